package org.nutricoverage.io.dhis2;

import java.io.IOException;
import java.io.Reader;
import java.io.Serializable;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import org.nutricoverage.core.Finding;
import org.nutricoverage.core.Rational;
import org.nutricoverage.core.internal.Arguments;
import org.nutricoverage.core.internal.Numbers;
import org.nutricoverage.core.internal.Texts;
import org.nutricoverage.io.DocumentRule;
import org.nutricoverage.io.UnusableDocumentException;
import org.nutricoverage.io.csv.FindingLog;
import org.nutricoverage.io.internal.json.DocumentFaults;
import org.nutricoverage.io.internal.json.JsonFields;
import org.nutricoverage.io.internal.json.JsonText;
import org.nutricoverage.io.internal.json.JsonValue;

/**
 * The values of indicators from a response of the analytics of DHIS2 that was asked for with {@code
 * includeNumDen=true}.
 *
 * <pre>{@code
 * IndicatorTable table =
 *     IndicatorTable.readJson(
 *         "analytics.json",
 *         "{\"headers\": [{\"name\": \"dx\"}, {\"name\": \"pe\"}, {\"name\": \"ou\"},"
 *             + "{\"name\": \"value\"}, {\"name\": \"numerator\"}, {\"name\": \"denominator\"}],"
 *             + "\"rows\": [[\"TX_COV\", \"202601\", \"KALEMIE\","
 *             + "\"141.3\", \"120.0\", \"1000.0\"]]}");
 * table.rows().get(0).toString();   // "TX_COV 202601 KALEMIE: 120 / 1000"
 * }</pre>
 *
 * <p>Columns are found by their names {@code dx}, {@code pe}, {@code ou}, {@code value}, {@code
 * numerator} and {@code denominator}; others, and the metadata, are not read. Indicator, period and
 * organisation unit must be dimensions and not filters. A row that cannot be read is left out with
 * a finding; two rows for one indicator, period and organisation unit are both left out.
 *
 * @since 0.1.0
 */
public final class IndicatorTable implements Serializable {

  private static final long serialVersionUID = 1L;
  private static final int MOST_FINDINGS = 1_000;
  private static final Pattern NUMBER =
      Pattern.compile("-?[0-9]{1,400}(?:\\.[0-9]{1,400})?(?:[eE][+-]?[0-9]{1,3})?");
  private static final List<String> NEEDED =
      List.of("dx", "pe", "ou", "value", "numerator", "denominator");

  private final List<IndicatorValue> rows;
  private final List<Finding> findings;

  private IndicatorTable(List<IndicatorValue> rows, List<Finding> findings) {
    this.rows = rows;
    this.findings = findings;
  }

  /**
   * Reads a response.
   *
   * @param name the name for findings
   * @param json the response
   * @return the values
   * @throws UnusableDocumentException if the response is no JSON of that form, lacks a column, or
   *     is deeper, longer or fuller than 32 levels, 50,000,000 characters or 2,000,000 values
   * @throws IllegalArgumentException if the name is blank
   */
  public static IndicatorTable readJson(String name, String json) {
    return readJson(name, new StringReader(json));
  }

  /**
   * Reads a response; the reader is left open.
   *
   * @param name the name for findings
   * @param json the response
   * @return the values
   * @throws UnusableDocumentException if the response is no JSON of that form, lacks a column, or
   *     is deeper, longer or fuller than 32 levels, 50,000,000 characters or 2,000,000 values
   * @throws IllegalArgumentException if the name is blank
   * @throws UncheckedIOException if reading fails
   */
  public static IndicatorTable readJson(String name, Reader json) {
    String file = Arguments.text(name, "name");
    try {
      return read(file, JsonText.read(json, JsonText.Nulls.ABSENT, DocumentFaults.OF_DOCUMENT));
    } catch (IOException e) {
      throw new UncheckedIOException(file + " cannot be read", e);
    }
  }

