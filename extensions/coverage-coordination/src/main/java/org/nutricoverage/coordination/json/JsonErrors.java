package org.nutricoverage.coordination.json;

import org.nutricoverage.coordination.CoordinationDataException;
import org.nutricoverage.coordination.DataRule;
import org.nutricoverage.io.internal.json.JsonFaults;
import org.nutricoverage.io.internal.json.JsonRule;
import org.nutricoverage.io.internal.json.JsonValue;

/** The errors of this package, each with its place. */
enum JsonErrors implements JsonFaults {
  /** The only one. */
  OF_COORDINATION;

  @Override
  public CoordinationDataException at(String place, JsonRule rule, String problem) {
    return CoordinationDataException.at(place, DataRule.valueOf(rule.name()), problem);
  }

  @Override
  public RuntimeException within(String place, IllegalArgumentException refusal) {
    return refusal instanceof CoordinationDataException inner
        ? inner.within(place)
        : JsonFaults.super.within(place, refusal);
  }

  static CoordinationDataException duplicate(JsonValue value, String id) {
    return CoordinationDataException.at(
        value.place(), DataRule.DUPLICATE_ID, "\"" + id + "\" must stand once but stands twice");
  }
}
