package org.nutricoverage.coordination.assessment;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;
import org.nutricoverage.coordination.CoordinationDataException;
import org.nutricoverage.coordination.barrier.BarrierCounts;
import org.nutricoverage.coordination.internal.Checks;
import org.nutricoverage.coordination.internal.Missing;

/**
 * A coverage assessment as the register keeps it.
 *
 * <pre>{@code
 * AssessmentRecord assessment =
 *     AssessmentRecord.builder()
 *         .id("LBR-2018-GM")
 *         .title("SQUEAC, Greater Monrovia")
 *         .status(AssessmentStatus.PUBLISHED)
 *         .site(AssessmentSite.of("LBR", List.of("LR30"), AssessmentSetting.URBAN))
 *         .timing(AssessmentTiming.between(LocalDate.of(2018, 3, 1), LocalDate.of(2018, 3, 21)))
 *         .programme(AssessedProgramme.SAM_TREATMENT)
 *         .caseDefinition(CaseDefinition.builder().muacBelowMm(115).oedema(true).build())
 *         .design(AssessmentDesign.builder().method(AssessmentMethod.SQUEAC).build())
 *         .build();
 * assessment.toString();   // "LBR-2018-GM: SQUEAC, LBR [LR30] urban, 2018-03-01/2018-03-21"
 * }</pre>
 *
 * @since 0.1.0
 */
public final class AssessmentRecord implements Serializable {

  private static final long serialVersionUID = 1L;

  /** What the value is made of; absent parts are null. */
  private final Parts parts;

  private AssessmentRecord(Parts parts) {
    this.parts = parts;
  }

  private record Parts(
      String id,
      String title,
      List<String> organisations,
      AssessmentStatus status,
      @Nullable String reportLink,
      AssessmentSite site,
      AssessmentTiming timing,
      AssessedProgramme programme,
      CaseDefinition caseDefinition,
      AssessmentDesign design,
      List<AssessmentResult> results,
      BarrierCounts barriers,
      List<String> boosters,
      Map<QualityQuestion, Boolean> qualityAnswers,
      @Nullable Integer smartScore,
      @Nullable String verdict,
      List<String> recommendations,
      List<String> actionIds,
      @Nullable LocalDate nextDue)
      implements Serializable {

    private static final long serialVersionUID = 1L;
  }

  /**
   * Begins with nothing given.
   *
   * @return the builder
   */
  public static Builder builder() {
    return new Builder();
  }

  /**
   * Begins with the parts of this value.
   *
   * @return the builder
   */
  public Builder toBuilder() {
    Builder builder = new Builder();
    builder.id = parts.id;
    builder.title = parts.title;
    builder.organisations = parts.organisations;
    builder.status = parts.status;
    builder.reportLink = parts.reportLink;
    builder.site = parts.site;
    builder.timing = parts.timing;
    builder.programme = parts.programme;
    builder.caseDefinition = parts.caseDefinition;
    builder.design = parts.design;
    builder.results = parts.results;
    builder.barriers = parts.barriers;
    builder.boosters = parts.boosters;
    builder.qualityAnswers = parts.qualityAnswers;
    builder.smartScore = parts.smartScore;
    builder.verdict = parts.verdict;
    builder.recommendations = parts.recommendations;
    builder.actionIds = parts.actionIds;
    builder.nextDue = parts.nextDue;
    return builder;
  }

  /**
   * The identifier.
   *
   * @return letters, digits and . _ : / -
   */
  public String id() {
    return parts.id;
  }

  /**
   * The title.
   *
   * @return one line
   */
  public String title() {
    return parts.title;
  }

  /**
   * The organisations that made it.
   *
   * @return their names, each once
   */
  public List<String> organisations() {
    return parts.organisations;
  }

  /**
   * How far it has come.
   *
   * @return the status
   */
  public AssessmentStatus status() {
    return parts.status;
  }

  /**
   * Where its report is.
   *
   * @return an address or a reference, one line; empty if not known
   */
  public Optional<String> reportLink() {
    return Optional.ofNullable(parts.reportLink);
  }

