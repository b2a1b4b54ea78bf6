package org.nutricoverage.spatial.surface;

import java.io.Serializable;
import java.util.Objects;
import org.nutricoverage.core.internal.Arguments;
import org.nutricoverage.spatial.GeoPoint;

/**
 * A cell of a surface.
 *
 * @param row the row, counted from 1 in the north
 * @param column the column, counted from 1 in the west
 * @param centre the middle of the cell
 * @param value the value there
 * @since 0.1.0
 */
public record SurfaceCell(int row, int column, GeoPoint centre, double value)
    implements Serializable {

  private static final long serialVersionUID = 1L;

  /**
   * Checks the parts.
   *
   * @throws IllegalArgumentException if a number is not in its range
   */
  public SurfaceCell {
    Arguments.inRange(row, 1, Integer.MAX_VALUE, "row", "rows");
    Arguments.inRange(column, 1, Integer.MAX_VALUE, "column", "columns");
    Objects.requireNonNull(centre, "centre");
    value = Arguments.finite(value, "value", "units");
  }
}
