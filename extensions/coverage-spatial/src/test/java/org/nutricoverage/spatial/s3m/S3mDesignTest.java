package org.nutricoverage.spatial.s3m;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import com.google.common.testing.SerializableTester;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.SplittableRandom;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.GeometryFactory;
import org.nutricoverage.core.Finding;
import org.nutricoverage.spatial.GeoArea;
import org.nutricoverage.spatial.GeoPoint;
import org.nutricoverage.spatial.GeoPolygon;
import org.nutricoverage.spatial.GridOrigin;
import org.nutricoverage.spatial.Village;
import org.nutricoverage.spatial.internal.shapes.AreaMap;

class S3mDesignTest {

  private static final GeoArea SQUARE =
      GeoArea.rectangle(GeoPoint.of(-0.5, 29.5), GeoPoint.of(0.5, 30.5));
  private static final GeoArea PARTS =
      GeoArea.of(
          List.of(
              new GeoPolygon(corners(12, 20, 13, 21), List.of(corners(12.3, 20.3, 12.7, 20.7))),
              GeoPolygon.of(corners(13.2, 20, 13.5, 20.4))));

  @Test
  void centredGrid() {
    S3mDesign design = S3mDesign.of(SQUARE, S3mSpacing.of(30), 1).origin(GridOrigin.centred());
    List<GeoPoint> points = design.gridPoints();
    // lines 45 km apart east-west and 26 km north-south: a point in the middle
    assertThat(points)
        .anySatisfy(point -> assertThat(point.metresTo(GeoPoint.of(0, 30))).isLessThan(1));
    for (GeoPoint point : points) {
      double nearest =
          points.stream()
              .filter(other -> !other.equals(point))
              .mapToDouble(point::metresTo)
              .min()
              .orElseThrow();
      assertThat(nearest).isCloseTo(30_000 * Math.sqrt(3), within(15.0));
    }
    assertThat(design.marginKilometres(0).gridPoints()).hasSizeLessThan(points.size());
    assertThat(design.marginKilometres(0).gridPoints())
        .allSatisfy(point -> {
          assertThat(point.latitudeDegrees()).isBetween(-0.5, 0.5);
          assertThat(point.longitudeDegrees()).isBetween(29.5, 30.5);
        });
  }

  @Property(tries = 60)
  void everyPlaceOfTheAreaIsWithinTheDistance(
      @ForAll long seed,
      @ForAll @DoubleRange(min = 5, max = 60) double d,
      @ForAll @DoubleRange(min = 12, max = 13) double latitude,
      @ForAll @DoubleRange(min = 20, max = 21) double longitude) {
    boolean isInHole = latitude > 12.3 && latitude < 12.7 && longitude > 20.3 && longitude < 20.7;
    if (isInHole) {
      return;
    }
    List<GeoPoint> points = S3mDesign.of(PARTS, S3mSpacing.of(d), seed).gridPoints();
    GeoPoint place = GeoPoint.of(latitude, longitude);
    assertThat(points.stream().mapToDouble(place::metresTo).min().orElseThrow())
        .isLessThanOrEqualTo(1000 * d + 0.1);
  }

  @Property(tries = 30)
  void theNumberOfPointsFollowsFromTheArea(@ForAll long seed) {
    // averaged over random origins, points without margin are area / hexagon; one grid of 12 km
    // over 12,300 square kilometres has 33 of them, and its border 440 km long
    S3mSpacing spacing = S3mSpacing.of(12);
    int points = S3mDesign.of(SQUARE, spacing, seed).marginKilometres(0).gridPoints().size();
    assertThat(points).isBetween(20, 46);
  }

  @Test
  void pointsAverageToAreaOverHexagon() {
    S3mSpacing spacing = S3mSpacing.of(20);
    double sum = 0;
    int grids = 400;
    for (int seed = 0; seed < grids; seed++) {
      sum += S3mDesign.of(SQUARE, spacing, seed).marginKilometres(0).gridPoints().size();
    }
    double expected = SQUARE.squareKilometres() / spacing.hexagonSquareKilometres();
    // a grid varies by about one point and a half, the mean of 400 by 0.08
    assertThat(sum / grids).isCloseTo(expected, within(0.35));
  }

  @Test
  void theGridBelongsToItsSeed() {
    S3mDesign design = S3mDesign.of(SQUARE, S3mSpacing.of(15), 7);
    assertThat(design.gridPoints()).isEqualTo(design.gridPoints());
    assertThat(S3mDesign.of(SQUARE, S3mSpacing.of(15), 8).gridPoints())
        .isNotEqualTo(design.gridPoints());
    assertThat(design.origin()).isEqualTo(GridOrigin.random(7));
    assertThat(design.marginKilometres()).isEqualTo(15);
  }

