/**
 * Survey exports of MoDA, ONA and KoBo, and indicators 7 and 8 from them.
 *
 * <p>{@link org.nutricoverage.io.survey.SurveyTables} reads the table of a form and those of its
 * repeats and joins them; {@link org.nutricoverage.io.survey.SurveyCoverage} and {@link
 * org.nutricoverage.io.survey.SurveyAdherence} estimate coverage and adherence, and {@link
 * org.nutricoverage.io.survey.ExportTable#toSample()} takes columns over for any other estimate.
 *
 * <p>What is assumed is said, not guessed: {@link org.nutricoverage.io.survey.ColumnMap} names the
 * columns, of which only these are kept in memory, {@link org.nutricoverage.io.survey.CodeBook}
 * says what codes mean, {@link org.nutricoverage.io.survey.DateFormats} how dates are written,
 * {@link org.nutricoverage.io.survey.Eligibility} who should be reached, {@link
 * org.nutricoverage.io.survey.DesignColumns} how the sample was drawn. Whatever does not fit is an
 * {@link org.nutricoverage.io.survey.ExportFinding} with its file, row and column, and is missing.
 *
 * <p>The names of columns are those of the WFP survey forms (repository {@code
 * WFP-VAM/RAMResourcesScripts}); {@link org.nutricoverage.io.survey.OfficialScript} reproduces what
 * the scripts there compute. The lists of reason codes of these forms are not public.
 *
 * @serial exclude
 */
@NullMarked
package org.nutricoverage.io.survey;

import org.jspecify.annotations.NullMarked;
