package org.nutricoverage.survey.lqas;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;
import org.nutricoverage.core.Rational;
import org.nutricoverage.core.internal.Arguments;

/**
 * The operating characteristic of a classifier: for each true coverage, how likely a sample is to
 * be put into each class.
 *
 * <p>The probabilities are exact where simulations draw a few thousand samples and smooth the
 * result. At each true coverage they add up to 1.
 *
 * <pre>{@code
 * OperatingCharacteristic curve =
 *     OperatingCharacteristic.onGrid(ThreeClass.ofPercent(60, 90), 40, Lot.of(600), 0.01);
 * ClassificationPerformance performance = curve.withoutZeroCoverage().performance();
 * performance.toString();
 * // "correct 90.7 % (low 95.5 %, moderate 83.3 %, high 83.6 %), gross error 0.0 %"
 * }</pre>
 *
 * @param classifier the classifier
 * @param sampleSize n, the number of cases in the sample, from 1 to 1,000,000,000
 * @param points the points of the curve, rising in true coverage, at least one
 * @since 0.1.0
 */
public record OperatingCharacteristic(
    Classifier classifier, long sampleSize, List<OperatingPoint> points) implements Serializable {

  private static final long serialVersionUID = 1L;

  private static final long MOST_POINTS = 1_000_000;

  /**
   * Checks and copies the parts.
   *
   * @throws IllegalArgumentException if there is no point or the sample size is not in its range
   */
  public OperatingCharacteristic {
    Objects.requireNonNull(classifier, "classifier");
    Arguments.inRange(sampleSize, 1, Shares.MOST_SAMPLED, "sampleSize", "cases");
    points = List.copyOf(points);
    if (points.isEmpty()) {
      throw Arguments.refused("points", "at least one point", points);
    }
  }

  /**
   * The whole curve of a lot of known size: one point for each number of covered cases from 0 to
   * all.
   *
   * @param classifier the classifier
   * @param sampleSize n, the number of cases in the sample, from 1 to the size of the lot
   * @param casesInLot N, the number of cases in the lot, from 1 to 999,999
   * @return the curve with N + 1 points
   * @throws IllegalArgumentException if a number is not in its range
   */
  public static OperatingCharacteristic ofEveryCount(
      Classifier classifier, long sampleSize, long casesInLot) {
    Arguments.inRange(casesInLot, 1, MOST_POINTS - 1, "casesInLot", "cases");
    Lot.Finite lot = new Lot.Finite(casesInLot);
    List<OperatingPoint> points = new ArrayList<>((int) casesInLot + 1);
    for (long covered = 0; covered <= casesInLot; covered++) {
      LotCoverage truth = lot.withCovered(covered);
      points.add(OperatingPoint.of(classifier, sampleSize, truth.coverage(), truth));
    }
    return new OperatingCharacteristic(classifier, sampleSize, points);
  }

  /**
   * The curve at equal steps of coverage: 0, one step, two steps, up to 1.
   *
   * <p>In a lot of known size the number of covered cases is the nearest whole one, of two equally
   * near ones the even one, while the class taken for the true one is that of the step itself, as
   * published simulations do.
   *
   * @param classifier the classifier
   * @param sampleSize n, the number of cases in the sample, from 1 to 1,000,000,000; not above the
   *     size of a lot of known size
   * @param lot the lot
   * @param step the distance of two points, a fraction from 0.000002 to 1, taken as the decimal
   *     that it prints; the last point is the last multiple that is not above 1
   * @return the curve
   * @throws IllegalArgumentException if a number is not in its range
   */
  public static OperatingCharacteristic onGrid(
      Classifier classifier, long sampleSize, Lot lot, double step) {
    if (!(step * MOST_POINTS >= 2 && step <= 1)) {
      throw Arguments.refused("step", "a fraction from 0.000002 to 1", step);
    }
    Rational exactStep = Rational.fromDecimal(step);
    long steps = Rational.ONE.dividedBy(exactStep).floor();
    List<OperatingPoint> points = new ArrayList<>((int) steps + 1);
    for (long i = 0; i <= steps; i++) {
      Rational coverage = exactStep.times(Rational.of(i));
      points.add(OperatingPoint.of(classifier, sampleSize, coverage, lot.nearestTo(coverage)));
    }
    return new OperatingCharacteristic(classifier, sampleSize, points);
  }

  /**
   * This curve without the point at coverage 0.
   *
   * <p>By default a coverage of 0 belongs to the lowest class and counts in the {@link
   * #performance()}. The R package sleacr leaves it out; this reproduces its summaries.
   *
   * @return the curve
   * @throws IllegalArgumentException if there is no other point
   */
  public OperatingCharacteristic withoutZeroCoverage() {
    return new OperatingCharacteristic(
        classifier,
        sampleSize,
        points.stream().filter(point -> point.coverage().signum() > 0).toList());
  }

  /**
   * How often the classifier is right, on average over the points of the curve.
   *
   * <p>Each true coverage counts alike. The gross error is the mean probability of a class that is
   * not a neighbour of the true one: low found to be high, or high low; with two classes it is 0.
   *
   * @return the summary
   */
  public ClassificationPerformance performance() {
    Map<CoverageClass, Double> correct = new LinkedHashMap<>();
    for (CoverageClass one : classifier.classes()) {
      List<OperatingPoint> ofClass =
          points.stream().filter(point -> point.trueClass() == one).toList();
      if (!ofClass.isEmpty()) {
        correct.put(one, mean(ofClass, OperatingPoint::probabilityOfTrueClass));
      }
    }
    return new ClassificationPerformance(
        correct,
        mean(points, OperatingPoint::probabilityOfTrueClass),
        mean(points, this::probabilityOfGrossError));
  }

  private double probabilityOfGrossError(OperatingPoint point) {
    List<CoverageClass> classes = classifier.classes();
    int truth = classes.indexOf(point.trueClass());
    double error = 0;
    for (int i = 0; i < classes.size(); i++) {
      if (Math.abs(i - truth) > 1) {
        error += point.probabilities().of(classes.get(i));
      }
    }
    return error;
  }

  private static double mean(List<OperatingPoint> points, ToDoubleFunction<OperatingPoint> value) {
    return Math.min(1, points.stream().collect(Collectors.averagingDouble(value)));
  }

  /** Returns what the curve is of, without its points. */
  @Override
  public String toString() {
    return "operating characteristic of "
        + classifier
        + ", samples of "
        + sampleSize
        + ", "
        + points.size()
        + " points";
  }
}
