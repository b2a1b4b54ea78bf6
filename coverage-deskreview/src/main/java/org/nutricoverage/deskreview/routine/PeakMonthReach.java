package org.nutricoverage.deskreview.routine;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.nutricoverage.core.Evidence;
import org.nutricoverage.core.Finding;
import org.nutricoverage.core.Outcome;
import org.nutricoverage.core.Rational;
import org.nutricoverage.core.ReachDefinition;
import org.nutricoverage.core.ReportingPeriod;
import org.nutricoverage.core.Sex;
import org.nutricoverage.core.internal.Numbers;

/**
 * The people who received a transfer in the month with the most of them: indicator 7, desk review
 * option 2.
 *
 * <p>For programmes without registration or without usable admissions and discharges:
 *
 * <pre>reached = maximum over the months of (sum over the sites of people who received a transfer)
 * </pre>
 *
 * <p>Of equal months the earliest is taken. One month is enough; without any there is no figure. A
 * month that some site did not report is still compared, with what was reported, and a finding says
 * that the peak may be understated. Option 2 understates the people registered by those who stayed
 * away in the peak month; {@link AttendanceRange} shows by how much, beside the value and never in
 * its place.
 *
 * <pre>{@code
 * RoutineReach reach = PeakMonthReach.of(series, ReportingPeriod.year(2021)).reach();
 * reach.peakMonth();   // 2021-10
 * RoutineReach boys = PeakMonthReach.of(series, ReportingPeriod.year(2021)).reach(Sex.MALE);
 * }</pre>
 *
 * <p>Source: WFP Monitoring Handbook, indicator 7, V5.0 2026.03, desk review option 2; the image
 * with its formula was not available, and this is a reconstruction from the note beside it.
 *
 * @since 0.1.0
 */
public final class PeakMonthReach {

  private static final ReportItem ITEM = ReportItem.RECEIVED_TRANSFER;

  private final RoutineSeries series;
  private final ReportingPeriod period;
  private final PeakRule rule;
  private final PeakBySex bySex;

  private PeakMonthReach(
      RoutineSeries series, ReportingPeriod period, PeakRule rule, PeakBySex bySex) {
    this.series = series;
    this.period = period;
    this.rule = rule;
    this.bySex = bySex;
  }

  /**
   * The question for a period: the maximum of the sums, by sex the split of that month.
   *
   * @param series the reports of the sites
   * @param period the months
   * @return the question
   */
  public static PeakMonthReach of(RoutineSeries series, ReportingPeriod period) {
    return new PeakMonthReach(
        Objects.requireNonNull(series, "series"),
        Objects.requireNonNull(period, "period"),
        PeakRule.MAXIMUM_OF_SUMS,
        PeakBySex.OF_OVERALL_PEAK);
  }

  /**
   * Another maximum over several sites.
   *
   * @param newRule the rule
   * @return a copy
   */
  public PeakMonthReach taking(PeakRule newRule) {
    return new PeakMonthReach(series, period, Objects.requireNonNull(newRule, "newRule"), bySex);
  }

  /**
   * Another month for the numbers by sex.
   *
   * @param newBySex the rule
   * @return a copy
   */
  public PeakMonthReach bySex(PeakBySex newBySex) {
    return new PeakMonthReach(series, period, rule, Objects.requireNonNull(newBySex, "newBySex"));
  }

  /**
   * The people reached, both sexes.
   *
   * @return their number or why it is not known
   */
  public RoutineReach reach() {
    return reach(Sex.ALL);
  }

  /**
   * The people reached of one sex.
   *
   * @param sex the sex
   * @return their number or why it is not known; not known also if a site that is in the peak did
   *     not report the sex of those it served
   */
  public RoutineReach reach(Sex sex) {
    Sex compared = bySex == PeakBySex.OWN_MAXIMUM ? sex : Sex.ALL;
    String estimator =
        compared == Sex.ALL ? rule.label() : rule.label() + ", own maximum of the sex";
    RoutineReach.Builder builder =
        new RoutineReach.Builder(ReachDefinition.AT_LEAST_ONE_TRANSFER, sex, period, estimator);
    Evidence.RoutineReports evidence = look(builder, compared);
    List<Peak> peaks =
        rule == PeakRule.MAXIMUM_OF_SUMS
            ? peakOf(series, compared).map(List::of).orElse(List.of())
            : sitePeaks(compared);
    if (peaks.isEmpty()) {
      return builder.refuse(
          Outcome.Reason.NO_DATA,
          "no site reported people who received a transfer"
              + (compared == Sex.ALL ? "" : ", " + compared.label() + ",")
              + " in "
              + period,
          evidence);
    }
    if (rule == PeakRule.MAXIMUM_OF_SUMS) {
      builder.peakMonth = peaks.get(0).month;
    }
    noteRule(builder, compared);
    return counted(builder, peaks, evidence, compared);
  }

  private RoutineReach counted(
      RoutineReach.Builder builder,
      List<Peak> peaks,
      Evidence.RoutineReports evidence,
      Sex compared) {
    Sex sex = builder.sex;
    long total = 0;
    long overall = 0;
    List<String> unsplit = new ArrayList<>();
    for (Peak peak : peaks) {
      overall += peak.total;
      for (SiteReports site : peak.sites.siteReports()) {
        OptionalLong count = site.count(peak.month, ITEM, sex);
        total += count.orElse(0);
        if (count.isEmpty() && site.count(peak.month, ITEM, compared).isPresent()) {
          unsplit.add(site.site.label() + " " + peak.month);
        }
      }
      builder.derivation.add(peak.describe(rule, compared));
    }
    if (!unsplit.isEmpty()) {
      builder.peakMonth = null;
      return builder.refuse(
          Outcome.Reason.INCOMPLETE_PERIOD,
          "the sex of the people who received a transfer was not reported: "
              + String.join(", ", unsplit),
          evidence);
    }
    if (rule == PeakRule.SUM_OF_SITE_MAXIMA) {
      builder.derivation.add("Sum of the peaks: " + Numbers.people(overall));
    }
    if (sex != compared) {
      builder.derivation.add("Of these " + sex.label() + ": " + Numbers.people(total));
      noteSplit(builder, peaks, overall);
    }
    return builder.build(Rational.of(total), evidence);
  }

