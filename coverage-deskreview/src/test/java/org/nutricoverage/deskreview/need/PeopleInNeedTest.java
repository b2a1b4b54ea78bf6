package org.nutricoverage.deskreview.need;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.common.testing.EqualsTester;
import com.google.common.testing.SerializableTester;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.nutricoverage.core.AgeBand;
import org.nutricoverage.core.EligiblePopulation;
import org.nutricoverage.core.Finding;
import org.nutricoverage.core.Rational;
import org.nutricoverage.core.Sex;
import org.nutricoverage.core.Spread;
import org.nutricoverage.core.TargetGroup;

class PeopleInNeedTest {

  private static final TargetGroup CHILDREN = TargetGroup.CHILDREN_6_59_MONTHS;

  private static PeopleInNeed.Builder tenThousand() {
    return PeopleInNeed.computed(CHILDREN)
        .population(10_000, "projection")
        .prevalence(Prevalence.ofPercent(10).from("SMART"))
        .incidence(IncidenceFactor.additive(4.7).from("PROMIS"))
        .months(12);
  }

  @Test
  void addsPrevalentAndIncidentCases() {
    PeopleInNeed need = tenThousand().incidence(IncidenceFactor.additive(1.6)).build();

    assertThat(need.prevalent()).contains(Rational.of(1_000));
    assertThat(need.incident()).contains(Rational.of(1_600));
    assertThat(need.total()).isEqualTo(Rational.of(2_600));
    assertThat(need.months()).isEqualTo(12);
    assertThat(need).hasToString("2,600 people in need of 12 months, children 6-59 months");
  }

  @ParameterizedTest
  @CsvSource({"PREVALENT_ONCE, 1800, 1000", "PRO_RATA, 1300, 500"})
  void knowsTwoRulesForSixMonths(PartYear rule, long total, long prevalent) {
    PeopleInNeed need =
        tenThousand().incidence(IncidenceFactor.additive(1.6)).months(6).partYear(rule).build();

    assertThat(need.total()).isEqualTo(Rational.of(total));
    assertThat(need.prevalent()).contains(Rational.of(prevalent));
    assertThat(need.incident()).contains(Rational.of(800));
  }

  @Test
  void saysThatPrevalentCasesWereProRated() {
    Finding finding =
        Finding.of(
            NeedFinding.PREVALENT_CASES_PRO_RATED,
            "those ill at the start are counted times 6 / 12");

    assertThat(tenThousand().months(6).partYear(PartYear.PRO_RATA).build().findings())
        .containsExactly(finding);
    assertThat(tenThousand().partYear(PartYear.PRO_RATA).build().findings()).isEmpty();
    assertThat(tenThousand().months(6).build().findings()).isEmpty();
  }

  @Test
  void convertsAFactorOfAnotherPeriod() {
    IncidenceFactor halfYear = IncidenceFactor.additive(Rational.parse("0.8"), 6);

    assertThat(tenThousand().incidence(halfYear).build().total()).isEqualTo(Rational.of(2_600));
    assertThat(tenThousand().incidence(halfYear).months(6).build().total())
        .isEqualTo(Rational.of(1_800));
  }

  @Test
  void warnsOfTheDefaultForModerateAcuteMalnutrition() {
    PeopleInNeed need =
        PeopleInNeed.computed(CHILDREN)
            .population(10_000, "projection")
            .prevalence(Prevalence.ofPercent(10))
            .months(12)
            .build();

    assertThat(need.total()).isEqualTo(Rational.of(2_600));
    assertThat(need.findings())
        .containsExactly(
            Finding.of(
                NeedFinding.K_BY_DEFAULT,
                "no incidence factor was given: k = 1.6 (multiplier 2.6) per 12 months, WFP"
                    + " Monitoring Handbook, indicator 13, V5.0, 2026 is taken"),
            Finding.of(
                NeedFinding.K_LIKELY_TOO_LOW,
                "k is 1.6 a year; 1.6 stems from severe acute malnutrition, studies of moderate"
                    + " acute malnutrition found 3.1 to 5.1; the need is understated, coverage is"
                    + " biased upward"));
    assertThat(need.asEligiblePopulation().findings()).isEqualTo(need.findings());
  }

  @Test
  void warnsOfTheDefaultForSevereAcuteMalnutrition() {
    PeopleInNeed need =
        PeopleInNeed.computed(TargetGroup.CHILDREN_6_23_MONTHS)
            .population(10_000, "projection")
            .prevalence(Prevalence.ofPercent(1))
            .condition(AcuteMalnutrition.SEVERE)
            .months(12)
            .build();

    assertThat(need.findings())
        .extracting(Finding::message)
        .containsExactly(
            "no incidence factor was given: k = 1.6 (multiplier 2.6) per 12 months, duration 7.5"
                + " months, Garenne et al.; en-net question 514, 2009 is taken",
            "k is 1.6 a year; 352 sites found 3.6 (3.4 to 3.9) for severe acute malnutrition; the"
                + " need is understated, coverage is biased upward");
    assertThat(need.asEligiblePopulation().factors().get(1).name())
        .isEqualTo("prevalence of severe acute malnutrition");
  }

