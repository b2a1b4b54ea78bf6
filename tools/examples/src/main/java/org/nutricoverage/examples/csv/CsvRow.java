package org.nutricoverage.examples.csv;

import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.regex.Pattern;
import org.nutricoverage.core.Finding;

/** One row of a file, read field by field; what cannot be read is missing, with a finding. */
public final class CsvRow {

  private static final int LONGEST_NAME = 200;
  private static final Pattern DECIMAL = Pattern.compile("-?[0-9]{1,18}(\\.[0-9]{1,18})?");

  private final CsvTable table;
  private final long row;
  private final List<String> cells;
  private final Map<String, Integer> positions;

  CsvRow(CsvTable table, long row, List<String> cells, Map<String, Integer> positions) {
    this.table = table;
    this.row = row;
    this.cells = cells;
    this.positions = positions;
  }

  /**
   * The line where the row begins.
   *
   * @return the number of the line; the first of the file is 1
   */
  public long row() {
    return row;
  }

  /**
   * The name of the file.
   *
   * @return the name for findings
   */
  public String file() {
    return table.file();
  }

  /**
   * A name or code, without white space at its ends.
   *
   * @param field the field
   * @return the text; empty if the cell is blank or holds a code for missing, if the field has no
   *     column, or if the text is longer than 200 characters, which is a finding
   */
  public Optional<String> text(String field) {
    Optional<String> cell = cell(field);
    if (cell.isEmpty()) {
      return cell;
    }
    String clean = Shown.withoutActing(cell.get()).strip();
    if (clean.length() > LONGEST_NAME) {
      note(
          CsvFinding.NAME_TOO_LONG,
          field,
          Shown.of(clean) + " is longer than " + LONGEST_NAME + " characters");
      return Optional.empty();
    }
    if (!clean.equals(cell.get())) {
      note(
          CsvFinding.CONTROL_CHARACTERS,
          field,
          Shown.of(cell.get()) + " holds control or direction characters, which were taken out");
    }
    return clean.isEmpty() ? Optional.empty() : Optional.of(clean);
  }

  /**
   * A whole number of people.
   *
   * @param field the field
   * @return the number, also a negative one; empty if the cell is blank or holds a code for
   *     missing, if the field has no column, or if the cell holds anything else, which is a finding
   */
  public OptionalLong count(String field) {
    Optional<String> cell = cell(field);
    if (cell.isEmpty()) {
      return OptionalLong.empty();
    }
    CountParser.Parsed parsed = table.counts().parse(cell.get());
    CsvFinding problem = parsed.problem();
    if (problem != null) {
      note(
          problem,
          field,
          Shown.of(cell.get()) + " " + parsed.explanation() + "; treated as missing");
      return OptionalLong.empty();
    }
    return OptionalLong.of(parsed.value());
  }

  /**
   * A decimal number with a point.
   *
   * @param field the field
   * @return the exact number; empty as for {@link #count(String)}
   */
  public Optional<BigDecimal> decimal(String field) {
    Optional<String> cell = cell(field);
    if (cell.isPresent() && !DECIMAL.matcher(cell.get()).matches()) {
      note(
          CsvFinding.NOT_A_NUMBER,
          field,
          Shown.of(cell.get()) + " is not a number such as 0.0375; treated as missing");
      return Optional.empty();
    }
    return cell.map(BigDecimal::new);
  }

  /**
   * The month that the row is about, from one column or from month and year.
   *
   * @param monthField the field of the month
   * @param yearField the field of the year, which need not have a column
   * @return the month; empty if there is none, which is a finding
   */
  public Optional<YearMonth> month(String monthField, String yearField) {
    boolean twoColumns = positions.containsKey(yearField);
    String month = cell(monthField).orElse("");
    String year = twoColumns ? cell(yearField).orElse("") : "";
    Optional<YearMonth> parsed =
        twoColumns ? MonthParser.of(month, year) : MonthParser.parse(month);
    if (parsed.isEmpty()) {
      String shown = Shown.of(twoColumns ? month + " " + year : month);
      note(
          CsvFinding.NOT_A_MONTH,
          monthField,
          shown
              + " is not a month such as "
              + (twoColumns ? "Mar or 3 with the year 2026" : MonthParser.PERMITTED)
              + "; the row was not used");
    }
    return parsed;
  }

  /**
   * Notes what the caller found wrong with the row.
   *
   * @param kind the kind
   * @param field the field it is about
   * @param message what it is
   */
  public void note(CsvFinding kind, String field, String message) {
    table.note(
        Finding.of(kind, message)
            .at("file", table.file())
            .at("row", Long.toString(row))
            .at("column", table.columnOf(field)));
  }

  private Optional<String> cell(String field) {
    Integer position = positions.get(field);
    if (position == null) {
      return Optional.empty();
    }
    String cell = strip(cells.get(position));
    return cell.isEmpty() || table.isMissingCode(cell) ? Optional.empty() : Optional.of(cell);
  }

  /** Without white space at the ends, the kinds that do not break a line included. */
  private static String strip(String text) {
    int from = 0;
    int to = text.length();
    while (from < to && isSpace(text.charAt(from))) {
      from++;
    }
    while (to > from && isSpace(text.charAt(to - 1))) {
      to--;
    }
    return text.substring(from, to);
  }

  private static boolean isSpace(char character) {
    return character == ' '
        || character == '\t'
        || character == '\n'
        || Character.isSpaceChar(character);
  }
}
