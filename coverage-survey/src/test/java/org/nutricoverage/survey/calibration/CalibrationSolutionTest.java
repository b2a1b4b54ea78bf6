package org.nutricoverage.survey.calibration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import com.google.common.testing.SerializableTester;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.nutricoverage.core.Finding;
import org.nutricoverage.core.Severity;

class CalibrationSolutionTest {

  private static final Margin SEX = CalibrationTest.margin("sex", "F", 60, "M", 90);
  private static final double[] WEIGHTS = {10, 20, 30};
  private static final double[][] SEXES = {{1, 1, 0}, {0, 0, 1}};
  private static final double[] FACTORS = {2, 2, 3};

  @Test
  void postStratifiesByHand() {
    CalibrationSolution solution = Calibration.postStratification(SEX).solve(WEIGHTS, SEXES);
    assertThat(solution.factors()).containsExactly(FACTORS);
    assertThat(solution.factor(0)).isEqualTo(2);
    assertThat(solution.factor(2)).isEqualTo(3);
    assertThat(solution.rows()).isEqualTo(3);
    assertThat(solution.rank()).isEqualTo(2);
    assertThat(solution.iterations()).isZero();
    assertThat(solution.largestMisfit()).isZero();
    assertThat(solution.smallestFactor()).isEqualTo(2);
    assertThat(solution.largestFactor()).isEqualTo(3);
    assertThat(solution.negativeWeights()).isZero();
    assertThat(solution.findings()).isEmpty();
    assertThat(solution.crossProductInverse()).hasDimensions(2, 2);
    assertThat(solution.crossProductInverse()[0]).containsExactly(1.0 / 30, 0);
    assertThat(solution.crossProductInverse()[1]).containsExactly(0, 1.0 / 30);
    assertThat(solution)
        .hasToString("3 rows, 0 iterations, largest relative misfit 0, factors from 2 to 3");
  }

  @Test
  void allMethodsAgreeOnOneMargin() {
    for (Calibration calibration :
        List.of(
            Calibration.raking(SEX),
            Calibration.linear(SEX),
            Calibration.linear(SEX).bounded(0.5, 4),
            Calibration.logit(0.5, 4, SEX.auxiliaries()))) {
      CalibrationSolution solution = calibration.solve(WEIGHTS, SEXES);
      assertThat(solution.factors()).containsExactly(FACTORS, within(1e-14));
      assertThat(solution.largestMisfit()).isLessThan(1e-15);
      assertThat(solution.crossProductInverse()[0])
          .containsExactly(new double[] {1.0 / 30, 0}, within(1e-16));
      assertThat(solution.findings()).isEmpty();
    }
  }

  @Test
  void givesCopies() {
    CalibrationSolution solution = Calibration.postStratification(SEX).solve(WEIGHTS, SEXES);
    solution.factors()[0] = 99;
    solution.crossProductInverse()[0][0] = 99;
    assertThat(solution.factors()).containsExactly(FACTORS);
    assertThat(solution.crossProductInverse()[0][0]).isEqualTo(1.0 / 30);
    CalibrationSolution copy = SerializableTester.reserialize(solution);
    assertThat(copy.factors()).containsExactly(FACTORS);
    assertThat(copy).hasToString(solution.toString());
  }

  @Test
  void linearByHand() {
    // 1 + a = 3 - g, x is 1 in the second row only, whose factor must be 2
    CalibrationSolution solution =
        Calibration.linear(List.of(Auxiliary.population(5), Auxiliary.number("x", 6)))
            .solve(new double[] {1, 1, 1}, new double[][] {{1, 1, 1}, {0, 1, 3}});
    // X'X = [3 4; 4 10], T - X'1 = (2, 2), l = (12, -2) / 14
    assertThat(solution.factors())
        .containsExactly(new double[] {1 + 12 / 14.0, 1 + 10 / 14.0, 1 + 6 / 14.0}, within(1e-15));
    assertThat(solution.crossProductInverse()[0])
        .containsExactly(new double[] {10 / 14.0, -4 / 14.0}, within(1e-15));
    assertThat(solution.crossProductInverse()[1])
        .containsExactly(new double[] {-4 / 14.0, 3 / 14.0}, within(1e-15));
  }

