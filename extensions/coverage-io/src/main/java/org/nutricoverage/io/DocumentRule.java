package org.nutricoverage.io;

/**
 * The rule that a document breaks, as a program recognises it.
 *
 * @since 0.1.0
 */
public enum DocumentRule {
  /** The text is no JSON. */
  NOT_JSON,
  /** The text is no XML. */
  NOT_XML,
  /** The XML declares a document type or entities. */
  DOCUMENT_TYPE_FORBIDDEN,
  /** The text is longer, deeper or fuller than the limit. */
  LIMIT_EXCEEDED,
  /** A key stands twice in one object. */
  DUPLICATE_KEY,
  /** The format or its version is another one. */
  UNKNOWN_FORMAT,
  /** A value has another type than it should have, as a text for a list. */
  WRONG_TYPE,
  /** A number is not a whole number that fits into 64 bits. */
  NUMBER_OUT_OF_RANGE,
  /** A text is no number, date, code or word of its list. */
  NOT_A_VALUE,
  /** A value is not in its range. */
  VALUE_OUT_OF_RANGE,
  /** A field that must be there is missing. */
  MISSING_FIELD,
  /** A field is not known. */
  UNKNOWN_FIELD,
  /** A period ends before it begins. */
  PERIOD_ENDS_BEFORE_IT_BEGINS
}
