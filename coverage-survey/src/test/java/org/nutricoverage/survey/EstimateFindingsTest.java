package org.nutricoverage.survey;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.nutricoverage.core.Severity;
import org.nutricoverage.survey.interval.SurveyInterval;
import org.nutricoverage.survey.replication.Replication;
import org.nutricoverage.survey.replication.RowReplicateWeights;

class EstimateFindingsTest {

  /** Rows as a simple random sample, of which some say yes. */
  private static SurveyEstimator simple(int rows, int yes) {
    boolean[] answers = new boolean[rows];
    for (int row = 0; row < yes; row++) {
      answers[row] = true;
    }
    return SurveyDesign.of(SurveySample.builder().answer("y", answers).build())
        .build()
        .proportion("y");
  }

  private static List<String> messages(SurveyEstimate estimate) {
    return estimate.findings().stream().map(Object::toString).toList();
  }

  private static boolean has(SurveyEstimate estimate, SurveyFinding kind) {
    return estimate.findings().stream().anyMatch(finding -> finding.is(kind));
  }

  @Test
  void aSoundFigureHasNone() {
    assertThat(messages(simple(1000, 500).estimate()))
        .containsExactly("INFO NO_WEIGHTS: no weights were given; every row counts as 1");
  }

  @Test
  void fewerThanThirtyEffectiveObservations() {
    // Effective observations are n - 1 in a simple random sample.
    assertThat(has(simple(31, 15).estimate(), SurveyFinding.FEW_EFFECTIVE_OBSERVATIONS)).isFalse();
    assertThat(messages(simple(30, 15).estimate()))
        .contains("WARNING FEW_EFFECTIVE_OBSERVATIONS: the effective sample size is 29, below 30");
    // Without variance the observations count.
    assertThat(has(simple(30, 0).estimate(), SurveyFinding.FEW_EFFECTIVE_OBSERVATIONS)).isFalse();
    assertThat(messages(simple(29, 0).estimate()))
        .contains("WARNING FEW_EFFECTIVE_OBSERVATIONS: the effective sample size is 29, below 30");
  }

  @Test
  void fewerThanEightDegreesOfFreedom() {
    assertThat(has(simple(9, 4).estimate(), SurveyFinding.FEW_DEGREES_OF_FREEDOM)).isFalse();
    assertThat(messages(simple(8, 4).estimate()))
        .contains(
            "WARNING FEW_DEGREES_OF_FREEDOM: the variance rests on 7 degrees of freedom, below 8");
    assertThat(messages(simple(2, 1).estimate()))
        .contains(
            "WARNING FEW_DEGREES_OF_FREEDOM: the variance rests on 1 degree of freedom, below 8");
    assertThat(
            messages(simple(100, 50).degreesOfFreedom(DegreesOfFreedomRule.fixed(7.25)).estimate()))
        .contains(
            "WARNING FEW_DEGREES_OF_FREEDOM: the variance rests on 7.3 degrees of freedom, below"
                + " 8");
    assertThat(
            has(
                simple(8, 4).degreesOfFreedom(DegreesOfFreedomRule.INFINITE).estimate(),
                SurveyFinding.FEW_DEGREES_OF_FREEDOM))
        .isFalse();
  }

  @Test
  void wideIntervals() {
    // Korn-Graubard at 50 %: 44 people give a width of about 0.31, 50 of about 0.29.
    assertThat(messages(simple(44, 22).estimate()))
        .anyMatch(
            m -> m.startsWith("WARNING WIDE_INTERVAL: the Korn-Graubard interval at 95 % is"));
    assertThat(has(simple(50, 25).estimate(), SurveyFinding.WIDE_INTERVAL)).isFalse();
    // 4 of 100: 1.1 % to 9.9 %, wider than 5 points and than 130 % of 4 %; the same of 96 of 100.
    assertThat(has(simple(100, 4).estimate(), SurveyFinding.WIDE_INTERVAL)).isTrue();
    assertThat(has(simple(100, 96).estimate(), SurveyFinding.WIDE_INTERVAL)).isTrue();
    // 40 of 400: 7.2 % to 13.4 %, wider than 5 points but not than 13.
    assertThat(has(simple(400, 40).estimate(), SurveyFinding.WIDE_INTERVAL)).isFalse();
    // 2 of 1000: wider than 130 % of 0.2 % but not than 5 points.
    assertThat(has(simple(1000, 2).estimate(), SurveyFinding.WIDE_INTERVAL)).isFalse();
    // The limits are those at 95 %, whatever level was asked for.
    assertThat(has(simple(50, 25).level(0.99).estimate(), SurveyFinding.WIDE_INTERVAL)).isFalse();
  }

