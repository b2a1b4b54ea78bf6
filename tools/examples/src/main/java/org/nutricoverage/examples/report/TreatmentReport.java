package org.nutricoverage.examples.report;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.nutricoverage.core.Area;
import org.nutricoverage.core.CoverageEstimate;
import org.nutricoverage.core.EligiblePopulation;
import org.nutricoverage.core.Indicator;
import org.nutricoverage.core.ReachedPopulation;
import org.nutricoverage.core.ReportingPeriod;
import org.nutricoverage.core.Severity;
import org.nutricoverage.core.Sex;
import org.nutricoverage.core.SubActivity;
import org.nutricoverage.core.TargetGroup;
import org.nutricoverage.deskreview.need.PeopleInNeed;
import org.nutricoverage.deskreview.routine.ReportItem;
import org.nutricoverage.deskreview.routine.RoutineChecks;
import org.nutricoverage.deskreview.routine.RoutineFinding;
import org.nutricoverage.deskreview.routine.RoutineQuality;
import org.nutricoverage.deskreview.routine.RoutineReach;
import org.nutricoverage.deskreview.routine.RoutineSeries;
import org.nutricoverage.deskreview.routine.Site;
import org.nutricoverage.deskreview.routine.Tally;
import org.nutricoverage.deskreview.routine.TreatmentReach;
import org.nutricoverage.io.csv.FindingLog;
import org.nutricoverage.io.routine.RoutineReports;
import org.nutricoverage.report.CoverageReport;

/**
 * The report of one file of monthly treatment reports: indicators 14-17, and 13 where need is
 * given.
 */
public final class TreatmentReport {

  private static final String TOTAL = "All areas";
  private static final String SEVERE =
      "Judged as treatment of severe acute malnutrition (--condition SAM). The rates are computed"
          + " as indicators 14-17, which WFP defines for moderate acute malnutrition only, so no"
          + " reporting rows are made.";

  private final RoutineReports file;
  private final RoutineSeries series;
  private final ReportRequest request;
  private final ReportingPeriod period;
  private final Map<String, PeopleInNeed> needs;
  private final boolean severe;
  private final String country;
  private final List<Area> areas;
  private final Map<String, RoutineReach> reached = new LinkedHashMap<>();
  private final ExitSection exits;

  private TreatmentReport(
      RoutineReports file,
      ReportRequest request,
      Map<String, PeopleInNeed> needs,
      boolean severe,
      String country) {
    this.country = country;
    this.file = file;
    this.series = file.series();
    this.request = request;
    this.period = request.periodOf(series);
    this.needs = Map.copyOf(needs);
    this.severe = severe;
    Map<String, Area> byCode = new TreeMap<>();
    for (Site site : series.sites()) {
      byCode.put(site.area().code(), site.area());
    }
    this.areas = List.copyOf(byCode.values());
    for (Area area : areas) {
      reached.put(
          area.code(),
          TreatmentReach.of(series.area(area), period)
              .onMissingMonths(request.missingMonths())
              .reach());
    }
    List<Sex> sexes =
        file.has(ReportItem.RECOVERED, Sex.FEMALE)
            ? List.of(Sex.FEMALE, Sex.MALE, Sex.ALL)
            : List.of(Sex.ALL);
    this.exits = new ExitSection(series, areas, period, sexes, severe);
  }

  /**
   * The report of a file.
   *
   * @param file the monthly reports
   * @param request what is asked
   * @param needs people in need of a year by area; empty if not known
   * @param severe whether severe, not moderate, acute malnutrition is treated
   * @param country the code of the country, for the reporting rows
   * @param log what was noticed when the file was read
   * @param from where the data come from, for the first lines
   * @return the report
   */
  public static ReportResult of(
      RoutineReports file,
      ReportRequest request,
      Map<String, PeopleInNeed> needs,
      boolean severe,
      String country,
      FindingLog log,
      String from) {
    return new TreatmentReport(file, request, needs, severe, country).result(log, from);
  }

  private ReportResult result(FindingLog log, String from) {
    RoutineQuality quality = RoutineChecks.standard().check(series, period);
    Optional<CoverageSection> coverage =
        needs.isEmpty() ? Optional.empty() : Optional.of(coverage());
    Map<String, Breakdown> byIndicator = new LinkedHashMap<>();
    exits.rates().forEach((indicator, rate) -> byIndicator.put(indicator.code(), rate));
    coverage.ifPresent(
        section -> byIndicator.put(Indicator.MAM_MANAGEMENT_COVERAGE.code(), section.figures()));
    Optional<CoverageEstimate> explained = Explanation.of(request.explain(), byIndicator);
    Rows rows = new Rows(country, period, from);
    if (!severe) {
      byIndicator.values().forEach(rows::followUp);
    }
    FindingSummary findings = new FindingSummary();
    findings.add(log);
    findings.add(quality.findings());
    findings.add(exits.findings());
    coverage.ifPresent(section -> findings.add(section.findings()));
    reached.forEach((code, reach) -> findings.add(reach.findings()));
    Page page = new Page();
    header(page, findings, from);
    coverage(page, coverage);
    exits.print(page, TOTAL);
    quality(page, quality);
    findings.print(page, request.allFindings());
    explained.ifPresent(estimate -> explain(page, estimate));
    return new ReportResult(page.toString(), rows.rows(), () -> page(log, quality, coverage, from));
  }

