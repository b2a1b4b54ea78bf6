package org.nutricoverage.spatial.geojson;

import java.io.Serializable;
import org.nutricoverage.core.internal.Arguments;

/**
 * How large a GeoJSON text may be.
 *
 * @param characters characters of the whole text, at least 1
 * @param features features, at least 1
 * @param positions positions of all geometries together, at least 1
 * @param nestingLevels how deep lists and objects may be nested, from 8 to 255
 * @param properties properties of one feature, at least 0
 * @since 0.1.0
 */
public record GeoJsonLimits(
    long characters, int features, int positions, int nestingLevels, int properties)
    implements Serializable {

  /**
   * 200,000,000 characters, 1,000,000 features, 5,000,000 positions, 32 levels, 1,000 properties.
   */
  public static final GeoJsonLimits DEFAULT =
      new GeoJsonLimits(200_000_000, 1_000_000, 5_000_000, 32, 1_000);

  private static final long serialVersionUID = 1L;
  private static final int LEAST_NESTING = 8;
  private static final int MOST_NESTING = 255;

  /**
   * Checks the limits.
   *
   * @throws IllegalArgumentException if one is not in its range
   */
  public GeoJsonLimits {
    Arguments.inRange(characters, 1, Long.MAX_VALUE, "characters", "characters");
    Arguments.inRange(features, 1, Integer.MAX_VALUE, "features", "features");
    Arguments.inRange(positions, 1, Integer.MAX_VALUE, "positions", "positions");
    Arguments.inRange(nestingLevels, LEAST_NESTING, MOST_NESTING, "nestingLevels", "levels");
    Arguments.notNegative(properties, "properties", "properties");
  }
}
