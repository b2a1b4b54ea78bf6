package org.nutricoverage.deskreview.exits;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.common.testing.EqualsTester;
import com.google.common.testing.SerializableTester;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.nutricoverage.core.Area;
import org.nutricoverage.core.CoverageEstimate;
import org.nutricoverage.core.Evidence;
import org.nutricoverage.core.Finding;
import org.nutricoverage.core.Indicator;
import org.nutricoverage.core.Method;
import org.nutricoverage.core.Outcome;
import org.nutricoverage.core.Proportion;
import org.nutricoverage.core.ReachDefinition;
import org.nutricoverage.core.ReportingPeriod;
import org.nutricoverage.core.Scope;
import org.nutricoverage.core.Sex;
import org.nutricoverage.core.SubActivity;
import org.nutricoverage.core.TargetGroup;
import org.nutricoverage.deskreview.routine.MonthlyReport;
import org.nutricoverage.deskreview.routine.ReportItem;
import org.nutricoverage.deskreview.routine.RoutineSeries;
import org.nutricoverage.deskreview.routine.Site;

class ExitRatesTest {

  private static final Area AREA = Area.of("CD54", "Tanganyika");
  private static final Site S1 = Site.of("S1", "Kalemie", AREA);
  private static final ReportingPeriod QUARTER = ReportingPeriod.quarter(2025, 1);
  private static final ExitCounts COUNTS =
      ExitCounts.NONE.recovered(80).died(2).defaulted(10).nonResponse(8).transferred(25);
  private static final Scope SCOPE =
      new Scope(
          SubActivity.MAM_MANAGEMENT,
          Indicator.RECOVERY_RATE,
          AREA,
          QUARTER,
          TargetGroup.CHILDREN_6_59_MONTHS,
          Sex.ALL);

  private static MonthlyReport exits(
      Site site, int month, long recovered, long died, long defaulted, long nonResponse) {
    return MonthlyReport.of(site, YearMonth.of(2025, month))
        .with(ReportItem.RECOVERED, recovered)
        .with(ReportItem.DIED, died)
        .with(ReportItem.DEFAULTED, defaulted)
        .with(ReportItem.NON_RESPONSE, nonResponse);
  }

  private static ExitRates from(MonthlyReport... reports) {
    return ExitRates.from(RoutineSeries.of(List.of(reports)), QUARTER, Sex.ALL);
  }

  private static Proportion.Counted rate(ExitRates rates, Indicator indicator) {
    return rates.rate(indicator).orElseThrow();
  }

  @Test
  void dividesByAllWhoLeftWithTransfers() {
    ExitRates rates = ExitRates.of(COUNTS);

    assertThat(rate(rates, Indicator.RECOVERY_RATE)).isEqualTo(Proportion.of(80, 125));
    assertThat(rate(rates, Indicator.MORTALITY_RATE)).isEqualTo(Proportion.of(2, 125));
    assertThat(rate(rates, Indicator.DEFAULT_RATE)).isEqualTo(Proportion.of(10, 125));
    assertThat(rate(rates, Indicator.NON_RESPONSE_RATE)).isEqualTo(Proportion.of(8, 125));
    assertThat(rates.denominator()).isEqualTo(ExitDenominator.WITH_TRANSFERS);
    assertThat(rates.counts()).isEqualTo(COUNTS);
    assertThat(rates.evidence()).isEqualTo(new Evidence.Stated(""));
    assertThat(rates)
        .hasToString(
            "Exits: recovered 80 + died 2 + defaulted 10 + non-response 8 + transferred 25 = 125"
                + " (exits with transfers)");
  }

  @Test
  void canLeaveTransfersOut() {
    ExitRates rates = ExitRates.of(COUNTS).over(ExitDenominator.WITHOUT_TRANSFERS);

    assertThat(rate(rates, Indicator.RECOVERY_RATE)).isEqualTo(Proportion.of(80, 100));
    assertThat(rates)
        .hasToString(
            "Exits: recovered 80 + died 2 + defaulted 10 + non-response 8 = 100 (exits without"
                + " transfers)");
  }

  @Test
  void whereNobodyLeftTheRatesAreUndefined() {
    ExitRates none = ExitRates.of(ExitCounts.NONE);
    ExitRates transfersOnly = ExitRates.of(ExitCounts.NONE.transferred(3));

    assertThat(none.rate(Indicator.RECOVERY_RATE)).isEmpty();
    assertThat(none.estimate(SCOPE).outcome())
        .isEqualTo(
            new Outcome.NotComputable(
                Outcome.Reason.NO_ELIGIBLE_PEOPLE, "nobody left treatment; the rate is undefined"));
    assertThat(rate(transfersOnly, Indicator.RECOVERY_RATE)).isEqualTo(Proportion.of(0, 3));
    assertThat(transfersOnly.over(ExitDenominator.WITHOUT_TRANSFERS).rate(Indicator.RECOVERY_RATE))
        .isEmpty();
  }

