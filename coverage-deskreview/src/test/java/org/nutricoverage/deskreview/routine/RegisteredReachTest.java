package org.nutricoverage.deskreview.routine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.nutricoverage.deskreview.routine.Reports.AREA;
import static org.nutricoverage.deskreview.routine.Reports.S1;
import static org.nutricoverage.deskreview.routine.Reports.S2;
import static org.nutricoverage.deskreview.routine.Reports.consistent;
import static org.nutricoverage.deskreview.routine.Reports.flow;
import static org.nutricoverage.deskreview.routine.Reports.month;
import static org.nutricoverage.deskreview.routine.Reports.report;

import com.google.common.testing.NullPointerTester;
import java.time.YearMonth;
import java.util.ArrayList;
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

class RegisteredReachTest {

  private static final ReportingPeriod QUARTER = ReportingPeriod.quarter(2025, 1);
  private static final List<MonthlyReport> S1_REPORTS =
      consistent(S1, 100, new long[] {20, 30, 40}, new long[] {5, 10, 60});
  private static final List<MonthlyReport> S2_REPORTS =
      consistent(S2, 7, new long[] {1, 2, 3}, new long[] {0, 0, 0});

  private static RoutineSeries series(List<MonthlyReport> first, MonthlyReport... more) {
    List<MonthlyReport> all = new ArrayList<>(first);
    all.addAll(List.of(more));
    return RoutineSeries.of(all);
  }

  private static RoutineSeries both() {
    return series(S1_REPORTS, S2_REPORTS.toArray(MonthlyReport[]::new));
  }

  private static Rational count(RoutineReach reach) {
    return reach.reached().map(ReachedPopulation::count).orElseThrow();
  }

  private static List<String> texts(RoutineReach reach) {
    return reach.findings().stream().map(Finding::toString).toList();
  }

  @Test
  void countsTheOpeningStockAndTheNewAdmissions() {
    RoutineReach reach = RegisteredReach.of(RoutineSeries.of(S1_REPORTS), QUARTER).reach();
    ReachedPopulation reached = reach.reached().orElseThrow();

    assertThat(reached.count()).isEqualTo(Rational.of(190));
    assertThat(reached.definition()).isEqualTo(ReachDefinition.REGISTERED);
    assertThat(reached.sex()).isEqualTo(Sex.ALL);
    assertThat(reached.source()).isEqualTo("routine reports, 3 of 3 monthly reports of 1 site");
    assertThat(reached.derivation())
        .containsExactly(
            "Kalemie (S1): 100 + 90 = 190",
            "Opening stock 100 + new admissions 90 = 190 at 1 site, 2025Q1");
    assertThat(reach.estimator()).isEqualTo("opening stock + new admissions");
    assertThat(reach.definition()).isEqualTo(ReachDefinition.REGISTERED);
    assertThat(reach.sex()).isEqualTo(Sex.ALL);
    assertThat(reach.period()).isEqualTo(QUARTER);
    assertThat(reach.evidence()).isEqualTo(new Evidence.RoutineReports(1, 3, 3));
    assertThat(reach.notComputable()).isEmpty();
    assertThat(reach.findings()).isEmpty();
    assertThat(reach.missing()).isEmpty();
    assertThat(reach.peakMonth()).isEmpty();
    assertThat(reach.openingStock()).hasValue(100);
    assertThat(reach.newAdmissions()).hasValue(90);
    assertThat(reach)
        .hasToString(
            "190 people registered in the programme, overall, 2025Q1, opening stock + new"
                + " admissions");
  }

  @Test
  void addsTheSites() {
    RoutineReach reach = RegisteredReach.of(both(), QUARTER).reach();

    assertThat(count(reach)).isEqualTo(Rational.of(190 + 13));
    assertThat(reach.evidence()).isEqualTo(new Evidence.RoutineReports(2, 6, 6));
    assertThat(reach.reached().orElseThrow().derivation())
        .containsExactly(
            "  Kalemie (S1): 100 + 90 = 190",
            "  Moba (S2): 7 + 6 = 13",
            "Opening stock 107 + new admissions 96 = 203 at 2 sites, 2025Q1");
  }

