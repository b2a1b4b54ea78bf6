package org.nutricoverage.io.dhis2;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.nutricoverage.io.UnusableDocumentException;

class Dhis2PeriodProperties {

  @Provide
  Arbitrary<LocalDate> days() {
    return Arbitraries.longs()
        .between(LocalDate.of(1902, 1, 1).toEpochDay(), LocalDate.of(2997, 12, 31).toEpochDay())
        .map(LocalDate::ofEpochDay);
  }

  /** Every day lies in one period of each type, which is written and read back as itself. */
  @Property(tries = 200)
  void everyDayIsInOnePeriodThatIsReadBack(
      @ForAll("days") LocalDate day, @ForAll Dhis2PeriodType type) {
    LocalDate first = day;
    while (!type.canBeginOn(first)) {
      first = first.minusDays(1);
    }
    Dhis2Period period = Dhis2Period.beginning(type, first);
    assertThat(day).isBetween(period.firstDay(), period.lastDay());
    assertThat(Dhis2Period.parse(period.toString())).isEqualTo(period);
    if (type != Dhis2PeriodType.BI_WEEKLY) {
      assertThat(type.canBeginOn(period.lastDay().plusDays(1))).isTrue();
    }
  }

  @Property(tries = 200)
  void aPeriodOfMonthsIsAReportingPeriodAndBack(
      @ForAll("days") LocalDate day, @ForAll Dhis2PeriodType type) {
    LocalDate first = day;
    while (!type.canBeginOn(first)) {
      first = first.minusDays(1);
    }
    Dhis2Period period = Dhis2Period.beginning(type, first);
    assertThat(period.reportingPeriod().isPresent()).isEqualTo(type.lengthMonths() > 0);
    period
        .reportingPeriod()
        .ifPresent(months -> assertThat(Dhis2Period.of(months)).contains(period));
  }

  @Property(tries = 100)
  void weeksOfAYearFollowEachOther(
      @ForAll @IntRange(min = 1901, max = 2998) int year,
      @ForAll @IntRange(min = 1, max = 51) int n) {
    for (String prefix : new String[] {"W", "WedW", "ThuW", "FriW", "SatW", "SunW"}) {
      Dhis2Period week = Dhis2Period.parse(year + prefix + n);
      Dhis2Period next = Dhis2Period.parse(year + prefix + (n + 1));
      assertThat(next.firstDay()).isEqualTo(week.lastDay().plusDays(1));
    }
  }

  @Property(tries = 200)
  void anyTextIsAPeriodOrRefused(@ForAll String text) {
    try {
      assertThat(Dhis2Period.parse(Dhis2Period.parse(text).toString()).toString()).isNotEmpty();
    } catch (UnusableDocumentException refused) {
      assertThat(refused.problem()).startsWith("period must be one of DHIS2");
    }
  }
}
