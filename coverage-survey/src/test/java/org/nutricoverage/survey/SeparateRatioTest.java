package org.nutricoverage.survey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import com.google.common.testing.EqualsTester;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.nutricoverage.survey.replication.Replication;

class SeparateRatioTest {

  /** Ratios 3/6 in district 10 and 6/4 in district 9. */
  private static SurveySample.Builder columns() {
    return SurveySample.builder()
        .category("district", List.of("10", "10", "9", "9"))
        .number("reached", new double[] {1, 2, 2, 4})
        .number("eligible", new double[] {2, 4, 1, 3});
  }

  private static SurveyDesign design() {
    return SurveyDesign.of(columns().build()).strata("district").build();
  }

  @Test
  void byHand() {
    SeparateRatio separate =
        design().separateRatio("reached", "eligible", Map.of("9", 40.0, "10", 60.0));
    assertThat(separate.ratios().keySet()).containsExactly("9", "10");
    assertThat(separate.ratios().get("9")).isEqualTo(1.5);
    assertThat(separate.ratios().get("10")).isEqualTo(0.5);
    assertThat(separate.total().value()).isEqualTo(90);
    assertThat(separate.ratio().value()).isCloseTo(0.9, within(1e-15));
    // District 10: no distance from the line; 9: (2 - 1.5)/4 and (4 - 4.5)/4, v = 4/64.
    assertThat(separate.total().standardError().orElseThrow()).isCloseTo(40 * 0.25, within(1e-13));
    assertThat(separate.ratio().standardError().orElseThrow()).isCloseTo(0.1, within(1e-15));
    assertThat(separate.total().degreesOfFreedom()).isEqualTo(2);
    assertThat(
            design()
                .replicate(Replication.stratifiedJackknife())
                .separateRatio("reached", "eligible", Map.of("9", 40.0, "10", 60.0))
                .total()
                .value())
        .isEqualTo(90);
  }

  @Test
  void rowsWithoutANumberAreOutside() {
    SurveySample sample =
        SurveySample.builder()
            .category("district", List.of("10", "10", "9", "9", "9"))
            .number("reached", new double[] {1, 2, 2, 4, Double.NaN})
            .number("eligible", new double[] {2, 4, 1, 3, 7})
            .build();
    SeparateRatio separate =
        SurveyDesign.of(sample)
            .strata("district")
            .build()
            .separateRatio("reached", "eligible", Map.of("9", 40.0, "10", 60.0));
    assertThat(separate.ratios().get("9")).isEqualTo(1.5);
    assertThat(separate.total().degreesOfFreedom()).isEqualTo(2);
  }

  @Test
  void whatDoesNotFitIsRefused() {
    assertThatThrownBy(
            () -> design().separateRatio("reached", "eligible", Map.of("9", 40.0, "11", 1.0)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "knownTotals must name each stratum of the sample once; missing: [10], not in the"
                + " sample: [11]");
    assertThatThrownBy(() ->
            design()
                .separateRatio(
                    "reached", "eligible", Map.of("9", 40.0, "10", 1.0, "z", 1.0, "a", 1.0)))
        .hasMessageEndingWith("missing: [], not in the sample: [a, z]");
    assertThatThrownBy(
            () -> design().separateRatio("reached", "eligible", Map.of("9", 0.0, "10", 1.0)))
        .hasMessage(
            "knownTotals of 9 must be a finite number of units of the denominator above 0 but was"
                + " 0.0");
    assertThatThrownBy(() ->
            SurveyDesign.of(columns().build())
                .build()
                .separateRatio("reached", "eligible", Map.of()))
        .hasMessage("the separate ratio estimator must have strata but the design has none");
    SurveyDesign none =
        SurveyDesign.of(
                columns()
                    .number("nobody", new double[] {0, 0, 1, 1})
                    .number("unknown", new double[] {1, 1, Double.NaN, Double.NaN})
                    .build())
            .strata("district")
            .build();
    Map<String, Double> known = Map.of("9", 1.0, "10", 1.0);
    assertThatThrownBy(() -> none.separateRatio("reached", "nobody", known))
        .hasMessage("stratum 10 must have a denominator above 0 but has none");
    assertThatThrownBy(() -> none.separateRatio("reached", "unknown", known))
        .hasMessage("stratum 9 must have a denominator above 0 but has none");
  }

  @Test
  void aValue() {
    EstimatedFigure figure = EstimatedFigure.of(1, 2, 3);
    Map<String, Double> ratios = new LinkedHashMap<>(Map.of("a", 1.0));
    SeparateRatio separate = new SeparateRatio(ratios, figure, figure);
    ratios.put("b", 2.0);
    assertThat(separate.ratios()).hasSize(1);
    assertThatThrownBy(() -> separate.ratios().clear())
        .isInstanceOf(UnsupportedOperationException.class);
    new EqualsTester()
        .addEqualityGroup(separate, new SeparateRatio(Map.of("a", 1.0), figure, figure))
        .addEqualityGroup(new SeparateRatio(Map.of("a", 2.0), figure, figure))
        .testEquals();
  }

  @Test
  void crossedStrataAreNamedByTheirPath() {
    SurveySample sample =
        columns().category("residence", List.of("urban", "urban", "rural", "rural")).build();
    SeparateRatio separate =
        SurveyDesign.of(sample)
            .strata("district", "residence")
            .build()
            .separateRatio("reached", "eligible", Map.of("9 / rural", 40.0, "10 / urban", 60.0));
    assertThat(separate.ratios().keySet()).containsExactly("9 / rural", "10 / urban");
  }
}