  @Test
  void aLongDerivationNamesTwentySites() {
    List<MonthlyReport> reports = new ArrayList<>();
    for (int i = 10; i < 31; i++) {
      reports.add(flow(Site.of("S" + i, AREA), 1, 1, 1, 0));
    }
    ReportingPeriod january = ReportingPeriod.of(month(1));
    List<String> lines =
        RegisteredReach.of(RoutineSeries.of(reports), january)
            .reach()
            .reached()
            .orElseThrow()
            .derivation();

    assertThat(lines).hasSize(22);
    assertThat(lines.get(19)).isEqualTo("  S29: 1 + 1 = 2");
    assertThat(lines.get(20)).isEqualTo("  and 1 more sites");
    assertThat(
            RegisteredReach.of(RoutineSeries.of(reports.subList(0, 20)), january)
                .reach()
                .reached()
                .orElseThrow()
                .derivation())
        .hasSize(21);
  }

  @Test
  void takesTheStockThatWasReportedEvenIfTheFlowsSayOtherwise() {
    RoutineSeries series = series(List.of(flow(S1, 3, 50, 1, 0), flow(S1, 4, 99, 5, 0)));

    assertThat(count(RegisteredReach.of(series, ReportingPeriod.of(month(4))).reach()))
        .isEqualTo(Rational.of(104));
  }

  @Test
  void transfersAndReadmissionsAreNotCounted() {
    RoutineSeries series =
        series(
            List.of(
                flow(S1, 1, 10, 5, 0)
                    .with(ReportItem.TRANSFERS_IN, 3)
                    .with(ReportItem.READMISSIONS, 4)));
    RoutineReach reach = RegisteredReach.of(series, ReportingPeriod.of(month(1))).reach();

    assertThat(count(reach)).isEqualTo(Rational.of(15));
    assertThat(reach.reached().orElseThrow().derivation())
        .contains("Not counted: 7 transfers between sites and readmissions");
  }

  @Test
  void theYearToDateBeginsInJanuary() {
    RoutineReach reach = RegisteredReach.yearToDate(both(), YearMonth.of(2025, 2)).reach();

    assertThat(reach.period()).hasToString("2025-01/2025-02");
    assertThat(count(reach)).isEqualTo(Rational.of(150 + 10));
    assertThat(count(TreatmentReach.yearToDate(both(), YearMonth.of(2025, 2)).reach()))
        .isEqualTo(Rational.of(160));
  }

  @Test
  void countsTheStockAtTheEnd() {
    RoutineReach reach =
        RegisteredReach.of(both(), QUARTER).counting(RegistrationCount.PERIOD_END_STOCK).reach();

    assertThat(count(reach)).isEqualTo(Rational.of(115 + 13));
    assertThat(reach.estimator()).isEqualTo("stock at the end of the period");
    assertThat(reach.evidence()).isEqualTo(new Evidence.RoutineReports(2, 6, 6));
    assertThat(reach.openingStock()).isEmpty();
    assertThat(reach.newAdmissions()).isEmpty();
    assertThat(reach.reached().orElseThrow().derivation())
        .containsExactly(
            "  Kalemie (S1): 115 at the end of 2025-03",
            "  Moba (S2): 13 at the end of 2025-03",
            "Stock at the end of the period 128 at 2 sites, 2025Q1");
  }

  @Test
  void aReportedClosingStockComesBeforeTheFlows() {
    RoutineSeries series = series(List.of(flow(S1, 1, 10, 5, 0).with(ReportItem.CLOSING_STOCK, 9)));

    assertThat(
            count(
                RegisteredReach.of(series, ReportingPeriod.of(month(1)))
                    .counting(RegistrationCount.PERIOD_END_STOCK)
                    .reach()))
        .isEqualTo(Rational.of(9));
  }

