package org.nutricoverage.spatial;

import org.nutricoverage.core.internal.Arguments;
import org.nutricoverage.spatial.internal.geodesy.Ellipsoid;

/**
 * A place on the earth: latitude and longitude on the ellipsoid of WGS 84, in this order.
 *
 * <p>The order is that of speech and of field sheets. GeoJSON writes the longitude first, which its
 * reader and writer see to.
 *
 * <pre>{@code
 * GeoPoint kalemie = GeoPoint.of(-5.9475, 29.1947);
 * GeoPoint manono = GeoPoint.of(-7.3000, 27.4167);
 * Math.round(kalemie.metresTo(manono) / 1000);   // 247
 * }</pre>
 *
 * @param latitudeDegrees degrees north of the equator, from -90 to 90
 * @param longitudeDegrees degrees east of Greenwich, from -180 to 180; -180 and 180 are the same
 *     meridian but not equal values
 * @since 0.1.0
 */
public record GeoPoint(double latitudeDegrees, double longitudeDegrees) implements GeoShape {

  private static final long serialVersionUID = 1L;
  private static final double MOST_LATITUDE = 90;
  private static final double MOST_LONGITUDE = 180;

  /**
   * Checks the degrees.
   *
   * @throws IllegalArgumentException if one is not in its range
   */
  public GeoPoint {
    latitudeDegrees = within(latitudeDegrees, MOST_LATITUDE, "latitudeDegrees", "from -90 to 90");
    longitudeDegrees =
        within(longitudeDegrees, MOST_LONGITUDE, "longitudeDegrees", "from -180 to 180");
  }

  /**
   * A place.
   *
   * @param latitudeDegrees degrees north of the equator, from -90 to 90
   * @param longitudeDegrees degrees east of Greenwich, from -180 to 180
   * @return the place
   * @throws IllegalArgumentException if one is not in its range
   */
  public static GeoPoint of(double latitudeDegrees, double longitudeDegrees) {
    return new GeoPoint(latitudeDegrees, longitudeDegrees);
  }

  /**
   * The shortest way over the ellipsoid to another place.
   *
   * @param other the other place
   * @return metres, at least 0, right to a millimetre (T. Vincenty, Survey Review 23, 1975); the
   *     same in both directions to a micrometre
   * @throws IllegalArgumentException if the places lie almost opposite each other on the earth
   */
  public double metresTo(GeoPoint other) {
    return Ellipsoid.between(
            latitudeDegrees, longitudeDegrees, other.latitudeDegrees, other.longitudeDegrees)
        .metres();
  }

  /** Returns latitude and longitude: {@code -5.9475, 29.1947}. */
  @Override
  public String toString() {
    return latitudeDegrees + ", " + longitudeDegrees;
  }

  private static double within(double value, double most, String name, String range) {
    if (!(Math.abs(value) <= most)) {
      throw Arguments.refused(name, "a number of degrees " + range, value);
    }
    return value + 0.0;
  }
}
