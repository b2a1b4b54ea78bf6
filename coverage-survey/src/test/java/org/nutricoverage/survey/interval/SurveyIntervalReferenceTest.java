package org.nutricoverage.survey.interval;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.nutricoverage.core.interval.ConfidenceInterval;

/** Limits computed in R from the formulas; skipped where the reference cases are not at hand. */
class SurveyIntervalReferenceTest {

  private static final Path FOLDER =
      Path.of(System.getProperty("coverage.reference", "../../shared")).resolve("data/survey");

  private static final Map<String, SurveyInterval> METHODS =
      Map.of(
          "mean", SurveyInterval.STUDENT_T,
          "mean_z", SurveyInterval.NORMAL,
          "xlogit", SurveyInterval.XLOGIT,
          "asin_clamped", SurveyInterval.ARCSINE,
          "beta", SurveyInterval.BETA,
          "kg_nchs", SurveyInterval.KORN_GRAUBARD,
          "wilson", SurveyInterval.WILSON,
          "likelihood", SurveyInterval.LIKELIHOOD);

  private record Value(double value, double relativeTolerance, double absoluteTolerance) {}

  @Test
  void proportionsAgreeWithR() throws IOException {
    assumeTrue(Files.isDirectory(FOLDER), () -> "no reference folder at " + FOLDER);
    Map<String, Map<String, Value>> expected = expected();
    int compared = 0;
    int without = 0;
    for (String line : Files.readAllLines(FOLDER.resolve("cases.tsv"))) {
      String[] fields = line.split("\t", -1);
      Map<String, Value> values = expected.getOrDefault(fields[0], Map.of());
      if (fields[1].equals("proportion")
          && values.containsKey("estimate")
          && !Double.isNaN(value(values, "estimate"))) {
        double level = Double.parseDouble(fields[14].replaceAll(".*level=([0-9.]+).*", "$1"));
        EstimatedProportion estimate =
            EstimatedProportion.of(
                value(values, "estimate"),
                value(values, "var"),
                (long) value(values, "n"),
                value(values, "df"));
        for (Map.Entry<String, Value> entry : values.entrySet()) {
          String key = entry.getKey();
          if (key.startsWith("ci_") && !key.startsWith("ci_r")) {
            String name = key.substring("ci_".length(), key.length() - "_lo".length());
            SurveyInterval method = Objects.requireNonNull(METHODS.get(name), name);
            Optional<ConfidenceInterval> interval = method.of(estimate, level);
            Value limit = entry.getValue();
            assertThat(interval.isEmpty())
                .as(fields[0] + " " + key)
                .isEqualTo(Double.isNaN(limit.value()));
            if (interval.isPresent()) {
              double actual = key.endsWith("_lo") ? interval.get().lower() : interval.get().upper();
              assertThat(Math.abs(actual - limit.value()))
                  .as(fields[0] + " " + key + " " + actual + " " + limit)
                  .isLessThanOrEqualTo(
                      limit.absoluteTolerance()
                          + limit.relativeTolerance() * Math.abs(limit.value()));
            } else {
              without++;
            }
            compared++;
          }
        }
      }
    }
    assertThat(compared).isEqualTo(139 * 16);
    assertThat(without).isEqualTo(240);
  }

  private static double value(Map<String, Value> values, String key) {
    return Objects.requireNonNull(values.get(key), key).value();
  }

  private static Map<String, Map<String, Value>> expected() throws IOException {
    Map<String, Map<String, Value>> expected = new LinkedHashMap<>();
    for (String line : Files.readAllLines(FOLDER.resolve("expected.tsv"))) {
      String[] fields = line.split("\t", -1);
      if (fields[1].startsWith("ci_")
          || fields[1].equals("estimate")
          || fields[1].equals("var")
          || fields[1].equals("n")
          || fields[1].equals("df")) {
        expected
            .computeIfAbsent(fields[0], id -> new LinkedHashMap<>())
            .put(
                fields[1],
                new Value(
                    Double.parseDouble(fields[2]),
                    Double.parseDouble(fields[3]),
                    Double.parseDouble(fields[4])));
      }
    }
    return expected;
  }
}
