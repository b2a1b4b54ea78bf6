package org.nutricoverage.core.table;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
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
 * <p>A published table is a set of sums: each line of cells adds up to its total. A hidden cell can be
 * found by subtraction exactly if it is the only way between two parts of the graph whose nodes are
 * the lines and whose edges are the hidden cells, each joining the lines it is in: a bridge. This
 * holds where no cell is in more than two lines, as in tables of one and two dimensions.
 */
final class SmallCells {

  /** Stands for what is in no line, because the total of the line is not shown. */
  static final int GROUND = -1;

  private static final String NOTICE = "hidden to protect small numbers of people";

  private final Rational minimum;

  SmallCells(int minimum) {
    this.minimum = Rational.of(minimum);
  }

  /** The hidden cells of a table of one dimension, and whether its total is hidden. */
  record Hidden(Set<Integer> cells, boolean total) {

    boolean isEmpty() {
      return cells.isEmpty() && !total;
    }
  }

  Hidden hiddenIn(List<CoverageEstimate> cells, CoverageEstimate total) {
    int line = total.counts().isPresent() ? 0 : GROUND;
    List<Cell> all = new ArrayList<>();
    for (CoverageEstimate cell : cells) {
      all.add(new Cell(cell.counts(), line, GROUND, false, false));
    }
    all.add(new Cell(total.counts(), line, GROUND, true, false));
    Set<Integer> hidden = hidden(all);
    boolean hidesTotal = hidden.remove(cells.size());
    return new Hidden(hidden, hidesTotal);
  }

  /**
   * The indices of the cells to hide.
   *
   * <p>Each round hides one more cell, so that it ends at the latest when all are hidden.
   */
  Set<Integer> hidden(List<Cell> cells) {
    Set<Integer> hidden = new TreeSet<>();
    for (int i = 0; i < cells.size(); i++) {
      if (cells.get(i).isSmall(minimum)) {
        hidden.add(i);
      }
    }
    for (Optional<Integer> next = next(cells, hidden); next.isPresent(); ) {
      hidden.add(next.get());
      next = next(cells, hidden);
    }
    return hidden;
  }

  private Optional<Integer> next(List<Cell> cells, Set<Integer> hidden) {
    for (int index : hidden) {
      Cell cell = cells.get(index);
      if (isBridge(cells, hidden, index)) {
        Optional<Integer> partner = smallestVisible(cells, hidden, cell.firstLine());
        if (partner.isEmpty() && cell.secondLine() != GROUND) {
          partner = smallestVisible(cells, hidden, cell.secondLine());
        }
        if (partner.isPresent()) {
          return partner;
        }
      }
    }
    return lineWithTooFewHidden(cells, hidden);
  }

  /** A line whose hidden people, known together by subtraction, are themselves too few. */
  private Optional<Integer> lineWithTooFewHidden(List<Cell> cells, Set<Integer> hidden) {
    Set<Integer> lines = new TreeSet<>();
    for (int index : hidden) {
      lines.add(cells.get(index).firstLine());
      lines.add(cells.get(index).secondLine());
    }
    lines.remove(GROUND);
    for (int line : lines) {
      Rational hiddenEligible = Rational.ZERO;
      boolean hidesTotal = false;
      for (int index : hidden) {
        Cell cell = cells.get(index);
        if (cell.isIn(line)) {
          hidesTotal |= cell.isTotalOf(line);
          hiddenEligible = hiddenEligible.plus(cell.eligible());
        }
      }
      if (!hidesTotal && hiddenEligible.compareTo(minimum) < 0) {
        Optional<Integer> more = smallestVisible(cells, hidden, line);
        if (more.isPresent()) {
          return more;
        }
      }
    }
    return Optional.empty();
  }

  /** Whether the cell's two lines are joined by no other hidden cells. */
  private static boolean isBridge(List<Cell> cells, Set<Integer> hidden, int bridge) {
    Set<Integer> reached = new TreeSet<>(Set.of(cells.get(bridge).firstLine()));
    boolean grew = true;
    while (grew) {
      grew = false;
      for (int index : hidden) {
        Cell cell = cells.get(index);
        if (index != bridge
            && (reached.contains(cell.firstLine()) || reached.contains(cell.secondLine()))) {
          grew |= reached.add(cell.firstLine());
          grew |= reached.add(cell.secondLine());
        }
      }
    }
    return !reached.contains(cells.get(bridge).secondLine());
  }

  private static Optional<Integer> smallestVisible(
      List<Cell> cells, Set<Integer> hidden, int line) {
    List<Integer> visible = new ArrayList<>();
    for (int i = 0; i < cells.size(); i++) {
      Cell cell = cells.get(i);
      if (cell.isIn(line) && cell.eligible().signum() > 0 && !hidden.contains(i)) {
        visible.add(i);
      }
    }
    return visible.stream()
        .min(
            Comparator.<Integer, Boolean>comparing(index -> cells.get(index).isTotalOf(line))
                .thenComparing(index -> cells.get(index).eligible())
                .thenComparing(Comparator.naturalOrder()));
  }

  /** The estimate without its figure and without any line or finding that would give it away. */
  static CoverageEstimate hide(CoverageEstimate estimate) {
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

  /** The estimate without the lines and findings in which counts of its cells may stand. */
  static CoverageEstimate withoutDetail(CoverageEstimate estimate) {
    return new CoverageEstimate(
        estimate.scope(),
        estimate.method(),
        estimate.reachDefinition(),
        estimate.eligibleSource(),
        estimate.evidence(),
        estimate.outcome(),
        List.of(
            Finding.of(CoverageFinding.SUPPRESSED, "cells of this total are " + NOTICE)),
        List.of());
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

    boolean isSmall(Rational minimum) {
      return counts.isPresent()
          && (isFew(counts.get().numerator(), minimum)
              || isFew(counts.get().denominator(), minimum)
              || isFew(counts.get().denominator().minus(counts.get().numerator()), minimum));
    }

    private static boolean isFew(Rational people, Rational minimum) {
      return people.signum() > 0 && people.compareTo(minimum) < 0;
    }

    Rational eligible() {
      return counts.map(Proportion.Counted::denominator).orElse(Rational.ZERO);
    }

    boolean isIn(int line) {
      return firstLine == line || secondLine == line;
    }

    boolean isTotalOf(int line) {
      return (totalOfFirst && firstLine == line) || (totalOfSecond && secondLine == line);
    }
  }
}
