package org.nutricoverage.deskreview.need;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;
import org.nutricoverage.core.AgeBand;
import org.nutricoverage.core.EligiblePopulation;
import org.nutricoverage.core.Rational;
import org.nutricoverage.core.Sex;
import org.nutricoverage.core.TargetGroup;

class CensusChildrenTest {

  private static final AgeBand SIX_TO_59 = AgeBand.ofCompletedMonths(6, 59);
  private static final AgeBand SIX_TO_23 = AgeBand.ofCompletedMonths(6, 23);
  private static final String SOURCE = "census 2020";

  private static Rational underFive(long children, AgeBand band) {
    return CensusChildren.underFive(children, UnderFiveFraction.UNIFORM, band, Sex.ALL, SOURCE)
        .count();
  }

  @Test
  void uniformShareOfTheChildrenUnderFive() {
    EligiblePopulation kinshasa =
        CensusChildren.underFive(
            2_076_265, UnderFiveFraction.UNIFORM, SIX_TO_59, Sex.FEMALE, SOURCE);

    assertThat(kinshasa.count()).isEqualTo(Rational.parse("1868638.5"));
    assertThat(kinshasa.count().rounded(0)).hasToString("1868639");
    assertThat(kinshasa.sex()).isEqualTo(Sex.FEMALE);
    assertThat(kinshasa.targetGroup()).isEqualTo(TargetGroup.CHILDREN_6_59_MONTHS);
    assertThat(kinshasa.factors()).hasSize(2);
    assertThat(kinshasa.source()).isEqualTo("census 2020; as many children in each month of age");
    assertThat(kinshasa.findings())
        .extracting(Object::toString)
        .containsExactly(
            "INFO AGES_DERIVED: children 6-59 months were not counted; derived from children of 0-4"
                + " years (as many children in each month of age)");
    assertThat(underFive(600, SIX_TO_23)).isEqualTo(Rational.of(180));
    assertThat(underFive(0, SIX_TO_59)).isEqualTo(Rational.ZERO);
    assertThat(
            CensusChildren.underFive(1000, UnderFiveFraction.SMART, SIX_TO_59, Sex.ALL, SOURCE)
                .derivation())
        .contains(
            "x 0.9 share of children 6-59 months among those of 0-4 years (0.9, SMART sample size"
                + " planning)");
  }

  @Test
  void exclusiveAndNestedGroupsAreTwoMethods() {
    EligiblePopulation exclusive =
        CensusChildren.underOneAndOneToFour(2_000, 8_000, SIX_TO_59, Sex.ALL, SOURCE);

    assertThat(exclusive.count()).isEqualTo(Rational.of(9_000));
    assertThat(exclusive.derivation())
        .containsExactly(
            "9,000 children 6-59 months: 0.5 of 2,000 under 1 year + 8,000 of 1-4 years (census"
                + " 2020)");
    assertThat(exclusive.findings())
        .extracting(Object::toString)
        .containsExactly(
            "INFO AGES_DERIVED: children 6-59 months were not counted; derived from children under 1"
                + " year and of 1-4 years (as many children in each month of age)");
    assertThat(
            CensusChildren.underOneWithinUnderFive(2_000, 10_000, SIX_TO_59, Sex.ALL, SOURCE)
                .count())
        .isEqualTo(Rational.of(9_000));
    // the trap: exclusive numbers taken for nested ones
    assertThat(
            CensusChildren.underOneWithinUnderFive(2_000, 8_000, SIX_TO_59, Sex.ALL, SOURCE)
                .count())
        .isEqualTo(Rational.of(7_000));
    assertThat(
            CensusChildren.underOneAndOneToFour(2_000, 8_000, SIX_TO_23, Sex.ALL, SOURCE).count())
        .isEqualTo(Rational.of(3_000));
    assertThat(
            CensusChildren.underOneWithinUnderFive(2_000, 2_000, SIX_TO_59, Sex.ALL, SOURCE)
                .count())
        .isEqualTo(Rational.of(1_000));
  }

