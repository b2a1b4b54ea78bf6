package org.nutricoverage.coordination.quality;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.nutricoverage.coordination.assessment.AssessedProgramme;
import org.nutricoverage.coordination.assessment.AssessmentDesign;
import org.nutricoverage.coordination.assessment.AssessmentMethod;
import org.nutricoverage.coordination.assessment.AssessmentRecord;
import org.nutricoverage.coordination.assessment.AssessmentResult;
import org.nutricoverage.coordination.assessment.CaseDefinition;
import org.nutricoverage.coordination.assessment.CaseFindingMethod;
import org.nutricoverage.coordination.assessment.QualityQuestion;
import org.nutricoverage.core.AgeBand;
import org.nutricoverage.core.Finding;
import org.nutricoverage.core.Severity;

/**
 * What does not hold in an assessment, line by line.
 *
 * <p>The Coverage Monitoring Network scored assessments by a spreadsheet that is not available.
 * This checklist is a rule of this library: each line can be computed or answered, and there is no
 * total score.
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
 *         .results(
 *             List.of(
 *                 AssessmentResult.builder()
 *                     .estimator(AssessmentEstimator.CASE_FINDING_EFFECTIVENESS)
 *                     .covered(8)
 *                     .asked(26)
 *                     .interval(PublishedInterval.of("0.2729", "0.3425", "0.95"))
 *                     .build()))
 *         .build();
 * QualityReview review = QualityReview.of(assessment);
 * review.has(QualityFinding.INTERVAL_TOO_NARROW);   // true
 * }</pre>
 *
 * @param assessmentId the assessment
 * @param findings what does not hold, in the order of the checklist
 * @since 0.1.0
 */
public record QualityReview(String assessmentId, List<Finding> findings) implements Serializable {

  private static final long serialVersionUID = 1L;
  private static final AgeBand USUAL_AGES = AgeBand.ofCompletedMonths(6, 59);
  private static final long LEAST_SLEAC_CASES = 40;

  /** Copies the findings. */
  public QualityReview {
    Objects.requireNonNull(assessmentId, "assessmentId");
    findings = List.copyOf(findings);
  }

  /**
   * Reviews an assessment.
   *
   * @param assessment the assessment
   * @return the review
   */
  public static QualityReview of(AssessmentRecord assessment) {
    List<Finding> findings = new ArrayList<>();
    if (assessment.results().isEmpty()) {
      findings.add(Finding.of(QualityFinding.NO_RESULT, "no result is reported"));
    }
    for (AssessmentResult result : assessment.results()) {
      ResultReview.of(assessment.design().method(), result)
          .forEach(finding -> findings.add(finding.at("estimator", result.estimator().label())));
    }
    reviewSampling(assessment, findings);
    reviewNumbers(assessment.design(), findings);
    reviewCases(assessment, findings);
    assessment
        .smartScore()
        .ifPresent(score -> {
          if (PlausibilityClass.ofTotalScore(score) == PlausibilityClass.PROBLEMATIC) {
            findings.add(
                Finding.of(
                    QualityFinding.PLAUSIBILITY_PROBLEMATIC,
                    "total score " + score + ", problematic from 25 on"));
          }
        });
    reviewAnswers(assessment, findings);
    return new QualityReview(assessment.id(), findings);
  }

  private static void reviewSampling(AssessmentRecord assessment, List<Finding> findings) {
    AssessmentDesign design = assessment.design();
    AssessmentMethod method = design.method();
    if (method.needsSpatialSampling()) {
      if (design.firstStageSampling().isEmpty()) {
        findings.add(
            Finding.of(
                QualityFinding.SAMPLING_NOT_REPORTED,
                method.label() + " needs a spatial first stage; none is reported"));
      } else if (!design.firstStageSampling().get().isSpatial()) {
        findings.add(
            Finding.of(
                QualityFinding.SAMPLING_NOT_SPATIAL,
                method.label()
                    + " needs a spatial first stage; places were chosen "
                    + design.firstStageSampling().get().label()));
      }
    }
    if (design.caseFinding().filter(CaseFindingMethod.ACTIVE_ADAPTIVE::equals).isPresent()
        && assessment.programme() != AssessedProgramme.SAM_TREATMENT) {
      findings.add(
          Finding.of(
              QualityFinding.CASE_FINDING_NOT_SUITED,
              "active adaptive case finding suits only a condition that people see, such as severe"
                  + " acute malnutrition; the programme is "
                  + assessment.programme().label()));
    }
  }

