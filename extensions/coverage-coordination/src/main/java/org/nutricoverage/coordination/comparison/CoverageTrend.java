package org.nutricoverage.coordination.comparison;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.nutricoverage.coordination.assessment.AssessmentEstimator;
import org.nutricoverage.coordination.assessment.AssessmentRecord;
import org.nutricoverage.coordination.assessment.AssessmentStatus;

/**
 * The changes from each assessment to the next in time.
 *
 * <p>Assessments that were rejected or have no time in the field are left out and named. Those that
 * may not be compared with the one before are refused one by one, with reasons: nothing is skipped
 * in order to find a pair that fits.
 *
 * <pre>{@code
 * CoverageTrend.of(List.of(), AssessmentEstimator.TREATMENT_COVERAGE).changes().isEmpty();   // true
 * }</pre>
 *
 * @param estimator the estimator whose figures are compared
 * @param assessmentIds the assessments in order of time, those of one day in order of identifier
 * @param changes one change or refusal from each to the next
 * @param leftOut the identifiers of the assessments that have no place in time or were rejected
 * @since 0.1.0
 */
public record CoverageTrend(
    AssessmentEstimator estimator,
    List<String> assessmentIds,
    List<CoverageChange> changes,
    List<String> leftOut)
    implements Serializable {

  private static final long serialVersionUID = 1L;

  /** Copies the lists. */
  public CoverageTrend {
    Objects.requireNonNull(estimator, "estimator");
    assessmentIds = List.copyOf(assessmentIds);
    changes = List.copyOf(changes);
    leftOut = List.copyOf(leftOut);
  }

  /**
   * Puts assessments in order of time and compares each with the next.
   *
   * @param assessments the assessments in any order
   * @param estimator the estimator whose figures are compared
   * @return the trend
   */
  public static CoverageTrend of(
      List<AssessmentRecord> assessments, AssessmentEstimator estimator) {
    List<AssessmentRecord> ordered =
        assessments.stream()
            .filter(CoverageTrend::isUsable)
            .sorted(Comparator.comparing(CoverageTrend::middle).thenComparing(AssessmentRecord::id))
            .toList();
    List<CoverageChange> changes = new ArrayList<>();
    for (int i = 1; i < ordered.size(); i++) {
      changes.add(CoverageChange.between(ordered.get(i - 1), ordered.get(i), estimator));
    }
    return new CoverageTrend(
        estimator,
        ordered.stream().map(AssessmentRecord::id).toList(),
        changes,
        assessments.stream()
            .filter(assessment -> !isUsable(assessment))
            .map(AssessmentRecord::id)
            .sorted()
            .toList());
  }

  private static boolean isUsable(AssessmentRecord assessment) {
    return assessment.timing().middle().isPresent()
        && assessment.status() != AssessmentStatus.REJECTED;
  }

  private static LocalDate middle(AssessmentRecord assessment) {
    return assessment.timing().middle().orElseThrow();
  }
}
