/** Tests of the data of the examples. */
@NullMarked
package org.nutricoverage.examples.data;

import org.jspecify.annotations.NullMarked;
