package org.nutricoverage.report.picture;

import java.io.Serializable;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.zip.CRC32;
import org.nutricoverage.core.internal.Arguments;

/**
 * A picture as SVG text, with its title and the words that stand for it where it cannot be seen.
 *
 * <p>The text is a complete SVG 1.1 document with a white background that needs no font, script or
 * network, and it is well-formed XML: it can be written to a file or put into an HTML page as it
 * is. The root has {@code role="img"}, {@code <title>} and {@code <desc>}. All text that came from
 * data is escaped.
 *
 * <p>The identifiers in the document begin with a prefix that follows from its content, so that two
 * different pictures in one page do not clash. A page that shows the same picture twice gives each
 * a prefix of its own by {@link #withIdentifierPrefix}.
 *
 * @since 0.1.0
 */
public final class Picture implements Serializable {

  private static final long serialVersionUID = 1;

  /** Stands for the prefix of identifiers; {@link Label} lets it into no other text. */
  static final char PREFIX = '\uE000';

  private static final Pattern IDENTIFIER = Pattern.compile("[A-Za-z][A-Za-z0-9_-]{0,63}");

  private final String title;
  private final String alternativeText;
  private final int width;
  private final int height;
  private final String prefix;
  private final String template;

  private Picture(
      String title, String alternativeText, int width, int height, String prefix, String template) {
    this.title = title;
    this.alternativeText = alternativeText;
    this.width = width;
    this.height = height;
    this.prefix = prefix;
    this.template = template;
  }

  /**
   * Gives a picture of drawn content.
   *
   * @param title what the picture shows, one line
   * @param alternativeText what a reader would see, in words
   * @param width pixels
   * @param height pixels
   * @param content SVG elements, well-formed, all data escaped; {@link #PREFIX} before identifiers
   */
  static Picture of(String title, String alternativeText, int width, int height, String content) {
    String shownTitle = Label.clean(title);
    String shownWords = Label.cleanLines(alternativeText);
    String size = "width=\"" + width + "\" height=\"" + height + "\"";
    String template =
        "<svg xmlns=\"http://www.w3.org/2000/svg\" "
            + size
            + (" viewBox=\"0 0 " + width + " " + height + "\"")
            + (" role=\"img\" aria-labelledby=\"" + PREFIX + "title " + PREFIX + "desc\"")
            + " font-family=\"Helvetica, Arial, sans-serif\">\n"
            + ("<title id=\"" + PREFIX + "title\">" + Label.escape(shownTitle) + "</title>\n")
            + ("<desc id=\"" + PREFIX + "desc\">" + Label.escape(shownWords) + "</desc>\n")
            + ("<rect " + size + " fill=\"#ffffff\"/>\n")
            + content
            + "</svg>\n";
    CRC32 sum = new CRC32();
    sum.update(template.getBytes(StandardCharsets.UTF_8));
    String prefix = String.format(Locale.ROOT, "p%08x-", sum.getValue());
    return new Picture(shownTitle, shownWords, width, height, prefix, template);
  }

  /**
   * Gives the picture as a complete SVG document.
   *
   * @return the text, the same for the same values on every machine
   */
  public String svg() {
    return template.replace(String.valueOf(PREFIX), prefix);
  }

  /**
   * Says what the picture shows.
   *
   * @return one line, not escaped
   */
  public String title() {
    return title;
  }

  /**
   * Says in words and numbers what can be seen in the picture.
   *
   * @return one or more lines, not escaped
   */
  public String alternativeText() {
    return alternativeText;
  }

  /**
   * Gives the width.
   *
   * @return pixels, above 0
   */
  public int width() {
    return width;
  }

  /**
   * Gives the height.
   *
   * @return pixels, above 0
   */
  public int height() {
    return height;
  }

  /**
   * Gives the same picture with other identifiers, for a page that shows it more than once.
   *
   * @param newPrefix what each identifier begins with: a letter, then up to 63 letters, digits,
   *     hyphens and underscores, all of ASCII
   * @return the picture
   * @throws IllegalArgumentException if the prefix has another form
   */
  public Picture withIdentifierPrefix(String newPrefix) {
    if (!IDENTIFIER.matcher(newPrefix).matches()) {
      throw Arguments.refused(
          "newPrefix", "a letter and up to 63 letters, digits, hyphens, underscores", newPrefix);
    }
    return new Picture(title, alternativeText, width, height, newPrefix, template);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Picture that
        && prefix.equals(that.prefix)
        && template.equals(that.template);
  }

  @Override
  public int hashCode() {
    return Objects.hash(prefix, template);
  }

  /**
   * Gives the title and what can be seen, in words.
   *
   * @return the text that stands for the picture where only text can be shown
   */
  @Override
  public String toString() {
    return title + "\n" + alternativeText;
  }
}
