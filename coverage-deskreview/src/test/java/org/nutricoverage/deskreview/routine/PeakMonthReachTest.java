package org.nutricoverage.deskreview.routine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.nutricoverage.deskreview.routine.Reports.AREA;
import static org.nutricoverage.deskreview.routine.Reports.S1;
import static org.nutricoverage.deskreview.routine.Reports.S2;
import static org.nutricoverage.deskreview.routine.Reports.month;
import static org.nutricoverage.deskreview.routine.Reports.report;

import com.google.common.testing.EqualsTester;
import com.google.common.testing.SerializableTester;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.nutricoverage.core.Evidence;
import org.nutricoverage.core.Finding;
import org.nutricoverage.core.Outcome;
import org.nutricoverage.core.Rational;
import org.nutricoverage.core.ReachDefinition;
import org.nutricoverage.core.ReachedPopulation;
import org.nutricoverage.core.ReportingPeriod;
import org.nutricoverage.core.Sex;

class PeakMonthReachTest {

  private static final ReportingPeriod QUARTER = ReportingPeriod.quarter(2025, 1);

  private static PeakMonthReach peak(MonthlyReport... reports) {
    return PeakMonthReach.of(RoutineSeries.of(List.of(reports)), QUARTER);
  }

  private static Rational count(RoutineReach reach) {
    return reach.reached().map(ReachedPopulation::count).orElseThrow();
  }

  private static List<String> texts(RoutineReach reach) {
    return reach.findings().stream().map(Finding::toString).toList();
  }

  private static MonthlyReport served(Site site, int month, long people) {
    return Reports.served(site, month, people);
  }

  private static MonthlyReport served(Site site, int month, long female, long male, long all) {
    return Reports.served(site, month, all)
        .with(ReportItem.RECEIVED_TRANSFER, Sex.FEMALE, female)
        .with(ReportItem.RECEIVED_TRANSFER, Sex.MALE, male);
  }

  @Test
  void addsTheSitesOfAMonthAndThenTakesTheMaximum() {
    RoutineReach reach =
        peak(
                served(S1, 1, 100),
                served(S1, 2, 60),
                served(S1, 3, 50),
                served(S2, 1, 10),
                served(S2, 2, 60),
                served(S2, 3, 55))
            .reach();
    ReachedPopulation reached = reach.reached().orElseThrow();

    assertThat(reached.count()).isEqualTo(Rational.of(120));
    assertThat(reach.peakMonth()).contains(month(2));
    assertThat(reached.definition()).isEqualTo(ReachDefinition.AT_LEAST_ONE_TRANSFER);
    assertThat(reached.derivation())
        .containsExactly("Peak month of 3 months reported: 2025-02, 120 people");
    assertThat(reach.estimator()).isEqualTo("peak month of people who received a transfer");
    assertThat(reach.evidence()).isEqualTo(new Evidence.RoutineReports(2, 6, 6));
    assertThat(reach.findings()).isEmpty();
    assertThat(reach.missing()).isEmpty();
  }

  @Test
  void ofEqualMonthsTheEarliestIsTaken() {
    RoutineReach reach = peak(served(S1, 3, 7), served(S1, 2, 7), served(S1, 1, 6)).reach();

    assertThat(reach.peakMonth()).contains(month(2));
    assertThat(reach.reached().orElseThrow().derivation())
        .containsExactly(
            "Peak month of 3 months reported: 2025-02, 7 people, the earliest of 2 equal months");
  }

  @Test
  void oneMonthIsEnough() {
    RoutineReach reach = peak(served(S1, 2, 0)).reach();

    assertThat(count(reach)).isEqualTo(Rational.ZERO);
    assertThat(reach.peakMonth()).contains(month(2));
    assertThat(texts(reach))
        .containsExactly(
            "WARNING MISSING_MONTHS: no site reported in 2025-01, 2025-03; the peak may be"
                + " understated");
    assertThat(reach.reached().orElseThrow().derivation())
        .containsExactly("Peak month of 1 month reported: 2025-02, 0 people");
    assertThat(reach.evidence()).isEqualTo(new Evidence.RoutineReports(1, 3, 1));
    assertThat(reach.missing()).containsEntry(S1, List.of(month(1), month(3)));
  }

