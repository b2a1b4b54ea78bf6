package org.nutricoverage.examples;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.nutricoverage.coordination.performance.PerformanceReport;
import org.nutricoverage.coordination.performance.RowScore;
import org.nutricoverage.coordination.performance.ScoreBreakdown;

class CcpmExampleTest {

  private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();

  private PerformanceReport run() {
    return CcpmExample.run(new PrintStream(bytes, true, StandardCharsets.UTF_8));
  }

  @Test
  void theSurveyHasSixtyResponsesAndIsTheSameEachTime() {
    assertThat(CcpmExample.responses()).hasSize(60).isEqualTo(CcpmExample.responses());
  }

  @Test
  void aRowThatNobodyKnowsHasNoDataAndIsNotWeak() {
    assertThat(run().rows().get(12).score())
        .isEqualTo(new RowScore.NoData(RowScore.Reason.ALL_EXCLUDED));
  }

  @Test
  void theDonorAndTheCoordinatorsAreHiddenTogetherWithOneMoreGroup() {
    ScoreBreakdown.Line line = run().breakdown().orElseThrow().lines().get(0);

    assertThat(line.cells())
        .filteredOn(cell -> cell.score() instanceof RowScore.Suppressed)
        .extracting(ScoreBreakdown.Cell::group)
        .containsExactly("UN agency", "donor", "coordinators");
    assertThat(line.total().score()).isInstanceOf(RowScore.Scored.class);
  }

  @Test
  void theReportIsWhole() {
    run();

    assertThat(bytes.toString(StandardCharsets.UTF_8))
        .contains("Response rate, overall: 58 of 84 (69.0 %)")
        .contains("7 Accountability to affected people: no data (all answers excluded)")
        .contains("action A-")
        .contains("Next run: by 2027-05-04");
  }
}
