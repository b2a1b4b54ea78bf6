package org.nutricoverage.core.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.nutricoverage.core.SampleEstimates.NONE;
import static org.nutricoverage.core.SampleEstimates.SCOPE;
import static org.nutricoverage.core.SampleEstimates.counted;
import static org.nutricoverage.core.SampleEstimates.deskReview;
import static org.nutricoverage.core.SampleEstimates.inArea;
import static org.nutricoverage.core.SampleEstimates.ofSex;
import static org.nutricoverage.core.SampleEstimates.withoutFigure;
import static org.nutricoverage.core.TargetGroup.CHILDREN_6_23_MONTHS;
import static org.nutricoverage.core.TargetGroup.CHILDREN_6_59_MONTHS;
import static org.nutricoverage.core.TargetGroup.PBWG;

import com.google.common.testing.EqualsTester;
import com.google.common.testing.SerializableTester;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.nutricoverage.core.AgeBand;
import org.nutricoverage.core.Area;
import org.nutricoverage.core.CoverageEstimate;
import org.nutricoverage.core.CoverageFinding;
import org.nutricoverage.core.Evidence;
import org.nutricoverage.core.Finding;
import org.nutricoverage.core.Method;
import org.nutricoverage.core.Outcome;
import org.nutricoverage.core.Proportion;
import org.nutricoverage.core.Rational;
import org.nutricoverage.core.ReachDefinition;
import org.nutricoverage.core.ReportingPeriod;
import org.nutricoverage.core.SampleEstimates;
import org.nutricoverage.core.Scope;
import org.nutricoverage.core.Severity;
import org.nutricoverage.core.Sex;
import org.nutricoverage.core.TargetGroup;

class CoverageTableTest {

  private static final CoverageEstimate CHILDREN =
      counted(SCOPE.with(CHILDREN_6_59_MONTHS), 2_750, 5_000);
  private static final CoverageEstimate WOMEN = counted(SCOPE.with(PBWG), 1_410, 3_000);

  private static Outcome.NotComputable notComputable(CoverageEstimate estimate) {
    return (Outcome.NotComputable) estimate.outcome();
  }

  private static List<String> messages(CoverageEstimate estimate, CoverageFinding kind) {
    return estimate.findings().stream()
        .filter(finding -> finding.is(kind))
        .map(Finding::message)
        .toList();
  }

  @Test
  void aStoredTableIsTakenAsItIs() {
    CoverageEstimate girls = ofSex(Sex.FEMALE, 3, 4_000);
    CoverageEstimate boys = ofSex(Sex.MALE, 2_000, 4_100);
    CoverageTable table = CoverageTable.of(Dimension.SEX, List.of(girls, boys));
    CoverageTable hidden = table.suppressBelow(5);
    for (CoverageTable stored :
        List.of(table, hidden, table.withTotal(ofSex(Sex.ALL, 2_010, 8_200)))) {
      CoverageTable restored =
          CoverageTable.restored(stored.dimension(), stored.cells(), stored.total());
      assertThat(restored).isEqualTo(stored);
      assertThat(restored.toText()).isEqualTo(stored.toText());
    }
    CoverageEstimate other = ofSex(Sex.ALL, 9_999, 10_000);
    assertThat(CoverageTable.restored(Dimension.SEX, table.cells(), other).total()).isSameAs(other);
  }

