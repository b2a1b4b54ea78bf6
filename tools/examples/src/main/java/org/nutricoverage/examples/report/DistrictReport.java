package org.nutricoverage.examples.report;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.nutricoverage.core.Area;
import org.nutricoverage.core.CoverageEstimate;
import org.nutricoverage.core.EligiblePopulation;
import org.nutricoverage.core.Factor;
import org.nutricoverage.core.Indicator;
import org.nutricoverage.core.Rational;
import org.nutricoverage.core.ReportingPeriod;
import org.nutricoverage.core.Severity;
import org.nutricoverage.core.Sex;
import org.nutricoverage.core.SubActivity;
import org.nutricoverage.core.TargetGroup;
import org.nutricoverage.core.standard.Standard;
import org.nutricoverage.deskreview.need.PeopleInNeed;
import org.nutricoverage.deskreview.need.PublishedIncidenceFactor;
import org.nutricoverage.deskreview.reporting.TargetPlan;
import org.nutricoverage.deskreview.routine.PeakMonthReach;
import org.nutricoverage.deskreview.routine.RegisteredReach;
import org.nutricoverage.deskreview.routine.RoutineChecks;
import org.nutricoverage.deskreview.routine.RoutineReach;
import org.nutricoverage.deskreview.routine.RoutineSeries;
import org.nutricoverage.deskreview.routine.TreatmentReach;
import org.nutricoverage.examples.data.District;
import org.nutricoverage.examples.data.DistrictData;
import org.nutricoverage.io.csv.FindingLog;
import org.nutricoverage.report.CoverageReport;

/** The indicator report of a set of districts: indicators 7, 8, 13 and 14-17. */
public final class DistrictReport {

  private static final List<Sex> SEXES = List.of(Sex.FEMALE, Sex.MALE, Sex.ALL);
  private static final String TOTAL = "All districts";

  private final DistrictData data;
  private final ReportRequest request;
  private final ReportingPeriod period;
  private final RoutineSeries prevention;
  private final RoutineSeries treatment;
  private final List<Area> areas;
  private final Map<String, District> districts = new LinkedHashMap<>();
  private final CoverageSection registered;
  private final CoverageSection peakMonth;
  private final CoverageSection managed;
  private final AdherenceSection adherence;
  private final ExitSection exits;

  private DistrictReport(DistrictData data, ReportRequest request) {
    this.data = data;
    this.request = request;
    this.prevention = data.prevention();
    this.treatment = data.treatment();
    this.period = request.periodOf(treatment);
    this.areas = data.districts().stream().map(District::area).toList();
    data.districts().forEach(district -> districts.put(district.area().code(), district));
    this.registered = registered();
    this.peakMonth = peakMonth();
    this.managed = managed();
    this.adherence = new AdherenceSection(data, areas, period);
    this.exits = new ExitSection(treatment, areas, period, SEXES, false);
  }

  /** A strategy of counting the people reached. */
  @FunctionalInterface
  private interface Counting {
    RoutineReach reach(RoutineSeries series, Sex sex);
  }

  /**
   * The report of a set of districts.
   *
   * @param data the set
   * @param request what is asked
   * @param log what was noticed when the files were read
   * @param from where the data come from, for the first lines
   * @return the report
   */
  public static ReportResult of(
      DistrictData data, ReportRequest request, FindingLog log, String from) {
    return new DistrictReport(data, request).result(log, from);
  }

  private CoverageSection registered() {
    return prevention(
        preventionFigures((series, sex) ->
            RegisteredReach.of(series, period)
                .onMissingMonths(request.missingMonths())
                .reach(sex)));
  }

  /** Districts have their best month each, so that the best month of the country is its own. */
  private CoverageSection peakMonth() {
    Counting counting = (series, sex) -> PeakMonthReach.of(series, period).reach(sex);
    return prevention(
        preventionFigures(counting)
            .withTotals(sex ->
                CoverageSection.estimate(
                    SubActivity.PREVENTION_OF_WASTING,
                    data.country(),
                    counting.reach(prevention.area(data.country()), sex),
                    eligibleForPrevention(sex),
                    TargetGroup.CHILDREN_6_23_MONTHS)));
  }

  /** The eligible children of all districts; empty if those of one are not known. */
  private Optional<EligiblePopulation> eligibleForPrevention(Sex sex) {
    Rational children = Rational.ZERO;
    for (District district : data.districts()) {
      Optional<EligiblePopulation> eligible = district.eligibleForPrevention(sex);
      if (eligible.isEmpty()) {
        return Optional.empty();
      }
      children = children.plus(eligible.get().count());
    }
    return Optional.of(
        EligiblePopulation.product(
            TargetGroup.CHILDREN_6_23_MONTHS,
            sex,
            List.of(
                Factor.exact("eligible children of all districts", children, "population.csv"))));
  }

