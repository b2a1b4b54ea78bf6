package org.nutricoverage.survey;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.nutricoverage.core.Outcome;
import org.nutricoverage.survey.internal.CompensatedSum;
import org.nutricoverage.survey.internal.UnitScores;
import org.nutricoverage.survey.replication.ReplicateFactors;
import org.nutricoverage.survey.replication.ReplicateVariance;

/** Fits a line to the rows of a design, about the weighted mean of time for the sake of its digits. */
final class TrendFit {

  private static final int MOST_STEPS = 100;
  private static final double CONVERGED = 1e-14;
  private static final double STEEPEST = 500;

  private final SurveyDesign design;
  private final SurveyTrend.Link link;
  private final double[] y;
  private final double[] time;
  private final int[] primaryOfRow;
  private double middle;
  private long observations;

  TrendFit(SurveyDesign design, String column, String time, SurveyTrend.Link link) {
    this.design = design;
    this.link = link;
    y = design.sample().numbers(column);
    this.time = design.sample().numbers(time);
    primaryOfRow = design.primarySamplingUnitOfRow();
    if (link == SurveyTrend.Link.LOGIT) {
      for (int row = 0; row < y.length; row++) {
        if (y[row] < 0 || y[row] > 1) {
          throw SurveyDataException.at(
              column, row, "a logistic trend is of values from 0 to 1 but one was " + y[row]);
        }
      }
    }
  }

  private boolean isUsed(int row) {
    return !Double.isNaN(y[row])
        && !Double.isNaN(time[row])
        && Math.abs(design.designWeights().of(row)) > 0;
  }

  SurveyTrend result() {
    CompensatedSum weights = new CompensatedSum();
    CompensatedSum times = new CompensatedSum();
    double earliest = Double.POSITIVE_INFINITY;
    double latest = Double.NEGATIVE_INFINITY;
    for (int row = 0; row < y.length; row++) {
      if (isUsed(row)) {
        observations++;
        weights.add(design.designWeights().of(row));
        times.add(design.designWeights().of(row) * time[row]);
        earliest = Math.min(earliest, time[row]);
        latest = Math.max(latest, time[row]);
      }
    }
    if (observations == 0) {
      return new SurveyTrend.NotComputable(
          Outcome.Reason.NO_DATA, "no row has both a value and a time");
    }
    if (!(earliest < latest)) {
      return new SurveyTrend.NotComputable(
          Outcome.Reason.NO_DATA, "all rows have the time " + Explanation.number(earliest));
    }
    middle = times.value() / weights.value();
    Optional<double[]> line = fitted(null);
    if (line.isEmpty()) {
      return new SurveyTrend.NotComputable(
          Outcome.Reason.NO_DATA,
          "the line does not exist: the values of some times are all 0 or all 1, or do not vary");
    }
    double[][] covariance = covariance(line.get());
    double intercept = line.get()[0] - middle * line.get()[1];
    return new SurveyTrend.Fit(
        link,
        intercept,
        line.get()[1],
        Math.max(
            0,
            covariance[0][0]
                - 2 * middle * covariance[0][1]
                + middle * middle * covariance[1][1]),
        Math.max(0, covariance[1][1]),
        covariance[0][1] - middle * covariance[1][1],
        Activity.degreesOfFreedom(design, this::isUsed) - 1,
        observations);
  }