  @Test
  void noneOrAll() {
    assertThat(messages(simple(1000, 0).estimate()))
        .containsExactly(
            "INFO NO_WEIGHTS: no weights were given; every row counts as 1",
            "INFO NO_VARIATION: the share is exactly 0 %; the interval rests on the number of"
                + " observations");
    assertThat(messages(simple(1000, 1000).estimate()))
        .contains(
            "INFO NO_VARIATION: the share is exactly 100 %; the interval rests on the number of"
                + " observations");
    assertThat(messages(simple(1000, 0).interval(SurveyInterval.XLOGIT).estimate()))
        .contains(
            "INFO INTERVAL_REPLACED: there is no interval by the method "
                + SurveyInterval.XLOGIT.label()
                + "; another took its place");
    // Where there is no interval at all, none took its place.
    assertThat(
            has(
                Villages.enrolled().in("village", "1").interval(SurveyInterval.WILSON).estimate(),
                SurveyFinding.INTERVAL_REPLACED))
        .isFalse();
    assertThat(
            has(
                simple(1000, 0).interval(SurveyInterval.KORN_GRAUBARD).estimate(),
                SurveyFinding.INTERVAL_REPLACED))
        .isFalse();
  }

  @Test
  void missingAnswers() {
    List<Boolean> answers = new ArrayList<>(Arrays.asList(true, false, null, true, false));
    SurveyDesign design =
        SurveyDesign.of(
                SurveySample.builder()
                    .answer("y", answers)
                    .number("w", new double[] {1, 1, 2, 3, 3})
                    .build())
            .weights("w")
            .build();
    assertThat(messages(design.proportion("y").estimate()))
        .contains(
            "INFO MISSING_ANSWERS: 1 answer is missing (20.0 % of the weight); those rows are"
                + " outside the domain");
  }

  @Test
  void extremeWeights() {
    // n sum w^2 / W^2 = 11 (10 + a^2)/(10 + a)^2: 5 at a = 19.93.
    assertThat(has(withOneWeight(19.9).estimate(), SurveyFinding.EXTREME_WEIGHTS)).isFalse();
    assertThat(messages(withOneWeight(20).estimate()))
        .contains("WARNING EXTREME_WEIGHTS: unequal weights alone multiply the variance by 5");
    assertThat(messages(withOneWeight(1000).estimate()))
        .contains("WARNING EXTREME_WEIGHTS: unequal weights alone multiply the variance by 10.8");
  }

  private static SurveyEstimator withOneWeight(double greatest) {
    double[] weights = new double[11];
    Arrays.fill(weights, 1);
    weights[3] = greatest;
    boolean[] answers = new boolean[11];
    answers[0] = true;
    return SurveyDesign.of(SurveySample.builder().number("w", weights).answer("y", answers).build())
        .weights("w")
        .build()
        .proportion("y");
  }

  @Test
  void aDomainInOneClusterTellsNothingOfTheVariance() {
    assertThat(messages(Villages.enrolled().in("village", "1").estimate()))
        .contains(
            "WARNING NO_VARIANCE_INFORMATION: 1 primary sampling unit in 1 stratum tells nothing"
                + " of the variance")
        .noneMatch(message -> message.contains("WIDE_INTERVAL"))
        .noneMatch(message -> message.contains("FEW_DEGREES_OF_FREEDOM"));
    assertThat(messages(Villages.design().mean("age").in("village", "1").estimate()))
        .anyMatch(message -> message.contains("NO_VARIANCE_INFORMATION"));
  }

  @Test
  void replicatesWithoutTheDomainAreCounted() {
    SurveyDesign jackknife = Villages.design().replicate(Replication.jackknife());
    assertThat(messages(jackknife.proportion("enrolled").in("village", "1").estimate()))
        .contains(
            "WARNING REPLICATES_LEFT_OUT: 1 of 3 replicates holds nobody of the domain and was left"
                + " out; the variance is too small");
    assertThat(has(jackknife.proportion("enrolled").estimate(), SurveyFinding.REPLICATES_LEFT_OUT))
        .isFalse();
    // The one answer has a weight in the last replicate alone.
    SurveyDesign four =
        SurveyDesign.of(
                SurveySample.builder()
                    .category("village", new int[] {1, 2, 3, 4})
                    .answer("enrolled", Arrays.asList(true, null, null, null))
                    .build())
            .clusters("village")
            .build()
            .replicate(
                RowReplicateWeights.of(
                    new double[][] {{0, 2, 1, 1}, {0, 1, 2, 1}, {2, 0, 1, 1}},
                    0.5,
                    new double[] {1, 1, 1},
                    false));
    assertThat(messages(four.proportion("enrolled").estimate()))
        .contains(
            "WARNING REPLICATES_LEFT_OUT: 2 of 3 replicates hold nobody of the domain and were left"
                + " out; what is left gives no variance");
  }

  @Test
  void severities() {
    List<SurveyFinding> information =
        List.of(
            SurveyFinding.NO_WEIGHTS,
            SurveyFinding.MISSING_ANSWERS,
            SurveyFinding.NO_VARIATION,
            SurveyFinding.INTERVAL_REPLACED);
    for (SurveyFinding finding : SurveyFinding.values()) {
      assertThat(finding.severity())
          .as(finding.name())
          .isEqualTo(information.contains(finding) ? Severity.INFO : Severity.WARNING);
    }
  }
}
