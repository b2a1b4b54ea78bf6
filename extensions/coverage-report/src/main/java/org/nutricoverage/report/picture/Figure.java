package org.nutricoverage.report.picture;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.nutricoverage.core.CoverageEstimate;
import org.nutricoverage.core.Evidence;
import org.nutricoverage.core.Outcome;
import org.nutricoverage.core.Proportion;
import org.nutricoverage.core.internal.Numbers;
import org.nutricoverage.core.interval.ConfidenceInterval;

/** What a picture says of one estimate. */
final class Figure {

  /** Lines of an alternative text; more cannot be listened to. */
  private static final int MOST_LINES = 40;

  private Figure() {}

  /** Gives figure, interval and number of people: {@code 62.0 % (55.1-68.4), n 412}. */
  static String text(CoverageEstimate estimate) {
    if (estimate.outcome() instanceof Outcome.NotComputable not) {
      return reason(not);
    }
    String interval =
        estimate.interval().map(limits -> " (" + range(limits) + ")").orElse(", no interval");
    return percent(estimate) + interval + people(estimate).map(text -> ", " + text).orElse("");
  }

  /** Gives the figure alone, or a dash. */
  static String percent(CoverageEstimate estimate) {
    return estimate.value().isPresent()
        ? Numbers.percent(estimate.value().getAsDouble())
        : "\u2013";
  }

  /** Says why there is no figure. */
  static String reason(Outcome.NotComputable not) {
    return not.reason() == Outcome.Reason.SUPPRESSED
        ? "suppressed: small numbers"
        : "not computable: " + not.reason().name().toLowerCase(Locale.ROOT).replace('_', ' ');
  }

  /** Gives the limits in percent. */
  static String range(ConfidenceInterval limits) {
    return withoutUnit(limits.lower()) + "\u2013" + withoutUnit(limits.upper());
  }

  /** Names the kind of the intervals of some estimates, so that a caption can. */
  static String intervals(List<CoverageEstimate> estimates) {
    List<String> kinds =
        estimates.stream()
            .flatMap(estimate -> estimate.interval().stream())
            .map(limits ->
                Label.number(100 * limits.level(), 4)
                    + " % "
                    + limits.method().kind().name().toLowerCase(Locale.ROOT).replace('_', ' ')
                    + " intervals ("
                    + limits.method().label()
                    + ")")
            .distinct()
            .toList();
    return kinds.isEmpty() ? "No intervals." : "Bars: " + String.join("; ", kinds) + ".";
  }

  /** Joins lines, and says how many were left out. */
  static String lines(String first, List<String> others) {
    StringBuilder text = new StringBuilder(first);
    others.stream().limit(MOST_LINES).forEach(line -> text.append('\n').append(line));
    if (others.size() > MOST_LINES) {
      text.append("\nand ").append(Numbers.people(others.size() - MOST_LINES)).append(" more");
    }
    return text.toString();
  }

  /** Joins the first few of many. */
  static String list(List<String> all, int most) {
    String some = String.join("; ", all.subList(0, Math.min(most, all.size())));
    return all.size() <= most
        ? some + "."
        : some + "; and " + Numbers.people(all.size() - most) + " more.";
  }

  private static String withoutUnit(double fraction) {
    return Numbers.percent(fraction).replace(" %", "");
  }

  private static Optional<String> people(CoverageEstimate estimate) {
    if (estimate.evidence() instanceof Evidence.Sample sample) {
      return Optional.of("n " + Numbers.people(sample.observations()));
    }
    return estimate
        .counts()
        .map(Proportion.Counted::denominator)
        .map(eligible -> "of " + Numbers.people(Math.round(eligible.doubleValue())));
  }
}
