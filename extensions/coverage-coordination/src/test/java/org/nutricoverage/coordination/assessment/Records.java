package org.nutricoverage.coordination.assessment;

import java.time.LocalDate;
import java.util.List;
import org.nutricoverage.core.AgeBand;
import org.nutricoverage.survey.cases.CaseCounts;

/** Assessments for tests. */
public final class Records {

  private Records() {}

  /**
   * A complete SQUEAC without results.
   *
   * @param id the identifier
   * @param from the first day in the field
   * @return the builder
   */
  public static AssessmentRecordBuilder squeac(String id, LocalDate from) {
    return AssessmentRecord.builder()
        .id(id)
        .title("SQUEAC")
        .status(AssessmentStatus.PUBLISHED)
        .site(AssessmentSite.of("LBR", List.of("LR03"), AssessmentSetting.RURAL))
        .timing(AssessmentTiming.between(from, from.plusDays(20)))
        .programme(AssessedProgramme.SAM_TREATMENT)
        .caseDefinition(
            CaseDefinition.builder()
                .muacBelowMm(115)
                .oedema(true)
                .ageBands(List.of(AgeBand.ofCompletedMonths(6, 59)))
                .build())
        .design(
            AssessmentDesign.builder()
                .method(AssessmentMethod.SQUEAC)
                .firstStageSampling(FirstStageSampling.SPATIAL)
                .caseFinding(CaseFindingMethod.ACTIVE_ADAPTIVE)
                .build());
  }

  /**
   * A counted point coverage.
   *
   * @param in cases in the programme
   * @param out cases not in the programme
   * @return the builder
   */
  public static AssessmentResult.Builder point(long in, long out) {
    return AssessmentResult.builder()
        .estimator(AssessmentEstimator.CASE_FINDING_EFFECTIVENESS)
        .caseCounts(CaseCounts.of(in, out, 0));
  }
}
