package org.nutricoverage.spatial.s3m;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
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
import org.nutricoverage.core.Uncertainty;
import org.nutricoverage.core.internal.Arguments;
import org.nutricoverage.core.internal.Numbers;
import org.nutricoverage.core.interval.BinomialInterval;
import org.nutricoverage.spatial.CaseCount;
import org.nutricoverage.spatial.MapClass;
import org.nutricoverage.spatial.MapThresholds;
import org.nutricoverage.spatial.SpatialFinding;
import org.nutricoverage.spatial.Village;
import org.nutricoverage.spatial.internal.shapes.VillagesInArea;
import org.nutricoverage.survey.replication.BlockedBootstrapEstimate;
import org.nutricoverage.survey.replication.BlockedWeightedBootstrap;

/**
 * The coverage of each triangle, and of the whole survey area.
 *
 * <p>A triangle pools the counts of its three corners and is classified. That a triangle is the
 * reporting unit is published; that its corners are pooled, each community serving in all triangles
 * it belongs to, is not confirmed by a text that could be read, and is our reading of the method.
 *
 * <p>The figure of a wide area comes from the communities, each once, by the blocked weighted
 * bootstrap: see {@link BlockedWeightedBootstrap}.
 *
 * <pre>{@code
 * GeoArea county = GeoArea.rectangle(GeoPoint.of(5.5, -10.5), GeoPoint.of(6.5, -9.5));
 * S3mTriangulation triangulation = S3mTriangulation.of(
 *     county, S3mSpacing.of(10), TriangleRules.DEFAULT, List.of(
 *         Village.of("A", "Gaye", GeoPoint.of(5.80, -10.20)).withPopulation(900),
 *         Village.of("B", "Zoe", GeoPoint.of(5.95, -10.20)).withPopulation(400),
 *         Village.of("C", "Saw", GeoPoint.of(5.87, -10.05)).withPopulation(700)));
 * S3mCoverage coverage = S3mCoverage.of(triangulation, List.of(
 *     CaseCount.of("A", 3, 9), CaseCount.of("B", 1, 4), CaseCount.of("C", 5, 7)));
 * coverage.triangles(MapThresholds.ofPercent(20, 50)).get(0).toString();
 * // "A-B-C: 45.0 % (9 / 20), MODERATE"
 * CoverageEstimate estimate = coverage.wideArea(
 *     Scope.coverage(
 *         SubActivity.MAM_MANAGEMENT, Area.of("LR", "Liberia"),
 *         ReportingPeriod.quarter(2026, 1), TargetGroup.CHILDREN_6_59_MONTHS),
 *     999, 20261122, 0.95);
 * estimate.value().getAsDouble() > 0.2;   // true
 * }</pre>
 *
 * @since 0.1.0
 */
public final class S3mCoverage implements Serializable {

  private static final long serialVersionUID = 1L;
  private static final long MOST_CASES = 10_000_000;

  private final S3mTriangulation triangulation;
  private final List<Village> visited;
  private final List<CaseCount> counts;
  private final List<Finding> findings;

  private S3mCoverage(
      S3mTriangulation triangulation,
      List<Village> visited,
      List<CaseCount> counts,
      List<Finding> findings) {
    this.triangulation = triangulation;
    this.visited = List.copyOf(visited);
    this.counts = List.copyOf(counts);
    this.findings = List.copyOf(findings);
  }

