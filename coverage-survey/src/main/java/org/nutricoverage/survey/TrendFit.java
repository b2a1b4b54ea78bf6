package org.nutricoverage.survey;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.nutricoverage.core.Outcome;
import org.nutricoverage.survey.internal.CompensatedSum;
import org.nutricoverage.survey.internal.UnitScores;
import org.nutricoverage.survey.replication.ReplicateVariance;

/**
 * Fits a line to the rows of a design, about the weighted mean of time for the sake of its digits.
 */
final class TrendFit {

  private static final int MOST_STEPS = 100;
  private static final double CONVERGED = 1e-14;
  private static final double STEEPEST = 500;

  private final SurveyDesign design;
  private final SurveyTrend.Link link;
  private final double[] y;
  private final double[] time;
  private double middle;
  private long observations;
  private double[] lineBefore = new double[2];

  TrendFit(SurveyDesign design, String column, String time, SurveyTrend.Link link) {
    this.design = design;
    this.link = link;
    y = design.sample().numbers(column);
    this.time = design.sample().numbers(time);
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
    if (Double.isNaN(covariance[0][0] + covariance[0][1] + covariance[1][1])) {
      return new SurveyTrend.NotComputable(
          Outcome.Reason.NO_DATA, Covariances.reasonWithoutVariance(design));
    }
    return new SurveyTrend.Fit(
        link,
        line.get()[0] - middle * line.get()[1],
        line.get()[1],
        covariance[0][0],
        covariance[1][1],
        covariance[0][1],
        Activity.degreesOfFreedom(design, this::isUsed) - 1,
        observations);
  }

  /** Intercept at the middle and slope, with the weights of a replicate, or the full ones. */
  private Optional<double[]> fitted(@Nullable Integer replicate) {
    return link == SurveyTrend.Link.IDENTITY
        ? step(new double[2], sums(new double[2], replicate))
        : fittedLogit(replicate);
  }

  /**
   * Fisher's scoring from R's starting values to R's rule for stopping, so that standard errors
   * agree with {@code svyglm}: those rest on the weights of the step before the last, which differ
   * from the final ones by about 1e-8.
   */
  private Optional<double[]> fittedLogit(@Nullable Integer replicate) {
    if (isSeparated(replicate)) {
      return Optional.empty();
    }
    Optional<double[]> line = step(new double[2], startingSums(replicate));
    double before = Double.POSITIVE_INFINITY;
    for (int step = 0; step < MOST_STEPS && line.isPresent(); step++) {
      lineBefore = line.get();
      line = step(lineBefore, sums(lineBefore, replicate));
      if (line.isEmpty() || !(Math.abs(line.get()[0]) < STEEPEST)) {
        return Optional.empty();
      }
      double deviance = deviance(line.get(), replicate);
      if (Math.abs(deviance - before) < CONVERGED * (Math.abs(deviance) + 0.1)) {
        return line;
      }
      before = deviance;
    }
    return Optional.empty();
  }

  /**
   * Whether a time splits yes from no, so that a line could be ever steeper: then none fits best
   * (Albert and Anderson 1984).
   */
  private boolean isSeparated(@Nullable Integer replicate) {
    double firstYes = Double.POSITIVE_INFINITY;
    double lastYes = Double.NEGATIVE_INFINITY;
    double firstNo = Double.POSITIVE_INFINITY;
    double lastNo = Double.NEGATIVE_INFINITY;
    for (int row = 0; row < y.length; row++) {
      if (isUsed(row) && Math.abs(weight(row, replicate)) > 0) {
        if (y[row] > 0) {
          firstYes = Math.min(firstYes, time[row]);
          lastYes = Math.max(lastYes, time[row]);
        }
        if (y[row] < 1) {
          firstNo = Math.min(firstNo, time[row]);
          lastNo = Math.max(lastNo, time[row]);
        }
      }
    }
    return firstYes >= lastNo || firstNo >= lastYes;
  }

  private static Optional<double[]> step(double[] line, Sums sums) {
    double determinant = sums.a00 * sums.a11 - sums.a01 * sums.a01;
    return determinant > 0
        ? Optional.of(
            new double[] {
              line[0] + (sums.a11 * sums.s0 - sums.a01 * sums.s1) / determinant,
              line[1] + (sums.a00 * sums.s1 - sums.a01 * sums.s0) / determinant
            })
        : Optional.empty();
  }

