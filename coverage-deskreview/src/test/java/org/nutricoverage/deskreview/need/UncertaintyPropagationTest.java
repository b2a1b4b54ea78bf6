package org.nutricoverage.deskreview.need;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import com.google.common.testing.SerializableTester;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.nutricoverage.core.EligiblePopulation;
import org.nutricoverage.core.Factor;
import org.nutricoverage.core.Rational;
import org.nutricoverage.core.Sex;
import org.nutricoverage.core.Spread;
import org.nutricoverage.core.TargetGroup;
import org.nutricoverage.core.Uncertainty;
import org.nutricoverage.core.Uncertainty.Contribution;
import org.nutricoverage.core.interval.ConfidenceInterval;
import org.nutricoverage.core.interval.IntervalKind;

class UncertaintyPropagationTest {

  private static final double Z = 1.959963984540054;
  private static final Rational REACHED = Rational.of(500);
  private static final EligiblePopulation KNOWN =
      EligiblePopulation.of(1_000, TargetGroup.CHILDREN_6_59_MONTHS).from("register");

  private static EligiblePopulation withSpread(double sigma) {
    return KNOWN.with(0, new Spread.LogNormal(sigma, 0));
  }

  /** So many wide factors that e to the power of their spread is no finite number. */
  private static EligiblePopulation boundless() {
    return EligiblePopulation.product(
        TargetGroup.CHILDREN_6_59_MONTHS,
        Sex.ALL,
        Collections.nCopies(
            3_000, new Factor("wide", Rational.ONE, new Spread.LogNormal(10, 0), "")));
  }

  private static Uncertainty.Propagated propagated(
      UncertaintyPropagation method, Rational reached, EligiblePopulation eligible) {
    Uncertainty uncertainty = method.propagate(reached, eligible);
    assertThat(uncertainty).isInstanceOf(Uncertainty.Propagated.class);
    return (Uncertainty.Propagated) uncertainty;
  }

  @Test
  void isExactForOneLogNormalFactor() {
    ConfidenceInterval limits =
        propagated(UncertaintyPropagation.deltaMethod(), REACHED, withSpread(0.1)).limits();

    assertThat(limits.lower()).isCloseTo(0.5 * Math.exp(-Z * 0.1), within(1e-15));
    assertThat(limits.upper()).isCloseTo(0.5 * Math.exp(Z * 0.1), within(1e-15));
    assertThat(limits.level()).isEqualTo(0.95);
    assertThat(limits.method()).isEqualTo(PropagatedInterval.DELTA_METHOD);
    assertThat(limits.method().kind()).isEqualTo(IntervalKind.PROPAGATED);
  }

  @Test
  void addsTheVariancesOfTheFactors() {
    EligiblePopulation eligible =
        withSpread(0.1)
            .times(new Factor("prevalence", Rational.parse("0.1"), new Spread.Beta(399), "SMART"))
            .times(new Factor("1 + k", Rational.parse("2.5"), new Spread.LogNormal(0.2, 1), ""))
            .times(Factor.exact("share", Rational.parse("0.5"), ""));

    Uncertainty.Propagated result =
        propagated(UncertaintyPropagation.deltaMethod(), Rational.of(50), eligible);

    // 0.1^2 + 0.9 / (0.1 x 400) + (0.2 x 1.5 / 2.5)^2 = 0.01 + 0.0225 + 0.0144 = 0.0469
    assertThat(result.limits().upper())
        .isCloseTo(0.4 * Math.exp(Z * Math.sqrt(0.0469)), within(1e-13));
    assertThat(result.contributions())
        .extracting(Contribution::input)
        .containsExactly("prevalence", "1 + k", "people");
    assertThat(result.contributions().get(0).varianceShare())
        .isCloseTo(0.0225 / 0.0469, within(1e-14));
    assertThat(result.contributions().get(1).varianceShare())
        .isCloseTo(0.0144 / 0.0469, within(1e-14));
    assertThat(result.contributions().get(2).varianceShare())
        .isCloseTo(0.01 / 0.0469, within(1e-14));
    assertThat(result.procedure()).isEqualTo(new Uncertainty.DeltaMethod());
    assertThat(result.describe().get(0))
        .isEqualTo(
            "Interval: 26.2 % to 61.2 % (95 % interval propagated from its inputs, delta method on"
                + " the log scale); delta method on the log scale.");
  }

