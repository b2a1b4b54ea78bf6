package org.nutricoverage.coordination.performance;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.nutricoverage.coordination.followup.CoordinationAction;
import org.nutricoverage.coordination.instrument.CoordinationLevel;
import org.nutricoverage.coordination.instrument.SurveyForm;
import org.nutricoverage.coordination.internal.Checks;
import org.nutricoverage.core.Finding;
import org.nutricoverage.core.internal.Arguments;
import org.nutricoverage.core.internal.Numbers;
import org.nutricoverage.core.internal.Texts;

/**
 * The report of a run: response rates, status table, items, notes and actions, with small groups
 * hidden.
 *
 * <p>Scores of fewer respondents than the minimum are hidden, of rows and of items. Answers of
 * coordinators show only inside the pooled score unless there are as many coordinators as the
 * minimum: until then the distributions of answers are left out, and so is the score of the only
 * partner item of a row, from which the pooled score would give away the rest.
 *
 * <pre>{@code
 * PerformanceResult result =
 *     CoordinationScoring.of(ScoringPolicy.PRIME_RESPONDENT_MEAN_MEDIAN)
 *         .score(PerformanceInstrument.sixPlusOne("iasc-survey", "2016", List.of()), List.of());
 * PerformanceReport report =
 *     PerformanceReport.of(
 *             "Nutrition", "LBR", CoordinationLevel.NATIONAL, LocalDate.of(2026, 5, 4), result)
 *         .build();
 * report.rows().size();   // 13
 * }</pre>
 *
 * @since 0.1.0
 */
public final class PerformanceReport implements Serializable {

  private static final long serialVersionUID = 1L;

  private final String cluster;
  private final String country;
  private final CoordinationLevel level;
  private final LocalDate date;
  private final PerformanceResult result;
  private final List<RowResult> rows;
  private final List<ResponseRates> rates;
  private final @Nullable ScoreBreakdown breakdown;
  private final List<RowNotes> notes;
  private final List<CoordinationAction> actions;
  private final List<Finding> findings;

  private PerformanceReport(Builder builder) {
    this.cluster = builder.cluster;
    this.country = builder.country;
    this.level = builder.level;
    this.date = builder.date;
    SmallGroups smallGroups = builder.smallGroups;
    this.rows = builder.result.rows().stream().map(row -> protect(row, smallGroups)).toList();
    PerformanceResult full = builder.result;
    this.result =
        new PerformanceResult(
            full.instrumentId(),
            full.instrumentVersion(),
            full.policy(),
            full.functions(),
            rows,
            full.responses(),
            full.excluded(),
            full.findings());
    this.rates = List.copyOf(builder.rates);
    this.breakdown = builder.breakdown;
    this.notes = List.copyOf(builder.notes);
    this.actions = List.copyOf(builder.actions);
    this.findings = List.copyOf(noticed());
  }

  private static RowResult protect(RowResult row, SmallGroups smallGroups) {
    long coordinators = row.respondents().getOrDefault(SurveyForm.COORDINATOR, 0L);
    boolean fewCoordinators = smallGroups.isSmall(coordinators);
    boolean fewRespondents = smallGroups.isSmall(row.respondentCount());
    long partnerItems =
        row.items().stream().filter(item -> item.item().form() == SurveyForm.PARTNER).count();
    List<ItemResult> items = new ArrayList<>();
    for (ItemResult item : row.items()) {
      boolean hidden =
          fewRespondents
              || smallGroups.isSmall(answers(item))
              || (fewCoordinators && partnerItems == 1)
              || (fewCoordinators && item.item().form() == SurveyForm.COORDINATOR);
      if (hidden) {
        items.add(item.hidden());
      } else {
        items.add(fewCoordinators ? item.withoutDistribution() : item);
      }
    }
    RowScore score =
        fewRespondents && row.score() instanceof RowScore.Scored
            ? new RowScore.Suppressed()
            : row.score();
    return row.with(score, items);
  }

  private static long answers(ItemResult item) {
    return item.scoredAnswers() > 0
        ? item.scoredAnswers()
        : item.distribution().values().stream().mapToLong(Long::longValue).sum();
  }

