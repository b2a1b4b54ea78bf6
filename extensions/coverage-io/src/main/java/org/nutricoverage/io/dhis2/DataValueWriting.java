package org.nutricoverage.io.dhis2;

import java.util.List;
import java.util.regex.Pattern;
import org.nutricoverage.core.internal.Arguments;
import org.nutricoverage.io.internal.json.JsonOutput;

/**
 * Writes data values for the import of DHIS2, in JSON and CSV.
 *
 * <pre>{@code
 * DataValueSet set =
 *     DataValueSet.of(
 *         IdSchemes.of(IdScheme.CODE),
 *         List.of(
 *             DataValue.of(
 *                 DataKey.of("ADMITTED"), Dhis2Period.parse("202603"), "KALEMIE", "17")));
 * DataValueWriting.csv(set).lines().skip(1).findFirst().orElseThrow();
 * // "ADMITTED,202603,KALEMIE,,,17,,,,false,"
 * DataValueWriting.json(set).contains("\"value\": \"17\"");   // true
 * }</pre>
 *
 * <p>The same values give the same text. Values are ordered by organisation unit, period,
 * attributes and data element; lines end with a line feed. Identifiers are not translated: the
 * import must be told the schemes of the set.
 *
 * @since 0.1.0
 */
public final class DataValueWriting {

  private static final String HEADER =
      "dataelement,period,orgunit,catoptcombo,attroptcombo,value,storedby,lastupdated,comment,"
          + "followup,deleted\n";
  private static final Pattern NUMBER =
      Pattern.compile("[+-]?[0-9]{1,400}(?:\\.[0-9]{1,400})?(?:[eE][+-]?[0-9]{1,9})?");
  private static final String FORMULA_BEGINNINGS = "=+-@\t\r\n|%";

  private DataValueWriting() {}

  /**
   * The bulk form of JSON, in which every value names its period and organisation unit; without the
   * list where there is no value.
   *
   * @param set the values
   * @return the document
   * @throws IllegalArgumentException if a value has categories of ADX, which JSON has not
   */
  public static String json(DataValueSet set) {
    JsonOutput output = new JsonOutput();
    output.object(() -> {
      header(output, set);
      values(output, set.values(), true);
    });
    return output.toString();
  }

  /**
   * The form of JSON for one period, organisation unit and attribute option combination.
   *
   * @param set the values
   * @return the document
   * @throws IllegalArgumentException if the set is empty, its values have several periods,
   *     organisation units or attribute option combinations, or one has categories of ADX
   */
  public static String singleJson(DataValueSet set) {
    if (set.values().isEmpty()) {
      throw new IllegalArgumentException("set must hold at least 1 value but was empty");
    }
    DataValue first = set.values().get(0);
    for (DataValue value : set.values()) {
      if (!value.period().equals(first.period())
          || !value.orgUnit().equals(first.orgUnit())
          || !value.attributeOptionCombo().equals(first.attributeOptionCombo())) {
        throw Arguments.refused(
            "set",
            "of one period, organisation unit and attribute option combination",
            first + " and " + value);
      }
    }
    JsonOutput output = new JsonOutput();
    output.object(() -> {
      header(output, set);
      output.text("period", first.period());
      output.text("orgUnit", first.orgUnit());
      if (!first.attributeOptionCombo().isEmpty()) {
        output.text("attributeOptionCombo", first.attributeOptionCombo());
      }
      values(output, set.values(), false);
    });
    return output.toString();
  }

  private static void header(JsonOutput output, DataValueSet set) {
    if (!set.dataSet().isEmpty()) {
      output.text("dataSet", set.dataSet());
    }
    output.text("completeDate", set.completeDate());
  }

  private static void values(JsonOutput output, List<DataValue> values, boolean bulk) {
    output.list(
        "dataValues",
        values,
        value ->
            output.object(() -> {
              output.text("dataElement", withoutCategories(value).dataElement());
              if (bulk) {
                output.text("period", value.period());
                output.text("orgUnit", value.orgUnit());
              }
              given(output, "categoryOptionCombo", value.key().categoryOptionCombo());
              if (bulk) {
                given(output, "attributeOptionCombo", value.attributeOptionCombo());
              }
              given(output, "value", value.value());
              given(output, "comment", value.comment());
              if (value.followUp()) {
                output.flag("followUp", true);
              }
              if (value.deleted()) {
                output.flag("deleted", true);
              }
            }));
  }

  private static void given(JsonOutput output, String name, String text) {
    if (!text.isEmpty()) {
      output.text(name, text);
    }
  }

  private static DataKey withoutCategories(DataValue value) {
    if (!value.key().categories().isEmpty()) {
      throw Arguments.refused(
          "data element",
          "one without categories of ADX, or with a category option combination instead of them",
          value.key());
    }
    return value.key();
  }

  /**
   * The table of CSV, with columns by position.
   *
   * <p>A spreadsheet that opens the table takes no cell for a formula: an apostrophe is put before
   * a comment, or a value that is no number, that begins like one. An identifier is never changed;
   * one that begins like a formula is refused, and JSON can hold it.
   *
   * @param set the values
   * @return the table with its header
   * @throws IllegalArgumentException if a value has categories of ADX, or an identifier begins with
   *     a character with which formulas begin
   */
  public static String csv(DataValueSet set) {
    StringBuilder text = new StringBuilder(64 * (set.values().size() + 2)).append(HEADER);
    for (DataValue value : set.values()) {
      identifier(text, withoutCategories(value).dataElement());
      identifier(text, value.period().toString());
      identifier(text, value.orgUnit());
      identifier(text, value.key().categoryOptionCombo());
      identifier(text, value.attributeOptionCombo());
      cell(text, safe(value.value()));
      text.append(",,");
      cell(text, safe(value.comment()));
      text.append(value.followUp()).append(',').append(value.deleted() ? "true" : "");
      text.append('\n');
    }
    return text.toString();
  }

  private static void identifier(StringBuilder text, String identifier) {
    if (beginsLikeFormula(identifier)) {
      throw Arguments.refused(
          "identifier", "one that does not begin like a formula in CSV", "\"" + identifier + "\"");
    }
    cell(text, identifier);
  }

  private static boolean beginsLikeFormula(String cell) {
    return !cell.isEmpty() && FORMULA_BEGINNINGS.indexOf(cell.charAt(0)) >= 0;
  }

  private static String safe(String cell) {
    return beginsLikeFormula(cell) && !NUMBER.matcher(cell).matches() ? "'" + cell : cell;
  }

  private static void cell(StringBuilder text, String cell) {
    boolean quoted =
        cell.chars().anyMatch(c -> c == ',' || c == '"' || c == ';' || c == '\n' || c == '\r');
    text.append(quoted ? '"' + cell.replace("\"", "\"\"") + '"' : cell).append(',');
  }
}
