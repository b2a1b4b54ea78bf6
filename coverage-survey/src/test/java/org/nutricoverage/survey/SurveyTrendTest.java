package org.nutricoverage.survey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import com.google.common.testing.EqualsTester;
import com.google.common.testing.SerializableTester;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.nutricoverage.core.Outcome;
import org.nutricoverage.survey.SurveyTrend.Link;
import org.nutricoverage.survey.replication.Replication;

class SurveyTrendTest {

  private static SurveyTrend trend(Link link, double[] times, @Nullable Boolean... answers) {
    return SurveyDesign.of(
            SurveySample.builder().number("t", times).answer("y", Arrays.asList(answers)).build())
        .build()
        .trend("y", "t", link);
  }

  @Test
  void aLineByHand() {
    // Values 1, 3, 2, 6 at 0, 1, 2, 3: slope (sum of (t - 1.5) y)/5 = 7/5, intercept 3 - 2.1.
    SurveyDesign design =
        SurveyDesign.of(
                SurveySample.builder()
                    .number("t", new double[] {2020, 2021, 2022, 2023})
                    .number("y", new double[] {1, 3, 2, 6})
                    .build())
            .build();
    SurveyTrend.Fit fit = design.trend("y", "t", Link.IDENTITY).fit().orElseThrow();
    assertThat(fit.slope()).isCloseTo(1.4, within(1e-12));
    assertThat(fit.meanAt(2021)).isCloseTo(2.3, within(1e-9));
    assertThat(fit.observations()).isEqualTo(4);
    assertThat(fit.degreesOfFreedom()).isEqualTo(2);
    // Residuals 0.1, 0.7, -1.7, 0.9; (t - 1.5)/5 times those squared, times 4/3.
    double[] influence = {-1.5 * 0.1 / 5, -0.5 * 0.7 / 5, 0.5 * -1.7 / 5, 1.5 * 0.9 / 5};
    double[] ofMean = {0.1 / 4, 0.7 / 4, -1.7 / 4, 0.9 / 4};
    double slope = 0;
    double mean = 0;
    double both = 0;
    for (int i = 0; i < 4; i++) {
      slope += 4 / 3.0 * influence[i] * influence[i];
      mean += 4 / 3.0 * ofMean[i] * ofMean[i];
      both += 4 / 3.0 * ofMean[i] * influence[i];
    }
    assertThat(fit.slopeVariance()).isCloseTo(slope, within(1e-12));
    assertThat(fit.covariance()).isCloseTo(both - 2021.5 * slope, within(1e-8));
    assertThat(fit.interceptVariance())
        .isCloseTo(mean - 2 * 2021.5 * both + 2021.5 * 2021.5 * slope, within(1e-5));
    assertThat(fit.test().t().orElseThrow()).isCloseTo(1.4 / Math.sqrt(slope), within(1e-10));
    assertThat(fit.test().degreesOfFreedom()).isEqualTo(2);
  }

  @Test
  void aLogisticLineThroughTwoTimes() {
    // One of four, then three of four: odds 1/3 and 3.
    SurveyTrend.Fit fit =
        trend(
                Link.LOGIT,
                new double[] {0, 0, 0, 0, 1, 1, 1, 1},
                true,
                false,
                false,
                false,
                true,
                true,
                true,
                false)
            .fit()
            .orElseThrow();
    assertThat(fit.intercept()).isCloseTo(Math.log(1.0 / 3), within(1e-12));
    assertThat(fit.slope()).isCloseTo(Math.log(9), within(1e-12));
    assertThat(fit.meanAt(0)).isCloseTo(0.25, within(1e-12));
    assertThat(fit.meanAt(1)).isCloseTo(0.75, within(1e-12));
    assertThat(fit.meanAt(-400)).isBetween(0.0, 1e-300);
    assertThat(fit.meanAt(400)).isEqualTo(1);
    // The variance of a logit is 8/7 sum of squares over (4 p q)^2 = 8/7 (0.75/0.75^2) each.
    assertThat(fit.interceptVariance()).isCloseTo(8.0 / 7 / 0.75, within(1e-7));
    assertThat(fit.slopeVariance()).isCloseTo(2 * 8.0 / 7 / 0.75, within(1e-7));
    assertThat(fit.covariance()).isCloseTo(-8.0 / 7 / 0.75, within(1e-7));
    assertThat(fit.degreesOfFreedom()).isEqualTo(6);
  }

