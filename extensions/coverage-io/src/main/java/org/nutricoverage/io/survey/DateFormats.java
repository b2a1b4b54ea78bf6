package org.nutricoverage.io.survey;

import java.io.Serializable;
import java.text.ParsePosition;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.chrono.IsoChronology;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.time.temporal.TemporalAccessor;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.nutricoverage.core.Finding;
import org.nutricoverage.core.internal.Arguments;
import org.nutricoverage.core.internal.Numbers;
import org.nutricoverage.io.csv.DecodedColumn;
import org.nutricoverage.io.csv.FindingLog;

/**
 * The formats in which the dates of an export are written.
 *
 * <p>Spreadsheets rewrite dates on opening, so that one export has {@code 2022-11-14} and another
 * {@code 11/14/2022}; 4/8/2021 is in April or in August. The formats are therefore declared, and
 * where two of them read the dates of one column differently, the dates are missing with a finding.
 *
 * <pre>{@code
 * DateFormats.of("M/d/yyyy").parse("11/14/2022").orElseThrow().toString();       // "2022-11-14"
 * DateFormats.of("M/d/yyyy", "d/M/yyyy").parse("4/8/2021").isPresent();           // false
 * DateFormats.ISO.parse("2022-11-15T20:11:42.000+03:00").orElseThrow().toString();
 * // "2022-11-15"
 * }</pre>
 *
 * <p>Immutable and thread-safe.
 *
 * @since 0.1.0
 */
public final class DateFormats implements Serializable {

  /** Year, month and day with hyphens, as in {@code 2022-11-14}. */
  public static final DateFormats ISO = new DateFormats(List.of("yyyy-MM-dd"));

  private static final long serialVersionUID = 1L;
  private static final int MOST_ROWS_NAMED = 10;

  private final List<String> patterns;

  private DateFormats(List<String> patterns) {
    this.patterns = List.copyOf(patterns);
  }

  /**
   * Declared formats.
   *
   * @param patterns at least one pattern of {@link DateTimeFormatter}, with day, month and a year
   *     of four digits; a time of day behind the date is passed over
   * @return the formats
   * @throws IllegalArgumentException if there is none, or one is no such pattern
   */
  public static DateFormats of(String... patterns) {
    if (patterns.length == 0) {
      throw new IllegalArgumentException(
          "patterns must hold at least 1 date format but were empty");
    }
    List<String> checked = new ArrayList<>(new LinkedHashSet<>(Arrays.asList(patterns)));
    for (String pattern : checked) {
      if (!isDatePattern(pattern)) {
        throw Arguments.refused(
            "pattern",
            "a date format with day, month and a year of four digits such as d/M/yyyy",
            "\"" + pattern + "\"");
      }
    }
    return new DateFormats(checked);
  }

  private static boolean isDatePattern(String pattern) {
    LocalDate sample = LocalDate.of(2021, 12, 31);
    try {
      DateTimeFormatter formatter = formatter(pattern);
      String text = formatter.format(sample);
      return text.contains("2021")
          && parsed(formatter, text).filter(sample::equals).isPresent()
          && !pattern.matches(".*[HhKkmsSnNaA].*");
    } catch (IllegalArgumentException | DateTimeException e) {
      return false;
    }
  }

  private static DateTimeFormatter formatter(String pattern) {
    return DateTimeFormatter.ofPattern(pattern.replace('y', 'u'), Locale.ROOT)
        .withChronology(IsoChronology.INSTANCE)
        .withResolverStyle(ResolverStyle.STRICT);
  }