  /**
   * The coverage in the triangles of a sample, from the counts of its communities.
   *
   * @param triangulation the triangles
   * @param counts a count for each community that was visited, in any order
   * @return the coverage; counts of communities that are not in the triangulation are left out,
   *     with a finding
   * @throws IllegalArgumentException if a community has two counts, or if there are more than
   *     10,000,000 cases
   */
  public static S3mCoverage of(S3mTriangulation triangulation, List<CaseCount> counts) {
    Map<String, CaseCount> byPlace = new TreeMap<>();
    for (CaseCount count : counts) {
      if (byPlace.put(count.place(), count) != null) {
        throw Arguments.refused(
            "counts", "one count for each place", count.place() + " more than once");
      }
    }
    long cases = counts.stream().mapToLong(CaseCount::cases).sum();
    if (cases > MOST_CASES) {
      throw Arguments.refused("counts", "at most 10,000,000 cases together", cases);
    }
    List<Village> visited = new ArrayList<>();
    List<CaseCount> used = new ArrayList<>();
    List<Village> notVisited = new ArrayList<>();
    for (Village village : triangulation.villages()) {
      CaseCount count = byPlace.remove(village.id());
      if (count == null) {
        notVisited.add(village);
      } else {
        visited.add(village);
        used.add(count);
      }
    }
    List<Finding> findings = new ArrayList<>(triangulation.findings());
    if (!notVisited.isEmpty()) {
      findings.add(
          Finding.of(
                  SpatialFinding.NOT_VISITED,
                  Numbers.counted(notVisited.size(), "community has", "communities have")
                      + " no count")
              .at("villages", VillagesInArea.named(notVisited)));
    }
    if (!byPlace.isEmpty()) {
      findings.add(
          Finding.of(
                  SpatialFinding.NOT_IN_DESIGN,
                  Numbers.counted(byPlace.size(), "count belongs", "counts belong")
                      + " to places that are not in the triangulation; left out")
              .at("villages", VillagesInArea.namedIds(List.copyOf(byPlace.keySet()))));
    }
    return new S3mCoverage(triangulation, visited, used, findings);
  }

  /**
   * The triangles with what was found at their corners and their classes.
   *
   * @param thresholds the thresholds between the classes
   * @return one row for each triangle, in the order of the triangulation
   */
  public List<TriangleCoverage> triangles(MapThresholds thresholds) {
    Map<String, CaseCount> byPlace = new TreeMap<>();
    counts.forEach(count -> byPlace.put(count.place(), count));
    List<TriangleCoverage> rows = new ArrayList<>();
    for (Triangle triangle : triangulation.triangles()) {
      int corners = 0;
      long covered = 0;
      long cases = 0;
      for (Village village : triangle.corners()) {
        CaseCount count = byPlace.get(village.id());
        if (count != null) {
          corners++;
          covered += count.covered();
          cases += count.cases();
        }
      }
      MapClass mapClass =
          corners == triangle.corners().size()
              ? thresholds.classify(covered, cases)
              : MapClass.NOT_CLASSIFIED;
      rows.add(new TriangleCoverage(triangle, corners, covered, cases, mapClass));
    }
    return List.copyOf(rows);
  }

  /**
   * What was noticed about the triangles and the counts.
   *
   * @return the findings
   */
  public List<Finding> findings() {
    return findings;
  }

