package org.nutricoverage.survey.replication;

import java.util.List;

/** JK1 and JKn. */
record Jackknife(boolean stratified, boolean aboutFullEstimateAsked) implements Replication {

  private static final long serialVersionUID = 1L;

  @Override
  public ReplicateFactors factors(SampledUnits units) {
    if (!stratified && units.strata() > 1) {
      throw new IllegalArgumentException(
          label()
              + " knows no strata, but there are "
              + units.strata()
              + ": use the stratified jackknife (JKn)");
    }
    units.requireTwoUnits(label());
    DeleteOneFactors table = new DeleteOneFactors(units);
    return new ReplicateFactors(
        label(),
        units,
        table,
        scales(units, table.replicates()),
        DegreesOfFreedomKind.UNITS_MINUS_STRATA,
        null,
        List.of());
  }

  private ReplicateScales scales(SampledUnits units, int replicates) {
    if (!stratified) {
      double scale = scale(units, 0);
      return ReplicateScales.uniform(scale, replicates, aboutFullEstimateAsked);
    }
    double[] scales = new double[replicates];
    int replicate = 0;
    for (int h : units.sampledStrata()) {
      for (int j = 0; j < units.unitsIn(h); j++) {
        scales[replicate++] = scale(units, h);
      }
    }
    return ReplicateScales.made(1, scales, aboutFullEstimateAsked);
  }

  private static double scale(SampledUnits units, int stratum) {
    double n = units.unitsIn(stratum);
    return (1 - units.samplingFraction(stratum)) * (n - 1) / n;
  }

  @Override
  public String label() {
    return stratified ? "stratified jackknife (JKn)" : "jackknife (JK1)";
  }

  @Override
  public Replication aboutFullEstimate() {
    return new Jackknife(stratified, true);
  }
}
