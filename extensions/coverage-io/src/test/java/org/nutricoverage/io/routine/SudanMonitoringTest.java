package org.nutricoverage.io.routine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.nutricoverage.core.Finding;
import org.nutricoverage.deskreview.routine.RoutineSeries;
import org.nutricoverage.io.csv.CsvSource;

/** Routine reports of Sudan, 2016 to 2019; the expected numbers were counted by another program. */
class SudanMonitoringTest {

  private static final Path FILE =
      Path.of(System.getProperty("coverage.reference", "../shared"))
          .resolve(Path.of("data", "cmam-sudan", "monitoring.csv"));

  private static long count(RoutineReports reports, String code) {
    return reports.findings().stream().filter(finding -> finding.code().equals(code)).count();
  }

  @Test
  void everyRowIsReadAndEveryQuirkIsAFinding() {
    assumeTrue(Files.isReadable(FILE), "reference data are not there: " + FILE);
    RoutineReports reports =
        RoutineReading.parse(
                "site=Locality,area=State,month=Month,year=Year,opening_stock=Beginning Of Month,"
                    + "new_admissions=New Admissions,new_admissions_male=Male,"
                    + "new_admissions_female=Female,recovered=Cured,died=Death,defaulted=Default,"
                    + "non_response=Non-Responder,total_discharges=Total Discharge")
            .months(MonthFormat.ENGLISH)
            .read(CsvSource.of(FILE));
    RoutineSeries series = reports.series();

    assertThat(reports.rows()).isEqualTo(8_234);
    assertThat(reports.reports()).hasSize(8_234);
    assertThat(count(reports, "REPEATED_SITE_MONTH")).isEqualTo(26);
    assertThat(count(reports, "DECIMAL_COUNT")).isEqualTo(3);
    assertThat(count(reports, "MONTHS_OUT_OF_ORDER")).isPositive();
    assertThat(series.sites()).hasSize(182);
    assertThat(series.reports()).hasSize(8_208);
    assertThat(reports.findings().stream().filter(f -> !f.place().containsKey("column")))
        .extracting(Finding::code)
        .containsOnly("COLUMNS_NOT_USED");
  }
}
