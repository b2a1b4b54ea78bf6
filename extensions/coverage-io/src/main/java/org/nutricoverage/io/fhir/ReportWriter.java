package org.nutricoverage.io.fhir;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.nutricoverage.core.CoverageEstimate;
import org.nutricoverage.core.Scope;
import org.nutricoverage.core.Sex;
import org.nutricoverage.core.TargetGroup;
import org.nutricoverage.core.table.CoverageTable;
import org.nutricoverage.core.table.Dimension;
import org.nutricoverage.io.internal.json.JsonOutput;

/** Writes one report: its head, its group and its stratifiers. */
final class ReportWriter {

  private static final String NOTATION_SYSTEM =
      "http://terminology.hl7.org/CodeSystem/measure-improvement-notation";
  private static final String GENDER_SYSTEM = "http://hl7.org/fhir/administrative-gender";
  private static final String INDICATOR_SYSTEM = Fhir.BASE + "CodeSystem/indicator";
  private static final String GROUP_SYSTEM = Fhir.BASE + "CodeSystem/target-group";
  private static final String AREA_SYSTEM = Fhir.BASE + "CodeSystem/area";

  private final MeasureReports settings;
  private final JsonOutput out = new JsonOutput();
  private final FigureWriter figures;

  ReportWriter(MeasureReports settings) {
    this.settings = settings;
    this.figures = new FigureWriter(out, settings);
  }

  String write(CoverageEstimate overall, List<CoverageTable> breakdowns) {
    out.object(() -> {
      out.text("resourceType", "MeasureReport");
      out.object(
          "text",
          () ->
              out.text("status", "generated")
                  .text("div", FhirText.narrative(narrative(overall, breakdowns))));
      out.text("status", settings.status().code())
          .text("type", "summary")
          .text("measure", settings.measure());
      out.object("subject", () -> subject(overall.scope()));
      out.text("date", settings.date());
      settings
          .reporter()
          .ifPresent(reporter -> out.object("reporter", () -> out.text("reference", reporter)));
      out.object("period", () -> period(overall.scope()));
      Fhir.concept(
          out,
          "improvementNotation",
          NOTATION_SYSTEM,
          settings.notation().code(),
          settings.notation().display());
      out.list("group", List.of(overall), group -> out.object(() -> group(group, breakdowns)));
    });
    return out + "\n";
  }

  private static String narrative(CoverageEstimate overall, List<CoverageTable> breakdowns) {
    return Stream.concat(
            Stream.of(overall.explain()), breakdowns.stream().map(CoverageTable::toText))
        .collect(Collectors.joining("\n\n"));
  }

  private void subject(Scope scope) {
    out.text("reference", settings.subject());
    out.object("identifier", () -> out.text("value", FhirText.of(scope.area().code())));
    out.text("display", FhirText.of(scope.area().label()));
  }

  private void period(Scope scope) {
    out.text("start", scope.period().first().atDay(1))
        .text("end", scope.period().last().atEndOfMonth());
  }

  private void group(CoverageEstimate overall, List<CoverageTable> breakdowns) {
    figures.extensions(overall);
    Fhir.concept(
        out,
        "code",
        INDICATOR_SYSTEM,
        overall.scope().indicator().code(),
        overall.scope().indicator().title());
    figures.figure(overall);
    out.list("stratifier", breakdowns, table -> out.object(() -> stratifier(table)));
  }

  private void stratifier(CoverageTable table) {
    String by = described(table);
    out.list("code", List.of(by), text -> out.object(() -> out.text("text", text)));
    out.list(
        "stratum",
        table.cells(),
        cell ->
            out.object(() -> {
              figures.extensions(cell);
              out.object("value", () -> value(table.dimension(), cell.scope()));
              figures.figure(cell);
            }));
  }

  /** Target groups that are all age bands are a breakdown by age. */
  private static String described(CoverageTable table) {
    boolean byAge =
        table.dimension() == Dimension.TARGET_GROUP
            && table.scopes().stream()
                .map(Scope::targetGroup)
                .map(TargetGroup::ageBand)
                .allMatch(java.util.Optional::isPresent);
    return byAge ? "age" : table.dimension().label();
  }

  private void value(Dimension dimension, Scope scope) {
    String label = FhirText.of(dimension.label(scope));
    switch (dimension) {
      case SEX -> {
        if (scope.sex() == Sex.ALL) {
          out.text("text", label);
        } else {
          String code = scope.sex().label();
          String display = code.substring(0, 1).toUpperCase(Locale.ROOT) + code.substring(1);
          Fhir.conceptFields(out, GENDER_SYSTEM, code, display);
        }
      }
      case TARGET_GROUP -> Fhir.conceptFields(out, GROUP_SYSTEM, scope.targetGroup().code(), label);
      case AREA -> Fhir.conceptFields(out, AREA_SYSTEM, FhirText.of(scope.area().code()), label);
      case PERIOD -> out.text("text", label);
    }
  }
}
