package org.nutricoverage.examples.report;

import java.util.ArrayList;
import java.util.List;

/** Text for a terminal: headings, paragraphs and aligned tables, at most 100 columns wide. */
public final class Page {

  private static final int WIDTH = 100;
  private static final int GAP = 2;
  private static final int NARROWEST_LABEL = 12;

  private final StringBuilder text = new StringBuilder();

  /**
   * Adds a heading.
   *
   * @param heading one line
   * @return this page
   */
  public Page heading(String heading) {
    if (text.length() > 0) {
      text.append('\n');
    }
    text.append(heading).append('\n').append("-".repeat(width(heading))).append('\n');
    return this;
  }

  /**
   * Adds a paragraph, broken at blanks.
   *
   * @param paragraph any length; a line feed begins a new line
   * @return this page
   */
  public Page paragraph(String paragraph) {
    return paragraph(paragraph, "", "");
  }

  /**
   * Adds a paragraph with indents.
   *
   * @param paragraph any length; a line feed begins a new line
   * @param first what the first line begins with
   * @param others what the other lines begin with
   * @return this page
   */
  public Page paragraph(String paragraph, String first, String others) {
    String indent = first;
    for (String line : paragraph.split("\n", -1)) {
      StringBuilder out = new StringBuilder(indent);
      boolean empty = true;
      for (String word : line.split(" ", -1)) {
        if (!empty && width(out) + 1 + width(word) > WIDTH) {
          text.append(out).append('\n');
          out = new StringBuilder(others);
          empty = true;
        }
        if (!empty) {
          out.append(' ');
        }
        out.append(word);
        empty = false;
      }
      text.append(out.toString().stripTrailing()).append('\n');
      indent = others;
    }
    return this;
  }

  /**
   * Adds an empty line.
   *
   * @return this page
   */
  public Page space() {
    text.append('\n');
    return this;
  }

  /**
   * Adds a table: the first column to the left, the others to the right.
   *
   * @param rows rows of equal width, the first being the header
   * @return this page
   */
  public Page table(List<List<String>> rows) {
    List<Integer> widths = new ArrayList<>();
    for (int column = 0; column < rows.get(0).size(); column++) {
      int widest = 0;
      for (List<String> row : rows) {
        widest = Math.max(widest, width(row.get(column)));
      }
      widths.add(widest);
    }
    int others = widths.stream().skip(1).mapToInt(width -> width + GAP).sum();
    int label = Math.min(widths.get(0), Math.max(NARROWEST_LABEL, WIDTH - GAP - others));
    widths.set(0, label);
    for (List<String> row : rows) {
      StringBuilder line = new StringBuilder();
      for (int column = 0; column < row.size(); column++) {
        String cell = column == 0 ? shortened(row.get(0), label) : row.get(column);
        String fill = " ".repeat(widths.get(column) - width(cell));
        line.append(column == 0 ? cell + fill : " ".repeat(GAP) + fill + cell);
      }
      text.append("  ").append(line.toString().stripTrailing()).append('\n');
    }
    return this;
  }

  private static String shortened(String label, int width) {
    int[] points = label.codePoints().toArray();
    int end = points.length;
    while (end > 0 && width(new String(points, 0, end)) > width - (end < points.length ? 1 : 0)) {
      end--;
    }
    return end == points.length ? label : new String(points, 0, end) + "\u2026";
  }

  /** The columns that a text takes: marks that combine with the letter before take none. */
  static int width(CharSequence text) {
    return (int)
        text.codePoints()
            .filter(point ->
                Character.getType(point) != Character.NON_SPACING_MARK
                    && Character.getType(point) != Character.ENCLOSING_MARK
                    && Character.getType(point) != Character.FORMAT)
            .count();
  }

  /** Returns the text, each line ended by a line feed. */
  @Override
  public String toString() {
    return text.toString();
  }
}
