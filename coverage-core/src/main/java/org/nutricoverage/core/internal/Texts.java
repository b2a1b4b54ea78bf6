package org.nutricoverage.core.internal;

import java.util.Locale;

/** Texts that come from data, made safe to be shown. */
public final class Texts {

  private static final int LONGEST_SHOWN = 200;

  private Texts() {}

  /**
   * A text on one line.
   *
   * <p>Control characters, line and paragraph separators and the characters that turn the direction
   * of a text around become escapes, so that no text from data can look like a line of its own.
   *
   * @param text any text
   * @return the text, with each such character as a backslash, {@code u} and four hexadecimal
   *     digits
   */
  public static String oneLine(String text) {
    if (text.chars().noneMatch(Texts::breaksLine)) {
      return text;
    }
    StringBuilder line = new StringBuilder(text.length() + 16);
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (breaksLine(c)) {
        line.append(String.format(Locale.ROOT, "\\u%04x", (int) c));
      } else {
        line.append(c);
      }
    }
    return line.toString();
  }

  /**
   * A text for a message: on one line and not longer than a message should be.
   *
   * @param text any text
   * @return the text on one line; of one with more than 200 characters the first 200 and its length
   */
  public static String cut(String text) {
    if (text.length() <= LONGEST_SHOWN) {
      return oneLine(text);
    }
    int end = Character.isHighSurrogate(text.charAt(LONGEST_SHOWN - 1)) ? 199 : LONGEST_SHOWN;
    return oneLine(text.substring(0, end))
        + "... ("
        + Numbers.people(text.length())
        + " characters)";
  }

  static boolean isVisible(int codePoint) {
    return !Character.isWhitespace(codePoint)
        && !Character.isSpaceChar(codePoint)
        && !Character.isISOControl(codePoint)
        && Character.getType(codePoint) != Character.FORMAT;
  }

  private static boolean breaksLine(int c) {
    return Character.isISOControl(c)
        || (c >= '\u2028' && c <= '\u202e')
        || (c >= '\u2066' && c <= '\u2069');
  }
}
