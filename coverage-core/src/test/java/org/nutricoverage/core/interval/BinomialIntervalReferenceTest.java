package org.nutricoverage.core.interval;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.nutricoverage.core.ReferenceData;

class BinomialIntervalReferenceTest {

  private static final Pattern CASE =
      Pattern.compile(".*/17_binomial/x=([0-9]+)_n=([0-9]+)_level=([0-9.]+)");

  private static final Map<String, BinomialInterval> METHODS =
      Map.of(
          "wald", BinomialInterval.WALD,
          "wilson", BinomialInterval.WILSON,
          "wilson_cc", BinomialInterval.WILSON_CONTINUITY_CORRECTED,
          "agresti_coull", BinomialInterval.AGRESTI_COULL,
          "clopper_pearson", BinomialInterval.CLOPPER_PEARSON,
          "jeffreys", BinomialInterval.JEFFREYS,
          "mid_p", BinomialInterval.MID_P);

  @Test
  void agreesWithTheSurveyReferenceSet() throws IOException {
    Path file = ReferenceData.folder().resolve("data/survey/expected.tsv");
    int compared = 0;
    for (String line : Files.readAllLines(file)) {
      String[] fields = line.split("\t", -1);
      Matcher matcher = CASE.matcher(fields[0]);
      if (matcher.matches()) {
        String key = fields[1].substring("ci_".length(), fields[1].length() - "_lo".length());
        ConfidenceInterval interval =
            Objects.requireNonNull(METHODS.get(key), key)
                .unclipped(
                    Long.parseLong(matcher.group(1)),
                    Long.parseLong(matcher.group(2)),
                    Double.parseDouble(matcher.group(3)));
        double actual = fields[1].endsWith("_lo") ? interval.lower() : interval.upper();
        double expected = Double.parseDouble(fields[2]);
        double tolerance =
            Double.parseDouble(fields[4]) + Double.parseDouble(fields[3]) * Math.abs(expected);
        assertThat(Math.abs(actual - expected)).as(line).isLessThanOrEqualTo(tolerance);
        compared++;
      }
    }
    assertThat(compared).isEqualTo(952);
  }

  /**
   * Seven digits are demanded, eight are reached at n = 1e9 and eleven up to n = 1e6: the
   * incomplete Beta function loses about one digit for each factor ten in n.
   */
  @Test
  void keepsTheDigitsOfClopperPearson() throws IOException {
    Path file = ReferenceData.folder().resolve("data/beta-quantiles/truth.csv");
    List<String> rows =
        Files.readAllLines(file).stream().filter(line -> line.contains(",CP")).toList();
    assertThat(rows).hasSize(690);
    for (String row : rows) {
      String[] fields = row.split(",", -1);
      boolean isLower = fields[1].equals("CPlo");
      long a = new BigDecimal(fields[2]).longValueExact();
      long b = new BigDecimal(fields[3]).longValueExact();
      double p = Double.parseDouble(fields[4]);
      long trials = a + b - 1;
      // The level 1 - 2 tail would round the tail; the limits are asked with the tail itself.
      Limits limits =
          BinomialLimits.clopperPearson(isLower ? a : a - 1, trials, isLower ? p : 1 - p);
      double actual = isLower ? limits.lower() : limits.upper();
      double expected = Double.parseDouble(fields[5]);
      double error = Math.abs(actual - expected) / expected;
      assertThat(error)
          .as(row)
          .isLessThan(trials <= 1_000_000 ? 5e-11 : trials <= 100_000_000 ? 1e-9 : 1e-8);
    }
  }
}
