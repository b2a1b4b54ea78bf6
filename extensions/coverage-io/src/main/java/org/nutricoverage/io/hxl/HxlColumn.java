package org.nutricoverage.io.hxl;

import java.io.Serializable;
import java.util.Objects;
import org.nutricoverage.core.internal.Arguments;
import org.nutricoverage.core.internal.Texts;

/**
 * A tagged column.
 *
 * @param position where it stands in the file; 1 for the first column
 * @param header its header, the line before the tags; {@code ""} if there is none
 * @param tag what it holds
 * @since 0.1.0
 */
public record HxlColumn(int position, String header, HxlTag tag) implements Serializable {

  /**
   * Checks the parts.
   *
   * @throws IllegalArgumentException if the position is below 1
   */
  public HxlColumn {
    Arguments.inRange(position, 1, Integer.MAX_VALUE, "position", "columns");
    Objects.requireNonNull(header, "header");
    Objects.requireNonNull(tag, "tag");
  }

  /** Returns tag, position and header on one line. */
  @Override
  public String toString() {
    return tag
        + " (column "
        + position
        + (header.isEmpty() ? "" : ", \"" + Texts.cut(header) + "\"")
        + ")";
  }
}
