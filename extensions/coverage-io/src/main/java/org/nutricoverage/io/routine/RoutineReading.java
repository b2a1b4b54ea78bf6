package org.nutricoverage.io.routine;

import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.UnsupportedCharsetException;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.nutricoverage.core.Area;
import org.nutricoverage.core.internal.Arguments;
import org.nutricoverage.io.csv.CountFormat;
import org.nutricoverage.io.csv.CsvLimits;
import org.nutricoverage.io.csv.CsvReading;
import org.nutricoverage.io.csv.CsvSource;
import org.nutricoverage.io.csv.Delimiter;
import org.nutricoverage.io.csv.FindingLog;
import org.nutricoverage.io.csv.Shown;
import org.nutricoverage.io.csv.ThousandsSeparator;

/**
 * How a table of monthly reports is read: its columns, how it writes months and counts, and what
 * stands for a missing value.
 *
 * <pre>{@code
 * RoutineReports reports =
 *     RoutineReading.of(
 *             RoutineColumns.ofSites("Locality")
 *                 .area("State")
 *                 .month("Month", "Year")
 *                 .count(ReportItem.OPENING_STOCK, "Beginning")
 *                 .count(ReportItem.NEW_ADMISSIONS, "Admitted"))
 *         .months(MonthFormat.ENGLISH)
 *         .missing("n/a")
 *         .missingCounts("999")
 *         .read(
 *             CsvSource.ofText(
 *                 "reports.csv",
 *                 "State,Locality,Month,Year,Beginning,Admitted\n"
 *                     + "Gazera,El Qurashi,Jan,2016,16,16\n"
 *                     + "Gazera,El Qurashi,Feb,2016,999,2.5\n"));
 * reports.reports().get(0).count(ReportItem.OPENING_STOCK);   // 16
 * reports.reports().get(1).count(ReportItem.OPENING_STOCK);   // empty
 * reports.findings().get(0).code();                            // "DECIMAL_COUNT"
 * }</pre>
 *
 * <p>The same in one text, as it comes from a command line or a properties file:
 *
 * <pre>{@code
 * RoutineReading.parse("site=Locality,area=State,month=Month,year=Year,new_admissions=Admitted")
 *     .months(MonthFormat.ENGLISH)
 *     .read(
 *         CsvSource.ofText(
 *             "reports.csv", "State,Locality,Month,Year,Admitted\nGazera,El Qurashi,Jan,2016,16\n"))
 *     .rows();   // 1
 * }</pre>
 *
 * <p>A builder; not thread-safe.
 *
 * @since 0.1.0
 */
public final class RoutineReading {

  private static final Map<String, Delimiter> SEPARATORS =
      Map.of("comma", Delimiter.COMMA, "semicolon", Delimiter.SEMICOLON, "tab", Delimiter.TAB);
  private static final Set<String> SETTINGS =
      new TreeSet<>(List.of("charset", "missing", "separator", "thousands"));

  private final RoutineColumns columns;
  private final Set<String> missing = new HashSet<>();
  private final Set<String> missingCounts = new HashSet<>();
  private MonthFormat months = MonthFormat.ISO;
  private CountFormat counts = CountFormat.PLAIN;
  private CsvReading csv = CsvReading.DEFAULT;
  private @Nullable Map<String, Area> knownAreas;

  private RoutineReading(RoutineColumns columns) {
    this.columns = columns.complete();
  }

  /**
   * The reading of a table, its months as {@link MonthFormat#ISO}.
   *
   * @param columns which column holds what
   * @return a builder
   * @throws IllegalArgumentException if the columns lack site, month or count, or have the months
   *     both in rows and in headers
   */
  public static RoutineReading of(RoutineColumns columns) {
    return new RoutineReading(columns);
  }

