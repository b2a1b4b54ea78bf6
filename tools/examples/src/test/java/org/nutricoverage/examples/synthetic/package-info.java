/** Tests of the synthetic districts of the examples. */
@NullMarked
package org.nutricoverage.examples.synthetic;

import org.jspecify.annotations.NullMarked;
