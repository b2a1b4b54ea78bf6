package org.nutricoverage.survey.replication;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.nutricoverage.core.Uncertainty;

/** Reference cases made with R's package survey; skipped where they are not at hand. */
class ReplicationReferenceTest {

  private static final Path FOLDER =
      Path.of(System.getProperty("coverage.reference", "../../shared"), "data", "survey");

  /** One replicate case: rows, factors, and what is asked. */
  private record Case(String id, Map<String, String> fields) {

    String field(String name) {
      String value = fields.get(name);
      return value == null ? "" : value;
    }

    String part(String list, String name) {
      for (String part : field(list).split(";", -1)) {
        if (part.startsWith(name + "=")) {
          return part.substring(name.length() + 1);
        }
      }
      return "";
    }
  }

  /** The units of a factor file in the order of its lines. */
  private static final class Factors {

    private final Map<String, Integer> unitOf;
    private final SampledUnits units;
    private final double[][] table;

    private Factors(Map<String, Integer> unitOf, SampledUnits units, double[][] table) {
      this.unitOf = unitOf;
      this.units = units;
      this.table = table;
    }

    Map<String, Integer> unitOf() {
      return unitOf;
    }

    SampledUnits units() {
      return units;
    }

    double[][] table() {
      return table;
    }
  }

  @Test
  void estimatesVariancesAndIntervalsAgree() throws IOException {
    List<Case> cases =
        cases().stream().filter(one -> one.field("kind").endsWith("_replicate")).toList();
    assertThat(cases).isNotEmpty();
    Map<String, Map<String, double[]>> expected = expected();
    for (Case one : cases) {
      Factors factors = factors(one, new double[0]);
      Replication supplied =
          Replication.supplied(
              factors.table(),
              Double.parseDouble(one.part("replicates", "scale")),
              Arrays.stream(one.part("replicates", "rscales").split("\\|", -1))
                  .mapToDouble(Double::parseDouble)
                  .toArray(),
              one.part("replicates", "mse").equals("TRUE"));
      Map<String, Double> actual = statistics(one, factors, supplied.factors(factors.units()));
      assertAll(one, expected, actual);
    }
  }

  private static Map<String, Double> statistics(
      Case one, Factors factors, ReplicateFactors replicates) throws IOException {
    String kind = one.field("kind");
    List<Map<String, String>> rows = rows(one.field("data"));
    int units = factors.units().units();
    double[] above = new double[units];
    double[] below = new double[units];
    boolean[] everywhere = new boolean[units];
    boolean[] present = new boolean[units];
    String domain = one.part("estimator", "domain");
    for (Map<String, String> row : rows) {
      int unit = factors.unitOf().getOrDefault(unitKey(one, row), -1);
      String y = cell(row, one.part("estimator", "y"));
      everywhere[unit] = true;
      int split = domain.indexOf('=');
      boolean inside =
          split < 0 || cell(row, domain.substring(0, split)).equals(domain.substring(split + 1));
      if (inside && !y.isEmpty()) {
        double weight = Double.parseDouble(cell(row, one.field("weights")));
        present[unit] = true;
        above[unit] += weight * Double.parseDouble(y);
        String x = one.part("estimator", "x");
        below[unit] += weight * (x.isEmpty() ? 1 : Double.parseDouble(cell(row, x)));
      }
    }
    double[][] sums = replicates.weightedSums(new double[][] {above, below});
    boolean total = kind.equals("total_replicate");
    double[] estimates = new double[replicates.replicates()];
    Arrays.setAll(estimates, r -> total ? sums[0][r] : sums[0][r] / sums[1][r]);
    double full = total ? Oracle.sum(above) : Oracle.sum(above) / Oracle.sum(below);
    ReplicateVariance variance = ReplicateVariance.of(replicates, full, estimates);
    double level = Double.parseDouble(one.part("estimator", "level"));
    int df = replicates.degreesOfFreedom(present);
    Map<String, Double> actual = new HashMap<>();
    actual.put("estimate", full);
    actual.put("var", variance.variance().orElseThrow());
    actual.put("se", variance.standardError().orElseThrow());
    actual.put("df", (double) df);
    actual.put("df_full", (double) replicates.degreesOfFreedom(everywhere));
    actual.put("replicate_mean", variance.mean().orElse(Double.NaN));
    actual.put("replicate_first", estimates[0]);
    actual.put("replicate_last", estimates[estimates.length - 1]);
    put(actual, "ci_mean", variance.waldInterval(level, df));
    put(actual, "ci_r_logit", variance.logitInterval(level, df));
    put(actual, "ci_percentile", variance.percentileInterval(level));
    long without = Arrays.stream(estimates).filter(Double::isNaN).count();
    assertThat((long) variance.dropped()).as(one.id()).isEqualTo(without);
    assertThat(variance.findings()).as(one.id()).hasSize(without > 0 ? 1 : 0);
    return actual;
  }

