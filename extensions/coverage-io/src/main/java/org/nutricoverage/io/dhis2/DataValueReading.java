package org.nutricoverage.io.dhis2;

import java.io.IOException;
import java.io.Reader;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.Objects;
import java.util.function.Function;
import org.nutricoverage.core.internal.Arguments;
import org.nutricoverage.io.DocumentRule;
import org.nutricoverage.io.UnusableDocumentException;
import org.nutricoverage.io.csv.CsvLimits;
import org.nutricoverage.io.csv.FindingLog;
import org.nutricoverage.io.csv.UnusableCsvException;
import org.nutricoverage.io.internal.json.DocumentFaults;
import org.nutricoverage.io.internal.json.JsonText;

/**
 * How data values of DHIS2 are read from JSON and CSV.
 *
 * <pre>{@code
 * DataValueSet set =
 *     DataValueReading.of(IdSchemes.of(IdScheme.CODE))
 *         .readJson(
 *             "march.json",
 *             "{\"period\": \"202603\", \"orgUnit\": \"KALEMIE\", \"dataValues\": ["
 *                 + "{\"dataElement\": \"ADMITTED\", \"value\": \"17\"},"
 *                 + "{\"dataElement\": \"RECOVERED\"}]}");
 * set.values().get(0).toString();     // "ADMITTED 202603 KALEMIE = 17"
 * set.findings().get(0).toString();
 * // "ERROR UNREADABLE_VALUE (file march.json, row dataValues[1]): the value is missing; ..."
 * }</pre>
 *
 * <p>JSON is the form for one period and organisation unit, or the bulk form in which every value
 * names its own; where both are named they must agree. A {@code null} is a field that is not there.
 * CSV has its columns by position, whatever the header says: data element, period, organisation
 * unit, category option combination, attribute option combination, value, stored by, time stamp,
 * comment, follow-up, deleted; the first six are needed.
 *
 * <p>A value that cannot be read is left out with a finding that names its place: the path in JSON,
 * the line in CSV. A document that is no JSON or CSV, holds a key twice, or is deeper, longer or
 * fuller than its limits is refused. Names of users and time stamps are not kept.
 *
 * <p>Immutable and thread-safe.
 *
 * @since 0.1.0
 */
public final class DataValueReading {

  private final IdSchemes idSchemes;
  private final CsvLimits limits;
  private final boolean strict;

  private DataValueReading(IdSchemes idSchemes, CsvLimits limits, boolean strict) {
    this.idSchemes = idSchemes;
    this.limits = limits;
    this.strict = strict;
  }

  /**
   * Reading of files that use these identifiers.
   *
   * @param idSchemes what identifies data elements, organisation units and categories; never
   *     guessed from the file, and a file that declares another scheme is refused
   * @return the reading with {@link CsvLimits#DEFAULT}, not strict
   */
  public static DataValueReading of(IdSchemes idSchemes) {
    return new DataValueReading(
        Objects.requireNonNull(idSchemes, "idSchemes"), CsvLimits.DEFAULT, false);
  }

  /**
   * This reading with other limits.
   *
   * @param newLimits how much of a CSV file is taken, and how many findings are kept; JSON has at
   *     most 50,000,000 characters, 2,000,000 values and 32 levels
   * @return a copy
   */
  public DataValueReading withLimits(CsvLimits newLimits) {
    return new DataValueReading(idSchemes, Objects.requireNonNull(newLimits, "newLimits"), strict);
  }

  /**
   * This reading, ended by the first finding that weighs more than INFO.
   *
   * @return a copy
   */
  public DataValueReading strict() {
    return new DataValueReading(idSchemes, limits, true);
  }

  /**
   * Reads a data value set in JSON.
   *
   * @param name the name for findings
   * @param json the document
   * @return the values
   * @throws UnusableDocumentException if the document cannot be used, or at the first finding of a
   *     strict reading
   * @throws IllegalArgumentException if the name is blank
   */
  public DataValueSet readJson(String name, String json) {
    return readJson(name, new StringReader(json));
  }

  /**
   * Reads a data value set in JSON; the reader is left open.
   *
   * @param name the name for findings
   * @param json the document
   * @return the values
   * @throws UnusableDocumentException if the document cannot be used, or at the first finding of a
   *     strict reading
   * @throws IllegalArgumentException if the name is blank
   * @throws UncheckedIOException if reading fails
   */
  public DataValueSet readJson(String name, Reader json) {
    String file = Arguments.text(name, "name");
    return logged(
        file,
        log -> {
          try {
            return JsonValues.read(
                file,
                JsonText.read(json, JsonText.Nulls.ABSENT, DocumentFaults.OF_DOCUMENT),
                idSchemes,
                log);
          } catch (IOException e) {
            throw new UncheckedIOException(file + " cannot be read", e);
          }
        });
  }

  /**
   * Reads data values in CSV.
   *
   * @param name the name for findings
   * @param csv the table with its header line
   * @return the values
   * @throws UnusableDocumentException if the table cannot be used, or at the first finding of a
   *     strict reading
   * @throws IllegalArgumentException if the name is blank
   */
  public DataValueSet readCsv(String name, String csv) {
    return readCsv(name, new StringReader(csv));
  }

  /**
   * Reads data values in CSV; the reader is left open.
   *
   * @param name the name for findings
   * @param csv the table with its header line, comma between cells
   * @return the values
   * @throws UnusableDocumentException if the table cannot be used, or at the first finding of a
   *     strict reading
   * @throws IllegalArgumentException if the name is blank
   * @throws UncheckedIOException if reading fails
   */
  public DataValueSet readCsv(String name, Reader csv) {
    String file = Arguments.text(name, "name");
    return logged(file, log -> CsvValues.read(file, csv, idSchemes, limits, log));
  }

  private DataValueSet logged(String file, Function<FindingLog, DataValueSet> reading) {
    FindingLog log =
        strict ? FindingLog.strict(limits.findings()) : FindingLog.keeping(limits.findings());
    try {
      return reading.apply(log);
    } catch (UnusableCsvException e) {
      UnusableDocumentException unusable =
          UnusableDocumentException.at(
              file,
              e.finding().isPresent() ? DocumentRule.NOT_A_VALUE : DocumentRule.UNKNOWN_FORMAT,
              String.valueOf(e.getMessage()));
      unusable.initCause(e);
      throw unusable;
    }
  }
}
