package org.nutricoverage.survey.squeac.prior;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import org.nutricoverage.core.internal.Arguments;
import org.nutricoverage.survey.cases.CoverageEstimator;

/**
 * A histogram of belief as a whole prior, not only its median.
 *
 * <p>Within a bin every coverage is held equally likely, bins weigh as the beliefs in them. A
 * belief on the border of two bins belongs to the upper one, 100 % to the last. Coverage in a bin
 * without beliefs is held impossible, whatever the survey finds: choose few and wide bins. Our own
 * method; no publication uses the whole histogram.
 *
 * <pre>{@code
 * HistogramPrior prior =
 *     HistogramPrior.of(CoverageEstimator.TREATMENT_COVERAGE, 5, 30, 35, 45, 50, 50, 70);
 * prior.beliefs();   // [0, 2, 3, 1, 0]
 * }</pre>
 *
 * @param estimator what the belief is about
 * @param edges the borders of the bins as fractions, rising from 0 to 1
 * @param beliefs how many beliefs fall into each bin, one fewer than edges, not all 0
 * @since 0.1.0
 */
public record HistogramPrior(CoverageEstimator estimator, List<Double> edges, List<Long> beliefs)
    implements Serializable {

  private static final long serialVersionUID = 1L;
  private static final int MOST_BINS = 100;
  private static final long MOST_BELIEFS = 1_000_000;

  /**
   * Checks and copies the parts.
   *
   * @throws IllegalArgumentException if the edges do not rise from 0 to 1, the numbers do not go
   *     together, a number is not from 0 to 1,000,000, or all are 0
   */
  public HistogramPrior {
    Objects.requireNonNull(estimator, "estimator");
    edges = List.copyOf(edges);
    beliefs = List.copyOf(beliefs);
    Arguments.inRange(beliefs.size(), 1, MOST_BINS, "beliefs", "bins");
    Arguments.inRange(edges.size(), beliefs.size() + 1L, beliefs.size() + 1L, "edges", "borders");
    if (Double.compare(edges.get(0), 0) != 0
        || Double.compare(edges.get(edges.size() - 1), 1) != 0
        || !rises(edges)) {
      throw Arguments.refused("edges", "fractions that rise from 0 to 1", edges);
    }
    long total = 0;
    for (long count : beliefs) {
      total += Arguments.inRange(count, 0, MOST_BELIEFS, "beliefs", "beliefs");
    }
    if (total == 0) {
      throw Arguments.refused("beliefs", "at least one belief", "none");
    }
  }

  private static boolean rises(List<Double> edges) {
    for (int i = 1; i < edges.size(); i++) {
      if (!(edges.get(i) > edges.get(i - 1))) {
        return false;
      }
    }
    return true;
  }

  /**
   * Beliefs sorted into bins of equal width.
   *
   * @param estimator what the belief is about
   * @param bins how many bins, from 1 to 100
   * @param beliefsPercent the coverage that each member believes in, in percent from 0 to 100, at
   *     least one
   * @return the prior
   * @throws IllegalArgumentException if a number is not in its range or there is no belief
   */
  public static HistogramPrior of(CoverageEstimator estimator, int bins, double... beliefsPercent) {
    Arguments.inRange(bins, 1, MOST_BINS, "bins", "bins");
    List<Double> edges = new ArrayList<>();
    for (int i = 0; i <= bins; i++) {
      edges.add((double) i / bins);
    }
    List<Long> beliefs = new ArrayList<>(Collections.nCopies(bins, 0L));
    for (double belief : beliefsPercent) {
      if (!(belief >= 0 && belief <= 100)) {
        throw Arguments.refused("beliefsPercent", "a percentage from 0 to 100", belief);
      }
      int bin = (int) Math.min(bins - 1L, PriorMode.bin(belief, bins));
      beliefs.set(bin, beliefs.get(bin) + 1);
    }
    return new HistogramPrior(estimator, edges, beliefs);
  }

  /**
   * Locks the prior: from now on it may take data.
   *
   * @param on the day, not after the start of the survey
   * @param note who locked it, where it is filed
   * @return the locked prior
   * @throws IllegalArgumentException if the note is blank
   */
  public LockedHistogramPrior lock(LocalDate on, String note) {
    return new LockedHistogramPrior(this, on, note);
  }
}
