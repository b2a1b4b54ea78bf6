package org.nutricoverage.coordination.assessment;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;
import org.nutricoverage.coordination.barrier.BarrierCounts;

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

  AssessmentRecord(Parts parts) {
    this.parts = parts;
  }

  record Parts(
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
  public static AssessmentRecordBuilder builder() {
    return new AssessmentRecordBuilder();
  }

  /**
   * Begins with the parts of this value.
   *
   * @return the builder
   */
  public AssessmentRecordBuilder toBuilder() {
    return AssessmentRecordBuilder.from(parts);
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
}
