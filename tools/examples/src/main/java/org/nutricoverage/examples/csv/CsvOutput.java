package org.nutricoverage.examples.csv;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.nutricoverage.io.csv.Shown;

/**
 * Writes CSV that a spreadsheet may open: UTF-8, LF, and no cell that it would take for a formula.
 *
 * <p>A text that begins with {@code =}, {@code +}, {@code -}, {@code @} or one of their full-width
 * forms gets an apostrophe in front, as OWASP recommends; numbers such as {@code -3} and a sign by
 * itself stay as they are.
 */
public final class CsvOutput {

  private static final Pattern NUMBER = Pattern.compile("-?[0-9]+(\\.[0-9]+)?");
  private static final String FORMULA_STARTS = "=+-@\uFF1D\uFF0B\uFF0D\uFF20";

  private CsvOutput() {}

  /**
   * The table as CSV text.
   *
   * @param header the names of the columns
   * @param rows the rows, each as wide as the header
   * @return lines that end with a line feed
   * @throws IllegalArgumentException if a row is not as wide as the header
   */
  public static String text(List<String> header, List<List<String>> rows) {
    StringWriter text = new StringWriter();
    try (CsvWriter csv = CsvWriter.builder().lineDelimiter(LineDelimiter.LF).build(text)) {
      csv.writeRecord(header.stream().map(CsvOutput::safe).toList());
      for (List<String> row : rows) {
        if (row.size() != header.size()) {
          throw new IllegalArgumentException(
              "rows must have " + header.size() + " cells but one had " + row.size());
        }
        csv.writeRecord(row.stream().map(CsvOutput::safe).toList());
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return text.toString();
  }

  /**
   * Writes the table to a file, making its folder if need be.
   *
   * @param file where to
   * @param header the names of the columns
   * @param rows the rows, each as wide as the header
   * @throws UnusableInputException if the file cannot be written
   */
  public static void write(Path file, List<String> header, List<List<String>> rows) {
    write(file, text(header, rows));
  }

  /**
   * Writes a text to a file, making its folder if need be.
   *
   * @param file where to
   * @param text what, to be stored as UTF-8
   * @throws UnusableInputException if the file cannot be written
   */
  public static void write(Path file, String text) {
    try {
      Path folder = file.toAbsolutePath().getParent();
      if (folder != null) {
        Files.createDirectories(folder);
      }
      Files.write(file, text.getBytes(StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UnusableInputException(
          Shown.withoutActing(file.toString()) + " cannot be written", e);
    }
  }

  /** The cell without control characters, and with an apostrophe where it looks like a formula. */
  static String safe(String cell) {
    String clean = Shown.withoutActing(cell);
    String start = clean.strip();
    boolean formula =
        start.length() > 1
            && FORMULA_STARTS.indexOf(start.charAt(0)) >= 0
            && !NUMBER.matcher(clean).matches();
    return formula ? "'" + clean : clean;
  }
}
