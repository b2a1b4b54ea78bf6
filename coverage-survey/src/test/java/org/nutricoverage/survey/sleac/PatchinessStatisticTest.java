package org.nutricoverage.survey.sleac;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import com.google.common.testing.EqualsTester;
import com.google.common.testing.SerializableTester;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.nutricoverage.survey.sleac.PatchinessResult.Statistic;
import org.nutricoverage.survey.sleac.PatchinessResult.Verdict;

class PatchinessStatisticTest {

  private static final Patchiness CLINICS =
      units(
          new long[] {29, 18, 36, 15, 14, 10, 5, 23}, new long[] {38, 32, 43, 35, 42, 37, 39, 42});
  private static final Patchiness SIERRA_LEONE =
      units(
          new long[] {4, 0, 0, 2, 1, 2, 4, 8, 6, 6, 7, 6, 6, 2},
          new long[] {30, 32, 28, 30, 28, 16, 34, 34, 27, 22, 41, 40, 46, 20});

  private static Patchiness units(long[] covered, long[] cases) {
    List<CoveredCases> units = new ArrayList<>();
    for (int i = 0; i < cases.length; i++) {
      units.add(CoveredCases.of(covered[i], cases[i]));
    }
    return Patchiness.of(units);
  }

  private static PatchinessResult.Tested tested(PatchinessResult result) {
    assertThat(result).isInstanceOf(PatchinessResult.Tested.class);
    return (PatchinessResult.Tested) result;
  }

  @Test
  void pearsonAgreesWithR() {
    PatchinessResult.Tested clinics = tested(CLINICS.pearson());
    assertThat(clinics.value()).isCloseTo(65.5577097639342, within(1e-11));
    assertThat(clinics.pValue() / 1.1616633829452e-11).isCloseTo(1, within(1e-9));
    assertThat(clinics.degreesOfFreedom()).isEqualTo(7);
    assertThat(clinics.criticalValue(0.05)).isCloseTo(14.0671404493402, within(1e-10));
    assertThat(clinics.statistic()).isEqualTo(Statistic.PEARSON);
    assertThat(clinics.procedure()).isEqualTo(new PatchinessResult.ChiSquareDistribution());
    PatchinessResult.Tested sierraLeone = tested(SIERRA_LEONE.pearson());
    assertThat(sierraLeone.value()).isCloseTo(23.035557009559, within(1e-11));
    assertThat(sierraLeone.pValue()).isCloseTo(0.0412515534049333, within(1e-11));
    assertThat(sierraLeone.verdict()).isEqualTo(Verdict.PATCHY);
    assertThat(sierraLeone.verdict(0.04)).isEqualTo(Verdict.NOT_PATCHY);
  }

  @Test
  void coveredCasesOnlyReproducesSleacr() {
    PatchinessResult.Tested clinics = tested(CLINICS.coveredOnly());
    assertThat(clinics.value()).isCloseTo(33.6302537100701, within(1e-11));
    assertThat(clinics.pValue()).isCloseTo(2.01968560478779e-05, within(1e-15));
    assertThat(clinics.statistic()).isEqualTo(Statistic.COVERED_ONLY);
    PatchinessResult.Tested sierraLeone = tested(SIERRA_LEONE.coveredOnly());
    assertThat(sierraLeone.value()).isCloseTo(20.129201685923, within(1e-11));
    assertThat(sierraLeone.pValue()).isCloseTo(0.0920351355962087, within(1e-11));
    assertThat(sierraLeone.verdict()).isEqualTo(Verdict.NOT_PATCHY);
    assertThat(sierraLeone)
        .hasToString(
            "chi-square of covered cases only 20.13, 13 degrees of freedom, p = 0.09204"
                + " (chi-square distribution)");
  }

  @Test
  void equalCoveragesGiveExactlyZero() {
    Patchiness equal = units(new long[] {10, 10, 10}, new long[] {40, 40, 40});
    assertThat(tested(equal.pearson()).value()).isZero();
    assertThat(tested(equal.pearson()).pValue()).isEqualTo(1);
    assertThat(tested(equal.coveredOnly()).value()).isZero();
    assertThat(tested(units(new long[] {1, 7}, new long[] {3, 21}).pearson()).value()).isZero();
  }

