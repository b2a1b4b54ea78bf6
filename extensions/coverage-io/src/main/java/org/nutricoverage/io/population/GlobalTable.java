package org.nutricoverage.io.population;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.nutricoverage.io.csv.CsvFinding;
import org.nutricoverage.io.csv.CsvReading;
import org.nutricoverage.io.csv.CsvSource;
import org.nutricoverage.io.csv.CsvTable;
import org.nutricoverage.io.csv.FindingLog;
import org.nutricoverage.io.csv.Shown;
import org.nutricoverage.io.csv.UnusableCsvException;

/** Reads the rows of the global long table. */
final class GlobalTable {

  private static final String ISO3 = "ISO3";
  private static final String COUNTRY = "Country";
  private static final String GROUP = "Population_group";
  private static final String GENDER = "Gender";
  private static final String LEAST_AGE = "Age_min";
  private static final String GREATEST_AGE = "Age_max";
  private static final String PEOPLE = "Population";
  private static final String YEAR = "Reference_year";
  private static final String SOURCE = "Source";
  private static final List<String> REQUIRED = List.of(ISO3, GROUP, PEOPLE);
  private static final List<String> OPTIONAL =
      List.of(COUNTRY, GENDER, LEAST_AGE, GREATEST_AGE, YEAR, SOURCE);
  private static final int DEEPEST_LEVEL = 4;

  private final String file;
  private final PopulationAssembly assembly;
  private final PopulationReading settings;
  private final FindingLog log;

  GlobalTable(
      String file, PopulationAssembly assembly, PopulationReading settings, FindingLog log) {
    this.file = file;
    this.assembly = assembly;
    this.settings = settings;
    this.log = log;
  }

  void read(CsvSource source, CsvReading csv) {
    CsvTable table = csv.read(source, this::wanted);
    log.addAll(table.findings());
    for (int row = 0; row < table.rows(); row++) {
      if (table.isHashtagRow(row)) {
        log.add(
            PopulationReading.at(
                table, row, CsvFinding.HASHTAG_ROW, ISO3, "a row of hashtags; left out"));
      } else {
        row(table, row);
      }
    }
  }

  private Set<String> wanted(List<String> header) {
    List<String> lacking = REQUIRED.stream().filter(each -> !header.contains(each)).toList();
    if (!lacking.isEmpty()) {
      throw new UnusableCsvException(
          file
              + " has no column "
              + PopulationReading.shown(lacking)
              + "; it has "
              + PopulationReading.shown(header));
    }
    Set<String> wanted = new TreeSet<>(REQUIRED);
    wanted.addAll(OPTIONAL);
    for (int level = 1; level <= DEEPEST_LEVEL; level++) {
      wanted.add(code(level));
      wanted.add(name(level));
    }
    wanted.retainAll(Set.copyOf(header));
    return wanted;
  }

  private static String code(int level) {
    return "ADM" + level + "_PCODE";
  }

  private static String name(int level) {
    return "ADM" + level + "_NAME";
  }

  private void row(CsvTable table, int row) {
    Optional<String> groupText = text(table, row, GROUP);
    Optional<PopulationGroup> group = groupText.flatMap(PopulationGroup::parse);
    if (group.isEmpty()) {
      log.add(
          PopulationReading.at(
              table,
              row,
              PopulationFinding.HEADER_NOT_RECOGNISED,
              GROUP,
              Shown.of(groupText.orElse(""))
                  + " is none of F_00_04, T_TL and F_80plus; the row is not read and in no sum"));
      return;
    }
    Optional<String> contradiction = contradiction(table, row, group.get());
    if (contradiction.isPresent()) {
      log.add(
          PopulationReading.at(
              table,
              row,
              PopulationFinding.ROW_CONTRADICTS_ITSELF,
              GROUP,
              Shown.of(group.get().toString())
                  + " stands with "
                  + contradiction.get()
                  + "; the row was not used"));
      return;
    }
    OptionalInt year = settings.referenceYear();
    if (table.find(YEAR).isPresent()) {
      year = PopulationReading.year(table, row, YEAR, log);
      if (year.isEmpty()) {
        return;
      }
    }
    Optional<Located> located = located(table, row);
    if (located.isEmpty()) {
      log.add(
          PopulationReading.at(
              table,
              row,
              PopulationFinding.CODE_MISSING,
              ISO3,
              "there is no code of at most 200 characters; the row was not used"));
      return;
    }
    PopulationAssembly.Key key = new PopulationAssembly.Key(located.get().code(), year.orElse(0));
    String source = settings.sourceOr(text(table, row, SOURCE).orElse(file));
    assembly.place(key, located.get().place(), source, table.line(row));
    settings.cell(table, row, PEOPLE, key, group.get(), assembly, log);
  }

  private static Optional<String> contradiction(CsvTable table, int row, PopulationGroup group) {
    Optional<String> gender = text(table, row, GENDER);
    String letter =
        switch (group.sex()) {
          case FEMALE -> "f";
          case MALE -> "m";
          case ALL -> "all";
        };
    if (gender.isPresent() && !gender.get().toLowerCase(Locale.ROOT).equals(letter)) {
      return Optional.of(GENDER + " " + Shown.of(gender.get()));
    }
    for (String end : List.of(LEAST_AGE, GREATEST_AGE)) {
      OptionalInt expected =
          end.equals(LEAST_AGE) ? group.age().fromYears() : group.age().toYears();
      String written = table.find(end).flatMap(column -> column.text(row)).orElse("");
      boolean agrees =
          expected.isEmpty()
              ? written.isEmpty()
              : written.isEmpty() || written.equals(Integer.toString(expected.getAsInt()));
      if (!agrees) {
        return Optional.of(end + " " + Shown.of(written));
      }
    }
    return Optional.empty();
  }

  /** An area with its code. */
  private record Located(String code, PopulationAssembly.Place place) {}

  private static Optional<Located> located(CsvTable table, int row) {
    List<Integer> levels = new ArrayList<>();
    for (int level = DEEPEST_LEVEL; level >= 1; level--) {
      if (text(table, row, code(level)).isPresent()) {
        levels.add(level);
      }
    }
    Optional<String> iso3 = text(table, row, ISO3);
    if (levels.isEmpty()) {
      return iso3.map(code ->
          new Located(
              code,
              new PopulationAssembly.Place(text(table, row, COUNTRY).orElse(code), 0, null, null)));
    }
    int level = levels.get(0);
    String code = text(table, row, code(level)).orElseThrow();
    @Nullable String parent =
        levels.size() > 1 ? text(table, row, code(levels.get(1))).orElse(null) : iso3.orElse(null);
    @Nullable String parentName =
        levels.size() > 1
            ? text(table, row, name(levels.get(1))).orElse(null)
            : text(table, row, COUNTRY).orElse(null);
    return Optional.of(
        new Located(
            code,
            new PopulationAssembly.Place(
                text(table, row, name(level)).orElse(code), level, parent, parentName)));
  }

  private static Optional<String> text(CsvTable table, int row, String header) {
    return table.find(header).isPresent()
        ? PopulationReading.text(table, row, header)
        : Optional.empty();
  }
}
