package org.nutricoverage.deskreview.reporting;

import java.io.Serializable;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.nutricoverage.core.Area;
import org.nutricoverage.core.CoverageEstimate;
import org.nutricoverage.core.Finding;
import org.nutricoverage.core.Indicator;
import org.nutricoverage.core.Rational;
import org.nutricoverage.core.Severity;
import org.nutricoverage.core.SubActivity;
import org.nutricoverage.core.TargetGroup;
import org.nutricoverage.core.internal.Arguments;
import org.nutricoverage.core.standard.Setting;
import org.nutricoverage.core.standard.Standard;

/**
 * Baseline and targets of the coverage of one group in one area over a country strategic plan.
 *
 * <pre>{@code
 * TargetPlan plan =
 *     TargetPlan.of(SubActivity.MAM_MANAGEMENT)
 *         .targetGroup(TargetGroup.CHILDREN_6_59_MONTHS)
 *         .area(Area.of("CD54", "Tanganyika"))
 *         .setting(Setting.RURAL)
 *         .years(2026, 2028)
 *         .newProgramme()
 *         .baseline(Baseline.newProgramme(2026))
 *         .annual(AnnualTarget.of(2026, Threshold.greaterThanPercent(50)))
 *         .annual(AnnualTarget.of(2027, Threshold.greaterThanPercent(55)))
 *         .annual(AnnualTarget.of(2028, Threshold.greaterThanPercent(60)))
 *         .endOfPlan(EndOfPlanTarget.of(Threshold.greaterThanPercent(60)))
 *         .build();
 * plan.check();       // no findings
 * plan.isAccepted();  // true
 * }</pre>
 *
 * <p>The plan keeps what it is given, also what breaks a rule; {@link #check()} says what does. The
 * rules are those of the WFP Monitoring Handbook, indicators 7 and 13, V5.0 2026.03:
 *
 * <ul>
 *   <li>indicator 7: every target is at least 70 %; one above it wants evidence. The baseline of a
 *       new programme is zero, that of a continuing one the coverage of the previous year;
 *   <li>indicator 13: every target is at least the Sphere standard of the setting, which is strict:
 *       {@code >= 50 %} does not meet {@code > 50 %}. Targets do not fall from year to year and end
 *       above the baseline. The baseline of a new programme is the most recent estimate of the
 *       government or partners, and zero only if there is none;
 *   <li>both: the baseline is set once.
 * </ul>
 *
 * <p>Immutable and thread-safe.
 *
 * @since 0.1.0
 */
public final class TargetPlan implements Serializable {

  private static final long serialVersionUID = 1L;

  private final SubActivity subActivity;
  private final TargetGroup targetGroup;
  private final Area area;
  private final @Nullable Setting setting;
  private final int firstYear;
  private final int lastYear;
  private final boolean newProgramme;
  private final @Nullable Rational knownCoverage;
  private final List<Baseline> baselines;
  private final List<AnnualTarget> annualTargets;
  private final @Nullable EndOfPlanTarget endOfPlan;

  TargetPlan(TargetPlanBuilder builder, TargetGroup targetGroup, Area area, boolean newProgramme) {
    this.subActivity = builder.subActivity;
    this.targetGroup = targetGroup;
    this.area = area;
    this.setting = builder.setting;
    this.firstYear = builder.firstYear;
    this.lastYear = builder.lastYear;
    this.newProgramme = newProgramme;
    this.knownCoverage = builder.knownCoverage;
    this.baselines = List.copyOf(builder.baselines);
    this.annualTargets =
        builder.annualTargets.stream()
            .sorted(
                Comparator.comparingInt(AnnualTarget::year)
                    .thenComparing(AnnualTarget::threshold, Targets::compare)
                    .thenComparing(AnnualTarget::evidence))
            .toList();
    this.endOfPlan = builder.endOfPlan;
  }

  /**
   * Begins a plan for the coverage indicator of a sub-activity.
   *
   * @param subActivity the sub-activity, which decides between indicators 7 and 13
   * @return the builder
   */
  public static TargetPlanBuilder of(SubActivity subActivity) {
    return new TargetPlanBuilder(subActivity);
  }

  /**
   * Checks the plan by the rules of the handbook.
   *
   * @return what breaks a rule or wants attention, baseline first, then the years in order, then
   *     the end of the plan; empty if there is nothing
   */
  public List<Finding> check() {
    return new TargetPlanCheck(this).findings();
  }

  /**
   * Whether no rule is broken.
   *
   * @return true if {@link #check()} gives no finding of severity {@link Severity#ERROR}
   */
  public boolean isAccepted() {
    return check().stream().noneMatch(finding -> finding.severity() == Severity.ERROR);
  }

