package org.nutricoverage.io.csv;

import java.util.List;
import java.util.Optional;

/**
 * Tells the header of a table among its first lines, for files whose header is not the first one.
 *
 * <pre>{@code
 * HeaderRule codes =
 *     (cells, before) -> cells.contains("code") ? Optional.of(cells) : Optional.empty();
 * CsvReading.DEFAULT
 *     .read(CsvSource.ofText("data", "A title\n\ncode,people\nCD54,7\n"), 10, codes, Set::copyOf)
 *     .map(table -> table.line(0));   // 4
 * }</pre>
 *
 * @since 0.1.0
 */
@FunctionalInterface
public interface HeaderRule {

  /**
   * The names of the columns, if a line is the header.
   *
   * @param cells the cells of the line, without white space at their ends
   * @param cellsBefore the cells of the last line before it that is not blank; empty if there is
   *     none
   * @return a name for each cell, none twice, {@code ""} for a column without one; empty if the
   *     line is not the header
   */
  Optional<List<String>> names(List<String> cells, List<String> cellsBefore);
}
