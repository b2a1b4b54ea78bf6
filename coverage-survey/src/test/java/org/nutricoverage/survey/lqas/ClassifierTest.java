package org.nutricoverage.survey.lqas;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import com.google.common.testing.EqualsTester;
import com.google.common.testing.SerializableTester;
import java.util.List;
import java.util.Map;
import org.apache.commons.statistics.distribution.BetaDistribution;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.nutricoverage.core.Rational;
import org.nutricoverage.core.Severity;

class ClassifierTest {

  private static final ThreeClass THIRTY_SEVENTY = ThreeClass.ofPercent(30, 70);

  @ParameterizedTest
  @CsvSource({
    "38, 29, 11, 26, HIGH",
    "32, 18, 9, 22, MODERATE",
    "43, 36, 12, 30, HIGH",
    "35, 15, 10, 24, MODERATE",
    "42, 14, 12, 29, MODERATE",
    "37, 10, 11, 25, LOW",
    "39, 5, 11, 27, LOW",
    "42, 23, 12, 29, MODERATE",
    "308, 150, 92, 215, MODERATE",
    "40, 12, 12, 28, LOW",
    "40, 13, 12, 28, MODERATE",
    "40, 28, 12, 28, MODERATE",
    "40, 29, 12, 28, HIGH",
  })
  void threeClasses(long cases, long covered, long lower, long upper, CoverageClass expected) {
    Classification result = THIRTY_SEVENTY.classify(covered, cases);
    assertThat(result.coverageClass()).contains(expected);
    assertThat(result.rules())
        .containsExactly(DecisionRule.of(cases, lower), DecisionRule.of(cases, upper));
    assertThat(result.findings()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "43, 34, 70, SATISFACTORY",
    "100, 29, 29, UNSATISFACTORY",
    "90, 63, 70, UNSATISFACTORY",
    "10, 10, 50, SATISFACTORY",
    "10, 1, 50, UNSATISFACTORY",
    "10, 10, 100, UNSATISFACTORY",
    "10, 1, 0, SATISFACTORY",
  })
  void twoClasses(long cases, long covered, double percent, CoverageClass expected) {
    assertThat(TwoClass.ofPercent(percent).classify(covered, cases).coverageClass())
        .contains(expected);
  }

  @Test
  void withoutCasesThereIsNoClass() {
    Classification nothing = TwoClass.of(0.5).classify(0, 0);
    assertThat(nothing.coverageClass()).isEmpty();
    assertThat(nothing.rules()).containsExactly(DecisionRule.of(0, 0));
    assertThat(nothing.findings())
        .singleElement()
        .satisfies(finding -> {
          assertThat(finding.is(LqasFinding.NO_CASES)).isTrue();
          assertThat(finding.severity()).isEqualTo(Severity.WARNING);
          assertThat(finding.message())
              .isEqualTo("no case was found, so coverage is not classified");
        });
    assertThat(nothing)
        .hasToString("not classified (0 of 0 covered; unsatisfactory up to 0, else satisfactory)");
  }

  @Test
  void standardsThatAreCloseAreWarnedOf() {
    assertThat(ThreeClass.ofPercent(20, 50).findings()).isEmpty();
    assertThat(ThreeClass.ofPercent(20, 49.9).findings())
        .singleElement()
        .satisfies(finding -> {
          assertThat(finding.is(LqasFinding.STANDARDS_RATHER_CLOSE)).isTrue();
          assertThat(finding.severity()).isEqualTo(Severity.INFO);
          assertThat(finding.message())
              .isEqualTo("the standards 20 % and 49.9 % are less than 30 percentage points apart");
        });
    assertThat(ThreeClass.ofPercent(20, 45).findings())
        .singleElement()
        .matches(finding -> finding.is(LqasFinding.STANDARDS_RATHER_CLOSE));
    assertThat(ThreeClass.ofPercent(20, 44.9).classify(1, 10).findings())
        .singleElement()
        .satisfies(finding -> {
          assertThat(finding.is(LqasFinding.STANDARDS_CLOSE)).isTrue();
          assertThat(finding.severity()).isEqualTo(Severity.WARNING);
          assertThat(finding.message())
              .isEqualTo(
                  "the standards 20 % and 44.9 % are less than 25 percentage points apart: the"
                      + " middle class is seldom recognised");
        });
    assertThat(TwoClass.of(0.5).findings()).isEmpty();
  }

  @Test
  void aTrueCoverageAtAStandardIsNotAboveIt() {
    assertThat(THIRTY_SEVENTY.classOf(Rational.ZERO)).isEqualTo(CoverageClass.LOW);
    assertThat(THIRTY_SEVENTY.classOf(Rational.of(30, 100))).isEqualTo(CoverageClass.LOW);
    assertThat(THIRTY_SEVENTY.classOf(Rational.of(301, 1000))).isEqualTo(CoverageClass.MODERATE);
    assertThat(THIRTY_SEVENTY.classOf(Rational.of(70, 100))).isEqualTo(CoverageClass.MODERATE);
    assertThat(THIRTY_SEVENTY.classOf(Rational.ONE)).isEqualTo(CoverageClass.HIGH);
    assertThat(TwoClass.of(0.5).classOf(Rational.of(1, 2))).isEqualTo(CoverageClass.UNSATISFACTORY);
    assertThat(TwoClass.of(0.5).classOf(Rational.of(501, 1000)))
        .isEqualTo(CoverageClass.SATISFACTORY);
  }

