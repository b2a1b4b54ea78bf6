package org.nutricoverage.deskreview.routine;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;
import org.nutricoverage.core.Evidence;
import org.nutricoverage.core.Finding;
import org.nutricoverage.core.FindingCode;
import org.nutricoverage.core.Outcome;
import org.nutricoverage.core.Rational;
import org.nutricoverage.core.ReachDefinition;
import org.nutricoverage.core.ReportingPeriod;
import org.nutricoverage.core.Sex;
import org.nutricoverage.core.internal.Numbers;

/** Counts people from stocks and admissions, site by site, then over the sites. */
final class StockCounting {

  /** What is counted. */
  enum Basis {
    CUMULATIVE,
    ADMISSIONS,
    END_STOCK,
    MEAN_STOCK
  }

  private static final int SITES_IN_A_DERIVATION = 20;
  private static final String LOWER = "nothing is put in their place, the count is a lower one";

  private final RoutineSeries series;
  private final ReportingPeriod period;
  private final Basis basis;
  private final MissingMonths missingMonths;
  private final OpeningStockRule openingRule;
  private final Sex sex;
  private final MissingNumbers missing = new MissingNumbers();
  private final List<Finding> findings = new ArrayList<>();
  private final List<String> siteLines = new ArrayList<>();
  private long openingTotal;
  private long admissionTotal;
  private long notCounted;
  private int usable;
  private boolean anyNumber;

  StockCounting(
      RoutineSeries series,
      ReportingPeriod period,
      Basis basis,
      MissingMonths missingMonths,
      OpeningStockRule openingRule,
      Sex sex) {
    this.series = series;
    this.period = period;
    this.basis = basis;
    this.missingMonths = missingMonths;
    this.openingRule = openingRule;
    this.sex = sex;
  }

  RoutineReach count(ReachDefinition definition, String label) {
    Rational total = Rational.ZERO;
    int sites = 0;
    int counted = 0;
    int expected = 0;
    List<String> codes = new ArrayList<>();
    List<Finding> leftOut = new ArrayList<>();
    for (SiteReports site : series.siteReports()) {
      List<YearMonth> months = site.expected(period);
      if (months.isEmpty()) {
        continue;
      }
      sites++;
      expected += months.size();
      codes.add(site.site.code());
      Optional<Rational> atSite = countSite(site, months);
      if (atSite.isPresent()) {
        counted++;
        total = total.plus(atSite.get());
      } else {
        leftOut.add(leftOut(site));
      }
    }
    RoutineReach.Builder builder = new RoutineReach.Builder(definition, sex, period, label);
    builder.siteCodes.addAll(codes);
    builder.missing.putAll(missing.months());
    builder.findings.addAll(findings);
    Evidence.RoutineReports evidence = new Evidence.RoutineReports(sites, expected, usable);
    if (!anyNumber) {
      return builder.refuse(
          Outcome.Reason.NO_DATA,
          sites == 0
              ? "no site was expected to report in " + period
              : "no site has the numbers for "
                  + label
                  + " in "
                  + period
                  + "; "
                  + missing.describe(),
          evidence);
    }
    if (!missing.isEmpty() && missingMonths == MissingMonths.REFUSE) {
      return builder.refuse(
          Outcome.Reason.INCOMPLETE_PERIOD,
          "numbers are missing in " + period + "; " + missing.describe(),
          evidence);
    }
    if (counted == 0) {
      return builder.refuse(
          Outcome.Reason.INCOMPLETE_PERIOD,
          "no site can be counted in " + period + "; " + missing.describe(),
          evidence);
    }
    if (!missing.isEmpty()) {
      builder.derivation.add(
          "Partial window: " + evidence.describe() + " have the numbers that are needed");
    }
    builder.findings.addAll(missing.findings(LOWER));
    builder.findings.addAll(leftOut);
    if (basis == Basis.CUMULATIVE) {
      builder.openingStock = openingTotal;
    }
    if (basis == Basis.CUMULATIVE || basis == Basis.ADMISSIONS) {
      builder.newAdmissions = admissionTotal;
    }
    explain(builder, total, counted);
    return builder.build(total, evidence);
  }

