/**
 * Aggregate data exchange (ADX, IHE Quality, Research and Public Health), as DHIS2 reads and writes
 * it.
 *
 * <p>{@link org.nutricoverage.io.adx.AdxReading} reads a document into the values of {@link
 * org.nutricoverage.io.dhis2.DataValueSet}, whose categories are the attributes of the document,
 * such as {@code GENDER} and {@code AGE}; {@link org.nutricoverage.io.adx.AdxWriting} writes them.
 * A document type, and with it every entity, is refused.
 *
 * @serial exclude
 */
@NullMarked
package org.nutricoverage.io.adx;

import org.jspecify.annotations.NullMarked;