  /**
   * Where it takes place.
   *
   * @return the place
   */
  public AssessmentSite site() {
    return parts.site;
  }

  /**
   * When it takes place.
   *
   * @return the time
   */
  public AssessmentTiming timing() {
    return parts.timing;
  }

  /**
   * The programme.
   *
   * @return the programme
   */
  public AssessedProgramme programme() {
    return parts.programme;
  }

  /**
   * Who counts as a case.
   *
   * @return the definition
   */
  public CaseDefinition caseDefinition() {
    return parts.caseDefinition;
  }

  /**
   * How it is made.
   *
   * @return the design
   */
  public AssessmentDesign design() {
    return parts.design;
  }

  /**
   * The figures.
   *
   * @return one result for each estimator
   */
  public List<AssessmentResult> results() {
    return parts.results;
  }

  /**
   * The barriers that were mentioned.
   *
   * @return the counts; none unless set
   */
  public BarrierCounts barriers() {
    return parts.barriers;
  }

  /**
   * What favours coverage.
   *
   * @return names of boosters, each once
   */
  public List<String> boosters() {
    return parts.boosters;
  }

  /**
   * What a reviewer answered by reading the report.
   *
   * @return whether each thing holds; a question that is not in the map was not answered
   */
  public Map<QualityQuestion, Boolean> qualityAnswers() {
    return parts.qualityAnswers;
  }

  /**
   * The total plausibility score of ENA for SMART, where weights and heights were taken.
   *
   * @return penalty points, from 0 to 100; empty if not known
   */
  public OptionalInt smartScore() {
    return parts.smartScore == null ? OptionalInt.empty() : OptionalInt.of(parts.smartScore);
  }

  /**
   * The verdict of a reviewer in words.
   *
   * @return one line; empty if not known
   */
  public Optional<String> verdict() {
    return Optional.ofNullable(parts.verdict);
  }

  /**
   * The recommendations.
   *
   * @return texts of at most 10,000 characters
   */
  public List<String> recommendations() {
    return parts.recommendations;
  }

  /**
   * The actions that follow from it.
   *
   * @return identifiers of items of the country action plan, each once
   */
  public List<String> actionIds() {
    return parts.actionIds;
  }

  /**
   * When the next assessment is due.
   *
   * @return the day; empty if not known
   */
  public Optional<LocalDate> nextDue() {
    return Optional.ofNullable(parts.nextDue);
  }

  private static Map<QualityQuestion, Boolean> answers(Map<QualityQuestion, Boolean> answers) {
    Map<QualityQuestion, Boolean> copy = new EnumMap<>(QualityQuestion.class);
    copy.putAll(answers);
    return Collections.unmodifiableMap(copy);
  }

  /**
   * The figure of an estimator.
   *
   * @param estimator the estimator
   * @return the result; empty if the assessment has none
   */
  public Optional<AssessmentResult> result(AssessmentEstimator estimator) {
    return parts.results.stream().filter(result -> result.estimator() == estimator).findFirst();
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof AssessmentRecord that && parts.equals(that.parts);
  }

  @Override
  public int hashCode() {
    return parts.hashCode();
  }

  /** Returns identifier, method, place and time on one line. */
  @Override
  public String toString() {
    return parts.id
        + ": "
        + parts.design.method().label()
        + ", "
        + parts.site
        + ", "
        + parts.timing;
  }

  /**
   * Collects the parts of an assessment. Not thread-safe.
   *
   * @since 0.1.0
   */
  public static final class Builder {

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

    private Builder() {}

    /**
     * The identifier.
     *
     * @param value letters, digits and . _ : / -
     * @return this builder
     */
    public Builder id(String value) {
      this.id = Checks.id(value, "id");
      return this;
    }

    /**
     * The title.
     *
     * @param value one line
     * @return this builder
     */
    public Builder title(String value) {
      this.title = Checks.name(value, "title");
      return this;
    }

