package org.nutricoverage.examples;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.nutricoverage.core.Proportion;
import org.nutricoverage.core.interval.ConfidenceInterval;
import org.nutricoverage.survey.squeac.SqueacResult;
import org.nutricoverage.survey.squeac.prior.BetaBelief;

class SqueacExampleTest {

  private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();

  private SqueacResult run() {
    return SqueacExample.run(new PrintStream(bytes, true, StandardCharsets.UTF_8));
  }

  /**
   * By hand: 29 in, 38 out, 21 recovering; R_out = floor(21 x 38 / 90) = 8. Modes 42.5, 46.5, 45,
   * 46 and 45 have the mean 45; with 25 points on both sides nu = 0.45 x 0.55 x 144 - 1 = 34.64.
   */
  @Test
  void figuresAreThoseByHand() {
    SqueacResult result = run();

    assertThat(result.surveyAlone().counts()).contains(Proportion.of(50, 96));
    assertThat(result.posterior().prior().belief()).isEqualTo(BetaBelief.of(15.588, 19.052));
    assertThat(result.estimate().value().orElseThrow()).isCloseTo(64.588 / 128.64, within(1e-12));
    ConfidenceInterval interval = result.estimate().interval().orElseThrow();
    assertThat(interval.lower()).isBetween(0.416, 0.418);
    assertThat(interval.upper()).isBetween(0.586, 0.588);
  }

  @Test
  void theReportIsWhole() {
    run();

    assertThat(bytes.toString(StandardCharsets.UTF_8).lines().toList())
        .contains(
            "Barriers that matter most (80 % of the scores of the team)",
            "  distance to the site 5, 23.8 %, cumulative 23.8 %",
            "  Cases to find: 63 cases (before rounding 62.44)",
            "  Villages to visit: 22",
            "  About: Baraté-Ville (XT0103), 2026Q1, children 6-59 months, overall (management of"
                + " moderate acute malnutrition)",
            "  Result: 50.2 % (standard error 4.4 points)",
            "  UNCERTAIN: Sphere coverage, rural: > 50 %, 50.2 % (standard error 4.4 points), 41.7 %"
                + " to 58.7 % (95 % credible interval, equal tails), SQUEAC: treatment coverage,"
                + " prior and survey combined")
        .endsWith("Notes on the files", "  none", "");
  }
}