  @Property(tries = 20)
  void eachPointMovesToItsNearestCommunity(
      @ForAll long seed, @ForAll @IntRange(min = 1, max = 150) int count) {
    List<Village> villages = scattered(count, seed);
    S3mDesign design = S3mDesign.of(SQUARE, S3mSpacing.of(15), seed);
    S3mSample sample = design.sample(villages);
    assertThat(sample.points()).hasSameSizeAs(design.gridPoints());
    for (SamplingPoint point : sample.points()) {
      double nearest =
          villages.stream()
              .mapToDouble(village -> village.location().metresTo(point.location()))
              .min()
              .orElseThrow();
      assertThat(point.metres()).isEqualTo(nearest);
      assertThat(point.nearest().location().metresTo(point.location())).isEqualTo(nearest);
      assertThat(sample.villages()).contains(point.nearest());
      assertThat(point.taken()).isTrue();
    }
    double greatest =
        villages.stream()
            .mapToDouble(village ->
                sample.villages().stream()
                    .mapToDouble(chosen -> chosen.location().metresTo(village.location()))
                    .min()
                    .orElseThrow())
            .max()
            .orElseThrow();
    assertThat(sample.greatestDistanceMetres()).isEqualTo(greatest);
    assertThat(sample.villages()).doesNotHaveDuplicates().isSorted();
    List<Village> shuffled = new ArrayList<>(villages);
    Collections.shuffle(shuffled, new Random(seed));
    assertThat(design.sample(shuffled)).isEqualTo(sample);
    assertThat(S3mTriangulation.of(SQUARE, S3mSpacing.of(15), TriangleRules.DEFAULT, shuffled))
        .isEqualTo(S3mTriangulation.of(SQUARE, S3mSpacing.of(15), TriangleRules.DEFAULT, villages));
  }

  @Test
  void emptyHexagons() {
    List<Village> corner = List.of(at("A", -0.4, 29.6), at("B", -0.35, 29.7));
    S3mDesign design = S3mDesign.of(SQUARE, S3mSpacing.of(20), 5);
    S3mSample moved = design.sample(corner);
    S3mSample leftOut = design.emptyCells(EmptyCells.LEAVE_OUT).sample(corner);
    assertThat(moved.points()).allMatch(SamplingPoint::taken);
    assertThat(leftOut.points())
        .allMatch(point -> point.taken() == point.metres() <= 20_000)
        .anyMatch(SamplingPoint::taken)
        .anyMatch(point -> !point.taken());
    long far = leftOut.points().stream().filter(point -> !point.taken()).count();
    long near = leftOut.points().size() - far;
    assertThat(leftOut.findings())
        .extracting(Finding::toString)
        .contains(
            "INFO SAMPLING_POINT_WITHOUT_VILLAGE: "
                + far
                + " sampling points are farther than 20.00 km from every community; left out");
    assertThat(moved.findings())
        .extracting(Finding::toString)
        .contains(
            "INFO SAMPLING_POINTS_MERGED: "
                + (near + far)
                + " sampling points have 2 nearest communities between them; each is taken once",
            "INFO SAMPLING_POINT_WITHOUT_VILLAGE: "
                + far
                + " sampling points are farther than 20.00 km from every community; moved to the"
                + " nearest one all the same");
  }

  @Test
  void communitiesBeyondTheDistanceAreNamed() {
    List<Village> villages = scattered(300, 11);
    S3mSample sample = S3mDesign.of(SQUARE, S3mSpacing.of(15), 3).sample(villages);
    long beyond =
        villages.stream()
            .filter(village ->
                sample.villages().stream()
                    .allMatch(chosen -> chosen.location().metresTo(village.location()) > 15_000))
            .count();
    assertThat(beyond).isPositive();
    assertThat(sample.findings())
        .anySatisfy(finding -> {
          assertThat(finding.code()).isEqualTo("VILLAGES_BEYOND_DISTANCE");
          assertThat(finding.message())
              .isEqualTo(
                  beyond
                      + " communities are farther than 15.00 km from every community that is"
                      + " sampled, "
                      + String.format(Locale.ROOT, "%.2f", sample.greatestDistanceMetres() / 1000)
                      + " km at most");
        });
    assertThat(sample.explain())
        .startsWith(
            "S3M: d = 15.00 km over 1 polygon with 4 corners, 12,309 km2, random origin, seed 3,"
                + " margin 15.00 km",
            sample.points().size()
                + " sampling points, "
                + sample.villages().size()
                + " communities to sample",
            String.format(
                Locale.ROOT,
                "No community is farther than %.2f km from one that is sampled",
                sample.greatestDistanceMetres() / 1000))
        .hasSize(3 + sample.findings().size());
  }

  @Test
  void noCommunity() {
    S3mSample sample =
        S3mDesign.of(SQUARE, S3mSpacing.of(15), 3).sample(List.of(at("far", 40, -100)));
    assertThat(sample.points()).isEmpty();
    assertThat(sample.villages()).isEmpty();
    assertThat(sample.greatestDistanceMetres()).isZero();
    assertThat(sample.findings())
        .extracting(Finding::code)
        .containsExactly("VILLAGES_OUTSIDE_AREA");
    assertThat(S3mTriangulation.of(sample).triangles()).isEmpty();
    assertThat(S3mTriangulation.of(sample).findings())
        .extracting(Finding::toString)
        .containsExactly(
            "WARNING NO_TRIANGLES: 0 communities at different places; a triangle takes three that"
                + " do not lie on one line");
  }

