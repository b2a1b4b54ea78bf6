package org.nutricoverage.deskreview.adherence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.google.common.testing.SerializableTester;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.nutricoverage.core.Area;
import org.nutricoverage.core.CoverageEstimate;
import org.nutricoverage.core.Evidence;
import org.nutricoverage.core.Finding;
import org.nutricoverage.core.Indicator;
import org.nutricoverage.core.Method;
import org.nutricoverage.core.Outcome;
import org.nutricoverage.core.Proportion;
import org.nutricoverage.core.ReachDefinition;
import org.nutricoverage.core.ReportingPeriod;
import org.nutricoverage.core.Scope;
import org.nutricoverage.core.Sex;
import org.nutricoverage.core.SubActivity;
import org.nutricoverage.core.TargetGroup;

class AdherenceTallyTest {

  private static final Scope SCOPE =
      new Scope(
          SubActivity.PREVENTION_OF_WASTING,
          Indicator.ADHERENCE,
          Area.of("CD54", "Tanganyika"),
          ReportingPeriod.quarter(2026, 1),
          TargetGroup.CHILDREN_6_23_MONTHS,
          Sex.ALL);
  private static final AdherenceTally AWKWARD =
      AdherenceRule.WFP.tally(AdherenceRuleTest.AWKWARD.values());

  @Test
  void countsClassesReasonsAndNotes() {
    assertThat(AWKWARD)
        .hasToString("adequate 4, not adequate 0, undetermined 7 (at least 66 % of distributions)");
    assertThat(AWKWARD.people()).isEqualTo(11);
    assertThat(AWKWARD.determined()).isEqualTo(4);
    assertThat(AWKWARD.proportion()).contains(Proportion.of(4, 4));
    assertThat(AWKWARD.reasons())
        .containsExactlyEntriesOf(
            new java.util.EnumMap<>(
                Map.of(
                    UndeterminedReason.CARD_NOT_KNOWN, 2L,
                    UndeterminedReason.NUMBER_MISSING, 3L,
                    UndeterminedReason.NOTHING_PLANNED, 2L)));
    assertThat(AWKWARD.notes())
        .containsExactly(Map.entry(AdherenceFinding.MORE_THAN_SIX_PLANNED, 1L));
  }

  @Test
  void peopleAreAddedOneByOne() {
    AdherenceTally.Builder builder =
        AdherenceTally.builder(AdherenceRule.WFP)
            .add(AdherenceRecord.withCard(3, 2))
            .add(AdherenceRecord.withCard(3, 1));
    assertThat(builder.build().proportion()).contains(Proportion.of(1, 2));
    assertThat(builder.add(AdherenceRecord.withCard(3, 3)).build().proportion())
        .contains(Proportion.of(2, 3));
  }

  @Test
  void officialScriptsGiveTheirOwnPercentages() {
    assertThat(AdherenceRule.OFFICIAL_R.tally(AdherenceRuleTest.AWKWARD.values()).proportion())
        .contains(Proportion.of(5, 11));
    assertThat(AdherenceRule.OFFICIAL_SPSS.tally(AdherenceRuleTest.AWKWARD.values()).proportion())
        .contains(Proportion.of(4, 6));
    assertThat(AdherenceRule.OFFICIAL_STATA.tally(AdherenceRuleTest.AWKWARD.values()).proportion())
        .contains(Proportion.of(9, 11));
  }

  @Test
  void officialScriptsAreSaidToHaveClassifiedUnknownPeople() {
    AdherenceTally spss = AdherenceRule.OFFICIAL_SPSS.tally(AdherenceRuleTest.AWKWARD.values());
    assertThat(spss.findings())
        .extracting(Finding::toString)
        .containsExactly(
            "WARNING MORE_THAN_SIX_PLANNED: 1 of 11 people had more than 6 distributions planned;"
                + " the recall window is 3 to 6",
            "INFO UNDETERMINED_PEOPLE: 5 of 11 people are undetermined and not in the percentage"
                + " (2 without a yes or no for the card, 3 with a missing number, 2 with no"
                + " distribution planned)",
            "WARNING MANY_UNDETERMINED: 45.5 % of people are undetermined, more than 10 %: those"
                + " who could be classified may differ from them",
            "WARNING OFFICIAL_SCRIPT_TREATMENT: the official SPSS script classifies 2 of 11 people"
                + " whose answers do not tell (2 without a yes or no for the card, 3 with a missing"
                + " number, 2 with no distribution planned)");
    assertThat(AdherenceRule.OFFICIAL_R.tally(List.of(AdherenceRecord.withCard(3, 2))).findings())
        .isEmpty();
  }