    /**
     * The organisations that made it.
     *
     * @param value their names, each once
     * @return this builder
     */
    public Builder organisations(List<String> value) {
      this.organisations = Checks.names(value, "organisations");
      return this;
    }

    /**
     * How far it has come.
     *
     * @param value the status
     * @return this builder
     */
    public Builder status(AssessmentStatus value) {
      this.status = Objects.requireNonNull(value, "status");
      return this;
    }

    /**
     * Where its report is.
     *
     * @param value an address or a reference, one line
     * @return this builder
     */
    public Builder reportLink(String value) {
      this.reportLink = Checks.name(value, "reportLink");
      return this;
    }

    /**
     * Where it takes place.
     *
     * @param value the place
     * @return this builder
     */
    public Builder site(AssessmentSite value) {
      this.site = Objects.requireNonNull(value, "site");
      return this;
    }

    /**
     * When it takes place.
     *
     * @param value the time
     * @return this builder
     */
    public Builder timing(AssessmentTiming value) {
      this.timing = Objects.requireNonNull(value, "timing");
      return this;
    }

    /**
     * The programme.
     *
     * @param value the programme
     * @return this builder
     */
    public Builder programme(AssessedProgramme value) {
      this.programme = Objects.requireNonNull(value, "programme");
      return this;
    }

    /**
     * Who counts as a case.
     *
     * @param value the definition
     * @return this builder
     */
    public Builder caseDefinition(CaseDefinition value) {
      this.caseDefinition = Objects.requireNonNull(value, "caseDefinition");
      return this;
    }

    /**
     * How it is made.
     *
     * @param value the design
     * @return this builder
     */
    public Builder design(AssessmentDesign value) {
      this.design = Objects.requireNonNull(value, "design");
      return this;
    }

    /**
     * The figures.
     *
     * @param value one result for each estimator
     * @return this builder
     */
    public Builder results(List<AssessmentResult> value) {
      this.results = List.copyOf(value);
      return this;
    }

    /**
     * The barriers that were mentioned.
     *
     * @param value the counts; none unless set
     * @return this builder
     */
    public Builder barriers(BarrierCounts value) {
      this.barriers = Objects.requireNonNull(value, "barriers");
      return this;
    }

    /**
     * What favours coverage.
     *
     * @param value names of boosters, each once
     * @return this builder
     */
    public Builder boosters(List<String> value) {
      this.boosters = Checks.names(value, "boosters");
      return this;
    }

    /**
     * What a reviewer answered by reading the report.
     *
     * @param value whether each thing holds; a question that is not in the map was not answered
     * @return this builder
     */
    public Builder qualityAnswers(Map<QualityQuestion, Boolean> value) {
      this.qualityAnswers = answers(value);
      return this;
    }

    /**
     * The total plausibility score of ENA for SMART, where weights and heights were taken.
     *
     * @param value penalty points, from 0 to 100
     * @return this builder
     */
    public Builder smartScore(int value) {
      this.smartScore = value;
      return this;
    }

    /**
     * The verdict of a reviewer in words.
     *
     * @param value one line
     * @return this builder
     */
    public Builder verdict(String value) {
      this.verdict = Checks.name(value, "verdict");
      return this;
    }

    /**
     * The recommendations.
     *
     * @param value texts of at most 10,000 characters
     * @return this builder
     */
    public Builder recommendations(List<String> value) {
      this.recommendations = List.copyOf(value);
      return this;
    }

    /**
     * The actions that follow from it.
     *
     * @param value identifiers of items of the country action plan, each once
     * @return this builder
     */
    public Builder actionIds(List<String> value) {
      this.actionIds = Checks.names(value, "actionIds");
      return this;
    }

    /**
     * When the next assessment is due.
     *
     * @param value the day
     * @return this builder
     */
    public Builder nextDue(LocalDate value) {
      this.nextDue = Objects.requireNonNull(value, "nextDue");
      return this;
    }

    /**
     * The finished value.
     *
     * @return the value
     * @throws CoordinationDataException if parts are missing, not in their ranges, or contradict
     *     each other
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
          new Parts(
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
  }
}