  /**
   * The reading of a table of sites and months from the text form of its columns: {@code
   * site=Locality,month=Month,year=Year,new_admissions=Admitted}.
   *
   * <p>A column is named as in the header, or by its position as {@code #3}. A backslash before a
   * comma makes it part of the name. See {@link #ofEntries} for the fields and settings.
   *
   * @param text the list of {@code field=column}
   * @return a builder
   * @throws IllegalArgumentException if the text has another form, names a field that there is not,
   *     gives one twice, or lacks site, month or count
   */
  public static RoutineReading parse(String text) {
    Map<String, String> entries = new LinkedHashMap<>();
    for (String part : text.split("(?<!\\\\),", -1)) {
      if (!part.isBlank()) {
        int equals = part.indexOf('=');
        if (equals < 1 || part.substring(equals + 1).isBlank()) {
          throw new IllegalArgumentException(
              "the column map must hold field=column but has " + Shown.of(part.strip()));
        }
        String field = part.substring(0, equals).strip();
        if (entries.put(field, part.substring(equals + 1).strip().replace("\\,", ",")) != null) {
          throw new IllegalArgumentException(
              "the column map gives " + Shown.withoutActing(field) + " twice");
        }
      }
    }
    return ofEntries(entries);
  }

  /**
   * The reading of a table of sites and months from fields with their columns.
   *
   * <p>Fields are those of {@link #fields()}. Four names are settings instead: {@code separator}
   * (comma, semicolon or tab), {@code charset}, {@code thousands} (comma, point, space or
   * apostrophe) and {@code missing} (codes for a missing value, separated by {@code |}).
   *
   * @param entries the column, or the value of the setting, for each name
   * @return a builder
   * @throws IllegalArgumentException if a name or value is not permitted, or site, month or count
   *     are lacking
   */
  public static RoutineReading ofEntries(Map<String, String> entries) {
    RoutineColumns columns = RoutineColumns.none();
    for (Map.Entry<String, String> entry : entries.entrySet()) {
      String field = entry.getKey();
      Counted counted = Counted.FIELDS.get(field);
      if (counted != null) {
        columns = columns.count(counted, entry.getValue());
      } else if (RoutineColumns.PLACES.contains(field)) {
        columns = columns.with(field, entry.getValue());
      } else if (!SETTINGS.contains(field)) {
        throw new IllegalArgumentException(
            "the column map names "
                + Shown.of(field)
                + "; the fields are "
                + String.join(", ", fields())
                + " and the settings "
                + String.join(", ", SETTINGS));
      }
    }
    CsvReading csv = CsvReading.DEFAULT;
    String separator = entries.get("separator");
    if (separator != null) {
      csv = csv.withDelimiter(setting("separator", separator, SEPARATORS));
    }
    String charset = entries.get("charset");
    if (charset != null) {
      csv = csv.withCharset(charset(charset));
    }
    RoutineReading reading = new RoutineReading(columns).csv(csv);
    String thousands = entries.get("thousands");
    if (thousands != null) {
      Map<String, ThousandsSeparator> permitted = new LinkedHashMap<>();
      for (ThousandsSeparator each : ThousandsSeparator.values()) {
        permitted.put(each.name().toLowerCase(Locale.ROOT), each);
      }
      reading.thousands(setting("thousands", thousands, permitted));
    }
    for (String code : entries.getOrDefault("missing", "").split("\\|", -1)) {
      if (!code.isBlank()) {
        reading.missing(code);
      }
    }
    return reading;
  }

  private static <T> T setting(String name, String value, Map<String, T> permitted) {
    T meaning = permitted.get(value);
    if (meaning == null) {
      throw Arguments.refused(
          name, "one of " + String.join(", ", new TreeSet<>(permitted.keySet())), Shown.of(value));
    }
    return meaning;
  }

