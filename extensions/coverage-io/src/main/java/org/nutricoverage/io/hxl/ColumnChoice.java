package org.nutricoverage.io.hxl;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.nutricoverage.core.internal.Arguments;

/**
 * What a pattern selects of a table: one column, none, or several.
 *
 * @since 0.1.0
 */
public sealed interface ColumnChoice {

  /**
   * The column, if there is exactly one.
   *
   * @return the column; empty if none or several match
   */
  default Optional<HxlColumn> column() {
    return this instanceof One one ? Optional.of(one.found()) : Optional.empty();
  }

  /**
   * The answer in words.
   *
   * @return one sentence without a full stop
   */
  String explanation();

  /**
   * One column matches.
   *
   * @param found the column
   * @since 0.1.0
   */
  record One(HxlColumn found) implements ColumnChoice {

    /** Checks that the column is there. */
    public One {
      Objects.requireNonNull(found, "found");
    }

    @Override
    public String explanation() {
      return found + " matches";
    }
  }

  /**
   * No column matches.
   *
   * @param pattern what was asked for
   * @param tags the tags that are there
   * @since 0.1.0
   */
  record None(TagPattern pattern, List<HxlTag> tags) implements ColumnChoice {

    private static final int MOST_SHOWN = 20;

    /** Checks and copies the parts. */
    public None {
      Objects.requireNonNull(pattern, "pattern");
      tags = List.copyOf(tags);
    }

    @Override
    public String explanation() {
      return "no column matches "
          + pattern
          + "; there are "
          + tags.stream().limit(MOST_SHOWN).map(HxlTag::toString).collect(Collectors.joining(", "))
          + (tags.size() > MOST_SHOWN ? " and " + (tags.size() - MOST_SHOWN) + " more" : "");
    }
  }

  /**
   * Several columns match; none is preferred.
   *
   * @param pattern what was asked for
   * @param columns at least two columns, in the order of the file
   * @since 0.1.0
   */
  record Several(TagPattern pattern, List<HxlColumn> columns) implements ColumnChoice {

    private static final int MOST_SHOWN = 20;

    /**
     * Checks and copies the parts.
     *
     * @throws IllegalArgumentException if there are fewer than two columns
     */
    public Several {
      Objects.requireNonNull(pattern, "pattern");
      columns = List.copyOf(columns);
      if (columns.size() < 2) {
        throw Arguments.refused("columns", "at least 2 columns", columns.size());
      }
    }

    @Override
    public String explanation() {
      return columns.size()
          + " columns match "
          + pattern
          + ": "
          + columns.stream()
              .limit(MOST_SHOWN)
              .map(HxlColumn::toString)
              .collect(Collectors.joining(", "))
          + (columns.size() > MOST_SHOWN ? " and " + (columns.size() - MOST_SHOWN) + " more" : "");
    }
  }
}