  /** Intercept at the middle and slope, with the weights times factors by primary sampling unit. */
  private Optional<double[]> fitted(double @Nullable [] factors) {
    double[] line = new double[2];
    for (int step = 0; step < MOST_STEPS; step++) {
      Sums sums = sums(line, factors);
      double determinant = sums.a00 * sums.a11 - sums.a01 * sums.a01;
      if (!(determinant > 0)) {
        return Optional.empty();
      }
      double first = (sums.a11 * sums.s0 - sums.a01 * sums.s1) / determinant;
      double second = (sums.a00 * sums.s1 - sums.a01 * sums.s0) / determinant;
      line[0] += first;
      line[1] += second;
      if (!(Math.abs(line[0]) < STEEPEST) && link == SurveyTrend.Link.LOGIT) {
        return Optional.empty();
      }
      boolean done =
          Math.abs(first) <= CONVERGED * (1 + Math.abs(line[0]))
              && Math.abs(second) <= CONVERGED * (1 + Math.abs(line[1]));
      if (done || link == SurveyTrend.Link.IDENTITY && step > 0) {
        return Optional.of(line);
      }
    }
    return isConverged(line, factors) ? Optional.of(line) : Optional.empty();
  }

  /** Whether what is left of the equations is rounding. */
  private boolean isConverged(double[] line, double @Nullable [] factors) {
    Sums sums = sums(line, factors);
    return Math.abs(sums.s0) <= 1e-10 * sums.a00
        && Math.abs(sums.s1) <= 1e-10 * Math.sqrt(sums.a11 * sums.a00);
  }

  private static final class Sums {
    private double a00;
    private double a01;
    private double a11;
    private double s0;
    private double s1;
  }

  private Sums sums(double[] line, double @Nullable [] factors) {
    Sums sums = new Sums();
    for (int row = 0; row < y.length; row++) {
      if (isUsed(row)) {
        double factor = factors == null ? 1 : factors[primaryOfRow[row]];
        double weight = design.designWeights().of(row) * factor;
        double x = time[row] - middle;
        double score = weight * distance(row, line);
        double information = weight * slopeOfMean(row, line);
        sums.a00 += information;
        sums.a01 += information * x;
        sums.a11 += information * x * x;
        sums.s0 += score;
        sums.s1 += score * x;
      }
    }
    return sums;
  }

  private double distance(int row, double[] line) {
    double at = line[0] + line[1] * (time[row] - middle);
    return link == SurveyTrend.Link.IDENTITY ? y[row] - at : y[row] - expit(at);
  }

  private double slopeOfMean(int row, double[] line) {
    if (link == SurveyTrend.Link.IDENTITY) {
      return 1;
    }
    double at = line[0] + line[1] * (time[row] - middle);
    return expit(at) * expit(-at);
  }

  private double[][] covariance(double[] line) {
    if (design.replicates().isPresent()) {
      return replicated(line, design.replicates().get());
    }
    Sums sums = sums(line, null);
    double determinant = sums.a00 * sums.a11 - sums.a01 * sums.a01;
    double[] first =
        design.unitTotals(
            row ->
                isUsed(row)
                    ? (sums.a11 - sums.a01 * (time[row] - middle))
                        / determinant
                        * distance(row, line)
                    : 0);
    double[] second =
        design.unitTotals(
            row ->
                isUsed(row)
                    ? (sums.a00 * (time[row] - middle) - sums.a01)
                        / determinant
                        * distance(row, line)
                    : 0);
    return design.variance().covariance(UnitScores.ofAll(first, second));
  }

  private double[][] replicated(double[] line, ReplicateFactors factors) {
    double[][] estimates = new double[2][factors.replicates()];
    for (int replicate = 0; replicate < factors.replicates(); replicate++) {
      Optional<double[]> fit = fitted(factors.factorsOf(replicate));
      for (int k = 0; k < 2; k++) {
        estimates[k][replicate] = fit.isPresent() ? fit.get()[k] : Double.NaN;
      }
    }
    ReplicateVariance first = ReplicateVariance.of(factors, line[0], estimates[0]);
    ReplicateVariance second = ReplicateVariance.of(factors, line[1], estimates[1]);
    double both = first.covariance(second).orElse(0);
    return new double[][] {
      {first.variance().orElse(0), both}, {both, second.variance().orElse(0)}
    };
  }

  static double expit(double logit) {
    return logit >= 0
        ? 1 / (1 + Math.exp(-logit))
        : Math.exp(logit) / (1 + Math.exp(logit));
  }
}
