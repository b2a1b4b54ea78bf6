package org.nutricoverage.deskreview.routine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.nutricoverage.deskreview.routine.Reports.AREA;
import static org.nutricoverage.deskreview.routine.Reports.S1;
import static org.nutricoverage.deskreview.routine.Reports.S2;

import com.google.common.testing.EqualsTester;
import com.google.common.testing.NullPointerTester;
import com.google.common.testing.SerializableTester;
import java.time.YearMonth;
import org.junit.jupiter.api.Test;
import org.nutricoverage.core.Area;
import org.nutricoverage.core.Sex;

class MonthlyReportTest {

  private static final YearMonth MONTH = YearMonth.of(2025, 1);
  private static final MonthlyReport EMPTY = MonthlyReport.of(S1, MONTH);

  @Test
  void aCountThatWasNotReportedIsMissingAndNotZero() {
    MonthlyReport report = EMPTY.with(ReportItem.DIED, 0);

    assertThat(report.count(ReportItem.DIED)).hasValue(0);
    assertThat(report.count(ReportItem.DIED, Sex.MALE)).isEmpty();
    assertThat(report.count(ReportItem.RECOVERED)).isEmpty();
    assertThat(report.isEmpty()).isFalse();
    assertThat(EMPTY.isEmpty()).isTrue();
  }

  @Test
  void holdsEveryItemOfEachSexInAnyOrder() {
    MonthlyReport up = EMPTY;
    MonthlyReport down = EMPTY;
    ReportItem[] items = ReportItem.values();
    Sex[] sexes = Sex.values();
    int n = items.length * sexes.length;
    for (int i = 0; i < n; i++) {
      up = up.with(items[i / 3], sexes[i % 3], 1000L + i);
      int j = n - 1 - i;
      down = down.with(items[j / 3], sexes[j % 3], 1000L + j);
    }

    assertThat(up).isEqualTo(down);
    for (int i = 0; i < n; i++) {
      assertThat(up.count(items[i / 3], sexes[i % 3])).hasValue(1000L + i);
    }
  }

  @Test
  void aLaterCountReplacesAFormerOne() {
    MonthlyReport report =
        EMPTY
            .with(ReportItem.OPENING_STOCK, 5)
            .with(ReportItem.RECOVERED, 1)
            .with(ReportItem.CLOSING_STOCK, 7)
            .with(ReportItem.RECOVERED, 2);

    assertThat(report.count(ReportItem.OPENING_STOCK)).hasValue(5);
    assertThat(report.count(ReportItem.RECOVERED)).hasValue(2);
    assertThat(report.count(ReportItem.CLOSING_STOCK)).hasValue(7);
  }

  @Test
  void leavesTheOriginalAsItWas() {
    MonthlyReport more = EMPTY.with(ReportItem.DIED, 3);

    assertThat(EMPTY.count(ReportItem.DIED)).isEmpty();
    assertThat(more.without(MonthlyReport.slot(ReportItem.DIED, Sex.ALL))).isEqualTo(EMPTY);
  }

  @Test
  void aCountCanBeTakenOutOfTheMiddle() {
    MonthlyReport three =
        EMPTY
            .with(ReportItem.OPENING_STOCK, 5)
            .with(ReportItem.RECOVERED, -1)
            .with(ReportItem.CLOSING_STOCK, 7);

    assertThat(three.without(MonthlyReport.slot(ReportItem.RECOVERED, Sex.ALL)))
        .isEqualTo(EMPTY.with(ReportItem.OPENING_STOCK, 5).with(ReportItem.CLOSING_STOCK, 7));
  }

  @Test
  void holdsWhateverWasReported() {
    assertThat(EMPTY.with(ReportItem.DIED, Long.MIN_VALUE).count(ReportItem.DIED))
        .hasValue(Long.MIN_VALUE);
  }

  @Test
  void knowsWhereItWasRead() {
    MonthlyReport report = EMPTY.with(ReportItem.DIED, 1).fromRow(" a.csv ", 7);

    assertThat(report.file()).isEqualTo("a.csv");
    assertThat(report.row()).hasValue(7);
    assertThat(report.count(ReportItem.DIED)).hasValue(1);
    assertThat(report.with(ReportItem.DIED, 2).row()).hasValue(7);
    assertThat(EMPTY.file()).isEmpty();
    assertThat(EMPTY.row()).isEmpty();
    assertThat(EMPTY.fromRow("a.csv", 1).row()).hasValue(1);
  }

