package org.nutricoverage.deskreview.adherence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.nutricoverage.deskreview.adherence.Adherence.ADEQUATE;
import static org.nutricoverage.deskreview.adherence.Adherence.NOT_ADEQUATE;
import static org.nutricoverage.deskreview.adherence.Adherence.UNDETERMINED;

import com.google.common.testing.EqualsTester;
import com.google.common.testing.SerializableTester;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.nutricoverage.core.Finding;
import org.nutricoverage.core.Rational;

class AdherenceRuleTest {

  /** The awkward rows on which the official scripts disagree. */
  static final Map<String, AdherenceRecord> AWKWARD = awkward();

  private static Map<String, AdherenceRecord> awkward() {
    Map<String, AdherenceRecord> rows = new TreeMap<>();
    rows.put("A", AdherenceRecord.withCard(3, 2));
    rows.put("B", card().plannedOnCard(3).plannedAsSaid(3).attendedAsSaid(3).build());
    rows.put("C", card().attendedOnCard(3).plannedAsSaid(3).attendedAsSaid(3).build());
    rows.put("D", AdherenceRecord.withCard(0, 2));
    rows.put("E", both(AdherenceRecord.builder()));
    rows.put("F", AdherenceRecord.builder().cardCode(0).attendedAsSaid(3).build());
    rows.put("G", AdherenceRecord.withCard(0, 0));
    rows.put("H", AdherenceRecord.withoutCard(4, 3));
    rows.put("I", AdherenceRecord.withCard(50, 33));
    rows.put("J", AdherenceRecord.withCard(6, 4));
    rows.put("K", both(AdherenceRecord.builder().cardCode(888)));
    return rows;
  }

  private static AdherenceRecord.Builder card() {
    return AdherenceRecord.builder().cardCode(1);
  }

  private static AdherenceRecord both(AdherenceRecord.Builder builder) {
    return builder.plannedOnCard(3).attendedOnCard(3).plannedAsSaid(3).attendedAsSaid(3).build();
  }

  private static String ids(AdherenceRule rule, Adherence adherence) {
    StringBuilder ids = new StringBuilder();
    AWKWARD.forEach((id, row) -> ids.append(rule.classify(row) == adherence ? id : ""));
    return ids.toString();
  }

  @Test
  void theRuleOfTheIndicatorLeavesUnknownPeopleOut() {
    assertThat(ids(AdherenceRule.WFP, ADEQUATE)).isEqualTo("AHIJ");
    assertThat(ids(AdherenceRule.WFP, NOT_ADEQUATE)).isEmpty();
    assertThat(ids(AdherenceRule.WFP, UNDETERMINED)).isEqualTo("BCDEFGK");
  }

  @Test
  void theOfficialScriptInRCountsUnknownPeopleAsNotAdequate() {
    assertThat(ids(AdherenceRule.OFFICIAL_R, ADEQUATE)).isEqualTo("ADHIJ");
    assertThat(ids(AdherenceRule.OFFICIAL_R, NOT_ADEQUATE)).isEqualTo("BCEFGK");
    assertThat(ids(AdherenceRule.OFFICIAL_R, UNDETERMINED)).isEmpty();
  }

  @Test
  void theOfficialScriptInSpssLeavesMissingConditionsOut() {
    assertThat(ids(AdherenceRule.OFFICIAL_SPSS, ADEQUATE)).isEqualTo("AHIJ");
    assertThat(ids(AdherenceRule.OFFICIAL_SPSS, NOT_ADEQUATE)).isEqualTo("GK");
    assertThat(ids(AdherenceRule.OFFICIAL_SPSS, UNDETERMINED)).isEqualTo("BCDEF");
  }

  @Test
  void theOfficialScriptInStataCountsMissingNumbersAsAdequate() {
    assertThat(ids(AdherenceRule.OFFICIAL_STATA, ADEQUATE)).isEqualTo("ABCDFGHIJ");
    assertThat(ids(AdherenceRule.OFFICIAL_STATA, NOT_ADEQUATE)).isEqualTo("EK");
    assertThat(ids(AdherenceRule.OFFICIAL_STATA, UNDETERMINED)).isEmpty();
  }

  @Test
  void spssDecidesWithoutCardAnswerWhereNeitherPairReachesTheMinimum() {
    AdherenceRecord low =
        AdherenceRecord.builder()
            .plannedOnCard(3)
            .attendedOnCard(1)
            .plannedAsSaid(3)
            .attendedAsSaid(1)
            .build();
    assertThat(AdherenceRule.OFFICIAL_SPSS.classify(low)).isEqualTo(NOT_ADEQUATE);
    AdherenceRecord half =
        AdherenceRecord.builder()
            .plannedOnCard(3)
            .attendedOnCard(1)
            .plannedAsSaid(3)
            .attendedAsSaid(3)
            .build();
    assertThat(AdherenceRule.OFFICIAL_SPSS.classify(half)).isEqualTo(UNDETERMINED);
    AdherenceRecord other =
        AdherenceRecord.builder()
            .plannedOnCard(3)
            .attendedOnCard(3)
            .plannedAsSaid(3)
            .attendedAsSaid(1)
            .build();
    assertThat(AdherenceRule.OFFICIAL_SPSS.classify(other)).isEqualTo(UNDETERMINED);
  }

