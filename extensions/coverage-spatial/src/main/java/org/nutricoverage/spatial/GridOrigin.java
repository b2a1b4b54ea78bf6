package org.nutricoverage.spatial;

import java.io.Serializable;
import java.util.SplittableRandom;

/**
 * Where a grid begins.
 *
 * <p>Settlements follow roads, rivers and valleys, often at even distances. A random origin keeps a
 * regular grid from falling in step with them; the seed stays with the design, so that anyone can
 * lay the same grid again.
 *
 * @since 0.1.0
 */
public sealed interface GridOrigin extends Serializable {

  /**
   * A grid that lies evenly about the middle of the area.
   *
   * @return the origin; the same grid for the same area, without chance
   */
  static GridOrigin centred() {
    return new Centred();
  }

  /**
   * A grid that is shifted by chance, every shift within one mesh being equally likely.
   *
   * @param seed the seed of the generator
   * @return the origin
   */
  static GridOrigin random(long seed) {
    return new Random(seed);
  }

  /**
   * How far the grid is shifted east and north, as fractions of a mesh.
   *
   * @return two fractions of at least 0 and below 1
   */
  double[] shift();

  /**
   * The origin in words.
   *
   * @return for example {@code random origin, seed 20261122}
   */
  String describe();

  /**
   * A grid that lies evenly about the middle of the area.
   *
   * @since 0.1.0
   */
  record Centred() implements GridOrigin {

    private static final long serialVersionUID = 1L;

    @Override
    public double[] shift() {
      return new double[] {0, 0};
    }

    @Override
    public String describe() {
      return "grid centred on the area";
    }
  }

  /**
   * A grid that is shifted by chance.
   *
   * @param seed the seed of the generator, {@link SplittableRandom}
   * @since 0.1.0
   */
  record Random(long seed) implements GridOrigin {

    private static final long serialVersionUID = 1L;

    @Override
    public double[] shift() {
      SplittableRandom random = new SplittableRandom(seed);
      return new double[] {random.nextDouble(), random.nextDouble()};
    }

    @Override
    public String describe() {
      return "random origin, seed " + seed;
    }
  }
}
