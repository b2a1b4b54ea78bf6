package org.nutricoverage.deskreview.routine;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedMap;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.NavigableSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.nutricoverage.core.Finding;
import org.nutricoverage.core.FindingCode;
import org.nutricoverage.core.Sex;
import org.nutricoverage.core.internal.Numbers;

/**
 * Makes one report for each month out of all that a site sent, whatever the order.
 *
 * <p>Disputes are settled on the counts as they were reported; only then are impossible counts left
 * out, so that a bad count never makes another one look undisputed.
 */
final class SiteCleaning {

  private static final int SLOTS = MonthlyReport.SLOTS;
  private static final Comparator<MonthlyReport> BY_PLACE =
      Comparator.comparing(MonthlyReport::file).thenComparingInt(report -> report.row().orElse(0));

  private final NavigableMap<YearMonth, List<MonthlyReport>> raw;
  private final long greatestPlausibleCount;
  private final Site site;
  private final List<Finding> findings = new ArrayList<>();
  private final Map<ReportItem, List<YearMonth>> summed = new EnumMap<>(ReportItem.class);

  SiteCleaning(NavigableMap<YearMonth, List<MonthlyReport>> raw, long greatestPlausibleCount) {
    this.raw = raw;
    this.greatestPlausibleCount = greatestPlausibleCount;
    this.site =
        raw.lastEntry().getValue().stream()
            .map(MonthlyReport::site)
            .max(Comparator.naturalOrder())
            .orElseThrow();
  }

  SiteReports clean() {
    noteNamesAndAreas();
    ImmutableSortedMap.Builder<YearMonth, MonthlyReport> clean = ImmutableSortedMap.naturalOrder();
    raw.forEach((month, group) -> clean.put(month, clean(group)));
    summed.forEach((item, months) ->
        findings.add(
            Finding.of(
                    RoutineFinding.TOTAL_FROM_SEXES,
                    "overall "
                        + item.label()
                        + " not reported, taken as male + female: "
                        + MonthList.compact(months))
                .at("site", site.label())));
    return new SiteReports(site, clean.build(), ImmutableList.copyOf(findings), null);
  }

  private MonthlyReport clean(List<MonthlyReport> group) {
    MonthlyReport merged = group.size() == 1 ? group.get(0) : merge(group);
    long reported = 0;
    for (MonthlyReport report : group) {
      reported |= report.present();
    }
    return withTotals(withoutImpossible(merged), reported).at(site);
  }

  private MonthlyReport merge(List<MonthlyReport> group) {
    List<MonthlyReport> ordered = group.stream().sorted(BY_PLACE).toList();
    MonthlyReport first = ordered.get(0);
    MonthlyReport merged = MonthlyReport.of(site, first.month());
    if (!first.file().isEmpty()) {
      merged = merged.fromRow(first.file(), first.row().orElseThrow());
    }
    List<String> disputes = new ArrayList<>();
    for (int slot = 0; slot < SLOTS; slot++) {
      NavigableSet<Long> values = new TreeSet<>();
      for (MonthlyReport report : group) {
        if (report.has(slot)) {
          values.add(report.value(slot));
        }
      }
      if (values.size() == 1) {
        merged = merged.with(MonthlyReport.itemOf(slot), MonthlyReport.sexOf(slot), values.first());
      } else if (values.size() > 1) {
        disputes.add(
            MonthlyReport.describe(slot)
                + " "
                + values.stream().map(People::text).collect(Collectors.joining(" or ")));
      }
    }
    noteDuplicates(ordered, disputes);
    return merged;
  }

