package org.nutricoverage.spatial.surface;

import java.io.Serializable;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.OptionalDouble;
import org.nutricoverage.core.internal.Arguments;
import org.nutricoverage.spatial.GeoArea;
import org.nutricoverage.spatial.GeoPoint;

/**
 * The ratio of smoothed counts: {@code sum K(d_i) covered_i / sum K(d_i) cases_i}.
 *
 * <p>Covered cases and cases are smoothed by the same weights and divided once, at the end: a place
 * with twenty cases counts twenty times as much as one with a single case. A place in which no case
 * was found says nothing of coverage and does not count. The ratio never leaves the range from 0 to
 * 1.
 *
 * <pre>{@code
 * KernelRatio ratio = KernelRatio.gaussian(10);
 * double[] kilometres = {0, 10};
 * ratio.ratio(kilometres, new long[] {1, 0}, new long[] {1, 20}).getAsDouble();   // 0.076...
 * ratio.ratio(new double[] {80}, new long[] {1}, new long[] {2}).isPresent();     // false
 * }</pre>
 *
 * @param kernel how weights fall with the distance
 * @param parameter the bandwidth in kilometres, or the power
 * @since 0.1.0
 */
public record KernelRatio(Kernel kernel, double parameter) implements Serializable {

  private static final long serialVersionUID = 1L;
  private static final double MOST_POWER = 100;
  private static final double REACH_IN_BANDWIDTHS = 3;
  private static final double METRES_PER_KILOMETRE = 1000;

  /**
   * Checks the parameter.
   *
   * @throws IllegalArgumentException if it is not in the range of the kernel
   */
  public KernelRatio {
    Objects.requireNonNull(kernel, "kernel");
    if (kernel == Kernel.GAUSSIAN) {
      Arguments.positive(parameter, "bandwidthKilometres", "kilometres");
    } else if (!(parameter > 0 && parameter <= MOST_POWER)) {
      throw Arguments.refused("power", "a number above 0 and at most 100", parameter);
    }
  }

  /**
   * Weights that fall with the normal curve: {@code exp(-(d / h)^2 / 2)}.
   *
   * <p>Farther than three bandwidths from every place with cases there is no value: what the map
   * showed there would come from places far away.
   *
   * @param bandwidthKilometres h in kilometres, above 0
   * @return the ratio
   * @throws IllegalArgumentException if the bandwidth is not above 0, infinite or not a number
   */
  public static KernelRatio gaussian(double bandwidthKilometres) {
    return new KernelRatio(Kernel.GAUSSIAN, bandwidthKilometres);
  }

  /**
   * Weights that fall with a power of the distance: {@code d^-p}.
   *
   * <p>At a place with cases it gives the coverage of that place; everywhere it has a value.
   *
   * @param power p, above 0 and at most 100; 2 is usual
   * @return the ratio
   * @throws IllegalArgumentException if the power is not in the range
   */
  public static KernelRatio inverseDistance(double power) {
    return new KernelRatio(Kernel.INVERSE_DISTANCE, power);
  }

  /**
   * The ratio at a point whose distances are known.
   *
   * @param kilometres how far each place is, finite and at least 0
   * @param covered cases at each place that are in the programme, from 0 to its cases
   * @param cases all cases at each place, at least 0
   * @return the ratio, the same in any order of the places; empty if there is no case, or with the
   *     normal curve none within three bandwidths
   * @throws IllegalArgumentException if the numbers of distances and counts differ, or one is not
   *     in its range
   */
  public OptionalDouble ratio(double[] kilometres, long[] covered, long[] cases) {
    if (covered.length != kilometres.length || cases.length != kilometres.length) {
      throw Arguments.refused(
          "covered and cases",
          "as many counts as distances, " + kilometres.length,
          covered.length + " and " + cases.length);
    }
    Integer[] order = new Integer[kilometres.length];
    for (int i = 0; i < order.length; i++) {
      Arguments.notNegative(kilometres[i], "kilometres", "kilometres");
      Arguments.notNegative(cases[i], "cases", "cases");
      Arguments.inRange(covered[i], 0, cases[i], "covered", "cases");
      order[i] = i;
    }
    Arrays.sort(
        order,
        Comparator.<Integer>comparingDouble(i -> kilometres[i])
            .thenComparingLong(i -> covered[i])
            .thenComparingLong(i -> cases[i]));
    return smoothed(
        Arrays.stream(order).mapToDouble(i -> kilometres[i] * METRES_PER_KILOMETRE).toArray(),
        Arrays.stream(order).mapToLong(i -> covered[i]).toArray(),
        Arrays.stream(order).mapToLong(i -> cases[i]).toArray());
  }

