package org.nutricoverage.deskreview;

import com.google.common.collect.ImmutableList;
import org.nutricoverage.core.PlaceholderCore;

/** Stands in until the first public class arrives. */
public final class PlaceholderDeskReview {

  private PlaceholderDeskReview() {}

  /**
   * Returns the percentage that two parts are of a whole.
   *
   * @param first the first part, a count
   * @param second the second part, a count
   * @param whole the whole, a count above 0
   * @return the percentage, 0 to 100
   */
  public static double percentOf(long first, long second, long whole) {
    long sum = ImmutableList.of(first, second).stream().reduce(0L, Math::addExact);
    return PlaceholderCore.percentOf(sum, whole);
  }
}
