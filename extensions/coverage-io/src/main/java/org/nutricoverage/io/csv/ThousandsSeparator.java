package org.nutricoverage.io.csv;

/**
 * What a file writes between the thousands of a count.
 *
 * @since 0.1.0
 */
public enum ThousandsSeparator {
  /** A comma: {@code 2,076,265}. */
  COMMA(","),
  /** A point: {@code 2.076.265}. */
  POINT("."),
  /** A space, also a narrow one or one that does not break the line: {@code 2 076 265}. */
  SPACE(" \u00A0\u202F\u2009"),
  /** An apostrophe, straight or curly: {@code 2'076'265}. */
  APOSTROPHE("'\u2019");

  private final String marks;

  ThousandsSeparator(String marks) {
    this.marks = marks;
  }

  boolean isMark(char character) {
    return marks.indexOf(character) >= 0;
  }
}
