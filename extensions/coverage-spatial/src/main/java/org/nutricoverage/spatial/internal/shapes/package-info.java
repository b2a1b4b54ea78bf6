/**
 * Areas and places as shapes in the plane; not for callers.
 *
 * @serial exclude
 */
@NullMarked
package org.nutricoverage.spatial.internal.shapes;

import org.jspecify.annotations.NullMarked;
