package org.nutricoverage.core.table;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.nutricoverage.core.CoverageEstimate;
import org.nutricoverage.core.CoverageFinding;
import org.nutricoverage.core.Evidence;
import org.nutricoverage.core.Finding;
import org.nutricoverage.core.Outcome;
import org.nutricoverage.core.Proportion;
import org.nutricoverage.core.Rational;

/**
 * Which cells of a table must be hidden so that no small one can be found.
 *
 * <p>A published table is a set of sums: each line of cells adds up to its total. Hidden cells that
 * are known by subtraction are the bridges of a {@link LineGraph}. This holds where no cell is in
 * more than two lines, as in tables of one and two dimensions.
 */
final class SmallCells {

  /** Stands for what is in no line, because the total of the line is not shown. */
  static final int GROUND = -1;

  private static final String NOTICE = "hidden to protect small numbers of people";

  private final Rational minimum;

  SmallCells(int minimum) {
    this.minimum = Rational.of(minimum);
  }

  /** The hidden cells of a table of one dimension by their keys, and whether its total is hidden. */
  record Hidden(Set<String> keys, boolean total) {

    boolean isEmpty() {
      return keys.isEmpty() && !total;
    }
  }

  Hidden hiddenIn(Dimension dimension, List<CoverageEstimate> inAnyOrder, CoverageEstimate total) {
    List<CoverageEstimate> cells =
        inAnyOrder.stream()
            .sorted(Comparator.comparing(cell -> dimension.key(cell.scope())))
            .toList();
    int line = total.counts().isPresent() ? 0 : GROUND;
    List<Cell> all = new ArrayList<>();
    for (CoverageEstimate cell : cells) {
      all.add(new Cell(cell.counts(), line, GROUND, false, false));
    }
    all.add(new Cell(total.counts(), line, GROUND, true, false));
    unrecorded(cells, total).ifPresent(rest -> all.add(rest.inLine(line)));
    BitSet hidden =
        hidden(all, dimension.overlaps(cells.stream().map(CoverageEstimate::scope).toList()));
    Set<String> keys = new HashSet<>();
    for (int i = 0; i < cells.size(); i++) {
      if (hidden.get(i)) {
        keys.add(dimension.key(cells.get(i).scope()));
      }
    }
    return new Hidden(keys, hidden.get(cells.size()));
  }

  /** The few people in a separately counted total who are in no cell; they are never shown. */
  private Optional<Cell> unrecorded(List<CoverageEstimate> cells, CoverageEstimate total) {
    if (total.counts().isEmpty()) {
      return Optional.empty();
    }
    Rational reached = total.counts().get().numerator();
    Rational eligible = total.counts().get().denominator();
    for (CoverageEstimate cell : cells) {
      if (cell.counts().isPresent()) {
        reached = reached.minus(cell.counts().get().numerator());
        eligible = eligible.minus(cell.counts().get().denominator());
      }
    }
    return isSmall(reached, eligible) && reached.signum() >= 0 && eligible.signum() > 0
        ? Optional.of(
            new Cell(Optional.of(Proportion.of(reached, eligible)), GROUND, GROUND, false, false))
        : Optional.empty();
  }

  /**
   * The cells to hide, by their places in the list.
   *
   * <p>Each round hides more cells, so that it ends at the latest when all are hidden.
   *
   * @param cells the cells and totals
   * @param overlaps pairs of cells that hold the same people, one of which might be found from the
   *     other
   */
  BitSet hidden(List<Cell> cells, List<Dimension.Overlap> overlaps) {
    LineGraph graph = new LineGraph(cells);
    List<LineGraph.Cost> costs = cells.stream().map(Cell::cost).toList();
    BitSet hidden = new BitSet();
    for (int i = 0; i < cells.size(); i++) {
      hidden.set(i, isSmall(cells.get(i).reached(), cells.get(i).eligible()));
    }
    int before;
    do {
      before = hidden.cardinality();
      hideOverlapping(overlaps, hidden);
      hideDetours(graph, costs, hidden);
      hideMoreOfFew(cells, costs, hidden);
    } while (hidden.cardinality() > before);
    return hidden;
  }

  private boolean isSmall(Rational reached, Rational eligible) {
    return isFew(reached) || isFew(eligible) || isFew(eligible.minus(reached));
  }

  private boolean isFew(Rational people) {
    return people.signum() > 0 && people.compareTo(minimum) < 0;
  }

  private static void hideOverlapping(List<Dimension.Overlap> overlaps, BitSet hidden) {
    int before;
    do {
      before = hidden.cardinality();
      for (Dimension.Overlap overlap : overlaps) {
        boolean either = hidden.get(overlap.first()) || hidden.get(overlap.second());
        hidden.set(overlap.first(), either);
        hidden.set(overlap.second(), either);
      }
    } while (hidden.cardinality() > before);
  }

  /** Hides what it takes so that no hidden cell is known by subtraction. */
  private static void hideDetours(LineGraph graph, List<LineGraph.Cost> costs, BitSet hidden) {
    List<Integer> detour;
    do {
      detour =
          graph.bridges(hidden).stream()
              .mapToObj(bridge -> graph.detour(bridge, hidden, costs))
              .filter(way -> !way.isEmpty())
              .findFirst()
              .orElse(List.of());
      detour.forEach(hidden::set);
    } while (!detour.isEmpty());
  }

