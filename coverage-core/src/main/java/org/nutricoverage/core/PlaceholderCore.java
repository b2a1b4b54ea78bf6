package org.nutricoverage.core;

import org.apache.commons.statistics.distribution.NormalDistribution;
import org.nutricoverage.core.internal.PlaceholderInternal;

/**
 * Stands in until the first public class arrives.
 *
 * <pre>{@code
 * double z = PlaceholderCore.normalQuantile(0.975); // 1.96
 * }</pre>
 */
public final class PlaceholderCore {

  private PlaceholderCore() {}

  /**
   * Returns the percentage that a part is of a whole.
   *
   * @param part the part, a count from 0 to {@code whole}
   * @param whole the whole, a count above 0
   * @return the percentage, 0 to 100
   * @throws IllegalArgumentException if the part is negative or above the whole
   */
  public static double percentOf(long part, long whole) {
    if (!PlaceholderInternal.isShare(part, whole)) {
      throw new IllegalArgumentException(
          "part must be from 0 to whole (" + whole + ") but was " + part);
    }
    return 100.0 * part / whole;
  }

  /**
   * Returns a quantile of the standard normal distribution.
   *
   * @param probability the probability below the quantile, 0 to 1
   * @return the quantile, in standard deviations
   */
  public static double normalQuantile(double probability) {
    return NormalDistribution.of(0, 1).inverseCumulativeProbability(probability);
  }
}
