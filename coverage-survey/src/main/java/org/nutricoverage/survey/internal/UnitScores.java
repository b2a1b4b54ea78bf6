package org.nutricoverage.survey.internal;

import org.jspecify.annotations.Nullable;

/**
 * The scores of statistics by unit, for those units that have any.
 *
 * <p>The arrays are not copied and must not be changed.
 */
public final class UnitScores {

  private final int unitsOfStage;
  private final int @Nullable [] units;
  private final int count;
  private final double[][] scores;

  private UnitScores(int unitsOfStage, int @Nullable [] units, int count, double[][] scores) {
    this.unitsOfStage = unitsOfStage;
    this.units = units;
    this.count = count;
    this.scores = scores;
  }

  /**
   * Scores of all units of the last stage.
   *
   * @param scores by statistic and unit
   * @return the scores
   */
  public static UnitScores ofAll(double[]... scores) {
    return new UnitScores(scores[0].length, null, scores[0].length, scores);
  }

  /**
   * Scores of some units of the last stage.
   *
   * @param unitsOfStage how many units there are
   * @param units which have scores, each once
   * @param count how many have scores; the arrays may be longer
   * @param scores by statistic and place in {@code units}
   * @return the scores
   */
  public static UnitScores ofSome(int unitsOfStage, int[] units, int count, double[]... scores) {
    return new UnitScores(unitsOfStage, units, count, scores);
  }

  int statistics() {
    return scores.length;
  }

  int count() {
    return count;
  }

  int unit(int place) {
    return units == null ? place : units[place];
  }

  double score(int statistic, int place) {
    return scores[statistic][place];
  }

  double squares(int statistic) {
    double squares = 0;
    for (int i = 0; i < count; i++) {
      squares += scores[statistic][i] * scores[statistic][i];
    }
    return squares;
  }

  /** The scores of all units, 0 for those that have none. */
  double[][] dense() {
    if (units == null) {
      return scores;
    }
    double[][] dense = new double[scores.length][unitsOfStage];
    for (int k = 0; k < scores.length; k++) {
      for (int i = 0; i < count; i++) {
        dense[k][units[i]] = scores[k][i];
      }
    }
    return dense;
  }

  /** The sums by unit of the stage before. */
  UnitScores rolledUp(SamplingStage stage, int unitsAbove) {
    Slots parents = Slots.of(count, place -> stage.group(unit(place)), unitsAbove);
    double[][] sums = new double[scores.length][parents.count()];
    for (int i = 0; i < count; i++) {
      for (int k = 0; k < sums.length; k++) {
        sums[k][parents.slot(i)] += scores[k][i];
      }
    }
    return new UnitScores(unitsAbove, parents.groups(), parents.count(), sums);
  }
}
