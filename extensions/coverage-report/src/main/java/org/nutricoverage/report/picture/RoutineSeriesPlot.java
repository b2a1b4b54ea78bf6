package org.nutricoverage.report.picture;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.nutricoverage.core.ReportingPeriod;
import org.nutricoverage.core.Sex;
import org.nutricoverage.core.internal.Arguments;
import org.nutricoverage.core.internal.Numbers;
import org.nutricoverage.core.standard.Standard;
import org.nutricoverage.deskreview.routine.MonthTotal;
import org.nutricoverage.deskreview.routine.ReportItem;
import org.nutricoverage.deskreview.routine.RoutineSeries;
import org.nutricoverage.deskreview.routine.Smoothing;

/**
 * A routine series month by month, as reported and smoothed (M3A3), with standards.
 *
 * <p>A filled mark is a month that every expected site reported; an empty one is the sum of the
 * sites that did, which is too low, and is neither joined nor smoothed. A month without any report
 * has no mark.
 *
 * <pre>{@code
 * Site site = Site.of("HF-1", Area.of("ML07", "Gao"));
 * List<MonthlyReport> reports = new ArrayList<>();
 * for (int month = 1; month <= 6; month++) {
 *   reports.add(
 *       MonthlyReport.of(site, YearMonth.of(2026, month))
 *           .with(ReportItem.NEW_ADMISSIONS, 40 + month));
 * }
 * Picture picture =
 *     RoutineSeriesPlot.ofCounts(
 *             RoutineSeries.of(reports), ReportItem.NEW_ADMISSIONS, Sex.ALL,
 *             ReportingPeriod.between(YearMonth.of(2026, 1), YearMonth.of(2026, 6)))
 *         .draw();
 * picture.title(); // "new admissions"
 * }</pre>
 *
 * @since 0.1.0
 */
public final class RoutineSeriesPlot {

  private static final Set<ReportItem> EXITS =
      Set.of(ReportItem.RECOVERED, ReportItem.DIED, ReportItem.DEFAULTED, ReportItem.NON_RESPONSE);
  private static final int MOST_LABELS = 8;
  private static final int MONTHS = 12;
  private static final List<String> KEYS = List.of("reported by every site", "some sites missing");

  private final String item;
  private final boolean isShare;
  private final ReportingPeriod period;
  private final SortedMap<YearMonth, Point> points;
  private final List<Standard> standards;
  private final String title;

  private RoutineSeriesPlot(
      String item,
      boolean isShare,
      ReportingPeriod period,
      SortedMap<YearMonth, Point> points,
      List<Standard> standards,
      String title) {
    this.item = item;
    this.isShare = isShare;
    this.period = period;
    this.points = points;
    this.standards = List.copyOf(standards);
    this.title = title;
  }

  /**
   * A plot of the monthly sums of a count.
   *
   * @param series the reports
   * @param item what was counted
   * @param sex of which sex
   * @param period the months, drawn from the first to the last
   * @return the plot
   */
  public static RoutineSeriesPlot ofCounts(
      RoutineSeries series, ReportItem item, Sex sex, ReportingPeriod period) {
    SortedMap<YearMonth, Point> points = new TreeMap<>();
    series
        .monthlyTotals(item, sex, period)
        .forEach((month, total) ->
            points.put(month, new Point(total.total(), total.complete(), words(total))));
    return new RoutineSeriesPlot(item.label(), false, period, points, List.of(), "");
  }

  /**
   * A plot of the monthly share of one kind of exit among recovered, died, defaulted and
   * non-responsive.
   *
   * @param series the reports
   * @param exit recovered, died, defaulted or non-response
   * @param sex of which sex
   * @param period the months, drawn from the first to the last
   * @return the plot; a month is complete if every expected site reported all four kinds, and has
   *     no mark if a kind was reported by no site or by other sites than the others, or if nobody
   *     left
   * @throws IllegalArgumentException if the item is no such exit
   */
  public static RoutineSeriesPlot ofExitShare(
      RoutineSeries series, ReportItem exit, Sex sex, ReportingPeriod period) {
    if (!EXITS.contains(exit)) {
      throw Arguments.refused(
          "exit", "one of recovered, died, defaulted and non-response", exit.label());
    }
    Map<ReportItem, SortedMap<YearMonth, MonthTotal>> totals = new LinkedHashMap<>();
    for (ReportItem item : ReportItem.values()) {
      if (EXITS.contains(item)) {
        totals.put(item, series.monthlyTotals(item, sex, period));
      }
    }
    SortedMap<YearMonth, Point> points = new TreeMap<>();
    for (YearMonth month : period.months()) {
      List<MonthTotal> all = new ArrayList<>();
      for (SortedMap<YearMonth, MonthTotal> months : totals.values()) {
        MonthTotal total = months.get(month);
        if (total != null) {
          all.add(total);
        }
      }
      long left = all.stream().mapToLong(MonthTotal::total).sum();
      boolean sameSites = all.stream().map(MonthTotal::sitesReporting).distinct().count() == 1;
      if (all.size() == EXITS.size() && sameSites && left > 0) {
        MonthTotal own = Objects.requireNonNull(months(totals, exit).get(month));
        points.put(
            month,
            new Point(
                (double) own.total() / left,
                own.complete(),
                own.total() + " of " + left + " exits, " + words(own)));
      }
    }
    String name = "share of exits: " + exit.label();
    return new RoutineSeriesPlot(name, true, period, points, List.of(), "");
  }

