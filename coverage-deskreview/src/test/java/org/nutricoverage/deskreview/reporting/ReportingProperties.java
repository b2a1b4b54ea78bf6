package org.nutricoverage.deskreview.reporting;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.constraints.Size;
import org.nutricoverage.core.Proportion;
import org.nutricoverage.core.Rational;
import org.nutricoverage.core.ReportingPeriod;
import org.nutricoverage.core.Sex;
import org.nutricoverage.core.standard.Comparison;
import org.nutricoverage.core.standard.Threshold;

class ReportingProperties {

  @Property
  void soManyMoreMeetTheTargetAndOneFewerDoesNot(
      @ForAll @LongRange(min = 0, max = 100_000) long reached,
      @ForAll @LongRange(min = 1, max = 100_000) long eligible,
      @ForAll @LongRange(min = 1, max = 99) long percent,
      @ForAll boolean strict) {
    Threshold target =
        new Threshold(
            strict ? Comparison.GREATER_THAN : Comparison.AT_LEAST, Rational.of(percent, 100));
    long more = TargetGap.of(Proportion.of(reached, eligible), target).morePeople().orElseThrow();
    assertThat(target.isMetBy(Rational.of(reached + more, eligible))).isTrue();
    if (more > 0) {
      assertThat(target.isMetBy(Rational.of(reached + more - 1, eligible))).isFalse();
    }
  }

  @Property
  void theRunsCoverThePeriodWithoutOverlap(
      @ForAll @IntRange(min = 1, max = 60) int length,
      @ForAll @IntRange(min = 1, max = 13) int run) {
    YearMonth first = YearMonth.of(2026, 2);
    ReportingPeriod period = ReportingPeriod.between(first, first.plusMonths(length - 1L));
    List<YearMonth> months = new ArrayList<>();
    for (ReportingPeriod part : Years.runs(period, run)) {
      assertThat(part.lengthMonths()).isBetween(1, run);
      months.addAll(part.months());
    }
    assertThat(months).isEqualTo(period.months());
  }

  @Property
  void shownPercentIsTheExactOneRoundedOnce(
      @ForAll @LongRange(min = 0, max = 5000) long reached,
      @ForAll @LongRange(min = 1, max = 5000) long eligible) {
    ReportingRow row =
        ReportingRows.followUp(
                "CD", LocalDate.of(2026, 4, 20), Estimates.counted(Sex.ALL, reached, eligible))
            .rows()
            .row(ReportingRow.ValueType.FOLLOW_UP, Sex.ALL)
            .orElseThrow();
    Rational exact = Rational.parse(row.value(ReportingColumn.PERCENT_EXACT));
    assertThat(exact).isEqualTo(Rational.of(100 * reached, eligible));
    assertThat(row.value(ReportingColumn.PERCENT)).isEqualTo(exact.rounded(1).toPlainString());
  }

  @Property(tries = 200)
  void theOrderOfAnnualTargetsDoesNotMatter(
      @ForAll @Size(max = 6) List<@IntRange(min = 2024, max = 2030) Integer> years,
      @ForAll Random random) {
    List<Integer> shuffled = new ArrayList<>(years);
    Collections.shuffle(shuffled, random);
    TargetPlan plan = with(years);
    assertThat(with(shuffled)).isEqualTo(plan);
    assertThat(with(shuffled).check()).isEqualTo(plan.check());
  }

  private static TargetPlan with(List<Integer> years) {
    TargetPlanBuilder builder = TargetPlanTest.prevention();
    years.forEach(
        year -> builder.annual(AnnualTarget.of(year, Threshold.atLeastPercent(year - 1950))));
    return builder.build();
  }
}
