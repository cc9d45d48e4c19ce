package dev.autogen.diff;

import java.util.Arrays;

/**
 * Who goes with whom, one to one, so that the likenesses are the most in total: the Hungarian
 * method. Equal inputs give equal results.
 */
final class Assignment {
  private final double[][] likeness;
  private final int size;
  private final double[] rowPrice;
  private final double[] columnPrice;
  private final int[] rowOf;
  private final int[] way;

  private Assignment(double[][] likeness) {
    int columns = likeness.length == 0 ? 0 : likeness[0].length;
    this.likeness = likeness;
    this.size = Math.max(likeness.length, columns);
    this.rowPrice = new double[size + 1];
    this.columnPrice = new double[size + 1];
    this.rowOf = new int[size + 1];
    this.way = new int[size + 1];
  }

  /** For each row its column, or -1 where none is like it. */
  static int[] best(double[][] likeness) {
    Assignment assignment = new Assignment(likeness);
    for (int row = 1; row <= assignment.size; row++) {
      assignment.place(row);
    }
    int[] columns = new int[likeness.length];
    Arrays.fill(columns, -1);
    for (int column = 1; column <= assignment.size; column++) {
      int row = assignment.rowOf[column] - 1;
      if (row < likeness.length && column <= likeness[row].length) {
        columns[row] = likeness[row][column - 1] > 0 ? column - 1 : -1;
      }
    }
    return columns;
  }

  /** The sum of the likenesses of the best assignment. */
  static double total(double[][] likeness) {
    int[] columns = best(likeness);
    double total = 0;
    for (int row = 0; row < columns.length; row++) {
      total += columns[row] < 0 ? 0 : likeness[row][columns[row]];
    }
    return total;
  }

  private double cost(int row, int column) {
    boolean real = row <= likeness.length && column <= likeness[row - 1].length;
    return real ? -likeness[row - 1][column - 1] : 0;
  }

  private void place(int row) {
    double[] slack = new double[size + 1];
    boolean[] used = new boolean[size + 1];
    Arrays.fill(slack, Double.POSITIVE_INFINITY);
    rowOf[0] = row;
    int column = 0;
    while (rowOf[column] != 0) {
      used[column] = true;
      int next = next(column, slack, used);
      reprice(slack[next], slack, used);
      column = next;
    }
    while (column != 0) {
      rowOf[column] = rowOf[way[column]];
      column = way[column];
    }
  }

  /** The free column that costs the least on the way from the one given. */
  private int next(int from, double[] slack, boolean[] used) {
    int row = rowOf[from];
    int next = 0;
    for (int column = 1; column <= size; column++) {
      if (!used[column]) {
        double reduced = cost(row, column) - rowPrice[row] - columnPrice[column];
        if (reduced < slack[column]) {
          slack[column] = reduced;
          way[column] = from;
        }
        next = next == 0 || slack[column] < slack[next] ? column : next;
      }
    }
    return next;
  }

  private void reprice(double delta, double[] slack, boolean[] used) {
    for (int column = 0; column <= size; column++) {
      if (used[column]) {
        rowPrice[rowOf[column]] += delta;
        columnPrice[column] -= delta;
      } else {
        slack[column] -= delta;
      }
    }
  }
}
