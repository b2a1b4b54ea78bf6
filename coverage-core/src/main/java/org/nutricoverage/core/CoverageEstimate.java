package org.nutricoverage.core;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.nutricoverage.core.internal.Texts;
import org.nutricoverage.core.interval.ConfidenceInterval;

/**
 * The one result: of the people who should be reached, how many are, and how that figure came
 * about.
 *
 * <p>Desk reviews, surveys, field methods and registers all give this type, so that reports, tables
 * and standards know one kind of figure. It is either computed, with an exact proportion or an
 * estimate and what is known of its uncertainty, or not computable for a stated reason. It carries
 * its findings and explains itself.
 *
 * <pre>{@code
 * CoverageEstimate estimate =
 *     CoverageEstimate.of(
 *             Scope.coverage(
 *                 SubActivity.PREVENTION_OF_WASTING,
 *                 Area.of("CD54", "Tanganyika"),
 *                 ReportingPeriod.quarter(2026, 1),
 *                 TargetGroup.CHILDREN_6_23_MONTHS),
 *             Method.of(Method.Family.DESK_REVIEW, "stated counts"))
 *         .reached(ReachDefinition.AT_LEAST_ONE_TRANSFER)
 *         .eligibleFrom("census projection 2025")
 *         .restingOn(new Evidence.Stated("partner reports"))
 *         .computed(
 *             Proportion.of(29_760, 48_000),
 *             new Uncertainty.NoInterval("a desk review is not a sample"));
 * estimate.toString();   // "62.0 % (29,760 / 48,000), Tanganyika (CD54), 2026Q1, ..."
 * }</pre>
 *
 * @param scope what the figure is about
 * @param method how it was found
 * @param reachDefinition what a person must have received to be counted
 * @param eligibleSource where the number of eligible people comes from; {@code ""} if not stated,
 *     or where the eligible people are those of the sample itself
 * @param evidence what it rests on
 * @param outcome the figure, or the statement that there is none
 * @param findings what was noticed, each once, in the order in which it was noticed
 * @param calculation how the figure came about, line by line
 * @since 0.1.0
 */
