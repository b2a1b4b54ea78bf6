package org.nutricoverage.io.internal.json;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

class RealsProperties {

  @Property(tries = 200)
  void decimalsAreReadToTheBit(@ForAll long bits) {
    double value = Double.longBitsToDouble(bits);
    Assume.that(Double.isFinite(value));
    BigDecimal shortest = Reals.shortest(value);
    assertThat(shortest.doubleValue()).isEqualTo(value + 0.0);
    assertThat(shortest.stripTrailingZeros().precision()).isLessThanOrEqualTo(17);
  }

  @Property(tries = 200)
  void noShorterDecimalIsMade(@ForAll double value) {
    int digits = new BigDecimal(Double.toString(value)).stripTrailingZeros().precision();
    assertThat(Reals.shortest(value).stripTrailingZeros().precision())
        .isLessThanOrEqualTo(Math.max(digits, 1));
  }
}
