package org.nutricoverage.examples.report;

import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.nutricoverage.core.CoverageEstimate;
import org.nutricoverage.core.Evidence;
import org.nutricoverage.core.Outcome;
import org.nutricoverage.core.Proportion;
import org.nutricoverage.core.Rational;
import org.nutricoverage.core.standard.Verdict;
import org.nutricoverage.deskreview.reporting.TargetGap;

/** What the cells of the tables say. */
final class Cells {

  static final String NONE = "-";

  private Cells() {}

  /** The figure in percent with one decimal, a star where reports are missing. */
  static String percent(CoverageEstimate estimate) {
    return plainPercent(estimate) + (isPartial(estimate) ? "*" : " ");
  }

  static String plainPercent(CoverageEstimate estimate) {
    if (estimate.outcome() instanceof Outcome.NotComputable not) {
      return not.reason() == Outcome.Reason.NO_ELIGIBLE_PEOPLE ? "undefined" : "none";
    }
    return estimate.proportion().map(Cells::percent).orElse(NONE);
  }

  private static String percent(Proportion proportion) {
    return proportion.exact().percent(1).toPlainString();
  }

  /** Whether the figure rests on fewer monthly reports than were expected. */
  static boolean isPartial(CoverageEstimate estimate) {
    return estimate.evidence() instanceof Evidence.RoutineReports reports
        && reports.siteMonthsReported() < reports.siteMonthsExpected()
        && estimate.proportion().isPresent();
  }

  static String reports(CoverageEstimate estimate) {
    return estimate.evidence() instanceof Evidence.RoutineReports reports
        ? people(reports.siteMonthsReported()) + "/" + people(reports.siteMonthsExpected())
        : NONE;
  }

  /** People reached and people eligible. */
  static String counts(CoverageEstimate estimate) {
    return estimate
        .counts()
        .map(counts -> people(counts.numerator()) + "/" + people(counts.denominator()))
        .orElse(NONE);
  }

  static String interval(CoverageEstimate estimate) {
    return estimate
        .interval()
        .map(limits -> tenths(limits.lower()) + "-" + tenths(limits.upper()))
        .orElse(NONE);
  }

  private static String tenths(double fraction) {
    return Rational.fromBinary(fraction).percent(1).toPlainString();
  }

  static String verdict(Verdict verdict) {
    return switch (verdict) {
      case MET -> "met";
      case NOT_MET -> "NOT MET";
      case UNCERTAIN -> "unclear";
      case NOT_ASSESSED -> NONE;
    };
  }

  /** How many areas meet a standard: {@code met in 4 of 6 areas, not met in 2}. */
  static String verdicts(List<Verdict> verdicts) {
    StringBuilder words = new StringBuilder();
    words
        .append("met in ")
        .append(Collections.frequency(verdicts, Verdict.MET))
        .append(" of ")
        .append(verdicts.size())
        .append(" areas");
    int missed = Collections.frequency(verdicts, Verdict.NOT_MET);
    int unclear = Collections.frequency(verdicts, Verdict.UNCERTAIN);
    int none = Collections.frequency(verdicts, Verdict.NOT_ASSESSED);
    words.append(missed == 0 ? "" : ", not met in " + missed);
    words.append(unclear == 0 ? "" : ", unclear in " + unclear);
    words.append(none == 0 ? "" : ", no figure in " + none);
    return words.toString();
  }

  /** How many more people the target wants, or that it is met. */
  static String gap(Optional<TargetGap> gap) {
    return gap.map(distance ->
            distance.isMet() ? "met" : people(distance.morePeople().orElse(0)) + " more children")
        .orElse(NONE);
  }

  static String people(long count) {
    return String.format(Locale.ROOT, "%,d", count);
  }

  static String people(Rational count) {
    return String.format(Locale.ROOT, "%,.0f", count.rounded(0));
  }
}
