package org.nutricoverage.io.survey;

import java.io.Serializable;
import org.nutricoverage.core.internal.Numbers;

/**
 * How a repeat was joined to its parent table, and what came of it.
 *
 * @param table the name of the repeat
 * @param column the column of the repeat that names the parent
 * @param parentTable the name of the parent table
 * @param parentColumn the column of the parent table that it names
 * @param linkedRows rows of the repeat with a parent
 * @param orphanRows rows of the repeat without one, which were left out
 * @param parentsWithoutRows rows of the parent table for which the repeat has none
 * @since 0.1.0
 */
public record TableLink(
    String table,
    String column,
    String parentTable,
    String parentColumn,
    long linkedRows,
    long orphanRows,
    long parentsWithoutRows)
    implements Serializable {

  private static final long serialVersionUID = 1L;

  /** Returns the columns and the numbers on one line. */
  @Override
  public String toString() {
    return table
        + "."
        + column
        + " -> "
        + parentTable
        + "."
        + parentColumn
        + ": "
        + Numbers.counted(linkedRows, "row", "rows")
        + " linked, "
        + Numbers.counted(orphanRows, "orphan", "orphans")
        + ", "
        + Numbers.counted(parentsWithoutRows, "parent", "parents")
        + " without rows";
  }
}
