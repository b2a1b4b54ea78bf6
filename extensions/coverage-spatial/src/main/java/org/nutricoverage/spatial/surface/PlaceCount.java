package org.nutricoverage.spatial.surface;

import java.io.Serializable;
import java.util.Objects;
import org.nutricoverage.core.internal.Arguments;
import org.nutricoverage.spatial.GeoPoint;

/**
 * The cases found at a place.
 *
 * @param location where
 * @param covered cases that are in the programme, from 0 to {@code cases}
 * @param cases all cases found, at least 0
 * @since 0.1.0
 */
public record PlaceCount(GeoPoint location, long covered, long cases) implements Serializable {

  private static final long serialVersionUID = 1L;

  /**
   * Checks the counts.
   *
   * @throws IllegalArgumentException if a count is not in its range
   */
  public PlaceCount {
    Objects.requireNonNull(location, "location");
    Arguments.notNegative(cases, "cases", "cases");
    Arguments.inRange(covered, 0, cases, "covered", "cases");
  }
}
