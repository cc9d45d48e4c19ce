package dev.autogen.diff;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import org.junit.jupiter.api.Test;

/** The best total, one to one. */
final class AssignmentTest {
  @Test
  void theBestPairIsLeftWhereTheTotalIsBetter() {
    double[][] likeness = {{0.9, 0.8}, {0.85, 0}};

    assertThat(Assignment.best(likeness)).containsExactly(1, 0);
    assertThat(Assignment.total(likeness)).isEqualTo(1.65);
  }

  @Test
  void whatIsLikeNothingStaysAlone() {
    assertThat(Assignment.best(new double[][] {{0, 0}, {0, 0.5}})).containsExactly(-1, 1);
    assertThat(Assignment.best(new double[][] {{0.5}, {0.6}})).containsExactly(-1, 0);
    assertThat(Assignment.best(new double[][] {{0.5, 0.6, 0.4}})).containsExactly(1);
    assertThat(Assignment.best(new double[0][0])).isEmpty();
  }

  @Test
  void isTheBestOfAll() {
    Random random = new Random(1);
    for (int round = 0; round < 300; round++) {
      double[][] likeness = new double[1 + random.nextInt(5)][1 + random.nextInt(5)];
      for (double[] row : likeness) {
        for (int column = 0; column < row.length; column++) {
          row[column] = random.nextBoolean() ? 0 : random.nextInt(100) / 100.0;
        }
      }

      assertThat(Assignment.total(likeness)).isCloseTo(most(likeness, 0, 0), within(1e-9));
    }
  }

  /** By trying everything. */
  private static double most(double[][] likeness, int row, int taken) {
    if (row == likeness.length) {
      return 0;
    }
    double most = most(likeness, row + 1, taken);
    for (int column = 0; column < likeness[row].length; column++) {
      if ((taken & 1 << column) == 0) {
        double with = likeness[row][column] + most(likeness, row + 1, taken | 1 << column);
        most = Math.max(most, with);
      }
    }
    return most;
  }
}
