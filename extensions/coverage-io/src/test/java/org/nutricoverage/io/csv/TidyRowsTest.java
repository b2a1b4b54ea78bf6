package org.nutricoverage.io.csv;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.nutricoverage.core.Outcome;
import org.nutricoverage.core.Proportion;
import org.nutricoverage.core.Rational;
import org.nutricoverage.core.Sex;
import org.nutricoverage.core.table.CoverageTable;
import org.nutricoverage.io.SomeEstimates;

class TidyRowsTest {

  @Test
  void aDeskReviewIsARow() {
    assertThat(TidyRows.of(List.of(SomeEstimates.deskReview(SomeEstimates.SCOPE, 29_760, 48_000))))
        .containsExactly(
            List.of(
                "7",
                "PREV/CHILDREN_6_23_MONTHS",
                "CD54",
                "2026Q1",
                "CHILDREN_6_23_MONTHS",
                "ALL",
                "29760",
                "48000",
                "62",
                "percent",
                "",
                "",
                "",
                "desk review (proxy): stated counts",
                "received at least one transfer; eligible people from census projection 2025; no"
                    + " interval: a desk review is not a sample",
                "INFO PROXY_ESTIMATE"));
  }

  @Test
  void aSurveyHasAnIntervalAndNoCounts() {
    List<String> row = TidyRows.of(List.of(SomeEstimates.survey(SomeEstimates.SCOPE))).get(0);
    assertThat(row.subList(6, 13))
        .containsExactly("", "", "61.7", "percent", "56.03", "67.08", "95");
    assertThat(row.get(14)).startsWith("enrolled at the time of the survey; confidence interval, ");
    assertThat(row.get(15)).isEmpty();
  }

  @Test
  void exactCountsAndFindingsAreGiven() {
    List<String> row =
        TidyRows.of(
                List.of(
                    SomeEstimates.deskReview(
                        SomeEstimates.SCOPE.with(Sex.MALE),
                        Rational.of(500, 3),
                        Rational.parse("100.5"))))
            .get(0);
    assertThat(row.subList(5, 9)).containsExactly("MALE", "500/3", "100.5", "165.837479270315");
    assertThat(row.get(15)).isEqualTo("WARNING ABOVE_ELIGIBLE; INFO PROXY_ESTIMATE");
  }

  @Test
  void aTableEndsWithItsTotalAndHidesWhatIsHidden() {
    CoverageTable hidden = SomeEstimates.bySex(3, 4_000, 2_000, 4_100).suppressBelow(5);
    List<List<String>> rows = TidyRows.of(hidden);
    assertThat(rows).extracting(row -> row.get(5)).containsExactly("FEMALE", "MALE", "ALL");
    assertThat(rows.get(0).subList(6, 13)).containsOnly("");
    assertThat(rows.get(0).get(14))
        .endsWith("not computable, SUPPRESSED: hidden to protect small numbers of people");
    assertThat(rows.get(0).get(15)).isEqualTo("INFO SUPPRESSED");
  }

  @Test
  void whatIsNotComputableSaysWhy() {
    List<String> row =
        TidyRows.of(
                List.of(
                    SomeEstimates.begin(SomeEstimates.SCOPE)
                        .eligibleFrom("")
                        .notComputable(Outcome.Reason.NO_DATA, "no reports")))
            .get(0);
    assertThat(row.get(9)).isEmpty();
    assertThat(row.get(14))
        .isEqualTo("received at least one transfer; not computable, NO_DATA: no reports");
  }

  @Test
  void zeroAndOneAreWholePercents() {
    assertThat(TidyRows.of(SomeEstimates.bySex(0, 10, 100, 100)))
        .extracting(row -> row.get(8))
        .containsExactly("0", "100", "90.909090909091");
  }

  @Provide
  Arbitrary<CoverageTable> tables() {
    return SomeEstimates.anyTable();
  }

  @Property(tries = 100)
  void everyTableIsWrittenAndReadBack(@ForAll("tables") CoverageTable table) {
    List<List<String>> rows = TidyRows.of(table);
    assertThat(rows).hasSize(table.cells().size() + 1);
    CsvTable read =
        CsvReading.DEFAULT
            .withDelimiter(Delimiter.COMMA)
            .read(
                CsvSource.ofText("csv", CsvOutput.DEFAULT.text(TidyRows.COLUMNS, rows)),
                TidyRows.COLUMNS.toArray(String[]::new));
    assertThat(read.rows()).isEqualTo(rows.size());
    for (int row = 0; row < rows.size(); row++) {
      assertThat(rows.get(row)).hasSameSizeAs(TidyRows.COLUMNS);
      for (int column = 6; column < 13; column++) {
        assertThat(read.columns().get(column).text(row).orElse(""))
            .isEqualTo(rows.get(row).get(column));
      }
    }
    assertThat(table.total().proportion().map(Proportion::exact).isPresent())
        .isEqualTo(!rows.get(rows.size() - 1).get(8).isEmpty());
  }
}