  private Finding leftOut(SiteReports site) {
    return Finding.of(
            RoutineFinding.SITE_LEFT_OUT,
            "the site cannot be counted in " + period + " and is not in the sum")
        .at("site", site.site.label());
  }

  private OptionalLong count(SiteReports site, YearMonth month, ReportItem item) {
    OptionalLong count = site.count(month, item, sex);
    anyNumber |= count.isPresent();
    return count;
  }

  private Optional<Rational> countSite(SiteReports site, List<YearMonth> months) {
    return switch (basis) {
      case CUMULATIVE -> cumulative(site, months);
      case ADMISSIONS -> admissions(site, months);
      case END_STOCK -> endStock(site, months);
      case MEAN_STOCK -> meanStock(site, months);
    };
  }

  private Optional<Rational> cumulative(SiteReports site, List<YearMonth> months) {
    YearMonth first = months.get(0);
    OptionalLong opening = count(site, first, ReportItem.OPENING_STOCK);
    if (opening.isEmpty() && openingRule == OpeningStockRule.ROLLED_FORWARD) {
      opening = rolledForward(site, first);
    }
    int start = 0;
    if (opening.isEmpty()) {
      missing.note(site, first, "opening stock");
      while (opening.isEmpty() && start < months.size() - 1) {
        start++;
        opening = count(site, months.get(start), ReportItem.OPENING_STOCK);
      }
    }
    boolean found = opening.isPresent();
    long admitted = 0;
    for (int i = 0; i < months.size(); i++) {
      OptionalLong admissions = count(site, months.get(i), ReportItem.NEW_ADMISSIONS);
      if (admissions.isEmpty()) {
        missing.note(site, months.get(i), ReportItem.NEW_ADMISSIONS.label());
      } else if (found && i >= start) {
        usable++;
        admitted += admissions.getAsLong();
        noteNotCounted(site, months.get(i));
      }
    }
    if (!found) {
      return Optional.empty();
    }
    long stock = opening.getAsLong();
    openingTotal += stock;
    admissionTotal += admitted;
    String window = start == 0 ? "" : " (window from " + months.get(start) + ")";
    siteLines.add(
        site.site.label()
            + ": "
            + Numbers.people(stock)
            + " + "
            + Numbers.people(admitted)
            + " = "
            + Numbers.people(stock + admitted)
            + window);
    return Optional.of(Rational.of(stock + admitted));
  }

  private OptionalLong rolledForward(SiteReports site, YearMonth first) {
    YearMonth before = first.minusMonths(1);
    MonthlyReport report = site.reports.get(before);
    OptionalLong rolled = report == null ? OptionalLong.empty() : StockFlow.endStock(report, sex);
    if (rolled.isEmpty()) {
      return rolled;
    }
    if (rolled.getAsLong() < 0) {
      noteNegativeStock(site, before, rolled.getAsLong());
      return OptionalLong.empty();
    }
    note(
        RoutineFinding.OPENING_STOCK_ROLLED_FORWARD,
        "opening stock not reported, "
            + Numbers.people(rolled.getAsLong())
            + " people taken from the end of "
            + before,
        site,
        first);
    return rolled;
  }

  private Optional<Rational> admissions(SiteReports site, List<YearMonth> months) {
    long admitted = 0;
    int reported = 0;
    for (YearMonth month : months) {
      OptionalLong admissions = count(site, month, ReportItem.NEW_ADMISSIONS);
      if (admissions.isEmpty()) {
        missing.note(site, month, ReportItem.NEW_ADMISSIONS.label());
      } else {
        reported++;
        admitted += admissions.getAsLong();
        noteNotCounted(site, month);
      }
    }
    usable += reported;
    if (reported == 0) {
      return Optional.empty();
    }
    admissionTotal += admitted;
    siteLines.add(site.site.label() + ": " + Numbers.people(admitted));
    return Optional.of(Rational.of(admitted));
  }

