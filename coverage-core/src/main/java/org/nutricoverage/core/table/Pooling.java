package org.nutricoverage.core.table;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.nutricoverage.core.CoverageEstimate;
import org.nutricoverage.core.CoverageFinding;
import org.nutricoverage.core.Evidence;
import org.nutricoverage.core.Finding;
import org.nutricoverage.core.Outcome;
import org.nutricoverage.core.Proportion;
import org.nutricoverage.core.Scope;
import org.nutricoverage.core.Uncertainty;

/** Pools cells into the figure of all of them, from counts. */
final class Pooling {

  private Pooling() {}

  static CoverageEstimate total(Dimension dimension, List<CoverageEstimate> cells) {
    List<Scope> scopes = cells.stream().map(CoverageEstimate::scope).toList();
    CoverageEstimate first = cells.get(0);
    CoverageEstimate.Builder builder =
        CoverageEstimate.of(dimension.total(scopes), first.method())
            .reached(first.reachDefinition())
            .eligibleFrom(sources(cells))
            .restingOn(evidence(dimension, cells));
    Optional<String> obstacle = obstacle(dimension, cells);
    if (obstacle.isPresent()) {
      return builder.notComputable(Outcome.Reason.NOT_ADDITIVE, obstacle.get());
    }
    List<CoverageEstimate> counted =
        cells.stream().filter(cell -> cell.counts().isPresent()).toList();
    List<String> leftOut = leftOut(dimension, cells);
    if (counted.isEmpty()) {
      return builder.notComputable(
          Outcome.Reason.NO_DATA, "none of " + cells.size() + " cells has counts");
    }
    if (!leftOut.isEmpty()) {
      builder.noting(
          List.of(
              Finding.of(
                  CoverageFinding.CELLS_LEFT_OUT,
                  leftOut.size()
                      + " of "
                      + cells.size()
                      + " cells are not computable and neither their people reached nor their"
                      + " eligible people are in this total: "
                      + String.join(", ", leftOut))));
    }
    Proportion.Counted pooled =
        counted.stream()
            .map(cell -> cell.counts().orElseThrow())
            .reduce(Proportion.Counted::pooledWith)
            .orElseThrow();
    builder.explainedBy(
        List.of(
            "Pooled from the counts of "
                + counted.size()
                + (counted.size() == 1 ? " cell" : " cells")
                + " by "
                + dimension.label()
                + ", not from their percentages"));
    return builder.computed(
        pooled, new Uncertainty.NoInterval("the total is pooled from the counts of its cells"));
  }

  private static Optional<String> obstacle(Dimension dimension, List<CoverageEstimate> cells) {
    if (dimension == Dimension.PERIOD && !cells.get(0).reachDefinition().isAdditiveOverTime()) {
      return Optional.of(
          "people who stay in the programme are counted in every period, so periods are not added;"
              + " compute the whole period from its own data");
    }
    for (int i = 0; i < cells.size(); i++) {
      for (int j = i + 1; j < cells.size(); j++) {
        Scope one = cells.get(i).scope();
        Scope other = cells.get(j).scope();
        if (dimension.overlap(one, other)) {
          return Optional.of(
              dimension.label(one)
                  + " and "
                  + dimension.label(other)
                  + " overlap, so that people would be counted twice");
        }
      }
    }
    return cells.stream()
        .filter(cell -> cell.proportion().isPresent() && cell.counts().isEmpty())
        .findFirst()
        .map(
            cell ->
                dimension.label(cell.scope())
                    + " was estimated without counts; estimate the total from the sample");
  }

  private static List<String> leftOut(Dimension dimension, List<CoverageEstimate> cells) {
    return cells.stream()
        .filter(Pooling::isMissing)
        .map(cell -> dimension.label(cell.scope()))
        .toList();
  }

  private static boolean isMissing(CoverageEstimate cell) {
    return cell.outcome() instanceof Outcome.NotComputable not
        && not.reason() != Outcome.Reason.NOT_APPLICABLE;
  }

  private static String sources(List<CoverageEstimate> cells) {
    return cells.stream()
        .map(CoverageEstimate::eligibleSource)
        .filter(source -> !source.isEmpty())
        .distinct()
        .collect(Collectors.joining("; "));
  }

  private static Evidence evidence(Dimension dimension, List<CoverageEstimate> cells) {
    Set<Evidence> different =
        cells.stream().map(CoverageEstimate::evidence).collect(Collectors.toSet());
    if (different.size() == 1) {
      boolean sameReports = dimension != Dimension.AREA;
      if (sameReports || !(cells.get(0).evidence() instanceof Evidence.RoutineReports)) {
        return cells.get(0).evidence();
      }
    }
    List<Evidence.RoutineReports> reports = new ArrayList<>();
    for (CoverageEstimate cell : cells) {
      if (cell.evidence() instanceof Evidence.RoutineReports routine) {
        reports.add(routine);
      }
    }
    if (dimension == Dimension.AREA && reports.size() == cells.size()) {
      return new Evidence.RoutineReports(
          reports.stream().mapToInt(Evidence.RoutineReports::sites).sum(),
          reports.stream().mapToInt(Evidence.RoutineReports::siteMonthsExpected).sum(),
          reports.stream().mapToInt(Evidence.RoutineReports::siteMonthsReported).sum());
    }
    return new Evidence.Stated("pooled from " + cells.size() + " cells");
  }
}
