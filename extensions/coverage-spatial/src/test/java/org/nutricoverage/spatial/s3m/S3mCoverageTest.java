package org.nutricoverage.spatial.s3m;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import com.google.common.testing.SerializableTester;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.nutricoverage.core.Area;
import org.nutricoverage.core.CoverageEstimate;
import org.nutricoverage.core.Finding;
import org.nutricoverage.core.Method;
import org.nutricoverage.core.Outcome;
import org.nutricoverage.core.Proportion;
import org.nutricoverage.core.ReportingPeriod;
import org.nutricoverage.core.Scope;
import org.nutricoverage.core.SubActivity;
import org.nutricoverage.core.TargetGroup;
import org.nutricoverage.core.interval.BinomialInterval;
import org.nutricoverage.spatial.CaseCount;
import org.nutricoverage.spatial.GeoArea;
import org.nutricoverage.spatial.GeoPoint;
import org.nutricoverage.spatial.MapClass;
import org.nutricoverage.spatial.MapThresholds;
import org.nutricoverage.spatial.Village;
import org.nutricoverage.survey.replication.BlockedBootstrapEstimate;
import org.nutricoverage.survey.replication.BlockedWeightedBootstrap;

class S3mCoverageTest {

  private static final Scope SCOPE =
      Scope.coverage(
          SubActivity.MAM_MANAGEMENT,
          Area.of("LR", "Liberia"),
          ReportingPeriod.quarter(2026, 1),
          TargetGroup.CHILDREN_6_59_MONTHS);
  private static final GeoArea AREA =
      GeoArea.rectangle(GeoPoint.of(-0.5, 29.5), GeoPoint.of(0.5, 30.5));
  private static final S3mSpacing SPACING = S3mSpacing.of(10);

  /** A square of about 17 km with a community in its middle: four triangles. */
  private static final List<Village> FIVE =
      List.of(
          at("A", -0.08, 29.92).withPopulation(900),
          at("B", -0.08, 30.08).withPopulation(400),
          at("C", 0.08, 30.08).withPopulation(700),
          at("D", 0.08, 29.92).withPopulation(300),
          at("E", 0, 30).withPopulation(1000));

  private static final S3mTriangulation TRIANGLES =
      S3mTriangulation.of(AREA, SPACING, TriangleRules.DEFAULT, FIVE);
  private static final List<CaseCount> COUNTS =
      List.of(
          CaseCount.of("A", 3, 9),
          CaseCount.of("B", 1, 4),
          CaseCount.of("C", 5, 7),
          CaseCount.of("D", 0, 0),
          CaseCount.of("E", 2, 10));

  @Test
  void trianglesOfASquareWithItsMiddle() {
    assertThat(TRIANGLES.triangles())
        .extracting(Triangle::id)
        .containsExactly("A-B-E", "A-D-E", "B-C-E", "C-D-E");
    Triangle south = TRIANGLES.triangles().get(0);
    // base 0.16 degrees of longitude on the equator, height 0.08 degrees of latitude
    assertThat(south.longestSideKilometres()).isCloseTo(0.16 * 111.3195, within(0.001));
    assertThat(south.squareKilometres())
        .isCloseTo(0.16 * 111.3195 * 0.08 * 110.5743 / 2, within(0.01));
    assertThat(south.smallestAngleDegrees()).isCloseTo(44.81, within(0.02));
    assertThat(south.insideFraction()).isEqualTo(1);
    assertThat(south.checks()).containsExactly(TriangleCheck.BORDER);
    assertThat(TRIANGLES.findings())
        .extracting(Finding::code)
        .containsExactly("AREA_WITHOUT_TRIANGLES");
    assertThat(TRIANGLES.findings().get(0).message())
        .isEqualTo("97.4 % of the area belongs to no triangle");
    assertThat(TRIANGLES.villages()).isEqualTo(FIVE);
  }

