package org.nutricoverage.io.place;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.nutricoverage.core.Finding;
import org.nutricoverage.core.FindingCode;
import org.nutricoverage.core.internal.Arguments;
import org.nutricoverage.core.internal.Countries;
import org.nutricoverage.io.csv.CsvFinding;
import org.nutricoverage.io.csv.CsvReading;
import org.nutricoverage.io.csv.CsvSource;
import org.nutricoverage.io.csv.CsvTable;
import org.nutricoverage.io.csv.FindingLog;
import org.nutricoverage.io.csv.Shown;
import org.nutricoverage.io.csv.UnusableCsvException;

/**
 * How many characters the p-codes of a country have at each level.
 *
 * <p>The table of lengths that accompanies the global p-code file gives for each country the
 * characters that a level adds: {@code AFG,2,2,2} means AF, AF01, AF0101.
 *
 * <pre>{@code
 * PCodeLengths lengths =
 *     PCodeLengths.read(
 *         CsvSource.ofText(
 *             "lengths",
 *             "Location,Country Length,Admin 1 Length,Admin 2 Length,Admin 3 Length\n"
 *                 + "AFG,2,2,2,\nAGO,2,2,3,3\n"));
 * lengths.of("AFG", 2);   // 6
 * lengths.of("AGO", 3);   // 10
 * lengths.of("AFG", 3);   // empty
 * }</pre>
 *
 * <p>Immutable and thread-safe.
 *
 * @since 0.1.0
 */
public final class PCodeLengths implements Serializable {

  /** No length of any country. */
  public static final PCodeLengths NONE = new PCodeLengths(Map.of(), List.of());

  private static final long serialVersionUID = 1L;
  private static final String LOCATION = "Location";
  private static final String COUNTRY = "Country Length";
  private static final int MOST_CHARACTERS = 40;

  private final TreeMap<String, ArrayList<Integer>> added;
  private final ArrayList<Finding> findings;

  private PCodeLengths(Map<String, List<Integer>> added, List<Finding> findings) {
    this.added = new TreeMap<>();
    added.forEach((country, lengths) -> this.added.put(country, new ArrayList<>(lengths)));
    this.findings = new ArrayList<>(findings);
  }

  /**
   * Reads a table with the columns {@code Location}, {@code Country Length}, {@code Admin 1 Length}
   * and so on, as far as they are there.
   *
   * @param source the file
   * @return the lengths
   * @throws UnusableCsvException if the file cannot be used or lacks one of the first two columns
   */
  public static PCodeLengths read(CsvSource source) {
    return read(source, CsvReading.DEFAULT);
  }

  /**
   * Reads a table with the columns {@code Location}, {@code Country Length}, {@code Admin 1 Length}
   * and so on, as far as they are there.
   *
   * @param source the file
   * @param reading how the file is read
   * @return the lengths
   * @throws UnusableCsvException if the file cannot be used or lacks one of the first two columns,
   *     or at the first finding of a strict reading
   */
  public static PCodeLengths read(CsvSource source, CsvReading reading) {
    List<String> levels = new ArrayList<>(List.of(COUNTRY));
    for (int level = 1; level <= Place.GREATEST_LEVEL; level++) {
      levels.add("Admin " + level + " Length");
    }
    Set<String> wanted = Set.copyOf(levels);
    CsvTable table =
        reading.read(
            source,
            header -> {
              for (String required : List.of(LOCATION, COUNTRY)) {
                if (!header.contains(required)) {
                  throw new UnusableCsvException(
                      source.name() + " has no column " + Shown.of(required));
                }
              }
              return header.stream()
                  .filter(name -> name.equals(LOCATION) || wanted.contains(name))
                  .collect(Collectors.toSet());
            });
    FindingLog log = reading.log();
    log.addAll(table.findings());
    Map<String, List<Integer>> added = new TreeMap<>();
    for (int row = 0; row < table.rows(); row++) {
      if (table.isHashtagRow(row)) {
        log.add(at(table, row, CsvFinding.HASHTAG_ROW, LOCATION, "hashtags; left out"));
        continue;
      }
      String iso3 = table.column(LOCATION).text(row).orElse("");
      List<Integer> lengths = lengths(table, row, levels, log);
      if (Countries.iso2(iso3).isEmpty()) {
        log.add(
            at(
                table,
                row,
                PlaceFinding.UNKNOWN_COUNTRY,
                LOCATION,
                Shown.of(iso3) + " is no country in three letters; the row was not used"));
      } else {
        List<Integer> known = added.putIfAbsent(iso3, lengths);
        if (known != null && !known.equals(lengths)) {
          added.put(iso3, List.of());
          log.add(
              at(
                  table,
                  row,
                  PlaceFinding.CONTRADICTING_ROWS,
                  LOCATION,
                  "two rows of " + iso3 + " give other lengths; none is used"));
        }
      }
    }
    return new PCodeLengths(added, log.findings());
  }

