package org.nutricoverage.core.table;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
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

  /**
   * The hidden cells of a table of one dimension by their keys, and whether its total is hidden.
   */
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
      all.add(Cell.of(cell, line, GROUND, 0));
    }
    all.add(Cell.of(total, GROUND, line, 1));
    unrecorded(all).filter(this::isSmall).ifPresent(all::add);
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

  /**
   * The people in a separately counted total, the last of a line, who are in no cell of the line.
   */
  private static Optional<Cell> unrecorded(List<Cell> line) {
    Cell total = line.get(line.size() - 1);
    if (total.eligible().signum() == 0) {
      return Optional.empty();
    }
    List<Cell> parts = line.subList(0, line.size() - 1);
    Rational reached =
        total.reached().minus(Rational.sum(parts.stream().map(Cell::reached).toList()));
    Rational eligible =
        total.eligible().minus(Rational.sum(parts.stream().map(Cell::eligible).toList()));
    return Optional.of(new Cell(reached, eligible, total.toLine(), GROUND, 0));
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
      hidden.set(i, isSmall(cells.get(i)));
    }
    List<Group> groups =
        List.of(
            new Group(weights(cells, Cell::eligible)),
            new Group(weights(cells, Cell::reached)),
            new Group(weights(cells, Cell::notReached)));
    int before;
    do {
      before = hidden.cardinality();
      hideOverlapping(overlaps, hidden);
      hideDetours(graph, costs, hidden);
      groups.forEach(people -> hideMoreOfFew(graph, people, costs, hidden));
    } while (hidden.cardinality() > before);
    return hidden;
  }

  private boolean isSmall(Cell cell) {
    return isFew(cell.reached()) || isFew(cell.eligible()) || isFew(cell.notReached());
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

  /** Hides more cells until no group of hidden people that is known in sum is of few people. */
  private void hideMoreOfFew(
      LineGraph graph, Group people, List<LineGraph.Cost> costs, BitSet hidden) {
    for (int i = hidden.nextSetBit(0); i >= 0; i = hidden.nextSetBit(i + 1)) {
      if (people.checked().get(i) || !isFew(people.weights().get(i))) {
        continue;
      }
      Optional<Integer> more;
      do {
        more =
            graph
                .lightGroup(i, hidden, people.weights(), minimum)
                .flatMap(part -> graph.cheapestLeaving(part, hidden, costs));
        more.ifPresent(hidden::set);
      } while (more.isPresent());
      people.checked().set(i);
    }
  }

  /**
   * What is added up in a group of hidden cells.
   *
   * @param weights the people of each cell who are counted
   * @param checked the cells that are in no light group, and never will be: each cell that is
   *     hidden besides makes groups heavier or joins them
   */
  private record Group(List<Rational> weights, BitSet checked) {

    Group(List<Rational> weights) {
      this(weights, new BitSet());
    }
  }

  /** Numbers of people, none where there are less than none: an excess hides nobody elsewhere. */
  private static List<Rational> weights(List<Cell> cells, Function<Cell, Rational> people) {
    return cells.stream()
        .map(people)
        .map(weight -> weight.signum() < 0 ? Rational.ZERO : weight)
        .toList();
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
                List.of(
                    Finding.of(CoverageFinding.SUPPRESSED, "cells of this total are " + NOTICE)));
    if (total.has(CoverageFinding.CELLS_LEFT_OUT)) {
      builder.noting(
          List.of(
              Finding.of(
                  CoverageFinding.CELLS_LEFT_OUT, "cells without a figure are not in this total")));
    }
    return builder.computed(computed.proportion(), computed.uncertainty());
  }

  /**
   * A cell in one or two lines, directed as {@link LineGraph} says.
   *
   * @param reached people reached; 0 for a cell without counts
   * @param eligible eligible people; 0 for a cell without counts, which is neither small nor of use
   *     to hide another
   * @param fromLine its row; of the total of a row the line of the totals of rows, of the total of
   *     a column that column, of the grand total the line of the totals of columns
   * @param toLine its column; of the total of a row that row, of the total of a column the line of
   *     the totals of columns, of the grand total the line of the totals of rows
   * @param totals of how many lines it is the total
   */
  record Cell(Rational reached, Rational eligible, int fromLine, int toLine, int totals) {

    static Cell of(CoverageEstimate estimate, int fromLine, int toLine, int totals) {
      Optional<Proportion.Counted> counts = estimate.counts();
      return new Cell(
          counts.map(Proportion.Counted::numerator).orElse(Rational.ZERO),
          counts.map(Proportion.Counted::denominator).orElse(Rational.ZERO),
          fromLine,
          toLine,
          totals);
    }

    /** The eligible people who are not reached; below 0 where more are reached than eligible. */
    Rational notReached() {
      return eligible.minus(reached);
    }

    LineGraph.Cost cost() {
      return new LineGraph.Cost(totals, eligible, 1);
    }
  }
}
