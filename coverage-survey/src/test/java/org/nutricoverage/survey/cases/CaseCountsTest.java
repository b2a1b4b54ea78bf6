package org.nutricoverage.survey.cases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.common.testing.EqualsTester;
import com.google.common.testing.SerializableTester;
import java.math.BigInteger;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.nutricoverage.core.Rational;

class CaseCountsTest {

  private static RecoveryRatio k(String k) {
    return RecoveryRatio.of(Rational.parse(k), "test");
  }

  @ParameterizedTest
  @CsvSource({
    "5, 25, 5, 3, 6",
    "5, 20, 5, 3, 5",
    "0, 32, 6, 3, 64",
    "6, 16, 8, 3, 6",
    "12, 0, 7, 3, 0",
    "10, 30, 0, 3, 0",
    "10, 30, 11, 1, 30",
    "4, 36, 15, 3, 36",
    "6, 10, 21, 3, 10",
    "12, 2, 13, 1, 2",
    "3, 9, 22, 3, 16",
    "0, 2, 34, 3, 22",
    "3, 9, 22, 4.5, 11",
    "3, 9, 22, 0.5, 99",
    "3, 9, 22, 10/3, 14"
  })
  void imputesInExactArithmetic(long in, long out, long recovering, String k, long imputed) {
    assertThat(CaseCounts.of(in, out, recovering).recoveringNotInProgramme(k(k)))
        .isEqualTo(imputed);
  }

  @Test
  void publishedFormulaInExactArithmeticIsTheSameForAllSmallCounts() {
    for (int in = 0; in <= 12; in++) {
      for (int out = 0; out <= 12; out++) {
        for (int recovering = 0; recovering <= 12; recovering++) {
          for (int k = 1; k <= 3; k++) {
            Rational published =
                Rational.of(recovering)
                    .times(Rational.of(in + 1 + out, in + 1))
                    .minus(Rational.of(recovering))
                    .dividedBy(Rational.of(k));
            assertThat(
                    CaseCounts.of(in, out, recovering)
                        .recoveringNotInProgramme(k(String.valueOf(k))))
                .isEqualTo(published.floor());
          }
        }
      }
    }
  }

  @ParameterizedTest
  @CsvSource({
    "0, 2, 34, 0.0, 94.4, 58.6",
    "3, 9, 22, 25.0, 73.5, 50.0",
    "5, 25, 5, 16.7, 28.6, 24.4",
    "0, 32, 6, 0.0, 15.8, 5.9",
    "0, 28, 0, 0.0, 0.0, 0.0",
    "12, 0, 7, 100.0, 100.0, 100.0"
  })
  void givesThePublishedCoverages(
      long in, long out, long recovering, String point, String period, String treatment) {
    CaseCounts counts = CaseCounts.of(in, out, recovering);

    assertThat(counts.caseFindingEffectiveness().orElseThrow().exact().percent(1))
        .isEqualByComparingTo(point);
    assertThat(counts.periodCoverage().orElseThrow().exact().percent(1))
        .isEqualByComparingTo(period);
    assertThat(counts.treatmentCoverage(RecoveryRatio.DEFAULT).orElseThrow().exact().percent(1))
        .isEqualByComparingTo(treatment);
  }

  @Test
  void nothingFoundIsNotZero() {
    assertThat(CaseCounts.NONE.caseFindingEffectiveness()).isEmpty();
    assertThat(CaseCounts.NONE.treatmentCoverage(RecoveryRatio.DEFAULT)).isEmpty();
    assertThat(CaseCounts.NONE.periodCoverage()).isEmpty();
    assertThat(CaseCounts.NONE.recoveringNotInProgramme(RecoveryRatio.DEFAULT)).isZero();
  }

  @Test
  void recoveringChildrenAloneHaveNoCaseFindingEffectiveness() {
    CaseCounts counts = CaseCounts.of(0, 0, 4);

    assertThat(counts.caseFindingEffectiveness()).isEmpty();
    assertThat(counts.treatmentCoverage(RecoveryRatio.DEFAULT).orElseThrow())
        .hasToString("100.0 % (4 / 4)");
  }

  @Test
  void addsUp() {
    CaseCounts sum =
        CaseCounts.sum(List.of(CaseCounts.of(1, 2, 3), CaseCounts.NONE, CaseCounts.of(10, 20, 30)));

    assertThat(sum).isEqualTo(CaseCounts.of(11, 22, 33)).hasToString("C_in 11, C_out 22, R_in 33");
    assertThat(sum.current()).isEqualTo(33);
    assertThat(sum.found()).isEqualTo(66);
    assertThat(CaseCounts.sum(List.of())).isEqualTo(CaseCounts.NONE);
  }

  @Test
  void theGreatestCountsStayExact() {
    CaseCounts most = CaseCounts.of(0, 100_000_000, 100_000_000);

    assertThat(most.recoveringNotInProgramme(k("0.01")))
        .isEqualTo(BigInteger.TEN.pow(18).longValueExact());
    assertThat(most.treatmentCoverage(k("0.01")).orElseThrow().denominator())
        .isEqualTo(Rational.parse("1000000000200000000"));
  }

  @Test
  void refusesImpossibleCounts() {
    assertThatThrownBy(() -> CaseCounts.of(-1, 0, 0))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("casesInProgramme must be a number of children from 0 to 100000000 but was -1");
    assertThatThrownBy(() -> CaseCounts.of(0, -1, 0))
        .hasMessageStartingWith("casesNotInProgramme must be ");
    assertThatThrownBy(() -> CaseCounts.of(0, 0, 100_000_001))
        .hasMessage(
            "recoveringInProgramme must be a number of children from 0 to 100000000 but was"
                + " 100000001");
  }

  @Test
  void isAValue() {
    new EqualsTester()
        .addEqualityGroup(CaseCounts.of(1, 2, 3), new CaseCounts(1, 2, 3))
        .addEqualityGroup(CaseCounts.of(2, 1, 3))
        .addEqualityGroup(CaseCounts.of(1, 2, 4))
        .testEquals();
    SerializableTester.reserializeAndAssert(CaseCounts.of(1, 2, 3));
  }
}
