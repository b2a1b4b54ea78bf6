/**
 * P-codes: the administrative areas of humanitarian data, read from the global p-code file or
 * another table of codes, with their hierarchy as of a date.
 *
 * <p>{@link org.nutricoverage.io.place.PlaceReading} reads a table, {@link
 * org.nutricoverage.io.place.PlaceTable} holds its places with their validity, {@link
 * org.nutricoverage.io.place.PlaceHierarchy} the areas of one day with their parents. The parent is
 * the one that the parent column names: that the code of a district begins with the code of its
 * province is usual and not guaranteed. Codes that belong to another country, contradict each other
 * or run in a circle are findings and never guessed at.
 *
 * @serial exclude
 */
@NullMarked
package org.nutricoverage.io.place;

import org.jspecify.annotations.NullMarked;