  @Test
  void rakesTwoMargins() {
    // Independent cells of equal weights: 100 x 0.6 x 0.8 / 10
    Calibration calibration =
        Calibration.raking(
            CalibrationTest.margin("sex", "F", 60, "M", 40),
            CalibrationTest.margin("residence", "rural", 80, "urban", 20));
    CalibrationSolution solution =
        calibration.solve(
            new double[] {10, 10, 10, 10},
            new double[][] {{1, 1, 0, 0}, {0, 0, 1, 1}, {1, 0, 1, 0}, {0, 1, 0, 1}});
    assertThat(solution.factors())
        .containsExactly(new double[] {4.8, 1.2, 3.2, 0.8}, within(1e-14));
    assertThat(solution.rank()).isEqualTo(3);
    assertThat(solution.iterations()).isBetween(3, 20);
    assertThat(solution.findings()).isEmpty();
    assertThat(solution.crossProductInverse()[3]).containsExactly(0, 0, 0, 0);
  }

  @Test
  void changesNothingWhereTotalsAreMet() {
    Margin met = CalibrationTest.margin("sex", "F", 30, "M", 30);
    for (Calibration calibration :
        List.of(
            Calibration.postStratification(met),
            Calibration.raking(met),
            Calibration.linear(met).bounded(0, 2),
            Calibration.logit(0.3, 2.7, met.auxiliaries()))) {
      CalibrationSolution solution = calibration.solve(WEIGHTS, SEXES);
      assertThat(solution.factors()).containsExactly(1, 1, 1);
      assertThat(solution.iterations()).isZero();
    }
  }

  @Test
  void reportsNegativeWeights() {
    List<Auxiliary> totals = List.of(Auxiliary.population(2), Auxiliary.number("x", -5));
    double[][] values = {{1, 1, 1}, {0, 10, 3}};
    CalibrationSolution solution = Calibration.linear(totals).solve(new double[] {1, 1, 0}, values);
    assertThat(solution.factors()).containsExactly(new double[] {2.5, -0.5, 1.6}, within(1e-14));
    assertThat(solution.negativeWeights()).isEqualTo(1);
    assertThat(solution.smallestFactor()).isEqualTo(-0.5, within(1e-14));
    assertThat(solution.largestFactor()).isEqualTo(2.5, within(1e-14));
    assertThat(solution.findings())
        .extracting(Finding::code)
        .containsExactly("NEGATIVE_CALIBRATED_WEIGHTS", "EXTREME_FACTORS");
    assertThat(solution.findings().get(0).severity()).isEqualTo(Severity.WARNING);
    assertThat(solution.findings().get(0).message())
        .isEqualTo("1 row has a calibrated weight below 0; the smallest factor is -0.5");
    assertRefused(
        Calibration.linear(totals).bounded(0, 4),
        new double[] {1, 1, 0},
        values,
        "The known total of x, -5, cannot be reached: factors from 0 to 4 give at least 0"
            + " and at most 40");
  }

  @ParameterizedTest
  @ValueSource(doubles = {1, 9})
  void reportsFactorsFarFromTheirMean(double second) {
    // Weights 1 and 1: the mean of 1 and 9 is 5. Weights 1 and 9: that of 45 and 5 is 9.
    double[] weights = {1, second};
    double[][] cells = {{1, 0}, {0, 1}};
    double first = second > 1 ? 45 : 1;
    double other = second > 1 ? 45 : 9;
    CalibrationSolution usual =
        Calibration.postStratification(CalibrationTest.margin("x", "a", first, "b", other))
            .solve(weights, cells);
    assertThat(usual.findings()).isEmpty();
    CalibrationSolution extreme =
        Calibration.postStratification(
                CalibrationTest.margin(
                    "x", "a", first + (second > 1 ? 1 : 0), "b", other + (second > 1 ? 0 : 1)))
            .solve(weights, cells);
    assertThat(extreme.findings())
        .containsExactly(
            Finding.of(
                CalibrationFinding.EXTREME_FACTORS,
                "1 row has a factor below a fifth or above five times of the mean factor "
                    + (second > 1 ? "9.1" : "5.5")
                    + "; the factors go from "
                    + (second > 1 ? "5 to 46" : "1 to 10")));
  }

