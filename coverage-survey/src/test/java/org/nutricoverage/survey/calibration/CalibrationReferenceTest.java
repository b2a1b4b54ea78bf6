package org.nutricoverage.survey.calibration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Weights and standard errors made with R; skipped where they are not at hand. */
class CalibrationReferenceTest {

  private static final Path REFERENCE =
      Path.of(System.getProperty("coverage.reference", "../../shared"), "data", "survey");
  private static final List<Auxiliary> TOTALS =
      List.of(
          Auxiliary.population(26_800),
          Auxiliary.level("sex", "M", 13_500),
          Auxiliary.level("age", "24-59", 16_000));

  @ParameterizedTest
  @ValueSource(strings = {"poststratify", "rake", "greg_linear", "greg_raking", "greg_logit"})
  void agreesWithR(String name) throws IOException {
    List<Map<String, String>> rows = csv("d12_calibration.csv");
    Calibration calibration = calibration(name);
    double[] weights = numbers(rows, "w");
    double[][] values =
        calibration.auxiliaries().stream()
            .map(auxiliary -> rows.stream().mapToDouble(row -> value(auxiliary, row)).toArray())
            .toArray(double[][]::new);
    CalibrationSolution solution = calibration.solve(weights, values);
    double[] calibrated = new double[weights.length];
    Arrays.setAll(calibrated, row -> weights[row] * solution.factor(row));
    Map<String, Double> computed = new LinkedHashMap<>();
    computed.put("first", calibrated[0]);
    computed.put("last", calibrated[calibrated.length - 1]);
    computed.put("sum", Arrays.stream(calibrated).sum());
    computed.put("sum_sq", Arrays.stream(calibrated).map(w -> w * w).sum());
    computed.put("min", Arrays.stream(calibrated).min().orElse(Double.NaN));
    computed.put("max", Arrays.stream(calibrated).max().orElse(Double.NaN));
    assertAgrees("open/12_" + name + "/weights", computed);

    double[] y = numbers(rows, "y");
    double sum = Arrays.stream(calibrated).sum();
    double p = 0;
    for (int row = 0; row < y.length; row++) {
      p += calibrated[row] * y[row] / sum;
    }
    double[] influence = new double[y.length];
    for (int row = 0; row < y.length; row++) {
      influence[row] = (y[row] - p) / sum;
    }
    double[] residuals = residuals(solution, weights, values, influence);
    double[] z = new double[y.length];
    Arrays.setAll(z, row -> calibrated[row] * residuals[row]);
    assertAgrees(
        "open/12_" + name + "/prop_y", Map.of("estimate", p, "se", Math.sqrt(variance(rows, z))));

    double[] reached = numbers(rows, "reached");
    double total = 0;
    for (int row = 0; row < y.length; row++) {
      total += calibrated[row] * reached[row];
    }
    double[] residualsOfReached = residuals(solution, weights, values, reached);
    Arrays.setAll(z, row -> calibrated[row] * residualsOfReached[row]);
    assertAgrees(
        "open/12_" + name + "/total_reached",
        Map.of("estimate", total, "se", Math.sqrt(variance(rows, z))));
    assertThat(solution.findings()).isEmpty();
  }

  private static double[] residuals(
      CalibrationSolution solution, double[] weights, double[][] values, double[] u) {
    double[][] inverse = solution.crossProductInverse();
    double[] right = new double[values.length];
    for (int k = 0; k < values.length; k++) {
      for (int row = 0; row < u.length; row++) {
        right[k] += values[k][row] * weights[row] * u[row];
      }
    }
    double[] residuals = u.clone();
    for (int k = 0; k < values.length; k++) {
      double coefficient = 0;
      for (int j = 0; j < values.length; j++) {
        coefficient += inverse[k][j] * right[j];
      }
      for (int row = 0; row < u.length; row++) {
        residuals[row] -= values[k][row] * coefficient;
      }
    }
    return residuals;
  }