  private static void reviewNumbers(AssessmentDesign design, List<Finding> findings) {
    if (design.sitesPlanned().isPresent()
        && design.sitesReached().isPresent()
        && design.sitesReached().getAsLong() < design.sitesPlanned().getAsLong()) {
      findings.add(
          Finding.of(
              QualityFinding.PLACES_MISSED,
              design.sitesReached().getAsLong()
                  + " of "
                  + design.sitesPlanned().getAsLong()
                  + " places reached"));
    }
    if (!design.missedQuadrats().isEmpty()) {
      findings.add(
          Finding.of(
              QualityFinding.PLACES_MISSED,
              "missed: " + String.join(", ", design.missedQuadrats())));
    }
    design
        .casesFound()
        .ifPresent(found -> {
          if (design.method() == AssessmentMethod.SLEAC && found < LEAST_SLEAC_CASES) {
            findings.add(
                Finding.of(
                    QualityFinding.TOO_FEW_CASES,
                    found
                        + " cases; SLEAC needs about 40 in each unit, or the tables for small"
                        + " areas"));
          }
          if (design.casesPlanned().isPresent() && found < design.casesPlanned().getAsLong()) {
            findings.add(
                Finding.of(
                    QualityFinding.FEWER_CASES_THAN_PLANNED,
                    found
                        + " of "
                        + design.casesPlanned().getAsLong()
                        + " cases; compute the precision again rather than adding places after the"
                        + " fact"));
          }
        });
  }

  private static void reviewCases(AssessmentRecord assessment, List<Finding> findings) {
    CaseDefinition definition = assessment.caseDefinition();
    boolean treatment =
        assessment.programme() == AssessedProgramme.SAM_TREATMENT
            || assessment.programme() == AssessedProgramme.MAM_TREATMENT;
    if (treatment && !definition.ageBands().equals(List.of(USUAL_AGES))) {
      findings.add(
          Finding.of(
              QualityFinding.AGES_UNUSUAL,
              definition.ageBands().isEmpty()
                  ? "no ages are stated, 6-59 months are usual"
                  : definition.ageBands() + ", 6-59 months are usual"));
    }
    if (assessment.programme() == AssessedProgramme.SAM_TREATMENT && !definition.oedema()) {
      findings.add(
          Finding.of(
              QualityFinding.OEDEMA_NOT_COUNTED,
              "bilateral oedema is severe acute malnutrition but not part of the case definition"));
    }
  }

  private static void reviewAnswers(AssessmentRecord assessment, List<Finding> findings) {
    for (QualityQuestion question : QualityQuestion.values()) {
      Boolean answer = assessment.qualityAnswers().get(question);
      if (answer == null) {
        findings.add(
            Finding.of(QualityFinding.NOT_REVIEWED, question.label())
                .at("question", question.name()));
      } else if (!answer) {
        findings.add(
            Finding.of(QualityFinding.REVIEW_NOT_MET, question.label())
                .at("question", question.name()));
      }
    }
  }

  /**
   * Whether something was found.
   *
   * @param kind the kind of finding
   * @return true if a finding is of that kind
   */
  public boolean has(QualityFinding kind) {
    return findings.stream().anyMatch(finding -> finding.is(kind));
  }

  /**
   * The findings of a severity.
   *
   * @param severity the severity
   * @return the findings in the order of the checklist
   */
  public List<Finding> findings(Severity severity) {
    return findings.stream().filter(finding -> finding.severity() == severity).toList();
  }
}
