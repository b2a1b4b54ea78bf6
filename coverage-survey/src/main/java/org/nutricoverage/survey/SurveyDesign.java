package org.nutricoverage.survey;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntToDoubleFunction;
import org.jspecify.annotations.Nullable;
import org.nutricoverage.core.Finding;
import org.nutricoverage.core.internal.Arguments;
import org.nutricoverage.core.internal.Numbers;
import org.nutricoverage.survey.calibration.Calibration;
import org.nutricoverage.survey.hypothesis.AssociationStatistic;
import org.nutricoverage.survey.hypothesis.AssociationTest;
import org.nutricoverage.survey.internal.DesignVariance;
import org.nutricoverage.survey.internal.Ids;
import org.nutricoverage.survey.internal.SamplingStage;
import org.nutricoverage.survey.internal.SamplingTree;
import org.nutricoverage.survey.replication.BlockedBootstrapEstimate;
import org.nutricoverage.survey.replication.BlockedWeightedBootstrap;
import org.nutricoverage.survey.replication.ReplicateFactors;
import org.nutricoverage.survey.replication.Replication;
import org.nutricoverage.survey.replication.RowReplicateWeights;
import org.nutricoverage.survey.replication.SampledUnits;

/**
 * How a sample was drawn, encoded once: strata, stages of sampling, weights and population sizes.
 *
 * <p>It is asked for estimates: {@link #proportion(String)}, {@link #mean}, {@link #ratio} and
 * {@link #total}, each for the whole sample, for a domain or for all domains at once.
 *
 * <pre>{@code
 * SurveySample sample =
 *     SurveySample.builder()
 *         .category("stratum", new int[] {1, 1, 1, 1, 2, 2, 2, 2})
 *         .category("village", new int[] {1, 1, 2, 2, 1, 1, 2, 2})
 *         .number("weight", new double[] {10, 10, 12, 12, 20, 20, 25, 25})
 *         .answer("enrolled", List.of(true, false, true, true, false, true, false, true))
 *         .build();
 * SurveyDesign design =
 *     SurveyDesign.of(sample)
 *         .strata("stratum").clusters("village").nested().weights("weight")
 *         .build();
 * design.toString();   // "8 rows, 4 primary sampling units in 2 strata, weights weight"
 * SurveyEstimate coverage = design.proportion("enrolled").estimate();
 * }</pre>
 *
 * <p>Immutable and thread-safe; there are no options outside of it. Results do not depend on the
 * order of the rows (beyond 1e-14, relative), on the type of the ids or, but for totals, on the
 * scale of the weights.
 *
 * @since 0.1.0
 */
public final class SurveyDesign {

  private final SurveySample sample;
  private final SamplingTree tree;
  private final DesignWeights weights;
  private final DesignVariance variance;
  private final LonePrimarySamplingUnits lone;
  private final boolean loneFound;
  private final String description;
  private final List<String> strataColumns;
  private final Optional<String> primaryColumn;
  private final List<Finding> findings;
  private final @Nullable CalibratedWeights calibrated;
  private final @Nullable Replicates replicates;

  SurveyDesign(
      SurveySample sample,
      SamplingTree tree,
      DesignWeights weights,
      DesignVariance variance,
      LonePrimarySamplingUnits lone,
      boolean loneFound,
      String description,
      List<String> strataColumns,
      Optional<String> primaryColumn,
      List<Finding> findings,
      @Nullable CalibratedWeights calibrated,
      @Nullable Replicates replicates) {
    this.sample = sample;
    this.tree = tree;
    this.weights = weights;
    this.variance = variance;
    this.lone = lone;
    this.loneFound = loneFound;
    this.description = description;
    this.strataColumns = strataColumns;
    this.primaryColumn = primaryColumn;
    this.findings = List.copyOf(findings);
    this.calibrated = calibrated;
    this.replicates = replicates;
  }

  /**
   * Begins the description of how a sample was drawn.
   *
   * @param sample the sample
   * @return a builder; without more it is a simple random sample
   */
  public static SurveyDesignBuilder of(SurveySample sample) {
    return new SurveyDesignBuilder(sample);
  }

  /**
   * The share of yes among the known answers: a coverage.
   *
   * @param column a column of answers, or of the numbers 0 and 1
   * @return the estimator
   * @throws IllegalArgumentException if there is no such column, or it holds other values
   */
  public SurveyEstimator proportion(String column) {
    return SurveyEstimator.of(this, Variable.answers(sample, column));
  }

