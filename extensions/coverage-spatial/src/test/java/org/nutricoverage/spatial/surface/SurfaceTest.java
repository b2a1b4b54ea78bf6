package org.nutricoverage.spatial.surface;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import com.google.common.testing.SerializableTester;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.SplittableRandom;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.nutricoverage.spatial.GeoArea;
import org.nutricoverage.spatial.GeoPoint;

class SurfaceTest {

  private static final double[] VALUES = {0.2, 0.4, 0.6, 0.8};
  private static final GeoArea AREA = GeoArea.rectangle(GeoPoint.of(0, 30), GeoPoint.of(0.9, 30.9));

  @Test
  void inverseDistance() {
    InverseDistanceWeighting squared = InverseDistanceWeighting.of(2);
    double[] middle = {Math.sqrt(50), Math.sqrt(50), Math.sqrt(50), Math.sqrt(50)};
    assertThat(squared.interpolate(middle, VALUES)).isCloseTo(0.5, within(1e-15));
    double[] other = {Math.hypot(2, 3), Math.hypot(8, 3), Math.hypot(2, 7), Math.hypot(8, 7)};
    assertThat(InverseDistanceWeighting.of(1).interpolate(other, VALUES))
        .isCloseTo(0.415389198083744, within(1e-14));
    assertThat(squared.interpolate(new double[] {1, 2}, new double[] {0, 1}))
        .isCloseTo(0.2, within(1e-15));
    assertThat(InverseDistanceWeighting.of(0).interpolate(other, VALUES))
        .isCloseTo(0.5, within(1e-15));
  }

  @Test
  void atAPlaceItsOwnValue() {
    InverseDistanceWeighting squared = InverseDistanceWeighting.of(2);
    assertThat(squared.interpolate(new double[] {3, 0, 7}, new double[] {1, 0.25, 1}))
        .isEqualTo(0.25);
    assertThat(squared.interpolate(new double[] {0, 0, 7}, new double[] {1, 0.5, 9}))
        .isEqualTo(0.75);
    assertThat(squared.interpolate(new double[] {1e-200, 1e-200}, new double[] {1, 0}))
        .isEqualTo(0.5);
    assertThat(squared.interpolate(new double[] {1e200, 2e200}, new double[] {0, 1}))
        .isCloseTo(0.2, within(1e-15));
    GeoPoint here = GeoPoint.of(0.5, 30.5);
    assertThat(
            squared.at(
                here,
                List.of(new PlaceValue(here, 0.3), new PlaceValue(GeoPoint.of(0.6, 30.5), 0.9))))
        .isEqualTo(0.3);
  }

  @Property(tries = 200)
  void interpolationStaysInRangeAndForgetsOrderAndUnit(
      @ForAll long seed,
      @ForAll @IntRange(min = 1, max = 30) int places,
      @ForAll @DoubleRange(min = 0, max = 8) double power) {
    SplittableRandom random = new SplittableRandom(seed);
    double[] distances = random.doubles(places, 0.1, 50).toArray();
    double[] values = random.doubles(places).toArray();
    InverseDistanceWeighting weighting = InverseDistanceWeighting.of(power);
    double value = weighting.interpolate(distances, values);
    assertThat(value)
        .isBetween(
            Arrays.stream(values).min().orElseThrow(), Arrays.stream(values).max().orElseThrow());
    double[] reversedDistances = reversed(distances);
    assertThat(weighting.interpolate(reversedDistances, reversed(values))).isEqualTo(value);
    double[] metres = Arrays.stream(distances).map(d -> 1000 * d).toArray();
    assertThat(weighting.interpolate(metres, values)).isCloseTo(value, within(1e-12));
  }

  @Test
  void gaussianRatio() {
    KernelRatio ratio = KernelRatio.gaussian(10);
    double weight = Math.exp(-0.5);
    assertThat(
            ratio.ratio(new double[] {0, 10}, new long[] {1, 0}, new long[] {1, 20}).orElseThrow())
        .isCloseTo(1 / (1 + 20 * weight), within(1e-14));
    assertThat(
            ratio.ratio(new double[] {10, 20}, new long[] {3, 1}, new long[] {4, 4}).orElseThrow())
        .isCloseTo(
            (3 * Math.exp(-0.5) + Math.exp(-2)) / (4 * Math.exp(-0.5) + 4 * Math.exp(-2)),
            within(1e-14));
    // three bandwidths, and a little more
    assertThat(ratio.ratio(new double[] {30}, new long[] {1}, new long[] {4})).hasValue(0.25);
    assertThat(ratio.ratio(new double[] {30.001}, new long[] {1}, new long[] {4})).isEmpty();
    assertThat(ratio.ratio(new double[] {0, 40}, new long[] {0, 1}, new long[] {0, 4})).isEmpty();
    assertThat(ratio.ratio(new double[] {0}, new long[] {0}, new long[] {0})).isEmpty();
    assertThat(ratio.ratio(new double[0], new long[0], new long[0])).isEmpty();
  }

