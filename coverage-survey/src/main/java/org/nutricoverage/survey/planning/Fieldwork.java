package org.nutricoverage.survey.planning;

import java.io.Serializable;
import java.util.Objects;
import org.nutricoverage.core.Rational;

/** How completed interviews become people to select, and both whole numbers. */
record Fieldwork(double nonResponse, NonResponseAdjustment adjustment, Rounding rounding)
    implements Serializable {

  static final Fieldwork DEFAULT = new Fieldwork(0, NonResponseAdjustment.DIVIDE, Rounding.CEILING);

  Fieldwork {
    Objects.requireNonNull(adjustment, "nonResponseAdjustment");
    Objects.requireNonNull(rounding, "rounding");
  }

  Fieldwork withNonResponse(double rate) {
    return new Fieldwork(Levels.rate(rate, "nonResponse"), adjustment, rounding);
  }

  Fieldwork withAdjustment(NonResponseAdjustment other) {
    return new Fieldwork(nonResponse, other, rounding);
  }

  Fieldwork withRounding(Rounding other) {
    return new Fieldwork(nonResponse, adjustment, other);
  }

  long completed(Rational completed) {
    return rounding.whole(completed, "completedInterviews", "individuals");
  }

  Rational toSelect(Rational completed) {
    return adjustment.inflate(carried(completed), Rational.fromDecimal(nonResponse));
  }

  long selected(Rational toSelect) {
    return rounding.whole(toSelect, "toSelect", "individuals");
  }

  /** What the next step goes on with. */
  Rational carried(Rational exact) {
    return rounding == Rounding.STEPWISE_CEILING
        ? Rational.of(Rounding.ceiling(exact, "interviews", "individuals"))
        : exact;
  }

  String nonResponseLine(Rational completed) {
    return "Non-response of "
        + Shown.percent(nonResponse)
        + ": "
        + Shown.computed(carried(completed))
        + " "
        + adjustment.formula(Shown.given(nonResponse))
        + " = "
        + Shown.computed(toSelect(completed));
  }

  static String rounded(Rational exact, long whole) {
    return exact.compareTo(Rational.of(whole)) == 0
        ? Shown.count(whole)
        : Shown.computed(exact) + ", rounded to " + Shown.count(whole);
  }
}
