package org.nutricoverage.spatial;

import java.io.Serializable;

/**
 * What stands on a map: a point or an area.
 *
 * @since 0.1.0
 */
public sealed interface GeoShape extends Serializable permits GeoPoint, GeoArea {}
