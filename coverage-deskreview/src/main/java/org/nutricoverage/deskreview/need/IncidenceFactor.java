package org.nutricoverage.deskreview.need;

import java.io.Serializable;
import java.util.Objects;
import org.nutricoverage.core.Factor;
import org.nutricoverage.core.Rational;
import org.nutricoverage.core.Spread;
import org.nutricoverage.core.internal.Arguments;

/**
 * How many new cases a period brings for each case at its start: WFP's additive factor k, and the
 * multiplier K = 1 + k, which is the same thing in another notation.
 *
 * <p>WFP, Bulti et al. 2017 and Isanaka et al. 2021 write {@code n p (1 + k)} with k = 1.6; the
 * CMAM Forum writes {@code n p K} with K = 2.6. A number without its notation is wrong by one whole
 * prevalence, so the notation is in the name of each factory and no other type of this module takes
 * such a number.
 *
 * <pre>{@code
 * IncidenceFactor wfp = IncidenceFactor.additive(1.6);
 * wfp.equals(IncidenceFactor.multiplier(2.6));                      // true
 * wfp.equals(IncidenceFactor.fromDuration(12, Rational.parse("7.5")));   // true
 * IncidenceFactor local =
 *     IncidenceFactor.additive(3.6)
 *         .withInterval(IncidenceFactor.additive(3.4), IncidenceFactor.additive(3.9), 0.95)
 *         .from("Isanaka et al. 2021");
 * }</pre>
 *
 * <p>A factor belongs to a period. Published ones are annual; those of {@link #fromDuration(int,
 * Rational)} belong to the period that was given. {@link #forMonths(int)} converts.
 *
 * @param additive k, at least 0: new cases of the period per case at its start
 * @param periodMonths the period, from 1 to 1,200 months; 12 for an annual factor
 * @param spread the uncertainty of the multiplier 1 + k
 * @param source where the factor comes from; {@code ""} if not stated
 * @since 0.1.0
 */
