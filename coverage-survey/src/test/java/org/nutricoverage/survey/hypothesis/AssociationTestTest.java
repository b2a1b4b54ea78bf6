package org.nutricoverage.survey.hypothesis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static org.nutricoverage.survey.hypothesis.AssociationStatistic.ADJUSTED_WALD;
import static org.nutricoverage.survey.hypothesis.AssociationStatistic.RAO_SCOTT_FIRST_ORDER;
import static org.nutricoverage.survey.hypothesis.AssociationStatistic.RAO_SCOTT_SECOND_ORDER;
import static org.nutricoverage.survey.hypothesis.AssociationStatistic.SADDLEPOINT;
import static org.nutricoverage.survey.hypothesis.AssociationStatistic.WALD;

import com.google.common.testing.SerializableTester;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.nutricoverage.survey.hypothesis.AssociationTest.Computed;
import org.nutricoverage.survey.hypothesis.AssociationTest.NotComputable;
import org.nutricoverage.survey.hypothesis.AssociationTest.Reason;

class AssociationTestTest {

  private static final double INFINITE = Double.POSITIVE_INFINITY;

  /** A simple random sample of counts whose variances are enlarged by a design effect. */
  private static WeightedTable simple(double[][] counts, double designEffect, double freedom) {
    double[] cells = Arrays.stream(counts).flatMapToDouble(Arrays::stream).toArray();
    double n = Arrays.stream(cells).sum();
    double[][] covariance = new double[cells.length][cells.length];
    for (int i = 0; i < cells.length; i++) {
      for (int j = 0; j < cells.length; j++) {
        covariance[i][j] = designEffect * ((i == j ? cells[i] : 0) - cells[i] * cells[j] / n);
      }
    }
    return WeightedTable.linearized(counts, covariance, (long) n, freedom);
  }

  /** A survey of clusters drawn at random: influences are made, and covariances follow. */
  private static WeightedTable clustered(int rows, int columns, int clusters, Random random) {
    int cells = rows * columns;
    double[][] sums = new double[clusters][cells];
    double[] totals = new double[cells];
    for (double[] sum : sums) {
      for (int cell = 0; cell < cells; cell++) {
        sum[cell] = random.nextInt(6) * (1 + random.nextDouble());
        totals[cell] += sum[cell];
      }
    }
    double[][] covariance = new double[cells][cells];
    for (double[] sum : sums) {
      for (int i = 0; i < cells; i++) {
        for (int j = 0; j < cells; j++) {
          covariance[i][j] +=
              clusters
                  / (clusters - 1.0)
                  * (sum[i] - totals[i] / clusters)
                  * (sum[j] - totals[j] / clusters);
        }
      }
    }
    double[][] table = new double[rows][];
    for (int i = 0; i < rows; i++) {
      table[i] = Arrays.copyOfRange(totals, i * columns, (i + 1) * columns);
    }
    return WeightedTable.linearized(table, covariance, 10L * cells, clusters - 1);
  }

  private static Computed computed(WeightedTable table, AssociationStatistic statistic) {
    return AssociationTest.of(table, statistic).computed().orElseThrow();
  }

  private static void assertClose(Computed actual, double value, double df1, double df2, double p) {
    assertThat(actual.value()).isCloseTo(value, within(1e-9 * (1 + value)));
    assertThat(actual.numeratorDegreesOfFreedom()).isCloseTo(df1, within(1e-9));
    if (Double.isInfinite(df2)) {
      assertThat(actual.denominatorDegreesOfFreedom()).isInfinite();
    } else {
      assertThat(actual.denominatorDegreesOfFreedom()).isCloseTo(df2, within(1e-7));
    }
    assertThat(actual.pValue()).isCloseTo(p, within(1e-9 * p));
  }

  /** In a simple random sample D is the unit matrix; expected values by scipy. */
  @Test
  void aSimpleRandomSampleHasPearsonsTest() {
    WeightedTable two = simple(new double[][] {{120, 104}, {80, 96}}, 1, 399);
    double chiSquared = 2.5974025974025943;
    assertClose(computed(two, RAO_SCOTT_FIRST_ORDER), chiSquared, 1, INFINITE, 0.1070390103470987);
    WeightedTable three = simple(new double[][] {{30, 20, 10}, {15, 25, 40}}, 1, 30);
    chiSquared = 21.129629629629633;
    assertClose(
        computed(three, RAO_SCOTT_FIRST_ORDER), chiSquared, 2, INFINITE, 2.5808289612977525e-05);
    assertClose(
        computed(three, RAO_SCOTT_SECOND_ORDER), chiSquared / 2, 2, 60, 0.00011726076167682327);
    assertThat(computed(three, WALD).pearsonChiSquared()).isCloseTo(chiSquared, within(1e-12));
  }

