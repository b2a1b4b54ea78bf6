package org.nutricoverage.spatial.s3m;

import java.io.Serializable;
import java.util.Objects;
import org.nutricoverage.core.internal.Arguments;
import org.nutricoverage.spatial.GeoPoint;
import org.nutricoverage.spatial.Village;

/**
 * A point of the grid and the community nearest to it.
 *
 * @param location where the point of the grid lies; it may lie just outside the area
 * @param nearest the community nearest to it on the ellipsoid
 * @param metres how far the two are apart, at least 0
 * @param taken whether the community is sampled because of this point; false only where the point
 *     was left out as its hexagon is empty
 * @since 0.1.0
 */
public record SamplingPoint(GeoPoint location, Village nearest, double metres, boolean taken)
    implements Serializable {

  private static final long serialVersionUID = 1L;

  /**
   * Checks the parts.
   *
   * @throws IllegalArgumentException if the distance is negative, infinite or not a number
   */
  public SamplingPoint {
    Objects.requireNonNull(location, "location");
    Objects.requireNonNull(nearest, "nearest");
    metres = Arguments.notNegative(metres, "metres", "metres");
  }
}
