package org.nutricoverage.report.picture;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** Text of pictures: cleaned of what no reader can see, cut to the room there is, escaped. */
final class Label {

  private static final Pattern CODE = Pattern.compile(" \\([^()]*\\)$");
  private static final int ROW_LETTERS = 27;
  private static final char CUT = '\u2026';
  private static final char ISOLATE = '\u2068';
  private static final char END_OF_ISOLATE = '\u2069';

  private Label() {}

  /** Gives the text on one line without characters that XML forbids or that turn the text round. */
  static String clean(String text) {
    return cleaned(text, false);
  }

  /** As {@link #clean}, but line breaks stay. */
  static String cleanLines(String text) {
    return cleaned(text, true);
  }

  /** Gives a name for use within a sentence: one written from right to left keeps to itself. */
  static String name(String text) {
    String clean = clean(text);
    return isRightToLeft(clean) ? ISOLATE + clean + END_OF_ISOLATE : clean;
  }

  /**
   * Cuts a text that is longer than the given number of characters; the cut can be seen, and a code
   * stays.
   */
  static String cut(String text, int most) {
    String clean = clean(text);
    if (clean.codePointCount(0, clean.length()) <= most) {
      return name(clean);
    }
    String code = CODE.matcher(clean).results().map(MatchResult::group).findFirst().orElse("");
    int room = most - 1 - code.codePointCount(0, code.length());
    if (room < most / 2) {
      room = most - 1;
      code = "";
    }
    return name(clean.substring(0, clean.offsetByCodePoints(0, room)).strip() + CUT + code);
  }

  /**
   * Breaks a text into lines of at most the given number of characters; a longer word is cut up.
   */
  static List<String> wrap(String text, int letters) {
    List<String> lines = new ArrayList<>();
    StringBuilder line = new StringBuilder();
    for (String word : clean(text).split(" ", -1)) {
      String rest = word;
      if (line.length() > 0 && line.length() + 1 + rest.length() > letters) {
        lines.add(line.toString());
        line.setLength(0);
      }
      while (rest.length() > letters) {
        int end = Character.isHighSurrogate(rest.charAt(letters - 1)) ? letters - 1 : letters;
        lines.add(rest.substring(0, end));
        rest = rest.substring(end);
      }
      line.append(line.length() > 0 ? " " : "").append(rest);
    }
    lines.add(line.toString());
    return lines;
  }

  /** Cuts the name of a row to what two lines hold, or one. */
  static String row(String text, boolean isCompact) {
    String cut = cut(text, isCompact ? ROW_LETTERS : 2 * ROW_LETTERS - ROW_LETTERS / 3);
    List<String> lines = wrap(cut, ROW_LETTERS);
    return lines.size() <= 2
        ? String.join("\n", lines)
        : lines.get(0) + "\n" + cut(lines.get(1) + lines.get(2), ROW_LETTERS);
  }

  /** Gives a number without more decimals than it needs. */
  static String number(double value, int decimals) {
    return BigDecimal.valueOf(value)
        .setScale(decimals, RoundingMode.HALF_UP)
        .stripTrailingZeros()
        .toPlainString();
  }

  /** Escapes for element content and attribute values. */
  static String escape(String text) {
    return text.replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;")
        .replace("'", "&#39;");
  }

  private static String cleaned(String text, boolean keepLines) {
    StringBuilder clean = new StringBuilder(text.length());
    text.codePoints()
        .forEach(point -> {
          if (keepLines && point == '\n') {
            clean.append('\n');
          } else if (Character.isWhitespace(point) || Character.isSpaceChar(point)) {
            clean.append(' ');
          } else {
            clean.appendCodePoint(isVisible(point) ? point : '\uFFFD');
          }
        });
    return keepLines ? clean.toString() : clean.toString().strip().replaceAll(" {2,}", " ");
  }

  private static boolean isVisible(int point) {
    boolean isJoiner = point == 0x200C || point == 0x200D;
    boolean isIsolate = point == ISOLATE || point == END_OF_ISOLATE;
    boolean isNoCharacter = (point & 0xFFFE) == 0xFFFE;
    return switch (Character.getType(point)) {
      case Character.CONTROL, Character.SURROGATE, Character.PRIVATE_USE -> false;
      case Character.UNASSIGNED -> !isNoCharacter && (point < 0xFDD0 || point > 0xFDEF);
      case Character.FORMAT -> isJoiner || isIsolate;
      default -> true;
    };
  }

  private static boolean isRightToLeft(String text) {
    return text.codePoints()
        .map(Character::getDirectionality)
        .anyMatch(direction ->
            direction == Character.DIRECTIONALITY_RIGHT_TO_LEFT
                || direction == Character.DIRECTIONALITY_RIGHT_TO_LEFT_ARABIC);
  }
}
