package org.nutricoverage.spatial.internal.geodesy;

/**
 * A plane that touches the ellipsoid: the azimuthal equidistant projection about a centre.
 *
 * <p>Distances and directions from the centre are true. Between two other points the plane shows at
 * least the true distance and at most {@link #greatestStretch(double)} times it.
 *
 * @param latitude degrees north of the centre
 * @param longitude degrees east of the centre
 */
public record LocalPlane(double latitude, double longitude) {

  /** How far from the centre the plane may be used; it stretches by less than 1 % there. */
  public static final double GREATEST_RADIUS_METRES = 1_500_000;

  /**
   * A point of the earth in the plane.
   *
   * @param latitudeDegrees degrees north
   * @param longitudeDegrees degrees east
   * @return metres east and north of the centre
   * @throws IllegalArgumentException if the point lies almost opposite the centre on the earth
   */
  public double[] toPlane(double latitudeDegrees, double longitudeDegrees) {
    Ellipsoid.Geodesic geodesic =
        Ellipsoid.between(latitude, longitude, latitudeDegrees, longitudeDegrees);
    return new double[] {
      geodesic.metres() * Math.sin(geodesic.azimuth()),
      geodesic.metres() * Math.cos(geodesic.azimuth())
    };
  }

  /**
   * A point of the plane on the earth.
   *
   * @param eastMetres metres east of the centre
   * @param northMetres metres north of the centre
   * @return latitude and longitude in degrees
   */
  public double[] toEarth(double eastMetres, double northMetres) {
    return Ellipsoid.destination(
        latitude,
        longitude,
        Math.atan2(eastMetres, northMetres),
        Math.hypot(eastMetres, northMetres));
  }

  /**
   * How much longer than in truth a short line may be in the plane.
   *
   * @param radiusMetres how far from the centre it lies at most, below 10,000,000
   * @return a bound of at least 1: {@code s / (r sin(s / r))}, with a fiftieth of the excess and a
   *     millionth to spare for the flattening of the earth
   */
  public static double greatestStretch(double radiusMetres) {
    double angle = radiusMetres / Ellipsoid.MEAN_RADIUS_METRES;
    double excess = angle > 0 ? angle / Math.sin(angle) - 1 : 0;
    return 1 + 1.02 * excess + 1e-6;
  }
}
