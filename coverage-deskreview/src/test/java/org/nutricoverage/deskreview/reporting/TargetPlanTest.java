package org.nutricoverage.deskreview.reporting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.common.testing.EqualsTester;
import com.google.common.testing.NullPointerTester;
import com.google.common.testing.SerializableTester;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.nutricoverage.core.Area;
import org.nutricoverage.core.Finding;
import org.nutricoverage.core.Indicator;
import org.nutricoverage.core.Rational;
import org.nutricoverage.core.SubActivity;
import org.nutricoverage.core.TargetGroup;
import org.nutricoverage.core.standard.Setting;
import org.nutricoverage.core.standard.Standard;
import org.nutricoverage.core.standard.Threshold;

class TargetPlanTest {

  private static final Area TANGANYIKA = Area.of("CD54", "Tanganyika");

  static TargetPlanBuilder prevention() {
    return TargetPlan.of(SubActivity.PREVENTION_OF_WASTING)
        .targetGroup(TargetGroup.CHILDREN_6_23_MONTHS)
        .area(TANGANYIKA)
        .years(2026, 2027)
        .newProgramme();
  }

  static TargetPlanBuilder validPrevention() {
    return prevention()
        .baseline(Baseline.newProgramme(2026))
        .annual(AnnualTarget.of(2027, Threshold.atLeastPercent(70)))
        .annual(AnnualTarget.of(2026, Threshold.atLeastPercent(70)))
        .endOfPlan(EndOfPlanTarget.of(Threshold.atLeastPercent(70)));
  }

  private static TargetPlanBuilder mam() {
    return TargetPlan.of(SubActivity.MAM_MANAGEMENT)
        .targetGroup(TargetGroup.CHILDREN_6_59_MONTHS)
        .area(TANGANYIKA)
        .setting(Setting.RURAL)
        .years(2026, 2027)
        .newProgramme();
  }

  private static TargetPlan mam(String first, String second, String end, Baseline baseline) {
    TargetPlanBuilder builder =
        mam()
            .annual(AnnualTarget.of(2026, Threshold.parse(first)))
            .annual(AnnualTarget.of(2027, Threshold.parse(second)))
            .endOfPlan(EndOfPlanTarget.of(Threshold.parse(end)))
            .baseline(baseline);
    return (baseline.origin() == Baseline.Origin.NEW_PROGRAMME_ZERO
            ? builder
            : builder.continuingProgramme())
        .build();
  }

  private static List<String> codes(TargetPlan plan) {
    return plan.check().stream().map(Finding::code).toList();
  }

  private static List<String> codes(TargetPlanBuilder builder) {
    return codes(builder.build());
  }

  @Test
  void aValidPlanHasNoFindings() {
    TargetPlan plan = validPrevention().build();
    assertThat(plan.check()).isEmpty();
    assertThat(plan.isAccepted()).isTrue();
    assertThat(plan.annualTargets()).extracting(AnnualTarget::year).containsExactly(2026, 2027);
    assertThat(plan.standard()).isEqualTo(Standard.wfpMinimumCoverage());
    assertThat(plan.indicator()).isEqualTo(Indicator.PREVENTION_COVERAGE);
    assertThat(plan.setting()).isEmpty();
    assertThat(plan.firstYear()).isEqualTo(2026);
    assertThat(plan.lastYear()).isEqualTo(2027);
    assertThat(plan.isNewProgramme()).isTrue();
    assertThat(plan.knownCoverage()).isEmpty();
    assertThat(plan.baseline()).contains(Baseline.newProgramme(2026));
    assertThat(plan.endOfPlan()).contains(EndOfPlanTarget.of(Threshold.atLeastPercent(70)));
    assertThat(plan)
        .hasToString("PREV, indicator 7, children 6-23 months, Tanganyika (CD54), 2026-2027");
  }

  @Test
  void anEmptyPlanSaysWhatIsMissing() {
    assertThat(prevention().build().check())
        .extracting(Finding::toString)
        .containsExactly(
            "ERROR BASELINE_MISSING: the plan has no baseline",
            "WARNING ANNUAL_TARGET_MISSING (target 2026): 2026 has no annual target",
            "WARNING ANNUAL_TARGET_MISSING (target 2027): 2027 has no annual target",
            "ERROR END_TARGET_MISSING (target end of plan): the plan has no target for its end");
    assertThat(prevention().build().isAccepted()).isFalse();
  }

