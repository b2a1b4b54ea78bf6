package org.nutricoverage.examples.report;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.nutricoverage.core.Area;
import org.nutricoverage.core.CoverageEstimate;
import org.nutricoverage.core.Sex;
import org.nutricoverage.core.standard.Standard;
import org.nutricoverage.core.table.CoverageTable;
import org.nutricoverage.core.table.Dimension;
import org.nutricoverage.report.CoverageReport;
import org.nutricoverage.report.picture.ForestPlot;

/** One figure by area and sex, with the totals of all areas, pooled from counts. */
final class Breakdown {

  private final List<Area> areas;
  private final Map<String, Map<Sex, CoverageEstimate>> cells = new LinkedHashMap<>();
  private final Map<Sex, CoverageEstimate> totals = new EnumMap<>(Sex.class);

  private Breakdown(List<Area> areas) {
    this.areas = List.copyOf(areas);
  }

  /** The figure for each area and some sexes; totals are pooled from the counts of the areas. */
  static Breakdown of(
      List<Area> areas, List<Sex> sexes, BiFunction<Area, Sex, CoverageEstimate> figure) {
    Breakdown breakdown = new Breakdown(areas);
    for (Sex sex : sexes) {
      List<CoverageEstimate> ofSex = new ArrayList<>();
      for (Area area : areas) {
        CoverageEstimate estimate = figure.apply(area, sex);
        ofSex.add(estimate);
        breakdown
            .cells
            .computeIfAbsent(area.code(), unused -> new EnumMap<>(Sex.class))
            .put(sex, estimate);
      }
      breakdown.totals.put(sex, CoverageTable.of(Dimension.AREA, ofSex).total());
    }
    return breakdown;
  }

  /** These figures with totals that were counted by themselves, where areas cannot be added. */
  Breakdown withTotals(Function<Sex, CoverageEstimate> total) {
    Breakdown breakdown = new Breakdown(areas);
    breakdown.cells.putAll(cells);
    totals.keySet().forEach(sex -> breakdown.totals.put(sex, total.apply(sex)));
    return breakdown;
  }

  /** The areas with a figure for a sex. */
  List<Area> computed(Sex sex) {
    return areas.stream().filter(area -> cell(area, sex).proportion().isPresent()).toList();
  }

  List<Area> areas() {
    return areas;
  }

  CoverageEstimate cell(Area area, Sex sex) {
    return find(area.code(), sex).orElseThrow();
  }

  Optional<CoverageEstimate> find(String area, Sex sex) {
    Map<Sex, CoverageEstimate> bySex = cells.get(area);
    return bySex == null ? Optional.empty() : Optional.ofNullable(bySex.get(sex));
  }

  CoverageEstimate total(Sex sex) {
    return Objects.requireNonNull(totals.get(sex), "a sex of the breakdown");
  }

  boolean has(Sex sex) {
    return totals.containsKey(sex);
  }

  /** Adds the figures of the areas to a page, each with its standard. */
  void addTo(CoverageReport.Builder page, Function<Area, Optional<Standard>> standards) {
    for (Area area : areas) {
      Optional<Standard> standard = standards.apply(area);
      for (Sex sex : totals.keySet()) {
        CoverageEstimate figure = cell(area, sex);
        standard.ifPresentOrElse(
            known -> page.estimate(figure, known), () -> page.estimate(figure));
      }
    }
  }

  /** Adds the totals to a page; of one area there is none. */
  void addTotalsTo(CoverageReport.Builder page, Optional<Standard> standard, Optional<Area> whole) {
    if (areas.size() > 1) {
      for (CoverageEstimate pooled : totals.values()) {
        CoverageEstimate total = of(pooled, whole);
        standard.ifPresentOrElse(known -> page.total(total, known), () -> page.total(total));
      }
    }
  }

  /** A pooled total, which knows only the code of its area, with the name of that area. */
  static CoverageEstimate of(CoverageEstimate total, Optional<Area> whole) {
    return whole
        .filter(area -> area.code().equals(total.scope().area().code()))
        .map(area ->
            new CoverageEstimate(
                total.scope().with(area),
                total.method(),
                total.reachDefinition(),
                total.eligibleSource(),
                total.evidence(),
                total.outcome(),
                total.findings(),
                total.calculation()))
        .orElse(total);
  }

  /** The overall figures of the areas as a forest plot. */
  ForestPlot plot(String title) {
    return ForestPlot.of(areas.stream().map(area -> cell(area, Sex.ALL)).toList()).title(title);
  }

  /** All figures of the areas, without totals. */
  List<CoverageEstimate> estimates() {
    return cells.values().stream().flatMap(bySex -> bySex.values().stream()).toList();
  }
}
