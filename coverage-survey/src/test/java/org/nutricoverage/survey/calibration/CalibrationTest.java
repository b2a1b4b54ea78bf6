package org.nutricoverage.survey.calibration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;

import com.google.common.testing.EqualsTester;
import com.google.common.testing.SerializableTester;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CalibrationTest {

  private static final List<Auxiliary> TOTALS =
      List.of(
          Auxiliary.population(26_800),
          Auxiliary.level("sex", "M", 13_500),
          Auxiliary.cell(List.of("sex", "age"), List.of("M", "young"), 5600),
          Auxiliary.number("household_size", 120_000));

  static Margin margin(String column, String one, double count, String other, double rest) {
    Map<String, Double> counts = new LinkedHashMap<>();
    counts.put(one, count);
    counts.put(other, rest);
    return Margin.of(column, counts);
  }

  @Test
  void describesItself() {
    Margin sex = margin("sex", "F", 13_300, "M", 13_500);
    Margin age = margin("age", "young", 10_800, "old", 16_000);
    Calibration raking = Calibration.raking(sex, age);
    assertThat(raking.kind()).isEqualTo(Calibration.Kind.RAKING);
    assertThat(raking.label()).isEqualTo("raking to sex, age");
    assertThat(raking.columns()).containsExactly("sex", "age");
    assertThat(raking.margins()).containsExactly(sex, age);
    assertThat(raking.auxiliaries())
        .extracting(Auxiliary::label)
        .containsExactly("sex = F", "sex = M", "age = young", "age = old");
    assertThat(raking.lowerBound()).isEmpty();
    assertThat(raking.upperBound()).isEmpty();
    assertThat(Calibration.postStratification(sex).label()).isEqualTo("post-stratification to sex");
    assertThat(Calibration.postStratification(sex).kind())
        .isEqualTo(Calibration.Kind.POST_STRATIFICATION);
    assertThat(Calibration.linear(sex, age).label()).isEqualTo("linear calibration to sex, age");
    assertThat(Calibration.linear(sex, age).lowerBound()).isEmpty();
    Calibration linear = Calibration.linear(TOTALS);
    assertThat(linear.label())
        .isEqualTo("linear calibration to population, sex, sex x age, household_size");
    assertThat(linear.columns()).containsExactly("sex", "age", "household_size");
    assertThat(linear.auxiliaries()).isEqualTo(TOTALS);
    assertThat(linear.margins()).isEmpty();
    assertThat(linear).hasToString(linear.label());
    assertThat(Calibration.raking(TOTALS).kind().label()).isEqualTo("raking");
  }

  @Test
  void knowsItsBounds() {
    Calibration logit = Calibration.logit(0.5, 2.2, TOTALS.subList(0, 2));
    assertThat(logit.label())
        .isEqualTo("logit calibration to population, sex, with factors from 0.5 to 2.2");
    assertThat(logit.lowerBound()).hasValue(0.5);
    assertThat(logit.upperBound()).hasValue(2.2);
    Calibration bounded = Calibration.linear(TOTALS.subList(0, 2)).bounded(-1, 3);
    assertThat(bounded.kind()).isEqualTo(Calibration.Kind.LINEAR);
    assertThat(bounded.lowerBound()).hasValue(-1);
    assertThat(bounded.upperBound()).hasValue(3);
    Calibration half = bounded.bounded(-0.0, Double.POSITIVE_INFINITY);
    assertThat(half.lowerBound()).hasValue(0.0);
    assertThat(half.upperBound()).isEmpty();
    assertThat(half.label())
        .isEqualTo("linear calibration to population, sex, with factors of at least 0");
  }

  @ParameterizedTest
  @ValueSource(doubles = {1, 1.5, Double.NaN, Double.NEGATIVE_INFINITY})
  void refusesAnImpossibleLowerBound(double lower) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Calibration.logit(lower, 2, TOTALS))
        .withMessage("lower must be a finite factor below 1 but was " + lower);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Calibration.linear(TOTALS).bounded(lower, 2))
        .withMessage("lower must be a finite factor below 1 but was " + lower);
  }

  @ParameterizedTest
  @ValueSource(doubles = {1, 0.5, Double.NaN})
  void refusesAnImpossibleUpperBound(double upper) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Calibration.logit(0.5, upper, TOTALS))
        .withMessage("upper must be a finite factor above 1 but was " + upper);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Calibration.linear(TOTALS).bounded(0.5, upper))
        .withMessage("upper must be a factor above 1 but was " + upper);
  }

  @Test
  void refusesBoundsWhereThereAreNone() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Calibration.logit(0.5, Double.POSITIVE_INFINITY, TOTALS))
        .withMessage("upper must be a finite factor above 1 but was Infinity");
    assertThatIllegalStateException()
        .isThrownBy(() -> Calibration.raking(TOTALS).bounded(0.5, 2))
        .withMessage("only a linear calibration takes bounds, this is raking");
  }

  @ParameterizedTest
  @ValueSource(doubles = {0, 1e-16, 0.011, Double.NaN})
  void refusesAnImpossibleMisfit(double misfit) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Calibration.raking(TOTALS).within(misfit))
        .withMessage("relativeMisfit must be a fraction from 1e-15 to 0.01 but was " + misfit);
  }

  @ParameterizedTest
  @ValueSource(ints = {0, -1, 100_001})
  void refusesAnImpossibleNumberOfIterations(int iterations) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Calibration.raking(TOTALS).atMostIterations(iterations))
        .withMessage(
            "iterations must be a number of Newton steps from 1 to 100000 but was " + iterations);
  }

  @Test
  void refusesNothingToCalibrateTo() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Calibration.linear(List.of()))
        .withMessage("auxiliaries must be at least one known total but was []");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Calibration.raking())
        .withMessage("margins must be at least one margin but was []");
  }

  @Test
  void refusesMarginsOfDifferentTotals() {
    Margin sex = margin("sex", "F", 13_300, "M", 13_500);
    Margin age = margin("age", "young", 10_800, "old", 16_000.03);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Calibration.raking(sex, age))
        .withMessage(
            "margins must have totals that differ by at most a millionth but that of sex is 26,800"
                + " and that of age is 26800.03");
    assertThatIllegalArgumentException().isThrownBy(() -> Calibration.linear(age, sex));
    assertThat(Calibration.raking(sex, margin("age", "young", 10_800, "old", 16_000.02)).margins())
        .hasSize(2);
  }

  @Test
  void refusesMorePeopleThanThereAre() {
    assertThatIllegalArgumentException()
        .isThrownBy(() ->
            Calibration.linear(
                List.of(
                    Auxiliary.level("sex", "F", 60),
                    Auxiliary.number("size", 1000),
                    Auxiliary.population(100),
                    Auxiliary.level("sex", "M", 41))))
        .withMessage(
            "known totals by sex must sum to at most the population of 100 but sum to 101");
    assertThat(
            Calibration.linear(
                    List.of(
                        Auxiliary.level("sex", "F", 60),
                        Auxiliary.level("sex", "F", 60),
                        Auxiliary.population(100),
                        Auxiliary.level("sex", "M", 40.00005),
                        Auxiliary.level("age", "young", 100)))
                .auxiliaries())
        .hasSize(5);
  }

  @Test
  void keepsTheContractsOfAValue() {
    Margin sex = margin("sex", "F", 13_300, "M", 13_500);
    Calibration raking = Calibration.raking(TOTALS);
    new EqualsTester()
        .addEqualityGroup(raking, Calibration.raking(TOTALS))
        .addEqualityGroup(raking.within(1e-9))
        .addEqualityGroup(raking.atMostIterations(50))
        .addEqualityGroup(Calibration.raking(sex))
        .addEqualityGroup(Calibration.raking(sex.auxiliaries()))
        .addEqualityGroup(Calibration.linear(TOTALS), Calibration.linear(TOTALS))
        .addEqualityGroup(Calibration.linear(TOTALS).bounded(0.5, 2))
        .addEqualityGroup(Calibration.linear(TOTALS).bounded(0.5, 3))
        .addEqualityGroup(Calibration.logit(0.5, 2, TOTALS))
        .testEquals();
    SerializableTester.reserializeAndAssert(Calibration.raking(sex).within(1e-9));
  }

  @Test
  @SuppressWarnings("NullAway") // null on purpose
  void refusesNull() {
    assertThatNullPointerException().isThrownBy(() -> Calibration.linear((List<Auxiliary>) null));
    assertThatNullPointerException().isThrownBy(() -> Calibration.raking((Margin) null));
    assertThatNullPointerException().isThrownBy(() -> Calibration.logit(0.5, 2, null));
    assertThatNullPointerException().isThrownBy(() -> Calibration.postStratification(null));
    assertThatNullPointerException()
        .isThrownBy(() -> Calibration.raking(TOTALS).solve(new double[1], null));
  }
}
