package org.nutricoverage.survey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import com.google.common.testing.EqualsTester;
import com.google.common.testing.SerializableTester;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.nutricoverage.core.interval.ConfidenceInterval;
import org.nutricoverage.survey.calibration.Calibration;
import org.nutricoverage.survey.calibration.Margin;
import org.nutricoverage.survey.hypothesis.AssociationStatistic;
import org.nutricoverage.survey.replication.Replication;
import org.nutricoverage.survey.replication.RowReplicateWeights;

class EstimatedTotalsTest {

  private static EstimatedTotals totals() {
    return Villages.design().totals("enrolled", "weight", "age");
  }

  @Test
  void totalsAndCovariancesByHand() {
    EstimatedTotals totals = totals();
    assertThat(totals.columns()).containsExactly("enrolled", "weight", "age");
    // Enrolled by village 1, 2, 1; weights 3, 2, 2; ages 19, 32, 36.
    EstimatedFigure enrolled = totals.total("enrolled");
    assertThat(enrolled.value()).isEqualTo(4);
    assertThat(enrolled.standardError().orElseThrow()).isCloseTo(1, within(1e-15));
    assertThat(enrolled.degreesOfFreedom()).isEqualTo(2);
    assertThat(totals.covariance("enrolled", "weight").orElseThrow())
        .isCloseTo(1.5 * (-1 / 3.0 * 2 / 3 + 2 / 3.0 * -1 / 3 + -1 / 3.0 * -1 / 3), within(1e-14));
    assertThat(totals.covariance("weight", "enrolled").orElseThrow())
        .isEqualTo(totals.covariance("enrolled", "weight").orElseThrow());
    assertThat(totals.total("age").value()).isEqualTo(87);
  }

  @Test
  void aRowCountsWhereAllColumnsAreKnown() {
    SurveyDesign design =
        SurveyDesign.of(
                Villages.columns()
                    .number("height", new double[] {70, 71, Double.NaN, 73, 74, 75})
                    .build())
            .clusters("village")
            .build();
    EstimatedTotals totals = design.totals("enrolled", "height");
    assertThat(totals.total("enrolled").value()).isEqualTo(3);
    assertThat(totals.total("height").value()).isEqualTo(363);
  }

