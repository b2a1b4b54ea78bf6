package org.nutricoverage.survey.replication;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.Scale;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import org.nutricoverage.core.interval.ConfidenceInterval;
import org.nutricoverage.core.interval.IntervalKind;

class ReplicateVarianceTest {

  private static final double NONE = Double.NaN;
  private static final double[] THREE = {0.4, 0.5, 0.75};

  private static ReplicateScales scales(double scale, boolean aboutFull, double... each) {
    return ReplicateScales.of(scale, each, aboutFull);
  }

  private static ReplicateVariance of(double full, double... estimates) {
    double[] ones = new double[estimates.length];
    Arrays.fill(ones, 1);
    return ReplicateVariance.of(scales(0.5, false, ones), full, estimates);
  }

  @Test
  void variesAboutTheMean() {
    ReplicateVariance variance = of(0.5, THREE);
    // deviations from 0.55: -0.15, -0.05, 0.20
    assertThat(variance.variance().orElseThrow()).isEqualTo(0.5 * 0.065, within(1e-16));
    assertThat(variance.standardError().orElseThrow()).isEqualTo(Math.sqrt(0.0325), within(1e-16));
    assertThat(variance.mean().orElseThrow()).isEqualTo(0.55, within(1e-16));
    assertThat(variance.replicates()).isEqualTo(3);
    assertThat(variance.dropped()).isZero();
    assertThat(variance.findings()).isEmpty();
    assertThat(variance.notAvailable()).isEmpty();
    assertThat(variance.fullEstimate()).isEqualTo(0.5);
    assertThat(variance.replicateEstimate(2)).hasValue(0.75);
    assertThat(variance.scales()).isEqualTo(scales(0.5, false, 1, 1, 1));
    assertThat(of(1, 1, 3)).hasToString("estimate 1.0, standard error 1.0");
  }

  @Test
  void variesAboutTheFullEstimate() {
    ReplicateVariance variance = ReplicateVariance.of(scales(2, true, 1, 0.5, 3), 0.5, THREE);
    assertThat(variance.variance().orElseThrow()).isEqualTo(2 * (0.01 + 3 * 0.0625), within(1e-15));
  }

  /** As R takes it, the mean is that of the replicates whose scale is above 0. */
  @Test
  void replicatesWithoutScaleDoNotMoveTheCentre() {
    ReplicateVariance variance =
        ReplicateVariance.of(scales(1, false, 1, 0, 2), 0.5, new double[] {0.4, 9, 0.6});
    assertThat(variance.variance().orElseThrow()).isEqualTo(0.01 + 2 * 0.01, within(1e-16));
    assertThat(variance.mean().orElseThrow()).isEqualTo(10 / 3.0, within(1e-15));
  }

  @Test
  void replicatesWithoutEstimateAreDroppedAndCounted() {
    ReplicateVariance variance =
        ReplicateVariance.of(
            scales(0.5, false, 1, 1, 2, 1), 0.5, new double[] {0.4, NONE, 0.6, 1 / 0.0});
    assertThat(variance.variance().orElseThrow()).isEqualTo(0.5 * 0.03, within(1e-16));
    assertThat(variance.dropped()).isEqualTo(2);
    assertThat(variance.replicates()).isEqualTo(4);
    assertThat(variance.mean().orElseThrow()).isEqualTo(0.5, within(1e-16));
    assertThat(variance.replicateEstimate(1)).isEmpty();
    assertThat(variance.replicateEstimate(3)).isEmpty();
    assertThat(variance.findings())
        .singleElement()
        .hasToString(
            "WARNING REPLICATES_DROPPED: 2 of 4 replicates gave no estimate and were left out with"
                + " the scale kept: the variance is too small");
  }

