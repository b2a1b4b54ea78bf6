package org.nutricoverage.report.picture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.nutricoverage.core.CoverageEstimate;
import org.nutricoverage.core.Outcome;
import org.nutricoverage.core.ReportingPeriod;
import org.nutricoverage.core.Sex;
import org.nutricoverage.core.standard.Standard;
import org.nutricoverage.deskreview.routine.ReportItem;
import org.nutricoverage.deskreview.routine.RoutineSeries;

/** Trends and routine series. */
class SeriesPlotsTest {

  private static CoverageEstimate quarter(int quarter, long reached) {
    return Samples.counted("A", "Ansongo", ReportingPeriod.quarter(2026, quarter), reached, 100);
  }

  private static long joins(Picture picture, String colour) {
    return Svg.of(picture).all("line").stream()
        .filter(line -> line.getAttribute("stroke").equals(Svg.rgb(colour)))
        .filter(line -> !line.getAttribute("x1").equals(line.getAttribute("x2")))
        .count();
  }

  @Test
  void onlyFiguresOfOneMethodAreJoined() {
    Picture picture =
        TrendPlot.of(
                List.of(
                    quarter(1, 40),
                    quarter(2, 50),
                    Samples.surveyed("A", "Ansongo", ReportingPeriod.quarter(2026, 2), 60, 100)))
            .draw();
    assertThat(joins(picture, Palette.BLUE)).isEqualTo(1);
    assertThat(joins(picture, Palette.VERMILLION)).isZero();
    assertThat(Svg.of(picture).texts())
        .contains(
            "2026Q1", "2026Q2", "Period", "Coverage (% of eligible people)", "Coverage over time");
    assertThat(picture.alternativeText().lines().skip(1))
        .containsExactly(
            "2026Q1: 40.0 %, no interval, of 100; desk review (proxy): counts as stated.",
            "2026Q2: 50.0 %, no interval, of 100; desk review (proxy): counts as stated.",
            "2026Q2: 60.0 % (50.2\u201369.1), n 100; survey: simple random sample.");
  }

  @Test
  void aMissingFigureBreaksTheLineAndIsSaid() {
    CoverageEstimate missing =
        new CoverageEstimate(
            quarter(2, 0).scope(),
            quarter(2, 0).method(),
            quarter(2, 0).reachDefinition(),
            "",
            quarter(2, 0).evidence(),
            new Outcome.NotComputable(Outcome.Reason.NO_DATA, "none"),
            List.of(),
            List.of());
    Picture picture = TrendPlot.of(List.of(quarter(1, 40), missing, quarter(3, 50))).draw();
    assertThat(joins(picture, Palette.BLUE)).isZero();
    assertThat(Svg.of(picture).texts()).contains("2026Q2: no figure");
    assertThat(picture.alternativeText()).contains("2026Q2: not computable: no data;");
    Picture alone = TrendPlot.of(List.of(missing)).draw();
    assertThat(alone.alternativeText())
        .isEqualTo("There is nothing to draw, no figure is there: 2026Q2 not computable: no data.");
  }

  @Test
  void orderOfTheEstimatesDoesNotMatter() {
    List<CoverageEstimate> estimates =
        new ArrayList<>(
            List.of(
                quarter(1, 40),
                quarter(2, 50),
                quarter(4, 160),
                Samples.surveyed("A", "Ansongo", ReportingPeriod.month(2026, 5), 60, 100)));
    Picture picture = TrendPlot.of(estimates).draw();
    Collections.reverse(estimates);
    assertThat(TrendPlot.of(estimates).draw()).isEqualTo(picture);
    assertThat(Svg.of(picture).texts()).contains("A figure above 150 % stands at the upper edge.");
  }

