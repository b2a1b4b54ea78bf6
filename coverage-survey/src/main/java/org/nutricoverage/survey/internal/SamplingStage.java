package org.nutricoverage.survey.internal;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * One stage of sampling: units, the groups within which they were drawn, and the share of each
 * group that was drawn.
 *
 * <p>A group of the first stage is a stratum. A group of a later stage is a unit of the stage
 * before, with the number that it has there.
 */
public final class SamplingStage {

  private final int units;
  private final int @Nullable [] groupOfUnit;
  private final int[] sizeOfGroup;
  private final double @Nullable [] fractionOfUnit;
  private final double @Nullable [] multiplierOfGroup;
  private final double[] restOfGroup;

  /**
   * A stage.
   *
   * @param units how many units were drawn
   * @param groups in how many groups
   * @param groupOfUnit the group of each unit; null if there is one group
   * @param fractionOfUnit the share of the unit's group that was drawn; null if it counts as 0
   * @param multiplierOfGroup the product of the fractions of all stages above; null if it is 1
   */
  SamplingStage(
      int units,
      int groups,
      int @Nullable [] groupOfUnit,
      double @Nullable [] fractionOfUnit,
      double @Nullable [] multiplierOfGroup) {
    this.units = units;
    this.groupOfUnit = groupOfUnit;
    this.fractionOfUnit = fractionOfUnit;
    this.multiplierOfGroup = multiplierOfGroup;
    sizeOfGroup = new int[groups];
    restOfGroup = new double[groups];
    for (int unit = 0; unit < units; unit++) {
      int group = group(unit);
      sizeOfGroup[group]++;
      restOfGroup[group] += rest(unit);
    }
  }

  /**
   * How many units were drawn.
   *
   * @return the number
   */
  public int units() {
    return units;
  }

  /**
   * How many groups there are.
   *
   * @return the number
   */
  public int groups() {
    return sizeOfGroup.length;
  }

  /**
   * The group of a unit.
   *
   * @param unit the unit
   * @return its group
   */
  public int group(int unit) {
    return groupOfUnit == null ? 0 : groupOfUnit[unit];
  }

  /**
   * How many units were drawn in a group.
   *
   * @param group the group
   * @return the number, at least 1
   */
  public int size(int group) {
    return sizeOfGroup[group];
  }

  /**
   * The share of its group that was drawn, or the unit's own probability.
   *
   * @param unit the unit
   * @return the fraction; 0 without a finite population correction
   */
  public double fraction(int unit) {
    return fractionOfUnit == null ? 0 : fractionOfUnit[unit];
  }

  /** The finite population correction of a unit. */
  double rest(int unit) {
    return 1 - fraction(unit);
  }

  /** The sum of the corrections of all units of a group. */
  double restOfGroup(int group) {
    return restOfGroup[group];
  }

  /** Whether everybody in the group was drawn, so that it adds no variance. */
  boolean isCensus(int group) {
    return restOfGroup[group] < SamplingTree.CENSUS * sizeOfGroup[group];
  }

  double multiplier(int group) {
    return multiplierOfGroup == null ? 1 : multiplierOfGroup[group];
  }

  /**
   * The groups in which one unit was drawn of more than one.
   *
   * @return their numbers, ascending
   */
  public int[] loneGroups() {
    int[] lone = new int[groups()];
    int count = 0;
    for (int group = 0; group < groups(); group++) {
      if (sizeOfGroup[group] == 1 && !isCensus(group)) {
        lone[count++] = group;
      }
    }
    return Arrays.copyOf(lone, count);
  }
}
