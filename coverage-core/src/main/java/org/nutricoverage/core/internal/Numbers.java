package org.nutricoverage.core.internal;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Locale;

/** Numbers as the library writes them in explanations and messages, the same in every locale. */
public final class Numbers {

  private static final int PEOPLE_DECIMALS = 1;

  private Numbers() {}

  /**
   * A count with thousands separated by commas and, where it is not whole, one decimal: {@code
   * 1,040,526} or {@code 60,350.5}.
   *
   * @param count the count, at any scale
   * @return the text
   */
  public static String people(BigDecimal count) {
    boolean whole = count.stripTrailingZeros().scale() <= 0;
    BigDecimal shown = count.setScale(whole ? 0 : PEOPLE_DECIMALS, RoundingMode.HALF_UP);
    return whole
        ? String.format(Locale.ROOT, "%,.0f", shown)
        : String.format(Locale.ROOT, "%,.1f", shown);
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
