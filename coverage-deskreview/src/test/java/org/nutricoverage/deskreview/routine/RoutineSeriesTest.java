package org.nutricoverage.deskreview.routine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.nutricoverage.deskreview.routine.Reports.AREA;
import static org.nutricoverage.deskreview.routine.Reports.S1;
import static org.nutricoverage.deskreview.routine.Reports.S2;
import static org.nutricoverage.deskreview.routine.Reports.flow;
import static org.nutricoverage.deskreview.routine.Reports.month;
import static org.nutricoverage.deskreview.routine.Reports.report;

import com.google.common.testing.EqualsTester;
import com.google.common.testing.SerializableTester;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.nutricoverage.core.Area;
import org.nutricoverage.core.Finding;
import org.nutricoverage.core.ReportingPeriod;
import org.nutricoverage.core.Severity;
import org.nutricoverage.core.Sex;

class RoutineSeriesTest {

  private static final ReportingPeriod QUARTER = ReportingPeriod.quarter(2025, 1);

  private static String only(RoutineSeries series) {
    assertThat(series.findings()).hasSize(1);
    return series.findings().get(0).toString();
  }

  @Test
  void nothingReportedIsAnEmptySeries() {
    RoutineSeries series = RoutineSeries.of(List.of());

    assertThat(series.sites()).isEmpty();
    assertThat(series.months()).isEmpty();
    assertThat(series.period()).isEmpty();
    assertThat(series.reports()).isEmpty();
    assertThat(series.findings()).isEmpty();
    assertThat(series.get("S1", month(1))).isEmpty();
    assertThat(series.siteMonthsExpected(QUARTER)).isZero();
    assertThat(series).hasToString("0 monthly reports of 0 sites, 0 months");
  }

  @Test
  void putsReportsInOrder() {
    MonthlyReport a = report(S2, 3).with(ReportItem.DIED, 1);
    MonthlyReport b = report(S1, 4).with(ReportItem.DIED, 2);
    MonthlyReport c = report(S1, 1).with(ReportItem.DIED, 3);
    RoutineSeries series = RoutineSeries.of(List.of(a, b, c));

    assertThat(series.reports()).containsExactly(c, b, a);
    assertThat(series.sites()).containsExactly(S1, S2);
    assertThat(series.months()).containsExactly(month(1), month(3), month(4));
    assertThat(series.period()).contains(ReportingPeriod.between(month(1), month(4)));
    assertThat(series.get(S1, month(4))).contains(b);
    assertThat(series.get(S1, month(3))).isEmpty();
    assertThat(series.findings()).isEmpty();
    assertThat(series).hasToString("3 monthly reports of 2 sites, 3 months");
  }

  @Test
  void ofEqualReportsOneIsKept() {
    MonthlyReport one = report(S1, 1).with(ReportItem.DIED, 1);
    RoutineSeries series =
        RoutineSeries.of(List.of(one.fromRow("b.csv", 2), one, one.fromRow("a.csv", 9)));

    assertThat(series.reports()).containsExactly(one);
    assertThat(only(series))
        .isEqualTo(
            "INFO DUPLICATE_REPORT (site Kalemie (S1), month 2025-01, rows a.csv row 9, b.csv row"
                + " 2): 3 equal reports, one is kept");
  }

  @Test
  void aDuplicateKeepsThePlaceOfTheFirstRow() {
    MonthlyReport one = report(S1, 1).with(ReportItem.DIED, 1);
    RoutineSeries series =
        RoutineSeries.of(List.of(one.fromRow("a.csv", 9), one.fromRow("a.csv", 2)));

    assertThat(series.get(S1, month(1))).contains(one.fromRow("a.csv", 2));
  }

