package org.nutricoverage.survey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.nutricoverage.survey.calibration.Auxiliary;
import org.nutricoverage.survey.calibration.Calibration;
import org.nutricoverage.survey.calibration.CalibrationException;
import org.nutricoverage.survey.calibration.Margin;
import org.nutricoverage.survey.hypothesis.AssociationStatistic;
import org.nutricoverage.survey.hypothesis.AssociationTest;
import org.nutricoverage.survey.replication.Replication;
import org.nutricoverage.survey.replication.SampledUnits;

class SurveyDesignTest {

  private static Calibration bySex(double girls, double boys) {
    return Calibration.postStratification(
        Margin.of("sex", new TreeMap<>(Map.of("F", girls, "M", boys))));
  }

  @Test
  void whatADesignTells() {
    SurveyDesign design = Villages.weighted();
    assertThat(design.primarySamplingUnits()).isEqualTo(3);
    assertThat(design.strata()).isEqualTo(1);
    assertThat(design.sumOfWeights()).isEqualTo(7);
    assertThat(design.weight(1)).isEqualTo(2);
    assertThat(design.weight(6)).isEqualTo(1);
    assertThat(design.sample().rows()).isEqualTo(6);
    assertThat(design.findings()).isEmpty();
    assertThatThrownBy(() -> design.weight(0))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("row must be a number of rows from 1 to 6 but was 0");
    assertThatThrownBy(() -> design.weight(7)).hasMessageEndingWith("but was 7");
    assertThat(SurveyDesign.of(SurveySample.builder().answer("y", new boolean[2]).build()).build())
        .hasToString("2 rows, 2 primary sampling units in 1 stratum, no weights");
  }

  @Test
  void postStratification() {
    SurveyDesign calibrated = Villages.design().calibrate(bySex(80, 20));
    assertThat(calibrated.weight(1)).isCloseTo(20, within(1e-9));
    assertThat(calibrated.weight(2)).isCloseTo(10, within(1e-9));
    assertThat(calibrated.toString())
        .isEqualTo(
            "6 rows, 3 primary sampling units in 1 stratum, no weights, " + bySex(80, 20).label());
    // 80 % of the girls' 3/4 and 20 % of the boys' 1/2.
    SurveyEstimate share = calibrated.proportion("enrolled").estimate();
    assertThat(share.value().orElseThrow()).isCloseTo(0.7, within(1e-9));
    // Residuals from the means of girls and boys, in hundredths of the weight.
    double[] sums = {(20 * 0.25 - 10 * 0.5) / 100, (20 * 0.25 + 10 * 0.5) / 100, -20 * 0.5 / 100};
    double variance = 1.5 * Arrays.stream(sums).map(sum -> sum * sum).sum();
    assertThat(share.variance().orElseThrow()).isCloseTo(variance, within(1e-10));
    assertThat(share.varianceMethod()).isEqualTo("Taylor linearisation of calibration residuals");
    // In a domain the residuals of all rows count: girls are u = 0 outside of village 3.
    SurveyEstimate village = calibrated.proportion("enrolled").in("village", "3").estimate();
    double[] u = {0, 0, 0, 0, -0.5 / 40, 0.5 / 40};
    double meanOfGirls = (u[0] + u[2] + u[4] + u[5]) / 4;
    assertThat(meanOfGirls).isZero();
    assertThat(village.value()).hasValue(0.5);
    assertThat(village.standardError().orElseThrow()).isCloseTo(0, within(1e-12));
  }

  @Test
  void calibrationOnNumbersCellsAndThePopulation() {
    SurveySample sample =
        Villages.columns().category("home", List.of("r", "r", "r", "u", "u", "u")).build();
    SurveyDesign design = SurveyDesign.of(sample).build();
    SurveyDesign ages =
        design.calibrate(
            Calibration.linear(List.of(Auxiliary.population(12), Auxiliary.number("age", 180))));
    assertThat(ages.sumOfWeights()).isCloseTo(12, within(1e-9));
    assertThat(ages.total("age").estimate().value().orElseThrow()).isCloseTo(180, within(1e-8));
    assertThat(ages.total("age").estimate().standardError().orElseThrow())
        .isCloseTo(0, within(1e-8));
    Map<List<String>, Double> cells = new TreeMap<>((a, b) -> a.toString().compareTo(b.toString()));
    cells.put(List.of("F", "r"), 10.0);
    cells.put(List.of("F", "u"), 20.0);
    cells.put(List.of("M", "r"), 30.0);
    cells.put(List.of("M", "u"), 40.0);
    SurveyDesign crossed =
        design.calibrate(Calibration.postStratification(Margin.of(List.of("sex", "home"), cells)));
    double[] weights = {5, 30, 5, 40, 10, 10};
    for (int row = 0; row < 6; row++) {
      assertThat(crossed.weight(row + 1)).isCloseTo(weights[row], within(1e-8));
    }
  }

