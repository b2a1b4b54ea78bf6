package org.nutricoverage.deskreview.reporting;

import java.io.Serializable;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import org.nutricoverage.core.Sex;

/**
 * One reported value as a row of texts with named columns, ready for a corporate system or a file.
 *
 * <p>The rows are neutral: they hold what a logframe asks for, in no system's own format. {@link
 * #columns()} and {@link #values()} have the same order in every row, so that a writer of CSV needs
 * to know nothing else. A cell without content is an empty text.
 *
 * <pre>{@code
 * String header = String.join(",", ReportingRow.columns());
 * row.value(ReportingColumn.PERCENT);         // "62.0"
 * row.value(ReportingColumn.PERCENT_EXACT);   // "62"
 * }</pre>
 *
 * <p>Made by {@link ReportingRows}. Immutable and thread-safe.
 *
 * @since 0.1.0
 */
public final class ReportingRow implements Serializable {

  private static final long serialVersionUID = 1L;
  private static final Pattern NUMBER = Pattern.compile("[+-]?[0-9]+(?:\\.[0-9]+)?");
  private static final String FORMULA_SIGNS = "=+-@\uFF1D\uFF0B\uFF0D\uFF20";
  private static final String BREAKS = "\t\r\n";

  private final EnumMap<ReportingColumn, String> cells;

  ReportingRow(Map<ReportingColumn, String> given) {
    this.cells = new EnumMap<>(ReportingColumn.class);
    for (ReportingColumn column : ReportingColumn.values()) {
      cells.put(column, given.getOrDefault(column, ""));
    }
  }

  /**
   * The headers of the columns.
   *
   * @return the headers in the order of {@link ReportingColumn}
   */
  public static List<String> columns() {
    return ReportingColumn.headers();
  }

  /**
   * The cells.
   *
   * @return the texts in the order of {@link #columns()}
   */
  public List<String> values() {
    return List.copyOf(cells.values());
  }

  /**
   * The cells, each made {@linkplain #safeForSpreadsheet(String) safe} for a spreadsheet.
   *
   * @return the texts in the order of {@link #columns()}
   */
  public List<String> spreadsheetValues() {
    return cells.values().stream().map(ReportingRow::safeForSpreadsheet).toList();
  }

  /**
   * One cell.
   *
   * @param column the column
   * @return the text, {@code ""} if there is none
   */
  public String value(ReportingColumn column) {
    return Objects.requireNonNull(cells.get(Objects.requireNonNull(column, "column")));
  }

  /**
   * What kind of value it is.
   *
   * @return the kind
   */
  public ValueType valueType() {
    return ValueType.valueOf(value(ReportingColumn.VALUE_TYPE));
  }

  /**
   * Whether there is a value.
   *
   * @return the status
   */
  public Status status() {
    return Status.valueOf(value(ReportingColumn.STATUS));
  }

  /**
   * The sex that the value is about.
   *
   * @return the sex
   */
  public Sex sex() {
    return Arrays.stream(Sex.values())
        .filter(sex -> sexCell(sex).equals(value(ReportingColumn.SEX)))
        .findFirst()
        .orElseThrow();
  }

  static String sexCell(Sex sex) {
    return sex == Sex.ALL ? "OVERALL" : sex.name();
  }

  /**
   * A text that no spreadsheet takes for a formula.
   *
   * <p>A text is given an apostrophe in front if it begins with a tab or line break, or if its
   * first visible character is an equals, plus, minus or at sign, also in its full-width form.
   * Plain numbers such as {@code -5} stay as they are. Quoting for CSV is the writer's task.
   *
   * @param text any text
   * @return the text, or the text after an apostrophe
   */
  public static String safeForSpreadsheet(String text) {
    int first = 0;
    while (first < text.length() && isInvisible(text.charAt(first))) {
      first++;
    }
    boolean formula = first < text.length() && FORMULA_SIGNS.indexOf(text.charAt(first)) >= 0;
    boolean broken = !text.isEmpty() && BREAKS.indexOf(text.charAt(0)) >= 0;
    return broken || (formula && !NUMBER.matcher(text).matches()) ? "'" + text : text;
  }

  private static boolean isInvisible(char character) {
    return Character.isWhitespace(character)
        || Character.isSpaceChar(character)
        || Character.isISOControl(character)
        || Character.getType(character) == Character.FORMAT;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof ReportingRow that && cells.equals(that.cells);
  }

  @Override
  public int hashCode() {
    return cells.hashCode();
  }

  /**
   * Returns the cells that are not blank on one line, {@code sub_activity PREV, country CD, ...}.
   */
  @Override
  public String toString() {
    StringBuilder text = new StringBuilder();
    cells.forEach((column, cell) -> {
      if (!cell.isEmpty()) {
        text.append(text.isEmpty() ? "" : ", ").append(column.header()).append(' ').append(cell);
      }
    });
    return text.toString();
  }

  /**
   * The kinds of value of a logframe.
   *
   * @since 0.1.0
   */
  public enum ValueType {
    /** Where the plan starts. */
    BASELINE,
    /** What a year should reach. */
    ANNUAL_TARGET,
    /** What the plan should have reached when it ends. */
    END_OF_PLAN_TARGET,
    /** What was found. */
    FOLLOW_UP
  }

  /**
   * Whether a row has a value.
   *
   * @since 0.1.0
   */
  public enum Status {
    /** There is a value. */
    REPORTED,
    /** There can be none, as for males among pregnant and breastfeeding women; it is not 0. */
    NOT_APPLICABLE,
    /** The value cannot be computed; the note says why. */
    NOT_COMPUTABLE,
    /** The value is hidden to protect people in small cells. */
    SUPPRESSED,
    /** The value should be there and was not given. */
    MISSING
  }
}
