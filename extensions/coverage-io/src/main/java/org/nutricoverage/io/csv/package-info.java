/**
 * CSV files read as data, not as something to be trusted: with limits on bytes, rows, columns and
 * the length of a row, with the row and column of whatever is wrong, and with only those columns
 * kept that were asked for.
 *
 * <p>{@link org.nutricoverage.io.csv.CsvReading} holds how a file is read, {@link
 * org.nutricoverage.io.csv.CsvTable} what came out. One bad row never ends the reading and never
 * disappears: it is left out with a {@link org.nutricoverage.io.csv.CsvFinding}. A file that cannot
 * be used at all, or that is greater than its limits, is refused with an {@link
 * org.nutricoverage.io.csv.UnusableCsvException}: half a file is no sample of it.
 *
 * <p>Rows are numbered as an editor numbers lines: the first line of the file is 1, and a row has
 * the number of the line on which it begins.
 *
 * <p>{@link org.nutricoverage.io.csv.CsvOutput} writes CSV that a spreadsheet opens without running
 * anything in it, {@link org.nutricoverage.io.csv.TidyRows} makes the rows of estimates and tables.
 *
 * @serial exclude
 */
@NullMarked
package org.nutricoverage.io.csv;

import org.jspecify.annotations.NullMarked;
