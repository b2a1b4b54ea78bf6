package org.nutricoverage.survey.squeac.prior;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.common.testing.SerializableTester;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.nutricoverage.core.Finding;
import org.nutricoverage.core.Rational;
import org.nutricoverage.survey.squeac.prior.PriorMode.Exercise;

class PriorModeTest {

  @Test
  void unweighted() {
    PriorMode mode = PriorMode.ofBarriersAndBoosters(8, 16);

    assertThat(mode.percent()).isEqualTo(Rational.of(30));
    assertThat(mode.fraction()).isEqualTo(Rational.parse("0.3"));
    assertThat(mode.exercise()).isEqualTo(Exercise.UNWEIGHTED);
    assertThat(mode)
        .hasToString("barriers and boosters, unweighted: ((0 + 40) + (100 - 80)) / 2 = 30 %");
    assertThat(PriorMode.ofBarriersAndBoosters(3, 4, 2.5).percent())
        .isEqualTo(Rational.parse("48.75"));
    assertThat(PriorMode.ofBarriersAndBoosters(0, 0).percent()).isEqualTo(Rational.of(50));
  }

  @Test
  void weighted() {
    PriorMode mode =
        PriorMode.ofScores(
            Exercise.WEIGHTED_BY_COMMUNITY,
            List.of(5.0, 4.0, 3.0, 3.0, 2.0),
            List.of(5.0, 5.0, 4.0, 3.0, 2.0, 2.0));

    assertThat(mode.percent()).isEqualTo(Rational.of(48));
    assertThat(mode.exercise()).isEqualTo(Exercise.WEIGHTED_BY_COMMUNITY);
    assertThat(mode.findings()).isEmpty();
    assertThat(PriorMode.ofTotals(17, 21).percent()).isEqualTo(Rational.of(48));
  }

  @Test
  void scoresAboveTheScaleAreNamed() {
    PriorMode mode = PriorMode.ofScores(Exercise.WEIGHTED_BY_TEAM, List.of(5.5), List.of(5.0, 7.0));

    assertThat(mode.percent()).isEqualTo(Rational.parse("46.75"));
    assertThat(mode.findings())
        .extracting(Finding::toString)
        .containsExactly(
            "WARNING SCORE_ABOVE_SCALE: a booster scores 5.5 points, the scale ends at 5",
            "WARNING SCORE_ABOVE_SCALE: a barrier scores 7 points, the scale ends at 5");
  }

  @Test
  void conceptMap() {
    PriorMode mode = PriorMode.ofConceptMap(12, 20);

    assertThat(mode.percent()).isEqualTo(Rational.of(46));
    assertThat(mode.exercise()).isEqualTo(Exercise.CONCEPT_MAP);
  }

  @Test
  void histogramOfBelief() {
    assertThat(PriorMode.ofBeliefs(60, 30, 50, 40).percent()).isEqualTo(Rational.of(45));
    assertThat(PriorMode.ofBeliefs(70, 30, 50).percent()).isEqualTo(Rational.of(50));
    assertThat(PriorMode.ofBeliefs(12.5).percent()).isEqualTo(Rational.parse("12.5"));
    assertThat(PriorMode.ofBeliefs(0, 100))
        .hasToString("histogram of belief: median of 2 beliefs = 50 %");
  }

  @Test
  void outsideOfTheScaleIsKeptAndRefused() {
    PriorMode low = PriorMode.ofTotals(0, 130);
    PriorMode high = PriorMode.ofTotals(100.5, 0);

    assertThat(low.percent()).isEqualTo(Rational.of(-15));
    assertThat(low.isUsable()).isFalse();
    assertThat(low.findings())
        .extracting(Finding::toString)
        .containsExactly("ERROR MODE_OUT_OF_RANGE: the mode is -15 %; scores must be rescaled");
    assertThat(high.isUsable()).isFalse();
    assertThat(PriorMode.ofTotals(100, 0).isUsable()).isTrue();
    assertThat(PriorMode.ofTotals(0, 100).isUsable()).isTrue();
    assertThatThrownBy(low::fraction)
        .hasMessage("mode must be a percentage from 0 to 100 but was -15");
    assertThatThrownBy(() -> PriorMode.average(List.of(low)))
        .hasMessage("mode must be a percentage from 0 to 100 but was -15");
  }

