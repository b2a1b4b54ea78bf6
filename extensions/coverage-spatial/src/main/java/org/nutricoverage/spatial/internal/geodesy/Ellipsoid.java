package org.nutricoverage.spatial.internal.geodesy;

/**
 * Distances and areas on the ellipsoid of WGS 84, in bare numbers: degrees in, metres out.
 *
 * <p>Geodesics after Vincenty, Survey Review 23 (176), 1975: within a tenth of a millimetre up to
 * the distances at which the iteration ends, which is everywhere but close to the antipode. Areas
 * by the authalic integral.
 */
public final class Ellipsoid {

  /** The radius of a sphere on which lengths differ by less than 0.6 % from the ellipsoid. */
  public static final double MEAN_RADIUS_METRES = 6_371_008.8;

  private static final double EQUATORIAL_RADIUS = 6_378_137;
  private static final double FLATTENING = 1 / 298.257223563;
  private static final double POLAR_RADIUS = EQUATORIAL_RADIUS * (1 - FLATTENING);
  private static final double ECCENTRICITY_SQUARED = FLATTENING * (2 - FLATTENING);
  private static final double ECCENTRICITY = Math.sqrt(ECCENTRICITY_SQUARED);
  private static final double SECOND_ECCENTRICITY_SQUARED =
      ECCENTRICITY_SQUARED / (1 - ECCENTRICITY_SQUARED);
  private static final double CONVERGED = 1e-13;
  private static final int MOST_ITERATIONS = 200;
  private static final double LONGEST_STEP_DEGREES = 0.5;
  private static final double[] GAUSS_NODES = {-Math.sqrt(0.6), 0, Math.sqrt(0.6)};
  private static final double[] GAUSS_WEIGHTS = {5.0 / 18, 8.0 / 18, 5.0 / 18};

  private Ellipsoid() {}

  /**
   * The geodesic from one point to another.
   *
   * @param latitude1 degrees north of the first point
   * @param longitude1 degrees east of the first point
   * @param latitude2 degrees north of the second point
   * @param longitude2 degrees east of the second point
   * @return length and azimuth at the first point
   * @throws IllegalArgumentException if the points are almost opposite each other on the earth
   */
  public static Geodesic between(
      double latitude1, double longitude1, double latitude2, double longitude2) {
    double difference = Math.toRadians(eastward(longitude1, longitude2));
    if (Double.compare(latitude1, latitude2) == 0 && Math.abs(difference) <= 0) {
      return new Geodesic(0, 0);
    }
    double reduced1 = Math.atan((1 - FLATTENING) * Math.tan(Math.toRadians(latitude1)));
    double reduced2 = Math.atan((1 - FLATTENING) * Math.tan(Math.toRadians(latitude2)));
    double sin1 = Math.sin(reduced1);
    double cos1 = Math.cos(reduced1);
    double sin2 = Math.sin(reduced2);
    double cos2 = Math.cos(reduced2);
    double lambda = difference;
    for (int i = 0; i < MOST_ITERATIONS; i++) {
      double sinLambda = Math.sin(lambda);
      double cosLambda = Math.cos(lambda);
      double east = cos2 * sinLambda;
      double north = cos1 * sin2 - sin1 * cos2 * cosLambda;
      double sinSigma = Math.hypot(east, north);
      double cosSigma = sin1 * sin2 + cos1 * cos2 * cosLambda;
      double sigma = Math.atan2(sinSigma, cosSigma);
      double sinAlpha = sinSigma > 0 ? cos1 * cos2 * sinLambda / sinSigma : 0;
      double cosSquaredAlpha = 1 - sinAlpha * sinAlpha;
      // On the equator the middle latitude does not matter.
      double cosTwiceMiddle =
          cosSquaredAlpha > 0 ? cosSigma - 2 * sin1 * sin2 / cosSquaredAlpha : 0;
      double c = correction(cosSquaredAlpha);
      double next =
          difference
              + (1 - c)
                  * FLATTENING
                  * sinAlpha
                  * (sigma
                      + c
                          * sinSigma
                          * (cosTwiceMiddle
                              + c * cosSigma * (2 * cosTwiceMiddle * cosTwiceMiddle - 1)));
      if (Math.abs(next) > Math.PI) {
        break;
      }
      if (Math.abs(next - lambda) <= CONVERGED) {
        double length =
            POLAR_RADIUS
                * seriesA(cosSquaredAlpha)
                * (sigma
                    - deltaSigma(seriesB(cosSquaredAlpha), sinSigma, cosSigma, cosTwiceMiddle));
        return new Geodesic(length, Math.atan2(east, north));
      }
      lambda = next;
    }
    throw new IllegalArgumentException(
        "the points must not lie almost opposite each other on the earth");
  }