  /**
   * The coverage of the whole area by the blocked weighted bootstrap: communities are drawn in
   * proportion to their population, cases within each of them; the estimate is the median of the
   * replicates, its limits are percentiles, its standard error is their standard deviation.
   *
   * <p>Where the population of any community visited is not known, or 0, all have the same weight,
   * and a finding says so. Where nobody or everybody is covered the replicates do not differ; the
   * interval is then that of Clopper and Pearson for the cases, with a finding.
   *
   * @param scope what the figure is about
   * @param replicates how many replicates, at least 2; 399 or more are usual
   * @param seed the seed of the draws
   * @param level the level of the interval, a fraction strictly between 0 and 1
   * @return the estimate; not computable if nothing was visited, no case was found, or one
   *     community only was visited
   * @throws IllegalArgumentException if an argument is not in its range
   */
  public CoverageEstimate wideArea(Scope scope, int replicates, long seed, double level) {
    Arguments.properFraction(level, "level");
    Arguments.inRange(replicates, 2, Integer.MAX_VALUE, "replicates", "replicates");
    long covered = counts.stream().mapToLong(CaseCount::covered).sum();
    long cases = counts.stream().mapToLong(CaseCount::cases).sum();
    CoverageEstimate.Builder builder =
        CoverageEstimate.of(
                scope,
                Method.of(
                    Method.Family.S3M, "blocked weighted bootstrap, median of the replicates"))
            .reached(ReachDefinition.CASE_IN_PROGRAMME)
            .restingOn(new Evidence.Sample(cases, visited.size(), 1, cases, 0, 0, "none"))
            .noting(findings);
    if (visited.isEmpty()) {
      return builder.notComputable(Outcome.Reason.NO_DATA, "no community was visited");
    }
    if (cases == 0) {
      return builder.notComputable(
          Outcome.Reason.NO_ELIGIBLE_PEOPLE,
          "no case was found in " + Numbers.counted(visited.size(), "community", "communities"));
    }
    if (visited.size() == 1) {
      return builder.notComputable(
          Outcome.Reason.TOO_FEW_CLUSTERS,
          "one community was visited; the bootstrap draws among communities");
    }
    BlockedBootstrapEstimate bootstrap = bootstrap(replicates, seed, (int) cases, builder);
    builder
        .noting(bootstrap.findings())
        .explainedBy(
            List.of(
                "Cases: " + Numbers.people(covered) + " covered of " + Numbers.people(cases),
                "Bootstrap: " + bootstrap.label()));
    double median = bootstrap.estimate().orElse(-1);
    double error = bootstrap.standardError().orElse(-1);
    if (median < 0 || error < 0) {
      return builder.notComputable(
          Outcome.Reason.TOO_FEW_CLUSTERS, "too few replicates drew a community with cases");
    }
    Uncertainty uncertainty = bootstrap.interval(level);
    if (covered == 0 || covered == cases) {
      builder.noting(
          List.of(
              Finding.of(
                  SpatialFinding.NO_VARIANCE,
                  "the replicates do not differ; the interval takes the cases for a simple random"
                      + " sample")));
      uncertainty =
          new Uncertainty.FromSample(BinomialInterval.CLOPPER_PEARSON.of(covered, cases, level));
    }
    return builder
        .explainedBy(
            List.of(
                String.format(
                    Locale.ROOT,
                    "Median of the replicates %.6f, standard deviation %.6f",
                    median,
                    error)))
        .computed(Proportion.estimated(median, error), uncertainty);
  }

  private BlockedBootstrapEstimate bootstrap(
      int replicates, long seed, int cases, CoverageEstimate.Builder builder) {
    double[] populations =
        visited.stream().mapToDouble(village -> village.population().orElse(0)).toArray();
    long unknown = Arrays.stream(populations).filter(population -> !(population > 0)).count();
    if (unknown > 0) {
      Arrays.fill(populations, 1);
      builder.noting(
          List.of(
              Finding.of(
                  SpatialFinding.POPULATION_UNKNOWN,
                  "the population of "
                      + Numbers.people(unknown)
                      + " of "
                      + Numbers.counted(visited.size(), "community", "communities")
                      + " is not known or 0; all have the same weight")));
    }
    int[] units = new int[cases];
    double[] values = new double[cases];
    int row = 0;
    for (int unit = 0; unit < counts.size(); unit++) {
      CaseCount count = counts.get(unit);
      int next = row + (int) count.cases();
      Arrays.fill(units, row, next, unit);
      Arrays.fill(values, row, row + (int) count.covered(), 1);
      row = next;
    }
    return BlockedWeightedBootstrap.of(populations, replicates, seed).proportion(units, values);
  }

  /** Returns the number of communities visited and of triangles. */
  @Override
  public String toString() {
    return Numbers.counted(visited.size(), "community", "communities")
        + " visited, "
        + Numbers.counted(triangulation.triangles().size(), "triangle", "triangles");
  }
}
