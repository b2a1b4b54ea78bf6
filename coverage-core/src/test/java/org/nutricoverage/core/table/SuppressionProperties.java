package org.nutricoverage.core.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.nutricoverage.core.Area;
import org.nutricoverage.core.CoverageEstimate;
import org.nutricoverage.core.Outcome;
import org.nutricoverage.core.Proportion;
import org.nutricoverage.core.Rational;
import org.nutricoverage.core.SampleEstimates;
import org.nutricoverage.core.TargetGroup;

/** An attacker who knows every published number and every sum tries to find what was hidden. */
class SuppressionProperties {

  /** Reached and eligible people of a cell, or a cell without a figure. */
  record Cell(long reached, long eligible, boolean computable) {}

  @Provide
  Arbitrary<Cell> cells() {
    Arbitrary<Long> eligible =
        Arbitraries.frequencyOf(
            net.jqwik.api.Tuple.of(3, Arbitraries.longs().between(1, 8)),
            net.jqwik.api.Tuple.of(4, Arbitraries.longs().between(9, 60)),
            net.jqwik.api.Tuple.of(1, Arbitraries.longs().between(1_000, 1_000_000)));
    Arbitrary<Cell> counted =
        eligible.flatMap(people ->
            Arbitraries.oneOf(
                    Arbitraries.longs().between(0, people),
                    Arbitraries.of(0L, people),
                    Arbitraries.longs().between(0, people + 5))
                .map(reached -> new Cell(reached, people, true)));
    return Arbitraries.frequencyOf(
        net.jqwik.api.Tuple.of(9, counted),
        net.jqwik.api.Tuple.of(1, Arbitraries.just(new Cell(0, 1, false))));
  }

  @Provide
  Arbitrary<List<Cell>> lines() {
    return cells().list().ofMinSize(1).ofMaxSize(8);
  }

  /** Rows of the same length; a null is a place without a cell. */
  @Provide
  Arbitrary<List<List<Cell>>> grids() {
    return Combinators.combine(
            Arbitraries.integers().between(1, 4), Arbitraries.integers().between(1, 4))
        .flatAs((rows, columns) ->
            cells()
                .injectNull(0.1)
                .list()
                .ofSize(columns)
                .list()
                .ofSize(rows)
                .filter(grid -> grid.stream().flatMap(List::stream).anyMatch(c -> c != null)));
  }

  private static CoverageEstimate estimate(Cell cell, int row, int column) {
    org.nutricoverage.core.Scope scope =
        SampleEstimates.SCOPE
            .with(Area.parse("R" + row))
            .with(TargetGroup.of("C" + column, "column " + column));
    return cell.computable()
        ? SampleEstimates.counted(scope, cell.reached(), cell.eligible())
        : SampleEstimates.withoutFigure(scope, Outcome.Reason.NO_DATA);
  }

  private static CoverageTable table(List<Cell> line) {
    List<CoverageEstimate> cells = new ArrayList<>();
    for (int i = 0; i < line.size(); i++) {
      cells.add(estimate(line.get(i), i, 0));
    }
    return CoverageTable.of(Dimension.AREA, cells);
  }

  private static CoverageCrossTable table2(List<List<Cell>> grid) {
    List<CoverageEstimate> cells = new ArrayList<>();
    for (int row = 0; row < grid.size(); row++) {
      for (int column = 0; column < grid.get(row).size(); column++) {
        Cell cell = grid.get(row).get(column);
        if (cell != null) {
          cells.add(estimate(cell, row, column));
        }
      }
    }
    return CoverageCrossTable.of(Dimension.AREA, Dimension.TARGET_GROUP, cells);
  }

  // The attacker ------------------------------------------------------------------------------

  /** What stands in the table before and after; the unknowns are what was hidden. */
  private static final class Attacker {
    private final List<CoverageEstimate> truth = new ArrayList<>();
    private final List<CoverageEstimate> shown = new ArrayList<>();
    private final List<List<Integer>> parts = new ArrayList<>();
    private final List<Integer> totals = new ArrayList<>();
    private final List<Integer> signs = new ArrayList<>();

