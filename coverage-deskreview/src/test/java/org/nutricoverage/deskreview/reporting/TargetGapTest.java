package org.nutricoverage.deskreview.reporting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.google.common.testing.EqualsTester;
import com.google.common.testing.SerializableTester;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.nutricoverage.core.Area;
import org.nutricoverage.core.CoverageEstimate;
import org.nutricoverage.core.Outcome;
import org.nutricoverage.core.Proportion;
import org.nutricoverage.core.Rational;
import org.nutricoverage.core.ReportingPeriod;
import org.nutricoverage.core.Sex;
import org.nutricoverage.core.SubActivity;
import org.nutricoverage.core.TargetGroup;
import org.nutricoverage.core.standard.Setting;
import org.nutricoverage.core.standard.Standard;
import org.nutricoverage.core.standard.Threshold;

class TargetGapTest {

  private static final Threshold SEVENTY = Threshold.atLeastPercent(70);

  @Test
  void theExampleOfTheHandbook() {
    TargetGap gap = TargetGap.of(Proportion.of(29_760, 48_000), SEVENTY);
    assertThat(gap.isMet()).isFalse();
    assertThat(gap.pointsShort()).isEqualTo(Rational.of(8, 100));
    assertThat(gap.morePeople()).hasValue(3840);
    assertThat(gap.figure()).isEqualTo(Rational.of(62, 100));
    assertThat(gap.target()).isEqualTo(SEVENTY);
    assertThat(gap)
        .hasToString("not met: 62.0 % against >= 70 %, 8.0 points short, 3,840 more people");
  }

  @ParameterizedTest
  @CsvSource({
    "70, 100, >= 70 %, true, 0, 0",
    "70, 100, > 70 %, false, 0, 1",
    "71, 100, > 70 %, true, 0, 0",
    "69, 100, >= 70 %, false, 0.01, 1",
    "69, 100, > 70 %, false, 0.01, 2",
    "0, 3, >= 70 %, false, 0.7, 3",
    "0, 1, >= 70 %, false, 0.7, 1",
    "120, 100, >= 70 %, true, 0, 0",
    "0, 10, >= 100 %, false, 1, 10",
    "50, 100, > 50 %, false, 0, 1",
    "1, 3, > 50 %, false, 1/6, 1"
  })
  void countsWhoIsStillMissing(
      long reached, long eligible, String target, boolean met, String points, long people) {
    TargetGap gap = TargetGap.of(Proportion.of(reached, eligible), Threshold.parse(target));
    assertThat(gap.isMet()).isEqualTo(met);
    assertThat(gap.pointsShort()).isEqualTo(Rational.parse(points));
    assertThat(gap.morePeople()).hasValue(people);
  }

  @Test
  void theNumbersOfPeopleNeedNotBeWhole() {
    TargetGap gap =
        TargetGap.of(Proportion.of(Rational.parse("10.5"), Rational.parse("100.4")), SEVENTY);
    assertThat(gap.morePeople()).hasValue(60);
  }

  @Test
  void onePersonIsSingular() {
    assertThat(TargetGap.of(Proportion.of(50, 100), Threshold.parse("> 50 %")))
        .hasToString("not met: 50.0 % against > 50 %, 0.0 points short, 1 more person");
  }

  @Test
  void anEstimateWithoutCountsHasNoNumberOfPeople() {
    TargetGap gap = TargetGap.of(Proportion.estimated(0.5, 0.02), SEVENTY);
    assertThat(gap.morePeople()).isEmpty();
    assertThat(gap).hasToString("not met: 50.0 % against >= 70 %, 20.0 points short");
    assertThat(TargetGap.of(Proportion.estimated(0.75, 0.02), SEVENTY))
        .hasToString("met: 75.0 % against >= 70 %");
  }

  @Test
  void onlyAnEstimateWithAFigureHasAGap() {
    CoverageEstimate estimate = Estimates.counted(Sex.ALL, 29_760, 48_000);
    assertThat(TargetGap.of(estimate, SEVENTY))
        .contains(TargetGap.of(Proportion.of(29_760, 48_000), SEVENTY));
    assertThat(
            TargetGap.of(
                estimate.with(new Outcome.NotComputable(Outcome.Reason.NO_DATA, "x")), SEVENTY))
        .isEmpty();
    Threshold wrong = Threshold.parse("< 3 %");
    assertThatThrownBy(() -> TargetGap.of(estimate, wrong))
        .hasMessage(
            "threshold must be a threshold of coverage from above 0 % to >= 100 % but was < 3 %");
    assertThatThrownBy(() ->
            TargetGap.of(
                estimate.with(new Outcome.NotComputable(Outcome.Reason.NO_DATA, "x")), wrong))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> TargetGap.of(Proportion.estimated(0.5, 0), wrong))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void aPlanFindsTheTargetOfTheYear() {
    CoverageEstimate estimate = Estimates.counted(Sex.ALL, 29_760, 48_000);
    TargetPlan plan = TargetPlanTest.validPrevention().build();
    assertThat(plan.gap(estimate).orElseThrow().morePeople()).hasValue(3840);
    CoverageEstimate later =
        Estimates.about(estimate.scope().with(ReportingPeriod.year(2030)), 29_760, 48_000);
    assertThat(plan.gap(later)).isEmpty();
    TargetPlan twice =
        TargetPlanTest.validPrevention().annual(AnnualTarget.of(2026, SEVENTY)).build();
    assertThatThrownBy(() -> twice.gap(estimate))
        .hasMessage("targets of 2026 must be one target but was [2026: >= 70 %, 2026: >= 70 %]");
  }

