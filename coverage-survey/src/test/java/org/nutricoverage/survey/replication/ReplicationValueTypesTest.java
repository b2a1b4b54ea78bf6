package org.nutricoverage.survey.replication;

import com.google.common.testing.EqualsTester;
import com.google.common.testing.SerializableTester;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ReplicationValueTypesTest {

  /** Each group holds a value twice; no two groups are equal. */
  static Stream<List<Object>> types() {
    return Stream.of(
        units(),
        scales(),
        sizes(),
        methods(),
        factors(),
        variances(),
        rowWeights(),
        bootstraps(),
        estimates(),
        combined());
  }

  @ParameterizedTest
  @MethodSource("types")
  void equalByValueAndSerializable(List<Object> values) {
    EqualsTester tester = new EqualsTester();
    for (int i = 0; i < values.size(); i++) {
      Object value = values.get(i);
      tester.addEqualityGroup(value, SerializableTester.reserialize(value));
    }
    tester.testEquals();
  }

  @ParameterizedTest
  @MethodSource("types")
  void equalWhenMadeAnew(List<Object> values) {
    List<Object> again =
        types().filter(other -> other.get(0).equals(values.get(0))).findFirst().orElseThrow();
    EqualsTester tester = new EqualsTester();
    for (int i = 0; i < values.size(); i++) {
      tester.addEqualityGroup(values.get(i), again.get(i));
    }
    tester.testEquals();
  }

  private static List<Object> units() {
    return List.of(
        SampledUnits.of(new int[] {0, 0, 1}, new double[] {0, 0.5}),
        SampledUnits.of(new int[] {0, 1, 1}, new double[] {0, 0.5}),
        SampledUnits.of(new int[] {0, 0, 1}, new double[] {0, 0.25}),
        SampledUnits.of(new int[] {0, 0, 1}, new double[] {0, 0.5}).named(List.of("a", "b")));
  }

  private static List<Object> scales() {
    return List.of(
        ReplicateScales.of(1, new double[] {1, 2}, false),
        ReplicateScales.of(2, new double[] {1, 2}, false),
        ReplicateScales.of(1, new double[] {1, 1}, false),
        ReplicateScales.of(1, new double[] {1, 2}, true));
  }

  private static List<Object> sizes() {
    return List.of(
        ResampleSize.units(),
        ResampleSize.unitsMinusOne(),
        ResampleSize.ofStrata(1, 2),
        ResampleSize.ofStrata(2, 1));
  }

  private static List<Object> methods() {
    return List.of(
        Replication.jackknife(),
        Replication.jackknife().aboutFullEstimate(),
        Replication.stratifiedJackknife(),
        Replication.balancedRepeated(),
        Replication.fay(0.5),
        Replication.raoWu(9, 1),
        Replication.raoWu(9, 2),
        Replication.raoWu(8, 1),
        Replication.rescaledBootstrap(9, 1),
        Replication.rescaledBootstrap(9, 1, ResampleSize.units()),
        Replication.cantyDavison(9, 1),
        Replication.supplied(new double[][] {{1, 2}}, 1, new double[] {1}, false),
        Replication.supplied(new double[][] {{1, 3}}, 1, new double[] {1}, false),
        Replication.supplied(new double[][] {{1, 2}}, 2, new double[] {1}, false));
  }

  private static List<Object> factors() {
    SampledUnits pairs = SampledUnits.of(new int[] {0, 0, 1, 1}, new double[2]);
    SampledUnits other = SampledUnits.of(new int[] {0, 1, 0, 1}, new double[2]);
    return List.of(
        Replication.stratifiedJackknife().factors(pairs),
        Replication.stratifiedJackknife().factors(other),
        Replication.stratifiedJackknife().aboutFullEstimate().factors(pairs),
        Replication.balancedRepeated().factors(pairs),
        Replication.raoWu(9, 1).factors(pairs),
        Replication.raoWu(9, 2).factors(pairs),
        Replication.supplied(new double[][] {{1, 2, 3, 4}}, 1, new double[] {1}, false)
            .factors(pairs),
        Replication.supplied(new double[][] {{1, 2, 3, 5}}, 1, new double[] {1}, false)
            .factors(pairs));
  }

  private static List<Object> variances() {
    ReplicateScales scales = ReplicateScales.of(1, new double[] {1, 1}, false);
    return List.of(
        ReplicateVariance.of(scales, 0.5, new double[] {0.4, Double.NaN}),
        ReplicateVariance.of(scales, 0.6, new double[] {0.4, Double.NaN}),
        ReplicateVariance.of(scales, 0.5, new double[] {0.4, 0.6}),
        ReplicateVariance.of(
            ReplicateScales.of(1, new double[] {1, 1}, true), 0.5, new double[] {0.4, 0.6}));
  }

  private static List<Object> rowWeights() {
    return List.of(
        RowReplicateWeights.of(new double[][] {{1, 2}}, 1, new double[] {1}, false),
        RowReplicateWeights.of(new double[][] {{1, 3}}, 1, new double[] {1}, false),
        RowReplicateWeights.of(new double[][] {{1, 2}}, 1, new double[] {1}, true));
  }

  private static List<Object> bootstraps() {
    BlockedWeightedBootstrap bootstrap = BlockedWeightedBootstrap.of(new double[] {1, 2}, 9, 1);
    return List.of(
        bootstrap,
        BlockedWeightedBootstrap.of(new double[] {1, 3}, 9, 1),
        BlockedWeightedBootstrap.of(new double[] {1, 2}, 8, 1),
        BlockedWeightedBootstrap.of(new double[] {1, 2}, 9, 2),
        bootstrap.forStratum(1),
        bootstrap.withoutInnerResampling(),
        bootstrap.recordingDraws(),
        bootstrap.replay(new int[][] {{0}}),
        bootstrap.replay(new int[][] {{1}}));
  }

  private static List<Object> estimates() {
    BlockedWeightedBootstrap bootstrap = BlockedWeightedBootstrap.of(new double[] {1, 2}, 9, 1);
    int[] cluster = {0, 0, 1, 1};
    double[] values = {0, 1, 1, 1};
    double[] ones = {1, 1, 1, 1};
    return List.of(
        bootstrap.proportion(cluster, values),
        bootstrap.ratio(cluster, values, ones),
        bootstrap.recordingDraws().proportion(cluster, values),
        bootstrap.proportion(cluster, ones),
        bootstrap.forStratum(1).proportion(cluster, values),
        bootstrap.replay(new int[][] {{0}}).proportion(cluster, values),
        bootstrap.replay(new int[][] {{1}}).proportion(cluster, values),
        bootstrap.replay(new int[][] {{1}}).recordingDraws().proportion(cluster, values));
  }

  private static List<Object> combined() {
    List<Object> estimates = estimates();
    BlockedBootstrapEstimate one = (BlockedBootstrapEstimate) estimates.get(0);
    BlockedBootstrapEstimate other = (BlockedBootstrapEstimate) estimates.get(4);
    return List.of(
        StratifiedBootstrapEstimate.of(new double[] {1, 1}, List.of(one, other)),
        StratifiedBootstrapEstimate.of(new double[] {1, 2}, List.of(one, other)),
        StratifiedBootstrapEstimate.of(new double[] {1, 1}, List.of(other, one)));
  }
}