  @Test
  void aDesignEffectOfAllCellsDividesTheStatistic() {
    WeightedTable three = simple(new double[][] {{30, 20, 10}, {15, 25, 40}}, 2.5, 30);
    double chiSquared = 21.129629629629633;
    assertClose(
        computed(three, RAO_SCOTT_FIRST_ORDER),
        chiSquared / 2.5,
        2,
        INFINITE,
        0.014611799000510295);
    Computed second = (Computed) AssociationTest.of(three);
    assertThat(second.statistic()).isEqualTo(RAO_SCOTT_SECOND_ORDER);
    assertClose(second, chiSquared / 2 / 2.5, 2, 60, 0.01918586830316393);
    assertThat(second.pearsonChiSquared()).isCloseTo(chiSquared, within(1e-12));
    // The saddlepoint approximates the F distribution that is exact here.
    assertThat(computed(three, SADDLEPOINT).pValue())
        .isCloseTo(0.01918586830316393, within(0.03 * 0.0192));
    WeightedTable one = simple(new double[][] {{30, 20, 10}, {15, 25, 40}}, 1, 30);
    assertThat(computed(one, WALD).value())
        .isCloseTo(2.5 * computed(three, WALD).value(), within(1e-9));
  }

  /** With infinite degrees of freedom F is chi-square over its degrees of freedom. */
  @Test
  void infiniteDegreesOfFreedom() {
    WeightedTable table = simple(new double[][] {{30, 20, 10}, {15, 25, 40}}, 2.5, INFINITE);
    double p = 0.014611799000510295;
    assertClose(computed(table, RAO_SCOTT_SECOND_ORDER), 21.129629629629633 / 5, 2, INFINITE, p);
    Computed wald = computed(table, WALD);
    assertThat(wald.denominatorDegreesOfFreedom()).isInfinite();
    Computed adjusted = computed(table, ADJUSTED_WALD);
    assertThat(adjusted.value()).isEqualTo(wald.value());
    assertThat(adjusted.pValue()).isEqualTo(wald.pValue());
    assertThat(computed(table, SADDLEPOINT).pValue()).isCloseTo(p, within(0.03 * p));
  }

  @Test
  void theAdjustedWaldStatisticIsSmaller() {
    WeightedTable table = clustered(3, 3, 30, new Random(1));
    Computed wald = computed(table, WALD);
    Computed adjusted = computed(table, ADJUSTED_WALD);
    assertThat(adjusted.value()).isCloseTo(wald.value() * 26 / 29, within(1e-12));
    assertThat(wald.numeratorDegreesOfFreedom()).isEqualTo(4);
    assertThat(wald.denominatorDegreesOfFreedom()).isEqualTo(29);
    assertThat(adjusted.denominatorDegreesOfFreedom()).isEqualTo(26);
    assertThat(adjusted.pValue()).isGreaterThan(wald.pValue());
  }

  /** With one comparison all corrections by D agree: X2 / d on 1 and nu degrees of freedom. */
  @Test
  void twoByTwo() {
    WeightedTable table = clustered(2, 2, 12, new Random(2));
    Computed second = computed(table, RAO_SCOTT_SECOND_ORDER);
    assertThat(second.numeratorDegreesOfFreedom()).isCloseTo(1, within(1e-12));
    assertThat(second.denominatorDegreesOfFreedom()).isCloseTo(11, within(1e-10));
    assertThat(computed(table, RAO_SCOTT_FIRST_ORDER).value())
        .isCloseTo(second.value(), within(1e-10));
    Computed saddlepoint = computed(table, SADDLEPOINT);
    assertThat(saddlepoint.pValue()).isCloseTo(second.pValue(), within(1e-12));
    assertThat(saddlepoint.value()).isEqualTo(saddlepoint.pearsonChiSquared());
    assertThat(computed(table, ADJUSTED_WALD).pValue()).isEqualTo(computed(table, WALD).pValue());
  }