  private static IndicatorTable read(String file, JsonValue document) {
    JsonFields fields = document.fields();
    JsonValue headers = fields.need("headers");
    List<String> names = headers.list(header -> header.fields().need("name").text());
    Map<String, Integer> columns = new LinkedHashMap<>();
    for (String needed : NEEDED) {
      if (names.indexOf(needed) != names.lastIndexOf(needed)) {
        throw UnusableDocumentException.at(
            headers.place(),
            DocumentRule.DUPLICATE_KEY,
            "the column " + needed + " must stand once but stands twice");
      }
      if (!names.contains(needed)) {
        throw UnusableDocumentException.at(
            headers.place(),
            DocumentRule.MISSING_FIELD,
            "there must be a column "
                + needed
                + "; ask for includeNumDen=true with dx, pe and ou as dimensions");
      }
      columns.put(needed, names.indexOf(needed));
    }
    FindingLog log = FindingLog.keeping(MOST_FINDINGS);
    Map<String, IndicatorValue> byCell = new LinkedHashMap<>();
    List<String> twice = new ArrayList<>();
    for (JsonValue row : fields.need("rows").list(each -> each)) {
      try {
        IndicatorValue value = value(row.list(cell -> cell), names.size(), columns);
        String cell = value.indicator() + '\n' + value.period() + '\n' + value.orgUnit();
        if (byCell.putIfAbsent(cell, value) != null) {
          twice.add(cell);
          log.add(
              noted(
                  Dhis2Finding.CONFLICTING_VALUES,
                  "the indicator has two rows for one period and organisation unit; none is used",
                  file,
                  row.place()));
        }
      } catch (UnusableDocumentException refused) {
        log.add(
            noted(
                Dhis2Finding.UNREADABLE_VALUE,
                refused.problem() + "; the row was left out",
                file,
                row.place()));
      }
    }
    twice.forEach(byCell::remove);
    return new IndicatorTable(List.copyOf(byCell.values()), log.findings());
  }

  private static Finding noted(Dhis2Finding kind, String problem, String file, String place) {
    return Finding.of(kind, problem).at("file", file).at("row", place);
  }

  private static IndicatorValue value(
      List<JsonValue> cells, int width, Map<String, Integer> columns) {
    if (cells.size() != width) {
      throw refused(
          "the row must have " + width + " cells, as the header has, but has " + cells.size());
    }
    IndicatorValue value =
        IndicatorValue.of(
            identifier(cells, columns, "dx"),
            Dhis2Period.parse(text(cells, columns, "pe")),
            identifier(cells, columns, "ou"));
    Optional<BigDecimal> given = number(cells, columns, "value");
    Optional<BigDecimal> numerator = number(cells, columns, "numerator");
    Optional<BigDecimal> denominator = number(cells, columns, "denominator");
    if (given.isPresent()) {
      value = value.withValue(given.get());
    }
    if (numerator.isPresent()) {
      value = value.withNumerator(Rational.of(numerator.get()));
    }
    if (denominator.isPresent()) {
      value = value.withDenominator(Rational.of(denominator.get()));
    }
    return value;
  }

  private static UnusableDocumentException refused(String problem) {
    return UnusableDocumentException.at("", DocumentRule.NOT_A_VALUE, problem);
  }

  private static String text(List<JsonValue> cells, Map<String, Integer> columns, String column) {
    JsonValue cell = cells.get(Objects.requireNonNull(columns.get(column), "column"));
    return cell.isNothing() ? "" : cell.textOrNumber().strip();
  }

  private static String identifier(
      List<JsonValue> cells, Map<String, Integer> columns, String column) {
    String text = text(cells, columns, column);
    if (!IdScheme.NAME.fits(text)) {
      throw refused("the " + column + " must be an identifier but was \"" + Texts.cut(text) + "\"");
    }
    return text;
  }

  private static Optional<BigDecimal> number(
      List<JsonValue> cells, Map<String, Integer> columns, String column) {
    String text = text(cells, columns, column);
    if (text.isEmpty()) {
      return Optional.empty();
    }
    if (!NUMBER.matcher(text).matches()) {
      throw refused("the " + column + " must be a decimal but was \"" + Texts.cut(text) + "\"");
    }
    return Optional.of(new BigDecimal(text));
  }

  /**
   * The values.
   *
   * @return the rows in the order of the response
   */
  public List<IndicatorValue> rows() {
    return rows;
  }

  /**
   * What was noticed.
   *
   * @return the findings
   */
  public List<Finding> findings() {
    return findings;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof IndicatorTable that
        && rows.equals(that.rows)
        && findings.equals(that.findings);
  }

  @Override
  public int hashCode() {
    return Objects.hash(rows, findings);
  }

  /** Returns how many rows and findings there are. */
  @Override
  public String toString() {
    return Numbers.counted(rows.size(), "row", "rows")
        + ", "
        + Numbers.counted(findings.size(), "finding", "findings");
  }
}
