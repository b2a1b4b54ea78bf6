package org.nutricoverage.survey.replication;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class RowReplicateWeightsTest {

  private static final double[][] WEIGHTS = {{4, 2, 1}, {2, 4, -1}};

  @Test
  void tellsItsWeights() {
    double[][] given = {{4, 2, 1}, {2, 4, -1}};
    RowReplicateWeights weights = RowReplicateWeights.of(given, 0.5, new double[] {1, 2}, false);
    given[0][0] = 99;
    assertThat(weights.rows()).isEqualTo(3);
    assertThat(weights.replicates()).isEqualTo(2);
    assertThat(weights.weight(0, 0)).isEqualTo(4);
    assertThat(weights.weight(1, 2)).isEqualTo(-1);
    assertThat(weights.scales()).isEqualTo(ReplicateScales.of(0.5, new double[] {1, 2}, false));
    assertThat(weights.degreesOfFreedom()).isEqualTo(1);
    assertThat(weights.degreesOfFreedomKind()).isEqualTo(DegreesOfFreedomKind.REPLICATES_MINUS_ONE);
    assertThat(weights)
        .hasToString("replicate weights of 3 rows: 2 replicates, scale 0.5, about their mean");
    assertThatThrownBy(() -> weights.weight(2, 0)).isInstanceOf(IndexOutOfBoundsException.class);
    assertThatThrownBy(() -> weights.weight(0, 3)).isInstanceOf(IndexOutOfBoundsException.class);
  }

  @Test
  void sumsRows() {
    RowReplicateWeights weights = RowReplicateWeights.ofSuccessiveDifferences(WEIGHTS);
    assertThat(weights.weightedSums(new double[] {1, 10, 100})).containsExactly(124, -58);
    assertThat(weights.weightedSums(new double[][] {{0, 1, 0}, {1, 0, 1}}))
        .isDeepEqualTo(new double[][] {{2, 4}, {5, 1}});
    assertThat(weights.weightedSums(new double[0][])).isEmpty();
    assertThatIllegalArgumentException()
        .isThrownBy(() -> weights.weightedSums(new double[] {1}))
        .withMessage(
            "statistic 0 must be an array of one value for each of 3 rows but was 1 values");
  }

  @Test
  void successiveDifferencesHaveTheirScale() {
    RowReplicateWeights weights = RowReplicateWeights.ofSuccessiveDifferences(WEIGHTS);
    assertThat(weights.scales()).isEqualTo(ReplicateScales.of(2, new double[] {1, 1}, true));
  }

  @Test
  void factorsAreMultiplied() {
    assertThat(
            RowReplicateWeights.ofFactors(
                new double[][] {{2, 1, 0.5}, {1, 2, -0.5}},
                new double[] {2, 2, 2},
                2,
                new double[] {1, 1},
                true))
        .isEqualTo(RowReplicateWeights.ofSuccessiveDifferences(WEIGHTS));
    assertThatIllegalArgumentException()
        .isThrownBy(() ->
            RowReplicateWeights.ofFactors(
                new double[][] {{2}}, new double[] {2, 2}, 2, new double[] {1}, true))
        .withMessage("factors of replicate 0 must be an array of 2 factors but was 1");
  }

  @Test
  void refusesWhatDoesNotFit() {
    refused(
        new double[][] {{1}, {1}, {1}},
        "weights must be an array of one row for each of 2 scales but was 3");
    refused(
        new double[][] {{}, {}},
        "weights of a replicate must be a number of rows of at least 1 but was 0");
    refused(
        new double[][] {{1, 2}, {1}},
        "weights of replicate 1 must be an array of 2 weights but was 1");
    refused(
        new double[][] {{1, 2}, {1, 1 / 0.0}},
        "weight of row 1 in replicate 1 must be a finite number but was Infinity");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> RowReplicateWeights.ofSuccessiveDifferences(new double[0][]))
        .withMessage("replicateScales must be a number of replicates of at least 1 but was 0");
  }

  private static void refused(double[][] weights, String message) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> RowReplicateWeights.of(weights, 1, new double[] {1, 1}, false))
        .withMessage(message);
  }
}
