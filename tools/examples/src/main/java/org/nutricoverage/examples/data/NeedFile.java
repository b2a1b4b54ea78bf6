package org.nutricoverage.examples.data;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.nutricoverage.core.TargetGroup;
import org.nutricoverage.deskreview.need.PeopleInNeed;
import org.nutricoverage.examples.csv.InputFinding;
import org.nutricoverage.examples.csv.InputRow;
import org.nutricoverage.io.csv.CsvSource;

/** Reads people in need by area, as a nutrition cluster states them for a year. */
public final class NeedFile {

  private static final List<String> FIELDS = List.of("area", "people_in_need", "source");

  private NeedFile() {}

  /**
   * Reads the file.
   *
   * @param source a CSV file with the columns area, people_in_need and source
   * @param rules how to read it
   * @return the need of 12 months of each area
   */
  public static Map<String, PeopleInNeed> read(CsvSource source, ReadingRules rules) {
    Map<String, PeopleInNeed> needs = new LinkedHashMap<>();
    rules.forEach(source, FIELDS, row -> add(row, needs));
    return needs;
  }

  private static void add(InputRow row, Map<String, PeopleInNeed> needs) {
    Optional<String> area = row.text("area");
    OptionalLong people = row.count("people_in_need");
    if (area.isEmpty() || people.isEmpty() || people.getAsLong() < 0) {
      row.note(
          InputFinding.NAME_MISSING,
          area.isEmpty() ? "area" : "people_in_need",
          "an area and a number of people of at least 0 are needed; the row was not used");
      return;
    }
    if (needs.containsKey(area.get())) {
      row.note(
          InputFinding.UNKNOWN_CODE,
          "area",
          "\"" + area.get() + "\" is there twice; the first row counts");
      return;
    }
    needs.put(
        area.get(),
        PeopleInNeed.external(
            people.getAsLong(),
            TargetGroup.CHILDREN_6_59_MONTHS,
            row.text("source").orElse("source not stated in " + row.file())));
  }
}