  private Breakdown preventionFigures(Counting counting) {
    return Breakdown.of(
        areas,
        SEXES,
        (area, sex) ->
            CoverageSection.estimate(
                SubActivity.PREVENTION_OF_WASTING,
                area,
                counting.reach(prevention.area(area), sex),
                district(area).eligibleForPrevention(sex),
                TargetGroup.CHILDREN_6_23_MONTHS));
  }

  private CoverageSection prevention(Breakdown figures) {
    Map<String, Standard> standards = new LinkedHashMap<>();
    areas.forEach(area -> standards.put(area.code(), Standard.wfpMinimumCoverage()));
    standards.put(data.country().code(), Standard.wfpMinimumCoverage());
    return new CoverageSection(
        figures,
        standards,
        plans(SubActivity.PREVENTION_OF_WASTING, TargetGroup.CHILDREN_6_23_MONTHS));
  }

  private CoverageSection managed() {
    int months = period.lengthMonths();
    Breakdown figures =
        Breakdown.of(
            areas,
            SEXES,
            (area, sex) ->
                CoverageSection.estimate(
                    SubActivity.MAM_MANAGEMENT,
                    area,
                    TreatmentReach.of(treatment.area(area), period)
                        .onMissingMonths(request.missingMonths())
                        .reach(sex),
                    district(area).inNeed(sex, months).map(PeopleInNeed::asEligiblePopulation),
                    TargetGroup.CHILDREN_6_59_MONTHS));
    Map<String, Standard> standards = new LinkedHashMap<>();
    // Settings differ between districts, so the total is judged by none of their standards.
    districts.forEach(
        (code, district) -> standards.put(code, Standard.sphereCoverage(district.setting())));
    return new CoverageSection(
        figures, standards, plans(SubActivity.MAM_MANAGEMENT, TargetGroup.CHILDREN_6_59_MONTHS));
  }

  private District district(Area area) {
    return Objects.requireNonNull(districts.get(area.code()), "a district of the data");
  }

  private Map<String, TargetPlan> plans(SubActivity subActivity, TargetGroup group) {
    Map<String, TargetPlan> plans = new LinkedHashMap<>();
    for (TargetPlan plan : data.plans()) {
      if (plan.subActivity() == subActivity && plan.targetGroup().equals(group)) {
        plans.put(plan.area().code(), plan);
      }
    }
    return plans;
  }

  private ReportResult result(FindingLog log, String from) {
    Map<String, Breakdown> byIndicator = byIndicator();
    Optional<CoverageEstimate> explained = Explanation.of(request.explain(), byIndicator);
    Rows rows = rows(from);
    FindingSummary findings = findings(log, rows);
    Page page = new Page();
    header(page, findings, from);
    sections(page);
    targets(page);
    findings.print(page, request.allFindings());
    explained.ifPresent(estimate -> explain(page, estimate));
    return new ReportResult(page.toString(), rows.rows(), () -> page(log, rows, from));
  }

  /** The same figures as a page. */
  private CoverageReport page(FindingLog log, Rows rows, String from) {
    FindingSummary ofData = new FindingSummary();
    ofData.add(log);
    ofData.add(RoutineChecks.standard().check(prevention, period).findings());
    ofData.add(RoutineChecks.standard().check(treatment, period).findings());
    ofData.add(rows.findings());
    CoverageReport.Builder page =
        HtmlPage.begin(
            "Indicator report: " + data.country().label() + ", " + period,
            "Data: " + from + "; prevention: " + prevention + "; treatment: " + treatment + ".",
            ofData,
            request);
    Optional<Area> country = Optional.of(data.country());
    registered.addTo(page, country);
    peakMonth.addTo(page, country);
    adherence.addTo(page);
    managed.addTo(page, country);
    exits.addTo(page, country);
    page.picture(
        registered
            .plot("Prevention of wasting (indicator 7), registered children, " + period, country)
            .standard(Standard.wfpMinimumCoverage())
            .draw());
    page.picture(
        adherence
            .plot("Adherence (indicator 8), " + period)
            .standard(Standard.wfpMinimumAdherence())
            .draw());
    page.picture(
        managed
            .plot("Treatment of moderate acute malnutrition (indicator 13), " + period, country)
            .draw());
    return page.build();
  }

