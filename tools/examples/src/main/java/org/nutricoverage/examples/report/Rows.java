package org.nutricoverage.examples.report;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.nutricoverage.core.Area;
import org.nutricoverage.core.CoverageEstimate;
import org.nutricoverage.core.Finding;
import org.nutricoverage.core.Indicator;
import org.nutricoverage.core.Rational;
import org.nutricoverage.core.ReportingPeriod;
import org.nutricoverage.core.Sex;
import org.nutricoverage.deskreview.reporting.FollowUp;
import org.nutricoverage.deskreview.reporting.ReportingRow;
import org.nutricoverage.deskreview.reporting.ReportingRows;
import org.nutricoverage.deskreview.reporting.TargetPlan;

/** Collects the rows that go to the corporate system, and what was noticed about them. */
final class Rows {

  private final String country;
  private final LocalDate date;
  private final String source;
  private final List<ReportingRow> rows = new ArrayList<>();
  private final List<Finding> findings = new ArrayList<>();

  Rows(String country, ReportingPeriod period, String source) {
    this.country = country;
    this.date = period.last().atEndOfMonth();
    this.source = source;
  }

  void plan(TargetPlan plan) {
    add(ReportingRows.of(country, plan), plan.area(), plan.indicator());
  }

  void followUp(Breakdown figures) {
    figures.areas().forEach(area -> followUp(figures, area, Optional.empty()));
  }

  /** The values of a coverage that rests on an incidence factor. */
  void followUp(Breakdown figures, Rational incidenceFactor) {
    figures.areas().forEach(area -> followUp(figures, area, Optional.of(incidenceFactor)));
  }

  private void followUp(Breakdown figures, Area area, Optional<Rational> incidenceFactor) {
    CoverageEstimate overall = figures.cell(area, Sex.ALL);
    FollowUp builder = ReportingRows.followUp(country, date, overall).source(source);
    incidenceFactor.ifPresent(builder::incidenceFactor);
    for (Sex sex : List.of(Sex.FEMALE, Sex.MALE)) {
      if (figures.has(sex)) {
        builder.sex(figures.cell(area, sex));
      }
    }
    add(builder.rows(), area, overall.scope().indicator());
  }

  private void add(ReportingRows more, Area area, Indicator indicator) {
    rows.addAll(more.rows());
    more.findings()
        .forEach(finding ->
            findings.add(finding.at("indicator", indicator.code()).at("area", area.label())));
  }

  List<ReportingRow> rows() {
    return rows;
  }

  List<Finding> findings() {
    return findings;
  }
}
