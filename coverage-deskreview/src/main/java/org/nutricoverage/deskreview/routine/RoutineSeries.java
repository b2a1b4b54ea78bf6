package org.nutricoverage.deskreview.routine;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedMap;
import com.google.common.collect.ImmutableSortedSet;
import java.io.Serializable;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.nutricoverage.core.Area;
import org.nutricoverage.core.Finding;
import org.nutricoverage.core.ReportingPeriod;
import org.nutricoverage.core.Sex;
import org.nutricoverage.core.internal.Arguments;

/**
 * The monthly reports of many sites: one for each site and month, freed of what cannot be used.
 *
 * <p>The reports may come in any order and more than once; the series is the same.
 *
 * <ul>
 *   <li>Equal reports of a site and month: one is kept.
 *   <li>Reports that disagree: the counts in dispute are missing, and a finding names the values.
 *   <li>Reports that hold different items and agree where both hold one: they are taken together.
 *   <li>Counts below 0 or above a plausible limit: not used, with a finding.
 *   <li>An overall count that nobody reported is male + female where both are there, with a
 *       finding.
 *   <li>A code with several names or areas is one site; the latest month gives name and area.
 * </ul>
 *
 * <p>Nothing else is filled in or corrected. {@link RoutineChecks} looks at what the reports say.
 *
 * <pre>{@code
 * RoutineSeries series = RoutineSeries.of(reports).expecting(allSites);
 * series.get("HF-017", YearMonth.of(2018, 1)).map(r -> r.count(ReportItem.NEW_ADMISSIONS));
 * series.findings();   // duplicates, conflicts, impossible counts
 * }</pre>
 *
 * @since 0.1.0
 */
public final class RoutineSeries implements Serializable {

  /**
   * People above which a count of one site and month is not used, unless another limit is given.
   */
  public static final long GREATEST_PLAUSIBLE_COUNT = 1_000_000;

  private static final long serialVersionUID = 1L;
  private static final long GREATEST_LIMIT = 1_000_000_000;

  private final ImmutableSortedMap<String, SiteReports> bySite;

  private RoutineSeries(SortedMap<String, SiteReports> bySite) {
    this.bySite = ImmutableSortedMap.copyOfSorted(bySite);
  }

  /**
   * The series of reports, with the usual limit for a plausible count.
   *
   * @param reports monthly reports in any order, also none
   * @return the series
   */
  public static RoutineSeries of(Iterable<MonthlyReport> reports) {
    return of(reports, GREATEST_PLAUSIBLE_COUNT);
  }

  /**
   * The series of reports.
   *
   * @param reports monthly reports in any order, also none
   * @param greatestPlausibleCount people above which a count of one site and month is not used,
   *     from 1 to 1,000,000,000; to be raised where a "site" is a whole country
   * @return the series
   * @throws IllegalArgumentException if the limit is not in its range
   */
  public static RoutineSeries of(Iterable<MonthlyReport> reports, long greatestPlausibleCount) {
    Arguments.inRange(
        greatestPlausibleCount, 1, GREATEST_LIMIT, "greatestPlausibleCount", "people");
    SortedMap<String, NavigableMap<YearMonth, List<MonthlyReport>>> raw = new TreeMap<>();
    for (MonthlyReport report : reports) {
      raw.computeIfAbsent(report.site().code(), unused -> new TreeMap<>())
          .computeIfAbsent(report.month(), unused -> new ArrayList<>(1))
          .add(report);
    }
    SortedMap<String, SiteReports> clean = new TreeMap<>();
    raw.forEach((code, months) ->
        clean.put(code, new SiteCleaning(months, greatestPlausibleCount).clean()));
    return new RoutineSeries(clean);
  }

  /**
   * This series with sites that should report, whether they did or not.
   *
   * <p>Without it, a site that never reported is unknown and missed by nobody.
   *
   * @param sites the sites; one that is in the series by its code keeps its name and area there
   * @return a copy
   */
  public RoutineSeries expecting(Collection<Site> sites) {
    SortedMap<String, SiteReports> more = new TreeMap<>(bySite);
    for (Site site : ImmutableSortedSet.copyOf(sites)) {
      more.putIfAbsent(site.code(), SiteReports.silent(site));
    }
    return new RoutineSeries(more);
  }

  /**
   * This series with a site that should report in some months only, because it opened or closed.
   *
   * <p>Reports of other months are not used, and a finding says so.
   *
   * @param site the site
   * @param active the months in which it worked
   * @return a copy
   */
  public RoutineSeries expecting(Site site, ReportingPeriod active) {
    SortedMap<String, SiteReports> more = new TreeMap<>(bySite);
    SiteReports known = more.getOrDefault(site.code(), SiteReports.silent(site));
    more.put(site.code(), known.activeIn(active));
    return new RoutineSeries(more);
  }

  /**
   * The sites of an area.
   *
   * @param area the area
   * @return the series of the sites whose area has the same code or names it as its parent
   */
  public RoutineSeries area(Area area) {
    String code = area.code();
    return sites(site ->
        site.area().code().equals(code)
            || site.area().parentCode().filter(code::equals).isPresent());
  }

  /**
   * Some of the sites.
   *
   * @param wanted true for the sites to keep
   * @return the series of these sites with their findings
   */
  public RoutineSeries sites(Predicate<? super Site> wanted) {
    SortedMap<String, SiteReports> fewer = new TreeMap<>();
    bySite.forEach((code, reports) -> {
      if (wanted.test(reports.site)) {
        fewer.put(code, reports);
      }
    });
    return new RoutineSeries(fewer);
  }