  /**
   * Hides one more cell of a line whose hidden people, known together by subtraction, are few.
   *
   * <p>Where the total of the line is hidden as well, they are not known together.
   */
  private void hideMoreOfFew(List<Cell> cells, List<LineGraph.Cost> costs, BitSet hidden) {
    TreeMap<Integer, List<Integer>> byLine = new TreeMap<>();
    hidden.stream()
        .forEach(
            index -> {
              for (int line : cells.get(index).lines()) {
                byLine.computeIfAbsent(line, empty -> new ArrayList<>()).add(index);
              }
            });
    for (Map.Entry<Integer, List<Integer>> entry : byLine.entrySet()) {
      int line = entry.getKey();
      List<Cell> group = entry.getValue().stream().map(cells::get).toList();
      Rational reached = group.stream().map(Cell::reached).reduce(Rational.ZERO, Rational::plus);
      Rational eligible = group.stream().map(Cell::eligible).reduce(Rational.ZERO, Rational::plus);
      if (group.stream().noneMatch(cell -> cell.isTotalOf(line)) && isSmall(reached, eligible)) {
        Optional<Integer> more =
            IntStream.range(0, cells.size())
                .filter(i -> !hidden.get(i) && cells.get(i).isIn(line) && costs.get(i).isPayable())
                .boxed()
                .min(Comparator.comparing(costs::get));
        if (more.isPresent()) {
          hidden.set(more.get());
          return;
        }
      }
    }
  }

  /** How a cell or a total is published. */
  enum Showing {
    AS_IT_IS {
      @Override
      CoverageEstimate of(CoverageEstimate estimate) {
        return estimate;
      }
    },
    WITHOUT_DETAIL {
      @Override
      CoverageEstimate of(CoverageEstimate estimate) {
        return withoutDetail(estimate);
      }
    },
    HIDDEN {
      @Override
      CoverageEstimate of(CoverageEstimate estimate) {
        return hide(estimate);
      }
    };

    abstract CoverageEstimate of(CoverageEstimate estimate);
  }

  /** The estimate without its figure and without any line or finding that would give it away. */
  private static CoverageEstimate hide(CoverageEstimate estimate) {
    if (estimate.proportion().isEmpty()) {
      return estimate;
    }
    return new CoverageEstimate(
        estimate.scope(),
        estimate.method(),
        estimate.reachDefinition(),
        estimate.eligibleSource(),
        new Evidence.Stated("hidden"),
        new Outcome.NotComputable(Outcome.Reason.SUPPRESSED, NOTICE),
        List.of(Finding.of(CoverageFinding.SUPPRESSED, NOTICE)),
        List.of());
  }

  /**
   * The total without the lines and findings in which counts of its cells may stand.
   *
   * <p>What can be said without those counts is said again: that it is a proxy, above 100 %, or
   * leaves cells out.
   */
  private static CoverageEstimate withoutDetail(CoverageEstimate total) {
    if (!(total.outcome() instanceof Outcome.Computed computed)) {
      return total;
    }
    CoverageEstimate.Builder builder =
        CoverageEstimate.of(total.scope(), total.method())
            .reached(total.reachDefinition())
            .eligibleFrom(total.eligibleSource())
            .restingOn(total.evidence())
            .noting(
                List.of(Finding.of(CoverageFinding.SUPPRESSED, "cells of this total are " + NOTICE)));
    if (total.has(CoverageFinding.CELLS_LEFT_OUT)) {
      builder.noting(
          List.of(
              Finding.of(
                  CoverageFinding.CELLS_LEFT_OUT, "cells without a figure are not in this total")));
    }
    return builder.computed(computed.proportion(), computed.uncertainty());
  }

  /**
   * A cell in one or two lines.
   *
   * @param counts its counts; a cell without counts is neither small nor of use to hide another
   * @param firstLine the line it is in
   * @param secondLine the other line, or {@link #GROUND} if it is in one line only
   * @param totalOfFirst whether it is the total of its first line
   * @param totalOfSecond whether it is the total of its second line
   */
  record Cell(
      Optional<Proportion.Counted> counts,
      int firstLine,
      int secondLine,
      boolean totalOfFirst,
      boolean totalOfSecond) {

    Cell inLine(int line) {
      return new Cell(counts, line, secondLine, totalOfFirst, totalOfSecond);
    }

    Rational reached() {
      return counts.map(Proportion.Counted::numerator).orElse(Rational.ZERO);
    }

    Rational eligible() {
      return counts.map(Proportion.Counted::denominator).orElse(Rational.ZERO);
    }

    LineGraph.Cost cost() {
      int totals = (totalOfFirst ? 1 : 0) + (totalOfSecond ? 1 : 0);
      return new LineGraph.Cost(totals, eligible(), 1);
    }

    List<Integer> lines() {
      return Stream.of(firstLine, secondLine).filter(line -> line != GROUND).toList();
    }

    boolean isIn(int line) {
      return firstLine == line || secondLine == line;
    }

    boolean isTotalOf(int line) {
      return (totalOfFirst && firstLine == line) || (totalOfSecond && secondLine == line);
    }
  }
}
