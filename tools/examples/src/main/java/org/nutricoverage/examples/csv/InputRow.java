package org.nutricoverage.examples.csv;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.regex.Pattern;
import org.nutricoverage.core.Finding;
import org.nutricoverage.core.FindingCode;
import org.nutricoverage.io.csv.CountFormat;
import org.nutricoverage.io.csv.CsvFinding;
import org.nutricoverage.io.csv.CsvTable;
import org.nutricoverage.io.csv.FindingLog;
import org.nutricoverage.io.csv.Shown;

/** One row of a file, read field by field; what cannot be read is missing, with a finding. */
public final class InputRow {

  private static final int LONGEST_NAME = 200;
  private static final int LONGEST_NUMBER = 40;
  private static final Pattern DECIMAL = Pattern.compile("-?[0-9]{1,18}(\\.[0-9]{1,18})?");

  private final CsvTable table;
  private final int row;
  private final FindingLog log;

  InputRow(CsvTable table, int row, FindingLog log) {
    this.table = table;
    this.row = row;
    this.log = log;
  }

  /**
   * The line where the row begins.
   *
   * @return the number of the line; the first of the file is 1
   */
  public int row() {
    return table.line(row);
  }

  /**
   * The name of the file.
   *
   * @return the name for findings
   */
  public String file() {
    return table.name();
  }

  /**
   * A name or code, without white space at its ends.
   *
   * @param field the field
   * @return the text; empty if the cell is blank, or longer than 200 characters, which is a finding
   */
  public Optional<String> text(String field) {
    Optional<String> cell = table.column(field).text(row);
    if (cell.isPresent() && cell.get().length() > LONGEST_NAME) {
      note(
          InputFinding.NAME_TOO_LONG,
          field,
          Shown.of(cell.get()) + " is longer than " + LONGEST_NAME + " characters");
      return Optional.empty();
    }
    return cell.map(text -> Shown.withoutActing(text).strip()).filter(text -> !text.isEmpty());
  }

  /**
   * A whole number of people.
   *
   * @param field the field
   * @return the number, also a negative one; empty if the cell is blank, or holds anything else,
   *     which is a finding
   */
  public OptionalLong count(String field) {
    Optional<String> cell = table.column(field).text(row);
    if (cell.isEmpty()) {
      return OptionalLong.empty();
    }
    CountFormat.PLAIN
        .problem(cell.get())
        .ifPresent(problem ->
            log.add(
                problem
                    .at("file", table.name())
                    .at("row", Integer.toString(row()))
                    .at("column", field)));
    return CountFormat.PLAIN.parse(cell.get());
  }

  /**
   * A decimal number with a point.
   *
   * @param field the field
   * @return the exact number; empty as for {@link #count(String)}
   */
  public Optional<BigDecimal> decimal(String field) {
    Optional<String> cell = table.column(field).text(row);
    if (cell.isPresent()
        && (cell.get().length() > LONGEST_NUMBER || !DECIMAL.matcher(cell.get()).matches())) {
      note(
          CsvFinding.NOT_A_NUMBER,
          field,
          Shown.of(cell.get()) + " is not a number such as 0.0375; treated as missing");
      return Optional.empty();
    }
    return cell.map(BigDecimal::new);
  }

  /**
   * Notes what the caller found wrong with the row.
   *
   * @param kind the kind
   * @param field the field it is about
   * @param message what it is
   */
  public void note(FindingCode kind, String field, String message) {
    log.add(
        Finding.of(kind, message)
            .at("file", table.name())
            .at("row", Integer.toString(row()))
            .at("column", field));
  }
}
