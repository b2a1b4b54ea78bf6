package org.nutricoverage.survey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.google.common.testing.EqualsTester;
import com.google.common.testing.SerializableTester;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;

class DesignEffectsTest {

  private static DesignEffects effects(
      double variance, double simple, long n, double w, double w2) {
    return new DesignEffects(OptionalDouble.of(variance), OptionalDouble.of(simple), n, w, w2);
  }

  @Test
  void fourEffects() {
    DesignEffects effects = effects(0.009, 0.004, 50, 200, 1000);
    assertThat(effects.withReplacement().orElseThrow()).isCloseTo(2.25, within(1e-14));
    assertThat(effects.rootWithReplacement().orElseThrow()).isCloseTo(1.5, within(1e-14));
    assertThat(effects.withoutReplacement().orElseThrow()).isCloseTo(3, within(1e-14));
    assertThat(effects.weighting().orElseThrow()).isCloseTo(1.25, within(1e-14));
    assertThat(effects.intraclassCorrelation(11).orElseThrow()).isCloseTo(0.125, within(1e-14));
  }

  @Test
  void effectsThatDoNotExist() {
    DesignEffects census = effects(0.009, 0.004, 200, 200, 200);
    assertThat(census.withoutReplacement()).isEmpty();
    assertThat(effects(0.009, 0.004, 201, 200, 200).withoutReplacement()).isEmpty();
    assertThat(census.intraclassCorrelation(1)).isEmpty();
    assertThat(census.intraclassCorrelation(Double.NaN)).isEmpty();
    assertThat(census.intraclassCorrelation(1.5).orElseThrow()).isCloseTo(2.5, within(1e-12));
    DesignEffects flat = effects(0.009, 0, 50, 200, 1000);
    assertThat(flat.withReplacement()).isEmpty();
    assertThat(flat.rootWithReplacement()).isEmpty();
    assertThat(flat.withoutReplacement()).isEmpty();
    assertThat(flat.intraclassCorrelation(5)).isEmpty();
    DesignEffects one = new DesignEffects(OptionalDouble.of(0), OptionalDouble.empty(), 1, 3, 9);
    assertThat(one.withReplacement()).isEmpty();
    assertThat(one.weighting()).hasValue(1);
    assertThat(new DesignEffects(OptionalDouble.of(0), OptionalDouble.empty(), 0, 0, 0).weighting())
        .isEmpty();
    DesignEffects unknown =
        new DesignEffects(OptionalDouble.empty(), OptionalDouble.of(0.004), 50, 200, 1000);
    assertThat(unknown.withReplacement()).isEmpty();
    assertThat(unknown.withoutReplacement()).isEmpty();
    assertThat(unknown.rootWithReplacement()).isEmpty();
    assertThat(unknown.intraclassCorrelation(5)).isEmpty();
    assertThat(unknown.weighting().orElseThrow()).isCloseTo(1.25, within(1e-14));
    assertThat(effects(1, 1, 3, 1e-170, 0).weighting()).isEmpty();
    assertThat(effects(1, 1, 3, 1e170, Double.POSITIVE_INFINITY).weighting()).isEmpty();
    assertThat(effects(1, 1, 2, 2e-150, 2e-300).weighting().orElseThrow())
        .isCloseTo(1, within(1e-12));
  }

  @Test
  void values() {
    new EqualsTester()
        .addEqualityGroup(effects(1, 2, 3, 4, 5), effects(1, 2, 3, 4, 5))
        .addEqualityGroup(effects(1, 2, 3, 4, 6))
        .testEquals();
    SerializableTester.reserializeAndAssert(effects(1, 2, 3, 4, 5));
    SerializableTester.reserializeAndAssert(
        new DesignEffects(OptionalDouble.empty(), OptionalDouble.empty(), 3, 4, 5));
  }
}