  @Test
  void postStratumWithoutPeopleLosesItsRows() {
    CalibrationSolution solution =
        Calibration.postStratification(CalibrationTest.margin("sex", "F", 60, "M", 0))
            .solve(WEIGHTS, SEXES);
    assertThat(solution.factors()).containsExactly(2, 2, 0);
    assertThat(solution.findings()).extracting(Finding::code).containsExactly("EXTREME_FACTORS");
  }

  @Test
  void cellsWithNobodyAnywhereAreNothing() {
    Margin margin = Margin.of("x", new TreeMap<>(Map.of("a", 60.0, "b", 0.0)));
    double[][] values = {{1, 1, 1}, {0, 0, 0}};
    for (Calibration calibration :
        List.of(
            Calibration.postStratification(margin),
            Calibration.raking(margin),
            Calibration.linear(margin))) {
      CalibrationSolution solution = calibration.solve(WEIGHTS, values);
      assertThat(solution.factors()).containsExactly(1, 1, 1);
      assertThat(solution.rank()).isEqualTo(1);
      assertThat(solution.crossProductInverse()[1]).containsExactly(0, 0);
      assertThat(solution.findings()).isEmpty();
    }
  }

  @Test
  void rowsWithoutWeightCountForNothing() {
    double[] weights = {10, 20, 30, 0, 0};
    double[][] values = {{1, 1, 0, 0, 0}, {0, 0, 1, 1, 0}};
    for (Calibration calibration :
        List.of(Calibration.postStratification(SEX), Calibration.linear(SEX))) {
      CalibrationSolution solution = calibration.solve(weights, values);
      assertThat(solution.factors()).containsExactly(new double[] {2, 2, 3, 3, 1}, within(1e-14));
      assertThat(solution.smallestFactor()).isEqualTo(2, within(1e-14));
    }
    assertRefused(
        Calibration.postStratification(SEX),
        new double[] {10, 20, 0},
        SEXES,
        "The known total of sex = M, 90, cannot be reached: no row with a weight above 0 has it");
  }

  @Test
  void refusesWhatNoFactorsCanReach() {
    double[][] none = {{1, 1, 1}, {0, 0, 0}};
    assertRefused(
        Calibration.raking(SEX),
        WEIGHTS,
        none,
        "The known total of sex = M, 90, cannot be reached: no row with a weight above 0 has it");
    assertRefused(
        Calibration.raking(CalibrationTest.margin("sex", "F", 60, "M", 0)),
        WEIGHTS,
        SEXES,
        "The known total of sex = M, 0, cannot be reached: factors above 0 give more than 0");
    assertRefused(
        Calibration.raking(List.of(Auxiliary.number("debt", 5))),
        WEIGHTS,
        new double[][] {{-1, -1, 0}},
        "The known total of debt, 5, cannot be reached: factors above 0 give less than 0");
    assertRefused(
        Calibration.logit(0.5, 3, SEX.auxiliaries()),
        WEIGHTS,
        SEXES,
        "The known total of sex = M, 90, cannot be reached: factors from 0.5 to 3 give more than 15"
            + " and less than 90");
    assertRefused(
        Calibration.linear(SEX).bounded(0.5, 2.5),
        WEIGHTS,
        SEXES,
        "The known total of sex = M, 90, cannot be reached: factors from 0.5 to 2.5 give at least"
            + " 15 and at most 75");
    assertRefused(
        Calibration.linear(List.of(Auxiliary.number("x", -70)))
            .bounded(0.5, Double.POSITIVE_INFINITY),
        WEIGHTS,
        new double[][] {{1, 0, 0}},
        "The known total of x, -70, cannot be reached: factors of at least 0.5 give at"
            + " least 5");
    assertThat(Calibration.linear(SEX).bounded(0.5, 3).solve(WEIGHTS, SEXES).factors())
        .containsExactly(FACTORS, within(1e-14));
  }