  @Test
  void withoutAnyMonthThereIsNoFigure() {
    assertThat(peak(served(S1, 4, 5)).reach().notComputable().orElseThrow())
        .isEqualTo(
            new Outcome.NotComputable(
                Outcome.Reason.NO_DATA,
                "no site reported people who received a transfer in 2025Q1"));
    assertThat(
            peak(served(S1, 1, 5))
                .bySex(PeakBySex.OWN_MAXIMUM)
                .reach(Sex.MALE)
                .notComputable()
                .orElseThrow()
                .explanation())
        .isEqualTo("no site reported people who received a transfer, male, in 2025Q1");
    assertThat(
            PeakMonthReach.of(RoutineSeries.of(List.of()), QUARTER)
                .taking(PeakRule.SUM_OF_SITE_MAXIMA)
                .reach()
                .notComputable()
                .orElseThrow()
                .reason())
        .isEqualTo(Outcome.Reason.NO_DATA);
  }

  @Test
  void monthsWithoutSomeSiteAreNamed() {
    RoutineReach reach =
        peak(served(S1, 1, 5), served(S1, 2, 6), served(S2, 1, 5), report(S2, 2)).reach();

    assertThat(count(reach)).isEqualTo(Rational.of(10));
    assertThat(texts(reach))
        .containsExactly(
            "WARNING MISSING_MONTHS: no site reported in 2025-03; the peak may be understated",
            "WARNING INCOMPLETE_MONTHS: sites are missing in 2025-02 (1 of 2); the peak may be"
                + " understated");
  }

  @Test
  void aSiteThatIsNotActiveIsNotMissed() {
    RoutineSeries series =
        RoutineSeries.of(List.of(served(S1, 1, 5), served(S1, 2, 6), served(S1, 3, 6)))
            .expecting(S2, ReportingPeriod.year(2026));

    assertThat(PeakMonthReach.of(series, QUARTER).reach().findings()).isEmpty();
    assertThat(PeakMonthReach.of(series, QUARTER).reach().evidence())
        .isEqualTo(new Evidence.RoutineReports(1, 3, 3));
  }

  @Test
  void theSexesAreThoseOfTheOverallPeak() {
    PeakMonthReach question =
        peak(served(S1, 1, 90, 10, 100), served(S1, 2, 20, 100, 120), served(S1, 3, 1, 1, 2));
    RoutineReach female = question.reach(Sex.FEMALE);
    RoutineReach male = question.reach(Sex.MALE);

    assertThat(count(female)).isEqualTo(Rational.of(20));
    assertThat(count(male)).isEqualTo(Rational.of(100));
    assertThat(count(question.reach())).isEqualTo(Rational.of(120));
    assertThat(female.peakMonth()).contains(month(2));
    assertThat(female.sex()).isEqualTo(Sex.FEMALE);
    assertThat(female.findings()).isEmpty();
    assertThat(female.reached().orElseThrow().derivation())
        .containsExactly(
            "Peak month of 3 months reported: 2025-02, 120 people", "Of these female: 20");
  }

  @Test
  void theOwnMaximumOfASexIsFlagged() {
    PeakMonthReach question =
        peak(served(S1, 1, 90, 10, 100), served(S1, 2, 20, 100, 120), served(S1, 3, 1, 1, 2))
            .bySex(PeakBySex.OWN_MAXIMUM);
    RoutineReach female = question.reach(Sex.FEMALE);

    assertThat(count(female)).isEqualTo(Rational.of(90));
    assertThat(female.peakMonth()).contains(month(1));
    assertThat(female.estimator())
        .isEqualTo("peak month of people who received a transfer, own maximum of the sex");
    assertThat(texts(female))
        .containsExactly(
            "WARNING NOT_ADDITIVE_BY_SEX: the greatest month of each sex is taken; male and female"
                + " do not add up to the overall value");
    assertThat(female.reached().orElseThrow().derivation())
        .containsExactly("Peak month of 3 months reported: 2025-01, 90 female people");
    assertThat(question.reach().findings()).isEmpty();
    assertThat(question.reach().estimator())
        .isEqualTo("peak month of people who received a transfer");
  }

  @Test
  void aSplitThatDoesNotAddUpIsFlagged() {
    RoutineReach female =
        peak(served(S1, 1, 5, 5, 11), served(S1, 2, 1, 1, 2), served(S1, 3, 1, 1, 2))
            .reach(Sex.FEMALE);

    assertThat(count(female)).isEqualTo(Rational.of(5));
    assertThat(texts(female))
        .containsExactly(
            "WARNING SEX_SUM_MISMATCH: in the peak, male + female is 10, the overall count 11");
  }

  @Test
  void aSexThatWasNotReportedInThePeakIsNotComputable() {
    RoutineReach female =
        peak(served(S1, 1, 5, 5, 10), served(S2, 1, 3), served(S2, 2, 1, 1, 2)).reach(Sex.FEMALE);

    assertThat(female.notComputable().orElseThrow())
        .isEqualTo(
            new Outcome.NotComputable(
                Outcome.Reason.INCOMPLETE_PERIOD,
                "the sex of the people who received a transfer was not reported: Moba (S2)"
                    + " 2025-01"));
    assertThat(female.peakMonth()).isEmpty();
  }

