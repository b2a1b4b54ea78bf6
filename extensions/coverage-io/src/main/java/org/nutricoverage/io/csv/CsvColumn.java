package org.nutricoverage.io.csv;

import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.nutricoverage.core.internal.Arguments;

/**
 * The cells of one column, as text without white space at their ends.
 *
 * <pre>{@code
 * CsvTable table =
 *     CsvReading.DEFAULT.read(CsvSource.ofText("data", "village,age\nKalemie,23\n,7\n"), "village");
 * table.column("village").text(0);   // "Kalemie"
 * table.column("village").text(1);   // empty
 * }</pre>
 *
 * <p>Four bytes a cell: small whole numbers are kept as such, other texts once each. Immutable and
 * thread-safe.
 *
 * @since 0.1.0
 */
public final class CsvColumn {

  private final String header;
  private final int position;
  private final int[] cells;
  private final String[] texts;

  CsvColumn(String header, int position, int[] cells, String[] texts) {
    this.header = header;
    this.position = position;
    this.cells = cells;
    this.texts = texts;
  }

  /**
   * The header of the column.
   *
   * @return the whole text of the header, groups included
   */
  public String header() {
    return header;
  }

  /**
   * Where the column stands in the file.
   *
   * @return the position of the column; 1 for the first
   */
  public int position() {
    return position;
  }

  /**
   * How many rows there are.
   *
   * @return the number of rows that were read and not left out
   */
  public int rows() {
    return cells.length;
  }

  /**
   * The text of a cell.
   *
   * @param row the index of the row, from 0 to {@code rows() - 1}
   * @return the text as it stands in the file; empty if the cell is blank
   * @throws IllegalArgumentException if there is no such row
   */
  public Optional<String> text(int row) {
    int cell = cell(row);
    return cell == CellStore.BLANK ? Optional.empty() : Optional.of(textOf(cell));
  }

  /**
   * Whether a cell is blank.
   *
   * @param row the index of the row, from 0 to {@code rows() - 1}
   * @return true if it holds nothing but white space
   * @throws IllegalArgumentException if there is no such row
   */
  public boolean isBlank(int row) {
    return cell(row) == CellStore.BLANK;
  }

  /**
   * The small whole number that a cell is.
   *
   * @param row the index of the row, from 0 to {@code rows() - 1}
   * @return the number, if the cell is a whole number between -536,870,911 and 536,870,911 written
   *     with digits alone; empty otherwise
   * @throws IllegalArgumentException if there is no such row
   */
  public OptionalInt smallNumber(int row) {
    int cell = cell(row);
    return cell == CellStore.BLANK || (cell & 1) == 1
        ? OptionalInt.empty()
        : OptionalInt.of(cell >> 1);
  }

  /**
   * The cells as something else than text.
   *
   * @param <T> what a text stands for
   * @param meaning what a text stands for, null if nothing; asked once for each different text, and
   *     for each different number of a small range
   * @return the meaning of each cell
   */
  public <T> DecodedColumn<T> decode(Function<String, @Nullable T> meaning) {
    return new DecodedColumn<>(this, meaning);
  }

  int cell(int row) {
    if (row < 0 || row >= cells.length) {
      throw Arguments.refused(
          "row", "an index of at least 0 and below the " + cells.length + " rows", row);
    }
    return cells[row];
  }

  String textOf(int cell) {
    return (cell & 1) == 1 ? texts[cell >> 1] : Integer.toString(cell >> 1);
  }

  int differentTexts() {
    return texts.length;
  }

  /** Returns header, position and number of rows. */
  @Override
  public String toString() {
    return Shown.of(header) + " (column " + position + ", " + cells.length + " rows)";
  }
}
