package org.nutricoverage.io.adx;

import java.io.InputStream;
import java.io.Reader;
import java.io.StringReader;
import java.util.Objects;
import org.nutricoverage.core.internal.Arguments;
import org.nutricoverage.io.DocumentRule;
import org.nutricoverage.io.UnusableDocumentException;
import org.nutricoverage.io.csv.FindingLog;
import org.nutricoverage.io.csv.UnusableCsvException;
import org.nutricoverage.io.dhis2.DataValueSet;
import org.nutricoverage.io.dhis2.IdScheme;
import org.nutricoverage.io.dhis2.IdSchemes;

/**
 * How data values are read from ADX.
 *
 * <pre>{@code
 * DataValueSet set =
 *     AdxReading.of(IdSchemes.of(IdScheme.CODE))
 *         .read(
 *             "march.xml",
 *             "<adx xmlns='urn:ihe:qrph:adx:2015' exported='2026-04-02T09:00:00Z'>"
 *                 + "<group orgUnit='KALEMIE' period='2026-03-01/P1M' dataSet='CMAM'>"
 *                 + "<dataValue dataElement='ADMITTED' GENDER='F' AGE='6-59' value='17'/>"
 *                 + "</group></adx>");
 * set.values().get(0).toString();   // "ADMITTED{AGE=6-59, GENDER=F} 202603 KALEMIE = 17"
 * }</pre>
 *
 * <p>Attributes of a value other than {@code dataElement}, {@code value} and {@code
 * categoryOptionCombo} are its categories. The text of an {@code annotation} is the comment.
 *
 * <p>A value that cannot be read is left out with a finding that names its line. A group that has
 * attributes of its own beside {@code orgUnit}, {@code period}, {@code dataSet}, {@code
 * completeDate}, {@code attributeOptionCombo} and {@code comment} holds the values of a part of the
 * organisation unit, such as one partner, and is left out with a finding.
 *
 * <p>A document type is refused, and with it every entity but those of XML itself; nothing is
 * loaded from outside. So are other name spaces, more than 50,000,000 characters or bytes,
 * 1,000,000 values, 16 levels, 64 attributes of an element or 65,536 characters of a text.
 *
 * <p>Immutable and thread-safe.
 *
 * @since 0.1.0
 */
public final class AdxReading {

  /** The name space of ADX. */
  public static final String NAMESPACE = "urn:ihe:qrph:adx:2015";

  private static final int MOST_FINDINGS = 1_000;

  private final IdSchemes idSchemes;
  private final boolean strict;

  private AdxReading(IdSchemes idSchemes, boolean strict) {
    this.idSchemes = idSchemes;
    this.strict = strict;
  }

  /**
   * Reading of documents that use these identifiers.
   *
   * @param idSchemes what identifies data elements, organisation units and categories; {@link
   *     IdScheme#CODE} unless the document was made otherwise
   * @return the reading, not strict
   */
  public static AdxReading of(IdSchemes idSchemes) {
    return new AdxReading(Objects.requireNonNull(idSchemes, "idSchemes"), false);
  }

  /**
   * This reading, ended by the first finding that weighs more than INFO.
   *
   * @return a copy
   */
  public AdxReading strict() {
    return new AdxReading(idSchemes, true);
  }

  /**
   * Reads a document.
   *
   * @param name the name for findings
   * @param adx the document
   * @return the values
   * @throws UnusableDocumentException if the document cannot be used, or at the first finding of a
   *     strict reading
   * @throws IllegalArgumentException if the name is blank
   */
  public DataValueSet read(String name, String adx) {
    return read(name, new StringReader(adx));
  }

  /**
   * Reads a document; the reader is left open.
   *
   * @param name the name for findings
   * @param adx the document
   * @return the values
   * @throws UnusableDocumentException if the document cannot be used, or at the first finding of a
   *     strict reading
   * @throws IllegalArgumentException if the name is blank
   * @throws java.io.UncheckedIOException if reading fails
   */
  public DataValueSet read(String name, Reader adx) {
    return read(name, Xml.of(adx));
  }

  /**
   * Reads a document in the character set that it declares; the stream is left open.
   *
   * @param name the name for findings
   * @param adx the document
   * @return the values
   * @throws UnusableDocumentException if the document cannot be used, or at the first finding of a
   *     strict reading
   * @throws IllegalArgumentException if the name is blank
   * @throws java.io.UncheckedIOException if reading fails
   */
  public DataValueSet read(String name, InputStream adx) {
    return read(name, Xml.of(adx));
  }

  private DataValueSet read(String name, Xml xml) {
    String file = Arguments.text(name, "name");
    FindingLog log = strict ? FindingLog.strict(MOST_FINDINGS) : FindingLog.keeping(MOST_FINDINGS);
    try {
      return new AdxDocument(file, idSchemes, log, xml).read();
    } catch (UnusableCsvException firstFinding) {
      UnusableDocumentException unusable =
          UnusableDocumentException.at(
              file, DocumentRule.NOT_A_VALUE, String.valueOf(firstFinding.getMessage()));
      unusable.initCause(firstFinding);
      throw unusable;
    }
  }
}
