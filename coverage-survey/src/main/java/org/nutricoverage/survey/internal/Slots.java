package org.nutricoverage.survey.internal;

import java.util.Arrays;
import java.util.function.IntUnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * Numbers the groups in which some units lie, in ascending order, in a time that goes with these
 * units and not with all the groups there are: a table of many domains looks at few groups each.
 */
public final class Slots {

  /** A table of all groups is made where it is no more than this many times as long as the list. */
  private static final int SPARSE = 8;

  private final int[] groups;
  private final int @Nullable [] slotOfPlace;

  private Slots(int[] groups, int @Nullable [] slotOfPlace) {
    this.groups = groups;
    this.slotOfPlace = slotOfPlace;
  }

  /**
   * The slots of the groups that occur.
   *
   * @param count how many units there are
   * @param groupOfPlace the group of each, from 0
   * @param range how many groups there could be
   * @return the slots
   */
  public static Slots of(int count, IntUnaryOperator groupOfPlace, int range) {
    if (range == 1 && count > 0) {
      return new Slots(new int[1], null);
    }
    int[] slots = new int[count];
    for (int place = 0; place < count; place++) {
      slots[place] = groupOfPlace.applyAsInt(place);
    }
    return range / SPARSE <= count ? byTable(slots, range) : bySorting(slots);
  }

  private static Slots byTable(int[] groupOfPlace, int range) {
    int[] table = new int[range];
    for (int group : groupOfPlace) {
      table[group] = 1;
    }
    int[] groups = new int[Math.min(range, groupOfPlace.length)];
    int count = 0;
    for (int group = 0; group < range; group++) {
      if (table[group] > 0) {
        groups[count] = group;
        table[group] = count++;
      }
    }
    for (int place = 0; place < groupOfPlace.length; place++) {
      groupOfPlace[place] = table[groupOfPlace[place]];
    }
    return new Slots(Arrays.copyOf(groups, count), groupOfPlace);
  }

  private static Slots bySorting(int[] groupOfPlace) {
    int[] sorted = groupOfPlace.clone();
    Arrays.sort(sorted);
    int count = 0;
    for (int i = 0; i < sorted.length; i++) {
      if (i == 0 || sorted[i] > sorted[i - 1]) {
        sorted[count++] = sorted[i];
      }
    }
    int[] groups = Arrays.copyOf(sorted, count);
    for (int place = 0; place < groupOfPlace.length; place++) {
      groupOfPlace[place] = Arrays.binarySearch(groups, groupOfPlace[place]);
    }
    return new Slots(groups, groupOfPlace);
  }

  /**
   * How many groups occur.
   *
   * @return the number
   */
  public int count() {
    return groups.length;
  }

  /**
   * The group of a slot.
   *
   * @param slot the number of the slot, from 0
   * @return the group
   */
  public int group(int slot) {
    return groups[slot];
  }

  /** The groups by slot; the array itself. */
  int[] groups() {
    return groups;
  }

  /** The slot of the group of a unit, by the place of the unit. */
  int slot(int place) {
    return slotOfPlace == null ? 0 : slotOfPlace[place];
  }
}
