package org.nutricoverage.coordination.guide;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import com.google.common.testing.SerializableTester;
import java.util.List;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;
import org.nutricoverage.coordination.assessment.AssessmentMethod;
import org.nutricoverage.core.Rational;

class MethodGuideTest {

  private static List<AssessmentMethod> methods(AssessmentQuestion question) {
    return MethodGuide.DEFAULT.methods(question).stream().map(GuideRule::method).toList();
  }

  @Test
  void everyQuestionHasRankedMethodsWithReasons() {
    for (AssessmentQuestion question : AssessmentQuestion.values()) {
      List<GuideRule> rules = MethodGuide.DEFAULT.methods(question);
      assertThat(rules).isNotEmpty();
      for (int i = 0; i < rules.size(); i++) {
        assertThat(rules.get(i).rank()).isEqualTo(i + 1);
        assertThat(rules.get(i).reason()).isNotBlank();
      }
    }
    assertThat(methods(AssessmentQuestion.WHICH_DISTRICTS_FAIL))
        .containsExactly(AssessmentMethod.SLEAC, AssessmentMethod.BOTTLENECK_ANALYSIS);
    assertThat(methods(AssessmentQuestion.FINE_MAP_OF_LARGE_AREA))
        .containsExactly(AssessmentMethod.S3M, AssessmentMethod.CSAS);
    assertThat(methods(AssessmentQuestion.RARE_CONDITION_WITH_SURVEY))
        .doesNotContain(AssessmentMethod.SMART_ADD_ON);
    assertThat(MethodGuide.DEFAULT.methods(AssessmentQuestion.NO_ACCESS_OR_MONEY).get(0))
        .hasToString(
            "1. desk review, marked as a proxy: admissions over estimated need; may exceed 100 %");
    SerializableTester.reserializeAndAssert(MethodGuide.DEFAULT);
  }

  @Test
  void theRulesAreReplaceable() {
    GuideRule second =
        new GuideRule(
            AssessmentQuestion.NO_ACCESS_OR_MONEY, 2, AssessmentMethod.OTHER, "", "phone calls");
    GuideRule first =
        new GuideRule(
            AssessmentQuestion.NO_ACCESS_OR_MONEY, 1, AssessmentMethod.DESK_REVIEW, " ", "cheap");
    MethodGuide guide = MethodGuide.of(List.of(second, first));

    assertThat(guide.methods(AssessmentQuestion.NO_ACCESS_OR_MONEY)).containsExactly(first, second);
    assertThat(guide.methods(AssessmentQuestion.WHICH_DISTRICTS_FAIL)).isEmpty();
    assertThat(first).hasToString("1. desk review: cheap");
    assertThatThrownBy(() -> MethodGuide.of(List.of(first, first)))
        .hasMessage("rules must be one line a rank but was two of rank 1 of NO_ACCESS_OR_MONEY");
    assertThatThrownBy(() ->
            new GuideRule(
                AssessmentQuestion.NO_ACCESS_OR_MONEY, 0, AssessmentMethod.OTHER, "", "x"))
        .hasMessage("rank must be a number of ranks from 1 to 100 but was 0");
    assertThatThrownBy(() ->
            new GuideRule(
                AssessmentQuestion.NO_ACCESS_OR_MONEY, 1, AssessmentMethod.OTHER, "", " "))
        .hasMessage("reason must be a text that is not blank");
  }

  /** By hand: 1.959964 sqrt(0.25 / 9) = 0.32666. */
  @Test
  void anAddOnMeetsFewCases() {
    AddOnFeasibility smart = AddOnFeasibility.of(620, Rational.parse("0.015"));

    assertThat(smart.expectedCases()).isEqualTo(Rational.parse("9.3"));
    assertThat(smart.halfWidth(0.5).orElseThrow()).isCloseTo(0.326660666, within(1e-8));
    assertThat(smart.halfWidth(0.2).orElseThrow()).isCloseTo(0.261328533, within(1e-8));
    assertThat(smart.explain())
        .containsExactly(
            "620 children x prevalence 1.50 % = 9.3 cases expected",
            "Half-width at a coverage of 50 %: 32.7 percentage points");
    AddOnFeasibility none = AddOnFeasibility.of(60, Rational.parse("0.015"));
    assertThat(none.halfWidth(0.5)).isEqualTo(OptionalDouble.empty());
    assertThat(none.explain().get(1)).isEqualTo("Less than one case: no interval");
    assertThat(AddOnFeasibility.of(1, Rational.ONE).halfWidth(0.5)).isPresent();
    assertThatThrownBy(() -> AddOnFeasibility.of(-1, Rational.ONE))
        .hasMessage("childrenExamined must be a number of children of at least 0 but was -1");
    assertThatThrownBy(() -> AddOnFeasibility.of(1, Rational.of(2)))
        .hasMessage("prevalence must be a fraction from 0 to 1 but was 2");
    assertThatThrownBy(() -> AddOnFeasibility.of(1, Rational.of(-2)))
        .hasMessageStartingWith("prevalence must be");
    assertThatThrownBy(() -> smart.halfWidth(0))
        .hasMessage("expectedCoverage must be a fraction strictly between 0 and 1 but was 0.0");
  }

  @Test
  void fieldDaysAreRoundedUp() {
    assertThat(FieldDays.of(30, 3, 2).days()).isEqualTo(5);
    assertThat(FieldDays.of(31, 3, 2).days()).isEqualTo(6);
    assertThat(FieldDays.of(0, 1, 1).days()).isZero();
    assertThat(new FieldDays(3, 2, Rational.of(1, 2)).days()).isEqualTo(3);
    assertThatThrownBy(() -> FieldDays.of(1, 0, 1))
        .hasMessage("teams must be a number of teams from 1 to 10000 but was 0");
    assertThatThrownBy(() -> FieldDays.of(-1, 1, 1))
        .hasMessage("sites must be a number of places from 0 to 1000000 but was -1");
    assertThatThrownBy(() -> FieldDays.of(1, 1, 0))
        .hasMessage("sitesPerTeamAndDay must be a number of places above 0 but was 0");
  }
}
