/** Tests of values on the map. */
@NullMarked
package org.nutricoverage.spatial;

import org.jspecify.annotations.NullMarked;
