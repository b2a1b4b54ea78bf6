/** Tests of surfaces. */
@NullMarked
package org.nutricoverage.spatial.surface;

import org.jspecify.annotations.NullMarked;
