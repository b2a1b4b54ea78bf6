package org.nutricoverage.deskreview.routine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.nutricoverage.deskreview.routine.Reports.S1;
import static org.nutricoverage.deskreview.routine.Reports.S2;
import static org.nutricoverage.deskreview.routine.Reports.consistent;
import static org.nutricoverage.deskreview.routine.Reports.flow;
import static org.nutricoverage.deskreview.routine.Reports.month;
import static org.nutricoverage.deskreview.routine.Reports.served;

import com.google.common.testing.EqualsTester;
import com.google.common.testing.SerializableTester;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.nutricoverage.core.Evidence;
import org.nutricoverage.core.Finding;
import org.nutricoverage.core.Outcome;
import org.nutricoverage.core.Rational;
import org.nutricoverage.core.ReachedPopulation;
import org.nutricoverage.core.ReportingPeriod;
import org.nutricoverage.core.Sex;

class RoutineReachTest {

  private static final ReportingPeriod QUARTER = ReportingPeriod.quarter(2025, 1);
  private static final ReportingPeriod JANUARY = ReportingPeriod.of(month(1));

  private static RoutineReach registered(Site site, ReportingPeriod period) {
    return RegisteredReach.of(
            RoutineSeries.of(
                consistent(site, 10, new long[] {1, 2, 3, 4, 5, 6}, new long[] {0, 0, 0, 0, 0, 0})),
            period)
        .reach();
  }

  private static Rational count(RoutineReach reach) {
    return reach.reached().map(ReachedPopulation::count).orElseThrow();
  }

  private static Outcome.NotComputable refused(RoutineReach reach) {
    assertThat(reach.reached()).isEmpty();
    return reach.notComputable().orElseThrow();
  }

  @Test
  void sitesOfOnePeriodAddUp() {
    RoutineReach sum = registered(S1, QUARTER).plus(registered(S2, QUARTER));

    assertThat(count(sum)).isEqualTo(Rational.of(32));
    assertThat(sum.evidence()).isEqualTo(new Evidence.RoutineReports(2, 6, 6));
    assertThat(sum.openingStock()).hasValue(20);
    assertThat(sum.newAdmissions()).hasValue(12);
    assertThat(sum.reached().orElseThrow().derivation())
        .hasSize(5)
        .endsWith("Together: 16 + 16 = 32");
    assertThat(sum.estimator()).isEqualTo("opening stock + new admissions");
  }

  @Test
  void periodsDoNotAddUp() {
    RoutineReach first = registered(S1, ReportingPeriod.quarter(2025, 1));
    RoutineReach second = registered(S1, ReportingPeriod.quarter(2025, 2));
    RoutineReach whole = registered(S1, ReportingPeriod.between(month(1), month(6)));

    assertThat(count(first)).isEqualTo(Rational.of(16));
    assertThat(count(second)).isEqualTo(Rational.of(31));
    assertThat(count(whole)).isEqualTo(Rational.of(31));
    assertThat(refused(first.plus(second)))
        .isEqualTo(
            new Outcome.NotComputable(
                Outcome.Reason.NOT_ADDITIVE,
                "people reached in 2025Q1 and in 2025Q2 cannot be added: those carried over would be"
                    + " counted in both; ask for the whole period"));
  }

  @Test
  void aSiteIsNotAddedTwice() {
    RoutineReach both = registered(S1, QUARTER).plus(registered(S2, QUARTER));

    assertThat(refused(both.plus(registered(S2, QUARTER))))
        .isEqualTo(
            new Outcome.NotComputable(
                Outcome.Reason.NOT_ADDITIVE, "the sites S2 are in both parts"));
  }

  @Test
  void differentCountsDoNotAddUp() {
    RoutineSeries series = RoutineSeries.of(List.of(flow(S2, 1, 5, 1, 0)));
    RoutineReach mine = registered(S1, JANUARY);

    assertThat(
            refused(
                    mine.plus(
                        RegisteredReach.of(series, JANUARY)
                            .counting(RegistrationCount.PERIOD_END_STOCK)
                            .reach()))
                .explanation())
        .isEqualTo(
            "people counted in different ways cannot be added: registered in the programme, overall,"
                + " opening stock + new admissions and registered in the programme, overall, stock"
                + " at the end of the period");
    assertThat(refused(mine.plus(TreatmentReach.of(series, JANUARY).reach())).reason())
        .isEqualTo(Outcome.Reason.NOT_ADDITIVE);
    assertThat(refused(mine.plus(RegisteredReach.of(series, JANUARY).reach(Sex.MALE))).reason())
        .isEqualTo(Outcome.Reason.NOT_ADDITIVE);
  }

