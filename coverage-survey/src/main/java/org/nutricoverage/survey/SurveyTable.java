package org.nutricoverage.survey;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.nutricoverage.core.Finding;
import org.nutricoverage.core.Severity;
import org.nutricoverage.core.internal.Numbers;
import org.nutricoverage.core.interval.ConfidenceInterval;

/**
 * A figure for many domains: one row for each, and the total.
 *
 * <p>It prints as aligned text, as a Jupyter cell shows it, and as HTML. Domains overlap in their
 * clusters, so that two rows are compared with {@link SurveyEstimator#compare(Domain, Domain)}, not
 * by their intervals.
 *
 * <pre>{@code
 * SurveySample sample =
 *     SurveySample.builder()
 *         .category("village", new int[] {1, 1, 2, 2, 3, 3})
 *         .category("sex", List.of("F", "M", "F", "M", "F", "F"))
 *         .answer("enrolled", List.of(true, false, true, true, false, true))
 *         .build();
 * SurveyTable table =
 *     SurveyDesign.of(sample).clusters("village").build().proportion("enrolled").by("sex");
 * table.rows().size();         // 2
 * table.row("F").value();      // OptionalDouble[0.75]
 * String html = table.toHtml();
 * }</pre>
 *
 * <p>Immutable.
 *
 * @since 0.1.0
 */
public final class SurveyTable {

  private static final String TOTAL = "total";

  private final List<String> columns;
  private final List<Row> rows;
  private final Map<List<String>, SurveyEstimate> rowsByLabels = new HashMap<>();
  private final SurveyEstimate total;
  private final long rowsWithoutDomain;

  private SurveyTable(
      List<String> columns, List<Row> rows, SurveyEstimate total, long rowsWithoutDomain) {
    this.columns = columns;
    this.rows = rows;
    rows.forEach(row -> rowsByLabels.put(row.labels(), row.estimate()));
    this.total = total;
    this.rowsWithoutDomain = rowsWithoutDomain;
  }

  static SurveyTable of(
      List<String> columns, List<Row> rows, SurveyEstimate total, long rowsWithoutDomain) {
    return new SurveyTable(columns, List.copyOf(rows), total, rowsWithoutDomain);
  }

  /**
   * The figure of one domain.
   *
   * @param labels its value in each column of the table
   * @param estimate the figure
   * @since 0.1.0
   */
  public record Row(List<String> labels, SurveyEstimate estimate) {

    /** Copies the labels. */
    public Row {
      labels = List.copyOf(labels);
    }
  }

  /**
   * The columns by which the sample is broken down.
   *
   * @return their names
   */
  public List<String> columns() {
    return columns;
  }

  /**
   * The rows.
   *
   * @return one for each domain, in the natural order of the labels
   */
  public List<Row> rows() {
    return rows;
  }

  /**
   * The figure of one domain.
   *
   * @param labels its value in each column of the table
   * @return the estimate
   * @throws IllegalArgumentException if there is no such row
   */
  public SurveyEstimate row(String... labels) {
    List<String> wanted = List.of(labels);
    SurveyEstimate found = rowsByLabels.get(wanted);
    if (found == null) {
      throw new IllegalArgumentException(
          "there is no row "
              + wanted
              + "; the rows are "
              + rows.stream().map(Row::labels).toList());
    }
    return found;
  }

  /**
   * The figure of everybody who was asked for, whether or not they belong to a row.
   *
   * @return the estimate
   */
  public SurveyEstimate total() {
    return total;
  }

  /**
   * What was noticed about the breakdown; what was noticed about a figure is with the figure.
   *
   * @return the findings
   */
  public List<Finding> findings() {
    return rowsWithoutDomain == 0
        ? List.of()
        : List.of(
            Finding.of(
                SurveyFinding.MISSING_DOMAIN,
                Numbers.counted(rowsWithoutDomain, "row has", "rows have")
                    + " no value of "
                    + String.join(" or ", columns)
                    + "; they are in the total alone"));
  }

  /** Returns the table as aligned text, with the findings of the breakdown below. */
  @Override
  public String toString() {
    List<List<String>> lines = lines();
    int[] widths = new int[lines.get(0).size()];
    for (List<String> line : lines) {
      for (int i = 0; i < widths.length; i++) {
        String cell = line.get(i);
        widths[i] = Math.max(widths[i], cell.codePointCount(0, cell.length()));
      }
    }
    StringBuilder text = new StringBuilder();
    for (List<String> line : lines) {
      StringBuilder one = new StringBuilder();
      for (int i = 0; i < widths.length; i++) {
        String cell = line.get(i);
        String padding = " ".repeat(widths[i] - cell.codePointCount(0, cell.length()));
        one.append(i == 0 ? "" : "  ").append(i < columns.size() ? cell + padding : padding + cell);
      }
      text.append(one.toString().stripTrailing()).append('\n');
    }
    findings().forEach(finding -> text.append(oneLine(finding.toString())).append('\n'));
    return text.toString();
  }

