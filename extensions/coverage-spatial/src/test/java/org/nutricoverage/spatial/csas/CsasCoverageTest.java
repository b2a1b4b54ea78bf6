package org.nutricoverage.spatial.csas;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import com.google.common.testing.SerializableTester;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.SplittableRandom;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.apache.commons.statistics.distribution.TDistribution;
import org.junit.jupiter.api.Test;
import org.nutricoverage.core.Area;
import org.nutricoverage.core.CoverageEstimate;
import org.nutricoverage.core.Finding;
import org.nutricoverage.core.Method;
import org.nutricoverage.core.Outcome;
import org.nutricoverage.core.ReportingPeriod;
import org.nutricoverage.core.Scope;
import org.nutricoverage.core.SubActivity;
import org.nutricoverage.core.TargetGroup;
import org.nutricoverage.core.interval.BinomialInterval;
import org.nutricoverage.core.interval.ConfidenceInterval;
import org.nutricoverage.spatial.CaseCount;
import org.nutricoverage.spatial.GeoArea;
import org.nutricoverage.spatial.GeoPoint;
import org.nutricoverage.spatial.MapClass;
import org.nutricoverage.spatial.MapThresholds;
import org.nutricoverage.spatial.SpatialInterval;
import org.nutricoverage.spatial.Village;

class CsasCoverageTest {

  private static final Scope SCOPE =
      Scope.coverage(
          SubActivity.MAM_MANAGEMENT,
          Area.of("CD54", "Tanganyika"),
          ReportingPeriod.quarter(2026, 1),
          TargetGroup.CHILDREN_6_59_MONTHS);
  private static final GeoArea AREA = GeoArea.rectangle(GeoPoint.of(0, 30), GeoPoint.of(0.4, 30.2));

  /** Ratio 14/40; residuals 1.2, -1.1, -1.75, 0, 3.85, -2.2. */
  private static final List<CaseCount> SIX = counts(4, 8, 1, 6, 0, 5, 0, 0, 7, 9, 2, 12);

  @Test
  void ratioWithQuadratsAsClusters() {
    CoverageEstimate estimate = CsasCoverage.ofQuadrats(SIX).estimate(SCOPE, 0.95);
    assertThat(estimate.counts().orElseThrow()).hasToString("35.0 % (14 / 40)");
    // sum of squared residuals 25.375; sqrt(6 / 5 x 25.375) / 40
    double error = Math.sqrt(1.2 * 25.375) / 40;
    assertThat(error).isCloseTo(0.13795379661321394, within(1e-15));
    ConfidenceInterval interval = estimate.interval().orElseThrow();
    double t = TDistribution.of(5).inverseSurvivalProbability(0.025);
    assertThat(interval.lower()).isCloseTo(Math.max(0, 0.35 - t * error), within(1e-12));
    assertThat(interval.upper()).isCloseTo(0.35 + t * error, within(1e-12));
    assertThat(interval.lower()).isEqualTo(0);
    assertThat(interval.degreesOfFreedom()).isEqualTo(5);
    assertThat(interval.level()).isEqualTo(0.95);
    assertThat(interval.method()).isEqualTo(SpatialInterval.QUADRAT_RATIO_T);
    assertThat(estimate.method().family()).isEqualTo(Method.Family.CSAS);
    assertThat(estimate.findings()).isEmpty();
    assertThat(estimate.calculation())
        .containsExactly(
            "Quadrats: 6 visited of 6",
            "Coverage: sum of covered / sum of cases = 14 / 40",
            "Standard error: sqrt(q / (q - 1) x sum of ((c - p n) / sum of cases)^2) = 0.137954");
    assertThat(estimate.explain())
        .contains("Evidence: 40 people in 6 primary sampling units and 1 stratum");
  }

  @Test
  void anotherLevelAndTheUpperEnd() {
    ConfidenceInterval ninety =
        CsasCoverage.ofQuadrats(SIX).estimate(SCOPE, 0.9).interval().orElseThrow();
    double t = TDistribution.of(5).inverseSurvivalProbability(0.05);
    assertThat(ninety.lower()).isCloseTo(0.35 - t * 0.13795379661321394, within(1e-12));
    ConfidenceInterval high =
        CsasCoverage.ofQuadrats(counts(8, 8, 6, 6, 3, 5, 9, 9, 10, 12))
            .estimate(SCOPE, 0.99)
            .interval()
            .orElseThrow();
    assertThat(high.upper()).isEqualTo(1);
  }

