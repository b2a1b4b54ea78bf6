package org.nutricoverage.spatial.internal.geodesy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import org.junit.jupiter.api.Test;

class LocalPlaneTest {

  @Property(tries = 200)
  void planeAndEarthAreInverse(
      @ForAll @DoubleRange(min = -80, max = 80) double latitude,
      @ForAll @DoubleRange(min = -180, max = 180) double longitude,
      @ForAll @DoubleRange(min = -1e6, max = 1e6) double east,
      @ForAll @DoubleRange(min = -1e6, max = 1e6) double north) {
    LocalPlane plane = new LocalPlane(latitude, longitude);
    double[] degrees = plane.toEarth(east, north);
    double[] metres = plane.toPlane(degrees[0], degrees[1]);
    assertThat(metres[0]).isCloseTo(east, within(0.001));
    assertThat(metres[1]).isCloseTo(north, within(0.001));
  }

  @Property(tries = 200)
  void lengthsAreTrueOrStretchedWithinTheBound(
      @ForAll @DoubleRange(min = -75, max = 75) double latitude,
      @ForAll @DoubleRange(min = -1e6, max = 1e6) double x1,
      @ForAll @DoubleRange(min = -1e6, max = 1e6) double y1,
      @ForAll @DoubleRange(min = -1e6, max = 1e6) double x2,
      @ForAll @DoubleRange(min = -1e6, max = 1e6) double y2) {
    LocalPlane plane = new LocalPlane(latitude, 30);
    double[] one = plane.toEarth(x1, y1);
    double[] other = plane.toEarth(x2, y2);
    double truth = Ellipsoid.between(one[0], one[1], other[0], other[1]).metres();
    double shown = Math.hypot(x1 - x2, y1 - y2);
    double radius = Math.max(Math.hypot(x1, y1), Math.hypot(x2, y2));
    assertThat(shown).isGreaterThanOrEqualTo(truth - 0.002);
    assertThat(shown).isLessThanOrEqualTo(truth * LocalPlane.greatestStretch(radius) + 0.002);
  }

  @Test
  void documentedBounds() {
    assertThat(LocalPlane.greatestStretch(0)).isEqualTo(1 + 1e-6);
    assertThat(LocalPlane.greatestStretch(250_000)).isCloseTo(1.00026, within(1e-5));
    assertThat(LocalPlane.greatestStretch(500_000)).isCloseTo(1.00105, within(1e-5));
    assertThat(LocalPlane.greatestStretch(1_000_000)).isCloseTo(1.00421, within(1e-5));
    assertThat(LocalPlane.greatestStretch(1_500_000)).isBetween(1.0093, 1.0096);
  }

  @Test
  void northIsUpAndEastIsRight() {
    LocalPlane plane = new LocalPlane(-5, 29);
    assertThat(plane.toPlane(-4, 29)[1]).isCloseTo(110_580, within(10.0));
    assertThat(plane.toPlane(-5, 30)[0]).isCloseTo(110_900, within(20.0));
    assertThat(plane.toPlane(-5, 29)).containsExactly(0, 0);
  }
}