  /**
   * The share of a category among the rows that have one.
   *
   * <p>A category that some row of the sample has, but none of the domain, has a share of 0 there.
   * One that no row of the sample has is refused: mistyped, it would be a share of 0 everywhere.
   *
   * @param column a column of categories or answers
   * @param category the category as text, letter by letter; {@code yes} or {@code no} of an answer
   * @return the estimator
   * @throws IllegalArgumentException if there is no such column, or rows have categories in it but
   *     none has this one; the message names those that there are
   */
  public SurveyEstimator proportion(String column, String category) {
    return SurveyEstimator.of(this, Variable.category(sample, column, category));
  }

  /**
   * The weighted mean of a number.
   *
   * @param column a column of numbers or of answers
   * @return the estimator
   * @throws IllegalArgumentException if there is no such column, or it does not hold numbers
   */
  public SurveyEstimator mean(String column) {
    return SurveyEstimator.of(this, Variable.mean(sample, column));
  }

  /**
   * The total of a number in the population; of answers, how many people say yes.
   *
   * @param column a column of numbers or of answers
   * @return the estimator
   * @throws IllegalArgumentException if there is no such column, or it does not hold numbers
   */
  public SurveyEstimator total(String column) {
    return SurveyEstimator.of(this, Variable.total(sample, column));
  }

  /**
   * The ratio of two totals (combined over strata), for example people reached per eligible person.
   *
   * <p>A coverage whose denominator is itself counted in the survey is a ratio, not a mean.
   *
   * @param numerator a column of numbers or of answers
   * @param denominator a column of numbers or of answers
   * @return the estimator
   * @throws IllegalArgumentException if there is no such column, or it does not hold numbers
   */
  public SurveyEstimator ratio(String numerator, String denominator) {
    return SurveyEstimator.of(this, Variable.ratio(sample, numerator, denominator));
  }

  /**
   * The separate ratio estimator: a ratio for each stratum, joined by known totals of the
   * denominator.
   *
   * @param numerator a column of numbers or of answers
   * @param denominator a column of numbers or of answers
   * @param knownTotals the total of the denominator in the population of each stratum, by the label
   *     of the stratum
   * @return the ratios, the total and the joint ratio
   * @throws IllegalArgumentException if a stratum has no known total or a known total no stratum, a
   *     total is not above 0, or the design has no strata
   */
  public SeparateRatio separateRatio(
      String numerator, String denominator, Map<String, Double> knownTotals) {
    return SeparateRatio.of(this, numerator, denominator, knownTotals);
  }

  /**
   * Totals of some columns together with their covariances, for functions of totals.
   *
   * @param columns columns of numbers or of answers; a row counts where all of them are known
   * @return the totals
   * @throws IllegalArgumentException if there is no column, or one does not hold numbers
   */
  public EstimatedTotals totals(String... columns) {
    return EstimatedTotals.of(this, List.of(columns));
  }

  /**
   * The test whether two columns of categories are independent, with the correction of Rao and
   * Scott for the design.
   *
   * @param rows a column of categories or answers
   * @param columns another such column
   * @param statistic the statistic
   * @return the test, or why there is none
   * @throws IllegalArgumentException if there is no such column
   */
  public AssociationTest association(String rows, String columns, AssociationStatistic statistic) {
    return Association.test(this, rows, columns, statistic);
  }

  /**
   * The trend of an answer or a number over time: a weighted linear or logistic regression.
   *
   * @param column a column of answers or numbers
   * @param time a column of numbers, such as the round of the survey or the year
   * @param link how the mean depends on time
   * @return the fit
   * @throws IllegalArgumentException if there is no such column, or it does not hold numbers; for
   *     the logistic fit also if a value lies outside 0 to 1
   */
  public SurveyTrend trend(String column, String time, SurveyTrend.Link link) {
    return new TrendFit(this, column, time, link).result();
  }

  /**
   * This design with weights that reproduce known numbers of the population, and the variance that
   * this knowledge leaves.
   *
   * @param calibration the known numbers and the way to reach them
   * @return a design whose estimates use the calibrated weights and the residual variance
   * @throws IllegalArgumentException if a row has no value in a column of the calibration, or the
   *     known numbers cannot be reached
   * @throws IllegalStateException if the design is calibrated already or has replicates
   */
  public SurveyDesign calibrate(Calibration calibration) {
    if (calibrated != null || replicates != null) {
      throw new IllegalStateException(
          "a design is calibrated once, and before it is replicated; name all known numbers in one"
              + " calibration");
    }
    CalibratedWeights solved = CalibratedWeights.of(sample, tree, weights, calibration);
    List<Finding> noted = new ArrayList<>(findings);
    noted.addAll(solved.findings());
    return new SurveyDesign(
        sample,
        tree,
        DesignWeights.of(solved.weights()),
        variance,
        lone,
        loneFound,
        description + ", " + calibration.label(),
        strataColumns,
        primaryColumn,
        noted,
        solved,
        null);
  }

