package org.nutricoverage.spatial.geojson;

import java.util.List;
import java.util.Optional;
import org.nutricoverage.core.Finding;
import org.nutricoverage.core.internal.Numbers;
import org.nutricoverage.spatial.GeoArea;
import org.nutricoverage.spatial.GeoPoint;

/** Whether the points of a text would lie in its areas if their coordinates were swapped. */
final class CoordinateOrder {

  private CoordinateOrder() {}

  static Optional<Finding> suspicion(List<GeoJsonFeature> features) {
    double south = Double.POSITIVE_INFINITY;
    double north = Double.NEGATIVE_INFINITY;
    double west = Double.POSITIVE_INFINITY;
    double east = Double.NEGATIVE_INFINITY;
    for (GeoJsonFeature feature : features) {
      if (feature.shape() instanceof GeoArea area) {
        for (GeoPoint corner :
            area.polygons().stream().flatMap(polygon -> polygon.outerRing().stream()).toList()) {
          south = Math.min(south, corner.latitudeDegrees());
          north = Math.max(north, corner.latitudeDegrees());
          west = Math.min(west, corner.longitudeDegrees());
          east = Math.max(east, corner.longitudeDegrees());
        }
      }
    }
    long points = 0;
    long suspect = 0;
    for (GeoJsonFeature feature : features) {
      if (feature.shape() instanceof GeoPoint point) {
        double latitude = point.latitudeDegrees();
        double longitude = point.longitudeDegrees();
        points++;
        boolean isInside =
            latitude >= south && latitude <= north && longitude >= west && longitude <= east;
        boolean isInsideSwapped =
            longitude >= south && longitude <= north && latitude >= west && latitude <= east;
        if (isInsideSwapped && !isInside) {
          suspect++;
        }
      }
    }
    return 2 * suspect <= points
        ? Optional.empty()
        : Optional.of(
            Finding.of(
                GeoJsonFinding.COORDINATE_ORDER_SUSPECTED,
                Numbers.people(suspect)
                    + " of "
                    + Numbers.counted(points, "point", "points")
                    + " would lie within the range of the areas only if latitude and longitude"
                    + " were swapped"));
  }
}
