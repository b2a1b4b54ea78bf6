package org.nutricoverage.core.standard;

import java.io.Serializable;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Objects;
import org.nutricoverage.core.Rational;
import org.nutricoverage.core.internal.Arguments;

/**
 * A threshold with its comparison sign, compared exactly.
 *
 * <pre>{@code
 * Threshold sphereRural = Threshold.parse("> 50 %");
 * sphereRural.isMetBy(Rational.of(50, 100));   // false
 * Threshold.atLeastPercent(70).isMetBy(Rational.of(70, 100));   // true
 * }</pre>
 *
 * @param comparison how a figure is compared with the value
 * @param value the threshold as an exact fraction, from 0 to 1
 * @since 0.1.0
 */
public record Threshold(Comparison comparison, Rational value) implements Serializable {

  private static final long serialVersionUID = 1L;
  private static final Rational HUNDRED = Rational.of(100);

  /**
   * Checks the value.
   *
   * @throws IllegalArgumentException if it is not a fraction from 0 to 1
   */
  public Threshold {
    Objects.requireNonNull(comparison, "comparison");
    if (value.signum() < 0 || value.compareTo(Rational.ONE) > 0) {
      throw Arguments.refused("value", "a fraction from 0 to 1", value);
    }
  }

  /**
   * The threshold {@code > percent}.
   *
   * @param percent from 0 to 100
   * @return the threshold
   * @throws IllegalArgumentException if the percentage is not in the range
   */
  public static Threshold greaterThanPercent(double percent) {
    return ofPercent(Comparison.GREATER_THAN, percent);
  }

  /**
   * The threshold {@code >= percent}.
   *
   * @param percent from 0 to 100
   * @return the threshold
   * @throws IllegalArgumentException if the percentage is not in the range
   */
  public static Threshold atLeastPercent(double percent) {
    return ofPercent(Comparison.AT_LEAST, percent);
  }

  /**
   * The threshold {@code < percent}.
   *
   * @param percent from 0 to 100
   * @return the threshold
   * @throws IllegalArgumentException if the percentage is not in the range
   */
  public static Threshold lessThanPercent(double percent) {
    return ofPercent(Comparison.LESS_THAN, percent);
  }

  /**
   * A threshold in percent.
   *
   * @param comparison how a figure is compared with it
   * @param percent from 0 to 100, taken as the decimal that it prints
   * @return the threshold
   * @throws IllegalArgumentException if the percentage is not in the range
   */
  public static Threshold ofPercent(Comparison comparison, double percent) {
    if (!(percent >= 0 && percent <= 100)) {
      throw Arguments.refused("percent", "a percentage from 0 to 100", percent);
    }
    return new Threshold(comparison, Rational.of(BigDecimal.valueOf(percent)).dividedBy(HUNDRED));
  }

  /**
   * Reads the text form of a threshold: a sign, a number and a percent sign.
   *
   * @param text for example {@code > 50 %}, {@code >=70%}, {@code < 3.0 %}
   * @return the threshold
   * @throws IllegalArgumentException if the text has no such form
   */
  public static Threshold parse(String text) {
    String stripped = text.strip();
    Comparison comparison =
        Arrays.stream(Comparison.values())
            .filter(candidate -> stripped.startsWith(candidate.sign()))
            .max(Comparator.comparingInt(candidate -> candidate.sign().length()))
            .orElseThrow(() -> refused(text));
    if (!stripped.endsWith("%")) {
      throw refused(text);
    }
    String number = stripped.substring(comparison.sign().length(), stripped.length() - 1);
    return new Threshold(comparison, Rational.parse(number).dividedBy(HUNDRED));
  }

  private static IllegalArgumentException refused(String text) {
    return Arguments.refused(
        "threshold", "a sign and a percentage such as \"> 50 %\"", "\"" + text + "\"");
  }

  /**
   * Whether a figure meets the threshold.
   *
   * @param figure the exact figure as a fraction
   * @return true if the comparison holds
   */
  public boolean isMetBy(Rational figure) {
    return comparison.holds(figure.compareTo(value));
  }

  /** Returns the form that {@link #parse(String)} reads, {@code > 50 %}. */
  @Override
  public String toString() {
    return comparison.sign() + " " + value.times(HUNDRED) + " %";
  }
}