  @Test
  void checksOfTriangles() {
    List<Village> villages =
        List.of(at("A", 0, 29.6), at("B", 0, 30.4), at("C", 0.02, 30), at("D", 0.45, 30));
    S3mTriangulation triangulation =
        S3mTriangulation.of(AREA, SPACING, TriangleRules.DEFAULT, villages);
    assertThat(triangulation.triangles())
        .extracting(Triangle::id)
        .containsExactly("A-B-C", "A-C-D", "B-C-D");
    assertThat(triangulation.triangles().get(0).checks())
        .containsExactly(TriangleCheck.THIN, TriangleCheck.BORDER);
    assertThat(triangulation.triangles().get(1).checks())
        .containsExactly(TriangleCheck.LARGE, TriangleCheck.BORDER);
    assertThat(triangulation.findings())
        .extracting(Finding::toString)
        .startsWith(
            "WARNING THIN_TRIANGLE (triangles A-B-C): 1 triangle has an angle below 20.0 degrees,"
                + " 1 on the outer border",
            "WARNING LARGE_TRIANGLE (triangles A-C-D, B-C-D): 2 triangles have an area above 2.0"
                + " times the triangle of the grid, 2 on the outer border");
    S3mTriangulation lenient =
        S3mTriangulation.of(AREA, SPACING, new TriangleRules(0, 1e6, 0), villages);
    assertThat(lenient.triangles())
        .allSatisfy(
            triangle -> assertThat(triangle.checks()).containsExactly(TriangleCheck.BORDER));
  }

  @Test
  void trianglesOutsideTheArea() {
    GeoArea bent =
        GeoArea.polygon(
            List.of(
                GeoPoint.of(0, 30),
                GeoPoint.of(0, 30.5),
                GeoPoint.of(0.1, 30.5),
                GeoPoint.of(0.1, 30.1),
                GeoPoint.of(0.5, 30.1),
                GeoPoint.of(0.5, 30)));
    S3mTriangulation triangulation =
        S3mTriangulation.of(
            bent,
            S3mSpacing.of(40),
            TriangleRules.DEFAULT,
            List.of(at("A", 0.05, 30.05), at("B", 0.09, 30.45), at("C", 0.45, 30.09)));
    assertThat(triangulation.triangles())
        .singleElement()
        .satisfies(triangle -> {
          assertThat(triangle.has(TriangleCheck.OUTSIDE)).isTrue();
          assertThat(triangle.insideFraction()).isBetween(0.1, 0.5);
        });
    assertThat(triangulation.findings())
        .extracting(Finding::toString)
        .contains(
            "WARNING TRIANGLE_OUTSIDE_AREA (triangles A-B-C): 1 triangle has less than 50.0 % in"
                + " the survey area, 1 on the outer border");
  }

  @Test
  void clusteredCommunities() {
    S3mTriangulation triangulation =
        S3mTriangulation.of(
            AREA,
            SPACING,
            TriangleRules.DEFAULT,
            List.of(at("A", 0, 30), at("B", 0, 30.044), at("C", 0, 30.0895), at("D", 0.3, 30)));
    // 4.898 km and 5.065 km apart
    assertThat(triangulation.findings())
        .extracting(Finding::toString)
        .contains(
            "WARNING CLUSTERED_VILLAGES (pairs A-B): 1 pair of communities lies closer together than"
                + " half of the design distance, the closest 4.90 km");
  }

  @Test
  void noTriangle() {
    assertThat(
            S3mTriangulation.of(
                    AREA,
                    SPACING,
                    TriangleRules.DEFAULT,
                    List.of(at("A", 0, 29.8), at("B", 0, 30), at("C", 0, 30.2)))
                .findings())
        .extracting(Finding::toString)
        .containsExactly(
            "WARNING NO_TRIANGLES: 3 communities at different places; a triangle takes three that do"
                + " not lie on one line");
    assertThat(
            S3mTriangulation.of(
                    AREA,
                    SPACING,
                    TriangleRules.DEFAULT,
                    List.of(at("A", 0, 29.8), at("B", 0, 30), at("C", 0, 30)))
                .triangles())
        .isEmpty();
  }

  @Test
  void cornersArePooled() {
    S3mCoverage coverage = S3mCoverage.of(TRIANGLES, COUNTS);
    assertThat(coverage.triangles(MapThresholds.ofPercent(20, 50)))
        .extracting(TriangleCoverage::toString)
        .containsExactly(
            "A-B-E: 26.1 % (6 / 23), MODERATE",
            "A-D-E: 26.3 % (5 / 19), MODERATE",
            "B-C-E: 38.1 % (8 / 21), MODERATE",
            "C-D-E: 41.2 % (7 / 17), MODERATE");
    assertThat(coverage).hasToString("5 communities visited, 4 triangles");
  }

