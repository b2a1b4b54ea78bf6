package org.nutricoverage.core.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.nutricoverage.core.SampleEstimates.SCOPE;
import static org.nutricoverage.core.SampleEstimates.counted;
import static org.nutricoverage.core.SampleEstimates.withoutFigure;

import com.google.common.testing.EqualsTester;
import com.google.common.testing.SerializableTester;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.nutricoverage.core.Area;
import org.nutricoverage.core.CoverageEstimate;
import org.nutricoverage.core.CoverageFinding;
import org.nutricoverage.core.Finding;
import org.nutricoverage.core.Outcome;
import org.nutricoverage.core.Proportion;
import org.nutricoverage.core.SampleEstimates;
import org.nutricoverage.core.Sex;
import org.nutricoverage.core.TargetGroup;

class CoverageCrossTableTest {

  private static CoverageEstimate cell(String area, Sex sex, long reached, long eligible) {
    return counted(SCOPE.with(Area.parse(area)).with(sex), reached, eligible);
  }

  private static CoverageCrossTable bySex(CoverageEstimate... cells) {
    return CoverageCrossTable.of(Dimension.AREA, Dimension.SEX, List.of(cells));
  }

  private static final CoverageCrossTable TABLE =
      bySex(
          cell("N", Sex.FEMALE, 40, 100),
          cell("N", Sex.MALE, 30, 90),
          cell("S", Sex.FEMALE, 20, 80),
          cell("S", Sex.MALE, 45, 110));

  private static List<Boolean> shown(CoverageTable table) {
    return Stream.concat(table.cells().stream(), Stream.of(table.total()))
        .map(cell -> cell.counts().isPresent())
        .toList();
  }

  private static List<String> leftOut(CoverageEstimate total) {
    return total.findings().stream()
        .filter(finding -> finding.is(CoverageFinding.CELLS_LEFT_OUT))
        .map(Finding::message)
        .toList();
  }

  @Test
  void addsUpAlongRowsAndColumns() {
    assertThat(TABLE.row("N").total().counts()).contains(Proportion.of(70, 190));
    assertThat(TABLE.row("S").total().counts()).contains(Proportion.of(65, 190));
    assertThat(TABLE.columnTotals().cell("MALE").flatMap(CoverageEstimate::counts))
        .contains(Proportion.of(75, 200));
    assertThat(TABLE.columnTotals().cell("FEMALE").flatMap(CoverageEstimate::counts))
        .contains(Proportion.of(60, 180));
    assertThat(TABLE.rowTotals().total().counts()).contains(Proportion.of(135, 380));
    assertThat(TABLE.columnTotals().total().counts()).contains(Proportion.of(135, 380));
    assertThat(TABLE.rowTotals().cells())
        .containsExactly(TABLE.row("N").total(), TABLE.row("S").total());
    assertThat(TABLE.rows()).containsExactly(TABLE.row("N"), TABLE.row("S"));
    assertThat(TABLE)
        .hasToString(
            """
            N
            sex     reached  eligible  coverage  interval
            female       40       100    40.0 %         -
            male         30        90    33.3 %         -
            Total        70       190    36.8 %         -

            S
            sex     reached  eligible  coverage  interval
            female       20        80    25.0 %         -
            male         45       110    40.9 %         -
            Total        65       190    34.2 %         -

            All
            sex     reached  eligible  coverage  interval
            female       60       180    33.3 %         -
            male         75       200    37.5 %         -
            Total       135       380    35.5 %         -\
            """);
  }

  @Test
  void aRowNeedNotHaveEveryColumn() {
    CoverageCrossTable table =
        bySex(
            cell("N", Sex.FEMALE, 40, 100),
            cell("S", Sex.FEMALE, 20, 80),
            cell("S", Sex.MALE, 45, 110));
    assertThat(table.rowTotals().total().counts()).contains(Proportion.of(105, 290));
    assertThat(table.columnTotals().total().counts()).contains(Proportion.of(105, 290));
    assertThat(table.row("N").total().scope().sex()).isEqualTo(Sex.ALL);
    assertThat(leftOut(table.row("N").total()))
        .containsExactly("1 of 2 cells is not in the table and not in this total: male");
    assertThat(leftOut(table.row("S").total())).isEmpty();
    assertThat(leftOut(table.rowTotals().total()))
        .containsExactly("1 of 2 cells is itself a total that leaves cells out: N");
    List<CoverageEstimate> groups =
        List.of(
            counted(SCOPE, 1, 10),
            counted(SCOPE.with(TargetGroup.PBWG), 2, 20),
            counted(SCOPE.with(TargetGroup.PBWG).with(Area.parse("S")), 3, 30));
    CoverageCrossTable byGroup =
        CoverageCrossTable.of(Dimension.AREA, Dimension.TARGET_GROUP, groups);
    assertThat(byGroup.rowTotals().total().counts()).contains(Proportion.of(6, 60));
  }