  /**
   * The same plot with a standard of the share, drawn as a line with its name; up to three.
   *
   * @param standard the standard
   * @return a copy
   * @throws IllegalArgumentException if the plot is one of counts or has three standards already
   */
  public RoutineSeriesPlot standard(Standard standard) {
    if (!isShare || standards.size() == 3) {
      throw Arguments.refused(
          "standard", "one of up to three standards of a share", standard + ", plot of " + item);
    }
    List<Standard> more = new ArrayList<>(standards);
    more.add(standard);
    return new RoutineSeriesPlot(item, isShare, period, points, more, title);
  }

  /**
   * The same plot with a title of its own.
   *
   * @param newTitle the title, not blank
   * @return a copy
   * @throws IllegalArgumentException if the title is blank
   */
  public RoutineSeriesPlot title(String newTitle) {
    return new RoutineSeriesPlot(
        item, isShare, period, points, standards, Arguments.text(newTitle, "newTitle"));
  }

  /**
   * Draws the plot.
   *
   * @return the picture; without a report, one that says so
   */
  public Picture draw() {
    String heading = title.isEmpty() ? item : title;
    if (points.isEmpty()) {
      return Sheet.message(
          heading, "There is nothing to draw: no usable report in " + period + ".");
    }
    double greatest = points.values().stream().mapToDouble(Point::value).max().orElse(1);
    for (Standard standard : standards) {
      greatest = Math.max(greatest, standard.threshold().value().doubleValue());
    }
    double end =
        isShare ? Math.min(1, Math.max(0.1, greatest * 1.15)) : Math.max(1, greatest * 1.1);
    double first = at(period.first());
    double last = at(period.last());
    Plot plot = new Plot(heading).subtitle(period + (title.isEmpty() ? "" : ", " + item));
    for (Standard standard : standards) {
      Standards.acrossTo(plot, standard, first - 0.5, last + 0.5, end * 0.012);
    }
    SortedMap<YearMonth, Double> complete = new TreeMap<>();
    points.forEach((month, point) -> {
      if (point.complete()) {
        complete.put(month, point.value());
      }
    });
    SortedMap<YearMonth, Double> smoothed = Smoothing.m3a3().smooth(complete);
    Layer marks = Layer.of("point").with("size", 5).with("stroke", 1.4).inLegend();
    points.forEach((month, point) -> {
      String key = KEYS.get(point.complete() ? 0 : 1);
      marks.mark("x", at(month), "y", point.value(), "color", key, "fill", key, "shape", key);
    });
    plot.layer(joined(complete).with("size", 0.8).with("color", Palette.FAINT))
        .layer(joined(smoothed).with("size", 2.2).with("color", Palette.VERMILLION))
        .layer(marks)
        .keys("color", KEYS, List.of(Palette.BLUE, Palette.BLUE))
        .keys("fill", KEYS, List.of(Palette.BLUE, Palette.WHITE))
        .keys("shape", KEYS, List.of(21, 24))
        .axis("x", "Month", first - 0.5, last + 0.5, months())
        .axis(
            "y",
            isShare ? "Share of exits (%)" : "People a month",
            -0.03 * end,
            end,
            isShare ? Axis.percent(end) : Axis.counts(end))
        .note(
            smoothed.isEmpty()
                ? "Too few complete months in a row to be smoothed (M3A3)."
                : "Thick line: smoothed (M3A3: running median of 3, then mean of 3), complete months"
                    + " only.");
    return plot.draw(words(heading, smoothed), Plot.HEIGHT);
  }

  private String words(String heading, SortedMap<YearMonth, Double> smoothed) {
    List<String> lines = new ArrayList<>();
    for (YearMonth month : period.months()) {
      Point point = points.get(month);
      String reported = point == null ? "no report" : shown(point.value()) + ", " + point.words();
      Double smooth = smoothed.get(month);
      String trend = smooth == null ? "" : ", smoothed " + shown(smooth);
      lines.add(month + ": " + reported + trend + ".");
    }
    StringBuilder first = new StringBuilder("Monthly series: " + heading + ", " + period + ".");
    standards.forEach(
        one -> first.append(" Standard: ").append(Standards.sentence(one)).append('.'));
    return Figure.lines(first.toString(), lines);
  }

  private String shown(double value) {
    return isShare ? Numbers.percent(value) : Label.number(value, 1);
  }

  private static Layer joined(SortedMap<YearMonth, Double> values) {
    Layer lines = Layer.of("segment");
    values.forEach((month, value) -> {
      Double next = values.get(month.plusMonths(1));
      if (next != null) {
        lines.mark("x", at(month), "xend", at(month) + 1, "y", value, "yend", next);
      }
    });
    return lines;
  }

  private static SortedMap<YearMonth, MonthTotal> months(
      Map<ReportItem, SortedMap<YearMonth, MonthTotal>> totals, ReportItem item) {
    return Objects.requireNonNull(totals.get(item));
  }

  private Map<Double, String> months() {
    List<YearMonth> all = period.months();
    int step = (all.size() + MOST_LABELS - 1) / MOST_LABELS;
    Map<Double, String> breaks = new LinkedHashMap<>();
    for (int i = 0; i < all.size(); i += step) {
      breaks.put(at(all.get(i)), all.get(i).toString());
    }
    return breaks;
  }

  private static double at(YearMonth month) {
    return MONTHS * (long) month.getYear() + month.getMonthValue();
  }

  private static String words(MonthTotal total) {
    return total.sitesReporting() + " of " + total.sitesExpected() + " sites reported";
  }

  private record Point(double value, boolean complete, String words) {}
}