  @Test
  void judgesTheFactorByTheYear() {
    assertThat(
            tenThousand()
                .incidence(IncidenceFactor.additive(Rational.parse("0.8"), 6))
                .build()
                .findings())
        .extracting(Finding::code)
        .containsExactly("K_LIKELY_TOO_LOW");
    assertThat(
            tenThousand()
                .incidence(IncidenceFactor.additive(Rational.parse("1.6"), 6))
                .build()
                .findings())
        .isEmpty();
    assertThat(tenThousand().incidence(IncidenceFactor.additive(1.61)).build().findings())
        .isEmpty();
  }

  @Test
  void demandsAFactorForWomen() {
    PeopleInNeed.Builder women =
        PeopleInNeed.computed(TargetGroup.PBWG)
            .population(5_000, "projection")
            .prevalence(Prevalence.ofPercent(8))
            .months(12);

    assertThatThrownBy(women::build)
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "people in need of pregnant and breastfeeding women and girls must be given incidence"
                + " (no default factor exists for this group; PREVALENCE_ONLY leaves new cases out)"
                + " but they were missing");

    PeopleInNeed prevalenceOnly = women.incidence(IncidenceFactor.PREVALENCE_ONLY).build();
    assertThat(prevalenceOnly.total()).isEqualTo(Rational.of(400));
    assertThat(prevalenceOnly.findings())
        .containsExactly(
            Finding.of(
                NeedFinding.NEW_CASES_NOT_COUNTED,
                "k is 0: only those ill at the start are counted; the need is understated, coverage"
                    + " is biased upward"));
    assertThat(women.incidence(IncidenceFactor.additive(1)).build().findings()).isEmpty();
  }

  @Test
  void hasADefaultForChildrenUnderFiveOnly() {
    for (TargetGroup group :
        java.util.List.of(
            TargetGroup.HIV_TB_CLIENTS, TargetGroup.children(AgeBand.ofCompletedMonths(6, 60)))) {
      assertThatThrownBy(() ->
              PeopleInNeed.computed(group)
                  .population(1, "x")
                  .prevalence(Prevalence.of(0.1))
                  .months(12)
                  .build())
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessageContaining("no default factor exists for this group");
    }
  }

  @Test
  void listsAllThatIsMissing() {
    assertThatThrownBy(() -> PeopleInNeed.computed(CHILDREN).build())
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "people in need of children 6-59 months must be given population, prevalence, months"
                + " but they were missing");
    assertThatThrownBy(() ->
            PeopleInNeed.computed(CHILDREN)
                .population(1, "x")
                .prevalence(Prevalence.of(0.1))
                .build())
        .hasMessage(
            "people in need of children 6-59 months must be given months but they were missing");
  }

  @Test
  void refusesImpossibleArguments() {
    assertThatThrownBy(() -> tenThousand().population(-1, "x"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("people must be a number of people of at least 0 but was -1");
    assertThatThrownBy(() -> tenThousand().population(1, " "))
        .hasMessage("source must be a text that is not blank");
    assertThatThrownBy(() -> tenThousand().months(0))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("months must be a number of months from 1 to 1200 but was 0");
    assertThatThrownBy(() -> tenThousand().population(EligiblePopulation.of(1, TargetGroup.PBWG)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("population must be of the group CHILDREN_6_59_MONTHS but was PBWG");
    assertThatThrownBy(() -> PeopleInNeed.external(1, CHILDREN, "GNC", 0))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("months must be a number of months from 1 to 1200 but was 0");
    assertThatThrownBy(() -> PeopleInNeed.external(1, CHILDREN, ""))
        .hasMessage("source must be a text that is not blank");
    assertThatThrownBy(() -> tenThousand().build().asEligiblePopulation(0))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("reportMonths must be a number of months from 1 to 1200 but was 0");
  }

  @Test
  void takesTheNumberOfTheCluster() {
    PeopleInNeed need = PeopleInNeed.external(50_000, CHILDREN, "GNC, HNO 2026");

    assertThat(need.total()).isEqualTo(Rational.of(50_000));
    assertThat(need.prevalent()).isEmpty();
    assertThat(need.incident()).isEmpty();
    assertThat(need.months()).isEqualTo(12);
    assertThat(need.findings()).isEmpty();
    assertThat(need.asEligiblePopulation())
        .isEqualTo(EligiblePopulation.of(50_000, CHILDREN).from("GNC, HNO 2026"));
    assertThat(need.explain())
        .containsExactly(
            "50,000 people (GNC, HNO 2026)", "= 50,000 people in need of 12 months, as stated");
    assertThat(PeopleInNeed.external(1, CHILDREN, "GNC", 1))
        .hasToString("1 people in need of 1 month, children 6-59 months");
  }

  @Test
  void keepsSexFactorsAndUncertaintyOfThePopulation() {
    EligiblePopulation girls =
        EligiblePopulation.of(10_000, CHILDREN, Sex.FEMALE).from("register").uncertainBy(0.1);

    EligiblePopulation need =
        tenThousand()
            .population(girls)
            .prevalence(Prevalence.fromSurvey(45, 600, 1.5))
            .incidence(PublishedIncidenceFactor.ISANAKA_OVERALL_SEVERE.factor())
            .build()
            .asEligiblePopulation();

    assertThat(need.sex()).isEqualTo(Sex.FEMALE);
    assertThat(need.factors()).hasSize(3).allMatch(factor -> factor.isUncertain());
    assertThat(need.factors().get(0)).isEqualTo(girls.factors().get(0));
    assertThat(need.factors().get(1).spread()).isEqualTo(new Spread.Beta(400));
    assertThat(need.count()).isEqualTo(Rational.parse("3450"));
  }

  @Test
  void passesOnTheFindingsOfThePrevalence() {
    assertThat(tenThousand().prevalence(Prevalence.fromSurvey(0, 9, 1)).build().findings())
        .extracting(Finding::code)
        .containsExactly("PREVALENCE_WITHOUT_SPREAD");
  }

  @Test
  void notesAReportOfAnotherPeriodWhenAsked() {
    PeopleInNeed year = tenThousand().build();
    PeopleInNeed quarter = tenThousand().months(3).build();

    assertThat(year.asEligiblePopulation().findings()).isEmpty();
    assertThat(year.asEligiblePopulation(12)).isEqualTo(year.asEligiblePopulation());
    assertThat(year.asEligiblePopulation(3).findings())
        .containsExactly(
            Finding.of(
                NeedFinding.ANNUAL_NEED_FOR_PART_YEAR,
                "the report covers 3 months, the need 12 months: coverage is understated"));
    assertThat(quarter.asEligiblePopulation(12).findings())
        .containsExactly(
            Finding.of(
                NeedFinding.NEED_OF_SHORTER_PERIOD,
                "the report covers 12 months, the need 3 months: coverage is overstated"));
    assertThat(quarter.asEligiblePopulation(12).count()).isEqualTo(quarter.total());
  }

  @Test
  void expectsACaseloadAtACoverage() {
    assertThat(tenThousand().build().expectedCaseload(Rational.parse("0.5")))
        .isEqualTo(Rational.of(2_850));
    assertThatThrownBy(() -> tenThousand().build().expectedCaseload(Rational.of(50)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("coverage must be a fraction from 0 to 1 but was 50; is it a percentage?");
    assertThatThrownBy(() -> tenThousand().build().expectedCaseload(Rational.of(-1)))
        .hasMessage("coverage must be a fraction from 0 to 1 but was -1");
  }

  @Test
  void explainsItself() {
    assertThat(tenThousand().build().explain())
        .containsExactly(
            "10,000 people (projection)",
            "x 0.1 prevalence of moderate acute malnutrition (SMART)",
            "x 5.7 cases of 12 months per case at their start (1 + k, k = 4.7) (PROMIS)",
            "= 1,000 ill at the start + 4,700 new cases = 5,700 people in need of 12 months",
            "Incidence factor: k = 4.7 (multiplier 5.7) per 12 months, PROMIS; PREVALENT_ONCE");
  }

  @Test
  void isZeroWhereNobodyIsIll() {
    assertThat(tenThousand().prevalence(Prevalence.of(0)).build().total()).isEqualTo(Rational.ZERO);
    assertThat(tenThousand().population(0, "x").build().total()).isEqualTo(Rational.ZERO);
    assertThat(tenThousand().population(Long.MAX_VALUE, "x").build().total().isWhole()).isFalse();
  }

  @Test
  void isAValue() {
    new EqualsTester()
        .addEqualityGroup(tenThousand().build(), tenThousand().build())
        .addEqualityGroup(tenThousand().months(6).build())
        .addEqualityGroup(PeopleInNeed.external(5_700, CHILDREN, "GNC"))
        .addEqualityGroup(PeopleInNeed.external(5_700, CHILDREN, "GNC", 6))
        .testEquals();
    SerializableTester.reserializeAndAssert(tenThousand().build());
  }
}
