package org.nutricoverage.io.population;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;
import org.nutricoverage.core.Finding;
import org.nutricoverage.core.internal.Arguments;

/** The years that a table is of, rests on, is valid for and is used in. */
final class PopulationYears {

  static final int FIRST_YEAR = 1900;
  static final int LAST_YEAR = 2999;
  private static final int NEAR = 5;
  private static final int LONG_PROJECTION = 10;

  private @Nullable Integer reference;
  private @Nullable Integer census;
  private @Nullable Integer use;
  private @Nullable Integer validFirst;
  private @Nullable Integer validLast;

  static int checked(int year, String name) {
    return (int) Arguments.inRange(year, FIRST_YEAR, LAST_YEAR, name, "years");
  }

  void reference(int year) {
    reference = checked(year, "referenceYear");
  }

  void census(int year) {
    census = checked(year, "censusYear");
  }

  void use(int year) {
    use = checked(year, "yearOfUse");
  }

  void valid(int first, int last) {
    checked(first, "firstYear");
    checked(last, "lastYear");
    if (last < first) {
      throw Arguments.refused("lastYear", "a year not before " + first, last);
    }
    validFirst = first;
    validLast = last;
  }

  OptionalInt reference() {
    return reference == null ? OptionalInt.empty() : OptionalInt.of(reference);
  }

  /** What is to be noted about people of a reference year. */
  List<Finding> findings(OptionalInt year) {
    List<Finding> findings = new ArrayList<>();
    if (year.isEmpty()) {
      findings.add(
          Finding.of(
              PopulationFinding.REFERENCE_YEAR_MISSING,
              "neither the table nor the caller says which year the people are of"));
    }
    Integer used = use;
    if (year.isPresent() && used != null && used != year.getAsInt()) {
      int apart = Math.abs(used - year.getAsInt());
      findings.add(
          Finding.of(
              apart > NEAR
                  ? PopulationFinding.REFERENCE_YEAR_FAR
                  : PopulationFinding.REFERENCE_YEAR_DIFFERS,
              "the people are of "
                  + year.getAsInt()
                  + " and used for "
                  + used
                  + ", "
                  + years(apart)
                  + (used > year.getAsInt() ? " later" : " earlier")));
    }
    Integer first = validFirst;
    Integer last = validLast;
    if (used != null && first != null && last != null && (used < first || used > last)) {
      findings.add(
          Finding.of(
              PopulationFinding.OUTSIDE_VALIDITY,
              "the table is valid for " + first + " to " + last + " and used for " + used));
    }
    Integer counted = census;
    if (counted != null && year.isPresent() && year.getAsInt() - counted > LONG_PROJECTION) {
      findings.add(
          Finding.of(
              PopulationFinding.OLD_CENSUS,
              "the people of "
                  + year.getAsInt()
                  + " were projected from the census of "
                  + counted
                  + " over "
                  + years(year.getAsInt() - counted)));
    }
    return findings;
  }

  private static String years(int number) {
    return number == 1 ? "1 year" : number + " years";
  }
}