  @Test
  void numbersOfBothSignsReachFurther() {
    // from 0.5 x 10 - 2 x 30 to 2 x 10 - 0.5 x 30
    List<Auxiliary> totals = List.of(Auxiliary.number("change", 6));
    assertRefused(
        Calibration.logit(0.5, 2, totals),
        WEIGHTS,
        new double[][] {{1, 0, -1}},
        "The known total of change, 6, cannot be reached: factors from 0.5 to 2 give more"
            + " than -55 and less than 5");
    CalibrationSolution solution =
        Calibration.raking(totals).solve(WEIGHTS, new double[][] {{1, 0, -1}});
    assertThat(10 * solution.factor(0) - 30 * solution.factor(2)).isEqualTo(6, within(1e-12));
    assertThat(solution.factor(1)).isEqualTo(1);
  }

  @Test
  void refusesTotalsThatContradictOneAnother() {
    List<Auxiliary> totals =
        List.of(
            Auxiliary.population(150),
            Auxiliary.level("sex", "F", 60),
            Auxiliary.level("sex", "M", 80));
    double[][] values = {{1, 1, 1}, {1, 1, 0}, {0, 0, 1}};
    String message =
        "Known totals contradict one another: the known total of sex = M, 80, differs from the 90"
            + " that follows from those of population; sex = F";
    assertRefused(Calibration.raking(totals), WEIGHTS, values, message);
    assertRefused(Calibration.linear(totals), WEIGHTS, values, message);
  }

  @Test
  void reportsTotalsThatDifferByRounding() {
    Calibration calibration =
        Calibration.raking(
            SEX, CalibrationTest.margin("residence", "rural", 50, "urban", 100.0001));
    CalibrationSolution solution =
        calibration.solve(
            new double[] {10, 10, 10, 10},
            new double[][] {{1, 1, 0, 0}, {0, 0, 1, 1}, {1, 0, 1, 0}, {0, 1, 0, 1}});
    assertThat(solution.factors()).containsExactly(new double[] {2, 4, 3, 6}, within(1e-14));
    assertThat(solution.largestMisfit()).isEqualTo(1e-4 / 100.0001, within(1e-13));
    assertThat(solution.findings())
        .containsExactly(
            Finding.of(
                CalibrationFinding.TOTALS_DIFFER,
                "the known total of residence = urban, 100.0001, differs from the 100 that follows"
                    + " from those of sex = F; sex = M; residence = rural"));
    assertThat(solution.findings().get(0).severity()).isEqualTo(Severity.INFO);
  }

  @Test
  void repeatedAuxiliariesChangeNothing() {
    List<Auxiliary> once = List.of(Auxiliary.population(150), Auxiliary.level("sex", "F", 60));
    List<Auxiliary> more =
        List.of(
            once.get(0),
            once.get(1),
            Auxiliary.level("sex", "F", 60),
            Auxiliary.level("sex", "M", 90));
    double[][] values = {{1, 1, 1}, {1, 1, 0}, {1, 1, 0}, {0, 0, 1}};
    for (boolean raking : new boolean[] {true, false}) {
      CalibrationSolution reduced =
          (raking ? Calibration.raking(once) : Calibration.linear(once))
              .solve(WEIGHTS, new double[][] {values[0], values[1]});
      CalibrationSolution full =
          (raking ? Calibration.raking(more) : Calibration.linear(more)).solve(WEIGHTS, values);
      assertThat(full.factors()).containsExactly(reduced.factors());
      assertThat(reduced.findings()).isEmpty();
      assertThat(full.rank()).isEqualTo(2);
      assertThat(full.findings())
          .containsExactly(
              Finding.of(
                  CalibrationFinding.NOT_FULL_RANK,
                  "2 of 4 auxiliaries follow from the ones before: sex = F; sex = M"));
    }
    CalibrationSolution one =
        Calibration.linear(more.subList(0, 3))
            .solve(WEIGHTS, new double[][] {values[0], values[1], values[2]});
    assertThat(one.findings().get(0).message())
        .isEqualTo("1 of 3 auxiliaries follows from the ones before: sex = F");
    assertThat(one.findings().get(0).severity()).isEqualTo(Severity.INFO);
  }

