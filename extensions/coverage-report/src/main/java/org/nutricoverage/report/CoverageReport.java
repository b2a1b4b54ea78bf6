package org.nutricoverage.report;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.nutricoverage.core.CoverageEstimate;
import org.nutricoverage.core.Finding;
import org.nutricoverage.core.internal.Arguments;
import org.nutricoverage.core.internal.Numbers;
import org.nutricoverage.core.standard.Standard;
import org.nutricoverage.core.table.CoverageCrossTable;
import org.nutricoverage.core.table.CoverageTable;
import org.nutricoverage.report.picture.Picture;
import org.nutricoverage.survey.SurveyEstimate;
import org.nutricoverage.survey.SurveyTable;

/**
 * A report of coverage figures as one HTML file: summary with verdicts, tables, pictures, findings,
 * methods and sources, and how each figure came about.
 *
 * <pre>{@code
 * CoverageEstimate estimate =
 *     DeskReview.of(SubActivity.PREVENTION_OF_WASTING)
 *         .area(Area.of("CD54", "Tanganyika"))
 *         .period(ReportingPeriod.quarter(2026, 1))
 *         .eligible(EligiblePopulation.of(48_000, TargetGroup.CHILDREN_6_23_MONTHS))
 *         .reached(ReachedPopulation.of(29_760, ReachDefinition.AT_LEAST_ONE_TRANSFER))
 *         .estimate();
 * CoverageReport report =
 *     CoverageReport.of("Coverage in Tanganyika")
 *         .estimate(estimate, Standard.wfpMinimumCoverage())
 *         .build();
 * report.toHtml().contains("62.0 %");   // true
 * report.toString();                    // "Coverage in Tanganyika: 1 figure"
 * }</pre>
 *
 * <p>The page needs no other file, no network and no script. It is HTML that is well-formed XML as
 * well. The words of the library are English; every text that came from data is escaped and keeps
 * to its own direction. The same report gives the same text on every machine; it has no date unless
 * a note gives one.
 *
 * <p>A report shows everything that it is given. To protect people in small cells, hide them with
 * {@link CoverageTable#suppressBelow(int)} first and do not add the open figures besides.
 *
 * <p>Immutable.
 *
 * @since 0.1.0
 */
public final class CoverageReport {

  private final String title;
  private final List<String> notes;
  private final Map<CoverageEstimate, List<Standard>> estimates;
  private final Set<CoverageEstimate> totals;
  private final List<Titled<CoverageTable>> tables;
  private final List<Titled<CoverageCrossTable>> crossTables;
  private final List<Titled<SurveyEstimate>> surveyEstimates;
  private final List<Titled<SurveyTable>> surveyTables;
  private final List<Picture> pictures;
  private final List<Finding> findings;
  private final int findingsOfKind;

  private CoverageReport(Builder builder) {
    this.title = builder.title;
    this.notes = List.copyOf(builder.notes);
    this.estimates = new LinkedHashMap<>();
    builder.estimates.forEach(
        (estimate, standards) -> estimates.put(estimate, List.copyOf(standards)));
    this.totals = new LinkedHashSet<>(builder.totals);
    this.tables = List.copyOf(builder.tables);
    this.crossTables = List.copyOf(builder.crossTables);
    this.surveyEstimates = List.copyOf(builder.surveyEstimates);
    this.surveyTables = List.copyOf(builder.surveyTables);
    this.pictures = List.copyOf(builder.pictures);
    this.findings = List.copyOf(builder.findings);
    this.findingsOfKind = builder.findingsOfKind;
  }

  /** Something with a title, and the standard by which it is judged. */
  record Titled<T>(String title, T content, Optional<Standard> standard) {}

  /**
   * Begins a report.
   *
   * @param title what the report is about, not blank
   * @return the builder; a report without any content is permitted and says that it has none
   * @throws IllegalArgumentException if the title is blank
   */
  public static Builder of(String title) {
    return new Builder(Arguments.text(title, "title"));
  }

  /**
   * What the report is about.
   *
   * @return the title, not escaped
   */
  public String title() {
    return title;
  }

  /**
   * The report as a page.
   *
   * @return the HTML document, to be stored as UTF-8
   */
  public String toHtml() {
    return new ReportPage(this).toHtml();
  }