  @Test
  void withoutReplicatesThereIsNoVariance() {
    ReplicateVariance variance = of(0.5, NONE, NONE);
    assertThat(variance.variance()).isEmpty();
    assertThat(variance.standardError()).isEmpty();
    assertThat(variance.mean()).isEmpty();
    assertThat(variance.dropped()).isEqualTo(2);
    assertThat(variance.notAvailable()).contains("none of 2 replicates gave an estimate");
    assertThat(variance)
        .hasToString("estimate 0.5, no standard error: none of 2 replicates gave an estimate");
    assertThat(Oracle.reason(variance.waldInterval(0.95, 5)))
        .isEqualTo("none of 2 replicates gave an estimate");
    assertThat(Oracle.reason(variance.logitInterval(0.95, 5)))
        .isEqualTo("none of 2 replicates gave an estimate");
    assertThat(Oracle.reason(variance.percentileInterval(0.95)))
        .isEqualTo("0 replicates gave an estimate");
  }

  @Test
  void oneReplicateSaysNothingAboutItsOwnMean() {
    assertThat(of(0.5, NONE, 0.4).notAvailable())
        .contains("only 1 of 2 replicates gave an estimate");
    assertThat(Oracle.reason(of(0.5, NONE, 0.4).percentileInterval(0.9)))
        .isEqualTo("1 replicate gave an estimate");
    ReplicateVariance aboutFull =
        ReplicateVariance.of(scales(3, true, 1, 1), 0.5, new double[] {NONE, 0.4});
    assertThat(aboutFull.variance().orElseThrow()).isEqualTo(0.03, within(1e-16));
    assertThat(ReplicateVariance.of(scales(3, true, 1), 0.5, new double[] {NONE}).notAvailable())
        .contains("none of 1 replicate gave an estimate");
  }

  @Test
  void equalReplicatesHaveNoVariance() {
    ReplicateVariance variance = of(0.3, 0.3, 0.1 + 0.2, 0.3);
    assertThat(variance.variance()).hasValue(0);
    assertThat(Oracle.reason(variance.waldInterval(0.95, 5)))
        .isEqualTo("the replicates do not differ and say nothing of the variance");
    assertThat(Oracle.reason(variance.logitInterval(0.95, 5)))
        .isEqualTo("the replicates do not differ and say nothing of the variance");
    assertThat(of(0, 0, 0).variance()).hasValue(0);
    assertThat(of(1, 1, 1 + 1e-12).variance().orElseThrow()).isPositive();
    assertThat(of(1, 1, 1 + 1e-13).variance()).hasValue(0);
  }

  @Test
  void scalesOfZeroMakeAVarianceOfZero() {
    for (ReplicateScales none : new ReplicateScales[] {scales(0, false, 1), scales(1, true, 0)}) {
      ReplicateVariance variance = ReplicateVariance.of(none, 0.5, new double[] {0.7});
      assertThat(variance.variance()).hasValue(0);
      ConfidenceInterval interval = Oracle.interval(variance.waldInterval(0.95, 3));
      assertThat(interval.lower()).isEqualTo(0.5);
      assertThat(interval.upper()).isEqualTo(0.5);
    }
  }

  @Test
  void covarianceTakesReplicatesThatBothHave() {
    ReplicateVariance one = of(1, 1, 2, 3, NONE);
    ReplicateVariance other = of(5, 6, NONE, 2, 9);
    // means 2 and 4, deviations -1, 1 and 2, -2
    assertThat(one.covariance(other).orElseThrow()).isEqualTo(-2);
    assertThat(other.covariance(one).orElseThrow()).isEqualTo(-2);
    assertThat(one.covariance(one).orElseThrow()).isEqualTo(one.variance().orElseThrow());
    assertThat(one.covariance(of(1, NONE, 4, NONE, 5))).isEmpty();
    assertThatIllegalArgumentException()
        .isThrownBy(() -> one.covariance(of(1, 2)))
        .withMessage(
            "other must be a variance with the same scales (4 replicates, scale 0.5, about their"
                + " mean) but was 1 replicate, scale 0.5, about their mean");
    ReplicateScales about = scales(1, true, 1, 2);
    assertThat(
            ReplicateVariance.of(about, 1, new double[] {2, 4})
                .covariance(ReplicateVariance.of(about, 10, new double[] {20, 9}))
                .orElseThrow())
        .isEqualTo(10 - 6);
  }

