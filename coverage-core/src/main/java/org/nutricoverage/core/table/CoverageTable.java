package org.nutricoverage.core.table;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.nutricoverage.core.CoverageEstimate;
import org.nutricoverage.core.CoverageFinding;
import org.nutricoverage.core.Finding;
import org.nutricoverage.core.Outcome;
import org.nutricoverage.core.Proportion;
import org.nutricoverage.core.Scope;
import org.nutricoverage.core.internal.Arguments;
import org.nutricoverage.core.internal.Numbers;
import org.nutricoverage.core.internal.Texts;

/**
 * A breakdown of one figure by area, sex, target group or period, with the pooled total.
 *
 * <pre>{@code
 * CoverageTable bySex = CoverageTable.of(Dimension.SEX, List.of(female, male));
 * bySex.total();               // pooled from counts
 * bySex.suppressBelow(5);      // the last step before publishing
 * }</pre>
 *
 * <p>All cells are figures of one kind: they share indicator, method and definition of reach and
 * differ only in what the table breaks down by. Where cells overlap or periods would be added up,
 * the total is not computable and says why.
 *
 * @since 0.1.0
 */
public final class CoverageTable implements Serializable {

  private static final long serialVersionUID = 1L;

  private final Dimension dimension;
  private final Map<String, CoverageEstimate> cells;
  private final CoverageEstimate total;

  private CoverageTable(
      Dimension dimension, Map<String, CoverageEstimate> cells, CoverageEstimate total) {
    this.dimension = dimension;
    this.cells = Collections.unmodifiableMap(new LinkedHashMap<>(cells));
    this.total = total;
  }

  /**
   * A breakdown whose total is pooled from the counts of its cells.
   *
   * @param dimension by what the cells differ
   * @param cells at least one figure, in the order in which they are to be shown
   * @return the table
   * @throws IllegalArgumentException if there is no cell, two cells are the same place in the
   *     table, or cells differ in anything but the dimension
   */
  public static CoverageTable of(Dimension dimension, List<CoverageEstimate> cells) {
    Map<String, CoverageEstimate> byKey = checked(dimension, cells);
    return new CoverageTable(dimension, byKey, Pooling.total(dimension, cells));
  }

  /** A line of a larger table, whose total stands for all the scopes although some have no cell. */
  static CoverageTable line(
      Dimension dimension, List<CoverageEstimate> cells, List<Scope> spanned) {
    Map<String, CoverageEstimate> byKey = checked(dimension, cells);
    return new CoverageTable(dimension, byKey, Pooling.total(dimension, cells, spanned));
  }

  /**
   * A table as it was published and stored: cells and total are taken as they are.
   *
   * <p>For readers of stored tables. Nothing is pooled, compared or noted again, so that a table
   * whose small cells were hidden stays hidden and equals the one that was stored. Whoever builds a
   * table from data takes {@link #of(Dimension, List)}, whose total is computed.
   *
   * @param dimension by what the cells differ
   * @param cells at least one figure, in their order
   * @param total the figure of everyone
   * @return the table
   * @throws IllegalArgumentException if there is no cell, two cells are the same place in the
   *     table, or cells or total differ in anything but the dimension
   */
  public static CoverageTable restored(
      Dimension dimension, List<CoverageEstimate> cells, CoverageEstimate total) {
    Map<String, CoverageEstimate> byKey = checked(dimension, cells);
    checkTotal(dimension, cells.get(0), total);
    return new CoverageTable(dimension, byKey, total);
  }

  private static void checkTotal(
      Dimension dimension, CoverageEstimate figure, CoverageEstimate total) {
    List<String> differences = Differences.between(figure, total, dimension);
    if (!differences.isEmpty()) {
      throw new IllegalArgumentException(
          "total must differ from the cells only in "
              + dimension.label()
              + " but differs in "
              + String.join(", ", differences));
    }
  }

  private static Map<String, CoverageEstimate> checked(
      Dimension dimension, List<CoverageEstimate> cells) {
    if (cells.isEmpty()) {
      throw new IllegalArgumentException("cells must hold at least 1 estimate but were empty");
    }
    CoverageEstimate first = cells.get(0);
    Map<String, CoverageEstimate> byKey = new LinkedHashMap<>();
    for (CoverageEstimate cell : cells) {
      List<String> differences = Differences.between(first, cell, dimension);
      if (!differences.isEmpty()) {
        throw new IllegalArgumentException(
            "cells must differ only in "
                + dimension.label()
                + " but differ in "
                + String.join(", ", differences));
      }
      String key = dimension.key(cell.scope());
      if (byKey.put(key, cell) != null) {
        throw new IllegalArgumentException(
            "cells must hold each " + dimension.label() + " once but hold " + key + " twice");
      }
    }
    return byKey;
  }

  /**
   * This table with a total that was counted by itself, because the cells do not hold everyone.
   *
   * <p>People whose sex was not recorded are in the overall figure and in neither cell. Where the
   * counts of the total differ from the sum of the cells, a finding says by how much. Give the
   * total before small cells are hidden: {@link #suppressBelow(int)} protects against the total it
   * sees.
   *
   * @param counted the figure of everyone
   * @return a copy
   * @throws IllegalArgumentException if the total differs from the cells in anything but the
   *     dimension
   */
  public CoverageTable withTotal(CoverageEstimate counted) {
    checkTotal(dimension, total, counted);
    Optional<Proportion.Counted> pooled = Pooling.total(dimension, cells()).counts();
    Optional<Proportion.Counted> given = counted.counts();
    CoverageEstimate noted = counted;
    if (pooled.isPresent() && given.isPresent() && !pooled.equals(given)) {
      noted =
          counted.noting(
              Finding.of(
                  CoverageFinding.TOTAL_DIFFERS,
                  "the total is " + given.get() + ", its cells add up to " + pooled.get()));
    }
    return new CoverageTable(dimension, cells, noted);
  }

