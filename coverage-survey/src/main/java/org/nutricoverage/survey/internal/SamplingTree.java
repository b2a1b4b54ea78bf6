package org.nutricoverage.survey.internal;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The stages of a design that add to the variance, and the unit of the last of them in which each
 * row lies.
 */
public final class SamplingTree {

  /** A rest of a group below this is a census. */
  static final double CENSUS = 1e-7;

  private final int rows;
  private final int @Nullable [] unitOfRow;
  private final List<SamplingStage> stages;

  private SamplingTree(int rows, int @Nullable [] unitOfRow, List<SamplingStage> stages) {
    this.rows = rows;
    this.unitOfRow = unitOfRow;
    this.stages = stages;
  }

  /**
   * What is known of one stage, by row.
   *
   * @param strata the stratum in which the unit was drawn; null if there is one
   * @param units the unit; null if each row is a unit of its own
   * @param fractions the share of each group that was drawn; null if it counts as 0
   */
  public record Stage(@Nullable Ids strata, @Nullable Ids units, @Nullable Fractions fractions) {}

  /** Gives the share of its group that was drawn, by unit. */
  @FunctionalInterface
  public interface Fractions {

    /**
     * The fractions.
     *
     * @param unitOfRow the unit of each row; null if each row is a unit of its own
     * @param units how many units there are
     * @param groupOfUnit the group of each unit; null if there is one group
     * @param groups how many groups there are
     * @return the fractions by unit, from 0 to 1
     */
    double[] ofUnits(
        int @Nullable [] unitOfRow, int units, int @Nullable [] groupOfUnit, int groups);
  }

  /**
   * The tree of a design.
   *
   * @param rows how many rows there are
   * @param description its stages, the first stage first; ids are taken to be unique within the
   *     stratum of the first stage and within the unit of the stage before
   * @return the tree
   */
  public static SamplingTree of(int rows, List<Stage> description) {
    List<SamplingStage> stages = new ArrayList<>();
    int[] unitOfRow = null;
    int outer = 1;
    for (Stage stage : description) {
      Ids groups = within(unitOfRow, outer, stage.strata());
      int groupCount = groups == null ? 1 : groups.count();
      Ids units = stage.units() == null ? null : within(groups, stage.units());
      int unitCount = units == null ? rows : units.count();
      int[] codes = units == null ? null : units.codes();
      SamplingStage above = stages.isEmpty() ? null : stages.get(stages.size() - 1);
      int[] parents = unitOfRow;
      int[] groupOfUnit = groups == null ? null : ofUnits(groups.codes(), codes, unitCount);
      int[] parentOfUnit =
          above == null || parents == null ? null : ofUnits(parents, codes, unitCount);
      stages.add(
          new SamplingStage(
              unitCount,
              groupCount,
              groupOfUnit,
              parentOfUnit,
              stage.fractions() == null
                  ? null
                  : stage.fractions().ofUnits(codes, unitCount, groupOfUnit, groupCount),
              above == null ? null : multipliers(above, groupOfUnit, parentOfUnit, groupCount)));
      unitOfRow = codes;
      outer = unitCount;
      if (codes == null) {
        break;
      }
    }
    return new SamplingTree(rows, unitOfRow, List.copyOf(stages));
  }

  /** Strata within the units of the stage above; null if there is one group. */
  private static @Nullable Ids within(int @Nullable [] above, int count, @Nullable Ids strata) {
    if (above == null) {
      return strata;
    }
    if (strata == null) {
      return Ids.pairs(above, count, new int[above.length], 1);
    }
    return Ids.pairs(above, count, strata.codes(), strata.count());
  }

  private static Ids within(@Nullable Ids groups, Ids units) {
    return groups == null
        ? units
        : Ids.pairs(groups.codes(), groups.count(), units.codes(), units.count());
  }

  private static int[] ofUnits(int[] byRow, int @Nullable [] unitOfRow, int units) {
    if (unitOfRow == null) {
      return byRow;
    }
    int[] values = new int[units];
    for (int row = byRow.length - 1; row >= 0; row--) {
      values[unitOfRow[row]] = byRow[row];
    }
    return values;
  }

  private static double[] multipliers(
      SamplingStage above,
      int @Nullable [] groupOfUnit,
      int @Nullable [] parentOfUnit,
      int groups) {
    double[] multipliers = new double[groups];
    if (groupOfUnit == null || parentOfUnit == null) {
      Arrays.fill(multipliers, above.multiplier(0) * above.fraction(0));
      return multipliers;
    }
    for (int unit = 0; unit < groupOfUnit.length; unit++) {
      int parent = parentOfUnit[unit];
      multipliers[groupOfUnit[unit]] =
          above.multiplier(above.group(parent)) * above.fraction(parent);
    }
    return multipliers;
  }

  /**
   * How many rows there are.
   *
   * @return the number
   */
  public int rows() {
    return rows;
  }

  /**
   * The units of the last stage, by row.
   *
   * @return the array itself, which must not be changed; null if each row is a unit of its own
   */
  public int @Nullable [] unitOfRow() {
    return unitOfRow;
  }

  /**
   * How many units of the last stage there are.
   *
   * @return the number
   */
  public int units() {
    return last().units();
  }

  /**
   * The stages.
   *
   * @return the first stage first
   */
  public List<SamplingStage> stages() {
    return stages;
  }

  /**
   * The first stage.
   *
   * @return strata and primary sampling units
   */
  public SamplingStage first() {
    return stages.get(0);
  }

  private SamplingStage last() {
    return stages.get(stages.size() - 1);
  }

  /**
   * The primary sampling unit in which a unit of the last stage lies.
   *
   * @param unit the unit of the last stage
   * @return the primary sampling unit
   */
  public int primary(int unit) {
    return ancestor(unit, 0);
  }

  /**
   * The unit of an earlier stage in which a unit of the last stage lies.
   *
   * @param unit the unit of the last stage
   * @param stage the stage, 0 for the first
   * @return the unit of that stage
   */
  public int ancestor(int unit, int stage) {
    int above = unit;
    for (int s = stages.size() - 1; s > stage; s--) {
      above = stages.get(s).parent(above);
    }
    return above;
  }
}
