package org.nutricoverage.survey.sleac;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.common.testing.EqualsTester;
import com.google.common.testing.SerializableTester;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.nutricoverage.core.Rational;
import org.nutricoverage.survey.sleac.SystematicVillages.Rule;

class VillagesTest {

  @Test
  void thePublishedLists() {
    SystematicVillages sierraLeone = SystematicVillages.startingAt(211, 35, 4);
    assertThat(sierraLeone.interval()).isEqualTo(6);
    assertThat(sierraLeone.count()).isEqualTo(35);
    assertThat(sierraLeone.positions()).hasSize(35).startsWith(4, 10, 16, 22, 28).endsWith(208);
    assertThat(SystematicVillages.startingAt(211, 35, 1).positions()).hasSize(36).endsWith(211);
    SystematicVillages bo = SystematicVillages.startingAt(1001, 40, 20);
    assertThat(bo.interval()).isEqualTo(25);
    assertThat(bo.positions()).hasSize(40).startsWith(20, 45, 70).endsWith(995);
  }

  @Test
  void moreThanHalfOfTheListIsACensus() {
    assertThat(SystematicVillages.startingAt(100, 51, 1).positions())
        .isEqualTo(IntStream.rangeClosed(1, 100).boxed().toList());
    assertThat(SystematicVillages.startingAt(1, 1, 1).positions()).containsExactly(1);
  }

  @Test
  void aFractionalIntervalGivesExactlyTheNumberWanted() {
    assertThat(SystematicVillages.startingAt(10, 4, Rule.EXACT_COUNT, 1).positions())
        .containsExactly(1, 3, 6, 8);
    assertThat(SystematicVillages.startingAt(10, 4, Rule.EXACT_COUNT, 10).positions())
        .containsExactly(3, 5, 8, 10);
    assertThat(SystematicVillages.startingAt(100, 51, Rule.EXACT_COUNT, 7).count()).isEqualTo(51);
  }

  @Test
  void everyVillageIsTakenAsOftenAsEveryOther() {
    int[] taken = new int[11];
    for (int start = 1; start <= Rule.EXACT_COUNT.starts(10, 4); start++) {
      for (int position :
          SystematicVillages.startingAt(10, 4, Rule.EXACT_COUNT, start).positions()) {
        taken[position]++;
      }
    }
    assertThat(IntStream.rangeClosed(1, 10).map(i -> taken[i])).containsOnly(4);
  }

  @Test
  void theStartIsDrawnFromTheSeed() {
    assertThat(SystematicVillages.draw(211, 35, 1).start()).isEqualTo(4);
    assertThat(SystematicVillages.draw(211, 35, 2).start()).isEqualTo(4);
    assertThat(SystematicVillages.draw(211, 35, 20_261_122).start()).isEqualTo(1);
    assertThat(SystematicVillages.draw(211, 35, 1).seed()).hasValue(1);
    assertThat(SystematicVillages.startingAt(211, 35, 4).seed()).isEmpty();
    int[] starts = new int[7];
    for (int seed = 0; seed < 600; seed++) {
      starts[SystematicVillages.draw(211, 35, seed).start()]++;
    }
    assertThat(starts[0]).isZero();
    assertThat(IntStream.rangeClosed(1, 6).map(i -> starts[i])).allMatch(n -> n > 60 && n < 140);
    assertThat(SystematicVillages.draw(10, 4, Rule.EXACT_COUNT, 3).rule())
        .isEqualTo(Rule.EXACT_COUNT);
  }

  @Test
  void selectsFromAList() {
    List<String> names = List.of("a", "b", "c", "d", "e", "f", "g");
    assertThat(SystematicVillages.startingAt(7, 3, 2).selectFrom(names))
        .containsExactly("b", "d", "f");
    assertThatThrownBy(() -> SystematicVillages.startingAt(8, 3, 2).selectFrom(names))
        .hasMessage("list must be a list of 8 villages but was 7");
  }

  @Test
  void refusesWhatCannotBe() {
    assertThatThrownBy(() -> SystematicVillages.draw(10, 20, 1))
        .hasMessage("wanted must be a number of villages from 1 to 10 but was 20");
    assertThatThrownBy(() -> SystematicVillages.draw(10, 0, 1))
        .hasMessageStartingWith("wanted must be");
    assertThatThrownBy(() -> SystematicVillages.draw(0, 1, 1))
        .hasMessage("listed must be a number of villages from 1 to 10000000 but was 0");
    assertThatThrownBy(() -> SystematicVillages.startingAt(211, 35, 7))
        .hasMessage("start must be a number of places from 1 to 6 but was 7");
    assertThatThrownBy(() -> SystematicVillages.startingAt(211, 35, 0))
        .hasMessageStartingWith("start must be");
    assertThatThrownBy(() -> SystematicVillages.startingAt(10, 4, Rule.EXACT_COUNT, 11))
        .hasMessage("start must be a number of places from 1 to 10 but was 11");
    assertThatThrownBy(() -> Rule.WHOLE_INTERVAL.starts(3, 4))
        .hasMessageStartingWith("wanted must be");
  }