  /** The same figures as a page. */
  private CoverageReport page(
      FindingLog log, RoutineQuality quality, Optional<CoverageSection> coverage, String from) {
    FindingSummary ofData = new FindingSummary();
    ofData.add(log);
    ofData.add(quality.findings());
    CoverageReport.Builder page =
        HtmlPage.begin(
            "Treatment report: " + from + ", " + period,
            "Data: "
                + Cells.people(file.rows())
                + " rows, "
                + Cells.people(file.reports().size())
                + " of them usable; "
                + series
                + ".",
            ofData,
            request);
    if (severe) {
      page.note(SEVERE);
    }
    if (coverage.isPresent()) {
      coverage.get().addTo(page, Optional.empty());
    } else {
      page.note(
          "Coverage is not computable: the file says how many children were treated, and nothing"
              + " says how many are in need of treatment.");
    }
    exits.addTo(page, Optional.empty());
    return page.build();
  }

  private void header(Page page, FindingSummary findings, String from) {
    page.heading("Treatment report: " + from + ", " + period);
    page.paragraph(
        "Data: "
            + Cells.people(file.rows())
            + " rows, "
            + Cells.people(file.reports().size())
            + " of them usable; "
            + series
            + ", "
            + areas.size()
            + (areas.size() == 1 ? " area." : " areas."));
    page.space();
    page.paragraph("Leaving treatment:     " + exits.inShort() + ".", "", "    ");
    page.paragraph(
        "Quality of the data:   "
            + Cells.people(findings.count(Severity.ERROR))
            + " errors and "
            + Cells.people(findings.count(Severity.WARNING))
            + " warnings, listed below.",
        "",
        "    ");
    if (severe) {
      page.paragraph(SEVERE);
    }
  }

  private CoverageSection coverage() {
    Breakdown figures =
        Breakdown.of(
            areas,
            List.of(Sex.ALL),
            (area, sex) ->
                CoverageSection.estimate(
                    SubActivity.MAM_MANAGEMENT,
                    area,
                    reach(area),
                    eligible(area),
                    TargetGroup.CHILDREN_6_59_MONTHS));
    return new CoverageSection(figures, Map.of(), Map.of());
  }

  private RoutineReach reach(Area area) {
    RoutineReach reach = reached.get(area.code());
    if (reach == null) {
      throw new IllegalStateException("every area has been counted");
    }
    return reach;
  }

  private Optional<EligiblePopulation> eligible(Area area) {
    return Optional.ofNullable(needs.get(area.code()))
        .map(need -> need.asEligiblePopulation(period.lengthMonths()));
  }

  private void coverage(Page page, Optional<CoverageSection> coverage) {
    page.heading(
        severe
            ? "Children treated (in treatment at the start + newly admitted)"
            : "Indicator 13. Treatment of moderate acute malnutrition: coverage");
    if (coverage.isPresent()) {
      page.paragraph(
          "Children in treatment at the start + newly admitted, over people in need as stated."
              + " * = monthly reports are missing: the figure is a lower one. Sphere's standard"
              + " depends on the setting, which the file does not give.");
      coverage.get().print(page, "treated/need", "Sphere", false, TOTAL);
      return;
    }
    page.paragraph(
        "Coverage is not computable: the file says how many children were treated, and nothing says"
            + " how many are in need of treatment. Give people in need by area with --need FILE"
            + " (columns area, people_in_need, source). * = monthly reports are missing: the number is a"
            + " lower one.");
    List<List<String>> rows = new ArrayList<>();
    rows.add(List.of("", "at the start", "admitted", "girls", "boys", "together", "reports"));
    areas.forEach(area -> rows.add(reachedRow(area)));
    page.table(rows);
  }

  private List<String> reachedRow(Area area) {
    RoutineReach reach = reach(area);
    boolean partial = reach.evidence().siteMonthsReported() < reach.evidence().siteMonthsExpected();
    return List.of(
        area.label(),
        number(reach.openingStock().orElse(-1)),
        number(reach.newAdmissions().orElse(-1)),
        ofSex(area, Sex.FEMALE),
        ofSex(area, Sex.MALE),
        reach.reached().map(ReachedPopulation::count).map(Cells::people).orElse("none")
            + (partial && reach.reached().isPresent() ? "*" : " "),
        Cells.people(reach.evidence().siteMonthsReported())
            + "/"
            + Cells.people(reach.evidence().siteMonthsExpected()));
  }

  private String ofSex(Area area, Sex sex) {
    return number(series.area(area).pooled(period).sum(ReportItem.NEW_ADMISSIONS, sex).orElse(-1));
  }

  private static String number(long count) {
    return count < 0 ? Cells.NONE : Cells.people(count);
  }

  private void quality(Page page, RoutineQuality quality) {
    page.heading("Checks of the reports: how often each failed");
    List<List<String>> rows = new ArrayList<>();
    rows.add(List.of("", "failed", "of"));
    for (Map.Entry<RoutineFinding, Tally> entry : quality.tallies().entrySet()) {
      rows.add(
          List.of(
              entry.getKey().name(),
              Cells.people(entry.getValue().failed()),
              Cells.people(entry.getValue().checked())));
    }
    page.table(rows);
  }

  private static void explain(Page page, CoverageEstimate estimate) {
    page.heading("How one figure came about (choose with --explain INDICATOR:AREA[:SEX])");
    for (String line : estimate.explain().split("\n", -1)) {
      page.paragraph(line, "  ", "      ");
    }
  }
}
