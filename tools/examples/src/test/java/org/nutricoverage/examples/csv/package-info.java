/** Tests of reading and writing CSV. */
@NullMarked
package org.nutricoverage.examples.csv;

import org.jspecify.annotations.NullMarked;
