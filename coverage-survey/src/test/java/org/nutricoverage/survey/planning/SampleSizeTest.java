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
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SampleSizeTest {

  private static final HouseholdComposition SIX_TO_23_MONTHS = HouseholdComposition.of(6, 0.0375);

  @Test
  void theExampleOfTheClassHolds() {
    SamplePlan plan = SampleSize.wfpPreventionInClusters(0.05).individualsPerCluster(15).plan();
    assertThat(plan.completedInterviews()).isEqualTo(485);
    assertThat(plan.toSelect()).isEqualTo(538);
    assertThat(plan.clusters()).hasValue(36);
  }

  @Test
  void theExampleOfThePlanHolds() {
    SamplePlan plan = SampleSize.wfpPreventionInClusters(0.05).populationSize(5_000).plan();
    assertThat(plan.unroundedCompletedInterviews()).isEqualTo(454.76576973916, within(1e-10));
    assertThat(plan.completedInterviews()).isEqualTo(455);
    assertThat(plan.unroundedToSelect()).isEqualTo(505.29529971018, within(1e-10));
    assertThat(plan.toSelect()).isEqualTo(506);
    assertThat(plan.households(HouseholdComposition.of(6, 0.18))).isEqualTo(468);
    assertThat(plan.expectedMarginOfError()).isEqualTo(0.0499862976, within(1e-9));
    assertThat(plan.clusters()).isEmpty();
    assertThat(plan.exceedsPopulation()).isFalse();
  }

  @Test
  void withoutAnyChoiceTheSampleIsTheLargest() {
    SampleSize question = SampleSize.withMarginOfError(0.05);
    assertThat(question.plan().completedInterviews()).isEqualTo(385);
    assertThat(question.plan().toSelect()).isEqualTo(385);
    assertThat(question.marginOfError()).isEqualTo(0.05);
    assertThat(question.expectedProportion()).isEqualTo(0.5);
    assertThat(question.confidenceLevel()).isEqualTo(0.95);
    assertThat(question.designEffect()).isEqualTo(DesignEffect.SIMPLE_RANDOM);
    assertThat(question.populationSize()).isEmpty();
    assertThat(question.nonResponse()).isZero();
    assertThat(question.correctionOrder()).isEqualTo(CorrectionOrder.POPULATION_THEN_DESIGN_EFFECT);
    assertThat(question.criticalValue()).isEqualTo(CriticalValue.normal());
    assertThat(question.nonResponseAdjustment()).isEqualTo(NonResponseAdjustment.DIVIDE);
    assertThat(question.rounding()).isEqualTo(Rounding.CEILING);
    assertThat(question.individualsPerCluster()).isEmpty();
  }

  @Test
  void theParametersOfWfpAreThoseOfItsNote() {
    SampleSize simple = SampleSize.wfpPrevention(0.07);
    assertThat(simple.marginOfError()).isEqualTo(0.07);
    assertThat(simple.expectedProportion()).isEqualTo(0.7);
    assertThat(simple.confidenceLevel()).isEqualTo(0.95);
    assertThat(simple.nonResponse()).isEqualTo(0.1);
    assertThat(simple.designEffect().value()).isEqualTo(1);
    SampleSize clusters = SampleSize.wfpPreventionInClusters(0.07);
    assertThat(clusters.designEffect().value()).isEqualTo(1.5);
    assertThat(clusters.designEffect(1)).isEqualTo(simple);
  }

  @ParameterizedTest
  @CsvSource({
    "0.05, 1.0, 322.682541, 323, 359, 355, 359",
    "0.05, 1.5, 484.023811, 485, 538, 533, 539",
    "0.07, 1.5, 246.950924, 247, 275, 272, 275",
    "0.10, 1.0,  80.670635,  81,  90,  89,  90",
    "0.10, 1.5, 121.005953, 122, 135, 134, 136",
  })
  void wfpByMarginAndDesignEffect(
      double margin,
      double designEffect,
      double raw,
      long completed,
      long divided,
      long multiplied,
      long stepwise) {
    SampleSize question = SampleSize.wfpPrevention(margin).designEffect(designEffect);
    SamplePlan plan = question.plan();
    assertThat(plan.unroundedCompletedInterviews()).isEqualTo(raw, within(5e-7));
    assertThat(plan.completedInterviews()).isEqualTo(completed);
    assertThat(plan.toSelect()).isEqualTo(divided);
    SampleSize multiplying = question.nonResponseAdjustment(NonResponseAdjustment.MULTIPLY);
    assertThat(multiplying.plan().toSelect()).isEqualTo(multiplied);
    SamplePlan byHand = question.rounding(Rounding.STEPWISE_CEILING).plan();
    assertThat(byHand.completedInterviews()).isEqualTo(completed);
    assertThat(byHand.toSelect()).isEqualTo(stepwise);
  }

  @Test
  void smartTakesTheTDistributionOfItsThirtyClusters() {
    SampleSize printed =
        SampleSize.wfpPreventionInClusters(0.05).criticalValue(CriticalValue.fixed(2.045));
    assertThat(printed.plan().unroundedCompletedInterviews()).isEqualTo(526.93515, within(5e-6));
    assertThat(printed.plan().completedInterviews()).isEqualTo(527);
    assertThat(printed.plan().toSelect()).isEqualTo(586);
    assertThat(printed.nonResponseAdjustment(NonResponseAdjustment.MULTIPLY).plan().toSelect())
        .isEqualTo(580);
    SamplePlan exact = printed.criticalValue(CriticalValue.studentT(30)).plan();
    assertThat(exact.unroundedCompletedInterviews()).isEqualTo(527.053500421341, within(1e-10));
    assertThat(exact.criticalValue()).isEqualTo(2.0452296421327, within(1e-12));
    assertThat(exact.completedInterviews()).isEqualTo(528);
  }

  @Test
  void theOrderOfCorrectionsChangesTheNumber() {
    SampleSize question = SampleSize.wfpPreventionInClusters(0.05).populationSize(2_000);
    SamplePlan openEpi = question.plan();
    assertThat(openEpi.unroundedCompletedInterviews()).isEqualTo(416.959514, within(5e-7));
    assertThat(openEpi.completedInterviews()).isEqualTo(417);
    assertThat(openEpi.toSelect()).isEqualTo(464);
    SamplePlan other =
        question.correctionOrder(CorrectionOrder.DESIGN_EFFECT_THEN_POPULATION).plan();
    assertThat(other.unroundedCompletedInterviews()).isEqualTo(389.866428, within(5e-7));
    assertThat(other.completedInterviews()).isEqualTo(390);
    assertThat(other.toSelect()).isEqualTo(434);
    assertThat(other.unroundedSimpleRandomInterviews()).isEqualTo(322.682541, within(5e-7));
  }

  @ParameterizedTest
  @CsvSource({
    "0.80, 38",
    "0.90, 62",
    "0.95, 87",
    "0.97, 107",
    "0.99, 150",
    "0.999, 245",
    "0.9999, 342"
  })
  void openEpiByConfidenceLevel(double level, long completed) {
    SampleSize question =
        SampleSize.withMarginOfError(0.05)
            .expectedProportion(0.06)
            .populationSize(10_000_000)
            .confidenceLevel(level);
    assertThat(question.plan().completedInterviews()).isEqualTo(completed);
  }

  @Test
  void aPrintedTableCanRoundToTheNearest() {
    SampleSize question =
        SampleSize.withMarginOfError(0.05)
            .expectedProportion(0.45)
            .criticalValue(CriticalValue.fixed(1.96));
    assertThat(question.plan().unroundedCompletedInterviews()).isEqualTo(380.3184);
    assertThat(question.plan().completedInterviews()).isEqualTo(381);
    assertThat(question.rounding(Rounding.HALF_UP).plan().completedInterviews()).isEqualTo(380);
  }

  @Test
  void nonResponseDivides() {
    SampleSize question = SampleSize.withMarginOfError(0.05).nonResponse(0.05);
    assertThat(question.plan().toSelect()).isEqualTo(405);
  }

  @ParameterizedTest
  @CsvSource({"1, 96.04, 97, 96", "2, 192.08, 193, 192"})
  void aPrintedCriticalValueIsTakenAsPrinted(
      double designEffect, double raw, long completed, long nearest) {
    SampleSize question =
        SampleSize.withMarginOfError(0.1)
            .designEffect(designEffect)
            .criticalValue(CriticalValue.fixed(1.96));
    assertThat(question.plan().unroundedCompletedInterviews()).isEqualTo(raw);
    assertThat(question.plan().completedInterviews()).isEqualTo(completed);
    assertThat(question.rounding(Rounding.HALF_UP).plan().completedInterviews()).isEqualTo(nearest);
  }

  @Test
  void anAgeGroupIsFoundAmongPersonsAndHouseholds() {
    SamplePlan plan =
        SampleSize.withMarginOfError(0.05)
            .expectedProportion(0.15)
            .designEffect(1.5)
            .nonResponse(0.1)
            .criticalValue(CriticalValue.fixed(2.045))
            .rounding(Rounding.STEPWISE_CEILING)
            .plan();
    HouseholdComposition composition = HouseholdComposition.of(5.2, 0.2);
    assertThat(plan.toSelect()).isEqualTo(356);
    assertThat(plan.personsToScreen(composition)).isEqualTo(1_780);
    assertThat(plan.households(composition)).isEqualTo(343);
    assertThat(plan.unroundedHouseholds(composition)).isEqualTo(342.307692307692, within(1e-11));
    SamplePlan once = plan.question().rounding(Rounding.CEILING).plan();
    assertThat(once.households(composition)).isEqualTo(342);
    assertThat(once.personsToScreen(composition)).isEqualTo(1_778);
    SamplePlan nearest = plan.question().rounding(Rounding.HALF_UP).plan();
    assertThat(nearest.toSelect()).isEqualTo(355);
    assertThat(nearest.personsToScreen(composition)).isEqualTo(1_777);
  }

  @Test
  void unicefTakesARelativeMarginAndTwoStandardErrors() {
    SampleSize question = SampleSize.mics(0.7).designEffect(1.5);
    assertThat(question.marginOfError()).isEqualTo(0.084);
    assertThat(question.plan().unroundedHouseholds(SIX_TO_23_MONTHS))
        .isEqualTo(873.0159, within(5e-5));
    assertThat(question.plan().households(SIX_TO_23_MONTHS)).isEqualTo(874);
    assertThat(question.plan().criticalValue()).isEqualTo(2);
  }

  @Test
  void aRelativeMarginFollowsTheProportion() {
    SampleSize question = SampleSize.withRelativeMarginOfError(0.1);
    assertThat(question.marginOfError()).isEqualTo(0.05);
    assertThat(question.expectedProportion(0.7).marginOfError()).isEqualTo(0.07);
    assertThat(question.plan()).isNotEqualTo(SampleSize.withMarginOfError(0.05).plan());
    assertThat(question.plan().completedInterviews()).isEqualTo(385);
  }

  @Test
  void individualsAreSpreadOverAGivenNumberOfClusters() {
    SamplePlan plan =
        SampleSize.withMarginOfError(0.05)
            .expectedProportion(0.3)
            .designEffect(2)
            .nonResponse(0.05)
            .nonResponseAdjustment(NonResponseAdjustment.MULTIPLY)
            .plan();
    assertThat(plan.toSelect()).isEqualTo(678);
    assertThat(plan.individualsPerCluster(30)).isEqualTo(23);
    assertThat(plan.individualsPerCluster(678)).isEqualTo(1);
    assertThat(plan.individualsPerCluster(677)).isEqualTo(2);
    assertThat(plan.individualsPerCluster(Long.MAX_VALUE)).isEqualTo(1);
    assertThat(plan.question().individualsPerCluster(113).plan().clusters()).hasValue(6);
    assertThat(plan.question().individualsPerCluster(112).plan().clusters()).hasValue(7);
    assertThat(plan.question().individualsPerCluster(112).individualsPerCluster()).hasValue(112);
  }

  @Test
  void aCeilingIsNotDecidedByARoundingError() {
    // 4 x 0.25 / 0.1^2 is 99.99999999999999 in doubles.
    SampleSize two = SampleSize.withMarginOfError(0.1).criticalValue(CriticalValue.fixed(2));
    assertThat(two.plan().unroundedCompletedInterviews()).isEqualTo(100);
    assertThat(two.plan().completedInterviews()).isEqualTo(100);
    // 100 x 1.1 is 110.00000000000001 in doubles, 100 x 1.15 is 114.99999999999999.
    SampleSize more = two.nonResponse(0.1).nonResponseAdjustment(NonResponseAdjustment.MULTIPLY);
    assertThat(more.plan().toSelect()).isEqualTo(110);
    assertThat(more.nonResponse(0.15).plan().toSelect()).isEqualTo(115);
    // A third is no decimal; 7 per cluster make a design effect of 3 all the same.
    DesignEffect third =
        DesignEffect.fromIntraclassCorrelation(DesignEffect.WHO_2018_INTRACLASS_CORRELATION, 7);
    assertThat(two.designEffect(third).plan().completedInterviews()).isEqualTo(300);
    // 1 - 1.0 / 3 is 0.6666666666666667, and 100 / 0.3333333333333333 is above 300.
    assertThat(two.nonResponse(1 - 1.0 / 3).plan().toSelect()).isEqualTo(300);
  }

  @Test
  void extremesHaveAnAnswer() {
    assertThat(SampleSize.withMarginOfError(1).plan().completedInterviews()).isEqualTo(1);
    assertThat(
            SampleSize.withMarginOfError(1)
                .rounding(Rounding.HALF_UP)
                .expectedProportion(1e-12)
                .plan()
                .completedInterviews())
        .isEqualTo(1);
    SamplePlan one = SampleSize.withMarginOfError(0.05).populationSize(1).plan();
    assertThat(one.unroundedCompletedInterviews()).isEqualTo(1);
    assertThat(one.expectedMarginOfError()).isZero();
    assertThat(one.exceedsPopulation()).isFalse();
    assertThat(
            SampleSize.withMarginOfError(1e-6)
                .populationSize(Long.MAX_VALUE)
                .plan()
                .completedInterviews())
        .isEqualTo(960_364_605_178L);
    assertThat(
            SampleSize.withMarginOfError(1e-12).populationSize(1_000).plan().completedInterviews())
        .isEqualTo(1_000);
  }

  @Test
  void aSampleLargerThanThePopulationIsSaidNotClipped() {
    SamplePlan plan = SampleSize.withMarginOfError(0.05).populationSize(100).designEffect(2).plan();
    assertThat(plan.completedInterviews()).isEqualTo(160);
    assertThat(plan.exceedsPopulation()).isTrue();
    assertThat(plan.explain())
        .endsWith("Note: more individuals than are eligible; interview everyone");
    assertThat(plan.expectedMarginOfError()).isEqualTo(0.0492, within(5e-4));
    SamplePlan all = SampleSize.withMarginOfError(1e-9).populationSize(100).plan();
    assertThat(all.toSelect()).isEqualTo(100);
    assertThat(all.exceedsPopulation()).isFalse();
    assertThat(all.expectedMarginOfError()).isZero();
  }

  @Test
  void explainsEachStep() {
    assertThat(
            SampleSize.wfpPreventionInClusters(0.05)
                .populationSize(5_000)
                .individualsPerCluster(15)
                .plan()
                .explain())
        .containsExactly(
            "Expected proportion 70 %, margin of error 5 percentage points",
            "Standard errors in the margin: 1.959964, 95 % confidence (normal)",
            "Simple random sample: 1.959964^2 x 0.7 x (1 - 0.7) / 0.05^2 = 322.6825",
            "Finite population of 5,000 eligible individuals: 5,000 x 322.6825 /"
                + " (5,000 - 1 + 322.6825) = 303.1772",
            "Design effect: 303.1772 x 1.5 = 454.7658",
            "Completed interviews: 454.7658, rounded to 455",
            "Non-response of 10 %: 454.7658 / (1 - 0.1) = 505.2953",
            "Individuals to select: 505.2953, rounded to 506",
            "Clusters of 15 individuals: 506 / 15 = 33.7333, rounded to 34");
  }

  @Test
  void explainsOtherChoices() {
    assertThat(
            SampleSize.mics(0.7)
                .designEffect(1.5)
                .rounding(Rounding.STEPWISE_CEILING)
                .populationSize(2_000)
                .correctionOrder(CorrectionOrder.DESIGN_EFFECT_THEN_POPULATION)
                .plan()
                .explain())
        .containsExactly(
            "Expected proportion 70 %, margin of error 12 % of it, 8.4 percentage points",
            "Standard errors in the margin: 2, critical value given as 2",
            "Simple random sample: 2^2 x 0.7 x (1 - 0.7) / 0.084^2 = 119.0476",
            "Design effect: 119.0476 x 1.5 = 178.5714",
            "Finite population of 2,000 eligible individuals: 2,000 x 178.5714 /"
                + " (2,000 - 1 + 178.5714) = 164.0097",
            "Completed interviews: 164.0097, rounded to 165",
            "Non-response of 10 %: 165 x (1 + 0.1) = 181.5",
            "Individuals to select: 181.5, rounded to 182");
  }

  @Test
  void explainsLargeNumbersWithCommas() {
    SamplePlan plan = SampleSize.withMarginOfError(0.01).individualsPerCluster(1_000).plan();
    assertThat(plan.explain())
        .contains(
            "Completed interviews: 9,603.6471, rounded to 9,604",
            "Clusters of 1,000 individuals: 9,604 / 1,000 = 9.604, rounded to 10");
    assertThat(plan.toString()).startsWith("9,604 completed interviews, 9,604 to select: ");
  }

  @Test
  void explainsWithoutRoundingWhatIsWhole() {
    assertThat(
            SampleSize.withMarginOfError(0.1)
                .criticalValue(CriticalValue.fixed(2))
                .individualsPerCluster(20)
                .plan()
                .explain())
        .contains(
            "Completed interviews: 100",
            "Individuals to select: 100",
            "Clusters of 20 individuals: 100 / 20 = 5");
  }

  @ParameterizedTest
  @CsvSource({
    "0.7, 0.3, false",
    "0.7, 0.31, true",
    "0.3, 0.3, false",
    "0.3, 0.31, true",
    "0.5, 0.5, false",
    "0.5, 0.51, true"
  })
  void saysThatAMarginReachesBeyondTheScale(double proportion, double margin, boolean said) {
    String note = "Note: the margin of error reaches beyond 0 % or 100 %; a smaller one says more";
    SamplePlan plan = SampleSize.withMarginOfError(margin).expectedProportion(proportion).plan();
    assertThat(plan.explain().contains(note)).isEqualTo(said);
  }

  @Test
  void printsInOneLine() {
    SampleSize question = SampleSize.wfpPreventionInClusters(0.05);
    String shown =
        "Expected proportion 70 %, margin of error 5 percentage points, 95 % confidence (normal),"
            + " design effect 1.5, non-response 10 % (DIVIDE), CEILING";
    assertThat(question).hasToString(shown);
    assertThat(question.plan()).hasToString("485 completed interviews, 538 to select: " + shown);
    assertThat(question.populationSize(5_000).individualsPerCluster(15))
        .hasToString(
            "Expected proportion 70 %, margin of error 5 percentage points, 95 % confidence"
                + " (normal), design effect 1.5, 5,000 eligible (POPULATION_THEN_DESIGN_EFFECT),"
                + " non-response 10 % (DIVIDE), CEILING, 15 per cluster");
  }

  @ParameterizedTest
  @ValueSource(doubles = {0, -0.05, 1.0000001, 5, Double.NaN, Double.POSITIVE_INFINITY})
  void refusesAnImpossibleMargin(double margin) {
    assertRefused(
        () -> SampleSize.withMarginOfError(margin),
        "marginOfError must be a fraction above 0 and at most 1 but was " + margin);
    assertRefused(
        () -> SampleSize.wfpPrevention(margin),
        "marginOfError must be a fraction above 0 and at most 1 but was " + margin);
    assertRefused(
        () -> SampleSize.withRelativeMarginOfError(margin),
        "relativeMarginOfError must be a fraction above 0 and at most 1 but was " + margin);
  }

  @ParameterizedTest
  @ValueSource(doubles = {0, 1, -0.1, 70, Double.NaN})
  void refusesAnImpossibleProportion(double proportion) {
    String message =
        "expectedProportion must be a fraction strictly between 0 and 1 but was " + proportion;
    assertRefused(() -> SampleSize.withMarginOfError(0.05).expectedProportion(proportion), message);
    assertRefused(() -> SampleSize.mics(proportion), message);
  }

  @ParameterizedTest
  @ValueSource(doubles = {0, 0.4999, 1, 95, Double.NaN})
  void refusesAnImpossibleLevel(double level) {
    assertRefused(
        () -> SampleSize.withMarginOfError(0.05).confidenceLevel(level),
        "confidenceLevel must be a fraction of at least 0.5 and below 1 but was " + level);
  }

  @Test
  void takesTheLeastLevel() {
    assertThat(SampleSize.withMarginOfError(0.05).confidenceLevel(0.5).plan().completedInterviews())
        .isEqualTo(46);
  }

  @ParameterizedTest
  @ValueSource(doubles = {1, -0.01, 10, Double.NaN})
  void refusesAnImpossibleNonResponse(double rate) {
    assertRefused(
        () -> SampleSize.withMarginOfError(0.05).nonResponse(rate),
        "nonResponse must be a fraction of at least 0 and below 1 but was " + rate);
  }

  @Test
  void refusesImpossibleCounts() {
    SampleSize question = SampleSize.withMarginOfError(0.05);
    assertRefused(
        () -> question.populationSize(0),
        "populationSize must be a number of eligible individuals of at least 1 but was 0");
    assertRefused(
        () -> question.individualsPerCluster(0),
        "individualsPerCluster must be a number of individuals of at least 1 but was 0");
    assertRefused(
        () -> question.plan().individualsPerCluster(0),
        "clusters must be a number of clusters of at least 1 but was 0");
    assertRefused(
        () -> question.designEffect(0),
        "designEffect must be a finite ratio of variances above 0 but was 0.0");
  }

  @Test
  void refusesASampleBeyondAllBounds() {
    CriticalValue two = CriticalValue.fixed(2);
    assertRefused(
        () -> SampleSize.withMarginOfError(1e-12).criticalValue(two).plan(),
        "completedInterviews must be a number of individuals of at most 1000000000000000 but was"
            + " 1000000000000000000000000");
    assertRefused(
        () -> SampleSize.withMarginOfError(5e-8).criticalValue(two).nonResponse(0.99).plan(),
        "toSelect must be a number of individuals of at most 1000000000000000 but was"
            + " 40000000000000000");
    SamplePlan large = SampleSize.withMarginOfError(1e-6).criticalValue(two).plan();
    HouseholdComposition rare = HouseholdComposition.of(1, 1e-6);
    assertRefused(
        () -> large.households(rare),
        "households must be a number of households of at most 1000000000000000 but was"
            + " 1000000000000000000");
    assertRefused(
        () -> large.personsToScreen(rare),
        "persons must be a number of persons of at most 1000000000000000 but was"
            + " 1000000000000000000");
  }

  @Test
  void equalQuestionsAreEqual() {
    SampleSize question = SampleSize.withMarginOfError(0.05);
    new EqualsTester()
        .addEqualityGroup(question, SampleSize.withMarginOfError(0.05).nonResponse(-0.0))
        .addEqualityGroup(SampleSize.withMarginOfError(0.06))
        .addEqualityGroup(SampleSize.withRelativeMarginOfError(0.05))
        .addEqualityGroup(question.expectedProportion(0.7))
        .addEqualityGroup(question.confidenceLevel(0.9))
        .addEqualityGroup(question.designEffect(1.5))
        .addEqualityGroup(question.populationSize(100), question.populationSize(100))
        .addEqualityGroup(question.correctionOrder(CorrectionOrder.DESIGN_EFFECT_THEN_POPULATION))
        .addEqualityGroup(question.criticalValue(CriticalValue.fixed(2)))
        .addEqualityGroup(question.nonResponse(0.1))
        .addEqualityGroup(question.nonResponseAdjustment(NonResponseAdjustment.MULTIPLY))
        .addEqualityGroup(question.rounding(Rounding.HALF_UP))
        .addEqualityGroup(question.individualsPerCluster(10), question.individualsPerCluster(10))
        .addEqualityGroup(question.plan(), question.plan())
        .addEqualityGroup(question.nonResponse(0.1).plan())
        .testEquals();
    assertThat(question.plan().question()).isSameAs(question);
    assertThat(question.populationSize(100).populationSize()).hasValue(100);
    assertThat(question.hashCode()).isNotEqualTo(question.nonResponse(0.1).hashCode());
    assertThat(question.plan().hashCode())
        .isNotEqualTo(question.nonResponse(0.1).plan().hashCode());
  }

  @Test
  void survivesSerialization() {
    SampleSize question =
        SampleSize.wfpPreventionInClusters(0.05)
            .populationSize(5_000)
            .individualsPerCluster(15)
            .criticalValue(CriticalValue.studentT(30));
    SerializableTester.reserializeAndAssert(question);
    SamplePlan plan = SerializableTester.reserializeAndAssert(question.plan());
    assertThat(plan.explain()).isEqualTo(question.plan().explain());
  }

  @Test
  void refusesNull() {
    NullPointerTester tester = new NullPointerTester();
    tester.testAllPublicStaticMethods(SampleSize.class);
    tester.testAllPublicInstanceMethods(SampleSize.withMarginOfError(0.05));
    tester.testAllPublicInstanceMethods(SampleSize.withMarginOfError(0.05).plan());
  }

  private static void assertRefused(Supplier<?> call, String message) {
    assertThatIllegalArgumentException().isThrownBy(call::get).withMessage(message);
  }
}
