/**
 * Data of DHIS2 read into the library and written for it: periods, data value sets in JSON and CSV,
 * and indicators with their numerators and denominators.
 *
 * <p>{@link org.nutricoverage.io.dhis2.DataValueReading} reads values, {@link
 * org.nutricoverage.io.dhis2.RoutineImport} makes monthly reports of sites from them by a {@link
 * org.nutricoverage.io.dhis2.RoutineCodeBook}. {@link org.nutricoverage.io.dhis2.IndicatorCoverage}
 * makes estimates from an analytics response, and says where the indicator itself is wrong: a
 * number of children on treatment that is added up over months, a denominator of unknown kind, ages
 * that do not match. {@link org.nutricoverage.io.dhis2.EstimateExport} gives estimates back as data
 * values. {@link org.nutricoverage.io.adx} does the same for ADX.
 *
 * <p>Nothing is guessed: which identifiers a file holds, what a data element counts, of which sex
 * and age, and which site an organisation unit is are arguments. What does not fit is a {@link
 * org.nutricoverage.io.dhis2.Dhis2Finding} with its place; a document that is none is refused with
 * an {@link org.nutricoverage.io.UnusableDocumentException}.
 *
 * <p>Notation, rules and traps follow the source code of DHIS2 ({@code dhis2/dhis2-core}) and the
 * metadata package {@code NUT-AGG-Nutrition} 1.0.0, not the manual, whose table of ADX periods has
 * wrong examples.
 *
 * @serial exclude
 */
@NullMarked
package org.nutricoverage.io.dhis2;

import org.jspecify.annotations.NullMarked;
