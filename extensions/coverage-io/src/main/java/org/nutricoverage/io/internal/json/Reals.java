package org.nutricoverage.io.internal.json;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;

/** Doubles as decimals that are read back to the bit. */
final class Reals {

  /** So many digits tell every double from its neighbours. */
  private static final int ENOUGH_DIGITS = 17;

  private static final int MOST_PLAIN_DIGITS = 21;

  private Reals() {}

  /**
   * The shortest decimal that is nearest to the double and to no other; the same on every release
   * of Java, which the text form of a double is not.
   */
  static BigDecimal shortest(double value) {
    BigDecimal exact = new BigDecimal(value);
    BigDecimal shortest = exact;
    for (int digits = 1; digits <= ENOUGH_DIGITS; digits++) {
      shortest = exact.round(new MathContext(digits, RoundingMode.HALF_EVEN));
      if (Double.compare(shortest.doubleValue(), value + 0.0) == 0) {
        break;
      }
    }
    BigDecimal stripped = shortest.stripTrailingZeros();
    boolean isShort = stripped.precision() - stripped.scale() <= MOST_PLAIN_DIGITS;
    return stripped.scale() < 0 && isShort ? stripped.setScale(0) : stripped;
  }
}
