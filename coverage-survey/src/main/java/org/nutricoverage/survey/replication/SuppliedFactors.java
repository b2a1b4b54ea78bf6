package org.nutricoverage.survey.replication;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.nutricoverage.core.Finding;
import org.nutricoverage.core.internal.Arguments;

/** Factors that were made elsewhere. */
final class SuppliedFactors implements Replication {

  private static final long serialVersionUID = 1L;

  private final double[][] ofUnit;
  private final ReplicateScales scales;

  private SuppliedFactors(double[][] ofUnit, ReplicateScales scales) {
    this.ofUnit = ofUnit;
    this.scales = scales;
  }

  static SuppliedFactors of(double[][] factors, ReplicateScales scales) {
    checkReplicates(factors.length, scales, "factors");
    int units = factors[0].length;
    Arguments.inRange(units, 1, Integer.MAX_VALUE, "factors of a replicate", "units");
    double[][] ofUnit = ReplicateFactors.allocate(units, factors.length);
    for (int r = 0; r < factors.length; r++) {
      if (factors[r].length != units) {
        throw Arguments.refused(
            "factors of replicate " + r, "an array of " + units + " factors", factors[r].length);
      }
      for (int unit = 0; unit < units; unit++) {
        if (!Double.isFinite(factors[r][unit])) {
          throw Arguments.refused(
              "factor of unit " + unit + " in replicate " + r, "a finite number", factors[r][unit]);
        }
        ofUnit[unit][r] = factors[r][unit] + 0.0;
      }
    }
    return new SuppliedFactors(ofUnit, scales);
  }

  /** Refuses a table that has not as many replicates as there are scales. */
  static void checkReplicates(int replicates, ReplicateScales scales, String what) {
    if (replicates != scales.replicates()) {
      throw Arguments.refused(
          what, "an array of one row for each of " + scales.replicates() + " scales", replicates);
    }
  }

  @Override
  public ReplicateFactors factors(SampledUnits units) {
    if (units.units() != ofUnit.length) {
      throw Arguments.refused(
          "units", "the " + ofUnit.length + " units that factors were supplied for", units.units());
    }
    return new ReplicateFactors(
        label(),
        units,
        new DenseFactors(ofUnit, scales.replicates()),
        scales,
        DegreesOfFreedomKind.FACTOR_RANK_MINUS_ONE,
        null,
        findings());
  }

  private List<Finding> findings() {
    List<Finding> findings = new ArrayList<>();
    long negative = 0;
    for (double[] row : ofUnit) {
      for (double factor : row) {
        negative += factor < 0 ? 1 : 0;
      }
    }
    if (negative > 0) {
      findings.add(
          Finding.of(
              ReplicationFinding.NEGATIVE_FACTORS,
              negative + " of the factors supplied are negative"));
    }
    return findings;
  }

  @Override
  public String label() {
    return "supplied factors, " + scales.replicates() + " replicates";
  }

  @Override
  public Replication aboutFullEstimate() {
    return new SuppliedFactors(ofUnit, scales.withAboutFullEstimate());
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof SuppliedFactors that
        && Arrays.deepEquals(ofUnit, that.ofUnit)
        && scales.equals(that.scales);
  }

  @Override
  public int hashCode() {
    return Objects.hash(Arrays.deepHashCode(ofUnit), scales);
  }

  /** Returns the label. */
  @Override
  public String toString() {
    return label();
  }
}
