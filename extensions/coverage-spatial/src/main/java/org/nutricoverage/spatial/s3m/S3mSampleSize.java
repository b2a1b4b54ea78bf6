package org.nutricoverage.spatial.s3m;

import java.io.Serializable;
import org.nutricoverage.core.Rational;
import org.nutricoverage.core.internal.Arguments;

/**
 * How many people an S3M survey has to find: {@code n = z^2 p (1 - p) / c^2} times the design
 * effect.
 *
 * <p>The manual takes 96 for the coverage of severe acute malnutrition, found by exhaustive case
 * finding with a design effect of about 1, and 192 for general indicators with a design effect of
 * 2. Both are rounded down from 96.04 and 192.08; the sizes that keep the precision are 97 and 193.
 *
 * <p>For any other plan see {@link org.nutricoverage.survey.planning.SampleSize}.
 *
 * <pre>{@code
 * S3mSampleSize size = S3mSampleSize.of(0.5, 0.1, 1);
 * size.people();              // 97
 * size.peopleAsPublished();   // 96
 * }</pre>
 *
 * @param expectedProportion p, a fraction strictly between 0 and 1
 * @param precision c, the half width of the interval as a fraction, above 0 and below 1
 * @param designEffect the design effect, at least 1
 * @param criticalValue z, above 0; 1.96 for 95 %
 * @since 0.1.0
 */
public record S3mSampleSize(
    double expectedProportion, double precision, double designEffect, double criticalValue)
    implements Serializable {

  private static final long serialVersionUID = 1L;
  private static final double USUAL_CRITICAL_VALUE = 1.96;
  private static final Rational MOST = Rational.of(1_000_000_000_000_000L);

  /**
   * Checks the numbers.
   *
   * @throws IllegalArgumentException if one is not in its range, or if together they ask for more
   *     than 1,000,000,000,000,000 people
   */
  public S3mSampleSize {
    Arguments.properFraction(expectedProportion, "expectedProportion");
    Arguments.properFraction(precision, "precision");
    if (!(designEffect >= 1 && designEffect < Double.POSITIVE_INFINITY)) {
      throw Arguments.refused("designEffect", "a finite number of at least 1", designEffect);
    }
    Arguments.positive(criticalValue, "criticalValue", "standard errors");
    if (exact(expectedProportion, precision, designEffect, criticalValue).compareTo(MOST) > 0) {
      throw Arguments.refused(
          "precision", "a fraction that asks for at most 1000000000000000 people", precision);
    }
  }

  /**
   * The size for 95 % with the published critical value of 1.96.
   *
   * @param expectedProportion p, a fraction strictly between 0 and 1; 0.5 takes the largest sample
   * @param precision c, the half width of the interval as a fraction, above 0 and below 1
   * @param designEffect the design effect, at least 1
   * @return the size
   * @throws IllegalArgumentException if a number is not in its range
   */
  public static S3mSampleSize of(double expectedProportion, double precision, double designEffect) {
    return new S3mSampleSize(expectedProportion, precision, designEffect, USUAL_CRITICAL_VALUE);
  }

  /**
   * The unrounded number of people.
   *
   * @return the nearest double to the exact number
   */
  public double unroundedPeople() {
    return exact().doubleValue();
  }

  /**
   * The number of people that keeps the precision: rounded up.
   *
   * @return at least 1
   */
  public long people() {
    return exact().ceiling();
  }

  /**
   * The number of people as the manual has it: rounded down, for the reproduction of reports.
   *
   * @return at least 0
   */
  public long peopleAsPublished() {
    return exact().floor();
  }

  private Rational exact() {
    return exact(expectedProportion, precision, designEffect, criticalValue);
  }

  private static Rational exact(double p, double c, double designEffect, double z) {
    Rational proportion = Rational.fromDecimal(p);
    return Rational.fromDecimal(z)
        .dividedBy(Rational.fromDecimal(c))
        .power(2)
        .times(proportion)
        .times(Rational.ONE.minus(proportion))
        .times(Rational.fromDecimal(designEffect));
  }
}
