package org.nutricoverage.io.population;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.nutricoverage.core.Finding;
import org.nutricoverage.core.FindingCode;
import org.nutricoverage.core.internal.Arguments;
import org.nutricoverage.io.csv.CountFormat;
import org.nutricoverage.io.csv.CsvFinding;
import org.nutricoverage.io.csv.CsvReading;
import org.nutricoverage.io.csv.CsvSource;
import org.nutricoverage.io.csv.CsvTable;
import org.nutricoverage.io.csv.FindingLog;
import org.nutricoverage.io.csv.Shown;
import org.nutricoverage.io.csv.ThousandsSeparator;
import org.nutricoverage.io.csv.UnusableCsvException;

/**
 * How a population table is read: a file of one country with a column for each group, or the global
 * table with a row for each group.
 *
 * <pre>{@code
 * PopulationTable table =
 *     PopulationReading.countryFile()
 *         .thousands(ThousandsSeparator.COMMA)
 *         .referenceYear(2020)
 *         .yearOfUse(2026)
 *         .source("projection of the statistics office")
 *         .read(
 *             CsvSource.ofText(
 *                 "adm1.csv",
 *                 "ADM1_PCODE,ADM1_EN,F_00_04,M_00_04,F_adulte\nXA01,North,\"1,200\",1250,900\n"));
 * table.area("XA01").count(org.nutricoverage.core.Sex.ALL, AgeYears.of(0, 4));   // 2450
 * table.findings().get(0).code();   // "HEADER_NOT_RECOGNISED"
 * }</pre>
 *
 * <p>A builder; not thread-safe. A cell that cannot be read is missing, a row without the code of
 * its area is not used; both are findings with file, row and column. So is the age of the table:
 * with the year of use, a reference year more than 5 years away is a warning, and with the year of
 * the census a projection over more than 10 years, the interval at which the United Nations
 * recommend a census. Both limits are this library's own.
 *
 * @since 0.1.0
 */
public final class PopulationReading {

  private static final int DEEPEST_LEVEL = 4;
  private static final int LONGEST_TEXT = 200;
  private static final int MOST_NAMED = 20;
  private static final int LONGEST_HEADER = 60;
  private static final Pattern LIKE_PEOPLE =
      Pattern.compile(
          "[FMT]_.*|.*[0-9]{1,3}_?(?:[0-9]{1,3}|plus)", Pattern.CASE_INSENSITIVE | Pattern.DOTALL);

  private final boolean global;
  private final PopulationYears years = new PopulationYears();
  private final SortedMap<Integer, String> codes = new TreeMap<>();
  private final SortedMap<Integer, String> names = new TreeMap<>();
  private final Set<String> missing = new HashSet<>();
  private CsvReading csv = CsvReading.DEFAULT;
  private CountFormat format = CountFormat.PLAIN;
  private @Nullable String language;
  private @Nullable String yearColumn;
  private @Nullable String source;

  private PopulationReading(boolean global) {
    this.global = global;
  }

  /**
   * A file of one country (COD-PS): a row for each area, a column for each sex and age.
   *
   * <p>The columns of the codes are found by their headers, {@code ADM2_PCODE} or {@code
   * admin2Pcode}, those of the names likewise, {@code ADM2_EN}, {@code ADM2_NAME} or {@code
   * admin2Name_fr}; the level of the rows is the deepest that has a code. Other headers are
   * declared with {@link #code} and {@link #name}.
   *
   * @return a builder
   */
  public static PopulationReading countryFile() {
    return new PopulationReading(false);
  }

  /**
   * The global table (COD-PS): a row for each area, sex and age, with the columns {@code ISO3},
   * {@code ADM1_PCODE}, {@code ADM1_NAME} and so on, {@code Population_group}, {@code Gender},
   * {@code Age_min}, {@code Age_max}, {@code Population}, {@code Reference_year} and {@code
   * Source}.
   *
   * @return a builder
   */
  public static PopulationReading globalTable() {
    return new PopulationReading(true);
  }

  /**
   * Other limits, another delimiter or character set, or strict.
   *
   * @param reading how the file is read
   * @return this builder
   */
  public PopulationReading csv(CsvReading reading) {
    csv = Objects.requireNonNull(reading, "reading");
    return this;
  }

