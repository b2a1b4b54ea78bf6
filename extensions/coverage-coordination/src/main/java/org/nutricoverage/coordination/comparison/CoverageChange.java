package org.nutricoverage.coordination.comparison;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.nutricoverage.coordination.assessment.AssessmentEstimator;
import org.nutricoverage.coordination.assessment.AssessmentRecord;
import org.nutricoverage.coordination.assessment.AssessmentResult;
import org.nutricoverage.coordination.assessment.ReportedClass;
import org.nutricoverage.core.Finding;
import org.nutricoverage.core.Proportion;
import org.nutricoverage.core.Rational;
import org.nutricoverage.survey.squeac.prior.BetaBelief;

/**
 * The change from one assessment to another, or the reasons why the two must not be compared.
 *
 * <p>Two Bayesian results are compared by the difference of their posteriors, two counted results
 * by the difference of two proportions, two classes by class alone, two bare estimates by their
 * difference without a test.
 *
 * @since 0.1.0
 */
public sealed interface CoverageChange extends Serializable {

  /**
   * Compares two assessments.
   *
   * @param one an assessment
   * @param other another assessment; the earlier one in the field comes first
   * @param estimator the estimator whose figures are compared
   * @return the change, or the reasons for refusal
   */
  static CoverageChange between(
      AssessmentRecord one, AssessmentRecord other, AssessmentEstimator estimator) {
    boolean swap = middle(other).isBefore(middle(one));
    AssessmentRecord earlier = swap ? other : one;
    AssessmentRecord later = swap ? one : other;
    List<String> reasons =
        new ArrayList<>(
            Comparability.of(earlier, later, estimator).differences().stream()
                .map(difference -> "they differ in " + difference)
                .toList());
    if (earlier.timing().middle().isEmpty() || later.timing().middle().isEmpty()) {
      reasons.add("the time in the field of one is not known");
    }
    if (reasons.isEmpty()) {
      Optional<Measure> measure =
          measure(earlier.result(estimator).orElseThrow(), later.result(estimator).orElseThrow());
      if (measure.isPresent()) {
        return new Compared(
            earlier.id(), later.id(), measure.get(), SeasonCheck.of(earlier, later));
      }
      reasons.add("one has a class and the other a figure, or the classes have other thresholds");
    }
    return new Refused(earlier.id(), later.id(), reasons);
  }

  private static LocalDate middle(AssessmentRecord assessment) {
    return assessment.timing().middle().orElse(LocalDate.MAX);
  }

  private static Optional<Measure> measure(AssessmentResult before, AssessmentResult after) {
    Optional<Proportion.Counted> one = before.counted().filter(CoverageChange::isComputable);
    Optional<Proportion.Counted> other = after.counted().filter(CoverageChange::isComputable);
    if (one.isPresent() && other.isPresent()) {
      Optional<BetaBelief> first = before.prior().flatMap(prior -> posterior(prior, one.get()));
      Optional<BetaBelief> second = after.prior().flatMap(prior -> posterior(prior, other.get()));
      return Optional.of(
          first.isPresent() && second.isPresent()
              ? new ByBelief(BeliefChange.between(first.get(), second.get()))
              : new ByCounts(
                  CountedChange.of(
                      one.get().numerator().floor(),
                      one.get().denominator().floor(),
                      other.get().numerator().floor(),
                      other.get().denominator().floor())));
    }
    if (before.value().isPresent() && after.value().isPresent()) {
      return Optional.of(new ByEstimate(after.value().get().minus(before.value().get())));
    }
    Optional<ReportedClass> from = before.coverageClass();
    Optional<ReportedClass> to = after.coverageClass();
    return from.isPresent()
            && to.isPresent()
            && from.get().lowerThreshold().equals(to.get().lowerThreshold())
            && from.get().upperThreshold().equals(to.get().upperThreshold())
        ? Optional.of(new ByClass(from.get().grade(), to.get().grade()))
        : Optional.empty();
  }

