package org.nutricoverage.coordination.quality;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.common.testing.SerializableTester;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.nutricoverage.coordination.assessment.AssessedProgramme;
import org.nutricoverage.coordination.assessment.AssessmentDesign;
import org.nutricoverage.coordination.assessment.AssessmentEstimator;
import org.nutricoverage.coordination.assessment.AssessmentMethod;
import org.nutricoverage.coordination.assessment.AssessmentRecordBuilder;
import org.nutricoverage.coordination.assessment.AssessmentResult;
import org.nutricoverage.coordination.assessment.CaseDefinition;
import org.nutricoverage.coordination.assessment.CaseFindingMethod;
import org.nutricoverage.coordination.assessment.FirstStageSampling;
import org.nutricoverage.coordination.assessment.PublishedInterval;
import org.nutricoverage.coordination.assessment.QualityQuestion;
import org.nutricoverage.coordination.assessment.Records;
import org.nutricoverage.core.AgeBand;
import org.nutricoverage.core.Rational;
import org.nutricoverage.core.Severity;
import org.nutricoverage.survey.squeac.prior.BetaBelief;

class QualityReviewTest {

  private static final LocalDate DAY = LocalDate.of(2018, 3, 1);

  private static AssessmentRecordBuilder sound() {
    Map<QualityQuestion, Boolean> answers = new EnumMap<>(QualityQuestion.class);
    for (QualityQuestion question : QualityQuestion.values()) {
      answers.put(question, true);
    }
    return Records.squeac("A", DAY)
        .results(
            List.of(
                Records.point(8, 18)
                    .estimate(Rational.parse("0.3077"))
                    .interval(PublishedInterval.of("0.165", "0.500", "0.95"))
                    .build()))
        .qualityAnswers(answers);
  }

  private static List<String> codes(AssessmentRecordBuilder assessment) {
    return QualityReview.of(assessment.build()).findings().stream()
        .map(finding -> finding.code())
        .toList();
  }

  private static List<String> codes(AssessmentResult.Builder result) {
    return codes(sound().results(List.of(result.build())));
  }

  private static AssessmentResult.Builder point(long in, long out, String lower, String upper) {
    return Records.point(in, out).interval(PublishedInterval.of(lower, upper, "0.95"));
  }

  @Test
  void aSoundAssessmentHasNoFindings() {
    QualityReview review = QualityReview.of(sound().build());

    assertThat(review.findings()).isEmpty();
    assertThat(review.assessmentId()).isEqualTo("A");
    SerializableTester.reserializeAndAssert(review);
  }

  /** Liberia 2018, validmeasures/liberiaCoverageReport: standard errors divided by n once more. */
  @Test
  void intervalsOfLiberiaAreTooNarrow() {
    assertThat(codes(point(8, 18, "0.272899408284024", "0.342485207100592")))
        .containsExactly("INTERVAL_TOO_NARROW");
    assertThat(codes(point(76, 63, "0.53974313254421", "0.553782047311906")))
        .containsExactly("INTERVAL_TOO_NARROW");
    assertThat(codes(point(76, 63, "0.463859", "0.627151"))).isEmpty();
    assertThat(codes(point(2, 29, "0.017875", "0.207186"))).isEmpty();
    assertThat(codes(point(15, 70, "0.109964", "0.270956"))).isEmpty();
    assertThat(
            QualityReview.of(
                    sound()
                        .results(
                            List.of(point(8, 18, "0.272899408284024", "0.342485207100592").build()))
                        .build())
                .findings()
                .get(0)
                .message())
        .endsWith("a known slip.)");
  }

  /** Grand Bassa, 2 of 31: Wald goes below 0. */
  @Test
  void waldBelowZeroIsNamed() {
    assertThat(codes(point(2, 29, "-0.021966", "0.150998")))
        .containsExactly("INTERVAL_OUTSIDE_RANGE");
    assertThat(codes(point(2, 29, "0.5", "1.02"))).contains("INTERVAL_OUTSIDE_RANGE");
  }

  @Test
  void intervalsThatDoNotBelongAreNamed() {
    assertThat(codes(point(8, 18, "0.6", "0.8"))).containsExactly("INTERVAL_OFF");
    assertThat(codes(point(8, 18, "0.05", "0.60"))).contains("INTERVAL_WIDER");
    assertThat(codes(point(0, 26, "0", "0"))).containsExactly("INTERVAL_WITHOUT_WIDTH");
    assertThat(codes(Records.point(8, 18))).containsExactly("INTERVAL_MISSING");
    assertThat(codes(point(8, 18, "0.165", "0.500").estimate(Rational.parse("0.31")))).isEmpty();
    assertThat(codes(point(8, 18, "0.165", "0.500").estimate(Rational.parse("0.308")))).isEmpty();
    assertThat(codes(point(8, 18, "0.165", "0.500").estimate(Rational.parse("0.309"))))
        .containsExactly("ESTIMATE_DIFFERS_FROM_COUNTS");
    assertThat(codes(point(8, 18, "0.165", "0.500").estimate(Rational.parse("0.3"))))
        .containsExactly("ESTIMATE_DIFFERS_FROM_COUNTS");
    assertThat(codes(point(8, 18, "0.165", "0.500").estimate(Rational.parse("0.4"))))
        .containsExactly("ESTIMATE_DIFFERS_FROM_COUNTS");
    assertThat(codes(point(8, 18, "0.165", "0.500").estimate(Rational.of(1, 3))))
        .containsExactly("ESTIMATE_DIFFERS_FROM_COUNTS");
  }

