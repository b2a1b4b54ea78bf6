package org.nutricoverage.core;

import java.util.Arrays;
import java.util.List;
import org.nutricoverage.core.internal.Arguments;

/**
 * The sub-activity of a country strategic plan under which a value is reported; it decides who is
 * counted.
 *
 * <p>The denominator of indicator 7 follows the objective: children and women of targeted
 * households that receive general food assistance for wasting, all of the group in the area for
 * stunting and micronutrients (WFP Monitoring Handbook, indicator 7, V5.0 2026.03, definition).
 *
 * @since 0.1.0
 */
public enum SubActivity {
  /** Prevention of acute malnutrition. */
  PREVENTION_OF_WASTING(
      "PREV",
      "prevention of wasting",
      Indicator.PREVENTION_COVERAGE,
      List.of(
          TargetGroup.CHILDREN_6_23_MONTHS, TargetGroup.CHILDREN_6_59_MONTHS, TargetGroup.PBWG)),
  /** Prevention of stunting. */
  PREVENTION_OF_STUNTING(
      "STUN",
      "prevention of stunting",
      Indicator.PREVENTION_COVERAGE,
      List.of(TargetGroup.CHILDREN_6_23_MONTHS, TargetGroup.PBWG)),
  /** Prevention of micronutrient deficiencies. */
  PREVENTION_OF_MICRONUTRIENT_DEFICIENCIES(
      "PMD",
      "prevention of micronutrient deficiencies",
      Indicator.PREVENTION_COVERAGE,
      List.of(
          TargetGroup.CHILDREN_6_23_MONTHS, TargetGroup.CHILDREN_6_59_MONTHS, TargetGroup.PBWG)),
  /** Management of moderate acute malnutrition. */
  MAM_MANAGEMENT(
      "MAM",
      "management of moderate acute malnutrition",
      Indicator.MAM_MANAGEMENT_COVERAGE,
      List.of(TargetGroup.CHILDREN_6_59_MONTHS, TargetGroup.PBWG));

  private final String code;
  private final String label;
  private final Indicator coverageIndicator;

  @SuppressWarnings("ImmutableEnumChecker") // made by List.of
  private final List<TargetGroup> targetGroups;

  SubActivity(
      String code, String label, Indicator coverageIndicator, List<TargetGroup> targetGroups) {
    this.code = code;
    this.label = label;
    this.coverageIndicator = coverageIndicator;
    this.targetGroups = targetGroups;
  }

  /**
   * Finds a sub-activity by its corporate code.
   *
   * @param code {@code PREV}, {@code STUN}, {@code PMD} or {@code MAM}
   * @return the sub-activity
   * @throws IllegalArgumentException if there is no such code
   */
  public static SubActivity parse(String code) {
    String stripped = code.strip();
    return Arrays.stream(values())
        .filter(subActivity -> subActivity.code.equals(stripped))
        .findFirst()
        .orElseThrow(() ->
            Arguments.refused(
                "sub-activity code", "one of PREV, STUN, PMD, MAM", "\"" + code + "\""));
  }

  /**
   * The corporate code.
   *
   * @return for example {@code PREV}
   */
  public String code() {
    return code;
  }

  /**
   * The words that a report prints.
   *
   * @return for example {@code prevention of wasting}
   */
  public String label() {
    return label;
  }

  /**
   * The indicator that measures the coverage of this sub-activity.
   *
   * @return indicator 7 or 13
   */
  public Indicator coverageIndicator() {
    return coverageIndicator;
  }

  /**
   * The target groups that the handbook names for this sub-activity.
   *
   * @return the groups, children first
   */
  public List<TargetGroup> targetGroups() {
    return targetGroups;
  }
}
