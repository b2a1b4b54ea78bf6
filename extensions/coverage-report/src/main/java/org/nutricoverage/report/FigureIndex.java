package org.nutricoverage.report;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.nutricoverage.core.CoverageEstimate;
import org.nutricoverage.core.Outcome;
import org.nutricoverage.core.standard.Standard;
import org.nutricoverage.core.table.CoverageCrossTable;
import org.nutricoverage.core.table.CoverageTable;
import org.nutricoverage.report.internal.EstimateCell;

/** Every figure of a report once, numbered, under the title where it was met first. */
final class FigureIndex {

  private final Map<CoverageEstimate, Integer> numbers = new LinkedHashMap<>();
  private final Map<CoverageEstimate, Set<Standard>> standards = new LinkedHashMap<>();
  private final Map<String, List<CoverageEstimate>> groups = new LinkedHashMap<>();

  FigureIndex(CoverageReport report, List<FigureTable> figureTables) {
    for (FigureTable table : figureTables) {
      for (CoverageEstimate estimate : table.figures()) {
        add(table.kind().title(), estimate, table.standardsOf(estimate));
      }
    }
    for (CoverageReport.Titled<CoverageTable> table : report.tables()) {
      List<Standard> judgedBy = table.standard().stream().toList();
      table.content().cells().forEach(cell -> add(table.title(), cell, judgedBy));
      add(table.title(), table.content().total(), judgedBy);
    }
    for (CoverageReport.Titled<CoverageCrossTable> table : report.crossTables()) {
      add(table.title(), table.content());
    }
  }

  private void add(String title, CoverageCrossTable table) {
    for (CoverageTable row : table.rows()) {
      row.cells().forEach(cell -> add(title, cell, List.of()));
    }
    table.rowTotals().cells().forEach(total -> add(title, total, List.of()));
    table.columnTotals().cells().forEach(total -> add(title, total, List.of()));
    add(title, table.rowTotals().total(), List.of());
  }

  private void add(String title, CoverageEstimate estimate, List<Standard> judgedBy) {
    if (numbers.putIfAbsent(estimate, numbers.size() + 1) == null) {
      groups.computeIfAbsent(title, unused -> new ArrayList<>()).add(estimate);
    }
    standards.computeIfAbsent(estimate, unused -> new LinkedHashSet<>()).addAll(judgedBy);
  }

  /** All figures in the order of their numbers. */
  Set<CoverageEstimate> figures() {
    return numbers.keySet();
  }

  /** The figures by the title of their table. */
  Map<String, List<CoverageEstimate>> groups() {
    return groups;
  }

  /** The standards by which a figure is judged somewhere in the report. */
  Set<Standard> standards(CoverageEstimate estimate) {
    return standards.getOrDefault(estimate, Set.of());
  }

  /** Every standard of the report once. */
  Set<Standard> standards() {
    Set<Standard> all = new LinkedHashSet<>();
    standards.values().forEach(all::addAll);
    return all;
  }

  /** The identifier of the place in the page where a figure is explained. */
  Optional<String> id(CoverageEstimate estimate) {
    return Optional.ofNullable(numbers.get(estimate)).map(number -> "figure-" + number);
  }

  EstimateCell cell() {
    return new EstimateCell(this::id);
  }

  long computed() {
    return figures().stream().filter(figure -> figure.proportion().isPresent()).count();
  }

  long hidden() {
    return figures().stream()
        .filter(figure ->
            figure.outcome() instanceof Outcome.NotComputable not
                && not.reason() == Outcome.Reason.SUPPRESSED)
        .count();
  }
}
