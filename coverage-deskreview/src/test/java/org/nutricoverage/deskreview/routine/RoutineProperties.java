package org.nutricoverage.deskreview.routine;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.constraints.Size;
import org.nutricoverage.core.Area;
import org.nutricoverage.core.Rational;
import org.nutricoverage.core.ReachedPopulation;
import org.nutricoverage.core.ReportingPeriod;
import org.nutricoverage.core.Sex;

class RoutineProperties {

  private static final Area AREA = Area.of("A", "Area");
  private static final ReportingPeriod HALF_YEAR =
      ReportingPeriod.between(YearMonth.of(2025, 1), YearMonth.of(2025, 6));

  private static Site site(int number) {
    return Site.of("S" + number, AREA);
  }

  private static Rational count(RoutineReach reach) {
    return reach.reached().map(ReachedPopulation::count).orElseThrow();
  }

  /**
   * Anything that a site might send: any item, also impossible counts, sites and months at random.
   */
  @Provide
  Arbitrary<List<MonthlyReport>> anything() {
    Arbitrary<Long> counts =
        Arbitraries.frequencyOf(
            Tuple.of(8, Arbitraries.longs().between(0, 30)), Tuple.of(1, Arbitraries.longs()));
    Arbitrary<MonthlyReport> empty =
        Combinators.combine(
                Arbitraries.integers().between(1, 3),
                Arbitraries.of("A", "B"),
                Arbitraries.integers().between(1, 6))
            .as((number, name, month) ->
                MonthlyReport.of(Site.of("S" + number, name, AREA), YearMonth.of(2025, month)));
    Arbitrary<List<Object[]>> cells =
        Combinators.combine(Arbitraries.of(ReportItem.class), Arbitraries.of(Sex.class), counts)
            .as((item, sex, count) -> new Object[] {item, sex, count})
            .list()
            .ofMaxSize(12);
    return Combinators.combine(empty, cells)
        .as((report, list) -> {
          MonthlyReport full = report;
          for (Object[] cell : list) {
            full = full.with((ReportItem) cell[0], (Sex) cell[1], (Long) cell[2]);
          }
          return full;
        })
        .list()
        .ofMaxSize(20);
  }

  /** Six months of up to four sites whose stocks follow from their flows. */
  @Provide
  Arbitrary<List<MonthlyReport>> consistent() {
    Arbitrary<long[]> flows = Arbitraries.longs().between(0, 50).array(long[].class).ofSize(12);
    return Combinators.combine(Arbitraries.longs().between(0, 200), flows)
        .as(Map::entry)
        .list()
        .ofMinSize(1)
        .ofMaxSize(4)
        .map(sites -> {
          List<MonthlyReport> reports = new ArrayList<>();
          for (int s = 0; s < sites.size(); s++) {
            long stock = sites.get(s).getKey();
            long[] flow = sites.get(s).getValue();
            for (int m = 0; m < 6; m++) {
              long exits = Math.min(stock + flow[m], flow[m + 6]);
              reports.add(
                  MonthlyReport.of(site(s), YearMonth.of(2025, m + 1))
                      .with(ReportItem.OPENING_STOCK, stock)
                      .with(ReportItem.NEW_ADMISSIONS, flow[m])
                      .with(ReportItem.TOTAL_DISCHARGES, exits)
                      .with(ReportItem.RECEIVED_TRANSFER, Sex.FEMALE, flow[m])
                      .with(ReportItem.RECEIVED_TRANSFER, Sex.MALE, exits));
              stock += flow[m] - exits;
            }
          }
          return reports;
        });
  }

  @Property(tries = 200)
  void theOrderOfTheReportsDoesNotMatter(
      @ForAll("anything") List<MonthlyReport> reports, @ForAll long seed) {
    List<MonthlyReport> shuffled = new ArrayList<>(reports);
    Collections.shuffle(shuffled, new Random(seed));
    RoutineSeries series = RoutineSeries.of(reports);
    RoutineSeries other = RoutineSeries.of(shuffled);

    assertThat(other).isEqualTo(series);
    assertThat(RoutineChecks.standard().check(other))
        .isEqualTo(RoutineChecks.standard().check(series));
    assertThat(RegisteredReach.of(other, HALF_YEAR).reach())
        .isEqualTo(RegisteredReach.of(series, HALF_YEAR).reach());
    assertThat(PeakMonthReach.of(other, HALF_YEAR).reach(Sex.MALE))
        .isEqualTo(PeakMonthReach.of(series, HALF_YEAR).reach(Sex.MALE));
  }

  @Property(tries = 200)
  void sendingEverythingTwiceChangesNoCount(@ForAll("anything") List<MonthlyReport> reports) {
    List<MonthlyReport> twice = new ArrayList<>(reports);
    twice.addAll(reports);

    assertThat(RoutineSeries.of(twice).reports()).isEqualTo(RoutineSeries.of(reports).reports());
  }

