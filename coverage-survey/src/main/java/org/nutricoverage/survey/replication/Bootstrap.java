package org.nutricoverage.survey.replication;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.SplittableRandom;
import org.nutricoverage.core.Finding;
import org.nutricoverage.core.internal.Arguments;
import org.nutricoverage.core.internal.Numbers;

/** The bootstraps that draw units within strata. */
record Bootstrap(
    Kind kind, int replicates, long seed, ResampleSize size, boolean aboutFullEstimateAsked)
    implements Replication {

  private static final long serialVersionUID = 1L;

  /**
   * Below this the standard error by itself has a coefficient of variation of more than 5 % from
   * the draws: 1/sqrt(2 R).
   */
  static final int FEW_REPLICATES = 200;

  /** Replicates made before they are written unit by unit: a cache line of doubles. */
  private static final int BLOCK = 8;

  enum Kind {
    RAO_WU("Rao-Wu bootstrap"),
    RESCALED("rescaled bootstrap"),
    CANTY_DAVISON("Canty-Davison bootstrap");

    private final String label;

    Kind(String label) {
      this.label = label;
    }
  }

  static Bootstrap of(Kind kind, int replicates, long seed, ResampleSize size) {
    Arguments.inRange(replicates, 2, Integer.MAX_VALUE, "replicates", "replicates");
    Objects.requireNonNull(size, "resampleSize");
    return new Bootstrap(kind, replicates, seed, size, false);
  }

  @Override
  public ReplicateFactors factors(SampledUnits units) {
    units.requireTwoUnits(label());
    size.requireStrata(units.strata());
    double[][] factors = ReplicateFactors.allocate(units.units(), replicates);
    int[][] unitsByStratum = units.unitsByStratum();
    int[] strata = units.sampledStrata();
    double[][] block = new double[BLOCK][units.units()];
    for (double[] ofReplicate : block) {
      Arrays.fill(ofReplicate, 1);
    }
    RandomStreams streams = RandomStreams.of(seed);
    for (int first = 0; first < replicates; first += BLOCK) {
      int made = Math.min(BLOCK, replicates - first);
      for (int r = 0; r < made; r++) {
        SplittableRandom random = streams.next();
        for (int h : strata) {
          fill(block[r], unitsByStratum[h], h, units.samplingFraction(h), random);
        }
      }
      for (int unit = 0; unit < factors.length; unit++) {
        for (int r = 0; r < made; r++) {
          factors[unit][first + r] = block[r][unit];
        }
      }
    }
    return new ReplicateFactors(
        label(),
        units,
        new DenseFactors(factors, replicates),
        ReplicateScales.uniform(scale(units, strata), replicates, aboutFullEstimateAsked),
        DegreesOfFreedomKind.UNITS_MINUS_STRATA,
        seed,
        findings(units, strata));
  }

  private void fill(
      double[] factors, int[] units, int stratum, double fraction, SplittableRandom random) {
    int n = units.length;
    int draws = size.drawsOf(stratum, n);
    int[] drawn = new int[n];
    for (int draw = 0; draw < draws; draw++) {
      drawn[random.nextInt(n)]++;
    }
    for (int j = 0; j < n; j++) {
      factors[units[j]] = factor(drawn[j], n, draws, fraction);
    }
  }

  private double factor(int drawn, double n, double draws, double fraction) {
    return switch (kind) {
      case RAO_WU -> drawn * n / draws;
      case CANTY_DAVISON -> drawn;
      case RESCALED -> {
        double share = share(n, draws, fraction);
        yield 1 - share + share * (drawn * n / draws);
      }
    };
  }

  private static double share(double n, double draws, double fraction) {
    return Math.sqrt(draws * (1 - fraction) / (n - 1));
  }

  private double scale(SampledUnits units, int[] strata) {
    if (strata.length == 0) {
      return 0;
    }
    double plain = 1.0 / (replicates - 1);
    if (kind != Kind.CANTY_DAVISON) {
      return plain;
    }
    double reciprocals = 0;
    for (int h : strata) {
      reciprocals += 1.0 / units.unitsIn(h);
    }
    double harmonicMean = strata.length / reciprocals;
    return harmonicMean / (harmonicMean - 1) * plain;
  }

  private List<Finding> findings(SampledUnits units, int[] strata) {
    List<Finding> findings = new ArrayList<>();
    fewReplicates(replicates).ifPresent(findings::add);
    if (kind == Kind.RESCALED) {
      int[] negative =
          Arrays.stream(strata)
              .filter(h ->
                  share(
                          units.unitsIn(h),
                          size.drawsOf(h, units.unitsIn(h)),
                          units.samplingFraction(h))
                      > 1)
              .toArray();
      if (negative.length > 0) {
        findings.add(
            Finding.of(
                ReplicationFinding.NEGATIVE_FACTORS,
                "with "
                    + size
                    + " draws a unit that is not drawn has a negative factor in "
                    + units.named(negative)));
      }
    } else {
      noPopulationCorrection(label(), units).ifPresent(findings::add);
    }
    if (kind == Kind.CANTY_DAVISON) {
      int least = Arrays.stream(strata).map(units::unitsIn).min().orElse(0);
      int most = Arrays.stream(strata).map(units::unitsIn).max().orElse(0);
      if (least < most) {
        findings.add(
            Finding.of(
                ReplicationFinding.SCALE_APPROXIMATE,
                "strata have from "
                    + Numbers.people(least)
                    + " to "
                    + Numbers.people(most)
                    + " units; the scale is that of their harmonic mean"));
      }
    }
    return findings;
  }

  static Optional<Finding> fewReplicates(int replicates) {
    return replicates < FEW_REPLICATES
        ? Optional.of(
            Finding.of(
                ReplicationFinding.FEW_REPLICATES,
                Numbers.counted(replicates, "random replicate", "random replicates")
                    + "; "
                    + FEW_REPLICATES
                    + " or more keep the chance of the draws out of the standard error"))
        : Optional.empty();
  }

  static Optional<Finding> noPopulationCorrection(String label, SampledUnits units) {
    return units.hasPopulationCorrection()
        ? Optional.of(
            Finding.of(
                ReplicationFinding.POPULATION_CORRECTION_NOT_USED,
                label + " does not use the sampling fractions; the variance is too large"))
        : Optional.empty();
  }

  @Override
  public String label() {
    return kind.label
        + (kind == Kind.RESCALED ? " (" + size + ")" : "")
        + ", "
        + Numbers.people(replicates)
        + " replicates, seed "
        + seed;
  }

  @Override
  public Replication aboutFullEstimate() {
    return new Bootstrap(kind, replicates, seed, size, true);
  }
}
