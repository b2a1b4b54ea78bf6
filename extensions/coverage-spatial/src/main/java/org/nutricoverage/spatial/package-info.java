/**
 * Places, areas and counts on the map: what the methods of this module take and give.
 *
 * <p>{@link org.nutricoverage.spatial.csas} holds centric systematic area sampling, {@link
 * org.nutricoverage.spatial.s3m} the simple spatial surveying method, {@link
 * org.nutricoverage.spatial.surface} maps of smoothed coverage, {@link
 * org.nutricoverage.spatial.geojson} reading and writing of maps.
 *
 * <p><strong>Distances</strong> are lengths of geodesics on the ellipsoid of WGS 84 wherever they
 * decide something: which village is nearest, how far a community is from a sampling point. Grids
 * and triangles are laid in an azimuthal equidistant projection about the centre of the area. It
 * shows distances from the centre truly and stretches others by less than {@code s^2 / (6 R^2)}:
 * 0.03 % at 250 km from the centre, 0.1 % at 500 km, 0.42 % at 1,000 km and 0.93 % at 1,500 km,
 * which is as far as an area may reach. Degrees are never taken as lengths.
 *
 * <p><strong>What is refused</strong>: areas beyond 80 degrees of latitude, around a pole, or
 * larger than that. Areas across the meridian of 180 degrees are treated like all others.
 *
 * @serial exclude
 */
@NullMarked
package org.nutricoverage.spatial;

import org.jspecify.annotations.NullMarked;
