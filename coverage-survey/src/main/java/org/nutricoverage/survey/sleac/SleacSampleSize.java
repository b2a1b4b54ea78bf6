package org.nutricoverage.survey.sleac;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.nutricoverage.core.Finding;
import org.nutricoverage.core.Rational;
import org.nutricoverage.core.internal.Arguments;
import org.nutricoverage.core.internal.Numbers;
import org.nutricoverage.survey.lqas.Classifier;
import org.nutricoverage.survey.lqas.DecisionRule;
import org.nutricoverage.survey.lqas.ErrorProbabilities;
import org.nutricoverage.survey.lqas.Lot;
import org.nutricoverage.survey.lqas.LotCoverage;

/**
 * How many cases to find in a service delivery unit so that it is seldom put into a wrong class.
 *
 * <p>The rule: the smallest n for which, with d = floor(n p), a coverage of p - 10 points is found
 * above p with a probability of at most 10 % and one of p + 10 points is not found above p with a
 * probability of at most 10 %. Between the two lies the grey zone, in which either class will do.
 * With two standards both must hold at the same n. In a lot of N cases the coverages are those of
 * round(N (p - 0.1)) and round(N (p + 0.1)) covered cases, of two equally near numbers the even
 * one.
 *
 * <p>This rule was recovered from the table of the Technical Reference for small numbers of cases,
 * all twenty entries of which it gives; the text of the Technical Reference was not at hand, so
 * that it may word its rule otherwise. Without a limit it gives 41 for 50 %, 36 for 30 and 70 % and
 * 29 for 20 %: the origin of the usual target of about 40.
 *
 * <p>The R package sleacr searches in another way and does not give that table; {@link
 * FreeThresholdPlan} reproduces it.
 *
 * <pre>{@code
 * SleacSamplePlan plan =
 *     SleacSampleSize.forClassifier(TwoClass.ofPercent(50)).totalCases(250).plan();
 * plan.sampleSize();                      // 35
 * plan.rules().get(0).threshold();        // 17
 * SleacSampleSize.forClassifier(ThreeClass.ofPercent(30, 70)).plan().sampleSize();   // 36
 * }</pre>
 *
 * <p>Immutable and thread-safe: each method returns a new question.
 *
 * @see <a href="https://github.com/nutriverse/sleacr">nutriverse/sleacr, vignette sampling plan,
 *     which shows the table</a>
 * @since 0.1.0
 */
public final class SleacSampleSize implements Serializable {

  /** The number of cases to find where their total is large or not known: 40. */
  public static final int USUAL_TARGET = 40;

  private static final long serialVersionUID = 1L;

  private static final double USUAL_HALF_WIDTH = 0.1;
  private static final double USUAL_ERROR = 0.1;
  private static final long MOST_SAMPLED = 10_000;

  private final Classifier classifier;
  private final Lot lot;
  private final double halfWidth;
  private final double mostError;

  private SleacSampleSize(Classifier classifier, Lot lot, double halfWidth, double mostError) {
    this.classifier = classifier;
    this.lot = lot;
    this.halfWidth = halfWidth;
    this.mostError = mostError;
  }

  /**
   * Asks for the sample of a classifier, with a grey zone of 10 points on both sides of each
   * standard, errors of at most 10 % and no limit of cases.
   *
   * @param classifier the classifier, its standards at least 10 points away from 0 and 100 %
   * @return the question
   * @throws IllegalArgumentException if a standard is nearer to 0 or 100 %
   */
  public static SleacSampleSize forClassifier(Classifier classifier) {
    return new SleacSampleSize(
        checked(classifier, USUAL_HALF_WIDTH), Lot.unlimited(), USUAL_HALF_WIDTH, USUAL_ERROR);
  }

  /**
   * Asks for the sample of a classifier with another grey zone, errors of at most 10 % and no limit
   * of cases.
   *
   * @param classifier the classifier
   * @param greyZoneHalfWidth how far the grey zone reaches on both sides of each standard, a
   *     fraction above 0 and at most as far as a standard is from 0 and 1, taken as the decimal
   *     that it prints: 0.1 for 10 points
   * @return the question
   * @throws IllegalArgumentException if the half width is not in the range
   */
  public static SleacSampleSize forClassifier(Classifier classifier, double greyZoneHalfWidth) {
    Arguments.properFraction(greyZoneHalfWidth, "greyZoneHalfWidth");
    return new SleacSampleSize(
        checked(classifier, greyZoneHalfWidth), Lot.unlimited(), greyZoneHalfWidth, USUAL_ERROR);
  }

  private static Classifier checked(Classifier classifier, double halfWidth) {
    Rational exact = Rational.fromDecimal(halfWidth);
    for (Rational standard : classifier.standards()) {
      if (standard.compareTo(exact) < 0 || standard.plus(exact).compareTo(Rational.ONE) > 0) {
        throw Arguments.refused(
            "greyZoneHalfWidth",
            "at most the distance of the standard " + Words.percent(standard) + " from 0 and 1",
            halfWidth);
      }
    }
    return classifier;
  }

  /**
   * The same for a known number of cases.
   *
   * @param cases N, the total number of cases in the unit, from 1 to 1,000,000,000,000,000; {@link
   *     ExpectedCases#whole()} estimates it
   * @return the question
   * @throws IllegalArgumentException if the number is not in the range
   */
  public SleacSampleSize totalCases(long cases) {
    return in(Lot.of(cases));
  }

