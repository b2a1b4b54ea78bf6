package org.nutricoverage.spatial.geojson;

/** Why a feature cannot be used; caught where features are collected. */
final class FeatureFault extends Exception {

  private static final long serialVersionUID = 1L;

  private final GeoJsonFinding code;

  FeatureFault(GeoJsonFinding code, String message) {
    super(message, null, false, false);
    this.code = code;
  }

  GeoJsonFinding code() {
    return code;
  }

  String words() {
    return String.valueOf(getMessage());
  }
}