  /**
   * This design with a variance from replicates instead of linearisation.
   *
   * @param replication the way to make the replicates
   * @return a design whose estimates use the replicates
   * @throws IllegalArgumentException if the replicates cannot be made for this design
   * @throws IllegalStateException if the design is calibrated: its weights would have to be
   *     calibrated in each replicate
   */
  public SurveyDesign replicate(Replication replication) {
    requireNotCalibrated();
    ReplicateFactors factors = replication.factors(sampledUnits());
    List<Finding> noted = new ArrayList<>(factors.findings());
    if (tree.stages().size() > 1 || hasUnequalProbabilities()) {
      noted.add(
          Finding.of(
              SurveyFinding.CORRECTIONS_LEFT_OUT,
              "replicates rest on the first stage alone; population sizes of later stages and"
                  + " unequal probabilities of selection are left out, unless supplied factors"
                  + " hold them"));
    }
    return with(Replicates.of(factors, tree, PrimaryUnits.numbers(this)), noted);
  }

  /**
   * This design with a variance from replicate weights that came with the file, one for each row
   * and replicate.
   *
   * @param replicateWeights the weights, in the order of the rows
   * @return a design whose estimates use the replicates
   * @throws IllegalArgumentException if there are not as many weights as rows
   * @throws IllegalStateException if the design is calibrated
   */
  public SurveyDesign replicate(RowReplicateWeights replicateWeights) {
    requireNotCalibrated();
    if (replicateWeights.rows() != sample.rows()) {
      throw Arguments.refused(
          "replicateWeights",
          "weights of the " + sample.rows() + " rows of the sample",
          replicateWeights.rows() + " rows");
    }
    return with(Replicates.of(replicateWeights), List.of());
  }

  private boolean hasUnequalProbabilities() {
    SamplingStage first = tree.first();
    double[] fractions = new double[first.groups()];
    for (int unit = 0; unit < first.units(); unit++) {
      int stratum = first.group(unit);
      if (fractions[stratum] > 0 && Math.abs(fractions[stratum] - first.fraction(unit)) > 0) {
        return true;
      }
      fractions[stratum] = first.fraction(unit);
    }
    return variance.isPairwise();
  }

  private void requireNotCalibrated() {
    if (calibrated != null) {
      throw new IllegalStateException(
          "the weights of a calibrated design would have to be calibrated again in each replicate;"
              + " use its linearised variance");
    }
  }

  private SurveyDesign with(Replicates newReplicates, List<Finding> more) {
    List<Finding> noted = new ArrayList<>(findings);
    noted.addAll(more);
    return new SurveyDesign(
        sample,
        tree,
        weights,
        variance,
        lone,
        loneFound,
        description + ", " + newReplicates.label(),
        strataColumns,
        primaryColumn,
        noted,
        null,
        newReplicates);
  }

  /**
   * The blocked weighted bootstrap of RAM and S3M surveys: primary sampling units drawn by their
   * population, rows drawn within them, the share unweighted.
   *
   * @param column a column of answers
   * @param populationOfUnit the population of each primary sampling unit by its label
   * @param replicates how many replicates, at least 2; 400 are usual
   * @param seed the seed, which the result carries
   * @return the median of the replicates with percentile limits, and where it centres
   * @throws IllegalArgumentException if a unit has no population or a population no unit, the
   *     design has strata or no clusters, or the column holds no answers
   * @see org.nutricoverage.survey.replication.BlockedWeightedBootstrap
   */
  public BlockedBootstrapEstimate blockedWeightedBootstrap(
      String column, Map<String, Double> populationOfUnit, int replicates, long seed) {
    byte[] answers = sample.answers(column);
    double[] values = new double[answers.length];
    for (int row = 0; row < values.length; row++) {
      values[row] = answers[row] == SampleColumn.NO_ANSWER ? Double.NaN : answers[row];
    }
    return BlockedWeightedBootstrap.of(
            PrimaryUnits.populations(this, populationOfUnit), replicates, seed)
        .proportion(primarySamplingUnitOfRow(), values);
  }

