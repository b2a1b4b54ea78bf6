package org.nutricoverage.survey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.apache.commons.math3.distribution.BetaDistribution;
import org.junit.jupiter.api.Test;

class PlaceholderSurveyTest {

  @Test
  void agreesWithTheOracle() {
    double expected = new BetaDistribution(31, 20).inverseCumulativeProbability(0.025);
    assertThat(PlaceholderSurvey.lowerLimit(31, 50)).isCloseTo(expected, within(1e-7));
  }

  @Test
  void refusesWhatIsNoShare() {
    assertThatThrownBy(() -> PlaceholderSurvey.lowerLimit(51, 50))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("covered must be from 1 to sampled (50) but was 51");
  }
}
