package org.nutricoverage.io.csv;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Set;
import org.junit.jupiter.api.Test;
import org.nutricoverage.core.Finding;

class ColumnChoiceTest {

  private static CsvTable read(String text, String... wanted) {
    return CsvReading.DEFAULT.read(CsvSource.ofText("a.csv", text), header -> Set.of(wanted));
  }

  @Test
  void oneOfSeveralColumnsOfANameIsChosenByItsPosition() {
    CsvTable table = read("site,site,month\nA,B,2026-03\n", "#2", "month");

    assertThat(table.column("#2").text(0)).hasValue("B");
    assertThat(table.column("#2").position()).isEqualTo(2);
    assertThat(table.column("month").text(0)).hasValue("2026-03");
    assertThat(table.header()).containsExactly("site", "site", "month");
    assertThatThrownBy(() -> read("site,site\nA,B\n", "site"))
        .isInstanceOf(UnusableCsvException.class)
        .hasMessageContaining("several columns of one name");
  }

  @Test
  void columnWithoutANameIsChosenByItsPosition() {
    assertThat(read("a,,c\n1,2,3\n", "#2").column("#2").text(0)).hasValue("2");
  }

  @Test
  void headerThatIsWrittenAsAPositionIsTheHeader() {
    CsvTable table = read("#2,b\n1,2\n", "#2");

    assertThat(table.column("#2").text(0)).hasValue("1");
    assertThat(table.columns()).hasSize(1);
  }

  @Test
  void rowOfHashtagsIsToldByTheColumnsThatWereRead() {
    CsvTable table =
        read("a,b,c\n#adm1+code,,x\n#5,#6,x\n,,x\n#date,no,x\n#tag\u0301,#b,\n", "a", "b");

    assertThat(table.isHashtagRow(0)).isTrue();
    assertThat(table.isHashtagRow(1)).isFalse();
    assertThat(table.isHashtagRow(2)).isFalse();
    assertThat(table.isHashtagRow(3)).isFalse();
    assertThat(table.isHashtagRow(4)).isTrue();
    assertThatThrownBy(() -> table.isHashtagRow(5)).isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void logCountsEachKindInTheOrderOfTheFirst() {
    FindingLog log = FindingLog.keeping(1);
    log.add(Finding.of(CsvFinding.SHORT_ROW, "x"));
    log.add(Finding.of(CsvFinding.LONG_ROW, "x"));
    log.add(Finding.of(CsvFinding.SHORT_ROW, "x"));

    assertThat(log.counts()).hasToString("{SHORT_ROW=2, LONG_ROW=1}");
    assertThatThrownBy(() -> log.counts().clear())
        .isInstanceOf(UnsupportedOperationException.class);
  }
}
