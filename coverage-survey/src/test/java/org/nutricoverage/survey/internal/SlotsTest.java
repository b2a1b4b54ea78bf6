package org.nutricoverage.survey.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Random;
import java.util.TreeSet;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class SlotsTest {

  @Test
  void groupsThatOccurInAscendingOrder() {
    int[] groups = {7, 2, 7, 9};
    // By a table of 10 groups, and by sorting, as of a million.
    for (int range : new int[] {10, 1_000_000}) {
      Slots slots = Slots.of(4, place -> groups[place], range);
      assertThat(slots.count()).isEqualTo(3);
      assertThat(slots.groups()).containsExactly(2, 7, 9);
      assertThat(slots.group(1)).isEqualTo(7);
      assertThat(slots.group(2)).isEqualTo(9);
      int[] bySlot = new int[4];
      Arrays.setAll(bySlot, slots::slot);
      assertThat(bySlot).containsExactly(1, 0, 1, 2);
    }
  }

  @Test
  void oneGroupAndNone() {
    Slots one = Slots.of(3, place -> 0, 1);
    assertThat(one.count()).isEqualTo(1);
    assertThat(one.group(0)).isZero();
    assertThat(one.slot(2)).isZero();
    assertThat(Slots.of(0, place -> 0, 1).count()).isZero();
    assertThat(Slots.of(0, place -> 0, 5).count()).isZero();
    assertThat(Slots.of(0, place -> 0, 5000).count()).isZero();
  }

  @Property(tries = 100)
  void eachUnitIsInTheSlotOfItsGroup(
      @ForAll @IntRange(max = 40) int count,
      @ForAll @IntRange(min = 1, max = 2000) int range,
      @ForAll long seed) {
    Random random = new Random(seed);
    int[] groups = new int[count];
    TreeSet<Integer> distinct = new TreeSet<>();
    for (int place = 0; place < count; place++) {
      groups[place] = random.nextInt(range);
      distinct.add(groups[place]);
    }
    Slots slots = Slots.of(count, place -> groups[place], range);
    assertThat(Arrays.stream(slots.groups()).boxed().toList()).containsExactlyElementsOf(distinct);
    for (int place = 0; place < count; place++) {
      assertThat(slots.group(slots.slot(place))).isEqualTo(groups[place]);
    }
  }
}
