package org.nutricoverage.coordination.comparison;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.nutricoverage.coordination.assessment.AssessmentRecord;
import org.nutricoverage.core.Finding;

/** Whether two assessments took place in one season: a rule of this library. */
final class SeasonCheck {

  private static final int MOST_MONTHS_APART = 2;
  private static final int MONTHS = 12;

  private SeasonCheck() {}

  static List<Finding> of(AssessmentRecord earlier, AssessmentRecord later) {
    List<Finding> findings = new ArrayList<>();
    int apart =
        monthsApart(earlier.timing().middle().orElseThrow(), later.timing().middle().orElseThrow());
    if (apart > MOST_MONTHS_APART) {
      findings.add(
          Finding.of(
              ComparisonFinding.DIFFERENT_SEASON,
              "the field work lies " + apart + " months of the year apart"));
    }
    Optional<Boolean> one = earlier.timing().hungerGap();
    Optional<Boolean> other = later.timing().hungerGap();
    if (one.isPresent() && other.isPresent() && !one.equals(other)) {
      findings.add(
          Finding.of(
              ComparisonFinding.DIFFERENT_HUNGER_GAP,
              "one falls into the hunger gap and the other does not"));
    }
    return findings;
  }

  /** From 0 to 6: December and January are one month apart. */
  static int monthsApart(LocalDate one, LocalDate other) {
    int apart = Math.abs(one.getMonthValue() - other.getMonthValue());
    return Math.min(apart, MONTHS - apart);
  }
}
