package org.nutricoverage.deskreview.routine;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.nutricoverage.core.Finding;

/** The numbers that a count needed and did not find, by site and month. */
final class MissingNumbers {

  private static final int SITES_IN_A_TEXT = 20;
  private static final String NO_REPORT = "no report";

  private final SortedMap<Site, Map<String, NavigableSet<YearMonth>>> bySite = new TreeMap<>();

  /** Notes what is missing, or that there is no report at all. */
  void note(SiteReports site, YearMonth month, String what) {
    String kind = site.reports.containsKey(month) ? "no " + what : NO_REPORT;
    bySite
        .computeIfAbsent(site.site, unused -> new LinkedHashMap<>())
        .computeIfAbsent(kind, unused -> new TreeSet<>())
        .add(month);
  }

  boolean isEmpty() {
    return bySite.isEmpty();
  }

  SortedMap<Site, List<YearMonth>> months() {
    SortedMap<Site, List<YearMonth>> months = new TreeMap<>();
    bySite.forEach((site, kinds) -> {
      NavigableSet<YearMonth> all = new TreeSet<>();
      kinds.values().forEach(all::addAll);
      months.put(site, List.copyOf(all));
    });
    return Collections.unmodifiableSortedMap(months);
  }

  /** The sites with their months, the first twenty of them. */
  String describe() {
    List<String> parts = new ArrayList<>();
    bySite.forEach((site, kinds) -> parts.add(site.label() + ": " + describe(kinds)));
    int more = parts.size() - SITES_IN_A_TEXT;
    return more <= 0
        ? String.join("; ", parts)
        : String.join("; ", parts.subList(0, SITES_IN_A_TEXT)) + "; and " + more + " more sites";
  }

  private static String describe(Map<String, NavigableSet<YearMonth>> kinds) {
    List<String> parts = new ArrayList<>();
    kinds.forEach((kind, months) -> parts.add(kind + " " + MonthList.compact(months)));
    return String.join(", ", parts);
  }

  /** One finding for each site. */
  List<Finding> findings(String consequence) {
    List<Finding> findings = new ArrayList<>();
    bySite.forEach((site, kinds) ->
        findings.add(
            Finding.of(RoutineFinding.MISSING_MONTHS, describe(kinds) + "; " + consequence)
                .at("site", site.label())));
    return findings;
  }
}
