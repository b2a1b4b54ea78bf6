/** Tests of CSAS. */
@NullMarked
package org.nutricoverage.spatial.csas;

import org.jspecify.annotations.NullMarked;
