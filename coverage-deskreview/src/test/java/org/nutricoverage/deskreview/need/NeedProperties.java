package org.nutricoverage.deskreview.need;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

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
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import org.nutricoverage.core.EligiblePopulation;
import org.nutricoverage.core.Factor;
import org.nutricoverage.core.Rational;
import org.nutricoverage.core.Sex;
import org.nutricoverage.core.Spread;
import org.nutricoverage.core.TargetGroup;
import org.nutricoverage.core.Uncertainty;
import org.nutricoverage.core.interval.ConfidenceInterval;

class NeedProperties {

  private static final TargetGroup CHILDREN = TargetGroup.CHILDREN_6_59_MONTHS;

  @Provide
  Arbitrary<Rational> factors() {
    return Arbitraries.longs().between(0, 30_000).map(k -> Rational.of(k, 1_000));
  }

  @Provide
  Arbitrary<Rational> fractions() {
    return Arbitraries.longs().between(1, 10_000).map(share -> Rational.of(share, 10_000));
  }

  @Provide
  Arbitrary<List<Factor>> products() {
    Arbitrary<Spread> logNormal =
        Arbitraries.doubles().between(0.01, 0.5).map(sigma -> new Spread.LogNormal(sigma, 0));
    Arbitrary<Spread> beta = Arbitraries.doubles().between(20, 2_000).map(Spread.Beta::new);
    Arbitrary<Factor> factor =
        Combinators.combine(
                Arbitraries.of("a", "b", "ç", "share in phase 3"),
                Arbitraries.longs().between(50, 950),
                Arbitraries.oneOf(logNormal, beta, Arbitraries.just(Spread.EXACT)))
            .as((name, share, spread) -> new Factor(name, Rational.of(share, 1_000), spread, ""));
    return factor.list().ofMinSize(1).ofMaxSize(5);
  }

  private static PeopleInNeed need(long people, Rational p, IncidenceFactor k, int months) {
    return PeopleInNeed.computed(CHILDREN)
        .population(people, "any")
        .prevalence(Prevalence.of(p))
        .incidence(k)
        .months(months)
        .build();
  }

  @Property(tries = 200)
  void notationsAgree(@ForAll("factors") Rational k) {
    assertThat(IncidenceFactor.multiplier(k.plus(Rational.ONE)))
        .isEqualTo(IncidenceFactor.additive(k));
  }

  @Property(tries = 200)
  void periodsConvertBackExactly(
      @ForAll("factors") Rational k, @ForAll @IntRange(min = 1, max = 1200) int months) {
    IncidenceFactor annual = IncidenceFactor.additive(k);
    assertThat(annual.forMonths(months).forMonths(12)).isEqualTo(annual);
  }

  @Property(tries = 200)
  void needIsPrevalentPlusIncidentAndTheProductOfItsFactors(
      @ForAll @LongRange(min = 0, max = 300_000_000) long people,
      @ForAll("fractions") Rational p,
      @ForAll("factors") Rational k,
      @ForAll @IntRange(min = 1, max = 60) int months) {
    PeopleInNeed need = need(people, p, IncidenceFactor.additive(k), months);
    Rational prevalent = Rational.of(people).times(p);
    Rational incident = prevalent.times(k).times(Rational.of(months, 12));

    assertThat(need.prevalent()).contains(prevalent);
    assertThat(need.incident()).contains(incident);
    assertThat(need.total()).isEqualTo(prevalent.plus(incident));
    assertThat(need.asEligiblePopulation().count()).isEqualTo(need.total());
  }

  @Property(tries = 200)
  void proRataNeedsOfQuartersAddUpToTheYearAndOthersExceedIt(
      @ForAll @LongRange(min = 0, max = 300_000_000) long people,
      @ForAll("fractions") Rational p,
      @ForAll("factors") Rational k) {
    PeopleInNeed.Builder builder =
        PeopleInNeed.computed(CHILDREN)
            .population(people, "any")
            .prevalence(Prevalence.of(p))
            .incidence(IncidenceFactor.additive(k));
    Rational year = builder.months(12).build().total();
    Rational four = Rational.of(4);

    assertThat(builder.months(3).partYear(PartYear.PRO_RATA).build().total().times(four))
        .isEqualTo(year);
    assertThat(builder.months(3).partYear(PartYear.PREVALENT_ONCE).build().total().times(four))
        .isEqualTo(year.plus(Rational.of(people).times(p).times(Rational.of(3))));
  }