  /**
   * What stands between the thousands of a count.
   *
   * @param separator the separator
   * @return this builder
   */
  public PopulationReading thousands(ThousandsSeparator separator) {
    format = CountFormat.of(separator);
    return this;
  }

  /**
   * What stands for a missing count, such as {@code n/a} or {@code -}; a blank cell always does.
   *
   * @param texts the texts, compared without regard to case
   * @return this builder
   * @throws IllegalArgumentException if a text is blank
   */
  public PopulationReading missing(String... texts) {
    for (String text : texts) {
      missing.add(Arguments.text(text, "missing").toLowerCase(Locale.ROOT));
    }
    return this;
  }

  /**
   * The column with the codes of a level, where its header has another form.
   *
   * @param level the administrative level, 0 to 4
   * @param header the whole header
   * @return this builder
   * @throws IllegalArgumentException if the level is not in its range or the header blank
   */
  public PopulationReading code(int level, String header) {
    codes.put(checkedLevel(level), Arguments.text(header, "header"));
    return this;
  }

  /**
   * The column with the names of a level, where its header has another form or there are several.
   *
   * @param level the administrative level, 0 to 4
   * @param header the whole header
   * @return this builder
   * @throws IllegalArgumentException if the level is not in its range or the header blank
   */
  public PopulationReading name(int level, String header) {
    names.put(checkedLevel(level), Arguments.text(header, "header"));
    return this;
  }

  private static int checkedLevel(int level) {
    return (int) Arguments.inRange(level, 0, DEEPEST_LEVEL, "level", "administrative levels");
  }

  /**
   * The language of the names, where a level has columns in several.
   *
   * @param letters two letters at the end of the headers, {@code fr} for {@code ADM2_FR}
   * @return this builder
   * @throws IllegalArgumentException if there are not two letters
   */
  public PopulationReading language(String letters) {
    if (!letters.matches("[A-Za-z]{2}")) {
      throw Arguments.refused("letters", "two letters such as fr", "\"" + letters + "\"");
    }
    language = letters.toLowerCase(Locale.ROOT);
    return this;
  }

  /**
   * The column with the reference year of each row.
   *
   * @param header the whole header
   * @return this builder
   * @throws IllegalArgumentException if the header is blank
   */
  public PopulationReading yearColumn(String header) {
    yearColumn = Arguments.text(header, "header");
    return this;
  }

  /**
   * The year whose people the table has, where no column says it.
   *
   * @param year from 1900 to 2999
   * @return this builder
   * @throws IllegalArgumentException if the year is not in its range
   */
  public PopulationReading referenceYear(int year) {
    years.reference(year);
    return this;
  }

  /**
   * The year of the census from which the people were projected.
   *
   * @param year from 1900 to 2999
   * @return this builder
   * @throws IllegalArgumentException if the year is not in its range
   */
  public PopulationReading censusYear(int year) {
    years.census(year);
    return this;
  }

  /**
   * The year for which the people will be used.
   *
   * @param year from 1900 to 2999
   * @return this builder
   * @throws IllegalArgumentException if the year is not in its range
   */
  public PopulationReading yearOfUse(int year) {
    years.use(year);
    return this;
  }

  /**
   * The years for which the table is valid, as its publisher says.
   *
   * @param firstYear from 1900 to 2999
   * @param lastYear from the first year to 2999
   * @return this builder
   * @throws IllegalArgumentException if a year is not in its range or the last is before the first
   */
  public PopulationReading validFor(int firstYear, int lastYear) {
    years.valid(firstYear, lastYear);
    return this;
  }

  /**
   * Where the people come from, as each figure will say.
   *
   * @param text for example {@code census projection of the statistics office}; the name of the
   *     file unless given
   * @return this builder
   * @throws IllegalArgumentException if the text is blank
   */
  public PopulationReading source(String text) {
    source = Arguments.text(text, "text");
    return this;
  }