  @Test
  void drawsPercentilesThatAgreeWithTheTruth() {
    Uncertainty.Propagated result =
        propagated(
            UncertaintyPropagation.monteCarlo(7).withDraws(100_000), REACHED, withSpread(0.3));

    // The standard error of a 2.5 % quantile of ln c is sqrt(.025 x .975 / n) / phi(1.96) x 0.3 =
    // 0.0025; five of them.
    assertThat(Math.log(result.limits().lower() / 0.5)).isCloseTo(-Z * 0.3, within(0.0125));
    assertThat(Math.log(result.limits().upper() / 0.5)).isCloseTo(Z * 0.3, within(0.0125));
    assertThat(result.limits().method()).isEqualTo(PropagatedInterval.MONTE_CARLO);
    assertThat(result.procedure()).isEqualTo(new Uncertainty.MonteCarlo(100_000, 7));
    assertThat(result.contributions()).containsExactly(new Contribution("people", 1));
  }

  @Test
  void drawsTheSameNumbersForEver() {
    ConfidenceInterval limits =
        propagated(UncertaintyPropagation.monteCarlo(42), REACHED, withSpread(0.1)).limits();

    // Computed in Python from the documented generator: SplitMix64, FNV-1a, type 7.
    assertThat(limits.lower()).isCloseTo(0.40950388541228466, within(1e-12));
    assertThat(limits.upper()).isCloseTo(0.607051548479487, within(1e-12));
  }

  @Test
  void takesTheTypeSevenQuantileOfAHundredDraws() {
    UncertaintyPropagation.MonteCarlo hundred = UncertaintyPropagation.monteCarlo(1).withDraws(100);
    // At the level 97/99 the limits are the second draw from either end, without interpolation; at
    // 96/99 they lie half way to the third.
    ConfidenceInterval second =
        propagated(hundred.atLevel(97.0 / 99), REACHED, withSpread(0.3)).limits();
    ConfidenceInterval third =
        propagated(hundred.atLevel(95.0 / 99), REACHED, withSpread(0.3)).limits();
    ConfidenceInterval between =
        propagated(hundred.atLevel(96.0 / 99), REACHED, withSpread(0.3)).limits();

    assertThat(between.lower()).isCloseTo((second.lower() + third.lower()) / 2, within(1e-12));
    assertThat(between.upper()).isCloseTo((second.upper() + third.upper()) / 2, within(1e-12));
    assertThat(second.lower()).isLessThan(third.lower());
  }

  @Test
  void dependsOnTheSeed() {
    assertThat(UncertaintyPropagation.monteCarlo(1).propagate(REACHED, withSpread(0.1)))
        .isNotEqualTo(UncertaintyPropagation.monteCarlo(2).propagate(REACHED, withSpread(0.1)));
  }

  @Test
  void drawsEachFactorFromAStreamOfItsOwn() {
    Factor first = new Factor("a", Rational.of(2), new Spread.LogNormal(0.3, 0), "");
    Factor same = new Factor("a", Rational.of(2), new Spread.LogNormal(0.3, 0), "");
    Factor other = new Factor("b", Rational.of(2), new Spread.LogNormal(0.3, 0), "");
    UncertaintyPropagation method =
        UncertaintyPropagation.monteCarlo(3).withDraws(20_000).atLevel(0.9);

    for (List<Factor> pair : List.of(List.of(first, same), List.of(first, other))) {
      ConfidenceInterval limits =
          propagated(method, Rational.of(2), KNOWN.times(pair.get(0)).times(pair.get(1))).limits();
      // Independent factors: the variances add up, 0.3 x sqrt(2); one stream would give 0.6.
      assertThat(Math.log(limits.upper() / limits.lower()) / (2 * 1.6448536269514722))
          .isCloseTo(0.3 * Math.sqrt(2), within(0.02));
    }
  }

