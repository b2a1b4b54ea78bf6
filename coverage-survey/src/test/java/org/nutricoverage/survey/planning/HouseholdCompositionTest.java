package org.nutricoverage.survey.planning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.google.common.testing.EqualsTester;
import com.google.common.testing.SerializableTester;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HouseholdCompositionTest {

  @Test
  void theExampleOfTheClassHolds() {
    HouseholdComposition homes = HouseholdComposition.of(6, 0.0375);
    assertThat(homes.eligiblePerHousehold()).isEqualTo(0.225);
    assertThat(homes.householdsFor(485, 0.10)).isEqualTo(2_396);
    assertThat(homes.householdsFor(485, 0)).isEqualTo(2_156);
    assertThat(homes.householdsFor(0, 0.1)).isZero();
  }

  @Test
  void smartLeavesOutTheFirstSixMonths() {
    HouseholdComposition homes = HouseholdComposition.smart(6.2, 0.15);
    assertThat(homes).isEqualTo(HouseholdComposition.of(6.2, 0.135));
    assertThat(homes.householdsFor(500, 0)).isEqualTo(598);
    assertThat(homes.householdsFor(500, 0.08)).isEqualTo(650);
  }

  @Test
  void aWholeNumberOfHouseholdsStaysWhole() {
    // 216 / (4.5 x 0.15) is 320.00000000000006 in doubles.
    assertThat(HouseholdComposition.of(4.5, 0.15).householdsFor(216, 0)).isEqualTo(320);
    // 63 / (1 - 0.9) is 630.0000000000001 in doubles.
    assertThat(HouseholdComposition.of(1, 1).householdsFor(63, 0.9)).isEqualTo(630);
  }

  @ParameterizedTest
  @ValueSource(doubles = {0.9, Double.NaN, Double.POSITIVE_INFINITY})
  void refusesAnImpossibleSize(double size) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> HouseholdComposition.of(size, 0.2))
        .withMessage(
            "meanHouseholdSize must be a finite number of persons of at least 1 but was " + size);
  }

  @ParameterizedTest
  @ValueSource(doubles = {0, 1.1, 20, Double.NaN})
  void refusesAnImpossibleShare(double share) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> HouseholdComposition.of(5, share))
        .withMessage("groupShare must be a fraction above 0 and at most 1 but was " + share);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> HouseholdComposition.smart(5, share))
        .withMessage("underFiveShare must be a fraction above 0 and at most 1 but was " + share);
  }

  @Test
  void refusesImpossibleArguments() {
    HouseholdComposition homes = HouseholdComposition.of(6, 0.2);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> homes.householdsFor(-1, 0))
        .withMessage("individuals must be a number of individuals of at least 0 but was -1");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> homes.householdsFor(1, 1))
        .withMessage("nonResponse must be a fraction of at least 0 and below 1 but was 1.0");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> homes.householdsFor(1_300_000_000_000_000L, 0))
        .withMessage(
            "households must be a number of households of at most 1000000000000000 but was"
                + " 1083333333333333");
  }

  @Test
  void keepsTheContractsOfAValue() {
    new EqualsTester()
        .addEqualityGroup(HouseholdComposition.of(6, 0.2), new HouseholdComposition(6, 0.2))
        .addEqualityGroup(HouseholdComposition.of(6, 0.3))
        .testEquals();
    SerializableTester.reserializeAndAssert(HouseholdComposition.of(6, 0.2));
  }
}