  @Test
  void otherIndicatorsAreRefused() {
    String message =
        "indicator must be one of 14, 15, 16, 17 (recovery, mortality, default, non-response rate)"
            + " but was 13";

    assertThatThrownBy(() -> ExitRates.of(COUNTS).rate(Indicator.MAM_MANAGEMENT_COVERAGE))
        .hasMessage(message);
    Scope coverage =
        Scope.coverage(SubActivity.MAM_MANAGEMENT, AREA, QUARTER, TargetGroup.CHILDREN_6_59_MONTHS);
    assertThatThrownBy(() -> ExitRates.of(COUNTS).estimate(coverage)).hasMessage(message);
  }

  @Test
  void anEstimateExplainsItself() {
    CoverageEstimate estimate = ExitRates.of(COUNTS).estimate(SCOPE);

    assertThat(estimate.counts()).contains(Proportion.of(80, 125));
    assertThat(estimate.reachDefinition()).isEqualTo(ReachDefinition.RECOVERED);
    assertThat(estimate.method())
        .isEqualTo(Method.of(Method.Family.PROGRAMME_RECORDS, "pooled exits with transfers"));
    assertThat(estimate.eligibleSource()).isEqualTo("exits with transfers");
    assertThat(estimate.isProxy()).isFalse();
    assertThat(estimate.interval()).isEmpty();
    assertThat(estimate.explain())
        .contains(
            "Exits: recovered 80 + died 2 + defaulted 10 + non-response 8 + transferred 25 = 125")
        .contains("No interval: exits are counted, not sampled.");
  }

  @Test
  void theFourRatesComeInTheOrderOfTheIndicators() {
    Map<Indicator, CoverageEstimate> estimates = ExitRates.of(COUNTS).estimates(SCOPE);

    assertThat(estimates.keySet())
        .containsExactly(
            Indicator.RECOVERY_RATE,
            Indicator.MORTALITY_RATE,
            Indicator.DEFAULT_RATE,
            Indicator.NON_RESPONSE_RATE);
    estimates.forEach(
        (indicator, estimate) -> assertThat(estimate.scope().indicator()).isEqualTo(indicator));
    assertThat(estimates.values())
        .extracting(CoverageEstimate::reachDefinition)
        .containsExactly(
            ReachDefinition.RECOVERED,
            ReachDefinition.DIED,
            ReachDefinition.DEFAULTED,
            ReachDefinition.NOT_RESPONDED);
    assertThat(estimates.values())
        .extracting(estimate -> estimate.counts().orElseThrow())
        .containsExactly(
            Proportion.of(80, 125),
            Proportion.of(2, 125),
            Proportion.of(10, 125),
            Proportion.of(8, 125));
    assertThatThrownBy(estimates::clear).isInstanceOf(UnsupportedOperationException.class);
  }

  @Test
  void poolsCountsAndNotRates() {
    ExitRates rates =
        from(
            exits(S1, 1, 1, 0, 0, 0).with(ReportItem.TRANSFERRED_OUT, 0),
            exits(S1, 2, 0, 0, 9, 0).with(ReportItem.TRANSFERRED_OUT, 5),
            exits(S1, 3, 0, 0, 0, 0).with(ReportItem.TRANSFERRED_OUT, 0));

    assertThat(rate(rates, Indicator.RECOVERY_RATE)).isEqualTo(Proportion.of(1, 15));
    assertThat(rates.evidence()).isEqualTo(new Evidence.RoutineReports(1, 3, 3));
    assertThat(rates.findings()).isEmpty();
  }

  @Test
  void aReportThatLacksAnOutcomeIsLeftOutWhole() {
    for (ReportItem lacking :
        List.of(
            ReportItem.RECOVERED, ReportItem.DIED, ReportItem.DEFAULTED, ReportItem.NON_RESPONSE)) {
      MonthlyReport part =
          MonthlyReport.of(S1, YearMonth.of(2025, 2)).with(ReportItem.TRANSFERRED_OUT, 1);
      for (ReportItem item :
          List.of(
              ReportItem.RECOVERED,
              ReportItem.DIED,
              ReportItem.DEFAULTED,
              ReportItem.NON_RESPONSE)) {
        part = item == lacking ? part : part.with(item, 100);
      }
      ExitRates rates = from(exits(S1, 1, 3, 0, 1, 0).with(ReportItem.TRANSFERRED_OUT, 0), part);

      assertThat(rate(rates, Indicator.RECOVERY_RATE)).isEqualTo(Proportion.of(3, 4));
      assertThat(rates.evidence()).isEqualTo(new Evidence.RoutineReports(1, 3, 1));
      assertThat(rates.findings())
          .extracting(Finding::toString)
          .containsExactly(
              "WARNING MISSING_MONTHS (site Kalemie (S1)): not all outcomes of treatment were"
                  + " reported: 2025-02, 2025-03");
    }
  }

