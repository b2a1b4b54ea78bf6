package org.nutricoverage.io.dhis2;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.nutricoverage.core.Finding;
import org.nutricoverage.core.internal.Texts;
import org.nutricoverage.io.csv.FindingLog;

/** The values of one document as they are read, with findings about those that cannot be. */
final class ValueRows {

  private static final int MOST_FIELDS_NAMED = 20;

  private final String name;
  private final IdSchemes idSchemes;
  private final FindingLog log;
  private final List<DataValue> values = new ArrayList<>();
  private final TreeSet<String> unknownFields = new TreeSet<>();

  ValueRows(String name, IdSchemes idSchemes, FindingLog log) {
    this.name = name;
    this.idSchemes = idSchemes;
    this.log = log;
  }

  /** The texts of one value. */
  record Row(
      String dataElement,
      String categoryOptionCombo,
      String period,
      String orgUnit,
      String attributeOptionCombo,
      String value,
      String comment,
      boolean followUp,
      boolean deleted) {}

  void add(Row row, String place) {
    try {
      values.add(checked(row));
    } catch (IllegalArgumentException refused) {
      unreadable(place, String.valueOf(refused.getMessage()));
    }
  }

  private DataValue checked(Row row) {
    identifier("data element", row.dataElement, idSchemes.dataElement());
    identifier("organisation unit", row.orgUnit, idSchemes.orgUnit());
    if (!row.categoryOptionCombo.isEmpty()) {
      identifier(
          "category option combination", row.categoryOptionCombo, idSchemes.categoryOptionCombo());
    }
    if (!row.attributeOptionCombo.isEmpty()) {
      identifier(
          "attribute option combination",
          row.attributeOptionCombo,
          idSchemes.categoryOptionCombo());
    }
    if (row.value.isBlank() && !row.deleted) {
      throw new IllegalArgumentException("the value is missing");
    }
    return new DataValue(
        DataKey.of(row.dataElement, row.categoryOptionCombo),
        Dhis2Period.parse(row.period),
        row.orgUnit,
        row.attributeOptionCombo,
        row.value,
        row.comment,
        row.followUp,
        row.deleted);
  }

  private static void identifier(String what, String identifier, IdScheme scheme) {
    if (identifier.isBlank()) {
      throw new IllegalArgumentException("the " + what + " is missing");
    }
    if (!scheme.fits(identifier)) {
      throw new IllegalArgumentException(
          "the " + what + " must be a " + scheme + " but was \"" + Texts.cut(identifier) + "\"");
    }
  }

  void unreadable(String place, String problem) {
    log.add(
        Finding.of(Dhis2Finding.UNREADABLE_VALUE, problem + "; the value was left out")
            .at("file", name)
            .at("row", place));
  }

  void unknownField(String field) {
    if (unknownFields.size() < MOST_FIELDS_NAMED) {
      unknownFields.add(Texts.cut(field));
    }
  }

  DataValueSet finished() {
    unknownFields.forEach(field ->
        log.add(
            Finding.of(
                    Dhis2Finding.UNKNOWN_FIELD,
                    "the field \"" + field + "\" is not known and was not used")
                .at("file", name)));
    return DataValueSet.of(idSchemes, values, log);
  }
}
