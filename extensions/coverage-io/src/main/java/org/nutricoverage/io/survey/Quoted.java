package org.nutricoverage.io.survey;

import java.util.List;
import java.util.stream.Collectors;
import org.nutricoverage.core.internal.Texts;

/** Texts of a file as messages show them. */
final class Quoted {

  private static final int LONGEST = 40;
  private static final int MOST = 20;

  private Quoted() {}

  /** The text in quotes, at most 40 characters of it. */
  static String of(String text) {
    String shown =
        text.codePointCount(0, text.length()) > LONGEST
            ? text.substring(0, text.offsetByCodePoints(0, LONGEST)) + "..."
            : text;
    return "\"" + Texts.oneLine(shown) + "\"";
  }

  static String some(List<String> names) {
    return names.stream().limit(MOST).collect(Collectors.joining(", "))
        + (names.size() > MOST ? " and " + (names.size() - MOST) + " more" : "");
  }

  static String rows(List<Integer> lines, long all) {
    String some =
        lines.stream().map(line -> Integer.toString(line)).collect(Collectors.joining(", "));
    return (all == 1 ? "row " : "rows ")
        + some
        + (all > lines.size() ? " and " + (all - lines.size()) + " more" : "");
  }
}
