package dev.autogen.diff;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;

/** Finds, among what goes and what comes, what may be the same: one to one, the best in total. */
final class Pairs {
  /** What differs by less is alike. */
  private static final double ALIKE = 0.08;

  /** The same words are no alternative to other ones. */
  private static final double SAME_WORDS = 0.97;

  private final double[][] confidence;
  private final Map<Cell, RenameCandidate> found = new LinkedHashMap<>();

  private record Cell(int row, int column) {}

  private Pairs(int rows, int columns) {
    this.confidence = new double[rows][columns];
  }

  /**
   * What may be the same. What goes and what comes is in at most one proposal.
   *
   * @param candidate what speaks for a pair, if it can be one at all
   */
  static <T> List<RenameProposal> of(
      List<T> gone, List<T> come, BiFunction<T, T, Optional<RenameCandidate>> candidate) {
    Pairs pairs = new Pairs(gone.size(), come.size());
    for (int row = 0; row < gone.size(); row++) {
      for (int column = 0; column < come.size(); column++) {
        Cell cell = new Cell(row, column);
        candidate
            .apply(gone.get(row), come.get(column))
            .filter(each -> each.confidence() >= Evidence.ENOUGH)
            .ifPresent(each -> pairs.add(cell, each));
      }
    }
    return pairs.found.isEmpty() ? List.of() : pairs.proposals();
  }

  private void add(Cell cell, RenameCandidate candidate) {
    found.put(cell, candidate);
    confidence[cell.row()][cell.column()] = candidate.confidence();
  }

  private List<RenameProposal> proposals() {
    List<RenameProposal> proposals = new ArrayList<>();
    int[] best = Assignment.best(confidence);
    double total = Assignment.total(confidence);
    Set<Cell> seen = new LinkedHashSet<>();
    for (int row = 0; row < best.length; row++) {
      Cell cell = new Cell(row, best[row]);
      if (best[row] >= 0 && !seen.contains(cell)) {
        Set<Cell> alike = alike(cell, total);
        seen.addAll(alike);
        proposals.add(proposal(alike));
      }
    }
    return proposals;
  }

  private RenameProposal proposal(Set<Cell> cells) {
    List<RenameCandidate> candidates =
        cells.stream()
            .map(found::get)
            .sorted(
                Comparator.comparing((RenameCandidate each) -> -each.confidence())
                    .thenComparing(each -> each.rename().from())
                    .thenComparing(each -> each.rename().to()))
            .toList();
    return new RenameProposal(
        candidates.size() == 1 ? RenameProposal.Choice.TOGETHER : RenameProposal.Choice.ONE_OF,
        candidates);
  }

  /** The cell and all that could as well be true in its place, and in the place of those. */
  private Set<Cell> alike(Cell start, double total) {
    Set<Cell> alike = new LinkedHashSet<>(Set.of(start));
    for (List<Cell> next = List.of(start); !next.isEmpty(); ) {
      List<Cell> further = new ArrayList<>();
      for (Cell cell : next) {
        for (Cell other : found.keySet()) {
          if (excludes(cell, other) && couldBe(other, cell, total) && alike.add(other)) {
            further.add(other);
          }
        }
      }
      next = further;
    }
    return alike;
  }

  private static boolean excludes(Cell one, Cell other) {
    return !one.equals(other) && (one.row() == other.row() || one.column() == other.column());
  }

  private boolean couldBe(Cell cell, Cell instead, double total) {
    double has = weight(instead);
    double least = has >= SAME_WORDS ? SAME_WORDS : has - ALIKE;
    return weight(cell) >= least && total - totalWith(cell) <= ALIKE;
  }

  private double weight(Cell cell) {
    return confidence[cell.row()][cell.column()];
  }

  /** The best total among those that have the cell. */
  private double totalWith(Cell cell) {
    double[][] others = new double[confidence.length][];
    for (int row = 0; row < others.length; row++) {
      others[row] = confidence[row].clone();
      others[row][cell.column()] = 0;
    }
    others[cell.row()] = new double[others[cell.row()].length];
    return weight(cell) + Assignment.total(others);
  }
}
