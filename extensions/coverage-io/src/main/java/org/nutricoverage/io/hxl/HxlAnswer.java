package org.nutricoverage.io.hxl;

import java.util.Optional;

/**
 * What comes of looking for tags in a file: a table with tags, or the statement that there are
 * none.
 *
 * @since 0.1.0
 */
public sealed interface HxlAnswer permits HxlTable, NoTagRow {

  /**
   * The table, if the file has tags.
   *
   * @return the table; empty if it has none
   */
  default Optional<HxlTable> table() {
    return this instanceof HxlTable table ? Optional.of(table) : Optional.empty();
  }
}