  private static Optional<LocalDate> parsed(DateTimeFormatter formatter, String text) {
    ParsePosition position = new ParsePosition(0);
    try {
      TemporalAccessor found = formatter.parse(text, position);
      return endsDate(text, position.getIndex())
          ? Optional.of(LocalDate.from(found))
          : Optional.empty();
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  private static boolean endsDate(String text, int end) {
    return end == text.length()
        || (end + 1 < text.length()
            && (text.charAt(end) == 'T' || text.charAt(end) == ' ')
            && Character.isDigit(text.charAt(end + 1)));
  }

  /**
   * The formats.
   *
   * @return the patterns in the order in which they were declared
   */
  public List<String> patterns() {
    return patterns;
  }

  /**
   * Reads one date.
   *
   * @param text the date, with or without a time of day behind it
   * @return the date; empty if no format fits, or two that fit differ
   */
  public Optional<LocalDate> parse(String text) {
    Readings readings = new Readings(patterns);
    return readings.of(text.strip()).agreed();
  }

  /** Reads the dates of a column, and notes what its formats leave open. */
  ExportColumn<LocalDate> read(FoundColumn found, ExportTable asked, FindingLog log) {
    Readings readings = new Readings(patterns);
    DecodedColumn<Reading> all =
        found.column().decode(text -> asked.isMissing(text) ? null : readings.of(text));
    boolean[] used = readings.fittingAll();
    boolean oneFitsAll = anyOf(used);
    DecodedColumn<LocalDate> dates =
        found
            .column()
            .decode(text ->
                asked.isMissing(text)
                    ? null
                    : (oneFitsAll ? readings.of(text).agreed(used) : readings.of(text).agreed())
                        .orElse(null));
    Rows none = new Rows();
    Rows open = new Rows();
    Rows fitting = new Rows();
    for (int row : found.table().kept()) {
      Optional<Reading> reading = all.get(row);
      if (reading.isPresent()) {
        Rows rows = reading.get().fitsNone() ? none : dates.get(row).isEmpty() ? open : fitting;
        rows.add(found.table().data().line(row), found.column().text(row).orElse(""));
      }
    }
    String formats = String.join(" or ", patterns);
    if (none.count > 0) {
      log.add(
          none.finding(
              found,
              ExportFinding.NOT_A_DATE,
              "not in the format " + formats + " and treated as missing"));
    }
    if (open.count > 0) {
      log.add(
          open.finding(
              found,
              ExportFinding.AMBIGUOUS_DATES,
              "read differently by the formats " + formats + " and treated as missing"));
    }
    if (!oneFitsAll && fitting.count + open.count > 0) {
      log.add(
          fitting.finding(
              found,
              ExportFinding.MIXED_DATE_FORMATS,
              "in a column that no one of the formats "
                  + formats
                  + " fits; each was read by the format that fits it"));
    }
    return new ExportColumn<>(
        found.column().header(),
        dates::get,
        row -> all.get(row).isPresent() && dates.get(row).isEmpty(),
        found.rows(),
        log.findings());
  }

  private static boolean anyOf(boolean[] flags) {
    for (boolean flag : flags) {
      if (flag) {
        return true;
      }
    }
    return false;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof DateFormats that && patterns.equals(that.patterns);
  }

  @Override
  public int hashCode() {
    return patterns.hashCode();
  }

  /** Returns the patterns, {@code M/d/yyyy or yyyy-MM-dd}. */
  @Override
  public String toString() {
    return String.join(" or ", patterns);
  }

  /** What each format makes of one text. */
  private record Reading(List<Optional<LocalDate>> byFormat) {

    boolean fitsNone() {
      return byFormat.stream().allMatch(Optional::isEmpty);
    }

    Optional<LocalDate> agreed() {
      boolean[] all = new boolean[byFormat.size()];
      Arrays.fill(all, true);
      return agreed(all);
    }

    Optional<LocalDate> agreed(boolean[] used) {
      @Nullable LocalDate agreed = null;
      for (int i = 0; i < used.length; i++) {
        LocalDate date = used[i] ? byFormat.get(i).orElse(null) : null;
        if (date != null && agreed != null && !date.equals(agreed)) {
          return Optional.empty();
        }
        agreed = date == null ? agreed : date;
      }
      return Optional.ofNullable(agreed);
    }
  }

  /** The readings of all different texts of a column. */
  private static final class Readings {

    private final List<DateTimeFormatter> formatters;
    private final Map<String, Reading> readings = new HashMap<>();

    Readings(List<String> patterns) {
      this.formatters = patterns.stream().map(DateFormats::formatter).toList();
    }

    Reading of(String text) {
      return Objects.requireNonNull(
          readings.computeIfAbsent(
              text,
              unread ->
                  new Reading(formatters.stream().map(format -> parsed(format, unread)).toList())));
    }

    /** The formats that fit every text that any format fits. */
    boolean[] fittingAll() {
      boolean[] fitting = new boolean[formatters.size()];
      Arrays.fill(fitting, true);
      for (Reading reading : readings.values()) {
        if (!reading.fitsNone()) {
          for (int i = 0; i < fitting.length; i++) {
            fitting[i] &= reading.byFormat().get(i).isPresent();
          }
        }
      }
      return fitting;
    }
  }

  /** Rows of one kind, the first by number. */
  private static final class Rows {

    private final List<Integer> lines = new ArrayList<>();
    private String example = "";
    private long count;

    void add(int line, String text) {
      if (count++ == 0) {
        example = text;
      }
      if (lines.size() < MOST_ROWS_NAMED) {
        lines.add(line);
      }
    }

    Finding finding(FoundColumn found, ExportFinding kind, String what) {
      return found.finding(
          kind,
          Numbers.counted(count, "date is", "dates are")
              + " "
              + what
              + (count == 0 ? "" : ", first " + Quoted.of(example))
              + (count == 0 ? "" : " (" + Quoted.rows(lines, count) + ")"));
    }
  }
}
