package org.nutricoverage.io.csv;

import java.util.regex.Pattern;
import org.nutricoverage.deskreview.reporting.ReportingRow;

/** A text as a cell that no spreadsheet takes for a formula, and back. */
final class SpreadsheetCell {

  private static final char GUARD = '\'';
  private static final String QUOTES = "'\"\u2018\u2019\u201C\u201D\u00AB\u00BB\uFF02\uFF07`\u00B4";
  private static final Pattern NUMBER =
      Pattern.compile("[+-]?[0-9]+(?:\\.[0-9]+)?(?:[eE][+-]?[0-9]{1,3})?");

  private SpreadsheetCell() {}

  /** The text, behind an apostrophe where it looks like a formula or like such a guarded text. */
  static String guarded(String text) {
    return needsGuard(text) ? GUARD + text : text;
  }

  /** The text that was guarded. */
  static String unguarded(String cell) {
    boolean guarded = !cell.isEmpty() && cell.charAt(0) == GUARD && needsGuard(cell.substring(1));
    return guarded ? cell.substring(1) : cell;
  }

  /** A text that would be guarded but for the apostrophes before it gets one more. */
  private static boolean needsGuard(String text) {
    int apostrophes = 0;
    while (apostrophes < text.length() && text.charAt(apostrophes) == GUARD) {
      apostrophes++;
    }
    return looksLikeFormula(text) || looksLikeFormula(text.substring(apostrophes));
  }

  private static boolean looksLikeFormula(String text) {
    if (NUMBER.matcher(text).matches()) {
      return false;
    }
    int first = 0;
    while (first < text.length() && isQuoteOrSpace(text.charAt(first))) {
      first++;
    }
    return isFormula(text) || (first > 0 && isFormula(text.substring(first)));
  }

  private static boolean isQuoteOrSpace(char character) {
    return QUOTES.indexOf(character) >= 0
        || Character.isWhitespace(character)
        || Character.isSpaceChar(character)
        || Character.isISOControl(character)
        || Character.getType(character) == Character.FORMAT;
  }

  /** The rule of the reporting rows, which have it for themselves where no file is written. */
  private static boolean isFormula(String text) {
    return !ReportingRow.safeForSpreadsheet(text).equals(text);
  }
}