  /**
   * By what the cells differ.
   *
   * @return the dimension
   */
  public Dimension dimension() {
    return dimension;
  }

  /**
   * The figures.
   *
   * @return the cells in the order in which they were given
   */
  public List<CoverageEstimate> cells() {
    return List.copyOf(cells.values());
  }

  /**
   * One figure.
   *
   * @param key the code of an area or group, the name of a sex, or the text form of a period
   * @return the cell; empty if the table has none of that key
   */
  public Optional<CoverageEstimate> cell(String key) {
    return Optional.ofNullable(cells.get(key));
  }

  /**
   * The figure of all cells together.
   *
   * @return the total, pooled from counts or counted by itself
   */
  public CoverageEstimate total() {
    return total;
  }

  /**
   * This table for publication, with small cells hidden so that subtraction does not bring them
   * back.
   *
   * <p>A cell is small if the people reached, the people not reached or the eligible people are
   * fewer than the minimum, but not none. If the hidden cells are known by subtraction from the
   * total, or are together small, the smallest visible cell is hidden as well; if there is none
   * left, the total is. A separately counted total gives away the people who are in no cell; if
   * they are few, a cell is hidden for them. Cells that overlap may be found from one another, so a
   * hidden cell takes along every cell that overlaps it, straight or by way of others.
   *
   * <p>The protection is that of one table. Two tables of the same people, such as one by sex and
   * one by area with other cells hidden, may give away together what neither does alone; a {@link
   * CoverageCrossTable} protects both at once. Figures estimated without counts are not hidden:
   * small samples are a matter of precision, to be judged by their interval.
   *
   * @param minimum the least number of people that may be shown, from 2 to 1,000,000; 5 is usual
   * @return a copy in which hidden cells are not computable for the reason {@code SUPPRESSED}
   * @throws IllegalArgumentException if the minimum is not in the range
   */
  public CoverageTable suppressBelow(int minimum) {
    Arguments.inRange(minimum, 2, 1_000_000, "minimum", "people");
    SmallCells.Hidden hidden = new SmallCells(minimum).hiddenIn(dimension, cells(), total);
    return hidden.isEmpty()
        ? this
        : showing(
            key ->
                hidden.keys().contains(key)
                    ? SmallCells.Showing.HIDDEN
                    : SmallCells.Showing.AS_IT_IS,
            hidden.total() ? SmallCells.Showing.HIDDEN : SmallCells.Showing.WITHOUT_DETAIL);
  }

  /** This table with each cell and the total shown as they may be. */
  CoverageTable showing(Function<String, SmallCells.Showing> ofCell, SmallCells.Showing ofTotal) {
    Map<String, CoverageEstimate> shown = new LinkedHashMap<>(cells);
    shown.replaceAll((key, cell) -> ofCell.apply(key).of(cell));
    return new CoverageTable(dimension, shown, ofTotal.of(total));
  }

  Set<String> keys() {
    return cells.keySet();
  }

  /**
   * The table as aligned text, one line a cell and the total last.
   *
   * @return lines separated by line feeds
   */
  public String toText() {
    List<List<String>> rows = new ArrayList<>();
    rows.add(List.of(dimension.label(), "reached", "eligible", "coverage", "interval"));
    cells.values().forEach(cell -> rows.add(row(dimension.label(cell.scope()), cell)));
    rows.add(row("Total", total));
    return TextTable.aligned(rows);
  }

  private static List<String> row(String label, CoverageEstimate estimate) {
    Optional<Proportion.Counted> counts = estimate.counts();
    String figure =
        estimate
            .proportion()
            .map(proportion ->
                proportion
                    .counts()
                    .map(exact -> exact.exact().percent(1) + " %")
                    .orElseGet(() -> Numbers.percent(proportion.value())))
            .orElse(
                estimate.outcome() instanceof Outcome.NotComputable not
                    ? not.reason().name().toLowerCase(Locale.ROOT).replace('_', ' ')
                    : "");
    return List.of(
        Texts.oneLine(label),
        counts.map(exact -> Numbers.people(exact.numerator().rounded(1))).orElse("-"),
        counts.map(exact -> Numbers.people(exact.denominator().rounded(1))).orElse("-"),
        figure,
        estimate
            .interval()
            .map(interval ->
                Numbers.percent(interval.lower()) + " to " + Numbers.percent(interval.upper()))
            .orElse("-"));
  }

  /**
   * The scopes of the cells.
   *
   * @return in the order of the cells
   */
  public List<Scope> scopes() {
    return cells.values().stream().map(CoverageEstimate::scope).toList();
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof CoverageTable that
        && dimension == that.dimension
        && List.copyOf(cells.values()).equals(List.copyOf(that.cells.values()))
        && total.equals(that.total);
  }

  @Override
  public int hashCode() {
    return Objects.hash(dimension, List.copyOf(cells.values()), total);
  }

  /** Returns {@link #toText()}. */
  @Override
  public String toString() {
    return toText();
  }
}
