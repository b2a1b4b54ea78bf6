package org.nutricoverage.survey.planning;

import java.io.Serializable;
import org.nutricoverage.core.Rational;
import org.nutricoverage.core.internal.Arguments;

/**
 * How many eligible people a household holds on average, to turn individuals into households.
 *
 * <p>A narrow age group is costly: 485 children of 6-23 months who make up 3.75 % of households of
 * 6 persons take 2,396 households at 10 % non-response.
 *
 * <pre>{@code
 * HouseholdComposition homes = HouseholdComposition.of(6, 0.0375);
 * homes.eligiblePerHousehold();        // 0.225
 * homes.householdsFor(485, 0.10);      // 2396
 * }</pre>
 *
 * @param meanHouseholdSize persons per household, finite and at least 1
 * @param groupShare the eligible group as a fraction of all persons, above 0 and at most 1
 * @since 0.1.0
 */
public record HouseholdComposition(double meanHouseholdSize, double groupShare)
    implements Serializable {

  private static final Rational OLDER_THAN_SIX_MONTHS = Rational.of(9, 10);

  /**
   * Checks both numbers.
   *
   * @param meanHouseholdSize persons per household, finite and at least 1
   * @param groupShare the eligible group as a fraction of all persons, above 0 and at most 1
   * @throws IllegalArgumentException if a number is not in its range
   */
  public HouseholdComposition {
    if (!(meanHouseholdSize >= 1 && meanHouseholdSize < Double.POSITIVE_INFINITY)) {
      throw Arguments.refused(
          "meanHouseholdSize", "a finite number of persons of at least 1", meanHouseholdSize);
    }
    Levels.margin(groupShare, "groupShare");
  }

  /**
   * Households of a mean size in which a group has a share.
   *
   * @param meanHouseholdSize persons per household, finite and at least 1
   * @param groupShare the eligible group as a fraction of all persons, above 0 and at most 1
   * @return the composition
   * @throws IllegalArgumentException if a number is not in its range
   */
  public static HouseholdComposition of(double meanHouseholdSize, double groupShare) {
    return new HouseholdComposition(meanHouseholdSize, groupShare);
  }

  /**
   * Households for a survey of children of 6-59 months, known by the share of all under five: nine
   * tenths of them are past their first six months.
   *
   * <p>500 children in households of 6.2 persons with 15 % under five take 598 households. Source:
   * SMART, Sampling (survey manager training, module 3).
   *
   * @param meanHouseholdSize persons per household, finite and at least 1
   * @param underFiveShare children of 0-59 months as a fraction of all persons, above 0 and at most
   *     1
   * @return the composition with the group share {@code 0.9 underFiveShare}
   * @throws IllegalArgumentException if a number is not in its range
   */
  public static HouseholdComposition smart(double meanHouseholdSize, double underFiveShare) {
    Rational underFive = Rational.fromDecimal(Levels.margin(underFiveShare, "underFiveShare"));
    return new HouseholdComposition(
        meanHouseholdSize, underFive.times(OLDER_THAN_SIX_MONTHS).doubleValue());
  }

  /**
   * The mean number of eligible people in a household.
   *
   * @return {@code meanHouseholdSize x groupShare}, in persons per household
   */
  public double eligiblePerHousehold() {
    return eligible().doubleValue();
  }

  /**
   * The households to visit for a number of people: {@code individuals / (size x share) / (1 -
   * nonResponse)}, rounded up once.
   *
   * <p>Non-response belongs here only if the individuals do not yet contain it: pass completed
   * interviews with the rate, or individuals to select with 0. {@link
   * SamplePlan#households(HouseholdComposition)} does this by itself.
   *
   * @param individuals the eligible people to interview, at least 0
   * @param nonResponse the fraction of households not reached or declining, at least 0 and below 1
   * @return the number of households, 0 for no individuals
   * @throws IllegalArgumentException if an argument is not in its range, or if the result is above
   *     1,000,000,000,000,000
   */
  public long householdsFor(long individuals, double nonResponse) {
    Rational exact = Rational.of(Arguments.notNegative(individuals, "individuals", "individuals"));
    Rational rate = Rational.fromDecimal(Levels.rate(nonResponse, "nonResponse"));
    return Rounding.ceiling(
        NonResponseAdjustment.DIVIDE.inflate(households(exact), rate), "households", "households");
  }

  Rational households(Rational individuals) {
    return individuals.dividedBy(eligible());
  }

  Rational persons(Rational individuals) {
    return individuals.dividedBy(Rational.fromDecimal(groupShare));
  }

  private Rational eligible() {
    return Rational.fromDecimal(meanHouseholdSize).times(Rational.fromDecimal(groupShare));
  }
}