  /** Imputed recovering cases may be more than intervals and posteriors are made for. */
  private static boolean isComputable(Proportion.Counted counts) {
    return counts.denominator().compareTo(Rational.of(CountedChange.MOST)) <= 0;
  }

  private static Optional<BetaBelief> posterior(BetaBelief prior, Proportion.Counted counts) {
    double covered = counts.numerator().doubleValue();
    double all = counts.denominator().doubleValue();
    double alpha = prior.alpha() + covered;
    double beta = prior.beta() + (all - covered);
    return alpha <= CountedChange.MOST && beta <= CountedChange.MOST
        ? Optional.of(BetaBelief.of(alpha, beta))
        : Optional.empty();
  }

  /**
   * A change.
   *
   * @param earlierId the earlier assessment
   * @param laterId the later assessment
   * @param measure by what they are compared
   * @param findings what must be said with it
   * @since 0.1.0
   */
  record Compared(String earlierId, String laterId, Measure measure, List<Finding> findings)
      implements CoverageChange {

    private static final long serialVersionUID = 1L;

    /** Copies the findings. */
    public Compared {
      Objects.requireNonNull(earlierId, "earlierId");
      Objects.requireNonNull(laterId, "laterId");
      Objects.requireNonNull(measure, "measure");
      findings = List.copyOf(findings);
    }
  }

  /**
   * A refusal.
   *
   * @param earlierId the earlier assessment
   * @param laterId the later assessment
   * @param reasons at least one, in words
   * @since 0.1.0
   */
  record Refused(String earlierId, String laterId, List<String> reasons) implements CoverageChange {

    private static final long serialVersionUID = 1L;

    /**
     * Copies the reasons.
     *
     * @throws IllegalArgumentException if there is none
     */
    public Refused {
      Objects.requireNonNull(earlierId, "earlierId");
      Objects.requireNonNull(laterId, "laterId");
      reasons = List.copyOf(reasons);
      if (reasons.isEmpty()) {
        throw new IllegalArgumentException("reasons must hold at least 1 reason but were empty");
      }
    }

    /** Returns the reasons on one line. */
    @Override
    public String toString() {
      return "not compared: " + String.join("; ", reasons);
    }
  }

  /**
   * By what two assessments are compared.
   *
   * @since 0.1.0
   */
  sealed interface Measure extends Serializable {}

  /**
   * By counts.
   *
   * @param change the difference of two proportions
   * @since 0.1.0
   */
  record ByCounts(CountedChange change) implements Measure {

    private static final long serialVersionUID = 1L;

    /** Checks that there is a change. */
    public ByCounts {
      Objects.requireNonNull(change, "change");
    }
  }

  /**
   * By posteriors.
   *
   * @param change the difference of two beliefs
   * @since 0.1.0
   */
  record ByBelief(BeliefChange change) implements Measure {

    private static final long serialVersionUID = 1L;

    /** Checks that there is a change. */
    public ByBelief {
      Objects.requireNonNull(change, "change");
    }
  }

  /**
   * By two estimates without counts, of which no test can be made.
   *
   * @param difference the later estimate less the earlier one
   * @since 0.1.0
   */
  record ByEstimate(Rational difference) implements Measure {

    private static final long serialVersionUID = 1L;

    /** Checks that there is a difference. */
    public ByEstimate {
      Objects.requireNonNull(difference, "difference");
    }
  }

  /**
   * By class.
   *
   * @param earlier the earlier class
   * @param later the later class
   * @since 0.1.0
   */
  record ByClass(ReportedClass.Grade earlier, ReportedClass.Grade later) implements Measure {

    private static final long serialVersionUID = 1L;

    /** Checks that both are there. */
    public ByClass {
      Objects.requireNonNull(earlier, "earlier");
      Objects.requireNonNull(later, "later");
    }

    /**
     * Whether the class changed.
     *
     * @return true if it did
     */
    public boolean isChanged() {
      return earlier != later;
    }
  }
}
