package org.nutricoverage.deskreview.exits;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.From;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.Size;
import org.nutricoverage.core.Area;
import org.nutricoverage.core.Indicator;
import org.nutricoverage.core.Proportion;
import org.nutricoverage.core.Rational;
import org.nutricoverage.core.ReportingPeriod;
import org.nutricoverage.core.Sex;
import org.nutricoverage.deskreview.routine.MonthlyReport;
import org.nutricoverage.deskreview.routine.ReportItem;
import org.nutricoverage.deskreview.routine.RoutineSeries;
import org.nutricoverage.deskreview.routine.Site;

class ExitProperties {

  private static final List<Indicator> RATES =
      List.of(
          Indicator.RECOVERY_RATE,
          Indicator.MORTALITY_RATE,
          Indicator.DEFAULT_RATE,
          Indicator.NON_RESPONSE_RATE);

  @Provide
  Arbitrary<ExitCounts> counts() {
    return Arbitraries.longs()
        .between(0, 1000)
        .array(long[].class)
        .ofSize(5)
        .map(n -> new ExitCounts(n[0], n[1], n[2], n[3], n[4]));
  }

  private static Rational sum(ExitRates rates) {
    return RATES.stream()
        .flatMap(indicator -> rates.rate(indicator).stream())
        .map(Proportion.Counted::exact)
        .reduce(Rational.ZERO, Rational::plus);
  }

  @Property
  void withoutTransfersTheRatesAddUpToOne(@ForAll("counts") ExitCounts counts) {
    ExitRates without = ExitRates.of(counts).over(ExitDenominator.WITHOUT_TRANSFERS);

    if (counts.total(ExitDenominator.WITHOUT_TRANSFERS) > 0) {
      assertThat(sum(without)).isEqualTo(Rational.ONE);
    } else {
      assertThat(sum(without)).isEqualTo(Rational.ZERO);
    }
    assertThat(sum(ExitRates.of(counts))).isLessThanOrEqualTo(sum(without));
  }

  @Property
  void poolingReportsIsPoolingCounts(
      @ForAll @Size(min = 1, max = 12) List<@From("counts") ExitCounts> months) {
    List<MonthlyReport> reports = new ArrayList<>();
    ExitCounts sum = ExitCounts.NONE;
    for (int i = 0; i < months.size(); i++) {
      ExitCounts exits = months.get(i);
      sum = sum.plus(exits);
      reports.add(
          MonthlyReport.of(
                  Site.of("S" + i % 2, Area.of("A", "Area")), YearMonth.of(2025, i / 2 + 1))
              .with(ReportItem.RECOVERED, exits.recovered())
              .with(ReportItem.DIED, exits.died())
              .with(ReportItem.DEFAULTED, exits.defaulted())
              .with(ReportItem.NON_RESPONSE, exits.nonResponse())
              .with(ReportItem.TRANSFERRED_OUT, exits.transferred()));
    }

    assertThat(
            ExitRates.from(RoutineSeries.of(reports), ReportingPeriod.year(2025), Sex.ALL).counts())
        .isEqualTo(sum);
  }
}
