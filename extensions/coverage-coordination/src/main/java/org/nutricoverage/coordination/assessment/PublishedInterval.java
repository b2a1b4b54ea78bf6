package org.nutricoverage.coordination.assessment;

import java.io.Serializable;
import java.math.BigDecimal;
import java.util.Objects;
import java.util.regex.Pattern;
import org.nutricoverage.coordination.CoordinationDataException;
import org.nutricoverage.coordination.DataRule;
import org.nutricoverage.coordination.internal.Checks;
import org.nutricoverage.core.internal.Texts;

/**
 * An interval as a report prints it, with all its digits: "0.20" says more than "0.2".
 *
 * <pre>{@code
 * PublishedInterval.of("0.165", "0.500", "0.95").withMethod("Wilson").toString();
 * // "0.165 to 0.500 (level 0.95, Wilson)"
 * }</pre>
 *
 * @param lower the lower limit as a fraction, from -1 to 2
 * @param upper the upper limit as a fraction, from the lower limit to 2
 * @param level the level, a fraction from 0.5 to 0.9999999999
 * @param method the method as the report names it; empty if it does not
 * @since 0.1.0
 */
public record PublishedInterval(BigDecimal lower, BigDecimal upper, BigDecimal level, String method)
    implements Serializable {

  private static final long serialVersionUID = 1L;
  private static final Pattern DECIMAL = Pattern.compile("-?[0-9]{1,3}(?:\\.[0-9]{1,38})?");
  private static final int MOST_LEVEL_DECIMALS = 10;
  private static final BigDecimal HALF = new BigDecimal("0.5");
  private static final BigDecimal MINUS_ONE = BigDecimal.ONE.negate();
  private static final BigDecimal TWO = BigDecimal.valueOf(2);

  /**
   * Checks the parts.
   *
   * @throws CoordinationDataException if a number is not in its range
   */
  public PublishedInterval {
    inRange(lower, MINUS_ONE, TWO, "lower", "a fraction from -1 to 2");
    inRange(upper, MINUS_ONE, TWO, "upper", "a fraction from -1 to 2");
    if (upper.compareTo(lower) < 0) {
      throw CoordinationDataException.at(
          "upper",
          DataRule.CONTRADICTION,
          "the upper limit must be at or above the lower limit " + lower + " but was " + upper);
    }
    inRange(level, HALF, BigDecimal.ONE, "level", "a fraction from 0.5 to 0.9999999999");
    if (level.compareTo(BigDecimal.ONE) == 0 || level.scale() > MOST_LEVEL_DECIMALS) {
      throw outside("level", "a fraction from 0.5 to 0.9999999999", level);
    }
    method = Checks.text(method, "method", 200);
  }

  private static void inRange(
      BigDecimal value, BigDecimal least, BigDecimal most, String place, String permitted) {
    Objects.requireNonNull(value, place);
    if (value.scale() < 0
        || value.scale() > 38
        || value.compareTo(least) < 0
        || value.compareTo(most) > 0) {
      throw outside(place, permitted, value);
    }
  }

  private static CoordinationDataException outside(
      String place, String permitted, BigDecimal value) {
    return CoordinationDataException.at(
        place,
        DataRule.VALUE_OUT_OF_RANGE,
        "the value must be "
            + permitted
            + " with at most 38 decimals but was "
            + Texts.cut(value.toString()));
  }

  /**
   * An interval whose method is not named.
   *
   * @param lower the lower limit as printed, as a fraction
   * @param upper the upper limit as printed, as a fraction
   * @param level the level as a fraction, {@code "0.95"}
   * @return the interval
   * @throws CoordinationDataException if a text is no decimal or a number not in its range
   */
  public static PublishedInterval of(String lower, String upper, String level) {
    return new PublishedInterval(
        decimal(lower, "lower"), decimal(upper, "upper"), decimal(level, "level"), "");
  }

  private static BigDecimal decimal(String text, String place) {
    String stripped = text.strip();
    if (!DECIMAL.matcher(stripped).matches()) {
      throw CoordinationDataException.at(
          place,
          DataRule.NOT_A_VALUE,
          "the text must be a decimal with a point such as 0.165 but was \""
              + Texts.cut(text)
              + "\"");
    }
    return new BigDecimal(stripped);
  }

  /**
   * This interval with the method that the report names.
   *
   * @param name the name
   * @return a copy
   * @throws CoordinationDataException if the name is too long
   */
  public PublishedInterval withMethod(String name) {
    return new PublishedInterval(lower, upper, level, name);
  }

  /** Returns the limits, the level and the method on one line. */
  @Override
  public String toString() {
    return lower.toPlainString()
        + " to "
        + upper.toPlainString()
        + " (level "
        + level.toPlainString()
        + (method.isEmpty() ? "" : ", " + method)
        + ")";
  }
}
