package org.nutricoverage.examples;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Figures of the report against sums over the raw rows, without the library.
 *
 * <p>Baraté-Ville (XT0103) has clean data in 2025: no cell with a comma, none missing.
 */
class HandCheckedFiguresTest {

  private static final String DISTRICT = "Baraté-Ville (XT0103)";
  private static Command report = new Command(0, "", "");

  @BeforeAll
  static void runTheReport(@TempDir Path folder) {
    report = Command.run("--out", folder.resolve("rows.csv").toString());
  }

  private static List<Map<String, String>> rows(String file, String area) throws IOException {
    String resource = "/org/nutricoverage/examples/districts/" + file;
    try (InputStream in =
        Objects.requireNonNull(HandCheckedFiguresTest.class.getResourceAsStream(resource))) {
      List<String> lines = new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
      List<String> header = Arrays.asList(lines.get(0).split(",", -1));
      List<Map<String, String>> rows = new ArrayList<>();
      for (String line : lines.subList(1, lines.size())) {
        String[] cells = line.split(",", -1);
        Map<String, String> row = new HashMap<>();
        for (int i = 0; i < header.size(); i++) {
          row.put(header.get(i), cells[i]);
        }
        if (area.equals(row.get("area"))) {
          rows.add(row);
        }
      }
      return rows;
    }
  }

  private static String cell(Map<String, String> row, String column) {
    return Objects.requireNonNull(row.get(column), column);
  }

  /** The sum of a column over the rows whose month begins with a text. */
  private static long sum(List<Map<String, String>> rows, String column, String month) {
    return rows.stream()
        .filter(row -> cell(row, "month").startsWith(month))
        .mapToLong(row -> Long.parseLong(cell(row, column)))
        .sum();
  }

  private static String percent(long numerator, String denominator) {
    return BigDecimal.valueOf(numerator)
        .multiply(BigDecimal.valueOf(100))
        .divide(new BigDecimal(denominator), 1, RoundingMode.HALF_UP)
        .toPlainString();
  }

  @Test
  void registeredCoverage() throws IOException {
    List<Map<String, String>> rows = rows("prevention.csv", "XT0103");
    long opening = sum(rows, "opening_stock", "2025-01");
    long admitted = sum(rows, "new_admissions", "2025");
    long girls =
        sum(rows, "opening_stock_female", "2025-01") + sum(rows, "new_admissions_female", "2025");

    assertThat(opening).isEqualTo(875);
    assertThat(admitted).isEqualTo(183);
    // 39,700 x 0.0375 = 1,488.75; girls 39,700 x 0.0184 = 730.48
    assertThat(percent(opening + admitted, "1488.75")).isEqualTo("71.1");
    assertThat(percent(girls, "730.48")).isEqualTo("71.5");
    assertThat(report.line("option 1", DISTRICT))
        .isEqualTo(DISTRICT + " 71.5 70.7 71.1 1,058/1,489 >= 70 % met 72/72");
  }

  @Test
  void peakMonthCoverage() throws IOException {
    List<Map<String, String>> rows = rows("prevention.csv", "XT0103");
    long most = 0;
    for (int month = 1; month <= 12; month++) {
      String text = "2025-" + (month < 10 ? "0" : "") + month;
      most = Math.max(most, sum(rows, "received_transfer", text));
    }

    assertThat(most).isEqualTo(793).isEqualTo(sum(rows, "received_transfer", "2025-01"));
    assertThat(percent(sum(rows, "received_transfer_male", "2025-01"), "758.27")).isEqualTo("50.9");
    assertThat(report.line("option 2", DISTRICT))
        .isEqualTo(DISTRICT + " 55.7 50.9 53.3 793/1,489 >= 70 % NOT MET 72/72");
  }

  @Test
  void peakMonthOfTheCountryIsOneMonth() {
    // The districts' own best months add up to 6,022; in October 2025, the best month of all, the
    // raw rows hold 5,943, the absurd count of HF-030 being in September.
    assertThat(report.line("option 2", "All districts"))
        .isEqualTo("All districts 52.6 51.8 52.2* 5,943/11,389 >= 70 % NOT MET* 474/480");
  }

  @Test
  void adherence() throws IOException {
    int known = 0;
    int adequate = 0;
    for (Map<String, String> row : rows("adherence.csv", "XT0103")) {
      boolean card = cell(row, "card").equals("1");
      String planned = cell(row, card ? "planned_on_card" : "planned_as_said");
      String attended = cell(row, card ? "attended_on_card" : "attended_as_said");
      if (!planned.isEmpty() && !attended.isEmpty() && !planned.equals("0")) {
        known++;
        adequate += 100 * Integer.parseInt(attended) >= 66 * Integer.parseInt(planned) ? 1 : 0;
      }
    }

    assertThat(adequate).isEqualTo(45);
    assertThat(known).isEqualTo(68);
    assertThat(report.line("Indicator 8", DISTRICT))
        .isEqualTo(DISTRICT + " 66.7 65.7 66.2 45/68 2 met");
  }

  @Test
  void treatmentCoverage() throws IOException {
    List<Map<String, String>> rows = rows("treatment.csv", "XT0103");
    long opening = sum(rows, "opening_stock", "2025-01");
    long admitted = sum(rows, "new_admissions", "2025");

    assertThat(opening).isEqualTo(475);
    assertThat(admitted).isEqualTo(3051);
    // 211,300 x 0.1625 x 0.069 x 2.6 = 6,159.92325
    assertThat(percent(3526, "6159.92325")).isEqualTo("57.2");
    // interval: sd = (0.086 - 0.055) / (2 x 1.959964) = 0.0079083 of 0.069, cv 0.114613;
    // 57.24 x exp(-+ 1.959964 x 0.114613) = 45.7 and 71.7
    assertThat(report.line("Indicator 13", DISTRICT))
        .isEqualTo(DISTRICT + " 61.8 52.9 57.2 45.7-71.7 3,526/6,160 > 70 % unclear 72/72");
  }

  @Test
  void exits() throws IOException {
    List<Map<String, String>> rows = rows("treatment.csv", "XT0103");
    long total = 0;
    List<Long> counts = new ArrayList<>();
    for (String way :
        List.of("recovered", "died", "defaulted", "non_response", "transferred_out")) {
      counts.add(sum(rows, way, "2025"));
      total += sum(rows, way, "2025");
    }

    assertThat(counts).containsExactly(2548L, 43L, 294L, 106L, 86L);
    assertThat(total).isEqualTo(3077).isEqualTo(sum(rows, "total_discharges", "2025"));
    assertThat(percent(2548, "3077")).isEqualTo("82.8");
    assertThat(percent(43, "3077")).isEqualTo("1.4");
    assertThat(percent(294, "3077")).isEqualTo("9.6");
    assertThat(percent(106, "3077")).isEqualTo("3.4");
    assertThat(report.line("Indicators 14-17", DISTRICT))
        .isEqualTo(DISTRICT + " 3,077 82.8 1.4 9.6 3.4 72/72");
  }

  @Test
  void distanceToTheTarget() {
    // The least n with (3,526 + n) / 6,159.92325 > 70 %: 0.7 x 6,159.92325 - 3,526 = 785.9
    assertThat(report.out().replaceAll(" +", " "))
        .contains(DISTRICT + " 13 41.5 (2023) 57.2 > 70 % 786 more children > 70 % (2028)");
  }
}
