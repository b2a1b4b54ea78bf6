/** Tests of the notebook kernel. */
@NullMarked
package org.nutricoverage.kernel;

import org.jspecify.annotations.NullMarked;
