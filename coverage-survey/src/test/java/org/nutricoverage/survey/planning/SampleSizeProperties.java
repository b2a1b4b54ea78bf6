package org.nutricoverage.survey.planning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.constraints.Scale;

class SampleSizeProperties {

  @Property
  void symmetricAboutOneHalf(
      @ForAll @IntRange(min = 1, max = 999) int perMille,
      @ForAll @Scale(6) @DoubleRange(min = 0.01, max = 1) double margin) {
    SampleSize question = SampleSize.withMarginOfError(margin);
    assertThat(question.expectedProportion(perMille / 1000.0).plan().unroundedCompletedInterviews())
        .isEqualTo(
            question
                .expectedProportion((1000 - perMille) / 1000.0)
                .plan()
                .unroundedCompletedInterviews());
  }

  @Property
  void aNarrowerMarginTakesNoFewer(
      @ForAll @Scale(6) @DoubleRange(min = 0.001, max = 0.99) double proportion,
      @ForAll @Scale(6) @DoubleRange(min = 0.001, max = 1) double one,
      @ForAll @Scale(6) @DoubleRange(min = 0.001, max = 1) double other,
      @ForAll @LongRange(min = 1, max = 1_000_000) long population,
      @ForAll CorrectionOrder order) {
    assertThat(plan(Math.min(one, other), proportion, population, order).completedInterviews())
        .isGreaterThanOrEqualTo(
            plan(Math.max(one, other), proportion, population, order).completedInterviews());
  }

  @Property
  void aHigherLevelTakesNoFewer(
      @ForAll @Scale(6) @DoubleRange(min = 0.5, max = 0.9999) double one,
      @ForAll @Scale(6) @DoubleRange(min = 0.5, max = 0.9999) double other,
      @ForAll @IntRange(min = 2, max = 100) int clusters) {
    for (CriticalValue critical :
        new CriticalValue[] {CriticalValue.normal(), CriticalValue.studentT(clusters)}) {
      SampleSize question = SampleSize.withMarginOfError(0.05).criticalValue(critical);
      assertThat(question.confidenceLevel(Math.max(one, other)).plan().completedInterviews())
          .isGreaterThanOrEqualTo(
              question.confidenceLevel(Math.min(one, other)).plan().completedInterviews());
    }
  }

  @Property
  void aLargerDesignEffectOrNonResponseTakesNoFewer(
      @ForAll @Scale(6) @DoubleRange(min = 0.5, max = 10) double one,
      @ForAll @Scale(6) @DoubleRange(min = 0.5, max = 10) double other,
      @ForAll @LongRange(min = 1, max = 1_000_000) long population,
      @ForAll CorrectionOrder order,
      @ForAll NonResponseAdjustment adjustment,
      @ForAll Rounding rounding) {
    SampleSize question =
        SampleSize.withMarginOfError(0.05)
            .populationSize(population)
            .correctionOrder(order)
            .nonResponseAdjustment(adjustment)
            .rounding(rounding);
    double less = Math.min(one, other);
    double more = Math.max(one, other);
    assertThat(question.designEffect(more).plan().completedInterviews())
        .isGreaterThanOrEqualTo(question.designEffect(less).plan().completedInterviews());
    assertThat(question.nonResponse(more / 11).plan().toSelect())
        .isGreaterThanOrEqualTo(question.nonResponse(less / 11).plan().toSelect());
  }

  @Property
  void neverMoreThanThePopulationBeforeTheDesignEffect(
      @ForAll @Scale(6) @DoubleRange(min = 0.001, max = 0.999) double proportion,
      @ForAll @Scale(6) @DoubleRange(min = 0.0001, max = 1) double margin,
      @ForAll @LongRange(min = 1, max = 1_000_000) long population,
      @ForAll @Scale(6) @DoubleRange(min = 1, max = 10) double designEffect) {
    SampleSize question =
        SampleSize.withMarginOfError(margin)
            .expectedProportion(proportion)
            .populationSize(population);
    assertThat(question.plan().completedInterviews()).isLessThanOrEqualTo(population);
    assertThat(
            question
                .designEffect(designEffect)
                .correctionOrder(CorrectionOrder.DESIGN_EFFECT_THEN_POPULATION)
                .plan()
                .completedInterviews())
        .isLessThanOrEqualTo(population);
  }

  @Property
  void aHugePopulationIsNone(
      @ForAll @Scale(6) @DoubleRange(min = 0.01, max = 0.99) double proportion,
      @ForAll @Scale(6) @DoubleRange(min = 0.01, max = 1) double margin,
      @ForAll @Scale(6) @DoubleRange(min = 1, max = 10) double designEffect,
      @ForAll CorrectionOrder order) {
    SampleSize question =
        SampleSize.withMarginOfError(margin)
            .expectedProportion(proportion)
            .designEffect(designEffect)
            .correctionOrder(order);
    double limit = question.plan().unroundedCompletedInterviews();
    assertThat(question.populationSize(Long.MAX_VALUE).plan().unroundedCompletedInterviews())
        .isEqualTo(limit, within(limit * 1e-12));
  }

