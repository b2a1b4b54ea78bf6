package org.nutricoverage.survey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;
import org.nutricoverage.survey.calibration.Auxiliary;
import org.nutricoverage.survey.calibration.Calibration;
import org.nutricoverage.survey.replication.BlockedBootstrapEstimate;
import org.nutricoverage.survey.replication.Replication;
import org.nutricoverage.survey.replication.RowReplicateWeights;

class ReplicatesOfDesignsTest {

  private static final double[][] WEIGHTS = {
    {0, 0, 1.5, 1.5, 1.5, 1.5}, {3, 1.5, 0, 0, 1.5, 1.5}, {3, 1.5, 1.5, 1.5, 0, 0}
  };

  private static RowReplicateWeights rows() {
    return RowReplicateWeights.of(WEIGHTS, 2 / 3.0, new double[] {1, 1, 1}, false);
  }

  @Test
  void weightsOfRowsAreThoseOfTheJackknife() {
    SurveyDesign ofRows = Villages.weighted().replicate(rows());
    SurveyDesign jackknife = Villages.weighted().replicate(Replication.jackknife());
    for (String domain : List.of("F", "M")) {
      assertSameVariance(
          ofRows.proportion("enrolled").in("sex", domain).estimate(),
          jackknife.proportion("enrolled").in("sex", domain).estimate());
    }
    assertSameVariance(
        ofRows.proportion("enrolled").estimate(), jackknife.proportion("enrolled").estimate());
    assertSameVariance(ofRows.mean("age").estimate(), jackknife.mean("age").estimate());
    assertSameVariance(ofRows.total("age").estimate(), jackknife.total("age").estimate());
    assertSameVariance(
        ofRows.ratio("age", "weight").estimate(), jackknife.ratio("age", "weight").estimate());
    assertThat(ofRows.totals("age", "weight").covariance("age", "weight").orElseThrow())
        .isCloseTo(
            jackknife.totals("age", "weight").covariance("age", "weight").orElseThrow(),
            within(1e-10));
    SurveyTrend.Fit one =
        ofRows.trend("age", "weight", SurveyTrend.Link.IDENTITY).fit().orElseThrow();
    assertThat(one.slope())
        .isEqualTo(
            jackknife
                .trend("age", "weight", SurveyTrend.Link.IDENTITY)
                .fit()
                .orElseThrow()
                .slope());
    assertThat(ofRows.proportion("enrolled").estimate().varianceMethod())
        .isEqualTo(rows().toString());
    assertThat(ofRows).asString().endsWith(", weights weight, " + rows());
    assertThat(ofRows.proportion("enrolled").estimate().degreesOfFreedom())
        .isEqualTo(rows().degreesOfFreedom());
    assertThat(ofRows.findings()).isEmpty();
  }

  private static void assertSameVariance(SurveyEstimate actual, SurveyEstimate expected) {
    OptionalDouble variance = expected.variance();
    assertThat(actual.variance().orElseThrow())
        .isCloseTo(variance.orElseThrow(), within(1e-11 * (1 + variance.getAsDouble())));
    assertThat(actual.value()).isEqualTo(expected.value());
    for (int replicate = 0; replicate < 3; replicate++) {
      assertThat(actual.replicateVariance().orElseThrow().replicateEstimate(replicate).orElse(-1))
          .isCloseTo(
              expected.replicateVariance().orElseThrow().replicateEstimate(replicate).orElse(-1),
              within(1e-10));
    }
  }

  @Test
  void weightsThatDoNotFitAreRefused() {
    RowReplicateWeights two =
        RowReplicateWeights.of(new double[][] {{1, 2}, {2, 1}}, 1, new double[] {1, 1}, true);
    assertThatThrownBy(() -> Villages.weighted().replicate(two))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("replicateWeights must be weights of the 6 rows of the sample but was 2 rows");
    SurveyDesign calibrated =
        Villages.design().calibrate(Calibration.linear(List.of(Auxiliary.population(60))));
    assertThatThrownBy(() -> calibrated.replicate(rows()))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageStartingWith("the weights of a calibrated design");
  }

  @Test
  void theBlockedWeightedBootstrapKnowsItsUnits() {
    Map<String, Double> populations = Map.of("1", 100.0, "2", 300.0, "3", 200.0);
    BlockedBootstrapEstimate estimate =
        Villages.design().blockedWeightedBootstrap("enrolled", populations, 200, 7);
    // Village shares 1/2, 1 and 1/2 with populations 1 : 3 : 2.
    assertThat(estimate.estimate().orElseThrow()).isBetween(0.6, 0.9);
    assertThatThrownBy(() ->
            Villages.design()
                .blockedWeightedBootstrap("enrolled", Map.of("1", 100.0, "3", 200.0), 200, 7))
        .isInstanceOf(SurveyDataException.class)
        .hasMessage("column village: the population of 2 is not known");
    assertThatThrownBy(() ->
            Villages.design()
                .blockedWeightedBootstrap(
                    "enrolled", Map.of("1", 1.0, "2", 1.0, "3", 2.0, "z", 1.0, "4", 1.0), 200, 7))
        .hasMessage(
            "column village: populations were given of units that the sample does not have: 4, z");
    for (SurveyDesign design :
        List.of(
            SurveyDesign.of(Villages.sample()).build(),
            SurveyDesign.of(Villages.sample())
                .strata("sex")
                .clusters("village")
                .nested()
                .build())) {
      assertThatThrownBy(() -> design.blockedWeightedBootstrap("enrolled", populations, 200, 7))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessage(
              "the blocked weighted bootstrap must have clusters and no strata; run it for each"
                  + " stratum and combine the results");
    }
  }
}
