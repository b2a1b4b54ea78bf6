package org.nutricoverage.io.survey;

import java.util.List;
import java.util.Optional;
import java.util.function.IntFunction;
import java.util.function.IntPredicate;
import org.nutricoverage.core.Finding;

/**
 * A column of a survey table, or of one of its parent tables seen from its rows, read as text,
 * number, answer, sex or date.
 *
 * <p>Immutable and thread-safe. See {@link ExportTable} for an example.
 *
 * @param <T> what a cell holds
 * @since 0.1.0
 */
public final class ExportColumn<T> {

  private final String header;
  private final IntFunction<Optional<T>> cells;
  private final IntPredicate unreadable;
  private final RowMapping rows;
  private final List<Finding> findings;

  ExportColumn(
      String header,
      IntFunction<Optional<T>> cells,
      IntPredicate unreadable,
      RowMapping rows,
      List<Finding> findings) {
    this.header = header;
    this.cells = cells;
    this.unreadable = unreadable;
    this.rows = rows;
    this.findings = List.copyOf(findings);
  }

  /** From the rows of the table that is asked to the rows of the table that has the column. */
  @FunctionalInterface
  interface RowMapping {
    int fileRow(int row);
  }

  /**
   * The whole header of the column.
   *
   * @return the header as it stands in the file
   */
  public String header() {
    return header;
  }

  /**
   * What a cell holds.
   *
   * @param row the index of the row in the table, from 0
   * @return the value; empty if it is missing
   * @throws IllegalArgumentException if the table has no such row
   */
  public Optional<T> get(int row) {
    int fileRow = rows.fileRow(row);
    return fileRow < 0 ? Optional.empty() : cells.apply(fileRow);
  }

  /**
   * Whether a cell holds something that could not be read.
   *
   * @param row the index of the row in the table, from 0
   * @return true if the value is missing because its text stands for nothing
   * @throws IllegalArgumentException if the table has no such row
   */
  public boolean isUnreadable(int row) {
    int fileRow = rows.fileRow(row);
    return fileRow >= 0 && unreadable.test(fileRow);
  }

  /**
   * What was noticed when the column was read.
   *
   * @return findings with {@code file}, {@code row} and {@code column}
   */
  public List<Finding> findings() {
    return findings;
  }

  /** Returns the header. */
  @Override
  public String toString() {
    return header;
  }
}
