package org.nutricoverage.coordination.performance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.common.testing.SerializableTester;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.nutricoverage.coordination.instrument.OrganisationType;
import org.nutricoverage.core.Rational;

class ResponseRatesTest {

  private static PartnerRegister register(Map<OrganisationType, Long> organisations) {
    return PartnerRegister.of(RegisterBasis.OVERALL, organisations);
  }

  /** CCPM final report, Turkey (Gaziantep), 29 January 2018. */
  @Test
  void gaziantep2018() {
    ResponseRates rates =
        ResponseRates.of(
            Map.of(
                OrganisationType.INGO, 9L,
                OrganisationType.NNGO, 15L,
                OrganisationType.UN, 3L,
                OrganisationType.NATIONAL_AUTHORITY, 2L,
                OrganisationType.DONOR, 1L,
                OrganisationType.OTHER, 2L),
            register(
                Map.of(
                    OrganisationType.INGO, 15L,
                    OrganisationType.NNGO, 26L,
                    OrganisationType.UN, 4L,
                    OrganisationType.NATIONAL_AUTHORITY, 3L,
                    OrganisationType.DONOR, 4L,
                    OrganisationType.OTHER, 4L)));

    assertThat(rates.byType().values())
        .extracting(rate -> rate.percentRounded().orElseThrow().intValueExact())
        .containsExactly(60, 58, 75, 67, 25, 50);
    assertThat(rates.all()).isEqualTo(ResponseRate.of(32, 56)).hasToString("32 of 56 (57.1 %)");
    assertThat(rates.findings()).isEmpty();
    assertThat(rates.of(OrganisationType.ACADEMIA)).isEqualTo(ResponseRate.of(0, 0));
    SerializableTester.reserializeAndAssert(rates);
  }

  /** South Sudan nutrition CCPM review workshop, 24 January 2018. */
  @Test
  void southSudan2018WithOneDecimal() {
    assertThat(
            List.of(
                ResponseRate.of(20, 28),
                ResponseRate.of(1, 1),
                ResponseRate.of(11, 17),
                ResponseRate.of(0, 5),
                ResponseRate.of(36, 56)))
        .extracting(rate -> rate.fraction().orElseThrow().percent(1).toString())
        .containsExactly("71.4", "100.0", "64.7", "0.0", "64.3");
  }

  /** CCPM final report, Jordan, 3 October 2018, which prints 0 %. */
  @Test
  void anUnknownRegisterGivesNoRate() {
    ResponseRates rates =
        ResponseRates.of(
            Map.of(
                OrganisationType.INGO, 14L,
                OrganisationType.NNGO, 2L,
                OrganisationType.UN, 4L,
                OrganisationType.DONOR, 2L),
            register(Map.of()));

    assertThat(rates.all().fraction()).isEmpty();
    assertThat(rates.all().percentRounded()).isEmpty();
    assertThat(rates.all().percentFloor()).isEmpty();
    assertThat(rates.all()).hasToString("22 of unknown");
    assertThat(rates.findings())
        .extracting(Object::toString)
        .containsExactly("WARNING NO_DENOMINATOR: 22 responses, number of organisations not known");
  }

  /** 13 of 29, South Sudan 2014: PRIME rounded, the survey of 2021 cut. */
  @Test
  void roundingIsThatOfThePublishedReports() {
    ResponseRate rate = ResponseRate.of(13, 29);

    assertThat(rate.percentRounded().orElseThrow()).hasToString("45");
    assertThat(rate.percentFloor()).contains(44L);
    assertThat(rate.fraction()).contains(Rational.of(13, 29));
  }

  @Test
  void aRateAbove100PercentIsKeptAndFlagged() {
    ResponseRates rates =
        ResponseRates.of(
            Map.of(OrganisationType.UN, 6L), register(Map.of(OrganisationType.UN, 5L)));

    assertThat(rates.all().fraction()).contains(Rational.parse("1.2"));
    assertThat(rates.all().isAbove100Percent()).isTrue();
    assertThat(ResponseRate.of(5, 5).isAbove100Percent()).isFalse();
    assertThat(ResponseRate.of(5, 0).isAbove100Percent()).isFalse();
    assertThat(rates.findings())
        .extracting(Object::toString)
        .containsExactly(
            "WARNING ABOVE_100_PERCENT (type UN agency): 6 of 5 (120.0 %)",
            "WARNING ABOVE_100_PERCENT (type all): 6 of 5 (120.0 %)");
  }

  @Test
  void responsesOfATypeThatTheRegisterLacksAreNamed() {
    ResponseRates rates =
        ResponseRates.of(
            Map.of(OrganisationType.UN, 2L, OrganisationType.DONOR, 1L),
            register(Map.of(OrganisationType.UN, 5L)));

    assertThat(rates.all()).isEqualTo(ResponseRate.of(3, 5));
    assertThat(rates.findings())
        .extracting(Object::toString)
        .containsExactly(
            "WARNING REGISTER_INCOMPLETE (type donor): 1 of unknown, yet in the rate of all");
  }

  @Test
  void onlySubmittedPartnerFormsAreCounted() {
    assertThat(
            ResponseRates.of(
                    List.of(Surveys.partner(1), Surveys.partner(2), Surveys.coordinator(1)),
                    register(Map.of(OrganisationType.INGO, 4L)))
                .all())
        .isEqualTo(ResponseRate.of(2, 4));
  }

  @Test
  void theMeanOfSeveralCoordinatorsNeedNotBeWhole() {
    PartnerRegister mean =
        PartnerRegister.mean(
            List.of(
                register(Map.of(OrganisationType.INGO, 10L, OrganisationType.UN, 3L)),
                register(Map.of(OrganisationType.INGO, 11L))));

    assertThat(mean.of(OrganisationType.INGO)).isEqualTo(Rational.parse("10.5"));
    assertThat(mean.of(OrganisationType.UN)).isEqualTo(Rational.parse("1.5"));
    assertThat(mean.total()).isEqualTo(Rational.of(12));
    assertThatThrownBy(() -> PartnerRegister.mean(List.of()))
        .hasMessage("registers must be a number of registers of at least 1 but was 0");
    assertThatThrownBy(() ->
            PartnerRegister.mean(
                List.of(register(Map.of()), PartnerRegister.of(RegisterBasis.EFFECTIVE, Map.of()))))
        .hasMessage("registers must have one basis but have two");
  }

  @Test
  void negativeNumbersAreRefused() {
    assertThatThrownBy(() -> register(Map.of(OrganisationType.UN, -1L)))
        .hasMessage("organisations must be a number of organisations of at least 0 but was -1");
    assertThatThrownBy(() -> ResponseRate.of(-1, 4))
        .hasMessage("responding must be a number of responses of at least 0 but was -1");
    assertThatThrownBy(() -> ResponseRate.of(1, -4))
        .hasMessage("organisations must be a number of organisations of at least 0 but was -4");
    assertThatThrownBy(() -> new ResponseRate(1, Rational.of(-1)))
        .hasMessage("organisations must be a number of organisations of at least 0 but was -1");
  }
}