  @Test
  void refusesWhatCannotBe() {
    assertThatThrownBy(() -> EMPTY.fromRow("a.csv", 0))
        .hasMessage("rowNumber must be a number of rows of at least 1 but was 0");
    assertThatThrownBy(() -> EMPTY.fromRow(" ", 1))
        .hasMessage("fileName must be a text that is not blank");
    assertThatThrownBy(() -> MonthlyReport.of(S1, YearMonth.of(25, 1)))
        .hasMessage("year of the month must be a number of years from 1900 to 2999 but was 25");
    assertThat(MonthlyReport.of(S1, YearMonth.of(1900, 1)).month().getYear()).isEqualTo(1900);
    assertThat(MonthlyReport.of(S1, YearMonth.of(2999, 1)).month().getYear()).isEqualTo(2999);
  }

  @Test
  void printsSiteMonthAndCounts() {
    assertThat(EMPTY).hasToString("Kalemie (S1) 2025-01: no counts");
    assertThat(EMPTY.with(ReportItem.DIED, Sex.MALE, 2).with(ReportItem.DIED, 3))
        .hasToString("Kalemie (S1) 2025-01: died male 2, died 3");
  }

  @Test
  void isAValue() {
    new EqualsTester()
        .addEqualityGroup(EMPTY, MonthlyReport.of(S1, MONTH))
        .addEqualityGroup(MonthlyReport.of(S2, MONTH))
        .addEqualityGroup(MonthlyReport.of(S1, MONTH.plusMonths(1)))
        .addEqualityGroup(EMPTY.with(ReportItem.DIED, 1), EMPTY.with(ReportItem.DIED, 1))
        .addEqualityGroup(EMPTY.with(ReportItem.DIED, 2))
        .addEqualityGroup(EMPTY.with(ReportItem.DIED, Sex.MALE, 1))
        .addEqualityGroup(EMPTY.fromRow("a", 1))
        .addEqualityGroup(EMPTY.fromRow("a", 2))
        .addEqualityGroup(EMPTY.fromRow("b", 1))
        .testEquals();
    SerializableTester.reserializeAndAssert(EMPTY.with(ReportItem.DIED, 1).fromRow("a", 1));
    new NullPointerTester()
        .setDefault(Site.class, S1)
        .setDefault(YearMonth.class, MONTH)
        .testAllPublicStaticMethods(MonthlyReport.class);
    new NullPointerTester().testAllPublicInstanceMethods(EMPTY);
  }

  @Test
  void aSiteIsKnownByItsCode() {
    Site site = Site.of(" S1 ", " Kalemie ", AREA);

    assertThat(site).isEqualTo(S1).hasToString("S1");
    assertThat(site.label()).isEqualTo("Kalemie (S1)");
    assertThat(Site.of("S1", AREA).label()).isEqualTo("S1");
    assertThat(Site.of("مركز ١", AREA).label()).isEqualTo("مركز ١");
    assertThat(S1).isLessThan(S2);
    assertThat(S1).isLessThan(Site.of("S1", "Z", AREA));
    assertThat(S1).isLessThan(Site.of("S1", "Kalemie", Area.of("CD55", "Haut-Lomami")));
    assertThatThrownBy(() -> Site.of(" ", "x", AREA))
        .hasMessage("code must be a text that is not blank");
    assertThatThrownBy(() -> Site.of("x", " ", AREA))
        .hasMessage("name must be a text that is not blank");
    new EqualsTester()
        .addEqualityGroup(S1, site)
        .addEqualityGroup(S2)
        .addEqualityGroup(Site.of("S1", "Z", AREA))
        .testEquals();
    SerializableTester.reserializeAndAssert(S1);
    new NullPointerTester()
        .setDefault(String.class, "x")
        .setDefault(Area.class, AREA)
        .testAllPublicStaticMethods(Site.class);
  }

  @Test
  void onlyEventsAddUpOverMonths() {
    assertThat(ReportItem.values())
        .filteredOn(item -> !item.additiveOverMonths())
        .containsExactly(
            ReportItem.OPENING_STOCK, ReportItem.CLOSING_STOCK, ReportItem.RECEIVED_TRANSFER);
    assertThat(ReportItem.NON_RESPONSE.label()).isEqualTo("non-response");
  }
}