  /**
   * Summary and tables alone, for a place within another page such as the cell of a notebook.
   *
   * @return an HTML fragment without style; headings begin at the third level
   */
  public String toHtmlFragment() {
    return new ReportPage(this).toFragment();
  }

  /**
   * Writes the page as UTF-8.
   *
   * @param file the file; one that is there is replaced
   * @throws IOException if it cannot be written
   */
  public void writeTo(Path file) throws IOException {
    Files.writeString(file, toHtml(), StandardCharsets.UTF_8);
  }

  List<String> notes() {
    return notes;
  }

  Map<CoverageEstimate, List<Standard>> estimates() {
    return estimates;
  }

  Set<CoverageEstimate> totals() {
    return totals;
  }

  List<Titled<CoverageTable>> tables() {
    return tables;
  }

  List<Titled<CoverageCrossTable>> crossTables() {
    return crossTables;
  }

  List<Titled<SurveyEstimate>> surveyEstimates() {
    return surveyEstimates;
  }

  List<Titled<SurveyTable>> surveyTables() {
    return surveyTables;
  }

  List<Picture> pictures() {
    return pictures;
  }

  List<Finding> findings() {
    return findings;
  }

  int findingsOfKind() {
    return findingsOfKind;
  }

  /** Returns the title and how many figures and pictures there are, on one line. */
  @Override
  public String toString() {
    return new ReportPage(this).inShort();
  }

  /**
   * Collects what a report holds; everything is shown in the order in which it was added.
   *
   * @since 0.1.0
   */
  public static final class Builder {

    private static final int USUAL_FINDINGS_OF_KIND = 20;

    private final String title;
    private final List<String> notes = new ArrayList<>();
    private final Map<CoverageEstimate, Set<Standard>> estimates = new LinkedHashMap<>();
    private final Set<CoverageEstimate> totals = new LinkedHashSet<>();
    private final List<Titled<CoverageTable>> tables = new ArrayList<>();
    private final List<Titled<CoverageCrossTable>> crossTables = new ArrayList<>();
    private final List<Titled<SurveyEstimate>> surveyEstimates = new ArrayList<>();
    private final List<Titled<SurveyTable>> surveyTables = new ArrayList<>();
    private final Set<Picture> pictures = new LinkedHashSet<>();
    private final Set<Finding> findings = new LinkedHashSet<>();
    private int findingsOfKind = USUAL_FINDINGS_OF_KIND;

    private Builder(String title) {
      this.title = title;
    }

    /**
     * Adds a paragraph below the title, such as who made the report, when, and from which data.
     *
     * @param note the paragraph; each line feed begins another
     * @return this builder
     * @throws IllegalArgumentException if the note is blank
     */
    public Builder note(String note) {
      Arrays.stream(Arguments.text(note, "note").split("\n", -1))
          .map(String::strip)
          .filter(line -> !line.isEmpty())
          .forEach(notes::add);
      return this;
    }

    /**
     * Adds a figure that is not judged.
     *
     * <p>Figures of one indicator, sub-activity, target group, method and definition of reach are
     * shown in one table, a row for each area and period, with columns female, male and overall. An
     * area that others in the table lie within ({@link org.nutricoverage.core.Area#within}) is
     * shown below them as their total. An estimate that was added before is not shown twice.
     *
     * @param estimate the figure
     * @return this builder
     */
    public Builder estimate(CoverageEstimate estimate) {
      estimates.computeIfAbsent(
          Objects.requireNonNull(estimate, "estimate"), unused -> new LinkedHashSet<>());
      return this;
    }

    /**
     * Adds a figure with a standard by which it is judged; it may be added again with another.
     *
     * @param estimate the figure
     * @param standard the standard
     * @return this builder
     */
    public Builder estimate(CoverageEstimate estimate, Standard standard) {
      Objects.requireNonNull(standard, "standard");
      estimates
          .computeIfAbsent(
              Objects.requireNonNull(estimate, "estimate"), unused -> new LinkedHashSet<>())
          .add(standard);
      return this;
    }

    /**
     * Adds figures that are not judged.
     *
     * @param more the figures
     * @return this builder
     * @see #estimate(CoverageEstimate)
     */
    public Builder estimates(List<CoverageEstimate> more) {
      more.forEach(this::estimate);
      return this;
    }

