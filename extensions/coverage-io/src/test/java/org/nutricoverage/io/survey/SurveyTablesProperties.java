package org.nutricoverage.io.survey;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.nutricoverage.core.CoverageEstimate;
import org.nutricoverage.core.Evidence;
import org.nutricoverage.core.Proportion;
import org.nutricoverage.core.TargetGroup;

class SurveyTablesProperties {

  /** A person: household, sex, age and answer as the file has them. */
  record Person(int household, String sex, String months, String answer) {

    String row() {
      return sex + "," + months + "," + answer + "," + household;
    }
  }

  @Provide
  Arbitrary<List<Person>> people() {
    return Combinators.combine(
            Arbitraries.integers().between(1, 6),
            Arbitraries.of("0", "1", "", "9"),
            Arbitraries.of("5", "6", "23", "24", "59", "60", ""),
            Arbitraries.of("1", "0", "888", "", "x"))
        .as(Person::new)
        .list()
        .ofMaxSize(25);
  }

  private static SurveyTables tables(List<Person> people, List<Integer> households) {
    StringBuilder parent = new StringBuilder("hh,_index\n");
    households.forEach(
        index -> parent.append('h').append(index).append(',').append(index).append('\n'));
    StringBuilder repeat =
        new StringBuilder(
            "PNutProgParticSex,PNutProgParticAge_calc_months,PNutProgPartic_yn,_parent_index\n");
    people.forEach(person -> repeat.append(person.row()).append('\n'));
    return Surveys.reading()
        .columns(ColumnMap.WFP.keeping("hh"))
        .parent("data", parent.toString())
        .repeat("people", repeat.toString())
        .read();
  }

  private static CoverageEstimate estimate(SurveyTables tables) {
    return SurveyCoverage.of(tables)
        .scope(Surveys.coverage(TargetGroup.CHILDREN_6_59_MONTHS))
        .estimate();
  }

  /** The figure is that of a plain loop over the rows. */
  @Property(tries = 150)
  void countsWhatALoopCounts(@ForAll("people") List<Person> people) {
    long yes = 0;
    long no = 0;
    long missing = 0;
    for (Person person : people) {
      boolean eligible =
          person.household() <= 4
              && !person.months().isEmpty()
              && Integer.parseInt(person.months()) >= 6
              && Integer.parseInt(person.months()) <= 59;
      if (eligible) {
        switch (person.answer()) {
          case "1" -> yes++;
          case "0" -> no++;
          default -> missing++;
        }
      }
    }
    CoverageEstimate estimate = estimate(tables(people, List.of(1, 2, 3, 4)));

    assertThat(estimate.counts())
        .isEqualTo(yes + no == 0 ? Optional.empty() : Optional.of(Proportion.of(yes, yes + no)));
    assertThat(((Evidence.Sample) estimate.evidence()).missing()).isEqualTo(missing);
  }

  /** The order of rows, of people and of households, changes no figure. */
  @Property(tries = 100)
  void orderDoesNotMatter(@ForAll("people") List<Person> people, @ForAll Random random) {
    List<Person> shuffled = new ArrayList<>(people);
    Collections.shuffle(shuffled, random);
    List<Integer> households = new ArrayList<>(List.of(1, 2, 3, 4, 5));
    CoverageEstimate one = estimate(tables(people, households));
    Collections.shuffle(households, random);
    CoverageEstimate other = estimate(tables(shuffled, households));

    assertThat(other.outcome()).isEqualTo(one.outcome());
    assertThat(other.evidence()).isEqualTo(one.evidence());
    assertThat(other.calculation()).isEqualTo(one.calculation());
  }

  /** Every row is linked or noted, and what is linked has the household that it names. */
  @Property(tries = 100)
  void noRowIsLost(@ForAll("people") List<Person> people) {
    SurveyTables tables = tables(people, List.of(5, 3, 1, 2));
    ExportTable table = tables.table("people");
    TableLink link = tables.links().get(0);

    assertThat(link.linkedRows() + link.orphanRows()).isEqualTo(people.size());
    assertThat(tables.findings().stream().filter(f -> f.is(ExportFinding.ORPHAN_ROW)))
        .hasSize((int) link.orphanRows());
    ExportColumn<String> households = table.text("hh");
    List<String> expected =
        people.stream()
            .filter(person -> List.of(5, 3, 1, 2).contains(person.household()))
            .map(person -> "h" + person.household())
            .toList();
    assertThat(Surveys.values(households, table.rows())).isEqualTo(expected);
  }

  /** People of the two sexes and of unknown sex are all people. */
  @Property(tries = 100)
  void sexesAddUp(@ForAll("people") List<Person> people) {
    SurveyCoverage coverage =
        SurveyCoverage.of(tables(people, List.of(1, 2, 3)))
            .scope(Surveys.coverage(TargetGroup.CHILDREN_6_59_MONTHS));
    long parts =
        coverage.bySex().cells().stream().mapToLong(SurveyTablesProperties::observations).sum();
    long unknown =
        people.stream()
            .filter(p -> p.household() <= 3 && (p.sex().isEmpty() || p.sex().equals("9")))
            .filter(p -> List.of("6", "23", "24", "59").contains(p.months()))
            .filter(p -> List.of("0", "1").contains(p.answer()))
            .count();

    assertThat(parts + unknown).isEqualTo(observations(coverage.estimate()));
  }

  private static long observations(CoverageEstimate estimate) {
    return ((Evidence.Sample) estimate.evidence()).observations();
  }

  @Example
  void readsAGeneratedExport() throws IOException {
    Path folder = Files.createTempDirectory("survey");
    SyntheticSurvey.Expected expected = SyntheticSurvey.write(folder, 20_000, 7);
    SurveyTables tables = SyntheticSurvey.read(folder);

    assertThat(tables.findings()).isEmpty();
    assertThat(tables.table("RepeatNutProg").rows()).isEqualTo(20_000);
    assertThat(SyntheticSurvey.estimate(tables).counts())
        .contains(Proportion.of(expected.enrolled(), expected.enrolled() + expected.notEnrolled()));
    for (String name : List.of("data.csv", "RepeatNutProg.csv", "")) {
      Files.delete(folder.resolve(name));
    }
  }
}
