package org.nutricoverage.io.need;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.nutricoverage.core.Finding;
import org.nutricoverage.core.Rational;
import org.nutricoverage.io.csv.CsvSource;

class NeedProperties {

  private static final String HEADER =
      "Country ISO3,Admin 1 PCode,Cluster,Category,Population,In Need,Targeted,Affected,Reached\n";

  private static NeedTable read(String text) {
    return NeedReading.DEFAULT.read(CsvSource.ofText("needs", text));
  }

  @Provide
  Arbitrary<List<String>> rows() {
    Arbitrary<String> numbers =
        Arbitraries.oneOf(
            Arbitraries.integers().between(0, 20).map(String::valueOf),
            Arbitraries.of("", "x", "-3", "1.5", "1 000"));
    return Combinators.combine(
            Arbitraries.of("AFG,", "AFG,AF01", ",AF02", ","),
            Arbitraries.of("NUT", "WSH", ""),
            Arbitraries.of("", "total", "Female", "Male", "IDP"),
            numbers.list().ofSize(5))
        .as((place, cluster, category, figures) ->
            place + "," + cluster + "," + category + "," + String.join(",", figures))
        .list()
        .ofMaxSize(15);
  }

  /** The figures do not depend on the order of the rows. */
  @Property(tries = 200)
  void orderOfRowsDoesNotMatter(@ForAll("rows") List<String> rows, @ForAll long seed) {
    List<String> shuffled = new ArrayList<>(rows);
    Collections.shuffle(shuffled, new Random(seed));
    NeedTable one = read(HEADER + String.join("\n", rows));
    NeedTable other = read(HEADER + String.join("\n", shuffled));

    assertThat(new HashSet<>(other.rows())).isEqualTo(new HashSet<>(one.rows()));
    assertThat(other.rowsLeftOut()).isEqualTo(one.rowsLeftOut());
    assertThat(codes(other)).isEqualTo(codes(one));
  }

  /** How often a figure is seen to be repeated depends on when one that contradicts it comes. */
  private static List<String> codes(NeedTable table) {
    return table.findings().stream()
        .filter(finding -> !finding.is(NeedTableFinding.REPEATED_FIGURE))
        .map(Finding::code)
        .sorted()
        .toList();
  }

  /** No row is counted twice and none gets lost: it is in a figure or in a finding. */
  @Property(tries = 200)
  void everyRowIsUsedOrSaid(@ForAll("rows") List<String> rows) {
    NeedTable table = read(HEADER + String.join("\n", rows));
    long usable =
        rows.stream()
            .filter(row -> !row.startsWith(",,"))
            .filter(row -> !row.split(",", -1)[2].isEmpty())
            .count();
    long blank = rows.stream().filter(row -> row.replace(",", "").isEmpty()).count();

    assertThat(table.rowsLeftOut()).isEqualTo(rows.size() - usable - blank);
    assertThat(table.rows().size()).isLessThanOrEqualTo((int) usable);
    Set<NeedRow> ofTotals = table.totals().stream().map(NeedTotal::row).collect(Collectors.toSet());
    assertThat(ofTotals)
        .isEqualTo(
            table.rows().stream()
                .filter(row -> row.category().isTotal())
                .collect(Collectors.toSet()));
  }

  /** A sum of k parts is found if and only if it is off by more than k. */
  @Property(tries = 200)
  void partsMayBeOffByOneEach(
      @ForAll @IntRange(max = 1_000_000) int female,
      @ForAll @IntRange(max = 1_000_000) int male,
      @ForAll @IntRange(min = -6, max = 6) int gap) {
    int total = Math.max(0, female + male + gap);
    NeedTable table =
        read(
            "Country ISO3,Cluster,Category,In Need\nA,N,total,"
                + total
                + "\nA,N,Female,"
                + female
                + "\nA,N,Male,"
                + male
                + "\n");

    assertThat(
            table.findings().stream().anyMatch(f -> f.is(NeedTableFinding.PARTS_DIFFER_FROM_TOTAL)))
        .isEqualTo(Math.abs(female + male - total) > 2);
    assertThat(table.total("A", "N").orElseThrow().people(NeedStatus.IN_NEED))
        .contains(Rational.of(total));
  }

  /** No text breaks the reader. */
  @Property(tries = 200)
  void anyCellIsRead(@ForAll String place, @ForAll String category, @ForAll String number) {
    String row =
        List.of(place, category, number).stream()
            .map(cell -> '"' + cell.replace("\"", "\"\"") + '"')
            .collect(Collectors.joining(","));
    NeedTable table = read("Country ISO3,Category,In Need,Cluster\n" + row + ",NUT\n");

    assertThat(table.rows().size() + table.rowsLeftOut()).isLessThanOrEqualTo(1);
    table.findings().forEach(f -> assertThat(f.toString()).doesNotContain("\n"));
  }
}