  /**
   * The table as HTML, every text from data escaped.
   *
   * @return a table element, with the findings of the breakdown in its caption
   */
  public String toHtml() {
    StringBuilder html = new StringBuilder("<table>\n<caption dir=\"auto\">");
    html.append(escaped(total.estimator().variable().kind().label()))
        .append(" of ")
        .append(escaped(total.estimator().variable().label()));
    findings().forEach(finding -> html.append("; ").append(escaped(finding.toString())));
    html.append("</caption>\n<thead>\n");
    List<List<String>> lines = lines();
    addRow(html, lines.get(0), true);
    html.append("</thead>\n<tbody>\n");
    lines.subList(1, lines.size()).forEach(line -> addRow(html, line, false));
    return html.append("</tbody>\n</table>\n").toString();
  }

  private void addRow(StringBuilder html, List<String> cells, boolean isHeader) {
    html.append("<tr>");
    for (int i = 0; i < cells.size(); i++) {
      boolean isLabel = isHeader || i < columns.size();
      String tag = isLabel ? "th" : "td";
      String scope = isLabel ? isHeader ? " scope=\"col\"" : " scope=\"row\"" : "";
      String align = i < columns.size() ? " dir=\"auto\"" : " style=\"text-align:right\"";
      html.append('<')
          .append(tag)
          .append(scope)
          .append(align)
          .append('>')
          .append(escaped(cells.get(i)))
          .append("</")
          .append(tag)
          .append('>');
    }
    html.append("</tr>\n");
  }

  private List<List<String>> lines() {
    List<List<String>> lines = new ArrayList<>();
    List<String> header = new ArrayList<>();
    columns.forEach(column -> header.add(oneLine(column)));
    header.addAll(
        List.of(
            "estimate",
            Explanation.percentOfLevel(total.estimator().level()) + " interval",
            "standard error",
            "design effect",
            "observations",
            "missing",
            "units",
            "notes"));
    lines.add(header);
    rows.forEach(row -> lines.add(line(row.labels(), row.estimate())));
    List<String> everybody = new ArrayList<>();
    columns.forEach(column -> everybody.add(everybody.isEmpty() ? TOTAL : ""));
    lines.add(line(everybody, total));
    return lines;
  }

  private static List<String> line(List<String> labels, SurveyEstimate estimate) {
    Variable variable = estimate.estimator().variable();
    List<String> line = new ArrayList<>();
    labels.forEach(label -> line.add(oneLine(label)));
    line.add(
        estimate.value().isPresent()
            ? Explanation.figure(variable, estimate.value().getAsDouble())
            : "not computable");
    Optional<ConfidenceInterval> interval = estimate.interval();
    line.add(
        interval
            .map(limits ->
                Explanation.figure(variable, limits.lower())
                    + " to "
                    + Explanation.figure(variable, limits.upper()))
            .orElse("none"));
    line.add(Explanation.standardError(estimate));
    OptionalDouble effect = estimate.designEffects().withReplacement();
    line.add(
        effect.isPresent() && estimate.hasVarianceInformation()
            ? Explanation.twoDecimals(effect.getAsDouble())
            : "");
    line.add(Numbers.people(estimate.observations()));
    line.add(Numbers.people(estimate.missing()));
    line.add(Numbers.people(estimate.primarySamplingUnits()));
    long notes =
        estimate.findings().stream().filter(finding -> finding.severity() != Severity.INFO).count();
    line.add(notes == 0 ? "" : Long.toString(notes));
    return line;
  }

  private static String oneLine(String text) {
    StringBuilder clean = new StringBuilder();
    text.codePoints().forEach(point -> clean.appendCodePoint(breaksLine(point) ? 0xFFFD : point));
    return clean.toString();
  }

  /** Controls, the two Unicode separators, and marks that turn the direction of what follows. */
  private static boolean breaksLine(int point) {
    return Character.isISOControl(point)
        || point == 0x2028
        || point == 0x2029
        || (point >= 0x202A && point <= 0x202E)
        || (point >= 0x2066 && point <= 0x2069);
  }

  private static String escaped(String text) {
    return text.replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;")
        .replace("'", "&#39;");
  }
}
