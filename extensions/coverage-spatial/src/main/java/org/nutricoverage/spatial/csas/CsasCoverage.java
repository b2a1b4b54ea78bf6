package org.nutricoverage.spatial.csas;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.nutricoverage.core.CoverageEstimate;
import org.nutricoverage.core.Evidence;
import org.nutricoverage.core.Finding;
import org.nutricoverage.core.Method;
import org.nutricoverage.core.Outcome;
import org.nutricoverage.core.Proportion;
import org.nutricoverage.core.ReachDefinition;
import org.nutricoverage.core.Scope;
import org.nutricoverage.core.internal.Arguments;
import org.nutricoverage.core.internal.Numbers;
import org.nutricoverage.spatial.CaseCount;
import org.nutricoverage.spatial.MapClass;
import org.nutricoverage.spatial.MapThresholds;
import org.nutricoverage.spatial.SpatialFinding;
import org.nutricoverage.spatial.Village;
import org.nutricoverage.spatial.internal.shapes.VillagesInArea;

/**
 * The coverage of each quadrat and of all together.
 *
 * <p>The overall figure is the ratio of all covered cases to all cases, with the quadrats as
 * clusters: {@code p = sum c / sum n}, {@code z_i = (c_i - p n_i) / sum n}, {@code V = q / (q - 1)
 * sum (z_i - mean z)^2}, with t of {@code q - 1} degrees of freedom. A quadrat that was visited and
 * in which no case was found is one of the q; one that was not visited is not. No published source
 * shows the formula of the field trial: this one is the ratio estimate of cluster sampling (W. G.
 * Cochran, Sampling Techniques, 1977, section 9A.1), as survey packages have it.
 *
 * <p>Where every quadrat has the same coverage, as when nobody is covered, that variance is 0 and
 * says nothing; the interval is then that of Clopper and Pearson for the cases, which takes them
 * for a simple random sample, and a finding says so.
 *
 * <pre>{@code
 * CsasCoverage coverage = CsasCoverage.ofQuadrats(List.of(
 *     CaseCount.of("r1c1", 4, 8), CaseCount.of("r1c2", 1, 6),
 *     CaseCount.of("r2c1", 0, 5), CaseCount.of("r2c2", 0, 0)));
 * CoverageEstimate estimate = coverage.estimate(
 *     Scope.coverage(
 *         SubActivity.MAM_MANAGEMENT, Area.of("CD54", "Tanganyika"),
 *         ReportingPeriod.quarter(2026, 1), TargetGroup.CHILDREN_6_59_MONTHS),
 *     0.95);
 * estimate.counts().get().toString();                               // "26.3 % (5 / 19)"
 * coverage.table(MapThresholds.ofPercent(20, 50)).get(0).mapClass();   // MODERATE
 * }</pre>
 *
 * @since 0.1.0
 */
public final class CsasCoverage implements Serializable {

  private static final long serialVersionUID = 1L;
  private static final long MOST_CASES = 1_000_000_000;

  private final List<QuadratCoverage> quadrats;
  private final List<Finding> findings;

  private CsasCoverage(List<QuadratCoverage> quadrats, List<Finding> findings) {
    this.quadrats = List.copyOf(quadrats);
    this.findings = List.copyOf(findings);
    long cases = quadrats.stream().mapToLong(QuadratCoverage::cases).sum();
    if (cases > MOST_CASES) {
      throw Arguments.refused("counts", "at most 1,000,000,000 cases together", cases);
    }
  }

  /**
   * The coverage in the quadrats of a grid, from the counts of its villages.
   *
   * @param grid the grid
   * @param counts a count for each village that was visited, in any order
   * @return the coverage; counts of villages that were not chosen are left out, with a finding
   * @throws IllegalArgumentException if a village has two counts, or if there are more than
   *     1,000,000,000 cases
   */
  public static CsasCoverage of(CsasGrid grid, List<CaseCount> counts) {
    Map<String, CaseCount> byVillage = byPlace(counts);
    List<Finding> findings = new ArrayList<>(grid.findings());
    List<QuadratCoverage> rows = new ArrayList<>();
    List<String> notVisited = new ArrayList<>();
    for (Quadrat quadrat : grid.quadrats()) {
      List<CaseCount> here = new ArrayList<>();
      for (Village village : quadrat.villages()) {
        CaseCount count = byVillage.remove(village.id());
        if (count == null) {
          notVisited.add(village.id());
        } else {
          here.add(count);
        }
      }
      rows.add(row(quadrat.id(), here));
    }
    if (!notVisited.isEmpty()) {
      findings.add(
          Finding.of(
                  SpatialFinding.NOT_VISITED,
                  Numbers.counted(notVisited.size(), "chosen village has", "chosen villages have")
                      + " no count")
              .at("villages", VillagesInArea.namedIds(notVisited)));
    }
    if (!byVillage.isEmpty()) {
      findings.add(
          Finding.of(
                  SpatialFinding.NOT_IN_DESIGN,
                  Numbers.counted(byVillage.size(), "count belongs", "counts belong")
                      + " to villages that were not chosen; left out")
              .at("villages", VillagesInArea.namedIds(List.copyOf(byVillage.keySet()))));
    }
    return new CsasCoverage(rows, findings);
  }