  @Property(tries = 200)
  void bultiAndIsanakaDifferByOneAndBultiInvertsTheCaseload(
      @ForAll @LongRange(min = 0, max = 1_000_000) long admissions,
      @ForAll("fractions") Rational coverage,
      @ForAll @LongRange(min = 1, max = 10_000_000) long people,
      @ForAll("fractions") Rational p) {
    LocalIncidence local =
        LocalIncidence.builder()
            .admissions(admissions)
            .coverage(coverage)
            .population(people)
            .prevalence(Prevalence.of(p))
            .months(12)
            .source("any")
            .build();

    assertThat(local.additiveAfterIsanaka().minus(local.additiveAfterBulti()))
        .isEqualTo(Rational.ONE);
    assertThat(local.findings().isEmpty()).isEqualTo(local.additiveAfterBulti().signum() >= 0);
    if (local.findings().isEmpty()) {
      assertThat(local.afterBulti().multiplier()).isEqualTo(local.afterIsanaka().additive());
      assertThat(need(people, p, local.afterBulti(), 12).expectedCaseload(coverage))
          .isEqualTo(Rational.of(admissions));
    }
  }

  @Property(tries = 200)
  void percentAndFractionAgree(@ForAll @IntRange(min = 0, max = 100_000) int thousandths) {
    double percent = thousandths / 1_000.0;
    assertThat(Prevalence.ofPercent(percent))
        .isEqualTo(Prevalence.parse(percent + " %"))
        .isEqualTo(Prevalence.parse(thousandths + "/100000"));
  }

  @Property(tries = 200)
  void compoundGrowthOutgrowsLinearGrowthAfterAYear(
      @ForAll @IntRange(min = 1, max = 100) int percent,
      @ForAll @IntRange(min = 2, max = 20) int years) {
    Rational rate = Rational.of(percent, 100);

    assertThat(GrowthRule.COMPOUND.factor(rate, 12 * years))
        .isGreaterThan(GrowthRule.LINEAR.factor(rate, 12 * years));
    assertThat(GrowthRule.COMPOUND.factor(rate, 12)).isEqualTo(GrowthRule.LINEAR.factor(rate, 12));
    assertThat(GrowthRule.COMPOUND.factor(rate, 12 * years + 5))
        .isBetween(
            GrowthRule.COMPOUND.factor(rate, 12 * years),
            GrowthRule.COMPOUND.factor(rate, 12 * years + 12));
  }

  @Property(tries = 20)
  void orderOfFactorsChangesNothing(
      @ForAll("products") List<Factor> factors, @ForAll Random random) {
    List<Factor> shuffled = new ArrayList<>(factors);
    Collections.shuffle(shuffled, random);

    for (UncertaintyPropagation method : methods()) {
      assertThat(method.propagate(Rational.of(1), product(shuffled)))
          .isEqualTo(method.propagate(Rational.of(1), product(factors)));
    }
  }

  @Property(tries = 20)
  void contributionsSumToOneGreatestFirst(@ForAll("products") List<Factor> factors) {
    Assume.that(factors.stream().anyMatch(Factor::isUncertain));

    for (UncertaintyPropagation method : methods()) {
      List<Double> shares =
          propagated(method, product(factors)).contributions().stream()
              .map(Uncertainty.Contribution::varianceShare)
              .toList();
      assertThat(shares.stream().mapToDouble(share -> share).sum())
          .as("five sums of doubles")
          .isCloseTo(1, within(1e-14));
      assertThat(shares).isSortedAccordingTo(Collections.reverseOrder());
    }
  }

  @Property(tries = 20)
  void aKnownConstantScalesTheIntervalOnly(
      @ForAll("products") List<Factor> factors,
      @ForAll @IntRange(min = 1, max = 1_000_000) int constant) {
    Assume.that(factors.stream().anyMatch(Factor::isUncertain));
    Factor scale = Factor.exact("constant", Rational.of(constant), "");

    for (UncertaintyPropagation method : methods()) {
      Uncertainty.Propagated before = propagated(method, product(factors));
      Uncertainty.Propagated after = propagated(method, product(factors).times(scale));
      // One rounding of the quotient and one of the product.
      assertThat(after.limits().lower() * constant)
          .isCloseTo(before.limits().lower(), within(1e-14 * before.limits().lower()));
      assertThat(after.limits().upper() * constant)
          .isCloseTo(before.limits().upper(), within(1e-14 * before.limits().upper()));
      assertThat(after.contributions()).isEqualTo(before.contributions());
    }
  }