  @Property
  void bothWaysAgree(
      @ForAll @Scale(6) @DoubleRange(min = 0.01, max = 0.99) double proportion,
      @ForAll @LongRange(min = 1, max = 5_000) long interviews,
      @ForAll @LongRange(min = 5_001, max = 1_000_000) long population,
      @ForAll @Scale(6) @DoubleRange(min = 1, max = 10) double designEffect,
      @ForAll @Scale(6) @DoubleRange(min = 0.5, max = 0.999) double level,
      @ForAll CorrectionOrder order) {
    double margin =
        MarginOfError.ofInterviews(interviews)
            .expectedProportion(proportion)
            .populationSize(population)
            .designEffect(designEffect)
            .confidenceLevel(level)
            .correctionOrder(order)
            .fraction();
    if (margin <= 1) {
      SamplePlan plan =
          plan(margin, proportion, population, order)
              .question()
              .designEffect(designEffect)
              .confidenceLevel(level)
              .plan();
      assertThat(plan.unroundedCompletedInterviews())
          .isEqualTo((double) interviews, within(interviews * 1e-12));
      assertThat(plan.completedInterviews()).isEqualTo(interviews);
      assertThat(plan.expectedMarginOfError()).isEqualTo(margin, within(margin * 1e-12));
    }
  }

  @Property
  void theMarginExpectedIsNotAboveTheOneAskedFor(
      @ForAll @Scale(6) @DoubleRange(min = 0.01, max = 0.99) double proportion,
      @ForAll @Scale(6) @DoubleRange(min = 0.001, max = 1) double margin,
      @ForAll @LongRange(min = 2, max = 1_000_000) long population,
      @ForAll CorrectionOrder order) {
    assertThat(plan(margin, proportion, population, order).expectedMarginOfError())
        .isLessThanOrEqualTo(margin * (1 + 1e-8));
  }

  @Property
  void stepwiseNeverAsksForFewer(
      @ForAll @Scale(6) @DoubleRange(min = 0.01, max = 1) double margin,
      @ForAll @Scale(6) @DoubleRange(min = 0, max = 0.5) double nonResponse) {
    SampleSize question = SampleSize.withMarginOfError(margin).nonResponse(nonResponse);
    long once = question.plan().toSelect();
    long stepwise = question.rounding(Rounding.STEPWISE_CEILING).plan().toSelect();
    assertThat(stepwise).isBetween(once, once + 2);
    assertThat(question.plan().completedInterviews())
        .isGreaterThanOrEqualTo(question.rounding(Rounding.HALF_UP).plan().completedInterviews());
  }

  @Property
  void theDesignEffectGivesItsCorrelationBack(
      @ForAll @Scale(6) @DoubleRange(min = 0, max = 1) double correlation,
      @ForAll @IntRange(min = 2, max = 100) int take) {
    assertThat(
            DesignEffect.fromIntraclassCorrelation(correlation, take).intraclassCorrelation(take))
        .isEqualTo(correlation, within(1e-14));
  }

  @Property
  void unequalTakesAreNeverBelowTheirMean(
      @ForAll @IntRange(min = 1, max = 100) int one,
      @ForAll @IntRange(min = 1, max = 100) int other) {
    assertThat(DesignEffect.weightedMeanTake(one, other))
        .isGreaterThanOrEqualTo((one + other) / 2.0)
        .isLessThanOrEqualTo(Math.max(one, other));
  }

  @Property
  void theSamplePlannedHasThePowerAskedFor(
      @ForAll @Scale(6) @DoubleRange(min = 0.05, max = 0.45) double first,
      @ForAll @Scale(6) @DoubleRange(min = 0.5, max = 0.95) double second,
      @ForAll @Scale(6) @DoubleRange(min = 0.3, max = 0.99) double power,
      @ForAll @Scale(6) @DoubleRange(min = 1, max = 4) double designEffect,
      @ForAll ComparisonByPower.NullVariance variance) {
    ComparisonByPower question =
        ComparisonByPower.of(first, second)
            .power(power)
            .designEffect(designEffect)
            .nullVariance(variance);
    long completed = question.plan().completedPerGroup();
    assertThat(question.achievedPower(completed)).isGreaterThanOrEqualTo(power - 1e-8);
    if (completed > 1) {
      assertThat(question.achievedPower(completed - 1)).isLessThan(power + 1e-8);
    }
  }

  @Property
  void theSamplePlannedHasThePrecisionAskedFor(
      @ForAll @Scale(6) @DoubleRange(min = 0.05, max = 0.95) double first,
      @ForAll @Scale(6) @DoubleRange(min = 0.05, max = 0.95) double second,
      @ForAll @Scale(6) @DoubleRange(min = 0.01, max = 0.5) double margin,
      @ForAll @Scale(6) @DoubleRange(min = 1, max = 4) double designEffect) {
    ComparisonByPrecision question =
        ComparisonByPrecision.withMarginOfError(margin)
            .proportions(first, second)
            .designEffect(designEffect);
    long completed = question.plan().completedPerGroup();
    assertThat(question.achievedMarginOfError(completed)).isLessThanOrEqualTo(margin * (1 + 1e-8));
    if (completed > 1) {
      assertThat(question.achievedMarginOfError(completed - 1)).isGreaterThan(margin);
    }
  }

  private static SamplePlan plan(
      double margin, double proportion, long population, CorrectionOrder order) {
    return SampleSize.withMarginOfError(margin)
        .expectedProportion(proportion)
        .populationSize(population)
        .correctionOrder(order)
        .plan();
  }
}
