package org.nutricoverage.survey.internal;

import java.util.ArrayList;
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
   * @param units the unit; null if each row is a unit of its own
   * @param fractions the share of each group that was drawn; null if it counts as 0
   */
  public record Stage(@Nullable Ids units, @Nullable Fractions fractions) {}

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
   * @param strata the strata in which the units of the first stage were drawn; null if there is one
   * @param description its stages, the first stage first; ids are taken to be unique within the
   *     stratum of the first stage and within the unit of the stage before
   * @return the tree
   */
  public static SamplingTree of(int rows, @Nullable Ids strata, List<Stage> description) {
    List<SamplingStage> stages = new ArrayList<>();
    int[] unitOfRow = null;
    Ids groups = strata;
    for (Stage stage : description) {
      Ids units = stage.units() == null ? null : within(groups, stage.units());
      int unitCount = units == null ? rows : units.count();
      int groupCount = groups == null ? 1 : groups.count();
      unitOfRow = units == null ? null : units.codes();
      int[] groupOfUnit = groups == null ? null : ofUnits(groups.codes(), unitOfRow, unitCount);
      stages.add(
          new SamplingStage(
              unitCount,
              groupCount,
              groupOfUnit,
              stage.fractions() == null
                  ? null
                  : stage.fractions().ofUnits(unitOfRow, unitCount, groupOfUnit, groupCount),
              stages.isEmpty() ? null : multipliers(stages.get(stages.size() - 1))));
      if (units == null) {
        break;
      }
      groups = units;
    }
    return new SamplingTree(rows, unitOfRow, List.copyOf(stages));
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

  /** The product of the fractions down to each unit, of which each is a group of the next stage. */
  private static double[] multipliers(SamplingStage above) {
    double[] multipliers = new double[above.units()];
    for (int unit = 0; unit < multipliers.length; unit++) {
      multipliers[unit] = above.multiplier(above.group(unit)) * above.fraction(unit);
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
      above = stages.get(s).group(above);
    }
    return above;
  }
}