  @Test
  void preventionTargetsAreAtLeastSeventyPercent() {
    TargetPlan below =
        prevention()
            .years(2026, 2026)
            .baseline(Baseline.newProgramme(2026))
            .annual(AnnualTarget.of(2026, Threshold.parse(">= 69.9 %")))
            .endOfPlan(EndOfPlanTarget.of(Threshold.parse("> 69 %")))
            .build();
    assertThat(below.check())
        .extracting(Finding::toString)
        .containsExactly(
            "ERROR TARGET_BELOW_STANDARD (target 2026): the target >= 69.9 % does not reach WFP"
                + " minimum coverage of prevention: >= 70 %",
            "ERROR TARGET_BELOW_STANDARD (target end of plan): the target > 69 % does not reach"
                + " WFP minimum coverage of prevention: >= 70 %");
    assertThat(below.isAccepted()).isFalse();
  }

  @Test
  void preventionTargetsAboveSeventyPercentWantEvidence() {
    TargetPlan above =
        prevention()
            .years(2026, 2026)
            .baseline(Baseline.newProgramme(2026))
            .annual(AnnualTarget.of(2026, Threshold.parse("> 70 %")))
            .endOfPlan(EndOfPlanTarget.of(Threshold.atLeastPercent(80)).becauseOf(" survey: 84 % "))
            .build();
    assertThat(above.check())
        .extracting(Finding::toString)
        .containsExactly(
            "WARNING TARGET_ABOVE_MINIMUM (target 2026): the target > 70 % is above the minimum >="
                + " 70 %; it needs strong indications that it is realistic",
            "INFO TARGET_RAISED_WITH_EVIDENCE (target end of plan): the target >= 80 % is above"
                + " the minimum >= 70 %: survey: 84 %");
    assertThat(above.isAccepted()).isTrue();
  }

  @Test
  void preventionTargetsMayFall() {
    TargetPlan plan =
        prevention()
            .baseline(Baseline.newProgramme(2026))
            .annual(AnnualTarget.of(2026, Threshold.atLeastPercent(80)).becauseOf("survey"))
            .annual(AnnualTarget.of(2027, Threshold.atLeastPercent(70)))
            .endOfPlan(EndOfPlanTarget.of(Threshold.atLeastPercent(70)))
            .build();
    assertThat(codes(plan)).containsExactly("TARGET_RAISED_WITH_EVIDENCE");
  }

  @Test
  void mamTargetsKeepTheStrictSignOfSphere() {
    Baseline zero = Baseline.newProgramme(2026);
    assertThat(mam("> 50 %", "> 50 %", "> 50 %", zero).check()).isEmpty();
    assertThat(mam("> 50 %", ">= 50.1 %", ">= 55 %", zero).check()).isEmpty();
    assertThat(codes(mam(">= 50 %", "> 50 %", "> 50 %", zero)))
        .containsExactly("TARGET_BELOW_STANDARD");
    assertThat(codes(mam("> 50 %", "> 50 %", ">= 50 %", zero)))
        .containsExactly("TARGET_BELOW_STANDARD", "TARGET_DECREASES");
    assertThat(codes(mam("> 49.9 %", "> 50 %", "> 50 %", zero)))
        .containsExactly("TARGET_BELOW_STANDARD");
    assertThat(mam("> 50 %", "> 50 %", "> 50 %", zero).standard())
        .isEqualTo(Standard.sphereCoverage(Setting.RURAL));
  }

  @Test
  void theSettingDecidesTheSphereStandard() {
    for (Setting setting : Setting.values()) {
      Threshold sphere = Standard.sphereCoverage(setting).threshold();
      TargetPlan plan =
          mam()
              .setting(setting)
              .years(2026, 2026)
              .baseline(Baseline.newProgramme(2026))
              .annual(AnnualTarget.of(2026, sphere))
              .endOfPlan(EndOfPlanTarget.of(sphere))
              .build();
      assertThat(plan.check()).isEmpty();
      assertThat(plan.setting()).contains(setting);
    }
    assertThat(
            codes(
                mam()
                    .setting(Setting.CAMP)
                    .years(2026, 2026)
                    .baseline(Baseline.newProgramme(2026))
                    .annual(AnnualTarget.of(2026, Threshold.greaterThanPercent(70)))
                    .endOfPlan(EndOfPlanTarget.of(Threshold.greaterThanPercent(90)))))
        .containsExactly("TARGET_BELOW_STANDARD");
  }