  @Test
  void peaksAddUpOnlyInTheSameMonth() {
    RoutineReach a =
        PeakMonthReach.of(RoutineSeries.of(List.of(served(S1, 1, 9), served(S1, 2, 4))), QUARTER)
            .reach();
    RoutineReach b =
        PeakMonthReach.of(RoutineSeries.of(List.of(served(S2, 1, 3), served(S2, 2, 7))), QUARTER)
            .reach();
    RoutineReach c =
        PeakMonthReach.of(RoutineSeries.of(List.of(served(S2, 1, 8), served(S2, 2, 7))), QUARTER)
            .reach();

    assertThat(refused(a.plus(b)).explanation())
        .isEqualTo(
            "the peaks of 2025-01 and 2025-02 cannot be added: sum the sites of each month first,"
                + " then take the maximum");
    assertThat(a.plus(b).peakMonth()).isEmpty();
    assertThat(count(a.plus(c))).isEqualTo(Rational.of(17));
    assertThat(a.plus(c).peakMonth()).contains(month(1));
    assertThat(a.plus(c).openingStock()).isEmpty();
    assertThat(a.plus(c).findings()).hasSize(1);
  }

  @Test
  void aPartThatIsNotComputableMakesTheSumNotComputable() {
    RoutineReach missing =
        RegisteredReach.of(RoutineSeries.of(List.of(flow(S2, 1, 5, 1, 0))), QUARTER).reach();

    assertThat(refused(registered(S1, QUARTER).plus(missing)))
        .isEqualTo(missing.notComputable().orElseThrow());
    assertThat(refused(missing.plus(registered(S1, QUARTER))))
        .isEqualTo(missing.notComputable().orElseThrow());
    assertThat(missing.plus(registered(S1, QUARTER)).missing())
        .containsOnlyKeys(S2)
        .containsEntry(S2, List.of(month(2), month(3)));
  }

  @Test
  void aPeakThatIsNotKnownIsNoOtherMonth() {
    RoutineReach known =
        PeakMonthReach.of(RoutineSeries.of(List.of(served(S1, 1, 9))), QUARTER).reach();
    RoutineReach unknown =
        PeakMonthReach.of(RoutineSeries.of(List.of()).expecting(List.of(S2)), QUARTER).reach();

    assertThat(refused(known.plus(unknown)).reason()).isEqualTo(Outcome.Reason.NO_DATA);
    assertThat(refused(unknown.plus(known)).reason()).isEqualTo(Outcome.Reason.NO_DATA);
  }

  @Test
  void theFindingsOfBothPartsAreKept() {
    RoutineReach a =
        RegisteredReach.of(RoutineSeries.of(List.of(flow(S1, 1, 5, 1, 0))), QUARTER)
            .onMissingMonths(MissingMonths.PARTIAL_WINDOW)
            .reach();
    RoutineReach b =
        RegisteredReach.of(RoutineSeries.of(List.of(flow(S2, 1, 5, 1, 0))), QUARTER)
            .onMissingMonths(MissingMonths.PARTIAL_WINDOW)
            .reach();

    assertThat(a.plus(b).findings())
        .extracting(Finding::place)
        .extracting(place -> place.get("site"))
        .containsExactly("Kalemie (S1)", "Moba (S2)");
    assertThat(a.plus(b).missing()).containsOnlyKeys(S1, S2);
    assertThat(a.plus(a).missing()).containsEntry(S1, List.of(month(2), month(3)));
  }

  @Test
  void whatIsHandedOutCannotBeChanged() {
    RoutineReach reach = registered(S1, QUARTER);

    assertThatThrownBy(() -> reach.missing().clear())
        .isInstanceOf(UnsupportedOperationException.class);
    assertThatThrownBy(() -> reach.findings().clear())
        .isInstanceOf(UnsupportedOperationException.class);
  }

  @Test
  void isAValue() {
    RoutineReach reach = registered(S1, QUARTER);
    new EqualsTester()
        .addEqualityGroup(reach, registered(S1, QUARTER))
        .addEqualityGroup(registered(S2, QUARTER))
        .addEqualityGroup(registered(S1, JANUARY))
        .addEqualityGroup(registered(S1, ReportingPeriod.year(2025)))
        .addEqualityGroup(
            PeakMonthReach.of(RoutineSeries.of(List.of(served(S1, 1, 9))), QUARTER).reach(),
            PeakMonthReach.of(RoutineSeries.of(List.of(served(S1, 1, 9))), QUARTER).reach())
        .addEqualityGroup(
            PeakMonthReach.of(RoutineSeries.of(List.of(served(S1, 2, 9))), QUARTER).reach())
        .testEquals();
    SerializableTester.reserializeAndAssert(reach);
    SerializableTester.reserializeAndAssert(registered(S1, ReportingPeriod.year(2025)));
  }
}