public record CoverageEstimate(
    Scope scope,
    Method method,
    ReachDefinition reachDefinition,
    String eligibleSource,
    Evidence evidence,
    Outcome outcome,
    List<Finding> findings,
    List<String> calculation)
    implements Serializable {

  /** Checks and copies the parts. */
  public CoverageEstimate {
    Objects.requireNonNull(scope, "scope");
    Objects.requireNonNull(method, "method");
    Objects.requireNonNull(reachDefinition, "reachDefinition");
    eligibleSource = eligibleSource.strip();
    Objects.requireNonNull(evidence, "evidence");
    Objects.requireNonNull(outcome, "outcome");
    findings = List.copyOf(new LinkedHashSet<>(findings));
    calculation = List.copyOf(calculation);
  }

  /**
   * Begins an estimate.
   *
   * @param scope what the figure is about
   * @param method how it was found
   * @return the builder, which wants the definition of reach and the evidence next
   */
  public static Builder of(Scope scope, Method method) {
    return new Builder(scope, method);
  }

  /**
   * The figure.
   *
   * @return the proportion; empty if it is not computable
   */
  public Optional<Proportion> proportion() {
    return outcome instanceof Outcome.Computed computed
        ? Optional.of(computed.proportion())
        : Optional.empty();
  }

  /**
   * The figure as a fraction.
   *
   * @return for example 0.62; empty if it is not computable
   */
  public OptionalDouble value() {
    return outcome instanceof Outcome.Computed computed
        ? OptionalDouble.of(computed.proportion().value())
        : OptionalDouble.empty();
  }

  /**
   * The counts.
   *
   * @return people reached and people eligible; empty if it is not computable or was estimated
   *     without counts
   */
  public Optional<Proportion.Counted> counts() {
    return proportion().flatMap(Proportion::counts);
  }

  /**
   * The interval.
   *
   * @return the interval; empty where there is none
   */
  public Optional<ConfidenceInterval> interval() {
    return outcome instanceof Outcome.Computed computed
        ? computed.uncertainty().interval()
        : Optional.empty();
  }

  /**
   * Whether the figure is a proxy, as WFP calls every desk review.
   *
   * @return true for a desk review
   */
  public boolean isProxy() {
    return method.family() == Method.Family.DESK_REVIEW;
  }

  /**
   * Whether a finding of a kind was made.
   *
   * @param kind the kind
   * @return true if there is at least one
   */
  public boolean has(FindingCode kind) {
    return findings.stream().anyMatch(finding -> finding.is(kind));
  }

  /**
   * This estimate with one more finding.
   *
   * @param finding what was noticed
   * @return a copy
   */
  public CoverageEstimate noting(Finding finding) {
    List<Finding> more = new ArrayList<>(findings);
    more.add(finding);
    return new CoverageEstimate(
        scope, method, reachDefinition, eligibleSource, evidence, outcome, more, calculation);
  }

  /**
   * This estimate with another outcome.
   *
   * <p>Findings and calculation stay as they are; nothing is noted about the new figure.
   *
   * @param newOutcome the figure, or the statement that there is none
   * @return a copy
   */
  public CoverageEstimate with(Outcome newOutcome) {
    return new CoverageEstimate(
        scope,
        method,
        reachDefinition,
        eligibleSource,
        evidence,
        newOutcome,
        findings,
        calculation);
  }

  /**
   * The calculation in words and numbers, good enough to paste in a report.
   *
   * @return lines separated by line feeds: what the figure is about, the method, what it rests on,
   *     the calculation, the figure, its uncertainty, its findings. A control character in a text
   *     is escaped, so that no text from data can look like a line of its own
   */
  public String explain() {
    List<String> lines = new ArrayList<>();
    lines.add("Indicator " + scope.indicator() + " [" + scope.indicator().version() + "]");
    lines.add("About: " + scope + " (" + scope.subActivity().label() + ")");
    lines.add("Method: " + method);
    lines.add("Counted as reached: " + reachDefinition.label());
    lines.add("Evidence: " + evidence.describe());
    if (!eligibleSource.isEmpty()) {
      lines.add("Eligible people from: " + eligibleSource);
    } else if (!(evidence instanceof Evidence.Sample)) {
      lines.add("Eligible people from: source not stated");
    }
    lines.addAll(calculation);
    if (outcome instanceof Outcome.Computed computed) {
      lines.add("Result: " + computed.proportion());
      lines.addAll(computed.uncertainty().describe());
    } else if (outcome instanceof Outcome.NotComputable not) {
      lines.add("Result: not computable, " + not.reason() + ": " + not.explanation());
    }
    for (Finding finding : findings) {
      lines.add("Finding: " + finding);
    }
    return lines.stream().map(Texts::oneLine).collect(Collectors.joining("\n"));
  }

  /** Returns figure, interval, scope and method on one line. */
  @Override
  public String toString() {
    String figure =
        outcome instanceof Outcome.Computed computed
            ? computed.proportion()
                + computed.uncertainty().interval().map(limits -> ", " + limits).orElse("")
            : "not computable (" + ((Outcome.NotComputable) outcome).reason() + ")";
    return Texts.oneLine(figure + ", " + scope + ", " + method.family().label());
  }

  /**
   * Builds an estimate; it ends with {@link #computed} or {@link #notComputable}.
   *
   * @since 0.1.0
   */
  public static final class Builder {

    private final Scope scope;
    private final Method method;
    private final List<Finding> findings = new ArrayList<>();
    private final List<String> calculation = new ArrayList<>();
    private @Nullable ReachDefinition reachDefinition;
    private @Nullable Evidence evidence;
    private String eligibleSource = "";

    private Builder(Scope scope, Method method) {
      this.scope = Objects.requireNonNull(scope, "scope");
      this.method = Objects.requireNonNull(method, "method");
    }

    /**
     * What a person must have received to be counted; required.
     *
     * @param definition the definition
     * @return this builder
     */
    public Builder reached(ReachDefinition definition) {
      this.reachDefinition = Objects.requireNonNull(definition, "definition");
      return this;
    }

    /**
     * Where the number of eligible people comes from.
     *
     * @param source the source
     * @return this builder
     */
    public Builder eligibleFrom(String source) {
      this.eligibleSource = Objects.requireNonNull(source, "source");
      return this;
    }

    /**
     * What the figure rests on; required.
     *
     * @param newEvidence the evidence
     * @return this builder
     */
    public Builder restingOn(Evidence newEvidence) {
      this.evidence = Objects.requireNonNull(newEvidence, "newEvidence");
      return this;
    }

    /**
     * More lines of the calculation.
     *
     * @param lines the lines
     * @return this builder
     */
    public Builder explainedBy(List<String> lines) {
      calculation.addAll(lines);
      return this;
    }

    /**
     * More findings.
     *
     * @param more what was noticed
     * @return this builder
     */
    public Builder noting(List<Finding> more) {
      findings.addAll(more);
      return this;
    }

    /**
     * The estimate with its figure.
     *
     * <p>A proportion above 1 is kept and noted as {@link CoverageFinding#ABOVE_ELIGIBLE}, a desk
     * review as {@link CoverageFinding#PROXY_ESTIMATE}.
     *
     * @param proportion the proportion
     * @param uncertainty its interval, or why there is none
     * @return the estimate
     * @throws IllegalStateException if the definition of reach or the evidence is missing
     */
    public CoverageEstimate computed(Proportion proportion, Uncertainty uncertainty) {
      List<Finding> noted = new ArrayList<>(findings);
      if (isAboveOne(proportion)) {
        noted.add(
            Finding.of(
                CoverageFinding.ABOVE_ELIGIBLE,
                "the ratio is above 100 %, "
                    + proportion
                    + ": the people reached and the eligible people do not come from one population;"
                    + " the true ratio is kept"));
      }
      return finished(new Outcome.Computed(proportion, uncertainty), noted);
    }

    private static boolean isAboveOne(Proportion proportion) {
      return proportion instanceof Proportion.Counted counts
          && counts.numerator().compareTo(counts.denominator()) > 0;
    }

    /**
     * The estimate without a figure.
     *
     * @param reason the machine-readable reason
     * @param explanation the reason in words and numbers
     * @return the estimate
     * @throws IllegalArgumentException if the explanation is blank
     * @throws IllegalStateException if the definition of reach or the evidence is missing
     */
    public CoverageEstimate notComputable(Outcome.Reason reason, String explanation) {
      return finished(new Outcome.NotComputable(reason, explanation), new ArrayList<>(findings));
    }

    private CoverageEstimate finished(Outcome outcome, List<Finding> noted) {
      if (reachDefinition == null || evidence == null) {
        List<String> missing = new ArrayList<>();
        if (reachDefinition == null) {
          missing.add("reached(definition)");
        }
        if (evidence == null) {
          missing.add("restingOn(evidence)");
        }
        throw new IllegalStateException(
            "missing before the estimate: " + String.join(", ", missing));
      }
      if (method.family() == Method.Family.DESK_REVIEW) {
        noted.add(
            Finding.of(
                CoverageFinding.PROXY_ESTIMATE,
                "a desk review is a proxy; a coverage survey is recommended"));
      }
      return new CoverageEstimate(
          scope, method, reachDefinition, eligibleSource, evidence, outcome, noted, calculation);
    }
  }
}
