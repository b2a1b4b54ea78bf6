package org.nutricoverage.io.dhis2;

import java.io.Serializable;
import java.util.Objects;
import java.util.Optional;
import org.nutricoverage.core.Finding;
import org.nutricoverage.core.Rational;
import org.nutricoverage.core.internal.Arguments;
import org.nutricoverage.core.internal.Numbers;

/**
 * Children of 6 to 59 months from two population groups of DHIS2: half of those under one year, and
 * all of one to four years.
 *
 * <pre>{@code
 * SixTo59Months children =
 *     new SixTo59Months(2_000, 8_000, SixTo59Months.Older.ONE_TO_FOUR_YEARS);
 * children.count();                                         // 9000
 * children.packageFormula();                                // 7000
 * children.check(Rational.of(7_000)).orElseThrow().code();  // "SIX_TO_59_MONTHS_MISREAD"
 * }</pre>
 *
 * <p>The indicators of the package {@code NUT-AGG-Nutrition} 1.0.0 compute {@code (P<1) / 2 + (P<5)
 * - (P<1)}, which is right if the second group is everyone under five. Its design text wants
 * exclusive groups, 0 to 11 and 12 to 59 months. Where these are entered, the formula takes the
 * children under one year away a second time: 7,000 in place of 9,000, and the coverage is
 * overstated by 28.6 %. Half of the children under one year assumes that all months of age are
 * equally many.
 *
 * @param underOneYear children under one year, at least 0
 * @param older children of the second group, at least 0
 * @param olderGroup who is in the second group
 * @since 0.1.0
 */
public record SixTo59Months(long underOneYear, long older, Older olderGroup)
    implements Serializable {

  private static final long serialVersionUID = 1L;
  private static final long GREATEST = 10_000_000_000L;

  /**
   * Who is in the second group.
   *
   * @since 0.1.0
   */
  public enum Older {
    /** Everyone under five years, those under one year among them. */
    UNDER_FIVE_YEARS,
    /** 12 to 59 months only. */
    ONE_TO_FOUR_YEARS
  }

  /**
   * Checks the numbers.
   *
   * @throws IllegalArgumentException if a number is not from 0 to 10,000,000,000, or more children
   *     are under one year than under five
   */
  public SixTo59Months {
    Arguments.inRange(underOneYear, 0, GREATEST, "underOneYear", "children");
    Arguments.inRange(older, 0, GREATEST, "older", "children");
    Objects.requireNonNull(olderGroup, "olderGroup");
    if (olderGroup == Older.UNDER_FIVE_YEARS && older < underOneYear) {
      throw Arguments.refused(
          "older",
          "children under five years, at least the " + underOneYear + " under one year",
          older);
    }
  }

  /**
   * The children of 6 to 59 months.
   *
   * @return half of the children under one year and all of one to four years
   */
  public Rational count() {
    long oneToFour = olderGroup == Older.ONE_TO_FOUR_YEARS ? older : older - underOneYear;
    return Rational.of(underOneYear, 2).plus(Rational.of(oneToFour));
  }

  /**
   * What the formula of the package gives with these numbers, right or wrong.
   *
   * @return half of the children under one year, plus the second group, less those under one year;
   *     may be below 0
   */
  public Rational packageFormula() {
    return Rational.of(underOneYear, 2).plus(Rational.of(older - underOneYear));
  }

  /**
   * Whether a denominator holds the children of 6 to 59 months.
   *
   * @param denominator the denominator that was used
   * @return a finding if it is what one of the known mistakes gives: exclusive groups in the
   *     formula of the package, children under one year counted once and a half, or all children of
   *     0 to 59 months; empty if it is right, or wrong for another reason
   */
  public Optional<Finding> check(Rational denominator) {
    Rational right = count();
    if (denominator.equals(right)) {
      return Optional.empty();
    }
    if (olderGroup == Older.ONE_TO_FOUR_YEARS && denominator.equals(packageFormula())) {
      return Optional.of(
          Finding.of(
              Dhis2Finding.SIX_TO_59_MONTHS_MISREAD,
              "children under one year were taken away from a group that does not hold them: "
                  + compared(denominator, right)));
    }
    if (olderGroup == Older.UNDER_FIVE_YEARS
        && denominator.equals(Rational.of(underOneYear, 2).plus(Rational.of(older)))) {
      return Optional.of(
          Finding.of(
              Dhis2Finding.SIX_TO_59_MONTHS_MISREAD,
              "children under one year were added to a group that holds them already: "
                  + compared(denominator, right)));
    }
    long all = olderGroup == Older.UNDER_FIVE_YEARS ? older : underOneYear + older;
    return denominator.equals(Rational.of(all))
        ? Optional.of(
            Finding.of(
                Dhis2Finding.AGES_DIFFER,
                "the denominator holds all children of 0 to 59 months: "
                    + compared(denominator, right)))
        : Optional.empty();
  }

  private static String compared(Rational denominator, Rational right) {
    String numbers =
        Numbers.people(denominator.rounded(1))
            + " in place of "
            + Numbers.people(right.rounded(1))
            + " children of 6 to 59 months; the coverage is ";
    if (denominator.signum() <= 0) {
      return numbers + "not defined";
    }
    Rational change = right.dividedBy(denominator).minus(Rational.ONE);
    return change.signum() > 0
        ? numbers + "overstated by " + change.percent(1) + " %"
        : numbers + "understated by " + Rational.ZERO.minus(change).percent(1) + " %";
  }
}
