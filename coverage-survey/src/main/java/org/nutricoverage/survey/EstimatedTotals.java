package org.nutricoverage.survey;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.IntToDoubleFunction;
import org.jspecify.annotations.Nullable;
import org.nutricoverage.core.internal.Arguments;
import org.nutricoverage.survey.internal.CompensatedSum;
import org.nutricoverage.survey.internal.UnitScores;
import org.nutricoverage.survey.replication.ReplicateVariance;

/**
 * Totals of some columns with their covariances, and functions of them with standard errors.
 *
 * <p>Immutable.
 *
 * @since 0.1.0
 */
public final class EstimatedTotals {

  private final SurveyDesign design;
  private final List<String> columns;
  private final double[] totals;
  private final double[][] totalsByUnit;
  private final double[][] covariance;
  private final double @Nullable [][] replicates;
  private final double degreesOfFreedom;

  private EstimatedTotals(
      SurveyDesign design,
      List<String> columns,
      double[] totals,
      double[][] totalsByUnit,
      double[][] covariance,
      double @Nullable [][] replicates,
      double degreesOfFreedom) {
    this.design = design;
    this.columns = columns;
    this.totals = totals;
    this.totalsByUnit = totalsByUnit;
    this.covariance = covariance;
    this.replicates = replicates;
    this.degreesOfFreedom = degreesOfFreedom;
  }

  static EstimatedTotals of(SurveyDesign design, List<String> columns) {
    if (columns.isEmpty()) {
      throw new IllegalArgumentException("columns must name at least one column");
    }
    List<double[]> values = new ArrayList<>();
    columns.forEach(column -> values.add(design.sample().numbers(column)));
    boolean[] known = new boolean[design.sample().rows()];
    Arrays.fill(known, true);
    for (double[] column : values) {
      for (int row = 0; row < known.length; row++) {
        known[row] &= !Double.isNaN(column[row]);
      }
    }
    if (!isAnyTrue(known)) {
      throw SurveyDataException.of(
          String.join(", ", columns), "no row has a value in each of these columns");
    }
    List<IntToDoubleFunction> influences = new ArrayList<>();
    for (double[] column : values) {
      influences.add(row -> known[row] ? column[row] : 0);
    }
    double[] totals = new double[values.size()];
    for (int k = 0; k < totals.length; k++) {
      totals[k] = weightedTotal(design, influences.get(k));
    }
    double[][] replicates =
        design.replicates().isEmpty() ? null : Covariances.replicateTotals(design, influences);
    return new EstimatedTotals(
        design,
        List.copyOf(columns),
        totals,
        Covariances.totalsByUnit(design, influences),
        Covariances.ofTotals(design, influences),
        replicates,
        Activity.degreesOfFreedom(design, row -> known[row]));
  }

  private static boolean isAnyTrue(boolean[] values) {
    for (boolean value : values) {
      if (value) {
        return true;
      }
    }
    return false;
  }

  private static double weightedTotal(SurveyDesign design, IntToDoubleFunction value) {
    CompensatedSum sum = new CompensatedSum();
    for (int row = 0; row < design.sample().rows(); row++) {
      sum.add(design.designWeights().of(row) * value.applyAsDouble(row));
    }
    return sum.value();
  }

  /**
   * The columns.
   *
   * @return their names, in the order of the totals
   */
  public List<String> columns() {
    return columns;
  }

  /**
   * A total with its standard error.
   *
   * @param column the name of the column
   * @return the total, without a standard error where its variance cannot be estimated
   * @throws IllegalArgumentException if it was not asked for
   */
  public EstimatedFigure total(String column) {
    int k = place(column);
    return replicates == null
        ? figure(totals[k], design.variance().variance(UnitScores.ofAll(totalsByUnit[k])))
        : figure(totals[k], covariance[k][k]);
  }

  private EstimatedFigure figure(double value, double variance) {
    return EstimatedFigure.ofVariance(
        value, variance, degreesOfFreedom, Covariances.reasonWithoutVariance(design));
  }

  /**
   * The covariance of two totals under the design.
   *
   * @param first the name of one column
   * @param second the name of the other
   * @return the covariance; of a column with itself it is the estimate of the variance as the form
   *     gives it, which may be below 0 with joint probabilities. Empty where fewer replicates have
   *     an estimate than a variance needs
   * @throws IllegalArgumentException if one was not asked for
   */
  public OptionalDouble covariance(String first, String second) {
    double value = covariance[place(first)][place(second)];
    return Double.isNaN(value) ? OptionalDouble.empty() : OptionalDouble.of(value);
  }

  private int place(String column) {
    int place = columns.indexOf(column);
    if (place < 0) {
      throw Arguments.refused("column", "one of " + String.join(", ", columns), column);
    }
    return place;
  }

  /**
   * A function of the totals, with the standard error by linearisation or from the replicates.
   *
   * @param function the function
   * @return its value with its standard error, or without one where the form of the variance is
   *     negative; empty if the function or its derivatives do not exist here, as a ratio over a
   *     total of 0, or too few replicates have a value
   */
  public Optional<EstimatedFigure> function(SmoothFunction function) {
    double value = function.value(totals.clone());
    if (!Double.isFinite(value)) {
      return Optional.empty();
    }
    if (replicates != null) {
      OptionalDouble variance = replicated(function, value, replicates);
      return variance.isPresent()
          ? Optional.of(figure(value, variance.getAsDouble()))
          : Optional.empty();
    }
    double[] gradient = function.gradient(totals.clone());
    return Arrays.stream(gradient).allMatch(Double::isFinite)
        ? Optional.of(figure(value, linearised(gradient)))
        : Optional.empty();
  }

  /** The variance of the sum of totals times derivatives, from the sums of each unit. */
  private double linearised(double[] gradient) {
    double[] scores = new double[totalsByUnit[0].length];
    for (int k = 0; k < gradient.length; k++) {
      for (int unit = 0; unit < scores.length; unit++) {
        scores[unit] += gradient[k] * totalsByUnit[k][unit];
      }
    }
    return design.variance().variance(UnitScores.ofAll(scores));
  }

  private OptionalDouble replicated(
      SmoothFunction function, double value, double[][] ofReplicates) {
    double[] estimates = new double[ofReplicates[0].length];
    double[] arguments = new double[totals.length];
    for (int replicate = 0; replicate < estimates.length; replicate++) {
      for (int k = 0; k < arguments.length; k++) {
        arguments[k] = ofReplicates[k][replicate];
      }
      estimates[replicate] = function.value(arguments);
    }
    return ReplicateVariance.of(design.replicates().orElseThrow().scales(), value, estimates)
        .variance();
  }
}
