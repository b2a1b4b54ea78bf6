package org.nutricoverage.survey.squeac;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.nutricoverage.core.Proportion;
import org.nutricoverage.core.Rational;

/**
 * Published data of stage 1, skipped where they are not at hand. The expected numbers were counted
 * by another program (Python, without any library).
 */
class SudanReferenceTest {

  private static final Path FOLDER =
      Path.of(System.getProperty("coverage.reference", "../../shared"))
          .resolve(Path.of("data", "cmam-sudan"));
  private static final Pattern COMMA = Pattern.compile(",(?=(?:[^\"]*\"[^\"]*\")*[^\"]*$)");

  private static List<String[]> rows(String file) throws IOException {
    Path path = FOLDER.resolve(file);
    assumeTrue(Files.isReadable(path), "reference data are not there: " + path);
    List<String[]> rows = new ArrayList<>();
    for (String line : Files.readAllLines(path, StandardCharsets.UTF_8)) {
      rows.add(COMMA.split(line.replace("\"", ""), -1));
    }
    return rows.subList(1, rows.size());
  }

  @Test
  void circumferencesAtAdmission() throws IOException {
    MuacAtAdmission all = MuacAtAdmission.ofMillimetres(Map.of());
    Map<String, Map<Double, Long>> byDistrict = new HashMap<>();
    for (String[] row : rows("muac-at-admission.csv")) {
      byDistrict
          .computeIfAbsent(row[1], district -> new HashMap<>())
          .merge(Double.valueOf(row[0]), Long.valueOf(row[2]), Long::sum);
    }
    for (Map<Double, Long> district : byDistrict.values()) {
      all = all.plus(MuacAtAdmission.ofCentimetres(district));
    }

    assertThat(byDistrict).hasSize(11);
    assertThat(all.children()).isEqualTo(321);
    assertThat(all.aboveCriterion()).isEqualTo(9);
    assertThat(all.medianMillimetres()).contains(Rational.of(112));
    assertThat(all.medianOfAllMillimetres()).contains(Rational.of(112));
    assertThat(all.shareBelow(110)).contains(Proportion.of(99, 312));
    assertThat(all.childrenByMillimetres()).containsEntry(114, 62L).containsEntry(113, 50L);
    assertThat(all.implausible()).isZero();
  }

  @Test
  void timeToTravel() throws IOException {
    Map<String, TravelTimes> byCategory = new HashMap<>();
    for (String[] row : rows("time-to-travel.csv")) {
      TravelTimes site =
          TravelTimes.ofUsualBands(
              row[3],
              Long.parseLong(row[4]),
              Long.parseLong(row[5]),
              Long.parseLong(row[6]),
              Long.parseLong(row[7]),
              Long.parseLong(row[8]));
      byCategory.merge(row[3], site, TravelTimes::plus);
    }

    assertThat(byCategory)
        .containsOnly(
            Map.entry(
                "Admissions", TravelTimes.ofUsualBands("Admissions", 2_551, 690, 198, 180, 158)),
            Map.entry("Defaulters", TravelTimes.ofUsualBands("Defaulters", 192, 54, 9, 50, 30)),
            Map.entry("Volunteers", TravelTimes.ofUsualBands("Volunteers", 170, 25, 2, 10, 3)));
  }

  @Test
  void seasonalCalendar() throws IOException {
    SeasonalCalendar calendar =
        SeasonalCalendar.of(
            rows("seasonal-calendar.csv").stream()
                .map(row ->
                    SeasonalCalendar.Event.of(
                        row[0], row[3], LocalDate.parse(row[1]), LocalDate.parse(row[2])))
                .toList());

    assertThat(calendar.events()).hasSize(28);
    assertThat(calendar.during(YearMonth.of(2017, 6)))
        .extracting(SeasonalCalendar.Event::name)
        .containsExactlyInAnyOrder("Planting", "Rainy season", "Lean season");
    assertThat(calendar.months("Lean season")).hasSize(20);
  }
}
