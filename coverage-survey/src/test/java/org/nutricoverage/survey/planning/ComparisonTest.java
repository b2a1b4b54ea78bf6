package org.nutricoverage.survey.planning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import com.google.common.testing.EqualsTester;
import com.google.common.testing.NullPointerTester;
import com.google.common.testing.SerializableTester;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.nutricoverage.survey.planning.ComparisonByPower.NullVariance;

class ComparisonTest {

  @Test
  void theExampleByPowerHolds() {
    ComparisonByPower rise = ComparisonByPower.of(0.50, 0.65);
    assertThat(rise.plan().completedPerGroup()).isEqualTo(170);
    assertThat(rise.designEffect(1.5).plan().completedPerGroup()).isEqualTo(254);
    assertThat(rise.achievedPower(200)).isEqualTo(0.861470305249345, within(1e-12));
  }

  @Test
  void pooledAndUnpooledDiffer() {
    ComparisonByPower question =
        ComparisonByPower.of(0.7, 0.78).power(0.9).significanceLevel(0.05).designEffect(1.5);
    ComparisonPlan pooled = question.plan();
    assertThat(pooled.unroundedSimpleRandomPerGroup()).isEqualTo(629.679104978357, within(1e-9));
    assertThat(pooled.unroundedCompletedPerGroup()).isEqualTo(944.518657467535, within(1e-9));
    assertThat(pooled.completedPerGroup()).isEqualTo(945);
    ComparisonByPower unpooled = question.nullVariance(NullVariance.UNPOOLED);
    assertThat(unpooled.plan().unroundedSimpleRandomPerGroup())
        .isEqualTo(626.505100038396, within(1e-9));
    assertThat(unpooled.plan().completedPerGroup()).isEqualTo(940);
    assertThat(question.achievedPower(200)).isEqualTo(0.318187820774397, within(1e-12));
    assertThat(unpooled.achievedPower(200)).isGreaterThan(question.achievedPower(200));
  }

  @Test
  void theOrderOfTheProportionsDoesNotMatter() {
    assertThat(ComparisonByPower.of(0.65, 0.5).plan().completedPerGroup()).isEqualTo(170);
    assertThat(ComparisonByPower.of(0.65, 0.5).achievedPower(200))
        .isEqualTo(ComparisonByPower.of(0.5, 0.65).achievedPower(200));
  }

  @Test
  void nonResponseAndRoundingAsInOneSample() {
    ComparisonByPower question = ComparisonByPower.of(0.5, 0.65).nonResponse(0.1);
    ComparisonPlan plan = question.plan();
    assertThat(plan.unroundedToSelectPerGroup()).isEqualTo(188.123746021854, within(1e-9));
    assertThat(plan.toSelectPerGroup()).isEqualTo(189);
    assertThat(plan.toSelectInAll()).isEqualTo(378);
    assertThat(
            question
                .nonResponseAdjustment(NonResponseAdjustment.MULTIPLY)
                .plan()
                .toSelectPerGroup())
        .isEqualTo(187);
    assertThat(question.rounding(Rounding.HALF_UP).plan().completedPerGroup()).isEqualTo(169);
  }

  @Test
  void explainsTheStepsByPower() {
    assertThat(ComparisonByPower.of(0.5, 0.65).designEffect(1.5).nonResponse(0.1).plan().explain())
        .containsExactly(
            "Expected proportions 50 % and 65 %, power 80 %, significance level 5 % two-sided,"
                + " POOLED variance",
            "Simple random sample in each group: (1.959964 x sqrt(0.48875) + 0.841621 x"
                + " sqrt(0.4775))^2 / (0.5 - 0.65)^2 = 169.3114",
            "Design effect: 169.3114 x 1.5 = 253.9671",
            "Completed interviews in each group: 253.9671, rounded to 254",
            "Non-response of 10 %: 253.9671 / (1 - 0.1) = 282.1856",
            "Individuals to select in each group: 282.1856, rounded to 283");
    assertThat(ComparisonByPower.of(0.5, 0.65))
        .hasToString(
            "Expected proportions 50 % and 65 %, power 80 %, significance level 5 % two-sided,"
                + " POOLED variance, design effect 1");
    assertThat(ComparisonByPower.of(0.5, 0.65).plan())
        .hasToString(
            "170 completed interviews and 170 to select in each group: Expected proportions 50 %"
                + " and 65 %, power 80 %, significance level 5 % two-sided, POOLED variance");
  }

