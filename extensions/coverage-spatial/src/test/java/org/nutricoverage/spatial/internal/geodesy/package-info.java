/** Tests of distances and areas. */
@NullMarked
package org.nutricoverage.spatial.internal.geodesy;

import org.jspecify.annotations.NullMarked;
