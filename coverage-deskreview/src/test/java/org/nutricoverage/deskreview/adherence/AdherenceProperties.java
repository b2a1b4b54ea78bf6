package org.nutricoverage.deskreview.adherence;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.LongRange;

class AdherenceProperties {

  private static final List<AdherenceRule> RULES =
      List.of(
          AdherenceRule.WFP,
          AdherenceRule.TWO_THIRDS,
          AdherenceRule.OFFICIAL_R,
          AdherenceRule.OFFICIAL_SPSS,
          AdherenceRule.OFFICIAL_STATA);

  @Provide
  Arbitrary<AdherenceRecord> records() {
    Arbitrary<Optional<Long>> number = Arbitraries.longs().between(-1, 8).optional(0.8);
    return Combinators.combine(Arbitraries.of(CardAnswer.class), number, number, number, number)
        .as((card, plannedOnCard, attendedOnCard, plannedAsSaid, attendedAsSaid) -> {
          AdherenceRecord.Builder builder = AdherenceRecord.builder().card(card);
          plannedOnCard.ifPresent(builder::plannedOnCard);
          attendedOnCard.ifPresent(builder::attendedOnCard);
          plannedAsSaid.ifPresent(builder::plannedAsSaid);
          attendedAsSaid.ifPresent(builder::attendedAsSaid);
          return builder.build();
        });
  }

  @Provide
  Arbitrary<List<AdherenceRecord>> samples() {
    return records().list().ofMaxSize(40);
  }

  @Property
  void theRuleIsTheInequalityInWholeNumbers(
      @ForAll @LongRange(min = 1) long planned, @ForAll @LongRange(min = 0) long attended) {
    boolean adequate =
        BigInteger.valueOf(attended)
                .multiply(BigInteger.valueOf(100))
                .compareTo(BigInteger.valueOf(planned).multiply(BigInteger.valueOf(66)))
            >= 0;
    assertThat(AdherenceRule.WFP.classify(AdherenceRecord.withCard(planned, attended)))
        .isEqualTo(adequate ? Adherence.ADEQUATE : Adherence.NOT_ADEQUATE);
  }

  @Property
  void attendingMoreNeverMakesAPersonInadequate(
      @ForAll @LongRange(min = 1, max = 1000) long planned,
      @ForAll @LongRange(min = 0, max = 1000) long attended) {
    for (AdherenceRule rule : RULES) {
      if (rule.classify(AdherenceRecord.withoutCard(planned, attended)) == Adherence.ADEQUATE) {
        assertThat(rule.classify(AdherenceRecord.withoutCard(planned, attended + 1)))
            .isEqualTo(Adherence.ADEQUATE);
      }
    }
  }

  @Property
  void allRulesAgreeWhereTheAnswersTell(@ForAll("records") AdherenceRecord record) {
    Adherence exact = AdherenceRule.WFP.classify(record);
    if (exact != Adherence.UNDETERMINED) {
      for (AdherenceRule rule : RULES) {
        assertThat(rule.classify(record)).isEqualTo(exact);
      }
    }
    assertThat(AdherenceRule.undeterminedReason(record).isPresent())
        .isEqualTo(exact == Adherence.UNDETERMINED);
  }

  @Property
  void onlySpssLeavesPeopleOutAmongTheScripts(@ForAll("records") AdherenceRecord record) {
    assertThat(AdherenceRule.OFFICIAL_R.classify(record)).isNotEqualTo(Adherence.UNDETERMINED);
    assertThat(AdherenceRule.OFFICIAL_STATA.classify(record)).isNotEqualTo(Adherence.UNDETERMINED);
  }

  @Property(tries = 200)
  void theTallyAddsUpAndDoesNotDependOnOrderOrParts(
      @ForAll("samples") List<AdherenceRecord> sample,
      @ForAll @LongRange(min = 0, max = 40) long cut,
      @ForAll Random random) {
    List<AdherenceRecord> shuffled = new ArrayList<>(sample);
    Collections.shuffle(shuffled, random);
    int at = (int) Math.min(cut, sample.size());
    for (AdherenceRule rule : RULES) {
      AdherenceTally tally = rule.tally(sample);
      assertThat(tally.people()).isEqualTo(sample.size());
      assertThat(rule.tally(shuffled)).isEqualTo(tally);
      assertThat(
              rule.tally(shuffled.subList(at, shuffled.size()))
                  .merge(rule.tally(shuffled.subList(0, at))))
          .isEqualTo(tally);
      assertThat(tally.merge(rule.tally(List.of()))).isEqualTo(tally);
      tally
          .proportion()
          .ifPresent(proportion -> assertThat(proportion.value()).isBetween(0.0, 1.0));
      assertThat(tally.proportion().isPresent()).isEqualTo(tally.determined() > 0);
    }
  }
}
