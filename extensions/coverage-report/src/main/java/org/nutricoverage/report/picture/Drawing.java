package org.nutricoverage.report.picture;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jetbrains.letsPlot.commons.geometry.DoubleVector;
import org.jetbrains.letsPlot.core.util.PlotSvgExportCommon;

/**
 * Turns a specification into SVG elements that are the same on every run and every JDK.
 *
 * <p>The drawing library gives identifiers at random, a style sheet that would reach the page
 * around the picture, and numbers with all their digits. Here identifiers are numbered, styles
 * become attributes, and numbers have two decimals.
 */
final class Drawing {

  private static final Pattern STYLE_SHEET =
      Pattern.compile("<style[^>]*>(.*?)</style>", Pattern.DOTALL);
  private static final Pattern STYLE =
      Pattern.compile("#[A-Za-z0-9]+ \\.([a-z-]+) \\{([^}]*)}", Pattern.DOTALL);
  private static final Pattern PROPERTY = Pattern.compile("([a-z-]+): *([^;]+);");
  private static final Pattern OUTER = Pattern.compile("^\\s*<svg[^>]*>|</svg>\\s*$");
  private static final Pattern TAG = Pattern.compile("<[^>]*>");
  private static final Pattern CLASS = Pattern.compile(" class=\"([^\"]*)\"");
  private static final Pattern IDENTIFIER = Pattern.compile("(id=\"|url\\(#|href=\"#)([^\")]+)");
  private static final Pattern NUMBER = Pattern.compile("-?\\d+\\.\\d+(?:E-?\\d+)?");
  private static final Pattern INLINE_STYLE = Pattern.compile(" style=\"([^\"]*)\"");
  private static final Pattern WITHOUT_MEANING =
      Pattern.compile(" (?:transform=\"\"|clip-bounds-jfx=\"[^\"]*\")");
  private static final int DECIMALS = 2;

  private Drawing() {}

  /** Draws a specification; the result has no outer {@code svg} element. */
  static String of(Map<String, Object> spec, int width, int height) {
    String svg =
        PlotSvgExportCommon.INSTANCE.buildSvgImageFromRawSpecs(
            spec,
            new DoubleVector(width, height),
            (bitmapWidth, bitmapHeight, pixels) -> {
              throw new IllegalStateException("pictures hold no bitmap");
            },
            true);
    Map<String, String> styles = styles(svg);
    Map<String, String> identifiers = new HashMap<>();
    String bare = OUTER.matcher(STYLE_SHEET.matcher(svg).replaceAll("")).replaceAll("");
    StringBuilder content = new StringBuilder(bare.length());
    int done = 0;
    Matcher tag = TAG.matcher(bare);
    while (tag.find()) {
      content.append(withoutMargins(bare.substring(done, tag.start())));
      content.append(cleaned(tag.group(), styles, identifiers));
      if (isLineEnd(tag.group())) {
        content.append('\n');
      }
      done = tag.end();
    }
    return content.toString();
  }

  private static boolean isLineEnd(String tag) {
    return tag.startsWith("</") && !tag.startsWith("</tspan");
  }

  private static String withoutMargins(String text) {
    return text.isBlank() ? "" : text.strip();
  }

  private static String cleaned(
      String tag, Map<String, String> styles, Map<String, String> identifiers) {
    String classless = CLASS.matcher(tag).replaceAll(match -> style(match, styles));
    String styled =
        INLINE_STYLE
            .matcher(classless)
            .replaceAll(match -> Matcher.quoteReplacement(attributes(match.group(1))));
    String named = IDENTIFIER.matcher(styled).replaceAll(match -> identifier(match, identifiers));
    String plain = WITHOUT_MEANING.matcher(named).replaceAll("");
    return NUMBER.matcher(plain).replaceAll(match -> rounded(match.group()));
  }

  private static String style(MatchResult match, Map<String, String> styles) {
    StringBuilder attributes = new StringBuilder();
    for (String name : match.group(1).split(" ", -1)) {
      attributes.append(styles.getOrDefault(name, ""));
    }
    return Matcher.quoteReplacement(attributes.toString());
  }

  private static String identifier(MatchResult match, Map<String, String> identifiers) {
    String stable =
        identifiers.computeIfAbsent(
            match.group(2), unused -> Picture.PREFIX + "e" + (identifiers.size() + 1));
    return Matcher.quoteReplacement(match.group(1) + stable);
  }

  private static String rounded(String number) {
    return new BigDecimal(number)
        .setScale(DECIMALS, RoundingMode.HALF_EVEN)
        .add(BigDecimal.ZERO)
        .stripTrailingZeros()
        .toPlainString();
  }

  private static Map<String, String> styles(String svg) {
    Map<String, String> styles = new HashMap<>();
    Matcher sheet = STYLE_SHEET.matcher(svg);
    while (sheet.find()) {
      Matcher style = STYLE.matcher(sheet.group(1));
      while (style.find()) {
        styles.put(style.group(1), attributes(style.group(2)));
      }
    }
    return styles;
  }

  /** Turns properties of a style into attributes; what is usual anyway is left out. */
  private static String attributes(String properties) {
    StringBuilder attributes = new StringBuilder();
    Matcher property = PROPERTY.matcher(properties);
    while (property.find()) {
      String name = property.group(1);
      String value = property.group(2).strip();
      boolean isUsual = value.equals("normal") || name.equals("font-family");
      if (!isUsual) {
        attributes.append(' ').append(name).append("=\"").append(value).append('"');
      }
    }
    return attributes.toString();
  }
}