  @Test
  void mamTargetsDoNotFall() {
    Baseline zero = Baseline.newProgramme(2026);
    TargetPlan falling = mam("> 60 %", "> 55 %", "> 60 %", zero);
    assertThat(falling.check())
        .extracting(Finding::toString)
        .containsExactly(
            "ERROR TARGET_DECREASES (target 2027): the target > 55 % asks for less than > 60 %"
                + " before it");
    assertThat(codes(mam("> 60 %", ">= 60 %", "> 60 %", zero))).containsExactly("TARGET_DECREASES");
    assertThat(codes(mam("> 60 %", "> 60 %", "> 59 %", zero))).containsExactly("TARGET_DECREASES");
  }

  @Test
  void theEndIsAboveTheBaseline() {
    assertThat(codes(mam("> 60 %", "> 60 %", "> 60 %", Baseline.previousYear(percent(60), 2025))))
        .isEmpty();
    assertThat(
            codes(mam(">= 60 %", ">= 60 %", ">= 60 %", Baseline.previousYear(percent(60), 2025))))
        .containsExactly("END_NOT_ABOVE_BASELINE");
    TargetPlan below = mam("> 60 %", "> 60 %", "> 60 %", Baseline.previousYear(percent(61), 2025));
    assertThat(below.check())
        .extracting(Finding::toString)
        .containsExactly(
            "ERROR END_NOT_ABOVE_BASELINE (target end of plan): the target > 60 % is not above the"
                + " baseline 61.0 % in 2025 (coverage of the previous year)");
    Baseline all = Baseline.previousYear(Rational.ONE, 2025);
    assertThat(codes(mam(">= 100 %", ">= 100 %", ">= 100 %", all))).isEmpty();
    assertThat(codes(mam(">= 99 %", ">= 99 %", ">= 99 %", all)))
        .containsExactly("END_NOT_ABOVE_BASELINE");
  }

  private static Rational percent(long percent) {
    return Rational.of(percent, 100);
  }

  @Test
  void theBaselineOfANewPreventionProgrammeIsZero() {
    assertThat(validPrevention().newProgrammeAfter(percent(40)).build().check()).isEmpty();
    TargetPlanBuilder builder =
        prevention()
            .annual(AnnualTarget.of(2026, Threshold.atLeastPercent(70)))
            .annual(AnnualTarget.of(2027, Threshold.atLeastPercent(70)))
            .endOfPlan(EndOfPlanTarget.of(Threshold.atLeastPercent(70)))
            .newProgrammeAfter(percent(40))
            .baseline(Baseline.reported(percent(40), 2025, "ministry"));
    assertThat(builder.build().check())
        .extracting(Finding::toString)
        .containsExactly(
            "ERROR BASELINE_ORIGIN: the baseline of this new programme must be: zero of a new"
                + " programme, but is 40.0 % in 2025 (estimate of the government or partners)");
  }

  @Test
  void theBaselineOfANewMamProgrammeIsTheKnownEstimate() {
    TargetPlanBuilder builder =
        mam()
            .newProgrammeAfter(percent(40))
            .annual(AnnualTarget.of(2026, Threshold.parse("> 50 %")))
            .annual(AnnualTarget.of(2027, Threshold.parse("> 50 %")))
            .endOfPlan(EndOfPlanTarget.of(Threshold.parse("> 50 %")));
    assertThat(codes(builder.baseline(Baseline.reported(percent(40), 2025, "ministry")))).isEmpty();
    assertThat(builder.build().knownCoverage()).contains(percent(40));
    TargetPlan zero =
        mam()
            .newProgrammeAfter(percent(40))
            .baseline(Baseline.newProgramme(2026))
            .annual(AnnualTarget.of(2026, Threshold.parse("> 50 %")))
            .annual(AnnualTarget.of(2027, Threshold.parse("> 50 %")))
            .endOfPlan(EndOfPlanTarget.of(Threshold.parse("> 50 %")))
            .build();
    assertThat(codes(zero)).containsExactly("BASELINE_ORIGIN");
    assertThat(zero.check().get(0).message())
        .isEqualTo(
            "the baseline of this new programme must be: estimate of the government or partners,"
                + " but is 0.0 % in 2026 (zero of a new programme)");
    assertThat(codes(mam("> 50 %", "> 50 %", "> 50 %", Baseline.newProgramme(2026)))).isEmpty();
  }

