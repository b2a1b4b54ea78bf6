package org.nutricoverage.survey.internal;

import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * The variance of linear statistics under a design: each statistic is the sum over units of its
 * scores, and only the units that have scores need to be named.
 *
 * <p>V = sum over stages, groups g and units j of m(g) (1 - f(j)) n(g)/(n(g) - 1) (z(j) - mean)^2,
 * where a unit without scores counts as 0 and m(g) is the product of the fractions of the stages
 * above.
 */
public final class DesignVariance {

  private static final double ROUNDING = 1e-12;

  private final SamplingTree tree;
  private final LoneUnits loneUnits;
  private final boolean alsoInDomains;
  private final @Nullable PairwiseForm form;
  private final boolean isPlain;

  /**
   * The variance under a design.
   *
   * @param tree the stages
   * @param loneUnits what a group with one unit adds
   * @param alsoInDomains whether that holds too for a group of which one unit has scores
   * @param form the quadratic form that replaces the sums of squares; null for none
   */
  public DesignVariance(
      SamplingTree tree, LoneUnits loneUnits, boolean alsoInDomains, @Nullable PairwiseForm form) {
    this.tree = tree;
    this.loneUnits = loneUnits;
    this.alsoInDomains = alsoInDomains;
    this.form = form;
    isPlain =
        form == null
            && !alsoInDomains
            && tree.stages().size() == 1
            && IntStream.range(0, tree.first().groups())
                .allMatch(group -> tree.first().size(group) > 1);
  }

  /**
   * Whether the variance is a form in pairs of units.
   *
   * @return true with Overton's approximation and with known joint probabilities
   */
  public boolean isPairwise() {
    return form != null;
  }

  /**
   * The variances and covariances of statistics.
   *
   * @param scores their scores by unit
   * @return the symmetric matrix
   */
  public double[][] covariance(UnitScores scores) {
    if (form != null) {
      return pairwise(scores, form);
    }
    int statistics = scores.statistics();
    double[][] covariance = new double[statistics][statistics];
    UnitScores current = scores;
    for (int stage = tree.stages().size() - 1; stage >= 0; stage--) {
      SamplingStage here = tree.stages().get(stage);
      double[][] added = new StageSums(here, current).covariance();
      for (int i = 0; i < statistics; i++) {
        for (int j = 0; j < statistics; j++) {
          covariance[i][j] += added[i][j];
        }
      }
      if (stage > 0) {
        current = current.rolledUp(here, tree.stages().get(stage - 1).units());
      }
    }
    return covariance;
  }

  /**
   * The variance of one statistic.
   *
   * @param units the units of the last stage that have scores, each once
   * @param count how many of them
   * @param scores their scores
   * @return the variance, at least 0; NaN where the estimate is negative by more than rounding, as
   *     a form with joint probabilities may give
   */
  public double variance(int[] units, int count, double[] scores) {
    return isPlain
        ? plainVariance(units, count, scores)
        : variance(UnitScores.ofSome(tree.units(), units, count, scores));
  }

  /**
   * The variance of the first of some statistics.
   *
   * @param scores its scores by unit
   * @return the variance as of {@link #variance(int[], int, double[])}
   */
  public double variance(UnitScores scores) {
    double variance = covariance(scores)[0][0];
    return variance < -ROUNDING * scores.squares(0) ? Double.NaN : Math.max(0, variance);
  }

  /** The variance of a single stage in which no group holds one unit. */
  private double plainVariance(int[] units, int count, double[] scores) {
    SamplingStage stage = tree.first();
    Slots groups = Slots.of(count, place -> stage.group(units[place]), stage.groups());
    double[] means = new double[groups.count()];
    int[] present = new int[groups.count()];
    for (int i = 0; i < count; i++) {
      int slot = groups.slot(i);
      means[slot] += scores[i];
      present[slot]++;
    }
    double[] squares = new double[groups.count()];
    double[] restPresent = new double[groups.count()];
    for (int slot = 0; slot < means.length; slot++) {
      means[slot] /= stage.size(groups.group(slot));
    }
    for (int i = 0; i < count; i++) {
      int slot = groups.slot(i);
      double distance = scores[i] - means[slot];
      double rest = stage.rest(units[i]);
      squares[slot] += rest * distance * distance;
      restPresent[slot] += rest;
    }
    double variance = 0;
    for (int slot = 0; slot < means.length; slot++) {
      int group = groups.group(slot);
      double size = stage.size(group);
      double absent =
          present[slot] == stage.size(group)
              ? 0
              : Math.max(0, stage.restOfGroup(group) - restPresent[slot]);
      variance += size / (size - 1) * (squares[slot] + absent * means[slot] * means[slot]);
    }
    return variance;
  }

