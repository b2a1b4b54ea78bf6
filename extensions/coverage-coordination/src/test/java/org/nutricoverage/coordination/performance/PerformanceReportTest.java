package org.nutricoverage.coordination.performance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.nutricoverage.coordination.performance.Surveys.coordinator;
import static org.nutricoverage.coordination.performance.Surveys.instrument;
import static org.nutricoverage.coordination.performance.Surveys.partner;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.nutricoverage.coordination.CoordinationDataException;
import org.nutricoverage.coordination.followup.CoordinationAction;
import org.nutricoverage.coordination.followup.ResponsibleRole;
import org.nutricoverage.coordination.followup.SupportSource;
import org.nutricoverage.coordination.instrument.AnswerScale;
import org.nutricoverage.coordination.instrument.CoordinationLevel;
import org.nutricoverage.coordination.instrument.CoordinationResponse;
import org.nutricoverage.coordination.instrument.OrganisationType;
import org.nutricoverage.coordination.instrument.PerformanceInstrument;
import org.nutricoverage.core.Rational;

class PerformanceReportTest {

  private static final LocalDate DAY = LocalDate.of(2026, 5, 4);
  private static final PerformanceInstrument TWO = instrument("1.1", 2, AnswerScale.zeroToFour());
  private static final CoordinationScoring SCORING =
      CoordinationScoring.of(ScoringPolicy.PRIME_POOLED);

  private static PerformanceReport.Builder report(
      PerformanceInstrument instrument, List<CoordinationResponse> responses) {
    return PerformanceReport.of(
        "Nutrition", "LBR", CoordinationLevel.NATIONAL, DAY, SCORING.score(instrument, responses));
  }