  @Property(tries = 20)
  void widerSpreadWidensTheInterval(@ForAll @IntRange(min = 1, max = 50) int hundredths) {
    for (UncertaintyPropagation method : methods()) {
      ConfidenceInterval narrow = propagated(method, logNormal(hundredths / 100.0)).limits();
      ConfidenceInterval wide = propagated(method, logNormal((hundredths + 1) / 100.0)).limits();
      assertThat(wide.lower()).isLessThan(narrow.lower());
      assertThat(wide.upper()).isGreaterThan(narrow.upper());
    }
  }

  @Property(tries = 20)
  void higherLevelWidensTheInterval(@ForAll("products") List<Factor> factors) {
    Assume.that(factors.stream().anyMatch(Factor::isUncertain));
    EligiblePopulation eligible = product(factors);
    ConfidenceInterval drawn80 =
        propagated(UncertaintyPropagation.monteCarlo(1).withDraws(100).atLevel(0.8), eligible)
            .limits();
    ConfidenceInterval drawn95 =
        propagated(UncertaintyPropagation.monteCarlo(1).withDraws(100), eligible).limits();
    ConfidenceInterval delta80 =
        propagated(UncertaintyPropagation.deltaMethod().atLevel(0.8), eligible).limits();
    ConfidenceInterval delta95 =
        propagated(UncertaintyPropagation.deltaMethod(), eligible).limits();

    assertThat(drawn95.width()).isGreaterThan(drawn80.width());
    assertThat(delta95.width()).isGreaterThan(delta80.width());
    assertThat(drawn80.level()).isEqualTo(0.8);
    assertThat(delta80.level()).isEqualTo(0.8);
  }

  @Property(tries = 5)
  void deltaMethodAndMonteCarloAgreeForSmallSpreads(
      @ForAll @IntRange(min = 1, max = 5) int sigmaPercent, @ForAll long seed) {
    double sigma = sigmaPercent / 100.0;
    EligiblePopulation eligible =
        logNormal(sigma)
            .times(
                new Factor(
                    "prevalence", Rational.of(1, 2), new Spread.Beta(1 / (sigma * sigma)), ""))
            .times(new Factor("1 + k", Rational.of(3), new Spread.LogNormal(1.5 * sigma, 1), ""));
    Uncertainty.Propagated delta = propagated(UncertaintyPropagation.deltaMethod(), eligible);
    Uncertainty.Propagated drawn = propagated(UncertaintyPropagation.monteCarlo(seed), eligible);
    double total = sigma * Math.sqrt(3);

    // Standard error of a 2.5 % quantile from 10,000 draws: 0.0267 standard deviations. Five of
    // them
    // and the second order of the logarithm, of the size of the variance.
    double tolerance = 5 * 0.0267 * total + 3 * total * total;
    assertThat(Math.log(drawn.limits().lower() / delta.limits().lower()))
        .isCloseTo(0, within(tolerance));
    assertThat(Math.log(drawn.limits().upper() / delta.limits().upper()))
        .isCloseTo(0, within(tolerance));
    for (Uncertainty.Contribution each : drawn.contributions()) {
      assertThat(each.varianceShare()).isCloseTo(1 / 3.0, within(0.05));
    }
  }

  private static List<UncertaintyPropagation> methods() {
    return List.of(
        UncertaintyPropagation.deltaMethod(),
        UncertaintyPropagation.monteCarlo(20_261_122L).withDraws(100));
  }

  private static EligiblePopulation product(List<Factor> factors) {
    return EligiblePopulation.product(CHILDREN, Sex.ALL, factors);
  }

  private static EligiblePopulation logNormal(double sigma) {
    return product(
        List.of(new Factor("people", Rational.of(1_000), new Spread.LogNormal(sigma, 0), "")));
  }

  private static Uncertainty.Propagated propagated(
      UncertaintyPropagation method, EligiblePopulation eligible) {
    return (Uncertainty.Propagated) method.propagate(Rational.of(100), eligible);
  }
}
