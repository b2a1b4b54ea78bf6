package org.nutricoverage.deskreview.need;

import java.util.Optional;
import org.nutricoverage.core.Finding;
import org.nutricoverage.core.Rational;
import org.nutricoverage.core.TargetGroup;
import org.nutricoverage.core.internal.Arguments;
import org.nutricoverage.core.internal.Numbers;

/**
 * Tells when the people counted rotate but the number of eligible people stands still.
 *
 * <p>WFP's denominator is the number of eligible people at one moment. The numerator of a period,
 * its opening stock and its new admissions, also counts those who grew out of the programme since.
 * The more are admitted, the more the quotient overstates. For a stationary cohort of age width w
 * the people eligible at some time in t months are {@code stock x (1 + t / w)}: 1.667 for 6-23
 * months over a year, 1.222 for 6-59 months.
 *
 * <pre>{@code
 * Optional<Finding> finding =
 *     StaticDenominator.check(99, 294, TargetGroup.CHILDREN_6_59_MONTHS, 12);   // STATIC_DENOMINATOR
 * }</pre>
 *
 * @since 0.1.0
 */
public final class StaticDenominator {

  /**
   * New admissions of more than a quarter of the opening stock are large.
   *
   * <p>A choice of this library: a year of ageing alone brings 22 % into the band of 6-59 months, a
   * quarter of a year 17 % into that of 6-23 months; more than a quarter means that a programme
   * which reached everybody at each moment could show more than 125 %.
   */
  public static final Rational USUAL_THRESHOLD = Rational.of(1, 4);

  private StaticDenominator() {}

  /**
   * Checks the numerator of a period against the usual threshold.
   *
   * @param openingStock people in the programme at the start, at least 0
   * @param newAdmissions new admissions of the period, at least 0
   * @param targetGroup the group, whose age band gives w
   * @param months t, the period, from 1 to 1,200 months
   * @return the finding if the admissions are large against the stock
   * @throws IllegalArgumentException if a number is not in its range
   */
  public static Optional<Finding> check(
      long openingStock, long newAdmissions, TargetGroup targetGroup, int months) {
    return check(openingStock, newAdmissions, targetGroup, months, USUAL_THRESHOLD);
  }

  /**
   * Checks the numerator of a period against a threshold.
   *
   * @param openingStock people in the programme at the start, at least 0
   * @param newAdmissions new admissions of the period, at least 0
   * @param targetGroup the group, whose age band gives w
   * @param months t, the period, from 1 to 1,200 months
   * @param threshold admissions per person in the opening stock above which they are large, at
   *     least 0
   * @return the finding if the admissions exceed the threshold times the stock; so it does for any
   *     admission into an empty programme
   * @throws IllegalArgumentException if a number is not in its range
   */
  public static Optional<Finding> check(
      long openingStock,
      long newAdmissions,
      TargetGroup targetGroup,
      int months,
      Rational threshold) {
    Arguments.notNegative(openingStock, "openingStock", "people");
    Arguments.notNegative(newAdmissions, "newAdmissions", "people");
    Arguments.inRange(months, 1, IncidenceFactor.MOST_MONTHS, "months", "months");
    if (threshold.signum() < 0) {
      throw Arguments.refused("threshold", "a number of at least 0", threshold);
    }
    Rational large = Rational.of(openingStock).times(threshold);
    if (Rational.of(newAdmissions).compareTo(large) <= 0) {
      return Optional.empty();
    }
    String cohort =
        targetGroup
            .ageBand()
            .map(band ->
                "in a stationary cohort "
                    + everEligible(band.widthMonths(), months).rounded(3)
                    + " times as many are eligible at some time in "
                    + months
                    + " months as at one moment (1 + t / w, w = "
                    + band.widthMonths()
                    + " months)")
            .orElse("the group has no age band that would give the number ever eligible");
    return Optional.of(
        Finding.of(
            NeedFinding.STATIC_DENOMINATOR,
            Numbers.people(newAdmissions)
                + " new admissions on an opening stock of "
                + Numbers.people(openingStock)
                + " against eligible people at one moment: coverage may be overstated; "
                + cohort));
  }

  static Rational everEligible(int widthMonths, int months) {
    return Rational.ONE.plus(Rational.of(months, widthMonths));
  }
}