  /**
   * The coverage in quadrats whose counts are known as sums over their villages.
   *
   * @param counts a count for each quadrat that was visited, its place being the quadrat, in any
   *     order
   * @return the coverage, quadrats in order of id
   * @throws IllegalArgumentException if a quadrat has two counts, or if there are more than
   *     1,000,000,000 cases
   */
  public static CsasCoverage ofQuadrats(List<CaseCount> counts) {
    List<QuadratCoverage> rows = new ArrayList<>();
    byPlace(counts).forEach((place, count) -> rows.add(row(place, List.of(count))));
    return new CsasCoverage(rows, List.of());
  }

  /**
   * The map table: one row for each quadrat, with its class.
   *
   * @param thresholds the thresholds between the classes
   * @return the rows, in the order of the grid
   */
  public List<QuadratCoverage> table(MapThresholds thresholds) {
    return quadrats.stream()
        .map(row ->
            new QuadratCoverage(
                row.quadrat(),
                row.villagesVisited(),
                row.covered(),
                row.cases(),
                thresholds.classify(row.covered(), row.cases())))
        .toList();
  }

  /**
   * What was noticed about the grid and the counts.
   *
   * @return the findings
   */
  public List<Finding> findings() {
    return findings;
  }

  /**
   * The coverage of all quadrats together.
   *
   * @param scope what the figure is about
   * @param level the level of the interval, a fraction strictly between 0 and 1
   * @return the estimate; not computable if nothing was visited or no case was found, and without
   *     an interval if one quadrat only was visited
   * @throws IllegalArgumentException if the level is not in the range
   */
  public CoverageEstimate estimate(Scope scope, double level) {
    Arguments.properFraction(level, "level");
    List<QuadratCoverage> visited = quadrats.stream().filter(QuadratCoverage::visited).toList();
    long covered = visited.stream().mapToLong(QuadratCoverage::covered).sum();
    long cases = visited.stream().mapToLong(QuadratCoverage::cases).sum();
    CoverageEstimate.Builder builder =
        CoverageEstimate.of(
                scope, Method.of(Method.Family.CSAS, "ratio estimate with quadrats as clusters"))
            .reached(ReachDefinition.CASE_IN_PROGRAMME)
            .restingOn(new Evidence.Sample(cases, visited.size(), 1, cases, 0, 0, "none"))
            .noting(findings);
    if (visited.isEmpty()) {
      return builder.notComputable(Outcome.Reason.NO_DATA, "no quadrat was visited");
    }
    if (cases == 0) {
      return builder.notComputable(
          Outcome.Reason.NO_ELIGIBLE_PEOPLE,
          "no case was found in " + Numbers.counted(visited.size(), "quadrat", "quadrats"));
    }
    ClusterRatio ratio = new ClusterRatio(visited, covered, cases);
    return builder
        .noting(ratio.findings())
        .explainedBy(ratio.lines(quadrats.size()))
        .computed(Proportion.of(covered, cases), ratio.uncertainty(level));
  }

  private static Map<String, CaseCount> byPlace(List<CaseCount> counts) {
    Map<String, CaseCount> byPlace = new TreeMap<>();
    for (CaseCount count : counts) {
      if (byPlace.put(count.place(), count) != null) {
        throw Arguments.refused(
            "counts", "one count for each place", count.place() + " more than once");
      }
    }
    return byPlace;
  }

  private static QuadratCoverage row(String quadrat, List<CaseCount> counts) {
    return new QuadratCoverage(
        quadrat,
        counts.size(),
        counts.stream().mapToLong(CaseCount::covered).sum(),
        counts.stream().mapToLong(CaseCount::cases).sum(),
        MapClass.NOT_CLASSIFIED);
  }

  /** Returns the number of quadrats and of cases. */
  @Override
  public String toString() {
    long visited = quadrats.stream().filter(QuadratCoverage::visited).count();
    long cases = quadrats.stream().mapToLong(QuadratCoverage::cases).sum();
    return Numbers.counted(visited, "quadrat", "quadrats")
        + " visited, "
        + Numbers.counted(cases, "case", "cases");
  }
}