  /**
   * The first stage as replication sees it.
   *
   * <p>Where the units of a stratum have probabilities of their own, they count as drawn with
   * replacement: the sampling fraction is 0.
   *
   * @return strata and sampling fractions of the primary sampling units, numbered as {@link
   *     #primarySamplingUnitOfRow()} numbers them
   */
  public SampledUnits sampledUnits() {
    SamplingStage first = tree.first();
    int[] numbers = PrimaryUnits.numbers(this);
    int[] stratumOfUnit = new int[first.units()];
    double[] fractions = new double[first.groups()];
    boolean isUnequal = hasUnequalProbabilities();
    for (int unit = 0; unit < first.units(); unit++) {
      stratumOfUnit[numbers[unit]] = first.group(unit);
      fractions[first.group(unit)] = isUnequal ? 0 : first.fraction(unit);
    }
    SampledUnits units = SampledUnits.of(stratumOfUnit, fractions);
    return strataColumns.isEmpty() ? units : units.named(PrimaryUnits.strataLabels(this));
  }

  /**
   * The number of the primary sampling unit of each row, by which replicate factors are arranged.
   *
   * @return numbers from 0 in the natural order of the labels of strata and units, so that the
   *     order of the rows does not matter; where each row is a unit of its own, the place of the
   *     row
   */
  public int[] primarySamplingUnitOfRow() {
    int[] numbers = PrimaryUnits.numbers(this);
    int[] units = new int[sample.rows()];
    for (int row = 0; row < units.length; row++) {
      units[row] = numbers[tree.primary(unit(row))];
    }
    return units;
  }

  /**
   * How many primary sampling units were drawn.
   *
   * @return the number
   */
  public int primarySamplingUnits() {
    return tree.first().units();
  }

  /**
   * How many strata there are.
   *
   * @return the number, at least 1
   */
  public int strata() {
    return tree.first().groups();
  }

  /**
   * The sum of the weights of all rows.
   *
   * @return the estimated number of people in the population, where weights are inverse
   *     probabilities
   */
  public double sumOfWeights() {
    return weights.sum();
  }

  /**
   * The weight of a row.
   *
   * @param row the number of the row, from 1
   * @return the weight, after calibration if there was one
   * @throws IllegalArgumentException if there is no such row
   */
  public double weight(int row) {
    Arguments.inRange(row, 1, sample.rows(), "row", "rows");
    return weights.of(row - 1);
  }

  /**
   * The sample.
   *
   * @return the sample
   */
  public SurveySample sample() {
    return sample;
  }

  /**
   * What was noticed about the design.
   *
   * @return the findings, which every estimate repeats
   */
  public List<Finding> findings() {
    return findings;
  }

  /** Returns size, weights and changes of the design on one line. */
  @Override
  public String toString() {
    return Numbers.counted(sample.rows(), "row", "rows")
        + ", "
        + Numbers.counted(primarySamplingUnits(), "primary sampling unit", "primary sampling units")
        + " in "
        + Numbers.counted(strata(), "stratum", "strata")
        + ", "
        + description;
  }

  SamplingTree tree() {
    return tree;
  }

  DesignWeights designWeights() {
    return weights;
  }

  DesignVariance variance() {
    return variance;
  }

  Optional<CalibratedWeights> calibrated() {
    return Optional.ofNullable(calibrated);
  }

  Optional<Replicates> replicates() {
    return Optional.ofNullable(replicates);
  }

  List<String> strataColumns() {
    return strataColumns;
  }

  /** The column of the primary sampling units; empty where each row is one. */
  Optional<String> primaryColumn() {
    return primaryColumn;
  }

  String description() {
    return description;
  }

  /** What was done with lone units, in words. */
  String loneAction() {
    return loneFound ? lone.label() : "none";
  }

  int unit(int row) {
    int[] units = tree.unitOfRow();
    return units == null ? row : units[row];
  }

  /** The sums over units of weight times influence, with the residuals of a calibration. */
  double[] unitTotals(IntToDoubleFunction influence) {
    double[] totals = new double[tree.units()];
    double[] sumsOfAuxiliaries =
        calibrated == null ? new double[0] : new double[calibrated.auxiliaries()];
    for (int row = 0; row < sample.rows(); row++) {
      double value = influence.applyAsDouble(row);
      totals[unit(row)] += weights.of(row) * value;
      if (calibrated != null) {
        calibrated.addCrossProducts(row, value, sumsOfAuxiliaries);
      }
    }
    if (calibrated != null) {
      calibrated.subtractFitted(sumsOfAuxiliaries, totals);
    }
    return totals;
  }

  /** The codes of a domain by row: 0 inside, {@link Ids#MISSING} outside. */
  int[] codes(Domain domain) {
    int[] codes = new int[sample.rows()];
    domain.exclude(sample, codes);
    return codes;
  }
}