  private static List<Integer> lengths(
      CsvTable table, int row, List<String> levels, FindingLog log) {
    List<Integer> lengths = new ArrayList<>();
    for (String level : levels) {
      Optional<String> text = table.find(level).flatMap(column -> column.text(row));
      if (text.isEmpty()) {
        break;
      }
      OptionalInt number = table.column(level).smallNumber(row);
      if (number.isEmpty() || number.getAsInt() < 1 || number.getAsInt() > MOST_CHARACTERS) {
        log.add(
            at(
                table,
                row,
                PlaceFinding.NOT_A_LENGTH,
                level,
                Shown.of(text.get())
                    + " is no number of characters from 1 to 40; this level and those below it are"
                    + " not known"));
        break;
      }
      lengths.add(number.getAsInt());
    }
    return lengths;
  }

  private static Finding at(
      CsvTable table, int row, FindingCode kind, String column, String message) {
    return Finding.of(kind, message)
        .at("file", table.name())
        .at("row", Integer.toString(table.line(row)))
        .at("column", column);
  }

  /**
   * These lengths with those of one more country.
   *
   * @param countryIso3 the three letters of the country
   * @param addedByLevel the characters that each level adds, from the country downwards, each from
   *     1 to 40
   * @return a copy in which the country, if it was there, has the new lengths
   * @throws IllegalArgumentException if the country is none or a number is not in its range
   */
  public PCodeLengths with(String countryIso3, int... addedByLevel) {
    if (Countries.iso2(countryIso3).isEmpty()) {
      throw Arguments.refused(
          "countryIso3", "three capital letters of ISO 3166-1", "\"" + countryIso3 + "\"");
    }
    List<Integer> lengths = new ArrayList<>();
    for (int each : addedByLevel) {
      lengths.add((int) Arguments.inRange(each, 1, MOST_CHARACTERS, "addedByLevel", "characters"));
    }
    Map<String, List<Integer>> more = new TreeMap<>(added);
    more.put(countryIso3, lengths);
    return new PCodeLengths(more, findings);
  }

  /**
   * How many characters a code has.
   *
   * @param countryIso3 the three letters of its country
   * @param level its administrative level, 0 for the country
   * @return the sum of what the levels down to this one add; empty if it is not known
   */
  public OptionalInt of(String countryIso3, int level) {
    List<Integer> lengths = added.getOrDefault(countryIso3, new ArrayList<>());
    return level < 0 || level >= lengths.size()
        ? OptionalInt.empty()
        : OptionalInt.of(lengths.subList(0, level + 1).stream().mapToInt(each -> each).sum());
  }

  /**
   * The countries whose lengths are known.
   *
   * @return three letters each, in alphabetical order
   */
  public Set<String> countries() {
    return Collections.unmodifiableSet(added.keySet());
  }

  /**
   * What was noticed when the table was read.
   *
   * @return the findings in the order of the rows
   */
  public List<Finding> findings() {
    return Collections.unmodifiableList(findings);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof PCodeLengths that
        && added.equals(that.added)
        && findings.equals(that.findings);
  }

  @Override
  public int hashCode() {
    return Objects.hash(added, findings);
  }

  /** Returns how many countries there are. */
  @Override
  public String toString() {
    return "lengths of the p-codes of " + added.size() + " countries";
  }
}
