package org.nutricoverage.io.population;

import java.util.Objects;

/**
 * A number of people that a population table does not give, or only by counting people twice.
 *
 * @since 0.1.0
 */
public final class UnusablePopulationException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final String place;
  private final PopulationRule rule;

  /**
   * A number that cannot be had.
   *
   * @param place the area that it was asked of, with its code
   * @param rule why it cannot be had
   * @param message what was asked and what there is
   */
  public UnusablePopulationException(String place, PopulationRule rule, String message) {
    super(
        Objects.requireNonNull(place, "place") + ": " + Objects.requireNonNull(message, "message"));
    this.place = place;
    this.rule = Objects.requireNonNull(rule, "rule");
  }

  /**
   * Where.
   *
   * @return name and code of the area
   */
  public String place() {
    return place;
  }

  /**
   * Why.
   *
   * @return the rule that forbids the number
   */
  public PopulationRule rule() {
    return rule;
  }
}
