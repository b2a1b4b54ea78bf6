package org.nutricoverage.examples;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.nutricoverage.coordination.json.RegisterJson;
import org.nutricoverage.coordination.register.CoverageRegister;

class RegisterExampleTest {

  @TempDir private Path folder;

  private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();

  private CoverageRegister run() throws IOException {
    return RegisterExample.run(
        folder.resolve("register.json"), new PrintStream(bytes, true, StandardCharsets.UTF_8));
  }

  @Test
  void theFileHoldsTheRegister() throws IOException {
    CoverageRegister register = run();

    String json = Files.readString(folder.resolve("register.json"));
    assertThat(RegisterJson.read(json)).isEqualTo(register);
    assertThat(register.assessments()).hasSize(2);
  }

  @Test
  void aSecondRunAddsNothing() throws IOException {
    CoverageRegister first = run();

    assertThat(run()).isEqualTo(first);
  }

  /**
   * By hand: R_out is floor((12 x 69 / 19 - 12) / 3) = 10 in 2024, so 30 of 90 are covered, and
   * floor((26 x 71 / 42 - 26) / 3) = 5 in 2026, so 67 of 101.
   */
  @Test
  void theReportTellsTrendBarriersAndPlan() throws IOException {
    run();

    assertThat(bytes.toString(StandardCharsets.UTF_8))
        .contains("Trend of TCD-2024-BV, TCD-2026-BV")
        .contains("33.3 % (30 / 90) to 66.3 % (67 / 101), 33.0 points")
        .contains("DIFFERENT")
        .contains("too far 19, 52.8 %")
        .contains("BARRIER_WITHOUT_ACTION (barrier NOT_AWARE_OF_PROGRAMME)")
        .contains("INACCESSIBLE_MONTH (planned PLAN-TD0104, area TD0104)")
        .contains("ACTION_OVERDUE (action ACT-1): due on 2026-08-31");
  }
}
