package org.nutricoverage.examples.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.nutricoverage.core.Area;
import org.nutricoverage.core.CoverageEstimate;
import org.nutricoverage.core.Evidence;
import org.nutricoverage.core.Finding;
import org.nutricoverage.core.Indicator;
import org.nutricoverage.core.Method;
import org.nutricoverage.core.ReportingPeriod;
import org.nutricoverage.core.Scope;
import org.nutricoverage.core.Sex;
import org.nutricoverage.core.SubActivity;
import org.nutricoverage.core.TargetGroup;
import org.nutricoverage.core.standard.Standard;
import org.nutricoverage.deskreview.adherence.AdherenceRule;
import org.nutricoverage.examples.data.DistrictData;
import org.nutricoverage.report.CoverageReport;
import org.nutricoverage.report.picture.ForestPlot;

/** Indicator 8: taking part in enough of the planned distributions. */
final class AdherenceSection {

  private final Breakdown figures;

  AdherenceSection(DistrictData data, List<Area> areas, ReportingPeriod period) {
    figures =
        Breakdown.of(
            areas,
            List.of(Sex.FEMALE, Sex.MALE, Sex.ALL),
            (area, sex) ->
                AdherenceRule.WFP
                    .tally(data.adherence(area.code(), sex))
                    .estimate(
                        new Scope(
                            SubActivity.PREVENTION_OF_WASTING,
                            Indicator.ADHERENCE,
                            area,
                            period,
                            TargetGroup.CHILDREN_6_23_MONTHS,
                            sex),
                        Method.Family.SURVEY,
                        "interviews, adherence.csv"));
  }

  Breakdown figures() {
    return figures;
  }

  List<Finding> findings() {
    List<Finding> findings = new ArrayList<>();
    for (Area area : figures.areas()) {
      figures
          .cell(area, Sex.ALL)
          .findings()
          .forEach(finding -> findings.add(finding.at("area", area.label())));
    }
    return findings;
  }

  /** Adds the figures to a page, without a total, as the report has none. */
  void addTo(CoverageReport.Builder page) {
    figures.addTo(page, unused -> Optional.of(Standard.wfpMinimumAdherence()));
  }

  ForestPlot plot(String title) {
    return figures.plot(title);
  }

  void print(Page page) {
    page.heading(
        "Indicator 8. Adherence: % of children with at least 66 % of planned distributions");
    page.paragraph(
        "Children whose answers do not tell are not in the percentage. WFP minimum "
            + Standard.wfpMinimumAdherence().threshold()
            + ". No total: as many children were asked in small districts as in large ones.");
    List<List<String>> rows = new ArrayList<>();
    rows.add(List.of("", "female", "male", "overall", "adequate/known", "not known", "verdict"));
    figures.areas().forEach(area -> rows.add(row(area)));
    page.table(rows);
  }

  private List<String> row(Area area) {
    CoverageEstimate overall = figures.cell(area, Sex.ALL);
    long unknown = overall.evidence() instanceof Evidence.Sample sample ? sample.missing() : 0;
    return List.of(
        area.label(),
        Cells.plainPercent(figures.cell(area, Sex.FEMALE)),
        Cells.plainPercent(figures.cell(area, Sex.MALE)),
        Cells.plainPercent(overall),
        Cells.counts(overall),
        Cells.people(unknown),
        Cells.verdict(Standard.wfpMinimumAdherence().verdict(overall)));
  }

  String inShort() {
    return "WFP minimum "
        + Standard.wfpMinimumAdherence().threshold()
        + ": "
        + Cells.verdicts(
            figures.areas().stream()
                .map(area -> figures.cell(area, Sex.ALL))
                .map(Standard.wfpMinimumAdherence()::verdict)
                .toList());
  }
}