    int see(CoverageEstimate before, CoverageEstimate after) {
      truth.add(before);
      shown.add(after);
      return truth.size() - 1;
    }

    /** The cells of a line add up to its total; columns are taken with the other sign. */
    void knowsTheSum(List<Integer> cells, int total, int sign) {
      parts.add(cells);
      totals.add(total);
      signs.add(sign);
    }

    boolean isHidden(int i) {
      return truth.get(i).counts().isPresent() && shown.get(i).counts().isEmpty();
    }

    /** The rows of the linear system over the hidden cells, reduced; exact. */
    List<Rational[]> reduced() {
      List<Rational[]> system = new ArrayList<>();
      for (int k = 0; k < parts.size(); k++) {
        if (truth.get(totals.get(k)).counts().isEmpty()) {
          continue;
        }
        Rational[] row = new Rational[truth.size()];
        java.util.Arrays.fill(row, Rational.ZERO);
        for (int part : parts.get(k)) {
          if (isHidden(part)) {
            row[part] = Rational.ONE;
          }
        }
        if (isHidden(totals.get(k))) {
          row[totals.get(k)] = Rational.of(-1);
        }
        system.add(row);
      }
      int done = 0;
      for (int column = 0; column < truth.size() && done < system.size(); column++) {
        int pivot = done;
        while (pivot < system.size() && system.get(pivot)[column].signum() == 0) {
          pivot++;
        }
        if (pivot == system.size()) {
          continue;
        }
        Collections.swap(system, done, pivot);
        Rational lead = system.get(done)[column];
        for (int j = 0; j < truth.size(); j++) {
          system.get(done)[j] = system.get(done)[j].dividedBy(lead);
        }
        for (int i = 0; i < system.size(); i++) {
          Rational factor = system.get(i)[column];
          if (i != done && factor.signum() != 0) {
            for (int j = 0; j < truth.size(); j++) {
              system.get(i)[j] = system.get(i)[j].minus(factor.times(system.get(done)[j]));
            }
          }
        }
        done++;
      }
      return system.subList(0, done);
    }

    /** Hidden numbers that the system determines: a reduced row with one unknown. */
    List<CoverageEstimate> found() {
      List<CoverageEstimate> found = new ArrayList<>();
      for (Rational[] row : reduced()) {
        int unknowns = 0;
        int which = -1;
        for (int j = 0; j < row.length; j++) {
          if (row[j].signum() != 0) {
            unknowns++;
            which = j;
          }
        }
        if (unknowns == 1) {
          found.add(truth.get(which));
        }
      }
      return found;
    }

    /**
     * The counts of every group of hidden cells that some lines added up, less others, leave over:
     * of each line whose total is shown, and of all combinations of lines.
     */
    List<People> groupsKnownInSum() {
      List<People> groups = new ArrayList<>();
      for (int chosen = 1; chosen < 1 << parts.size(); chosen++) {
        int[] times = new int[truth.size()];
        boolean known = true;
        for (int k = 0; k < parts.size(); k++) {
          if ((chosen >> k & 1) == 1) {
            int sign = signs.get(k);
            known &= truth.get(totals.get(k)).counts().isPresent();
            parts.get(k).forEach(part -> times[part] += sign);
            times[totals.get(k)] -= sign;
          }
        }
        List<Integer> left =
            java.util.stream.IntStream.range(0, times.length)
                .filter(i -> isHidden(i) && times[i] != 0)
                .boxed()
                .toList();
        if (known && left.stream().map(i -> times[i]).distinct().count() == 1) {
          groups.add(
              left.stream()
                  .map(i -> People.of(truth.get(i).counts().orElseThrow()))
                  .reduce(People.NOBODY, People::plus));
        }
      }
      return groups;
    }

    void isDefeated(int minimum) {
      for (int i = 0; i < truth.size(); i++) {
        Optional<Proportion.Counted> counts = shown.get(i).counts();
        assertThat(counts.isPresent() && isSmall(counts.get(), minimum))
            .as("small and shown: %s", shown.get(i))
            .isFalse();
        if (!isHidden(i)) {
          assertThat(shown.get(i).outcome()).isEqualTo(truth.get(i).outcome());
        }
      }
      assertThat(found()).as("found by subtraction").isEmpty();
      assertThat(groupsKnownInSum())
          .as("groups known in sum")
          .filteredOn(group -> group.isSmall(minimum))
          .isEmpty();
    }
  }