  @Test
  void saysWhatIsOddAboutThePeople() {
    AdherenceTally tally =
        AdherenceRule.WFP.tally(
            List.of(
                AdherenceRecord.withCard(2, 3),
                AdherenceRecord.withCard(-1, 3),
                AdherenceRecord.withCard(3, 3)));
    assertThat(tally.findings())
        .extracting(Finding::message)
        .containsExactly(
            "1 of 3 people attended more distributions than were planned; they count as adequate",
            "1 of 3 people had fewer than 3 distributions planned; the recall window is 3 to 6,"
                + " and a shorter one may be reported only with this note",
            "1 of 3 people have a negative number of distributions",
            "1 of 3 people are undetermined and not in the percentage (1 with a negative number)",
            "33.3 % of people are undetermined, more than 10 %: those who could be classified may"
                + " differ from them");
    assertThat(tally.adequate()).isEqualTo(2);
  }

  @Test
  void aTenthUndeterminedIsNotMany() {
    List<AdherenceRecord> records =
        new ArrayList<>(Collections.nCopies(9, AdherenceRecord.withCard(3, 1)));
    records.add(AdherenceRecord.builder().build());
    assertThat(AdherenceRule.WFP.tally(records).findings())
        .extracting(Finding::code)
        .containsExactly("UNDETERMINED_PEOPLE");
    records.remove(0);
    assertThat(AdherenceRule.WFP.tally(records).findings())
        .extracting(Finding::code)
        .containsExactly("UNDETERMINED_PEOPLE", "MANY_UNDETERMINED");
  }

  @Test
  void becomesTheOneResult() {
    CoverageEstimate estimate =
        AdherenceRule.WFP
            .tally(
                List.of(
                    AdherenceRecord.withCard(3, 2),
                    AdherenceRecord.withoutCard(4, 1),
                    AdherenceRecord.builder().build()))
            .estimate(SCOPE, Method.Family.SURVEY, "survey of March 2026");
    assertThat(estimate.counts()).contains(Proportion.of(1, 2));
    assertThat(estimate.reachDefinition()).isEqualTo(ReachDefinition.ADEQUATE_DISTRIBUTIONS);
    assertThat(estimate.evidence()).isEqualTo(new Evidence.Sample(2, 2, 1, 2, 1, 1.0 / 3, "none"));
    assertThat(estimate.eligibleSource()).isEqualTo("survey of March 2026");
    assertThat(estimate.isProxy()).isFalse();
    assertThat(estimate.explain())
        .contains("Method: survey: at least 66 % of distributions")
        .contains("Adequate: at least 66 % of distributions\n")
        .contains("Adequate 1, not adequate 1, undetermined 1 of 3 people")
        .contains("Adherence = adequate / (adequate + not adequate) = 1 / 2")
        .contains("No interval: the records do not tell the design of the sample.")
        .contains("UNDETERMINED_PEOPLE");
  }

  @Test
  void programmeRecordsAreNoSample() {
    CoverageEstimate estimate =
        AdherenceRule.OFFICIAL_R
            .tally(List.of(AdherenceRecord.withCard(3, 2)))
            .estimate(SCOPE, Method.Family.PROGRAMME_RECORDS, "");
    assertThat(estimate.evidence()).isEqualTo(new Evidence.Stated(""));
    assertThat(estimate.explain())
        .contains("No interval: the records of a programme are not a sample.")
        .contains("Adequate: official R script, reproduced with its treatment of missing answers");
  }

