package org.nutricoverage.examples.data;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.nutricoverage.core.Area;
import org.nutricoverage.core.Indicator;
import org.nutricoverage.core.Rational;
import org.nutricoverage.core.SubActivity;
import org.nutricoverage.core.TargetGroup;
import org.nutricoverage.core.standard.Setting;
import org.nutricoverage.core.standard.Threshold;
import org.nutricoverage.deskreview.reporting.AnnualTarget;
import org.nutricoverage.deskreview.reporting.Baseline;
import org.nutricoverage.deskreview.reporting.EndOfPlanTarget;
import org.nutricoverage.deskreview.reporting.TargetPlan;
import org.nutricoverage.deskreview.reporting.TargetPlanBuilder;
import org.nutricoverage.examples.csv.InputFinding;
import org.nutricoverage.examples.csv.InputRow;
import org.nutricoverage.io.csv.CsvSource;

/** Reads baselines and targets. */
final class TargetFile {

  private static final Rational HUNDRED = Rational.of(100);
  private static final List<String> FIELDS =
      List.of("sub_activity", "target_group", "area", "value_type", "year", "value", "evidence");

  private final Map<String, Area> areas;
  private final Map<String, Setting> settings;
  private final Map<Key, List<Value>> values = new LinkedHashMap<>();

  private TargetFile(Map<String, Area> areas, Map<String, Setting> settings) {
    this.areas = areas;
    this.settings = settings;
  }

  private record Key(SubActivity subActivity, TargetGroup group, String area) {}

  private record Value(InputRow row, String type, int year, String text, String evidence) {}

  static List<TargetPlan> read(
      CsvSource source,
      Map<String, Area> areas,
      Map<String, Setting> settings,
      ReadingRules rules) {
    TargetFile file = new TargetFile(areas, settings);
    rules.forEach(source, FIELDS, file::add);
    List<TargetPlan> plans = new ArrayList<>();
    file.values.forEach((key, all) -> file.plan(key, all).ifPresent(plans::add));
    return plans;
  }

  private void add(InputRow row) {
    String area = row.text("area").orElse("");
    if (!areas.containsKey(area)) {
      refuse(row, "area", "\"" + area + "\" is none of the areas " + areas.keySet());
      return;
    }
    long year = row.count("year").orElse(0);
    if (year < 1900 || year > 2999) {
      refuse(row, "year", "the year must be from 1900 to 2999");
      return;
    }
    try {
      Key key =
          new Key(
              SubActivity.parse(row.text("sub_activity").orElse("")),
              TargetGroup.parse(row.text("target_group").orElse("")),
              area);
      values
          .computeIfAbsent(key, unused -> new ArrayList<>())
          .add(
              new Value(
                  row,
                  row.text("value_type").orElse(""),
                  (int) year,
                  row.text("value").orElse(""),
                  row.text("evidence").orElse("")));
    } catch (IllegalArgumentException e) {
      refuse(row, "sub_activity", String.valueOf(e.getMessage()));
    }
  }

  private static void refuse(InputRow row, String field, String message) {
    row.note(InputFinding.UNKNOWN_CODE, field, message + "; the row was not used");
  }

  private Optional<TargetPlan> plan(Key key, List<Value> all) {
    Area area = Objects.requireNonNull(areas.get(key.area()));
    Setting setting = settings.get(key.area());
    boolean sphere = key.subActivity().coverageIndicator() == Indicator.MAM_MANAGEMENT_COVERAGE;
    if (sphere && setting == null) {
      refuse(
          all.get(0).row(), "area", key.area() + " has no setting, which Sphere's standard needs");
      return Optional.empty();
    }
    int first = all.stream().filter(TargetFile::isTarget).mapToInt(Value::year).min().orElse(0);
    int last = all.stream().filter(TargetFile::isTarget).mapToInt(Value::year).max().orElse(0);
    if (first == 0) {
      refuse(all.get(0).row(), "value_type", "there is no target for " + key.area());
      return Optional.empty();
    }
    TargetPlanBuilder plan =
        TargetPlan.of(key.subActivity())
            .targetGroup(key.group())
            .area(area)
            .years(first, last)
            .continuingProgramme();
    if (sphere && setting != null) {
      plan.setting(setting);
    }
    all.forEach(value -> add(plan, value));
    return Optional.of(plan.build());
  }

  private static boolean isTarget(Value value) {
    return value.type().endsWith("TARGET");
  }

  private static void add(TargetPlanBuilder plan, Value value) {
    try {
      switch (value.type()) {
        case "BASELINE" ->
            plan.baseline(Baseline.previousYear(percent(value.text()), value.year()));
        case "ANNUAL_TARGET" -> {
          AnnualTarget target = AnnualTarget.of(value.year(), Threshold.parse(value.text()));
          plan.annual(value.evidence().isEmpty() ? target : target.becauseOf(value.evidence()));
        }
        case "END_OF_PLAN_TARGET" -> {
          EndOfPlanTarget target = EndOfPlanTarget.of(Threshold.parse(value.text()));
          plan.endOfPlan(value.evidence().isEmpty() ? target : target.becauseOf(value.evidence()));
        }
        default ->
            refuse(
                value.row(),
                "value_type",
                "\"" + value.type() + "\" is none of BASELINE, ANNUAL_TARGET, END_OF_PLAN_TARGET");
      }
    } catch (IllegalArgumentException e) {
      refuse(value.row(), "value", String.valueOf(e.getMessage()));
    }
  }

  private static Rational percent(String text) {
    if (!text.matches("[0-9]{1,3}(\\.[0-9]{1,6})? ?%")) {
      throw new IllegalArgumentException(
          "a baseline must be a percentage such as \"62.0 %\" but was \"" + text + "\"");
    }
    return Rational.parse(text.substring(0, text.length() - 1).strip()).dividedBy(HUNDRED);
  }
}
