package org.nutricoverage.coordination.followup;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.nutricoverage.coordination.CoordinationDataException;
import org.nutricoverage.coordination.DataRule;
import org.nutricoverage.coordination.instrument.CoordinationFunction;
import org.nutricoverage.coordination.instrument.FunctionRow;
import org.nutricoverage.coordination.instrument.PerformanceInstrument;
import org.nutricoverage.coordination.internal.Checks;
import org.nutricoverage.core.Finding;

/**
 * The actions that follow from a report, reviewed each quarter for the humanitarian country team.
 *
 * <pre>{@code
 * PerformanceInstrument instrument =
 *     PerformanceInstrument.sixPlusOne("iasc-survey", "2016", List.of());
 * CoordinationActionPlan plan =
 *     CoordinationActionPlan.of(
 *         instrument,
 *         List.of(
 *             CoordinationAction.of(
 *                 "A-1",
 *                 "4.1",
 *                 "Agree on two messages",
 *                 ResponsibleRole.PARTNERS,
 *                 LocalDate.of(2026, 3, 31))));
 * plan.review(LocalDate.of(2026, 4, 1)).function("ADVOCACY").overdue();   // 1
 * }</pre>
 *
 * @param functions the functions of the instrument
 * @param rows its rows
 * @param actions the actions
 * @since 0.1.0
 */
public record CoordinationActionPlan(
    List<CoordinationFunction> functions, List<FunctionRow> rows, List<CoordinationAction> actions)
    implements Serializable {

  private static final long serialVersionUID = 1L;
  private static final int MONTHS_BETWEEN_REVIEWS = 3;

  /**
   * Checks and copies the parts.
   *
   * @throws CoordinationDataException if two actions have one identifier or one is about a row that
   *     is not there
   */
  public CoordinationActionPlan {
    functions = List.copyOf(functions);
    rows = List.copyOf(rows);
    actions = List.copyOf(actions);
    Checks.unique(actions, "actions", CoordinationAction::id);
    for (int i = 0; i < actions.size(); i++) {
      String rowId = actions.get(i).rowId();
      if (rows.stream().noneMatch(row -> row.id().equals(rowId))) {
        throw CoordinationDataException.at(
            "actions[" + i + "].rowId",
            DataRule.UNKNOWN_REFERENCE,
            "the row must be one of the instrument but was \"" + rowId + "\"");
      }
    }
  }

  /**
   * The plan of an instrument.
   *
   * @param instrument the questionnaire
   * @param actions the actions
   * @return the plan
   * @throws CoordinationDataException if two actions have one identifier or one is about a row that
   *     is not there
   */
  public static CoordinationActionPlan of(
      PerformanceInstrument instrument, List<CoordinationAction> actions) {
    return new CoordinationActionPlan(instrument.functions(), instrument.rows(), actions);
  }

  /**
   * Counts open, done, overdue and dropped actions of each function.
   *
   * @param asOf the day of the review
   * @return the review, which lists the actions that are overdue or have not been reviewed for
   *     three months
   */
  public QuarterlyReview review(LocalDate asOf) {
    Objects.requireNonNull(asOf, "asOf");
    Map<String, QuarterlyReview.Counts> counts = new LinkedHashMap<>();
    List<Finding> findings = new ArrayList<>();
    for (CoordinationFunction function : functions) {
      long open = 0;
      long done = 0;
      long overdue = 0;
      long dropped = 0;
      for (CoordinationAction action : actions) {
        if (!functionOf(action).equals(function.id())) {
          continue;
        }
        open += action.progress().isOpen() ? 1 : 0;
        done += action.progress() == ActionProgress.DONE ? 1 : 0;
        overdue += action.isOverdue(asOf) ? 1 : 0;
        dropped += action.progress() == ActionProgress.DROPPED ? 1 : 0;
      }
      counts.put(
          function.id(), new QuarterlyReview.Counts(function.id(), open, done, overdue, dropped));
    }
    for (CoordinationAction action : actions) {
      if (action.isOverdue(asOf)) {
        findings.add(
            Finding.of(FollowUpFinding.ACTION_OVERDUE, "due on " + action.dueDate())
                .at("action", action.id()));
      }
      if (action.progress().isOpen() && isStale(action, asOf)) {
        findings.add(
            Finding.of(
                    FollowUpFinding.NOT_REVIEWED,
                    action
                        .lastReview()
                        .map(day -> "last reviewed on " + day)
                        .orElse("never reviewed"))
                .at("action", action.id()));
      }
    }
    return new QuarterlyReview(
        asOf, asOf.plusMonths(MONTHS_BETWEEN_REVIEWS), List.copyOf(counts.values()), findings);
  }

  private static boolean isStale(CoordinationAction action, LocalDate asOf) {
    return action
        .lastReview()
        .map(day -> day.plusMonths(MONTHS_BETWEEN_REVIEWS).isBefore(asOf))
        .orElse(true);
  }

  private String functionOf(CoordinationAction action) {
    return rows.stream()
        .filter(row -> row.id().equals(action.rowId()))
        .findFirst()
        .orElseThrow()
        .functionId();
  }
}
