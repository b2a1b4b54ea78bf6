package org.nutricoverage.survey.replication;

import java.io.Serializable;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;
import org.nutricoverage.core.Finding;
import org.nutricoverage.core.internal.Arguments;
import org.nutricoverage.core.internal.Numbers;

/**
 * One factor for each replicate and sampled unit, by which the weights of the unit's rows are
 * multiplied, with the scales that turn replicate estimates into a variance.
 *
 * <p>A statistic made of weighted totals needs the totals of the units only: {@link
 * #weightedSums(double[][])} gives the totals of all replicates in one sweep.
 *
 * <pre>{@code
 * SampledUnits units = SampledUnits.of(new int[] {0, 0, 0}, new double[] {0});
 * ReplicateFactors factors = Replication.jackknife().factors(units);
 * factors.factor(0, 0);                                             // 0.0
 * factors.factor(0, 1);                                             // 1.5
 * double[] totals = factors.weightedSums(new double[] {10, 20, 60});
 * totals[0];                                                        // 120.0
 * ReplicateVariance.of(factors, 90, totals).variance().getAsDouble();  // 2100.0
 * factors.degreesOfFreedom();                                       // 2
 * }</pre>
 *
 * <p>Immutable and thread-safe. Memory: none to speak of for a jackknife, 8 bytes for each factor
 * otherwise, of which there may be 100,000,000.
 *
 * @since 0.1.0
 */
public final class ReplicateFactors implements Serializable {

  private static final long serialVersionUID = 1L;
  private static final long MOST_FACTORS = 100_000_000;

  private final String label;
  private final SampledUnits units;
  private final FactorTable table;
  private final ReplicateScales scales;
  private final DegreesOfFreedomKind degreesOfFreedomKind;
  private final @Nullable Long seed;
  private final List<Finding> findings;

  ReplicateFactors(
      String label,
      SampledUnits units,
      FactorTable table,
      ReplicateScales scales,
      DegreesOfFreedomKind degreesOfFreedomKind,
      @Nullable Long seed,
      List<Finding> findings) {
    this.label = label;
    this.units = units;
    this.table = table;
    this.scales = scales;
    this.degreesOfFreedomKind = degreesOfFreedomKind;
    this.seed = seed;
    this.findings = List.copyOf(findings);
  }

  /** An empty array [unit][replicate] if it is not too large. */
  static double[][] allocate(int units, int replicates) {
    if ((long) units * replicates > MOST_FACTORS) {
      throw Arguments.refused(
          "replicates x units",
          "a number of factors of at most " + Numbers.people(MOST_FACTORS),
          Numbers.people(replicates) + " x " + Numbers.people(units));
    }
    return new double[units][replicates];
  }

  /**
   * The method, with its settings.
   *
   * @return for example "Rao-Wu bootstrap, 500 replicates, seed 42"
   */
  public String label() {
    return label;
  }

  /**
   * The first stage that is replicated.
   *
   * @return the units
   */
  public SampledUnits sampledUnits() {
    return units;
  }

  /**
   * How many units there are.
   *
   * @return the number, at least 1
   */
  public int units() {
    return units.units();
  }

  /**
   * How many replicates there are.
   *
   * @return the number; 0 only where every stratum was taken whole and a jackknife has nothing to
   *     delete
   */
  public int replicates() {
    return table.replicates();
  }

  /**
   * The factor of a unit in a replicate.
   *
   * @param replicate the number of the replicate, from 0
   * @param unit the number of the unit, from 0
   * @return the factor of its weights, finite
   * @throws IndexOutOfBoundsException if there is no such replicate or unit
   */
  public double factor(int replicate, int unit) {
    Objects.checkIndex(replicate, replicates());
    Objects.checkIndex(unit, units());
    return table.factor(replicate, unit);
  }

  /**
   * The factors of one replicate.
   *
   * @param replicate the number of the replicate, from 0
   * @return the factor of each unit, in a new array
   * @throws IndexOutOfBoundsException if there is no such replicate
   */
  public double[] factorsOf(int replicate) {
    Objects.checkIndex(replicate, replicates());
    double[] factors = new double[units()];
    for (int unit = 0; unit < factors.length; unit++) {
      factors[unit] = table.factor(replicate, unit);
    }
    return factors;
  }

  /**
   * The weighted total of one statistic in every replicate.
   *
   * @param unitValues the total of each unit with the full weights, finite
   * @return for each replicate the sum of factor times value over the units
   * @throws IllegalArgumentException if there are not as many values as units, or one is not finite
   */
  public double[] weightedSums(double[] unitValues) {
    return weightedSums(new double[][] {unitValues})[0];
  }

  /**
   * The weighted totals of several statistics in every replicate, in one sweep over the factors.
   *
   * <p>The order of the additions is fixed, so that equal arguments give equal results bit for bit:
   * the order of the units, in a jackknife that of strata and units with the deleted one left out.
   * The relative error of a sum of n values of one sign is at most n units in the last place, in
   * practice some ten.
   *
   * @param unitValuesByStatistic for each statistic the total of each unit with the full weights,
   *     finite
   * @return for each statistic and each replicate the sum of factor times value over the units
   * @throws IllegalArgumentException if a statistic has not as many values as there are units, or a
   *     value is not finite
   */
  public double[][] weightedSums(double[][] unitValuesByStatistic) {
    for (int s = 0; s < unitValuesByStatistic.length; s++) {
      checkValues(unitValuesByStatistic[s], units(), s, "units");
    }
    return table.weightedSums(unitValuesByStatistic);
  }

