/** What every coverage estimate is made of. */
@NullMarked
package org.nutricoverage.core;

import org.jspecify.annotations.NullMarked;
