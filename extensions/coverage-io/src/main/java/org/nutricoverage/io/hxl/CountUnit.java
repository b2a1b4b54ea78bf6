package org.nutricoverage.io.hxl;

/**
 * The attributes of HXL for what is counted.
 *
 * @since 0.1.0
 */
public enum CountUnit {
  /** {@code +ind}: individuals. */
  INDIVIDUALS("ind"),
  /** {@code +hh}: households. Their number is no number of people. */
  HOUSEHOLDS("hh");

  private final String attribute;

  CountUnit(String attribute) {
    this.attribute = attribute;
  }

  /**
   * The attribute without its sign.
   *
   * @return {@code ind} or {@code hh}
   */
  public String attribute() {
    return attribute;
  }
}