  private List<Finding> noticed() {
    List<Finding> noticed = new ArrayList<>(result.findings());
    rates.forEach(rate ->
        rate.findings()
            .forEach(finding -> noticed.add(finding.at("register", rate.basis().label()))));
    for (RowResult row : rows) {
      String rowId = row.row().id();
      if (row.score() instanceof RowScore.Suppressed) {
        noticed.add(
            Finding.of(
                    PerformanceFinding.SMALL_GROUPS_HIDDEN,
                    Numbers.counted(row.respondentCount(), "respondent", "respondents"))
                .at("row", rowId));
      }
      boolean followedUp = actions.stream().anyMatch(action -> action.rowId().equals(rowId));
      row.score()
          .status()
          .filter(status -> status.needsFollowUp() && !followedUp)
          .ifPresent(status ->
              noticed.add(
                  Finding.of(
                          PerformanceFinding.FOLLOW_UP_MISSING,
                          "the row is " + status.label() + " and has no action")
                      .at("row", rowId)));
    }
    return noticed;
  }

  /**
   * Begins a report.
   *
   * @param cluster the name of the cluster, for example {@code Nutrition}
   * @param country the country
   * @param level the level
   * @param date the day of the report
   * @param result the scores
   * @return the builder
   * @throws org.nutricoverage.coordination.CoordinationDataException if a name is blank or too long
   */
  public static Builder of(
      String cluster,
      String country,
      CoordinationLevel level,
      LocalDate date,
      PerformanceResult result) {
    return new Builder(cluster, country, level, date, result);
  }

  /**
   * The rows of the status table, protected.
   *
   * @return the rows in the order of the instrument
   */
  public List<RowResult> rows() {
    return rows;
  }

  /**
   * The range of statuses of each function, from the protected rows.
   *
   * @return one range a function
   */
  public List<FunctionRange> functionRanges() {
    return result.functionRanges();
  }

  /**
   * The response rates.
   *
   * @return overall and effective, as given
   */
  public List<ResponseRates> rates() {
    return rates;
  }

  /**
   * The scores by group of respondents.
   *
   * @return the breakdown; empty if none was given
   */
  public Optional<ScoreBreakdown> breakdown() {
    return Optional.ofNullable(breakdown);
  }

  /**
   * The notes of the partners' meeting.
   *
   * @return the notes
   */
  public List<RowNotes> notes() {
    return notes;
  }

  /**
   * The actions.
   *
   * @return the actions
   */
  public List<CoordinationAction> actions() {
    return actions;
  }

  /**
   * What was noticed.
   *
   * @return the findings of scores and rates, rows that are hidden, rows that need an action
   */
  public List<Finding> findings() {
    return findings;
  }

  /**
   * The report as text.
   *
   * @return lines separated by line feeds
   */
  public String toText() {
    List<String> lines = new ArrayList<>();
    lines.add("Cluster coordination performance monitoring: " + cluster + ", " + country);
    lines.add(level.label() + " level, " + date);
    lines.add(
        "Instrument "
            + result.instrumentId()
            + " "
            + result.instrumentVersion()
            + ", scores by "
            + result.policy());
    for (ResponseRates rate : rates) {
      lines.add("");
      lines.add("Response rate, " + rate.basis().label() + ": " + rate.all());
      rate.byType().forEach((type, own) -> lines.add("  " + type.label() + ": " + own));
    }
    lines.add("");
    lines.add("Status: weak to 25 %, unsatisfactory to 50 %, satisfactory to 75 %, good above");
    for (RowResult row : rows) {
      lines.add("  " + row.row().id() + " " + row.row().label() + ": " + row.score());
      row.items().forEach(item -> lines.add("    " + item.item().id() + ": " + item.score()));
      notes.stream()
          .filter(note -> note.rowId().equals(row.row().id()))
          .forEach(note -> addNotes(lines, note));
      actions.stream()
          .filter(action -> action.rowId().equals(row.row().id()))
          .forEach(action -> addAction(lines, action));
    }
    lines.add("");
    lines.add("Functions");
    functionRanges().forEach(range -> lines.add("  " + range));
    if (breakdown != null) {
      lines.add("");
      lines.add("By " + words(breakdown.by()));
      for (ScoreBreakdown.Line line : breakdown.lines()) {
        line.cells().stream()
            .filter(cell -> cell.respondents() > 0)
            .forEach(cell ->
                lines.add(
                    "  "
                        + line.rowId()
                        + " "
                        + cell.group()
                        + " ("
                        + cell.respondents()
                        + "): "
                        + cell.score()));
      }
    }
    if (!findings.isEmpty()) {
      lines.add("");
      lines.add("Findings");
      findings.forEach(finding -> lines.add("  " + finding));
    }
    return String.join("\n", lines);
  }