  private static double variance(List<Map<String, String>> rows, double[] z) {
    Map<String, Map<String, Double>> strata = new LinkedHashMap<>();
    for (int row = 0; row < z.length; row++) {
      strata
          .computeIfAbsent(cell(rows.get(row), "stratum"), stratum -> new LinkedHashMap<>())
          .merge(cell(rows.get(row), "psu"), z[row], Double::sum);
    }
    double variance = 0;
    for (Map<String, Double> clusters : strata.values()) {
      double n = clusters.size();
      double mean = clusters.values().stream().mapToDouble(x -> x).sum() / n;
      variance +=
          n / (n - 1) * clusters.values().stream().mapToDouble(x -> (x - mean) * (x - mean)).sum();
    }
    return variance;
  }

  private static Calibration calibration(String name) throws IOException {
    return switch (name) {
      case "poststratify" ->
          Calibration.postStratification(margin("d12_pop_sex_age.csv", List.of("sex", "age")));
      case "rake" ->
          Calibration.raking(
              margin("d12_pop_sex.csv", List.of("sex")), margin("d12_pop_age.csv", List.of("age")));
      case "greg_linear" -> Calibration.linear(TOTALS);
      case "greg_raking" -> Calibration.raking(TOTALS);
      default -> Calibration.logit(0.5, 2.2, TOTALS);
    };
  }

  private static Margin margin(String file, List<String> columns) throws IOException {
    Map<List<String>, Double> counts = new LinkedHashMap<>();
    for (Map<String, String> row : csv(file)) {
      counts.put(
          columns.stream().map(column -> cell(row, column)).toList(),
          Double.valueOf(cell(row, "Freq")));
    }
    return Margin.of(columns, counts);
  }

  private static double value(Auxiliary auxiliary, Map<String, String> row) {
    if (auxiliary instanceof Auxiliary.Level level) {
      return cell(row, level.column()).equals(level.level()) ? 1 : 0;
    }
    if (auxiliary instanceof Auxiliary.Cell cells) {
      return cells.columns().stream()
              .map(column -> cell(row, column))
              .toList()
              .equals(cells.levels())
          ? 1
          : 0;
    }
    return 1;
  }

  private static void assertAgrees(String id, Map<String, Double> computed) throws IOException {
    Map<String, double[]> expected = new LinkedHashMap<>();
    for (String line : Files.readAllLines(REFERENCE.resolve("expected.tsv"))) {
      String[] parts = line.split("\t", -1);
      if (parts[0].equals(id)) {
        expected.put(
            parts[1],
            new double[] {
              Double.parseDouble(parts[2]),
              Double.parseDouble(parts[3]),
              Double.parseDouble(parts[4])
            });
      }
    }
    assertThat(expected).as(id).containsKeys(computed.keySet().toArray(new String[0]));
    computed.forEach((key, value) -> {
      double[] wanted = expected.getOrDefault(key, new double[3]);
      assertThat(value)
          .as(id + " " + key)
          .isEqualTo(wanted[0], within(wanted[2] + wanted[1] * Math.abs(wanted[0])));
    });
  }

  private static double[] numbers(List<Map<String, String>> rows, String column) {
    return rows.stream().mapToDouble(row -> Double.parseDouble(cell(row, column))).toArray();
  }

  private static String cell(Map<String, String> row, String column) {
    return row.getOrDefault(column, "");
  }

  private static List<Map<String, String>> csv(String file) throws IOException {
    Path path = REFERENCE.resolve(file);
    assumeTrue(Files.isRegularFile(path), () -> "no reference file " + path);
    List<String> lines = Files.readAllLines(path);
    String[] header = lines.get(0).split(",", -1);
    return lines.stream()
        .skip(1)
        .map(line -> {
          String[] cells = line.split(",", -1);
          Map<String, String> row = new LinkedHashMap<>();
          for (int i = 0; i < header.length; i++) {
            row.put(header[i], cells[i]);
          }
          return row;
        })
        .toList();
  }
}