  /**
   * The sites that report or should report.
   *
   * @return the sites in the order of their codes
   */
  public SortedSet<Site> sites() {
    ImmutableSortedSet.Builder<Site> sites = ImmutableSortedSet.naturalOrder();
    bySite.values().forEach(reports -> sites.add(reports.site));
    return sites.build();
  }

  /**
   * The months in which some site reported.
   *
   * @return the months in calendar order
   */
  public SortedSet<YearMonth> months() {
    ImmutableSortedSet.Builder<YearMonth> months = ImmutableSortedSet.naturalOrder();
    bySite.values().forEach(reports -> months.addAll(reports.reports.keySet()));
    return months.build();
  }

  /**
   * The time from the first to the last month in which some site reported.
   *
   * @return the period; empty if there is no report
   */
  public Optional<ReportingPeriod> period() {
    SortedSet<YearMonth> months = months();
    return months.isEmpty()
        ? Optional.empty()
        : Optional.of(ReportingPeriod.between(months.first(), months.last()));
  }

  /**
   * The reports, one for each site and month that reported.
   *
   * @return the reports in the order of site code and month
   */
  public List<MonthlyReport> reports() {
    ImmutableList.Builder<MonthlyReport> all = ImmutableList.builder();
    bySite.values().forEach(reports -> all.addAll(reports.reports.values()));
    return all.build();
  }

  /**
   * The report of one site for one month.
   *
   * @param siteCode the code of the site
   * @param month the month
   * @return the report with its usable counts; empty if there was none
   */
  public Optional<MonthlyReport> get(String siteCode, YearMonth month) {
    SiteReports reports = bySite.get(siteCode);
    return reports == null ? Optional.empty() : Optional.ofNullable(reports.reports.get(month));
  }

  /**
   * The report of one site for one month.
   *
   * @param site the site, which is found by its code
   * @param month the month
   * @return the report with its usable counts; empty if there was none
   */
  public Optional<MonthlyReport> get(Site site, YearMonth month) {
    return get(site.code(), month);
  }

  /**
   * What was noticed when the reports were put together.
   *
   * @return the findings in the order of site code and month
   */
  public List<Finding> findings() {
    ImmutableList.Builder<Finding> all = ImmutableList.builder();
    bySite.values().forEach(reports -> all.addAll(reports.findings));
    return all.build();
  }

  /**
   * The events of a period, added over sites and months.
   *
   * @param period the months
   * @return sums of admissions, discharges and other events
   */
  public PooledCounts pooled(ReportingPeriod period) {
    return new PooledCounts(this, period);
  }

  /**
   * The months of a period in which a site should have reported.
   *
   * @param site the site, which is found by its code
   * @param period the months
   * @return the months in calendar order, less those in which the site was not active; none for a
   *     site that is not in the series
   */
  public List<YearMonth> expectedMonths(Site site, ReportingPeriod period) {
    SiteReports reports = bySite.get(site.code());
    return reports == null ? List.of() : reports.expected(period);
  }

  /**
   * How many monthly reports were expected in a period.
   *
   * @param period the months
   * @return sites times months, less the months in which a site was not active
   */
  public int siteMonthsExpected(ReportingPeriod period) {
    return bySite.values().stream().mapToInt(site -> site.expected(period).size()).sum();
  }

  /**
   * The monthly sums of a count over the sites that reported it.
   *
   * @param item what was counted
   * @param sex of which sex
   * @param period the months
   * @return the sums in calendar order with the number of sites behind each; a month for which no
   *     site reported the count is absent
   */
  public SortedMap<YearMonth, MonthTotal> monthlyTotals(
      ReportItem item, Sex sex, ReportingPeriod period) {
    SortedMap<YearMonth, MonthTotal> totals = new TreeMap<>();
    for (YearMonth month : period.months()) {
      long total = 0;
      int reporting = 0;
      int expected = 0;
      for (SiteReports site : bySite.values()) {
        if (site.active != null && !site.active.contains(month)) {
          continue;
        }
        expected++;
        OptionalLong count = site.count(month, item, sex);
        if (count.isPresent()) {
          reporting++;
          total += count.getAsLong();
        }
      }
      if (reporting > 0) {
        totals.put(month, new MonthTotal(total, reporting, expected));
      }
    }
    return Collections.unmodifiableSortedMap(totals);
  }

  /**
   * The monthly sums of a count over all sites, where they are known.
   *
   * @param item what was counted
   * @param sex of which sex
   * @param period the months
   * @return the sums in calendar order, ready for {@link Smoothing}; a month that some expected
   *     site did not report is absent, because its sum is not known
   */
  public SortedMap<YearMonth, Long> monthly(ReportItem item, Sex sex, ReportingPeriod period) {
    SortedMap<YearMonth, Long> complete = new TreeMap<>();
    monthlyTotals(item, sex, period)
        .forEach((month, total) -> {
          if (total.complete()) {
            complete.put(month, total.total());
          }
        });
    return Collections.unmodifiableSortedMap(complete);
  }

  static RoutineSeries of(SiteReports only) {
    return new RoutineSeries(ImmutableSortedMap.of(only.site.code(), only));
  }

  Collection<SiteReports> siteReports() {
    return bySite.values();
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof RoutineSeries that && bySite.equals(that.bySite);
  }

  @Override
  public int hashCode() {
    return bySite.hashCode();
  }

  /** Returns the numbers of sites, months and reports on one line. */
  @Override
  public String toString() {
    int reports = bySite.values().stream().mapToInt(site -> site.reports.size()).sum();
    return reports
        + " monthly reports of "
        + bySite.size()
        + " sites, "
        + months().size()
        + " months";
  }
}