  @Test
  void nobodyClassifiedIsNoFigure() {
    assertThat(
            AdherenceRule.WFP
                .tally(List.of(AdherenceRecord.builder().build()))
                .estimate(SCOPE, Method.Family.SURVEY, "")
                .outcome())
        .isEqualTo(
            new Outcome.NotComputable(
                Outcome.Reason.ALL_UNDETERMINED, "none of 1 people can be classified"));
    CoverageEstimate nothing =
        AdherenceRule.WFP.tally(List.of()).estimate(SCOPE, Method.Family.SURVEY, "");
    assertThat(nothing.outcome())
        .isEqualTo(new Outcome.NotComputable(Outcome.Reason.NO_DATA, "there is no record"));
    assertThat(nothing.findings()).isEmpty();
  }

  @Test
  void refusesAnotherIndicatorOrFamily() {
    Scope coverage =
        Scope.coverage(SCOPE.subActivity(), SCOPE.area(), SCOPE.period(), SCOPE.targetGroup());
    assertThatThrownBy(() -> AWKWARD.estimate(coverage, Method.Family.SURVEY, ""))
        .hasMessage("indicator of the scope must be 8, adherence but was 7");
    assertThatThrownBy(() -> AWKWARD.estimate(SCOPE, Method.Family.DESK_REVIEW, ""))
        .hasMessage("family must be SURVEY or PROGRAMME_RECORDS but was DESK_REVIEW");
  }

  @Test
  void refusesCountsThatDoNotFit() {
    AdherenceRule rule = AdherenceRule.WFP;
    assertThatThrownBy(() -> new AdherenceTally(rule, -1, 0, 0, Map.of(), Map.of()))
        .hasMessage("adequate must be a number of people of at least 0 but was -1");
    assertThatThrownBy(() -> new AdherenceTally(rule, 0, -1, 0, Map.of(), Map.of()))
        .hasMessage("notAdequate must be a number of people of at least 0 but was -1");
    assertThatThrownBy(() -> new AdherenceTally(rule, 0, 0, -1, Map.of(), Map.of()))
        .hasMessage("undetermined must be a number of people of at least 0 but was -1");
    assertThatThrownBy(() -> new AdherenceTally(rule, 0, 0, 2, Map.of(), Map.of()))
        .hasMessage("reasons must be a number of people in all from 2 to 2 but was 0");
    Map<UndeterminedReason, Long> three = Map.of(UndeterminedReason.CARD_NOT_KNOWN, 3L);
    assertThatThrownBy(() -> new AdherenceTally(rule, 1, 0, 2, three, Map.of()))
        .hasMessage("reasons must be a number of people in all from 2 to 2 but was 3");
    assertThat(new AdherenceTally(AdherenceRule.OFFICIAL_SPSS, 1, 0, 2, three, Map.of()).people())
        .isEqualTo(3);
    assertThatThrownBy(
            () -> new AdherenceTally(AdherenceRule.OFFICIAL_SPSS, 0, 0, 2, three, Map.of()))
        .hasMessage("reasons must be a number of people in all from 2 to 2 but was 3");
    Map<UndeterminedReason, Long> negative = Map.of(UndeterminedReason.CARD_NOT_KNOWN, -1L);
    assertThatThrownBy(() -> new AdherenceTally(rule, 0, 0, 0, negative, Map.of()))
        .hasMessage("CARD_NOT_KNOWN must be a number of people of at least 0 but was -1");
    Map<AdherenceFinding, Long> many = Map.of(AdherenceFinding.NEGATIVE_NUMBER, 2L);
    assertThatThrownBy(() -> new AdherenceTally(rule, 1, 0, 0, Map.of(), many))
        .hasMessage("notes must be a number of people from 0 to 1 but was 2");
    assertThatThrownBy(() -> AWKWARD.merge(AdherenceRule.OFFICIAL_R.tally(List.of())))
        .hasMessage(
            "rule of the other tally must be \"at least 66 % of distributions\" but was \"official"
                + " R script\"");
  }

