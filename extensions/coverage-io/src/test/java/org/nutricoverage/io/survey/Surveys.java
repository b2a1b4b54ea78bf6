package org.nutricoverage.io.survey;

import java.util.ArrayList;
import java.util.List;
import org.nutricoverage.core.Area;
import org.nutricoverage.core.Finding;
import org.nutricoverage.core.Indicator;
import org.nutricoverage.core.ReportingPeriod;
import org.nutricoverage.core.Scope;
import org.nutricoverage.core.Sex;
import org.nutricoverage.core.SubActivity;
import org.nutricoverage.core.TargetGroup;

/** Exports and scopes of tests. */
final class Surveys {

  static final String GROUP = "Mod/Sub/RepeatNutProg/";

  private Surveys() {}

  static Scope coverage(TargetGroup group) {
    return Scope.coverage(
        SubActivity.PREVENTION_OF_WASTING,
        Area.of("CD54", "Tanganyika"),
        ReportingPeriod.quarter(2022, 4),
        group);
  }

  static Scope adherence() {
    return new Scope(
        SubActivity.PREVENTION_OF_WASTING,
        Indicator.ADHERENCE,
        Area.of("CD54", "Tanganyika"),
        ReportingPeriod.quarter(2022, 4),
        TargetGroup.CHILDREN_6_59_MONTHS,
        Sex.ALL);
  }

  static SurveyTables.Builder reading() {
    return SurveyTables.reading().codes(CodeBook.WFP);
  }

  /** One table of its own. */
  static ExportTable table(String text, String... kept) {
    return reading().columns(ColumnMap.WFP.keeping(kept)).parent("data", text).read().table("data");
  }

  static List<String> texts(Iterable<Finding> findings) {
    List<String> texts = new ArrayList<>();
    findings.forEach(finding -> texts.add(finding.toString()));
    return texts;
  }

  static <T> List<String> values(ExportColumn<T> column, int rows) {
    List<String> values = new ArrayList<>();
    for (int row = 0; row < rows; row++) {
      values.add(column.get(row).map(String::valueOf).orElse("-"));
    }
    return values;
  }
}
