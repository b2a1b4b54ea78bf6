package org.nutricoverage.survey.squeac.prior;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import com.google.common.testing.EqualsTester;
import com.google.common.testing.SerializableTester;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.nutricoverage.core.interval.ConfidenceInterval;
import org.nutricoverage.core.interval.IntervalKind;

class BetaBeliefTest {

  private static final Offset<Double> NEAR = within(1e-9);

  @Test
  void describesItself() {
    BetaBelief belief = BetaBelief.of(38, 42);

    assertThat(belief.mean()).isCloseTo(0.475, within(1e-15));
    assertThat(belief.mode().orElseThrow()).isCloseTo(37.0 / 78, within(1e-15));
    assertThat(belief.median()).isCloseTo(0.474790630429305, NEAR);
    assertThat(belief.standardDeviation()).isCloseTo(0.0554860676539949, within(1e-14));
    assertThat(belief.probabilityAbove(0.5)).isCloseTo(0.326482187758231, within(1e-12));
    assertThat(belief.probabilityNotAbove(0.5)).isCloseTo(1 - 0.326482187758231, within(1e-12));
    assertThat(belief.quantile(0.025)).isCloseTo(0.367136821076713, NEAR);
    assertThat(belief).hasToString("Beta(38, 42)");
    assertThat(BetaBelief.of(19.0520001, 15.588)).hasToString("Beta(19.052, 15.588)");
    assertThat(BetaBelief.of(100, 1_000_000)).hasToString("Beta(100, 1000000)");
  }

  /** R 4.2 qbeta; highest-density limits by equal densities with 30 digits. */
  @ParameterizedTest
  @CsvSource({
    "6, 21, 0.0897401108845752, 0.393505527939322, 0.0786918919791516, 0.377454158687609",
    "38, 42, 0.367136821076713, 0.5840478199097, 0.366720696, 0.583625436",
    "39.052, 72.588, 0.264476626292787, 0.440227320769601, 0.262748334, 0.438356569",
    "45.4, 20.2, 0.576125211072322, 0.796929463825276, 0.580314118, 0.800576537",
    "2, 1, 0.158113883008419, 0.987420882906575, 0.223606797749979, 1",
    "0.5, 12.5, 0.0000400753100765988, 0.185305938312485, 0, 0.145056518192876"
  })
  void hasBothIntervals(
      double alpha, double beta, double low, double high, double densestLow, double densestHigh) {
    ConfidenceInterval equal = BetaBelief.of(alpha, beta).equalTailed(0.95);
    ConfidenceInterval densest = BetaBelief.of(alpha, beta).highestDensity(0.95);

    assertThat(equal.lower()).isCloseTo(low, NEAR);
    assertThat(equal.upper()).isCloseTo(high, NEAR);
    assertThat(equal.method()).isEqualTo(CredibleInterval.EQUAL_TAILED);
    assertThat(densest.lower()).isCloseTo(densestLow, within(2e-9));
    assertThat(densest.upper()).isCloseTo(densestHigh, within(2e-9));
    assertThat(densest.method()).isEqualTo(CredibleInterval.HIGHEST_DENSITY);
    assertThat(densest.level()).isEqualTo(0.95);
  }

  @Test
  void highestDensityWithoutAPeak() {
    ConfidenceInterval uniform = BetaBelief.UNIFORM.highestDensity(0.95);
    ConfidenceInterval towardsOne = BetaBelief.of(0.9, 0.5).highestDensity(0.9);
    ConfidenceInterval towardsZero = BetaBelief.of(0.5, 0.9).highestDensity(0.9);

    assertThat(uniform.lower()).isZero();
    assertThat(uniform.upper()).isCloseTo(0.95, NEAR);
    assertThat(towardsOne.upper()).isEqualTo(1);
    assertThat(towardsOne.lower()).isCloseTo(1 - towardsZero.upper(), NEAR);
    assertThat(towardsZero.lower()).isZero();
    assertThat(BetaBelief.of(1, 3).highestDensity(0.95).lower()).isZero();
    assertThat(BetaBelief.of(3, 1).highestDensity(0.95).upper()).isEqualTo(1);
    // Beta(3, 1) has the distribution function x^3.
    assertThat(BetaBelief.of(3, 1).highestDensity(0.95).lower()).isCloseTo(Math.cbrt(0.05), NEAR);
  }

