package org.nutricoverage.spatial.surface;

import java.io.Serializable;
import java.util.Objects;
import org.nutricoverage.core.internal.Arguments;
import org.nutricoverage.spatial.GeoPoint;

/**
 * A value at a place.
 *
 * @param location where
 * @param value the value, finite; a coverage as a fraction
 * @since 0.1.0
 */
public record PlaceValue(GeoPoint location, double value) implements Serializable {

  private static final long serialVersionUID = 1L;

  /**
   * Checks the value.
   *
   * @throws IllegalArgumentException if the value is infinite or not a number
   */
  public PlaceValue {
    Objects.requireNonNull(location, "location");
    value = Arguments.finite(value, "value", "units");
  }
}
