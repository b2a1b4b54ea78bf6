package org.nutricoverage.io.csv;

import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.nutricoverage.core.Finding;
import org.nutricoverage.core.internal.Arguments;

/**
 * The rows of a file that can be used, in the columns that were asked for, and what was noticed
 * about the others.
 *
 * <p>Immutable and thread-safe. See {@link CsvReading} for an example.
 *
 * @since 0.1.0
 */
public final class CsvTable {

  private static final int MOST_HEADERS_SHOWN = 20;

  private final String name;
  private final List<String> header;
  private final Delimiter delimiter;
  private final Charset charset;
  private final Map<String, CsvColumn> columns;
  private final int[] lines;
  private final List<Finding> findings;
  private final long rowsLeftOut;

  CsvTable(
      String name,
      HeaderLine header,
      Charset charset,
      Map<String, CsvColumn> columns,
      int[] lines,
      List<Finding> findings,
      long rowsLeftOut) {
    this.name = name;
    this.header = header.names();
    this.delimiter = header.delimiter();
    this.charset = charset;
    this.columns = columns;
    this.lines = lines;
    this.findings = findings;
    this.rowsLeftOut = rowsLeftOut;
  }

  /**
   * The name of the source.
   *
   * @return for a file its name without the folder
   */
  public String name() {
    return name;
  }

  /**
   * The whole header, columns that were not read included.
   *
   * @return the names in the order of the file
   */
  public List<String> header() {
    return header;
  }

  /**
   * What stands between two cells.
   *
   * @return the delimiter that was declared or found
   */
  public Delimiter delimiter() {
    return delimiter;
  }

  /**
   * The character set in which the file was read.
   *
   * @return the character set; UTF-16 for a text or a reader, which have none
   */
  public Charset charset() {
    return charset;
  }

  /**
   * How many rows can be used.
   *
   * @return the number of rows
   */
  public int rows() {
    return lines.length;
  }

  /**
   * How many rows were left out, each with a finding; blank rows are not among them.
   *
   * @return the number of rows that are too long, too short or broken
   */
  public long rowsLeftOut() {
    return rowsLeftOut;
  }

  /**
   * The line on which a row begins.
   *
   * @param row the index of the row, from 0 to {@code rows() - 1}
   * @return the number of the line; the first line of the file is 1
   * @throws IllegalArgumentException if there is no such row
   */
  public int line(int row) {
    if (row < 0 || row >= lines.length) {
      throw Arguments.refused(
          "row", "an index of at least 0 and below the " + lines.length + " rows", row);
    }
    return lines[row];
  }

  /**
   * The columns that were read.
   *
   * @return the columns in the order of the file
   */
  public List<CsvColumn> columns() {
    return List.copyOf(columns.values());
  }

  /**
   * A column by its whole header.
   *
   * @param columnHeader the header as it stands in the file
   * @return the column; empty if it is not in the file or was not asked for
   */
  public Optional<CsvColumn> find(String columnHeader) {
    return Optional.ofNullable(columns.get(columnHeader));
  }

  /**
   * A column by its whole header.
   *
   * @param columnHeader the header as it stands in the file
   * @return the column
   * @throws IllegalArgumentException if it is not in the file or was not asked for; the message
   *     names those that were read
   */
  public CsvColumn column(String columnHeader) {
    return find(columnHeader)
        .orElseThrow(() ->
            Arguments.refused(
                "column",
                "one that was read from " + name + " (" + shown(columns.keySet()) + ")",
                Shown.of(columnHeader)));
  }

  /**
   * Whether a row holds the hashtags that some files have below their header, as {@code
   * #adm1+code}.
   *
   * @param row the index of the row, from 0 to {@code rows() - 1}
   * @return true if some cell of the columns that were read is filled, and every filled one begins
   *     with {@code #} and a letter
   * @throws IllegalArgumentException if there is no such row
   */
  public boolean isHashtagRow(int row) {
    line(row);
    boolean found = false;
    for (CsvColumn column : columns.values()) {
      Optional<String> cell = column.text(row);
      if (cell.isPresent() && !beginsWithHashtag(cell.get())) {
        return false;
      }
      found |= cell.isPresent();
    }
    return found;
  }

  private static boolean beginsWithHashtag(String cell) {
    return cell.length() > 1 && cell.charAt(0) == '#' && Character.isLetter(cell.charAt(1));
  }

  static String shown(Iterable<String> names) {
    List<String> some = new ArrayList<>();
    int more = 0;
    for (String each : names) {
      if (some.size() < MOST_HEADERS_SHOWN) {
        some.add(each);
      } else {
        more++;
      }
    }
    return some.stream().map(Shown::of).collect(Collectors.joining(", "))
        + (more > 0 ? " and " + more + " more" : "");
  }

  /**
   * What was noticed.
   *
   * @return findings in the order of the rows, with {@code file}, {@code row} and {@code column}
   */
  public List<Finding> findings() {
    return findings;
  }

  /** Returns the name and the number of rows and columns. */
  @Override
  public String toString() {
    return name + ": " + rows() + " rows, " + columns.size() + " of " + header.size() + " columns";
  }
}