  @Test
  void calibrationThatCannotBeIsRefused() {
    SurveyDesign calibrated = Villages.design().calibrate(bySex(80, 20));
    assertThatThrownBy(() -> calibrated.calibrate(bySex(80, 20)))
        .isInstanceOf(IllegalStateException.class)
        .hasMessage(
            "a design is calibrated once, and before it is replicated; name all known numbers in"
                + " one calibration");
    assertThatThrownBy(
            () -> Villages.design().replicate(Replication.jackknife()).calibrate(bySex(80, 20)))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageStartingWith("a design is calibrated once");
    assertThatThrownBy(() -> calibrated.replicate(Replication.jackknife()))
        .isInstanceOf(IllegalStateException.class)
        .hasMessage(
            "the weights of a calibrated design would have to be calibrated again in each"
                + " replicate; use its linearised variance");
    SurveyDesign incomplete =
        SurveyDesign.of(
                Villages.columns()
                    .category("zone", Arrays.asList("n", "n", null, "s", "s", "s"))
                    .number("height", new double[] {70, Double.NaN, 72, 73, 74, 75})
                    .build())
            .build();
    assertThatThrownBy(() ->
            incomplete.calibrate(
                Calibration.postStratification(
                    Margin.of("zone", new TreeMap<>(Map.of("n", 5.0, "s", 6.0))))))
        .isInstanceOf(SurveyDataException.class)
        .hasMessage("column zone, row 3: the category that is calibrated on is missing");
    assertThatThrownBy(() ->
            incomplete.calibrate(Calibration.linear(List.of(Auxiliary.number("height", 500)))))
        .isInstanceOf(SurveyDataException.class)
        .hasMessage("column height, row 2: a number that is calibrated on is missing");
    assertThatThrownBy(() ->
            Villages.design()
                .calibrate(
                    Calibration.postStratification(
                        Margin.of("sex", new TreeMap<>(Map.of("F", 5.0))))))
        .isInstanceOf(CalibrationException.class);
  }

  @Test
  void theUnitsThatReplicationSees() {
    SurveySample sample =
        SurveySample.builder()
            .category("s", List.of("x", "a", "a", "x", "x"))
            .category("c", List.of("2", "10", "9", "1", "2"))
            .number("n", new double[] {4, 10, 10, 4, 4})
            .answer("y", new boolean[5])
            .build();
    SurveyDesign design =
        SurveyDesign.of(sample).strata("s").clusters("c").populationSizes("n").build();
    SampledUnits units = design.sampledUnits();
    int[] numbers = design.primarySamplingUnitOfRow();
    assertThat(numbers).containsExactly(3, 1, 0, 2, 3);
    assertThat(units.units()).isEqualTo(4);
    assertThat(units.samplingFraction(units.stratumOf(numbers[1]))).isEqualTo(0.2);
    assertThat(units.samplingFraction(units.stratumOf(numbers[0]))).isEqualTo(0.5);
    numbers[0] = 99;
    assertThat(design.primarySamplingUnitOfRow()[0]).isEqualTo(3);
    assertThat(design.replicate(Replication.stratifiedJackknife()).findings())
        .noneMatch(finding -> finding.is(SurveyFinding.CORRECTIONS_LEFT_OUT));
  }

  @Test
  void replicatesSayWhatTheyLeaveOut() {
    SurveySample sample =
        SurveySample.builder()
            .category("c", List.of(1, 2, 3, 4))
            .number("p", new double[] {.1, .2, .3, .9})
            .number("same", new double[] {.1, .1, .1, .1})
            .number("n", new double[] {8, 8, 8, 8})
            .number("m", new double[] {1, 1, 1, 1})
            .number("y", new double[] {1, 4, 2, 9})
            .build();
    String left =
        "WARNING CORRECTIONS_LEFT_OUT: replicates rest on the first stage alone; population sizes"
            + " of later stages and unequal probabilities of selection are left out, unless"
            + " supplied factors hold them";
    SurveyDesign brewer = SurveyDesign.of(sample).clusters("c").probabilitiesBrewer("p").build();
    SurveyDesign jackknife = brewer.replicate(Replication.jackknife());
    assertThat(jackknife.findings()).extracting(Object::toString).contains(left);
    // As drawn with replacement: z = 10, 20, 20/3, 10.
    double[] z = {10, 20, 20 / 3.0, 10};
    double mean = Arrays.stream(z).average().orElseThrow();
    double variance = 4 / 3.0 * Arrays.stream(z).map(v -> (v - mean) * (v - mean)).sum();
    assertThat(jackknife.total("y").estimate().variance().orElseThrow())
        .isCloseTo(variance, within(1e-9));
    assertThat(brewer.total("y").estimate().variance().orElseThrow()).isLessThan(variance);
    SurveyDesign same = SurveyDesign.of(sample).clusters("c").probabilitiesBrewer("same").build();
    assertThat(same.replicate(Replication.jackknife()).findings()).isEmpty();
    assertThat(same.replicate(Replication.jackknife()).total("y").estimate().variance())
        .hasValueCloseTo(same.total("y").estimate().variance().orElseThrow(), within(1e-7));
    SurveyDesign joint =
        SurveyDesign.of(sample)
            .clusters("c")
            .jointProbabilities(
                new double[][] {
                  {.5, .2, .2, .2}, {.2, .5, .2, .2}, {.2, .2, .5, .2}, {.2, .2, .2, .5}
                })
            .build();
    assertThat(joint.replicate(Replication.jackknife()).findings())
        .extracting(Object::toString)
        .containsExactly(left);
    SurveyDesign twoStages =
        SurveyDesign.of(sample).clusters("c", "y").populationSizes("n", "m").build();
    assertThat(twoStages.replicate(Replication.jackknife()).findings())
        .extracting(Object::toString)
        .containsExactly(left);
  }

