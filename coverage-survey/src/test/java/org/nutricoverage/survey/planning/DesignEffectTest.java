package org.nutricoverage.survey.planning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import com.google.common.testing.EqualsTester;
import com.google.common.testing.NullPointerTester;
import com.google.common.testing.SerializableTester;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DesignEffectTest {

  @Test
  void theExampleOfTheClassHolds() {
    double roh = DesignEffect.of(1.95).intraclassCorrelation(20);
    assertThat(roh).isEqualTo(0.05);
    assertThat(DesignEffect.fromIntraclassCorrelation(roh, 12).value()).isEqualTo(1.55);
  }

  @ParameterizedTest
  @CsvSource({"0.05, 1, 1", "0, 20, 1", "1, 20, 20", "-0.05, 20, 0.05", "-1, 1.5, 0.5"})
  void growsWithTheTakeAndTheCorrelation(double roh, double take, double expected) {
    assertThat(DesignEffect.fromIntraclassCorrelation(roh, take).value()).isEqualTo(expected);
  }

  @Test
  void planningValuesAreThoseOfTheirSources() {
    assertThat(DesignEffect.SIMPLE_RANDOM.value()).isEqualTo(1);
    assertThat(DesignEffect.WFP_CLUSTER_DEFAULT.value()).isEqualTo(1.5);
    assertThat(
            DesignEffect.fromIntraclassCorrelation(DesignEffect.WHO_2018_INTRACLASS_CORRELATION, 10)
                .value())
        .isEqualTo(4, within(1e-15));
    assertThat(
            DesignEffect.fromIntraclassCorrelation(
                    DesignEffect.WHO_BEFORE_2015_INTRACLASS_CORRELATION, 7)
                .value())
        .isEqualTo(2, within(1e-15));
  }

  @Test
  void unequalClustersWeighByThePersonsInThem() {
    assertThat(DesignEffect.weightedMeanTake(20, 20, 20)).isEqualTo(20);
    // (100 + 900) / 40, where the plain mean is 20
    assertThat(DesignEffect.weightedMeanTake(10, 30)).isEqualTo(25);
    assertThat(DesignEffect.weightedMeanTake(10, 0, 30)).isEqualTo(25);
    assertThat(DesignEffect.weightedMeanTake(1_000_000_000L)).isEqualTo(1e9);
  }

  @ParameterizedTest
  @ValueSource(doubles = {0, -1, Double.NaN, Double.POSITIVE_INFINITY})
  void refusesAnImpossibleRatio(double value) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> DesignEffect.of(value))
        .withMessage("designEffect must be a finite ratio of variances above 0 but was " + value);
  }

  @ParameterizedTest
  @ValueSource(doubles = {-1.01, 1.01, Double.NaN})
  void refusesAnImpossibleCorrelation(double roh) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> DesignEffect.fromIntraclassCorrelation(roh, 20))
        .withMessage("intraclassCorrelation must be a correlation from -1 to 1 but was " + roh);
  }

  @ParameterizedTest
  @CsvSource({"-0.25, 5", "-0.3, 5", "-1, 2"})
  void refusesACorrelationThatLeavesNoVariance(double roh, double take) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> DesignEffect.fromIntraclassCorrelation(roh, take))
        .withMessage(
            "intraclassCorrelation must be a correlation above -1 / (meanTake - 1) but was " + roh);
  }

  @ParameterizedTest
  @ValueSource(doubles = {0.99, Double.NaN, Double.POSITIVE_INFINITY})
  void refusesAnImpossibleTake(double take) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> DesignEffect.fromIntraclassCorrelation(0.05, take))
        .withMessage(
            "meanTake must be a finite number of interviews per cluster of at least 1 but was "
                + take);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> DesignEffect.of(1.5).intraclassCorrelation(take))
        .withMessage(
            "meanTake must be a finite number of interviews per cluster above 1 but was " + take);
  }

  @Test
  void refusesATakeOfOneAndNoInterviews() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> DesignEffect.of(1.5).intraclassCorrelation(1))
        .withMessage(
            "meanTake must be a finite number of interviews per cluster above 1 but was 1.0");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> DesignEffect.weightedMeanTake(20, -1))
        .withMessage("take must be a number of interviews from 0 to 1000000000 but was -1");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> DesignEffect.weightedMeanTake(0, 0))
        .withMessage("takes must be clusters with at least one interview but was none");
    assertThatIllegalArgumentException().isThrownBy(DesignEffect::weightedMeanTake);
  }

  @Test
  void keepsTheContractsOfAValue() {
    new EqualsTester()
        .addEqualityGroup(DesignEffect.of(1.5), DesignEffect.WFP_CLUSTER_DEFAULT)
        .addEqualityGroup(DesignEffect.of(2))
        .testEquals();
    SerializableTester.reserializeAndAssert(DesignEffect.of(1.5));
    new NullPointerTester().testAllPublicStaticMethods(DesignEffect.class);
  }
}
