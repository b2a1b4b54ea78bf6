package org.nutricoverage.core.table;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.nutricoverage.core.CoverageEstimate;
import org.nutricoverage.core.CoverageFinding;
import org.nutricoverage.core.Evidence;
import org.nutricoverage.core.Finding;
import org.nutricoverage.core.Outcome;
import org.nutricoverage.core.Proportion;
import org.nutricoverage.core.Rational;
import org.nutricoverage.core.Scope;
import org.nutricoverage.core.Sex;
import org.nutricoverage.core.TargetGroup;
import org.nutricoverage.core.Uncertainty;
import org.nutricoverage.core.internal.Numbers;

/**
 * Pools cells into the figure of all of them, from counts. The order of the cells is of no matter.
 */
final class Pooling {

  private static final int MOST_NAMED = 10;

  private final Dimension dimension;
  private final List<CoverageEstimate> cells;
  private final List<CoverageEstimate> counted;
  private final List<Scope> spanned;

  private Pooling(Dimension dimension, List<CoverageEstimate> cells, List<Scope> spanned) {
    this.dimension = dimension;
    this.cells =
        cells.stream().sorted(Comparator.comparing(cell -> dimension.key(cell.scope()))).toList();
    this.counted = this.cells.stream().filter(cell -> cell.counts().isPresent()).toList();
    TreeMap<String, Scope> byKey = new TreeMap<>();
    spanned.forEach(scope -> byKey.putIfAbsent(dimension.key(scope), scope));
    this.spanned = List.copyOf(byKey.values());
  }

  static CoverageEstimate total(Dimension dimension, List<CoverageEstimate> cells) {
    return total(dimension, cells, cells.stream().map(CoverageEstimate::scope).toList());
  }

  /**
   * The total of cells that stands for all the scopes, some of which may have no cell.
   *
   * <p>The rows of a table of two dimensions must have totals of one kind although a row need not
   * have every column.
   */
  static CoverageEstimate total(
      Dimension dimension, List<CoverageEstimate> cells, List<Scope> spanned) {
    return new Pooling(dimension, cells, spanned).total();
  }

  private CoverageEstimate total() {
    CoverageEstimate first = cells.get(0);
    CoverageEstimate.Builder builder =
        CoverageEstimate.of(dimension.spanning(first.scope(), spanned), first.method())
            .reached(first.reachDefinition())
            .eligibleFrom(sources())
            .restingOn(evidence());
    Optional<String> obstacle = obstacle();
    if (obstacle.isPresent()) {
      return builder.notComputable(Outcome.Reason.NOT_ADDITIVE, obstacle.get());
    }
    if (counted.isEmpty()) {
      return builder.notComputable(
          Outcome.Reason.NO_DATA,
          "none of " + Numbers.counted(cells.size(), "cell", "cells") + " has counts");
    }
    List<Proportion.Counted> counts =
        counted.stream().map(cell -> cell.counts().orElseThrow()).toList();
    Proportion pooled =
        Proportion.of(
            Rational.sum(counts.stream().map(Proportion.Counted::numerator).toList()),
            Rational.sum(counts.stream().map(Proportion.Counted::denominator).toList()));
    return builder
        .noting(leftOut())
        .explainedBy(
            List.of(
                "Pooled from the counts of "
                    + Numbers.counted(counted.size(), "cell", "cells")
                    + " by "
                    + dimension.label()
                    + ", not from their percentages"))
        .computed(
            pooled, new Uncertainty.NoInterval("the total is pooled from the counts of its cells"));
  }

  private Optional<String> obstacle() {
    if (dimension == Dimension.PERIOD
        && spanned.size() > 1
        && !cells.get(0).reachDefinition().isAdditiveOverTime()) {
      return Optional.of(
          "people who stay in the programme are counted in every period, so periods are not added;"
              + " compute the whole period from its own data");
    }
    List<Dimension.Overlap> overlaps = dimension.overlaps(spanned);
    if (!overlaps.isEmpty()) {
      return Optional.of(
          dimension.label(spanned.get(overlaps.get(0).first()))
              + " and "
              + dimension.label(spanned.get(overlaps.get(0).second()))
              + " overlap, so that people would be counted twice");
    }
    Optional<CoverageEstimate> estimated =
        cells.stream()
            .filter(cell -> cell.proportion().isPresent() && cell.counts().isEmpty())
            .findFirst();
    if (estimated.isPresent()) {
      return Optional.of(
          dimension.label(estimated.get().scope())
              + " was estimated without counts; estimate the total from the sample");
    }
    if (dimension != Dimension.SEX
        && counted.size() > 1
        && counted.stream().anyMatch(cell -> cell.evidence() instanceof Evidence.Sample)) {
      return Optional.of(
          "samples of different sizes would weigh by their size and not by the eligible people they"
              + " stand for; estimate the total from the samples");
    }
    return Optional.empty();
  }