  @Test
  void theAverageOfThoseDone() {
    PriorMode average =
        PriorMode.average(
            List.of(
                PriorMode.ofBarriersAndBoosters(8, 16),
                PriorMode.ofBeliefs(40),
                PriorMode.ofScores(Exercise.WEIGHTED_BY_TEAM, List.of(6.0), List.of())));

    assertThat(average.percent()).isEqualTo(Rational.of(123, 3));
    assertThat(average.exercise()).isEqualTo(Exercise.AVERAGE);
    assertThat(average.workings())
        .isEqualTo(
            "mean of barriers and boosters, unweighted 30 %, histogram of belief 40 %, barriers and"
                + " boosters, weighted by the team 53 % = 41 %");
    assertThat(average.findings()).hasSize(1);
    assertThat(
            PriorMode.average(
                    List.of(
                        PriorMode.stated(30, "a"),
                        PriorMode.stated(30, "b"),
                        PriorMode.stated(31, "c")))
                .workings())
        .endsWith(" = 30.3333 %");
  }

  @Test
  void refusesWhatIsNoExercise() {
    assertThatThrownBy(() -> PriorMode.average(List.of()))
        .hasMessage("modes must be at least one mode but was none");
    assertThatThrownBy(PriorMode::ofBeliefs)
        .hasMessage("beliefsPercent must be at least one belief but was none");
    assertThatThrownBy(() -> PriorMode.ofBeliefs(50, 101))
        .hasMessage("beliefsPercent must be a percentage from 0 to 100 but was 101.0");
    assertThatThrownBy(() -> PriorMode.ofBeliefs(Double.NaN)).hasMessageEndingWith("was NaN");
    assertThatThrownBy(() -> PriorMode.stated(-1, "x"))
        .hasMessage("percent must be a percentage from 0 to 100 but was -1.0");
    assertThatThrownBy(() -> PriorMode.stated(1, ""))
        .hasMessage("workings must be a text that is not blank");
    assertThatThrownBy(() -> PriorMode.ofBarriersAndBoosters(-1, 0))
        .hasMessage("boosters must be a number of boosters from 0 to 1000000 but was -1");
    assertThatThrownBy(() -> PriorMode.ofBarriersAndBoosters(0, -1))
        .hasMessageStartingWith("barriers must be");
    assertThatThrownBy(() -> PriorMode.ofBarriersAndBoosters(1, 1, 100.5))
        .hasMessage("scoreEach must be a number of points from 0 to 100 but was 100.5");
    assertThatThrownBy(() -> PriorMode.ofConceptMap(-1, 0))
        .hasMessageStartingWith("boosterLinks must be");
    assertThatThrownBy(() -> PriorMode.ofConceptMap(0, -1))
        .hasMessageStartingWith("barrierLinks must be");
    assertThatThrownBy(() -> PriorMode.ofTotals(-1, 0))
        .hasMessage("boosterTotal must be a number of points from 0 to 1,000,000 but was -1.0");
    assertThatThrownBy(() -> PriorMode.ofTotals(0, Double.NaN))
        .hasMessageStartingWith("barrierTotal must be");
    assertThatThrownBy(
            () -> PriorMode.ofScores(Exercise.WEIGHTED_BY_TEAM, List.of(-1.0), List.of()))
        .hasMessageStartingWith("boosterScores must be");
    assertThatThrownBy(
            () -> PriorMode.ofScores(Exercise.CONCEPT_MAP, List.of(), Collections.emptyList()))
        .hasMessage(
            "exercise must be WEIGHTED_BY_TEAM or WEIGHTED_BY_COMMUNITY but was CONCEPT_MAP");
  }

  @Test
  void isSerializable() {
    SerializableTester.reserializeAndAssert(PriorMode.ofTotals(0, 130));
  }
}
