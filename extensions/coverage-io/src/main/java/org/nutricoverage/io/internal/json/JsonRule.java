package org.nutricoverage.io.internal.json;

/** What a text breaks as JSON, or a value as a field of its object. */
public enum JsonRule {
  /** The text is no JSON. */
  NOT_JSON,
  /** The text is longer, deeper or fuller than the limit. */
  LIMIT_EXCEEDED,
  /** A key stands twice in one object. */
  DUPLICATE_KEY,
  /** A value has another type than it should have, as a text for a list. */
  WRONG_TYPE,
  /** A number is not a whole number that fits. */
  NUMBER_OUT_OF_RANGE,
  /** A text is no number, date, code or word of its list. */
  NOT_A_VALUE,
  /** A value is not in its range. */
  VALUE_OUT_OF_RANGE,
  /** A field that must be there is missing. */
  MISSING_FIELD,
  /** A field is not known. */
  UNKNOWN_FIELD
}
