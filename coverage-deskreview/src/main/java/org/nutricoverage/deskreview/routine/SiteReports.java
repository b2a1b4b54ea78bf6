package org.nutricoverage.deskreview.routine;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedMap;
import java.io.Serializable;
import java.time.YearMonth;
import java.util.List;
import java.util.Objects;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;
import org.nutricoverage.core.Finding;
import org.nutricoverage.core.ReportingPeriod;
import org.nutricoverage.core.Sex;

/** The usable reports of one site by month, and what was noticed when they were read. */
final class SiteReports implements Serializable {

  private static final long serialVersionUID = 1L;

  final Site site;
  final ImmutableSortedMap<YearMonth, MonthlyReport> reports;
  final ImmutableList<Finding> findings;
  final @Nullable ReportingPeriod active;

  SiteReports(
      Site site,
      ImmutableSortedMap<YearMonth, MonthlyReport> reports,
      ImmutableList<Finding> findings,
      @Nullable ReportingPeriod active) {
    this.site = site;
    this.reports = reports;
    this.findings = findings;
    this.active = active;
  }

  static SiteReports silent(Site site) {
    return new SiteReports(site, ImmutableSortedMap.of(), ImmutableList.of(), null);
  }

  SiteReports activeIn(ReportingPeriod period) {
    ImmutableSortedMap<YearMonth, MonthlyReport> within =
        reports.subMap(period.first(), true, period.last(), true);
    if (within.size() == reports.size()) {
      return new SiteReports(site, reports, findings, period);
    }
    List<YearMonth> outside =
        reports.keySet().stream().filter(month -> !period.contains(month)).toList();
    Finding finding =
        Finding.of(
                RoutineFinding.OUTSIDE_ACTIVE_PERIOD,
                "reports of "
                    + MonthList.compact(outside)
                    + " lie outside the months in which the site was active, "
                    + period
                    + "; they are not used")
            .at("site", site.label());
    return new SiteReports(
        site,
        within,
        ImmutableList.<Finding>builder().addAll(findings).add(finding).build(),
        period);
  }

  /** The months of a period in which the site should have reported. */
  List<YearMonth> expected(ReportingPeriod period) {
    ReportingPeriod only = active;
    return only == null
        ? period.months()
        : period.months().stream().filter(only::contains).toList();
  }

  OptionalLong count(YearMonth month, ReportItem item, Sex sex) {
    MonthlyReport report = reports.get(month);
    return report == null ? OptionalLong.empty() : report.count(item, sex);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof SiteReports that
        && site.equals(that.site)
        && reports.equals(that.reports)
        && findings.equals(that.findings)
        && Objects.equals(active, that.active);
  }

  @Override
  public int hashCode() {
    return Objects.hash(site, reports, findings, active);
  }
}
