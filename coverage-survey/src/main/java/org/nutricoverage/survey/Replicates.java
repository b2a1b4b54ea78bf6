package org.nutricoverage.survey;

import org.nutricoverage.survey.internal.SamplingTree;
import org.nutricoverage.survey.replication.ReplicateFactors;
import org.nutricoverage.survey.replication.ReplicateScales;
import org.nutricoverage.survey.replication.RowReplicateWeights;

/**
 * The replicates of a design: factors by primary sampling unit, or weights by row.
 *
 * <p>A slot is what has a weight of its own in a replicate: a unit or a row.
 */
sealed interface Replicates {

  String label();

  ReplicateScales scales();

  int count();

  int slots();

  /** The slot of a row. */
  int slot(int row, int unit);

  /** The weight of a row that goes with sums by slot. */
  double weight(double weightOfRow);

  /** The weight of a row in a replicate. */
  double weight(int replicate, int row, int unit, double weightOfRow);

  /** The totals of each statistic in each replicate, of sums by slot. */
  double[][] totals(double[][] sumsBySlot);

  /** The degrees of freedom of a domain that holds rows of some slots. */
  double degreesOfFreedom(boolean[] slotsPresent);

  double degreesOfFreedom();

  /** Replicates of units that the factors number otherwise than the tree. */
  static Replicates of(ReplicateFactors factors, SamplingTree tree, int[] numberOfUnit) {
    return new OfUnits(factors, tree, numberOfUnit);
  }

  static Replicates of(RowReplicateWeights weights) {
    return new OfRows(weights);
  }

  final class OfUnits implements Replicates {

    private final ReplicateFactors factors;
    private final SamplingTree tree;
    private final int[] numberOfUnit;

    private OfUnits(ReplicateFactors factors, SamplingTree tree, int[] numberOfUnit) {
      this.factors = factors;
      this.tree = tree;
      this.numberOfUnit = numberOfUnit;
    }

    @Override
    public String label() {
      return factors.label();
    }

    @Override
    public ReplicateScales scales() {
      return factors.scales();
    }

    @Override
    public int count() {
      return factors.replicates();
    }

    @Override
    public int slots() {
      return factors.units();
    }

    @Override
    public int slot(int row, int unit) {
      return numberOfUnit[tree.primary(unit)];
    }

    @Override
    public double weight(double weightOfRow) {
      return weightOfRow;
    }

    @Override
    public double weight(int replicate, int row, int unit, double weightOfRow) {
      return weightOfRow * factors.factor(replicate, slot(row, unit));
    }

    @Override
    public double[][] totals(double[][] sumsBySlot) {
      return factors.weightedSums(sumsBySlot);
    }

    @Override
    public double degreesOfFreedom(boolean[] slotsPresent) {
      return factors.degreesOfFreedom(slotsPresent);
    }

    @Override
    public double degreesOfFreedom() {
      return factors.degreesOfFreedom();
    }
  }

  record OfRows(RowReplicateWeights weights) implements Replicates {

    @Override
    public String label() {
      return weights.toString();
    }

    @Override
    public ReplicateScales scales() {
      return weights.scales();
    }

    @Override
    public int count() {
      return weights.replicates();
    }

    @Override
    public int slots() {
      return weights.rows();
    }

    @Override
    public int slot(int row, int unit) {
      return row;
    }

    @Override
    public double weight(double weightOfRow) {
      return 1;
    }

    @Override
    public double weight(int replicate, int row, int unit, double weightOfRow) {
      return weights.weight(replicate, row);
    }

    @Override
    public double[][] totals(double[][] sumsBySlot) {
      return weights.weightedSums(sumsBySlot);
    }

    @Override
    public double degreesOfFreedom(boolean[] slotsPresent) {
      return weights.degreesOfFreedom();
    }

    @Override
    public double degreesOfFreedom() {
      return weights.degreesOfFreedom();
    }
  }
}
