package org.nutricoverage.core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.nutricoverage.core.SampleEstimates.SCOPE;

import org.junit.jupiter.api.Test;

class ScopeTest {

  @Test
  void takesTheIndicatorOfItsSubActivity() {
    assertThat(SCOPE.indicator()).isEqualTo(Indicator.PREVENTION_COVERAGE);
    assertThat(SCOPE.sex()).isEqualTo(Sex.ALL);
    assertThat(SCOPE).hasToString("Tanganyika (CD54), 2026Q1, children 6-23 months, overall");
    assertThat(
            Scope.coverage(
                    SubActivity.MAM_MANAGEMENT, SCOPE.area(), SCOPE.period(), SCOPE.targetGroup())
                .indicator())
        .isEqualTo(Indicator.MAM_MANAGEMENT_COVERAGE);
  }

  @Test
  void changesOnePartAtATime() {
    assertThat(SCOPE.with(Sex.MALE).sex()).isEqualTo(Sex.MALE);
    assertThat(SCOPE.with(Sex.MALE).with(Sex.ALL)).isEqualTo(SCOPE);
    Area other = Area.parse("SD");
    assertThat(SCOPE.with(other).area()).isEqualTo(other);
    assertThat(SCOPE.with(other).with(SCOPE.area())).isEqualTo(SCOPE);
    ReportingPeriod year = ReportingPeriod.year(2025);
    assertThat(SCOPE.with(year).period()).isEqualTo(year);
    assertThat(SCOPE.with(year).with(SCOPE.period())).isEqualTo(SCOPE);
    assertThat(SCOPE.with(TargetGroup.PBWG).targetGroup()).isEqualTo(TargetGroup.PBWG);
    assertThat(SCOPE.with(TargetGroup.PBWG).with(SCOPE.targetGroup())).isEqualTo(SCOPE);
  }

  @Test
  void refusesMalesWhereThereAreNone() {
    Scope women = SCOPE.with(TargetGroup.PBWG);
    assertThatThrownBy(() -> women.with(Sex.MALE))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "sex must be female or overall for pregnant and breastfeeding women and girls but was male");
    assertThat(women.with(Sex.FEMALE).sex()).isEqualTo(Sex.FEMALE);
  }
}
