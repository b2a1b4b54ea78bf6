package org.nutricoverage.survey;

import org.apache.commons.statistics.distribution.BetaDistribution;
import org.nutricoverage.core.internal.PlaceholderInternal;

/** Stands in until the first public class arrives. */
public final class PlaceholderSurvey {

  private PlaceholderSurvey() {}

  /**
   * Returns the exact lower confidence limit of a proportion (Clopper and Pearson).
   *
   * @param covered the covered, a count from 1 to {@code sampled}
   * @param sampled the sampled, a count above 0
   * @return the lower end of the 95 % interval, a fraction from 0 to 1
   * @throws IllegalArgumentException if the covered are no share of the sampled
   */
  public static double lowerLimit(int covered, int sampled) {
    if (!PlaceholderInternal.isShare(covered, sampled)) {
      throw new IllegalArgumentException(
          "covered must be from 1 to sampled (" + sampled + ") but was " + covered);
    }
    return BetaDistribution.of(covered, sampled - covered + 1.0)
        .inverseCumulativeProbability(0.025);
  }
}
