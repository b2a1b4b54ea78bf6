package org.nutricoverage.coordination.assessment;

import java.time.LocalDate;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.nutricoverage.coordination.CoordinationDataException;
import org.nutricoverage.coordination.barrier.BarrierCounts;
import org.nutricoverage.coordination.internal.Checks;
import org.nutricoverage.coordination.internal.Missing;

/**
 * Collects the parts of an assessment. Not thread-safe.
 *
 * @since 0.1.0
 */
public final class AssessmentRecordBuilder {

  private @Nullable String id;
  private @Nullable String title;
  private List<String> organisations = List.of();
  private @Nullable AssessmentStatus status;
  private @Nullable String reportLink;
  private @Nullable AssessmentSite site;
  private @Nullable AssessmentTiming timing;
  private @Nullable AssessedProgramme programme;
  private @Nullable CaseDefinition caseDefinition;
  private @Nullable AssessmentDesign design;
  private List<AssessmentResult> results = List.of();
  private BarrierCounts barriers = BarrierCounts.NONE;
  private List<String> boosters = List.of();
  private Map<QualityQuestion, Boolean> qualityAnswers = Map.of();
  private @Nullable Integer smartScore;
  private @Nullable String verdict;
  private List<String> recommendations = List.of();
  private List<String> actionIds = List.of();
  private @Nullable LocalDate nextDue;

  AssessmentRecordBuilder() {}

  static AssessmentRecordBuilder from(AssessmentRecord.Parts parts) {
    AssessmentRecordBuilder builder = new AssessmentRecordBuilder();
    builder.id = parts.id();
    builder.title = parts.title();
    builder.organisations = parts.organisations();
    builder.status = parts.status();
    builder.reportLink = parts.reportLink();
    builder.site = parts.site();
    builder.timing = parts.timing();
    builder.programme = parts.programme();
    builder.caseDefinition = parts.caseDefinition();
    builder.design = parts.design();
    builder.results = parts.results();
    builder.barriers = parts.barriers();
    builder.boosters = parts.boosters();
    builder.qualityAnswers = parts.qualityAnswers();
    builder.smartScore = parts.smartScore();
    builder.verdict = parts.verdict();
    builder.recommendations = parts.recommendations();
    builder.actionIds = parts.actionIds();
    builder.nextDue = parts.nextDue();
    return builder;
  }

  /**
   * The identifier.
   *
   * @param value letters, digits and . _ : / -
   * @return this builder
   */
  public AssessmentRecordBuilder id(String value) {
    this.id = Checks.id(value, "id");
    return this;
  }

  /**
   * The title.
   *
   * @param value one line
   * @return this builder
   */
  public AssessmentRecordBuilder title(String value) {
    this.title = Checks.name(value, "title");
    return this;
  }

  /**
   * The organisations that made it.
   *
   * @param value their names, each once
   * @return this builder
   */
  public AssessmentRecordBuilder organisations(List<String> value) {
    this.organisations = Checks.names(value, "organisations");
    return this;
  }

  /**
   * How far it has come.
   *
   * @param value the status
   * @return this builder
   */
  public AssessmentRecordBuilder status(AssessmentStatus value) {
    this.status = Objects.requireNonNull(value, "status");
    return this;
  }

  /**
   * Where its report is.
   *
   * @param value an address or a reference, one line
   * @return this builder
   */
  public AssessmentRecordBuilder reportLink(String value) {
    this.reportLink = Checks.name(value, "reportLink");
    return this;
  }

  /**
   * Where it takes place.
   *
   * @param value the place
   * @return this builder
   */
  public AssessmentRecordBuilder site(AssessmentSite value) {
    this.site = Objects.requireNonNull(value, "site");
    return this;
  }

  /**
   * When it takes place.
   *
   * @param value the time
   * @return this builder
   */
  public AssessmentRecordBuilder timing(AssessmentTiming value) {
    this.timing = Objects.requireNonNull(value, "timing");
    return this;
  }

  /**
   * The programme.
   *
   * @param value the programme
   * @return this builder
   */
  public AssessmentRecordBuilder programme(AssessedProgramme value) {
    this.programme = Objects.requireNonNull(value, "programme");
    return this;
  }

  /**
   * Who counts as a case.
   *
   * @param value the definition
   * @return this builder
   */
  public AssessmentRecordBuilder caseDefinition(CaseDefinition value) {
    this.caseDefinition = Objects.requireNonNull(value, "caseDefinition");
    return this;
  }

