package org.nutricoverage.examples;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.nutricoverage.coordination.followup.CoordinationAction;
import org.nutricoverage.coordination.followup.CoordinationActionPlan;
import org.nutricoverage.coordination.followup.NextRun;
import org.nutricoverage.coordination.followup.ResponsibleRole;
import org.nutricoverage.coordination.instrument.AnswerScale;
import org.nutricoverage.coordination.instrument.CoordinationLevel;
import org.nutricoverage.coordination.instrument.CoordinationResponse;
import org.nutricoverage.coordination.instrument.FunctionRow;
import org.nutricoverage.coordination.instrument.InstrumentItem;
import org.nutricoverage.coordination.instrument.OrganisationType;
import org.nutricoverage.coordination.instrument.PerformanceInstrument;
import org.nutricoverage.coordination.instrument.SurveyForm;
import org.nutricoverage.coordination.performance.CoordinationScoring;
import org.nutricoverage.coordination.performance.PartnerRegister;
import org.nutricoverage.coordination.performance.PerformanceReport;
import org.nutricoverage.coordination.performance.PerformanceResult;
import org.nutricoverage.coordination.performance.RegisterBasis;
import org.nutricoverage.coordination.performance.ResponseRates;
import org.nutricoverage.coordination.performance.RowResult;
import org.nutricoverage.coordination.performance.RowScore;
import org.nutricoverage.coordination.performance.ScoreBreakdown;
import org.nutricoverage.coordination.performance.ScoringPolicy;
import org.nutricoverage.coordination.performance.SmallGroups;

/**
 * The performance monitoring of an invented nutrition cluster: 60 responses, scores, a report with
 * small groups hidden, an action plan and the date of the next run.
 *
 * <pre>{@code
 * java -cp tools/examples/target/examples.jar org.nutricoverage.examples.CcpmExample
 * }</pre>
 */
public final class CcpmExample {

  private static final LocalDate COMPLETED_ON = LocalDate.of(2026, 5, 4);
  private static final int RESPONSES = 60;
  private static final int COORDINATORS = 2;
  private static final int ITEMS_PER_ROW = 3;
  private static final int DO_NOT_KNOW = 99;
  private static final List<OrganisationType> TYPES_OF_PARTNERS =
      List.of(
          OrganisationType.INGO,
          OrganisationType.NNGO,
          OrganisationType.INGO,
          OrganisationType.UN,
          OrganisationType.NNGO);

  private CcpmExample() {}

  /**
   * Prints the report.
   *
   * @param args none
   */
  public static void main(String[] args) {
    PrintStream out =
        new PrintStream(new FileOutputStream(FileDescriptor.out), false, StandardCharsets.UTF_8);
    run(out);
    out.flush();
  }

  /** A questionnaire with three items a row on the form of partners and one on the other. */
  static PerformanceInstrument instrument() {
    List<InstrumentItem> items = new ArrayList<>();
    for (FunctionRow row : FunctionRow.core()) {
      for (int i = 1; i <= ITEMS_PER_ROW; i++) {
        items.add(
            new InstrumentItem(
                "p" + row.id() + "." + i, row.id(), SurveyForm.PARTNER, AnswerScale.zeroToFour()));
      }
      items.add(
          new InstrumentItem(
              "c" + row.id(), row.id(), SurveyForm.COORDINATOR, AnswerScale.zeroToFour()));
    }
    return PerformanceInstrument.sixPlusOne("invented-survey", "2026", items);
  }