  private static void put(Map<String, Double> actual, String key, Uncertainty uncertainty) {
    uncertainty
        .interval()
        .ifPresent(interval -> {
          actual.put(key + "_lo", interval.lower());
          actual.put(key + "_hi", interval.upper());
        });
  }

  @Test
  void dropsTheReplicatesWithoutTheDomain() throws IOException {
    Case one =
        cases().stream()
            .filter(any -> any.id().equals("open/13_raowu/dom_y_livelihood=urban"))
            .findFirst()
            .orElseThrow();
    Factors factors = factors(one, new double[0]);
    double[] ofUnit = new double[factors.units().units()];
    for (Map<String, String> row : rows(one.field("data"))) {
      if (cell(row, "livelihood").equals("urban")) {
        ofUnit[factors.unitOf().getOrDefault(unitKey(one, row), -1)] += 1;
      }
    }
    long without = 0;
    for (double[] replicate : factors.table()) {
      double sum = 0;
      for (int unit = 0; unit < ofUnit.length; unit++) {
        sum += replicate[unit] * ofUnit[unit];
      }
      without += sum > 0 ? 0 : 1;
    }
    assertThat(without).isPositive();
  }

  @Test
  void jackknifeFactorsAreThoseOfR() throws IOException {
    int compared = 0;
    for (Case one : cases()) {
      String type = one.part("replicates", "type");
      if (type.equals("JK1") || type.equals("JKn")) {
        double[] sizes = populationSizes(one);
        Factors factors = factors(one, sizes);
        Replication method =
            type.equals("JK1") ? Replication.jackknife() : Replication.stratifiedJackknife();
        if (one.part("replicates", "mse").equals("TRUE")) {
          method = method.aboutFullEstimate();
        }
        ReplicateFactors made = method.factors(factors.units());
        assertThat(made.replicates()).isEqualTo(factors.table().length);
        String[] scales = one.part("replicates", "rscales").split("\\|", -1);
        for (int r = 0; r < made.replicates(); r++) {
          assertThat(made.factorsOf(r))
              .as("%s, replicate %s", one.id(), r)
              .containsExactly(factors.table()[r], within(1e-15));
          assertThat(made.replicateScale(r))
              .isEqualTo(Double.parseDouble(scales[r]), within(1e-15));
        }
        assertThat(made.scale())
            .isEqualTo(Double.parseDouble(one.part("replicates", "scale")), within(1e-14));
        assertThat(made.aboutFullEstimate())
            .isEqualTo(one.part("replicates", "mse").equals("TRUE"));
        compared++;
      }
    }
    assertThat(compared).isPositive();
  }

  /** Up to the choice of the Hadamard matrix: as many replicates, the same variance of totals. */
  @Test
  void balancedReplicationIsThatOfR() throws IOException {
    Map<String, Map<String, double[]>> expected = expected();
    int compared = 0;
    for (Case one : cases()) {
      String type = one.part("replicates", "type");
      if ((type.equals("BRR") || type.equals("Fay"))
          && one.field("kind").equals("total_replicate")) {
        Factors factors = factors(one, new double[0]);
        Replication method =
            type.equals("BRR") ? Replication.balancedRepeated() : Replication.fay(0.3);
        ReplicateFactors made = method.factors(factors.units());
        assertThat(made.replicates()).isEqualTo(factors.table().length);
        assertThat(made.scale())
            .isEqualTo(Double.parseDouble(one.part("replicates", "scale")), within(1e-14));
        double[] theirs = factors.table()[0].clone();
        double[] ours = made.factorsOf(0);
        Arrays.sort(theirs);
        Arrays.sort(ours);
        assertThat(ours).containsExactly(theirs, within(1e-15));
        assertAll(one, expected, statistics(one, factors, made));
        compared++;
      }
    }
    assertThat(compared).isPositive();
  }

