package org.nutricoverage.report.notebook;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.nutricoverage.core.CoverageEstimate;
import org.nutricoverage.core.table.CoverageCrossTable;
import org.nutricoverage.core.table.CoverageTable;
import org.nutricoverage.report.CoverageReport;
import org.nutricoverage.report.internal.EstimateCell;
import org.nutricoverage.report.internal.EstimateFragment;
import org.nutricoverage.report.internal.Markup;
import org.nutricoverage.report.internal.TableFragment;
import org.nutricoverage.report.picture.Picture;
import org.nutricoverage.survey.SurveyEstimate;
import org.nutricoverage.survey.SurveyTable;

/** What is shown of a value, by media type. */
final class View {

  static final String TEXT = "text/plain";
  static final String HTML = "text/html";
  static final String SVG = "image/svg+xml";

  /** The types that are shown as more than their text. */
  static final List<Class<?>> TYPES =
      List.of(
          CoverageEstimate.class,
          CoverageTable.class,
          CoverageCrossTable.class,
          SurveyEstimate.class,
          SurveyTable.class,
          Picture.class,
          CoverageReport.class);

  private View() {}

  /**
   * What is shown of a value; a fault of its own parts is left to the caller but for that of its
   * text.
   */
  static Map<String, String> of(Object value) {
    Map<String, String> view = new LinkedHashMap<>();
    html(value).ifPresent(html -> view.put(HTML, html));
    if (value instanceof Picture picture) {
      view.put(SVG, picture.svg());
    }
    view.put(TEXT, value.toString());
    return Collections.unmodifiableMap(view);
  }

  /** What is shown of a value whatever goes wrong. */
  static Map<String, String> safely(Object value) {
    try {
      return of(value);
    } catch (Throwable fault) { // an Error that leaves a renderer hangs the kernel
      return Map.of(
          TEXT, text(value) + "\n(not shown as HTML: " + fault.getClass().getName() + ")");
    }
  }

  private static String text(Object value) {
    try {
      return value.toString();
    } catch (Throwable fault) { // as above
      return value.getClass().getName();
    }
  }

  private static Optional<String> html(Object value) {
    Markup html = new Markup();
    if (value instanceof CoverageEstimate estimate) {
      EstimateFragment.write(html, estimate);
    } else if (value instanceof CoverageTable table) {
      TableFragment.write(html, table, "", Optional.empty(), EstimateCell.plain());
    } else if (value instanceof CoverageCrossTable table) {
      TableFragment.write(html, table, "", EstimateCell.plain());
    } else if (value instanceof SurveyEstimate estimate) {
      EstimateFragment.write(html, estimate);
    } else if (value instanceof SurveyTable table) {
      html.raw(table.toHtml());
    } else if (value instanceof Picture picture) {
      html.raw(image(picture));
    } else if (value instanceof CoverageReport report) {
      html.raw(report.toHtmlFragment());
    } else {
      return Optional.empty();
    }
    return Optional.of(html.toString());
  }

  private static String image(Picture picture) {
    String words = (picture.title() + "\n" + picture.alternativeText()).replace('\n', ' ');
    String data =
        Base64.getEncoder().encodeToString(picture.svg().getBytes(StandardCharsets.UTF_8));
    return "<img alt=\""
        + Markup.entities(words)
        + "\" width=\""
        + picture.width()
        + "\" src=\"data:image/svg+xml;base64,"
        + data
        + "\" />";
  }
}