  private static List<CoordinationResponse> partners(int count) {
    List<CoordinationResponse> partners = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      partners.add(partner(1, 2));
    }
    return partners;
  }

  @Test
  void fourRespondentsAreHiddenAndFiveAreShown() {
    RowResult hidden = report(TWO, partners(4)).build().rows().get(0);
    assertThat(hidden.score()).isEqualTo(new RowScore.Suppressed());
    assertThat(hidden.items().get(0).score()).isEqualTo(new RowScore.Suppressed());
    assertThat(hidden.items().get(0).distribution()).isEmpty();

    RowResult shown = report(TWO, partners(5)).build().rows().get(0);
    assertThat(shown.score().percent()).contains(Rational.parse("37.5"));
    assertThat(shown.items().get(0).score().percent()).contains(Rational.of(25));
    assertThat(shown.items().get(0).distribution()).isEqualTo(Map.of(1, 5L));
    assertThat(
            report(TWO, partners(4)).smallGroups(new SmallGroups(4)).build().rows().get(0).score())
        .isInstanceOf(RowScore.Scored.class);
  }

  @Test
  void answersOfOneCoordinatorShowInThePooledScoreOnly() {
    List<CoordinationResponse> responses = partners(6);
    responses.add(coordinator(4, 4));
    RowResult row = report(TWO, responses).build().rows().get(0);

    assertThat(row.score().percent()).contains(Rational.of(26 * 25, 14));
    assertThat(row.items())
        .filteredOn(item -> item.item().id().startsWith("c"))
        .allSatisfy(item -> assertThat(item.score()).isEqualTo(new RowScore.Suppressed()));
    assertThat(row.items())
        .filteredOn(item -> item.item().id().startsWith("p"))
        .allSatisfy(item -> assertThat(item.score()).isInstanceOf(RowScore.Scored.class))
        .allSatisfy(item -> assertThat(item.distribution()).isEmpty());
  }

  @Test
  void theOnlyPartnerItemOfARowIsHiddenBesideOneCoordinator() {
    List<CoordinationResponse> responses = new ArrayList<>();
    for (int i = 0; i < 6; i++) {
      responses.add(partner(2));
    }
    PerformanceInstrument one = instrument("2.3", 1, AnswerScale.zeroToFour());
    assertThat(report(one, responses).build().rows().get(4).items().get(0).score())
        .isInstanceOf(RowScore.Scored.class);
    responses.add(coordinator(4));
    assertThat(report(one, responses).build().rows().get(4).items().get(0).score())
        .isEqualTo(new RowScore.Suppressed());
  }

  @Test
  void whatOneCoordinatorDoesNotKnowIsHiddenToo() {
    List<CoordinationResponse> responses = partners(6);
    responses.add(coordinator(99, 3));

    assertThat(report(TWO, responses).build().rows().get(0).items())
        .filteredOn(item -> item.item().id().equals("c0"))
        .allSatisfy(item -> assertThat(item.score()).isEqualTo(new RowScore.Suppressed()));
  }

  @Test
  void fiveCoordinatorsAreShown() {
    List<CoordinationResponse> responses = partners(5);
    for (int i = 0; i < 5; i++) {
      responses.add(coordinator(3, 3));
    }
    RowResult row = report(TWO, responses).build().rows().get(0);

    assertThat(row.items().get(1).item().id()).isEqualTo("c0");
    assertThat(row.items().get(1).score().percent()).contains(Rational.of(75));
    assertThat(row.items().get(1).distribution()).isEqualTo(Map.of(3, 5L));
  }

  @Test
  void anUnsatisfactoryRowNeedsAnAction() {
    assertThat(report(TWO, partners(5)).build().findings())
        .extracting(Object::toString)
        .contains(
            "WARNING FOLLOW_UP_MISSING (row 1.1): the row is unsatisfactory and has no action");
    CoordinationAction action =
        CoordinationAction.of("A-1", "1.1", "Meet", ResponsibleRole.PARTNERS, DAY);
    assertThat(report(TWO, partners(5)).action(action).build().findings())
        .noneMatch(finding -> finding.is(PerformanceFinding.FOLLOW_UP_MISSING));
    assertThat(report(TWO, partners(3)).build().findings())
        .extracting(Object::toString)
        .contains("INFO SMALL_GROUPS_HIDDEN (row 1.1): 3 respondents");
  }

  @Test
  void theTextHoldsRatesStatusNotesActionsAndBreakdown() {
    List<CoordinationResponse> responses = partners(5);
    responses.add(partner(OrganisationType.UN, 4, 4));
    PerformanceReport report =
        report(TWO, responses)
            .rates(
                ResponseRates.of(
                    responses,
                    PartnerRegister.of(RegisterBasis.EFFECTIVE, Map.of(OrganisationType.INGO, 4L))))
            .breakdown(
                ScoreBreakdown.of(
                    SCORING,
                    TWO,
                    responses,
                    ScoreBreakdown.By.ORGANISATION_TYPE,
                    SmallGroups.DEFAULT))
            .notes(new RowNotes("1.1", "Lists are old", "No staff\nNo time"))
            .action(
                CoordinationAction.of("A-1", "1.1", "Meet\noften", ResponsibleRole.PARTNERS, DAY)
                    .withSupport(
                        "A room",
                        Set.of(SupportSource.LEAD_AGENCY, SupportSource.HUMANITARIAN_COUNTRY_TEAM)))
            .action(CoordinationAction.of("A-2", "1.2", "Map", ResponsibleRole.PARTNERS, DAY))
            .build();

    assertThat(report.toText())
        .startsWith("Cluster coordination performance monitoring: Nutrition, LBR\n")
        .contains("national level, 2026-05-04\n")
        .contains("Instrument test 1, scores by PRIME_POOLED\n")
        .contains("Response rate, effective: 6 of 4 (150.0 %)\n")
        .contains("  international NGO: 5 of 4 (125.0 %)\n")
        .contains("  1.1 Delivery tied to agreed priorities: 47.9 % unsatisfactory\n")
        .contains("    characteristics: Lists are old\n")
        .contains("    constraints: No staff\\u000aNo time\n")
        .contains("    action A-1: Meet\\u000aoften (partners, due 2026-05-04, not started)\n")
        .contains(")\n      support: A room (from humanitarian country team, lead agency)\n")
        .contains("    action A-2: Map (partners, due 2026-05-04, not started)\n")
        .containsOnlyOnce("support:")
        .contains("  Supporting service delivery: unsatisfactory\n")
        .contains("By organisation type\n  1.1 international NGO (5): hidden\n")
        .contains("  1.1 UN agency (1): hidden\n")
        .contains("WARNING ABOVE_100_PERCENT (type all, register effective)");
    assertThat(report).hasToString(report.toText());
    assertThat(report.rates()).hasSize(1);
    assertThat(report.notes()).hasSize(1);
    assertThat(report.actions()).hasSize(2);
    assertThat(report.breakdown()).isPresent();
  }

  @Test
  void partsThatDoNotFitAreRefused() {
    PerformanceReport.Builder builder = report(TWO, List.of());
    assertThatThrownBy(() -> builder.notes(new RowNotes("9", "", "")))
        .hasMessage("rowId must be a row of the result but was 9");
    ScoreBreakdown breakdown =
        ScoreBreakdown.of(SCORING, TWO, List.of(), ScoreBreakdown.By.LEVEL, SmallGroups.DEFAULT);
    builder.breakdown(breakdown);
    assertThatThrownBy(() -> builder.breakdown(breakdown))
        .hasMessage("breakdown must be given once but was given twice");
    assertThatThrownBy(() -> new RowNotes("1.1", "x".repeat(601), ""))
        .isInstanceOf(CoordinationDataException.class)
        .hasMessage("characteristics: the text must have at most 600 characters but had 601");
    assertThatThrownBy(() ->
            PerformanceReport.of(
                " ", "LBR", CoordinationLevel.NATIONAL, DAY, SCORING.score(TWO, List.of())))
        .hasMessage("cluster: the text must not be blank");
  }

  @Test
  void coordinatorsAreAGroupOfTheirOwn() {
    List<CoordinationResponse> responses = partners(6);
    responses.add(coordinator(0, 0));
    for (ScoreBreakdown.By by :
        List.of(ScoreBreakdown.By.ORGANISATION_TYPE, ScoreBreakdown.By.FORM)) {
      ScoreBreakdown.Line line =
          ScoreBreakdown.of(SCORING, TWO, responses, by, SmallGroups.DEFAULT).lines().get(0);
      assertThat(line.cells())
          .filteredOn(cell -> cell.respondents() > 0)
          .allSatisfy(cell -> assertThat(cell.score()).isEqualTo(new RowScore.Suppressed()));
      assertThat(line.total().respondents()).isEqualTo(7);
      assertThat(line.total().score()).isInstanceOf(RowScore.Scored.class);
    }
    ScoreBreakdown.Line levels =
        ScoreBreakdown.of(SCORING, TWO, responses, ScoreBreakdown.By.LEVEL, SmallGroups.DEFAULT)
            .lines()
            .get(0);
    assertThat(levels.cells())
        .extracting(ScoreBreakdown.Cell::group)
        .containsExactly("national", "sub-national");
    assertThat(levels.cells().get(0).score()).isEqualTo(levels.total().score());
    ScoreBreakdown.Line few =
        ScoreBreakdown.of(SCORING, TWO, partners(3), ScoreBreakdown.By.LEVEL, SmallGroups.DEFAULT)
            .lines()
            .get(0);
    assertThat(few.total().score()).isEqualTo(new RowScore.Suppressed());
  }
}