  private Optional<Rational> endStock(SiteReports site, List<YearMonth> months) {
    YearMonth last = months.get(months.size() - 1);
    @Nullable YearMonth found = null;
    long stock = 0;
    for (int i = months.size() - 1; i >= 0; i--) {
      YearMonth month = months.get(i);
      MonthlyReport report = site.reports.get(month);
      if (report == null) {
        continue;
      }
      OptionalLong end = found == null ? StockFlow.endStock(report, sex) : OptionalLong.empty();
      anyNumber |= end.isPresent();
      if (end.isPresent() && end.getAsLong() < 0) {
        noteNegativeStock(site, month, end.getAsLong());
      } else if (end.isPresent()) {
        found = month;
        stock = end.getAsLong();
      }
      if (found != null) {
        usable++;
      }
    }
    if (!last.equals(found)) {
      missing.note(site, last, "stock at the end of the month");
    }
    if (found == null) {
      return Optional.empty();
    }
    siteLines.add(site.site.label() + ": " + Numbers.people(stock) + " at the end of " + found);
    return Optional.of(Rational.of(stock));
  }

  private Optional<Rational> meanStock(SiteReports site, List<YearMonth> months) {
    long sum = 0;
    int reported = 0;
    for (YearMonth month : months) {
      OptionalLong opening = count(site, month, ReportItem.OPENING_STOCK);
      if (opening.isEmpty()) {
        missing.note(site, month, ReportItem.OPENING_STOCK.label());
      } else {
        reported++;
        sum += opening.getAsLong();
      }
    }
    usable += reported;
    if (reported == 0) {
      return Optional.empty();
    }
    // A site that was active in part of the period adds its stock to that part of the mean only.
    Rational mean =
        Rational.of(sum, reported).times(Rational.of(months.size(), period.lengthMonths()));
    siteLines.add(
        site.site.label()
            + ": "
            + Numbers.people(sum)
            + " over "
            + reported
            + (reported == 1 ? " month" : " months")
            + (months.size() == period.lengthMonths()
                ? ""
                : ", active in " + months.size() + " of " + period.lengthMonths())
            + ", "
            + Numbers.people(mean.rounded(1)));
    return Optional.of(mean);
  }

  private void noteNotCounted(SiteReports site, YearMonth month) {
    notCounted +=
        site.count(month, ReportItem.TRANSFERS_IN, sex).orElse(0)
            + site.count(month, ReportItem.READMISSIONS, sex).orElse(0);
  }

  private void noteNegativeStock(SiteReports site, YearMonth month, long stock) {
    note(
        RoutineFinding.NEGATIVE_STOCK,
        "opening stock + all who came - all who left is "
            + Numbers.people(stock)
            + "; it is not used",
        site,
        month);
  }

  private void note(FindingCode code, String message, SiteReports site, YearMonth month) {
    findings.add(
        Finding.of(code, message).at("site", site.site.label()).at("month", month.toString()));
  }

  private void explain(RoutineReach.Builder builder, Rational total, int counted) {
    List<String> lines = builder.derivation;
    if (counted > 1) {
      siteLines.stream().limit(SITES_IN_A_DERIVATION).forEach(line -> lines.add("  " + line));
      if (counted > SITES_IN_A_DERIVATION) {
        lines.add("  and " + (counted - SITES_IN_A_DERIVATION) + " more sites");
      }
    } else {
      lines.addAll(siteLines);
    }
    String sites = counted == 1 ? " at 1 site" : " at " + Numbers.people(counted) + " sites";
    String people = Numbers.people(total.rounded(1));
    switch (basis) {
      case CUMULATIVE ->
          lines.add(
              "Opening stock "
                  + Numbers.people(openingTotal)
                  + " + new admissions "
                  + Numbers.people(admissionTotal)
                  + " = "
                  + people
                  + sites
                  + ", "
                  + period);
      case ADMISSIONS -> lines.add("New admissions " + people + sites + ", " + period);
      case END_STOCK ->
          lines.add("Stock at the end of the period " + people + sites + ", " + period);
      case MEAN_STOCK ->
          lines.add("Mean of the monthly opening stocks " + people + sites + ", " + period);
    }
    if (notCounted > 0) {
      lines.add(
          "Not counted: "
              + Numbers.people(notCounted)
              + " transfers between sites and readmissions");
    }
  }
}
