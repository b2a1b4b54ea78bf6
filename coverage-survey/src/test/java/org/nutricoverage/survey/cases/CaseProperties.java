package org.nutricoverage.survey.cases;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.constraints.Size;
import org.nutricoverage.core.Proportion;
import org.nutricoverage.core.Rational;
import org.nutricoverage.core.interval.ConfidenceInterval;

class CaseProperties {

  @Provide
  Arbitrary<CaseCounts> counts() {
    Arbitrary<Long> count =
        Arbitraries.frequencyOf(
            net.jqwik.api.Tuple.of(3, Arbitraries.longs().between(0, 60)),
            net.jqwik.api.Tuple.of(1, Arbitraries.longs().between(0, 100_000)));
    return Combinators.combine(count, count, count).as(CaseCounts::of);
  }

  @Provide
  Arbitrary<RecoveryRatio> ratios() {
    return Arbitraries.longs()
        .between(100, 2_000)
        .map(hundredths -> RecoveryRatio.of(Rational.of(hundredths, 100), "property"));
  }

  @Provide
  Arbitrary<VillageCases> villages() {
    return Combinators.combine(
            Arbitraries.strings().alpha().ofLength(1),
            Arbitraries.longs().between(0, 8).list().ofSize(3))
        .as((name, c) -> VillageCases.of(name, c.get(0), c.get(1), c.get(2)));
  }

  private static Rational exact(Proportion.Counted share) {
    return share.exact();
  }

  @Property(tries = 200)
  void effectivenessThenTreatmentThenPeriod(
      @ForAll("counts") CaseCounts counts, @ForAll("ratios") RecoveryRatio ratio) {
    Assume.that(counts.current() > 0);

    Rational effectiveness = exact(counts.caseFindingEffectiveness().orElseThrow());
    Rational treatment = exact(counts.treatmentCoverage(ratio).orElseThrow());
    Rational period = exact(counts.periodCoverage().orElseThrow());

    assertThat(effectiveness).isLessThanOrEqualTo(treatment);
    assertThat(treatment).isLessThanOrEqualTo(period);
    assertThat(effectiveness).isBetween(Rational.ZERO, Rational.ONE);
    assertThat(period).isBetween(Rational.ZERO, Rational.ONE);
  }

  @Property(tries = 200)
  void imputationRisesAndFalls(
      @ForAll("counts") CaseCounts counts,
      @ForAll("ratios") RecoveryRatio ratio,
      @ForAll @LongRange(min = 1, max = 50) long more) {
    long imputed = counts.recoveringNotInProgramme(ratio);

    assertThat(counts.plus(CaseCounts.of(0, 0, more)).recoveringNotInProgramme(ratio))
        .isGreaterThanOrEqualTo(imputed);
    assertThat(counts.plus(CaseCounts.of(0, more, 0)).recoveringNotInProgramme(ratio))
        .isGreaterThanOrEqualTo(imputed);
    assertThat(counts.plus(CaseCounts.of(more, 0, 0)).recoveringNotInProgramme(ratio))
        .isLessThanOrEqualTo(imputed);
    assertThat(
            counts.recoveringNotInProgramme(
                RecoveryRatio.of(ratio.value().plus(Rational.of(more)), "more")))
        .isLessThanOrEqualTo(imputed);
  }

  @Property(tries = 200)
  void withoutUncoveredCasesEveryoneIsCovered(
      @ForAll("counts") CaseCounts counts, @ForAll("ratios") RecoveryRatio ratio) {
    CaseCounts covered =
        CaseCounts.of(counts.casesInProgramme() + 1, 0, counts.recoveringInProgramme());

    assertThat(covered.recoveringNotInProgramme(ratio)).isZero();
    assertThat(exact(covered.treatmentCoverage(ratio).orElseThrow())).isEqualTo(Rational.ONE);
  }

  @Property(tries = 200)
  void withoutRecoveringCasesAllThreeAgree(
      @ForAll("counts") CaseCounts counts, @ForAll("ratios") RecoveryRatio ratio) {
    CaseCounts current =
        CaseCounts.of(counts.casesInProgramme(), counts.casesNotInProgramme() + 1, 0);

    assertThat(current.treatmentCoverage(ratio))
        .isEqualTo(current.caseFindingEffectiveness())
        .isEqualTo(current.periodCoverage());
  }

  @Property(tries = 200)
  void mergingIsAssociativeAndCommutative(
      @ForAll("counts") CaseCounts a,
      @ForAll("counts") CaseCounts b,
      @ForAll("counts") CaseCounts c) {
    assertThat(a.plus(b).plus(c)).isEqualTo(a.plus(b.plus(c))).isEqualTo(c.plus(b).plus(a));
    assertThat(a.plus(CaseCounts.NONE)).isEqualTo(a);
  }

  @Property(tries = 200)
  void theIntervalHoldsTheSmoothEstimateAndStaysInside(
      @ForAll("counts") CaseCounts counts, @ForAll("ratios") RecoveryRatio ratio) {
    CaseInterval.logitDelta(counts, ratio, 0.95)
        .ifPresent(interval -> {
          double estimate = ContinuousTreatmentCoverage.of(counts, ratio).orElseThrow().estimate();
          ConfidenceInterval narrower = CaseInterval.logitDelta(counts, ratio, 0.8).orElseThrow();
          assertThat(interval.lower()).isBetween(0.0, narrower.lower());
          assertThat(interval.upper()).isBetween(narrower.upper(), 1.0);
          assertThat(estimate).isBetween(narrower.lower(), narrower.upper());
        });
  }

  @Property(tries = 40)
  void theBootstrapDoesNotKnowTheOrderOfVillages(
      @ForAll @Size(min = 2, max = 12) List<@net.jqwik.api.From("villages") VillageCases> villages,
      @ForAll long seed) {
    List<VillageCases> shuffled = new ArrayList<>(villages);
    Collections.shuffle(shuffled, new Random(seed));

    assertThat(run(shuffled, seed)).isEqualTo(run(villages, seed));
  }

  private static BootstrapDistribution run(List<VillageCases> villages, long seed) {
    return VillageBootstrap.of(VillageCaseList.of(villages), seed)
        .withReplicates(100)
        .run(CoverageEstimator.TREATMENT_COVERAGE, RecoveryRatio.DEFAULT);
  }
}
