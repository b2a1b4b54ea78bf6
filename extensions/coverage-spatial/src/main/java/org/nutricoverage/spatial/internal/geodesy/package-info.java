/**
 * Distances and areas on the ellipsoid, in bare numbers; not for callers.
 *
 * @serial exclude
 */
@NullMarked
package org.nutricoverage.spatial.internal.geodesy;

import org.jspecify.annotations.NullMarked;
