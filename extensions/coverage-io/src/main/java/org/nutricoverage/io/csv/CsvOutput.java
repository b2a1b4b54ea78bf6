package org.nutricoverage.io.csv;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import org.nutricoverage.core.internal.Arguments;
import org.nutricoverage.deskreview.reporting.ReportingRow;

/**
 * Writes CSV that a spreadsheet opens without running anything in it.
 *
 * <pre>{@code
 * CsvOutput.safe("=1+1");   // "'=1+1"
 * CsvOutput.safe("-5");     // "-5"
 * String csv =
 *     CsvOutput.DEFAULT.text(
 *         List.of("site", "balance"), List.of(List.of("=1+1", "-5"), List.of("Moba", "+3.5")));
 * csv.lines().toList().get(1);   // "'=1+1,-5"
 * }</pre>
 *
 * <p>A text gets an apostrophe in front if its first character that is neither a quotation mark nor
 * white space is {@code =}, {@code +}, {@code -}, {@code @} or the full-width form of one, or if it
 * begins with a tab or line end: a spreadsheet would take it for a formula. Numbers such as {@code
 * -5} and {@code 1.5E-7} stay numbers. A text that looks like one with such an apostrophe gets
 * another, so that {@link #restored(String)} gives every text back.
 *
 * <p>Cells are separated by commas and quoted as RFC 4180 says, where they hold commas, quotes or
 * line ends. The bytes are UTF-8. Characters that act on a screen, such as control and direction
 * characters other than tabs and line ends, are taken out, as {@link CsvReading} does it when it
 * meets them. It also strips white space around a cell; all else is read back as it was.
 *
 * <p>Immutable and thread-safe.
 *
 * @see <a href="https://owasp.org/www-community/attacks/CSV_Injection">OWASP, CSV injection</a>
 * @since 0.1.0
 */
public final class CsvOutput {

  /** Line feeds, no byte order mark: for programs. */
  public static final CsvOutput DEFAULT = new CsvOutput(LineEnd.LF, false);

  /** Carriage returns and line feeds behind a byte order mark: for Excel, which needs the mark. */
  public static final CsvOutput FOR_EXCEL = new CsvOutput(LineEnd.CRLF, true);

  private static final String BYTE_ORDER_MARK = "\uFEFF";

  private final LineEnd lineEnd;
  private final boolean byteOrderMark;

  private CsvOutput(LineEnd lineEnd, boolean byteOrderMark) {
    this.lineEnd = lineEnd;
    this.byteOrderMark = byteOrderMark;
  }

  /**
   * This output with another line end.
   *
   * @param newLineEnd what ends a row
   * @return a copy
   */
  public CsvOutput withLineEnd(LineEnd newLineEnd) {
    return new CsvOutput(Objects.requireNonNull(newLineEnd, "newLineEnd"), byteOrderMark);
  }

  /**
   * This output with or without the byte order mark by which Excel knows UTF-8.
   *
   * @param mark whether the bytes begin with the mark; {@link #text(List, Collection)} never has it
   * @return a copy
   */
  public CsvOutput withByteOrderMark(boolean mark) {
    return new CsvOutput(lineEnd, mark);
  }

  /**
   * A table as CSV text.
   *
   * @param header the names of the columns, at least one
   * @param rows the rows, each as wide as the header
   * @return the header and the rows, each ended by the line end
   * @throws IllegalArgumentException if there is no column or a row is not as wide as the header
   */
  public String text(List<String> header, Collection<List<String>> rows) {
    if (header.isEmpty()) {
      throw new IllegalArgumentException("header must hold at least 1 column but was empty");
    }
    StringWriter text = new StringWriter();
    try (CsvWriter csv = CsvWriter.builder().lineDelimiter(delimiter()).build(text)) {
      write(csv, header);
      for (List<String> row : rows) {
        if (row.size() != header.size()) {
          throw Arguments.refused(
              "rows", "as wide as the header of " + header.size() + " cells", row.size());
        }
        write(csv, row);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return text.toString();
  }

  private LineDelimiter delimiter() {
    return lineEnd == LineEnd.LF ? LineDelimiter.LF : LineDelimiter.CRLF;
  }

  private static void write(CsvWriter csv, List<String> cells) {
    csv.writeRecord(cells.stream().map(CsvOutput::safe).toList());
  }

  /**
   * A text as the cell that is written.
   *
   * @param text any text
   * @return the text without control characters, behind an apostrophe where a spreadsheet would
   *     take it for a formula
   */
  public static String safe(String text) {
    return SpreadsheetCell.guarded(Shown.withoutControls(text));
  }

  /**
   * The text of a cell that was written here and read back.
   *
   * @param cell the cell as it is in the file
   * @return the text without the apostrophe that kept it from being a formula
   */
  public static String restored(String cell) {
    return SpreadsheetCell.unguarded(cell);
  }

  /**
   * The bytes of a table.
   *
   * @param header the names of the columns, at least one
   * @param rows the rows, each as wide as the header
   * @return UTF-8, behind a byte order mark if this output has one
   * @throws IllegalArgumentException if there is no column or a row is not as wide as the header
   */
  public byte[] bytes(List<String> header, Collection<List<String>> rows) {
    String text = text(header, rows);
    return (byteOrderMark ? BYTE_ORDER_MARK + text : text).getBytes(StandardCharsets.UTF_8);
  }

  /**
   * Writes a table to a stream, which is left open.
   *
   * @param out where to
   * @param header the names of the columns, at least one
   * @param rows the rows, each as wide as the header
   * @throws IOException if writing fails
   * @throws IllegalArgumentException if there is no column or a row is not as wide as the header
   */
  public void write(OutputStream out, List<String> header, Collection<List<String>> rows)
      throws IOException {
    out.write(bytes(header, rows));
    out.flush();
  }

  /**
   * Writes a table to a file, which is replaced if it is there.
   *
   * @param file where to
   * @param header the names of the columns, at least one
   * @param rows the rows, each as wide as the header
   * @throws IOException if writing fails
   * @throws IllegalArgumentException if there is no column or a row is not as wide as the header
   */
  public void write(Path file, List<String> header, Collection<List<String>> rows)
      throws IOException {
    Files.write(file, bytes(header, rows));
  }

  /**
   * Reporting rows as CSV text: the columns of {@link ReportingRow#columns()}.
   *
   * @param rows the rows of baselines, targets and follow-up values, in their order
   * @return the header and the rows
   */
  public String reporting(Collection<ReportingRow> rows) {
    return text(ReportingRow.columns(), rows.stream().map(ReportingRow::values).toList());
  }
}