    /**
     * Adds figures with the standard by which all of them are judged.
     *
     * @param more the figures
     * @param standard the standard
     * @return this builder
     * @see #estimate(CoverageEstimate, Standard)
     */
    public Builder estimates(List<CoverageEstimate> more, Standard standard) {
      more.forEach(estimate -> estimate(estimate, standard));
      return this;
    }

    /**
     * Adds a figure that stands for all areas of its table together, to be shown below them.
     *
     * <p>A total is not counted among the areas that meet a standard.
     *
     * @param total the figure
     * @return this builder
     * @see #estimate(CoverageEstimate)
     */
    public Builder total(CoverageEstimate total) {
      totals.add(total);
      return estimate(total);
    }

    /**
     * Adds a figure that stands for all areas of its table together, with a standard.
     *
     * @param total the figure
     * @param standard the standard
     * @return this builder
     * @see #total(CoverageEstimate)
     */
    public Builder total(CoverageEstimate total, Standard standard) {
      totals.add(total);
      return estimate(total, standard);
    }

    /**
     * Adds a table with its total.
     *
     * @param tableTitle what the table shows, not blank
     * @param table the table
     * @return this builder
     * @throws IllegalArgumentException if the title is blank
     */
    public Builder table(String tableTitle, CoverageTable table) {
      tables.add(titled(tableTitle, table, Optional.empty()));
      return this;
    }

    /**
     * Adds a table with its total and the standard by which its figures are judged.
     *
     * @param tableTitle what the table shows, not blank
     * @param table the table
     * @param standard the standard
     * @return this builder
     * @throws IllegalArgumentException if the title is blank
     */
    public Builder table(String tableTitle, CoverageTable table, Standard standard) {
      tables.add(titled(tableTitle, table, Optional.of(standard)));
      return this;
    }

    /**
     * Adds a table of two dimensions with its totals.
     *
     * @param tableTitle what the table shows, not blank
     * @param table the table
     * @return this builder
     * @throws IllegalArgumentException if the title is blank
     */
    public Builder table(String tableTitle, CoverageCrossTable table) {
      crossTables.add(titled(tableTitle, table, Optional.empty()));
      return this;
    }

    /**
     * Adds a figure of a survey.
     *
     * @param figureTitle what the figure shows, not blank
     * @param estimate the figure
     * @return this builder
     * @throws IllegalArgumentException if the title is blank
     */
    public Builder survey(String figureTitle, SurveyEstimate estimate) {
      surveyEstimates.add(titled(figureTitle, estimate, Optional.empty()));
      return this;
    }

    /**
     * Adds a table of a survey.
     *
     * @param tableTitle what the table shows, not blank
     * @param table the table
     * @return this builder
     * @throws IllegalArgumentException if the title is blank
     */
    public Builder survey(String tableTitle, SurveyTable table) {
      surveyTables.add(titled(tableTitle, table, Optional.empty()));
      return this;
    }

    private static <T> Titled<T> titled(String title, T content, Optional<Standard> standard) {
      return new Titled<>(
          Arguments.text(title, "title"), Objects.requireNonNull(content, "content"), standard);
    }

    /**
     * Adds a picture; one that was added before is not shown twice.
     *
     * @param picture the picture
     * @return this builder
     */
    public Builder picture(Picture picture) {
      pictures.add(Objects.requireNonNull(picture, "picture"));
      return this;
    }

    /**
     * Adds findings that are with no figure, such as those made when files were read. The findings
     * of the figures are shown without being added here.
     *
     * @param more the findings
     * @return this builder
     */
    public Builder findings(List<Finding> more) {
      findings.addAll(more);
      return this;
    }

    /**
     * How many findings of each kind are printed; of the others the number is.
     *
     * @param most from 1 to 1,000,000; 20 if this is not called
     * @return this builder
     * @throws IllegalArgumentException if the number is not in the range
     */
    public Builder findingsOfEachKind(int most) {
      findingsOfKind = (int) Arguments.inRange(most, 1, 1_000_000, "most", "findings");
      return this;
    }

    /**
     * The report.
     *
     * @return the report of what has been added so far
     */
    public CoverageReport build() {
      return new CoverageReport(this);
    }

    /** Returns the title and how many figures have been added. */
    @Override
    public String toString() {
      return title + ": " + Numbers.counted(estimates.size(), "estimate", "estimates") + " added";
    }
  }
}
