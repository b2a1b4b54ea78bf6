package org.nutricoverage.survey.replication;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.nutricoverage.core.Finding;

/** Balanced repeated replication, with Fay's softening. */
record BalancedReplication(double rho, boolean aboutFullEstimateAsked) implements Replication {

  private static final long serialVersionUID = 1L;

  @Override
  public ReplicateFactors factors(SampledUnits units) {
    int[] strata = units.sampledStrata();
    int[] others = IntStream.of(strata).filter(h -> units.unitsIn(h) != 2).toArray();
    if (others.length > 0) {
      throw new IllegalArgumentException(
          label()
              + " needs exactly 2 units in each stratum that was not taken whole, but there are "
              + "fewer or more in "
              + units.named(others));
    }
    int order = HadamardMatrix.orderOfAtLeast(strata.length + 1);
    double[][] factors = ReplicateFactors.allocate(units.units(), order);
    for (double[] row : factors) {
      Arrays.fill(row, 1);
    }
    boolean[][] negative = HadamardMatrix.negative(order);
    int[][] unitsByStratum = units.unitsByStratum();
    for (int column = 1; column <= strata.length; column++) {
      int[] pair = unitsByStratum[strata[column - 1]];
      for (int r = 0; r < order; r++) {
        boolean second = negative[r][column];
        factors[pair[0]][r] = second ? rho : 2 - rho;
        factors[pair[1]][r] = second ? 2 - rho : rho;
      }
    }
    return new ReplicateFactors(
        label(),
        units,
        new DenseFactors(factors, order),
        ReplicateScales.uniform(
            strata.length == 0 ? 0 : 1 / (order * (1 - rho) * (1 - rho)),
            order,
            aboutFullEstimateAsked),
        DegreesOfFreedomKind.STRATA,
        null,
        findings(units));
  }

  private List<Finding> findings(SampledUnits units) {
    List<Finding> findings = new ArrayList<>();
    Bootstrap.noPopulationCorrection(label(), units).ifPresent(findings::add);
    return findings;
  }

  @Override
  public String label() {
    return rho > 0 ? "Fay's method, rho " + rho : "balanced repeated replication (BRR)";
  }

  @Override
  public Replication aboutFullEstimate() {
    return new BalancedReplication(rho, true);
  }
}