public record IncidenceFactor(Rational additive, int periodMonths, Spread spread, String source)
    implements Serializable {

  /** No new cases: k = 0, K = 1. The need is then the number of those ill at one moment. */
  public static final IncidenceFactor PREVALENCE_ONLY = additive(Rational.ZERO);

  static final int MONTHS_IN_YEAR = 12;
  static final int MOST_MONTHS = 1200;

  private static final Rational DAYS_IN_YEAR = Rational.of(365);

  /**
   * Checks the parts.
   *
   * @throws IllegalArgumentException if k is negative, the period is not in its range, or the
   *     uncertainty cannot be that of 1 + k
   */
  public IncidenceFactor {
    if (additive.signum() < 0) {
      throw Arguments.refused(
          "additive incidence factor k",
          "a number of new per prevalent cases of at least 0",
          additive);
    }
    Arguments.inRange(periodMonths, 1, MOST_MONTHS, "periodMonths", "months");
    Objects.requireNonNull(spread, "spread");
    source = source.strip();
    if (spread instanceof Spread.Beta) {
      throw new IllegalArgumentException(
          "spread must be exact or log-normal for the multiplier 1 + k but was Beta");
    }
    if (spread instanceof Spread.LogNormal logNormal) {
      if (Rational.fromBinary(logNormal.floor()).compareTo(Rational.ONE) != 0) {
        throw Arguments.refused("floor", "1, the least multiplier there is", logNormal.floor());
      }
      if (additive.signum() == 0) {
        throw Arguments.refused(
            "additive incidence factor k", "above 0 to be given an uncertainty", additive);
      }
    }
  }

  /**
   * The annual factor in the additive notation of WFP.
   *
   * @param annualK k, at least 0; 1.6 stands for 1.6 new cases in a year per case at its start,
   *     taken as the decimal that it prints
   * @return the factor, without uncertainty and source
   * @throws IllegalArgumentException if k is negative or not finite
   */
  public static IncidenceFactor additive(double annualK) {
    return additive(Rational.fromDecimal(annualK));
  }

  /**
   * The annual factor in the additive notation of WFP, exact.
   *
   * @param annualK k, at least 0
   * @return the factor, without uncertainty and source
   * @throws IllegalArgumentException if k is negative
   */
  public static IncidenceFactor additive(Rational annualK) {
    return additive(annualK, MONTHS_IN_YEAR);
  }

  /**
   * The factor of a period in the additive notation of WFP, exact.
   *
   * @param k k, at least 0: new cases of the period per case at its start
   * @param periodMonths the period, from 1 to 1,200 months
   * @return the factor, without uncertainty and source
   * @throws IllegalArgumentException if a number is not in its range
   */
  public static IncidenceFactor additive(Rational k, int periodMonths) {
    return new IncidenceFactor(k, periodMonths, Spread.EXACT, "");
  }

  /**
   * The annual factor in the multiplying notation of the CMAM Forum.
   *
   * @param annualMultiplier K = 1 + k, at least 1; 2.6 stands for 2.6 cases in a year per case at
   *     its start, that case included
   * @return the factor, without uncertainty and source
   * @throws IllegalArgumentException if K is below 1 or not finite
   */
  public static IncidenceFactor multiplier(double annualMultiplier) {
    return multiplier(Rational.fromDecimal(annualMultiplier));
  }

  /**
   * The annual factor in the multiplying notation of the CMAM Forum, exact.
   *
   * @param annualMultiplier K = 1 + k, at least 1
   * @return the factor, without uncertainty and source
   * @throws IllegalArgumentException if K is below 1
   */
  public static IncidenceFactor multiplier(Rational annualMultiplier) {
    if (annualMultiplier.compareTo(Rational.ONE) < 0) {
      throw new IllegalArgumentException(
          Arguments.refused("multiplier K = 1 + k", "a number of at least 1", annualMultiplier)
                  .getMessage()
              + "; is it the additive factor k?");
    }
    return additive(annualMultiplier.minus(Rational.ONE));
  }

  /**
   * The factor that the mean duration of the illness implies: k = t / d.
   *
   * <p>In a steady state the incidence is the prevalence over the duration. 7.5 months, from
   * cohorts of severe acute malnutrition in the Democratic Republic of the Congo and Senegal
   * (Garenne et al. 2009), give the annual 1.6; en-net questions 514, 1169 and 1451.
   *
   * @param periodMonths t, the period that the need is about, from 1 to 1,200 months
   * @param durationMonths d, the mean duration of an untreated episode in months, above 0
   * @return the factor of that period, without uncertainty and source
   * @throws IllegalArgumentException if a number is not in its range
   */
  public static IncidenceFactor fromDuration(int periodMonths, Rational durationMonths) {
    Arguments.inRange(periodMonths, 1, MOST_MONTHS, "periodMonths", "months");
    if (durationMonths.signum() <= 0) {
      throw Arguments.refused("durationMonths", "a number of months above 0", durationMonths);
    }
    return additive(Rational.of(periodMonths).dividedBy(durationMonths), periodMonths);
  }

  /**
   * The annual factor that the mean duration of the illness in days implies: k = 365 / d.
   *
   * <p>Untreated moderate acute malnutrition in Niger lasted 75 to 81 days by weight for height, k
   * = 4.9 to 4.5, and 101 to 116 days by arm circumference, k = 3.6 to 3.1 (durations of Isanaka et
   * al. 2011).
   *
   * @param durationDays d, the mean duration of an untreated episode in days, above 0
   * @return the annual factor, without uncertainty and source
   * @throws IllegalArgumentException if the duration is not above 0
   */
  public static IncidenceFactor fromDurationDays(Rational durationDays) {
    if (durationDays.signum() <= 0) {
      throw Arguments.refused("durationDays", "a number of days above 0", durationDays);
    }
    return additive(DAYS_IN_YEAR.dividedBy(durationDays));
  }

  /**
   * This factor with the uncertainty of an interval: 1 + k is log-normal above the floor 1, so that
   * k never falls below 0.
   *
   * <p>The factor itself is the median. The standard deviation of ln k is {@code ln(k_upper /
   * k_lower) / (2 z)}.
   *
   * @param lower the lower limit, with k above 0, of the same period
   * @param upper the upper limit, of the same period
   * @param level the level of the interval, a fraction strictly between 0 and 1; 0.95 for 95 %
   * @return a copy
   * @throws IllegalArgumentException if the factor is not within the limits, the lower k is 0 or a
   *     limit belongs to another period
   */
  public IncidenceFactor withInterval(IncidenceFactor lower, IncidenceFactor upper, double level) {
    requireSamePeriod(lower, "lower");
    requireSamePeriod(upper, "upper");
    if (lower.additive.signum() == 0) {
      throw Arguments.refused("lower", "a factor with k above 0", lower.additive);
    }
    if (additive.compareTo(lower.additive) < 0 || additive.compareTo(upper.additive) > 0) {
      throw Arguments.refused(
          "additive incidence factor k",
          "within its interval " + lower.additive + " to " + upper.additive,
          additive);
    }
    // Above the floor 1 the multiplier 1 + k is k itself: its limits need no detour through 1 + k.
    double logStandardDeviation =
        Spread.LogNormal.fromInterval(
                lower.additive.doubleValue(), upper.additive.doubleValue(), level, 0)
            .logStandardDeviation();
    return new IncidenceFactor(
        additive, periodMonths, new Spread.LogNormal(logStandardDeviation, 1), source);
  }

  private void requireSamePeriod(IncidenceFactor limit, String name) {
    if (limit.periodMonths != periodMonths) {
      throw Arguments.refused(
          name, "a factor of " + periodMonths + " months", "one of " + limit.periodMonths);
    }
  }

  /**
   * This factor with its source.
   *
   * @param newSource the study or the calculation
   * @return a copy
   * @throws IllegalArgumentException if the source is blank
   */
  public IncidenceFactor from(String newSource) {
    return new IncidenceFactor(additive, periodMonths, spread, Arguments.text(newSource, "source"));
  }

  /**
   * The multiplier.
   *
   * @return K = 1 + k, at least 1
   */
  public Rational multiplier() {
    return additive.plus(Rational.ONE);
  }

  /**
   * This factor converted to a period of another length: k in proportion to time.
   *
   * <p>An uncertain k keeps its relative uncertainty. The conversion assumes that new cases come
   * evenly over the year; a factor of a hungry season is not that of another quarter.
   *
   * @param months the period, from 1 to 1,200 months
   * @return a factor with k x months / {@link #periodMonths()}
   * @throws IllegalArgumentException if the period is not in its range
   */
  public IncidenceFactor forMonths(int months) {
    Arguments.inRange(months, 1, MOST_MONTHS, "months", "months");
    return new IncidenceFactor(
        additive.times(Rational.of(months, periodMonths)), months, spread, source);
  }

  /**
   * The cases of a period per case at its start, as a factor of an eligible population.
   *
   * @param months the period of the need, from 1 to 1,200 months
   * @param rule how the need of that period follows from this factor
   * @return {@code 1 + k t / T} for {@link PartYear#PREVALENT_ONCE}, {@code (1 + k) t / T} for
   *     {@link PartYear#PRO_RATA}, t the period of the need and T that of this factor
   * @throws IllegalArgumentException if the period is not in its range
   */
  public Factor asFactor(int months, PartYear rule) {
    IncidenceFactor converted = forMonths(months);
    return switch (rule) {
      case PREVALENT_ONCE ->
          new Factor(
              "cases of "
                  + months
                  + " months per case at their start (1 + k, k = "
                  + Fractions.shown(converted.additive)
                  + ")",
              converted.multiplier(),
              spread,
              source);
      case PRO_RATA -> {
        Rational time = Rational.of(months, periodMonths);
        yield new Factor(
            "cases per case at the start, pro rata for "
                + months
                + " of "
                + periodMonths
                + " months ((1 + k) x "
                + months
                + " / "
                + periodMonths
                + ", k = "
                + Fractions.shown(additive)
                + ")",
            multiplier().times(time),
            spread instanceof Spread.LogNormal logNormal
                ? new Spread.LogNormal(logNormal.logStandardDeviation(), time.doubleValue())
                : spread,
            source);
      }
    };
  }

  /** Returns both notations, the period and the source. */
  @Override
  public String toString() {
    return "k = "
        + Fractions.shown(additive)
        + " (multiplier "
        + Fractions.shown(multiplier())
        + ") per "
        + periodMonths
        + (periodMonths == 1 ? " month" : " months")
        + (source.isEmpty() ? "" : ", " + source);
  }
}
