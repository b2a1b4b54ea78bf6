package org.nutricoverage.survey.sleac;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.nutricoverage.core.Finding;
import org.nutricoverage.core.Rational;
import org.nutricoverage.core.internal.Arguments;
import org.nutricoverage.core.internal.Numbers;
import org.nutricoverage.survey.lqas.Classifier;
import org.nutricoverage.survey.lqas.DecisionRule;
import org.nutricoverage.survey.lqas.ErrorProbabilities;
import org.nutricoverage.survey.lqas.Lot;

/**
 * A number of cases to find in a service delivery unit, with the errors that it achieves.
 *
 * <p>{@link SleacSampleSize} makes one.
 *
 * <pre>{@code
 * SleacSamplePlan plan =
 *     SleacSampleSize.forClassifier(TwoClass.ofPercent(50)).totalCases(100).plan();
 * plan.explain();      // the plan in words, with the errors
 * plan.isAttained();   // true
 * }</pre>
 *
 * @param classifier the classifier
 * @param lot the cases of the unit
 * @param greyZoneHalfWidth how far the grey zone reaches on both sides of each standard, a fraction
 *     strictly between 0 and 1
 * @param maximumError the greatest error that was asked for, a fraction strictly between 0 and 1
 * @param sampleSize n, the number of cases to find, at least 1
 * @param errors the errors at the edges of the grey zone, for each standard in rising order
 * @param isAttained whether all errors are at most what was asked for
 * @since 0.1.0
 */
public record SleacSamplePlan(
    Classifier classifier,
    Lot lot,
    double greyZoneHalfWidth,
    double maximumError,
    long sampleSize,
    List<ErrorProbabilities> errors,
    boolean isAttained)
    implements Serializable {

  private static final long serialVersionUID = 1L;

  /**
   * Checks and copies the parts.
   *
   * @throws IllegalArgumentException if a number is not in its range, or there is not one pair of
   *     errors for each standard
   */
  public SleacSamplePlan {
    Objects.requireNonNull(classifier, "classifier");
    Objects.requireNonNull(lot, "lot");
    Arguments.properFraction(greyZoneHalfWidth, "greyZoneHalfWidth");
    Arguments.properFraction(maximumError, "maximumError");
    Arguments.inRange(sampleSize, 1, lot.size().orElse(Long.MAX_VALUE), "sampleSize", "cases");
    errors = List.copyOf(errors);
    if (errors.size() != classifier.standards().size()) {
      throw Arguments.refused("errors", "one pair for each standard", errors.size());
    }
  }

  /**
   * The decision rules, one for each standard.
   *
   * <p>They hold for exactly n cases; whoever finds another number takes the rules of that number.
   *
   * @return the rules in rising order
   */
  public List<DecisionRule> rules() {
    return classifier.rules(sampleSize);
  }

  /**
   * What was noticed.
   *
   * @return {@link SleacFinding#ERRORS_NOT_ATTAINABLE} if a census of a small lot does not keep the
   *     errors, {@link org.nutricoverage.survey.lqas.LqasFinding} about the standards
   */
  public List<Finding> findings() {
    List<Finding> findings = new ArrayList<>(classifier.findings());
    if (!isAttained && lot.size().orElse(0) == sampleSize) {
      findings.add(
          Finding.of(
              SleacFinding.ERRORS_NOT_ATTAINABLE,
              "among "
                  + lot
                  + " not even a census keeps errors of at most "
                  + Words.percent(maximumError)
                  + " at "
                  + Words.percent(greyZoneHalfWidth)
                  + " on both sides of the standard"));
    }
    return List.copyOf(findings);
  }

  /**
   * The plan in words and numbers.
   *
   * @return lines separated by line feeds
   */
  public String explain() {
    List<String> lines = new ArrayList<>();
    lines.add(
        "Find "
            + Numbers.counted(sampleSize, "case", "cases")
            + " among "
            + lot
            + " for "
            + classifier);
    for (int i = 0; i < errors.size(); i++) {
      Rational standard = classifier.standards().get(i);
      Rational reach = Rational.fromDecimal(greyZoneHalfWidth);
      lines.add("Above " + Words.percent(standard) + ": covered " + rules().get(i));
      lines.add(
          "  at a coverage of "
              + Words.percent(standard.minus(reach))
              + " found above with probability "
              + Words.shortened(errors.get(i).aboveThoughLow()));
      lines.add(
          "  at a coverage of "
              + Words.percent(standard.plus(reach))
              + " not found above with probability "
              + Words.shortened(errors.get(i).notAboveThoughHigh()));
    }
    lines.add(
        (isAttained ? "Errors are at most " : "Errors are not all at most ")
            + Words.percent(maximumError));
    findings().forEach(finding -> lines.add("Finding: " + finding));
    return String.join("\n", lines);
  }

  /** Returns sample and rules on one line. */
  @Override
  public String toString() {
    return Numbers.counted(sampleSize, "case", "cases")
        + " among "
        + lot
        + ", "
        + classifier
        + ": "
        + rules().stream().map(DecisionRule::toString).collect(Collectors.joining(", "));
  }
}
