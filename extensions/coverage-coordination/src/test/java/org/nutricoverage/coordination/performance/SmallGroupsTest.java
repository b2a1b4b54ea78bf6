package org.nutricoverage.coordination.performance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SmallGroupsTest {

  private static SmallGroups.Hidden hidden(Map<String, Long> respondents) {
    return SmallGroups.DEFAULT.hiddenIn(respondents);
  }

  /** Counts of South Sudan 2014; three hidden groups of five people keep each other safe. */
  @Test
  void severalSmallGroupsHideEachOther() {
    SmallGroups.Hidden hidden =
        hidden(Map.of("INGO", 13L, "NNGO", 5L, "UN", 3L, "DONOR", 1L, "OTHER", 1L));

    assertThat(hidden.groups()).containsExactly("DONOR", "OTHER", "UN");
    assertThat(hidden.total()).isFalse();
  }

  @Test
  void oneSmallGroupTakesTheNextSmallestAlong() {
    SmallGroups.Hidden hidden = hidden(Map.of("INGO", 13L, "NNGO", 8L, "DONOR", 1L));

    assertThat(hidden.groups()).containsExactly("DONOR", "NNGO");
    assertThat(hidden.total()).isFalse();
  }

  @Test
  void twoSmallGroupsThatAreTogetherFewTakeAnotherAlong() {
    assertThat(hidden(Map.of("INGO", 13L, "NNGO", 8L, "DONOR", 1L, "UN", 2L)).groups())
        .containsExactly("DONOR", "NNGO", "UN");
  }

  @Test
  void theTotalIsHiddenWhereNothingElseProtects() {
    assertThat(hidden(Map.of("INGO", 4L))).isEqualTo(new SmallGroups.Hidden(List.of("INGO"), true));
    assertThat(hidden(Map.of("INGO", 2L, "UN", 2L)).total()).isTrue();
    assertThat(hidden(Map.of("INGO", 3L, "UN", 2L)).total()).isFalse();
  }

  @Test
  void fiveAreEnoughAndNobodyNeedsNoProtection() {
    assertThat(hidden(Map.of("INGO", 5L, "UN", 0L)).groups()).isEmpty();
    assertThat(hidden(Map.of()).total()).isFalse();
    assertThat(SmallGroups.DEFAULT.isSmall(4)).isTrue();
    assertThat(SmallGroups.DEFAULT.isSmall(5)).isFalse();
    assertThat(SmallGroups.DEFAULT.isSmall(0)).isFalse();
  }

  @Test
  void impossibleNumbersAreRefused() {
    assertThatThrownBy(() -> new SmallGroups(1))
        .hasMessage("minimum must be a number of respondents from 2 to 1000 but was 1");
    assertThatThrownBy(() -> hidden(Map.of("UN", -1L)))
        .hasMessage("respondents must be a number of respondents of at least 0 but was -1");
  }
}
