package org.nutricoverage.coordination.assessment;

import java.io.Serializable;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;
import org.nutricoverage.coordination.CoordinationDataException;
import org.nutricoverage.coordination.DataRule;
import org.nutricoverage.coordination.internal.Checks;
import org.nutricoverage.coordination.internal.Missing;
import org.nutricoverage.core.Proportion;
import org.nutricoverage.core.Rational;
import org.nutricoverage.survey.cases.CaseCounts;
import org.nutricoverage.survey.cases.CoverageEstimator;
import org.nutricoverage.survey.cases.RecoveryRatio;
import org.nutricoverage.survey.squeac.prior.BetaBelief;

/**
 * A figure of an assessment as it was reported: counts, estimate, interval, prior or class.
 *
 * <p>What is reported is kept as it is, right or wrong; the quality review tells what does not hold
 * together. An assessment has one result for each estimator.
 *
 * <pre>{@code
 * AssessmentResult point =
 *     AssessmentResult.builder()
 *         .estimator(AssessmentEstimator.CASE_FINDING_EFFECTIVENESS)
 *         .covered(8)
 *         .asked(26)
 *         .interval(PublishedInterval.of("0.2729", "0.3425", "0.95"))
 *         .build();
 * point.value().orElseThrow().percent(1).toString();   // "30.8"
 * }</pre>
 *
 * @since 0.1.0
 */
public final class AssessmentResult implements Serializable {

  private static final long serialVersionUID = 1L;
  private static final long MOST_ASKED = 1_000_000_000;
  private static final long MOST_CASES = 100_000_000;

  /** What the value is made of; absent parts are null. */
  private final Parts parts;

  private AssessmentResult(Parts parts) {
    this.parts = parts;
  }

  private record Parts(
      AssessmentEstimator estimator,
      @Nullable CaseCounts caseCounts,
      @Nullable Long recoveringNotInProgramme,
      @Nullable Long covered,
      @Nullable Long asked,
      @Nullable Rational estimate,
      @Nullable PublishedInterval interval,
      @Nullable BetaBelief prior,
      @Nullable ReportedClass coverageClass)
      implements Serializable {

    private static final long serialVersionUID = 1L;
  }

  /**
   * Begins with nothing given.
   *
   * @return the builder
   */
  public static Builder builder() {
    return new Builder();
  }

  /**
   * Begins with the parts of this value.
   *
   * @return the builder
   */
  public Builder toBuilder() {
    Builder builder = new Builder();
    builder.estimator = parts.estimator;
    builder.caseCounts = parts.caseCounts;
    builder.recoveringNotInProgramme = parts.recoveringNotInProgramme;
    builder.covered = parts.covered;
    builder.asked = parts.asked;
    builder.estimate = parts.estimate;
    builder.interval = parts.interval;
    builder.prior = parts.prior;
    builder.coverageClass = parts.coverageClass;
    return builder;
  }

  /**
   * The estimator.
   *
   * @return the estimator
   */
  public AssessmentEstimator estimator() {
    return parts.estimator;
  }

  /**
   * The cases: C_in, C_out and R_in.
   *
   * @return the counts; empty if not known
   */
  public Optional<CaseCounts> caseCounts() {
    return Optional.ofNullable(parts.caseCounts);
  }

  /**
   * R_out, the recovering cases outside of the programme, as reported.
   *
   * @return a number of children, from 0 to 100,000,000; empty if not known
   */
  public OptionalLong recoveringNotInProgramme() {
    return parts.recoveringNotInProgramme == null
        ? OptionalLong.empty()
        : OptionalLong.of(parts.recoveringNotInProgramme);
  }

  /**
   * x, the number of people covered.
   *
   * @return from 0 to 1,000,000,000; empty if not known
   */
  public OptionalLong covered() {
    return parts.covered == null ? OptionalLong.empty() : OptionalLong.of(parts.covered);
  }

  /**
   * n, the number of people asked.
   *
   * @return from 1 to 1,000,000,000; empty if not known
   */
  public OptionalLong asked() {
    return parts.asked == null ? OptionalLong.empty() : OptionalLong.of(parts.asked);
  }

  /**
   * The estimate as it was reported.
   *
   * @return a fraction of at least 0; above 1 only for an indirect estimate; empty if not known
   */
  public Optional<Rational> estimate() {
    return Optional.ofNullable(parts.estimate);
  }

  /**
   * The interval as it was reported.
   *
   * @return the interval; empty if not known
   */
  public Optional<PublishedInterval> interval() {
    return Optional.ofNullable(parts.interval);
  }

  /**
   * The prior of a Bayesian estimate.
   *
   * @return the shape of the Beta distribution; empty if not known
   */
  public Optional<BetaBelief> prior() {
    return Optional.ofNullable(parts.prior);
  }

  /**
   * The class, where coverage was classified.
   *
   * @return the class with its thresholds; empty if not known
   */
  public Optional<ReportedClass> coverageClass() {
    return Optional.ofNullable(parts.coverageClass);
  }

  /**
   * The counts behind the figure.
   *
   * @return x of n where both were reported, else what the cases give under the estimator, with
   *     R_out as reported or imputed with k = 3; empty without counts, for a survey without x and
   *     n, and for an indirect estimate
   */
  public Optional<Proportion.Counted> counted() {
    if (parts.covered != null && parts.asked != null) {
      return Optional.of(Proportion.of(parts.covered, parts.asked));
    }
    CaseCounts cases = parts.caseCounts;
    Optional<CoverageEstimator> own = parts.estimator.ofCases();
    if (cases == null || own.isEmpty()) {
      return Optional.empty();
    }
    if (own.get().imputes() && parts.recoveringNotInProgramme != null) {
      long all = cases.found() + parts.recoveringNotInProgramme;
      long in = cases.casesInProgramme() + cases.recoveringInProgramme();
      return all == 0 ? Optional.empty() : Optional.of(Proportion.of(in, all));
    }
    return own.get().proportion(cases, RecoveryRatio.DEFAULT);
  }

