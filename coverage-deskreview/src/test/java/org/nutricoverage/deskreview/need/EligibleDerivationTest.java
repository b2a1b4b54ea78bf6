package org.nutricoverage.deskreview.need;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import com.google.common.testing.EqualsTester;
import com.google.common.testing.SerializableTester;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.nutricoverage.core.AgeBand;
import org.nutricoverage.core.EligiblePopulation;
import org.nutricoverage.core.Factor;
import org.nutricoverage.core.Finding;
import org.nutricoverage.core.Rational;
import org.nutricoverage.core.Sex;
import org.nutricoverage.core.Spread;
import org.nutricoverage.core.TargetGroup;

class EligibleDerivationTest {

  private static final Rational HALF = Rational.of(1, 2);
  private static final DemographicShare CHILDREN = PublishedShares.IFE_CHILDREN_6_23_MONTHS;
  private static final DemographicShare WOMEN = PublishedShares.IFE_PREGNANT_AND_LACTATING_WOMEN;

  private static EligibleDerivation million() {
    return EligibleDerivation.population(1_000_000, "census 2019");
  }

  @Test
  void takesARegisterAsItIs() {
    assertThat(
            EligibleDerivation.householdRegister(
                48_000, TargetGroup.CHILDREN_6_23_MONTHS, "SCOPE, May 2026"))
        .isEqualTo(
            EligiblePopulation.of(48_000, TargetGroup.CHILDREN_6_23_MONTHS)
                .from("SCOPE, May 2026"));
    assertThatThrownBy(() -> EligibleDerivation.householdRegister(1, TargetGroup.PBWG, " "))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("source must be a text that is not blank");
  }

  @Test
  void multipliesTheChain() {
    EligiblePopulation eligible =
        million()
            .inPhase3OrWorse(Prevalence.ofPercent(35).from("IPC AFI, May 2026"))
            .receivingFoodAssistance(Rational.parse("0.6"), "partner reports")
            .group(CHILDREN);

    assertThat(eligible.count()).isEqualTo(Rational.of(7_875));
    assertThat(eligible.targetGroup()).isEqualTo(TargetGroup.CHILDREN_6_23_MONTHS);
    assertThat(eligible.sex()).isEqualTo(Sex.ALL);
    assertThat(eligible.findings()).isEmpty();
    assertThat(eligible.derivation())
        .containsExactly(
            "1,000,000 people of all ages (census 2019)",
            "x 0.35 share in phase 3 or worse (IPC AFI, May 2026)",
            "x 0.6 share of the targeted who receive food assistance (partner reports)",
            "x 0.0375 share of children 6-23 months (sum of bands of the IFE Operational Guidance"
                + " as corrected in en-net question 456)",
            "= 7,875 eligible");
  }

  @Test
  void beginsWithTheBeneficiariesOfFoodAssistance() {
    EligiblePopulation eligible =
        EligibleDerivation.foodAssistanceBeneficiaries(200_000, "COMET").group(CHILDREN);

    assertThat(eligible.count()).isEqualTo(Rational.of(7_500));
    assertThat(eligible.factors().get(0))
        .isEqualTo(
            Factor.exact(
                "beneficiaries of general food assistance", Rational.of(200_000), "COMET"));
  }

  @Test
  void projectsTheCensus() {
    Rational three = Rational.parse("0.03");

    EligiblePopulation compound =
        million().projected(GrowthRule.COMPOUND, three, 60, "NSO").group(CHILDREN);
    EligiblePopulation linear =
        million().projected(GrowthRule.LINEAR, three, 60, "NSO").group(CHILDREN);

    assertThat(compound.factors().get(1))
        .isEqualTo(
            Factor.exact(
                "compound growth of 3 % a year over 60 months",
                Rational.parse("1.03").power(5), "NSO"));
    assertThat(linear.factors().get(1))
        .isEqualTo(
            Factor.exact(
                "linear growth of 3 % a year over 60 months", Rational.parse("1.15"), "NSO"));
  }