  /**
   * Reads a table.
   *
   * @param file the file
   * @return the areas that can be used, with what was noticed
   * @throws UnusableCsvException if the file cannot be used, is greater than its limits, or has no
   *     column of codes or of people; or at the first finding of a strict reading
   * @throws java.io.UncheckedIOException if the file is not there or cannot be read to its end
   */
  public PopulationTable read(CsvSource file) {
    FindingLog log = csv.log();
    PopulationAssembly assembly = new PopulationAssembly(file.name(), years, log);
    if (global) {
      new GlobalTable(file.name(), assembly, this, log).read(file, csv);
    } else {
      readCountry(file, assembly, log);
    }
    List<AreaPopulation> areas = assembly.finish();
    return new PopulationTable(file.name(), areas, log.findings());
  }

  private void readCountry(CsvSource file, PopulationAssembly assembly, FindingLog log) {
    Map<String, PopulationGroup> groups = new LinkedHashMap<>();
    List<CountryHeader> found = new ArrayList<>();
    CsvTable table =
        csv.read(
            file,
            header -> {
              CountryHeader columns =
                  CountryHeader.of(file.name(), header, codes, names, language, log);
              found.add(columns);
              return wanted(file.name(), header, columns, groups, log);
            });
    log.addAll(table.findings());
    CountryHeader columns = found.get(0);
    for (int row = 0; row < table.rows(); row++) {
      if (table.isHashtagRow(row)) {
        log.add(
            at(
                table,
                row,
                CsvFinding.HASHTAG_ROW,
                columns.codes.get(columns.codes.lastKey()),
                "a row of hashtags; left out"));
      } else {
        countryRow(table, row, columns, groups, assembly, log);
      }
    }
  }

  private Set<String> wanted(
      String file,
      List<String> header,
      CountryHeader columns,
      Map<String, PopulationGroup> groups,
      FindingLog log) {
    if (columns.codes.isEmpty()) {
      throw new UnusableCsvException(
          file + " has no column for the codes of its areas such as ADM2_PCODE; declare code(...)");
    }
    Set<String> wanted = new HashSet<>(columns.codes.values());
    wanted.addAll(columns.names.values());
    if (yearColumn != null) {
      wanted.add(yearColumn);
    }
    List<String> lacking = wanted.stream().filter(each -> !header.contains(each)).sorted().toList();
    if (!lacking.isEmpty()) {
      throw new UnusableCsvException(file + " has no column " + shown(lacking));
    }
    Map<PopulationGroup, String> known = new LinkedHashMap<>();
    List<String> unused = new ArrayList<>();
    for (String each : header) {
      Optional<PopulationGroup> group = PopulationGroup.parse(each);
      if (wanted.contains(each)) {
        continue;
      }
      if (group.isPresent()) {
        groups.put(each, group.get());
        String other = known.putIfAbsent(group.get(), each);
        if (other != null) {
          log.add(
              Finding.of(
                      PopulationFinding.GROUP_TWICE,
                      Shown.of(other)
                          + " counts the same people; where they differ both are missing")
                  .at("file", file)
                  .at("column", each));
        }
      } else if (each.length() <= LONGEST_HEADER && LIKE_PEOPLE.matcher(each).matches()) {
        log.add(
            Finding.of(
                    PopulationFinding.HEADER_NOT_RECOGNISED,
                    Shown.of(each)
                        + " is none of F_00_04, T_TL and F_80plus; the column is not read and in no"
                        + " sum")
                .at("file", file)
                .at("column", each));
      } else if (!each.isEmpty()) {
        unused.add(each);
      }
    }
    if (groups.isEmpty()) {
      throw new UnusableCsvException(
          file
              + " has no column of people such as F_00_04, T_TL or F_80plus; it has "
              + shown(header));
    }
    if (!unused.isEmpty()) {
      log.add(
          Finding.of(
                  PopulationFinding.COLUMNS_NOT_USED,
                  "columns that were not read: " + shown(unused))
              .at("file", file));
    }
    wanted.addAll(groups.keySet());
    return wanted;
  }

  static String shown(List<String> texts) {
    String some = String.join(", ", texts.stream().limit(MOST_NAMED).map(Shown::of).toList());
    return texts.size() > MOST_NAMED
        ? some + " and " + (texts.size() - MOST_NAMED) + " more"
        : some;
  }

