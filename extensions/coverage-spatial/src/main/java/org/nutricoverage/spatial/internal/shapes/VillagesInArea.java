package org.nutricoverage.spatial.internal.shapes;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.nutricoverage.core.Finding;
import org.nutricoverage.core.internal.Numbers;
import org.nutricoverage.spatial.GeoPoint;
import org.nutricoverage.spatial.SpatialFinding;
import org.nutricoverage.spatial.Village;

/**
 * Villages told apart by whether they lie in the area.
 *
 * @param map the map of the area
 * @param inside villages in the area or on its border, in order of id
 * @param outside all others, in order of id
 */
public record VillagesInArea(AreaMap map, List<PlacedVillage> inside, List<Village> outside) {

  private static final int MOST_NAMED = 5;
  private static final double MOST_LATITUDE = 90;

  /**
   * What is to be said of villages that lie outside or at one place.
   *
   * @return the findings
   */
  public List<Finding> findings() {
    List<Finding> findings = new ArrayList<>();
    if (!outside.isEmpty()) {
      findings.add(
          Finding.of(
                  SpatialFinding.VILLAGES_OUTSIDE_AREA,
                  Numbers.people(outside.size())
                      + " of "
                      + Numbers.counted(
                          (long) outside.size() + inside.size(), "village", "villages")
                      + " outside the area; left out")
              .at("villages", named(outside)));
    }
    long swappedInside = outside.stream().filter(this::isInsideSwapped).count();
    if (2 * swappedInside > (long) outside.size() + inside.size()) {
      findings.add(
          Finding.of(
              SpatialFinding.COORDINATES_MAY_BE_SWAPPED,
              Numbers.people(swappedInside)
                  + " villages would lie in the area if latitude and longitude were swapped"));
    }
    List<Village> shared = sharingAPlace();
    if (!shared.isEmpty()) {
      findings.add(
          Finding.of(
                  SpatialFinding.SAME_LOCATION,
                  Numbers.counted(shared.size(), "village lies", "villages lie")
                      + " at the same place as another; of villages at one place the first by id is"
                      + " taken as the nearest")
              .at("villages", named(shared)));
    }
    return findings;
  }

  /**
   * The first few of a list of villages by id.
   *
   * @param villages at least one
   * @return ids separated by commas, and how many more there are
   */
  public static String named(List<Village> villages) {
    return namedIds(villages.stream().map(Village::id).toList());
  }

  /**
   * The first few of a list of ids.
   *
   * @param ids at least one
   * @return ids separated by commas, and how many more there are
   */
  public static String namedIds(List<String> ids) {
    String first = ids.stream().limit(MOST_NAMED).collect(Collectors.joining(", "));
    int more = ids.size() - MOST_NAMED;
    return more > 0 ? first + " and " + Numbers.people(more) + " more" : first;
  }

  private boolean isInsideSwapped(Village village) {
    GeoPoint place = village.location();
    if (Math.abs(place.longitudeDegrees()) > MOST_LATITUDE) {
      return false;
    }
    GeoPoint swapped = GeoPoint.of(place.longitudeDegrees(), place.latitudeDegrees());
    return map.isNear(swapped) && map.covers(map.toPlane(swapped));
  }

  private List<Village> sharingAPlace() {
    return inside.stream()
        .collect(Collectors.groupingBy(placed -> placed.village().location(), Collectors.toList()))
        .values()
        .stream()
        .filter(group -> group.size() > 1)
        .flatMap(group -> group.stream().skip(1))
        .map(PlacedVillage::village)
        .sorted()
        .toList();
  }
}
