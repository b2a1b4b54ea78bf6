package org.nutricoverage.spatial.geojson;

import org.nutricoverage.core.FindingCode;
import org.nutricoverage.core.Severity;

/**
 * What is noticed in a GeoJSON text.
 *
 * @since 0.1.0
 */
public enum GeoJsonFinding implements FindingCode {
  /** A feature has no geometry or an empty one; left out. */
  NO_GEOMETRY(Severity.WARNING),
  /** A feature is a line, several points or a collection of geometries; left out. */
  UNSUPPORTED_GEOMETRY(Severity.WARNING),
  /** A feature, geometry or position is not what RFC 7946 asks for; the feature is left out. */
  MALFORMED_FEATURE(Severity.ERROR),
  /** A coordinate is out of range; the feature is left out. */
  COORDINATE_OUT_OF_RANGE(Severity.ERROR),
  /** A latitude is out of range and would not be with the order of the coordinates changed. */
  COORDINATE_ORDER(Severity.ERROR),
  /** Most points lie outside the areas of the same text and would not with the order changed. */
  COORDINATE_ORDER_SUSPECTED(Severity.WARNING),
  /** A ring did not repeat its first point at its end; it was closed. */
  UNCLOSED_RING(Severity.WARNING),
  /** Borders cross, polygons overlap, or the area lies where it is refused; left out. */
  INVALID_AREA(Severity.ERROR),
  /** Positions had an altitude, which is ignored. */
  ALTITUDE_IGNORED(Severity.INFO),
  /** A property is a list or an object, or a number beyond all bounds; left out. */
  PROPERTY_IGNORED(Severity.INFO),
  /** A property stands twice in a feature; the first one is kept. */
  PROPERTY_TWICE(Severity.WARNING),
  /**
   * A feature that should be a village lacks its id or name, or has the id of another; left out.
   */
  NOT_A_VILLAGE(Severity.ERROR),
  /** The population of a village is not a whole number of people; it is taken as not known. */
  POPULATION_UNREADABLE(Severity.WARNING);

  private final Severity severity;

  GeoJsonFinding(Severity severity) {
    this.severity = severity;
  }

  @Override
  public Severity severity() {
    return severity;
  }
}