  /**
   * How far an estimate is from the annual target of the year in which its period ends.
   *
   * @param estimate the estimate
   * @return the gap; empty if the estimate is not computable or the year has no target
   * @throws IllegalArgumentException if the estimate is about another indicator, sub-activity,
   *     group or area, or the year has several targets
   */
  public Optional<TargetGap> gap(CoverageEstimate estimate) {
    if (estimate.scope().subActivity() != subActivity
        || estimate.scope().indicator() != indicator()
        || !estimate.scope().targetGroup().equals(targetGroup)
        || !estimate.scope().area().code().equals(area.code())) {
      throw Arguments.refused(
          "estimate",
          "about " + this,
          estimate.scope().subActivity().code()
              + ", indicator "
              + estimate.scope().indicator().code()
              + ", "
              + estimate.scope());
    }
    int year = estimate.scope().period().last().getYear();
    List<AnnualTarget> ofYear =
        annualTargets.stream().filter(target -> target.year() == year).toList();
    if (ofYear.size() > 1) {
      throw Arguments.refused("targets of " + year, "one target", ofYear);
    }
    return ofYear.isEmpty() ? Optional.empty() : TargetGap.of(estimate, ofYear.get(0).threshold());
  }

  /**
   * The standard below which no target may be set.
   *
   * @return WFP's minimum for indicator 7, Sphere's standard of the setting for indicator 13
   */
  public Standard standard() {
    return setting == null ? Standard.wfpMinimumCoverage() : Standard.sphereCoverage(setting);
  }

  /**
   * The sub-activity.
   *
   * @return the sub-activity
   */
  public SubActivity subActivity() {
    return subActivity;
  }

  /**
   * The coverage indicator of the sub-activity.
   *
   * @return indicator 7 or 13
   */
  public Indicator indicator() {
    return subActivity.coverageIndicator();
  }

  /**
   * The group.
   *
   * @return the target group
   */
  public TargetGroup targetGroup() {
    return targetGroup;
  }

  /**
   * The place.
   *
   * @return the area
   */
  public Area area() {
    return area;
  }

  /**
   * The setting on which Sphere's standard depends.
   *
   * @return the setting; empty for indicator 7, which has one minimum everywhere
   */
  public Optional<Setting> setting() {
    return Optional.ofNullable(setting);
  }

  /**
   * The first year of the plan.
   *
   * @return the calendar year
   */
  public int firstYear() {
    return firstYear;
  }

  /**
   * The last year of the plan.
   *
   * @return the calendar year
   */
  public int lastYear() {
    return lastYear;
  }

  /**
   * Whether the programme begins during the plan.
   *
   * @return false if it continues from before
   */
  public boolean isNewProgramme() {
    return newProgramme;
  }

  /**
   * The coverage on which the baseline has to be based, as far as it is known.
   *
   * @return the previous year's coverage of a continuing programme, the estimate of the government
   *     or partners for a new one; empty if none was given
   */
  public Optional<Rational> knownCoverage() {
    return Optional.ofNullable(knownCoverage);
  }

  /**
   * The baseline.
   *
   * @return the first one that was given; empty if there is none
   */
  public Optional<Baseline> baseline() {
    return baselines.stream().findFirst();
  }

  /**
   * All baselines that were given; a valid plan has one.
   *
   * @return the baselines, in the order in which they were given
   */
  public List<Baseline> baselines() {
    return baselines;
  }

  /**
   * The annual targets.
   *
   * @return the targets by year
   */
  public List<AnnualTarget> annualTargets() {
    return annualTargets;
  }

  /**
   * The target of the end of the plan.
   *
   * @return the target; empty if there is none
   */
  public Optional<EndOfPlanTarget> endOfPlan() {
    return Optional.ofNullable(endOfPlan);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof TargetPlan that
        && subActivity == that.subActivity
        && targetGroup.equals(that.targetGroup)
        && area.equals(that.area)
        && setting == that.setting
        && firstYear == that.firstYear
        && lastYear == that.lastYear
        && newProgramme == that.newProgramme
        && Objects.equals(knownCoverage, that.knownCoverage)
        && baselines.equals(that.baselines)
        && annualTargets.equals(that.annualTargets)
        && Objects.equals(endOfPlan, that.endOfPlan);
  }

  @Override
  public int hashCode() {
    return Objects.hash(
        subActivity,
        targetGroup,
        area,
        setting,
        firstYear,
        lastYear,
        newProgramme,
        knownCoverage,
        baselines,
        annualTargets,
        endOfPlan);
  }

  /** Returns what the plan is about on one line. */
  @Override
  public String toString() {
    return subActivity.code()
        + ", indicator "
        + indicator().code()
        + ", "
        + targetGroup.label()
        + ", "
        + area.label()
        + ", "
        + firstYear
        + "-"
        + lastYear;
  }
}
