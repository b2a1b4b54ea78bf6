package org.nutricoverage.survey.planning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import com.google.common.testing.EqualsTester;
import com.google.common.testing.NullPointerTester;
import com.google.common.testing.SerializableTester;
import org.junit.jupiter.api.Test;

class MarginOfErrorTest {

  @Test
  void theExampleOfTheClassHolds() {
    MarginOfError margin =
        MarginOfError.ofInterviews(300).expectedProportion(0.7).designEffect(1.5);
    assertThat(margin.fraction()).isEqualTo(0.06351009181011, within(1e-13));
  }

  @Test
  void halvesWithFourTimesTheInterviews() {
    assertThat(MarginOfError.ofInterviews(400).fraction())
        .isEqualTo(MarginOfError.ofInterviews(100).fraction() / 2, within(1e-15));
    assertThat(MarginOfError.ofInterviews(100).fraction())
        .isEqualTo(0.0979981992270027, within(1e-15));
  }

  @Test
  void aPopulationMakesItSmaller() {
    // 200 of 1,000: sqrt((1000 - 200) / 999) of the margin of a large population.
    assertThat(MarginOfError.ofInterviews(200).populationSize(1_000).fraction())
        .isEqualTo(
            MarginOfError.ofInterviews(200).fraction() * Math.sqrt(800.0 / 999), within(1e-15));
  }

  @Test
  void theOrderOfCorrectionsMatters() {
    MarginOfError question = MarginOfError.ofInterviews(200).populationSize(1_000).designEffect(2);
    // m = 100: n0 = 100 x 999 / 900 = 111
    assertThat(question.fraction())
        .isEqualTo(1.959963984540054 * Math.sqrt(0.25 / 111), within(1e-15));
    // n0 deff = 200 x 999 / 800 = 249.75
    assertThat(question.correctionOrder(CorrectionOrder.DESIGN_EFFECT_THEN_POPULATION).fraction())
        .isEqualTo(1.959963984540054 * Math.sqrt(0.25 / 124.875), within(1e-15));
  }

  @Test
  void everyoneInterviewedLeavesNone() {
    MarginOfError everyone = MarginOfError.ofInterviews(100).populationSize(100);
    assertThat(everyone.fraction()).isZero();
    assertThat(everyone.explain())
        .containsExactly(
            "Completed interviews: 100, design effect 1, eligible individuals 100",
            "Everyone is interviewed: margin of error 0 percentage points");
    assertThat(MarginOfError.ofInterviews(101).populationSize(100).fraction()).isZero();
    assertThat(MarginOfError.ofInterviews(99).populationSize(100).fraction()).isPositive();
    assertThat(
            everyone
                .correctionOrder(CorrectionOrder.DESIGN_EFFECT_THEN_POPULATION)
                .designEffect(2)
                .fraction())
        .isZero();
  }

  @Test
  void lessThanOneOfOneSaysNothing() {
    MarginOfError nothing = MarginOfError.ofInterviews(1).populationSize(1).designEffect(2);
    assertThat(nothing.fraction()).isInfinite();
    assertThat(nothing)
        .hasToString(
            "Completed interviews: 1, design effect 2, eligible individuals 1; Margin of error:"
                + " 1.959964 x sqrt(0.5 x (1 - 0.5) / 0) = without limit");
  }

  @Test
  void explainsEachStep() {
    assertThat(
            MarginOfError.ofInterviews(300)
                .expectedProportion(0.7)
                .confidenceLevel(0.9)
                .designEffect(1.5)
                .explain())
        .containsExactly(
            "Completed interviews: 300, design effect 1.5",
            "Equal to a simple random sample of a large population of 200",
            "Standard errors in the margin: 1.644854, 90 % confidence (normal)",
            "Margin of error: 1.644854 x sqrt(0.7 x (1 - 0.7) / 200) = 5.3299 percentage points");
  }

  @Test
  void takesAnyCriticalValue() {
    assertThat(MarginOfError.ofInterviews(100).criticalValue(CriticalValue.fixed(2)).fraction())
        .isEqualTo(0.1);
  }

  @Test
  void refusesNoInterviews() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> MarginOfError.ofInterviews(0))
        .withMessage("completedInterviews must be a number of individuals of at least 1 but was 0");
  }

  @Test
  void equalQuestionsAreEqual() {
    MarginOfError question = MarginOfError.ofInterviews(300);
    new EqualsTester()
        .addEqualityGroup(question, MarginOfError.ofInterviews(300).designEffect(1))
        .addEqualityGroup(MarginOfError.ofInterviews(301))
        .addEqualityGroup(question.designEffect(DesignEffect.of(2)))
        .testEquals();
    assertThat(question.hashCode()).isNotEqualTo(MarginOfError.ofInterviews(301).hashCode());
    SerializableTester.reserializeAndAssert(question.populationSize(1_000));
  }

  @Test
  void refusesNull() {
    NullPointerTester tester = new NullPointerTester();
    tester.testAllPublicStaticMethods(MarginOfError.class);
    tester.testAllPublicInstanceMethods(MarginOfError.ofInterviews(300));
  }
}