  @Test
  void inverseDistanceRatio() {
    KernelRatio ratio = KernelRatio.inverseDistance(2);
    assertThat(ratio.ratio(new double[] {1, 2}, new long[] {2, 0}, new long[] {2, 8}).orElseThrow())
        .isCloseTo(0.5, within(1e-15));
    assertThat(ratio.ratio(new double[] {0, 2}, new long[] {1, 8}, new long[] {4, 8}))
        .hasValue(0.25);
    assertThat(ratio.ratio(new double[] {0, 900}, new long[] {0, 2}, new long[] {0, 8}))
        .hasValue(0.25);
    assertThat(ratio.ratio(new double[] {0, 0}, new long[] {1, 3}, new long[] {4, 4}))
        .hasValue(0.5);
    assertThat(ratio.ratio(new double[] {1}, new long[] {0}, new long[] {0})).isEmpty();
  }

  @Property(tries = 150)
  void ratioOfSmoothedCountsIsNoSmoothedRatio(
      @ForAll long seed,
      @ForAll @IntRange(min = 2, max = 20) int places,
      @ForAll boolean isGaussian) {
    SplittableRandom random = new SplittableRandom(seed);
    double[] kilometres = random.doubles(places, 0.1, 50).toArray();
    long[] cases = random.longs(places, 1, 20).toArray();
    long[] covered = new long[places];
    for (int i = 0; i < places; i++) {
      covered[i] = random.nextLong(cases[i] + 1);
    }
    KernelRatio ratio = isGaussian ? KernelRatio.gaussian(30) : KernelRatio.inverseDistance(2);
    double value = ratio.ratio(kilometres, covered, cases).orElseThrow();
    assertThat(value).isBetween(0.0, 1.0);
    assertThat(ratio.ratio(reversed(kilometres), reversed(covered), reversed(cases)))
        .hasValue(value);
    // a place with twenty cases is twenty places with one case
    List<Double> each = new ArrayList<>();
    List<Long> yes = new ArrayList<>();
    for (int i = 0; i < places; i++) {
      for (int j = 0; j < cases[i]; j++) {
        each.add(kilometres[i]);
        yes.add(j < covered[i] ? 1L : 0L);
      }
    }
    long[] ones = new long[each.size()];
    Arrays.fill(ones, 1);
    assertThat(
            ratio
                .ratio(
                    each.stream().mapToDouble(d -> d).toArray(),
                    yes.stream().mapToLong(y -> y).toArray(),
                    ones)
                .orElseThrow())
        .isCloseTo(value, within(1e-12));
  }

  @Test
  void surfaces() {
    List<PlaceCount> counts =
        new ArrayList<>(
            List.of(
                new PlaceCount(GeoPoint.of(0.1, 30.1), 1, 4),
                new PlaceCount(GeoPoint.of(0.2, 30.1), 5, 6),
                new PlaceCount(GeoPoint.of(0.1, 30.3), 0, 3)));
    KernelRatio ratio = KernelRatio.gaussian(10);
    CoverageSurface surface = ratio.surface(AREA, 10, counts);
    assertThat(surface.cells().size() + surface.cellsWithoutValue().size()).isEqualTo(110);
    assertThat(surface.cells()).hasSizeBetween(10, 60);
    for (SurfaceCell cell : surface.cells()) {
      assertThat(cell.value())
          .isCloseTo(ratio.at(cell.centre(), counts).orElseThrow(), within(1e-3));
    }
    for (GeoPoint centre : surface.cellsWithoutValue()) {
      assertThat(ratio.at(centre, counts)).isEmpty();
    }
    SurfaceCell first = surface.cells().get(0);
    SurfaceCell last = surface.cells().get(surface.cells().size() - 1);
    assertThat(first.row()).isLessThan(last.row());
    assertThat(first.centre().latitudeDegrees()).isGreaterThan(last.centre().latitudeDegrees());
    assertThat(last.row()).isEqualTo(10);
    assertThat(surface.method())
        .isEqualTo("ratio of counts smoothed by a normal kernel, 10.000 km");
    assertThat(surface)
        .hasToString(
            "ratio of counts smoothed by a normal kernel, 10.000 km: "
                + surface.cells().size()
                + " cells with a value, "
                + surface.cellsWithoutValue().size()
                + " without");
    Collections.shuffle(counts, new Random(3));
    assertThat(ratio.surface(AREA, 10, counts)).isEqualTo(surface);
    SerializableTester.reserializeAndAssert(surface);
    CoverageSurface everywhere = KernelRatio.inverseDistance(2).surface(AREA, 10, counts);
    assertThat(everywhere.cells()).hasSize(110);
    assertThat(everywhere.method())
        .isEqualTo("ratio of counts smoothed by inverse distance, power 2.0");
    assertThat(everywhere.cells().get(12).row()).isEqualTo(2);
    assertThat(everywhere.cells().get(12).column()).isEqualTo(2);
    assertThat(ratio.surface(AREA, 10, List.of()).cells()).isEmpty();
  }