  @Test
  void countsInDisputeAreMissing() {
    MonthlyReport one =
        report(S1, 1)
            .with(ReportItem.NEW_ADMISSIONS, 68)
            .with(ReportItem.NEW_ADMISSIONS, Sex.MALE, 1500)
            .with(ReportItem.DIED, 1)
            .with(ReportItem.RECOVERED, 4);
    MonthlyReport two =
        report(S1, 1)
            .with(ReportItem.NEW_ADMISSIONS, 12)
            .with(ReportItem.NEW_ADMISSIONS, Sex.MALE, 5)
            .with(ReportItem.DIED, 1)
            .with(ReportItem.DEFAULTED, 3);
    RoutineSeries series = RoutineSeries.of(List.of(one, two));

    assertThat(series.reports())
        .containsExactly(
            report(S1, 1)
                .with(ReportItem.DIED, 1)
                .with(ReportItem.RECOVERED, 4)
                .with(ReportItem.DEFAULTED, 3));
    assertThat(only(series))
        .isEqualTo(
            "ERROR CONFLICTING_REPORTS (site Kalemie (S1), month 2025-01): 2 reports disagree: new"
                + " admissions male 5 or 1,500; new admissions 12 or 68; these counts are treated as"
                + " missing");
    assertThat(RoutineSeries.of(List.of(two, one))).isEqualTo(series);
  }

  @Test
  void aDisputedTotalIsNotRebuiltFromTheSexes() {
    MonthlyReport sexes =
        report(S1, 1).with(ReportItem.DIED, Sex.MALE, 2).with(ReportItem.DIED, Sex.FEMALE, 3);
    RoutineSeries series =
        RoutineSeries.of(List.of(sexes.with(ReportItem.DIED, 5), sexes.with(ReportItem.DIED, 6)));

    assertThat(series.get(S1, month(1)).orElseThrow().count(ReportItem.DIED)).isEmpty();
    assertThat(series.get(S1, month(1)).orElseThrow().count(ReportItem.DIED, Sex.MALE)).hasValue(2);
  }

  @Test
  void reportsThatHoldDifferentItemsAreTakenTogether() {
    MonthlyReport one = report(S1, 1).with(ReportItem.DIED, 1);
    MonthlyReport two = report(S1, 1).with(ReportItem.DIED, 1).with(ReportItem.RECOVERED, 2);
    RoutineSeries series = RoutineSeries.of(List.of(one, two));

    assertThat(series.reports()).containsExactly(two);
    assertThat(only(series))
        .isEqualTo(
            "WARNING COMPLEMENTARY_REPORTS (site Kalemie (S1), month 2025-01): 2 reports hold"
                + " different items and agree where both hold one; they are taken together");
  }

  @Test
  void negativeCountsAreNotUsed() {
    RoutineSeries series =
        RoutineSeries.of(
            List.of(
                report(S1, 1)
                    .with(ReportItem.DIED, Sex.MALE, -5)
                    .with(ReportItem.RECOVERED, 0)
                    .fromRow("a.csv", 3)));

    assertThat(series.reports())
        .containsExactly(report(S1, 1).with(ReportItem.RECOVERED, 0).fromRow("a.csv", 3));
    assertThat(only(series))
        .isEqualTo(
            "ERROR NEGATIVE_COUNT (site Kalemie (S1), month 2025-01, file a.csv, row 3): died male"
                + " -5 is below 0; the count is not used");
  }

  @Test
  void countsAboveThePlausibleLimitAreNotUsed() {
    MonthlyReport atLimit = report(S1, 1).with(ReportItem.NEW_ADMISSIONS, 1_000_000);
    MonthlyReport above = report(S1, 1).with(ReportItem.NEW_ADMISSIONS, 1_000_001);

    assertThat(RoutineSeries.of(List.of(atLimit)).reports()).containsExactly(atLimit);
    assertThat(RoutineSeries.of(List.of(above)).reports()).containsExactly(report(S1, 1));
    assertThat(only(RoutineSeries.of(List.of(above))))
        .isEqualTo(
            "ERROR IMPLAUSIBLE_COUNT (site Kalemie (S1), month 2025-01): new admissions 1,000,001 is"
                + " above the plausible limit of 1,000,000 people; the count is not used");
    assertThat(RoutineSeries.of(List.of(above), 1_000_001).reports()).containsExactly(above);
  }