  @Test
  void singleYears() {
    List<Long> years = List.of(2_000L, 2_100L, 2_000L, 1_950L, 1_951L);

    assertThat(CensusChildren.singleYears(years, SIX_TO_59, Sex.MALE, SOURCE).count())
        .isEqualTo(Rational.of(9_001));
    assertThat(CensusChildren.singleYears(years, SIX_TO_23, Sex.MALE, SOURCE).derivation())
        .containsExactly(
            "3,100 children 6-23 months: 0.5 of 2,000 under 1 year + 2,100 of 1 year (census 2020)");
    assertThat(
            CensusChildren.singleYears(years, AgeBand.ofCompletedMonths(24, 59), Sex.MALE, SOURCE)
                .derivation()
                .get(0))
        .isEqualTo(
            "5,901 children 24-59 months: 2,000 of 2 years + 1,950 of 3 years + 1,951 of 4 years"
                + " (census 2020)");
  }

  @Test
  void impossibleArgumentsAreRefused() {
    assertThatThrownBy(() -> underFive(-1, SIX_TO_59))
        .hasMessage("underFive must be a number of children of at least 0 but was -1");
    assertThatThrownBy(() -> underFive(1, AgeBand.ofCompletedMonths(6, 60)))
        .hasMessage("ageBand must be a band within 0-59 months but was 6-60 months");
    assertThatThrownBy(() ->
            CensusChildren.underOneAndOneToFour(
                1, 1, AgeBand.ofCompletedMonths(6, 60), Sex.ALL, SOURCE))
        .hasMessage("ageBand must be a band within 0-59 months but was 6-60 months");
    assertThatThrownBy(() -> CensusChildren.underOneAndOneToFour(-1, 1, SIX_TO_59, Sex.ALL, SOURCE))
        .hasMessage("underOne must be a number of children of at least 0 but was -1");
    assertThatThrownBy(() -> CensusChildren.underOneAndOneToFour(1, -1, SIX_TO_59, Sex.ALL, SOURCE))
        .hasMessage("oneToFour must be a number of children of at least 0 but was -1");
    assertThatThrownBy(
            () -> CensusChildren.underOneWithinUnderFive(2_000, 1_999, SIX_TO_59, Sex.ALL, SOURCE))
        .hasMessage(
            "underFive must be a number of children not below the 2,000 under 1 year, who are among"
                + " them, but was 1,999");
    assertThatThrownBy(
            () -> CensusChildren.underOneWithinUnderFive(-1, 5, SIX_TO_59, Sex.ALL, SOURCE))
        .hasMessage("underOne must be a number of children of at least 0 but was -1");
    assertThatThrownBy(() -> CensusChildren.singleYears(List.of(1L), SIX_TO_59, Sex.ALL, SOURCE))
        .hasMessage("byYear must be 5 numbers of children, of 0 to 4 completed years, but was 1");
    assertThatThrownBy(() ->
            CensusChildren.singleYears(List.of(1L, 1L, 1L, 1L, -1L), SIX_TO_59, Sex.ALL, SOURCE))
        .hasMessage("byYear must be a number of children of at least 0 but was -1");
    assertThatThrownBy(
            () -> CensusChildren.singleYears(List.of(1L, 1L, 1L, 1L, 1L), SIX_TO_59, Sex.ALL, " "))
        .hasMessage("source must be a text that is not blank");
  }

  @Property(tries = 100)
  void waysAgreeWhereEveryYearHasAsManyChildren(
      @ForAll @LongRange(max = 1_000_000) long perYear,
      @ForAll @IntRange(max = 59) int one,
      @ForAll @IntRange(max = 59) int two) {
    AgeBand band = AgeBand.ofCompletedMonths(Math.min(one, two), Math.max(one, two));
    Rational expected = Rational.of(band.widthMonths(), 12).times(Rational.of(perYear));

    assertThat(underFive(5 * perYear, band)).isEqualTo(expected);
    assertThat(
            CensusChildren.underOneAndOneToFour(perYear, 4 * perYear, band, Sex.ALL, SOURCE)
                .count())
        .isEqualTo(expected);
    assertThat(
            CensusChildren.singleYears(
                    List.of(perYear, perYear, perYear, perYear, perYear), band, Sex.ALL, SOURCE)
                .count())
        .isEqualTo(expected);
  }
}
