package org.nutricoverage.examples.report;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.nutricoverage.core.Area;
import org.nutricoverage.core.CoverageEstimate;
import org.nutricoverage.core.Finding;
import org.nutricoverage.core.Indicator;
import org.nutricoverage.core.ReportingPeriod;
import org.nutricoverage.core.Scope;
import org.nutricoverage.core.Sex;
import org.nutricoverage.core.SubActivity;
import org.nutricoverage.core.TargetGroup;
import org.nutricoverage.core.standard.Standard;
import org.nutricoverage.core.standard.Verdict;
import org.nutricoverage.deskreview.exits.ExitRates;
import org.nutricoverage.deskreview.routine.RoutineSeries;
import org.nutricoverage.report.CoverageReport;

/** Indicators 14 to 17: how people left treatment. */
final class ExitSection {

  private final Map<Indicator, Breakdown> rates = new LinkedHashMap<>();
  private final Map<Indicator, Optional<Standard>> standards = new LinkedHashMap<>();
  private final List<Sex> sexes;
  private final boolean severe;

  ExitSection(
      RoutineSeries series,
      List<Area> areas,
      ReportingPeriod period,
      List<Sex> sexes,
      boolean severe) {
    this.sexes = sexes;
    this.severe = severe;
    standards.put(Indicator.RECOVERY_RATE, Optional.of(Standard.sphereRecovery()));
    standards.put(
        Indicator.MORTALITY_RATE,
        Optional.of(severe ? Standard.sphereMortalitySevere() : Standard.sphereMortality()));
    standards.put(Indicator.DEFAULT_RATE, Optional.of(Standard.sphereDefault()));
    standards.put(
        Indicator.NON_RESPONSE_RATE,
        severe ? Optional.empty() : Optional.of(Standard.wfpNonResponse()));
    for (Indicator indicator : standards.keySet()) {
      rates.put(
          indicator,
          Breakdown.of(
              areas,
              sexes,
              (area, sex) ->
                  ExitRates.from(series.area(area), period, sex)
                      .estimate(
                          new Scope(
                              SubActivity.MAM_MANAGEMENT,
                              indicator,
                              area,
                              period,
                              TargetGroup.CHILDREN_6_59_MONTHS,
                              sex))));
    }
  }

  Map<Indicator, Breakdown> rates() {
    return rates;
  }

  List<Finding> findings() {
    List<Finding> findings = new ArrayList<>();
    Breakdown recovery = rate(Indicator.RECOVERY_RATE);
    for (Area area : recovery.areas()) {
      for (Finding finding : recovery.cell(area, Sex.ALL).findings()) {
        findings.add(
            finding.place().containsKey("site") ? finding : finding.at("area", area.label()));
      }
    }
    return findings;
  }

  /** Adds the rates and their totals to a page. */
  void addTo(CoverageReport.Builder page, Optional<Area> whole) {
    rates.forEach((indicator, rate) -> {
      Optional<Standard> standard = standards.getOrDefault(indicator, Optional.empty());
      rate.addTo(page, unused -> standard);
      rate.addTotalsTo(page, standard, whole);
    });
  }

  void print(Page page, String totalLabel) {
    page.heading(
        (severe ? "Treatment performance" : "Indicators 14-17. Treatment of MAM")
            + ": how children left treatment, % of all who left");
    page.paragraph(
        "Recovered, died, defaulted, non-response over exits with transfers, pooled over sites and"
            + " months. \"!\" marks a rate that does not meet its standard: "
            + standardsInWords()
            + ".");
    List<List<String>> rows = new ArrayList<>();
    rows.add(List.of("", "exits", "recovered", "died", "defaulted", "non-response", "reports"));
    for (Area area : rate(Indicator.RECOVERY_RATE).areas()) {
      for (Sex sex : printed()) {
        rows.add(row(label(area.label(), sex), sex, Optional.of(area)));
      }
    }
    if (rate(Indicator.RECOVERY_RATE).areas().size() > 1) {
      for (Sex sex : printed()) {
        rows.add(row(label(totalLabel, sex), sex, Optional.empty()));
      }
    }
    page.table(rows);
  }

  private List<Sex> printed() {
    return sexes.contains(Sex.FEMALE) ? List.of(Sex.ALL, Sex.FEMALE, Sex.MALE) : List.of(Sex.ALL);
  }

  private static String label(String area, Sex sex) {
    return sex == Sex.ALL ? area : "  " + sex.label();
  }

  private List<String> row(String label, Sex sex, Optional<Area> area) {
    List<String> cells = new ArrayList<>();
    CoverageEstimate recovery = estimate(Indicator.RECOVERY_RATE, sex, area);
    cells.add(label);
    cells.add(recovery.counts().map(counts -> Cells.people(counts.denominator())).orElse("0"));
    for (Indicator indicator : rates.keySet()) {
      CoverageEstimate estimate = estimate(indicator, sex, area);
      boolean missed =
          standards
              .getOrDefault(indicator, Optional.empty())
              .filter(standard -> standard.verdict(estimate) == Verdict.NOT_MET)
              .isPresent();
      cells.add(Cells.plainPercent(estimate) + (missed ? " !" : "  "));
    }
    cells.add(Cells.reports(recovery));
    return cells;
  }

  CoverageEstimate estimate(Indicator indicator, Sex sex, Optional<Area> area) {
    Breakdown rate = rate(indicator);
    return area.map(place -> rate.cell(place, sex)).orElseGet(() -> rate.total(sex));
  }

  private Breakdown rate(Indicator indicator) {
    Breakdown rate = rates.get(indicator);
    if (rate == null) {
      throw new IllegalArgumentException("indicator must be one of 14 to 17 but was " + indicator);
    }
    return rate;
  }

  private String standardsInWords() {
    return standards.entrySet().stream()
        .map(entry ->
            entry
                .getValue()
                .map(standard -> standard.name() + " " + standard.threshold())
                .orElse("no standard for non-response"))
        .reduce((one, other) -> one + ", " + other)
        .orElse("");
  }

  /** The rates of all areas in one line. */
  String inShort() {
    StringBuilder line = new StringBuilder();
    rates.forEach((indicator, rate) -> {
      CoverageEstimate total =
          rate.areas().size() == 1 ? rate.cell(rate.areas().get(0), Sex.ALL) : rate.total(Sex.ALL);
      String verdict =
          standards
              .getOrDefault(indicator, Optional.empty())
              .map(standard -> Cells.verdict(standard.verdict(total)))
              .map(word -> word.equals(Cells.NONE) ? "" : " (" + word + ")")
              .orElse("");
      line.append(line.length() == 0 ? "" : ", ")
          .append(name(indicator))
          .append(' ')
          .append(Cells.plainPercent(total))
          .append(total.proportion().isPresent() ? " %" : "")
          .append(verdict);
    });
    return line.toString();
  }

  private static String name(Indicator indicator) {
    return switch (indicator) {
      case RECOVERY_RATE -> "recovered";
      case MORTALITY_RATE -> "died";
      case DEFAULT_RATE -> "defaulted";
      default -> "non-response";
    };
  }
}