  @Test
  void transfersThatWereNotReportedAreFlagged() {
    ExitRates rates =
        from(
            exits(S1, 1, 3, 0, 1, 0),
            exits(S1, 2, 1, 0, 0, 0).with(ReportItem.TRANSFERRED_OUT, 5),
            exits(S1, 3, 0, 0, 0, 0));

    assertThat(rate(rates, Indicator.RECOVERY_RATE)).isEqualTo(Proportion.of(4, 10));
    assertThat(rates.findings())
        .extracting(Finding::toString)
        .containsExactly(
            "WARNING TRANSFERS_NOT_REPORTED: 2 of 3 monthly reports do not give transfers out; the"
                + " denominator holds only those reported, and the rates are upper ones");
    assertThat(rates.over(ExitDenominator.WITHOUT_TRANSFERS).findings()).isEmpty();
    assertThat(rates.estimate(SCOPE).findings()).isEqualTo(rates.findings());
  }

  @Test
  void withoutAnyReportThereAreNoData() {
    ExitRates rates = from(MonthlyReport.of(S1, YearMonth.of(2025, 1)));

    assertThat(rates.estimate(SCOPE).outcome())
        .isEqualTo(
            new Outcome.NotComputable(
                Outcome.Reason.NO_DATA, "no monthly report has all four outcomes of treatment"));
    assertThat(from(exits(S1, 1, 0, 0, 0, 0)).estimate(SCOPE).outcome())
        .isInstanceOfSatisfying(
            Outcome.NotComputable.class,
            not -> assertThat(not.reason()).isEqualTo(Outcome.Reason.NO_ELIGIBLE_PEOPLE));
  }

  @Test
  void ratesOfASexNeedCountsOfTheSex() {
    MonthlyReport report =
        exits(S1, 1, 9, 9, 9, 9)
            .with(ReportItem.RECOVERED, Sex.MALE, 3)
            .with(ReportItem.DIED, Sex.MALE, 1)
            .with(ReportItem.DEFAULTED, Sex.MALE, 0)
            .with(ReportItem.NON_RESPONSE, Sex.MALE, 0)
            .with(ReportItem.TRANSFERRED_OUT, Sex.MALE, 1);
    RoutineSeries series = RoutineSeries.of(List.of(report));
    ReportingPeriod january = ReportingPeriod.month(2025, 1);

    assertThat(rate(ExitRates.from(series, january, Sex.MALE), Indicator.RECOVERY_RATE))
        .isEqualTo(Proportion.of(3, 5));
    assertThat(ExitRates.from(series, january, Sex.FEMALE).rate(Indicator.RECOVERY_RATE)).isEmpty();
  }

  @Test
  void sitesThatWereNotActiveAreNotMissed() {
    RoutineSeries series = RoutineSeries.of(List.of()).expecting(S1, ReportingPeriod.year(2024));

    assertThat(ExitRates.from(series, QUARTER, Sex.ALL).evidence())
        .isEqualTo(new Evidence.RoutineReports(0, 0, 0));
    assertThat(ExitRates.from(series, QUARTER, Sex.ALL).findings()).isEmpty();
  }

  @Test
  void countsAddUp() {
    ExitCounts one = new ExitCounts(1, 2, 3, 4, 5);

    assertThat(one.plus(new ExitCounts(10, 20, 30, 40, 50)))
        .isEqualTo(new ExitCounts(11, 22, 33, 44, 55));
    assertThat(one.plus(ExitCounts.NONE)).isEqualTo(one);
    assertThat(one.total(ExitDenominator.WITH_TRANSFERS)).isEqualTo(15);
    assertThat(one.total(ExitDenominator.WITHOUT_TRANSFERS)).isEqualTo(10);
    assertThat(ExitCounts.NONE.transferred(5).nonResponse(4).defaulted(3).died(2).recovered(1))
        .isEqualTo(one);
  }

  @Test
  void countsHaveARange() {
    String range = " must be a number of people from 0 to 1000000000000000 but was -1";

    assertThatThrownBy(() -> ExitCounts.NONE.recovered(-1)).hasMessage("recovered" + range);
    assertThatThrownBy(() -> ExitCounts.NONE.died(-1)).hasMessage("died" + range);
    assertThatThrownBy(() -> ExitCounts.NONE.defaulted(-1)).hasMessage("defaulted" + range);
    assertThatThrownBy(() -> ExitCounts.NONE.nonResponse(-1)).hasMessage("nonResponse" + range);
    assertThatThrownBy(() -> ExitCounts.NONE.transferred(-1)).hasMessage("transferred" + range);
    ExitCounts most = ExitCounts.NONE.died(1_000_000_000_000_000L);
    assertThatThrownBy(() -> most.plus(ExitCounts.NONE.died(1)))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void isAValue() {
    ExitRates rates = ExitRates.of(COUNTS);
    new EqualsTester()
        .addEqualityGroup(rates, ExitRates.of(COUNTS))
        .addEqualityGroup(rates.over(ExitDenominator.WITHOUT_TRANSFERS))
        .addEqualityGroup(ExitRates.of(ExitCounts.NONE))
        .addEqualityGroup(from(exits(S1, 1, 0, 0, 0, 0)))
        .addEqualityGroup(from(exits(S1, 2, 0, 0, 0, 0)))
        .addEqualityGroup(COUNTS, ExitCounts.NONE.plus(COUNTS))
        .testEquals();
    SerializableTester.reserializeAndAssert(rates);
    SerializableTester.reserializeAndAssert(COUNTS);
  }
}
