package org.nutricoverage.spatial.internal.geodesy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.Locale;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.sf.geographiclib.Geodesic;
import net.sf.geographiclib.GeodesicData;
import net.sf.geographiclib.PolygonArea;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EllipsoidTest {

  @Property(tries = 200)
  void lengthAndAzimuthAgreeWithGeographicLib(
      @ForAll @DoubleRange(min = -80, max = 80) double latitude1,
      @ForAll @DoubleRange(min = -180, max = 180) double longitude1,
      @ForAll @DoubleRange(min = -80, max = 80) double latitude2,
      @ForAll @DoubleRange(min = -90, max = 90) double east) {
    double longitude2 = Math.IEEEremainder(longitude1 + east, 360);
    GeodesicData expected = Geodesic.WGS84.Inverse(latitude1, longitude1, latitude2, longitude2);
    if (expected.a12 > 170) {
      return;
    }
    Ellipsoid.Geodesic actual = Ellipsoid.between(latitude1, longitude1, latitude2, longitude2);
    assertThat(actual.metres()).isCloseTo(expected.s12, within(0.001));
    if (expected.s12 > 1000) {
      double turned = Math.IEEEremainder(Math.toDegrees(actual.azimuth()) - expected.azi1, 360);
      assertThat(turned * Math.min(1, expected.s12 / 1e6)).isCloseTo(0, within(1e-7));
    }
  }

  @Property(tries = 200)
  void destinationAgreesWithGeographicLib(
      @ForAll @DoubleRange(min = -80, max = 80) double latitude,
      @ForAll @DoubleRange(min = -180, max = 180) double longitude,
      @ForAll @DoubleRange(min = -180, max = 180) double azimuth,
      @ForAll @DoubleRange(min = 0, max = 1_500_000) double metres) {
    GeodesicData expected = Geodesic.WGS84.Direct(latitude, longitude, azimuth, metres);
    double[] actual = Ellipsoid.destination(latitude, longitude, Math.toRadians(azimuth), metres);
    assertThat(Geodesic.WGS84.Inverse(expected.lat2, expected.lon2, actual[0], actual[1]).s12)
        .isLessThan(0.001);
    assertThat(Math.abs(actual[1])).isLessThanOrEqualTo(180);
  }

  @Property(tries = 100)
  void lengthIsTheSameInBothDirections(
      @ForAll @DoubleRange(min = -80, max = 80) double latitude1,
      @ForAll @DoubleRange(min = -60, max = 60) double longitude1,
      @ForAll @DoubleRange(min = -80, max = 80) double latitude2,
      @ForAll @DoubleRange(min = -60, max = 60) double longitude2) {
    assertThat(Ellipsoid.between(latitude1, longitude1, latitude2, longitude2).metres())
        .isCloseTo(
            Ellipsoid.between(latitude2, longitude2, latitude1, longitude1).metres(), within(1e-4));
  }

  @ParameterizedTest
  @CsvSource({
    // the equator: a degree is the radius times pi / 180
    "0, 0, 0, 1, 111319.4908",
    "0, 179.5, 0, -179.5, 111319.4908",
    // a meridian at the equator and at 60 degrees
    "0, 10, 1, 10, 110574.3886",
    "60, 10, 61, 10, 111422.1",
    "5, 5, 5, 5, 0",
    "5, 180, 5, -180, 0"
  })
  void knownLengths(double lat1, double lon1, double lat2, double lon2, double metres) {
    assertThat(Ellipsoid.between(lat1, lon1, lat2, lon2).metres())
        .isCloseTo(metres, within(metres > 111_400 ? 10 : 0.001));
  }

  @Test
  void oppositePlacesAreRefused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Ellipsoid.between(0, 0, 0.5, 179.7))
        .withMessage("the points must not lie almost opposite each other on the earth");
  }

  @ParameterizedTest
  @CsvSource({
    "0, 10, 10",
    "10, 0, -10",
    "179, -179, 2",
    "-179, 179, -2",
    "0, 180, 180",
    "0, 540, 180"
  })
  void eastwardTakesTheShorterWay(double from, double to, double east) {
    assertThat(Math.abs(Ellipsoid.eastward(from, to))).isEqualTo(Math.abs(east));
    if (Math.abs(east) < 180) {
      assertThat(Ellipsoid.eastward(from, to)).isEqualTo(east);
    }
  }

  @Test
  void areaOfASmallSquareAgreesWithGeodesicPolygon() {
    double[][] ring = {{10, 20}, {10, 20.01}, {10.01, 20.01}, {10.01, 20}, {10, 20}};
    PolygonArea polygon = new PolygonArea(Geodesic.WGS84, false);
    for (int i = 0; i < 4; i++) {
      polygon.AddPoint(ring[i][0], ring[i][1]);
    }
    assertThat(Ellipsoid.areaWithin(ring)).isCloseTo(Math.abs(polygon.Compute().area), within(1.0));
  }

  @Test
  void areaBetweenTheEquatorAndThePolesIsHalfOfTheEarth() {
    double[][] northernHalf = {{0, 0}, {0, 90}, {0, 180}, {0, -90}, {0, 0}};
    assertThat(Ellipsoid.areaWithin(northernHalf)).isCloseTo(0, within(1e-3));
    double[][] eighth = {{0, 0}, {0, 90}, {90, 90}, {90, 0}, {0, 0}};
    assertThat(8 * Ellipsoid.areaWithin(eighth))
        .isCloseTo(Geodesic.WGS84.EllipsoidArea(), within(1e3));
  }

  @Property(tries = 50)
  void areaDoesNotDependOnDirectionOrStart(
      @ForAll @DoubleRange(min = -70, max = 70) double latitude,
      @ForAll @DoubleRange(min = -180, max = 175) double longitude) {
    double[][] ring = {
      {latitude, longitude},
      {latitude, longitude + 3},
      {latitude + 2, longitude + 2},
      {latitude + 5, longitude},
      {latitude, longitude}
    };
    double[][] turned = {ring[2], ring[1], ring[0], ring[3], ring[2]};
    assertThat(Ellipsoid.areaWithin(turned))
        .as(String.format(Locale.ROOT, "%f", latitude))
        .isCloseTo(Ellipsoid.areaWithin(ring), within(1.0));
  }
}
