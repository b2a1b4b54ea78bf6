package org.nutricoverage.spatial.csas;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import com.google.common.testing.SerializableTester;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.SplittableRandom;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.nutricoverage.core.Finding;
import org.nutricoverage.spatial.GeoArea;
import org.nutricoverage.spatial.GeoPoint;
import org.nutricoverage.spatial.GeoPolygon;
import org.nutricoverage.spatial.GridOrigin;
import org.nutricoverage.spatial.Village;

class CsasDesignTest {

  /** About 111 km by 110 km. */
  private static final GeoArea DEGREE =
      GeoArea.rectangle(GeoPoint.of(-0.5, 29.5), GeoPoint.of(0.5, 30.5));

  @ParameterizedTest
  @CsvSource({"35, 8, 5", "35, 19, 2", "1, 1, 1", "8, 8, 1", "9, 8, 2", "1, 100, 1", "100, 1, 100"})
  void villagesPerQuadrat(long villages, long quadrats, long expected) {
    assertThat(CsasDesign.villagesPerQuadrat(villages, quadrats)).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource({"0, false", "0.499999, false", "0.5, true", "0.50001, true", "1, true"})
  void aQuadratOfExactlyHalfStays(double inside, boolean keep) {
    assertThat(CsasDesign.keeps(inside)).isEqualTo(keep);
  }

  @Test
  void gridOverASquare() {
    CsasGrid grid = CsasDesign.of(DEGREE, 40).grid(List.of());
    // 2.78 by 2.76 squares: three by three, the outer ones with 89 % and 79 % inside
    assertThat(grid.quadrats())
        .extracting(Quadrat::id)
        .containsExactly("r1c1", "r1c2", "r1c3", "r2c1", "r2c2", "r2c3", "r3c1", "r3c2", "r3c3");
    assertThat(grid.dropped()).isEmpty();
    Quadrat middle = grid.quadrats().get(4);
    assertThat(middle.insideFraction()).isEqualTo(1);
    assertThat(middle.centre().latitudeDegrees()).isCloseTo(0, within(1e-9));
    assertThat(middle.centre().longitudeDegrees()).isCloseTo(30, within(1e-9));
    assertThat(middle.corners().get(0).metresTo(middle.corners().get(1)))
        .isCloseTo(40_000, within(1.0));
    assertThat(middle.corners().get(1).metresTo(middle.corners().get(2)))
        .isCloseTo(40_000, within(1.0));
    assertThat(middle.corners().get(0).latitudeDegrees()).isNegative();
    assertThat(middle.corners().get(0).longitudeDegrees()).isLessThan(30);
    assertThat(middle.corners().get(2).latitudeDegrees()).isPositive();
    assertThat(grid.quadrats().get(0).centre().latitudeDegrees()).isPositive();
    assertThat(grid.quadrats().get(0).centre().longitudeDegrees()).isLessThan(30);
    assertThat(grid.quadrats().get(0).row()).isEqualTo(1);
    assertThat(grid.quadrats().get(5).column()).isEqualTo(3);
    assertThat(grid.findings())
        .extracting(Finding::toString)
        .containsExactly(
            "WARNING QUADRAT_WITHOUT_VILLAGES (quadrats r1c1, r1c2, r1c3, r2c1, r2c2 and 4 more):"
                + " 9 quadrats hold no village; that part of the area is not sampled");
    assertThat(grid.explain())
        .startsWith(
            "CSAS: squares of 40.000 km over 1 polygon with 4 corners, 12,309 km2, grid centred on"
                + " the area",
            "9 quadrats stay (at least 50.0 % in the area), 0 dropped",
            "Villages: 1 wanted, 1 in each quadrat, 0 chosen");
  }

  @Test
  void sumOfSharesIsTheArea() {
    GeoArea withHole =
        GeoArea.of(
            List.of(
                new GeoPolygon(
                    corners(-0.5, 29.5, 0.5, 30.5), List.of(corners(-0.2, 29.8, 0.2, 30.2))),
                GeoPolygon.of(corners(0.6, 29.5, 0.8, 30))));
    for (GridOrigin origin : List.of(GridOrigin.centred(), GridOrigin.random(3))) {
      CsasGrid grid =
          CsasDesign.of(withHole, 7).origin(origin).leastInsideFraction(0.3).grid(List.of());
      double shares =
          grid.quadrats().stream().mapToDouble(Quadrat::insideFraction).sum()
              + grid.dropped().stream().mapToDouble(Quadrat::insideFraction).sum();
      assertThat(shares * 49).isCloseTo(withHole.squareKilometres(), within(1.0));
      assertThat(grid.quadrats())
          .allSatisfy(quadrat -> assertThat(quadrat.insideFraction()).isBetween(0.3, 1.0));
      assertThat(grid.dropped())
          .allSatisfy(quadrat -> assertThat(quadrat.insideFraction()).isBetween(0.0, 0.3));
    }
  }

  @Test
  void nearestToTheCentreAreChosen() {
    List<Village> villages =
        List.of(
            at("far", 0.14, 30.0),
            at("near", 0.02, 30.0),
            at("second", 0.0, 30.05),
            at("b", 0.0, 29.9),
            at("a", 0.0, 30.1),
            at("elsewhere", 0.3, 30.3),
            at("outside", 2, 30));
    CsasGrid grid = CsasDesign.of(DEGREE, 40).villages(36).grid(villages);
    assertThat(grid.villagesPerQuadrat()).isEqualTo(4);
    // "a" and "b" are equally far but for rounding; the four nearest leave out "far"
    assertThat(grid.quadrats().get(4).villages())
        .extracting(Village::id)
        .startsWith("near", "second")
        .containsExactlyInAnyOrder("near", "second", "a", "b");
    assertThat(grid.villages()).hasSize(5);
    assertThat(grid.findings())
        .extracting(Finding::toString)
        .containsExactly(
            "WARNING VILLAGES_OUTSIDE_AREA (villages outside): 1 of 7 villages outside the area;"
                + " left out",
            "WARNING QUADRAT_WITHOUT_VILLAGES (quadrats r1c1, r1c2, r2c1, r2c3, r3c1 and 2 more):"
                + " 7 quadrats hold no village; that part of the area is not sampled",
            "WARNING TOO_FEW_VILLAGES_IN_QUADRAT (quadrats r1c3): 1 quadrat holds fewer than the 4"
                + " villages to be chosen; all of them are taken");
  }

  @Test
  void villagesInDroppedQuadratsAreNamed() {
    CsasGrid grid =
        CsasDesign.of(DEGREE, 40)
            .leastInsideFraction(0.95)
            .grid(List.of(at("corner", 0.45, 30.45), at("middle", 0, 30)));
    assertThat(grid.quadrats()).extracting(Quadrat::id).containsExactly("r2c2");
    assertThat(grid.dropped()).hasSize(8);
    assertThat(grid.findings())
        .extracting(Finding::toString)
        .containsExactly(
            "WARNING VILLAGES_IN_DROPPED_QUADRATS (villages corner, quadrats r1c3): 1 village lies"
                + " in quadrats that were dropped and cannot be chosen");
    assertThat(grid.explain().get(1))
        .isEqualTo("1 quadrat stays (at least 95.0 % in the area), 8 dropped");
  }

  @Test
  void noQuadratStays() {
    GeoArea sliver = GeoArea.rectangle(GeoPoint.of(0, 29.5), GeoPoint.of(0.02, 30.5));
    CsasGrid grid = CsasDesign.of(sliver, 40).grid(List.of(at("V", 0.01, 30)));
    assertThat(grid.quadrats()).isEmpty();
    assertThat(grid.villagesPerQuadrat()).isZero();
    assertThat(grid.villages()).isEmpty();
    assertThat(grid.findings())
        .extracting(Finding::code)
        .containsExactly("VILLAGES_IN_DROPPED_QUADRATS");
  }

  @Test
  void swappedCoordinatesAreSuspected() {
    CsasGrid grid =
        CsasDesign.of(DEGREE, 40).grid(List.of(at("A", 30, 0.1), at("B", 30.1, 0), at("C", 0, 30)));
    assertThat(grid.findings())
        .extracting(Finding::toString)
        .contains(
            "ERROR COORDINATES_MAY_BE_SWAPPED: 2 villages would lie in the area if latitude and"
                + " longitude were swapped");
    assertThat(CsasDesign.of(DEGREE, 40).grid(List.of(at("A", 30, 0.1), at("C", 0, 30))).findings())
        .extracting(Finding::code)
        .doesNotContain("COORDINATES_MAY_BE_SWAPPED");
    assertThat(
            CsasDesign.of(DEGREE, 40)
                .grid(List.of(at("A", 0, 170), at("B", 0, -150), at("X", 0, -91)))
                .findings())
        .extracting(Finding::code)
        .containsExactly("VILLAGES_OUTSIDE_AREA", "QUADRAT_WITHOUT_VILLAGES");
  }

  @Test
  void villagesAtOnePlaceAreNamed() {
    CsasGrid grid =
        CsasDesign.of(DEGREE, 40).grid(List.of(at("B", 0, 30), at("A", 0, 30), at("C", 0, 30)));
    assertThat(grid.findings())
        .extracting(Finding::toString)
        .contains(
            "WARNING SAME_LOCATION (villages B, C): 2 villages lie at the same place as another; of"
                + " villages at one place the first by id is taken as the nearest");
    assertThat(grid.villages()).extracting(Village::id).containsExactly("A");
  }

  @Property(tries = 25)
  void theOrderOfVillagesChangesNothing(@ForAll long seed, @ForAll @IntRange(max = 60) int count) {
    List<Village> villages = scattered(count, seed);
    CsasDesign design = CsasDesign.of(DEGREE, 25).villages(40).origin(GridOrigin.random(seed));
    CsasGrid grid = design.grid(villages);
    List<Village> shuffled = new ArrayList<>(villages);
    Collections.shuffle(shuffled, new Random(seed));
    assertThat(design.grid(shuffled)).isEqualTo(grid);
    assertThat(grid.villages()).doesNotHaveDuplicates();
    // each quadrat takes the nearest of those that lie in it
    for (Quadrat quadrat : grid.quadrats()) {
      List<Village> sorted = new ArrayList<>(quadrat.villages());
      sorted.sort(
          Comparator.comparingDouble(village -> village.location().metresTo(quadrat.centre())));
      assertThat(quadrat.villages()).isEqualTo(sorted);
      assertThat(quadrat.villages())
          .hasSizeLessThanOrEqualTo((int) grid.villagesPerQuadrat())
          .allSatisfy(village ->
              assertThat(village.location().metresTo(quadrat.centre()))
                  .isLessThan(25_000 / Math.sqrt(2) + 1));
    }
  }

  @Property(tries = 50)
  void enoughVillagesInAll(
      @ForAll @LongRange(min = 1, max = 10_000) long villages,
      @ForAll @LongRange(min = 1, max = 500) long quadrats) {
    long each = CsasDesign.villagesPerQuadrat(villages, quadrats);
    assertThat(each * quadrats).isGreaterThanOrEqualTo(villages);
    assertThat((each - 1) * quadrats).isLessThan(villages);
  }

  @Test
  void aSideForANumberOfQuadrats() {
    CsasDesign design = CsasDesign.ofQuadrats(DEGREE, 30);
    assertThat(design.quadratSideKilometres())
        .isCloseTo(Math.sqrt(DEGREE.squareKilometres() / 30), within(1e-9));
    assertThat(design.grid(List.of()).quadrats()).hasSizeBetween(25, 36);
  }

  @Test
  void arguments() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> CsasDesign.of(DEGREE, 0))
        .withMessage(
            "quadratSideKilometres must be a finite number of kilometres above 0 but was 0.0");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> CsasDesign.of(DEGREE, 10).villages(0))
        .withMessage("villages must be a number of villages of at least 1 but was 0");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> CsasDesign.of(DEGREE, 10).leastInsideFraction(0))
        .withMessage("leastInsideFraction must be a fraction above 0 and at most 1 but was 0.0");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> CsasDesign.of(DEGREE, 10).leastInsideFraction(1.1));
    assertThat(CsasDesign.of(DEGREE, 10).leastInsideFraction(1).leastInsideFraction()).isEqualTo(1);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> CsasDesign.ofQuadrats(DEGREE, 0))
        .withMessage("quadrats must be a number of quadrats of at least 1 but was 0");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> CsasDesign.of(DEGREE, 0.01).grid(List.of()))
        .withMessage(
            "quadratSideKilometres must be a number of kilometres that gives at most 100,000"
                + " squares over the area but was 0.01");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> CsasDesign.of(DEGREE, 10).grid(List.of(at("A", 0, 30), at("A", 0, 29.9))))
        .withMessage("villages must be villages with different ids but was A more than once");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> CsasDesign.villagesPerQuadrat(0, 3))
        .withMessage("villages must be a number of villages of at least 1 but was 0");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> CsasDesign.villagesPerQuadrat(3, 0))
        .withMessage("quadrats must be a number of quadrats of at least 1 but was 0");
    assertThatIllegalArgumentException().isThrownBy(() -> CsasDesign.keeps(Double.NaN));
    SerializableTester.reserializeAndAssert(CsasDesign.of(DEGREE, 40).grid(List.of()));
  }

  static List<Village> scattered(int count, long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    List<Village> villages = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      villages.add(
          at(
              String.format(Locale.ROOT, "V%03d", i),
              -0.55 + 1.1 * random.nextDouble(),
              29.45 + 1.1 * random.nextDouble()));
    }
    return villages;
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