  @Test
  void refusesRowsOutsideTheirMargins() {
    assertRefused(
        Calibration.postStratification(SEX),
        WEIGHTS,
        new double[][] {{1, 0, 0}, {0, 0, 1}},
        "Row 2 is in no category of sex");
    assertRefused(
        Calibration.raking(SEX),
        WEIGHTS,
        new double[][] {{1, 1, 1}, {0, 0, 1}},
        "Row 3 is in 2 categories of sex");
  }

  @Test
  void namesWhatWasMissed() {
    // Everybody in F is rural: 60 women cannot be among 50 rural people.
    List<Auxiliary> totals =
        List.of(
            Auxiliary.population(150),
            Auxiliary.level("sex", "F", 60),
            Auxiliary.level("residence", "rural", 50));
    double[][] values = {{1, 1, 1}, {1, 0, 0}, {1, 1, 0}};
    CalibrationSolution linear = Calibration.linear(totals).solve(WEIGHTS, values);
    assertThat(linear.factors()).containsExactly(new double[] {6, -0.5, 100 / 30.0}, within(1e-13));
    Calibration raking = Calibration.raking(totals);
    assertThatExceptionOfType(CalibrationException.class)
        .isThrownBy(() -> raking.solve(WEIGHTS, values))
        .withMessageMatching(
            "raking to population, sex, residence did not reach the known totals in \\d+"
                + " iterations, the largest relative misfit being [0-9.E-]+: population wanted 150,"
                + " reached \\S+, misfit \\S+; sex = F wanted 60, reached \\S+, misfit \\S+;"
                + " residence = rural wanted 50, reached \\S+, misfit \\S+")
        .satisfies(e -> {
          assertThat(e.misfits())
              .extracting(CalibrationException.Misfit::auxiliary)
              .isEqualTo(totals);
          CalibrationException.Misfit women = e.misfits().get(1);
          assertThat(women.wantedTotal()).isEqualTo(60);
          assertThat(women.misfit()).isEqualTo(women.reachedTotal() - 60);
          assertThat(women.reachedTotal()).isBetween(40.0, 60.0);
          SerializableTester.reserialize(e);
        });
    assertThat(new CalibrationException.Misfit(totals.get(1), 57.5))
        .hasToString("sex = F wanted 60, reached 57.5, misfit -2.5");
  }

  @Test
  void givesUpWhenTold() {
    Calibration calibration =
        Calibration.raking(
            CalibrationTest.margin("sex", "F", 60, "M", 40),
            CalibrationTest.margin("residence", "rural", 80, "urban", 20));
    double[] weights = {10, 20, 30, 40};
    double[][] values = {{1, 1, 0, 0}, {0, 0, 1, 1}, {1, 0, 1, 0}, {0, 1, 0, 1}};
    assertThatExceptionOfType(CalibrationException.class)
        .isThrownBy(() -> calibration.atMostIterations(1).solve(weights, values))
        .withMessageStartingWith(
            "raking to sex, residence did not reach the known totals in 1 iteration, ");
    CalibrationSolution rough = calibration.within(0.01).solve(weights, values);
    CalibrationSolution exact = calibration.solve(weights, values);
    assertThat(rough.largestMisfit()).isBetween(1e-15, 0.01);
    assertThat(exact.largestMisfit()).isLessThan(1e-15);
    assertThat(rough.iterations()).isLessThan(exact.iterations());
    assertThat(calibration.atMostIterations(exact.iterations()).solve(weights, values).factors())
        .containsExactly(exact.factors());
  }

  @ParameterizedTest
  @ValueSource(doubles = {1e-9, 1e-3, 1e3, 1e6, 1e12})
  void rakesVeryFar(double factor) {
    CalibrationSolution solution =
        Calibration.raking(CalibrationTest.margin("sex", "F", 30, "M", 30 * factor))
            .solve(WEIGHTS, SEXES);
    assertThat(solution.factor(0)).isEqualTo(1, within(1e-13));
    assertThat(solution.factor(2)).isEqualTo(factor, within(1e-13 * factor));
    assertThat(solution.iterations()).isLessThan(40);
    assertThat(solution.findings()).extracting(Finding::code).contains("EXTREME_FACTORS");
  }