  @Property(tries = 60)
  void theOrderOfRowsAndColumnsPlaysNoPart(
      @ForAll AssociationStatistic statistic,
      @ForAll @IntRange(min = 2, max = 4) int rows,
      @ForAll @IntRange(min = 2, max = 4) int columns,
      @ForAll @IntRange(max = 1000) int seed) {
    WeightedTable table = clustered(rows, columns, 25, new Random(seed));
    Computed expected = computed(table, statistic);
    Computed turned = computed(reordered(table, false), statistic);
    Computed transposed = computed(reordered(table, true), statistic);
    for (Computed actual : List.of(turned, transposed)) {
      assertThat(actual.value()).isCloseTo(expected.value(), within(1e-8 * expected.value()));
      assertThat(actual.numeratorDegreesOfFreedom())
          .isCloseTo(expected.numeratorDegreesOfFreedom(), within(1e-8));
      assertThat(actual.pValue()).isCloseTo(expected.pValue(), within(1e-8));
    }
  }

  /** The weights' scale plays no part either. */
  @Property(tries = 40)
  void theScaleOfWeightsPlaysNoPart(
      @ForAll AssociationStatistic statistic, @ForAll @IntRange(max = 1000) int seed) {
    WeightedTable table = clustered(2, 3, 25, new Random(seed));
    Computed expected = computed(table, statistic);
    double scale = 1e9;
    double[][] totals = table.totals();
    double[][] covariance = table.covarianceOfTotals();
    scale(totals, scale);
    scale(covariance, scale * scale);
    Computed actual =
        computed(
            WeightedTable.linearized(
                totals, covariance, table.observations(), table.degreesOfFreedom()),
            statistic);
    assertThat(actual.value()).isCloseTo(expected.value(), within(1e-9 * expected.value()));
    assertThat(actual.pValue()).isCloseTo(expected.pValue(), within(1e-9));
  }

  private static void scale(double[][] matrix, double factor) {
    for (double[] row : matrix) {
      for (int j = 0; j < row.length; j++) {
        row[j] *= factor;
      }
    }
  }

  /** Rows and columns backwards, or rows as columns. */
  private static WeightedTable reordered(WeightedTable table, boolean isTransposed) {
    int rows = isTransposed ? table.columns() : table.rows();
    int columns = isTransposed ? table.rows() : table.columns();
    int[] from = new int[rows * columns];
    double[][] totals = new double[rows][columns];
    for (int i = 0; i < rows; i++) {
      for (int j = 0; j < columns; j++) {
        int oldRow = isTransposed ? j : rows - 1 - i;
        int oldColumn = isTransposed ? i : columns - 1 - j;
        from[i * columns + j] = oldRow * table.columns() + oldColumn;
        totals[i][j] = table.totals()[oldRow][oldColumn];
      }
    }
    double[][] covariance = new double[from.length][from.length];
    for (int a = 0; a < from.length; a++) {
      for (int b = 0; b < from.length; b++) {
        covariance[a][b] = table.covarianceOfTotals()[from[a]][from[b]];
      }
    }
    return WeightedTable.linearized(
        totals, covariance, table.observations(), table.degreesOfFreedom());
  }

  /** The saddlepoint against the second order correction, which has the same first two moments. */
  @Property(tries = 60)
  void theSaddlepointIsNearTheSecondOrder(
      @ForAll @IntRange(min = 2, max = 4) int rows,
      @ForAll @IntRange(min = 2, max = 4) int columns,
      @ForAll @IntRange(max = 1000) int seed) {
    WeightedTable table = clustered(rows, columns, 40, new Random(seed));
    double p = computed(table, SADDLEPOINT).pValue();
    assertThat(p).isBetween(0.0, 1.0);
    assertThat(p).isCloseTo(computed(table, RAO_SCOTT_SECOND_ORDER).pValue(), within(0.03));
  }

