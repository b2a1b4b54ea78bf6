package org.nutricoverage.core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static org.nutricoverage.core.ReachDefinition.AT_LEAST_ONE_TRANSFER;
import static org.nutricoverage.core.TargetGroup.CHILDREN_6_23_MONTHS;
import static org.nutricoverage.core.TargetGroup.PBWG;

import java.util.ArrayList;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

/** The eligible people with their factors, and the people reached. */
class PopulationTest {

  private static final EligiblePopulation CHILDREN =
      EligiblePopulation.of(1_280_000, CHILDREN_6_23_MONTHS)
          .from("census projection 2025")
          .times(
              Factor.exact("share of children 6-23 months", Rational.parse("0.0375"), "register"));

  private static void refuses(ThrowingCallable call, String message) {
    assertThatThrownBy(call).isInstanceOf(IllegalArgumentException.class).hasMessage(message);
  }

  @Test
  void isTheProductOfItsFactors() {
    assertThat(CHILDREN.count()).isEqualTo(Rational.of(48_000));
    assertThat(CHILDREN.derivation())
        .containsExactly(
            "1,280,000 people (census projection 2025)",
            "x 0.0375 share of children 6-23 months (register)",
            "= 48,000 eligible");
    assertThat(CHILDREN.source()).isEqualTo("census projection 2025; register");
    assertThat(CHILDREN)
        .hasToString("48,000 children 6-23 months (census projection 2025; register)");
    assertThat(CHILDREN.targetGroup()).isEqualTo(CHILDREN_6_23_MONTHS);
    assertThat(CHILDREN.sex()).isEqualTo(Sex.ALL);
    assertThat(CHILDREN.factors()).hasSize(2);
    assertThat(CHILDREN.factors().get(0).name()).isEqualTo("people");
  }

  @Test
  void explainsFactorsThatHaveNoShortDecimal() {
    EligiblePopulation population =
        EligiblePopulation.product(
            CHILDREN_6_23_MONTHS,
            Sex.FEMALE,
            List.of(
                Factor.exact("people", Rational.parse("1000.25"), ""),
                Factor.exact("multiplier", Rational.of(8, 3), "a"),
                Factor.exact("large", Rational.parse("1234567.12345678"), "a"),
                Factor.exact("tiny", Rational.of(1, 3_000_000_000L), ""),
                Factor.exact("ten characters", Rational.parse("0.12345678"), ""),
                Factor.exact("eleven characters", Rational.parse("0.123456789"), ""),
                Factor.exact("one and a third", Rational.of(4, 3), ""),
                Factor.exact("third", Rational.of(1, 3), "")));
    assertThat(population.derivation())
        .startsWith(
            "1,000.3 people (source not stated)",
            "x about 2.666667 multiplier (a)",
            "x about 1234567.123457 large (a)",
            "x about 0.000000000333333 tiny (source not stated)",
            "x 0.12345678 ten characters (source not stated)",
            "x about 0.123457 eleven characters (source not stated)",
            "x about 1.333333 one and a third (source not stated)",
            "x about 0.333333 third (source not stated)");
    assertThat(population.source()).isEqualTo("a");
    assertThat(population.sex()).isEqualTo(Sex.FEMALE);
    assertThat(EligiblePopulation.of(5, PBWG).derivation())
        .containsExactly("5 people (source not stated)");
    assertThat(EligiblePopulation.of(5, PBWG))
        .hasToString("5 pregnant and breastfeeding women and girls (source not stated)");
    assertThat(EligiblePopulation.of(5, PBWG).source()).isEmpty();
  }

  @Test
  void nobodyIsEligibleWhereAFactorIsZero() {
    assertThat(EligiblePopulation.of(0, PBWG).count()).isEqualTo(Rational.ZERO);
    assertThat(CHILDREN.times(Factor.exact("share", Rational.ZERO, "")).count())
        .isEqualTo(Rational.ZERO);
  }

  @Test
  void refusesImpossiblePopulations() {
    refuses(
        () -> EligiblePopulation.of(-1, PBWG),
        "people must be a number of people of at least 0 but was -1");
    String males =
        "sex must be female or overall for pregnant and breastfeeding women and girls but was male";
    refuses(() -> EligiblePopulation.of(5, PBWG, Sex.MALE), males);
    refuses(
        () ->
            EligiblePopulation.product(
                PBWG, Sex.MALE, List.of(Factor.exact("a", Rational.ONE, ""))),
        males);
    refuses(
        () -> EligiblePopulation.product(PBWG, Sex.ALL, List.of()),
        "factors must hold at least 1 factor but were empty");
    refuses(() -> CHILDREN.from(" "), "source must be a text that is not blank");
    refuses(
        () -> CHILDREN.with(2, Spread.EXACT),
        "index must be a number of factors from 0 to 1 but was 2");
    refuses(
        () -> CHILDREN.with(-1, Spread.EXACT),
        "index must be a number of factors from 0 to 1 but was -1");
    assertThat(EligiblePopulation.of(5, PBWG, Sex.FEMALE).sex()).isEqualTo(Sex.FEMALE);
  }

