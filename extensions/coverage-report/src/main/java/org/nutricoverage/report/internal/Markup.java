package org.nutricoverage.report.internal;

import org.nutricoverage.core.internal.Texts;

/**
 * HTML that is well-formed XML as well, written from the outside in.
 *
 * <p>Every text is escaped. Text from data goes into elements of its own direction, so that a name
 * that is written from right to left does not turn what stands beside it.
 */
public final class Markup {

  private static final char REPLACEMENT = '\uFFFD';

  private final StringBuilder out = new StringBuilder();

  /**
   * Begins an element.
   *
   * @param tag its name
   * @param attributes names and values in turn; values are escaped
   * @return this markup
   */
  public Markup open(String tag, String... attributes) {
    start(tag, attributes);
    out.append('>');
    return this;
  }

  /**
   * Ends an element.
   *
   * @param tag its name
   * @return this markup
   */
  public Markup close(String tag) {
    out.append("</").append(tag).append('>');
    return this;
  }

  /**
   * An element without content.
   *
   * @param tag its name
   * @param attributes names and values in turn; values are escaped
   * @return this markup
   */
  public Markup empty(String tag, String... attributes) {
    start(tag, attributes);
    out.append(" />");
    return this;
  }

  /**
   * An element with text of the library's own.
   *
   * @param tag its name
   * @param text the text
   * @param attributes names and values in turn; values are escaped
   * @return this markup
   */
  public Markup element(String tag, String text, String... attributes) {
    return open(tag, attributes).text(text).close(tag);
  }

  /**
   * Text from data within a line, isolated from the direction of what stands around it.
   *
   * @param text any text
   * @return this markup
   */
  public Markup data(String text) {
    return element("bdi", text);
  }

  /**
   * Text, escaped.
   *
   * @param text any text
   * @return this markup
   */
  public Markup text(String text) {
    out.append(escaped(text));
    return this;
  }

  /**
   * Text that is clean already but for the signs of HTML, such as that of a picture, in which marks
   * that isolate the direction of a name are balanced.
   *
   * @param text the text
   * @return this markup
   */
  public Markup clean(String text) {
    out.append(entities(text));
    return this;
  }

  /**
   * Begins a new line of the source.
   *
   * @return this markup
   */
  public Markup line() {
    out.append('\n');
    return this;
  }

  /**
   * Markup that is escaped already.
   *
   * @param markup well-formed markup
   * @return this markup
   */
  public Markup raw(String markup) {
    out.append(legal(markup));
    return this;
  }

  private void start(String tag, String... attributes) {
    out.append('<').append(tag);
    for (int i = 0; i < attributes.length; i += 2) {
      out.append(' ')
          .append(attributes[i])
          .append("=\"")
          .append(escaped(attributes[i + 1]))
          .append('"');
    }
  }

  /**
   * A text with all that means something in HTML escaped.
   *
   * @param text any text
   * @return the text on one line, control characters and those that turn the direction of text
   *     written as escapes that can be seen, characters that XML does not permit replaced
   */
  public static String escaped(String text) {
    return entities(Texts.oneLine(text));
  }

  /**
   * A text with the signs of HTML escaped and nothing else but what XML does not permit.
   *
   * @param text a text that is clean already
   * @return the text
   */
  public static String entities(String text) {
    String line = legal(text);
    StringBuilder escaped = new StringBuilder(line.length() + 16);
    for (int i = 0; i < line.length(); i++) {
      char c = line.charAt(i);
      switch (c) {
        case '&' -> escaped.append("&amp;");
        case '<' -> escaped.append("&lt;");
        case '>' -> escaped.append("&gt;");
        case '"' -> escaped.append("&quot;");
        case '\'' -> escaped.append("&#39;");
        default -> escaped.append(c);
      }
    }
    return escaped.toString();
  }

  /** The text with each character that XML 1.0 does not permit replaced by U+FFFD. */
  private static String legal(String text) {
    int i = 0;
    while (i < text.length() && isPlain(text.charAt(i))) {
      i++;
    }
    if (i == text.length()) {
      return text;
    }
    StringBuilder legal = new StringBuilder(text.length());
    text.codePoints()
        .forEach(point -> legal.appendCodePoint(isPermitted(point) ? point : REPLACEMENT));
    return legal.toString();
  }

  private static boolean isPlain(char c) {
    return c < Character.MIN_SURROGATE && (c >= ' ' || c == '\n' || c == '\t');
  }

  private static boolean isPermitted(int point) {
    return point == '\n'
        || point == '\t'
        || (point >= ' '
            && point != 0xFFFE
            && point != 0xFFFF
            && (point < Character.MIN_SURROGATE || point > Character.MAX_SURROGATE));
  }

  /** Returns the markup as far as it is written. */
  @Override
  public String toString() {
    return out.toString();
  }
}