  @Test
  void isAValueWithoutZeroEntries() {
    AdherenceTally plain = new AdherenceTally(AdherenceRule.WFP, 1, 2, 0, Map.of(), Map.of());
    assertThat(
            new AdherenceTally(
                AdherenceRule.WFP,
                1,
                2,
                0,
                Map.of(UndeterminedReason.CARD_NOT_KNOWN, 0L),
                Map.of(AdherenceFinding.NEGATIVE_NUMBER, 0L)))
        .isEqualTo(plain);
    assertThat(plain.reasons()).isEmpty();
    SerializableTester.reserializeAndAssert(AWKWARD);
  }

  private static AdherenceRecord record(List<String> cells) {
    AdherenceRecord.Builder builder = AdherenceRecord.builder();
    if (isNumber(cells.get(0))) {
      builder.cardCode(Long.parseLong(cells.get(0)));
    }
    if (isNumber(cells.get(1))) {
      builder.plannedOnCard(Long.parseLong(cells.get(1)));
    }
    if (isNumber(cells.get(2))) {
      builder.attendedOnCard(Long.parseLong(cells.get(2)));
    }
    if (isNumber(cells.get(3))) {
      builder.plannedAsSaid(Long.parseLong(cells.get(3)));
    }
    if (isNumber(cells.get(4))) {
      builder.attendedAsSaid(Long.parseLong(cells.get(4)));
    }
    return builder.build();
  }

  private static boolean isNumber(String cell) {
    return cell.matches("[0-9]+");
  }

  private static Path reference(String path) {
    String folder = System.getProperty("coverage.reference", "");
    Path file = Path.of(folder, path);
    assumeTrue(!folder.isEmpty() && Files.exists(file), () -> "no reference data: " + path);
    return file;
  }

  @Test
  void agreesWithTheReferenceCases() throws IOException {
    String text = Files.readString(reference("golden/wfp.json")).replaceAll("\\s+", "");
    Matcher matcher =
        Pattern.compile(
                "\"topic\":\"adherence\",\"input\":\\{\"rows\":\\[\\[(.*?)\\]\\]\\},"
                    + "\"expected\":\\{\"adequate\":(\\d+),\"not_adequate\":(\\d+),"
                    + "\"undetermined\":(\\d+)")
            .matcher(text);
    int cases = 0;
    while (matcher.find()) {
      List<AdherenceRecord> records = new ArrayList<>();
      for (String row : matcher.group(1).split("\\],\\[", -1)) {
        records.add(record(List.of(row.split(",", -1))));
      }
      AdherenceTally tally = AdherenceRule.WFP.tally(records);
      assertThat(tally.adequate()).isEqualTo(Long.parseLong(matcher.group(2)));
      assertThat(tally.notAdequate()).isEqualTo(Long.parseLong(matcher.group(3)));
      assertThat(tally.undetermined()).isEqualTo(Long.parseLong(matcher.group(4)));
      cases++;
    }
    assertThat(cases).isEqualTo(10);
  }

  @Test
  void agreesWithTheOfficialSample() throws IOException {
    Path file =
        reference(
            "data/wfp-survey-samples/indicator-8/"
                + "Nutrition_module_NutProg_submodule_RepeatNutProg.csv");
    List<String> lines = Files.readAllLines(file);
    List<AdherenceRecord> records = new ArrayList<>();
    for (String line : lines.subList(1, lines.size())) {
      List<String> cells = List.of(line.split(",", -1));
      records.add(
          record(List.of(cells.get(2), cells.get(3), cells.get(4), cells.get(6), cells.get(7))));
    }
    for (AdherenceRule rule :
        List.of(
            AdherenceRule.WFP,
            AdherenceRule.OFFICIAL_R,
            AdherenceRule.OFFICIAL_SPSS,
            AdherenceRule.OFFICIAL_STATA)) {
      assertThat(rule.tally(records).proportion()).contains(Proportion.of(5, 8));
    }
  }
}