  @Test
  void theBaselineOfAContinuingProgrammeIsThePreviousYear() {
    Rational previous = Rational.of(29_760, 48_000);
    TargetPlanBuilder builder = withoutBaseline().continuingProgramme(previous);
    assertThat(codes(builder.baseline(Baseline.previousYear(Rational.parse("0.62"), 2025))))
        .isEmpty();
    assertThat(builder.build().isNewProgramme()).isFalse();
    TargetPlan other =
        withoutBaseline()
            .continuingProgramme(previous)
            .baseline(Baseline.previousYear(Rational.parse("0.6201"), 2025))
            .build();
    assertThat(other.check())
        .extracting(Finding::toString)
        .containsExactly(
            "ERROR BASELINE_VALUE: the baseline is 62.0 % in 2025 (coverage of the previous year),"
                + " but that coverage was 62.0 % (exactly 0.62 against 0.6201)");
    assertThat(
            codes(
                withoutBaseline()
                    .continuingProgramme()
                    .baseline(Baseline.previousYear(percent(33), 2025))))
        .isEmpty();
    TargetPlan zero =
        withoutBaseline().continuingProgramme().baseline(Baseline.newProgramme(2026)).build();
    assertThat(zero.check().get(0).message())
        .isEqualTo(
            "the baseline of a continuing programme must be: coverage of the previous year, but is"
                + " 0.0 % in 2026 (zero of a new programme)");
  }

  private static TargetPlanBuilder withoutBaseline() {
    return prevention()
        .annual(AnnualTarget.of(2026, Threshold.atLeastPercent(70)))
        .annual(AnnualTarget.of(2027, Threshold.atLeastPercent(70)))
        .endOfPlan(EndOfPlanTarget.of(Threshold.atLeastPercent(70)));
  }

  @Test
  void theYearOfTheBaselineFitsItsOrigin() {
    assertThat(codes(withoutBaseline().baseline(Baseline.newProgramme(2027)))).isEmpty();
    TargetPlan early = withoutBaseline().baseline(Baseline.newProgramme(2025)).build();
    assertThat(early.check().get(0).toString())
        .isEqualTo(
            "WARNING BASELINE_YEAR: the year of this baseline must be a year of the plan, the first"
                + " of the programme, but it is 0.0 % in 2025 (zero of a new programme)");
    assertThat(codes(withoutBaseline().baseline(Baseline.newProgramme(2028))))
        .containsExactly("BASELINE_YEAR");
    TargetPlan old =
        withoutBaseline()
            .continuingProgramme()
            .baseline(Baseline.previousYear(percent(50), 2024))
            .build();
    assertThat(old.check().get(0).message())
        .isEqualTo(
            "the year of this baseline must be 2025, the year before the plan, but it is 50.0 % in"
                + " 2024 (coverage of the previous year)");
    TargetPlanBuilder thisYear =
        mam()
            .newProgrammeAfter(percent(40))
            .annual(AnnualTarget.of(2026, Threshold.parse("> 50 %")))
            .annual(AnnualTarget.of(2027, Threshold.parse("> 50 %")))
            .endOfPlan(EndOfPlanTarget.of(Threshold.parse("> 50 %")));
    assertThat(codes(thisYear.baseline(Baseline.reported(percent(40), 2026, "x")))).isEmpty();
    TargetPlanBuilder reported =
        mam()
            .newProgrammeAfter(percent(40))
            .annual(AnnualTarget.of(2026, Threshold.parse("> 50 %")))
            .annual(AnnualTarget.of(2027, Threshold.parse("> 50 %")))
            .endOfPlan(EndOfPlanTarget.of(Threshold.parse("> 50 %")));
    assertThat(
            reported
                .baseline(Baseline.reported(percent(40), 2027, "x"))
                .build()
                .check()
                .get(0)
                .message())
        .isEqualTo(
            "the year of this baseline must be 2026 or before, but it is 40.0 % in 2027 (estimate"
                + " of the government or partners)");
  }

  @Test
  void theBaselineIsSetOnce() {
    TargetPlan plan = validPrevention().baseline(Baseline.newProgramme(2027)).build();
    assertThat(plan.check())
        .extracting(Finding::toString)
        .containsExactly(
            "ERROR BASELINE_NOT_FIXED: a baseline is set once for the whole plan, but 2 were given:"
                + " [0.0 % in 2026 (zero of a new programme), 0.0 % in 2027 (zero of a new"
                + " programme)]");
    assertThat(plan.baseline()).contains(Baseline.newProgramme(2026));
    assertThat(plan.baselines()).hasSize(2);
  }