  /**
   * The same for a lot.
   *
   * @param newLot the cases of the unit
   * @return the question
   */
  public SleacSampleSize in(Lot newLot) {
    return new SleacSampleSize(
        classifier, Objects.requireNonNull(newLot, "newLot"), halfWidth, mostError);
  }

  /**
   * The same with another greatest error.
   *
   * @param mostProbability the greatest permitted probability of either error, a fraction above 0
   *     and below 0.5, 0.1 unless set
   * @return the question
   * @throws IllegalArgumentException if the probability is not in the range
   */
  public SleacSampleSize maximumError(double mostProbability) {
    if (!(mostProbability > 0 && mostProbability < 0.5)) {
      throw Arguments.refused("maximumError", "a fraction above 0 and below 0.5", mostProbability);
    }
    return new SleacSampleSize(classifier, lot, halfWidth, mostProbability);
  }

  /**
   * The smallest sample that keeps the errors.
   *
   * <p>In a lot so small that the grey zone has no whole case on a side, not even a census keeps
   * them; the plan is then that census, {@link SleacSamplePlan#isAttained()} is false and {@link
   * SleacSamplePlan#findings()} says so.
   *
   * @return the plan
   * @throws IllegalArgumentException if more than 10,000 cases would have to be found, which a
   *     narrow grey zone asks for
   */
  public SleacSamplePlan plan() {
    long size = lot.size().orElse(Long.MAX_VALUE);
    for (long n = 1; n <= Math.min(size, MOST_SAMPLED); n++) {
      if (keeps(n)) {
        return achieved(n);
      }
    }
    if (size > MOST_SAMPLED) {
      throw Arguments.refused(
          "greyZoneHalfWidth", "so wide that at most 10,000 cases have to be found", halfWidth);
    }
    return achieved(size);
  }

  /**
   * What a sample of another size achieves, most often that of the cases that were found.
   *
   * <p>Errors do not fall steadily with n, because the threshold is a whole number: a somewhat
   * larger sample can be slightly worse.
   *
   * @param sampleSize n, from 1 to 1,000,000,000 and at most the size of a lot of known size
   * @return the plan with that sample
   * @throws IllegalArgumentException if the number is not in the range
   */
  public SleacSamplePlan achieved(long sampleSize) {
    long most = Math.min(lot.size().orElse(Long.MAX_VALUE), 1_000_000_000L);
    Arguments.inRange(sampleSize, 1, most, "sampleSize", "cases");
    List<DecisionRule> rules = classifier.rules(sampleSize);
    List<ErrorProbabilities> errors = new ArrayList<>();
    for (int i = 0; i < rules.size(); i++) {
      Rational standard = classifier.standards().get(i);
      errors.add(rules.get(i).errors(low(standard), high(standard)));
    }
    return new SleacSamplePlan(
        classifier, lot, halfWidth, mostError, sampleSize, errors, keeps(sampleSize));
  }

  /**
   * What is to be said of the number of cases that were found.
   *
   * @param casesFound the number of current cases found, at least 0
   * @return {@link SleacFinding#SAMPLE_BELOW_TARGET} if it is below 40 and, in a lot of known size,
   *     below the {@link #plan()} too; else empty
   * @throws IllegalArgumentException if the number is negative
   */
  public Optional<Finding> check(long casesFound) {
    Arguments.notNegative(casesFound, "casesFound", "cases");
    if (casesFound >= USUAL_TARGET) {
      return Optional.empty();
    }
    String found = Numbers.counted(casesFound, "case", "cases") + " found, fewer than 40";
    if (lot.size().isEmpty()) {
      return below(found + "; the total number of cases is not known to be small");
    }
    long target = plan().sampleSize();
    return casesFound >= target
        ? Optional.empty()
        : below(found + " and than the target " + target + " for " + lot);
  }

  private static Optional<Finding> below(String message) {
    return Optional.of(Finding.of(SleacFinding.SAMPLE_BELOW_TARGET, message));
  }

  private boolean keeps(long sampleSize) {
    List<DecisionRule> rules = classifier.rules(sampleSize);
    for (int i = 0; i < rules.size(); i++) {
      Rational standard = classifier.standards().get(i);
      if (!rules.get(i).isExceededAtMost(low(standard), mostError)
          || !rules.get(i).isNotExceededAtMost(high(standard), mostError)) {
        return false;
      }
    }
    return true;
  }

  private LotCoverage low(Rational standard) {
    return lot.nearestTo(standard.minus(Rational.fromDecimal(halfWidth)));
  }

  private LotCoverage high(Rational standard) {
    return lot.nearestTo(standard.plus(Rational.fromDecimal(halfWidth)));
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof SleacSampleSize that
        && classifier.equals(that.classifier)
        && lot.equals(that.lot)
        && Double.compare(halfWidth, that.halfWidth) == 0
        && Double.compare(mostError, that.mostError) == 0;
  }

  @Override
  public int hashCode() {
    return Objects.hash(classifier, lot, halfWidth, mostError);
  }

  /** Returns the question on one line. */
  @Override
  public String toString() {
    return classifier
        + ", grey zone "
        + Words.percent(halfWidth)
        + " on both sides, errors at most "
        + Words.percent(mostError)
        + ", "
        + lot;
  }
}