  private Sums startingSums(@Nullable Integer replicate) {
    double mean = meanWeight(replicate);
    Sums sums = new Sums();
    for (int row = 0; row < y.length; row++) {
      if (isUsed(row)) {
        double weight = weight(row, replicate) / mean;
        double mu = (weight * y[row] + 0.5) / (weight + 1);
        double slope = mu * (1 - mu);
        double value = Math.log(mu / (1 - mu)) + (y[row] - mu) / slope;
        sums.add(weight * slope, time[row] - middle, value);
      }
    }
    return sums;
  }

  private double meanWeight(@Nullable Integer replicate) {
    double sum = 0;
    for (int row = 0; row < y.length; row++) {
      if (isUsed(row)) {
        sum += weight(row, replicate);
      }
    }
    return sum / observations;
  }

  private double deviance(double[] line, @Nullable Integer replicate) {
    double mean = meanWeight(replicate);
    double deviance = 0;
    for (int row = 0; row < y.length; row++) {
      if (isUsed(row)) {
        double at = line[0] + line[1] * (time[row] - middle);
        deviance +=
            2
                * weight(row, replicate)
                / mean
                * (part(y[row], expit(at)) + part(1 - y[row], expit(-at)));
      }
    }
    return deviance;
  }

  private static double part(double observed, double expected) {
    return observed > 0 ? observed * Math.log(observed / expected) : 0;
  }

  private double weight(int row, @Nullable Integer replicate) {
    double weight = design.designWeights().of(row);
    return replicate == null
        ? weight
        : design.replicates().orElseThrow().weight(replicate, row, design.unit(row), weight);
  }

  private static final class Sums {
    private double a00;
    private double a01;
    private double a11;
    private double s0;
    private double s1;

    void add(double information, double x, double value) {
      a00 += information;
      a01 += information * x;
      a11 += information * x * x;
      s0 += information * value;
      s1 += information * x * value;
    }
  }

  private Sums sums(double[] line, @Nullable Integer replicate) {
    Sums sums = new Sums();
    for (int row = 0; row < y.length; row++) {
      if (isUsed(row)) {
        double slope = slopeOfMean(row, line);
        sums.add(weight(row, replicate) * slope, time[row] - middle, distance(row, line) / slope);
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

  /**
   * The covariances of intercept, at time 0, and slope.
   *
   * @return the matrix; NaN where there is no variance
   */
  private double[][] covariance(double[] line) {
    if (design.replicates().isPresent()) {
      return replicated(line, design.replicates().get());
    }
    double[] informed = link == SurveyTrend.Link.IDENTITY ? line : lineBefore;
    Sums sums = sums(informed, null);
    double determinant = sums.a00 * sums.a11 - sums.a01 * sums.a01;
    double[] first =
        design.unitTotals(row ->
            isUsed(row)
                ? (sums.a11 - sums.a01 * (time[row] - middle))
                    / determinant
                    * score(row, line, informed)
                : 0);
    double[] second =
        design.unitTotals(row ->
            isUsed(row)
                ? (sums.a00 * (time[row] - middle) - sums.a01)
                    / determinant
                    * score(row, line, informed)
                : 0);
    for (int unit = 0; unit < first.length; unit++) {
      first[unit] -= middle * second[unit];
    }
    double[][] covariance = design.variance().covariance(UnitScores.ofAll(first, second));
    covariance[0][0] = design.variance().variance(UnitScores.ofAll(first));
    covariance[1][1] = design.variance().variance(UnitScores.ofAll(second));
    return covariance;
  }

  private double score(int row, double[] line, double[] informed) {
    return distance(row, line) / slopeOfMean(row, line) * slopeOfMean(row, informed);
  }

  private double[][] replicated(double[] line, Replicates replicates) {
    double[][] estimates = new double[2][replicates.count()];
    for (int replicate = 0; replicate < replicates.count(); replicate++) {
      Optional<double[]> fit = fitted(replicate);
      estimates[0][replicate] = fit.isPresent() ? fit.get()[0] - middle * fit.get()[1] : Double.NaN;
      estimates[1][replicate] = fit.isPresent() ? fit.get()[1] : Double.NaN;
    }
    ReplicateVariance first =
        ReplicateVariance.of(replicates.scales(), line[0] - middle * line[1], estimates[0]);
    ReplicateVariance second = ReplicateVariance.of(replicates.scales(), line[1], estimates[1]);
    double both = first.covariance(second).orElse(Double.NaN);
    return new double[][] {
      {first.variance().orElse(Double.NaN), both}, {both, second.variance().orElse(Double.NaN)}
    };
  }

  static double expit(double logit) {
    return logit >= 0 ? 1 / (1 + Math.exp(-logit)) : Math.exp(logit) / (1 + Math.exp(logit));
  }
}