  @Test
  void probabilitiesAgreeWithR() {
    ClassProbabilities probabilities =
        ThreeClass.ofPercent(60, 90).probabilities(40, new Lot.Finite(600).withCovered(300));
    assertThat(probabilities.of(CoverageClass.LOW)).isCloseTo(0.930036627545605, within(1e-13));
    assertThat(probabilities.of(CoverageClass.MODERATE))
        .isCloseTo(0.0699633688952494, within(1e-13));
    assertThat(probabilities.of(CoverageClass.HIGH)).isCloseTo(3.55914574476412e-09, within(1e-20));
    assertThat(probabilities.of(CoverageClass.SATISFACTORY)).isZero();
    assertThat(probabilities.mostLikely()).isEqualTo(CoverageClass.LOW);
    assertThat(probabilities).hasToString("low 93.0 %, moderate 7.0 %, high 0.0 %");
    assertThat(probabilities.byClass().keySet())
        .containsExactly(CoverageClass.LOW, CoverageClass.MODERATE, CoverageClass.HIGH);
  }

  @Test
  void probabilityGivenDataIsThatOfTheBetaDistribution() {
    ThreeClass classifier = ThreeClass.ofPercent(20, 50);
    for (int covered = 0; covered <= 30; covered += 3) {
      BetaDistribution posterior = BetaDistribution.of(1.0 + covered, 31.0 - covered);
      ClassProbabilities given = classifier.classify(covered, 30).probabilities(Lot.unlimited());
      assertThat(given.of(CoverageClass.LOW))
          .isCloseTo(posterior.cumulativeProbability(0.2), within(1e-12));
      assertThat(given.of(CoverageClass.HIGH))
          .isCloseTo(posterior.survivalProbability(0.5), within(1e-12));
      assertThat(given.of(CoverageClass.MODERATE))
          .isCloseTo(posterior.probability(0.2, 0.5), within(1e-12));
    }
  }

  @Test
  void probabilityGivenDataInASmallLotByHand() {
    // Of 3 cases 1 was found, covered: K = 1, 2, 3 weigh 1, 2, 3. Above one half are 2 and 3.
    ClassProbabilities given = TwoClass.of(0.5).probabilitiesGiven(1, 1, Lot.of(3));
    assertThat(given.of(CoverageClass.UNSATISFACTORY)).isCloseTo(1 / 6.0, within(1e-15));
    assertThat(given.of(CoverageClass.SATISFACTORY)).isCloseTo(5 / 6.0, within(1e-15));
    // A census leaves no doubt.
    assertThat(TwoClass.of(0.5).probabilitiesGiven(2, 3, Lot.of(3)).of(CoverageClass.SATISFACTORY))
        .isEqualTo(1);
    assertThat(
            TwoClass.of(0.5).probabilitiesGiven(2, 4, Lot.of(4)).of(CoverageClass.UNSATISFACTORY))
        .isEqualTo(1);
    // Exact sum over K for N = 50, n = 30, c = 4.
    ClassProbabilities fifty = ThreeClass.ofPercent(20, 50).probabilitiesGiven(4, 30, Lot.of(50));
    assertThat(fifty.of(CoverageClass.LOW)).isCloseTo(0.9351321201614228, within(1e-13));
    assertThat(fifty.of(CoverageClass.MODERATE)).isCloseTo(0.06486787983857722, within(1e-13));
    assertThat(fifty.of(CoverageClass.HIGH)).isZero();
  }

  @Test
  void withoutDataThePriorComesOut() {
    ClassProbabilities prior = THIRTY_SEVENTY.probabilitiesGiven(0, 0, Lot.unlimited());
    assertThat(prior.of(CoverageClass.LOW)).isCloseTo(0.3, within(1e-15));
    assertThat(prior.of(CoverageClass.MODERATE)).isCloseTo(0.4, within(1e-15));
    assertThat(prior.of(CoverageClass.HIGH)).isCloseTo(0.3, within(1e-15));
    // Of 0 to 10 covered cases, 0 to 3 are low, 8 to 10 high.
    ClassProbabilities ten = THIRTY_SEVENTY.probabilitiesGiven(0, 0, Lot.of(10));
    assertThat(ten.of(CoverageClass.LOW)).isCloseTo(4 / 11.0, within(1e-15));
    assertThat(ten.of(CoverageClass.MODERATE)).isCloseTo(4 / 11.0, within(1e-15));
    assertThat(ten.of(CoverageClass.HIGH)).isCloseTo(3 / 11.0, within(1e-15));
  }

