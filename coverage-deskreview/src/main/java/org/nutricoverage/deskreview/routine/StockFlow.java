package org.nutricoverage.deskreview.routine;

import java.util.OptionalLong;
import org.nutricoverage.core.Sex;

/** The stock-flow identity B(m+1) = B(m) + A - X of one monthly report. */
final class StockFlow {

  private StockFlow() {}

  /** Recovered + died + defaulted + non-response; empty if one of them is missing. */
  static OptionalLong outcomes(MonthlyReport report, Sex sex) {
    OptionalLong recovered = report.count(ReportItem.RECOVERED, sex);
    OptionalLong died = report.count(ReportItem.DIED, sex);
    OptionalLong defaulted = report.count(ReportItem.DEFAULTED, sex);
    OptionalLong nonResponse = report.count(ReportItem.NON_RESPONSE, sex);
    return recovered.isPresent()
            && died.isPresent()
            && defaulted.isPresent()
            && nonResponse.isPresent()
        ? OptionalLong.of(
            recovered.getAsLong()
                + died.getAsLong()
                + defaulted.getAsLong()
                + nonResponse.getAsLong())
        : OptionalLong.empty();
  }

  /**
   * All who left. Some forms count transfers within the total discharges and some beside it; where
   * the four outcomes alone make up the total, the transfers are beside it.
   */
  static OptionalLong exits(MonthlyReport report, Sex sex) {
    OptionalLong total = report.count(ReportItem.TOTAL_DISCHARGES, sex);
    OptionalLong outcomes = outcomes(report, sex);
    long transferred = report.count(ReportItem.TRANSFERRED_OUT, sex).orElse(0);
    if (total.isEmpty()) {
      return outcomes.isPresent()
          ? OptionalLong.of(outcomes.getAsLong() + transferred)
          : OptionalLong.empty();
    }
    boolean transfersBeside = outcomes.equals(total);
    return OptionalLong.of(total.getAsLong() + (transfersBeside ? transferred : 0));
  }

  /** Opening stock + all who came - all who left, as far as they are reported; may be negative. */
  static OptionalLong implied(MonthlyReport report, Sex sex) {
    OptionalLong opening = report.count(ReportItem.OPENING_STOCK, sex);
    OptionalLong admissions = report.count(ReportItem.NEW_ADMISSIONS, sex);
    OptionalLong exits = exits(report, sex);
    return opening.isPresent() && admissions.isPresent() && exits.isPresent()
        ? OptionalLong.of(
            opening.getAsLong()
                + admissions.getAsLong()
                + report.count(ReportItem.TRANSFERS_IN, sex).orElse(0)
                + report.count(ReportItem.READMISSIONS, sex).orElse(0)
                - exits.getAsLong())
        : OptionalLong.empty();
  }

  /** The closing stock as reported, else as implied; may be negative where it is implied. */
  static OptionalLong endStock(MonthlyReport report, Sex sex) {
    OptionalLong closing = report.count(ReportItem.CLOSING_STOCK, sex);
    return closing.isPresent() ? closing : implied(report, sex);
  }
}
