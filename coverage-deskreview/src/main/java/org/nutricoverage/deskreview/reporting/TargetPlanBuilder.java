package org.nutricoverage.deskreview.reporting;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.nutricoverage.core.Area;
import org.nutricoverage.core.Indicator;
import org.nutricoverage.core.Rational;
import org.nutricoverage.core.SubActivity;
import org.nutricoverage.core.TargetGroup;
import org.nutricoverage.core.internal.Arguments;
import org.nutricoverage.core.standard.Setting;

/**
 * Builds a {@link TargetPlan}; group, area, years, the state of the programme and, for indicator
 * 13, the setting are required.
 *
 * <p>Begun by {@link TargetPlan#of(SubActivity)}. Not thread-safe.
 *
 * @since 0.1.0
 */
public final class TargetPlanBuilder {

  final SubActivity subActivity;
  final List<Baseline> baselines = new ArrayList<>();
  final List<AnnualTarget> annualTargets = new ArrayList<>();
  private @Nullable TargetGroup targetGroup;
  private @Nullable Area area;
  @Nullable Setting setting;
  int firstYear;
  int lastYear;
  private @Nullable Boolean newProgramme;
  @Nullable Rational knownCoverage;
  @Nullable EndOfPlanTarget endOfPlan;

  TargetPlanBuilder(SubActivity subActivity) {
    this.subActivity = Objects.requireNonNull(subActivity, "subActivity");
  }

  /**
   * The group; required.
   *
   * @param group the target group
   * @return this builder
   */
  public TargetPlanBuilder targetGroup(TargetGroup group) {
    this.targetGroup = Objects.requireNonNull(group, "group");
    return this;
  }

  /**
   * The place; required.
   *
   * @param place the area
   * @return this builder
   */
  public TargetPlanBuilder area(Area place) {
    this.area = Objects.requireNonNull(place, "place");
    return this;
  }

  /**
   * The setting; required for indicator 13, not permitted for 7.
   *
   * @param newSetting rural, urban or camp
   * @return this builder
   */
  public TargetPlanBuilder setting(Setting newSetting) {
    this.setting = Objects.requireNonNull(newSetting, "newSetting");
    return this;
  }

  /**
   * The years of the plan; required.
   *
   * @param first the first calendar year, from 1900 to 2999
   * @param last the last calendar year, not before the first
   * @return this builder
   * @throws IllegalArgumentException if a year is not in its range
   */
  public TargetPlanBuilder years(int first, int last) {
    this.firstYear = Years.checked(first);
    this.lastYear = Years.checked(last);
    if (last < first) {
      throw Arguments.refused("last", "a calendar year not before " + first, last);
    }
    return this;
  }

  /**
   * The programme begins during the plan, and nobody has an estimate of the coverage before.
   *
   * @return this builder
   */
  public TargetPlanBuilder newProgramme() {
    this.newProgramme = true;
    this.knownCoverage = null;
    return this;
  }

  /**
   * The programme begins during the plan, and the government or partners have an estimate of the
   * coverage before; it is the baseline of indicator 13. For indicator 7 the baseline stays zero.
   *
   * @param reportedCoverage their most recent estimate as an exact fraction, at least 0
   * @return this builder
   * @throws IllegalArgumentException if the coverage is negative
   */
  public TargetPlanBuilder newProgrammeAfter(Rational reportedCoverage) {
    this.newProgramme = true;
    this.knownCoverage = notNegative(reportedCoverage, "reportedCoverage");
    return this;
  }

  /**
   * The programme continues from before the plan; the previous year's coverage is not checked.
   *
   * @return this builder
   */
  public TargetPlanBuilder continuingProgramme() {
    this.newProgramme = false;
    this.knownCoverage = null;
    return this;
  }

  /**
   * The programme continues from before the plan.
   *
   * @param previousCoverage the coverage of the year before the plan as an exact fraction, at least
   *     0
   * @return this builder
   * @throws IllegalArgumentException if the coverage is negative
   */
  public TargetPlanBuilder continuingProgramme(Rational previousCoverage) {
    this.newProgramme = false;
    this.knownCoverage = notNegative(previousCoverage, "previousCoverage");
    return this;
  }

  private static Rational notNegative(Rational coverage, String name) {
    if (coverage.signum() < 0) {
      throw Arguments.refused(name, "a fraction of at least 0", coverage);
    }
    return coverage;
  }

  /**
   * A baseline; a valid plan has one.
   *
   * @param baseline the baseline
   * @return this builder
   */
  public TargetPlanBuilder baseline(Baseline baseline) {
    baselines.add(Objects.requireNonNull(baseline, "baseline"));
    return this;
  }

  /**
   * An annual target; a valid plan has one for each year.
   *
   * @param target the target
   * @return this builder
   */
  public TargetPlanBuilder annual(AnnualTarget target) {
    annualTargets.add(Objects.requireNonNull(target, "target"));
    return this;
  }

  /**
   * The target of the end of the plan; a later one replaces an earlier one.
   *
   * @param target the target
   * @return this builder
   */
  public TargetPlanBuilder endOfPlan(EndOfPlanTarget target) {
    this.endOfPlan = Objects.requireNonNull(target, "target");
    return this;
  }

  /**
   * The plan.
   *
   * @return the plan, which may still break rules
   * @throws IllegalStateException if a required part is missing, or a setting was given where it
   *     decides nothing
   */
  public TargetPlan build() {
    boolean sphere = subActivity.coverageIndicator() == Indicator.MAM_MANAGEMENT_COVERAGE;
    List<String> missing = new ArrayList<>();
    if (targetGroup == null) {
      missing.add("targetGroup(group)");
    }
    if (area == null) {
      missing.add("area(place)");
    }
    if (sphere && setting == null) {
      missing.add("setting(rural, urban or camp)");
    }
    if (firstYear == 0) {
      missing.add("years(first, last)");
    }
    if (newProgramme == null) {
      missing.add("newProgramme() or continuingProgramme()");
    }
    if (targetGroup == null || area == null || newProgramme == null || !missing.isEmpty()) {
      throw new IllegalStateException("missing before the plan: " + String.join(", ", missing));
    }
    if (!sphere && setting != null) {
      throw new IllegalStateException(
          "setting must not be given for indicator 7, whose minimum is 70 % everywhere, but was "
              + setting.label());
    }
    return new TargetPlan(this, targetGroup, area, newProgramme);
  }
}
