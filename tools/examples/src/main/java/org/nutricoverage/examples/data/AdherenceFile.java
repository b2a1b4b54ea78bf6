package org.nutricoverage.examples.data;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.function.LongConsumer;
import org.nutricoverage.core.Sex;
import org.nutricoverage.deskreview.adherence.AdherenceRecord;
import org.nutricoverage.examples.csv.InputFinding;
import org.nutricoverage.examples.csv.InputRow;
import org.nutricoverage.io.csv.CsvSource;

/** Reads the answers of people on the distributions that they took part in. */
final class AdherenceFile {

  /** "Don't know" in WFP's survey forms; nobody has 888 distributions. */
  private static final Set<Long> DONT_KNOW = Set.of(888L);

  private static final List<String> FIELDS =
      List.of(
          "person",
          "area",
          "sex",
          "card",
          "planned_on_card",
          "attended_on_card",
          "planned_as_said",
          "attended_as_said");

  private AdherenceFile() {}

  static List<Respondent> read(CsvSource source, Set<String> areas, ReadingRules rules) {
    List<Respondent> people = new ArrayList<>();
    rules.forEach(source, FIELDS, row -> respondent(row, areas).ifPresent(people::add));
    return people;
  }

  private static Optional<Respondent> respondent(InputRow row, Set<String> areas) {
    String area = row.text("area").orElse("");
    if (!areas.contains(area)) {
      row.note(
          InputFinding.UNKNOWN_CODE,
          "area",
          "\""
              + area
              + "\" is none of the areas "
              + String.join(", ", areas)
              + "; the person is in no figure");
      return Optional.empty();
    }
    AdherenceRecord.Builder record = AdherenceRecord.builder().id("row " + row.row());
    set(row.count("card"), record::cardCode);
    set(row.count("planned_on_card"), record::plannedOnCard);
    set(row.count("attended_on_card"), record::attendedOnCard);
    set(row.count("planned_as_said"), record::plannedAsSaid);
    set(row.count("attended_as_said"), record::attendedAsSaid);
    return Optional.of(new Respondent(area, sex(row), record.build().treatingAsMissing(DONT_KNOW)));
  }

  private static void set(OptionalLong value, LongConsumer use) {
    value.ifPresent(use);
  }

  private static Optional<Sex> sex(InputRow row) {
    Optional<String> text = row.text("sex").map(answer -> answer.toLowerCase(Locale.ROOT));
    if (text.filter("female"::equals).isPresent()) {
      return Optional.of(Sex.FEMALE);
    }
    if (text.filter("male"::equals).isPresent()) {
      return Optional.of(Sex.MALE);
    }
    row.note(
        InputFinding.UNKNOWN_CODE,
        "sex",
        text.map(answer -> "\"" + answer + "\" is neither female nor male")
                .orElse("the sex is not given")
            + "; the person is in the overall figure only");
    return Optional.empty();
  }

  /** A person who answered. */
  record Respondent(String area, Optional<Sex> sex, AdherenceRecord record) {}
}