  /**
   * The figure.
   *
   * @return the estimate as reported, else the quotient of the counts; empty for a class alone
   */
  public Optional<Rational> value() {
    return estimate().or(() -> counted().map(Proportion.Counted::exact));
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof AssessmentResult that && parts.equals(that.parts);
  }

  @Override
  public int hashCode() {
    return parts.hashCode();
  }

  /** Returns estimator and figure on one line. */
  @Override
  public String toString() {
    return parts.estimator.label()
        + ": "
        + value()
            .map(figure -> figure.percent(1) + " %")
            .orElseGet(() -> coverageClass().map(ReportedClass::toString).orElse("no figure"));
  }

  /**
   * Collects the parts of a result. Not thread-safe.
   *
   * @since 0.1.0
   */
  public static final class Builder {

    private @Nullable AssessmentEstimator estimator;
    private @Nullable CaseCounts caseCounts;
    private @Nullable Long recoveringNotInProgramme;
    private @Nullable Long covered;
    private @Nullable Long asked;
    private @Nullable Rational estimate;
    private @Nullable PublishedInterval interval;
    private @Nullable BetaBelief prior;
    private @Nullable ReportedClass coverageClass;

    private Builder() {}

    /**
     * The estimator.
     *
     * @param value the estimator
     * @return this builder
     */
    public Builder estimator(AssessmentEstimator value) {
      this.estimator = Objects.requireNonNull(value, "estimator");
      return this;
    }

    /**
     * The cases: C_in, C_out and R_in.
     *
     * @param value the counts
     * @return this builder
     */
    public Builder caseCounts(CaseCounts value) {
      this.caseCounts = Objects.requireNonNull(value, "caseCounts");
      return this;
    }

    /**
     * R_out, the recovering cases outside of the programme, as reported.
     *
     * @param value a number of children, from 0 to 100,000,000
     * @return this builder
     */
    public Builder recoveringNotInProgramme(long value) {
      this.recoveringNotInProgramme = value;
      return this;
    }

    /**
     * x, the number of people covered.
     *
     * @param value from 0 to 1,000,000,000
     * @return this builder
     */
    public Builder covered(long value) {
      this.covered = value;
      return this;
    }

    /**
     * n, the number of people asked.
     *
     * @param value from 1 to 1,000,000,000
     * @return this builder
     */
    public Builder asked(long value) {
      this.asked = value;
      return this;
    }

    /**
     * The estimate as it was reported.
     *
     * @param value a fraction of at least 0; above 1 only for an indirect estimate
     * @return this builder
     */
    public Builder estimate(Rational value) {
      this.estimate = Checks.number(value, "estimate");
      return this;
    }

    /**
     * The interval as it was reported.
     *
     * @param value the interval
     * @return this builder
     */
    public Builder interval(PublishedInterval value) {
      this.interval = Objects.requireNonNull(value, "interval");
      return this;
    }

    /**
     * The prior of a Bayesian estimate.
     *
     * @param value the shape of the Beta distribution
     * @return this builder
     */
    public Builder prior(BetaBelief value) {
      this.prior = Objects.requireNonNull(value, "prior");
      return this;
    }

    /**
     * The class, where coverage was classified.
     *
     * @param value the class with its thresholds
     * @return this builder
     */
    public Builder coverageClass(ReportedClass value) {
      this.coverageClass = Objects.requireNonNull(value, "coverageClass");
      return this;
    }

    /**
     * The finished value.
     *
     * @return the value
     * @throws CoordinationDataException if parts are missing, not in their ranges, or contradict
     *     each other
     */
    public AssessmentResult build() {
      if (estimator == null) {
        throw Missing.parts().unless(estimator, "estimator").exception();
      }
      if (covered == null != (asked == null)) {
        throw CoordinationDataException.at(
            covered == null ? "covered" : "asked",
            DataRule.MISSING_FIELD,
            "covered and asked must be given together");
      }
      if (covered != null && asked != null) {
        Checks.count(covered, MOST_ASKED, "covered", "people");
        Checks.count(asked, MOST_ASKED, "asked", "people");
        if (asked == 0 || covered > asked) {
          throw CoordinationDataException.at(
              "covered",
              DataRule.CONTRADICTION,
              "the people covered must be at most the people asked, at least 1, but were "
                  + covered
                  + " of "
                  + asked);
        }
      }
      if (recoveringNotInProgramme != null) {
        Checks.count(recoveringNotInProgramme, MOST_CASES, "recoveringNotInProgramme", "children");
      }
      if (estimate != null && estimator == AssessmentEstimator.INDIRECT) {
        if (estimate.signum() < 0) {
          throw CoordinationDataException.at(
              "estimate",
              DataRule.VALUE_OUT_OF_RANGE,
              "an indirect estimate must be at least 0 but was " + estimate);
        }
      } else if (estimate != null) {
        Checks.fraction(estimate, "estimate");
      }
      if (covered == null && caseCounts == null && estimate == null && coverageClass == null) {
        throw CoordinationDataException.at(
            "estimate",
            DataRule.MISSING_FIELD,
            "a result must have counts, an estimate or a class");
      }
      return new AssessmentResult(
          new Parts(
              estimator,
              caseCounts,
              recoveringNotInProgramme,
              covered,
              asked,
              estimate,
              interval,
              prior,
              coverageClass));
    }
  }
}