  @Test
  void keepsTheStreamOfAFactorWhenAnotherIsAdded() {
    Factor known = new Factor("another", Rational.of(2), new Spread.LogNormal(0, 0), "");
    UncertaintyPropagation method = UncertaintyPropagation.monteCarlo(3).withDraws(100);

    assertThat(propagated(method, Rational.of(1_000), withSpread(0.1).times(known)).limits())
        .isEqualTo(propagated(method, REACHED, withSpread(0.1)).limits());
  }

  @Test
  void tellsFactorsApartThatDifferInSpreadOnly() {
    Factor narrow = new Factor("a", Rational.of(2), new Spread.LogNormal(0.1, 0), "");
    Factor wide = new Factor("a", Rational.of(2), new Spread.LogNormal(0.5, 0), "");
    UncertaintyPropagation method = UncertaintyPropagation.monteCarlo(3).withDraws(100);

    assertThat(method.propagate(REACHED, KNOWN.times(narrow).times(wide)))
        .isEqualTo(method.propagate(REACHED, KNOWN.times(wide).times(narrow)));
  }

  @Test
  void measuresTheVarianceOfTheLogarithmOfALongTail() {
    EligiblePopulation eligible =
        withSpread(1).times(Prevalence.fromSurvey(1, 30, 2).asFactor("prevalence"));

    List<Contribution> contributions =
        propagated(UncertaintyPropagation.monteCarlo(5), REACHED, eligible).contributions();

    // Var ln Beta(0.5, 14.5) = trigamma(0.5) - trigamma(15) = 4.9348 - 0.0689 = 4.8659, against 1;
    // four standard errors of the share from 10,000 draws.
    assertThat(contributions.get(0).input()).isEqualTo("prevalence");
    assertThat(contributions.get(0).varianceShare()).isCloseTo(4.8659 / 5.8659, within(0.02));
  }

  @Test
  void reachesTheOutermostDrawAtTheHighestLevel() {
    UncertaintyPropagation.MonteCarlo method = UncertaintyPropagation.monteCarlo(3).withDraws(100);

    ConfidenceInterval all =
        propagated(method.atLevel(Math.nextDown(1.0)), REACHED, withSpread(0.1)).limits();
    ConfidenceInterval most = propagated(method, REACHED, withSpread(0.1)).limits();

    assertThat(all.upper()).isGreaterThan(most.upper());
    assertThat(all.lower()).isLessThan(most.lower());
  }

  @Test
  void copesWithTheLongTailOfASmallSurvey() {
    EligiblePopulation eligible =
        KNOWN.times(Prevalence.fromSurvey(1, 30, 2).asFactor("prevalence"));

    ConfidenceInterval limits =
        propagated(UncertaintyPropagation.monteCarlo(5), Rational.of(20), eligible).limits();

    // Beta(0.5, 14.5): its 2.5 % and 97.5 % quantiles are about 3.4e-5 and 0.159
    Spread spread = new Spread.Beta(15);
    assertThat(limits.lower()).isCloseTo(0.02 / spread.quantile(1 / 30.0, 0.975), within(0.01));
    double truth = 0.02 / spread.quantile(1 / 30.0, 0.025);
    assertThat(limits.upper()).isBetween(0.6 * truth, 1.7 * truth);
    assertThat(limits.upper()).isGreaterThan(100);
  }