  @Test
  void aBaselineAboveAllIsNoted() {
    TargetPlan plan =
        withoutBaseline()
            .continuingProgramme()
            .baseline(Baseline.previousYear(percent(101), 2025))
            .build();
    assertThat(plan.check())
        .extracting(Finding::toString)
        .containsExactly(
            "WARNING BASELINE_ABOVE_ALL: the baseline is above 100 %: 101.0 % in 2025 (coverage of"
                + " the previous year); eligible people may be underestimated");
    assertThat(
            codes(
                withoutBaseline()
                    .continuingProgramme()
                    .baseline(Baseline.previousYear(percent(100), 2025))))
        .isEmpty();
  }

  @Test
  void yearsAreGivenOnceAndInThePlan() {
    TargetPlan plan =
        validPrevention()
            .annual(AnnualTarget.of(2026, Threshold.atLeastPercent(70)))
            .annual(AnnualTarget.of(2025, Threshold.atLeastPercent(70)))
            .annual(AnnualTarget.of(2028, Threshold.atLeastPercent(70)))
            .build();
    assertThat(plan.check())
        .extracting(Finding::toString)
        .containsExactly(
            "ERROR TARGET_YEAR_OUTSIDE_PLAN (target 2025): 2025 is not in the plan, 2026 to 2027",
            "ERROR DUPLICATE_TARGET_YEAR (target 2026): 2026 has 2 annual targets: [2026: >= 70 %,"
                + " 2026: >= 70 %]",
            "ERROR TARGET_YEAR_OUTSIDE_PLAN (target 2028): 2028 is not in the plan, 2026 to 2027");
  }

  @Test
  void anUnusualGroupIsNoted() {
    assertThat(
            validPrevention()
                .targetGroup(TargetGroup.HIV_TB_CLIENTS)
                .build()
                .check()
                .get(0)
                .toString())
        .isEqualTo(
            "WARNING UNUSUAL_TARGET_GROUP: HIV and tuberculosis clients are none of the groups"
                + " that the handbook names for prevention of wasting");
  }

  @Test
  void requiredPartsAreAskedForTogether() {
    assertThatThrownBy(() -> TargetPlan.of(SubActivity.MAM_MANAGEMENT).build())
        .isInstanceOf(IllegalStateException.class)
        .hasMessage(
            "missing before the plan: targetGroup(group), area(place), setting(rural, urban or"
                + " camp), years(first, last), newProgramme() or continuingProgramme()");
    assertThatThrownBy(
            () -> TargetPlan.of(SubActivity.PREVENTION_OF_WASTING).years(2026, 2026).build())
        .hasMessage(
            "missing before the plan: targetGroup(group), area(place), newProgramme() or"
                + " continuingProgramme()");
    assertThatThrownBy(() ->
            TargetPlan.of(SubActivity.MAM_MANAGEMENT)
                .targetGroup(TargetGroup.PBWG)
                .area(TANGANYIKA)
                .years(2026, 2026)
                .newProgramme()
                .build())
        .hasMessage("missing before the plan: setting(rural, urban or camp)");
    assertThatThrownBy(() -> validPrevention().setting(Setting.RURAL).build())
        .isInstanceOf(IllegalStateException.class)
        .hasMessage(
            "setting must not be given for indicator 7, whose minimum is 70 % everywhere, but was"
                + " rural");
    assertThatThrownBy(() -> prevention().years(2027, 2026))
        .hasMessage("last must be a calendar year not before 2027 but was 2026");
    assertThatThrownBy(() -> prevention().years(1899, 2026))
        .hasMessage("year must be a number of the calendar year from 1900 to 2999 but was 1899");
    assertThatThrownBy(() -> prevention().years(2026, 3000))
        .hasMessage("year must be a number of the calendar year from 1900 to 2999 but was 3000");
    assertThatThrownBy(() -> prevention().newProgrammeAfter(percent(-1)))
        .hasMessage("reportedCoverage must be a fraction of at least 0 but was -0.01");
    assertThatThrownBy(() -> prevention().continuingProgramme(percent(-1)))
        .hasMessage("previousCoverage must be a fraction of at least 0 but was -0.01");
  }

  @Test
  void zeroIsAPermittedCoverageOfThePast() {
    assertThat(prevention().newProgrammeAfter(Rational.ZERO).build().knownCoverage())
        .contains(Rational.ZERO);
    assertThat(prevention().continuingProgramme(Rational.ZERO).build().knownCoverage())
        .contains(Rational.ZERO);
    assertThat(
            prevention().continuingProgramme(Rational.ONE).newProgramme().build().knownCoverage())
        .isEmpty();
    assertThat(
            prevention()
                .newProgrammeAfter(Rational.ONE)
                .continuingProgramme()
                .build()
                .knownCoverage())
        .isEmpty();
  }