  @Test
  void aStockBelowZeroIsNotUsed() {
    RoutineSeries series = series(List.of(flow(S1, 1, 10, 5, 3), flow(S1, 2, 5, 1, 9)));
    RegisteredReach question =
        RegisteredReach.of(series, ReportingPeriod.between(month(1), month(2)))
            .counting(RegistrationCount.PERIOD_END_STOCK);

    RoutineReach refused = question.reach();
    assertThat(refused.notComputable().orElseThrow())
        .isEqualTo(
            new Outcome.NotComputable(
                Outcome.Reason.INCOMPLETE_PERIOD,
                "numbers are missing in 2025-01/2025-02; Kalemie (S1): no stock at the end of the"
                    + " month 2025-02"));
    assertThat(texts(refused))
        .containsExactly(
            "ERROR NEGATIVE_STOCK (site Kalemie (S1), month 2025-02): opening stock + all who came -"
                + " all who left is -3; it is not used");
    RoutineReach partial = question.onMissingMonths(MissingMonths.PARTIAL_WINDOW).reach();
    assertThat(count(partial)).isEqualTo(Rational.of(12));
    assertThat(partial.evidence()).isEqualTo(new Evidence.RoutineReports(1, 2, 1));
    assertThat(
            count(
                RegisteredReach.of(
                        series(List.of(flow(S1, 1, 10, 5, 15))), ReportingPeriod.of(month(1)))
                    .counting(RegistrationCount.PERIOD_END_STOCK)
                    .reach()))
        .isEqualTo(Rational.ZERO);
  }

  @Test
  void anEarlierMonthIsNotNeededForTheStockAtTheEnd() {
    RoutineSeries series = series(List.of(flow(S1, 1, 10, 5, 3), flow(S1, 3, 12, 1, 2)));
    RoutineReach reach =
        RegisteredReach.of(series, QUARTER).counting(RegistrationCount.PERIOD_END_STOCK).reach();

    assertThat(count(reach)).isEqualTo(Rational.of(11));
    assertThat(reach.evidence()).isEqualTo(new Evidence.RoutineReports(1, 3, 2));
  }

  @Test
  void countsTheMeanOfTheMonthlyStocks() {
    RoutineReach reach =
        RegisteredReach.of(both(), QUARTER).counting(RegistrationCount.MEAN_MONTHLY_STOCK).reach();

    // S1: (100 + 115 + 135) / 3, S2: (7 + 8 + 10) / 3
    assertThat(count(reach)).isEqualTo(Rational.of(375, 3));
    assertThat(reach.reached().orElseThrow().derivation())
        .containsExactly(
            "  Kalemie (S1): 350 over 3 months, 116.7",
            "  Moba (S2): 25 over 3 months, 8.3",
            "Mean of the monthly opening stocks 125 at 2 sites, 2025Q1");
  }

  @Test
  void aSiteThatOpenedLateCountsFromItsFirstMonth() {
    RoutineSeries series =
        RoutineSeries.of(List.of(flow(S1, 3, 6, 8, 0)))
            .expecting(S1, ReportingPeriod.between(month(3), month(12)));

    assertThat(count(RegisteredReach.of(series, QUARTER).reach())).isEqualTo(Rational.of(14));
    RoutineReach mean =
        RegisteredReach.of(series, QUARTER).counting(RegistrationCount.MEAN_MONTHLY_STOCK).reach();
    assertThat(count(mean)).isEqualTo(Rational.of(2));
    assertThat(mean.reached().orElseThrow().derivation().get(0))
        .isEqualTo("Kalemie (S1): 6 over 1 month, active in 1 of 3, 2");
    assertThat(RegisteredReach.of(series, QUARTER).reach().evidence())
        .isEqualTo(new Evidence.RoutineReports(1, 1, 1));
  }