  @Test
  void theExampleByPrecisionHolds() {
    ComparisonByPrecision difference =
        ComparisonByPrecision.withMarginOfError(0.10).proportions(0.50, 0.65);
    assertThat(difference.plan().unroundedSimpleRandomPerGroup())
        .isEqualTo(183.4296586881446, within(1e-9));
    assertThat(difference.plan().completedPerGroup()).isEqualTo(184);
    assertThat(difference.achievedMarginOfError(184)).isEqualTo(0.0998448956611, within(1e-12));
  }

  @Test
  void byPrecisionWithOtherChoices() {
    ComparisonByPrecision question =
        ComparisonByPrecision.withMarginOfError(0.1)
            .criticalValue(CriticalValue.fixed(2))
            .designEffect(1.5)
            .nonResponse(0.2);
    assertThat(question.plan().unroundedSimpleRandomPerGroup()).isEqualTo(200);
    assertThat(question.plan().completedPerGroup()).isEqualTo(300);
    assertThat(question.plan().toSelectPerGroup()).isEqualTo(375);
    assertThat(question.achievedMarginOfError(300)).isEqualTo(0.1, within(1e-16));
    assertThat(
            question
                .nonResponseAdjustment(NonResponseAdjustment.MULTIPLY)
                .plan()
                .toSelectPerGroup())
        .isEqualTo(360);
    assertThat(
            ComparisonByPrecision.withMarginOfError(0.1)
                .confidenceLevel(0.9)
                .rounding(Rounding.HALF_UP)
                .plan()
                .completedPerGroup())
        .isEqualTo(135);
  }

  @Test
  void explainsTheStepsByPrecision() {
    ComparisonByPrecision question =
        ComparisonByPrecision.withMarginOfError(0.10).proportions(0.50, 0.65);
    assertThat(question.plan().explain())
        .startsWith(
            "Expected proportions 50 % and 65 %, margin of error of their difference 10 percentage"
                + " points, 95 % confidence (normal)",
            "Simple random sample in each group: 1.959964^2 x 0.4775 / 0.1^2 = 183.4297",
            "Design effect: 183.4297 x 1 = 183.4297");
    assertThat(question.criticalValue(CriticalValue.fixed(1.96)))
        .hasToString(
            "Expected proportions 50 % and 65 %, margin of error of their difference 10 percentage"
                + " points, critical value given as 1.96, design effect 1");
  }

  @ParameterizedTest
  @ValueSource(doubles = {0, 1, 50, Double.NaN})
  void refusesAnImpossibleFraction(double fraction) {
    String range = " must be a fraction strictly between 0 and 1 but was " + fraction;
    assertRefused(() -> ComparisonByPower.of(fraction, 0.5), "first" + range);
    assertRefused(() -> ComparisonByPower.of(0.5, fraction), "second" + range);
    ComparisonByPower byPower = ComparisonByPower.of(0.5, 0.65);
    assertRefused(() -> byPower.power(fraction), "power" + range);
    assertRefused(() -> byPower.significanceLevel(fraction), "significanceLevel" + range);
    ComparisonByPrecision byPrecision = ComparisonByPrecision.withMarginOfError(0.1);
    assertRefused(() -> byPrecision.proportions(fraction, 0.5), "first" + range);
    assertRefused(() -> byPrecision.proportions(0.5, fraction), "second" + range);
  }

