package org.nutricoverage.io.fhir;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.nutricoverage.core.CoverageEstimate;
import org.nutricoverage.core.Evidence;
import org.nutricoverage.core.Proportion;
import org.nutricoverage.core.Scope;
import org.nutricoverage.core.internal.Arguments;
import org.nutricoverage.core.table.CoverageTable;
import org.nutricoverage.core.table.Dimension;

/**
 * Writes estimates as FHIR R4 MeasureReports of type {@code summary}, as JSON text.
 *
 * <pre>{@code
 * CoverageEstimate estimate =
 *     CoverageEstimate.of(
 *             Scope.coverage(
 *                 SubActivity.PREVENTION_OF_WASTING,
 *                 Area.of("CD54", "Tanganyika"),
 *                 ReportingPeriod.quarter(2026, 1),
 *                 TargetGroup.CHILDREN_6_23_MONTHS),
 *             Method.of(Method.Family.DESK_REVIEW, "stated counts"))
 *         .reached(ReachDefinition.AT_LEAST_ONE_TRANSFER)
 *         .restingOn(new Evidence.Stated("partner reports"))
 *         .computed(
 *             Proportion.of(29_760, 48_000),
 *             new Uncertainty.NoInterval("a desk review is not a sample"));
 * String report =
 *     MeasureReports.of("https://example.org/Measure/nutrition-coverage")
 *         .about("Location/tanganyika")
 *         .reportedBy("Organization/moh")
 *         .write(estimate);
 * report.contains("\"valueDecimal\"");   // false
 * }</pre>
 *
 * <p>The estimate is the group of the report, each breakdown a stratifier and each of its cells a
 * stratum. A group has
 *
 * <ul>
 *   <li>the populations {@code initial-population}, {@code denominator} and {@code numerator} with
 *       whole counts. A count that is not whole, such as the exact product of factors, is rounded
 *       half up, and the exact number is beside it in the extension {@code coverage-exact-count};
 *       so it is where a count has more than 32 bits, which FHIR cannot hold and which is therefore
 *       absent;
 *   <li>the {@code measureScore}, a Quantity with the UCUM unit {@code 1}: the proportion as a
 *       fraction with 17 decimals, computed from the exact counts and not from the rounded ones; 1
 *       less the proportion if less is better. The extensions {@code coverage-interval} and {@code
 *       coverage-standard-error} are on it, for a measure of which less is better those of the
 *       complement;
 *   <li>the extensions {@code coverage-method} and {@code coverage-finding}.
 * </ul>
 *
 * <p>A figure of a sample is weighted, its counts are not: they are given by {@link #counts(Scope,
 * MeasureCounts)}. Where they are not given, the denominator is the number of people with a known
 * answer and the numerator is absent. The initial population of a sample also holds the people
 * whose answer is missing.
 *
 * <p>A figure that is not computable is no score, but FHIR's {@code data-absent-reason}: {@code
 * masked} where small numbers of people are hidden, {@code not-applicable} where there can be none,
 * else {@code unknown}; the extension {@code coverage-not-computable} says why.
 *
 * <p>The addresses of the extensions begin with {@code
 * https://github.com/nutricoverage/nutricoverage/fhir/StructureDefinition/}. The narrative of the
 * report is the explanation of the estimate. Nothing is hidden here: whoever publishes gives tables
 * whose small cells are {@linkplain CoverageTable#suppressBelow(int) suppressed}.
 *
 * <p>Immutable and thread-safe.
 *
 * @see <a href="https://hl7.org/fhir/R4/measurereport.html">FHIR R4, MeasureReport</a>
 * @since 0.1.0
 */
public final class MeasureReports {

  private static final Pattern ADDRESS = Pattern.compile("[^\\s\\p{Cntrl}]{1,2000}");
  private static final Pattern REFERENCE =
      Pattern.compile(
          "[A-Z][A-Za-z]{1,60}/[A-Za-z0-9.-]{1,64}|[a-z][a-z0-9+.-]*:[^\\s\\p{Cntrl}]+");

  /** The settings of a report; a copy of them is changed. */
  private static final class Settings {
    private final String measure;
    private @Nullable String subject;
    private @Nullable String reporter;
    private @Nullable LocalDate date;
    private ReportStatus status = ReportStatus.COMPLETE;
    private ImprovementNotation notation = ImprovementNotation.INCREASE;
    private Map<Scope, MeasureCounts> counts = Map.of();

    Settings(String measure) {
      this.measure = measure;
    }

    Settings copy() {
      Settings copy = new Settings(measure);
      copy.subject = subject;
      copy.reporter = reporter;
      copy.date = date;
      copy.status = status;
      copy.notation = notation;
      copy.counts = counts;
      return copy;
    }
  }

  private final Settings settings;

  private MeasureReports(Settings settings) {
    this.settings = settings;
  }

  /**
   * Reports of a measure.
   *
   * @param measure the canonical address of the measure that the figures are reported for, with its
   *     version behind a {@code |} if it has one
   * @return reports without subject, reporter and date, of the status {@code complete}, of a
   *     measure of which more is better
   * @throws IllegalArgumentException if the address is empty, holds white space or is too long
   */
  public static MeasureReports of(String measure) {
    if (!ADDRESS.matcher(measure).matches()) {
      throw Arguments.refused("measure", "an address without white space", measure);
    }
    return new MeasureReports(new Settings(measure));
  }

  /**
   * These reports about a resource, such as the location of the area.
   *
   * @param subject the reference, {@code Location/tanganyika} or an absolute address
   * @return a copy; every report names the area by code and name as well
   * @throws IllegalArgumentException if it is no reference
   */
  public MeasureReports about(String subject) {
    Settings copy = settings.copy();
    copy.subject = reference(subject, "subject");
    return new MeasureReports(copy);
  }