  @Test
  void theLimitHasARange() {
    assertThatThrownBy(() -> RoutineSeries.of(List.of(), 0))
        .hasMessage(
            "greatestPlausibleCount must be a number of people from 1 to 1000000000 but was 0");
    assertThatThrownBy(() -> RoutineSeries.of(List.of(), 1_000_000_001L))
        .isInstanceOf(IllegalArgumentException.class);
    assertThat(RoutineSeries.of(List.of(), 1_000_000_000)).isEqualTo(RoutineSeries.of(List.of()));
  }

  @Test
  void anImpossibleCountIsDisputedBeforeItIsDropped() {
    RoutineSeries series =
        RoutineSeries.of(
            List.of(
                report(S1, 1).with(ReportItem.DIED, -1), report(S1, 1).with(ReportItem.DIED, 4)));

    assertThat(series.reports()).containsExactly(report(S1, 1));
    assertThat(only(series)).contains("CONFLICTING_REPORTS").contains("died -1 or 4");
  }

  @Test
  void aTotalThatNobodyReportedIsTheSumOfTheSexes() {
    RoutineSeries series =
        RoutineSeries.of(
            List.of(
                report(S1, 2)
                    .with(ReportItem.DIED, Sex.MALE, 2)
                    .with(ReportItem.DIED, Sex.FEMALE, 3)
                    .with(ReportItem.RECOVERED, Sex.FEMALE, 1),
                report(S1, 3)
                    .with(ReportItem.DIED, Sex.MALE, 0)
                    .with(ReportItem.DIED, Sex.FEMALE, 0)));

    MonthlyReport second = series.get(S1, month(2)).orElseThrow();
    assertThat(second.count(ReportItem.DIED)).hasValue(5);
    assertThat(second.count(ReportItem.RECOVERED)).isEmpty();
    assertThat(only(series))
        .isEqualTo(
            "INFO TOTAL_FROM_SEXES (site Kalemie (S1)): overall died not reported, taken as male +"
                + " female: 2025-02 to 2025-03");
  }

  @Test
  void aTotalBelowZeroIsNotRebuiltFromTheSexes() {
    RoutineSeries series =
        RoutineSeries.of(
            List.of(
                report(S1, 2)
                    .with(ReportItem.DIED, -1)
                    .with(ReportItem.DIED, Sex.MALE, 2)
                    .with(ReportItem.DIED, Sex.FEMALE, 3)));

    assertThat(series.get(S1, month(2)).orElseThrow().count(ReportItem.DIED)).isEmpty();
  }

  @Test
  void theCodeDecidesWhereNamesDiffer() {
    Site renamed = Site.of("S1", "Kalémie", AREA);
    RoutineSeries series =
        RoutineSeries.of(
            List.of(report(renamed, 3), report(S1, 1), report(S1, 2), report(renamed, 5)));

    assertThat(series.sites()).containsExactly(renamed);
    assertThat(series.get(S1, month(1)).orElseThrow().site()).isEqualTo(renamed);
    assertThat(only(series))
        .isEqualTo(
            "WARNING SITE_RENAMED (site Kalémie (S1)): one code with several names: Kalemie in"
                + " 2025-01 to 2025-02; Kalémie in 2025-03, 2025-05; the code decides, the latest"
                + " name is shown");
  }

  @Test
  void theLatestAreaCounts() {
    Site moved = Site.of("S1", "Kalemie", Area.of("CD99", "Elsewhere"));
    RoutineSeries series = RoutineSeries.of(List.of(report(moved, 1), report(S1, 2)));

    assertThat(series.sites()).containsExactly(S1);
    assertThat(only(series))
        .isEqualTo(
            "WARNING SITE_MOVED (site Kalemie (S1)): one code with several areas: CD54 in 2025-02;"
                + " CD99 in 2025-01; all months are counted in Tanganyika (CD54)");
  }

  @Test
  void theNameOfTheSameMonthDoesNotDependOnTheOrder() {
    Area withLevel = Area.of("CD54", "Tanganyika").atLevel(1);
    Area withParent = Area.of("CD54", "Tanganyika").within(Area.of("CD", "Congo"));
    List<MonthlyReport> reports =
        List.of(
            report(Site.of("S1", "B", AREA), 1),
            report(Site.of("S1", "B", withLevel), 1),
            report(Site.of("S1", "B", withParent), 1),
            report(Site.of("S1", "A", withParent), 1));
    List<MonthlyReport> reversed =
        List.of(reports.get(3), reports.get(2), reports.get(1), reports.get(0));

    assertThat(RoutineSeries.of(reports)).isEqualTo(RoutineSeries.of(reversed));
    assertThat(RoutineSeries.of(reports).sites()).containsExactly(Site.of("S1", "B", withLevel));
  }