  @Test
  void valuesOfSelections() {
    SystematicVillages selection = SystematicVillages.draw(211, 35, 1);
    assertThat(selection)
        .hasToString("35 villages of 211, whole interval, start 4 drawn with seed 1");
    assertThat(SystematicVillages.startingAt(10, 4, Rule.EXACT_COUNT, 9))
        .hasToString("4 villages of 10, fractional interval, start 9");
    assertThat(selection.listed()).isEqualTo(211);
    assertThat(selection.wanted()).isEqualTo(35);
    assertThat(selection.rule()).isEqualTo(Rule.WHOLE_INTERVAL);
    new EqualsTester()
        .addEqualityGroup(selection, SystematicVillages.draw(211, 35, 1))
        .addEqualityGroup(SystematicVillages.startingAt(211, 35, 4))
        .addEqualityGroup(SystematicVillages.startingAt(211, 35, 5))
        .addEqualityGroup(SystematicVillages.startingAt(212, 35, 4))
        .addEqualityGroup(SystematicVillages.startingAt(211, 34, 4))
        .addEqualityGroup(SystematicVillages.startingAt(211, 35, Rule.EXACT_COUNT, 4))
        .testEquals();
    SerializableTester.reserializeAndAssert(selection);
  }

  @Test
  void aListIsSortedByClinicAreaAndName() {
    ListedVillage jawe = ListedVillage.of("Badjia", "Jawe");
    ListedVillage buma = ListedVillage.of("Bagbe", "Buma");
    ListedVillage sami = ListedVillage.of(" Bagbe ", "Sami\t");
    SpatiallyOrderedVillages villages = SpatiallyOrderedVillages.of(List.of(sami, buma, jawe));
    assertThat(villages.villages()).containsExactly(jawe, buma, sami);
    assertThat(villages.findings()).isEmpty();
    assertThat(villages.select(SystematicVillages.startingAt(3, 2, 1)))
        .containsExactly(jawe, buma, sami);
    assertThat(villages.select(SystematicVillages.startingAt(3, 1, 3))).containsExactly(sami);
    assertThat(villages).isEqualTo(SpatiallyOrderedVillages.of(List.of(jawe, buma, sami)));
    SerializableTester.reserializeAndAssert(villages);
  }

  @Test
  void equalEntriesAreNamedAndKept() {
    ListedVillage twice = ListedVillage.of("Bagbe", "كافومو");
    SpatiallyOrderedVillages villages =
        SpatiallyOrderedVillages.of(List.of(twice, ListedVillage.of("Bagbe", "Sami"), twice));
    assertThat(villages.villages()).hasSize(3);
    assertThat(villages.findings())
        .singleElement()
        .satisfies(finding -> {
          assertThat(finding.is(SleacFinding.DUPLICATE_VILLAGE)).isTrue();
          assertThat(finding.place())
              .containsEntry("clinic area", "Bagbe")
              .containsEntry("village", "كافومو");
          assertThat(finding.message()).startsWith("2 entries are alike");
        });
    assertThatThrownBy(() -> ListedVillage.of(" ", "Sami"))
        .hasMessage("clinicArea must be a text that is not blank");
    assertThatThrownBy(() -> ListedVillage.of("Bagbe", ""))
        .hasMessage("name must be a text that is not blank");
  }

  @ParameterizedTest
  @CsvSource({
    "600, 0.20, 0.01, 41, 1.2, 1, 35",
    "521, 0.17, 0.015, 96, 1.32855, 1, 73",
    "100, 0.17, 0.015, 96, 0.255, 0, 377",
    "45000, 0.18, 0.009, 40, 72.9, 72, 1",
    "250, 0.2, 0.02, 40, 1, 1, 40",
    "0, 0.2, 0.02, 40, 0, 0, -1",
  })
  void expectedCases(
      double people,
      double share,
      double prevalence,
      long sample,
      String exact,
      long whole,
      long villages) {
    ExpectedCases expected = ExpectedCases.of(people, share, prevalence);
    assertThat(expected.exact()).isEqualTo(Rational.parse(exact));
    assertThat(expected.whole()).isEqualTo(whole);
    assertThat(expected.villagesFor(sample).orElse(-1)).isEqualTo(villages);
  }

  @Test
  void refusesExpectationsThatCannotBe() {
    assertThatThrownBy(() -> ExpectedCases.of(-1, 0.2, 0.1))
        .hasMessage("people must be a finite number of people of at least 0 but was -1.0");
    assertThatThrownBy(() -> ExpectedCases.of(1, 1.2, 0.1))
        .hasMessage("shareAged6To59Months must be a fraction from 0 to 1 but was 1.2");
    assertThatThrownBy(() -> ExpectedCases.of(1, 0.2, 15))
        .hasMessage("prevalence must be a fraction from 0 to 1 but was 15.0");
    Rational half = Rational.of(1, 2);
    assertThatThrownBy(() -> new ExpectedCases(Rational.of(-1), half, half))
        .hasMessage("people must be a number of people of at least 0 but was -1");
    assertThatThrownBy(() -> new ExpectedCases(half, Rational.of(2), half))
        .hasMessage("shareAged6To59Months must be a fraction from 0 to 1 but was 2");
    assertThatThrownBy(() -> new ExpectedCases(half, half, Rational.of(-1)))
        .hasMessage("prevalence must be a fraction from 0 to 1 but was -1");
    assertThat(new ExpectedCases(half, Rational.ONE, Rational.ONE).exact()).isEqualTo(half);
    ExpectedCases expected = ExpectedCases.of(600, 0.2, 0.01);
    assertThatThrownBy(() -> expected.villagesFor(0))
        .hasMessage("sampleSize must be a number of cases of at least 1 but was 0");
    assertThat(expected)
        .hasToString(
            "1.2 cases expected among 600 people, 20 % of them aged 6 to 59 months, prevalence"
                + " 1 %");
    SerializableTester.reserializeAndAssert(expected);
  }
}
