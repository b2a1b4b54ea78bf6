package org.nutricoverage.survey.lqas;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.nutricoverage.core.Finding;
import org.nutricoverage.core.internal.Arguments;
import org.nutricoverage.core.internal.Numbers;

/**
 * The class of one sample, with the counts and the rules that gave it.
 *
 * <pre>{@code
 * Classification result = ThreeClass.ofPercent(20, 50).classify(4, 30);
 * result.toString();   // "low (4 of 30 covered; low up to 6, moderate up to 15, else high)"
 * }</pre>
 *
 * @param classifier the classifier
 * @param covered the number of covered cases, from 0 to {@code sampleSize}
 * @param sampleSize n, the number of cases found, from 0 to 1,000,000,000
 * @since 0.1.0
 */
public record Classification(Classifier classifier, long covered, long sampleSize)
    implements Serializable {

  private static final long serialVersionUID = 1L;

  /**
   * Checks the counts.
   *
   * @throws IllegalArgumentException if one is not in its range
   */
  public Classification {
    Objects.requireNonNull(classifier, "classifier");
    Shares.sampled(sampleSize);
    Arguments.inRange(covered, 0, sampleSize, "covered", "cases");
  }

  /**
   * The decision rules, one for each standard.
   *
   * @return the rules for the number of cases found, rising
   */
  public List<DecisionRule> rules() {
    return classifier.rules(sampleSize);
  }

  /**
   * The class.
   *
   * @return the class; empty if no case was found, because nothing is then known of coverage
   */
  public Optional<CoverageClass> coverageClass() {
    if (sampleSize == 0) {
      return Optional.empty();
    }
    long exceeded = rules().stream().filter(rule -> rule.isExceededBy(covered)).count();
    return Optional.of(classifier.classes().get((int) exceeded));
  }

  /**
   * How likely each class is to be the true one, as {@link Classifier#probabilitiesGiven} says.
   *
   * @param lot the lot from which the cases come; one of known size must hold the sample
   * @return the probabilities; the prior ones if no case was found
   * @throws IllegalArgumentException if the lot is smaller than the sample
   */
  public ClassProbabilities probabilities(Lot lot) {
    return classifier.probabilitiesGiven(covered, sampleSize, lot);
  }

  /**
   * What was noticed about the standards and the sample.
   *
   * @return findings, empty if there is nothing
   */
  public List<Finding> findings() {
    List<Finding> findings = new ArrayList<>(classifier.findings());
    if (sampleSize == 0) {
      findings.add(
          Finding.of(LqasFinding.NO_CASES, "no case was found, so coverage is not classified"));
    }
    return List.copyOf(findings);
  }

  /** Returns class, counts and thresholds on one line. */
  @Override
  public String toString() {
    StringBuilder line = new StringBuilder(100);
    line.append(coverageClass().map(CoverageClass::label).orElse("not classified"))
        .append(" (")
        .append(Numbers.people(covered))
        .append(" of ")
        .append(Numbers.people(sampleSize))
        .append(" covered; ");
    List<DecisionRule> rules = rules();
    for (int i = 0; i < rules.size(); i++) {
      line.append(classifier.classes().get(i).label())
          .append(" up to ")
          .append(Numbers.people(rules.get(i).threshold()))
          .append(", ");
    }
    return line.append("else ")
        .append(classifier.classes().get(rules.size()).label())
        .append(')')
        .toString();
  }
}