  @Test
  void waldInterval() {
    ReplicateVariance variance = of(0.5, 0.4, 0.6);
    // se 0.1, t of 4 degrees of freedom 2.776445105...
    ConfidenceInterval interval = Oracle.interval(variance.waldInterval(0.95, 4));
    assertThat(interval.lower()).isEqualTo(0.5 - 0.2776445105198, within(1e-12));
    assertThat(interval.upper()).isEqualTo(0.5 + 0.2776445105198, within(1e-12));
    assertThat(interval.degreesOfFreedom()).isEqualTo(4);
    assertThat(interval.level()).isEqualTo(0.95);
    assertThat(interval.method()).isEqualTo(ReplicateInterval.WALD);
    ConfidenceInterval normal =
        Oracle.interval(variance.waldInterval(0.95, Double.POSITIVE_INFINITY));
    assertThat(normal.upper()).isEqualTo(0.5 + 0.1959963984540054, within(1e-13));
    assertThat(Oracle.reason(variance.waldInterval(0.95, 0)))
        .isEqualTo("there are no degrees of freedom");
    assertThat(Oracle.reason(variance.logitInterval(0.95, -1)))
        .isEqualTo("there are no degrees of freedom");
    assertThat(Oracle.reason(of(0, -1e308, 1e308, 1e308).waldInterval(0.95, 1)))
        .isEqualTo("the limits are beyond the greatest number");
  }

  @Test
  void logitInterval() {
    ReplicateVariance variance = of(0.5, 0.4, 0.6);
    double logit = Math.log(1.5);
    ConfidenceInterval interval = Oracle.interval(variance.logitInterval(0.95, 4));
    double half = 2.776445105198 * logit;
    assertThat(interval.lower()).isEqualTo(1 / (1 + Math.exp(half)), within(1e-12));
    assertThat(interval.upper()).isEqualTo(1 / (1 + Math.exp(-half)), within(1e-12));
    assertThat(interval.method()).isEqualTo(ReplicateInterval.LOGIT);
    assertThat(interval.degreesOfFreedom()).isEqualTo(4);
    // about the full estimate, and with a replicate that is not there
    ReplicateVariance about =
        ReplicateVariance.of(scales(1, true, 1, 1), 0.8, new double[] {0.5, NONE});
    double centre = Math.log(4);
    assertThat(Oracle.interval(about.logitInterval(0.95, Double.POSITIVE_INFINITY)).lower())
        .isEqualTo(1 / (1 + Math.exp(-centre + 1.959963984540054 * centre)), within(1e-13));
  }

  @Test
  void logitsNeedProportionsInside() {
    assertThat(Oracle.reason(of(1, 0.9, 0.8).logitInterval(0.95, 4)))
        .isEqualTo("the estimate is not strictly between 0 and 1, where a logit exists");
    assertThat(Oracle.reason(of(1e-14, 0.9, 0.8).logitInterval(0.95, 4)))
        .isEqualTo("the estimate is not strictly between 0 and 1, where a logit exists");
    assertThat(Oracle.reason(of(0.5, 0, 0.9999999999999999, 0.8, NONE).logitInterval(0.95, 4)))
        .isEqualTo(
            "2 of 3 replicate estimates are not strictly between 0 and 1, where a logit exists");
    assertThat(of(0.5, 1e-12, 1 - 1e-12).logitInterval(0.95, 4).interval()).isPresent();
  }

  @Test
  void percentilesAreType7() {
    ConfidenceInterval interval =
        Oracle.interval(of(3, 5, 1, NONE, 3, 2, 4).percentileInterval(0.8));
    assertThat(interval.lower()).isEqualTo(1.4, within(1e-14));
    assertThat(interval.upper()).isEqualTo(4.6, within(1e-14));
    assertThat(interval.method()).isEqualTo(ReplicateInterval.PERCENTILE);
    assertThat(interval.degreesOfFreedom()).isInfinite();
    ConfidenceInterval two = Oracle.interval(of(3, 7, 3).percentileInterval(0.5));
    assertThat(two.lower()).isEqualTo(4, within(1e-14));
    assertThat(two.upper()).isEqualTo(6, within(1e-14));
  }

