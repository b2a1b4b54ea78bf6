package org.nutricoverage.coordination.instrument;

import java.io.Serializable;
import java.util.List;
import java.util.Optional;
import org.nutricoverage.coordination.CoordinationDataException;
import org.nutricoverage.coordination.DataRule;
import org.nutricoverage.coordination.internal.Checks;

/**
 * A questionnaire of cluster coordination performance monitoring as data: functions, rows, items.
 *
 * <p>Questionnaires differ between years, clusters and countries, so the lists are open. Only codes
 * and structure are kept: the words of the questions belong to those who publish them.
 *
 * <pre>{@code
 * PerformanceInstrument instrument =
 *     PerformanceInstrument.sixPlusOne(
 *         "iasc-survey",
 *         "2016",
 *         List.of(
 *             new InstrumentItem("q114", "1.1", SurveyForm.PARTNER, AnswerScale.zeroToFour()),
 *             new InstrumentItem("c114", "1.1", SurveyForm.COORDINATOR, AnswerScale.zeroToFour())));
 * instrument.rows().size();            // 13
 * instrument.itemsOf("1.1").size();    // 2
 * }</pre>
 *
 * @param id the identifier of the questionnaire
 * @param version its version; scores of two versions are not compared
 * @param functions the functions in the order of the report
 * @param rows the rows of the status table in the order of the report
 * @param items the items of both forms
 * @since 0.1.0
 */
public record PerformanceInstrument(
    String id,
    String version,
    List<CoordinationFunction> functions,
    List<FunctionRow> rows,
    List<InstrumentItem> items)
    implements Serializable {

  private static final long serialVersionUID = 1L;

  /**
   * Checks and copies the parts.
   *
   * @throws CoordinationDataException if an identifier stands twice, a row belongs to no function
   *     of the list or an item to no row
   */
  public PerformanceInstrument {
    id = Checks.id(id, "id");
    version = Checks.id(version, "version");
    functions = List.copyOf(functions);
    rows = List.copyOf(rows);
    items = List.copyOf(items);
    Checks.unique(functions, "functions", CoordinationFunction::id);
    Checks.unique(rows, "rows", FunctionRow::id);
    Checks.unique(items, "items", InstrumentItem::id);
    for (int i = 0; i < rows.size(); i++) {
      String functionId = rows.get(i).functionId();
      requireKnown(
          functions.stream().anyMatch(function -> function.id().equals(functionId)),
          "rows[" + i + "].functionId",
          functionId,
          "function");
    }
    for (int i = 0; i < items.size(); i++) {
      String rowId = items.get(i).rowId();
      requireKnown(
          rows.stream().anyMatch(row -> row.id().equals(rowId)),
          "items[" + i + "].rowId",
          rowId,
          "row");
    }
  }

  private static void requireKnown(boolean known, String place, String id, String kind) {
    if (!known) {
      throw CoordinationDataException.at(
          place,
          DataRule.UNKNOWN_REFERENCE,
          "the " + kind + " must be one of the instrument but was \"" + id + "\"");
    }
  }

  /**
   * An instrument with the core functions and the 13 rows of the reports of 2013 to 2018.
   *
   * @param id the identifier of the questionnaire
   * @param version its version
   * @param items the items
   * @return the instrument
   * @throws CoordinationDataException if an identifier stands twice or an item belongs to no row
   */
  public static PerformanceInstrument sixPlusOne(
      String id, String version, List<InstrumentItem> items) {
    return new PerformanceInstrument(
        id, version, CoordinationFunction.core(), FunctionRow.core(), items);
  }

  /**
   * An item by its identifier.
   *
   * @param itemId the identifier
   * @return the item; empty if there is none
   */
  public Optional<InstrumentItem> item(String itemId) {
    return items.stream().filter(item -> item.id().equals(itemId)).findFirst();
  }

  /**
   * A row by its identifier.
   *
   * @param rowId the identifier
   * @return the row; empty if there is none
   */
  public Optional<FunctionRow> row(String rowId) {
    return rows.stream().filter(row -> row.id().equals(rowId)).findFirst();
  }

  /**
   * The items of a row.
   *
   * @param rowId the identifier of the row
   * @return the items of both forms, in the order of the instrument
   */
  public List<InstrumentItem> itemsOf(String rowId) {
    return items.stream().filter(item -> item.rowId().equals(rowId)).toList();
  }

  /**
   * Checks that a response fits the instrument.
   *
   * @param response the response
   * @throws CoordinationDataException if it answers an item that is not there or is asked on the
   *     other form, or with a code outside of the scale
   */
  public void check(CoordinationResponse response) {
    response
        .answers()
        .forEach((itemId, code) -> {
          String place = "answers." + itemId;
          InstrumentItem item =
              item(itemId)
                  .orElseThrow(() ->
                      CoordinationDataException.at(
                          place,
                          DataRule.UNKNOWN_ITEM,
                          "the item must be one of instrument " + id + " " + version));
          if (item.form() != response.form()) {
            throw CoordinationDataException.at(
                place,
                DataRule.ITEM_OF_ANOTHER_FORM,
                "the item is asked on the form "
                    + item.form()
                    + " but was answered on the form "
                    + response.form());
          }
          if (item.scale().answer(code).isEmpty()) {
            throw CoordinationDataException.at(
                place,
                DataRule.ANSWER_OUTSIDE_SCALE,
                "the code must be one of " + item.scale().codes().keySet() + " but was " + code);
          }
        });
  }
}