  /**
   * How it is made.
   *
   * @param value the design
   * @return this builder
   */
  public AssessmentRecordBuilder design(AssessmentDesign value) {
    this.design = Objects.requireNonNull(value, "design");
    return this;
  }

  /**
   * The figures.
   *
   * @param value one result for each estimator
   * @return this builder
   */
  public AssessmentRecordBuilder results(List<AssessmentResult> value) {
    this.results = List.copyOf(value);
    return this;
  }

  /**
   * The barriers that were mentioned.
   *
   * @param value the counts; none unless set
   * @return this builder
   */
  public AssessmentRecordBuilder barriers(BarrierCounts value) {
    this.barriers = Objects.requireNonNull(value, "barriers");
    return this;
  }

  /**
   * What favours coverage.
   *
   * @param value names of boosters, each once
   * @return this builder
   */
  public AssessmentRecordBuilder boosters(List<String> value) {
    this.boosters = Checks.names(value, "boosters");
    return this;
  }

  /**
   * What a reviewer answered by reading the report.
   *
   * @param value whether each thing holds; a question that is not in the map was not answered
   * @return this builder
   */
  public AssessmentRecordBuilder qualityAnswers(Map<QualityQuestion, Boolean> value) {
    this.qualityAnswers = answers(value);
    return this;
  }

  /**
   * The total plausibility score of ENA for SMART, where weights and heights were taken.
   *
   * @param value penalty points, from 0 to 100
   * @return this builder
   */
  public AssessmentRecordBuilder smartScore(int value) {
    this.smartScore = value;
    return this;
  }

  /**
   * The verdict of a reviewer in words.
   *
   * @param value one line
   * @return this builder
   */
  public AssessmentRecordBuilder verdict(String value) {
    this.verdict = Checks.name(value, "verdict");
    return this;
  }

  /**
   * The recommendations.
   *
   * @param value texts of at most 10,000 characters
   * @return this builder
   */
  public AssessmentRecordBuilder recommendations(List<String> value) {
    this.recommendations = List.copyOf(value);
    return this;
  }

  /**
   * The actions that follow from it.
   *
   * @param value identifiers of items of the country action plan, each once
   * @return this builder
   */
  public AssessmentRecordBuilder actionIds(List<String> value) {
    this.actionIds = Checks.names(value, "actionIds");
    return this;
  }

  /**
   * When the next assessment is due.
   *
   * @param value the day
   * @return this builder
   */
  public AssessmentRecordBuilder nextDue(LocalDate value) {
    this.nextDue = Objects.requireNonNull(value, "nextDue");
    return this;
  }

  /**
   * The finished value.
   *
   * @return the value
   * @throws CoordinationDataException if parts are missing, not in their ranges, or contradict each
   *     other
   */
  public AssessmentRecord build() {
    if (id == null
        || title == null
        || status == null
        || site == null
        || timing == null
        || programme == null
        || caseDefinition == null
        || design == null) {
      throw Missing.parts()
          .unless(id, "id")
          .unless(title, "title")
          .unless(status, "status")
          .unless(site, "site")
          .unless(timing, "timing")
          .unless(programme, "programme")
          .unless(caseDefinition, "caseDefinition")
          .unless(design, "design")
          .exception();
    }
    Checks.unique(results, "results", result -> result.estimator().name());
    for (int i = 0; i < recommendations.size(); i++) {
      Checks.text(recommendations.get(i), "recommendations[" + i + "]", Checks.LONGEST_TEXT);
    }
    if (smartScore != null) {
      Checks.count(smartScore, 100, "smartScore", "penalty points");
    }
    return new AssessmentRecord(
        new AssessmentRecord.Parts(
            id,
            title,
            organisations,
            status,
            reportLink,
            site,
            timing,
            programme,
            caseDefinition,
            design,
            results,
            barriers,
            boosters,
            qualityAnswers,
            smartScore,
            verdict,
            recommendations,
            actionIds,
            nextDue));
  }

  private static Map<QualityQuestion, Boolean> answers(Map<QualityQuestion, Boolean> answers) {
    Map<QualityQuestion, Boolean> copy = new EnumMap<>(QualityQuestion.class);
    copy.putAll(answers);
    return Collections.unmodifiableMap(copy);
  }
}
