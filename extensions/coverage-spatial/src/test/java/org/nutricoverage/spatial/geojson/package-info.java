/** Tests of GeoJSON. */
@NullMarked
package org.nutricoverage.spatial.geojson;

import org.jspecify.annotations.NullMarked;
