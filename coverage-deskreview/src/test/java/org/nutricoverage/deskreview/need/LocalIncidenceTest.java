package org.nutricoverage.deskreview.need;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.common.testing.EqualsTester;
import com.google.common.testing.SerializableTester;
import org.junit.jupiter.api.Test;
import org.nutricoverage.core.Finding;
import org.nutricoverage.core.Rational;

class LocalIncidenceTest {

  private static LocalIncidence.Builder enNet514() {
    return LocalIncidence.builder()
        .admissions(84_000)
        .coverage(Rational.parse("0.5"))
        .population(1_000_000)
        .prevalence(Prevalence.ofPercent(2))
        .months(12)
        .source("en-net 514");
  }

  @Test
  void readsAdmissionsInTwoWaysThatDifferByOne() {
    LocalIncidence local = enNet514().build();

    assertThat(local.prevalent()).isEqualTo(Rational.of(20_000));
    assertThat(local.cases()).isEqualTo(Rational.of(168_000));
    assertThat(local.additiveAfterBulti()).isEqualTo(Rational.parse("7.4"));
    assertThat(local.additiveAfterIsanaka()).isEqualTo(Rational.parse("8.4"));
    assertThat(local.afterBulti())
        .isEqualTo(
            IncidenceFactor.additive(7.4).from("local, after Bulti et al. 2017: en-net 514"));
    assertThat(local.afterIsanaka())
        .isEqualTo(
            IncidenceFactor.additive(8.4).from("local, after Isanaka et al. 2021: en-net 514"));
    assertThat(local.findings()).isEmpty();
  }

  @Test
  void givesTheFactorOfTheMonthsOfTheAdmissions() {
    assertThat(enNet514().months(6).build().afterBulti().periodMonths()).isEqualTo(6);
    assertThat(enNet514().months(6).build().afterBulti().forMonths(12).additive())
        .isEqualTo(Rational.parse("14.8"));
    assertThat(enNet514().months(6).build().afterIsanaka().periodMonths()).isEqualTo(6);
  }

  @Test
  void keepsANegativeNumberButMakesNoFactorOfIt() {
    LocalIncidence local = enNet514().admissions(8_000).build();
    String contradiction =
        "admissions over coverage must be at least the prevalent cases (20,000) for a factor after"
            + " Bulti but were 16,000; k would be -0.2";

    assertThat(local.additiveAfterBulti()).isEqualTo(Rational.parse("-0.2"));
    assertThat(local.findings())
        .containsExactly(Finding.of(NeedFinding.NEGATIVE_LOCAL_K, contradiction));
    assertThatThrownBy(local::afterBulti)
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(contradiction);
    assertThat(local.afterIsanaka().additive()).isEqualTo(Rational.parse("0.8"));
  }

  @Test
  void acceptsTheEdgeAndNothingAtAll() {
    LocalIncidence edge = enNet514().admissions(10_000).build();
    LocalIncidence nobody = enNet514().admissions(0).build();

    assertThat(edge.afterBulti().additive()).isEqualTo(Rational.ZERO);
    assertThat(edge.findings()).isEmpty();
    assertThat(nobody.additiveAfterBulti()).isEqualTo(Rational.of(-1));
    assertThat(nobody.afterIsanaka().additive()).isEqualTo(Rational.ZERO);
    assertThat(enNet514().coverage(Rational.ONE).build().cases()).isEqualTo(Rational.of(84_000));
    assertThat(enNet514().population(1).build().prevalent()).isEqualTo(Rational.parse("0.02"));
  }

  @Test
  void passesOnTheFindingsOfThePrevalence() {
    Prevalence everybody = Prevalence.fromSurvey(5, 5, 1);

    assertThat(enNet514().prevalence(everybody).build().findings())
        .extracting(Finding::code)
        .containsExactly("PREVALENCE_WITHOUT_SPREAD", "NEGATIVE_LOCAL_K");
  }

  @Test
  void refusesImpossibleNumbers() {
    assertThatThrownBy(() -> enNet514().admissions(-1).build())
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("admissions must be a number of people of at least 0 but was -1");
    assertThatThrownBy(() -> enNet514().coverage(Rational.of(50)).build())
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "coverage must be a fraction above 0 and at most 1 but was 50; is it a percentage?");
    assertThatThrownBy(() -> enNet514().coverage(Rational.ZERO).build())
        .hasMessage("coverage must be a fraction above 0 and at most 1 but was 0");
    assertThatThrownBy(() -> enNet514().population(0).build())
        .hasMessage("population must be a number of people of at least 1 but was 0");
    assertThatThrownBy(() -> enNet514().prevalence(Prevalence.of(0)).build())
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("prevalence must be a fraction above 0 but was 0");
    assertThatThrownBy(() -> enNet514().months(0).build())
        .hasMessage("months must be a number of months from 1 to 1200 but was 0");
    assertThatThrownBy(() -> enNet514().source(" ").build())
        .hasMessage("source must be a text that is not blank");
  }

  @Test
  void listsAllThatIsMissing() {
    assertThatThrownBy(() -> LocalIncidence.builder().build())
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "local incidence must be given admissions, coverage, population, prevalence, months,"
                + " source but they were missing");
    assertThatThrownBy(() ->
            LocalIncidence.builder()
                .admissions(1)
                .coverage(Rational.ONE)
                .population(1)
                .prevalence(Prevalence.of(0.1))
                .months(12)
                .build())
        .hasMessage("local incidence must be given source but they were missing");
  }

  @Test
  void isAValue() {
    new EqualsTester()
        .addEqualityGroup(enNet514().build(), enNet514().build())
        .addEqualityGroup(enNet514().months(6).build())
        .testEquals();
    SerializableTester.reserializeAndAssert(enNet514().build());
  }
}