  @Test
  void countsMustBeReported() {
    AssessmentResult.Builder bare =
        AssessmentResult.builder()
            .estimator(AssessmentEstimator.CASE_FINDING_EFFECTIVENESS)
            .estimate(Rational.parse("0.3"))
            .interval(PublishedInterval.of("0.2", "0.4", "0.95"));
    assertThat(codes(bare)).containsExactly("COUNTS_NOT_REPORTED");
    assertThat(codes(bare.covered(30).asked(100))).containsExactly("COUNTS_NOT_REPORTED");
    AssessmentResult.Builder survey =
        AssessmentResult.builder()
            .estimator(AssessmentEstimator.SURVEY_PROPORTION)
            .estimate(Rational.parse("0.3"));
    assertThat(codes(survey)).containsExactly("COUNTS_NOT_REPORTED", "INTERVAL_MISSING");
    assertThat(codes(sound().results(List.of()))).containsExactly("NO_RESULT");
    assertThat(
            codes(
                AssessmentResult.builder()
                    .estimator(AssessmentEstimator.INDIRECT)
                    .estimate(Rational.parse("1.41"))))
        .containsExactly("ABOVE_100_PERCENT");
    assertThat(
            codes(
                sound()
                    .design(AssessmentDesign.builder().method(AssessmentMethod.DESK_REVIEW).build())
                    .results(List.of(survey.build()))))
        .isEmpty();
  }

  @Test
  void aPriorThatConflictsIsNamed() {
    assertThat(
            codes(
                point(8, 18, "0.2", "0.5")
                    .estimate(Rational.parse("0.35"))
                    .prior(BetaBelief.of(10, 20))))
        .isEmpty();
    assertThat(codes(point(8, 18, "0.2", "0.5").prior(BetaBelief.of(90, 10))))
        .containsExactly("PRIOR_CONFLICT");
  }

  @Test
  void samplingAndCaseFindingMustSuitTheMethod() {
    AssessmentDesign.Builder design =
        AssessmentDesign.builder().method(AssessmentMethod.SLEAC).casesFound(40);
    assertThat(codes(sound().design(design.build()))).containsExactly("SAMPLING_NOT_REPORTED");
    design.firstStageSampling(FirstStageSampling.PPS);
    assertThat(codes(sound().design(design.build()))).containsExactly("SAMPLING_NOT_SPATIAL");
    design.firstStageSampling(FirstStageSampling.LIST_SPATIAL);
    assertThat(codes(sound().design(design.build()))).isEmpty();
    design.casesFound(39).casesPlanned(39);
    assertThat(codes(sound().design(design.build()))).containsExactly("TOO_FEW_CASES");
    design.casesPlanned(40).sitesPlanned(10).sitesReached(9).missedQuadrats(List.of("Q7"));
    assertThat(QualityReview.of(sound().design(design.build()).build()).findings())
        .extracting(Object::toString)
        .containsExactly(
            "WARNING PLACES_MISSED: 9 of 10 places reached",
            "WARNING PLACES_MISSED: missed: Q7",
            "WARNING TOO_FEW_CASES: 39 cases; SLEAC needs about 40 in each unit, or the tables for"
                + " small areas",
            "WARNING FEWER_CASES_THAN_PLANNED: 39 of 40 cases; compute the precision again rather"
                + " than adding places after the fact");
    assertThat(
            codes(
                sound()
                    .design(
                        AssessmentDesign.builder().method(AssessmentMethod.SIMPLE_SURVEY).build())))
        .isEmpty();
    AssessmentDesign reached =
        AssessmentDesign.builder()
            .method(AssessmentMethod.SIMPLE_SURVEY)
            .sitesPlanned(10)
            .sitesReached(10)
            .casesFound(5)
            .build();
    assertThat(codes(sound().design(reached))).isEmpty();
  }

  @Test
  void activeCaseFindingSuitsSevereMalnutritionOnly() {
    assertThat(codes(sound().programme(AssessedProgramme.MAM_TREATMENT)))
        .containsExactly("CASE_FINDING_NOT_SUITED");
    AssessmentDesign houses =
        AssessmentDesign.builder()
            .method(AssessmentMethod.SQUEAC)
            .firstStageSampling(FirstStageSampling.SPATIAL)
            .caseFinding(CaseFindingMethod.HOUSE_TO_HOUSE)
            .build();
    assertThat(codes(sound().programme(AssessedProgramme.MAM_TREATMENT).design(houses))).isEmpty();
  }