  private Map<String, Breakdown> byIndicator() {
    Map<String, Breakdown> byIndicator = new LinkedHashMap<>();
    byIndicator.put(Indicator.MAM_MANAGEMENT_COVERAGE.code(), managed.figures());
    byIndicator.put(Indicator.PREVENTION_COVERAGE.code(), registered.figures());
    byIndicator.put(Indicator.ADHERENCE.code(), adherence.figures());
    exits.rates().forEach((indicator, rate) -> byIndicator.put(indicator.code(), rate));
    return byIndicator;
  }

  private Rows rows(String from) {
    Rows rows = new Rows(data.country().code(), period, from);
    data.plans().forEach(rows::plan);
    rows.followUp(registered.figures());
    rows.followUp(adherence.figures());
    rows.followUp(managed.figures(), PublishedIncidenceFactor.WFP_MODERATE.factor().additive());
    exits.rates().values().forEach(rows::followUp);
    return rows;
  }

  private FindingSummary findings(FindingLog log, Rows rows) {
    FindingSummary findings = new FindingSummary();
    findings.add(log);
    findings.add(RoutineChecks.standard().check(prevention, period).findings());
    findings.add(RoutineChecks.standard().check(treatment, period).findings());
    findings.add(registered.findings());
    findings.add(peakMonth.findings());
    findings.add(adherence.findings());
    findings.add(managed.findings());
    findings.add(exits.findings());
    findings.add(rows.findings());
    return findings;
  }

  private void header(Page page, FindingSummary findings, String from) {
    page.heading("Indicator report: " + data.country().label() + ", " + period);
    page.paragraph(
        "Data: " + from + "; prevention: " + prevention + "; treatment: " + treatment + ".");
    page.space();
    atAGlance(page, "Prevention of wasting (7)", registered.inShort());
    atAGlance(page, "Adherence (8)", adherence.inShort());
    atAGlance(page, "MAM treatment (13)", managed.inShort());
    atAGlance(page, "Leaving treatment (14-17)", exits.inShort());
    atAGlance(
        page,
        "Quality of the data",
        Cells.people(findings.count(Severity.ERROR))
            + " errors and "
            + Cells.people(findings.count(Severity.WARNING))
            + " warnings, listed below");
    page.paragraph(
        "All coverage figures are desk reviews, which WFP calls proxies: a coverage survey is better.");
  }

  private static void atAGlance(Page page, String what, String figure) {
    String label = String.format(Locale.ROOT, "%-28s", what);
    page.paragraph(figure + ".", label, " ".repeat(label.length()));
  }

  private void sections(Page page) {
    page.heading("Indicator 7. Prevention of wasting, children 6-23 months: coverage in %");
    page.paragraph(
        "Desk review, option 1: registered at the start + newly registered, over children of"
            + " households with food assistance. * = monthly reports are missing: the figure is a"
            + " lower one, and NOT MET* may turn out to be met.");
    registered.print(page, "reached/eligible", "WFP min.", false, TOTAL);
    page.space();
    page.paragraph(
        "Desk review, option 2: children who received a transfer in the best month. It understates"
            + " coverage by those who stayed away in that month.");
    peakMonth.print(page, "served/eligible", "WFP min.", false, TOTAL);
    adherence.print(page);
    page.heading("Indicator 13. Treatment of moderate acute malnutrition (MAM): coverage in %");
    page.paragraph(
        "Children 6-59 months in treatment at the start + newly admitted, over people in need ="
            + " children x prevalence x (1 + 1.6). The interval comes from the prevalence survey."
            + " \"unclear\": the interval holds the standard. Sphere's standard depends on the"
            + " setting, so the total is not judged.");
    managed.print(page, "treated/need", "Sphere", true, TOTAL);
    exits.print(page, TOTAL);
  }

  private void targets(Page page) {
    List<List<String>> rows = new ArrayList<>();
    rows.addAll(registered.targetRows(period, TOTAL));
    rows.addAll(managed.targetRows(period, TOTAL));
    if (rows.isEmpty()) {
      return;
    }
    rows.add(
        0, List.of("", "indicator", "baseline", "now ", "target", "to the target", "end of plan"));
    page.heading("Targets of " + period.last().getYear());
    page.table(rows);
  }

  private static void explain(Page page, CoverageEstimate estimate) {
    page.heading("How one figure came about (choose with --explain INDICATOR:AREA[:SEX])");
    for (String line : estimate.explain().split("\n", -1)) {
      page.paragraph(line, "  ", "      ");
    }
  }
}
