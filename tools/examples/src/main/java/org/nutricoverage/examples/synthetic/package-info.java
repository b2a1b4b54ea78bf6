/**
 * Makes the district set of an invented country that the examples read, faults of real data
 * included.
 */
@NullMarked
package org.nutricoverage.examples.synthetic;

import org.jspecify.annotations.NullMarked;