  @Test
  void casesMustBeDefinedAsTheProgrammeAdmits() {
    CaseDefinition ageless = CaseDefinition.builder().muacBelowMm(115).build();
    assertThat(QualityReview.of(sound().caseDefinition(ageless).build()).findings())
        .extracting(Object::toString)
        .containsExactly(
            "INFO AGES_UNUSUAL: no ages are stated, 6-59 months are usual",
            "WARNING OEDEMA_NOT_COUNTED: bilateral oedema is severe acute malnutrition but not part"
                + " of the case definition");
    CaseDefinition young =
        CaseDefinition.builder()
            .oedema(true)
            .ageBands(List.of(AgeBand.ofCompletedMonths(6, 23)))
            .build();
    assertThat(QualityReview.of(sound().caseDefinition(young).build()).findings())
        .extracting(Object::toString)
        .containsExactly("INFO AGES_UNUSUAL: [6-23 months], 6-59 months are usual");
    assertThat(
            codes(
                sound()
                    .programme(AssessedProgramme.PREVENTION)
                    .design(
                        AssessmentDesign.builder().method(AssessmentMethod.SIMPLE_SURVEY).build())
                    .caseDefinition(ageless)))
        .isEmpty();
  }

  @Test
  void answersOfTheReviewerAreFindings() {
    QualityReview review =
        QualityReview.of(
            sound()
                .qualityAnswers(
                    Map.of(QualityQuestion.DATES, false, QualityQuestion.AREA_MAP, true))
                .smartScore(25)
                .build());
    assertThat(review.has(QualityFinding.REVIEW_NOT_MET)).isTrue();
    assertThat(review.has(QualityFinding.NO_RESULT)).isFalse();
    assertThat(review.findings(Severity.INFO)).hasSize(6);
    assertThat(review.findings(Severity.WARNING))
        .extracting(Object::toString)
        .containsExactly(
            "WARNING PLAUSIBILITY_PROBLEMATIC: total score 25, problematic from 25 on",
            "WARNING REVIEW_NOT_MET (question DATES): dates");
    assertThat(codes(sound().smartScore(24))).isEmpty();
  }

  /** nutriverse/mwana, quality raters. */
  @Test
  void plausibilityClassesOfSmart() {
    assertThat(Stream.of(9, 10, 14, 15, 24, 25))
        .extracting(score -> PlausibilityClass.ofTotalScore(score).name())
        .containsExactly("EXCELLENT", "GOOD", "GOOD", "ACCEPTABLE", "ACCEPTABLE", "PROBLEMATIC");
    assertThat(Stream.of("0.025", "0.0251", "0.05", "0.075", "0.0751"))
        .extracting(share -> PlausibilityClass.ofFlaggedShare(Rational.parse(share)).name())
        .containsExactly("EXCELLENT", "GOOD", "GOOD", "ACCEPTABLE", "PROBLEMATIC");
    assertThat(Stream.of("1.0", "1.1", "0.86", "0.8", "1.15", "0.81", "1.2", "0.9"))
        .extracting(sd -> PlausibilityClass.ofStandardDeviation(Rational.parse(sd)).name())
        .containsExactly(
            "EXCELLENT",
            "GOOD",
            "GOOD",
            "PROBLEMATIC",
            "ACCEPTABLE",
            "ACCEPTABLE",
            "PROBLEMATIC",
            "GOOD");
    assertThatThrownBy(() -> PlausibilityClass.ofTotalScore(-1))
        .hasMessage("penaltyPoints must be a number of points from 0 to 1000 but was -1");
    assertThatThrownBy(() -> PlausibilityClass.ofFlaggedShare(Rational.of(2)))
        .hasMessage("share must be a fraction from 0 to 1 but was 2");
    assertThatThrownBy(() -> PlausibilityClass.ofFlaggedShare(Rational.of(-2)))
        .hasMessageStartingWith("share must be");
    assertThatThrownBy(() -> PlausibilityClass.ofStandardDeviation(Rational.of(-1)))
        .hasMessage("deviation must be a number of z-scores of at least 0 but was -1");
  }

  @Test
  void minimumEvidenceOfTheIpc() {
    assertThat(MinimumEvidence.SURVEY.isMetBy(25, 0)).isTrue();
    assertThat(MinimumEvidence.SURVEY.isMetBy(24, 9_999)).isFalse();
    assertThat(MinimumEvidence.SCREENING.isMetBy(3, 600)).isTrue();
    assertThat(MinimumEvidence.SCREENING.isMetBy(2, 600)).isFalse();
    assertThat(MinimumEvidence.SCREENING.isMetBy(3, 599)).isFalse();
    assertThat(MinimumEvidence.SENTINEL.isMetBy(5, 200)).isTrue();
    assertThat(MinimumEvidence.SENTINEL.isMetBy(4, 200)).isFalse();
    assertThatThrownBy(() -> MinimumEvidence.SURVEY.isMetBy(-1, 0))
        .hasMessage(
            "clustersOrSites must be a number of clusters or sites of at least 0 but was -1");
    assertThatThrownBy(() -> MinimumEvidence.SURVEY.isMetBy(1, -1))
        .hasMessage("measuredChildren must be a number of children of at least 0 but was -1");
  }
}
