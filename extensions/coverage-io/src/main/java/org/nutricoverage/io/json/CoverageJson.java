package org.nutricoverage.io.json;

import java.io.IOException;
import java.io.Reader;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import org.nutricoverage.core.CoverageEstimate;
import org.nutricoverage.core.interval.IntervalMethod;
import org.nutricoverage.core.table.CoverageTable;
import org.nutricoverage.io.DocumentRule;
import org.nutricoverage.io.UnusableDocumentException;
import org.nutricoverage.io.internal.json.DocumentFaults;
import org.nutricoverage.io.internal.json.JsonFields;
import org.nutricoverage.io.internal.json.JsonOutput;
import org.nutricoverage.io.internal.json.JsonText;
import org.nutricoverage.io.internal.json.JsonValue;

/**
 * Estimates and tables as neutral JSON that is read back as equal values.
 *
 * <pre>{@code
 * CoverageEstimate estimate =
 *     CoverageEstimate.of(
 *             Scope.coverage(
 *                 SubActivity.PREVENTION_OF_WASTING,
 *                 Area.of("CD54", "Tanganyika"),
 *                 ReportingPeriod.quarter(2026, 1),
 *                 TargetGroup.CHILDREN_6_23_MONTHS),
 *             Method.of(Method.Family.DESK_REVIEW, "stated counts"))
 *         .reached(ReachDefinition.AT_LEAST_ONE_TRANSFER)
 *         .restingOn(new Evidence.Stated("partner reports"))
 *         .computed(
 *             Proportion.of(29_760, 48_000),
 *             new Uncertainty.NoInterval("a desk review is not a sample"));
 * String json = CoverageJson.STANDARD.write(estimate);
 * CoverageJson.STANDARD.readEstimate(json).equals(estimate);   // true
 * }</pre>
 *
 * <p>Keys stand in a fixed order, so that two equal values are one text. Exact numbers of people
 * are texts, because many programs would round them: {@code "29760"}, {@code "60350.508"}, {@code
 * "5/3"}. Statistics are JSON numbers with the fewest digits that are read back as the same double.
 * What is not known is left out, as are empty lists and infinite degrees of freedom; {@code null}
 * is refused. The published form is the JSON Schema {@code coverage-1.schema.json} beside this
 * class.
 *
 * <p>A finding keeps code and severity as they were written, whichever module or program made it. A
 * method of intervals is read as the constant of its enum if the enum is one of the core, desk
 * review and survey modules or was named to {@link #knowing(Class)}; every other is kept by name as
 * a {@link ForeignIntervalMethod}.
 *
 * <p>The reader is strict: no key twice, no unknown field, no NaN, no number beyond 64 bits,
 * nothing deeper than 32 levels, longer than 50 million characters or fuller than 2 million values.
 * The error names the place and the rule. Time and memory are proportional to the text.
 *
 * <p>Immutable and thread-safe.
 *
 * @since 0.1.0
 */
public final class CoverageJson {

  /** Knows the methods of intervals of the core, desk review and survey modules. */
  public static final CoverageJson STANDARD = new CoverageJson(IntervalMethods.STANDARD);

  private static final String FORMAT = "nutricoverage-coverage";
  private static final long VERSION = 1;
  private static final String ESTIMATES = "estimates";
  private static final String TABLES = "tables";

  private final IntervalMethods methods;

  private CoverageJson(IntervalMethods methods) {
    this.methods = methods;
  }

  /**
   * This form with one more family of interval methods that the reader knows.
   *
   * @param <E> the enum
   * @param family the methods, for example those of maps or those of the caller
   * @return a copy
   * @throws IllegalArgumentException if the class is no enum
   */
  public <E extends Enum<E> & IntervalMethod> CoverageJson knowing(Class<E> family) {
    return new CoverageJson(methods.with(family));
  }

  /**
   * One estimate as JSON.
   *
   * @param estimate the estimate
   * @return the text, to be stored as UTF-8
   * @throws IllegalArgumentException if a count has more than 2,000 digits or a text holds half a
   *     surrogate pair: neither could be read back
   */
  public String write(CoverageEstimate estimate) {
    return writeEstimates(List.of(estimate));
  }

  /**
   * Estimates as JSON.
   *
   * @param estimates any number of estimates, in their order
   * @return the text, to be stored as UTF-8
   * @throws IllegalArgumentException if a count has more than 2,000 digits or a text holds half a
   *     surrogate pair: neither could be read back
   */
  public String writeEstimates(Collection<CoverageEstimate> estimates) {
    JsonOutput out = new JsonOutput();
    EstimateWriter writer = new EstimateWriter(out);
    return written(out, ESTIMATES, estimates, writer::write);
  }

  /**
   * One table as JSON.
   *
   * @param table the table, its small cells hidden if it is to be published
   * @return the text, to be stored as UTF-8
   * @throws IllegalArgumentException if a count has more than 2,000 digits or a text holds half a
   *     surrogate pair: neither could be read back
   */
  public String write(CoverageTable table) {
    return writeTables(List.of(table));
  }

