/**
 * Coverage as a FHIR R4 MeasureReport, for systems that speak FHIR.
 *
 * <p>{@link org.nutricoverage.io.fhir.MeasureReports} writes an estimate and its breakdowns as a
 * summary report in JSON; {@link org.nutricoverage.io.fhir.MeasureCounts} is FHIR's rule for the
 * score of a proportion. FHIR has no place for an interval, a method or a finding: they go into
 * extensions, whose definitions are the resource {@code
 * org/nutricoverage/io/fhir/extensions-1.json}. A reader that does not know them loses nothing
 * else.
 *
 * @serial exclude
 */
@NullMarked
package org.nutricoverage.io.fhir;

import org.jspecify.annotations.NullMarked;