  /**
   * These reports by a resource, such as an organization.
   *
   * @param reporter the reference, {@code Organization/moh} or an absolute address
   * @return a copy
   * @throws IllegalArgumentException if it is no reference
   */
  public MeasureReports reportedBy(String reporter) {
    Settings copy = settings.copy();
    copy.reporter = reference(reporter, "reporter");
    return new MeasureReports(copy);
  }

  private static String reference(String reference, String name) {
    if (!REFERENCE.matcher(reference).matches()) {
      throw Arguments.refused(
          name, "a reference such as Location/tanganyika or an absolute address", reference);
    }
    return reference;
  }

  /**
   * These reports of a day.
   *
   * @param date the day on which the report was made
   * @return a copy
   */
  public MeasureReports on(LocalDate date) {
    Settings copy = settings.copy();
    copy.date = Objects.requireNonNull(date, "date");
    return new MeasureReports(copy);
  }

  /**
   * These reports with another status.
   *
   * @param status how far they are
   * @return a copy
   */
  public MeasureReports status(ReportStatus status) {
    Settings copy = settings.copy();
    copy.status = Objects.requireNonNull(status, "status");
    return new MeasureReports(copy);
  }

  /**
   * These reports of a measure of which more, or less, is better.
   *
   * @param notation whether a greater score is better
   * @return a copy
   */
  public MeasureReports improvement(ImprovementNotation notation) {
    Settings copy = settings.copy();
    copy.notation = Objects.requireNonNull(notation, "notation");
    return new MeasureReports(copy);
  }

  /**
   * These reports with the counts behind one figure: the people of a sample without their weights,
   * or the exclusions of a measure.
   *
   * @param scope what the figure is about: the estimate or a cell of a breakdown
   * @param counts the counts. Where the figure was counted, their score must be the proportion;
   *     where it rests on a sample, the denominator less exclusions must be the people with a known
   *     answer. Both are checked when the report is written
   * @return a copy
   */
  public MeasureReports counts(Scope scope, MeasureCounts counts) {
    Map<Scope, MeasureCounts> more = new LinkedHashMap<>(settings.counts);
    more.put(Objects.requireNonNull(scope, "scope"), Objects.requireNonNull(counts, "counts"));
    Settings copy = settings.copy();
    copy.counts = Map.copyOf(more);
    return new MeasureReports(copy);
  }

  /**
   * The report of one estimate.
   *
   * @param estimate the figure
   * @return a MeasureReport as JSON, to be stored as UTF-8
   * @throws IllegalArgumentException if counts were given that are not those of the figure
   */
  public String write(CoverageEstimate estimate) {
    return write(estimate, List.of());
  }

  /**
   * The report of a breakdown: its total, with its cells as strata.
   *
   * @param table the breakdown
   * @return a MeasureReport as JSON, to be stored as UTF-8
   * @throws IllegalArgumentException if counts were given that are not those of a figure
   */
  public String write(CoverageTable table) {
    return write(table.total(), List.of(table));
  }

  /**
   * The report of one estimate with breakdowns of it, such as one by sex and one by age.
   *
   * @param overall the figure of everyone
   * @param breakdowns tables of the same figure, each by another dimension
   * @return a MeasureReport as JSON, to be stored as UTF-8
   * @throws IllegalArgumentException if two breakdowns are by the same dimension, if one differs
   *     from the figure in anything but its dimension, or if counts were given that are not those
   *     of a figure
   */
  public String write(CoverageEstimate overall, List<CoverageTable> breakdowns) {
    List<Dimension> dimensions = breakdowns.stream().map(CoverageTable::dimension).toList();
    if (dimensions.stream().distinct().count() < dimensions.size()) {
      throw Arguments.refused("breakdowns", "each by another dimension", dimensions);
    }
    List<CoverageEstimate> figures = new ArrayList<>(List.of(overall));
    for (CoverageTable table : breakdowns) {
      // Refuses a table of something else, as the table itself refuses such a total.
      CoverageTable.restored(table.dimension(), table.cells(), overall);
      figures.addAll(table.cells());
    }
    figures.forEach(figure -> countsOf(figure).ifPresent(counts -> check(figure, counts)));
    return new ReportWriter(this).write(overall, breakdowns);
  }

  private void check(CoverageEstimate figure, MeasureCounts counts) {
    String name = "counts of " + figure.scope();
    Optional<Proportion.Counted> exact = figure.counts();
    if (figure.proportion().isEmpty()) {
      throw Arguments.refused(name, "absent, since the figure is not computable,", counts);
    }
    boolean same =
        exact.isEmpty()
            || counts
                .score(ImprovementNotation.INCREASE)
                .filter(score -> score.equals(exact.get().exact()))
                .isPresent();
    if (!same) {
      throw Arguments.refused(name, "those of " + exact.get(), counts);
    }
    if (figure.evidence() instanceof Evidence.Sample sample
        && counts.among() != sample.observations()) {
      throw Arguments.refused(
          name, "among the " + sample.observations() + " people with a known answer", counts);
    }
  }

  Optional<MeasureCounts> countsOf(CoverageEstimate figure) {
    return Optional.ofNullable(settings.counts.get(figure.scope()));
  }

  String measure() {
    return settings.measure;
  }

  Optional<String> subject() {
    return Optional.ofNullable(settings.subject);
  }

  Optional<String> reporter() {
    return Optional.ofNullable(settings.reporter);
  }

  Optional<LocalDate> date() {
    return Optional.ofNullable(settings.date);
  }

  ReportStatus status() {
    return settings.status;
  }

  ImprovementNotation notation() {
    return settings.notation;
  }
}
