package org.nutricoverage.survey.internal;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class CompensatedSumTest {

  @Test
  void keepsWhatPlainSumsLose() {
    CompensatedSum[] sums = CompensatedSum.several(2);
    for (double term : new double[] {1, 1e100, 1, -1e100}) {
      sums[1].add(term);
    }
    assertThat(sums[1].value()).isEqualTo(2);
    assertThat(sums[0].value()).isZero();
    for (int i = 0; i < 10; i++) {
      sums[0].add(0.1);
    }
    assertThat(sums[0].value()).isEqualTo(1);
  }

  @Test
  void theFirstNumbersOfAnArray() {
    double[] values = {1, 1e100, 1, -1e100, 7};
    assertThat(CompensatedSum.of(values, 4)).isEqualTo(2);
    assertThat(CompensatedSum.of(values, 5)).isEqualTo(9);
    assertThat(CompensatedSum.of(values, 1)).isEqualTo(1);
    assertThat(CompensatedSum.of(values, 0)).isZero();
  }

  @Test
  void aSumBeyondTheRangeIsNotFinite() {
    assertThat(CompensatedSum.of(new double[] {1e308, 1e308}, 2)).isNotFinite();
  }
}
