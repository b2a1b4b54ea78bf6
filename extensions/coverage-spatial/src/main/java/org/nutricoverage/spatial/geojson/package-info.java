/**
 * Maps in and out as GeoJSON: areas, places, and the quadrats, triangles and cells of this module.
 *
 * <p>{@link org.nutricoverage.spatial.geojson.GeoJson} reads and writes. Source: RFC 7946, The
 * GeoJSON Format, 2016.
 *
 * @serial exclude
 */
@NullMarked
package org.nutricoverage.spatial.geojson;

import org.jspecify.annotations.NullMarked;