  /**
   * Invented responses, the same in each run: answers get worse from row to row and differ from
   * respondent to respondent; nobody knows anything of the last row.
   */
  static List<CoordinationResponse> responses() {
    PerformanceInstrument instrument = instrument();
    List<CoordinationResponse> responses = new ArrayList<>();
    for (int i = 0; i < RESPONSES; i++) {
      boolean coordinator = i >= RESPONSES - COORDINATORS;
      SurveyForm form = coordinator ? SurveyForm.COORDINATOR : SurveyForm.PARTNER;
      Map<String, Integer> answers = new LinkedHashMap<>();
      int row = 0;
      for (FunctionRow functionRow : instrument.rows()) {
        int item = 0;
        for (InstrumentItem question : instrument.itemsOf(functionRow.id())) {
          if (question.form() == form) {
            answers.put(question.id(), code(i, row, item));
            item++;
          }
        }
        row++;
      }
      responses.add(
          new CoordinationResponse(
              form,
              typeOf(i),
              i % 4 == 0 ? CoordinationLevel.SUB_NATIONAL : CoordinationLevel.NATIONAL,
              true,
              answers));
    }
    return responses;
  }

  private static int code(int respondent, int row, int item) {
    boolean unknown = row == FunctionRow.core().size() - 1 || (7 * respondent + item) % 13 == 0;
    if (unknown) {
      return DO_NOT_KNOW;
    }
    int spread = (respondent * 5 + row * 3 + item * 2) % 4;
    return Math.max(0, Math.min(4, 4 - row / 3 + spread / 2 - 1));
  }

  private static OrganisationType typeOf(int respondent) {
    if (respondent == 0) {
      return OrganisationType.DONOR;
    }
    return TYPES_OF_PARTNERS.get(respondent % TYPES_OF_PARTNERS.size());
  }

  /**
   * Scores the survey and prints the report, the action plan and the next run.
   *
   * @param out where the report goes
   * @return the report
   */
  static PerformanceReport run(PrintStream out) {
    PerformanceInstrument instrument = instrument();
    List<CoordinationResponse> responses = responses();
    CoordinationScoring scoring =
        CoordinationScoring.of(ScoringPolicy.PRIME_RESPONDENT_MEAN_MEDIAN);
    PerformanceResult result = scoring.score(instrument, responses);

    PerformanceReport.Builder builder =
        PerformanceReport.of(
                "Nutrition", "Baratistan", CoordinationLevel.NATIONAL, COMPLETED_ON, result)
            .rates(ResponseRates.of(responses, register()))
            .breakdown(
                ScoreBreakdown.of(
                    scoring,
                    instrument,
                    responses,
                    ScoreBreakdown.By.ORGANISATION_TYPE,
                    SmallGroups.DEFAULT));
    List<CoordinationAction> actions = actions(result);
    actions.forEach(builder::action);
    PerformanceReport report = builder.build();
    out.println(report.toText());

    out.println();
    out.println("Progress of the action plan on 1 December 2026");
    CoordinationActionPlan.of(instrument, actions)
        .review(LocalDate.of(2026, 12, 1))
        .functions()
        .stream()
        .filter(counts -> counts.open() > 0)
        .forEach(counts ->
            out.println(
                "  "
                    + counts.functionId()
                    + ": "
                    + counts.open()
                    + " open, "
                    + counts.overdue()
                    + " overdue"));
    NextRun next = NextRun.after(COMPLETED_ON, result.weakFunctions().size());
    out.println("Next run: by " + next.latest() + ", " + next.reason());
    return report;
  }

  private static PartnerRegister register() {
    return PartnerRegister.of(
        RegisterBasis.OVERALL,
        Map.of(
            OrganisationType.INGO, 30L,
            OrganisationType.NNGO, 40L,
            OrganisationType.UN, 9L,
            OrganisationType.DONOR, 5L));
  }

  /** One action for each row that needs one. */
  private static List<CoordinationAction> actions(PerformanceResult result) {
    List<CoordinationAction> actions = new ArrayList<>();
    for (RowResult row : result.rows()) {
      boolean needed =
          row.score() instanceof RowScore.Scored
              && row.score().status().orElseThrow().needsFollowUp();
      if (needed) {
        actions.add(
            CoordinationAction.of(
                "A-" + row.row().id(),
                row.row().id(),
                "Agree in the next meeting how to improve: " + row.row().label(),
                ResponsibleRole.CLUSTER_COORDINATION,
                COMPLETED_ON.plusMonths(6)));
      }
    }
    return actions;
  }
}