  @Test
  void spssTakesZeroOverAnythingAsZero() {
    AdherenceRecord zero = card().attendedOnCard(0).build();
    assertThat(AdherenceRule.OFFICIAL_SPSS.classify(zero)).isEqualTo(NOT_ADEQUATE);
    assertThat(AdherenceRule.OFFICIAL_STATA.classify(zero)).isEqualTo(ADEQUATE);
    assertThat(AdherenceRule.OFFICIAL_R.classify(zero)).isEqualTo(NOT_ADEQUATE);
  }

  @ParameterizedTest
  @CsvSource({
    "1, 0, false", "1, 1, true", "2, 1, false", "3, 1, false", "3, 2, true", "4, 2, false",
    "4, 3, true", "5, 3, false", "5, 4, true", "6, 3, false", "6, 4, true", "50, 33, true",
    "50, 32, false", "100, 66, true", "100, 65, false", "3, 0, false", "3, 5, true"
  })
  void theMinimumIsIncluded(long planned, long attended, boolean adequate) {
    Adherence expected = adequate ? ADEQUATE : NOT_ADEQUATE;
    for (AdherenceRule rule :
        List.of(
            AdherenceRule.WFP,
            AdherenceRule.OFFICIAL_R,
            AdherenceRule.OFFICIAL_SPSS,
            AdherenceRule.OFFICIAL_STATA)) {
      assertThat(rule.classify(AdherenceRecord.withCard(planned, attended))).isEqualTo(expected);
      assertThat(rule.classify(AdherenceRecord.withoutCard(planned, attended))).isEqualTo(expected);
    }
  }

  @Test
  void twoThirdsDiffersFirstAtThirtyThreeOfFifty() {
    for (long planned = 1; planned < 50; planned++) {
      for (long attended = 0; attended <= planned; attended++) {
        AdherenceRecord record = AdherenceRecord.withCard(planned, attended);
        assertThat(AdherenceRule.TWO_THIRDS.classify(record))
            .isEqualTo(AdherenceRule.WFP.classify(record));
      }
    }
    AdherenceRecord first = AdherenceRecord.withCard(50, 33);
    assertThat(AdherenceRule.WFP.classify(first)).isEqualTo(ADEQUATE);
    assertThat(AdherenceRule.TWO_THIRDS.classify(first)).isEqualTo(NOT_ADEQUATE);
  }

  @Test
  void hugeNumbersAreExact() {
    long planned = 100_000_000_000_000_000L;
    AdherenceRecord below = AdherenceRecord.withCard(planned, 65_999_999_999_999_999L);
    assertThat(AdherenceRule.WFP.classify(below)).isEqualTo(NOT_ADEQUATE);
    assertThat(
            AdherenceRule.WFP.classify(AdherenceRecord.withCard(planned, 66_000_000_000_000_000L)))
        .isEqualTo(ADEQUATE);
    assertThat(AdherenceRule.WFP.classify(AdherenceRecord.withCard(Long.MAX_VALUE, Long.MAX_VALUE)))
        .isEqualTo(ADEQUATE);
  }