  @Test
  void growsExactlyInWholeYears() {
    Rational three = Rational.parse("0.03");

    assertThat(GrowthRule.COMPOUND.factor(three, 0)).isEqualTo(Rational.ONE);
    assertThat(GrowthRule.LINEAR.factor(three, 0)).isEqualTo(Rational.ONE);
    assertThat(GrowthRule.COMPOUND.factor(three, 12)).isEqualTo(Rational.parse("1.03"));
    assertThat(GrowthRule.COMPOUND.factor(three, 24)).isEqualTo(Rational.parse("1.0609"));
    assertThat(GrowthRule.LINEAR.factor(three, 1)).isEqualTo(Rational.parse("1.0025"));
    assertThat(GrowthRule.COMPOUND.factor(three, 30).doubleValue())
        .isCloseTo(Math.pow(1.03, 2.5), within(1e-14));
    assertThat(GrowthRule.COMPOUND.factor(Rational.ZERO, 7)).isEqualTo(Rational.ONE);
    assertThat(GrowthRule.COMPOUND.factor(Rational.of(-1, 2), 24)).isEqualTo(Rational.of(1, 4));
    assertThat(GrowthRule.COMPOUND.factor(Rational.ONE, 24)).isEqualTo(Rational.of(4));
    assertThat(GrowthRule.LINEAR.factor(three, 1200)).isEqualTo(Rational.of(4));
  }