  /** Refuses values that are not finite, or not as many as they should be. */
  static void checkValues(double[] values, int expected, int statistic, String what) {
    if (values.length != expected) {
      throw Arguments.refused(
          "statistic " + statistic,
          "an array of one value for each of " + Numbers.people(expected) + " " + what,
          values.length + " values");
    }
    for (int i = 0; i < values.length; i++) {
      if (!Double.isFinite(values[i])) {
        throw Arguments.refused(
            "value " + i + " of statistic " + statistic, "a finite number", values[i]);
      }
    }
  }

  /**
   * How replicate estimates become a variance.
   *
   * @return the scales
   */
  public ReplicateScales scales() {
    return scales;
  }

  /**
   * The factor of the whole sum of squares.
   *
   * @return the scale, at least 0
   */
  public double scale() {
    return scales.scale();
  }

  /**
   * The factor of the square of one replicate.
   *
   * @param replicate the number of the replicate, from 0
   * @return its scale, at least 0
   * @throws IndexOutOfBoundsException if there is no such replicate
   */
  public double replicateScale(int replicate) {
    return scales.replicateScale(replicate);
  }

  /**
   * Whether deviations are taken from the full estimate.
   *
   * @return true for the full estimate, false for the mean of the replicates
   */
  public boolean aboutFullEstimate() {
    return scales.aboutFullEstimate();
  }

  /**
   * The seed of the draws.
   *
   * @return the seed; empty where nothing was drawn
   */
  public OptionalLong seed() {
    return seed == null ? OptionalLong.empty() : OptionalLong.of(seed);
  }

  /**
   * The generator of the draws.
   *
   * @return its name; empty where nothing was drawn
   */
  public Optional<String> generator() {
    return seed == null ? Optional.empty() : Optional.of(RandomStreams.GENERATOR);
  }

  /**
   * How the degrees of freedom are counted.
   *
   * @return the kind of count
   */
  public DegreesOfFreedomKind degreesOfFreedomKind() {
    return degreesOfFreedomKind;
  }

  /**
   * The degrees of freedom of an estimate for everybody.
   *
   * @return the count, possibly 0
   */
  public int degreesOfFreedom() {
    return degreesOfFreedom(everywhere());
  }

  /**
   * The degrees of freedom of an estimate for a domain, counted by {@link #degreesOfFreedomKind()}
   * among the units and strata that have rows of the domain.
   *
   * @param unitsInDomain for each unit whether it has rows of the domain with a weight above 0
   * @return the count; 0 where an interval cannot be given
   * @throws IllegalArgumentException if there are not as many values as units
   */
  public int degreesOfFreedom(boolean[] unitsInDomain) {
    checkPresence(unitsInDomain);
    int present = 0;
    int strata = 0;
    boolean[] seen = new boolean[units.strata()];
    for (int unit = 0; unit < unitsInDomain.length; unit++) {
      if (unitsInDomain[unit]) {
        present++;
        int stratum = units.stratumOf(unit);
        strata += seen[stratum] ? 0 : 1;
        seen[stratum] = true;
      }
    }
    return switch (degreesOfFreedomKind) {
      case UNITS_MINUS_STRATA -> present - strata;
      case STRATA -> strata;
      case FACTOR_RANK_MINUS_ONE -> rankDegreesOfFreedom(unitsInDomain);
      case REPLICATES_MINUS_ONE -> Math.max(0, replicates() - 1);
    };
  }

  /**
   * The degrees of freedom that R's package survey gives: the rank of the replicate weights of the
   * rows of the domain, less 1.
   *
   * <p>For everybody it is the count of {@link #degreesOfFreedom()} where there are enough
   * replicates. In a domain it is more than units less strata where a stratum has rows in some of
   * its units only: R then counts each of them.
   *
   * <p>A jackknife is counted by a formula; otherwise the time grows with units x replicates x
   * rank.
   *
   * @param unitsInDomain for each unit whether it has rows of the domain with a weight above 0
   * @return the rank less 1, at least 0
   * @throws IllegalArgumentException if there are not as many values as units
   */
  public int rankDegreesOfFreedom(boolean[] unitsInDomain) {
    checkPresence(unitsInDomain);
    return Math.max(0, table.rank(units, unitsInDomain) - 1);
  }

  private void checkPresence(boolean[] unitsInDomain) {
    if (unitsInDomain.length != units()) {
      throw Arguments.refused(
          "unitsInDomain",
          "an array of one value for each of " + Numbers.people(units()) + " units",
          unitsInDomain.length + " values");
    }
  }

  private boolean[] everywhere() {
    boolean[] present = new boolean[units()];
    Arrays.fill(present, true);
    return present;
  }

  /**
   * What is to be known of the factors, as that a finite population correction was not used.
   *
   * @return the findings, possibly none
   */
  public List<Finding> findings() {
    return findings;
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof ReplicateFactors that
        && label.equals(that.label)
        && units.equals(that.units)
        && scales.equals(that.scales)
        && degreesOfFreedomKind == that.degreesOfFreedomKind
        && Objects.equals(seed, that.seed)
        && findings.equals(that.findings)
        && table.equals(that.table);
  }

  @Override
  public int hashCode() {
    return Objects.hash(label, units, scales, seed);
  }

  /** Returns the method and the numbers of replicates and units. */
  @Override
  public String toString() {
    return label + ": " + scales + ", " + units;
  }
}
