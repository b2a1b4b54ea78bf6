package org.nutricoverage.core.table;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.nutricoverage.core.CoverageEstimate;
import org.nutricoverage.core.Scope;
import org.nutricoverage.core.internal.Arguments;
import org.nutricoverage.core.internal.Texts;

/**
 * A breakdown of one figure by two dimensions, such as area and sex, with the totals of its rows
 * and columns.
 *
 * <pre>{@code
 * CoverageCrossTable table =
 *     CoverageCrossTable.of(Dimension.AREA, Dimension.SEX, List.of(northFemale, northMale, southFemale));
 * table.row("SD02").total();          // both sexes of one area
 * table.columnTotals().cell("MALE");  // males of all areas
 * }</pre>
 *
 * @since 0.1.0
 */
public final class CoverageCrossTable implements Serializable {

  private static final long serialVersionUID = 1L;

  private final Dimension columns;
  private final Map<String, CoverageTable> rows;
  private final CoverageTable rowTotals;
  private final CoverageTable columnTotals;

  private CoverageCrossTable(
      Dimension columns,
      Map<String, CoverageTable> rows,
      CoverageTable rowTotals,
      CoverageTable columnTotals) {
    this.columns = columns;
    this.rows = Collections.unmodifiableMap(new LinkedHashMap<>(rows));
    this.rowTotals = rowTotals;
    this.columnTotals = columnTotals;
  }

  /**
   * A breakdown whose totals are pooled from the counts of its cells.
   *
   * @param rows by what the rows differ
   * @param columns by what the columns differ, another dimension
   * @param cells at least one figure; rows and columns are shown in the order of their first cell.
   *     A row need not have every column
   * @return the table
   * @throws IllegalArgumentException if the dimensions are the same, there is no cell, two cells
   *     are the same place in the table, or cells differ in anything but the dimensions
   */
  public static CoverageCrossTable of(
      Dimension rows, Dimension columns, List<CoverageEstimate> cells) {
    if (rows == columns) {
      throw new IllegalArgumentException(
          "columns must be another dimension than rows but both were " + rows.label());
    }
    if (cells.isEmpty()) {
      throw new IllegalArgumentException("cells must hold at least 1 estimate but were empty");
    }
    Map<String, CoverageTable> byRow = tables(rows, columns, cells);
    List<CoverageEstimate> rowTotals = byRow.values().stream().map(CoverageTable::total).toList();
    List<CoverageEstimate> columnTotals =
        tables(columns, rows, cells).values().stream().map(CoverageTable::total).toList();
    return new CoverageCrossTable(
        columns, byRow, CoverageTable.of(rows, rowTotals), CoverageTable.of(columns, columnTotals));
  }

  private static Map<String, CoverageTable> tables(
      Dimension by, Dimension within, List<CoverageEstimate> cells) {
    List<Scope> spanned = cells.stream().map(CoverageEstimate::scope).toList();
    Map<String, Scope> different = new TreeMap<>();
    spanned.forEach(scope -> different.putIfAbsent(within.key(scope), scope));
    Map<String, List<CoverageEstimate>> grouped =
        cells.stream()
            .collect(
                Collectors.groupingBy(
                    cell -> by.key(cell.scope()), LinkedHashMap::new, Collectors.toList()));
    Map<String, CoverageTable> tables = new LinkedHashMap<>();
    grouped.forEach((key, group) ->
        tables.put(key, CoverageTable.line(within, group, List.copyOf(different.values()))));
    return tables;
  }

  /**
   * One row.
   *
   * @param key the code of an area or group, the name of a sex, or the text form of a period
   * @return the row as a table of one dimension
   * @throws IllegalArgumentException if there is no such row
   */
  public CoverageTable row(String key) {
    CoverageTable row = rows.get(key);
    if (row == null) {
      throw Arguments.refused("key", "one of the rows " + rows.keySet(), "\"" + key + "\"");
    }
    return row;
  }

  /**
   * The rows.
   *
   * @return each row as a table of one dimension, in the order of the rows
   */
  public List<CoverageTable> rows() {
    return List.copyOf(rows.values());
  }

  /**
   * The totals of the rows, with the grand total.
   *
   * @return a table by the dimension of the rows
   */
  public CoverageTable rowTotals() {
    return rowTotals;
  }

  /**
   * The totals of the columns, with the grand total.
   *
   * @return a table by the dimension of the columns
   */
  public CoverageTable columnTotals() {
    return columnTotals;
  }

  /**
   * This table for publication, with small cells and totals hidden so that no subtraction along
   * rows and columns brings them back, and no group of hidden people that is known in sum is small.
   *
   * @param minimum the least number of people that may be shown, from 2 to 1,000,000; 5 is usual
   * @return a copy in which hidden cells are not computable for the reason {@code SUPPRESSED}
   * @throws IllegalArgumentException if the minimum is not in the range
   * @see CoverageTable#suppressBelow(int)
   */
  public CoverageCrossTable suppressBelow(int minimum) {
    Arguments.inRange(minimum, 2, 1_000_000, "minimum", "people");
    CrossTableCells.HiddenPlaces hidden =
        new CrossTableCells(rows, rowTotals, columnTotals).hidden(new SmallCells(minimum));
    if (hidden.isEmpty()) {
      return this;
    }
    Map<String, CoverageTable> shown = new LinkedHashMap<>(rows);
    shown.replaceAll(hidden::inRow);
    return new CoverageCrossTable(
        columns, shown, hidden.inRowTotals(rowTotals), hidden.inColumnTotals(columnTotals));
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof CoverageCrossTable that
        && columns == that.columns
        && rows().equals(that.rows())
        && rowTotals.equals(that.rowTotals)
        && columnTotals.equals(that.columnTotals);
  }

  @Override
  public int hashCode() {
    return Objects.hash(columns, rows(), rowTotals, columnTotals);
  }

  /**
   * Returns the rows as text, each under the words for its place, and the totals of the columns.
   */
  @Override
  public String toString() {
    List<String> blocks = new ArrayList<>();
    int row = 0;
    for (CoverageTable table : rows.values()) {
      CoverageEstimate total = rowTotals.cells().get(row++);
      blocks.add(Texts.oneLine(rowTotals.dimension().label(total.scope())) + "\n" + table.toText());
    }
    blocks.add("All\n" + columnTotals.toText());
    return String.join("\n\n", blocks);
  }
}