  @Test
  void refusesImpossibleGrowth() {
    assertThatThrownBy(() -> GrowthRule.COMPOUND.factor(Rational.of(3), 12))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "annualGrowth must be a fraction above -1 and at most 1 but was 3; is it a"
                + " percentage?");
    assertThatThrownBy(() -> GrowthRule.COMPOUND.factor(Rational.of(-1), 12))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("annualGrowth must be a fraction above -1 and at most 1 but was -1");
    assertThatThrownBy(() -> GrowthRule.LINEAR.factor(Rational.of(-1, 2), 24))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "annualGrowth must be a decline that leaves people after 24 months but was -0.5");
    assertThatThrownBy(() -> GrowthRule.LINEAR.factor(Rational.ZERO, -1))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("months must be a number of months from 0 to 1200 but was -1");
  }

  @Test
  void keepsTheUncertaintyOfItsFactors() {
    EligiblePopulation eligible =
        million()
            .uncertainBy(0.1)
            .inPhase3OrWorse(
                Prevalence.of(0.35).withInterval(Prevalence.of(0.3), Prevalence.of(0.4), 0.9))
            .group(WOMEN);

    assertThat(eligible.factors()).hasSize(3).allMatch(Factor::isUncertain);
    assertThat(eligible.factors().get(0).spread())
        .isEqualTo(
            EligiblePopulation.of(1_000_000, TargetGroup.PBWG)
                .uncertainBy(0.1)
                .factors()
                .get(0)
                .spread());
    assertThatThrownBy(() -> million().uncertainBy(1))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("coefficientOfVariation must be a fraction from 0 to below 1 but was 1.0");
    assertThatThrownBy(() -> million().uncertainBy(-0.1))
        .isInstanceOf(IllegalArgumentException.class);
    assertThat(million().uncertainBy(0).group(CHILDREN).factors().get(0).spread())
        .isEqualTo(new Spread.LogNormal(0, 0));
  }

  @Test
  void splitsBySex() {
    EligiblePopulation girls = million().group(CHILDREN, Sex.FEMALE, HALF, "census");
    EligiblePopulation boys = million().group(CHILDREN, Sex.MALE, HALF, "census");

    assertThat(girls.sex()).isEqualTo(Sex.FEMALE);
    assertThat(boys.sex()).isEqualTo(Sex.MALE);
    assertThat(girls.count().plus(boys.count())).isEqualTo(million().group(CHILDREN).count());
    assertThat(girls.factors().get(2).name()).isEqualTo("share of females");
    assertThat(million().group(WOMEN, Sex.FEMALE, Rational.ONE, "all women").count())
        .isEqualTo(Rational.of(60_000));
    assertThatThrownBy(() -> million().group(WOMEN, Sex.MALE, HALF, "x"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "sex must be female for a share of pregnant and breastfeeding women and girls but was"
                + " male");
    assertThatThrownBy(() -> million().group(CHILDREN, Sex.ALL, HALF, "x"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "sex must be female or male for a share of children 6-23 months but was overall");
    assertThatThrownBy(() -> million().group(CHILDREN, Sex.MALE, Rational.of(51), "x"))
        .hasMessage("shareOfSex must be a fraction from 0 to 1 but was 51; is it a percentage?");
    assertThatThrownBy(() -> million().group(CHILDREN, Sex.MALE, HALF, ""))
        .hasMessage("source must be a text that is not blank");
  }

  @Test
  void passesOnFindings() {
    assertThat(
            million()
                .inPhase3OrWorse(Prevalence.fromSurvey(0, 9, 1))
                .times(Factor.exact("targeted areas", HALF, "plan"))
                .group(CHILDREN)
                .findings())
        .extracting(Finding::code)
        .containsExactly("PREVALENCE_WITHOUT_SPREAD");
  }

  @Test
  void refusesImpossibleArguments() {
    assertThatThrownBy(() -> EligibleDerivation.population(-1, "x"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("people must be a number of people of at least 0 but was -1");
    assertThatThrownBy(() -> EligibleDerivation.population(1, ""))
        .hasMessage("source must be a text that is not blank");
    assertThatThrownBy(() -> million().receivingFoodAssistance(Rational.of(60), "x"))
        .hasMessage("share must be a fraction from 0 to 1 but was 60; is it a percentage?");
    assertThatThrownBy(() -> million().receivingFoodAssistance(HALF, " "))
        .hasMessage("source must be a text that is not blank");
    assertThatThrownBy(() -> million().projected(GrowthRule.LINEAR, HALF, 1, " "))
        .hasMessage("source must be a text that is not blank");
  }

  @ParameterizedTest
  @CsvSource({"6-23, 12, 80000", "6-59, 12, 58666.6", "6-23, 18, 96000"})
  void countsWhoIsEverEligible(String band, int months, double expected) {
    EligiblePopulation stock =
        EligiblePopulation.of(48_000, TargetGroup.children(AgeBand.parse(band)));

    EligiblePopulation ever = EligibleDerivation.everEligible(stock, months);

    assertThat(ever.count().doubleValue()).isCloseTo(expected, within(0.1));
    assertThat(ever.findings()).extracting(Finding::code).containsExactly("EVER_ELIGIBLE");
  }

  @Test
  void namesTheFactorOfTheEverEligible() {
    EligiblePopulation ever =
        EligibleDerivation.everEligible(
            EligiblePopulation.of(48_000, TargetGroup.CHILDREN_6_23_MONTHS), 12);

    assertThat(ever.factors().get(1))
        .isEqualTo(
            Factor.exact(
                "ever eligible in 12 months (1 + t / 18)", Rational.of(5, 3), "stationary cohort"));
    assertThat(ever.findings().get(0).message())
        .isEqualTo("the denominator is 1.667 times the number at one moment");
    assertThatThrownBy(
            () -> EligibleDerivation.everEligible(EligiblePopulation.of(1, TargetGroup.PBWG), 12))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("stock must be of a group with an age band but was PBWG");
    assertThatThrownBy(() ->
            EligibleDerivation.everEligible(
                EligiblePopulation.of(1, TargetGroup.CHILDREN_6_23_MONTHS), 0))
        .hasMessage("months must be a number of months from 1 to 1200 but was 0");
  }

  @Test
  void warnsOfAStaticDenominator() {
    assertThat(StaticDenominator.check(99, 294, TargetGroup.CHILDREN_6_59_MONTHS, 12))
        .contains(
            Finding.of(
                NeedFinding.STATIC_DENOMINATOR,
                "294 new admissions on an opening stock of 99 against eligible people at one"
                    + " moment: coverage may be overstated; in a stationary cohort 1.222 times as"
                    + " many are eligible at some time in 12 months as at one moment (1 + t / w, w"
                    + " = 54 months)"));
    assertThat(StaticDenominator.check(0, 1, TargetGroup.PBWG, 3).orElseThrow().message())
        .endsWith("the group has no age band that would give the number ever eligible");
  }

  @Test
  void warnsAboveTheThresholdOnly() {
    TargetGroup group = TargetGroup.CHILDREN_6_23_MONTHS;

    assertThat(StaticDenominator.check(100, 25, group, 3)).isEmpty();
    assertThat(StaticDenominator.check(100, 26, group, 3)).isPresent();
    assertThat(StaticDenominator.check(0, 0, group, 3)).isEmpty();
    assertThat(StaticDenominator.check(100, 51, group, 3, HALF)).isPresent();
    assertThat(StaticDenominator.check(100, 50, group, 3, HALF)).isEmpty();
    assertThat(StaticDenominator.check(100, 1, group, 3, Rational.ZERO)).isPresent();
    assertThat(StaticDenominator.check(Long.MAX_VALUE, Long.MAX_VALUE, group, 3)).isPresent();
    assertThatThrownBy(() -> StaticDenominator.check(-1, 1, group, 3))
        .hasMessage("openingStock must be a number of people of at least 0 but was -1");
    assertThatThrownBy(() -> StaticDenominator.check(1, -1, group, 3))
        .hasMessage("newAdmissions must be a number of people of at least 0 but was -1");
    assertThatThrownBy(() -> StaticDenominator.check(1, 1, group, 0))
        .hasMessage("months must be a number of months from 1 to 1200 but was 0");
    assertThatThrownBy(() -> StaticDenominator.check(1, 1, group, 1, Rational.of(-1)))
        .hasMessage("threshold must be a number of at least 0 but was -1");
  }

  @Test
  void sharesHaveASource() {
    assertThatThrownBy(() -> DemographicShare.of(TargetGroup.PBWG, HALF, " "))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("source must be a text that is not blank");
    assertThatThrownBy(() -> DemographicShare.of(TargetGroup.PBWG, Rational.of(6), "x"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "share must be a fraction above 0 and at most 1 but was 6; is it a percentage?");
    assertThatThrownBy(() -> DemographicShare.of(TargetGroup.PBWG, Rational.ZERO, "x"))
        .hasMessage("share must be a fraction above 0 and at most 1 but was 0");
    assertThat(DemographicShare.of(TargetGroup.PBWG, Rational.ONE, " x ").source()).isEqualTo("x");
    assertThat(CHILDREN)
        .hasToString(
            "children 6-23 months 3.75 % (sum of bands of the IFE Operational Guidance as"
                + " corrected in en-net question 456)");
  }

  @Test
  void takesARangeAsUniform() {
    Spread spread = WOMEN.spread();

    assertThat(WOMEN.share()).isEqualTo(Rational.parse("0.06"));
    // (0.07 - 0.05)^2 / 12
    assertThat(spread.relativeVariance(0.06) * 0.06 * 0.06).isCloseTo(0.0004 / 12, within(1e-15));
    assertThat(WOMEN.asFactor().spread()).isEqualTo(spread);
    DemographicShare wide =
        DemographicShare.ofRange(TargetGroup.PBWG, Rational.of(1, 4), Rational.of(3, 4), "x");
    // 0.5 x 0.5 x 12 / 0.5^2 - 1
    assertThat(wide)
        .isEqualTo(new DemographicShare(TargetGroup.PBWG, HALF, new Spread.Beta(11), "x"));
    assertThat(WOMEN.with(Spread.EXACT).spread()).isEqualTo(Spread.EXACT);
    assertThatThrownBy(() -> DemographicShare.ofRange(TargetGroup.PBWG, HALF, HALF, "x"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("upper must be a fraction above the lower end 0.5 but was 0.5");
    assertThatThrownBy(
            () -> DemographicShare.ofRange(TargetGroup.PBWG, HALF, Rational.of(1, 4), "x"))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> DemographicShare.ofRange(TargetGroup.PBWG, Rational.ZERO, HALF, "x"))
        .hasMessage("lower must be a fraction above 0 and at most 1 but was 0");
    assertThatThrownBy(() -> DemographicShare.ofRange(TargetGroup.PBWG, HALF, Rational.of(7), "x"))
        .hasMessage(
            "upper must be a fraction above 0 and at most 1 but was 7; is it a percentage?");
  }

  @Test
  void publishedSharesAreTheSumsOfTheirBands() {
    Rational young =
        PublishedShares.IFE_CHILDREN_6_11_MONTHS
            .share()
            .plus(PublishedShares.IFE_CHILDREN_12_23_MONTHS.share());
    Rational older = young.plus(PublishedShares.IFE_CHILDREN_24_59_MONTHS.share());

    assertThat(PublishedShares.IFE_CHILDREN_6_23_MONTHS.share()).isEqualTo(young);
    assertThat(PublishedShares.IFE_CHILDREN_6_59_MONTHS.share()).isEqualTo(older);
    assertThat(PublishedShares.IFE_CHILDREN_UNDER_FIVE.share())
        .isEqualTo(older.plus(PublishedShares.IFE_CHILDREN_0_5_MONTHS.share()));
    assertThat(PublishedShares.all())
        .extracting(each -> each.targetGroup() + " " + each.share())
        .containsExactly(
            "CHILDREN_0_5_MONTHS 0.0135",
            "CHILDREN_6_11_MONTHS 0.0125",
            "CHILDREN_12_23_MONTHS 0.025",
            "CHILDREN_24_59_MONTHS 0.125",
            "CHILDREN_6_23_MONTHS 0.0375",
            "CHILDREN_6_59_MONTHS 0.1625",
            "CHILDREN_0_59_MONTHS 0.176",
            "PBWG 0.06",
            "CHILDREN_0_59_MONTHS 0.1237",
            "CHILDREN_0_59_MONTHS 0.18",
            "CHILDREN_0_59_MONTHS 0.2",
            "CHILDREN_0_59_MONTHS 0.12",
            "PBWG 0.05",
            "CHILDREN_0_59_MONTHS 0.1643",
            "PBWG 0.0347");
  }

  @ParameterizedTest
  @CsvSource({
    "UNIFORM, 6-59, 9/10",
    "UNIFORM, 6-23, 3/10",
    "UNIFORM, 0-59, 1",
    "UNIFORM, 59-59, 1/60",
    "SMART, 6-59, 9/10",
    "IFE_BANDS, 6-59, 1625/1760",
    "IFE_BANDS, 6-23, 375/1760",
    "IFE_BANDS, 0-59, 1",
    "IFE_BANDS, 24-59, 1250/1760",
    "IFE_BANDS, 0-5, 135/1760"
  })
  void derivesABandFromChildrenUnderFive(UnderFiveFraction rule, String band, String expected) {
    assertThat(rule.of(AgeBand.parse(band))).isEqualTo(Rational.parse(expected));
  }

  @Test
  void refusesBandsThatARuleDoesNotKnow() {
    assertThatThrownBy(() -> UnderFiveFraction.UNIFORM.of(AgeBand.parse("6-60")))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("ageBand must be a band within 0-59 months but was 6-60 months");
    assertThatThrownBy(() -> UnderFiveFraction.SMART.of(AgeBand.parse("6-23")))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("ageBand must be 6-59 months for the SMART fraction but was 6-23 months");
    for (String band : List.of("6-24", "5-23", "7-59", "0-58", "30-40")) {
      assertThatThrownBy(() -> UnderFiveFraction.IFE_BANDS.of(AgeBand.parse(band)))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessage(
              "ageBand must be a union of 0-5, 6-11, 12-23 and 24-59 months for the IFE bands but"
                  + " was "
                  + band
                  + " months");
    }
  }

  @Test
  void derivesTheShareOfABand() {
    DemographicShare underFive =
        DemographicShare.of(
            DemographicShare.CHILDREN_UNDER_FIVE, Rational.parse("0.18"), "census 2019");

    DemographicShare band = UnderFiveFraction.SMART.of(underFive, AgeBand.parse("6-59"));

    assertThat(band)
        .isEqualTo(
            DemographicShare.of(
                TargetGroup.CHILDREN_6_59_MONTHS,
                Rational.parse("0.162"),
                "census 2019; of these: 0.9, SMART sample size planning"));
    assertThat(
            UnderFiveFraction.UNIFORM
                .of(underFive.with(new Spread.Beta(400)), AgeBand.parse("6-59"))
                .spread()
                .relativeVariance(0.162))
        .as("ln(1 + cv^2) of the share of children under five")
        .isCloseTo(Math.log1p(0.82 / (0.18 * 401)), within(1e-15));
    assertThatThrownBy(() -> UnderFiveFraction.SMART.of(CHILDREN, AgeBand.parse("6-59")))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "underFive must be the share of CHILDREN_0_59_MONTHS but was CHILDREN_6_23_MONTHS");
  }

  @Test
  void sharesAreValues() {
    new EqualsTester()
        .addEqualityGroup(
            DemographicShare.of(TargetGroup.PBWG, HALF, "x"),
            DemographicShare.of(TargetGroup.PBWG, HALF, " x"))
        .addEqualityGroup(DemographicShare.of(TargetGroup.PBWG, HALF, "y"))
        .addEqualityGroup(WOMEN)
        .testEquals();
    SerializableTester.reserializeAndAssert(WOMEN);
  }
}
