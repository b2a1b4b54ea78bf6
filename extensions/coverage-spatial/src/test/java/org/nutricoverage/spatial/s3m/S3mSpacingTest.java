package org.nutricoverage.spatial.s3m;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import com.google.common.testing.SerializableTester;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class S3mSpacingTest {

  @ParameterizedTest
  @CsvSource({
    "10, 15, 8.66025403784439, 129.903810567666, 259.807621135332, 17.3205080756888",
    "11, 16.5, 9.52627944162882, 157.183610786876, 314.367221573751, 19.0525588832576",
    "33, 49.5, 28.5788383248865, 1414.65249708188, 2829.30499416376, 57.1576766497729"
  })
  void geometry(double d, double x, double y, double triangle, double hexagon, double spacing) {
    S3mSpacing grid = S3mSpacing.of(d);
    assertThat(grid.gridXKilometres()).isCloseTo(x, within(1e-12));
    assertThat(grid.gridYKilometres()).isCloseTo(y, within(1e-12));
    assertThat(grid.triangleSquareKilometres()).isCloseTo(triangle, within(1e-9));
    assertThat(grid.hexagonSquareKilometres()).isCloseTo(hexagon, within(1e-9));
    assertThat(grid.pointSpacingKilometres()).isCloseTo(spacing, within(1e-12));
  }

  @ParameterizedTest
  @CsvSource({"10, 3086", "11, 2550", "12, 2143", "13, 1826", "14, 1575", "15, 1372"})
  void pointsOfMozambique(double d, long points) {
    assertThat(S3mSpacing.of(d).pointsFor(801_590)).isEqualTo(points);
  }

  @Test
  void distances() {
    assertThat(S3mSpacing.fromTriangleArea(130).maximumDistanceKilometres())
        .isCloseTo(10.0037016478669, within(1e-12));
    assertThat(S3mSpacing.fromHexagonArea(100).maximumDistanceKilometres())
        .isCloseTo(6.20403239401, within(1e-11));
    assertThat(S3mSpacing.fromPoints(10_000, 30).maximumDistanceKilometres())
        .isCloseTo(11.3269616323142, within(1e-12));
    assertThat(S3mSpacing.fromPublishedRuleOfThumb(10_000, 30).maximumDistanceKilometres())
        .isCloseTo(18.2574185835055, within(1e-12));
    // 24 pairs of markets in Liberia, 343 km
    List<Double> pairs =
        new ArrayList<>(
            List.of(
                21.0, 14.0, 13.0, 17.0, 11.0, 14.0, 12.0, 15.0, 16.0, 12.0, 17.0, 14.0, 13.0, 11.0,
                12.0, 15.0, 13.0, 16.0, 18.0, 13.0, 8.0, 16.0, 18.0, 14.0));
    assertThat(S3mSpacing.meanKilometres(pairs)).isCloseTo(343.0 / 24, within(1e-12));
    assertThat(S3mSpacing.fromMarketDistances(pairs).maximumDistanceKilometres())
        .isCloseTo(343.0 / 48, within(1e-12));
    Collections.reverse(pairs);
    assertThat(S3mSpacing.meanKilometres(pairs)).isCloseTo(343.0 / 24, within(1e-12));
    assertThat(S3mSpacing.of(7.146)).hasToString("d = 7.15 km");
  }

  @Property(tries = 200)
  void laws(
      @ForAll @DoubleRange(min = 0.5, max = 300) double d,
      @ForAll @DoubleRange(min = 1, max = 1e6) double area,
      @ForAll @IntRange(min = 1, max = 100_000) int points) {
    S3mSpacing grid = S3mSpacing.of(d);
    double relative = 1e-12;
    assertThat(grid.hexagonSquareKilometres())
        .isCloseTo(2 * grid.triangleSquareKilometres(), within(relative * d * d * 3));
    // the area per point of a lattice: a mesh of two lines either way holds two points
    assertThat(2 * grid.gridXKilometres() * grid.gridYKilometres())
        .isCloseTo(grid.hexagonSquareKilometres(), within(relative * d * d * 3));
    // neighbours on the next line east, one line north
    assertThat(Math.hypot(grid.gridXKilometres(), grid.gridYKilometres()))
        .isCloseTo(grid.pointSpacingKilometres(), within(relative * d * 2));
    assertThat(
            S3mSpacing.fromTriangleArea(grid.triangleSquareKilometres())
                .maximumDistanceKilometres())
        .isCloseTo(d, within(relative * d));
    assertThat(
            S3mSpacing.fromHexagonArea(grid.hexagonSquareKilometres()).maximumDistanceKilometres())
        .isCloseTo(d, within(relative * d));
    S3mSpacing exact = S3mSpacing.fromPoints(area, points);
    if (exact.maximumDistanceKilometres() > 1e-3) {
      assertThat(exact.pointsFor(area)).isEqualTo(points);
      assertThat(exact.pointsFor(area * (1 + 1e-6 / points))).isGreaterThanOrEqualTo(points);
    }
    // the rule of thumb gives 38 % of the points
    S3mSpacing rule = S3mSpacing.fromPublishedRuleOfThumb(area, points);
    assertThat(rule.maximumDistanceKilometres())
        .isCloseTo(
            exact.maximumDistanceKilometres() * Math.sqrt(3 * Math.sqrt(3) / 2),
            within(1e-9 * rule.maximumDistanceKilometres()));
  }

  @ParameterizedTest
  @CsvSource({
    "0.5, 0.1, 1, 96.04, 97, 96",
    "0.5, 0.1, 2, 192.08, 193, 192",
    "0.5, 0.05, 1, 384.16, 385, 384"
  })
  void sampleSizes(double p, double c, double deff, double raw, long people, long published) {
    S3mSampleSize size = S3mSampleSize.of(p, c, deff);
    assertThat(size.unroundedPeople()).isEqualTo(raw);
    assertThat(size.people()).isEqualTo(people);
    assertThat(size.peopleAsPublished()).isEqualTo(published);
    assertThat(size.criticalValue()).isEqualTo(1.96);
  }

  @Test
  void wholeSampleSizesStayWhole() {
    // 2^2 x 0.5 x 0.5 / 0.1^2
    S3mSampleSize size = new S3mSampleSize(0.5, 0.1, 1, 2);
    assertThat(size.people()).isEqualTo(100);
    assertThat(size.peopleAsPublished()).isEqualTo(100);
  }

  @Test
  void arguments() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> S3mSpacing.of(0))
        .withMessage(
            "maximumDistanceKilometres must be a number of kilometres above 0 and at most 1000 but"
                + " was 0.0");
    assertThatIllegalArgumentException().isThrownBy(() -> S3mSpacing.of(1000.5));
    assertThatIllegalArgumentException().isThrownBy(() -> S3mSpacing.of(Double.NaN));
    assertThat(S3mSpacing.of(1000).maximumDistanceKilometres()).isEqualTo(1000);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> S3mSpacing.fromTriangleArea(-1))
        .withMessage(
            "squareKilometres must be a finite number of square kilometres above 0 but was -1.0");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> S3mSpacing.fromPoints(100, 0))
        .withMessage("points must be a number of sampling points of at least 1 but was 0");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> S3mSpacing.fromPublishedRuleOfThumb(100, 0));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> S3mSpacing.fromMarketDistances(List.of()))
        .withMessage("pairKilometres must be a list of at least one distance but was empty");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> S3mSpacing.meanKilometres(List.of(3.0, 0.0)))
        .withMessage("pairKilometres must be a finite number of kilometres above 0 but was 0.0");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> S3mSpacing.of(0.001).pointsFor(1e9))
        .withMessage(
            "squareKilometres must be an area of at most 1000000000000 hexagons but was 1.0E9");
    assertThat(S3mSpacing.of(100).pointsFor(0.1)).isEqualTo(1);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> S3mSampleSize.of(0.5, 0.1, 0.9))
        .withMessage("designEffect must be a finite number of at least 1 but was 0.9");
    assertThatIllegalArgumentException().isThrownBy(() -> S3mSampleSize.of(0, 0.1, 1));
    assertThatIllegalArgumentException().isThrownBy(() -> S3mSampleSize.of(0.5, 0, 1));
    assertThatIllegalArgumentException().isThrownBy(() -> new S3mSampleSize(0.5, 0.1, 1, 0));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> S3mSampleSize.of(0.5, 1e-9, 1))
        .withMessage(
            "precision must be a fraction that asks for at most 1000000000000000 people but was"
                + " 1.0E-9");
    SerializableTester.reserializeAndAssert(S3mSpacing.of(10));
    SerializableTester.reserializeAndAssert(S3mSampleSize.of(0.5, 0.1, 1));
  }
}