  private void noteDuplicates(List<MonthlyReport> ordered, List<String> disputes) {
    MonthlyReport first = ordered.get(0);
    String rows =
        ordered.stream()
            .filter(report -> report.row().isPresent())
            .map(report -> report.file() + " row " + report.row().getAsInt())
            .distinct()
            .collect(Collectors.joining(", "));
    Finding finding;
    if (!disputes.isEmpty()) {
      finding =
          Finding.of(
              RoutineFinding.CONFLICTING_REPORTS,
              ordered.size()
                  + " reports disagree: "
                  + String.join("; ", disputes)
                  + "; these counts are treated as missing");
    } else if (ordered.stream().allMatch(first::sameCounts)) {
      finding =
          Finding.of(
              RoutineFinding.DUPLICATE_REPORT, ordered.size() + " equal reports, one is kept");
    } else {
      finding =
          Finding.of(
              RoutineFinding.COMPLEMENTARY_REPORTS,
              ordered.size()
                  + " reports hold different items and agree where both hold one; they are taken"
                  + " together");
    }
    Finding placed = finding.at("site", site.label()).at("month", first.month().toString());
    findings.add(rows.isEmpty() ? placed : placed.at("rows", rows));
  }

  private MonthlyReport withoutImpossible(MonthlyReport report) {
    MonthlyReport clean = report;
    for (int slot = 0; slot < SLOTS; slot++) {
      if (!report.has(slot)) {
        continue;
      }
      long count = report.value(slot);
      if (count < 0) {
        noteImpossible(report, slot, RoutineFinding.NEGATIVE_COUNT, "below 0");
      } else if (count > greatestPlausibleCount) {
        noteImpossible(
            report,
            slot,
            RoutineFinding.IMPLAUSIBLE_COUNT,
            "above the plausible limit of " + Numbers.people(greatestPlausibleCount) + " people");
      } else {
        continue;
      }
      clean = clean.without(slot);
    }
    return clean;
  }

  private void noteImpossible(MonthlyReport report, int slot, FindingCode code, String why) {
    Finding finding =
        Finding.of(
                code,
                MonthlyReport.describe(slot)
                    + " "
                    + People.text(report.value(slot))
                    + " is "
                    + why
                    + "; the count is not used")
            .at("site", site.label())
            .at("month", report.month().toString());
    findings.add(placed(finding, report));
  }

  static Finding placed(Finding finding, MonthlyReport report) {
    return report.row().isPresent()
        ? finding.at("file", report.file()).at("row", Integer.toString(report.row().getAsInt()))
        : finding;
  }

  private MonthlyReport withTotals(MonthlyReport report, long reported) {
    MonthlyReport full = report;
    for (ReportItem item : ReportItem.values()) {
      int female = MonthlyReport.slot(item, Sex.FEMALE);
      int male = MonthlyReport.slot(item, Sex.MALE);
      boolean totalReported = (reported & (1L << MonthlyReport.slot(item, Sex.ALL))) != 0;
      if (!totalReported && report.has(female) && report.has(male)) {
        full = full.with(item, report.value(female) + report.value(male));
        summed.computeIfAbsent(item, unused -> new ArrayList<>()).add(report.month());
      }
    }
    return full;
  }

  private void noteNamesAndAreas() {
    NavigableMap<String, NavigableSet<YearMonth>> names = new TreeMap<>();
    NavigableMap<String, NavigableSet<YearMonth>> areas = new TreeMap<>();
    raw.forEach((month, group) -> {
      for (MonthlyReport report : group) {
        Site named = report.site();
        names.computeIfAbsent(named.name(), unused -> new TreeSet<>()).add(month);
        areas.computeIfAbsent(named.area().code(), unused -> new TreeSet<>()).add(month);
      }
    });
    if (names.size() > 1) {
      findings.add(
          Finding.of(
                  RoutineFinding.SITE_RENAMED,
                  "one code with several names: "
                      + listed(names)
                      + "; the code decides, the latest name is shown")
              .at("site", site.label()));
    }
    if (areas.size() > 1) {
      findings.add(
          Finding.of(
                  RoutineFinding.SITE_MOVED,
                  "one code with several areas: "
                      + listed(areas)
                      + "; all months are counted in "
                      + site.area().label())
              .at("site", site.label()));
    }
  }

  private static String listed(NavigableMap<String, NavigableSet<YearMonth>> texts) {
    return texts.entrySet().stream()
        .map(entry -> entry.getKey() + " in " + MonthList.compact(entry.getValue()))
        .collect(Collectors.joining("; "));
  }
}
