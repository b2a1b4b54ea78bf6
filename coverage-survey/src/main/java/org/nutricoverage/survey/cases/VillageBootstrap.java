package org.nutricoverage.survey.cases;

import java.io.Serializable;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import org.nutricoverage.core.Proportion;
import org.nutricoverage.core.internal.Arguments;

/**
 * Resamples villages to learn how far coverage may be off.
 *
 * <p>Each replicate draws as many villages as there are, with replacement and with equal
 * probability, adds up their cases, imputes R_out anew from those sums and computes the estimator.
 * So it knows both that children of one village resemble one another and that R_out is a guess.
 *
 * <p>Each replicate has a random stream of its own, made from the seed and its number, and the
 * villages have an order of their own: the result depends on neither the order of entry nor on
 * threads.
 *
 * <pre>{@code
 * VillageCaseList villages =
 *     VillageCaseList.of(
 *         VillageCases.of("Kavumu", 3, 9, 4),
 *         VillageCases.of("Bulambo", 0, 2, 0),
 *         VillageCases.of("Mulamba", 5, 4, 6));
 * BootstrapDistribution replicates =
 *     VillageBootstrap.of(villages, 20_261_122)
 *         .run(CoverageEstimator.TREATMENT_COVERAGE, RecoveryRatio.DEFAULT);
 * replicates.interval(0.95);
 * }</pre>
 *
 * @param villages the villages, at least 2
 * @param seed the seed of the random numbers
 * @param replicates how many samples are drawn, from 100 to 1,000,000
 * @since 0.1.0
 */
public record VillageBootstrap(VillageCaseList villages, long seed, int replicates)
    implements Serializable {

  /** The number of replicates unless another is asked for: 1,999. */
  public static final int DEFAULT_REPLICATES = 1_999;

  private static final long serialVersionUID = 1L;
  private static final int LEAST_REPLICATES = 100;
  private static final int MOST_REPLICATES = 1_000_000;
  private static final long MOST_CASES = 100_000_000;

  /**
   * Checks the numbers.
   *
   * @throws IllegalArgumentException if there are fewer than 2 villages, the replicates are not in
   *     their range, or a sample of the largest village alone would hold more than 100,000,000
   *     cases
   */
  public VillageBootstrap {
    Arguments.inRange(villages.size(), 2, Integer.MAX_VALUE, "villages", "villages");
    Arguments.inRange(replicates, LEAST_REPLICATES, MOST_REPLICATES, "replicates", "replicates");
    long largest =
        villages.villages().stream().mapToLong(entry -> entry.counts().found()).max().orElse(0);
    Arguments.inRange(
        largest, 0, MOST_CASES / villages.size(), "the cases of one village", "children");
  }

  /**
   * A bootstrap with 1,999 replicates.
   *
   * @param villages the villages, at least 2
   * @param seed the seed of the random numbers; the same seed gives the same result
   * @return the bootstrap
   * @throws IllegalArgumentException if there are fewer than 2 villages, or far too many cases
   */
  public static VillageBootstrap of(VillageCaseList villages, long seed) {
    return new VillageBootstrap(villages, seed, DEFAULT_REPLICATES);
  }

  /**
   * This bootstrap with another number of replicates.
   *
   * @param newReplicates from 100 to 1,000,000
   * @return a copy
   * @throws IllegalArgumentException if it is not in the range
   */
  public VillageBootstrap withReplicates(int newReplicates) {
    return new VillageBootstrap(villages, seed, newReplicates);
  }

  /**
   * Draws the replicates.
   *
   * @param estimator what to estimate in each
   * @param ratio k, by which R_out is imputed in each
   * @return the estimates; replicates in which nobody was found have none and are counted
   */
  public BootstrapDistribution run(CoverageEstimator estimator, RecoveryRatio ratio) {
    // Seeds 1 and 2 must not share their streams, so the seed is mixed before numbers are added.
    long mixed = new SplittableRandom(seed).nextLong();
    List<VillageCases> all = villages.villages();
    double[] estimates = new double[replicates];
    int defined = 0;
    for (int i = 0; i < replicates; i++) {
      SplittableRandom random = new SplittableRandom(new SplittableRandom(mixed + i).nextLong());
      Optional<Proportion.Counted> estimate = estimator.proportion(draw(all, random), ratio);
      if (estimate.isPresent()) {
        estimates[defined] = estimate.get().value();
        defined++;
      }
    }
    return new BootstrapDistribution(Arrays.copyOf(estimates, defined), replicates - defined, seed);
  }

  private static CaseCounts draw(List<VillageCases> all, SplittableRandom random) {
    long in = 0;
    long out = 0;
    long recovering = 0;
    for (int j = 0; j < all.size(); j++) {
      CaseCounts drawn = all.get(random.nextInt(all.size())).counts();
      in += drawn.casesInProgramme();
      out += drawn.casesNotInProgramme();
      recovering += drawn.recoveringInProgramme();
    }
    return new CaseCounts(in, out, recovering);
  }
}