  @Test
  void weightsAndMissingValuesCount() {
    SurveySample sample =
        SurveySample.builder()
            .number("t", new double[] {0, 0, 1, 1, Double.NaN, 1, 0})
            .answer("y", Arrays.asList(true, false, true, false, true, null, true))
            .number("w", new double[] {3, 1, 1, 3, 5, 5, 0})
            .build();
    SurveyDesign design = SurveyDesign.of(sample).weights("w").build();
    SurveyTrend.Fit line = design.trend("y", "t", Link.IDENTITY).fit().orElseThrow();
    assertThat(line.intercept()).isCloseTo(0.75, within(1e-13));
    assertThat(line.slope()).isCloseTo(-0.5, within(1e-13));
    assertThat(line.observations()).isEqualTo(4);
    assertThat(line.degreesOfFreedom()).isEqualTo(2);
    SurveyTrend.Fit logit = design.trend("y", "t", Link.LOGIT).fit().orElseThrow();
    assertThat(logit.intercept()).isCloseTo(Math.log(3), within(1e-12));
    assertThat(logit.slope()).isCloseTo(-2 * Math.log(3), within(1e-12));
  }

  @Test
  void replicatesOfATrend() {
    SurveySample sample =
        SurveySample.builder()
            .number("t", new double[] {0, 1, 0, 1, 0, 1, 0, 1})
            .category("c", new int[] {1, 1, 2, 2, 3, 3, 4, 4})
            .number("y", new double[] {1, 5, 2, 4, 3, 8, 2, 7})
            .build();
    SurveyDesign design = SurveyDesign.of(sample).clusters("c").build();
    SurveyTrend.Fit linear = design.trend("y", "t", Link.IDENTITY).fit().orElseThrow();
    SurveyTrend.Fit jackknife =
        design
            .replicate(Replication.jackknife())
            .trend("y", "t", Link.IDENTITY)
            .fit()
            .orElseThrow();
    // With as many rows of each time in each cluster the line is linear in the clusters.
    assertThat(jackknife.slope()).isCloseTo(linear.slope(), within(1e-14));
    assertThat(jackknife.slopeVariance()).isCloseTo(linear.slopeVariance(), within(1e-12));
    assertThat(jackknife.interceptVariance()).isCloseTo(linear.interceptVariance(), within(1e-12));
    assertThat(jackknife.covariance()).isCloseTo(linear.covariance(), within(1e-12));
    assertThat(jackknife.degreesOfFreedom()).isEqualTo(2);
  }

  private static void assertNone(SurveyTrend trend, String explanation) {
    assertThat(trend.fit()).isEmpty();
    assertThat(trend).isEqualTo(new SurveyTrend.NotComputable(Outcome.Reason.NO_DATA, explanation));
  }

  @Test
  void linesThatDoNotExist() {
    String steep =
        "the line does not exist: the values of some times are all 0 or all 1, or do not vary";
    double[] rounds = {1, 1, 2, 2};
    assertNone(trend(Link.LOGIT, rounds, true, true, true, true), steep);
    assertNone(trend(Link.LOGIT, rounds, false, false, false, false), steep);
    assertNone(trend(Link.LOGIT, rounds, false, false, true, true), steep);
    assertNone(trend(Link.LOGIT, rounds, true, true, false, false), steep);
    assertNone(trend(Link.LOGIT, rounds, true, false, true, true), steep);
    assertNone(trend(Link.LOGIT, rounds, true, false, false, false), steep);
    assertNone(trend(Link.LOGIT, rounds, true, true, true, false), steep);
    assertNone(trend(Link.LOGIT, new double[] {1, 2, 3, 3}, false, true, true, true), steep);
    assertThat(trend(Link.LOGIT, new double[] {1, 2, 3, 4}, false, true, false, true).fit())
        .isPresent();
    assertThat(trend(Link.IDENTITY, rounds, true, false, true, true).fit()).isPresent();
    assertNone(trend(Link.IDENTITY, new double[] {3, 3}, true, false), "all rows have the time 3");
    assertNone(
        trend(Link.IDENTITY, new double[] {Double.NaN, 3}, true, null),
        "no row has both a value and a time");
  }