  @Test
  void noneOrAllCoveredIsNotTestable() {
    for (Patchiness nothing :
        List.of(
            units(new long[] {0, 0, 0}, new long[] {20, 25, 30}),
            units(new long[] {20, 25}, new long[] {20, 25}))) {
      for (PatchinessResult result :
          List.of(
              nothing.pearson(),
              nothing.coveredOnly(),
              nothing.enumerated(),
              nothing.permuted(1, 99),
              nothing.test(1))) {
        assertThat(result)
            .isEqualTo(
                new PatchinessResult.NotTestable(
                    "none or all of the cases are covered, in every unit alike"));
        assertThat(result.verdict()).isEqualTo(Verdict.NOT_TESTABLE);
      }
    }
    for (Patchiness one :
        List.of(
            Patchiness.of(List.of()),
            units(new long[] {5}, new long[] {20}),
            units(new long[] {5, 0}, new long[] {20, 0}))) {
      assertThat(one.test(1)).hasToString("not testable: fewer than two units have cases");
    }
    assertThat(Patchiness.of(List.of()).smallestExpected()).isEmpty();
  }

  @Test
  void unitsWithoutCasesAreLeftOut() {
    Patchiness with = units(new long[] {5, 0, 12}, new long[] {20, 0, 25});
    Patchiness without = units(new long[] {5, 12}, new long[] {20, 25});
    assertThat(with.pearson()).isEqualTo(without.pearson());
    assertThat(with.test(1)).isEqualTo(without.test(1));
    assertThat(with.smallestExpected()).isEqualTo(without.smallestExpected());
  }

  @Test
  void exactByHand() {
    // 2 of 4 and 0 of 4 covered; C(8, 2) = 28 tables of cases, those with 2 and 0 or 0 and 2: 12.
    Patchiness small = units(new long[] {2, 0}, new long[] {4, 4});
    PatchinessResult.Tested exact = tested(small.enumerated());
    assertThat(exact.value()).isCloseTo(8 / 3.0, within(1e-14));
    assertThat(exact.pValue()).isCloseTo(12 / 28.0, within(1e-14));
    assertThat(exact.procedure()).isEqualTo(new PatchinessResult.AllTables(3));
    assertThat(exact)
        .hasToString(
            "Pearson chi-square 2.67, 1 degree of freedom, p = 0.4286 (exact, all 3 tables)");
    assertThat(small.test(1)).isEqualTo(exact);
    // 3 of 3 and 0 of 4: C(7, 3) = 35, this one alone is as extreme.
    assertThat(tested(units(new long[] {3, 0}, new long[] {3, 4}).enumerated()).pValue())
        .isCloseTo(1 / 35.0, within(1e-14));
    // The same table of uncovered cases.
    assertThat(tested(units(new long[] {0, 4}, new long[] {3, 4}).enumerated()).pValue())
        .isCloseTo(1 / 35.0, within(1e-14));
    // 1, 1 and 1 of 2 each: the most equal table, so that all are as extreme.
    Patchiness equal = units(new long[] {1, 1, 1}, new long[] {2, 2, 2});
    assertThat(tested(equal.enumerated()).pValue()).isEqualTo(1);
    assertThat(tested(equal.enumerated()).procedure()).isEqualTo(new PatchinessResult.AllTables(7));
  }

  @Test
  void fewExpectedCasesTakeTheExactTestManyTheDistribution() {
    // The smallest expected count is 5 here, and just below 5 there.
    Patchiness five = units(new long[] {2, 8}, new long[] {10, 10});
    assertThat(five.smallestExpected()).hasValue(5);
    assertThat(five.test(1)).isEqualTo(five.pearson());
    Patchiness less = units(new long[] {2, 7}, new long[] {10, 10});
    assertThat(less.smallestExpected()).hasValue(4.5);
    assertThat(less.test(1)).isEqualTo(less.enumerated());
    Patchiness uncovered = units(new long[] {8, 3}, new long[] {10, 10});
    assertThat(uncovered.smallestExpected()).hasValue(4.5);
    assertThat(uncovered.test(1)).isEqualTo(uncovered.enumerated());
  }

  @Test
  void manyTablesTakePermutations() {
    assertThat(SIERRA_LEONE.enumerated())
        .isEqualTo(
            new PatchinessResult.NotTestable("there are more than 200,000 tables to enumerate"));
    PatchinessResult.Tested test = tested(SIERRA_LEONE.test(7));
    assertThat(test.procedure())
        .isEqualTo(new PatchinessResult.Permutations(Patchiness.DEFAULT_DRAWS, 7));
    // A million draws elsewhere gave 0.0391; five standard errors of 99,999 draws are 0.003.
    assertThat(test.pValue()).isCloseTo(0.0391, within(0.003));
    assertThat(test.verdict()).isEqualTo(Verdict.PATCHY);
    assertThat(SIERRA_LEONE.test(7)).isEqualTo(test);
    assertThat(SIERRA_LEONE.test(8)).isNotEqualTo(test);
    assertThat(test.procedure().describe()).isEqualTo("99,999 permutations, seed 7");
  }