  @Test
  void aStoredTableIsOfOneFigure() {
    CoverageEstimate girls = ofSex(Sex.FEMALE, 3, 4_000);
    assertThatThrownBy(() -> CoverageTable.restored(Dimension.SEX, List.of(girls), WOMEN))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "total must differ from the cells only in sex but differs in target group (children"
                + " 6-23 months and pregnant and breastfeeding women and girls)");
    assertThatThrownBy(() -> CoverageTable.restored(Dimension.SEX, List.of(girls, girls), girls))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("cells must hold each sex once but hold FEMALE twice");
    assertThatThrownBy(() -> CoverageTable.restored(Dimension.SEX, List.of(), girls))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("cells must hold at least 1 estimate but were empty");
  }

  @Test
  void poolsFromCountsAndNotFromPercentages() {
    CoverageTable table = CoverageTable.of(Dimension.TARGET_GROUP, List.of(CHILDREN, WOMEN));
    // 55 % of 5,000 children and 47 % of 3,000 women: 4,160 of 8,000, while the mean of the two is
    // 51.
    assertThat(table.total().proportion()).contains(Proportion.of(4_160, 8_000));
    assertThat(table.total().value()).hasValue(0.52);
    assertThat(table.total().scope().targetGroup().code()).isEqualTo("CHILDREN_6_59_MONTHS+PBWG");
    assertThat(table.total().calculation())
        .containsExactly(
            "Pooled from the counts of 2 cells by target group, not from their percentages");
    assertThat(table.total().has(CoverageFinding.PROXY_ESTIMATE)).isTrue();
    assertThat(table.total().eligibleSource()).isEqualTo("census projection 2025");
    assertThat(table.total().evidence()).isEqualTo(new Evidence.Stated("partner reports"));
    assertThat(table.cell("PBWG")).contains(WOMEN);
    assertThat(table.cell("pbwg")).isEmpty();
    assertThat(table.cells()).containsExactly(CHILDREN, WOMEN);
    assertThat(table.scopes()).containsExactly(CHILDREN.scope(), WOMEN.scope());
    assertThat(table.dimension()).isEqualTo(Dimension.TARGET_GROUP);
  }

  @Test
  void writesAnAlignedText() {
    CoverageEstimate surveyed =
        SampleEstimates.surveyed(SCOPE, 0.617, 0.56, 0.672, SampleEstimates.TestMethod.SAMPLED);
    assertThat(CoverageTable.of(Dimension.AREA, List.of(surveyed)))
        .hasToString(
            """
            area               reached  eligible      coverage          interval
            Tanganyika (CD54)        -         -        61.7 %  56.0 % to 67.2 %
            Total                    -         -  not additive                 -\
            """);
    assertThat(
            CoverageTable.of(
                    Dimension.SEX,
                    List.of(
                        ofSex(Sex.FEMALE, 1_234, 2_000),
                        withoutFigure(SCOPE.with(Sex.MALE), Outcome.Reason.INCOMPLETE_PERIOD)))
                .toText())
        .isEqualTo(
            """
            sex     reached  eligible           coverage  interval
            female    1,234     2,000             61.7 %         -
            male          -         -  incomplete period         -
            Total     1,234     2,000             61.7 %         -\
            """);
  }

  @Test
  void keepsATextOnItsLine() {
    CoverageTable table =
        CoverageTable.of(
            Dimension.TARGET_GROUP,
            List.of(counted(SCOPE.with(TargetGroup.of("X", "x\nTotal 99 %")), 1, 2)));
    assertThat(table.toText()).hasLineCount(3).contains("x\\u000aTotal 99 %");
  }

  @Test
  void refusesCellsThatDoNotBelongTogether() {
    assertThatThrownBy(() -> CoverageTable.of(Dimension.SEX, List.of()))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("cells must hold at least 1 estimate but were empty");
    assertThatThrownBy(() ->
            CoverageTable.of(Dimension.SEX, List.of(ofSex(Sex.MALE, 1, 2), ofSex(Sex.MALE, 1, 3))))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("cells must hold each sex once but hold MALE twice");
    assertThatThrownBy(() -> CoverageTable.of(Dimension.SEX, List.of(CHILDREN, WOMEN)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "cells must differ only in sex but differ in target group (children 6-59 months and"
                + " pregnant and breastfeeding women and girls)");
    CoverageEstimate other =
        SampleEstimates.begin(
                new Scope(
                    org.nutricoverage.core.SubActivity.MAM_MANAGEMENT,
                    org.nutricoverage.core.Indicator.MAM_MANAGEMENT_COVERAGE,
                    Area.parse("B"),
                    ReportingPeriod.year(2026),
                    PBWG,
                    Sex.FEMALE),
                Method.of(Method.Family.SURVEY, "weighted"))
            .reached(ReachDefinition.REGISTERED)
            .computed(Proportion.of(1, 2), NONE);
    assertThatThrownBy(() -> CoverageTable.of(Dimension.AREA, List.of(counted(1, 2), other)))
        .hasMessage(
            "cells must differ only in area but differ in indicator (7 and 13), sub-activity (PREV and"
                + " MAM), method (desk review (proxy) and survey), estimator (stated counts and weighted),"
                + " definition of reach (received at least one transfer and registered in the programme),"
                + " sex (overall and female), target group (children 6-23 months and pregnant and"
                + " breastfeeding women and girls), period (2026Q1 and 2026)");
  }

  @Test
  void hasNoTotalWhereCellsOverlap() {
    Area country = Area.of("CD", "Congo");
    List<CoverageEstimate> nested =
        List.of(
            counted(SCOPE.with(Area.of("CD54", "Tanganyika").within(country)), 10, 20),
            counted(SCOPE.with(country), 100, 200));
    assertThat(notComputable(CoverageTable.of(Dimension.AREA, nested).total()))
        .isEqualTo(
            new Outcome.NotComputable(
                Outcome.Reason.NOT_ADDITIVE,
                "Congo (CD) and Tanganyika (CD54) overlap, so that people would be counted twice"));
    assertThat(
            notComputable(
                    CoverageTable.of(
                            Dimension.SEX, List.of(ofSex(Sex.MALE, 1, 2), ofSex(Sex.ALL, 3, 4)))
                        .total())
                .explanation())
        .isEqualTo("overall and male overlap, so that people would be counted twice");
    assertThat(
            notComputable(
                    CoverageTable.of(
                            Dimension.TARGET_GROUP, List.of(CHILDREN, counted(SCOPE, 1, 2)))
                        .total())
                .explanation())
        .isEqualTo(
            "children 6-23 months and children 6-59 months overlap, so that people would be counted twice");
    TargetGroup joint = TargetGroup.union(List.of(CHILDREN_6_59_MONTHS, PBWG));
    assertThat(
            notComputable(
                    CoverageTable.of(
                            Dimension.TARGET_GROUP,
                            List.of(counted(SCOPE.with(joint), 5, 9), WOMEN))
                        .total())
                .reason())
        .isEqualTo(Outcome.Reason.NOT_ADDITIVE);
    assertThat(
            notComputable(
                    CoverageTable.of(
                            Dimension.PERIOD,
                            List.of(
                                discharged("2026-01/2026-03", 1, 2), discharged("2026-03", 1, 2)))
                        .total())
                .explanation())
        .isEqualTo("2026-03 and 2026Q1 overlap, so that people would be counted twice");
  }

  private static CoverageEstimate discharged(String period, long recovered, long exits) {
    return deskReview(SCOPE.with(ReportingPeriod.parse(period)))
        .reached(ReachDefinition.RECOVERED)
        .computed(Proportion.of(recovered, exits), NONE);
  }

  @Test
  void addsPeriodsOnlyWherePeopleAreCountedOnce() {
    CoverageEstimate january = counted(SCOPE.with(ReportingPeriod.month(2026, 1)), 10, 20);
    CoverageEstimate february = counted(SCOPE.with(ReportingPeriod.month(2026, 2)), 12, 20);
    assertThat(
            notComputable(CoverageTable.of(Dimension.PERIOD, List.of(january, february)).total())
                .explanation())
        .isEqualTo(
            "people who stay in the programme are counted in every period, so periods are not added;"
                + " compute the whole period from its own data");
    assertThat(CoverageTable.of(Dimension.PERIOD, List.of(january)).total().proportion())
        .isEqualTo(january.proportion());
    CoverageTable exits =
        CoverageTable.of(
            Dimension.PERIOD,
            List.of(
                discharged("2026-03", 3, 4),
                discharged("2026-01", 1, 4),
                discharged("2026-02", 2, 4)));
    assertThat(exits.total().proportion()).contains(Proportion.of(6, 12));
    assertThat(exits.total().scope().period()).hasToString("2026Q1");
    assertThat(exits.cell("2026-02").flatMap(CoverageEstimate::proportion))
        .contains(Proportion.of(2, 4));
  }

  @Test
  void doesNotPoolSamplesByTheirSize() {
    List<CoverageEstimate> samples =
        Stream.of("A", "B")
            .map(code ->
                SampleEstimates.begin(
                        SCOPE.with(Area.parse(code)),
                        Method.of(Method.Family.SLEAC, "treatment coverage"))
                    .restingOn(Evidence.Sample.simple(40))
                    .computed(Proportion.of(23, 40), NONE))
            .toList();
    CoverageEstimate total = CoverageTable.of(Dimension.AREA, samples).total();
    assertThat(notComputable(total))
        .isEqualTo(
            new Outcome.NotComputable(
                Outcome.Reason.NOT_ADDITIVE,
                "samples of different sizes would weigh by their size and not by the eligible people they"
                    + " stand for; estimate the total from the samples"));
    assertThat(total.evidence()).isEqualTo(new Evidence.Stated("pooled from 2 cells"));
    assertThat(CoverageTable.of(Dimension.AREA, samples.subList(0, 1)).total().counts())
        .isPresent();
    assertThat(CoverageTable.of(Dimension.AREA, samples.subList(0, 1)).total().evidence())
        .isEqualTo(Evidence.Sample.simple(40));
    List<CoverageEstimate> sexes =
        Stream.of(Sex.FEMALE, Sex.MALE)
            .map(sex ->
                SampleEstimates.begin(
                        SCOPE.with(sex), Method.of(Method.Family.SLEAC, "treatment coverage"))
                    .restingOn(Evidence.Sample.simple(20))
                    .computed(Proportion.of(10, 20), NONE))
            .toList();
    assertThat(CoverageTable.of(Dimension.SEX, sexes).total().counts())
        .contains(Proportion.of(20, 40));
    assertThat(CoverageTable.of(Dimension.SEX, sexes).total().evidence())
        .isEqualTo(new Evidence.Stated("pooled from 2 cells"));
  }

  @Test
  void hasNoTotalWhereACellHasNoCounts() {
    CoverageEstimate one =
        SampleEstimates.surveyed(
            SCOPE.with(Sex.FEMALE), 0.6, 0.5, 0.7, SampleEstimates.TestMethod.SAMPLED);
    CoverageEstimate other =
        SampleEstimates.surveyed(
            SCOPE.with(Sex.MALE), 0.6, 0.5, 0.7, SampleEstimates.TestMethod.SAMPLED);
    assertThat(
            notComputable(CoverageTable.of(Dimension.SEX, List.of(one, other)).total())
                .explanation())
        .isEqualTo("female was estimated without counts; estimate the total from the sample");
  }

  @Test
  void saysWhichCellsAreNotInTheTotal() {
    List<CoverageEstimate> cells =
        List.of(
            inArea("A", 10, 20),
            withoutFigure(SCOPE.with(Area.of("B", "Bunia")), Outcome.Reason.NO_DATA),
            withoutFigure(SCOPE.with(Area.parse("C")), Outcome.Reason.NOT_APPLICABLE));
    CoverageEstimate total = CoverageTable.of(Dimension.AREA, cells).total();
    assertThat(total.counts()).contains(Proportion.of(10, 20));
    assertThat(messages(total, CoverageFinding.CELLS_LEFT_OUT))
        .containsExactly("1 of 3 cells is not computable and not in this total: Bunia (B)");
    assertThat(total.calculation())
        .containsExactly("Pooled from the counts of 1 cell by area, not from their percentages");
    assertThat(notComputable(CoverageTable.of(Dimension.AREA, cells.subList(1, 3)).total()))
        .isEqualTo(new Outcome.NotComputable(Outcome.Reason.NO_DATA, "none of 2 cells has counts"));
    List<CoverageEstimate> many = new ArrayList<>(List.of(inArea("X", 1, 2)));
    IntStream.range(100, 3_100)
        .mapToObj(i -> withoutFigure(SCOPE.with(Area.parse("N" + i)), Outcome.Reason.NO_DATA))
        .forEach(many::add);
    assertThat(
            messages(
                CoverageTable.of(Dimension.AREA, many).total(), CoverageFinding.CELLS_LEFT_OUT))
        .containsExactly(
            "3,000 of 3,001 cells are not computable and neither their people reached nor their eligible"
                + " people are in this total: N100, N1000, N1001, N1002, N1003, N1004, N1005, N1006, N1007,"
                + " N1008 and 2,990 more");
  }

  @Test
  void namesTheWholeByItsCommonParent() {
    Area country = Area.of("CD", "Congo");
    CoverageEstimate one = counted(SCOPE.with(Area.parse("CD53").within(country)), 1, 2);
    CoverageEstimate two = counted(SCOPE.with(Area.parse("CD54").within(country)), 1, 2);
    assertThat(CoverageTable.of(Dimension.AREA, List.of(one, two)).total().scope().area().code())
        .isEqualTo("CD");
    assertThat(
            CoverageTable.of(Dimension.AREA, List.of(one, inArea("X", 1, 2)))
                .total()
                .scope()
                .area()
                .label())
        .isEqualTo("all areas (ALL)");
    assertThat(
            CoverageTable.of(Dimension.SEX, List.of(ofSex(Sex.FEMALE, 1, 2))).total().scope().sex())
        .isEqualTo(Sex.FEMALE);
    assertThat(
            CoverageTable.of(Dimension.SEX, List.of(ofSex(Sex.FEMALE, 1, 2), ofSex(Sex.MALE, 1, 2)))
                .total()
                .scope()
                .sex())
        .isEqualTo(Sex.ALL);
  }

  @Test
  void addsUpTheEvidence() {
    List<CoverageEstimate> cells = new ArrayList<>();
    for (String code : List.of("A", "B")) {
      cells.add(
          deskReview(SCOPE.with(Area.parse(code)))
              .restingOn(new Evidence.RoutineReports(10, 30, 29))
              .eligibleFrom("source " + code)
              .computed(Proportion.of(5, 10), NONE));
    }
    CoverageEstimate total = CoverageTable.of(Dimension.AREA, cells).total();
    assertThat(total.evidence()).isEqualTo(new Evidence.RoutineReports(20, 60, 58));
    assertThat(total.eligibleSource()).isEqualTo("source A; source B");
    CoverageEstimate female = cells.get(0).with(cells.get(0).outcome());
    List<CoverageEstimate> sexes =
        Stream.of(Sex.FEMALE, Sex.MALE)
            .map(sex ->
                deskReview(SCOPE.with(sex))
                    .restingOn(female.evidence())
                    .computed(Proportion.of(5, 10), NONE))
            .toList();
    assertThat(CoverageTable.of(Dimension.SEX, sexes).total().evidence())
        .isEqualTo(new Evidence.RoutineReports(10, 30, 29));
    cells.add(inArea("C", 1, 2));
    assertThat(CoverageTable.of(Dimension.AREA, cells).total().evidence())
        .isEqualTo(new Evidence.Stated("pooled from 3 cells"));
    Evidence huge = new Evidence.RoutineReports(1, Integer.MAX_VALUE, 1);
    List<CoverageEstimate> hugeCells =
        Stream.of("A", "B")
            .map(code ->
                deskReview(SCOPE.with(Area.parse(code)))
                    .restingOn(huge)
                    .computed(Proportion.of(5, 10), NONE))
            .toList();
    assertThat(CoverageTable.of(Dimension.AREA, hugeCells).total().evidence())
        .isEqualTo(new Evidence.Stated("pooled from 2 cells"));
    Evidence register = new Evidence.Register(9, 7, "SCOPE");
    List<CoverageEstimate> registered =
        Stream.of("A", "B")
            .map(code ->
                deskReview(SCOPE.with(Area.parse(code)))
                    .restingOn(register)
                    .computed(Proportion.of(5, 10), NONE))
            .toList();
    assertThat(CoverageTable.of(Dimension.AREA, registered).total().evidence()).isEqualTo(register);
  }

  @Test
  void takesATotalThatWasCountedByItself() {
    CoverageTable table =
        CoverageTable.of(
            Dimension.SEX, List.of(ofSex(Sex.FEMALE, 40, 100), ofSex(Sex.MALE, 30, 100)));
    CoverageEstimate overall = counted(80, 220);
    CoverageTable with = table.withTotal(overall);
    assertThat(with.total().proportion()).isEqualTo(overall.proportion());
    assertThat(messages(with.total(), CoverageFinding.TOTAL_DIFFERS))
        .containsExactly("the total is 36.4 % (80 / 220), its cells add up to 35.0 % (70 / 200)");
    assertThat(messages(with.withTotal(counted(90, 220)).total(), CoverageFinding.TOTAL_DIFFERS))
        .containsExactly("the total is 40.9 % (90 / 220), its cells add up to 35.0 % (70 / 200)");
    assertThat(table.withTotal(counted(70, 200)).total().has(CoverageFinding.TOTAL_DIFFERS))
        .isFalse();
    CoverageEstimate none = withoutFigure(SCOPE, Outcome.Reason.NO_DATA);
    assertThat(table.withTotal(none).total()).isEqualTo(none);
    assertThatThrownBy(() -> table.withTotal(inArea("B", 1, 2)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "total must differ from the cells only in sex but differs in area (Tanganyika (CD54) and B)");
  }

  @Test
  void hidesSmallCellsAndTheirPartners() {
    CoverageTable table =
        CoverageTable.of(
            Dimension.AREA,
            List.of(
                inArea("A", 3, 40), inArea("B", 20, 50), inArea("C", 30, 60), inArea("D", 0, 70)));
    CoverageTable shown = table.suppressBelow(5);
    assertThat(shown)
        .hasToString(
            """
            area   reached  eligible    coverage  interval
            A            -         -  suppressed         -
            B            -         -  suppressed         -
            C           30        60      50.0 %         -
            D            0        70       0.0 %         -
            Total       53       220      24.1 %         -\
            """);
    CoverageEstimate hidden = shown.cell("A").orElseThrow();
    assertThat(hidden.explain())
        .doesNotContain("40")
        .contains("Result: not computable, SUPPRESSED: hidden to protect small numbers of people");
    assertThat(hidden.findings())
        .containsExactly(
            new Finding(
                "SUPPRESSED",
                Severity.INFO,
                "hidden to protect small numbers of people",
                java.util.Map.of()));
    assertThat(hidden.evidence()).isEqualTo(new Evidence.Stated("hidden"));
    assertThat(messages(shown.total(), CoverageFinding.SUPPRESSED))
        .containsExactly("cells of this total are hidden to protect small numbers of people");
    assertThat(shown.total().has(CoverageFinding.PROXY_ESTIMATE)).isTrue();
    assertThat(shown.total().calculation()).isEmpty();
    assertThat(table.suppressBelow(3)).isSameAs(table);
    assertThat(table.suppressBelow(4)).isNotEqualTo(table);
  }

  @Test
  void hidesFewWhoAreNotReachedAsWellAsFewWhoAre() {
    CoverageTable table =
        CoverageTable.of(
            Dimension.AREA, List.of(inArea("A", 48, 50), inArea("B", 20, 60), inArea("C", 30, 70)));
    assertThat(table.suppressBelow(5).cell("A").orElseThrow().counts()).isEmpty();
    assertThat(table.suppressBelow(2)).isSameAs(table);
  }

  @Test
  void hidesMoreUntilTheHiddenAreNotFew() {
    // A and B are hidden; together they are 2 of 92 reached, and so C follows although it is
    // larger.
    CoverageTable table =
        CoverageTable.of(
            Dimension.AREA,
            List.of(
                inArea("A", 2, 42), inArea("B", 0, 50), inArea("C", 40, 80), inArea("D", 45, 90)));
    assertThat(table.suppressBelow(5).cells().stream().map(cell -> cell.counts().isPresent()))
        .containsExactly(false, false, false, true);
  }

  @Test
  void hidesTheTotalWhereNothingElseIsLeft() {
    CoverageTable one = CoverageTable.of(Dimension.AREA, List.of(inArea("A", 2, 42)));
    assertThat(one.suppressBelow(5).total().counts()).isEmpty();
    CoverageTable two =
        CoverageTable.of(Dimension.AREA, List.of(inArea("A", 1, 2), inArea("B", 1, 2)));
    assertThat(two.suppressBelow(5).total().counts()).isEmpty();
    // Each is small, but all together are not: 6 of 12.
    CoverageTable three =
        CoverageTable.of(
            Dimension.AREA, List.of(inArea("A", 2, 4), inArea("B", 2, 4), inArea("C", 2, 4)));
    assertThat(three.suppressBelow(5).total().counts()).contains(Proportion.of(6, 12));
    assertThat(three.suppressBelow(5).cells()).allMatch(cell -> cell.counts().isEmpty());
  }

  @Test
  void protectsThePeopleWhoAreOnlyInTheTotal() {
    CoverageTable table =
        CoverageTable.of(
            Dimension.SEX, List.of(ofSex(Sex.FEMALE, 40, 100), ofSex(Sex.MALE, 30, 110)));
    // 2 people whose sex is not recorded would be found by subtraction.
    CoverageTable shown = table.withTotal(counted(71, 212)).suppressBelow(5);
    assertThat(shown.cell("FEMALE").orElseThrow().counts()).isEmpty();
    assertThat(shown.cell("MALE").orElseThrow().counts()).isPresent();
    assertThat(shown.total().counts()).contains(Proportion.of(71, 212));
    assertThat(shown.total().has(CoverageFinding.TOTAL_DIFFERS)).isFalse();
    CoverageTable many = table.withTotal(counted(80, 230));
    assertThat(many.suppressBelow(5)).isSameAs(many);
    CoverageTable same = table.withTotal(counted(70, 210));
    assertThat(same.suppressBelow(5)).isSameAs(same);
    CoverageTable less = table.withTotal(counted(69, 208));
    assertThat(less.suppressBelow(5)).isSameAs(less);
    // 2 people reached whose sex is not recorded, while the eligible are projected by sex.
    CoverageTable onlyReached = table.withTotal(counted(72, 210));
    assertThat(onlyReached.suppressBelow(5).cell("FEMALE").orElseThrow().counts()).isEmpty();
    assertThat(onlyReached.suppressBelow(2)).isSameAs(onlyReached);
    CoverageTable noneReached = table.withTotal(counted(70, 212));
    assertThat(noneReached.suppressBelow(5).cell("FEMALE").orElseThrow().counts()).isEmpty();
    CoverageTable noTotal = table.withTotal(withoutFigure(SCOPE, Outcome.Reason.NO_DATA));
    assertThat(noTotal.suppressBelow(5)).isSameAs(noTotal);
  }

  @Test
  void hidesASmallTotalOfCellsWithoutFigures() {
    CoverageTable table =
        CoverageTable.of(
                Dimension.SEX, List.of(withoutFigure(SCOPE.with(Sex.MALE), Outcome.Reason.NO_DATA)))
            .withTotal(counted(2, 9));
    assertThat(table.suppressBelow(5).total().counts()).isEmpty();
    assertThat(table.suppressBelow(5).cells()).isEqualTo(table.cells());
  }

  @Test
  void hidesWhatOverlapsAHiddenCell() {
    List<CoverageEstimate> sexes =
        List.of(ofSex(Sex.FEMALE, 40, 100), ofSex(Sex.MALE, 2, 100), ofSex(Sex.ALL, 42, 200));
    assertThat(CoverageTable.of(Dimension.SEX, sexes).suppressBelow(5).cells())
        .allMatch(cell -> cell.counts().isEmpty());
    Area country = Area.of("CD", "Congo");
    Area province = Area.parse("CD5").within(country);
    List<CoverageEstimate> areas =
        List.of(
            counted(SCOPE.with(Area.parse("CD54").within(province)), 2, 100),
            counted(SCOPE.with(Area.parse("CD53").within(province)), 40, 100),
            counted(SCOPE.with(Area.parse("SS01").within(Area.parse("SS"))), 40, 100),
            counted(SCOPE.with(province), 42, 200),
            counted(SCOPE.with(country), 99, 300),
            counted(SCOPE.with(Area.parse("SD")), 99, 300));
    assertThat(
            CoverageTable.of(Dimension.AREA, areas).suppressBelow(5).cells().stream()
                .map(cell -> cell.counts().isPresent()))
        .containsExactly(false, false, true, false, false, true);
    List<CoverageEstimate> ages =
        List.of(
            counted(SCOPE.with(CHILDREN_6_59_MONTHS), 60, 200),
            counted(SCOPE, 2, 100),
            counted(SCOPE.with(TargetGroup.children(AgeBand.ofCompletedMonths(24, 59))), 58, 100),
            counted(SCOPE.with(PBWG), 58, 100));
    assertThat(
            CoverageTable.of(Dimension.TARGET_GROUP, ages).suppressBelow(5).cells().stream()
                .map(cell -> cell.counts().isPresent()))
        .containsExactly(false, false, false, true);
  }

  @Test
  void keepsWhatMayBeSaidOfAShownTotal() {
    CoverageEstimate above =
        deskReview(SCOPE)
            .explainedBy(List.of("female 3, male 130"))
            .noting(List.of(SampleEstimates.finding("3 girls")))
            .computed(Proportion.of(133, 100), NONE)
            .noting(Finding.of(CoverageFinding.CELLS_LEFT_OUT, "2 boys"));
    CoverageTable table =
        CoverageTable.of(Dimension.SEX, List.of(ofSex(Sex.FEMALE, 3, 40), ofSex(Sex.MALE, 130, 60)))
            .withTotal(above);
    CoverageEstimate shown = table.suppressBelow(5).total();
    assertThat(shown.explain()).doesNotContain("3 girls", "female 3", "2 boys");
    assertThat(messages(shown, CoverageFinding.ABOVE_ELIGIBLE)).hasSize(1);
    assertThat(messages(shown, CoverageFinding.PROXY_ESTIMATE)).hasSize(1);
    assertThat(messages(shown, CoverageFinding.CELLS_LEFT_OUT))
        .containsExactly("cells without a figure are not in this total");
    assertThat(shown.proportion()).isEqualTo(above.proportion());
  }

  @Test
  void protectsCountsThatAreNotWhole() {
    CoverageEstimate half =
        deskReview(SCOPE.with(Area.parse("A")))
            .computed(Proportion.of(Rational.parse("4.5"), Rational.parse("60.5")), NONE);
    CoverageTable table =
        CoverageTable.of(Dimension.AREA, List.of(half, inArea("B", 20, 61), inArea("C", 20, 62)));
    assertThat(table.suppressBelow(5).cells().stream().map(cell -> cell.counts().isPresent()))
        .containsExactly(false, false, true);
    assertThat(table.suppressBelow(4)).isSameAs(table);
  }

  @Test
  void refusesOtherMinima() {
    CoverageTable table = CoverageTable.of(Dimension.AREA, List.of(inArea("A", 2, 42)));
    assertThatThrownBy(() -> table.suppressBelow(1))
        .hasMessage("minimum must be a number of people from 2 to 1000000 but was 1");
    assertThatThrownBy(() -> table.suppressBelow(1_000_001))
        .hasMessage("minimum must be a number of people from 2 to 1000000 but was 1000001");
    assertThat(table.suppressBelow(1_000_000).total().counts()).isEmpty();
  }

  @Test
  void isAValue() {
    CoverageTable table = CoverageTable.of(Dimension.TARGET_GROUP, List.of(CHILDREN, WOMEN));
    new EqualsTester()
        .addEqualityGroup(table, CoverageTable.of(Dimension.TARGET_GROUP, List.of(CHILDREN, WOMEN)))
        .addEqualityGroup(CoverageTable.of(Dimension.TARGET_GROUP, List.of(WOMEN, CHILDREN)))
        .addEqualityGroup(CoverageTable.of(Dimension.TARGET_GROUP, List.of(WOMEN)))
        .addEqualityGroup(CoverageTable.of(Dimension.SEX, List.of(WOMEN)))
        .addEqualityGroup(
            table.withTotal(
                counted(SCOPE.with(TargetGroup.union(List.of(CHILDREN_6_59_MONTHS, PBWG))), 1, 2)))
        .testEquals();
    SerializableTester.reserializeAndAssert(table);
    assertThatThrownBy(() -> table.cells().add(WOMEN))
        .isInstanceOf(UnsupportedOperationException.class);
    assertThat(table.scopes()).doesNotContain(SCOPE.with(CHILDREN_6_23_MONTHS));
  }
}