  @Test
  void bootstrapScalesAreThoseOfR() throws IOException {
    int compared = 0;
    for (Case one : cases()) {
      String type = one.part("replicates", "type");
      if (type.equals("bootstrap") || type.equals("subbootstrap")) {
        Factors factors = factors(one, new double[0]);
        int replicates = Integer.parseInt(one.part("replicates", "columns"));
        Replication method =
            type.equals("bootstrap")
                ? Replication.cantyDavison(replicates, 1)
                : Replication.raoWu(replicates, 1);
        ReplicateFactors made = method.factors(factors.units());
        assertThat(made.scale())
            .isEqualTo(Double.parseDouble(one.part("replicates", "scale")), within(1e-14));
        double[] sums = new double[factors.units().strata()];
        double[] theirs = new double[factors.units().strata()];
        for (int unit = 0; unit < made.units(); unit++) {
          sums[factors.units().stratumOf(unit)] += made.factor(0, unit);
          theirs[factors.units().stratumOf(unit)] += factors.table()[0][unit];
        }
        assertThat(sums).containsExactly(theirs, within(1e-12));
        compared++;
      }
    }
    assertThat(compared).isPositive();
  }

  @Test
  void blockedBootstrapReplays() throws IOException {
    Map<String, Map<String, double[]>> expected = expected();
    int compared = 0;
    for (Case one : cases()) {
      if (one.field("kind").equals("bbw_replay")) {
        List<Map<String, String>> population = rows(one.field("data").replace(".csv", "_pop.csv"));
        Map<String, Integer> unitOf = new HashMap<>();
        double[] sizes = new double[population.size()];
        for (Map<String, String> row : population) {
          sizes[unitOf.size()] = Double.parseDouble(cell(row, "pop"));
          unitOf.put(cell(row, "psu"), unitOf.size());
        }
        List<Map<String, String>> rows = rows(one.field("data"));
        int[] cluster = new int[rows.size()];
        double[] values = new double[rows.size()];
        for (int i = 0; i < cluster.length; i++) {
          String y = cell(rows.get(i), one.part("estimator", "y"));
          cluster[i] = unitOf.getOrDefault(cell(rows.get(i), one.field("ids")), -1);
          values[i] = y.isEmpty() ? Double.NaN : Double.parseDouble(y);
        }
        int[][] draws =
            rows(one.part("estimator", "draws")).stream()
                .map(row ->
                    Arrays.stream(cell(row, "rows").split(" ", -1))
                        .mapToInt(number -> Integer.parseInt(number) - 1)
                        .toArray())
                .toArray(int[][]::new);
        BlockedBootstrapEstimate estimate =
            BlockedWeightedBootstrap.of(sizes, 2, 0).replay(draws).proportion(cluster, values);
        Map<String, Double> actual = new HashMap<>();
        actual.put("estimate", estimate.estimate().orElseThrow());
        actual.put("se", estimate.standardError().orElseThrow());
        actual.put("mean", estimate.mean().orElseThrow());
        actual.put("first", estimate.replicateEstimate(0).orElseThrow());
        actual.put("last", estimate.replicateEstimate(draws.length - 1).orElseThrow());
        actual.put("analytic_centre", estimate.analyticCentre().orElseThrow());
        actual.put("analytic_se", estimate.analyticStandardError().orElseThrow());
        put(actual, "ci_percentile", estimate.interval(0.95));
        assertAll(one, expected, actual);
        compared++;
      }
    }
    assertThat(compared).isPositive();
  }

  /** Each expected value but the limits that other packages compute from estimate and variance. */
  private static void assertAll(
      Case one, Map<String, Map<String, double[]>> expected, Map<String, Double> actual) {
    Map<String, double[]> ofCase = expected.getOrDefault(one.id(), Map.of());
    assertThat(ofCase).as(one.id()).isNotEmpty();
    ofCase.forEach((key, value) -> {
      if (!key.startsWith("info_") && !key.startsWith("ci_xlogit")) {
        assertThat(actual).as(one.id()).containsKey(key);
        assertThat(actual.getOrDefault(key, Double.NaN))
            .as("%s %s", one.id(), key)
            .isEqualTo(value[0], within(value[2] + value[1] * Math.abs(value[0])));
      }
    });
  }