  @Test
  void aHigherMinimumMayBeSetAndALowerOneMayNot() {
    AdherenceRule all = AdherenceRule.atLeast(Rational.ONE);
    assertThat(all.classify(AdherenceRecord.withCard(6, 5))).isEqualTo(NOT_ADEQUATE);
    assertThat(all.classify(AdherenceRecord.withCard(6, 6))).isEqualTo(ADEQUATE);
    assertThat(all.label()).isEqualTo("at least 100 % of distributions");
    assertThat(AdherenceRule.atLeast(Rational.of(66, 100))).isSameAs(AdherenceRule.WFP);
    assertThat(AdherenceRule.atLeast(Rational.of(2, 3))).isSameAs(AdherenceRule.TWO_THIRDS);
    assertThatThrownBy(() -> AdherenceRule.atLeast(Rational.of(65, 100)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("share must be a share of distributions from 0.66 to 1 but was 0.65");
    assertThatThrownBy(() -> AdherenceRule.atLeast(Rational.of(11, 10)))
        .hasMessage("share must be a share of distributions from 0.66 to 1 but was 1.1");
  }

  @Test
  void everyUndeterminedPersonHasAReason() {
    assertThat(reason("B")).isEqualTo(UndeterminedReason.NUMBER_MISSING);
    assertThat(reason("C")).isEqualTo(UndeterminedReason.NUMBER_MISSING);
    assertThat(reason("D")).isEqualTo(UndeterminedReason.NOTHING_PLANNED);
    assertThat(reason("E")).isEqualTo(UndeterminedReason.CARD_NOT_KNOWN);
    assertThat(reason("F")).isEqualTo(UndeterminedReason.NUMBER_MISSING);
    assertThat(reason("K")).isEqualTo(UndeterminedReason.CARD_NOT_KNOWN);
    assertThat(AdherenceRule.undeterminedReason(AdherenceRecord.withCard(-1, 0)))
        .contains(UndeterminedReason.NUMBER_NEGATIVE);
    assertThat(AdherenceRule.undeterminedReason(AdherenceRecord.withoutCard(3, -1)))
        .contains(UndeterminedReason.NUMBER_NEGATIVE);
    assertThat(AdherenceRule.undeterminedReason(AdherenceRecord.withCard(1, 0))).isEmpty();
  }

  private static UndeterminedReason reason(String id) {
    return AdherenceRule.undeterminedReason(java.util.Objects.requireNonNull(AWKWARD.get(id)))
        .orElseThrow();
  }

  @Test
  void notesWhatIsOddAboutARecord() {
    AdherenceRecord more =
        AdherenceRecord.builder().id("7").cardCode(0).plannedAsSaid(2).attendedAsSaid(3).build();
    List<Finding> findings = AdherenceRule.WFP.findings(more);
    assertThat(findings)
        .extracting(Finding::code)
        .containsExactly("ATTENDED_ABOVE_PLANNED", "FEWER_THAN_THREE_PLANNED");
    assertThat(findings.get(0).toString())
        .isEqualTo(
            "WARNING ATTENDED_ABOVE_PLANNED (record 7): record 7, card NO: ? of ? by the card,"
                + " 3 of 2 as said");
    assertThat(codes(AdherenceRule.WFP, AdherenceRecord.withCard(7, 7)))
        .containsExactly("MORE_THAN_SIX_PLANNED");
    assertThat(codes(AdherenceRule.WFP, AdherenceRecord.withCard(6, 6))).isEmpty();
    assertThat(codes(AdherenceRule.WFP, AdherenceRecord.withCard(3, 3))).isEmpty();
    assertThat(codes(AdherenceRule.WFP, AdherenceRecord.withCard(-3, 3)))
        .containsExactly("NEGATIVE_NUMBER", "UNDETERMINED_PEOPLE");
    assertThat(AdherenceRule.WFP.findings(AdherenceRecord.withCard(0, 0)).get(0).toString())
        .isEqualTo(
            "INFO UNDETERMINED_PEOPLE: a person with no distribution planned is UNDETERMINED by"
                + " the rule: at least 66 % of distributions");
    assertThat(AdherenceRule.OFFICIAL_R.findings(AdherenceRecord.withCard(0, 2)).get(0).message())
        .isEqualTo(
            "a person with no distribution planned is ADEQUATE by the rule: official R script");
    assertThat(codes(AdherenceRule.OFFICIAL_R, AdherenceRecord.withCard(0, 2)))
        .containsExactly("OFFICIAL_SCRIPT_TREATMENT");
  }

  private static List<String> codes(AdherenceRule rule, AdherenceRecord record) {
    return rule.findings(record).stream().map(Finding::code).toList();
  }

  @Test
  void isAValue() {
    new EqualsTester()
        .addEqualityGroup(AdherenceRule.WFP, SerializableTester.reserialize(AdherenceRule.WFP))
        .addEqualityGroup(AdherenceRule.TWO_THIRDS)
        .addEqualityGroup(AdherenceRule.OFFICIAL_R)
        .addEqualityGroup(AdherenceRule.OFFICIAL_SPSS)
        .addEqualityGroup(AdherenceRule.OFFICIAL_STATA)
        .addEqualityGroup(
            AdherenceRule.atLeast(Rational.of(3, 4)), AdherenceRule.atLeast(Rational.of(6, 8)))
        .testEquals();
    assertThat(AdherenceRule.WFP).hasToString("at least 66 % of distributions");
    assertThat(AdherenceRule.TWO_THIRDS).hasToString("at least two thirds of distributions");
    assertThat(AdherenceRule.WFP.minimumShare()).isEqualTo(Rational.parse("0.66"));
    assertThat(AdherenceRule.WFP.isOfficialScript()).isFalse();
    assertThat(AdherenceRule.OFFICIAL_STATA.isOfficialScript()).isTrue();
  }

  @Test
  void anExactRuleIsNoScript() {
    assertThatThrownBy(() ->
            OfficialScripts.classify(AdherenceRule.Treatment.EXACT, AdherenceRecord.withCard(3, 2)))
        .hasMessage("treatment must be an official script");
  }
}
