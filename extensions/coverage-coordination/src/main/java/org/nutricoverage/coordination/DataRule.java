package org.nutricoverage.coordination;

/**
 * The rule that data break, as a program recognises it.
 *
 * @since 0.1.0
 */
public enum DataRule {
  /** A p-code does not belong to the country that is named. */
  P_CODE_OF_ANOTHER_COUNTRY,
  /** A period ends before it begins. */
  PERIOD_ENDS_BEFORE_IT_BEGINS,
  /** Two age bands hold the same ages. */
  OVERLAPPING_AGE_BANDS,
  /** An answer has a code that its scale does not know. */
  ANSWER_OUTSIDE_SCALE,
  /** An answer belongs to an item that the instrument does not have. */
  UNKNOWN_ITEM,
  /** An answer belongs to an item that is asked on the other form. */
  ITEM_OF_ANOTHER_FORM,
  /** An identifier stands twice. */
  DUPLICATE_ID,
  /** An identifier is named that nothing has. */
  UNKNOWN_REFERENCE,
  /** Numbers contradict each other, as more covered than asked. */
  CONTRADICTION,
  /** A value is not in its range. */
  VALUE_OUT_OF_RANGE,
  /** A number is not a whole number that fits into 64 bits. */
  NUMBER_OUT_OF_RANGE,
  /** A text is no number, date, code or word of its list. */
  NOT_A_VALUE,
  /** A value has another type than it should have, as a text for a list. */
  WRONG_TYPE,
  /** A field that must be there is missing. */
  MISSING_FIELD,
  /** A field is not known. */
  UNKNOWN_FIELD,
  /** A key stands twice in one object. */
  DUPLICATE_KEY,
  /** The text is no JSON. */
  NOT_JSON,
  /** The format or its version is another one. */
  UNKNOWN_FORMAT,
  /** The text is longer, deeper or fuller than the limit. */
  LIMIT_EXCEEDED
}