  @Test
  void missingMonthsRefuseTheFigure() {
    RoutineSeries series =
        series(
            List.of(
                flow(S1, 2, 10, 5, 0),
                report(S1, 3).with(ReportItem.OPENING_STOCK, 3),
                report(S2, 1).with(ReportItem.OPENING_STOCK, 3)));
    RoutineReach reach = RegisteredReach.of(series, QUARTER).reach();

    assertThat(reach.reached()).isEmpty();
    assertThat(reach.notComputable().orElseThrow())
        .isEqualTo(
            new Outcome.NotComputable(
                Outcome.Reason.INCOMPLETE_PERIOD,
                "numbers are missing in 2025Q1; Kalemie (S1): no report 2025-01, no new admissions"
                    + " 2025-03; Moba (S2): no new admissions 2025-01, no report 2025-02 to"
                    + " 2025-03"));
    assertThat(reach.missing())
        .containsEntry(S1, List.of(month(1), month(3)))
        .containsEntry(S2, List.of(month(1), month(2), month(3)));
    assertThat(reach.evidence()).isEqualTo(new Evidence.RoutineReports(2, 6, 1));
    assertThat(reach.openingStock()).isEmpty();
    assertThat(reach)
        .hasToString(
            "not computable (INCOMPLETE_PERIOD), overall, 2025Q1, opening stock + new admissions");
  }

  @Test
  void aLongListOfMissingMonthsNamesTwentySites() {
    List<MonthlyReport> reports = new ArrayList<>();
    for (int i = 10; i < 31; i++) {
      reports.add(flow(Site.of("S" + i, AREA), 1, 1, 1, 0));
    }
    RoutineReach reach = RegisteredReach.of(RoutineSeries.of(reports), QUARTER).reach();

    assertThat(reach.notComputable().orElseThrow().explanation())
        .contains("S29: no report 2025-02 to 2025-03")
        .endsWith("; and 1 more sites");
    assertThat(reach.missing()).hasSize(21);
    assertThat(
            RegisteredReach.of(RoutineSeries.of(reports.subList(0, 20)), QUARTER)
                .reach()
                .notComputable()
                .orElseThrow()
                .explanation())
        .endsWith("S29: no report 2025-02 to 2025-03");
  }

  @Test
  void aPartialWindowUsesWhatIsThere() {
    RoutineSeries series = series(List.of(flow(S1, 1, 100, 20, 0), flow(S1, 3, 110, 40, 0)));
    RoutineReach reach =
        RegisteredReach.of(series, QUARTER).onMissingMonths(MissingMonths.PARTIAL_WINDOW).reach();

    assertThat(count(reach)).isEqualTo(Rational.of(160));
    assertThat(texts(reach))
        .containsExactly(
            "WARNING MISSING_MONTHS (site Kalemie (S1)): no report 2025-02; nothing is put in their"
                + " place, the count is a lower one");
    assertThat(reach.reached().orElseThrow().findings()).isEqualTo(reach.findings());
    assertThat(reach.reached().orElseThrow().derivation())
        .contains(
            "Partial window: 2 of 3 monthly reports of 1 site have the numbers that are needed");
  }

  @Test
  void aCompletePeriodIsNoPartialWindow() {
    assertThat(
            RegisteredReach.of(both(), QUARTER)
                .onMissingMonths(MissingMonths.PARTIAL_WINDOW)
                .reach())
        .isEqualTo(RegisteredReach.of(both(), QUARTER).reach());
  }

  @Test
  void withoutAFirstOpeningStockTheWindowBeginsWithTheFirstThatThereIs() {
    RoutineSeries series =
        series(
            List.of(
                report(S1, 1).with(ReportItem.NEW_ADMISSIONS, 20),
                flow(S1, 2, 110, 30, 0),
                flow(S1, 3, 999, 40, 0)));
    RoutineReach reach =
        RegisteredReach.of(series, QUARTER).onMissingMonths(MissingMonths.PARTIAL_WINDOW).reach();

    assertThat(count(reach)).isEqualTo(Rational.of(180));
    assertThat(reach.evidence()).isEqualTo(new Evidence.RoutineReports(1, 3, 2));
    assertThat(reach.reached().orElseThrow().derivation())
        .contains("Kalemie (S1): 110 + 70 = 180 (window from 2025-02)");
    assertThat(texts(reach).get(0)).contains("no opening stock 2025-01");
  }