  private List<Finding> leftOut() {
    List<Finding> findings = new ArrayList<>();
    note(
        findings,
        cells.stream().filter(Pooling::isMissing).map(CoverageEstimate::scope).toList(),
        " is not computable and not in this total",
        " are not computable and neither their people reached nor their eligible people are in this"
            + " total");
    Set<String> present =
        cells.stream()
            .map(cell -> dimension.key(cell.scope()))
            .collect(Collectors.toCollection(HashSet::new));
    note(
        findings,
        spanned.stream()
            .filter(scope -> !present.contains(dimension.key(scope)) && applies(scope))
            .toList(),
        " is not in the table and not in this total",
        " are not in the table and not in this total");
    note(
        findings,
        counted.stream()
            .filter(cell -> cell.has(CoverageFinding.CELLS_LEFT_OUT))
            .map(CoverageEstimate::scope)
            .toList(),
        " is itself a total that leaves cells out",
        " are themselves totals that leave cells out");
    return findings;
  }

  private void note(List<Finding> findings, List<Scope> scopes, String ofOne, String ofMany) {
    if (scopes.isEmpty()) {
      return;
    }
    String named =
        scopes.stream().limit(MOST_NAMED).map(dimension::label).collect(Collectors.joining(", "));
    String more =
        scopes.size() > MOST_NAMED
            ? " and " + Numbers.people(scopes.size() - MOST_NAMED) + " more"
            : "";
    findings.add(
        Finding.of(
            CoverageFinding.CELLS_LEFT_OUT,
            Numbers.people(scopes.size())
                + " of "
                + Numbers.counted(spanned.size(), "cell", "cells")
                + (scopes.size() == 1 ? ofOne : ofMany)
                + ": "
                + named
                + more));
  }

  /** Whether there can be such a cell here: there is none for males among pregnant women. */
  private boolean applies(Scope absent) {
    Scope here = cells.get(0).scope();
    Sex sex = dimension == Dimension.SEX ? absent.sex() : here.sex();
    TargetGroup group =
        dimension == Dimension.TARGET_GROUP ? absent.targetGroup() : here.targetGroup();
    return sex != Sex.MALE || group.includesMales();
  }

  private static boolean isMissing(CoverageEstimate cell) {
    return cell.outcome() instanceof Outcome.NotComputable not
        && not.reason() != Outcome.Reason.NOT_APPLICABLE;
  }

  private String sources() {
    return cells.stream()
        .map(CoverageEstimate::eligibleSource)
        .filter(source -> !source.isEmpty())
        .distinct()
        .collect(Collectors.joining("; "));
  }

  private Evidence evidence() {
    List<Evidence> different = cells.stream().map(CoverageEstimate::evidence).distinct().toList();
    boolean byArea = dimension == Dimension.AREA;
    if (different.size() == 1 && isShared(different.get(0), byArea)) {
      return different.get(0);
    }
    List<Evidence.RoutineReports> reports = new ArrayList<>();
    for (CoverageEstimate cell : cells) {
      if (cell.evidence() instanceof Evidence.RoutineReports routine) {
        reports.add(routine);
      }
    }
    long sites = reports.stream().mapToLong(Evidence.RoutineReports::sites).sum();
    long expected = reports.stream().mapToLong(Evidence.RoutineReports::siteMonthsExpected).sum();
    long reported = reports.stream().mapToLong(Evidence.RoutineReports::siteMonthsReported).sum();
    if (byArea
        && reports.size() == cells.size()
        && Math.max(sites, expected) <= Integer.MAX_VALUE) {
      return new Evidence.RoutineReports((int) sites, (int) expected, (int) reported);
    }
    return new Evidence.Stated("pooled from " + Numbers.counted(cells.size(), "cell", "cells"));
  }

  /** Whether cells with equal evidence rest on the same evidence, and not on as much of another. */
  private boolean isShared(Evidence evidence, boolean byArea) {
    return cells.size() == 1
        || evidence instanceof Evidence.Stated
        || evidence instanceof Evidence.Register
        || (evidence instanceof Evidence.RoutineReports && !byArea);
  }
}
