/** Computes the figures of the indicator report and lays them out for a terminal of 100 columns. */
@NullMarked
package org.nutricoverage.examples.report;

import org.jspecify.annotations.NullMarked;
