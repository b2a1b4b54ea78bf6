package org.nutricoverage.survey.sleac;

import java.io.Serializable;
import java.util.OptionalLong;
import org.nutricoverage.core.Rational;
import org.nutricoverage.core.internal.Arguments;

/**
 * The number of cases to be expected among people: people x share aged 6 to 59 months x prevalence.
 *
 * <p>The prevalence is that of the admission criteria (by mid-upper arm circumference or oedema, in
 * the season of the survey), and rather a low one: where fewer cases live than expected, too few
 * villages are visited.
 *
 * <pre>{@code
 * ExpectedCases.of(600, 0.20, 0.01).exact().toString();                   // "1.2"
 * ExpectedCases.of(600, 0.20, 0.01).villagesFor(41).getAsLong();          // 35
 * ExpectedCases.of(45_000, 0.18, 0.009).whole();                          // 72
 * }</pre>
 *
 * @param people people of all ages, of a unit or, on average, of a village, at least 0
 * @param shareAged6To59Months the share of them aged 6 to 59 months, a fraction from 0 to 1
 * @param prevalence the share of those who are cases, a fraction from 0 to 1
 * @since 0.1.0
 */
public record ExpectedCases(Rational people, Rational shareAged6To59Months, Rational prevalence)
    implements Serializable {

  private static final long serialVersionUID = 1L;

  /**
   * Checks the numbers.
   *
   * @throws IllegalArgumentException if one is not in its range
   */
  public ExpectedCases {
    if (people.signum() < 0) {
      throw Arguments.refused("people", "a number of people of at least 0", people);
    }
    fraction(shareAged6To59Months, "shareAged6To59Months");
    fraction(prevalence, "prevalence");
  }

  private static void fraction(Rational value, String name) {
    if (value.signum() < 0 || value.compareTo(Rational.ONE) > 0) {
      throw Arguments.refused(name, "a fraction from 0 to 1", value);
    }
  }

  /**
   * The cases expected among people.
   *
   * @param people people of all ages, of a unit or, on average, of a village, finite and at least 0
   * @param shareAged6To59Months the share of them aged 6 to 59 months, a fraction from 0 to 1
   * @param prevalence the share of those who are cases, a fraction from 0 to 1
   * @return the expected cases, each number taken as the decimal that it prints
   * @throws IllegalArgumentException if a number is not in its range
   */
  public static ExpectedCases of(double people, double shareAged6To59Months, double prevalence) {
    return new ExpectedCases(
        Rational.fromDecimal(Arguments.notNegative(people, "people", "people")),
        Rational.fromDecimal(Arguments.fraction(shareAged6To59Months, "shareAged6To59Months")),
        Rational.fromDecimal(Arguments.fraction(prevalence, "prevalence")));
  }

  /**
   * The number of cases, seldom whole.
   *
   * @return cases
   */
  public Rational exact() {
    return people.times(shareAged6To59Months).times(prevalence);
  }

  /**
   * The number of cases rounded down, as sample-size tables want it.
   *
   * @return cases
   */
  public long whole() {
    return exact().floor();
  }

  /**
   * How many villages of this mean size must be visited to find a number of cases: the quotient,
   * rounded up once.
   *
   * <p>The R package sleacr rounds the cases of a village down first and so asks for 41 villages
   * instead of 35 where 1.2 cases are expected in each, and for no end of them where less than one
   * is.
   *
   * @param sampleSize n, the number of cases to find, at least 1
   * @return villages; empty if no case is expected in any
   * @throws IllegalArgumentException if the number is below 1
   */
  public OptionalLong villagesFor(long sampleSize) {
    Arguments.inRange(sampleSize, 1, Long.MAX_VALUE, "sampleSize", "cases");
    Rational perVillage = exact();
    return perVillage.signum() == 0
        ? OptionalLong.empty()
        : OptionalLong.of(Rational.of(sampleSize).dividedBy(perVillage).ceiling());
  }

  /** Returns the product in words. */
  @Override
  public String toString() {
    return exact().rounded(1).toPlainString()
        + " cases expected among "
        + people.rounded(0).toPlainString()
        + " people, "
        + Words.percent(shareAged6To59Months)
        + " of them aged 6 to 59 months, prevalence "
        + Words.percent(prevalence);
  }
}
