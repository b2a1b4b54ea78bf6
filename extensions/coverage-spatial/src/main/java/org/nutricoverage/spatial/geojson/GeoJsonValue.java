package org.nutricoverage.spatial.geojson;

import java.io.Serializable;
import java.math.BigDecimal;
import java.util.Objects;
import org.nutricoverage.core.internal.Arguments;

/**
 * The value of a property: a text, a number, or true or false.
 *
 * @since 0.1.0
 */
public sealed interface GeoJsonValue extends Serializable {

  /**
   * A text.
   *
   * @param text any text
   * @return the value
   */
  static GeoJsonValue of(String text) {
    return new Text(text);
  }

  /**
   * A whole number.
   *
   * @param number any number
   * @return the value
   */
  static GeoJsonValue of(long number) {
    return new Decimal(BigDecimal.valueOf(number));
  }

  /**
   * A number.
   *
   * @param number a finite number
   * @return the decimal that the number prints
   * @throws IllegalArgumentException if it is infinite or not a number
   */
  static GeoJsonValue of(double number) {
    return new Decimal(BigDecimal.valueOf(Arguments.finite(number, "number", "units")));
  }

  /**
   * True or false.
   *
   * @param flag the answer
   * @return the value
   */
  static GeoJsonValue of(boolean flag) {
    return new Flag(flag);
  }

  /**
   * The value as a text, for ids that one file writes as numbers and another as texts.
   *
   * @return the text, the number without an exponent, or {@code true} or {@code false}
   */
  String asText();

  /**
   * A text.
   *
   * @param text any text
   * @since 0.1.0
   */
  record Text(String text) implements GeoJsonValue {

    private static final long serialVersionUID = 1L;

    /** Checks that there is a text. */
    public Text {
      Objects.requireNonNull(text, "text");
    }

    @Override
    public String asText() {
      return text;
    }
  }

  /**
   * A number. 1 and 1.0 are equal.
   *
   * @param number the number; zeros at its end are taken off
   * @since 0.1.0
   */
  record Decimal(BigDecimal number) implements GeoJsonValue {

    private static final long serialVersionUID = 1L;
    private static final int MOST_EXPONENT = 1_000;

    /**
     * Checks the number.
     *
     * @throws IllegalArgumentException if it has more than 1,000 digits before or after the point
     */
    public Decimal {
      number = number.stripTrailingZeros();
      if (Math.abs((long) number.scale()) > MOST_EXPONENT || number.precision() > MOST_EXPONENT) {
        throw new IllegalArgumentException(
            "number must be a number of at most 1,000 digits before and after the point");
      }
    }

    @Override
    public String asText() {
      return number.toPlainString();
    }
  }

  /**
   * True or false.
   *
   * @param flag the answer
   * @since 0.1.0
   */
  record Flag(boolean flag) implements GeoJsonValue {

    private static final long serialVersionUID = 1L;

    @Override
    public String asText() {
      return Boolean.toString(flag);
    }
  }
}