  @Test
  void surfaceOfValues() {
    List<PlaceValue> values =
        List.of(
            new PlaceValue(GeoPoint.of(0.2, 30.2), 0.1),
            new PlaceValue(GeoPoint.of(0.2, 30.2), 0.3),
            new PlaceValue(GeoPoint.of(2, 30.2), 0.9));
    InverseDistanceWeighting weighting = InverseDistanceWeighting.of(2);
    CoverageSurface surface = weighting.surface(AREA, 9, values);
    assertThat(surface.cellsWithoutValue()).isEmpty();
    assertThat(surface.method()).isEqualTo("inverse distance weighting, power 2.0");
    for (SurfaceCell cell : surface.cells()) {
      assertThat(cell.value()).isCloseTo(weighting.at(cell.centre(), values), within(1e-3));
    }
    List<PlaceValue> turned = new ArrayList<>(values);
    Collections.reverse(turned);
    assertThat(weighting.surface(AREA, 9, turned)).isEqualTo(surface);
  }

  @Test
  void arguments() {
    InverseDistanceWeighting weighting = InverseDistanceWeighting.of(2);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> InverseDistanceWeighting.of(-1))
        .withMessage("power must be a number from 0 to 100 but was -1.0");
    assertThatIllegalArgumentException().isThrownBy(() -> InverseDistanceWeighting.of(101));
    assertThat(InverseDistanceWeighting.of(-0.0)).isEqualTo(InverseDistanceWeighting.of(0));
    assertThat(InverseDistanceWeighting.of(100).power()).isEqualTo(100);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> weighting.interpolate(new double[0], new double[0]))
        .withMessage("distances must be a list of at least one place but was empty");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> weighting.interpolate(new double[2], new double[1]))
        .withMessage("values must be as many values as distances, 2 but was 1");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> weighting.interpolate(new double[] {-1}, new double[] {1}))
        .withMessage(
            "distances must be a finite number of units of length of at least 0 but was -1.0");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> weighting.interpolate(new double[] {1}, new double[] {Double.NaN}))
        .withMessage("values must be a finite number of units but was NaN");
    assertThatIllegalArgumentException().isThrownBy(() -> weighting.surface(AREA, 9, List.of()));
    assertThatIllegalArgumentException()
        .isThrownBy(
            () -> weighting.surface(AREA, 0.1, List.of(new PlaceValue(GeoPoint.of(0, 30), 1))))
        .withMessage(
            "cellKilometres must be a number of kilometres that gives at most 250,000 cells over"
                + " the range of the area but was 0.1");
    assertThatIllegalArgumentException()
        .isThrownBy(
            () -> weighting.surface(AREA, 0, List.of(new PlaceValue(GeoPoint.of(0, 30), 1))))
        .withMessage("cellKilometres must be a finite number of kilometres above 0 but was 0.0");
    assertThatIllegalArgumentException()
        .isThrownBy(() ->
            weighting.surface(
                AREA, 0.25, Collections.nCopies(10_000, new PlaceValue(GeoPoint.of(0, 30), 1))))
        .withMessage(
            "cellKilometres must be a number of kilometres that takes at most 1,000,000,000"
                + " distances but was 0.25");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> KernelRatio.gaussian(0))
        .withMessage(
            "bandwidthKilometres must be a finite number of kilometres above 0 but was 0.0");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> KernelRatio.inverseDistance(0))
        .withMessage("power must be a number above 0 and at most 100 but was 0.0");
    assertThatIllegalArgumentException().isThrownBy(() -> KernelRatio.inverseDistance(100.5));
    KernelRatio ratio = KernelRatio.gaussian(10);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> ratio.ratio(new double[1], new long[2], new long[1]))
        .withMessage("covered and cases must be as many counts as distances, 1 but was 2 and 1");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> ratio.ratio(new double[1], new long[1], new long[2]));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> ratio.ratio(new double[1], new long[] {2}, new long[] {1}))
        .withMessage("covered must be a number of cases from 0 to 1 but was 2");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> ratio.ratio(new double[] {-1}, new long[1], new long[1]));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> ratio.ratio(new double[1], new long[1], new long[] {-1}));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new PlaceCount(GeoPoint.of(0, 0), 2, 1))
        .withMessage("covered must be a number of cases from 0 to 1 but was 2");
    assertThatIllegalArgumentException().isThrownBy(() -> new PlaceCount(GeoPoint.of(0, 0), 0, -1));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new PlaceValue(GeoPoint.of(0, 0), Double.NaN));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new SurfaceCell(0, 1, GeoPoint.of(0, 0), 1));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new SurfaceCell(1, 0, GeoPoint.of(0, 0), 1));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new SurfaceCell(1, 1, GeoPoint.of(0, 0), Double.NaN));
  }

  private static double[] reversed(double[] values) {
    double[] turned = new double[values.length];
    for (int i = 0; i < turned.length; i++) {
      turned[i] = values[values.length - 1 - i];
    }
    return turned;
  }

  private static long[] reversed(long[] values) {
    long[] turned = new long[values.length];
    for (int i = 0; i < turned.length; i++) {
      turned[i] = values[values.length - 1 - i];
    }
    return turned;
  }
}