  private static Charset charset(String name) {
    try {
      return Charset.forName(name);
    } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
      IllegalArgumentException refused =
          Arguments.refused("charset", "a character set such as UTF-8", Shown.of(name));
      refused.initCause(e);
      throw refused;
    }
  }

  /**
   * The fields that the text form may name: {@code site}, {@code site_code}, {@code area}, {@code
   * area_name}, {@code month}, {@code year}, and for each item its name in lower case, also with
   * {@code _female} and {@code _male}.
   *
   * @return the fields in alphabetical order
   */
  public static Set<String> fields() {
    Set<String> fields = new TreeSet<>(RoutineColumns.PLACES);
    fields.addAll(Counted.FIELDS.keySet());
    return fields;
  }

  /**
   * How the table writes months.
   *
   * @param format the format, or several joined by {@link MonthFormat#or}
   * @return this builder
   */
  public RoutineReading months(MonthFormat format) {
    months = Objects.requireNonNull(format, "format");
    return this;
  }

  /**
   * What stands for a missing value in any column, such as {@code n/a}; a blank cell always does.
   *
   * @param texts the texts, compared without regard to case
   * @return this builder
   * @throws IllegalArgumentException if a text is blank
   */
  public RoutineReading missing(String... texts) {
    for (String text : texts) {
      missing.add(Arguments.text(text, "missing code").toLowerCase(Locale.ROOT));
    }
    return this;
  }

  /**
   * What stands for a missing value in the columns of counts only, such as {@code 99}. A count that
   * is that number in earnest is missing too; a finding says how many cells held it.
   *
   * @param texts the texts, compared without regard to case
   * @return this builder
   * @throws IllegalArgumentException if a text is blank
   */
  public RoutineReading missingCounts(String... texts) {
    for (String text : texts) {
      missingCounts.add(Arguments.text(text, "missing code").toLowerCase(Locale.ROOT));
    }
    return this;
  }

  /**
   * What stands between the thousands of a count; unless declared such a count is not read.
   *
   * @param separator the separator
   * @return this builder
   */
  public RoutineReading thousands(ThousandsSeparator separator) {
    counts = CountFormat.of(separator);
    return this;
  }

  /**
   * Other limits, another delimiter or character set, or strict.
   *
   * @param reading how the file is read
   * @return this builder
   */
  public RoutineReading csv(CsvReading reading) {
    csv = Objects.requireNonNull(reading, "reading");
    return this;
  }

  /**
   * Other limits, while delimiter and character set stay as they are.
   *
   * @param limits how much is taken
   * @return this builder
   */
  public RoutineReading limits(CsvLimits limits) {
    csv = csv.withLimits(limits);
    return this;
  }

  /**
   * The areas that there are; a site of another area is a finding, and its reports are there all
   * the same.
   *
   * @param areas the areas, found by their codes
   * @return this builder
   */
  public RoutineReading knownAreas(Collection<Area> areas) {
    Map<String, Area> known = new LinkedHashMap<>();
    areas.forEach(area -> known.putIfAbsent(area.code(), area));
    knownAreas = known;
    return this;
  }

  /**
   * Reads a table.
   *
   * @param source the file
   * @return the reports of the rows that can be used, with what was noticed
   * @throws org.nutricoverage.io.csv.UnusableCsvException if the file cannot be used, is greater
   *     than its limits, lacks a column of the map, or has two columns for one count and month; or
   *     at the first finding of a strict reading
   * @throws java.io.UncheckedIOException if the file is not there or cannot be read to its end
   */
  public RoutineReports read(CsvSource source) {
    FindingLog log = csv.log();
    return new RoutineRows(columns, this, log).read(source);
  }

  MonthFormat months() {
    return months;
  }

  CountFormat counts() {
    return counts;
  }

  CsvReading csv() {
    return csv;
  }

  @Nullable Map<String, Area> knownAreas() {
    return knownAreas;
  }

  boolean isMissing(String text) {
    return !missing.isEmpty() && missing.contains(text.toLowerCase(Locale.ROOT));
  }

  boolean isMissingCount(String text) {
    return isMissing(text)
        || (!missingCounts.isEmpty() && missingCounts.contains(text.toLowerCase(Locale.ROOT)));
  }
}