  private static void addNotes(List<String> lines, RowNotes note) {
    if (!note.characteristics().isEmpty()) {
      lines.add("    characteristics: " + oneLine(note.characteristics()));
    }
    if (!note.constraints().isEmpty()) {
      lines.add("    constraints: " + oneLine(note.constraints()));
    }
  }

  private static void addAction(List<String> lines, CoordinationAction action) {
    lines.add(
        "    action "
            + action.id()
            + ": "
            + oneLine(action.action())
            + " ("
            + action.responsible().label()
            + ", due "
            + action.dueDate()
            + ", "
            + words(action.progress())
            + ")");
    if (!action.supportRequired().isEmpty()) {
      lines.add(
          "      support: "
              + oneLine(action.supportRequired())
              + " (from "
              + action.supportFrom().stream()
                  .map(PerformanceReport::words)
                  .collect(Collectors.joining(", "))
              + ")");
    }
  }

  private static String words(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT).replace('_', ' ');
  }

  private static String oneLine(String text) {
    return Texts.oneLine(text);
  }

  /** Returns {@link #toText()}. */
  @Override
  public String toString() {
    return toText();
  }

  /**
   * Collects the parts of a report. Not thread-safe.
   *
   * @since 0.1.0
   */
  public static final class Builder {

    private final String cluster;
    private final String country;
    private final CoordinationLevel level;
    private final LocalDate date;
    private final PerformanceResult result;
    private final List<ResponseRates> rates = new ArrayList<>();
    private final List<RowNotes> notes = new ArrayList<>();
    private final List<CoordinationAction> actions = new ArrayList<>();
    private SmallGroups smallGroups = SmallGroups.DEFAULT;
    private @Nullable ScoreBreakdown breakdown;

    private Builder(
        String cluster,
        String country,
        CoordinationLevel level,
        LocalDate date,
        PerformanceResult result) {
      this.cluster = Checks.name(cluster, "cluster");
      this.country = Checks.name(country, "country");
      this.level = Objects.requireNonNull(level, "level");
      this.date = Objects.requireNonNull(date, "date");
      this.result = Objects.requireNonNull(result, "result");
    }

    /**
     * Adds response rates.
     *
     * @param newRates overall or effective rates
     * @return this builder
     */
    public Builder rates(ResponseRates newRates) {
      rates.add(Objects.requireNonNull(newRates, "newRates"));
      return this;
    }

    /**
     * Sets the breakdown; one only, because two may give away together what neither does alone.
     *
     * @param newBreakdown the scores by group
     * @return this builder
     * @throws IllegalArgumentException if there is one already
     */
    public Builder breakdown(ScoreBreakdown newBreakdown) {
      if (breakdown != null) {
        throw new IllegalArgumentException("breakdown must be given once but was given twice");
      }
      breakdown = Objects.requireNonNull(newBreakdown, "newBreakdown");
      return this;
    }

    /**
     * Adds the notes under a row.
     *
     * @param rowNotes the notes
     * @return this builder
     * @throws IllegalArgumentException if the result has no such row
     */
    public Builder notes(RowNotes rowNotes) {
      requireRow(rowNotes.rowId());
      notes.add(rowNotes);
      return this;
    }

    /**
     * Adds an action.
     *
     * @param action the action
     * @return this builder
     * @throws IllegalArgumentException if the result has no such row
     */
    public Builder action(CoordinationAction action) {
      requireRow(action.rowId());
      actions.add(action);
      return this;
    }

    private void requireRow(String rowId) {
      if (result.row(rowId).isEmpty()) {
        throw Arguments.refused("rowId", "a row of the result", rowId);
      }
    }

    /**
     * Sets what counts as small, {@link SmallGroups#DEFAULT} unless set.
     *
     * @param newSmallGroups the rule
     * @return this builder
     */
    public Builder smallGroups(SmallGroups newSmallGroups) {
      smallGroups = Objects.requireNonNull(newSmallGroups, "newSmallGroups");
      return this;
    }

    /**
     * The finished report.
     *
     * @return the report
     */
    public PerformanceReport build() {
      return new PerformanceReport(this);
    }
  }
}
