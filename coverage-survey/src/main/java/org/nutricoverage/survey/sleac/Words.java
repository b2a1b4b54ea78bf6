package org.nutricoverage.survey.sleac;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import org.nutricoverage.core.Rational;

/** Numbers as explanations show them. */
final class Words {

  private static final MathContext FOUR_DIGITS = new MathContext(4, RoundingMode.HALF_UP);
  private static final Rational HUNDRED = Rational.of(100);

  private Words() {}

  static String percent(Rational fraction) {
    return fraction.times(HUNDRED).rounded(4).stripTrailingZeros().toPlainString() + " %";
  }

  static String percent(double fraction) {
    return percent(Rational.fromDecimal(fraction));
  }

  /** Four digits, however small. */
  static String shortened(double number) {
    BigDecimal shown = BigDecimal.valueOf(number).round(FOUR_DIGITS).stripTrailingZeros();
    return shown.scale() > 12 ? shown.toString() : shown.toPlainString();
  }
}
