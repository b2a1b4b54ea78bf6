/**
 * Population tables (COD-PS): people by area, sex, age in years and reference year, from the files
 * of a country or the global long table, and the eligible children that follow from them.
 *
 * <p>{@link org.nutricoverage.io.population.PopulationReading} reads a file, {@link
 * org.nutricoverage.io.population.PopulationTable} holds its areas, {@link
 * org.nutricoverage.io.population.AreaPopulation} the people of one. A column is read as people
 * only where its header follows the grammar of {@link
 * org.nutricoverage.io.population.PopulationGroup}; any other is a finding and never added. Bands
 * that overlap are not added up either, but refused with an {@link
 * org.nutricoverage.io.population.UnusablePopulationException}.
 *
 * @serial exclude
 */
@NullMarked
package org.nutricoverage.io.population;

import org.jspecify.annotations.NullMarked;
