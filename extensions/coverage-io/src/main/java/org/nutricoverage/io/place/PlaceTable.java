package org.nutricoverage.io.place;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.nutricoverage.core.Finding;
import org.nutricoverage.io.csv.CsvReading;
import org.nutricoverage.io.csv.FindingLog;

/**
 * The places of a table, each with the days on which its code is valid.
 *
 * <p>Codes change: a district is split, a province is renamed. A code may therefore stand in the
 * table more than once, each time from another day on; {@link #asOf(LocalDate)} gives the places of
 * one day.
 *
 * <pre>{@code
 * PlaceTable places =
 *     PlaceTable.of(
 *         java.util.List.of(
 *             Place.of("SSD", 1, "SS01", "Jonglei", "SSD"),
 *             Place.of("SSD", 1, "SS01", "Jonglei State", "SSD")
 *                 .validFrom(java.time.LocalDate.of(2020, 2, 22))));
 * places.asOf(java.time.LocalDate.of(2019, 1, 1)).area("SS01").name();   // "Jonglei"
 * places.asOf(java.time.LocalDate.of(2026, 1, 1)).area("SS01").name();   // "Jonglei State"
 * }</pre>
 *
 * <p>Immutable and thread-safe.
 *
 * @since 0.1.0
 */
public final class PlaceTable {

  private final String name;
  private final List<Place> places;
  private final CsvReading reading;
  private final List<Finding> findings;

  PlaceTable(String name, List<Place> places, CsvReading reading, FindingLog log) {
    this.name = name;
    this.places = places.stream().sorted().toList();
    this.reading = reading;
    this.findings = log.findings();
  }

  /**
   * A table of places that were not read from a file.
   *
   * @param places the places in any order
   * @return the table
   * @throws IllegalArgumentException if two places have the same code and first day of validity
   */
  public static PlaceTable of(Collection<Place> places) {
    Map<List<Object>, Place> known = new LinkedHashMap<>();
    for (Place place : places) {
      Place other = known.putIfAbsent(List.of(place.code(), place.validFrom()), place);
      if (other != null) {
        throw new IllegalArgumentException(
            "places must have each code once from a day on but "
                + place.code()
                + " is there twice: "
                + other.name()
                + " and "
                + place.name());
      }
    }
    return new PlaceTable(
        "places", new ArrayList<>(places), CsvReading.DEFAULT, CsvReading.DEFAULT.log());
  }

  /**
   * The name of the source.
   *
   * @return for a file its name without the folder
   */
  public String name() {
    return name;
  }

  /**
   * All places, whenever they are valid.
   *
   * @return the places by code, those of one code by the first day of their validity
   */
  public List<Place> places() {
    return places;
  }

  /**
   * The places of one day.
   *
   * @param date the day
   * @return the areas with their parents; of a code that stands in the table more than once, that
   *     which became valid last
   * @throws org.nutricoverage.io.csv.UnusableCsvException if the table was read strictly and the
   *     hierarchy has a finding that weighs more than INFO
   */
  public PlaceHierarchy asOf(LocalDate date) {
    Objects.requireNonNull(date, "date");
    Map<String, Place> valid = new LinkedHashMap<>();
    for (Place place : places) {
      if (place.isValidOn(date)) {
        valid.put(place.code(), place);
      }
    }
    return new PlaceHierarchy(name, date, valid, reading.log());
  }

  /**
   * What was noticed when the table was read.
   *
   * @return the findings; those about parents are with the hierarchy of a day
   */
  public List<Finding> findings() {
    return findings;
  }

  /** Returns the name and how many places there are. */
  @Override
  public String toString() {
    return name + ": " + places.size() + " places";
  }
}