  @Test
  void theSumOfTheSiteMaximaIsAnUpperValue() {
    PeakMonthReach question =
        peak(
                served(S1, 1, 60, 40, 100),
                served(S1, 2, 1, 1, 2),
                served(S2, 1, 4, 6, 10),
                served(S2, 2, 30, 25, 55),
                served(S2, 3, 0, 0, 0),
                served(S1, 3, 0, 0, 0))
            .taking(PeakRule.SUM_OF_SITE_MAXIMA);
    RoutineReach reach = question.reach();

    assertThat(count(reach)).isEqualTo(Rational.of(155));
    assertThat(reach.peakMonth()).isEmpty();
    assertThat(reach.estimator()).isEqualTo("sum of the peak months of the sites");
    assertThat(texts(reach))
        .containsExactly(
            "WARNING UPPER_VALUE: the greatest months of the sites are added, whether or not they"
                + " are the same month; people who moved are counted more than once");
    assertThat(reach.reached().orElseThrow().derivation())
        .containsExactly(
            "Peak month of Kalemie (S1) of 3 months reported: 2025-01, 100 people",
            "Peak month of Moba (S2) of 3 months reported: 2025-02, 55 people",
            "Sum of the peaks: 155");
    assertThat(count(question.reach(Sex.FEMALE))).isEqualTo(Rational.of(90));
    assertThat(count(question.reach(Sex.MALE))).isEqualTo(Rational.of(65));
    assertThat(question.reach(Sex.MALE).findings()).hasSize(1);
  }

  @Test
  void attendanceGivesARangeBesideTheValue() {
    AttendanceRange range = AttendanceRange.of(Rational.of(660), Rational.parse("0.66"));

    assertThat(range.lower()).isEqualTo(Rational.of(660));
    assertThat(range.upper()).isEqualTo(Rational.of(1000));
    assertThat(range)
        .hasToString("between 660 and 1,000 if 66.0 % of those registered came in the peak month");
    assertThat(AttendanceRange.GUARANTEED_FLOOR).isEqualTo(Rational.parse("0.4356"));
    assertThat(AttendanceRange.atGuaranteedFloor(Rational.of(4356)).upper())
        .isEqualTo(Rational.of(10_000));
    assertThat(AttendanceRange.of(Rational.of(5), Rational.ONE).upper()).isEqualTo(Rational.of(5));
    assertThat(AttendanceRange.of(Rational.ZERO, Rational.ONE).upper()).isEqualTo(Rational.ZERO);
  }

  @Test
  void theAttendanceHasARange() {
    assertThatThrownBy(() -> AttendanceRange.of(Rational.ONE, Rational.ZERO))
        .hasMessage("attendance must be a fraction above 0 and at most 1 but was 0");
    assertThatThrownBy(() -> AttendanceRange.of(Rational.ONE, Rational.parse("1.01")))
        .hasMessage("attendance must be a fraction above 0 and at most 1 but was 1.01");
    assertThatThrownBy(() -> AttendanceRange.of(Rational.of(-1), Rational.ONE))
        .hasMessage("value must be a number of people or a coverage of at least 0 but was -1");
    new EqualsTester()
        .addEqualityGroup(
            AttendanceRange.of(Rational.ONE, Rational.ONE),
            AttendanceRange.of(Rational.ONE, Rational.ONE))
        .addEqualityGroup(AttendanceRange.of(Rational.ZERO, Rational.ONE))
        .addEqualityGroup(AttendanceRange.atGuaranteedFloor(Rational.ONE))
        .testEquals();
    SerializableTester.reserializeAndAssert(AttendanceRange.atGuaranteedFloor(Rational.ONE));
  }

  @Test
  void aSiteWithoutTransfersIsMissedButDoesNotStopTheCount() {
    RoutineReach reach =
        PeakMonthReach.of(
                RoutineSeries.of(List.of(served(S1, 1, 5))).expecting(List.of(Site.of("S3", AREA))),
                ReportingPeriod.of(month(1)))
            .taking(PeakRule.SUM_OF_SITE_MAXIMA)
            .reach();

    assertThat(count(reach)).isEqualTo(Rational.of(5));
    assertThat(reach.findings())
        .extracting(Finding::code)
        .containsExactly("INCOMPLETE_MONTHS", "UPPER_VALUE");
  }
}
