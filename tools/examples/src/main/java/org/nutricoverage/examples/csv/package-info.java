/**
 * Reads and writes the CSV files of the examples: robust against what real files hold, and small.
 *
 * <p>Each problem becomes a {@link org.nutricoverage.core.Finding} with file, row, column and
 * value; a bad row neither ends the reading nor disappears. Only a file in which no row can be
 * understood is refused, with an {@link org.nutricoverage.examples.csv.UnusableInputException}.
 */
@NullMarked
package org.nutricoverage.examples.csv;

import org.jspecify.annotations.NullMarked;