  @Test
  void nobodyOrEverybodyCoveredHasAWidth() {
    CoverageEstimate none =
        CsasCoverage.ofQuadrats(counts(0, 8, 0, 6, 0, 5, 0, 3, 0, 0)).estimate(SCOPE, 0.95);
    ConfidenceInterval expected = BinomialInterval.CLOPPER_PEARSON.of(0, 22, 0.95);
    assertThat(none.interval()).contains(expected);
    assertThat(none.findings())
        .extracting(Finding::toString)
        .containsExactly(
            "WARNING NO_VARIANCE: every quadrat has the same coverage; the interval takes the cases"
                + " for a simple random sample");
    assertThat(none.calculation()).hasSize(2);
    assertThat(CsasCoverage.ofQuadrats(counts(8, 8, 6, 6)).estimate(SCOPE, 0.95).interval())
        .contains(BinomialInterval.CLOPPER_PEARSON.of(14, 14, 0.95));
    assertThat(CsasCoverage.ofQuadrats(counts(4, 8, 3, 6)).estimate(SCOPE, 0.95).interval())
        .contains(BinomialInterval.CLOPPER_PEARSON.of(7, 14, 0.95));
  }

  @Test
  void fewQuadrats() {
    CoverageEstimate one = CsasCoverage.ofQuadrats(counts(4, 8)).estimate(SCOPE, 0.95);
    assertThat(one.value()).hasValue(0.5);
    assertThat(one.interval()).isEmpty();
    assertThat(one.explain())
        .contains(
            "No interval: one quadrat was visited: the variance between quadrats cannot be"
                + " estimated.")
        .contains(
            "Finding: WARNING FEW_CLUSTERS: 1 quadrat was visited; the variance between quadrats is"
                + " poorly known below 5");
    assertThat(one.findings()).hasSize(1);
    assertThat(
            CsasCoverage.ofQuadrats(counts(4, 8, 1, 2, 3, 4, 2, 9))
                .estimate(SCOPE, 0.95)
                .findings())
        .extracting(Finding::code)
        .containsExactly("FEW_CLUSTERS");
    assertThat(
            CsasCoverage.ofQuadrats(counts(4, 8, 1, 2, 3, 4, 2, 9, 1, 1))
                .estimate(SCOPE, 0.95)
                .findings())
        .isEmpty();
  }

  @Test
  void notComputable() {
    assertThat(CsasCoverage.ofQuadrats(List.of()).estimate(SCOPE, 0.95).outcome())
        .isEqualTo(new Outcome.NotComputable(Outcome.Reason.NO_DATA, "no quadrat was visited"));
    assertThat(CsasCoverage.ofQuadrats(counts(0, 0, 0, 0)).estimate(SCOPE, 0.95).outcome())
        .isEqualTo(
            new Outcome.NotComputable(
                Outcome.Reason.NO_ELIGIBLE_PEOPLE, "no case was found in 2 quadrats"));
  }

  @Test
  void mapTable() {
    List<QuadratCoverage> table =
        CsasCoverage.ofQuadrats(SIX).table(MapThresholds.ofPercent(20, 50));
    assertThat(table)
        .extracting(QuadratCoverage::toString)
        .containsExactly(
            "q0: 50.0 % (4 / 8), MODERATE",
            "q1: 16.7 % (1 / 6), LOW",
            "q2: 0.0 % (0 / 5), LOW",
            "q3: no cases, NOT_CLASSIFIED",
            "q4: 77.8 % (7 / 9), HIGH",
            "q5: 16.7 % (2 / 12), LOW");
    assertThat(table.get(3).visited()).isTrue();
    assertThat(table.get(3).coverage()).isEmpty();
  }

  @Test
  void countsOfTheVillagesOfAGrid() {
    Village a = Village.of("A", "A", GeoPoint.of(0.1, 30.1));
    Village b = Village.of("B", "B", GeoPoint.of(0.12, 30.1));
    Village c = Village.of("C", "C", GeoPoint.of(0.3, 30.1));
    CsasGrid grid = CsasDesign.of(AREA, 22.5).villages(4).grid(List.of(a, b, c));
    assertThat(grid.quadrats()).hasSize(2);
    CsasCoverage coverage =
        CsasCoverage.of(
            grid,
            List.of(CaseCount.of("B", 1, 4), CaseCount.of("A", 2, 3), CaseCount.of("Z", 9, 9)));
    assertThat(coverage.table(MapThresholds.ofPercent(50)))
        .containsExactly(
            new QuadratCoverage("r1c1", 0, 0, 0, MapClass.NOT_CLASSIFIED),
            new QuadratCoverage("r2c1", 2, 3, 7, MapClass.LOW));
    assertThat(coverage.table(MapThresholds.ofPercent(50)).get(0))
        .hasToString("r1c1: not visited, NOT_CLASSIFIED");
    assertThat(coverage.findings())
        .extracting(Finding::toString)
        .containsExactly(
            "WARNING TOO_FEW_VILLAGES_IN_QUADRAT (quadrats r1c1): 1 quadrat holds fewer than the 2"
                + " villages to be chosen; all of them are taken",
            "WARNING NOT_VISITED (villages C): 1 chosen village has no count",
            "ERROR NOT_IN_DESIGN (villages Z): 1 count belongs to villages that were not chosen;"
                + " left out");
    assertThat(coverage).hasToString("1 quadrat visited, 7 cases");
    CoverageEstimate estimate = coverage.estimate(SCOPE, 0.95);
    assertThat(estimate.calculation()).contains("Quadrats: 1 visited of 2");
    assertThat(estimate.findings()).hasSize(4);
    CsasCoverage copy = SerializableTester.reserialize(coverage);
    assertThat(copy.findings()).isEqualTo(coverage.findings());
  }

