package org.nutricoverage.survey.planning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import com.google.common.testing.EqualsTester;
import com.google.common.testing.SerializableTester;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CriticalValueTest {

  @ParameterizedTest
  @CsvSource({
    "0.5, 0.6744897501960817",
    "0.8, 1.2815515655446004",
    "0.95, 1.959963984540054",
    "0.99, 2.5758293035489004",
    "0.9999, 3.890591886413107",
  })
  void normalQuantile(double level, double expected) {
    assertThat(CriticalValue.normal().at(level)).isEqualTo(expected, within(expected * 1e-14));
  }

  @ParameterizedTest
  @CsvSource({
    "2, 0.95, 12.706204736174698",
    "30, 0.95, 2.045229642132703",
    "30, 0.9, 1.6991270265334972",
    "2147483647, 0.95, 1.9599639856447",
  })
  void tQuantile(int clusters, double level, double expected) {
    assertThat(CriticalValue.studentT(clusters).at(level))
        .isEqualTo(expected, within(expected * 1e-11));
  }

  @Test
  void aGivenNumberIsTheSameAtEveryLevel() {
    assertThat(CriticalValue.fixed(2).at(0.9)).isEqualTo(2);
    assertThat(CriticalValue.fixed(2).at(0.95)).isEqualTo(2);
  }

  @Test
  void printsWhatItIs() {
    assertThat(CriticalValue.normal()).hasToString("normal");
    assertThat(CriticalValue.studentT(30)).hasToString("Student t, degrees of freedom 29");
    assertThat(
            SampleSize.withMarginOfError(0.1)
                .criticalValue(CriticalValue.studentT(30))
                .plan()
                .explain())
        .contains(
            "Standard errors in the margin: 2.04523, 95 % confidence"
                + " (Student t, degrees of freedom 29)");
  }

  @Test
  void refusesImpossibleArguments() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> CriticalValue.studentT(1))
        .withMessage("clusters must be a number of clusters of at least 2 but was 1");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> CriticalValue.fixed(0))
        .withMessage(
            "criticalValue must be a finite number of standard errors above 0 but was 0.0");
  }

  @ParameterizedTest
  @ValueSource(doubles = {0.49, 1, Double.NaN})
  void refusesAnImpossibleLevel(double level) {
    String message =
        "confidenceLevel must be a fraction of at least 0.5 and below 1 but was " + level;
    assertThatIllegalArgumentException()
        .isThrownBy(() -> CriticalValue.normal().at(level))
        .withMessage(message);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> CriticalValue.studentT(2).at(level))
        .withMessage(message);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> CriticalValue.fixed(2).at(level))
        .withMessage(message);
  }

  @Test
  void equalValuesAreEqual() {
    new EqualsTester()
        .addEqualityGroup(CriticalValue.normal(), CriticalValue.normal())
        .addEqualityGroup(CriticalValue.studentT(30), CriticalValue.studentT(30))
        .addEqualityGroup(CriticalValue.studentT(31))
        .addEqualityGroup(CriticalValue.fixed(2), CriticalValue.fixed(2))
        .testEquals();
    SerializableTester.reserializeAndAssert(CriticalValue.normal());
    SerializableTester.reserializeAndAssert(CriticalValue.studentT(30));
    SerializableTester.reserializeAndAssert(CriticalValue.fixed(2));
  }
}
