package org.nutricoverage.coordination.performance;

import java.io.Serializable;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.nutricoverage.coordination.instrument.CoordinationFunction;
import org.nutricoverage.coordination.instrument.ExclusionReason;
import org.nutricoverage.coordination.instrument.SurveyForm;
import org.nutricoverage.core.Finding;
import org.nutricoverage.core.Proportion;

/**
 * The scores of a survey, not yet protected for publication: see {@link PerformanceReport}.
 *
 * @param instrumentId the questionnaire
 * @param instrumentVersion its version
 * @param policy the rule of scoring
 * @param functions the functions of the instrument
 * @param rows the rows of the status table
 * @param responses how many forms of each kind were handed in
 * @param excluded how many answers were left out, by reason
 * @param findings what was noticed
 * @since 0.1.0
 */
public record PerformanceResult(
    String instrumentId,
    String instrumentVersion,
    ScoringPolicy policy,
    List<CoordinationFunction> functions,
    List<RowResult> rows,
    Map<SurveyForm, Long> responses,
    Map<ExclusionReason, Long> excluded,
    List<Finding> findings)
    implements Serializable {

  private static final long serialVersionUID = 1L;

  /** Copies the parts. */
  public PerformanceResult {
    Objects.requireNonNull(instrumentId, "instrumentId");
    Objects.requireNonNull(instrumentVersion, "instrumentVersion");
    Objects.requireNonNull(policy, "policy");
    functions = List.copyOf(functions);
    rows = List.copyOf(rows);
    responses = RowResult.copy(SurveyForm.class, responses);
    excluded = RowResult.copy(ExclusionReason.class, excluded);
    findings = List.copyOf(findings);
  }

  /**
   * A row.
   *
   * @param rowId its identifier
   * @return the row; empty if the instrument has none of that identifier
   */
  public Optional<RowResult> row(String rowId) {
    return rows.stream().filter(row -> row.row().id().equals(rowId)).findFirst();
  }

  /**
   * The range of statuses of each function.
   *
   * @return one range a function, in the order of the instrument
   */
  public List<FunctionRange> functionRanges() {
    return functions.stream().map(this::range).toList();
  }

  private FunctionRange range(CoordinationFunction function) {
    List<RowResult> own =
        rows.stream().filter(row -> row.row().functionId().equals(function.id())).toList();
    List<PerformanceStatus> statuses =
        own.stream().flatMap(row -> row.score().status().stream()).toList();
    return new FunctionRange(function, statuses, own.size() - statuses.size());
  }

  /**
   * The share of functions of which every row has at least a status: UNICEF's indicator on cluster
   * coordination for {@link PerformanceStatus#SATISFACTORY}.
   *
   * <p>UNICEF's note wants one status per function and does not say how rows become one. This rule,
   * that every row must reach the status, is the strictest reading and not confirmed. A function
   * without data is not at the status and stays in the denominator.
   *
   * @param least the status
   * @return functions at the status of all functions; empty if the instrument has no function
   */
  public Optional<Proportion.Counted> functionsAtLeast(PerformanceStatus least) {
    if (functions.isEmpty()) {
      return Optional.empty();
    }
    long reached = functionRanges().stream().filter(range -> range.allAtLeast(least)).count();
    return Optional.of(Proportion.of(reached, functions.size()));
  }

  /**
   * The functions with at least one weak row.
   *
   * @return the functions in the order of the instrument
   */
  public List<CoordinationFunction> weakFunctions() {
    return functionRanges().stream()
        .filter(range -> range.lowest().filter(PerformanceStatus.WEAK::equals).isPresent())
        .map(FunctionRange::function)
        .toList();
  }

  /**
   * Compares this result with an earlier one of the same instrument, version and policy.
   *
   * @param earlier the earlier result
   * @return the change of each row, or the reasons for refusal
   */
  public PerformanceComparison comparedWith(PerformanceResult earlier) {
    return PerformanceComparison.of(earlier, this);
  }
}