  @Test
  void quantilesReachTheirEnds() {
    assertThat(Replicates.quantile(new double[] {1, 2, 4}, 0)).isEqualTo(1);
    assertThat(Replicates.quantile(new double[] {1, 2, 4}, 1)).isEqualTo(4);
    assertThat(Replicates.quantile(new double[] {1, 2, 4}, 0.75)).isEqualTo(3);
    assertThat(Replicates.quantile(new double[] {7}, 0.3)).isEqualTo(7);
  }

  @Test
  void intervalsHaveLabels() {
    assertThat(Arrays.stream(ReplicateInterval.values()).map(ReplicateInterval::label))
        .containsExactly(
            "Wald with replicate variance",
            "logit with replicate variance",
            "percentiles of the replicates",
            "normal, strata combined");
    assertThat(Arrays.stream(ReplicateInterval.values()).map(ReplicateInterval::kind))
        .containsOnly(IntervalKind.SAMPLING);
  }

  @Test
  void refusesWhatDoesNotFit() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> of(NONE, 1, 2))
        .withMessage("fullEstimate must be a finite number of units of the estimate but was NaN");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> ReplicateVariance.of(scales(1, true, 1, 1), 0.5, new double[1]))
        .withMessage(
            "replicateEstimates must be an array of one estimate for each of 2 replicates but was 1"
                + " estimates");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> of(1, 1, 2).waldInterval(1, 3))
        .withMessage("level must be a fraction strictly between 0 and 1 but was 1.0");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> of(1, NONE, NONE).logitInterval(0, 3))
        .withMessage("level must be a fraction strictly between 0 and 1 but was 0.0");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> of(1, 1, 2).percentileInterval(NONE))
        .withMessage("level must be a fraction strictly between 0 and 1 but was NaN");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> of(1, 1, 2).waldInterval(0.95, NONE))
        .withMessage("degreesOfFreedom must be a number or infinity but was NaN");
    assertThatThrownBy(() -> of(1, 1, 2).replicateEstimate(2))
        .isInstanceOf(IndexOutOfBoundsException.class);
  }

  @Test
  void scalesTellThemselves() {
    ReplicateScales scales = scales(0.25, true, 1, 0.5);
    assertThat(scales.replicates()).isEqualTo(2);
    assertThat(scales.scale()).isEqualTo(0.25);
    assertThat(scales.replicateScale(1)).isEqualTo(0.5);
    assertThat(scales.aboutFullEstimate()).isTrue();
    assertThat(scales).hasToString("2 replicates, scale 0.25, about the full estimate");
    assertThatThrownBy(() -> scales.replicateScale(2))
        .isInstanceOf(IndexOutOfBoundsException.class);
    double[] each = {1};
    ReplicateScales copied = ReplicateScales.of(1, each, false);
    each[0] = 5;
    assertThat(copied.replicateScale(0)).isEqualTo(1);
  }

  @Property(tries = 100)
  void scaleAndShift(
      @ForAll @Size(min = 3, max = 20)
          List<@Scale(3) @DoubleRange(min = 0.1, max = 0.9) Double> estimates) {
    double[] plain = estimates.stream().mapToDouble(Double::doubleValue).toArray();
    double[] moved = Arrays.stream(plain).map(value -> 3 - 2 * value).toArray();
    ReplicateVariance one = of(0.5, plain);
    ReplicateVariance other = of(2, moved);
    double variance = one.variance().orElseThrow();
    assertThat(other.variance().orElseThrow()).isEqualTo(4 * variance, within(1e-13));
    assertThat(one.covariance(other).orElseThrow()).isEqualTo(-2 * variance, within(1e-13));
    double[] turned = Arrays.stream(plain).map(value -> 1 - value).toArray();
    if (variance > 1e-20) {
      ConfidenceInterval interval = Oracle.interval(of(0.4, plain).logitInterval(0.9, 5));
      ConfidenceInterval mirrored = Oracle.interval(of(0.6, turned).logitInterval(0.9, 5));
      assertThat(mirrored.lower()).isEqualTo(1 - interval.upper(), within(1e-12));
      assertThat(interval.lower()).isBetween(0.0, 0.4);
      assertThat(interval.upper()).isBetween(0.4, 1.0);
    }
  }
}