  @Test
  void aPlanRefusesAnEstimateAboutSomethingElse() {
    CoverageEstimate estimate = Estimates.counted(Sex.ALL, 29_760, 48_000);
    TargetPlan plan = TargetPlanTest.validPrevention().build();
    assertThatThrownBy(() ->
            plan.gap(Estimates.about(estimate.scope().with(TargetGroup.PBWG), 29_760, 48_000)))
        .hasMessage(
            "estimate must be about PREV, indicator 7, children 6-23 months, Tanganyika (CD54),"
                + " 2026-2027 but was PREV, indicator 7, Tanganyika (CD54), 2026Q1, pregnant and"
                + " breastfeeding women and girls, overall");
    assertThatThrownBy(
            () -> plan.gap(Estimates.about(estimate.scope().with(Area.parse("X")), 1, 2)))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() ->
            plan.gap(
                Estimates.about(
                    new org.nutricoverage.core.Scope(
                        SubActivity.PREVENTION_OF_STUNTING,
                        plan.indicator(),
                        plan.area(),
                        ReportingPeriod.year(2026),
                        plan.targetGroup(),
                        Sex.ALL),
                    1,
                    2)))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() ->
            plan.gap(
                Estimates.about(
                    new org.nutricoverage.core.Scope(
                        plan.subActivity(),
                        org.nutricoverage.core.Indicator.ADHERENCE,
                        plan.area(),
                        ReportingPeriod.year(2026),
                        plan.targetGroup(),
                        Sex.ALL),
                    1,
                    2)))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void theFiguresOfTheHandbookAgainstSphere() {
    int[] figures = {52, 63, 38, 55, 47};
    boolean[] rural = {true, true, false, true, false};
    for (int i = 0; i < figures.length; i++) {
      Proportion figure = Proportion.of(figures[i], 100);
      assertThat(gap(figure, Setting.RURAL).isMet()).isEqualTo(rural[i]);
      assertThat(gap(figure, Setting.URBAN).isMet()).isFalse();
      assertThat(gap(figure, Setting.CAMP).isMet()).isFalse();
    }
  }

  private static TargetGap gap(Proportion figure, Setting setting) {
    return TargetGap.of(figure, Standard.sphereCoverage(setting).threshold());
  }

  @Test
  void agreesWithTheReferenceCases() throws IOException {
    String folder = System.getProperty("coverage.reference", "");
    Path file = Path.of(folder, "golden", "wfp.json");
    assumeTrue(!folder.isEmpty() && Files.exists(file), "no reference data: golden/wfp.json");
    Matcher matcher =
        Pattern.compile(
                "\"topic\":\"coverage-ratio\",\"input\":\\{\"reached\":(\\d+),\"eligible\":(\\d+),"
                    + "\"target_percent\":(\\d+)\\},\"expected\":\\{.*?\"target_met\":(\\w+),"
                    + "\"more_people_to_target\":(\\d+)")
            .matcher(Files.readString(file).replaceAll("\\s+", ""));
    int cases = 0;
    while (matcher.find()) {
      TargetGap gap =
          TargetGap.of(
              Proportion.of(Long.parseLong(matcher.group(1)), Long.parseLong(matcher.group(2))),
              Threshold.atLeastPercent(Double.parseDouble(matcher.group(3))));
      assertThat(gap.isMet()).isEqualTo(Boolean.parseBoolean(matcher.group(4)));
      assertThat(gap.morePeople()).hasValue(Long.parseLong(matcher.group(5)));
      cases++;
    }
    assertThat(cases).isEqualTo(10);
  }

  @Test
  void isAValue() {
    TargetGap gap = TargetGap.of(Proportion.of(1, 2), SEVENTY);
    new EqualsTester()
        .addEqualityGroup(gap, SerializableTester.reserialize(gap))
        .addEqualityGroup(TargetGap.of(Proportion.of(10, 20), SEVENTY))
        .addEqualityGroup(TargetGap.of(Proportion.of(0, 2), SEVENTY))
        .addEqualityGroup(TargetGap.of(Proportion.of(1, 2), Threshold.parse("> 70 %")))
        .addEqualityGroup(TargetGap.of(Proportion.estimated(0.5, 0), SEVENTY))
        .testEquals();
  }
}