  @ParameterizedTest
  @EnumSource
  void emptyRowsAndColumnsAreLeftOutAndNamed(AssociationStatistic statistic) {
    WeightedTable full = clustered(2, 3, 25, new Random(3));
    double[][] totals = new double[4][5];
    double[][] covariance = new double[20][20];
    int[] place = {5, 7, 8, 15, 17, 18};
    for (int a = 0; a < 6; a++) {
      totals[place[a] / 5][place[a] % 5] = full.totals()[a / 3][a % 3];
      for (int b = 0; b < 6; b++) {
        covariance[place[a]][place[b]] = full.covarianceOfTotals()[a][b];
      }
    }
    Computed test =
        computed(
            WeightedTable.linearized(
                totals, covariance, full.observations(), full.degreesOfFreedom()),
            statistic);
    Computed expected = computed(full, statistic);
    assertThat(test.emptyRows()).containsExactly(0, 2);
    assertThat(test.emptyColumns()).containsExactly(1, 4);
    assertThat(expected.emptyRows()).isEmpty();
    assertThat(expected.emptyColumns()).isEmpty();
    assertThat(test.value()).isCloseTo(expected.value(), within(1e-10));
    assertThat(test.pValue()).isCloseTo(expected.pValue(), within(1e-10));
  }

  /** One empty cell in a simple random sample: D is diagonal in Pearson's metric but for it. */
  @Test
  void anEmptyCellStays() {
    WeightedTable table = simple(new double[][] {{30, 20, 0}, {15, 25, 40}}, 1, 50);
    Computed test = computed(table, RAO_SCOTT_SECOND_ORDER);
    assertThat(test.emptyRows()).isEmpty();
    // E = 130 x row share x column share; the empty cell adds its expectation, 50 x 40 / 130.
    assertThat(test.pearsonChiSquared()).isCloseTo(pearson(30, 20, 0, 15, 25, 40), within(1e-10));
    assertThat(test.numeratorDegreesOfFreedom()).isBetween(1.0, 2.0);
    assertThat(test.pValue()).isLessThan(1e-6);
  }

  private static double pearson(double... cells) {
    double n = Arrays.stream(cells).sum();
    double sum = 0;
    for (int i = 0; i < 2; i++) {
      for (int j = 0; j < 3; j++) {
        double row = cells[3 * i] + cells[3 * i + 1] + cells[3 * i + 2];
        double expected = row * (cells[j] + cells[3 + j]) / n;
        sum += Math.pow(cells[3 * i + j] - expected, 2) / expected;
      }
    }
    return sum;
  }

  @Test
  void perfectIndependenceHasAPValueOfOne() {
    WeightedTable table = simple(new double[][] {{10, 20, 30}, {20, 40, 60}}, 1.5, 20);
    for (AssociationStatistic statistic : AssociationStatistic.values()) {
      Computed test = computed(table, statistic);
      assertThat(test.value()).as(statistic.label()).isCloseTo(0, within(1e-25));
      assertThat(test.pValue()).as(statistic.label()).isCloseTo(1, within(1e-12));
    }
  }

  @Test
  void farTailsKeepTheirDigits() {
    WeightedTable table = simple(new double[][] {{500, 5}, {5, 500}}, 1, INFINITE);
    Computed test = computed(table, RAO_SCOTT_SECOND_ORDER);
    // Twice the normal tail at the root of 970.297: 5.17e-213 by scipy.
    assertThat(test.value())
        .isCloseTo(1010 * 0.9801980198019802 * 0.9801980198019802, within(1e-9));
    assertThat(Math.log(test.pValue())).isCloseTo(-488.81, within(1.0));
    assertThat(test.pValue()).isPositive();
  }

