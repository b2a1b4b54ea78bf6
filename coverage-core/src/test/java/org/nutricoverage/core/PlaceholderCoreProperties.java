package org.nutricoverage.core;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

class PlaceholderCoreProperties {

  @Property
  void staysWithinTheRange(
      @ForAll @IntRange(min = 1, max = 1_000_000) int whole, @ForAll @IntRange(max = 100) int per) {
    long part = (long) whole * per / 100;
    assertThat(PlaceholderCore.percentOf(part, whole)).isBetween(0.0, 100.0);
  }
}