  @Test
  void aCornerThatWasNotVisited() {
    S3mCoverage coverage =
        S3mCoverage.of(
            TRIANGLES,
            List.of(
                CaseCount.of("A", 0, 0),
                CaseCount.of("D", 0, 0),
                CaseCount.of("E", 0, 0),
                CaseCount.of("Z", 1, 1),
                CaseCount.of("B", 3, 3)));
    List<TriangleCoverage> rows = coverage.triangles(MapThresholds.ofPercent(50));
    assertThat(rows)
        .extracting(TriangleCoverage::toString)
        .containsExactly(
            "A-B-E: 100.0 % (3 / 3), HIGH",
            "A-D-E: no cases, NOT_CLASSIFIED",
            "B-C-E: 2 of 3 corners visited, NOT_CLASSIFIED",
            "C-D-E: 2 of 3 corners visited, NOT_CLASSIFIED");
    assertThat(rows.get(2).cases()).isEqualTo(3);
    assertThat(rows.get(2).coverage()).isEmpty();
    assertThat(coverage.findings())
        .extracting(Finding::toString)
        .contains(
            "WARNING NOT_VISITED (villages C): 1 community has no count",
            "ERROR NOT_IN_DESIGN (villages Z): 1 count belongs to places that are not in the"
                + " triangulation; left out");
  }

  @Test
  void wideAreaByTheBootstrap() {
    CoverageEstimate estimate =
        S3mCoverage.of(TRIANGLES, COUNTS).wideArea(SCOPE, 999, 20261122, 0.95);
    double[] values = new double[30];
    int[] units = new int[30];
    int row = 0;
    for (int unit = 0; unit < 5; unit++) {
      for (int i = 0; i < COUNTS.get(unit).cases(); i++) {
        units[row] = unit;
        values[row++] = i < COUNTS.get(unit).covered() ? 1 : 0;
      }
    }
    BlockedBootstrapEstimate expected =
        BlockedWeightedBootstrap.of(new double[] {900, 400, 700, 300, 1000}, 999, 20261122)
            .proportion(units, values);
    assertThat(estimate.value()).isEqualTo(expected.estimate());
    assertThat(estimate.proportion().orElseThrow())
        .isEqualTo(
            Proportion.estimated(
                expected.estimate().orElseThrow(), expected.standardError().orElseThrow()));
    assertThat(estimate.interval()).isEqualTo(expected.interval(0.95).interval());
    assertThat(estimate.method().family()).isEqualTo(Method.Family.S3M);
    assertThat(estimate.calculation().get(0)).isEqualTo("Cases: 11 covered of 30");
    assertThat(estimate.calculation().get(1)).isEqualTo("Bootstrap: " + expected.label());
    assertThat(estimate.calculation().get(2)).startsWith("Median of the replicates 0.");
    assertThat(estimate.findings())
        .extracting(Finding::code)
        .contains("UNEQUAL_CLUSTER_SAMPLES")
        .doesNotContain("POPULATION_UNKNOWN", "NO_VARIANCE");
    List<CaseCount> reversed = new ArrayList<>(COUNTS);
    Collections.reverse(reversed);
    assertThat(S3mCoverage.of(TRIANGLES, reversed).wideArea(SCOPE, 999, 20261122, 0.95))
        .isEqualTo(estimate);
  }

  @Test
  void unknownPopulations() {
    List<Village> four = new ArrayList<>(FIVE.subList(0, 4));
    four.add(at("E", 0, 30));
    CoverageEstimate estimate =
        S3mCoverage.of(S3mTriangulation.of(AREA, SPACING, TriangleRules.DEFAULT, four), COUNTS)
            .wideArea(SCOPE, 400, 1, 0.9);
    assertThat(estimate.findings())
        .extracting(Finding::toString)
        .contains(
            "WARNING POPULATION_UNKNOWN: the population of 1 of 5 communities is not known or 0;"
                + " all have the same weight");
    List<Village> equal = FIVE.stream().map(village -> village.withPopulation(10)).toList();
    assertThat(
            S3mCoverage.of(S3mTriangulation.of(AREA, SPACING, TriangleRules.DEFAULT, equal), COUNTS)
                .wideArea(SCOPE, 400, 1, 0.9)
                .value())
        .isEqualTo(estimate.value());
  }

