package org.nutricoverage.spatial.surface;

import java.io.Serializable;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.nutricoverage.core.internal.Arguments;
import org.nutricoverage.spatial.GeoArea;
import org.nutricoverage.spatial.GeoPoint;

/**
 * Inverse distance weighting: {@code v = sum d^-p v_i / sum d^-p} over the places with a value.
 *
 * <p>At a place with a value it gives that value; where several places lie at the very same point,
 * their mean. It never leaves the range of the values. With p = 0 it is the mean of all. Weights
 * are taken relative to the nearest place, so that no distance is too small or too large. Source:
 * D. Shepard, Proceedings of the 1968 ACM National Conference, pages 517-524; S3M manual for
 * Liberia, chapter on analysis, with p = 2.
 *
 * <pre>{@code
 * InverseDistanceWeighting weighting = InverseDistanceWeighting.of(2);
 * weighting.interpolate(new double[] {5, 10}, new double[] {0.2, 0.7});   // 0.3
 * weighting.interpolate(new double[] {0, 10}, new double[] {0.2, 0.7});   // 0.2
 * }</pre>
 *
 * @param power p, from 0 to 100
 * @since 0.1.0
 */
public record InverseDistanceWeighting(double power) implements Serializable {

  private static final long serialVersionUID = 1L;
  private static final double MOST_POWER = 100;

  /**
   * Checks the power.
   *
   * @throws IllegalArgumentException if it is not in the range
   */
  public InverseDistanceWeighting {
    if (!(power >= 0 && power <= MOST_POWER)) {
      throw Arguments.refused("power", "a number from 0 to 100", power);
    }
    power += 0.0;
  }

  /**
   * The weighting with a power.
   *
   * @param power p, from 0 to 100; 2 is usual
   * @return the weighting
   * @throws IllegalArgumentException if it is not in the range
   */
  public static InverseDistanceWeighting of(double power) {
    return new InverseDistanceWeighting(power);
  }

  /**
   * The value at a point whose distances are known.
   *
   * @param distances how far each place is, in any unit, finite and at least 0; at least one
   * @param values the value of each place, finite
   * @return the value, the same in any order of the places
   * @throws IllegalArgumentException if there is no place, the numbers of distances and values
   *     differ, or one is not in its range
   */
  public double interpolate(double[] distances, double[] values) {
    checkLengths(distances.length, values.length);
    Integer[] order = new Integer[distances.length];
    for (int i = 0; i < order.length; i++) {
      Arguments.notNegative(distances[i], "distances", "units of length");
      Arguments.finite(values[i], "values", "units");
      order[i] = i;
    }
    Arrays.sort(
        order,
        Comparator.<Integer>comparingDouble(i -> distances[i]).thenComparingDouble(i -> values[i]));
    double[] sortedDistances = Arrays.stream(order).mapToDouble(i -> distances[i]).toArray();
    double[] sortedValues = Arrays.stream(order).mapToDouble(i -> values[i]).toArray();
    return weighted(sortedDistances, sortedValues);
  }

  /**
   * The value at a place of the earth, by distances on the ellipsoid.
   *
   * @param point the place
   * @param places the places with a value, at least one
   * @return the value, the same in any order of the places
   * @throws IllegalArgumentException if there is no place, or one lies almost opposite the point on
   *     the earth
   */
  public double at(GeoPoint point, List<PlaceValue> places) {
    return interpolate(
        places.stream().mapToDouble(place -> place.location().metresTo(point)).toArray(),
        places.stream().mapToDouble(PlaceValue::value).toArray());
  }

  /**
   * The values on a raster over an area.
   *
   * @param area the area
   * @param cellKilometres the side of a cell in kilometres, above 0
   * @param places the places with a value, at least one; they may lie outside the area
   * @return the surface, with a value in every cell; distances are measured in the plane of the
   *     area
   * @throws IllegalArgumentException if there is no place, the side is not above 0, or the raster
   *     would have more than 250,000 cells or take more than 1,000,000,000 distances
   */
  public CoverageSurface surface(GeoArea area, double cellKilometres, List<PlaceValue> places) {
    checkLengths(places.size(), places.size());
    List<PlaceValue> sorted =
        places.stream()
            .sorted(
                Raster.<PlaceValue>byLocation(PlaceValue::location)
                    .thenComparingDouble(PlaceValue::value))
            .toList();
    double[] values = sorted.stream().mapToDouble(PlaceValue::value).toArray();
    return Raster.of(area, cellKilometres)
        .fill(
            sorted.stream().map(PlaceValue::location).toList(),
            distances -> weighted(distances, values),
            "inverse distance weighting, power " + power);
  }

  private double weighted(double[] distances, double[] values) {
    double nearest = Arrays.stream(distances).min().orElse(0);
    double above = 0;
    double below = 0;
    double least = Double.POSITIVE_INFINITY;
    double most = Double.NEGATIVE_INFINITY;
    for (int i = 0; i < distances.length; i++) {
      double weight = relative(distances[i], nearest);
      if (weight > 0) {
        above += weight * values[i];
        below += weight;
        least = Math.min(least, values[i]);
        most = Math.max(most, values[i]);
      }
    }
    return Math.max(least, Math.min(most, above / below)) + 0.0;
  }

  private double relative(double distance, double nearest) {
    if (nearest > 0) {
      return Math.pow(nearest / distance, power);
    }
    return distance > 0 ? 0 : 1;
  }

  private static void checkLengths(int distances, int values) {
    if (distances == 0) {
      throw Arguments.refused("distances", "a list of at least one place", "empty");
    }
    if (distances != values) {
      throw Arguments.refused("values", "as many values as distances, " + distances, values);
    }
  }
}