  @Property(tries = 200)
  void whatIsUsedIsPossible(@ForAll("anything") List<MonthlyReport> reports) {
    for (MonthlyReport report : RoutineSeries.of(reports).reports()) {
      for (ReportItem item : ReportItem.values()) {
        for (Sex sex : Sex.values()) {
          report
              .count(item, sex)
              .ifPresent(count ->
                  assertThat(count).isBetween(0L, 2 * RoutineSeries.GREATEST_PLAUSIBLE_COUNT));
        }
      }
    }
  }

  @Property(tries = 200)
  void everyQuestionHasExactlyOneAnswer(@ForAll("anything") List<MonthlyReport> reports) {
    RoutineSeries series = RoutineSeries.of(reports);
    for (MissingMonths missing : MissingMonths.values()) {
      for (OpeningStockRule opening : OpeningStockRule.values()) {
        for (RegistrationCount counting : RegistrationCount.values()) {
          RoutineReach reach =
              RegisteredReach.of(series, HALF_YEAR)
                  .counting(counting)
                  .onMissingMonths(missing)
                  .openingStock(opening)
                  .reach();
          assertThat(reach.reached().isPresent()).isNotEqualTo(reach.notComputable().isPresent());
        }
      }
    }
  }

  @Property(tries = 200)
  void aPartialWindowOfCompleteReportsIsTheWhole(
      @ForAll("consistent") List<MonthlyReport> reports) {
    RegisteredReach question = RegisteredReach.of(RoutineSeries.of(reports), HALF_YEAR);

    assertThat(question.onMissingMonths(MissingMonths.PARTIAL_WINDOW).reach())
        .isEqualTo(question.reach());
  }

  @Property(tries = 200)
  void aPartialWindowNeverCountsMore(
      @ForAll("consistent") List<MonthlyReport> reports, @ForAll long seed) {
    Random random = new Random(seed);
    List<MonthlyReport> some = reports.stream().filter(unused -> random.nextInt(4) > 0).toList();
    RoutineReach partial =
        RegisteredReach.of(RoutineSeries.of(some), HALF_YEAR)
            .onMissingMonths(MissingMonths.PARTIAL_WINDOW)
            .reach();

    partial
        .reached()
        .ifPresent(reached ->
            assertThat(reached.count())
                .isLessThanOrEqualTo(
                    count(RegisteredReach.of(RoutineSeries.of(reports), HALF_YEAR).reach())));
  }

  @Property(tries = 200)
  void theSumOverSitesIsTheWhole(@ForAll("consistent") List<MonthlyReport> reports) {
    RoutineSeries series = RoutineSeries.of(reports);
    for (RegistrationCount counting : RegistrationCount.values()) {
      Rational sum = Rational.ZERO;
      List<RoutineReach> parts = new ArrayList<>();
      for (Site site : series.sites()) {
        RoutineReach part =
            RegisteredReach.of(series.sites(site::equals), HALF_YEAR).counting(counting).reach();
        sum = sum.plus(count(part));
        parts.add(part);
      }
      Rational whole = count(RegisteredReach.of(series, HALF_YEAR).counting(counting).reach());

      assertThat(whole).isEqualTo(sum);
      assertThat(count(parts.stream().reduce(RoutineReach::plus).orElseThrow())).isEqualTo(whole);
    }
  }

  @Property(tries = 200)
  void cumulativeIsAtLeastEveryStock(@ForAll("consistent") List<MonthlyReport> reports) {
    RegisteredReach question = RegisteredReach.of(RoutineSeries.of(reports), HALF_YEAR);
    Rational cumulative = count(question.reach());

    assertThat(cumulative)
        .isGreaterThanOrEqualTo(
            count(question.counting(RegistrationCount.PERIOD_END_STOCK).reach()))
        .isGreaterThanOrEqualTo(
            count(question.counting(RegistrationCount.MEAN_MONTHLY_STOCK).reach()));
  }

  @Property(tries = 200)
  void aLongerPeriodReachesAtLeastAsMany(@ForAll("consistent") List<MonthlyReport> reports) {
    RoutineSeries series = RoutineSeries.of(reports);
    Rational former = Rational.ZERO;
    for (int month = 1; month <= 6; month++) {
      Rational toDate =
          count(RegisteredReach.yearToDate(series, YearMonth.of(2025, month)).reach());
      assertThat(toDate).isGreaterThanOrEqualTo(former);
      former = toDate;
    }
  }

  @Property(tries = 200)
  void consistentFlowsHaveNoMismatch(@ForAll("consistent") List<MonthlyReport> reports) {
    RoutineSeries series = RoutineSeries.of(reports);

    assertThat(RoutineChecks.standard().check(series).findings(RoutineFinding.STOCK_FLOW_MISMATCH))
        .isEmpty();
  }

