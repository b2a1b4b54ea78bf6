package org.nutricoverage.core;

import java.io.Serializable;
import java.util.Objects;

/**
 * What a figure is about: the indicator under its sub-activity, the area, the period, the group and
 * the sex.
 *
 * @param subActivity the sub-activity under which it is reported
 * @param indicator the indicator
 * @param area the place
 * @param period the months
 * @param targetGroup the group of people
 * @param sex the sex
 * @since 0.1.0
 */
public record Scope(
    SubActivity subActivity,
    Indicator indicator,
    Area area,
    ReportingPeriod period,
    TargetGroup targetGroup,
    Sex sex)
    implements Serializable {

  /**
   * Checks that group and sex go together.
   *
   * @throws IllegalArgumentException if males are asked of a group that has none
   */
  public Scope {
    Objects.requireNonNull(subActivity, "subActivity");
    Objects.requireNonNull(indicator, "indicator");
    Objects.requireNonNull(area, "area");
    Objects.requireNonNull(period, "period");
    Objects.requireNonNull(targetGroup, "targetGroup");
    Objects.requireNonNull(sex, "sex");
    if (sex == Sex.MALE && !targetGroup.includesMales()) {
      throw new IllegalArgumentException(
          "sex must be female or overall for " + targetGroup.label() + " but was male");
    }
  }

  /**
   * The scope of the coverage indicator of a sub-activity, both sexes.
   *
   * @param subActivity the sub-activity, which decides between indicators 7 and 13
   * @param area the place
   * @param period the months
   * @param targetGroup the group of people
   * @return the scope
   */
  public static Scope coverage(
      SubActivity subActivity, Area area, ReportingPeriod period, TargetGroup targetGroup) {
    return new Scope(
        subActivity, subActivity.coverageIndicator(), area, period, targetGroup, Sex.ALL);
  }

  /**
   * This scope for another sex.
   *
   * @param newSex the sex
   * @return a copy
   * @throws IllegalArgumentException if males are asked of a group that has none
   */
  public Scope with(Sex newSex) {
    return new Scope(subActivity, indicator, area, period, targetGroup, newSex);
  }

  /**
   * This scope for another area.
   *
   * @param newArea the place
   * @return a copy
   */
  public Scope with(Area newArea) {
    return new Scope(subActivity, indicator, newArea, period, targetGroup, sex);
  }

  /**
   * This scope for another period.
   *
   * @param newPeriod the months
   * @return a copy
   */
  public Scope with(ReportingPeriod newPeriod) {
    return new Scope(subActivity, indicator, area, newPeriod, targetGroup, sex);
  }

  /**
   * This scope for another group.
   *
   * @param newTargetGroup the group of people
   * @return a copy
   */
  public Scope with(TargetGroup newTargetGroup) {
    return new Scope(subActivity, indicator, area, period, newTargetGroup, sex);
  }

  /**
   * Returns the parts on one line: {@code Tanganyika (CD54), 2026Q1, children 6-23 months,
   * overall}.
   */
  @Override
  public String toString() {
    return area.label() + ", " + period + ", " + targetGroup.label() + ", " + sex.label();
  }
}