  @Test
  void expectedSitesAreThereWithoutReports() {
    RoutineSeries series =
        RoutineSeries.of(List.of(report(S1, 1).with(ReportItem.DIED, 1)))
            .expecting(List.of(S2, Site.of("S1", "other name", AREA)));

    assertThat(series.sites()).containsExactly(S1, S2);
    assertThat(series.siteMonthsExpected(QUARTER)).isEqualTo(6);
    assertThat(series.expectedMonths(S2, QUARTER)).containsExactly(month(1), month(2), month(3));
    assertThat(series.expectedMonths(Site.of("S3", AREA), QUARTER)).isEmpty();
  }

  @Test
  void aSiteIsExpectedOnlyWhileItIsActive() {
    RoutineSeries series =
        RoutineSeries.of(
                List.of(report(S1, 1), report(S1, 2), report(S1, 3).with(ReportItem.DIED, 1)))
            .expecting(S1, ReportingPeriod.between(month(2), month(9)))
            .expecting(S2, ReportingPeriod.between(month(4), month(9)));

    assertThat(series.expectedMonths(S1, QUARTER)).containsExactly(month(2), month(3));
    assertThat(series.expectedMonths(S2, QUARTER)).isEmpty();
    assertThat(series.siteMonthsExpected(QUARTER)).isEqualTo(2);
    assertThat(series.get(S1, month(1))).isEmpty();
    assertThat(series.get(S1, month(2))).isPresent();
    assertThat(only(series))
        .isEqualTo(
            "WARNING OUTSIDE_ACTIVE_PERIOD (site Kalemie (S1)): reports of 2025-01 lie outside the"
                + " months in which the site was active, 2025-02/2025-09; they are not used");
    assertThat(
            RoutineSeries.of(List.of(report(S1, 2)))
                .expecting(S1, ReportingPeriod.between(month(2), month(2)))
                .findings())
        .isEmpty();
  }

  @Test
  void filtersByAreaAndItsParent() {
    Area child = Area.of("CD5401", "Kalemie territory").within(AREA);
    Site inChild = Site.of("S3", child);
    Site elsewhere = Site.of("S4", Area.of("CD61", "North Kivu"));
    RoutineSeries series =
        RoutineSeries.of(
            List.of(
                report(S1, 1).with(ReportItem.DIED, -1),
                report(inChild, 1),
                report(elsewhere, 1).with(ReportItem.DIED, -1)));

    assertThat(series.area(AREA).sites()).containsExactly(S1, inChild);
    assertThat(series.area(child).sites()).containsExactly(inChild);
    assertThat(series.area(AREA).findings())
        .extracting(Finding::severity)
        .containsExactly(Severity.ERROR);
    assertThat(series.sites(site -> site.code().equals("S4")).sites()).containsExactly(elsewhere);
  }

  @Test
  void poolsEventsOverSitesAndMonths() {
    RoutineSeries series =
        RoutineSeries.of(
            List.of(
                flow(S1, 1, 10, 5, 1).with(ReportItem.NEW_ADMISSIONS, Sex.MALE, 2),
                flow(S1, 3, 10, 6, 1),
                flow(S1, 4, 10, 100, 1),
                report(S2, 1).with(ReportItem.NEW_ADMISSIONS, 7),
                report(S2, 2)));
    PooledCounts pooled = series.pooled(QUARTER);

    assertThat(pooled.sum(ReportItem.NEW_ADMISSIONS)).hasValue(18);
    assertThat(pooled.sum(ReportItem.NEW_ADMISSIONS, Sex.MALE)).hasValue(2);
    assertThat(pooled.sum(ReportItem.RECOVERED)).isEmpty();
    assertThat(pooled.siteMonthsReported(ReportItem.NEW_ADMISSIONS)).isEqualTo(3);
    assertThat(pooled.siteMonthsReported(ReportItem.RECOVERED)).isZero();
    assertThat(pooled.siteMonthsExpected()).isEqualTo(6);
    assertThatThrownBy(() -> pooled.sum(ReportItem.OPENING_STOCK))
        .hasMessage(
            "item must be events that can be added over months but was OPENING_STOCK, in which the"
                + " same person stands month after month");
  }

