package org.nutricoverage.spatial.csas;

import java.io.Serializable;
import java.util.List;
import java.util.Objects;
import org.nutricoverage.core.internal.Arguments;
import org.nutricoverage.spatial.GeoPoint;
import org.nutricoverage.spatial.Village;

/**
 * A square of the grid.
 *
 * @param id row and column, {@code r2c5}
 * @param row the row, counted from 1 in the north
 * @param column the column, counted from 1 in the west
 * @param centre the middle of the square
 * @param corners the four corners, from the south-west round by the south-east
 * @param insideFraction which share of the square lies in the area, from 0 to 1, to a billionth
 * @param villages the villages chosen, the nearest to the centre first; empty in a quadrat that was
 *     dropped
 * @since 0.1.0
 */
public record Quadrat(
    String id,
    int row,
    int column,
    GeoPoint centre,
    List<GeoPoint> corners,
    double insideFraction,
    List<Village> villages)
    implements Serializable {

  private static final long serialVersionUID = 1L;
  private static final int CORNERS = 4;

  /**
   * Checks and copies the parts.
   *
   * @throws IllegalArgumentException if the id is blank, there are not four corners, or a number is
   *     not in its range
   */
  public Quadrat {
    id = Arguments.text(id, "id");
    Arguments.inRange(row, 1, Integer.MAX_VALUE, "row", "rows");
    Arguments.inRange(column, 1, Integer.MAX_VALUE, "column", "columns");
    Objects.requireNonNull(centre, "centre");
    corners = List.copyOf(corners);
    Arguments.inRange(corners.size(), CORNERS, CORNERS, "corners", "corners");
    insideFraction = Arguments.fraction(insideFraction, "insideFraction");
    villages = List.copyOf(villages);
  }
}
