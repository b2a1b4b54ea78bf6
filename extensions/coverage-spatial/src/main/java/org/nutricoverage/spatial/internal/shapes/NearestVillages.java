package org.nutricoverage.spatial.internal.shapes;

import java.util.Collection;
import java.util.List;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.index.strtree.ItemBoundable;
import org.locationtech.jts.index.strtree.STRtree;
import org.nutricoverage.spatial.GeoPoint;
import org.nutricoverage.spatial.internal.geodesy.LocalPlane;

/**
 * Finds the village that is nearest to a place by the length of the geodesic.
 *
 * <p>A tree in the plane finds a near one; all those that may be nearer in truth, which the
 * greatest stretch of the plane bounds, are then compared on the ellipsoid. Of villages equally far
 * the first by id is taken.
 */
public final class NearestVillages {

  private static final double SPARE_METRES = 1;

  private final STRtree tree = new STRtree();
  private final double radius;

  private NearestVillages(Collection<PlacedVillage> villages) {
    double farthest = 0;
    for (PlacedVillage placed : villages) {
      tree.insert(new Envelope(placed.place()), placed);
      farthest = Math.max(farthest, Math.hypot(placed.place().x, placed.place().y));
    }
    tree.build();
    radius = farthest;
  }

  /**
   * Prepares villages for many questions.
   *
   * @param villages the villages, at least one
   * @return the index
   */
  public static NearestVillages of(Collection<PlacedVillage> villages) {
    return new NearestVillages(villages);
  }

  /**
   * The village nearest to a place.
   *
   * @param place the place in the plane
   * @param point the same place on the earth
   * @return the village and how far it is
   */
  public Neighbour nearestTo(Coordinate place, GeoPoint point) {
    PlacedVillage near =
        (PlacedVillage)
            tree.nearestNeighbour(new Envelope(place), place, (one, other) -> distance(one, other));
    double reach =
        near.village().location().metresTo(point)
                * LocalPlane.greatestStretch(Math.max(radius, Math.hypot(place.x, place.y)))
            + SPARE_METRES;
    Envelope around = new Envelope(place);
    around.expandBy(reach);
    Neighbour nearest = new Neighbour(near, near.village().location().metresTo(point));
    for (Object item : (List<?>) tree.query(around)) {
      PlacedVillage placed = (PlacedVillage) item;
      double metres = placed.village().location().metresTo(point);
      int order = Double.compare(metres, nearest.metres());
      if (order < 0 || (order == 0 && placed.village().compareTo(nearest.placed().village()) < 0)) {
        nearest = new Neighbour(placed, metres);
      }
    }
    return nearest;
  }

  /** The item of the question is a coordinate, those of the tree are villages. */
  private static double distance(ItemBoundable one, ItemBoundable other) {
    return placeOf(one.getItem()).distance(placeOf(other.getItem()));
  }

  private static Coordinate placeOf(Object item) {
    return item instanceof PlacedVillage placed ? placed.place() : (Coordinate) item;
  }

  /**
   * A village and how far it is.
   *
   * @param placed the village
   * @param metres the length of the geodesic
   */
  public record Neighbour(PlacedVillage placed, double metres) {}
}
