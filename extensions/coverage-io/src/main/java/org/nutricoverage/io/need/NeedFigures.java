package org.nutricoverage.io.need;

import java.util.Optional;
import java.util.function.Supplier;
import org.nutricoverage.core.Finding;
import org.nutricoverage.core.internal.Texts;
import org.nutricoverage.io.internal.figure.PeopleText;

/** Findings about the text of a number of people. */
final class NeedFigures {

  private NeedFigures() {}

  /** What is to be said of a text, at a place; empty if it is an ordinary whole number. */
  static Optional<Finding> note(PeopleText people, String text, Supplier<Finding> place) {
    if (people.reading() == PeopleText.Reading.WHOLE) {
      return Optional.empty();
    }
    String shown = "\"" + Texts.cut(text) + "\"";
    return switch (people.reading()) {
      case WHOLE -> Optional.empty();
      case FRACTIONAL ->
          at(
              place,
              NeedTableFinding.FRACTIONAL_PEOPLE,
              shown + " is no whole number of people; used as it is");
      case GROUPED ->
          at(
              place,
              NeedTableFinding.GROUPED_DIGITS,
              shown
                  + " was read as "
                  + people.number().map(NeedAssembly::shown).orElse("")
                  + " people");
      case NEGATIVE ->
          at(place, NeedTableFinding.NEGATIVE_PEOPLE, shown + " is below 0 and was not used");
      case TOO_LARGE ->
          at(
              place,
              NeedTableFinding.NUMBER_TOO_LARGE,
              shown + " has more than 18 digits and was not used");
      case AMBIGUOUS ->
          at(
              place,
              NeedTableFinding.AMBIGUOUS_COMMA,
              shown + " may mean thousands or a fraction and was not used");
      case NO_NUMBER ->
          at(
              place,
              NeedTableFinding.NOT_A_NUMBER,
              shown + " is no number of people and was not used");
    };
  }

  static Finding reachIsExpected(String file) {
    return Finding.of(
            NeedTableFinding.REACH_IS_EXPECTED,
            "what the file calls reached is what the plan expects to reach, no count of people"
                + " reached")
        .at("file", file);
  }

  private static Optional<Finding> at(
      Supplier<Finding> place, NeedTableFinding kind, String message) {
    return Optional.of(new Finding(kind.name(), kind.severity(), message, place.get().place()));
  }
}