  @Property(tries = 100)
  void orderChangesNothingAndScaleNeither(
      @ForAll long seed, @ForAll @IntRange(min = 2, max = 40) int quadrats) {
    SplittableRandom random = new SplittableRandom(seed);
    List<CaseCount> counts = new ArrayList<>();
    List<CaseCount> tenfold = new ArrayList<>();
    for (int i = 0; i < quadrats; i++) {
      int cases = random.nextInt(30);
      int covered = random.nextInt(cases + 1);
      counts.add(CaseCount.of("q" + i, covered, cases));
      tenfold.add(CaseCount.of("q" + i, 10L * covered, 10L * cases));
    }
    CoverageEstimate estimate = CsasCoverage.ofQuadrats(counts).estimate(SCOPE, 0.95);
    Collections.shuffle(counts, new Random(seed));
    assertThat(CsasCoverage.ofQuadrats(counts).estimate(SCOPE, 0.95)).isEqualTo(estimate);
    if (estimate.interval().isPresent()) {
      ConfidenceInterval interval = estimate.interval().get();
      assertThat(interval.lower()).isBetween(0.0, estimate.value().orElseThrow());
      assertThat(interval.upper()).isBetween(estimate.value().orElseThrow(), 1.0);
      assertThat(interval.width()).isPositive();
      if (interval.method() == SpatialInterval.QUADRAT_RATIO_T) {
        ConfidenceInterval same =
            CsasCoverage.ofQuadrats(tenfold).estimate(SCOPE, 0.95).interval().orElseThrow();
        assertThat(same.lower()).isCloseTo(interval.lower(), within(1e-12));
        assertThat(same.upper()).isCloseTo(interval.upper(), within(1e-12));
      }
    }
  }

  @Test
  void hugeCountsStayExact() {
    CoverageEstimate estimate =
        CsasCoverage.ofQuadrats(
                List.of(
                    CaseCount.of("a", 400_000_000, 400_000_000),
                    CaseCount.of("b", 0, 400_000_000),
                    CaseCount.of("c", 0, 200_000_000)))
            .estimate(SCOPE, 0.5);
    double t = TDistribution.of(2).inverseSurvivalProbability(0.25);
    // z = 0.4 (1 - 0.4), -0.4 x 0.4, -0.4 x 0.2
    double error = Math.sqrt(1.5 * (0.24 * 0.24 + 0.16 * 0.16 + 0.08 * 0.08));
    assertThat(estimate.interval().orElseThrow().upper()).isCloseTo(0.4 + t * error, within(1e-12));
  }

  @Test
  void arguments() {
    assertThatIllegalArgumentException()
        .isThrownBy(() ->
            CsasCoverage.ofQuadrats(List.of(CaseCount.of("a", 1, 2), CaseCount.of("a", 1, 2))))
        .withMessage("counts must be one count for each place but was a more than once");
    assertThatIllegalArgumentException()
        .isThrownBy(() ->
            CsasCoverage.ofQuadrats(
                List.of(CaseCount.of("a", 0, 1_000_000_000), CaseCount.of("b", 0, 1))))
        .withMessage("counts must be at most 1,000,000,000 cases together but was 1000000001");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> CsasCoverage.ofQuadrats(SIX).estimate(SCOPE, 1))
        .withMessage("level must be a fraction strictly between 0 and 1 but was 1.0");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new QuadratCoverage("q", -1, 0, 0, MapClass.LOW))
        .withMessage("villagesVisited must be a number of villages of at least 0 but was -1");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new QuadratCoverage("q", 1, 2, 1, MapClass.LOW));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new QuadratCoverage("q", 1, 0, -1, MapClass.LOW));
  }

  private static List<CaseCount> counts(long... coveredAndCases) {
    List<CaseCount> counts = new ArrayList<>();
    for (int i = 0; i < coveredAndCases.length; i += 2) {
      counts.add(CaseCount.of("q" + i / 2, coveredAndCases[i], coveredAndCases[i + 1]));
    }
    return counts;
  }
}
