package org.nutricoverage.core.internal;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.Locale;

/** Numbers as the library writes them in explanations and messages, the same in every locale. */
public final class Numbers {

  private static final int PEOPLE_DECIMALS = 1;
  private static final int MOST_DIGITS = 100;
  private static final MathContext SHORT = new MathContext(6, RoundingMode.HALF_UP);

  private Numbers() {}

  /**
   * A count with thousands separated by commas and, where it is not whole, one decimal: {@code
   * 1,040,526} or {@code 60,350.5}.
   *
   * @param count the count, at any scale
   * @return the text; of a count of more than 100 digits its power of ten, {@code 1.5E+120}
   */
  public static String people(BigDecimal count) {
    BigDecimal plain = count.stripTrailingZeros();
    long digits = (long) plain.precision() - plain.scale();
    if (digits > MOST_DIGITS) {
      return plain.round(SHORT).stripTrailingZeros().toString();
    }
    boolean whole = plain.scale() <= 0;
    BigDecimal shown =
        digits < -PEOPLE_DECIMALS
            ? BigDecimal.ZERO
            : plain.setScale(PEOPLE_DECIMALS, RoundingMode.HALF_UP);
    return String.format(Locale.ROOT, whole ? "%,.0f" : "%,.1f", shown);
  }

  /**
   * How many there are of something: {@code 1 site}, {@code 1,200 sites}.
   *
   * @param count the count
   * @param one what is counted, for a count of 1
   * @param many what is counted, for any other count
   * @return count and word
   */
  public static String counted(long count, String one, String many) {
    return people(count) + " " + (count == 1 ? one : many);
  }

  /**
   * A whole count with thousands separated by commas.
   *
   * @param count the count
   * @return the text
   */
  public static String people(long count) {
    return String.format(Locale.ROOT, "%,d", count);
  }

  /**
   * A fraction as percent with one decimal, rounded half up: {@code 62.0 %}.
   *
   * @param fraction a finite fraction
   * @return the text
   */
  public static String percent(double fraction) {
    return BigDecimal.valueOf(fraction).movePointRight(2).setScale(1, RoundingMode.HALF_UP) + " %";
  }
}
