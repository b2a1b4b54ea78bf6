package org.nutricoverage.survey;

import java.util.Arrays;
import org.nutricoverage.survey.internal.Ids;

/** Numbers the units that a domain touches, in the order in which it does. */
final class UnitSlots {

  private final int[] slotOfUnit;
  private final int[] units;
  private int count;

  UnitSlots(int unitsOfStage) {
    slotOfUnit = new int[unitsOfStage];
    units = new int[unitsOfStage];
    Arrays.fill(slotOfUnit, Ids.MISSING);
  }

  int slot(int unit) {
    int slot = slotOfUnit[unit];
    if (slot == Ids.MISSING) {
      slot = count++;
      slotOfUnit[unit] = slot;
      units[slot] = unit;
    }
    return slot;
  }

  void clear() {
    for (int i = 0; i < count; i++) {
      slotOfUnit[units[i]] = Ids.MISSING;
    }
    count = 0;
  }

  int count() {
    return count;
  }

  /** The units by slot; the array itself, of which {@link #count()} places are used. */
  int[] units() {
    return units;
  }
}