  @Test
  void trendsOfSeveralSubjectsAreRefused() {
    assertThatThrownBy(
            () -> TrendPlot.of(List.of(quarter(1, 4), Samples.surveyed("B", "Bourem", 1, 2))))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "estimates must be figures of one area, group and sub-activity but was 2 of them");
    assertThat(TrendPlot.of(List.of()).title("T").draw().toString())
        .isEqualTo("T\nThere is nothing to draw: no estimates were given.");
  }

  @Test
  void aSingleFigureIsDrawnWithItsStandard() {
    Picture picture =
        TrendPlot.of(List.of(quarter(1, 40))).standard(Standard.wfpMinimumCoverage()).draw();
    assertThat(Svg.of(picture).texts()).contains("WFP minimum coverage of prevention \u2265 70 %");
    assertThat(picture.alternativeText())
        .contains("with the standard WFP minimum coverage of prevention \u2265 70 %.");
  }

  @Test
  void countsOfIncompleteMonthsAreEmptyMarks() {
    Picture picture =
        RoutineSeriesPlot.ofCounts(
                Samples.series(), ReportItem.NEW_ADMISSIONS, Sex.ALL, Samples.YEAR)
            .draw();
    Svg svg = Svg.of(picture);
    assertThat(svg.all("circle").stream().filter(mark -> !isInLegend(mark))).hasSize(10);
    assertThat(picture.alternativeText())
        .contains(
            "2025-01: 86, 2 of 2 sites reported, smoothed",
            "2025-05: 55, 1 of 2 sites reported.",
            "2025-09: 67, 1 of 2 sites reported.");
    assertThat(svg.texts())
        .contains("2025-01", "2025-11", "People a month", "Month", "some sites missing");
  }

  private static boolean isInLegend(org.w3c.dom.Element mark) {
    return Svg.number(mark, "r") < 7 && Svg.number(mark, "cx") < 12;
  }

  @Test
  void exitsAreSharesOfAllExits() {
    Picture picture =
        RoutineSeriesPlot.ofExitShare(Samples.series(), ReportItem.DEFAULTED, Sex.ALL, Samples.YEAR)
            .standard(Standard.sphereDefault())
            .title("Defaulting")
            .draw();
    // month 1, per site: 1 of 30 + 0 + 1 + 9 = 40 exits
    assertThat(picture.alternativeText())
        .contains(
            "2025-01: 2.5 %, 2 of 80 exits, 2 of 2 sites reported",
            "Standard: Sphere default < 15 %.");
    assertThat(Svg.of(picture).texts())
        .contains("Sphere default < 15 %", "Share of exits (%)", "Defaulting")
        .contains("2025, share of exits: defaulted");
  }

  @Test
  void seriesWithoutReportsSaySo() {
    ReportingPeriod later = ReportingPeriod.year(2030);
    assertThat(
            RoutineSeriesPlot.ofCounts(Samples.series(), ReportItem.NEW_ADMISSIONS, Sex.ALL, later)
                .draw()
                .alternativeText())
        .isEqualTo("There is nothing to draw: no usable report in 2030.");
    assertThat(
            RoutineSeriesPlot.ofExitShare(
                    RoutineSeries.of(List.of()), ReportItem.DIED, Sex.ALL, later)
                .draw()
                .alternativeText())
        .isEqualTo("There is nothing to draw: no usable report in 2030.");
  }

  @Test
  void oneMonthIsDrawnButNotSmoothed() {
    Picture picture =
        RoutineSeriesPlot.ofCounts(
                Samples.series(),
                ReportItem.NEW_ADMISSIONS,
                Sex.ALL,
                ReportingPeriod.of(YearMonth.of(2025, 1)))
            .draw();
    assertThat(Svg.of(picture).texts())
        .contains("Too few complete months in a row to be smoothed (M3A3).");
    assertThat(picture.alternativeText()).endsWith("2025-01: 86, 2 of 2 sites reported.");
  }

  @Test
  void standardsBelongToShares() {
    RoutineSeriesPlot counts =
        RoutineSeriesPlot.ofCounts(
            Samples.series(), ReportItem.NEW_ADMISSIONS, Sex.ALL, Samples.YEAR);
    assertThatThrownBy(() -> counts.standard(Standard.sphereDefault()))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "standard must be one of up to three standards of a share but was Sphere default: <"
                + " 15 %, plot of new admissions");
    assertThatThrownBy(() ->
            RoutineSeriesPlot.ofExitShare(
                Samples.series(), ReportItem.NEW_ADMISSIONS, Sex.ALL, Samples.YEAR))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "exit must be one of recovered, died, defaulted and non-response but was new"
                + " admissions");
  }
}
