package org.nutricoverage.spatial.geojson;

/**
 * A text that is no GeoJSON, that is larger than permitted, or that has an error where none is
 * tolerated.
 *
 * @since 0.1.0
 */
public final class InvalidGeoJsonException extends IllegalArgumentException {

  private static final long serialVersionUID = 1L;

  InvalidGeoJsonException(String message) {
    super(message);
  }
}
