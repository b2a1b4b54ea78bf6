/** Survey exports. */
@NullMarked
package org.nutricoverage.io.survey;

import org.jspecify.annotations.NullMarked;
