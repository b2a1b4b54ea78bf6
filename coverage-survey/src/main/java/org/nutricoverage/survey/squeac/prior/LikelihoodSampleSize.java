package org.nutricoverage.survey.squeac.prior;

import java.io.Serializable;
import java.util.List;
import org.nutricoverage.core.Finding;
import org.nutricoverage.core.Rational;
import org.nutricoverage.core.internal.Arguments;
import org.nutricoverage.core.internal.Numbers;

/**
 * How many cases the likelihood survey must find so that prior and survey together are precise
 * enough, and in how many villages.
 *
 * <p>{@code n = ceil(mode (1 - mode) / (precision / 1.96)^2 - (alpha + beta - 2))}, the published
 * rule; six published sample sizes agree (Isanaka 2018, table 3). The uniform prior with a mode of
 * 50 % asks for 97 cases. All chosen villages are visited even when n is reached.
 *
 * <pre>{@code
 * LikelihoodSampleSize size =
 *     LikelihoodSampleSize.of(0.55, BetaBelief.of(19.052, 15.588), 0.10);
 * size.cases();                      // 63
 * size.villages(600, 0.20, 0.01);    // 53
 * }</pre>
 *
 * @param unrounded n before it is rounded up, cases, below 0 where the prior alone is more precise
 * @param cases n, the cases to find, at least 0
 * @since 0.1.0
 */
public record LikelihoodSampleSize(Rational unrounded, long cases) implements Serializable {

  /** The usual precision: 10 percentage points, as a fraction. */
  public static final double USUAL_PRECISION = 0.10;

  private static final long serialVersionUID = 1L;
  private static final Rational CRITICAL_VALUE = Rational.of(196, 100);
  private static final double LEAST_PRECISION = 1e-4;
  private static final double LEAST_SHARE = 1e-4;
  private static final double MOST_PEOPLE = 1e8;

  /**
   * Checks the numbers.
   *
   * @throws IllegalArgumentException if the cases are not the unrounded number rounded up, or 0
   *     where that is below 0
   */
  public LikelihoodSampleSize {
    long needed = Math.max(0, unrounded.ceiling());
    Arguments.inRange(cases, needed, needed, "cases", "cases");
  }

  /**
   * The sample size.
   *
   * @param mode the mode of the prior as it was entered, a fraction from 0 to 1
   * @param prior the prior
   * @param precision half the width that the interval should have, a fraction from 0.0001 to 1;
   *     0.10 for 10 percentage points
   * @return the sample size
   * @throws IllegalArgumentException if an argument is not in its range
   */
  public static LikelihoodSampleSize of(double mode, BetaBelief prior, double precision) {
    Rational likely = Rational.fromDecimal(Arguments.fraction(mode, "mode"));
    if (!(precision >= LEAST_PRECISION && precision <= 1)) {
      throw Arguments.refused("precision", "a fraction from 0.0001 to 1", precision);
    }
    Rational error = Rational.fromDecimal(precision).dividedBy(CRITICAL_VALUE);
    Rational withoutPrior = likely.times(Rational.ONE.minus(likely)).dividedBy(error.times(error));
    Rational worthOfPrior =
        Rational.fromDecimal(prior.alpha())
            .plus(Rational.fromDecimal(prior.beta()))
            .minus(Rational.of(2));
    Rational unrounded = withoutPrior.minus(worthOfPrior);
    return new LikelihoodSampleSize(unrounded, Math.max(0, unrounded.ceiling()));
  }

  /**
   * What is to be known about the number.
   *
   * @return {@link PriorFinding#NO_SAMPLE_REQUIRED} where it is 0
   */
  public List<Finding> findings() {
    return cases > 0
        ? List.of()
        : List.of(
            Finding.of(
                PriorFinding.NO_SAMPLE_REQUIRED,
                "the prior alone is as precise as was asked ("
                    + unrounded.rounded(2)
                    + " cases): survey all the same, a strong prior that is wrong is not found out"
                    + " otherwise"));
  }

  /**
   * How many villages hold that many cases.
   *
   * <p>{@code ceil(cases / (population x share x prevalence))}, in exact arithmetic and with one
   * rounding only. A low prevalence, by MUAC and of the season, is the safe choice.
   *
   * @param meanVillagePopulation people in a village, from 1 to 100,000,000
   * @param shareOfAgeGroup children of 6-59 months as a fraction of all people, from 0.0001 to 1
   * @param prevalence cases as a fraction of these children, from 0.0001 to 1
   * @return villages; 0 if no case is needed
   * @throws IllegalArgumentException if an argument is not in its range
   */
  public long villages(double meanVillagePopulation, double shareOfAgeGroup, double prevalence) {
    if (!(meanVillagePopulation >= 1 && meanVillagePopulation <= MOST_PEOPLE)) {
      throw Arguments.refused(
          "meanVillagePopulation",
          "a number of people from 1 to 100,000,000",
          meanVillagePopulation);
    }
    Rational casesPerVillage =
        Rational.fromDecimal(meanVillagePopulation)
            .times(share(shareOfAgeGroup, "shareOfAgeGroup"))
            .times(share(prevalence, "prevalence"));
    return Rational.of(cases).dividedBy(casesPerVillage).ceiling();
  }

  private static Rational share(double fraction, String name) {
    if (!(fraction >= LEAST_SHARE && fraction <= 1)) {
      throw Arguments.refused(name, "a fraction from 0.0001 to 1", fraction);
    }
    return Rational.fromDecimal(fraction);
  }

  /** Returns the number and what it was before rounding. */
  @Override
  public String toString() {
    return Numbers.counted(cases, "case", "cases")
        + " (before rounding "
        + unrounded.rounded(2)
        + ")";
  }
}