  @Test
  void baselinesAndTargetsRefuseTheImpossible() {
    assertThatThrownBy(() -> Baseline.previousYear(percent(-1), 2025))
        .hasMessage("value must be a fraction of at least 0 but was -0.01");
    assertThatThrownBy(() -> new Baseline(percent(1), 2025, Baseline.Origin.NEW_PROGRAMME_ZERO, ""))
        .hasMessage("value must be 0 for the zero of a new programme but was 0.01");
    assertThatThrownBy(() -> Baseline.reported(percent(1), 2025, " "))
        .hasMessage("source must be a text that is not blank");
    assertThatThrownBy(() -> Baseline.newProgramme(1))
        .hasMessage("year must be a number of the calendar year from 1900 to 2999 but was 1");
    assertThatThrownBy(() -> AnnualTarget.of(3000, Threshold.atLeastPercent(70)))
        .hasMessage("year must be a number of the calendar year from 1900 to 2999 but was 3000");
    for (String impossible : List.of("< 70 %", "<= 70 %", ">= 0 %", "> 0 %", "> 100 %")) {
      Threshold threshold = Threshold.parse(impossible);
      String message =
          "threshold must be a threshold of coverage from above 0 % to >= 100 % but was "
              + impossible;
      assertThatThrownBy(() -> AnnualTarget.of(2026, threshold)).hasMessage(message);
      assertThatThrownBy(() -> EndOfPlanTarget.of(threshold)).hasMessage(message);
    }
    assertThat(AnnualTarget.of(2026, Threshold.parse(">= 100 %"))).hasToString("2026: >= 100 %");
    assertThat(EndOfPlanTarget.of(Threshold.parse("> 90 %"))).hasToString("end of plan: > 90 %");
    assertThatThrownBy(() -> AnnualTarget.of(2026, Threshold.atLeastPercent(80)).becauseOf(""))
        .hasMessage("evidence must be a text that is not blank");
    assertThatThrownBy(() -> EndOfPlanTarget.of(Threshold.atLeastPercent(80)).becauseOf(""))
        .hasMessage("evidence must be a text that is not blank");
    assertThat(AnnualTarget.of(2026, Threshold.atLeastPercent(80)).becauseOf(" x ").evidence())
        .isEqualTo("x");
  }

  @Test
  void isAValue() throws Exception {
    TargetPlan plan = validPrevention().build();
    TargetPlan reordered =
        prevention()
            .baseline(Baseline.newProgramme(2026))
            .annual(AnnualTarget.of(2026, Threshold.atLeastPercent(70)))
            .annual(AnnualTarget.of(2027, Threshold.atLeastPercent(70)))
            .endOfPlan(EndOfPlanTarget.of(Threshold.atLeastPercent(70)))
            .build();
    new EqualsTester()
        .addEqualityGroup(plan, reordered, SerializableTester.reserialize(plan))
        .addEqualityGroup(validPrevention().targetGroup(TargetGroup.PBWG).build())
        .addEqualityGroup(validPrevention().area(Area.parse("X")).build())
        .addEqualityGroup(validPrevention().years(2026, 2028).build())
        .addEqualityGroup(validPrevention().years(2025, 2027).build())
        .addEqualityGroup(validPrevention().continuingProgramme().build())
        .addEqualityGroup(validPrevention().continuingProgramme(Rational.ONE).build())
        .addEqualityGroup(validPrevention().baseline(Baseline.newProgramme(2026)).build())
        .addEqualityGroup(
            validPrevention().annual(AnnualTarget.of(2028, Threshold.parse("> 70 %"))).build())
        .addEqualityGroup(
            validPrevention().endOfPlan(EndOfPlanTarget.of(Threshold.parse("> 70 %"))).build())
        .addEqualityGroup(
            TargetPlan.of(SubActivity.PREVENTION_OF_MICRONUTRIENT_DEFICIENCIES)
                .targetGroup(plan.targetGroup())
                .area(plan.area())
                .years(2026, 2027)
                .newProgramme()
                .build())
        .addEqualityGroup(mam().build())
        .addEqualityGroup(mam().setting(Setting.URBAN).build())
        .testEquals();
    new NullPointerTester().testAllPublicInstanceMethods(TargetPlan.of(plan.subActivity()));
    new NullPointerTester().testAllPublicInstanceMethods(plan);
  }
}