  private void countryRow(
      CsvTable table,
      int row,
      CountryHeader columns,
      Map<String, PopulationGroup> groups,
      PopulationAssembly assembly,
      FindingLog log) {
    int level = columns.codes.lastKey();
    String codeColumn = columns.codes.get(level);
    Optional<String> code = text(table, row, codeColumn);
    if (code.isEmpty()) {
      log.add(
          at(
              table,
              row,
              PopulationFinding.CODE_MISSING,
              codeColumn,
              "there is no code of at most 200 characters; the row was not used"));
      return;
    }
    OptionalInt year = yearColumn == null ? years.reference() : year(table, row, yearColumn, log);
    if (yearColumn != null && year.isEmpty()) {
      return;
    }
    PopulationAssembly.Key key = new PopulationAssembly.Key(code.get(), year.orElse(0));
    assembly.place(
        key,
        place(table, row, columns, level, code.get()),
        sourceOr(table.name()),
        table.line(row));
    groups.forEach((header, group) -> cell(table, row, header, key, group, assembly, log));
  }

  private static PopulationAssembly.Place place(
      CsvTable table, int row, CountryHeader columns, int level, String code) {
    String name = name(table, row, columns, level).orElse(code);
    SortedMap<Integer, String> above = columns.codes.headMap(level);
    List<Integer> levels = new ArrayList<>(above.keySet());
    for (int i = levels.size() - 1; i >= 0; i--) {
      Optional<String> parent = text(table, row, columns.codes.get(levels.get(i)));
      if (parent.isPresent()) {
        return new PopulationAssembly.Place(
            name, level, parent.get(), name(table, row, columns, levels.get(i)).orElse(null));
      }
    }
    return new PopulationAssembly.Place(name, level, null, null);
  }

  private static Optional<String> name(CsvTable table, int row, CountryHeader columns, int level) {
    String header = columns.names.get(level);
    return header == null ? Optional.empty() : text(table, row, header);
  }

  /** The text of a cell; empty if it is blank, too long for a name or of control characters. */
  static Optional<String> text(CsvTable table, int row, @Nullable String header) {
    if (header == null) {
      return Optional.empty();
    }
    return table
        .column(header)
        .text(row)
        .filter(text -> text.length() <= LONGEST_TEXT)
        .map(text -> Shown.withoutActing(text).strip())
        .filter(text -> !text.isEmpty());
  }

  static OptionalInt year(CsvTable table, int row, String header, FindingLog log) {
    OptionalInt year = table.column(header).smallNumber(row);
    if (year.isPresent()
        && year.getAsInt() >= PopulationYears.FIRST_YEAR
        && year.getAsInt() <= PopulationYears.LAST_YEAR) {
      return year;
    }
    log.add(
        at(
            table,
            row,
            PopulationFinding.NOT_A_YEAR,
            header,
            Shown.of(table.column(header).text(row).orElse(""))
                + " is no year from 1900 to 2999; the row was not used"));
    return OptionalInt.empty();
  }

  String sourceOr(String otherwise) {
    return source == null ? otherwise : source;
  }

  OptionalInt referenceYear() {
    return years.reference();
  }

  void cell(
      CsvTable table,
      int row,
      String header,
      PopulationAssembly.Key key,
      PopulationGroup group,
      PopulationAssembly assembly,
      FindingLog log) {
    Optional<String> text = table.column(header).text(row);
    if (text.isEmpty() || missing.contains(text.get().toLowerCase(Locale.ROOT))) {
      return;
    }
    assembly.written(key, group);
    OptionalLong count = format.parse(text.get());
    if (count.isPresent()) {
      assembly.count(key, group, count.getAsLong(), table.line(row), header);
    } else {
      format
          .problem(text.get())
          .ifPresent(problem ->
              log.add(
                  problem
                      .at("file", table.name())
                      .at("row", Integer.toString(table.line(row)))
                      .at("column", header)));
    }
  }

  static Finding at(
      CsvTable table, int row, FindingCode kind, @Nullable String column, String message) {
    return Finding.of(kind, message)
        .at("file", table.name())
        .at("row", Integer.toString(table.line(row)))
        .at("column", column == null ? "" : column);
  }
}