  @Test
  void acrossTheMeridianOf180Degrees() {
    GeoArea fiji = GeoArea.rectangle(GeoPoint.of(-18, 178.5), GeoPoint.of(-17, -179.5));
    GeoArea zambia = GeoArea.rectangle(GeoPoint.of(-18, 28.5), GeoPoint.of(-17, 30.5));
    List<Village> east = new ArrayList<>();
    List<Village> plain = new ArrayList<>();
    SplittableRandom random = new SplittableRandom(4);
    for (int i = 0; i < 80; i++) {
      double latitude = -18 + random.nextDouble();
      double shift = 2 * random.nextDouble();
      double longitude = 178.5 + shift;
      east.add(at("V" + i, latitude, longitude > 180 ? longitude - 360 : longitude));
      plain.add(at("V" + i, latitude, 28.5 + shift));
    }
    S3mSample there = S3mDesign.of(fiji, S3mSpacing.of(15), 9).sample(east);
    S3mSample here = S3mDesign.of(zambia, S3mSpacing.of(15), 9).sample(plain);
    assertThat(there.villages())
        .extracting(Village::id)
        .isEqualTo(here.villages().stream().map(Village::id).toList());
    assertThat(there.greatestDistanceMetres())
        .isCloseTo(here.greatestDistanceMetres(), within(1e-3));
    assertThat(S3mTriangulation.of(there).triangles())
        .extracting(Triangle::id)
        .isEqualTo(S3mTriangulation.of(here).triangles().stream().map(Triangle::id).toList());
  }

  @Property(tries = 60)
  void trianglesPartitionTheHull(
      @ForAll long seed, @ForAll @IntRange(min = 3, max = 120) int count) {
    List<Village> villages = scattered(count, seed);
    S3mTriangulation triangulation =
        S3mTriangulation.of(SQUARE, S3mSpacing.of(15), TriangleRules.DEFAULT, villages);
    AreaMap map = AreaMap.of(SQUARE);
    Coordinate[] places =
        villages.stream()
            .map(village -> map.toPlane(village.location()))
            .toArray(Coordinate[]::new);
    double hull =
        new GeometryFactory().createMultiPointFromCoords(places).convexHull().getArea() / 1e6;
    double sum = triangulation.triangles().stream().mapToDouble(Triangle::squareKilometres).sum();
    // sides are measured on the ellipsoid, the hull in the plane, which stretches by 2e-5 here: the
    // area of a sliver is off by that part of the square of its longest side, not of its area
    double longest = 0;
    for (Coordinate one : places) {
      for (Coordinate other : places) {
        longest = Math.max(longest, one.distance(other) / 1e3);
      }
    }
    assertThat(sum).isCloseTo(hull, within(1e-4 * (hull + longest * longest)));
    long border =
        new GeometryFactory().createMultiPointFromCoords(places).convexHull().getNumPoints() - 1L;
    // Euler: 2 n - 2 - h triangles
    assertThat(triangulation.triangles()).hasSize((int) (2L * count - 2 - border));
    assertThat(triangulation.triangles()).doesNotHaveDuplicates();
    assertThat(
            triangulation.triangles().stream()
                .filter(triangle -> triangle.has(TriangleCheck.BORDER))
                .count())
        .isBetween(1L, border);
  }

  private static List<Village> scattered(int count, long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    List<Village> villages = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      villages.add(
          at(
              String.format(Locale.ROOT, "V%03d", i),
              -0.5 + random.nextDouble(),
              29.5 + random.nextDouble()));
    }
    return villages;
  }

  @Test
  void arguments() {
    S3mDesign design = S3mDesign.of(SQUARE, S3mSpacing.of(15), 3);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> design.marginKilometres(-1))
        .withMessage("marginKilometres must be a number of kilometres from 0 to 1000 but was -1.0");
    assertThatIllegalArgumentException().isThrownBy(() -> design.marginKilometres(1001));
    assertThat(design.marginKilometres(1000).marginKilometres()).isEqualTo(1000);
    assertThat(design.marginKilometres(-0.0)).isEqualTo(design.marginKilometres(0));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> S3mDesign.of(SQUARE, S3mSpacing.of(0.01), 1).gridPoints())
        .withMessage(
            "maximumDistanceKilometres must be a number of kilometres that gives at most 1,000,000"
                + " points over the range of the area but was 0.01");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new SamplingPoint(GeoPoint.of(0, 0), at("A", 0, 0), -1, true))
        .withMessage("metres must be a finite number of metres of at least 0 but was -1.0");
    SerializableTester.reserializeAndAssert(design.sample(scattered(20, 1)));
  }

  private static Village at(String id, double latitude, double longitude) {
    return Village.of(id, id, GeoPoint.of(latitude, longitude));
  }

  private static List<GeoPoint> corners(double south, double west, double north, double east) {
    return List.of(
        GeoPoint.of(south, west),
        GeoPoint.of(south, east),
        GeoPoint.of(north, east),
        GeoPoint.of(north, west));
  }
}