  @Test
  void leavesRatiosAboveOneAsTheyAre() {
    for (UncertaintyPropagation method :
        List.of(UncertaintyPropagation.deltaMethod(), UncertaintyPropagation.monteCarlo(1))) {
      ConfidenceInterval limits = propagated(method, Rational.of(1_500), withSpread(0.05)).limits();
      assertThat(limits.lower()).isGreaterThan(1);
      assertThat(limits.upper()).isGreaterThan(1.5);
    }
  }

  @Test
  void isZeroWhereNobodyWasReached() {
    for (UncertaintyPropagation method :
        List.of(UncertaintyPropagation.deltaMethod(), UncertaintyPropagation.monteCarlo(1))) {
      ConfidenceInterval limits = propagated(method, Rational.ZERO, withSpread(0.05)).limits();
      assertThat(limits.lower()).isZero();
      assertThat(limits.upper()).isZero();
    }
  }

  @Test
  void saysThatThereIsNoInterval() {
    for (UncertaintyPropagation method :
        List.of(
            UncertaintyPropagation.deltaMethod(),
            UncertaintyPropagation.monteCarlo(1).withDraws(1_000))) {
      assertThat(method.propagate(REACHED, KNOWN))
          .isEqualTo(new Uncertainty.NoInterval("no input carries an uncertainty"));
      assertThat(method.propagate(REACHED, withSpread(0)))
          .isEqualTo(new Uncertainty.NoInterval("no input carries an uncertainty"));
      assertThat(method.propagate(REACHED, boundless()))
          .isEqualTo(
              new Uncertainty.NoInterval(
                  "the inputs are so uncertain that the upper limit is no finite number"));
      assertThat(method.propagate(Rational.ZERO, boundless()))
          .isInstanceOf(Uncertainty.NoInterval.class);
    }
    EligiblePopulation underflow =
        EligiblePopulation.product(
            TargetGroup.PBWG,
            Sex.ALL,
            List.of(new Factor("p", Rational.parse("0.5"), new Spread.Beta(1e-3), "")));
    assertThat(UncertaintyPropagation.monteCarlo(1).withDraws(100).propagate(REACHED, underflow))
        .isInstanceOf(Uncertainty.NoInterval.class);
  }

  @Test
  void refusesImpossibleArguments() {
    UncertaintyPropagation.DeltaMethod delta = UncertaintyPropagation.deltaMethod();
    UncertaintyPropagation.MonteCarlo drawn = UncertaintyPropagation.monteCarlo(1);

    assertThatThrownBy(() -> delta.propagate(Rational.of(-1), KNOWN))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("reached must be a number of people of at least 0 but was -1");
    assertThatThrownBy(() -> drawn.propagate(REACHED, EligiblePopulation.of(0, TargetGroup.PBWG)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("eligible must be a number of people above 0 but was 0");
    assertThatThrownBy(() -> delta.atLevel(95))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("level must be a fraction strictly between 0 and 1 but was 95.0");
    assertThatThrownBy(() -> drawn.atLevel(1))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("level must be a fraction strictly between 0 and 1 but was 1.0");
    assertThatThrownBy(() -> drawn.withDraws(99))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("draws must be a number of draws from 100 to 10000000 but was 99");
    assertThatThrownBy(() -> drawn.withDraws(10_000_001))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void areValues() {
    assertThat(UncertaintyPropagation.monteCarlo(1))
        .isEqualTo(new UncertaintyPropagation.MonteCarlo(1, 10_000, 0.95));
    assertThat(UncertaintyPropagation.monteCarlo(1).withDraws(500).atLevel(0.9))
        .isEqualTo(new UncertaintyPropagation.MonteCarlo(1, 500, 0.9));
    SerializableTester.reserializeAndAssert(UncertaintyPropagation.monteCarlo(1));
    SerializableTester.reserializeAndAssert(UncertaintyPropagation.deltaMethod().atLevel(0.8));
    assertThat(PropagatedInterval.MONTE_CARLO.label()).isEqualTo("Monte Carlo percentiles");
  }
}