  @Test
  void anEventCountOfZeroIsNoMissingCount() {
    RoutineSeries series = RoutineSeries.of(List.of(report(S1, 1).with(ReportItem.DIED, 0)));

    assertThat(series.pooled(QUARTER).sum(ReportItem.DIED)).hasValue(0);
  }

  @Test
  void monthlySumsSayHowManySitesAreBehindThem() {
    RoutineSeries series =
        RoutineSeries.of(
                List.of(
                    flow(S1, 1, 10, 5, 1),
                    flow(S2, 1, 10, 6, 1),
                    flow(S1, 2, 10, 7, 1),
                    report(S2, 2).with(ReportItem.DIED, 1)))
            .expecting(Site.of("S3", AREA), ReportingPeriod.between(month(2), month(3)));

    assertThat(series.monthlyTotals(ReportItem.NEW_ADMISSIONS, Sex.ALL, QUARTER))
        .containsOnlyKeys(month(1), month(2))
        .containsEntry(month(1), new MonthTotal(11, 2, 2))
        .containsEntry(month(2), new MonthTotal(7, 1, 3));
    assertThat(series.monthly(ReportItem.NEW_ADMISSIONS, Sex.ALL, QUARTER))
        .containsExactly(Map.entry(month(1), 11L));
    assertThat(series.monthly(ReportItem.NEW_ADMISSIONS, Sex.MALE, QUARTER)).isEmpty();
  }

  @Test
  void aMonthTotalHasARange() {
    assertThat(new MonthTotal(0, 1, 1).complete()).isTrue();
    assertThat(new MonthTotal(0, 1, 2).complete()).isFalse();
    assertThatThrownBy(() -> new MonthTotal(-1, 1, 1))
        .hasMessage("total must be a number of people of at least 0 but was -1");
    assertThatThrownBy(() -> new MonthTotal(0, 0, 1))
        .hasMessage("sitesReporting must be a number of sites from 1 to 1 but was 0");
    assertThatThrownBy(() -> new MonthTotal(0, 1, 0))
        .hasMessage("sitesExpected must be a number of sites of at least 1 but was 0");
  }

  @Test
  void whatIsHandedOutCannotBeChanged() {
    RoutineSeries series = RoutineSeries.of(List.of(report(S1, 1).with(ReportItem.DIED, 1)));

    assertThatThrownBy(() -> series.sites().clear())
        .isInstanceOf(UnsupportedOperationException.class);
    assertThatThrownBy(() -> series.reports().clear())
        .isInstanceOf(UnsupportedOperationException.class);
    assertThatThrownBy(() -> series.monthly(ReportItem.DIED, Sex.ALL, QUARTER).clear())
        .isInstanceOf(UnsupportedOperationException.class);
    assertThatThrownBy(() -> series.monthlyTotals(ReportItem.DIED, Sex.ALL, QUARTER).clear())
        .isInstanceOf(UnsupportedOperationException.class);
  }

  @Test
  void isAValue() {
    MonthlyReport one = report(S1, 1).with(ReportItem.DIED, 1);
    RoutineSeries series = RoutineSeries.of(List.of(one));

    new EqualsTester()
        .addEqualityGroup(series, RoutineSeries.of(List.of(one)))
        .addEqualityGroup(RoutineSeries.of(List.of()))
        .addEqualityGroup(RoutineSeries.of(List.of(one, one)))
        .addEqualityGroup(series.expecting(List.of(S2)))
        .addEqualityGroup(series.expecting(S1, QUARTER))
        .testEquals();
    assertThat(SerializableTester.reserialize(series)).isEqualTo(series);
  }
}
