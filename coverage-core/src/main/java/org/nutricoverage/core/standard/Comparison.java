package org.nutricoverage.core.standard;

/**
 * How a figure is compared with a threshold.
 *
 * @since 0.1.0
 */
public enum Comparison {
  /** Strictly greater, as Sphere writes its coverage and recovery standards. */
  GREATER_THAN(">"),
  /** At least, as WFP writes its minima. */
  AT_LEAST(">="),
  /** Strictly less, as Sphere writes its standards of death and defaulting. */
  LESS_THAN("<"),
  /** At most. */
  AT_MOST("<=");

  private final String sign;

  Comparison(String sign) {
    this.sign = sign;
  }

  /**
   * The sign.
   *
   * @return {@code >}, {@code >=}, {@code <} or {@code <=}
   */
  public String sign() {
    return sign;
  }

  /**
   * Whether greater figures are better.
   *
   * @return true for {@link #GREATER_THAN} and {@link #AT_LEAST}
   */
  public boolean wantsMore() {
    return this == GREATER_THAN || this == AT_LEAST;
  }

  boolean holds(int comparedWithThreshold) {
    return switch (this) {
      case GREATER_THAN -> comparedWithThreshold > 0;
      case AT_LEAST -> comparedWithThreshold >= 0;
      case LESS_THAN -> comparedWithThreshold < 0;
      case AT_MOST -> comparedWithThreshold <= 0;
    };
  }
}
