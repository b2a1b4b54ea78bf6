package org.nutricoverage.deskreview.adherence;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.testing.EqualsTester;
import com.google.common.testing.NullPointerTester;
import com.google.common.testing.SerializableTester;
import java.util.List;
import java.util.OptionalLong;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.nutricoverage.core.Proportion;

class AdherenceRecordTest {

  private static AdherenceRecord.Builder full() {
    return AdherenceRecord.builder()
        .id(" 4 ")
        .cardCode(1)
        .plannedOnCard(3)
        .attendedOnCard(2)
        .plannedAsSaid(888)
        .attendedAsSaid(999);
  }

  @Test
  void keepsWhatItIsGiven() {
    AdherenceRecord record = full().build();
    assertThat(record.id()).isEqualTo("4");
    assertThat(record.card()).isEqualTo(CardAnswer.YES);
    assertThat(record.plannedOnCard()).hasValue(3);
    assertThat(record.attendedOnCard()).hasValue(2);
    assertThat(record.plannedAsSaid()).hasValue(888);
    assertThat(record.attendedAsSaid()).hasValue(999);
    assertThat(record).hasToString("record 4, card YES: 2 of 3 by the card, 999 of 888 as said");
  }

  @Test
  void isMissingInAllPartsAtFirst() {
    AdherenceRecord record = AdherenceRecord.builder().build();
    assertThat(record.id()).isEmpty();
    assertThat(record.card()).isEqualTo(CardAnswer.MISSING);
    assertThat(record.plannedOnCard()).isEmpty();
    assertThat(record.attendedOnCard()).isEmpty();
    assertThat(record.plannedAsSaid()).isEmpty();
    assertThat(record.attendedAsSaid()).isEmpty();
    assertThat(record).hasToString("card MISSING: ? of ? by the card, ? of ? as said");
  }

  @Test
  void codesForNoAnswerBecomeMissing() {
    AdherenceRecord cleaned = full().build().treatingAsMissing(Set.of(888L, 3L));
    assertThat(cleaned)
        .isEqualTo(
            AdherenceRecord.builder()
                .id("4")
                .cardCode(1)
                .attendedOnCard(2)
                .attendedAsSaid(999)
                .build());
    assertThat(full().build().treatingAsMissing(Set.of(2L, 999L)))
        .isEqualTo(
            AdherenceRecord.builder()
                .id("4")
                .cardCode(1)
                .plannedOnCard(3)
                .plannedAsSaid(888)
                .build());
    assertThat(full().build().treatingAsMissing(Set.of())).isEqualTo(full().build());
    assertThat(AdherenceRecord.builder().build().treatingAsMissing(Set.of(1L)))
        .isEqualTo(AdherenceRecord.builder().build());
  }

  @Test
  void readsCardCodes() {
    assertThat(CardAnswer.ofCode(1)).isEqualTo(CardAnswer.YES);
    assertThat(CardAnswer.ofCode(0)).isEqualTo(CardAnswer.NO);
    assertThat(CardAnswer.ofCode(888)).isEqualTo(CardAnswer.OTHER_CODE);
    assertThat(CardAnswer.ofCode(-1)).isEqualTo(CardAnswer.OTHER_CODE);
  }

  @Test
  void isAValue() {
    new EqualsTester()
        .addEqualityGroup(full().build(), SerializableTester.reserialize(full().build()))
        .addEqualityGroup(full().id("5").build())
        .addEqualityGroup(full().card(CardAnswer.NO).build())
        .addEqualityGroup(full().plannedOnCard(4).build())
        .addEqualityGroup(full().attendedOnCard(4).build())
        .addEqualityGroup(full().plannedAsSaid(4).build())
        .addEqualityGroup(full().attendedAsSaid(4).build())
        .addEqualityGroup(AdherenceRecord.withCard(3, 2))
        .addEqualityGroup(AdherenceRecord.withoutCard(3, 2))
        .testEquals();
  }

  @Test
  void refusesNull() throws Exception {
    NullPointerTester tester = new NullPointerTester();
    tester.setDefault(AdherenceRecord.class, full().build());
    tester.setDefault(Iterable.class, List.of());
    tester.testAllPublicInstanceMethods(AdherenceRecord.builder());
    tester.testAllPublicInstanceMethods(AdherenceRule.WFP);
    tester.testAllPublicStaticMethods(AdherenceRule.class);
  }

  @Test
  void enrolmentAnswersShowTheDilutionByOtherCodes() {
    EnrolmentAnswers answers =
        EnrolmentAnswers.ofCodes(
            List.of(
                OptionalLong.of(1),
                OptionalLong.of(1),
                OptionalLong.of(0),
                OptionalLong.empty(),
                OptionalLong.of(888)));
    assertThat(answers).isEqualTo(new EnrolmentAnswers(2, 1, 1, 1));
    assertThat(answers.proportion()).contains(Proportion.of(2, 3));
    assertThat(answers.officialProportion()).contains(Proportion.of(2, 4));
  }

  @Test
  void enrolmentAnswersOfTheOfficialSample() {
    EnrolmentAnswers answers =
        EnrolmentAnswers.ofCodes(
            java.util.stream.LongStream.of(1, 0, 0, 1, 0, 0, 1)
                .mapToObj(OptionalLong::of)
                .toList());
    assertThat(answers.proportion()).contains(Proportion.of(3, 7));
    assertThat(answers.officialProportion()).contains(Proportion.of(3, 7));
    assertThat(EnrolmentAnswers.ofCodes(List.of()).proportion()).isEmpty();
    assertThat(new EnrolmentAnswers(0, 0, 0, 4).officialProportion()).isEmpty();
    assertThat(new EnrolmentAnswers(0, 0, 1, 0).proportion()).isEmpty();
    assertThat(new EnrolmentAnswers(0, 0, 1, 0).officialProportion()).contains(Proportion.of(0, 1));
    SerializableTester.reserializeAndAssert(answers);
    for (int i = 0; i < 4; i++) {
      String name = List.of("enrolled", "notEnrolled", "otherCodes", "blank").get(i);
      int at = i;
      org.assertj.core.api.Assertions.assertThatThrownBy(() ->
              new EnrolmentAnswers(
                  at == 0 ? -1 : 0, at == 1 ? -1 : 0, at == 2 ? -1 : 0, at == 3 ? -1 : 0))
          .hasMessage(name + " must be a number of people of at least 0 but was -1");
    }
  }
}
