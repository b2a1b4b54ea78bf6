package org.nutricoverage.survey.hypothesis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import com.google.common.testing.EqualsTester;
import com.google.common.testing.SerializableTester;
import org.junit.jupiter.api.Test;

class WeightedTableTest {

  private static final double[][] TOTALS = {{30, 10}};
  private static final double[][] TOTALS_COVARIANCE = {{9, 2}, {2, 4}};
  private static final double[][] SHARES_COVARIANCE = {{0.01, -0.01}, {-0.01, 0.01}};

  private static WeightedTable table() {
    return WeightedTable.of(TOTALS, TOTALS_COVARIANCE, SHARES_COVARIANCE, 40, 8);
  }

  @Test
  void keepsCopiesOfItsParts() {
    double[][] totals = {{30, 10}};
    WeightedTable table = WeightedTable.of(totals, TOTALS_COVARIANCE, SHARES_COVARIANCE, 40, 8);
    totals[0][0] = 99;
    table.totals()[0][1] = 99;
    table.covarianceOfTotals()[0][1] = 99;
    table.covarianceOfProportions()[0][1] = 99;
    assertThat(table.totals()).isDeepEqualTo(TOTALS);
    assertThat(table.covarianceOfTotals()).isDeepEqualTo(TOTALS_COVARIANCE);
    assertThat(table.covarianceOfProportions()).isDeepEqualTo(SHARES_COVARIANCE);
    assertThat(table.rows()).isEqualTo(1);
    assertThat(table.columns()).isEqualTo(2);
    assertThat(table.total()).isEqualTo(40);
    assertThat(table).hasToString("[[30.0, 10.0]], observations 40, degrees of freedom 8.0");
  }

  /** The share of two is a ratio: v = (q^2 v1 + p^2 v2 - 2 p q c) / N^2. */
  @Test
  void linearizesShares() {
    WeightedTable table = WeightedTable.linearized(TOTALS, TOTALS_COVARIANCE, 40, 8);
    double expected = (0.0625 * 9 + 0.5625 * 4 - 2 * 0.1875 * 2) / 1600;
    double[][] covariance = table.covarianceOfProportions();
    assertThat(covariance[0][0]).isCloseTo(expected, within(1e-18));
    assertThat(covariance[1][1]).isCloseTo(expected, within(1e-18));
    assertThat(covariance[0][1]).isCloseTo(-expected, within(1e-18));
    assertThat(covariance[1][0]).isEqualTo(covariance[0][1]);
    assertThat(WeightedTable.linearized(new double[1][2], TOTALS_COVARIANCE, 0, 8))
        .isEqualTo(WeightedTable.of(new double[1][2], TOTALS_COVARIANCE, new double[2][2], 0, 8));
  }

  @Test
  void refuses() {
    assertRefused(
        new double[0][0],
        new double[0][0],
        "totals must be a table of at least one row and one column but was empty");
    assertRefused(
        new double[1][0],
        new double[0][0],
        "totals must be a table of at least one row and one column but was empty");
    assertRefused(
        new double[][] {{1, 2}, {3}},
        new double[4][4],
        "totals must be rows of 2 numbers each but was 1");
    assertRefused(
        new double[][] {{1, Double.NaN}},
        new double[2][2],
        "totals must be finite numbers but was NaN");
    assertRefused(
        TOTALS,
        new double[3][3],
        "covarianceOfTotals must be a matrix with a row for each of the 2 cells but was 3");
    assertRefused(
        TOTALS,
        new double[][] {{1, 0}, {0}},
        "covarianceOfTotals must be rows of 2 numbers each but was 1");
    assertRefused(
        TOTALS,
        new double[][] {{1, Double.POSITIVE_INFINITY}, {0, 1}},
        "covarianceOfTotals must be finite numbers but was Infinity");
    assertRefused(
        TOTALS,
        new double[][] {{1, 0.5}, {0.4, 1}},
        "covarianceOfTotals must be a symmetric matrix but was 0.4 against 0.5");
    assertRefused(
        TOTALS,
        new double[][] {{1, 0}, {0, -1}},
        "covarianceOfTotals must be a matrix of variances of at least 0 but was -1.0");
    assertThatThrownBy(() -> WeightedTable.of(TOTALS, TOTALS_COVARIANCE, new double[1][1], 40, 8))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "covarianceOfProportions must be a matrix with a row for each of the 2 cells but was"
                + " 1");
    assertThatThrownBy(() -> WeightedTable.linearized(TOTALS, TOTALS_COVARIANCE, -1, 8))
        .hasMessage("observations must be a number of people of at least 0 but was -1");
    assertThatThrownBy(() -> WeightedTable.linearized(TOTALS, TOTALS_COVARIANCE, 1, Double.NaN))
        .hasMessage("degreesOfFreedom must be a finite number or positive infinity but was NaN");
  }

  private static void assertRefused(double[][] totals, double[][] covariance, String message) {
    assertThatThrownBy(() -> WeightedTable.linearized(totals, covariance, 40, 8))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(message);
  }

  @Test
  void roundingIsNoAsymmetry() {
    double[][] covariance = {{1, 0.5}, {0.5 + 1e-12, 1}};
    double[][] residue = {{1, 0}, {0, -1e-12}};
    WeightedTable table = WeightedTable.of(TOTALS, covariance, residue, 40, 8);
    assertThat(table.covarianceOfTotals()).isDeepEqualTo(covariance);
    assertThat(table.covarianceOfProportions()).isDeepEqualTo(residue);
  }

  /**
   * Clusters of unequal size in which the same share was covered: the totals vary, shares do not.
   */
  @Test
  void aShareThatIsTheSameInAllClustersDoesNotVary() {
    double[] sizes = {3.1, 4.7, 5.3, 9.9};
    double[][] totals = {{0, 0}};
    double[][] covariance = new double[2][2];
    double spread = 0;
    for (double size : sizes) {
      totals[0][0] += size * 0.3;
      totals[0][1] += size * 0.7;
      spread += 4.0 / 3 * (size - 5.75) * (size - 5.75);
    }
    covariance[0][0] = 0.3 * 0.3 * spread;
    covariance[0][1] = 0.3 * 0.7 * spread;
    covariance[1][0] = covariance[0][1];
    covariance[1][1] = 0.7 * 0.7 * spread;
    assertThat(WeightedTable.linearized(totals, covariance, 23, 3).covarianceOfProportions())
        .isDeepEqualTo(new double[2][2]);
  }

  @Test
  void isAValue() {
    double[][] negativeZero = {{30, 10}, {-0.0, 5}};
    double[][] zero = {{30, 10}, {0, 5}};
    double[][] four = new double[4][4];
    double[][] unit = {{1, 0, 0, 0}, {0, 1, 0, 0}, {0, 0, 1, 0}, {0, 0, 0, 1}};
    new EqualsTester()
        .addEqualityGroup(table(), table())
        .addEqualityGroup(
            WeightedTable.of(zero, four, four, 40, 8),
            WeightedTable.of(negativeZero, four, four, 40, 8))
        .addEqualityGroup(WeightedTable.of(zero, unit, four, 40, 8))
        .addEqualityGroup(WeightedTable.of(zero, four, unit, 40, 8))
        .addEqualityGroup(WeightedTable.of(zero, four, four, 41, 8))
        .addEqualityGroup(WeightedTable.of(zero, four, four, 40, 9))
        .testEquals();
    SerializableTester.reserializeAndAssert(table());
  }
}
