package org.nutricoverage.core.standard;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.LongRange;
import org.nutricoverage.core.CoverageEstimate;
import org.nutricoverage.core.Proportion;
import org.nutricoverage.core.Rational;
import org.nutricoverage.core.SampleEstimates;

class StandardProperties {

  @Provide
  Arbitrary<Threshold> thresholds() {
    return Combinators.combine(
            Arbitraries.of(Comparison.values()),
            Arbitraries.longs().between(0, 200),
            Arbitraries.longs().between(200, 300))
        .as((comparison, part, whole) -> new Threshold(comparison, Rational.of(part, whole)));
  }

  @Property
  void aThresholdIsReadAsItIsWritten(@ForAll("thresholds") Threshold threshold) {
    assertThat(Threshold.parse(threshold.toString())).isEqualTo(threshold);
  }

  @Property
  void betterFiguresAreNotJudgedWorse(
      @ForAll("thresholds") Threshold threshold,
      @ForAll @LongRange(min = 0, max = 250) long reached,
      @ForAll @LongRange(min = 0, max = 50) long more) {
    Standard standard = new Standard("test", threshold, "test");
    Verdict low = standard.verdict(Rational.of(reached, 200));
    Verdict high = standard.verdict(Rational.of(reached + more, 200));
    Verdict better = threshold.comparison().wantsMore() ? high : low;
    Verdict worse = threshold.comparison().wantsMore() ? low : high;
    assertThat(worse == Verdict.MET && better != Verdict.MET).isFalse();
  }

  @Property
  void anIntervalShiftedUpIsNotJudgedWorse(
      @ForAll @DoubleRange(max = 0.6) double lower,
      @ForAll @DoubleRange(max = 0.2) double width,
      @ForAll @DoubleRange(max = 0.2) double shift) {
    Standard standard = Standard.sphereCoverage(Setting.RURAL);
    assertThat(rank(standard.verdict(of(lower + shift, width))))
        .isGreaterThanOrEqualTo(rank(standard.verdict(of(lower, width))));
  }

  private static int rank(Verdict verdict) {
    return switch (verdict) {
      case NOT_MET -> 0;
      case UNCERTAIN -> 1;
      case MET -> 2;
      case NOT_ASSESSED -> throw new AssertionError("not assessed");
    };
  }

  private static CoverageEstimate of(double lower, double width) {
    return SampleEstimates.surveyed(
        SampleEstimates.SCOPE,
        lower + width / 2,
        lower,
        lower + width,
        SampleEstimates.TestMethod.SAMPLED);
  }

  @Property
  void thePeopleNeededAreEnoughAndNoneTooMany(
      @ForAll("thresholds") Threshold threshold,
      @ForAll @LongRange(min = 0, max = 300) long reached,
      @ForAll @LongRange(min = 1, max = 300) long eligible) {
    if (!threshold.comparison().wantsMore()) {
      return;
    }
    Standard standard = new Standard("test", threshold, "test");
    long more = standard.morePeopleNeeded(Proportion.of(reached, eligible));
    assertThat(standard.verdict(Rational.of(reached + more, eligible))).isEqualTo(Verdict.MET);
    if (more > 0) {
      assertThat(standard.verdict(Rational.of(reached + more - 1, eligible)))
          .isEqualTo(Verdict.NOT_MET);
    }
  }
}
