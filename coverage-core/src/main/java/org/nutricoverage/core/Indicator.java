package org.nutricoverage.core;

import java.util.Arrays;
import java.util.List;
import java.util.OptionalInt;
import org.nutricoverage.core.internal.Arguments;

/**
 * The WFP corporate indicators that the library computes, as the Monitoring Handbook V5.0 (2026.03)
 * defines them.
 *
 * <p>The handbook gives prose for all of them; formula images for the desk reviews of 7 and 13 were
 * not available, and each reconstruction is a named strategy with its own documentation.
 *
 * @see <a href="https://monitoringhandbook.manuals.wfp.org/">WFP Monitoring Handbook</a>
 * @since 0.1.0
 */
public enum Indicator {
  /** Indicator 7: coverage of programmes that prevent wasting, stunting or deficiencies. */
  PREVENTION_COVERAGE(
      "7",
      "Proportion of eligible population reached by nutrition preventive programme (coverage)",
      List.of(TargetGroup.CHILDREN_6_23_MONTHS, TargetGroup.CHILDREN_6_59_MONTHS, TargetGroup.PBWG),
      new FrequencyRule(1, 3, 12, 3)),
  /** Indicator 8: taking part in at least 66 % of the planned distributions. */
  ADHERENCE(
      "8",
      "Proportion of target population who participate in an adequate number of distributions"
          + " (adherence)",
      List.of(
          TargetGroup.CHILDREN_6_23_MONTHS,
          TargetGroup.CHILDREN_6_59_MONTHS,
          TargetGroup.PBWG,
          TargetGroup.HIV_TB_CLIENTS),
      new FrequencyRule(FrequencyRule.NOT_STATED, FrequencyRule.NOT_STATED, 12, 0)),
  /** Indicator 13: coverage of the management of moderate acute malnutrition. */
  MAM_MANAGEMENT_COVERAGE(
      "13",
      "Percentage of moderate acute malnutrition cases reached by management services (coverage)",
      List.of(TargetGroup.CHILDREN_6_59_MONTHS, TargetGroup.PBWG),
      new FrequencyRule(1, 3, 12, 0)),
  /** Indicator 14: recovered among those who left treatment. */
  RECOVERY_RATE(
      "14", "Moderate acute malnutrition management: recovery rate", treated(), monthly()),
  /** Indicator 15: died among those who left treatment. */
  MORTALITY_RATE(
      "15", "Moderate acute malnutrition management: mortality rate", treated(), monthly()),
  /** Indicator 16: defaulted among those who left treatment. */
  DEFAULT_RATE("16", "Moderate acute malnutrition management: default rate", treated(), monthly()),
  /** Indicator 17: not responding among those who left treatment. */
  NON_RESPONSE_RATE(
      "17", "Moderate acute malnutrition management: non-response rate", treated(), monthly());

  private static final String VERSION = "V5.0 2026.03";

  private final String code;
  private final String title;

  @SuppressWarnings("ImmutableEnumChecker") // made by List.of
  private final List<TargetGroup> targetGroups;

  @SuppressWarnings("ImmutableEnumChecker") // a record of ints
  private final FrequencyRule frequency;

  Indicator(String code, String title, List<TargetGroup> targetGroups, FrequencyRule frequency) {
    this.code = code;
    this.title = title;
    this.targetGroups = targetGroups;
    this.frequency = frequency;
  }

  private static List<TargetGroup> treated() {
    return List.of(TargetGroup.CHILDREN_6_59_MONTHS, TargetGroup.PBWG, TargetGroup.HIV_TB_CLIENTS);
  }

  private static FrequencyRule monthly() {
    return new FrequencyRule(1, FrequencyRule.NOT_STATED, FrequencyRule.NOT_STATED, 0);
  }

  /**
   * Finds an indicator by its code.
   *
   * @param code {@code 7}, {@code 8}, {@code 13}, {@code 14}, {@code 15}, {@code 16} or {@code 17}
   * @return the indicator
   * @throws IllegalArgumentException if there is no such indicator here
   */
  public static Indicator parse(String code) {
    String stripped = code.strip();
    return Arrays.stream(values())
        .filter(indicator -> indicator.code.equals(stripped))
        .findFirst()
        .orElseThrow(() ->
            Arguments.refused(
                "indicator code", "one of 7, 8, 13, 14, 15, 16, 17", "\"" + code + "\""));
  }

  /**
   * The number of the indicator in the handbook.
   *
   * @return the code, for example {@code 7}
   */
  public String code() {
    return code;
  }

  /**
   * The title in the handbook.
   *
   * @return the title
   */
  public String title() {
    return title;
  }

  /**
   * The version of the handbook page that was followed.
   *
   * @return {@code V5.0 2026.03}
   */
  public String version() {
    return VERSION;
  }

  /**
   * The unit of measurement of a reported value.
   *
   * @return {@code percent}; the library computes with fractions and converts only for display
   */
  public String unit() {
    return "percent";
  }

  /**
   * The target groups that the handbook names for this indicator.
   *
   * @return the groups, children first
   */
  public List<TargetGroup> targetGroups() {
    return targetGroups;
  }

  /**
   * How often data are entered, reported and surveyed.
   *
   * @return the rule of the handbook
   */
  public FrequencyRule frequency() {
    return frequency;
  }

  /** Returns number and title, as a report prints them. */
  @Override
  public String toString() {
    return code + ". " + title;
  }

  /**
   * How often the handbook wants an indicator measured.
   *
   * <p>It asks both for a survey every year and for at least one in each country strategic plan.
   * The library treats the yearly survey as recommended and the one per plan as the rule.
   *
   * @param monthsBetweenEntries how often desk-review data are entered, in months; {@link
   *     #NOT_STATED} if the handbook does not say
   * @param monthsBetweenReports how often values are reported, in months, or {@link #NOT_STATED}
   * @param monthsBetweenSurveys how often a survey is recommended, in months, or {@link
   *     #NOT_STATED}
   * @param firstSurveyMonths within how many months of the start of the programme the first survey
   *     is wanted; 0 if no limit is given
   * @since 0.1.0
   */
  public record FrequencyRule(
      int monthsBetweenEntries,
      int monthsBetweenReports,
      int monthsBetweenSurveys,
      int firstSurveyMonths) {

    /** Stands for a frequency that the handbook does not state. */
    public static final int NOT_STATED = 0;

    /**
     * Checks that no number of months is negative.
     *
     * @throws IllegalArgumentException if one is
     */
    public FrequencyRule {
      Arguments.notNegative(monthsBetweenEntries, "monthsBetweenEntries", "months");
      Arguments.notNegative(monthsBetweenReports, "monthsBetweenReports", "months");
      Arguments.notNegative(monthsBetweenSurveys, "monthsBetweenSurveys", "months");
      Arguments.notNegative(firstSurveyMonths, "firstSurveyMonths", "months");
    }

    /**
     * The limit for the first survey after the start of a programme.
     *
     * @return months; empty if no limit is given
     */
    public OptionalInt firstSurveyWithinMonths() {
      return firstSurveyMonths == NOT_STATED
          ? OptionalInt.empty()
          : OptionalInt.of(firstSurveyMonths);
    }
  }
}
