package org.nutricoverage.io.dhis2;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.nutricoverage.core.internal.Texts;
import org.nutricoverage.io.DocumentRule;
import org.nutricoverage.io.UnusableDocumentException;
import org.nutricoverage.io.csv.FindingLog;
import org.nutricoverage.io.internal.json.JsonFields;
import org.nutricoverage.io.internal.json.JsonValue;

/** A data value set in JSON, in the form for one period and place or in the bulk form. */
final class JsonValues {

  private static final Pattern DAY = Pattern.compile("([0-9]{4}-[0-9]{2}-[0-9]{2})(?:[T ].*)?");
  private static final Set<String> OF_SET =
      Set.of(
          "dataSet",
          "completeDate",
          "period",
          "orgUnit",
          "attributeOptionCombo",
          "dataValues",
          "idScheme",
          "dataElementIdScheme",
          "orgUnitIdScheme",
          "categoryOptionComboIdScheme");
  private static final Set<String> OF_VALUE =
      Set.of(
          "dataElement",
          "period",
          "orgUnit",
          "categoryOptionCombo",
          "attributeOptionCombo",
          "value",
          "comment",
          "followUp",
          "followup",
          "deleted",
          "storedBy",
          "created",
          "lastUpdated");

  private final IdSchemes idSchemes;
  private final ValueRows rows;

  private JsonValues(IdSchemes idSchemes, ValueRows rows) {
    this.idSchemes = idSchemes;
    this.rows = rows;
  }

  static DataValueSet read(String name, JsonValue document, IdSchemes idSchemes, FindingLog log) {
    return new JsonValues(idSchemes, new ValueRows(name, idSchemes, log)).set(document);
  }

  private DataValueSet set(JsonValue document) {
    JsonFields fields = document.fields();
    checkSchemes(fields);
    refuseParts(fields);
    fields.values().keySet().stream().filter(n -> !OF_SET.contains(n)).forEach(rows::unknownField);
    Map<String, String> shared = new LinkedHashMap<>();
    for (String field : List.of("period", "orgUnit", "attributeOptionCombo")) {
      fields.get(field).ifPresent(value -> shared.put(field, value.textOrNumber().strip()));
    }
    Optional<LocalDate> completed = fields.get("completeDate").map(JsonValues::day);
    String dataSet = fields.get("dataSet").map(JsonValue::text).orElse("");
    for (JsonValue value : fields.need("dataValues").list(each -> each)) {
      add(value, shared);
    }
    DataValueSet set = rows.finished().ofDataSet(dataSet);
    return completed.map(set::completedOn).orElse(set);
  }

  private void checkSchemes(JsonFields fields) {
    checkScheme(fields, "idScheme", idSchemes.dataElement());
    checkScheme(fields, "dataElementIdScheme", idSchemes.dataElement());
    checkScheme(fields, "orgUnitIdScheme", idSchemes.orgUnit());
    checkScheme(fields, "categoryOptionComboIdScheme", idSchemes.categoryOptionCombo());
  }

  /** The values of one part, such as one partner, must not be taken for those of the whole. */
  private static void refuseParts(JsonFields fields) {
    for (String field : List.of("attributeCategoryCombo", "attributeCategoryOptions")) {
      fields
          .get(field)
          .ifPresent(given -> {
            throw UnusableDocumentException.at(
                given.place(),
                DocumentRule.UNKNOWN_FIELD,
                "the part of the organisation unit that the values are of must be given as"
                    + " attributeOptionCombo");
          });
    }
  }

  private static void checkScheme(JsonFields fields, String field, IdScheme expected) {
    fields
        .get(field)
        .ifPresent(given -> {
          if (!given.text().strip().equalsIgnoreCase(expected.toString())) {
            throw UnusableDocumentException.at(
                given.place(),
                DocumentRule.VALUE_OUT_OF_RANGE,
                "the scheme must be "
                    + expected
                    + ", as was declared for reading, but was \""
                    + Texts.cut(given.text())
                    + "\"");
          }
        });
  }

  private static LocalDate day(JsonValue value) {
    Matcher matcher = DAY.matcher(value.text().strip());
    if (matcher.matches()) {
      try {
        return LocalDate.parse(matcher.group(1));
      } catch (DateTimeException noSuchDay) {
        // Refused below.
      }
    }
    throw UnusableDocumentException.at(
        value.place(),
        DocumentRule.NOT_A_VALUE,
        "the value must be a date such as 2026-04-02 but was \"" + Texts.cut(value.text()) + "\"");
  }

  private void add(JsonValue value, Map<String, String> shared) {
    ValueRows.Row row;
    try {
      row = row(value.fields(), shared);
    } catch (UnusableDocumentException unreadable) {
      rows.unreadable(
          unreadable.place().isEmpty() ? value.place() : unreadable.place(), unreadable.problem());
      return;
    }
    rows.add(row, value.place());
  }

  private ValueRows.Row row(JsonFields fields, Map<String, String> shared) {
    fields.values().keySet().stream()
        .filter(field -> !OF_VALUE.contains(field))
        .forEach(rows::unknownField);
    return new ValueRows.Row(
        text(fields, "dataElement"),
        text(fields, "categoryOptionCombo"),
        sharedText(fields, "period", shared),
        sharedText(fields, "orgUnit", shared),
        sharedText(fields, "attributeOptionCombo", shared),
        text(fields, "value"),
        text(fields, "comment"),
        flag(fields, "followUp") || flag(fields, "followup"),
        flag(fields, "deleted"));
  }

  private static String text(JsonFields fields, String field) {
    return fields.get(field).map(value -> value.textOrNumber().strip()).orElse("");
  }

  private static String sharedText(JsonFields fields, String field, Map<String, String> shared) {
    String own = text(fields, field);
    String ofSet = shared.getOrDefault(field, "");
    if (!own.isEmpty() && !ofSet.isEmpty() && !own.equals(ofSet)) {
      throw UnusableDocumentException.at(
          "",
          DocumentRule.NOT_A_VALUE,
          field
              + " must be that of the set, \""
              + Texts.cut(ofSet)
              + "\", but was \""
              + Texts.cut(own)
              + "\"");
    }
    return own.isEmpty() ? ofSet : own;
  }

  private static boolean flag(JsonFields fields, String field) {
    return fields.get(field).map(JsonValue::flag).orElse(false);
  }
}
