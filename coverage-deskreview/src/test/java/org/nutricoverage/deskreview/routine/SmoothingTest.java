package org.nutricoverage.deskreview.routine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.withinPercentage;
import static org.nutricoverage.deskreview.routine.Reports.month;

import java.time.YearMonth;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class SmoothingTest {

  private static final List<Integer> SEVEN = List.of(1, 9, 2, 8, 30, 7, 12);

  @Test
  void takesMediansThenMeansAndRepeatsTheEnds() {
    // medians 2 2 8 8 8 12 12; means - 4 6 8 28/3 32/3 -
    assertThat(Smoothing.m3a3().smooth(SEVEN))
        .containsExactly(4.0, 4.0, 6.0, 8.0, 28.0 / 3, 32.0 / 3, 32.0 / 3);
  }

  @Test
  void canKeepTheOriginalEnds() {
    // medians 1 2 8 8 8 12 12; means - 11/3 6 8 28/3 32/3 -
    assertThat(Smoothing.m3a3().edges(EdgeRule.COPY_ORIGINAL).smooth(SEVEN))
        .containsExactly(1.0, 11.0 / 3, 6.0, 8.0, 28.0 / 3, 32.0 / 3, 12.0);
  }

  @Test
  void canDropTheEnds() {
    assertThat(Smoothing.m3a3().edges(EdgeRule.DROP).smooth(SEVEN))
        .containsExactly(6.0, 8.0, 28.0 / 3);
    assertThat(Smoothing.m3a3().edges(EdgeRule.DROP).smooth(List.of(1, 2, 3, 4, 5)))
        .containsExactly(3.0);
    assertThat(Smoothing.m3a3().edges(EdgeRule.DROP).smooth(List.of(1, 2, 3, 4))).isEmpty();
    assertThat(Smoothing.m3a3().edges(EdgeRule.DROP).smooth(List.of(1, 2, 3))).isEmpty();
  }

  @Test
  void fewerThanThreeValuesAreNotSmoothed() {
    for (EdgeRule edges : EdgeRule.values()) {
      assertThat(Smoothing.m3a3().edges(edges).smooth(List.<Integer>of())).isEmpty();
      assertThat(Smoothing.m3a3().edges(edges).smooth(List.of(1, 2))).isEmpty();
    }
    assertThat(Smoothing.m3a3().smooth(List.of(1, 2, 3))).containsExactly(2.0, 2.0, 2.0);
  }

  @Test
  void monthsAreTakenInCalendarOrder() {
    Map<YearMonth, Integer> anyOrder = new HashMap<>();
    TreeMap<YearMonth, Integer> backwards = new TreeMap<>((a, b) -> b.compareTo(a));
    for (int i = 0; i < SEVEN.size(); i++) {
      anyOrder.put(month(i + 1), SEVEN.get(i));
      backwards.put(month(i + 1), SEVEN.get(i));
    }
    SortedMap<YearMonth, Double> smoothed = Smoothing.m3a3().smooth(anyOrder);

    assertThat(smoothed.values()).containsExactlyElementsOf(Smoothing.m3a3().smooth(SEVEN));
    assertThat(Smoothing.m3a3().smooth(backwards)).isEqualTo(smoothed);
    assertThat(smoothed.firstKey()).isEqualTo(month(1));
    assertThat(smoothed.lastKey()).isEqualTo(month(7));
  }

  @Test
  void nothingIsSmoothedAcrossAMissingMonth() {
    Map<YearMonth, Integer> gap =
        Map.of(
            month(1), 1, month(2), 5, month(4), 7, month(5), 9, month(6), 2, month(7), 4, month(12),
            3);

    // April to July: medians 7 7 4 4, means - 6 5 -
    assertThat(Smoothing.m3a3().smooth(gap))
        .isEqualTo(Map.of(month(4), 6.0, month(5), 6.0, month(6), 5.0, month(7), 5.0));
  }

  @Test
  void theYearEndIsNoGap() {
    Map<YearMonth, Integer> newYear =
        Map.of(YearMonth.of(2024, 12), 1, month(1), 2, YearMonth.of(2024, 11), 3);

    assertThat(Smoothing.m3a3().smooth(newYear))
        .isEqualTo(Map.of(YearMonth.of(2024, 11), 2.0, YearMonth.of(2024, 12), 2.0, month(1), 2.0));
  }

  @Test
  void droppedEndsAreAbsentMonths() {
    Map<YearMonth, Integer> series = new TreeMap<>();
    for (int i = 0; i < SEVEN.size(); i++) {
      series.put(month(i + 1), SEVEN.get(i));
    }

    assertThat(Smoothing.m3a3().edges(EdgeRule.DROP).smooth(series))
        .isEqualTo(Map.of(month(3), 6.0, month(4), 8.0, month(5), 28.0 / 3));
    assertThat(Smoothing.m3a3().smooth(Map.<YearMonth, Integer>of())).isEmpty();
  }

  @Test
  void hugeValuesDoNotOverflow() {
    assertThat(Smoothing.m3a3().smooth(List.of(1e308, 1e308, 1e308)))
        .containsExactly(1e308, 1e308, 1e308);
    // medians in the middle 1, 1.2, 1.7 (times 1e308); three roundings
    assertThat(Smoothing.m3a3().smooth(List.of(1e308, 1e308, 1.2e308, 1.7e308, 1.7e308)).get(2))
        .isCloseTo(1.3e308, withinPercentage(1e-13));
    assertThat(Smoothing.m3a3().smooth(List.of(-0.0, 0.0, -0.0)).get(0)).hasToString("0.0");
  }

  @Test
  void valuesMustBeFinite() {
    assertThatThrownBy(() -> Smoothing.m3a3().smooth(List.of(1, Double.NaN, 2)))
        .hasMessage("value must be a finite number of units but was NaN");
    assertThatThrownBy(() -> Smoothing.m3a3().smooth(Map.of(month(1), Double.POSITIVE_INFINITY)))
        .hasMessage("value must be a finite number of units but was Infinity");
  }

  @Test
  void whatIsHandedOutCannotBeChanged() {
    assertThatThrownBy(() -> Smoothing.m3a3().smooth(SEVEN).set(0, 1.0))
        .isInstanceOf(UnsupportedOperationException.class);
    assertThatThrownBy(() -> Smoothing.m3a3().smooth(Map.of(month(1), 1)).clear())
        .isInstanceOf(UnsupportedOperationException.class);
  }
}