  @Test
  void carriesUncertaintyInItsFactors() {
    EligiblePopulation uncertain = CHILDREN.uncertainBy(0.1);
    assertThat(uncertain.factors().get(0).spread())
        .isInstanceOfSatisfying(
            Spread.LogNormal.class,
            spread -> {
              // ln(1 + 0.01) = 0.00995033085...
              assertThat(spread.logStandardDeviation())
                  .isCloseTo(Math.sqrt(0.009950330853168083), within(1e-15));
              assertThat(spread.floor()).isZero();
            });
    assertThat(uncertain.factors().get(1)).isEqualTo(CHILDREN.factors().get(1));
    assertThat(uncertain.factors().get(0).source()).isEqualTo("census projection 2025");
    assertThat(uncertain.count()).isEqualTo(CHILDREN.count());
    assertThat(CHILDREN.with(1, new Spread.Beta(400)).factors().get(1).isUncertain()).isTrue();
    assertThat(CHILDREN.factors()).noneMatch(Factor::isUncertain);
    String permitted = "coefficientOfVariation must be a fraction from 0 to below 1 but was ";
    refuses(() -> CHILDREN.uncertainBy(1), permitted + "1.0");
    refuses(() -> CHILDREN.uncertainBy(-0.1), permitted + "-0.1");
    refuses(() -> CHILDREN.uncertainBy(Double.NaN), permitted + "NaN");
    assertThat(CHILDREN.uncertainBy(0).factors().get(0).spread())
        .isEqualTo(new Spread.LogNormal(0, 0));
    refuses(
        () -> EligiblePopulation.of(0, PBWG).uncertainBy(0.1),
        "people must be a number above 0.0 to be given a log-normal distribution but was 0");
  }

  @Test
  void keepsFindings() {
    Finding finding = SampleEstimates.finding("old census");
    assertThat(CHILDREN.noting(finding).noting(finding).findings())
        .containsExactly(finding, finding);
    assertThat(
            CHILDREN
                .noting(finding)
                .times(Factor.exact("a", Rational.ONE, ""))
                .from("b")
                .findings())
        .containsExactly(finding);
    assertThat(CHILDREN.noting(finding).uncertainBy(0.1).findings()).containsExactly(finding);
    assertThat(CHILDREN.findings()).isEmpty();
  }

  @Test
  void takesNoPartInLaterChanges() {
    List<Factor> factors = new ArrayList<>(List.of(Factor.exact("a", Rational.of(2), "")));
    EligiblePopulation population = EligiblePopulation.product(PBWG, Sex.ALL, factors);
    factors.add(Factor.exact("b", Rational.of(3), ""));
    assertThat(population.count()).isEqualTo(Rational.of(2));
    assertThat(population.factors()).hasSize(1);
    assertThatThrownBy(() -> population.factors().add(factors.get(0)))
        .isInstanceOf(UnsupportedOperationException.class);
  }

  @Test
  void factorsStayInTheirDistribution() {
    refuses(
        () -> Factor.exact("prevalence", Rational.of(-1), ""),
        "prevalence must be a number of at least 0 but was -1");
    refuses(() -> Factor.exact("", Rational.ONE, ""), "name must be a text that is not blank");
    Factor share = Factor.exact("share", Rational.parse("0.5"), " x ");
    assertThat(share.source()).isEqualTo("x");
    assertThat(share.with(new Spread.Beta(10)).isUncertain()).isTrue();
    assertThat(share.isUncertain()).isFalse();
    for (Rational outside : List.of(Rational.ZERO, Rational.ONE, Rational.of(2))) {
      refuses(
          () -> Factor.exact("share", outside, "").with(new Spread.Beta(10)),
          "share must be a share strictly between 0 and 1 to be given a Beta distribution but was "
              + outside);
    }
    Factor multiplier = Factor.exact("1 + k", Rational.parse("2.6"), "");
    assertThat(multiplier.with(new Spread.LogNormal(0.2, 1)).value())
        .isEqualTo(Rational.parse("2.6"));
    refuses(
        () -> Factor.exact("1 + k", Rational.ONE, "").with(new Spread.LogNormal(0.2, 1)),
        "1 + k must be a number above 1.0 to be given a log-normal distribution but was 1");
  }

  @Test
  void reachedPeopleKeepDefinitionAndSource() {
    ReachedPopulation reached =
        ReachedPopulation.of(29_760, AT_LEAST_ONE_TRANSFER).from(" partner reports ");
    assertThat(reached.count()).isEqualTo(Rational.of(29_760));
    assertThat(reached.source()).isEqualTo("partner reports");
    assertThat(reached.sex()).isEqualTo(Sex.ALL);
    assertThat(reached).hasToString("29,760 people received at least one transfer");
    Finding finding = SampleEstimates.finding("late");
    ReachedPopulation more =
        reached
            .explainedBy(List.of("a"))
            .explainedBy(List.of("b", "c"))
            .noting(List.of(finding))
            .noting(List.of(finding));
    assertThat(more.derivation()).containsExactly("b", "c");
    assertThat(more.findings()).containsExactly(finding, finding);
    assertThat(more.source()).isEqualTo("partner reports");
    assertThat(more.from("other").findings()).hasSize(2);
    assertThat(ReachedPopulation.of(0, AT_LEAST_ONE_TRANSFER, Sex.MALE).sex()).isEqualTo(Sex.MALE);
    assertThat(ReachedPopulation.of(Rational.of(1, 3), AT_LEAST_ONE_TRANSFER, Sex.ALL))
        .hasToString("0.3 people received at least one transfer");
  }

  @Test
  void refusesImpossibleCountsOfReachedPeople() {
    refuses(
        () -> ReachedPopulation.of(-1, AT_LEAST_ONE_TRANSFER),
        "people must be a number of people of at least 0 but was -1");
    refuses(
        () -> ReachedPopulation.of(Rational.of(-1, 2), AT_LEAST_ONE_TRANSFER, Sex.ALL),
        "count must be a number of people of at least 0 but was -0.5");
    refuses(
        () -> ReachedPopulation.of(1, AT_LEAST_ONE_TRANSFER).from(""),
        "source must be a text that is not blank");
  }
}
