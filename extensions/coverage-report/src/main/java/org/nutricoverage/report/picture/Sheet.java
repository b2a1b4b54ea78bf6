package org.nutricoverage.report.picture;

import java.util.List;
import java.util.Locale;

/** Text and boxes written as SVG by hand: what the drawing library has no marks for. */
final class Sheet {

  private static final int MARGIN = 24;
  private static final int LETTERS = 82;

  private final StringBuilder content = new StringBuilder();

  /** A picture that holds nothing but the reason why nothing can be drawn. */
  static Picture message(String title, String message) {
    Sheet sheet = new Sheet();
    int y = sheet.heading(title);
    y += 26;
    for (String line : Label.wrap(message, LETTERS)) {
      sheet.text(MARGIN, y, 18, "start", "normal", Palette.TEXT, line);
      y += 26;
    }
    return Picture.of(title, message, Plot.WIDTH, y + MARGIN, sheet.content.toString());
  }

  /** Writes the title and gives the height that it took. */
  int heading(String title) {
    int y = MARGIN;
    List<String> lines = Label.wrap(title, LETTERS - 10);
    for (String line : lines) {
      y += 12;
      text(MARGIN, y, 21, "start", "bold", Palette.TEXT, line);
      y += 14;
    }
    return y;
  }

  void text(
      double x, double y, int size, String anchor, String weight, String colour, String text) {
    content
        .append(String.format(Locale.ROOT, "<text x=\"%.1f\" y=\"%.1f\"", x, y))
        .append(" font-size=\"")
        .append(size)
        .append("\" text-anchor=\"")
        .append(anchor)
        .append("\" font-weight=\"")
        .append(weight)
        .append("\" fill=\"")
        .append(colour)
        .append("\">")
        .append(Label.escape(Label.clean(text)))
        .append("</text>\n");
  }

  void box(double x, double y, double width, double height, String fill, String line) {
    content
        .append(
            String.format(
                Locale.ROOT,
                "<rect x=\"%.1f\" y=\"%.1f\" width=\"%.1f\" height=\"%.1f\"",
                x,
                y,
                width,
                height))
        .append(" fill=\"")
        .append(fill)
        .append("\" stroke=\"")
        .append(line)
        .append("\"/>\n");
  }

  String content() {
    return content.toString();
  }
}