  @Test
  void saysWhyThereIsNone() {
    double[][] good = {{30, 20, 10}, {15, 25, 40}};
    assertRefused(
        simple(new double[][] {{30, 20, 10}, {0, 0, 0}}, 1, 30),
        RAO_SCOTT_SECOND_ORDER,
        Reason.ONE_ROW_OR_COLUMN,
        "rows with people: 1, columns with people: 3; two of each are needed");
    assertRefused(
        simple(new double[][] {{30}, {20}}, 1, 30),
        WALD,
        Reason.ONE_ROW_OR_COLUMN,
        "rows with people: 2, columns with people: 1; two of each are needed");
    assertRefused(
        WeightedTable.linearized(new double[2][2], new double[4][4], 5, 30),
        WALD,
        Reason.NO_OBSERVATIONS,
        "nobody gave both answers");
    WeightedTable table = simple(good, 1, 30);
    assertRefused(
        WeightedTable.of(good, table.covarianceOfTotals(), table.covarianceOfProportions(), 0, 30),
        WALD,
        Reason.NO_OBSERVATIONS,
        "nobody gave both answers");
    assertRefused(
        WeightedTable.linearized(
            new double[][] {{30, -20, 10}, {15, 25, 40}}, table.covarianceOfTotals(), 140, 30),
        RAO_SCOTT_FIRST_ORDER,
        Reason.NEGATIVE_CELL,
        "a cell holds -20.0 people");
    assertRefused(
        simple(good, 1, 0),
        RAO_SCOTT_FIRST_ORDER,
        Reason.TOO_FEW_DEGREES_OF_FREEDOM,
        "the survey has 0 degrees of freedom, and more than 0 are needed");
    assertRefused(
        simple(good, 1, 1),
        ADJUSTED_WALD,
        Reason.TOO_FEW_DEGREES_OF_FREEDOM,
        "the survey has 1 degree of freedom, and more than 1 are needed");
    assertRefused(
        simple(good, 0, 30),
        RAO_SCOTT_SECOND_ORDER,
        Reason.NO_VARIANCE,
        "the shares of the cells do not vary under the design");
    assertRefused(
        simple(good, 0, 30), WALD, Reason.NO_VARIANCE, "a comparison of the cells does not vary");
    assertRefused(
        simple(new double[][] {{0, 0, 9}, {0, 0, 8}, {7, 6, 5}}, 1, 30),
        RAO_SCOTT_SECOND_ORDER,
        Reason.TOO_MANY_EMPTY_CELLS,
        "empty cells leave fewer than 4 comparisons of rows and columns; join rows or columns");
    assertRefused(
        simple(new double[][] {{0, 9, 0}, {8, 0, 0}, {0, 0, 5}}, 1, 30),
        SADDLEPOINT,
        Reason.TOO_MANY_EMPTY_CELLS,
        "empty cells leave fewer than 4 comparisons of rows and columns; join rows or columns");
    assertRefused(
        clustered(3, 3, 4, new Random(5)),
        WALD,
        Reason.SINGULAR_COVARIANCE,
        "the covariance of the 4 comparisons cannot be inverted; the survey has 3 degrees of"
            + " freedom");
  }

  private static void assertRefused(
      WeightedTable table, AssociationStatistic statistic, Reason reason, String explanation) {
    AssociationTest test = AssociationTest.of(table, statistic);
    assertThat(test).isInstanceOf(NotComputable.class);
    assertThat(test.computed()).isEmpty();
    assertThat(test.statistic()).isEqualTo(statistic);
    assertThat(((NotComputable) test).reason()).isEqualTo(reason);
    assertThat(((NotComputable) test).explanation()).isEqualTo(explanation);
  }

  @Test
  void resultsCheckTheirParts() {
    List<Integer> none = List.of();
    assertThatThrownBy(() -> new Computed(WALD, -1, 0, 1, 1, 0.5, none, none))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "value must be a finite number of units of the statistic of at least 0 but was -1.0");
    assertThatThrownBy(() -> new Computed(WALD, 1, -2, 1, 1, 0.5, none, none))
        .hasMessage(
            "pearsonChiSquared must be a finite number of units of the statistic of at least 0 but"
                + " was -2.0");
    assertThatThrownBy(() -> new Computed(WALD, 1, 0, 0, 1, 0.5, none, none))
        .hasMessage(
            "numeratorDegreesOfFreedom must be a finite number of degrees of freedom above 0 but"
                + " was 0.0");
    assertThatThrownBy(() -> new Computed(WALD, 1, 0, 1, 0, 0.5, none, none))
        .hasMessage("denominatorDegreesOfFreedom must be a number above 0 or infinity but was 0.0");
    assertThatThrownBy(() -> new Computed(WALD, 1, 0, 1, 1, 1.5, none, none))
        .hasMessage("pValue must be a fraction from 0 to 1 but was 1.5");
    assertThatThrownBy(() -> new NotComputable(WALD, Reason.NO_VARIANCE, "", none, none))
        .hasMessage("explanation must be a text that is not blank");
    SerializableTester.reserializeAndAssert(new Computed(WALD, 1, 2, 3, 4, 0.5, none, none));
    SerializableTester.reserializeAndAssert(
        new NotComputable(WALD, Reason.NO_VARIANCE, "none", none, none));
  }
}