  @Test
  void permutationsComeNearToTheExactProbability() {
    Patchiness patchiness = units(new long[] {6, 1, 2}, new long[] {9, 12, 8});
    double exact = tested(patchiness.enumerated()).pValue();
    // Five standard errors of 19,999 draws.
    assertThat(tested(patchiness.permuted(3, 19_999)).pValue())
        .isCloseTo(exact, within(5 * Math.sqrt(exact * (1 - exact) / 19_999)));
    // Each p-value counts the observed table too.
    assertThat(tested(units(new long[] {40, 0}, new long[] {40, 40}).permuted(3, 99)).pValue())
        .isEqualTo(0.01);
  }

  @Test
  void manyCasesAreNotEnumerated() {
    Patchiness many = units(new long[] {1500, 1200, 0}, new long[] {30_000, 30_000, 40});
    assertThat(many.smallestExpected().orElseThrow()).isLessThan(5);
    assertThat(tested(many.permuted(1, 99)).pValue()).isEqualTo(0.01);
    assertThat(many.enumerated()).isInstanceOf(PatchinessResult.NotTestable.class);
    // A thousand is the most that is distributed, and extreme tables do not overflow.
    assertThat(tested(units(new long[] {1000, 0}, new long[] {5000, 5000}).enumerated()).pValue())
        .isLessThan(1e-290);
  }

  @Test
  void refusesWhatCannotBe() {
    assertThatThrownBy(() -> CoveredCases.of(5, 4))
        .hasMessage("covered must be a number of cases from 0 to 4 but was 5");
    assertThatThrownBy(() -> CoveredCases.of(0, -1))
        .hasMessage("cases must be a number of cases from 0 to 1000000000 but was -1");
    CoveredCases most = CoveredCases.of(1, 1_000_000_000);
    assertThatThrownBy(() -> Patchiness.of(List.of(most, most)))
        .hasMessage(
            "units together must be a number of cases from 0 to 1000000000 but was 2000000000");
    Patchiness large = Patchiness.of(List.of(CoveredCases.of(1, 999_999), CoveredCases.of(1, 2)));
    assertThatThrownBy(() -> large.permuted(1, 99))
        .hasMessage("units together must be a number of cases from 0 to 1000000 but was 1000001");
    assertThatThrownBy(() -> CLINICS.permuted(1, 98))
        .hasMessage("draws must be a number of draws from 99 to 10000000 but was 98");
    assertThatThrownBy(() -> CLINICS.pearson().verdict(0))
        .hasMessage("significanceLevel must be a fraction strictly between 0 and 1 but was 0.0");
    assertThatThrownBy(() -> new PatchinessResult.NotTestable("x").verdict(1))
        .hasMessageStartingWith("significanceLevel must be");
    assertThatThrownBy(() -> tested(CLINICS.pearson()).criticalValue(1))
        .hasMessageStartingWith("significanceLevel must be");
    PatchinessResult.Procedure procedure = new PatchinessResult.ChiSquareDistribution();
    assertThatThrownBy(() -> new PatchinessResult.Tested(Statistic.PEARSON, -1, 1, 0.5, procedure))
        .hasMessageStartingWith("value must be");
    assertThatThrownBy(() -> new PatchinessResult.Tested(Statistic.PEARSON, 1, 0, 0.5, procedure))
        .hasMessageStartingWith("degreesOfFreedom must be");
    assertThatThrownBy(() -> new PatchinessResult.Tested(Statistic.PEARSON, 1, 1, 1.5, procedure))
        .hasMessageStartingWith("pValue must be");
    assertThatThrownBy(() -> new PatchinessResult.NotTestable(" "))
        .hasMessageStartingWith("reason must be");
    assertThatThrownBy(() -> new PatchinessResult.AllTables(0))
        .hasMessageStartingWith("tables must be");
    assertThatThrownBy(() -> new PatchinessResult.Permutations(0, 1))
        .hasMessageStartingWith("draws must be");
  }

  @Test
  void values() {
    new EqualsTester()
        .addEqualityGroup(
            units(new long[] {1, 2}, new long[] {3, 4}),
            units(new long[] {2, 1}, new long[] {4, 3}))
        .addEqualityGroup(CLINICS)
        .addEqualityGroup(CLINICS.pearson())
        .testEquals();
    SerializableTester.reserializeAndAssert(CLINICS);
    SerializableTester.reserializeAndAssert(CLINICS.pearson());
    SerializableTester.reserializeAndAssert(CLINICS.permuted(1, 99));
    SerializableTester.reserializeAndAssert(Patchiness.of(List.of()).test(1));
  }
}
