package org.nutricoverage.io.fhir;

import java.util.Locale;
import org.nutricoverage.core.internal.Texts;

/** Texts from data as FHIR and its narrative take them. */
final class FhirText {

  private FhirText() {}

  /** The text on one line, its ends without white space, with no character that XML lacks. */
  static String of(String text) {
    String line = characters(Texts.oneLine(text)).strip();
    return line.isEmpty() ? "-" : line;
  }

  /** Characters that neither XML nor UTF-8 can carry become escapes. */
  private static String characters(String text) {
    StringBuilder clean = new StringBuilder(text.length());
    text.codePoints()
        .forEach(point -> {
          boolean half = Character.getType(point) == Character.SURROGATE;
          if (half || point == 0xFFFE || point == 0xFFFF) {
            clean.append(String.format(Locale.ROOT, "\\u%04x", point));
          } else {
            clean.appendCodePoint(point);
          }
        });
    return clean.toString();
  }

  /** Lines as the narrative of a resource. */
  static String narrative(String lines) {
    String escaped =
        characters(lines).replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    return "<div xmlns=\"http://www.w3.org/1999/xhtml\"><pre>" + escaped + "</pre></div>";
  }
}