  @Test
  void missesNoMalesAmongPregnantWomen() {
    TargetGroup children = TargetGroup.CHILDREN_6_59_MONTHS;
    List<CoverageEstimate> cells =
        List.of(
            counted(SCOPE.with(TargetGroup.PBWG).with(Sex.FEMALE), 1, 10),
            counted(SCOPE.with(children).with(Sex.FEMALE), 2, 20),
            counted(SCOPE.with(children).with(Sex.MALE), 3, 30));
    for (CoverageCrossTable table :
        List.of(
            CoverageCrossTable.of(Dimension.TARGET_GROUP, Dimension.SEX, cells),
            CoverageCrossTable.of(Dimension.SEX, Dimension.TARGET_GROUP, cells))) {
      assertThat(table.rowTotals().total().counts()).contains(Proportion.of(6, 60));
      assertThat(table.rows()).allSatisfy(row -> assertThat(leftOut(row.total())).isEmpty());
      assertThat(leftOut(table.rowTotals().total())).isEmpty();
      assertThat(leftOut(table.columnTotals().total())).isEmpty();
    }
  }

  @Test
  void refusesWhatIsNoTable() {
    assertThatThrownBy(() ->
            CoverageCrossTable.of(Dimension.SEX, Dimension.SEX, List.of(cell("N", Sex.MALE, 1, 2))))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("columns must be another dimension than rows but both were sex");
    assertThatThrownBy(CoverageCrossTableTest::bySex)
        .hasMessage("cells must hold at least 1 estimate but were empty");
    assertThatThrownBy(() -> bySex(cell("N", Sex.MALE, 1, 2), cell("N", Sex.MALE, 1, 2)))
        .hasMessage("cells must hold each sex once but hold MALE twice");
    assertThatThrownBy(() ->
            bySex(
                cell("N", Sex.MALE, 1, 2),
                counted(SCOPE.with(TargetGroup.PBWG).with(Area.parse("S")), 1, 2)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("target group");
    assertThatThrownBy(() -> TABLE.row("X"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("key must be one of the rows [N, S] but was \"X\"");
    assertThatThrownBy(() -> TABLE.suppressBelow(1))
        .hasMessage("minimum must be a number of people from 2 to 1000000 but was 1");
    assertThatThrownBy(() -> TABLE.suppressBelow(1_000_001))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void hidesARectangleAboutASmallCell() {
    CoverageCrossTable table =
        bySex(
            cell("A", Sex.FEMALE, 2, 100), cell("A", Sex.MALE, 30, 90),
            cell("B", Sex.FEMALE, 50, 120), cell("B", Sex.MALE, 60, 130),
            cell("C", Sex.FEMALE, 20, 80), cell("C", Sex.MALE, 25, 85));
    CoverageCrossTable shown = table.suppressBelow(5);
    assertThat(shown(shown.row("A"))).containsExactly(false, false, true);
    assertThat(shown(shown.row("B"))).containsExactly(true, true, true);
    assertThat(shown(shown.row("C"))).containsExactly(false, false, true);
    assertThat(shown(shown.rowTotals())).containsOnly(true);
    assertThat(shown(shown.columnTotals())).containsOnly(true);
    assertThat(shown.row("A").total()).isEqualTo(shown.rowTotals().cells().get(0));
    assertThat(shown.row("A").total().has(CoverageFinding.SUPPRESSED)).isTrue();
    assertThat(shown.row("B").total()).isEqualTo(table.row("B").total());
    assertThat(shown.columnTotals().cells()).allMatch(cell -> cell.has(CoverageFinding.SUPPRESSED));
    assertThat(shown.rowTotals().total().has(CoverageFinding.SUPPRESSED)).isTrue();
    assertThat(TABLE.suppressBelow(5)).isSameAs(TABLE);
  }

  @Test
  void hidesTotalsWhereARowHasOneCell() {
    CoverageCrossTable table =
        bySex(
            cell("A", Sex.FEMALE, 2, 100),
            cell("B", Sex.FEMALE, 50, 120),
            cell("C", Sex.FEMALE, 60, 130));
    CoverageCrossTable shown = table.suppressBelow(5);
    assertThat(shown(shown.row("A"))).containsExactly(false, false);
    assertThat(shown(shown.rowTotals())).containsExactly(false, false, true, true);
    assertThat(shown(shown.row("B"))).containsExactly(false, false);
  }

  @Test
  void hidesOverlappingColumnsTogether() {
    CoverageCrossTable table =
        bySex(
            cell("A", Sex.FEMALE, 2, 100),
            cell("A", Sex.MALE, 30, 90),
            cell("A", Sex.ALL, 32, 190),
            cell("B", Sex.FEMALE, 50, 120),
            cell("B", Sex.MALE, 60, 130),
            cell("B", Sex.ALL, 110, 250),
            cell("C", Sex.FEMALE, 55, 125),
            cell("C", Sex.MALE, 65, 135),
            cell("C", Sex.ALL, 120, 260));
    assertThat(table.rows()).allMatch(row -> row.total().counts().isEmpty());
    assertThat(table.columnTotals().total().counts()).isEmpty();
    CoverageCrossTable shown = table.suppressBelow(5);
    assertThat(shown(shown.row("A"))).containsOnly(false);
    assertThat(shown(shown.row("B"))).containsOnly(false);
    assertThat(shown(shown.row("C"))).containsExactly(true, true, true, false);
    assertThat(shown(shown.columnTotals())).containsExactly(true, true, true, false);
  }

  @Test
  void hidesOverlappingRowsTogether() {
    Area country = Area.of("CD", "Congo");
    List<CoverageEstimate> cells = new ArrayList<>();
    for (Sex sex : List.of(Sex.FEMALE, Sex.MALE)) {
      cells.add(
          counted(
              SCOPE.with(Area.parse("CD1").within(country)).with(sex),
              sex == Sex.MALE ? 2 : 40,
              100));
      cells.add(counted(SCOPE.with(Area.parse("CD2").within(country)).with(sex), 40, 100));
      cells.add(counted(SCOPE.with(country).with(sex), sex == Sex.MALE ? 42 : 80, 200));
      cells.add(counted(SCOPE.with(Area.parse("X")).with(sex), 40, 100));
    }
    CoverageCrossTable shown =
        CoverageCrossTable.of(Dimension.AREA, Dimension.SEX, cells).suppressBelow(5);
    assertThat(shown.row("CD1").cell("MALE").orElseThrow().counts()).isEmpty();
    assertThat(shown.row("CD2").cell("MALE").orElseThrow().counts()).isEmpty();
    assertThat(shown.row("CD").cell("MALE").orElseThrow().counts()).isEmpty();
    assertThat(shown(shown.row("X"))).containsOnly(true);
    CoverageCrossTable turned =
        CoverageCrossTable.of(Dimension.SEX, Dimension.AREA, cells).suppressBelow(5);
    assertThat(turned.row("MALE").cell("CD").orElseThrow().counts()).isEmpty();
    assertThat(turned.row("MALE").cell("X").orElseThrow().counts()).isPresent();
  }

  @Test
  void protectsGrandTotalsThatDiffer() {
    CoverageEstimate estimated =
        SampleEstimates.deskReview(SCOPE.with(Area.parse("A")).with(Sex.FEMALE))
            .computed(Proportion.estimated(0.5, 0.1), SampleEstimates.NONE);
    CoverageCrossTable table =
        bySex(
            estimated,
            cell("A", Sex.MALE, 10, 20),
            cell("B", Sex.FEMALE, 40, 100),
            cell("B", Sex.MALE, 2, 60));
    assertThat(table.rowTotals().total().counts()).contains(Proportion.of(42, 160));
    assertThat(table.columnTotals().total().counts()).contains(Proportion.of(12, 80));
    CoverageCrossTable shown = table.suppressBelow(5);
    assertThat(shown.row("B").cell("MALE").orElseThrow().counts()).isEmpty();
    // Only A's males are left to subtract from the total of males, and B's females from that of B.
    assertThat(shown.row("A").cell("MALE").orElseThrow().counts()).isEmpty();
    assertThat(shown.row("B").cell("FEMALE").orElseThrow().counts()).isEmpty();
    assertThat(shown.row("A").cell("FEMALE")).contains(estimated);
  }

  @Test
  void keepsCellsWithoutFigures() {
    CoverageEstimate none =
        withoutFigure(SCOPE.with(Area.parse("A")).with(Sex.MALE), Outcome.Reason.NO_DATA);
    CoverageCrossTable table =
        bySex(
            cell("A", Sex.FEMALE, 3, 50),
            none,
            cell("B", Sex.FEMALE, 40, 100),
            cell("B", Sex.MALE, 20, 60));
    CoverageCrossTable shown = table.suppressBelow(5);
    assertThat(shown.row("A").cell("MALE")).contains(none);
    assertThat(shown.row("A").total().counts()).isEmpty();
    assertThat(leftOut(table.rowTotals().total()))
        .containsExactly("1 of 2 cells is itself a total that leaves cells out: A");
    CoverageCrossTable nothing = bySex(none);
    assertThat(nothing.suppressBelow(5)).isSameAs(nothing);
  }

  @Test
  void isAValue() {
    CoverageEstimate[] cells =
        TABLE.rows().stream().flatMap(row -> row.cells().stream()).toArray(CoverageEstimate[]::new);
    new EqualsTester()
        .addEqualityGroup(TABLE, bySex(cells))
        .addEqualityGroup(CoverageCrossTable.of(Dimension.SEX, Dimension.AREA, List.of(cells)))
        .addEqualityGroup(bySex(cells[0], cells[1], cells[2]))
        .addEqualityGroup(bySex(cells).suppressBelow(90))
        .testEquals();
    SerializableTester.reserializeAndAssert(TABLE);
    assertThatThrownBy(() -> TABLE.rows().clear())
        .isInstanceOf(UnsupportedOperationException.class);
  }

  @Test
  void keepsARowsNameOnItsLine() {
    TargetGroup hostile = TargetGroup.of("X", "x\ny");
    CoverageCrossTable table =
        CoverageCrossTable.of(
            Dimension.TARGET_GROUP, Dimension.SEX, List.of(counted(SCOPE.with(hostile), 1, 2)));
    assertThat(table.toString()).startsWith("x\\u000ay\nsex");
  }
}