  @Test
  void aSharpBeliefKeepsItsDigits() {
    ConfidenceInterval sharp = BetaBelief.of(500_000, 500_000).highestDensity(0.95);

    // A normal distribution with standard deviation 0.0005; the error of that is about 1e-9.
    assertThat(sharp.lower()).isCloseTo(0.5 - 1.959964 * 0.0005, within(1e-8));
    assertThat(sharp.upper()).isCloseTo(0.5 + 1.959964 * 0.0005, within(1e-8));
  }

  @Test
  void theHandFormulaIsNotClipped() {
    ConfidenceInterval interval = BetaBelief.of(6, 21).handFormula().orElseThrow();

    assertThat(interval.lower()).isCloseTo(0.0460078565415963, within(1e-14));
    assertThat(interval.upper()).isCloseTo(0.353992143458404, within(1e-14));
    assertThat(interval)
        .hasToString(
            "4.6 % to 35.4 % (95 % credible interval, hand formula, mode plus or minus 1.96 standard"
                + " deviations)");
    assertThat(BetaBelief.of(1.5, 20).handFormula().orElseThrow().lower()).isNegative();
    assertThat(BetaBelief.of(1, 20).handFormula()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"1, 2", "2, 1", "1, 1", "0.5, 3", "3, 0.5"})
  void hasNoModeWithoutAPeak(double alpha, double beta) {
    assertThat(BetaBelief.of(alpha, beta).mode()).isEmpty();
  }

  @Test
  void takesData() {
    assertThat(BetaBelief.of(18, 12).after(20, 50)).isEqualTo(BetaBelief.of(38, 42));
  }

  @Test
  void refusesWhatIsNoBelief() {
    assertThatThrownBy(() -> BetaBelief.of(0, 1))
        .hasMessage("alpha must be a shape parameter from 0.001 to 1,000,000,000 but was 0.0");
    assertThatThrownBy(() -> BetaBelief.of(1, Double.NaN))
        .hasMessage("beta must be a shape parameter from 0.001 to 1,000,000,000 but was NaN");
    assertThatThrownBy(() -> BetaBelief.of(2e9, 1)).hasMessageStartingWith("alpha must be");
    assertThatThrownBy(() -> BetaBelief.UNIFORM.quantile(1.1))
        .hasMessage("probability must be a fraction from 0 to 1 but was 1.1");
    assertThatThrownBy(() -> BetaBelief.UNIFORM.probabilityAbove(-0.1))
        .hasMessage("threshold must be a fraction from 0 to 1 but was -0.1");
    assertThatThrownBy(() -> BetaBelief.UNIFORM.probabilityNotAbove(2))
        .hasMessageStartingWith("threshold must be");
    assertThatThrownBy(() -> BetaBelief.UNIFORM.equalTailed(1))
        .hasMessage(
            "level must be a fraction from 0.5 to below 1 (0.95 stands for 95 %) but was 1.0");
    assertThatThrownBy(() -> BetaBelief.UNIFORM.highestDensity(0.49))
        .hasMessageStartingWith("level must be");
    assertThat(BetaBelief.UNIFORM.equalTailed(0.5).lower()).isCloseTo(0.25, NEAR);
    assertThat(BetaBelief.of(0.001, 1_000_000_000).alpha()).isEqualTo(0.001);
  }

  @Test
  void isAValue() {
    new EqualsTester()
        .addEqualityGroup(BetaBelief.of(1, 1), BetaBelief.UNIFORM)
        .addEqualityGroup(BetaBelief.of(1, 2))
        .testEquals();
    SerializableTester.reserializeAndAssert(BetaBelief.of(1, 2));
    assertThat(CredibleInterval.HAND_FORMULA.kind()).isEqualTo(IntervalKind.CREDIBLE);
  }
}
