package org.nutricoverage.core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.apache.commons.math3.distribution.NormalDistribution;
import org.junit.jupiter.api.Test;

class PlaceholderCoreTest {

  @Test
  void givesThePercentage() {
    assertThat(PlaceholderCore.percentOf(31, 50)).isEqualTo(62.0);
    assertThat(PlaceholderCore.percentOf(0, 50)).isZero();
    assertThat(PlaceholderCore.percentOf(50, 50)).isEqualTo(100.0);
  }

  @Test
  void refusesWhatIsNoShare() {
    assertThatThrownBy(() -> PlaceholderCore.percentOf(51, 50))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("part must be from 0 to whole (50) but was 51");
    assertThatThrownBy(() -> PlaceholderCore.percentOf(-1, 50))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void agreesWithTheOracle() {
    double expected = new NormalDistribution().inverseCumulativeProbability(0.975);
    assertThat(PlaceholderCore.normalQuantile(0.975)).isCloseTo(expected, within(1e-9));
  }
}
