package org.nutricoverage.coordination.json;

import org.nutricoverage.coordination.CoordinationDataException;
import org.nutricoverage.coordination.DataRule;

/** Errors that several readers share. */
final class JsonErrors {

  private JsonErrors() {}

  static CoordinationDataException duplicate(JsonValue value, String id) {
    return CoordinationDataException.at(
        value.place(), DataRule.DUPLICATE_ID, "\"" + id + "\" must stand once but stands twice");
  }
}