  private void noteSplit(RoutineReach.Builder builder, List<Peak> peaks, long overall) {
    long split = 0;
    for (Peak peak : peaks) {
      for (SiteReports site : peak.sites.siteReports()) {
        split += site.count(peak.month, ITEM, Sex.FEMALE).orElse(0);
        split += site.count(peak.month, ITEM, Sex.MALE).orElse(0);
      }
    }
    if (split != overall) {
      builder.findings.add(
          Finding.of(
              RoutineFinding.SEX_SUM_MISMATCH,
              "in the peak, male + female is "
                  + Numbers.people(split)
                  + ", the overall count "
                  + Numbers.people(overall)));
    }
  }

  private void noteRule(RoutineReach.Builder builder, Sex compared) {
    if (rule == PeakRule.SUM_OF_SITE_MAXIMA) {
      builder.findings.add(
          Finding.of(
              RoutineFinding.UPPER_VALUE,
              "the greatest months of the sites are added, whether or not they are the same month;"
                  + " people who moved are counted more than once"));
    }
    if (compared != Sex.ALL) {
      builder.findings.add(
          Finding.of(
              RoutineFinding.NOT_ADDITIVE_BY_SEX,
              "the greatest month of each sex is taken; male and female do not add up to the overall"
                  + " value"));
    }
  }

  /** Notes what is missing and says how much there is. */
  private Evidence.RoutineReports look(RoutineReach.Builder builder, Sex compared) {
    int sites = 0;
    int expected = 0;
    int reported = 0;
    MissingNumbers missing = new MissingNumbers();
    SortedMap<YearMonth, Integer> gaps = new TreeMap<>();
    for (SiteReports site : series.siteReports()) {
      List<YearMonth> months = site.expected(period);
      if (months.isEmpty()) {
        continue;
      }
      sites++;
      expected += months.size();
      builder.siteCodes.add(site.site.code());
      for (YearMonth month : months) {
        if (site.count(month, ITEM, compared).isPresent()) {
          reported++;
        } else {
          missing.note(site, month, "count of people who received a transfer");
          gaps.merge(month, 1, Integer::sum);
        }
      }
    }
    builder.missing.putAll(missing.months());
    noteGaps(builder, gaps, compared);
    return new Evidence.RoutineReports(sites, expected, reported);
  }

  private void noteGaps(
      RoutineReach.Builder builder, SortedMap<YearMonth, Integer> gaps, Sex compared) {
    Map<YearMonth, MonthTotal> totals = series.monthlyTotals(ITEM, compared, period);
    List<YearMonth> empty = new ArrayList<>();
    List<String> partial = new ArrayList<>();
    gaps.forEach((month, sites) -> {
      MonthTotal total = totals.get(month);
      if (total == null) {
        empty.add(month);
      } else {
        partial.add(month + " (" + sites + " of " + total.sitesExpected() + ")");
      }
    });
    if (!empty.isEmpty()) {
      builder.findings.add(
          Finding.of(
              RoutineFinding.MISSING_MONTHS,
              "no site reported in " + MonthList.compact(empty) + "; the peak may be understated"));
    }
    if (!partial.isEmpty()) {
      builder.findings.add(
          Finding.of(
              RoutineFinding.INCOMPLETE_MONTHS,
              "sites are missing in "
                  + String.join(", ", partial)
                  + "; the peak may be understated"));
    }
  }

  private List<Peak> sitePeaks(Sex compared) {
    List<Peak> peaks = new ArrayList<>();
    for (SiteReports site : series.siteReports()) {
      peakOf(RoutineSeries.of(site), compared).ifPresent(peaks::add);
    }
    return peaks;
  }

  private Optional<Peak> peakOf(RoutineSeries sites, Sex compared) {
    SortedMap<YearMonth, MonthTotal> totals = sites.monthlyTotals(ITEM, compared, period);
    return totals.entrySet().stream()
        .max(
            Comparator.<Map.Entry<YearMonth, MonthTotal>>comparingLong(
                    entry -> entry.getValue().total())
                .thenComparing(Map.Entry::getKey, Comparator.reverseOrder()))
        .map(entry ->
            new Peak(
                sites,
                entry.getKey(),
                entry.getValue().total(),
                (int)
                    totals.values().stream()
                        .filter(total -> total.total() == entry.getValue().total())
                        .count(),
                totals.size()));
  }

  /** A peak month of some sites. */
  private record Peak(RoutineSeries sites, YearMonth month, long total, int equal, int compared) {

    String describe(PeakRule rule, Sex sex) {
      @Nullable String site =
          rule == PeakRule.SUM_OF_SITE_MAXIMA ? sites.sites().first().label() : null;
      return "Peak month "
          + (site == null ? "" : "of " + site + " ")
          + "of "
          + compared
          + (compared == 1 ? " month" : " months")
          + " reported: "
          + month
          + ", "
          + Numbers.people(total)
          + (sex == Sex.ALL ? "" : " " + sex.label())
          + " people"
          + (equal == 1 ? "" : ", the earliest of " + equal + " equal months");
    }
  }
}