  @Test
  void theWindowMayBeTheLastMonth() {
    RoutineSeries series = series(List.of(flow(S1, 3, 5, 1, 0)));

    assertThat(
            count(
                RegisteredReach.of(series, QUARTER)
                    .onMissingMonths(MissingMonths.PARTIAL_WINDOW)
                    .reach()))
        .isEqualTo(Rational.of(6));
  }

  @Test
  void aSiteWithoutAnyOpeningStockIsLeftOut() {
    RoutineSeries series = series(S1_REPORTS, report(S2, 1).with(ReportItem.NEW_ADMISSIONS, 1_000));
    RoutineReach reach =
        RegisteredReach.of(series, QUARTER).onMissingMonths(MissingMonths.PARTIAL_WINDOW).reach();

    assertThat(count(reach)).isEqualTo(Rational.of(190));
    assertThat(texts(reach))
        .contains(
            "ERROR SITE_LEFT_OUT (site Moba (S2)): the site cannot be counted in 2025Q1 and is not"
                + " in the sum");
    assertThat(reach.evidence()).isEqualTo(new Evidence.RoutineReports(2, 6, 3));
  }

  @Test
  void ifNoSiteCanBeCountedThereIsNoFigure() {
    RoutineSeries series = series(List.of(report(S2, 1).with(ReportItem.NEW_ADMISSIONS, 1_000)));
    RoutineReach reach =
        RegisteredReach.of(series, QUARTER).onMissingMonths(MissingMonths.PARTIAL_WINDOW).reach();

    assertThat(reach.notComputable().orElseThrow())
        .isEqualTo(
            new Outcome.NotComputable(
                Outcome.Reason.INCOMPLETE_PERIOD,
                "no site can be counted in 2025Q1; Moba (S2): no opening stock 2025-01, no report"
                    + " 2025-02 to 2025-03"));
  }

  @Test
  void withoutAnyNumberThereAreNoData() {
    for (RegistrationCount counting : RegistrationCount.values()) {
      for (MissingMonths rule : MissingMonths.values()) {
        RoutineReach nobody =
            RegisteredReach.of(RoutineSeries.of(List.of()), QUARTER)
                .counting(counting)
                .onMissingMonths(rule)
                .reach();
        RoutineReach silent =
            RegisteredReach.of(series(List.of(report(S1, 1).with(ReportItem.DIED, 1))), QUARTER)
                .counting(counting)
                .onMissingMonths(rule)
                .reach();
        assertThat(nobody.notComputable().orElseThrow())
            .isEqualTo(
                new Outcome.NotComputable(
                    Outcome.Reason.NO_DATA, "no site was expected to report in 2025Q1"));
        assertThat(silent.notComputable().orElseThrow().reason()).isEqualTo(Outcome.Reason.NO_DATA);
        assertThat(silent.notComputable().orElseThrow().explanation())
            .startsWith("no site has the numbers for " + counting.label() + " in 2025Q1; Kalemie");
      }
    }
  }

  @Test
  void nobodyRegisteredIsZeroAndNotMissing() {
    RoutineReach reach =
        RegisteredReach.of(series(List.of(flow(S1, 1, 0, 0, 0))), ReportingPeriod.of(month(1)))
            .reach();

    assertThat(count(reach)).isEqualTo(Rational.ZERO);
    assertThat(reach.openingStock()).hasValue(0);
  }

  @Test
  void aMissingOpeningStockIsRolledForwardOnlyIfAskedFor() {
    RoutineSeries series =
        series(List.of(flow(S1, 1, 100, 20, 5), report(S1, 2).with(ReportItem.NEW_ADMISSIONS, 30)));
    RegisteredReach february = RegisteredReach.of(series, ReportingPeriod.of(month(2)));

    assertThat(february.reach().notComputable().orElseThrow().explanation())
        .contains("no opening stock 2025-02");
    RoutineReach rolled = february.openingStock(OpeningStockRule.ROLLED_FORWARD).reach();
    assertThat(count(rolled)).isEqualTo(Rational.of(145));
    assertThat(texts(rolled))
        .containsExactly(
            "WARNING OPENING_STOCK_ROLLED_FORWARD (site Kalemie (S1), month 2025-02): opening stock"
                + " not reported, 115 people taken from the end of 2025-01");
    assertThat(
            count(
                TreatmentReach.of(series, ReportingPeriod.of(month(2)))
                    .openingStock(OpeningStockRule.ROLLED_FORWARD)
                    .reach()))
        .isEqualTo(Rational.of(145));
  }