  /**
   * Where a geodesic ends.
   *
   * @param latitude degrees north of the point where it begins
   * @param longitude degrees east of that point
   * @param azimuth its direction there in radians, clockwise from north
   * @param metres its length, at least 0
   * @return latitude and longitude in degrees, the longitude from -180 to 180
   */
  public static double[] destination(
      double latitude, double longitude, double azimuth, double metres) {
    double tanReduced = (1 - FLATTENING) * Math.tan(Math.toRadians(latitude));
    double cosReduced = 1 / Math.sqrt(1 + tanReduced * tanReduced);
    double sinReduced = tanReduced * cosReduced;
    double sinAzimuth = Math.sin(azimuth);
    double cosAzimuth = Math.cos(azimuth);
    double start = Math.atan2(tanReduced, cosAzimuth);
    double sinAlpha = cosReduced * sinAzimuth;
    double cosSquaredAlpha = 1 - sinAlpha * sinAlpha;
    double first = metres / (POLAR_RADIUS * seriesA(cosSquaredAlpha));
    double b = seriesB(cosSquaredAlpha);
    double sigma = first;
    for (int i = 0; i < MOST_ITERATIONS; i++) {
      double next =
          first + deltaSigma(b, Math.sin(sigma), Math.cos(sigma), Math.cos(2 * start + sigma));
      boolean converged = Math.abs(next - sigma) <= CONVERGED;
      sigma = next;
      if (converged) {
        break;
      }
    }
    double sinSigma = Math.sin(sigma);
    double cosSigma = Math.cos(sigma);
    double cosTwiceMiddle = Math.cos(2 * start + sigma);
    double cross = sinReduced * sinSigma - cosReduced * cosSigma * cosAzimuth;
    double latitude2 =
        Math.atan2(
            sinReduced * cosSigma + cosReduced * sinSigma * cosAzimuth,
            (1 - FLATTENING) * Math.hypot(sinAlpha, cross));
    double lambda =
        Math.atan2(
            sinSigma * sinAzimuth, cosReduced * cosSigma - sinReduced * sinSigma * cosAzimuth);
    double c = correction(cosSquaredAlpha);
    double east =
        lambda
            - (1 - c)
                * FLATTENING
                * sinAlpha
                * (sigma
                    + c
                        * sinSigma
                        * (cosTwiceMiddle
                            + c * cosSigma * (2 * cosTwiceMiddle * cosTwiceMiddle - 1)));
    return new double[] {
      Math.toDegrees(latitude2), eastward(0, longitude + Math.toDegrees(east)) + 0.0
    };
  }

  /**
   * The area that a ring encloses whose edges are straight in latitude and longitude, as those of
   * GeoJSON are.
   *
   * @param ring the points as latitude and longitude in degrees, the last equal to the first
   * @return square metres, at least 0
   */
  public static double areaWithin(double[][] ring) {
    double sum = 0;
    for (int i = 1; i < ring.length; i++) {
      sum += areaBelow(ring[i - 1], ring[i]);
    }
    return Math.abs(sum);
  }

  /**
   * How far east one meridian lies of another, the shorter way.
   *
   * @param from degrees east of the first
   * @param to degrees east of the second
   * @return degrees from -180 to 180
   */
  public static double eastward(double from, double to) {
    double difference = to - from;
    return Math.abs(difference) <= 180 ? difference : Math.IEEEremainder(difference, 360);
  }

  /** The area between the equator and an edge, negative where the edge runs west. */
  private static double areaBelow(double[] from, double[] to) {
    double east = eastward(from[1], to[1]);
    double north = to[0] - from[0];
    int steps = 1 + (int) (Math.max(Math.abs(east), Math.abs(north)) / LONGEST_STEP_DEGREES);
    double sum = 0;
    for (int step = 0; step < steps; step++) {
      for (int node = 0; node < GAUSS_NODES.length; node++) {
        double along = (step + 0.5 + GAUSS_NODES[node] / 2) / steps;
        sum += GAUSS_WEIGHTS[node] * areaToEquator(Math.toRadians(from[0] + along * north));
      }
    }
    return Math.toRadians(east) * sum / steps;
  }

  /** The area from the equator to a parallel, for one radian of longitude. */
  private static double areaToEquator(double latitude) {
    double sin = Math.sin(latitude);
    double x = ECCENTRICITY * sin;
    double artanh = (Math.log1p(x) - Math.log1p(-x)) / 2;
    return POLAR_RADIUS * POLAR_RADIUS / 2 * (sin / (1 - x * x) + artanh / ECCENTRICITY);
  }

  private static double correction(double cosSquaredAlpha) {
    return FLATTENING / 16 * cosSquaredAlpha * (4 + FLATTENING * (4 - 3 * cosSquaredAlpha));
  }

  private static double seriesA(double cosSquaredAlpha) {
    double u = cosSquaredAlpha * SECOND_ECCENTRICITY_SQUARED;
    return 1 + u / 16_384 * (4_096 + u * (-768 + u * (320 - 175 * u)));
  }

  private static double seriesB(double cosSquaredAlpha) {
    double u = cosSquaredAlpha * SECOND_ECCENTRICITY_SQUARED;
    return u / 1_024 * (256 + u * (-128 + u * (74 - 47 * u)));
  }

  private static double deltaSigma(
      double b, double sinSigma, double cosSigma, double cosTwiceMiddle) {
    double twice = 2 * cosTwiceMiddle * cosTwiceMiddle - 1;
    return b
        * sinSigma
        * (cosTwiceMiddle
            + b
                / 4
                * (cosSigma * twice
                    - b
                        / 6
                        * cosTwiceMiddle
                        * (4 * sinSigma * sinSigma - 3)
                        * (4 * cosTwiceMiddle * cosTwiceMiddle - 3)));
  }

  /**
   * A geodesic.
   *
   * @param metres its length
   * @param azimuth its direction where it begins, in radians clockwise from north
   */
  public record Geodesic(double metres, double azimuth) {}
}
