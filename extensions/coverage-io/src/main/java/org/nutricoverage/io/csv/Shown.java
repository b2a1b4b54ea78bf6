package org.nutricoverage.io.csv;

import java.util.Locale;

/**
 * Text from a file made fit for a message: short, and without characters that act.
 *
 * <pre>{@code
 * Shown.of("Kalemie".repeat(100)).endsWith(" and 660 more characters");   // true
 * Shown.withoutActing("Kale\tmie");                                       // "Kalemie"
 * }</pre>
 *
 * @since 0.1.0
 */
public final class Shown {

  private static final int LONGEST = 40;

  private Shown() {}

  /**
   * The text in quotes, control and direction characters as escapes, at most 40 characters of it.
   *
   * @param text any text, however long
   * @return the text in quotes and, where it is longer, how many more characters it has
   */
  public static String of(String text) {
    StringBuilder shown = new StringBuilder("\"");
    text.codePoints()
        .limit(LONGEST)
        .forEach(point -> {
          if (acts(point)) {
            shown.append(String.format(Locale.ROOT, "\\u%04X", point));
          } else {
            shown.appendCodePoint(point);
          }
        });
    shown.append('"');
    int length = text.codePointCount(0, text.length());
    return length > LONGEST
        ? shown + String.format(Locale.ROOT, " and %,d more characters", length - LONGEST)
        : shown.toString();
  }

  /** The first 40 characters in quotes, control and direction characters as escapes. */
  static String beginning(String text) {
    int end = Math.min(LONGEST, text.codePointCount(0, text.length()));
    return of(text.substring(0, text.offsetByCodePoints(0, end)));
  }

  /**
   * The text without control and direction characters.
   *
   * @param text any text
   * @return the same text, or a copy without these characters; may be empty
   */
  public static String withoutActing(String text) {
    if (text.codePoints().noneMatch(Shown::acts)) {
      return text;
    }
    StringBuilder clean = new StringBuilder(text.length());
    text.codePoints().filter(point -> !acts(point)).forEach(clean::appendCodePoint);
    return clean.toString();
  }

  /** The text without control and direction characters but for tabs and line ends, stripped. */
  static String withoutActingInLines(String text) {
    return text.codePoints().noneMatch(Shown::actsInLines) ? text : withoutControls(text).strip();
  }

  /** The text without control and direction characters but for tabs and line ends. */
  static String withoutControls(String text) {
    StringBuilder clean = new StringBuilder(text.length());
    text.codePoints().filter(point -> !actsInLines(point)).forEach(clean::appendCodePoint);
    return clean.toString();
  }

  private static boolean actsInLines(int point) {
    return point != '\t' && point != '\n' && point != '\r' && acts(point);
  }

  /** Whether a character moves the cursor, turns the direction of the text or is no character. */
  static boolean acts(int point) {
    return switch (Character.getType(point)) {
      case Character.CONTROL,
          Character.LINE_SEPARATOR,
          Character.PARAGRAPH_SEPARATOR,
          Character.SURROGATE,
          Character.UNASSIGNED,
          Character.PRIVATE_USE ->
          true;
      // Joiners belong to words in Persian and Indic scripts.
      case Character.FORMAT -> point != 0x200C && point != 0x200D;
      default -> false;
    };
  }
}