  @Test
  void refusesWhatCannotBe() {
    assertThatThrownBy(() -> ThreeClass.ofPercent(50, 50))
        .hasMessage("upperStandard must be a fraction above the lower standard 0.5 but was 0.5");
    assertThatThrownBy(() -> ThreeClass.of(-0.1, 0.5))
        .hasMessage("lowerStandard must be a fraction from 0 to 1 but was -0.1");
    assertThatThrownBy(() -> ThreeClass.of(0.1, 1.5))
        .hasMessage("upperStandard must be a fraction from 0 to 1 but was 1.5");
    assertThatThrownBy(() -> ThreeClass.ofPercent(101, 102))
        .hasMessageStartingWith("lowerStandardPercent must be");
    assertThatThrownBy(() -> ThreeClass.ofPercent(1, 102))
        .hasMessageStartingWith("upperStandardPercent must be");
    assertThatThrownBy(() -> new ThreeClass(Rational.of(-1), Rational.ONE))
        .hasMessageStartingWith("lowerStandard must be");
    assertThatThrownBy(() -> new ThreeClass(Rational.ZERO, Rational.of(2)))
        .hasMessageStartingWith("upperStandard must be");
    assertThatThrownBy(() -> TwoClass.of(1.5)).hasMessageStartingWith("standard must be");
    assertThatThrownBy(() -> new TwoClass(Rational.of(2)))
        .hasMessage("standard must be a fraction from 0 to 1 but was 2");
    assertThatThrownBy(() -> TwoClass.of(0.5).classify(11, 10))
        .hasMessage("covered must be a number of cases from 0 to 10 but was 11");
    assertThatThrownBy(() -> TwoClass.of(0.5).classify(-1, 10))
        .hasMessageStartingWith("covered must be");
    assertThatThrownBy(() -> TwoClass.of(0.5).classify(0, 1_000_000_001))
        .hasMessageStartingWith("sampleSize must be");
    assertThatThrownBy(() -> TwoClass.of(0.5).probabilities(0, Lot.unlimited().nearestTo(0)))
        .hasMessage("sampleSize must be a number of cases from 1 to 1000000000 but was 0");
    assertThatThrownBy(() -> TwoClass.of(0.5).classOf(Rational.of(2)))
        .hasMessage("coverage must be a fraction from 0 to 1 but was 2");
    assertThatThrownBy(() -> TwoClass.of(0.5).probabilitiesGiven(2, 5, Lot.of(4)))
        .hasMessage("sampleSize must be a number of cases from 0 to 4 but was 5");
    assertThatThrownBy(() -> TwoClass.of(0.5).probabilitiesGiven(6, 5, Lot.unlimited()))
        .hasMessage("covered must be a number of cases from 0 to 5 but was 6");
    assertThatThrownBy(() -> TwoClass.of(0.5).probabilitiesGiven(0, 1_000_000_000, Lot.unlimited()))
        .hasMessage("sampleSize must be a number of cases from 0 to 999999999 but was 1000000000");
    assertThatThrownBy(() -> new ClassProbabilities(Map.of(CoverageClass.LOW, 0.9)))
        .hasMessage("byClass must be probabilities with the sum 1 but was {LOW=0.9}");
    assertThatThrownBy(
            () -> new ClassProbabilities(Map.of(CoverageClass.LOW, -0.5, CoverageClass.HIGH, 1.5)))
        .hasMessageStartingWith("probability must be a fraction from 0 to 1");
  }

  @Test
  void texts() {
    assertThat(TwoClass.of(0.125)).hasToString("two classes at 12.5 %");
    assertThat(THIRTY_SEVENTY).hasToString("three classes at 30 % and 70 %");
    assertThat(THIRTY_SEVENTY.classify(28, 40))
        .hasToString("moderate (28 of 40 covered; low up to 12, moderate up to 28, else high)");
    assertThat(List.of(CoverageClass.values()))
        .extracting(CoverageClass::label)
        .containsExactly("unsatisfactory", "satisfactory", "low", "moderate", "high");
  }

  @Test
  void values() {
    new EqualsTester()
        .addEqualityGroup(ThreeClass.of(0.3, 0.7), THIRTY_SEVENTY)
        .addEqualityGroup(ThreeClass.of(0.2, 0.7))
        .addEqualityGroup(TwoClass.of(0.3), TwoClass.ofPercent(30))
        .addEqualityGroup(THIRTY_SEVENTY.classify(3, 10))
        .addEqualityGroup(TwoClass.of(0.3).classify(3, 10))
        .testEquals();
    SerializableTester.reserializeAndAssert(THIRTY_SEVENTY.classify(3, 10));
    SerializableTester.reserializeAndAssert(TwoClass.of(0.3));
    SerializableTester.reserializeAndAssert(
        THIRTY_SEVENTY.probabilitiesGiven(3, 10, Lot.unlimited()));
  }
}
