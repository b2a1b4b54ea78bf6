package org.nutricoverage.io.phase;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.nutricoverage.core.Finding;
import org.nutricoverage.core.Rational;
import org.nutricoverage.core.TargetGroup;
import org.nutricoverage.deskreview.need.DemographicShare;
import org.nutricoverage.io.csv.CsvSource;

class PhaseProperties {

  private static final String LONG =
      "Country,Area,Validity period,From,To,Phase,Number,Percentage\n";
  private static final DemographicShare HALF =
      DemographicShare.of(TargetGroup.CHILDREN_6_59_MONTHS, Rational.of(1, 2), "invented");

  private static PhaseTable read(String text) {
    return PhaseReading.DEFAULT.read(CsvSource.ofText("phases", text));
  }

  @Provide
  Arbitrary<List<String>> rows() {
    return Combinators.combine(
            Arbitraries.of("CAF,A", "CAF,B", "TCD,A", ","),
            Arbitraries.of("current", "first projection", "later"),
            Arbitraries.of("2023-01-01,2023-06-30", "2023-06-30,2023-01-01", ","),
            Arbitraries.of("all", "1", "2", "3", "4", "5", "3+", "6"),
            Arbitraries.of("0", "5", "6", "10", "x", ""),
            Arbitraries.of("0", "0.5", "", "7"))
        .as((area, validity, period, phase, number, fraction) ->
            String.join(",", area, validity, period, phase, number, fraction))
        .list()
        .ofMaxSize(20);
  }

  /** The analyses do not depend on the order of the rows. */
  @Property(tries = 200)
  void orderOfRowsDoesNotMatter(@ForAll("rows") List<String> rows, @ForAll long seed) {
    List<String> shuffled = new ArrayList<>(rows);
    Collections.shuffle(shuffled, new Random(seed));
    PhaseTable one = read(LONG + String.join("\n", rows));
    PhaseTable other = read(LONG + String.join("\n", shuffled));

    assertThat(
            other.analyses().stream()
                .map(analysis -> analysis + "" + analysis.figures())
                .collect(Collectors.toSet()))
        .isEqualTo(
            one.analyses().stream()
                .map(analysis -> analysis + "" + analysis.figures())
                .collect(Collectors.toSet()));
    assertThat(other.rowsLeftOut()).isEqualTo(one.rowsLeftOut());
    assertThat(codes(other)).isEqualTo(codes(one));
  }

  /** How often a figure is seen to be repeated depends on when one that contradicts it comes. */
  private static List<String> codes(PhaseTable table) {
    return table.findings().stream()
        .filter(finding -> !finding.is(PhaseTableFinding.REPEATED_FIGURE))
        .map(Finding::code)
        .sorted()
        .toList();
  }

  /** Long and wide tables of the same figures are the same analysis. */
  @Property(tries = 100)
  void longAndWideAgree(@ForAll @Size(7) List<@IntRange(max = 1_000) Integer> figures) {
    StringBuilder rows = new StringBuilder(LONG);
    StringBuilder header = new StringBuilder("Country,Area,Current from,Current to");
    StringBuilder wide = new StringBuilder("CAF,A,2023-01-01,2023-06-30");
    PhaseCategory[] categories = PhaseCategory.values();
    for (int i = 0; i < categories.length; i++) {
      String code = categories[i].code();
      rows.append("CAF,A,current,2023-01-01,2023-06-30,")
          .append(code)
          .append(',')
          .append(figures.get(i))
          .append(",\n");
      header.append(
          categories[i] == PhaseCategory.ALL
              ? ",Population analyzed current"
              : ",Phase " + code + " number current");
      wide.append(',').append(figures.get(i));
    }
    PhaseAnalysis ofLong = read(rows.toString()).analyses().get(0);
    PhaseAnalysis ofWide = read(header + "\n" + wide + "\n").analyses().get(0);

    assertThat(ofWide.figures()).isEqualTo(ofLong.figures());
    assertThat(ofWide.findings()).isEqualTo(ofLong.findings());
  }

  /** A basis is chosen if and only if the stated number can be that of the phases. */
  @Property(tries = 200)
  void contradictoryNumbersAreNotChosenFrom(
      @ForAll @IntRange(max = 20) int stated,
      @ForAll @IntRange(max = 8) int phase3,
      @ForAll @IntRange(max = 8) int phase4,
      @ForAll @IntRange(max = 4) int phase5) {
    int[] numbers = {stated, phase3, phase4, phase5};
    String[] codes = {"3+", "3", "4", "5"};
    StringBuilder rows = new StringBuilder(LONG);
    for (int i = 0; i < codes.length; i++) {
      rows.append("CAF,A,current,2023-01-01,2023-06-30,")
          .append(codes[i])
          .append(',')
          .append(numbers[i])
          .append(",\n");
    }
    PhaseAnalysis analysis = read(rows.toString()).analyses().get(0);
    int sum = phase3 + phase4 + phase5;
    boolean agree = Math.abs(stated - sum) <= 3 && (stated > 0 || sum == 0);

    assertThat(analysis.phase3OrWorseBasis().isPresent()).isEqualTo(agree);
    assertThat(analysis.eligible(HALF).map(eligible -> eligible.count()))
        .isEqualTo(agree ? Optional.of(Rational.of(stated, 2)) : Optional.empty());
    assertThat(
            new HashSet<>(analysis.findings().stream().map(Finding::code).toList())
                .contains(
                    stated == 0
                        ? PhaseTableFinding.PHASE_3_OR_WORSE_ZERO.name()
                        : PhaseTableFinding.PHASE_3_OR_WORSE_DIFFERS.name()))
        .isEqualTo(!agree);
  }
}
