package org.nutricoverage.survey.planning;

import java.math.BigDecimal;
import java.util.Locale;
import org.nutricoverage.core.Rational;
import org.nutricoverage.core.internal.Numbers;

/**
 * Shown as they stand in an explanation: a point for decimals, commas for thousands, in every
 * locale.
 */
final class Shown {

  private static final int DECIMALS = 4;
  private static final int CRITICAL_DECIMALS = 6;
  private static final Rational HUNDRED = Rational.of(100);

  private Shown() {}

  static String given(double decimal) {
    return Rational.fromDecimal(decimal).toString();
  }

  static String percent(double fraction) {
    return Rational.fromDecimal(fraction).times(HUNDRED) + " %";
  }

  static String points(Rational fraction) {
    return plain(fraction.times(HUNDRED), DECIMALS) + " percentage points";
  }

  static String computed(Rational exact) {
    return plain(exact, DECIMALS);
  }

  static String count(long whole) {
    return Numbers.people(whole);
  }

  static String critical(double standardErrors) {
    return plain(Rational.fromDecimal(standardErrors), CRITICAL_DECIMALS);
  }

  private static String plain(Rational exact, int decimals) {
    BigDecimal shown = exact.rounded(decimals).stripTrailingZeros();
    return String.format(Locale.ROOT, "%,." + Math.max(shown.scale(), 0) + "f", shown);
  }
}
