package org.nutricoverage.io.hxl;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.nutricoverage.core.Finding;
import org.nutricoverage.core.internal.Arguments;
import org.nutricoverage.core.internal.Numbers;
import org.nutricoverage.io.csv.CsvColumn;
import org.nutricoverage.io.csv.CsvTable;

/**
 * A table whose columns are known by their tags.
 *
 * <p>Columns without a tag are not read. Two columns may have one tag; they are then selected by
 * their positions. Immutable and thread-safe. See {@link HxlReading} for an example.
 *
 * @since 0.1.0
 */
public final class HxlTable implements HxlAnswer {

  private final CsvTable table;
  private final Map<String, HxlColumn> columns;

  HxlTable(CsvTable table, Map<String, HxlColumn> columns) {
    this.table = table;
    this.columns = columns;
  }

  /**
   * The name of the source.
   *
   * @return for a file its name without the folder
   */
  public String name() {
    return table.name();
  }

  /**
   * The tagged columns.
   *
   * @return at least one, in the order of the file
   */
  public List<HxlColumn> columns() {
    return List.copyOf(columns.values());
  }

  /**
   * The column that a pattern means.
   *
   * @param pattern which column is meant
   * @return the column, or that there is none, or the several that there are
   */
  public ColumnChoice select(TagPattern pattern) {
    List<HxlColumn> all = selectAll(pattern);
    return switch (all.size()) {
      case 0 ->
          new ColumnChoice.None(pattern, columns.values().stream().map(HxlColumn::tag).toList());
      case 1 -> new ColumnChoice.One(all.get(0));
      default -> new ColumnChoice.Several(pattern, all);
    };
  }

  /**
   * All columns that a pattern means.
   *
   * @param pattern which columns are meant
   * @return the columns in the order of the file; empty if there is none
   */
  public List<HxlColumn> selectAll(TagPattern pattern) {
    return columns.values().stream().filter(column -> pattern.matches(column.tag())).toList();
  }

  /**
   * The cells of a column.
   *
   * @param column a column of this table
   * @return its cells, one for each row
   * @throws IllegalArgumentException if it is not a column of this table
   */
  public CsvColumn cells(HxlColumn column) {
    return find(column)
        .orElseThrow(() -> Arguments.refused("column", "a column of " + name(), column));
  }

  private Optional<CsvColumn> find(HxlColumn column) {
    return columns.entrySet().stream()
        .filter(entry -> entry.getValue().equals(column))
        .findFirst()
        .map(entry -> table.column(entry.getKey()));
  }

  /**
   * How many rows of data there are.
   *
   * @return the number of rows after the tags that can be used
   */
  public int rows() {
    return table.rows();
  }

  /**
   * The line on which a row begins.
   *
   * @param row the index of the row, from 0 to {@code rows() - 1}
   * @return the number of the line; the first line of the file is 1
   * @throws IllegalArgumentException if there is no such row
   */
  public int line(int row) {
    return table.line(row);
  }

  /**
   * What was noticed while the file was read.
   *
   * @return findings in the order of the rows
   */
  public List<Finding> findings() {
    return table.findings();
  }

  /** Returns name, tags and number of rows. */
  @Override
  public String toString() {
    List<String> tags = new ArrayList<>();
    columns.values().forEach(column -> tags.add(column.tag().toString()));
    return name() + ": " + Numbers.counted(rows(), "row", "rows") + ", " + tags;
  }
}