  /**
   * Tables as JSON.
   *
   * @param tables any number of tables, in their order
   * @return the text, to be stored as UTF-8
   * @throws IllegalArgumentException if a count has more than 2,000 digits or a text holds half a
   *     surrogate pair: neither could be read back
   */
  public String writeTables(Collection<CoverageTable> tables) {
    JsonOutput out = new JsonOutput();
    EstimateWriter writer = new EstimateWriter(out);
    return written(
        out,
        TABLES,
        tables,
        table ->
            out.text("dimension", table.dimension().name())
                .list("cells", table.cells(), cell -> out.object(() -> writer.write(cell)))
                .object("total", () -> writer.write(table.total())));
  }

  private static <T> String written(
      JsonOutput out, String content, Collection<T> items, Consumer<T> fields) {
    out.object(() ->
        out.text("format", FORMAT)
            .whole("version", VERSION)
            .text("content", content)
            .list(content, items, item -> out.object(() -> fields.accept(item))));
    return wellFormed(out.toString()) + "\n";
  }

  private static String wellFormed(String json) {
    if (!StandardCharsets.UTF_8.newEncoder().canEncode(json)) {
      throw new IllegalArgumentException(
          "texts must be Unicode but one holds half a surrogate pair, which JSON cannot carry");
    }
    return json;
  }

  /**
   * Reads the one estimate of a text.
   *
   * @param json the text
   * @return the estimate, equal to the one that was written
   * @throws UnusableDocumentException if the text holds anything but one estimate, with the place
   *     and the rule
   */
  public CoverageEstimate readEstimate(String json) {
    return only(readEstimates(json), ESTIMATES);
  }

  /**
   * Reads estimates.
   *
   * @param json the text
   * @return the estimates in their order
   * @throws UnusableDocumentException if the text holds anything but estimates, with the place and
   *     the rule
   */
  public List<CoverageEstimate> readEstimates(String json) {
    return ofText(json, this::readEstimates);
  }

  /**
   * Reads estimates; the reader is left open.
   *
   * @param json the text
   * @return the estimates in their order
   * @throws IOException if reading fails
   * @throws UnusableDocumentException if the text holds anything but estimates, with the place and
   *     the rule
   */
  public List<CoverageEstimate> readEstimates(Reader json) throws IOException {
    return read(json, ESTIMATES, new EstimateReader(methods)::estimate);
  }

  /**
   * Reads the one table of a text.
   *
   * @param json the text
   * @return the table, equal to the one that was written: what was hidden stays hidden
   * @throws UnusableDocumentException if the text holds anything but one table, with the place and
   *     the rule
   */
  public CoverageTable readTable(String json) {
    return only(readTables(json), TABLES);
  }

  /**
   * Reads tables.
   *
   * @param json the text
   * @return the tables in their order
   * @throws UnusableDocumentException if the text holds anything but tables, with the place and the
   *     rule
   */
  public List<CoverageTable> readTables(String json) {
    return ofText(json, this::readTables);
  }

  /**
   * Reads tables; the reader is left open.
   *
   * @param json the text
   * @return the tables in their order
   * @throws IOException if reading fails
   * @throws UnusableDocumentException if the text holds anything but tables, with the place and the
   *     rule
   */
  public List<CoverageTable> readTables(Reader json) throws IOException {
    return read(json, TABLES, new EstimateReader(methods)::table);
  }

  private interface Reading<T> {
    T of(Reader text) throws IOException;
  }

  private static <T> T ofText(String json, Reading<T> reading) {
    try {
      return reading.of(new StringReader(json));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static <T> List<T> read(Reader json, String wanted, Function<JsonValue, T> item)
      throws IOException {
    JsonFields fields =
        JsonText.read(json, JsonText.Nulls.REFUSED, DocumentFaults.OF_DOCUMENT).fields();
    String format = fields.need("format").text();
    long version = fields.need("version").whole();
    String content = fields.need("content").text();
    if (!format.equals(FORMAT) || version != VERSION || !content.equals(wanted)) {
      throw UnusableDocumentException.at(
          "format",
          DocumentRule.UNKNOWN_FORMAT,
          "the format must be "
              + described(FORMAT, VERSION, wanted)
              + " but was "
              + described(format, version, content));
    }
    List<T> items = fields.list(wanted, item);
    fields.end();
    return List.copyOf(items);
  }

  private static String described(String format, long version, String content) {
    return format + " version " + version + " with " + content;
  }

  private static <T> T only(List<T> items, String content) {
    if (items.size() != 1) {
      throw UnusableDocumentException.at(
          content,
          DocumentRule.VALUE_OUT_OF_RANGE,
          "the list must hold 1 element but holds " + items.size());
    }
    return items.get(0);
  }
}
