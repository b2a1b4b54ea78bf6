package org.nutricoverage.spatial.internal.shapes;

import org.locationtech.jts.geom.Coordinate;
import org.nutricoverage.spatial.Village;

/**
 * A village with its place in the plane.
 *
 * @param village the village
 * @param place metres east and north of the centre of the plane
 */
public record PlacedVillage(Village village, Coordinate place) {}
