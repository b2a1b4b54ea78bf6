/**
 * Routine monthly reports of sites, read from tables of four shapes into the reports of {@link
 * org.nutricoverage.deskreview.routine}.
 *
 * <p>{@link org.nutricoverage.io.routine.RoutineColumns} says which column holds what: a row for
 * each site and month, a row for each site, month and item, or columns for the months. {@link
 * org.nutricoverage.io.routine.RoutineReading} says how months and missing values are written, and
 * reads a file; nothing of this is guessed. A cell that cannot be read is missing, a row that
 * cannot be read is not used, and both are findings with file, row, column and value.
 *
 * @serial exclude
 */
@NullMarked
package org.nutricoverage.io.routine;

import org.jspecify.annotations.NullMarked;
