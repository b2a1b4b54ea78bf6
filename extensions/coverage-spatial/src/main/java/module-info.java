import org.jspecify.annotations.NullMarked;

/**
 * Coverage on the map: centric systematic area sampling (CSAS), the simple spatial surveying method
 * (S3M), surfaces, and GeoJSON.
 */
@NullMarked
module org.nutricoverage.spatial {
  requires com.google.gson;
  requires org.apache.commons.statistics.distribution;
  requires static transitive org.jspecify;
  requires org.locationtech.jts;
  requires transitive org.nutricoverage.core;
  requires org.nutricoverage.survey;

  exports org.nutricoverage.spatial;
  exports org.nutricoverage.spatial.csas;
  exports org.nutricoverage.spatial.geojson;
  exports org.nutricoverage.spatial.s3m;
  exports org.nutricoverage.spatial.surface;
}