  /** In a cell above 100 % nobody is left unreached; its excess must not hide people of another. */
  private record People(Rational reached, Rational eligible, Rational notReached) {
    static final People NOBODY = new People(Rational.ZERO, Rational.ZERO, Rational.ZERO);

    static People of(Proportion.Counted counts) {
      Rational rest = counts.denominator().minus(counts.numerator());
      return new People(
          counts.numerator(), counts.denominator(), rest.signum() < 0 ? Rational.ZERO : rest);
    }

    People plus(People other) {
      return new People(
          reached.plus(other.reached),
          eligible.plus(other.eligible),
          notReached.plus(other.notReached));
    }

    boolean isSmall(int minimum) {
      return isFew(reached, minimum) || isFew(eligible, minimum) || isFew(notReached, minimum);
    }
  }

  private static boolean isSmall(Proportion.Counted counts, int minimum) {
    return isFew(counts.numerator(), minimum)
        || isFew(counts.denominator(), minimum)
        || isFew(counts.denominator().minus(counts.numerator()), minimum);
  }

  private static boolean isFew(Rational people, int minimum) {
    return people.signum() > 0 && people.compareTo(Rational.of(minimum)) < 0;
  }

  private static Attacker attacker(CoverageTable before, CoverageTable after) {
    Attacker attacker = new Attacker();
    List<Integer> parts = new ArrayList<>();
    for (int i = 0; i < before.cells().size(); i++) {
      parts.add(attacker.see(before.cells().get(i), after.cells().get(i)));
    }
    attacker.knowsTheSum(parts, attacker.see(before.total(), after.total()), 1);
    return attacker;
  }

  private static Attacker attacker(CoverageCrossTable before, CoverageCrossTable after) {
    Attacker attacker = new Attacker();
    int columns = before.columnTotals().cells().size();
    List<List<Integer>> byColumn = new ArrayList<>();
    for (int column = 0; column < columns; column++) {
      byColumn.add(new ArrayList<>());
    }
    List<Integer> rowTotals = new ArrayList<>();
    for (int row = 0; row < before.rows().size(); row++) {
      CoverageTable beforeRow = before.rows().get(row);
      CoverageTable afterRow = after.rows().get(row);
      List<Integer> parts = new ArrayList<>();
      for (int column = 0; column < columns; column++) {
        String key = before.columnTotals().scopes().get(column).targetGroup().code();
        if (beforeRow.cell(key).isPresent()) {
          int seen =
              attacker.see(beforeRow.cell(key).orElseThrow(), afterRow.cell(key).orElseThrow());
          parts.add(seen);
          byColumn.get(column).add(seen);
        }
      }
      int total = attacker.see(beforeRow.total(), afterRow.total());
      assertThat(after.rowTotals().cells().get(row)).isEqualTo(afterRow.total());
      attacker.knowsTheSum(parts, total, 1);
      rowTotals.add(total);
    }
    List<Integer> columnTotals = new ArrayList<>();
    for (int column = 0; column < columns; column++) {
      int total =
          attacker.see(
              before.columnTotals().cells().get(column), after.columnTotals().cells().get(column));
      attacker.knowsTheSum(byColumn.get(column), total, -1);
      columnTotals.add(total);
    }
    int grand = attacker.see(before.rowTotals().total(), after.rowTotals().total());
    attacker.knowsTheSum(rowTotals, grand, 1);
    attacker.knowsTheSum(columnTotals, grand, -1);
    assertThat(after.columnTotals().total().counts()).isEqualTo(after.rowTotals().total().counts());
    return attacker;
  }

  // Tables of one dimension ---------------------------------------------------------------------

  @Property
  void nothingIsFoundInALine(
      @ForAll("lines") List<Cell> line, @ForAll @IntRange(min = 2, max = 12) int minimum) {
    CoverageTable before = table(line);
    attacker(before, before.suppressBelow(minimum)).isDefeated(minimum);
  }

