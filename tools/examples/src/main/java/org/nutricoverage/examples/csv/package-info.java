/**
 * The input files of the examples read through {@code org.nutricoverage.io.csv}, and their output.
 *
 * <p>Each problem becomes a {@link org.nutricoverage.core.Finding} with file, row, column and
 * value; a bad row neither ends the reading nor disappears. Only a file in which no row can be
 * understood is refused.
 */
@NullMarked
package org.nutricoverage.examples.csv;

import org.jspecify.annotations.NullMarked;