  @Test
  void sharesBetweenNoneAndAll() {
    SurveySample sample =
        SurveySample.builder()
            .number("t", new double[] {0, 1, 2})
            .number("y", new double[] {0.2, 0.5, 0.8})
            .number("bad", new double[] {0.2, 1.5, 0.8})
            .number("low", new double[] {0.2, 0.5, -0.1})
            .build();
    SurveyDesign design = SurveyDesign.of(sample).build();
    SurveyTrend.Fit fit = design.trend("y", "t", Link.LOGIT).fit().orElseThrow();
    assertThat(fit.slope()).isCloseTo(Math.log(4), within(1e-10));
    assertThat(fit.meanAt(1)).isCloseTo(0.5, within(1e-12));
    assertThatThrownBy(() -> design.trend("bad", "t", Link.LOGIT))
        .isInstanceOf(SurveyDataException.class)
        .hasMessage("column bad, row 2: a logistic trend is of values from 0 to 1 but one was 1.5");
    assertThatThrownBy(() -> design.trend("low", "t", Link.LOGIT))
        .hasMessageEndingWith("row 3: a logistic trend is of values from 0 to 1 but one was -0.1");
    assertThat(design.trend("bad", "t", Link.IDENTITY).fit()).isPresent();
    assertThatThrownBy(() -> design.trend("y", "when", Link.LOGIT))
        .hasMessageStartingWith("column when: there is no such column");
  }

  @Test
  void values() {
    SurveyTrend.Fit fit = new SurveyTrend.Fit(Link.IDENTITY, 1, 2, 3, 4, 5, 6, 7);
    assertThat(fit.meanAt(10)).isEqualTo(21);
    assertThatThrownBy(() -> fit.meanAt(Double.NaN))
        .hasMessage("time must be a finite number of units of time but was NaN");
    assertThatThrownBy(() -> new SurveyTrend.Fit(Link.LOGIT, Double.NaN, 2, 3, 4, 5, 6, 7))
        .hasMessage("intercept must be a finite number of units of the mean but was NaN");
    assertThatThrownBy(() -> new SurveyTrend.Fit(Link.LOGIT, 1, Double.NaN, 3, 4, 5, 6, 7))
        .hasMessageStartingWith("slope must be");
    assertThatThrownBy(() -> new SurveyTrend.Fit(Link.LOGIT, 1, 2, -3, 4, 5, 6, 7))
        .hasMessageStartingWith("interceptVariance must be");
    assertThatThrownBy(() -> new SurveyTrend.Fit(Link.LOGIT, 1, 2, 3, -4, 5, 6, 7))
        .hasMessageStartingWith("slopeVariance must be");
    assertThatThrownBy(
            () -> new SurveyTrend.Fit(Link.LOGIT, 1, 2, 3, 4, Double.NEGATIVE_INFINITY, 6, 7))
        .hasMessageStartingWith("covariance must be");
    assertThatThrownBy(() -> new SurveyTrend.NotComputable(Outcome.Reason.NO_DATA, " "))
        .hasMessage("explanation must be a text that is not blank");
    SurveyTrend none = new SurveyTrend.NotComputable(Outcome.Reason.NO_DATA, " why ");
    new EqualsTester()
        .addEqualityGroup(fit, new SurveyTrend.Fit(Link.IDENTITY, 1, 2, 3, 4, 5, 6, 7))
        .addEqualityGroup(new SurveyTrend.Fit(Link.LOGIT, 1, 2, 3, 4, 5, 6, 7))
        .addEqualityGroup(none, new SurveyTrend.NotComputable(Outcome.Reason.NO_DATA, "why"))
        .testEquals();
    for (SurveyTrend value : List.of(fit, none)) {
      SerializableTester.reserializeAndAssert(value);
    }
  }
}
