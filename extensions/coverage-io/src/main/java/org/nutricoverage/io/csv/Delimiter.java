package org.nutricoverage.io.csv;

/**
 * What stands between two cells.
 *
 * @since 0.1.0
 */
public enum Delimiter {
  /** A comma, as MoDA and ONA write. */
  COMMA(','),
  /** A semicolon, as KoBo writes, and spreadsheets where the comma is the decimal sign. */
  SEMICOLON(';'),
  /** A tab. */
  TAB('\t');

  private final char character;

  Delimiter(char character) {
    this.character = character;
  }

  /**
   * The character itself.
   *
   * @return comma, semicolon or tab
   */
  public char character() {
    return character;
  }
}