  @Property
  void aSecondTimeHidesNothingMore(
      @ForAll("lines") List<Cell> line, @ForAll @IntRange(min = 2, max = 12) int minimum) {
    Assume.that(line.stream().allMatch(cell -> cell.reached() <= cell.eligible()));
    CoverageTable once = table(line).suppressBelow(minimum);
    assertThat(once.suppressBelow(minimum)).isEqualTo(once);
  }

  @Property
  void theOrderOfTheCellsIsOfNoMatter(
      @ForAll("lines") List<Cell> line,
      @ForAll Random random,
      @ForAll @IntRange(min = 2, max = 12) int minimum) {
    CoverageTable table = table(line);
    List<CoverageEstimate> shuffled = new ArrayList<>(table.cells());
    Collections.shuffle(shuffled, random);
    CoverageTable other = CoverageTable.of(Dimension.AREA, shuffled);
    assertThat(other.total()).isEqualTo(table.total());
    assertThat(other.suppressBelow(minimum).cells())
        .containsExactlyInAnyOrderElementsOf(table.suppressBelow(minimum).cells());
    assertThat(other.suppressBelow(minimum).total())
        .isEqualTo(table.suppressBelow(minimum).total());
  }

  @Property
  void aTableWithoutSmallCellsStaysAsItIs(@ForAll("lines") List<Cell> line) {
    CoverageTable table = table(line);
    boolean small =
        java.util.stream.Stream.concat(
                table.cells().stream(), java.util.stream.Stream.of(table.total()))
            .flatMap(cell -> cell.counts().stream())
            .anyMatch(counts -> isSmall(counts, 5));
    if (small) {
      assertThat(table.suppressBelow(5)).isNotEqualTo(table);
    } else {
      assertThat(table.suppressBelow(5)).isSameAs(table);
    }
  }

  // Tables of two dimensions --------------------------------------------------------------------

  @Property(tries = 400)
  void nothingIsFoundInAGrid(
      @ForAll("grids") List<List<Cell>> grid, @ForAll @IntRange(min = 2, max = 12) int minimum) {
    CoverageCrossTable before = table2(grid);
    attacker(before, before.suppressBelow(minimum)).isDefeated(minimum);
  }

  @Property(tries = 400)
  void theOrderOfTheGridIsOfNoMatter(
      @ForAll("grids") List<List<Cell>> grid, @ForAll Random random) {
    CoverageCrossTable table = table2(grid);
    List<CoverageEstimate> shuffled =
        new ArrayList<>(table.rows().stream().flatMap(row -> row.cells().stream()).toList());
    Collections.shuffle(shuffled, random);
    CoverageCrossTable other =
        CoverageCrossTable.of(Dimension.AREA, Dimension.TARGET_GROUP, shuffled).suppressBelow(5);
    CoverageCrossTable expected = table.suppressBelow(5);
    for (CoverageEstimate total : expected.rowTotals().cells()) {
      String key = Dimension.AREA.key(total.scope());
      assertThat(other.rowTotals().cell(key)).contains(total);
      assertThat(other.row(key).cells())
          .containsExactlyInAnyOrderElementsOf(expected.row(key).cells());
    }
    assertThat(other.columnTotals().cells())
        .containsExactlyInAnyOrderElementsOf(expected.columnTotals().cells());
    assertThat(other.rowTotals().total()).isEqualTo(expected.rowTotals().total());
  }

  @Property(tries = 400)
  void aGridWithoutSmallCellsStaysAsItIs(@ForAll("grids") List<List<Cell>> grid) {
    CoverageCrossTable table = table2(grid);
    if (attacker(table, table).truth.stream()
        .flatMap(cell -> cell.counts().stream())
        .noneMatch(counts -> isSmall(counts, 3))) {
      assertThat(table.suppressBelow(3)).isSameAs(table);
    }
  }

  @Property(tries = 400)
  void aSecondTimeHidesNothingMoreInAGrid(@ForAll("grids") List<List<Cell>> grid) {
    CoverageCrossTable once = table2(grid).suppressBelow(5);
    assertThat(once.suppressBelow(5)).isEqualTo(once);
  }
}