  @Test
  void whatIsNotThereIsRefused() {
    assertThatThrownBy(() -> totals().total("sex"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("column must be one of enrolled, weight, age but was sex");
    assertThatThrownBy(() -> totals().covariance("age", "sex")).hasMessageEndingWith("was sex");
    assertThatThrownBy(() -> Villages.design().totals())
        .hasMessage("columns must name at least one column");
    assertThatThrownBy(() -> Villages.design().totals("sex"))
        .hasMessage("column sex, row 1: \"F\" is not a number");
    SurveyDesign design =
        SurveyDesign.of(
                SurveySample.builder()
                    .number("a", new double[] {1, Double.NaN})
                    .number("b", new double[] {Double.NaN, 1})
                    .build())
            .build();
    assertThatThrownBy(() -> design.totals("a", "b"))
        .isInstanceOf(SurveyDataException.class)
        .hasMessage("column a, b: no row has a value in each of these columns");
  }

  @Test
  void functionsOfTotals() {
    EstimatedTotals totals = totals();
    SurveyEstimate ratio = Villages.design().ratio("enrolled", "weight").estimate();
    EstimatedFigure function = totals.function(SmoothFunction.ratio(0, 1)).orElseThrow();
    assertThat(function.value()).isCloseTo(4.0 / 7, within(1e-16));
    assertThat(function.standardError().orElseThrow())
        .isCloseTo(ratio.standardError().orElseThrow(), within(1e-14));
    EstimatedFigure difference = totals.function(SmoothFunction.linear(1, -1)).orElseThrow();
    assertThat(difference.value()).isEqualTo(-3);
    assertThat(Math.pow(difference.standardError().orElseThrow(), 2))
        .isCloseTo(
            1
                + Math.pow(totals.total("weight").standardError().orElseThrow(), 2)
                - 2 * totals.covariance("enrolled", "weight").orElseThrow(),
            within(1e-14));
    // Met need e w / a^2 against its derivatives by hand.
    EstimatedFigure product = totals.function(t -> t[0] * t[1] / (t[2] * t[2])).orElseThrow();
    double[] gradient = {7.0 / 7569, 4.0 / 7569, -2 * 28.0 / (7569.0 * 87)};
    String[] names = {"enrolled", "weight", "age"};
    double variance = 0;
    for (int k = 0; k < 3; k++) {
      for (int l = 0; l < 3; l++) {
        variance += gradient[k] * gradient[l] * totals.covariance(names[k], names[l]).orElseThrow();
      }
    }
    assertThat(product.value()).isCloseTo(28.0 / 7569, within(1e-16));
    assertThat(product.standardError().orElseThrow()).isCloseTo(Math.sqrt(variance), within(1e-11));
    assertThat(totals.function(t -> t[0] / 0)).isEmpty();
    assertThat(totals.function(t -> Double.NaN)).isEmpty();
    assertThat(totals.function(t -> t[0] > 3.999 && t[0] < 4.001 ? 1 : Double.NaN)).isEmpty();
  }

  @Test
  void aFunctionCannotChangeTheTotals() {
    EstimatedTotals totals = totals();
    SmoothFunction hostile =
        values -> {
          double sum = Arrays.stream(values).sum();
          Arrays.fill(values, 0);
          return sum;
        };
    assertThat(totals.function(hostile).orElseThrow().value()).isEqualTo(4 + 7 + 87);
    assertThat(totals.function(hostile).orElseThrow().value()).isEqualTo(98);
    assertThat(totals.total("age").value()).isEqualTo(87);
  }

  @Test
  void replicatesOfFunctions() {
    SurveyDesign jackknife = Villages.design().replicate(Replication.jackknife());
    EstimatedTotals totals = jackknife.totals("enrolled", "weight");
    assertThat(totals.total("enrolled").standardError().orElseThrow()).isCloseTo(1, within(1e-14));
    assertThat(totals.covariance("enrolled", "weight").orElseThrow())
        .isCloseTo(totals().covariance("enrolled", "weight").orElseThrow(), within(1e-13));
    assertThat(
            totals.function(SmoothFunction.ratio(0, 1)).orElseThrow().standardError().orElseThrow())
        .isCloseTo(
            jackknife.ratio("enrolled", "weight").estimate().standardError().orElseThrow(),
            within(1e-14));
    assertThat(totals.total("enrolled").degreesOfFreedom()).isEqualTo(2);
    // One replicate about its own mean tells nothing, also of a total.
    SurveyDesign single =
        Villages.design()
            .replicate(
                RowReplicateWeights.of(
                    new double[][] {{2, 1, 1, 1, 1, 1}}, 1, new double[] {1}, false));
    EstimatedTotals ofSingle = single.totals("enrolled", "weight");
    assertThat(ofSingle.total("enrolled").standardError()).isEmpty();
    assertThat(ofSingle.total("enrolled").findings())
        .extracting(Object::toString)
        .containsExactly(
            "WARNING NO_VARIANCE_INFORMATION: fewer than two replicates have an estimate",
            "WARNING NO_VARIANCE_INFORMATION: without degrees of freedom the sample tells nothing"
                + " of the variance");
    assertThat(ofSingle.covariance("enrolled", "weight")).isEmpty();
    assertThat(ofSingle.function(SmoothFunction.ratio(0, 1))).isEmpty();
    assertThat(single.association("sex", "enrolled", AssociationStatistic.WALD).computed())
        .isEmpty();
    // No replicate has a value.
    assertThat(totals.function(t -> t[0] > 3.999 && t[0] < 4.001 ? 1 : Double.NaN)).isEmpty();
  }

  @Test
  void calibratedTotals() {
    SurveyDesign calibrated =
        Villages.design()
            .calibrate(
                Calibration.postStratification(
                    Margin.of("sex", new TreeMap<>(Map.of("F", 80.0, "M", 20.0)))));
    // Girls count 20, boys 10: 3 girls and 1 boy are enrolled.
    EstimatedFigure enrolled = calibrated.totals("enrolled").total("enrolled");
    assertThat(enrolled.value()).isCloseTo(70, within(1e-9));
    SurveyEstimate total = calibrated.total("enrolled").estimate();
    assertThat(total.value().orElseThrow()).isCloseTo(70, within(1e-9));
    // Residuals: girls 1/4, 1/4, -3/4, 1/4 times 20, boys -1/2, 1/2 times 10.
    double variance = 1.5 * (0 + 100 + 100);
    assertThat(total.variance().orElseThrow()).isCloseTo(variance, within(1e-6));
    assertThat(enrolled.standardError().orElseThrow()).isCloseTo(Math.sqrt(variance), within(1e-7));
  }

  @Test
  void smoothFunctionsAndTheirDerivatives() {
    SmoothFunction ratio = SmoothFunction.ratio(1, 0);
    assertThat(ratio.value(new double[] {4, 3})).isEqualTo(0.75);
    assertThat(ratio.gradient(new double[] {4, 3, 9})).containsExactly(-3.0 / 16, 0.25, 0);
    assertThat(SmoothFunction.ratio(1, 1).gradient(new double[] {4, 3})).containsExactly(0, 0);
    double[] coefficients = {2, -3};
    SmoothFunction linear = SmoothFunction.linear(coefficients);
    coefficients[0] = 99;
    assertThat(linear.value(new double[] {5, 1})).isEqualTo(7);
    assertThat(linear.gradient(new double[] {5, 1, 8})).containsExactly(2, -3, 0);
    SmoothFunction cubic = t -> t[0] * t[0] * t[0] + Math.exp(t[1]);
    double[] gradient = cubic.gradient(new double[] {2, 0});
    assertThat(gradient[0]).isCloseTo(12, within(1e-9));
    assertThat(gradient[1]).isCloseTo(1, within(1e-4));
    SmoothFunction steep = t -> Math.exp(5 * t[0]);
    assertThat(steep.gradient(new double[] {1})[0])
        .isCloseTo(5 * Math.exp(5), within(1e-8 * Math.exp(5)));
    assertThatThrownBy(() -> SmoothFunction.ratio(-1, 0))
        .hasMessage("numerator must be a number of places of at least 0 but was -1");
    assertThatThrownBy(() -> SmoothFunction.ratio(0, -2))
        .hasMessage("denominator must be a number of places of at least 0 but was -2");
  }

  @Test
  void figures() {
    EstimatedFigure figure = EstimatedFigure.of(10, 2, 5);
    ConfidenceInterval interval = figure.interval(0.95).orElseThrow();
    assertThat(interval.lower()).isCloseTo(10 - 2 * 2.5705818356363150, within(1e-9));
    assertThat(interval.upper()).isCloseTo(10 + 2 * 2.5705818356363150, within(1e-9));
    assertThat(EstimatedFigure.of(10, 2, 0).interval(0.95)).isEmpty();
    assertThat(figure.times(-3)).isEqualTo(EstimatedFigure.of(-30, 6, 5));
    assertThatThrownBy(() -> figure.interval(1)).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> EstimatedFigure.of(Double.NaN, 2, 5))
        .hasMessage("value must be a finite number of units of the figure but was NaN");
    assertThatThrownBy(() -> EstimatedFigure.of(1, -2, 5))
        .hasMessage(
            "standardError must be a finite number of units of the figure of at least 0 but was"
                + " -2.0");
    assertThatThrownBy(() -> EstimatedFigure.of(1, 2, Double.NaN))
        .hasMessage("degreesOfFreedom must be a number or infinity but was NaN");
    new EqualsTester()
        .addEqualityGroup(EstimatedFigure.of(0.0, 0.0, 0.0), EstimatedFigure.of(-0.0, -0.0, -0.0))
        .addEqualityGroup(EstimatedFigure.of(1, 0, 0))
        .addEqualityGroup(EstimatedFigure.of(0, 1, 0))
        .addEqualityGroup(EstimatedFigure.of(0, 0, 1))
        .addEqualityGroup(EstimatedFigure.ofVariance(0, Double.NaN, 0, "why"))
        .addEqualityGroup(EstimatedFigure.ofVariance(0, Double.NaN, 0, "other"))
        .testEquals();
    SerializableTester.reserializeAndAssert(figure);
    SerializableTester.reserializeAndAssert(EstimatedFigure.ofVariance(1, Double.NaN, 3, "why"));
    assertThat(EstimatedFigure.ofVariance(3, 16, 5, "why")).isEqualTo(EstimatedFigure.of(3, 4, 5));
    assertThat(figure).hasToString("10 (standard error 2, 5 degrees of freedom)");
    assertThat(EstimatedFigure.of(10, 2.5, 1))
        .hasToString("10 (standard error 2.5, 1 degree of freedom)");
    assertThat(figure.findings()).isEmpty();
    assertThat(EstimatedFigure.of(10, 2, 0).findings())
        .extracting(Object::toString)
        .containsExactly(
            "WARNING NO_VARIANCE_INFORMATION: without degrees of freedom the sample tells nothing"
                + " of the variance");
    EstimatedFigure none = EstimatedFigure.ofVariance(10, Double.NaN, 0, "why").times(2);
    assertThat(none).hasToString("20, no standard error: why");
    assertThat(none.standardError()).isEmpty();
    assertThat(none.interval(0.95)).isEmpty();
    assertThat(none.findings()).hasSize(2);
    assertThatThrownBy(() -> none.interval(1)).isInstanceOf(IllegalArgumentException.class);
    List<DegreesOfFreedomRule> rules =
        List.of(
            DegreesOfFreedomRule.DOMAIN,
            DegreesOfFreedomRule.STRATA_OF_DOMAIN,
            DegreesOfFreedomRule.DESIGN,
            DegreesOfFreedomRule.INFINITE,
            DegreesOfFreedomRule.fixed(7));
    EqualsTester tester = new EqualsTester();
    rules.forEach(rule -> tester.addEqualityGroup(rule, SerializableTester.reserialize(rule)));
    tester.testEquals();
  }
}