  @Test
  void replicatesAreOtherwiseKept() {
    SurveyDesign jackknife = Villages.weighted().replicate(Replication.jackknife());
    SurveyEstimate share = jackknife.proportion("enrolled").estimate();
    // Leaving out a village: 3/4, 3/5 and 4/5.
    double mean = (0.75 + 0.6 + 0.8) / 3;
    double variance =
        2 / 3.0 * (Math.pow(0.75 - mean, 2) + Math.pow(0.6 - mean, 2) + Math.pow(0.8 - mean, 2));
    assertThat(share.variance().orElseThrow()).isCloseTo(variance, within(1e-14));
    assertThat(share.varianceMethod()).isEqualTo("jackknife (JK1)");
    assertThat(share.degreesOfFreedom()).isEqualTo(2);
    assertThat(
            jackknife
                .proportion("enrolled")
                .degreesOfFreedom(DegreesOfFreedomRule.DESIGN)
                .estimate()
                .degreesOfFreedom())
        .isEqualTo(2);
    assertThat(share.replicateVariance().orElseThrow().replicateEstimate(0)).hasValue(0.75);
    SurveyEstimate none = jackknife.proportion("enrolled").in("sex", "X").estimate();
    assertThat(none.replicateVariance()).isEmpty();
    assertThat(none.variance()).isEmpty();
    assertThat(none.degreesOfFreedom()).isZero();
    // Every replicate that has somebody of village 1 has the same share: one is left out.
    SurveyEstimate village = jackknife.ratio("age", "weight").in("village", "1").estimate();
    assertThat(village.replicateVariance().orElseThrow().dropped()).isEqualTo(1);
    assertThat(village.variance()).hasValueCloseTo(0.0, within(1e-25));
  }

  @Test
  void independenceOfTwoColumns() {
    SurveySample sample =
        SurveySample.builder()
            .category("sex", Arrays.asList("F", "F", "M", "M", "F", "M", null, "F", "F"))
            .answer("y", Arrays.asList(true, false, false, false, true, true, true, null, true))
            .number("w", new double[] {1, 1, 1, 1, 1, 1, 1, 1, 0})
            .build();
    SurveyDesign design = SurveyDesign.of(sample).weights("w").build();
    AssociationTest.Computed test =
        design
            .association("sex", "y", AssociationStatistic.RAO_SCOTT_SECOND_ORDER)
            .computed()
            .orElseThrow();
    // Two of three girls, one of three boys: 6 (2 2 - 1 1)^2 / 3^4 = 2/3.
    assertThat(test.pearsonChiSquared()).isCloseTo(2.0 / 3, within(1e-12));
    assertThat(test.numeratorDegreesOfFreedom()).isCloseTo(1, within(1e-12));
    assertThat(test.denominatorDegreesOfFreedom()).isCloseTo(5, within(1e-10));
    AssociationTest one = design.association("sex", "w", AssociationStatistic.WALD);
    assertThat(one.computed()).isEmpty();
    SurveyDesign empty =
        SurveyDesign.of(
                SurveySample.builder()
                    .category("a", Arrays.asList(null, null))
                    .category("b", List.of("x", "y"))
                    .build())
            .build();
    assertThatThrownBy(() -> empty.association("a", "b", AssociationStatistic.WALD))
        .isInstanceOf(SurveyDataException.class)
        .hasMessage("column a: no row has a value in this column");
    assertThatThrownBy(() -> empty.association("b", "a", AssociationStatistic.WALD))
        .hasMessage("column a: no row has a value in this column");
  }

  @Test
  void figuresOfColumnsThatHoldSomethingElseAreRefused() {
    SurveyDesign design = Villages.design();
    assertThatThrownBy(() -> design.proportion("sex"))
        .hasMessageStartingWith("column sex: it holds categories;");
    assertThatThrownBy(() -> design.proportion("age"))
        .hasMessage("column age, row 1: an answer must be 0 (no) or 1 (yes) but was 7.0");
    assertThatThrownBy(() -> design.mean("sex")).hasMessageEndingWith("\"F\" is not a number");
    assertThatThrownBy(() -> design.ratio("age", "none"))
        .hasMessageStartingWith("column none: there is no such column");
    assertThatThrownBy(() -> design.proportion("none", "F"))
        .hasMessageStartingWith("column none: there is no such column");
    // Categories that are numbers are numbers.
    assertThat(design.mean("village").estimate().value()).hasValue(2);
  }
}
