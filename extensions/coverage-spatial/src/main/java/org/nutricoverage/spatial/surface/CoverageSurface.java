package org.nutricoverage.spatial.surface;

import java.io.Serializable;
import java.util.List;
import java.util.Objects;
import org.nutricoverage.core.internal.Arguments;
import org.nutricoverage.core.internal.Numbers;
import org.nutricoverage.spatial.GeoArea;
import org.nutricoverage.spatial.GeoPoint;

/**
 * Values on a raster over an area: the cells whose middle lies in it.
 *
 * <p>Made by {@link InverseDistanceWeighting#surface} and {@link KernelRatio#surface}.
 *
 * @param area the area
 * @param cellKilometres the side of a cell in kilometres
 * @param method how the values were made
 * @param cells the cells with a value, row by row from the north-west
 * @param cellsWithoutValue the middles of the cells without one, in the same order
 * @since 0.1.0
 */
public record CoverageSurface(
    GeoArea area,
    double cellKilometres,
    String method,
    List<SurfaceCell> cells,
    List<GeoPoint> cellsWithoutValue)
    implements Serializable {

  private static final long serialVersionUID = 1L;

  /**
   * Checks and copies the parts.
   *
   * @throws IllegalArgumentException if the side is not above 0 or the method is blank
   */
  public CoverageSurface {
    Objects.requireNonNull(area, "area");
    Arguments.positive(cellKilometres, "cellKilometres", "kilometres");
    method = Arguments.text(method, "method");
    cells = List.copyOf(cells);
    cellsWithoutValue = List.copyOf(cellsWithoutValue);
  }

  /** Returns the method and the number of cells. */
  @Override
  public String toString() {
    return method
        + ": "
        + Numbers.counted(cells.size(), "cell", "cells")
        + " with a value, "
        + Numbers.people(cellsWithoutValue.size())
        + " without";
  }
}