  private static double[][] pairwise(UnitScores scores, PairwiseForm form) {
    double[][] dense = scores.dense();
    double[][] covariance = new double[dense.length][dense.length];
    for (int i = 0; i < dense.length; i++) {
      for (int j = 0; j <= i; j++) {
        covariance[i][j] = form.covariance(dense[i], dense[j]);
        covariance[j][i] = covariance[i][j];
      }
    }
    return covariance;
  }

  /** The sums of one stage by group. */
  private final class StageSums {

    private final SamplingStage stage;
    private final UnitScores scores;
    private final Slots groups;
    private final int[] present;
    private final double[] restPresent;
    private final double[][] centre;
    private final int slots;

    StageSums(SamplingStage stage, UnitScores scores) {
      this.stage = stage;
      this.scores = scores;
      groups = Slots.of(scores.count(), i -> stage.group(scores.unit(i)), stage.groups());
      slots = groups.count();
      present = new int[slots];
      restPresent = new double[slots];
      centre = new double[scores.statistics()][slots];
      for (int i = 0; i < scores.count(); i++) {
        int slot = groups.slot(i);
        present[slot]++;
        restPresent[slot] += stage.rest(scores.unit(i));
        for (int k = 0; k < centre.length; k++) {
          centre[k][slot] += scores.score(k, i);
        }
      }
    }

    double[][] covariance() {
      double[] middle = middle();
      double[] weight = new double[slots];
      int lone = 0;
      for (int slot = 0; slot < slots; slot++) {
        int group = groups.group(slot);
        int size = stage.size(group);
        if (stage.isCensus(group)) {
          continue;
        }
        boolean isLone = size == 1 || (alsoInDomains && present[slot] == 1);
        if (size == 1 && loneUnits == LoneUnits.CERTAINTY) {
          continue;
        }
        if (isLone && loneUnits == LoneUnits.AVERAGE) {
          lone++;
          continue;
        }
        weight[slot] = stage.multiplier(group) * (size == 1 ? 1 : size / (size - 1.0));
        boolean adjusted = isLone && loneUnits == LoneUnits.ADJUST;
        for (int k = 0; k < centre.length; k++) {
          centre[k][slot] = adjusted ? middle[k] : centre[k][slot] / size;
        }
      }
      double[][] covariance = squares(weight);
      if (lone > 0) {
        scale(covariance, lone == slots ? 0 : slots / (double) (slots - lone));
      }
      return covariance;
    }

    /** The mean of all units of the groups that have scores. */
    private double[] middle() {
      double units = 0;
      for (int slot = 0; slot < slots; slot++) {
        units += stage.size(groups.group(slot));
      }
      double[] middle = new double[centre.length];
      for (int k = 0; k < middle.length; k++) {
        middle[k] = CompensatedSum.of(centre[k], slots) / units;
      }
      return middle;
    }

    private double[][] squares(double[] weight) {
      int statistics = centre.length;
      double[][] sums = new double[statistics][statistics];
      double[] distance = new double[statistics];
      for (int i = 0; i < scores.count(); i++) {
        int unit = scores.unit(i);
        int slot = groups.slot(i);
        double factor = weight[slot] * stage.rest(unit);
        if (factor > 0) {
          for (int k = 0; k < statistics; k++) {
            distance[k] = scores.score(k, i) - centre[k][slot];
          }
          addSquares(sums, distance, factor);
        }
      }
      for (int slot = 0; slot < slots; slot++) {
        int absent = stage.size(groups.group(slot)) - present[slot];
        if (absent > 0 && weight[slot] > 0) {
          for (int k = 0; k < statistics; k++) {
            distance[k] = centre[k][slot];
          }
          addSquares(
              sums,
              distance,
              weight[slot]
                  * Math.max(0, stage.restOfGroup(groups.group(slot)) - restPresent[slot]));
        }
      }
      return sums;
    }

    private static void addSquares(double[][] sums, double[] distance, double factor) {
      for (int k = 0; k < distance.length; k++) {
        double scaled = factor * distance[k];
        for (int l = 0; l < distance.length; l++) {
          sums[k][l] += scaled * distance[l];
        }
      }
    }

    private static void scale(double[][] matrix, double factor) {
      for (double[] row : matrix) {
        for (int i = 0; i < row.length; i++) {
          row[i] *= factor;
        }
      }
    }
  }
}