  @Property(tries = 200)
  void rollingForwardConsistentReportsGivesTheReportedStock(
      @ForAll("consistent") List<MonthlyReport> reports) {
    YearMonth june = YearMonth.of(2025, 6);
    int slot = MonthlyReport.slot(ReportItem.OPENING_STOCK, Sex.ALL);
    List<MonthlyReport> without =
        reports.stream().map(r -> r.month().equals(june) ? r.without(slot) : r).toList();

    assertThat(
            count(
                RegisteredReach.of(RoutineSeries.of(without), ReportingPeriod.of(june))
                    .openingStock(OpeningStockRule.ROLLED_FORWARD)
                    .reach()))
        .isEqualTo(
            count(RegisteredReach.of(RoutineSeries.of(reports), ReportingPeriod.of(june)).reach()));
  }

  @Property(tries = 200)
  void theSexesOfThePeakAddUp(@ForAll("consistent") List<MonthlyReport> reports) {
    PeakMonthReach question = PeakMonthReach.of(RoutineSeries.of(reports), HALF_YEAR);
    RoutineReach overall = question.reach();

    assertThat(count(question.reach(Sex.FEMALE)).plus(count(question.reach(Sex.MALE))))
        .isEqualTo(count(overall));
    assertThat(question.reach(Sex.FEMALE).peakMonth()).isEqualTo(overall.peakMonth());
    assertThat(count(question.bySex(PeakBySex.OWN_MAXIMUM).reach(Sex.FEMALE)))
        .isGreaterThanOrEqualTo(count(question.reach(Sex.FEMALE)));
    assertThat(count(question.taking(PeakRule.SUM_OF_SITE_MAXIMA).reach()))
        .isGreaterThanOrEqualTo(count(overall));
  }

  @Property
  void theRangeOfAttendanceHoldsTheValue(
      @ForAll @LongRange(min = 0, max = 1_000_000) long value,
      @ForAll @LongRange(min = 1, max = 100) long percent) {
    AttendanceRange range = AttendanceRange.of(Rational.of(value), Rational.of(percent, 100));

    assertThat(range.lower()).isEqualTo(Rational.of(value));
    assertThat(range.upper()).isGreaterThanOrEqualTo(range.lower());
    assertThat(range.upper().times(range.attendance())).isEqualTo(range.lower());
  }

  @Property
  void smoothedValuesStayWithinTheSeries(@ForAll @Size(min = 3, max = 30) List<Double> values) {
    double least = Collections.min(values);
    double greatest = Collections.max(values);
    for (EdgeRule edges : EdgeRule.values()) {
      List<Double> smoothed = Smoothing.m3a3().edges(edges).smooth(values);
      assertThat(smoothed)
          .hasSize(edges == EdgeRule.DROP ? Math.max(0, values.size() - 4) : values.size())
          .allSatisfy(value -> assertThat(value).isBetween(least + 0.0, greatest + 0.0));
    }
  }

  @Property
  void theEdgeRulesAgreeInside(@ForAll @Size(min = 5, max = 30) List<Integer> values) {
    List<Double> dropped = Smoothing.m3a3().edges(EdgeRule.DROP).smooth(values);
    int n = values.size();

    assertThat(Smoothing.m3a3().smooth(values).subList(2, n - 2)).isEqualTo(dropped);
    assertThat(Smoothing.m3a3().edges(EdgeRule.COPY_ORIGINAL).smooth(values).subList(2, n - 2))
        .isEqualTo(dropped);
  }

  @Property
  void smoothingForwardsAndBackwardsAgrees(@ForAll @Size(min = 3, max = 30) List<Integer> values) {
    List<Integer> reversed = new ArrayList<>(values);
    Collections.reverse(reversed);
    List<Double> smoothed = new ArrayList<>(Smoothing.m3a3().smooth(reversed));
    Collections.reverse(smoothed);

    assertThat(smoothed).isEqualTo(Smoothing.m3a3().smooth(values));
  }

  @Property
  void aGapMakesTwoSeries(
      @ForAll @Size(max = 8) List<Integer> first, @ForAll @Size(max = 8) List<Integer> second) {
    Map<YearMonth, Integer> all = new TreeMap<>();
    YearMonth start = YearMonth.of(2024, 1);
    for (int i = 0; i < first.size(); i++) {
      all.put(start.plusMonths(i), first.get(i));
    }
    for (int i = 0; i < second.size(); i++) {
      all.put(start.plusMonths(first.size() + 1L + i), second.get(i));
    }
    List<Double> parts = new ArrayList<>(Smoothing.m3a3().smooth(first));
    parts.addAll(Smoothing.m3a3().smooth(second));

    assertThat(Smoothing.m3a3().smooth(all).values()).containsExactlyElementsOf(parts);
  }
}
