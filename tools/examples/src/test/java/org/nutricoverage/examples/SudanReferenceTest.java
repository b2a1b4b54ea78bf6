package org.nutricoverage.examples;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Routine reports of Sudan, 2016 to 2019, as published: the command survives all that is in them.
 * The expected numbers were counted by another program (Python, without any library).
 */
class SudanReferenceTest {

  private static final Path FILE =
      Path.of(System.getProperty("coverage.reference", "../shared"))
          .resolve(Path.of("data", "cmam-sudan", "monitoring.csv"));
  private static final String MAP =
      "site=Locality,area=State,month=Month,year=Year,opening_stock=Beginning Of Month,"
          + "new_admissions=New Admissions,new_admissions_male=Male,"
          + "new_admissions_female=Female,recovered=Cured,died=Death,defaulted=Default,"
          + "non_response=Non-Responder,total_discharges=Total Discharge";

  private static Command run(Path folder, String period) {
    assumeTrue(Files.isReadable(FILE), "reference data are not there: " + FILE);
    return Command.run(
        "--routine",
        FILE.toString(),
        "--map",
        MAP,
        "--condition",
        "SAM",
        "--period",
        period,
        "--out",
        folder.resolve("rows.csv").toString());
  }

  @Test
  void survivesAndCounts(@TempDir Path folder) {
    Command command = run(folder, "2016-01/2019-12");

    assertThat(command.status()).isZero();
    assertThat(command.err()).isEmpty();
    assertThat(command.out())
        .contains(
            "8,234 rows, 8,234 of them usable",
            "ERROR CONFLICTING_REPORTS: 26",
            "ERROR DECIMAL_COUNT: 3",
            "Coverage is not computable");
    // Locality names that four states share are different sites: 177 names, 182 sites.
    assertThat(command.out()).contains("8208 monthly reports of 182 sites, 48 months, 18 areas");
    assertThat(command.line("Checks of", "STOCK_FLOW_MISMATCH"))
        .isEqualTo("STOCK_FLOW_MISMATCH 6,607 7,878");
    assertThat(command.line("Checks of", "SEX_SUM_MISMATCH"))
        .isEqualTo("SEX_SUM_MISMATCH 2,319 8,180");
    // recovered 36,122 + died 392 + defaulted 2,006 + non-response 148
    assertThat(command.line("Treatment performance", "Blue Nile"))
        .startsWith("Blue Nile 38,668 93.4 1.0 5.2 0.4 ");
    // 775,793 + 8,124 + 74,321 + 13,796 = 872,034
    assertThat(command.line("Treatment performance", "All areas"))
        .startsWith("All areas 872,034 89.0 0.9 8.5 1.6 ");
  }

  @Test
  void oneYearOfIt(@TempDir Path folder) {
    Command command = run(folder, "2018");

    assertThat(command.status()).isZero();
    assertThat(command.out()).startsWith("Treatment report: monitoring.csv, 2018\n");
  }
}