  @Test
  void nobodyOrEverybodyCovered() {
    List<CaseCount> nobody =
        COUNTS.stream().map(count -> CaseCount.of(count.place(), 0, count.cases())).toList();
    CoverageEstimate none = S3mCoverage.of(TRIANGLES, nobody).wideArea(SCOPE, 400, 1, 0.95);
    assertThat(none.value()).hasValue(0);
    assertThat(none.interval()).contains(BinomialInterval.CLOPPER_PEARSON.of(0, 30, 0.95));
    assertThat(none.findings())
        .extracting(Finding::toString)
        .contains(
            "WARNING NO_VARIANCE: the replicates do not differ; the interval takes the cases for a"
                + " simple random sample");
    List<CaseCount> everybody =
        COUNTS.stream()
            .map(count -> CaseCount.of(count.place(), count.cases(), count.cases()))
            .toList();
    CoverageEstimate all = S3mCoverage.of(TRIANGLES, everybody).wideArea(SCOPE, 400, 1, 0.95);
    assertThat(all.value()).hasValue(1);
    assertThat(all.interval()).contains(BinomialInterval.CLOPPER_PEARSON.of(30, 30, 0.95));
  }

  @Test
  void notComputable() {
    assertThat(S3mCoverage.of(TRIANGLES, List.of()).wideArea(SCOPE, 400, 1, 0.95).outcome())
        .isEqualTo(new Outcome.NotComputable(Outcome.Reason.NO_DATA, "no community was visited"));
    assertThat(
            S3mCoverage.of(TRIANGLES, List.of(CaseCount.of("A", 0, 0)))
                .wideArea(SCOPE, 400, 1, 0.95)
                .outcome())
        .isEqualTo(
            new Outcome.NotComputable(
                Outcome.Reason.NO_ELIGIBLE_PEOPLE, "no case was found in 1 community"));
    assertThat(
            S3mCoverage.of(TRIANGLES, List.of(CaseCount.of("A", 1, 5)))
                .wideArea(SCOPE, 400, 1, 0.95)
                .outcome())
        .isEqualTo(
            new Outcome.NotComputable(
                Outcome.Reason.TOO_FEW_CLUSTERS,
                "one community was visited; the bootstrap draws among communities"));
  }

  @Test
  void arguments() {
    assertThatIllegalArgumentException()
        .isThrownBy(() ->
            S3mCoverage.of(TRIANGLES, List.of(CaseCount.of("A", 1, 2), CaseCount.of("A", 1, 2))))
        .withMessage("counts must be one count for each place but was A more than once");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> S3mCoverage.of(TRIANGLES, List.of(CaseCount.of("A", 1, 10_000_001))))
        .withMessage("counts must be at most 10,000,000 cases together but was 10000001");
    S3mCoverage coverage = S3mCoverage.of(TRIANGLES, COUNTS);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> coverage.wideArea(SCOPE, 1, 1, 0.95))
        .withMessage("replicates must be a number of replicates of at least 2 but was 1");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> coverage.wideArea(SCOPE, 400, 1, 0))
        .withMessage("level must be a fraction strictly between 0 and 1 but was 0.0");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new TriangleRules(61, 2, 0.5))
        .withMessage("leastAngleDegrees must be a number of degrees from 0 to 60 but was 61.0");
    assertThatIllegalArgumentException().isThrownBy(() -> new TriangleRules(-1, 2, 0.5));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new TriangleRules(20, 0.5, 0.5))
        .withMessage(
            "mostGridTriangles must be a finite number of triangles of at least 1 but was 0.5");
    assertThatIllegalArgumentException().isThrownBy(() -> new TriangleRules(20, 2, 1.5));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Triangle(FIVE, 1, 1, 1, 1, List.of()))
        .withMessage("corners must be a number of communities from 3 to 3 but was 5");
    Triangle triangle = TRIANGLES.triangles().get(0);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new TriangleCoverage(triangle, 4, 0, 0, MapClass.LOW))
        .withMessage("cornersVisited must be a number of corners from 0 to 3 but was 4");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new TriangleCoverage(triangle, 3, 1, 0, MapClass.LOW));
    SerializableTester.reserializeAndAssert(TRIANGLES);
    assertThat(SerializableTester.reserialize(coverage).findings()).isEqualTo(coverage.findings());
  }

  private static Village at(String id, double latitude, double longitude) {
    return Village.of(id, id, GeoPoint.of(latitude, longitude));
  }
}