  @Test
  void refusesWhatCannotBePlanned() {
    assertRefused(
        () -> ComparisonByPower.of(0.5, 0.5),
        "second must be a fraction other than the first but was 0.5");
    assertRefused(
        () -> ComparisonByPower.of(0.5, 0.6).significanceLevel(0.1).power(0.1).plan(),
        "power must be a fraction above the significance level 0.1 but was 0.1");
    assertThat(
            ComparisonByPower.of(0.5, 0.6)
                .significanceLevel(0.1)
                .power(0.11)
                .plan()
                .completedPerGroup())
        .isPositive();
    assertThatIllegalArgumentException()
        .isThrownBy(() -> ComparisonByPower.of(0.5, 0.5000000001).plan())
        .withMessageStartingWith(
            "completedInterviews must be a number of individuals of at most 1000000000000000 but"
                + " was 39244398671745");
    assertRefused(
        () -> ComparisonByPower.of(0.5, 0.6).achievedPower(0),
        "completedPerGroup must be a number of individuals of at least 1 but was 0");
    assertRefused(
        () -> ComparisonByPrecision.withMarginOfError(0.1).achievedMarginOfError(0),
        "completedPerGroup must be a number of individuals of at least 1 but was 0");
    assertRefused(
        () -> ComparisonByPrecision.withMarginOfError(0),
        "marginOfError must be a fraction above 0 and at most 1 but was 0.0");
    assertRefused(
        () -> ComparisonByPrecision.withMarginOfError(0.1).confidenceLevel(0.4),
        "confidenceLevel must be a fraction of at least 0.5 and below 1 but was 0.4");
  }

  @Test
  void equalQuestionsAreEqual() {
    ComparisonByPower power = ComparisonByPower.of(0.5, 0.65);
    ComparisonByPrecision precision = ComparisonByPrecision.withMarginOfError(0.1);
    new EqualsTester()
        .addEqualityGroup(power, ComparisonByPower.of(0.5, 0.65).power(0.8))
        .addEqualityGroup(ComparisonByPower.of(0.5, 0.66))
        .addEqualityGroup(ComparisonByPower.of(0.4, 0.65))
        .addEqualityGroup(power.power(0.9))
        .addEqualityGroup(power.significanceLevel(0.1))
        .addEqualityGroup(power.nullVariance(NullVariance.UNPOOLED))
        .addEqualityGroup(power.designEffect(2))
        .addEqualityGroup(power.nonResponse(0.1))
        .addEqualityGroup(precision, precision.proportions(0.5, 0.5))
        .addEqualityGroup(ComparisonByPrecision.withMarginOfError(0.2))
        .addEqualityGroup(precision.proportions(0.5, 0.6))
        .addEqualityGroup(precision.proportions(0.6, 0.5))
        .addEqualityGroup(precision.confidenceLevel(0.9))
        .addEqualityGroup(precision.criticalValue(CriticalValue.fixed(2)))
        .addEqualityGroup(precision.designEffect(2))
        .addEqualityGroup(precision.nonResponse(0.1))
        .addEqualityGroup(power.plan(), power.plan())
        .addEqualityGroup(power.power(0.9).plan())
        .addEqualityGroup(power.designEffect(2).plan())
        .addEqualityGroup(power.nonResponse(0.1).plan())
        .addEqualityGroup(precision.plan())
        .testEquals();
    assertThat(power.hashCode()).isNotEqualTo(power.power(0.9).hashCode());
    assertThat(precision.hashCode()).isNotEqualTo(precision.designEffect(2).hashCode());
    assertThat(power.plan().hashCode()).isNotEqualTo(power.designEffect(2).plan().hashCode());
  }

  @Test
  void survivesSerialization() {
    SerializableTester.reserializeAndAssert(ComparisonByPower.of(0.5, 0.65));
    SerializableTester.reserializeAndAssert(ComparisonByPower.of(0.5, 0.65).plan());
    SerializableTester.reserializeAndAssert(ComparisonByPrecision.withMarginOfError(0.1));
  }

  @Test
  void refusesNull() {
    NullPointerTester tester = new NullPointerTester();
    tester.testAllPublicInstanceMethods(ComparisonByPower.of(0.5, 0.65));
    tester.testAllPublicInstanceMethods(ComparisonByPrecision.withMarginOfError(0.1));
  }

  private static void assertRefused(Supplier<?> call, String message) {
    assertThatIllegalArgumentException().isThrownBy(call::get).withMessage(message);
  }
}