  /**
   * The ratio at a place of the earth, by distances on the ellipsoid.
   *
   * @param point the place
   * @param places the places with counts
   * @return the ratio, the same in any order of the places; empty as {@link #ratio} says
   * @throws IllegalArgumentException if a place lies almost opposite the point on the earth
   */
  public OptionalDouble at(GeoPoint point, List<PlaceCount> places) {
    return ratio(
        places.stream()
            .mapToDouble(place -> place.location().metresTo(point) / METRES_PER_KILOMETRE)
            .toArray(),
        places.stream().mapToLong(PlaceCount::covered).toArray(),
        places.stream().mapToLong(PlaceCount::cases).toArray());
  }

  /**
   * The ratios on a raster over an area.
   *
   * @param area the area
   * @param cellKilometres the side of a cell in kilometres, above 0
   * @param places the places with counts; they may lie outside the area
   * @return the surface; cells without a value are listed apart; distances are measured in the
   *     plane of the area
   * @throws IllegalArgumentException if the side is not above 0, or the raster would have more than
   *     250,000 cells or take more than 1,000,000,000 distances
   */
  public CoverageSurface surface(GeoArea area, double cellKilometres, List<PlaceCount> places) {
    List<PlaceCount> sorted =
        places.stream()
            .sorted(
                Raster.<PlaceCount>byLocation(PlaceCount::location)
                    .thenComparingLong(PlaceCount::covered)
                    .thenComparingLong(PlaceCount::cases))
            .toList();
    long[] covered = sorted.stream().mapToLong(PlaceCount::covered).toArray();
    long[] cases = sorted.stream().mapToLong(PlaceCount::cases).toArray();
    return Raster.of(area, cellKilometres)
        .fill(
            sorted.stream().map(PlaceCount::location).toList(),
            distances -> smoothed(distances, covered, cases).orElse(Double.NaN),
            describe());
  }

  /** Distances in metres. */
  private OptionalDouble smoothed(double[] distances, long[] covered, long[] cases) {
    double nearest = Double.POSITIVE_INFINITY;
    for (int i = 0; i < distances.length; i++) {
      if (cases[i] > 0) {
        nearest = Math.min(nearest, distances[i]);
      }
    }
    boolean isOutOfReach =
        kernel == Kernel.GAUSSIAN
            ? nearest > REACH_IN_BANDWIDTHS * parameter * METRES_PER_KILOMETRE
            : Double.isInfinite(nearest);
    if (isOutOfReach) {
      return OptionalDouble.empty();
    }
    double above = 0;
    double below = 0;
    for (int i = 0; i < distances.length; i++) {
      if (cases[i] > 0) {
        double weight = weight(distances[i], nearest);
        above += weight * covered[i];
        below += weight * cases[i];
      }
    }
    return OptionalDouble.of(Math.min(1, above / below));
  }

  /** The weight relative to that of the nearest place, which cancels. */
  private double weight(double distance, double nearest) {
    if (kernel == Kernel.GAUSSIAN) {
      double bandwidth = parameter * METRES_PER_KILOMETRE;
      return Math.exp(-(distance - nearest) / bandwidth * ((distance + nearest) / bandwidth) / 2);
    }
    if (nearest > 0) {
      return Math.pow(nearest / distance, parameter);
    }
    return distance > 0 ? 0 : 1;
  }

  private String describe() {
    return kernel == Kernel.GAUSSIAN
        ? String.format(
            Locale.ROOT, "ratio of counts smoothed by a normal kernel, %.3f km", parameter)
        : "ratio of counts smoothed by inverse distance, power " + parameter;
  }

  /**
   * How weights fall with the distance.
   *
   * @since 0.1.0
   */
  public enum Kernel {
    /** With the normal curve. */
    GAUSSIAN,
    /** With a power of the distance. */
    INVERSE_DISTANCE
  }
}
