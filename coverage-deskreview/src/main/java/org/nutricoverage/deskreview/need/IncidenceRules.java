package org.nutricoverage.deskreview.need;

import java.util.List;
import org.nutricoverage.core.Finding;
import org.nutricoverage.core.Rational;
import org.nutricoverage.core.TargetGroup;

/** Which group has a default incidence factor, and what is to be said of a factor. */
final class IncidenceRules {

  private static final int LAST_MONTH_UNDER_FIVE = 59;
  private static final Rational WFP_ANNUAL =
      PublishedIncidenceFactor.WFP_MODERATE.factor().additive();

  private IncidenceRules() {}

  /** Only children under five have one: the correction was never meant for women. */
  static boolean hasDefault(TargetGroup group) {
    return group.ageBand().map(band -> band.toMonths() <= LAST_MONTH_UNDER_FIVE).orElse(false);
  }

  static IncidenceFactor defaultFactor(AcuteMalnutrition condition) {
    return switch (condition) {
      case MODERATE -> PublishedIncidenceFactor.WFP_MODERATE.factor();
      case SEVERE -> PublishedIncidenceFactor.GLOBAL_SEVERE.factor();
    };
  }

  static List<Finding> check(
      IncidenceFactor factor, TargetGroup group, AcuteMalnutrition condition) {
    Rational annual = factor.forMonths(IncidenceFactor.MONTHS_IN_YEAR).additive();
    if (annual.signum() == 0) {
      return List.of(
          Finding.of(
              NeedFinding.NEW_CASES_NOT_COUNTED,
              "k is 0: only those ill at the start are counted; the need is understated, coverage is"
                  + " biased upward"));
    }
    if (!hasDefault(group) || annual.compareTo(WFP_ANNUAL) > 0) {
      return List.of();
    }
    String evidence =
        switch (condition) {
          case MODERATE ->
              "1.6 stems from severe acute malnutrition, studies of moderate acute malnutrition"
                  + " found 3.1 to 5.1";
          case SEVERE -> "352 sites found 3.6 (3.4 to 3.9) for severe acute malnutrition";
        };
    return List.of(
        Finding.of(
            NeedFinding.K_LIKELY_TOO_LOW,
            "k is "
                + Fractions.shown(annual)
                + " a year; "
                + evidence
                + "; the need is understated, coverage is biased upward"));
  }
}