  private static double[] populationSizes(Case one) throws IOException {
    if (one.field("fpc").isEmpty()) {
      return new double[0];
    }
    Map<String, Double> sizes = new LinkedHashMap<>();
    for (Map<String, String> row : rows(one.field("data"))) {
      sizes.put(cell(row, one.field("strata")), Double.valueOf(cell(row, one.field("fpc"))));
    }
    return sizes.values().stream().mapToDouble(Double::doubleValue).toArray();
  }

  /** Strata are numbered as they come in the file, as in R. */
  private static Factors factors(Case one, double[] populationSizes) throws IOException {
    List<Map<String, String>> lines = rows(one.part("replicates", "file"));
    int replicates = Integer.parseInt(one.part("replicates", "columns"));
    double[][] table = new double[replicates][lines.size()];
    int[] stratumOfUnit = new int[lines.size()];
    Map<String, Integer> unitOf = new HashMap<>();
    Map<String, Integer> stratumOf = new HashMap<>();
    for (int unit = 0; unit < lines.size(); unit++) {
      Map<String, String> line = lines.get(unit);
      unitOf.put(unitKey(one, line), unit);
      String stratum = one.field("strata").isEmpty() ? "" : cell(line, one.field("strata"));
      stratumOfUnit[unit] = stratumOf.computeIfAbsent(stratum, name -> stratumOf.size());
      for (int r = 0; r < replicates; r++) {
        table[r][unit] = Double.parseDouble(cell(line, "r" + (r + 1)));
      }
    }
    double[] fractions = new double[stratumOf.size()];
    for (int h = 0; h < populationSizes.length; h++) {
      int stratum = h;
      fractions[h] =
          Arrays.stream(stratumOfUnit).filter(of -> of == stratum).count() / populationSizes[h];
    }
    return new Factors(unitOf, SampledUnits.of(stratumOfUnit, fractions), table);
  }

  private static String unitKey(Case one, Map<String, String> row) {
    String stratum = one.field("strata").isEmpty() ? "" : cell(row, one.field("strata"));
    return stratum + "\t" + cell(row, one.field("ids"));
  }

  private static String cell(Map<String, String> row, String column) {
    String value = row.get(column);
    assertThat(value).as(column).isNotNull();
    return value == null ? "" : value;
  }

  private static List<Case> cases() throws IOException {
    List<Case> cases = new ArrayList<>();
    for (Map<String, String> row : table("cases.tsv", "\t")) {
      String id = cell(row, "id");
      if (id.contains("/13_") || id.contains("/16_")) {
        cases.add(new Case(id, row));
      }
    }
    return cases;
  }

  private static Map<String, Map<String, double[]>> expected() throws IOException {
    Map<String, Map<String, double[]>> expected = new HashMap<>();
    for (Map<String, String> row : table("expected.tsv", "\t")) {
      String id = cell(row, "id");
      if (id.contains("/13_") || id.contains("/16_")) {
        expected
            .computeIfAbsent(id, name -> new LinkedHashMap<>())
            .put(
                cell(row, "key"),
                new double[] {
                  Double.parseDouble(cell(row, "value")),
                  Double.parseDouble(cell(row, "rel_tol")),
                  Double.parseDouble(cell(row, "abs_tol"))
                });
      }
    }
    return expected;
  }

  private static List<Map<String, String>> rows(String file) throws IOException {
    return table(file, ",");
  }

  private static List<Map<String, String>> table(String file, String separator) throws IOException {
    Path path = FOLDER.resolve(file);
    assumeTrue(Files.isRegularFile(path), () -> "no reference file " + path);
    List<String> lines = Files.readAllLines(path);
    String[] header = lines.get(0).split(separator, -1);
    List<Map<String, String>> rows = new ArrayList<>();
    for (String line : lines.subList(1, lines.size())) {
      String[] cells = line.split(separator, -1);
      Map<String, String> row = new HashMap<>();
      for (int column = 0; column < header.length; column++) {
        row.put(header[column], cells[column]);
      }
      rows.add(row);
    }
    return rows;
  }
}