  @Test
  void aReportedOpeningStockIsNotReplaced() {
    assertThat(
            count(
                RegisteredReach.of(
                        series(List.of(flow(S1, 1, 100, 20, 5), flow(S1, 2, 1, 2, 0))),
                        ReportingPeriod.of(month(2)))
                    .openingStock(OpeningStockRule.ROLLED_FORWARD)
                    .reach()))
        .isEqualTo(Rational.of(3));
  }

  @Test
  void whatCannotBeRolledForwardStaysMissing() {
    MonthlyReport february = report(S1, 2).with(ReportItem.NEW_ADMISSIONS, 30);
    for (RoutineSeries series :
        List.of(
            series(List.of(february)),
            series(List.of(february, report(S1, 1).with(ReportItem.DIED, 1))))) {
      RoutineReach reach =
          RegisteredReach.of(series, ReportingPeriod.of(month(2)))
              .openingStock(OpeningStockRule.ROLLED_FORWARD)
              .reach();
      assertThat(reach.notComputable()).isPresent();
      assertThat(reach.findings()).isEmpty();
    }
    RoutineReach negative =
        RegisteredReach.of(
                series(List.of(february, flow(S1, 1, 1, 1, 3))), ReportingPeriod.of(month(2)))
            .openingStock(OpeningStockRule.ROLLED_FORWARD)
            .reach();
    assertThat(negative.notComputable()).isPresent();
    assertThat(texts(negative).get(0)).startsWith("ERROR NEGATIVE_STOCK").contains("is -1;");
    assertThat(
            count(
                RegisteredReach.of(
                        series(List.of(february, flow(S1, 1, 1, 2, 3))),
                        ReportingPeriod.of(month(2)))
                    .openingStock(OpeningStockRule.ROLLED_FORWARD)
                    .reach()))
        .isEqualTo(Rational.of(30));
  }

  @Test
  void countsBySexWhatWasReportedBySex() {
    RoutineSeries series =
        series(
            List.of(
                flow(S1, 1, 10, 5, 0)
                    .with(ReportItem.OPENING_STOCK, Sex.FEMALE, 6)
                    .with(ReportItem.NEW_ADMISSIONS, Sex.FEMALE, 2)
                    .with(ReportItem.NEW_ADMISSIONS, Sex.MALE, 3)));
    RegisteredReach question = RegisteredReach.of(series, ReportingPeriod.of(month(1)));

    assertThat(count(question.reach(Sex.FEMALE))).isEqualTo(Rational.of(8));
    assertThat(question.reach(Sex.FEMALE).reached().orElseThrow().sex()).isEqualTo(Sex.FEMALE);
    assertThat(question.reach(Sex.MALE).notComputable().orElseThrow().reason())
        .isEqualTo(Outcome.Reason.INCOMPLETE_PERIOD);
  }

  @Test
  void treatmentCountsThoseInTreatmentOrAdmissionsAlone() {
    RoutineReach inTreatment = TreatmentReach.of(both(), QUARTER).reach();
    RoutineReach admitted =
        TreatmentReach.of(both(), QUARTER).counting(TreatmentCount.ADMISSIONS_ONLY).reach();

    assertThat(count(inTreatment)).isEqualTo(Rational.of(203));
    assertThat(inTreatment.definition()).isEqualTo(ReachDefinition.IN_TREATMENT);
    assertThat(inTreatment.estimator()).isEqualTo("opening stock + new admissions");
    assertThat(count(admitted)).isEqualTo(Rational.of(96));
    assertThat(admitted.definition()).isEqualTo(ReachDefinition.ADMITTED_IN_PERIOD);
    assertThat(admitted.estimator()).isEqualTo("new admissions");
    assertThat(admitted.openingStock()).isEmpty();
    assertThat(admitted.newAdmissions()).hasValue(96);
    assertThat(admitted.evidence()).isEqualTo(new Evidence.RoutineReports(2, 6, 6));
    assertThat(admitted.reached().orElseThrow().derivation())
        .containsExactly(
            "  Kalemie (S1): 90", "  Moba (S2): 6", "New admissions 96 at 2 sites, 2025Q1");
  }

