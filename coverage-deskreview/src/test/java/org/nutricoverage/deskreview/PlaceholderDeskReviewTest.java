package org.nutricoverage.deskreview;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class PlaceholderDeskReviewTest {

  @Test
  void addsTheParts() {
    assertThat(PlaceholderDeskReview.percentOf(20, 11, 50)).isEqualTo(62.0);
  }

  @Test
  void doesNotOverflow() {
    assertThatThrownBy(() -> PlaceholderDeskReview.percentOf(Long.MAX_VALUE, 1, 50))
        .isInstanceOf(ArithmeticException.class);
  }
}
