package org.nutricoverage.spatial;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import com.google.common.testing.EqualsTester;
import com.google.common.testing.SerializableTester;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class GeoAreaTest {

  private static final GeoArea SQUARE = GeoArea.rectangle(GeoPoint.of(-6, 29), GeoPoint.of(-5, 30));

  @Test
  void areaOfADegreeSquare() {
    // between the parallels: integral of the ellipsoid, computed with GeographicLib's authalic area
    assertThat(SQUARE.squareKilometres()).isCloseTo(12_254.1, within(0.5));
  }

  @Test
  void holesAreTakenOff() {
    List<GeoPoint> hole = corners(-5.75, 29.25, -5.25, 29.75);
    GeoArea ring = GeoArea.of(List.of(new GeoPolygon(corners(-6, 29, -5, 30), List.of(hole))));
    assertThat(ring.squareKilometres())
        .isCloseTo(
            SQUARE.squareKilometres() - GeoArea.polygon(hole).squareKilometres(), within(1e-6));
    assertThat(ring).hasToString("1 polygon with 8 corners, 9,190 km2");
  }

  @Test
  void polygonsAreAddedUp() {
    GeoArea two =
        GeoArea.of(
            List.of(
                GeoPolygon.of(corners(-6, 29, -5, 30)), GeoPolygon.of(corners(-6, 31, -5, 32))));
    assertThat(two.squareKilometres()).isCloseTo(2 * SQUARE.squareKilometres(), within(1e-6));
    assertThat(two).hasToString("2 polygons with 8 corners, 24,508 km2");
  }

  @Test
  void theMeridianOf180DegreesMakesNoDifference() {
    GeoArea fiji = GeoArea.rectangle(GeoPoint.of(-19, 177), GeoPoint.of(-16, -178));
    GeoArea elsewhere = GeoArea.rectangle(GeoPoint.of(-19, 20), GeoPoint.of(-16, 25));
    GeoArea cut =
        GeoArea.of(
            List.of(
                GeoPolygon.of(corners(-19, 177, -16, 180)),
                GeoPolygon.of(corners(-19, -180, -16, -178))));
    assertThat(fiji.squareKilometres()).isCloseTo(elsewhere.squareKilometres(), within(1e-6));
    assertThat(cut.squareKilometres()).isCloseTo(elsewhere.squareKilometres(), within(1e-6));
  }

  @Test
  void neighboursMayShareBorders() {
    GeoArea two =
        GeoArea.of(
            List.of(
                GeoPolygon.of(corners(-6, 29, -5, 30)), GeoPolygon.of(corners(-6, 30, -4, 31))));
    assertThat(two.squareKilometres())
        .isCloseTo(
            SQUARE.squareKilometres()
                + GeoArea.rectangle(GeoPoint.of(-6, 30), GeoPoint.of(-4, 31)).squareKilometres(),
            within(1e-6));
  }

  @Test
  void crossedEdgesAreRefused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() ->
            GeoArea.polygon(
                List.of(
                    GeoPoint.of(0, 0),
                    GeoPoint.of(1, 1.3),
                    GeoPoint.of(1.1, 0),
                    GeoPoint.of(0, 1))))
        .withMessageStartingWith("the area must be a valid shape but borders cross near latitude");
  }

  @Test
  void poleAndPolarAreasAreRefused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> GeoArea.rectangle(GeoPoint.of(79, 10), GeoPoint.of(80.5, 20)))
        .withMessage("the area must lie between 80 degrees south and 80 degrees north");
    assertThatIllegalArgumentException()
        .isThrownBy(() ->
            GeoArea.polygon(
                List.of(GeoPoint.of(-75, 0), GeoPoint.of(-75, 120), GeoPoint.of(-75, -120))))
        .withMessage("the area must not lie around a pole");
    assertThat(GeoArea.rectangle(GeoPoint.of(78, 10), GeoPoint.of(80, 20)).squareKilometres())
        .isPositive();
  }

  @Test
  void areasTooLargeAreRefused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> GeoArea.rectangle(GeoPoint.of(-10, 10), GeoPoint.of(10, 30)))
        .withMessage("the area must lie within 1,500 km of its centre");
    assertThatIllegalArgumentException()
        .isThrownBy(() ->
            GeoArea.of(
                List.of(
                    GeoPolygon.of(corners(0, 0, 1, 1)), GeoPolygon.of(corners(0, 179, 1, 180)))))
        .withMessage("the area must lie within 1,500 km of its centre");
    assertThatIllegalArgumentException()
        .isThrownBy(() ->
            GeoArea.polygon(List.of(GeoPoint.of(0, 0), GeoPoint.of(0, 180), GeoPoint.of(1, 90))))
        .withMessage("an edge of the area must span less than 180 degrees of longitude");
    assertThat(GeoArea.rectangle(GeoPoint.of(-9, 10), GeoPoint.of(9, 28)).squareKilometres())
        .isGreaterThan(3.9e6);
  }

  @Test
  void crossedBordersAreRefusedWithTheirPlace() {
    assertThatIllegalArgumentException()
        .isThrownBy(() ->
            GeoArea.polygon(
                List.of(
                    GeoPoint.of(0, 0), GeoPoint.of(1, 1), GeoPoint.of(1, 0), GeoPoint.of(0, 1))))
        .withMessageStartingWith(
            "the area must be a valid shape but a ring touches or crosses itself near latitude 0.5")
        .withMessageContaining("longitude 0.5");
    assertThatIllegalArgumentException()
        .isThrownBy(() ->
            GeoArea.of(
                List.of(GeoPolygon.of(corners(0, 0, 2, 2)), GeoPolygon.of(corners(1, 1, 3, 3)))))
        .withMessageStartingWith(
            "the area must be a valid shape but polygons overlap near latitude 1.5");
    assertThatIllegalArgumentException()
        .isThrownBy(() ->
            GeoArea.of(List.of(new GeoPolygon(corners(0, 0, 1, 1), List.of(corners(5, 5, 6, 6))))))
        .withMessageContaining("a hole lies outside its outer ring");
    assertThatIllegalArgumentException()
        .isThrownBy(() ->
            GeoArea.of(
                List.of(GeoPolygon.of(corners(0, 0, 4, 4)), GeoPolygon.of(corners(1, 1, 2, 2)))))
        .withMessageContaining("polygons overlap near latitude 1.5");
    assertThatIllegalArgumentException()
        .isThrownBy(() ->
            GeoArea.of(
                List.of(
                    new GeoPolygon(
                        corners(0, 0, 4, 4),
                        List.of(corners(1, 1, 3, 3), corners(1.5, 1.5, 2, 2))))))
        .withMessageContaining("a hole lies in another hole");
    assertThatIllegalArgumentException()
        .isThrownBy(() ->
            GeoArea.of(
                List.of(
                    new GeoPolygon(
                        corners(0, 0, 4, 4), List.of(corners(1, 1, 2, 2), corners(1, 1, 2, 2))))))
        .withMessageContaining("borders cross near latitude");
  }

  @Test
  void otherArguments() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> GeoArea.of(List.of()))
        .withMessage("polygons must be a list of at least one polygon but was empty");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> GeoArea.rectangle(GeoPoint.of(1, 1), GeoPoint.of(0, 2)))
        .withMessage(
            "northEast must be a place north and east of southWest 1.0, 1.0 but was 0.0, 2.0");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> GeoArea.rectangle(GeoPoint.of(1, 2), GeoPoint.of(2, 2)));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> GeoArea.rectangle(GeoPoint.of(1, 2), GeoPoint.of(1, 3)));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> GeoPolygon.of(List.of(GeoPoint.of(0, 0), GeoPoint.of(0, 1))))
        .withMessage("outerRing must be a ring of at least 3 different corners but was 2 corners");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new GeoPolygon(corners(0, 0, 1, 1), List.of(List.of())))
        .withMessage("hole must be a ring of at least 3 different corners but was 0 corners");
  }

  @Test
  void ringsAreClosedOnce() {
    List<GeoPoint> open = corners(0, 0, 1, 1);
    List<GeoPoint> closed = new ArrayList<>(open);
    closed.add(open.get(0));
    assertThat(GeoPolygon.of(open)).isEqualTo(GeoPolygon.of(closed));
    assertThat(GeoPolygon.of(open).outerRing()).hasSize(5);
  }

  @Test
  void points() {
    assertThat(GeoPoint.of(-0.0, -0.0)).isEqualTo(GeoPoint.of(0, 0));
    assertThat(GeoPoint.of(-5.9475, 29.1947)).hasToString("-5.9475, 29.1947");
    assertThat(GeoPoint.of(0, 0).metresTo(GeoPoint.of(0, 1))).isCloseTo(111_319.4908, within(1e-3));
    assertThat(GeoPoint.of(90, 180).latitudeDegrees()).isEqualTo(90);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> GeoPoint.of(90.1, 0))
        .withMessage("latitudeDegrees must be a number of degrees from -90 to 90 but was 90.1");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> GeoPoint.of(0, -180.5))
        .withMessage(
            "longitudeDegrees must be a number of degrees from -180 to 180 but was -180.5");
    assertThatIllegalArgumentException().isThrownBy(() -> GeoPoint.of(Double.NaN, 0));
    assertThatIllegalArgumentException().isThrownBy(() -> GeoPoint.of(0, Double.POSITIVE_INFINITY));
  }

  @Test
  void values() {
    new EqualsTester()
        .addEqualityGroup(SQUARE, GeoArea.polygon(corners(-6, 29, -5, 30)))
        .addEqualityGroup(GeoArea.rectangle(GeoPoint.of(-6, 29), GeoPoint.of(-5, 31)))
        .testEquals();
    SerializableTester.reserializeAndAssert(SQUARE);
  }

  private static List<GeoPoint> corners(double south, double west, double north, double east) {
    return List.of(
        GeoPoint.of(south, west),
        GeoPoint.of(south, east),
        GeoPoint.of(north, east),
        GeoPoint.of(north, west));
  }
}
