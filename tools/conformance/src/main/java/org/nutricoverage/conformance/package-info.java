/** Published reference cases, run through the library. */
@NullMarked
package org.nutricoverage.conformance;

import org.jspecify.annotations.NullMarked;
