package org.nutricoverage.survey.calibration;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class CompensatedSumsTest {

  @Test
  void keepsWhatPlainSumsLose() {
    CompensatedSums sums = new CompensatedSums(2);
    for (double term : new double[] {1, 1e100, 1, -1e100}) {
      sums.add(1, term);
    }
    assertThat(sums.value(1)).isEqualTo(2);
    assertThat(sums.value(0)).isZero();
    for (int i = 0; i < 10; i++) {
      sums.add(0, 0.1);
    }
    assertThat(sums.value(0)).isEqualTo(1);
  }
}
