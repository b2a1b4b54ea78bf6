package org.nutricoverage.coordination.followup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.common.testing.EqualsTester;
import com.google.common.testing.SerializableTester;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.nutricoverage.coordination.instrument.PerformanceInstrument;

class CoordinationActionPlanTest {

  private static final LocalDate DUE = LocalDate.of(2026, 3, 31);
  private static final PerformanceInstrument INSTRUMENT =
      PerformanceInstrument.sixPlusOne("test", "1", List.of());

  private static CoordinationAction action(String id, String row) {
    return CoordinationAction.of(id, row, "Do it", ResponsibleRole.LEAD_AGENCY, DUE);
  }

  private static CoordinationActionPlan plan(CoordinationAction... actions) {
    return CoordinationActionPlan.of(INSTRUMENT, List.of(actions));
  }

  @Test
  void aReviewCountsEachFunction() {
    QuarterlyReview review =
        plan(
                action("1", "4.1"),
                action("2", "4.2").withProgress(ActionProgress.DONE, DUE),
                action("3", "4.2").withProgress(ActionProgress.DROPPED, DUE),
                action("4", "5").withProgress(ActionProgress.ONGOING, LocalDate.of(2026, 2, 1)))
            .review(LocalDate.of(2026, 4, 1));

    assertThat(review.nextReview()).isEqualTo(LocalDate.of(2026, 7, 1));
    assertThat(review.functions()).hasSize(7);
    assertThat(review.function("ADVOCACY"))
        .isEqualTo(new QuarterlyReview.Counts("ADVOCACY", 1, 1, 1, 1));
    assertThat(review.function("MONITORING"))
        .isEqualTo(new QuarterlyReview.Counts("MONITORING", 1, 0, 1, 0));
    assertThat(review.function("AAP")).isEqualTo(new QuarterlyReview.Counts("AAP", 0, 0, 0, 0));
    assertThat(review.findings())
        .extracting(Object::toString)
        .containsExactly(
            "WARNING ACTION_OVERDUE (action 1): due on 2026-03-31",
            "INFO NOT_REVIEWED (action 1): never reviewed",
            "WARNING ACTION_OVERDUE (action 4): due on 2026-03-31");
    assertThatThrownBy(() -> review.function("X"))
        .hasMessage("functionId must be a function of the plan but was X");
  }

  @Test
  void anActionIsOverdueTheDayAfterItsLastAndStaleAfterThreeMonths() {
    CoordinationAction action = action("1", "5").withProgress(ActionProgress.ONGOING, DUE);

    assertThat(action.isOverdue(DUE)).isFalse();
    assertThat(action.isOverdue(DUE.plusDays(1))).isTrue();
    assertThat(action.withProgress(ActionProgress.DONE, DUE).isOverdue(DUE.plusDays(1))).isFalse();
    assertThat(plan(action).review(LocalDate.of(2026, 6, 30)).findings()).hasSize(1);
    assertThat(plan(action).review(LocalDate.of(2026, 7, 1)).findings())
        .extracting(Object::toString)
        .contains("INFO NOT_REVIEWED (action 1): last reviewed on 2026-03-31");
  }

  @Test
  void contradictionsAreRefused() {
    assertThatThrownBy(() -> plan(action("1", "9")))
        .hasMessage("actions[0].rowId: the row must be one of the instrument but was \"9\"");
    assertThatThrownBy(() -> plan(action("1", "5"), action("1", "6")))
        .hasMessage("actions[1]: \"1\" must stand once but stands twice");
    assertThatThrownBy(() -> CoordinationAction.of("1", "5", " ", ResponsibleRole.PARTNERS, DUE))
        .hasMessage("action: the text must not be blank");
    assertThatThrownBy(() -> action("1", "5").withSupport("x", Set.of()))
        .hasMessage("from must hold at least 1 source but was empty");
  }

  @Test
  void actionsAreEqualByValue() {
    CoordinationAction plain = action("1", "5");
    CoordinationAction supported =
        plain.withSupport("A vehicle", Set.of(SupportSource.LEAD_AGENCY));
    assertThat(supported.supportRequired()).isEqualTo("A vehicle");
    assertThat(supported.supportFrom()).containsExactly(SupportSource.LEAD_AGENCY);
    assertThat(supported.responsible().label()).isEqualTo("lead agency");
    assertThat(supported.action()).isEqualTo("Do it");
    assertThat(plain.lastReview()).isEmpty();
    assertThat(plain).hasToString("1 (row 5): lead agency, due 2026-03-31, NOT_STARTED");
    new EqualsTester()
        .addEqualityGroup(plain, SerializableTester.reserialize(plain))
        .addEqualityGroup(supported)
        .addEqualityGroup(plain.withProgress(ActionProgress.ONGOING, DUE))
        .addEqualityGroup(plain.withProgress(ActionProgress.NOT_STARTED, DUE))
        .addEqualityGroup(action("2", "5"))
        .addEqualityGroup(action("1", "6"))
        .addEqualityGroup(
            CoordinationAction.of("1", "5", "Do it", ResponsibleRole.LEAD_AGENCY, DUE.plusDays(1)))
        .addEqualityGroup(CoordinationAction.of("1", "5", "Do it", ResponsibleRole.PARTNERS, DUE))
        .addEqualityGroup(
            CoordinationAction.of("1", "5", "Do that", ResponsibleRole.LEAD_AGENCY, DUE))
        .testEquals();
  }

  @Test
  void theNextRunIsDueAfterAYearOrAtOnce() {
    LocalDate last = LocalDate.of(2026, 1, 15);

    NextRun usual = NextRun.after(last, 1);
    assertThat(usual.recommendedNow()).isFalse();
    assertThat(usual.earliest()).isEqualTo(LocalDate.of(2027, 1, 15));
    assertThat(usual.reason()).isEqualTo("one year after the run completed on 2026-01-15");
    assertThat(usual.isOverdue(LocalDate.of(2027, 1, 15))).isFalse();
    assertThat(usual.isOverdue(LocalDate.of(2027, 1, 16))).isTrue();
    NextRun now = NextRun.after(last, 2);
    assertThat(now.recommendedNow()).isTrue();
    assertThat(now.earliest()).isEqualTo(last);
    assertThat(now.latest()).isEqualTo(LocalDate.of(2027, 1, 15));
    assertThat(now.reason()).isEqualTo("2 functions were weak in the run completed on 2026-01-15");
    assertThat(NextRun.after(last, 2, 3).recommendedNow()).isFalse();
    NextRun first = NextRun.newEmergency(last);
    assertThat(first.earliest()).isEqualTo(LocalDate.of(2026, 4, 15));
    assertThat(first.latest()).isEqualTo(LocalDate.of(2026, 7, 15));
    assertThat(first.reason()).isEqualTo("first run, 3 to 6 months after the onset on 2026-01-15");
    assertThatThrownBy(() -> NextRun.after(last, -1))
        .hasMessage("weakFunctions must be a number of functions of at least 0 but was -1");
    assertThatThrownBy(() -> NextRun.after(last, 1, 0))
        .hasMessage("several must be a number of functions of at least 1 but was 0");
    assertThatThrownBy(() -> new NextRun(last, last.minusDays(1), false, "x"))
        .hasMessage("latest must be a day not before 2026-01-15 but was 2026-01-14");
  }
}