  @Test
  void admissionsNeedNoOpeningStock() {
    RoutineSeries series =
        series(
            List.of(
                report(S1, 1)
                    .with(ReportItem.NEW_ADMISSIONS, 4)
                    .with(ReportItem.NEW_ADMISSIONS, Sex.MALE, 1)
                    .with(ReportItem.READMISSIONS, 2),
                report(S1, 2)));
    TreatmentReach question =
        TreatmentReach.of(series, ReportingPeriod.between(month(1), month(2)))
            .counting(TreatmentCount.ADMISSIONS_ONLY);

    assertThat(question.reach().notComputable().orElseThrow().explanation())
        .contains("no new admissions 2025-02");
    RoutineReach partial = question.onMissingMonths(MissingMonths.PARTIAL_WINDOW).reach();
    assertThat(count(partial)).isEqualTo(Rational.of(4));
    assertThat(partial.evidence()).isEqualTo(new Evidence.RoutineReports(1, 2, 1));
    assertThat(partial.reached().orElseThrow().derivation())
        .contains("Not counted: 2 transfers between sites and readmissions");
    assertThat(count(question.onMissingMonths(MissingMonths.PARTIAL_WINDOW).reach(Sex.MALE)))
        .isEqualTo(Rational.of(1));
  }

  @Test
  void admissionsOfASilentSiteAreLeftOut() {
    RoutineReach reach =
        TreatmentReach.of(both().expecting(List.of(Site.of("S3", AREA))), QUARTER)
            .counting(TreatmentCount.ADMISSIONS_ONLY)
            .onMissingMonths(MissingMonths.PARTIAL_WINDOW)
            .reach();

    assertThat(count(reach)).isEqualTo(Rational.of(96));
    assertThat(reach.findings())
        .extracting(Finding::code)
        .containsExactly("MISSING_MONTHS", "SITE_LEFT_OUT");
  }

  @Test
  void missingStocksAreListedForTheMeanToo() {
    RoutineSeries series = series(List.of(flow(S1, 1, 10, 0, 0), flow(S1, 2, 20, 0, 0)));
    RegisteredReach question =
        RegisteredReach.of(series.expecting(List.of(S2)), QUARTER)
            .counting(RegistrationCount.MEAN_MONTHLY_STOCK);

    assertThat(question.reach().notComputable().orElseThrow().reason())
        .isEqualTo(Outcome.Reason.INCOMPLETE_PERIOD);
    RoutineReach partial = question.onMissingMonths(MissingMonths.PARTIAL_WINDOW).reach();
    assertThat(count(partial)).isEqualTo(Rational.of(15));
    assertThat(partial.evidence()).isEqualTo(new Evidence.RoutineReports(2, 6, 2));
    assertThat(partial.findings())
        .extracting(Finding::code)
        .containsExactly("MISSING_MONTHS", "MISSING_MONTHS", "SITE_LEFT_OUT");
  }

  @Test
  void refusesNull() {
    NullPointerTester tester =
        new NullPointerTester()
            .setDefault(RoutineSeries.class, both())
            .setDefault(ReportingPeriod.class, QUARTER)
            .setDefault(YearMonth.class, month(1));
    tester.testAllPublicStaticMethods(RegisteredReach.class);
    tester.testAllPublicStaticMethods(TreatmentReach.class);
    tester.testAllPublicStaticMethods(PeakMonthReach.class);
  }
}