  @Test
  void staysAtABoundWhereTheTotalsAskForMore() {
    List<Auxiliary> totals = List.of(Auxiliary.population(3), Auxiliary.number("x", 4));
    double[] weights = {1, 1, 1};
    double[][] values = {{1, 1, 1}, {0, 1, 2}};
    Calibration linear = Calibration.linear(totals);
    assertThat(linear.solve(weights, values).factors())
        .containsExactly(new double[] {0.5, 1, 1.5}, within(1e-14));
    // g0 = 0.6, so g1 + g2 = 2.4 and g1 + 2 g2 = 4; 1 + x'l is 0, 0.8, 1.6
    assertThat(linear.bounded(0.6, 4).solve(weights, values).factors())
        .containsExactly(new double[] {0.6, 0.8, 1.6}, within(1e-14));
    // g2 = 1.4, so g1 = 1.2 and g0 = 0.4; 1 + x'l is 0.4, 1.2, 2
    assertThat(linear.bounded(0, 1.4).solve(weights, values).factors())
        .containsExactly(new double[] {0.4, 1.2, 1.4}, within(1e-14));
  }

  @ParameterizedTest
  @ValueSource(doubles = {-1, Double.NaN, Double.POSITIVE_INFINITY})
  void refusesAnImpossibleWeight(double weight) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Calibration.raking(SEX).solve(new double[] {10, weight, 30}, SEXES))
        .withMessage(
            "weight of row 2 must be a finite number of people of at least 0 but was " + weight);
  }

  @Test
  void refusesArraysThatDoNotFit() {
    Calibration raking = Calibration.raking(SEX);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> raking.solve(WEIGHTS, new double[][] {{1, 1, 0}}))
        .withMessage(
            "auxiliaries must be one array of values for each of the 2 auxiliaries but was 1");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> raking.solve(WEIGHTS, new double[][] {{1, 1, 0}, {0, 0}}))
        .withMessage("values of sex = M must be as many as the 3 weights but was 2");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> raking.solve(new double[3], SEXES))
        .withMessage("weights must be those of at least one row above 0 but was none");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> raking.solve(new double[0], new double[2][0]))
        .withMessage("weights must be those of at least one row above 0 but was none");
  }

  @Test
  void refusesImpossibleValues() {
    assertThatIllegalArgumentException()
        .isThrownBy(
            () -> Calibration.raking(SEX).solve(WEIGHTS, new double[][] {{1, 1, 0}, {0, 0, 0.5}}))
        .withMessage("value of sex = M in row 3 must be 0 or 1 but was 0.5");
    assertThatIllegalArgumentException()
        .isThrownBy(() ->
            Calibration.raking(SEX).solve(WEIGHTS, new double[][] {{Double.NaN, 1, 0}, {0, 0, 1}}))
        .withMessage("value of sex = F in row 1 must be 0 or 1 but was NaN");
    Calibration linear =
        Calibration.linear(List.of(Auxiliary.population(9), Auxiliary.number("size", 30)));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> linear.solve(WEIGHTS, new double[][] {{1, 0, 1}, {1, 2, 3}}))
        .withMessage("value of population in row 2 must be 1 but was 0.0");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> linear.solve(WEIGHTS, new double[][] {{1, 1, 1}, {1, Double.NaN, 3}}))
        .withMessage("value of size in row 2 must be a finite number but was NaN");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> linear.solve(WEIGHTS, new double[][] {{1, 1, 1}, {1, 1e200, 3}}))
        .withMessageStartingWith(
            "weighted sum of squares of size must be a finite number but was ");
  }

  private static void assertRefused(
      Calibration calibration, double[] weights, double[][] values, String message) {
    assertThatExceptionOfType(CalibrationException.class)
        .isThrownBy(() -> calibration.solve(weights, values))
        .withMessage(message)
        .satisfies(e -> assertThat(e.misfits()).isEmpty());
  }
}
