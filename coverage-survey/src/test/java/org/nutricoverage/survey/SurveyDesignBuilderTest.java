package org.nutricoverage.survey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.assertj.core.api.AbstractThrowableAssert;
import org.junit.jupiter.api.Test;
import org.nutricoverage.core.Outcome;

class SurveyDesignBuilderTest {

  private static SurveySample.Builder rows() {
    return SurveySample.builder()
        .category("stratum", List.of("a", "a", "a", "a", "b", "b"))
        .category("cluster", new int[] {1, 1, 2, 2, 3, 4})
        .category("child", new int[] {1, 2, 1, 2, 1, 1})
        .answer("y", List.of(true, false, true, true, false, true));
  }

  private static AbstractThrowableAssert<?, ?> refused(
      SurveySample.Builder columns, UnaryOperator<SurveyDesignBuilder> description) {
    SurveySample sample = columns.build();
    return assertThatThrownBy(() -> description.apply(SurveyDesign.of(sample)).build())
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void descriptions() {
    SurveySample sample =
        rows()
            .number("w", new double[] {1, 1, 1, 1, 1, 1})
            .number("n", new double[] {9, 9, 9, 9, 5, 5})
            .number("m", new double[] {2, 2, 4, 4, 1, 1})
            .number("p", new double[] {0.5, 0.5, 0.25, 0.25, 0.2, 0.1})
            .build();
    assertThat(SurveyDesign.of(sample).build())
        .hasToString("6 rows, 6 primary sampling units in 1 stratum, no weights");
    assertThat(SurveyDesign.of(sample).strata("stratum").clusters("cluster").weights("w").build())
        .hasToString("6 rows, 4 primary sampling units in 2 strata, weights w");
    SurveyDesign twoStages =
        SurveyDesign.of(sample)
            .strata("stratum")
            .clusters("cluster", "child")
            .populationSizes("n", "m")
            .build();
    assertThat(twoStages)
        .hasToString(
            "6 rows, 4 primary sampling units in 2 strata, weights from the sampling fractions,"
                + " population sizes n, m");
    // 9/2 clusters, of which 2 of 2 and 2 of 4 children; 5/2 clusters with all children.
    double[] weights = {4.5, 4.5, 9, 9, 2.5, 2.5};
    for (int row = 0; row < 6; row++) {
      assertThat(twoStages.weight(row + 1)).isCloseTo(weights[row], within(1e-12));
    }
    assertThat(twoStages.findings()).isEmpty();
    assertThat(twoStages.sumOfWeights()).isEqualTo(32);
    SurveyDesign brewer =
        SurveyDesign.of(sample)
            .strata("stratum")
            .clusters("cluster")
            .probabilitiesBrewer("p")
            .build();
    assertThat(brewer).asString().endsWith(", probabilities (Brewer) p");
    assertThat(brewer.weight(1)).isEqualTo(2);
    assertThat(brewer.weight(6)).isEqualTo(10);
    assertThat(
            SurveyDesign.of(sample)
                .strata("stratum")
                .clusters("cluster")
                .probabilitiesOverton("p")
                .weights("w")
                .build())
        .asString()
        .endsWith(", weights w, probabilities (Overton) p");
    assertThat(SurveyDesign.of(sample).clusters("cluster").samplingFractions("q").getClass())
        .isEqualTo(SurveyDesignBuilder.class);
  }

  @Test
  void strataOfSeveralColumnsAreCrossed() {
    SurveySample sample =
        SurveySample.builder()
            .category("north", List.of(1, 1, 1, 1, 2, 2, 2, 2))
            .category("urban", List.of("u", "u", "r", "r", "u", "u", "r", "r"))
            .answer("y", new boolean[8])
            .build();
    assertThat(SurveyDesign.of(sample).strata("north", "urban").build().strata()).isEqualTo(4);
  }

  @Test
  void jointProbabilities() {
    double[][] joint = {{0.5, 0.2, 0.2}, {0.2, 0.5, 0.2}, {0.2, 0.2, 0.5}};
    SurveySample sample =
        SurveySample.builder()
            .category("unit", List.of("x", "y", "z"))
            .number("size", new double[] {1, 2, 3})
            .number("p", new double[] {0.5, 0.5, 0.5})
            .build();
    SurveyDesign design =
        SurveyDesign.of(sample).clusters("unit").jointProbabilities(joint).build();
    assertThat(design)
        .hasToString(
            "3 rows, 3 primary sampling units in 1 stratum, weights from the sampling fractions,"
                + " joint probabilities (Horvitz-Thompson)");
    assertThat(design.weight(1)).isEqualTo(2);
    assertThat(design.findings()).isEmpty();
    // z = 2, 4, 6; sum of z^2 (1 - 0.5) is 28, of the pairs 2 (0.2 - 0.25)/0.2 (8 + 12 + 24) -22.
    assertThat(design.total("size").estimate().variance().orElseThrow())
        .isCloseTo(28 - 22, within(1e-12));
    SurveyDesign yates =
        SurveyDesign.of(sample).clusters("unit").jointProbabilitiesYatesGrundy(joint).build();
    assertThat(yates).asString().endsWith("joint probabilities (Yates-Grundy)");
    // 0.25 ((2 - 4)^2 + (2 - 6)^2 + (4 - 6)^2) = 6.
    assertThat(yates.total("size").estimate().variance().orElseThrow()).isCloseTo(6, within(1e-12));
    joint[0][0] = 0.9;
    assertThat(design.total("size").estimate().variance().orElseThrow())
        .isCloseTo(6, within(1e-12));
    double[][] asymmetric = {{0.5, 0.2, 0.2}, {0.3, 0.5, 0.2}, {0.2, 0.2, 0.5}};
    assertThatThrownBy(
            () -> SurveyDesign.of(sample).clusters("unit").jointProbabilities(asymmetric).build())
        .hasMessage(
            "jointProbabilities[0][1] must be above 0, symmetric and at most the probability of"
                + " either unit but was 0.2");
    double[][] zero = {{0.5, 0, 0.2}, {0, 0.5, 0.2}, {0.2, 0.2, 0.5}};
    assertThatThrownBy(
            () -> SurveyDesign.of(sample).clusters("unit").jointProbabilities(zero).build())
        .hasMessageEndingWith("but was 0.0");
    double[][] great = {{0.5, 0.2, 0.2}, {0.2, 0.5, 0.6}, {0.2, 0.6, 0.5}};
    assertThatThrownBy(
            () -> SurveyDesign.of(sample).clusters("unit").jointProbabilities(great).build())
        .hasMessageStartingWith("jointProbabilities[1][2] must be above 0")
        .hasMessageEndingWith("but was 0.6");
    double[][] above = {{1.5, 0.2, 0.2}, {0.2, 0.5, 0.2}, {0.2, 0.2, 0.5}};
    assertThatThrownBy(
            () -> SurveyDesign.of(sample).clusters("unit").jointProbabilities(above).build())
        .hasMessageStartingWith("jointProbabilities[0][0]");
    assertThatThrownBy(() ->
            SurveyDesign.of(sample)
                .clusters("unit")
                .jointProbabilities(new double[][] {{1}})
                .build())
        .hasMessage("jointProbabilities must be a matrix of 3 rows, one for each unit but was 1");
    assertThatThrownBy(() ->
            SurveyDesign.of(sample)
                .clusters("unit")
                .jointProbabilities(new double[][] {{.5, .2, .2}, {.2}, {.2, .2, .5}})
                .build())
        .hasMessage("jointProbabilities[1] must be 3 probabilities but was 1");
    for (SurveyDesignBuilder both :
        List.of(
            SurveyDesign.of(sample).clusters("unit").probabilitiesOverton("p"),
            SurveyDesign.of(sample).clusters("unit").probabilitiesBrewer("p"))) {
      assertThatThrownBy(() -> both.jointProbabilities(joint).build())
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessage(
              "joint probabilities take the place of sizes, fractions and probabilities; give one"
                  + " of them");
    }
  }

  @Test
  void aNegativeVarianceIsNoVariance() {
    // Horvitz and Thompson with joint probabilities well below the products.
    double[][] joint = {{0.5, 0.05}, {0.05, 0.5}};
    SurveySample sample = SurveySample.builder().number("size", new double[] {1, 1}).build();
    SurveyDesign design = SurveyDesign.of(sample).jointProbabilities(joint).build();
    SurveyEstimate total = design.total("size").estimate();
    assertThat(total.value()).hasValue(4);
    assertThat(total.variance()).isEmpty();
    assertThat(total.standardError()).isEmpty();
    assertThat(total.interval()).isEmpty();
    assertThat(total.findings())
        .extracting(Object::toString)
        .containsExactly(
            "WARNING NO_VARIANCE_INFORMATION: the probabilities of selection give a negative"
                + " estimate of the variance");
    assertThat(total).hasToString("weighted total of size: 4, 2 observations, everybody");
    // The variance is not taken for 0, which would be a design effect of 0.
    assertThat(total.designEffects().variance()).isEmpty();
    assertThat(total.designEffects().withReplacement()).isEmpty();
    assertThat(total.designEffects().weighting()).hasValue(1);
  }

  /** V = 0.5 (4 + 4) - 2 x 4 x 4 = -28 for one people each, so none may be made of it. */
  @Test
  void aNegativeVarianceIsNotClippedInFiguresThatRestOnTotals() {
    double[][] joint = {{0.5, 0.05}, {0.05, 0.5}};
    SurveyDesign design =
        SurveyDesign.of(
                SurveySample.builder()
                    .number("size", new double[] {1, 1})
                    .number("time", new double[] {1, 2})
                    .build())
            .jointProbabilities(joint)
            .build();
    EstimatedTotals totals = design.totals("size", "time");
    assertThat(totals.covariance("size", "size").orElseThrow()).isCloseTo(-28, within(1e-12));
    assertNoVariance(totals.total("size"), 4);
    assertNoVariance(totals.function(t -> t[0] / 2).orElseThrow(), 2);
    // (1 x 0.5) + (-1 x 0.5) does vary: 0.5 (4 + 4) + 2 x 4 x 4 = 36.
    EstimatedFigure difference = totals.function(SmoothFunction.linear(-3, 2)).orElseThrow();
    assertThat(difference.value()).isZero();
    assertThat(difference.standardError().orElseThrow()).isCloseTo(6, within(1e-12));
    assertThat(difference.findings()).isEmpty();
  }

  /** Units 1 and 3, and 2 and 4, are far more seldom drawn together than apart. */
  private static double[][] opposed() {
    return new double[][] {
      {0.5, 0.25, 0.05, 0.25},
      {0.25, 0.5, 0.25, 0.05},
      {0.05, 0.25, 0.5, 0.25},
      {0.25, 0.05, 0.25, 0.5}
    };
  }

  /**
   * Scores a, -a and b, -b of two groups with a = b: both variances are a^2, the covariance is -8
   * a^2, which no two figures can have.
   */
  @Test
  void anImpossibleCovarianceGivesNoRatioAndOnOneSideNoDifference() {
    SurveySample.Builder columns =
        SurveySample.builder()
            .category("group", List.of("g", "g", "h", "h"))
            .answer("y", new boolean[] {true, false, true, false})
            .answer("other", new boolean[] {true, false, false, true});
    SurveyDesign design = SurveyDesign.of(columns.build()).jointProbabilities(opposed()).build();
    DomainComparison apart = design.proportion("y").compare("group", "g", "h");
    assertThat(apart.covariance().orElseThrow()).isCloseTo(-8.0 / 16, within(1e-15));
    assertThat(apart.ratio()).isEmpty();
    assertThat(Math.pow(apart.difference().orElseThrow().standardError(), 2))
        .isCloseTo(18.0 / 16, within(1e-14));
    DomainComparison together = design.proportion("other").compare("group", "g", "h");
    assertThat(together.covariance().orElseThrow()).isCloseTo(8.0 / 16, within(1e-15));
    assertThat(together.ratio()).isEmpty();
    assertThat(together.difference()).isEmpty();
  }

  /** Scores a, -a, b, -b with a = b: 0.5 x 4 a^2 - 4 x 2 a^2 x 2 is below 0. */
  @Test
  void aNegativeVarianceIsNotClippedInTheSeparateRatio() {
    SurveyDesignBuilder described =
        SurveyDesign.of(
                SurveySample.builder()
                    .category("district", List.of("a", "a", "b", "b"))
                    .number("reached", new double[] {1, 1, 1, 1})
                    .number("eligible", new double[] {1, 2, 1, 2})
                    .build())
            .strata("district");
    SeparateRatio separate =
        described
            .jointProbabilities(opposed())
            .build()
            .separateRatio("reached", "eligible", Map.of("a", 30.0, "b", 60.0));
    assertNoVariance(separate.total(), 60);
    assertThat(separate.ratio().value()).isCloseTo(2.0 / 3, within(1e-15));
    assertThat(separate.ratio().standardError()).isEmpty();
    assertThat(separate.ratio().findings()).hasSize(1);
  }

  @Test
  void aNegativeVarianceGivesNoTrend() {
    SurveyDesign design =
        SurveyDesign.of(
                SurveySample.builder()
                    .number("value", new double[] {2, 1, 0, 3})
                    .number("time", new double[] {1, 1, 2, 2})
                    .build())
            .jointProbabilities(opposed())
            .build();
    SurveyTrend trend = design.trend("value", "time", SurveyTrend.Link.IDENTITY);
    assertThat(trend)
        .isEqualTo(
            new SurveyTrend.NotComputable(
                Outcome.Reason.NO_DATA,
                "the probabilities of selection give a negative estimate of the variance"));
  }

  private static void assertNoVariance(EstimatedFigure figure, double value) {
    assertThat(figure.value()).isEqualTo(value);
    assertThat(figure.standardError()).isEmpty();
    assertThat(figure.interval(0.95)).isEmpty();
    assertThat(figure.findings())
        .extracting(Object::toString)
        .containsExactly(
            "WARNING NO_VARIANCE_INFORMATION: the probabilities of selection give a negative"
                + " estimate of the variance");
  }

  @Test
  void missingIdsWeightsAndSizesAreRefused() {
    refused(
            rows().category("s", Arrays.asList("a", "a", null, "a", "a", "a")),
            builder -> builder.strata("s"))
        .isInstanceOf(SurveyDataException.class)
        .hasMessage("column s, row 3: the id is missing");
    refused(
            rows().number("c", new double[] {1, Double.NaN, 1, 2, 2, 2}),
            builder -> builder.clusters("c"))
        .hasMessage("column c, row 2: the id is missing");
    refused(
            rows().number("w", new double[] {1, 1, 1, 1, 1, Double.NaN}),
            builder -> builder.weights("w"))
        .hasMessage("column w, row 6: the weight is missing");
    refused(rows().number("w", new double[] {1, 1, -0.5, 1, 1, 1}), builder -> builder.weights("w"))
        .hasMessage("column w, row 3: a weight must be at least 0 but was -0.5");
    refused(rows().number("w", new double[6]), builder -> builder.weights("w"))
        .hasMessage("column w: all weights are 0");
    refused(
            rows().number("w", new double[] {1e308, 1e308, 1e308, 1, 1, 1}),
            builder -> builder.weights("w"))
        .hasMessage("column w: the weights are too great to be summed");
    refused(
            rows().number("n", new double[] {9, 9, Double.NaN, 9, 9, 9}),
            builder -> builder.populationSizes("n"))
        .hasMessage("column n, row 3: the number of units in the population is missing");
    refused(
            rows().number("n", new double[] {9, 0, 9, 9, 9, 9}),
            builder -> builder.populationSizes("n"))
        .hasMessage(
            "column n, row 2: the number of units in the population must be above 0 but was 0.0");
    refused(rows(), builder -> builder.weights("nothing"))
        .hasMessage(
            "column nothing: there is no such column; the sample has stratum, cluster, child, y");
  }

  @Test
  void fractionsOutsideTheirRangeAreRefused() {
    refused(
            rows().number("f", new double[] {0.5, 0.5, 0, 0.5, 0.5, 0.5}),
            builder -> builder.samplingFractions("f"))
        .hasMessage(
            "column f, row 3: the sampling fraction must be above 0 and at most 1 but was 0.0");
    refused(
            rows().number("f", new double[] {1.5, 1.5, 1.5, 1.5, 1.5, 1.5}),
            builder -> builder.samplingFractions("f"))
        .hasMessage(
            "column f, row 1: the sampling fraction must be above 0 and at most 1 but was 1.5");
    refused(
            rows().number("p", new double[] {2, 2, 2, 2, 2, 2}),
            builder -> builder.probabilitiesBrewer("p"))
        .hasMessage(
            "column p, row 1: the probability of selection must be above 0 and at most 1 but was"
                + " 2.0");
  }

  @Test
  void sizesBelowTheSampleOrThatVaryAreRefused() {
    refused(
            rows().number("n", new double[] {5, 5, 5, 5, 5, 5}),
            builder -> builder.populationSizes("n"))
        .hasMessage(
            "column n, row 1: the population has 5.0 units, which is less than the 6 that were"
                + " sampled");
    refused(
            rows().number("n", new double[] {.5, .5, .5, .5, .5, .5}),
            builder -> builder.populationSizes("n"))
        .hasMessage(
            "column n, row 1: the population has 0.5 units, which is less than the 6 that were"
                + " sampled; a sampling fraction is given with samplingFractions");
    refused(
            rows().number("n", new double[] {9, 9, 9, 8, 5, 5}),
            builder -> builder.strata("stratum").clusters("cluster").populationSizes("n"))
        .hasMessage(
            "column n, row 4: the number of units in the population is 8.0 but 9.0 in row 1 of the"
                + " same stratum or unit above");
    refused(
            rows().number("p", new double[] {.5, .4, .3, .3, .2, .2}),
            builder -> builder.strata("stratum").clusters("cluster").probabilitiesBrewer("p"))
        .hasMessage(
            "column p, row 2: the probability of selection is 0.4 but 0.5 in row 1 of the same"
                + " unit");
    // What differs by rounding is the same.
    SurveySample rounded =
        rows().number("n", new double[] {9, 9 + 4e-9, 9, 9 - 4e-9, 9, 9}).build();
    assertThat(SurveyDesign.of(rounded).populationSizes("n").build().weight(2))
        .isCloseTo(1.5, within(1e-8));
    refused(
            rows().number("n", new double[] {9, 9 + 4e-8, 9, 9, 9, 9}),
            builder -> builder.populationSizes("n"))
        .hasMessageContaining("of the same stratum or unit above");
    refused(
            rows().number("n", new double[] {1, 1, 1, 1, 1, 1}),
            builder -> builder.populationSizes("n"))
        .hasMessageEndingWith("; a sampling fraction is given with samplingFractions");
    // As many as were sampled are a census, within rounding.
    SurveySample census = rows().number("n", new double[] {6 - 1e-10, 6, 6, 6, 6, 6}).build();
    SurveyDesign design = SurveyDesign.of(census).populationSizes("n").build();
    assertThat(design.weight(1)).isEqualTo(1);
    assertThat(design.proportion("y").estimate().variance()).hasValue(0);
  }

  @Test
  void tooManyColumnsOfPopulations() {
    refused(
            rows().number("n", new double[] {9, 9, 9, 9, 9, 9}),
            builder -> builder.clusters("cluster").populationSizes("n", "n"))
        .hasMessage(
            "there must be at most one column of sizes, fractions or probabilities for each of the"
                + " 1 stages but there are 2");
    SurveySample sample = rows().number("n", new double[] {9, 9, 9, 9, 9, 9}).build();
    assertThatThrownBy(() -> SurveyDesign.of(sample).populationSizes("n").samplingFractions("n"))
        .isInstanceOf(IllegalStateException.class)
        .hasMessage("population sizes, sampling fractions or probabilities were given already: n");
  }

  /** A part that a second call replaced would be lost without a word. */
  @Test
  void aPartGivenTwice() {
    SurveySample sample = rows().number("w", new double[] {1, 1, 1, 1, 1, 1}).build();
    assertTwice(
        SurveyDesign.of(sample).strata("stratum"),
        builder -> builder.strata("stratum", "child"),
        "strata must be given once but were given as stratum and as stratum, child");
    assertTwice(
        SurveyDesign.of(sample).strata(),
        builder -> builder.strata("stratum"),
        "strata must be given once but were given as none and as stratum");
    assertTwice(
        SurveyDesign.of(sample).clusters("cluster"),
        builder -> builder.clusters("child"),
        "clusters must be given once but were given as cluster and as child");
    assertTwice(
        SurveyDesign.of(sample).weights("w"),
        builder -> builder.weights("w"),
        "weights must be given once but were given as w and as w");
    assertTwice(
        SurveyDesign.of(sample).lonePrimarySamplingUnits(LonePrimarySamplingUnits.ADJUST),
        builder -> builder.lonePrimarySamplingUnits(LonePrimarySamplingUnits.AVERAGE),
        "lonePrimarySamplingUnits must be given once but were given as ADJUST and as AVERAGE");
    double[][] joint = {{1}};
    assertTwice(
        SurveyDesign.of(sample).jointProbabilities(joint),
        builder -> builder.jointProbabilitiesYatesGrundy(joint),
        "joint probabilities must be given once but were given as a matrix of 1 row and as a"
            + " matrix of 1 row");
    assertTwice(
        SurveyDesign.of(sample).probabilitiesBrewer("w"),
        builder -> builder.probabilitiesOverton("w"),
        "population sizes, sampling fractions or probabilities were given already: w");
    // What may be said twice without loss is not refused; a refused part leaves the first in force.
    SurveyDesignBuilder builder =
        SurveyDesign.of(sample).weights("w").nested().nested().strata("stratum");
    assertThatThrownBy(() -> builder.weights("child")).isInstanceOf(IllegalStateException.class);
    assertThat(builder.build()).asString().endsWith("2 strata, weights w");
  }

  private static void assertTwice(
      SurveyDesignBuilder builder, UnaryOperator<SurveyDesignBuilder> secondCall, String message) {
    assertThatThrownBy(() -> secondCall.apply(builder))
        .isInstanceOf(IllegalStateException.class)
        .hasMessage(message);
  }

  /**
   * Of four units two were drawn, of the first two of four people, of the second one of two: 0.5 x
   * 2 x 2 between units, 0.5 x 0.5 x 2 x 2 within the first, and the same again for the second,
   * which has nobody to compare with. R gives no number here.
   */
  @Test
  void aLoneUnitOfALaterStageAddsTheAverageOfTheStage() {
    SurveySample sample =
        SurveySample.builder()
            .category("unit", new int[] {1, 1, 2})
            .category("person", new int[] {1, 2, 1})
            .number("units", new double[] {4, 4, 4})
            .number("people", new double[] {4, 4, 2})
            .number("weight", new double[] {1, 1, 1})
            .number("y", new double[] {3, 1, 2})
            .build();
    SurveyDesign design =
        SurveyDesign.of(sample)
            .clusters("unit", "person")
            .populationSizes("units", "people")
            .weights("weight")
            .lonePrimarySamplingUnits(LonePrimarySamplingUnits.AVERAGE)
            .build();
    assertThat(design.total("y").estimate().variance().orElseThrow())
        .isCloseTo(2 + 1 + 1, within(1e-14));
    // Of a domain, only the units with members: the second alone has nothing to be given.
    assertThat(design.total("y").in("unit", "1").estimate().variance().orElseThrow())
        .isCloseTo(8 + 1, within(1e-14));
  }

  @Test
  void aLabelInTwoStrata() {
    SurveySample.Builder columns =
        SurveySample.builder()
            .category("north", List.of(1, 1, 2, 2))
            .category("urban", List.of("u", "u", "r", "r"))
            .category("village", List.of("V1", "V2", "V2", "V3"))
            .answer("y", new boolean[] {true, false, true, true});
    refused(columns, builder -> builder.strata("north", "urban").clusters("village"))
        .isInstanceOf(SurveyDataException.class)
        .hasMessage(
            "column village, row 3: the label V2 occurs in the strata 1 / u and 2 / r; say nested()"
                + " if labels are unique only within a stratum");
    SurveyDesign nested =
        SurveyDesign.of(columns.build())
            .strata("north", "urban")
            .clusters("village")
            .nested()
            .build();
    assertThat(nested.primarySamplingUnits()).isEqualTo(4);
  }

  @Test
  void loneUnitsAreNamed() {
    SurveySample.Builder columns =
        SurveySample.builder()
            .category("s", List.of("10", "10", "9", "x", "x"))
            .category("c", List.of("p", "q", "r", "t", "t"))
            .category("h", List.of(1, 1, 1, 1, 2))
            .number("n", new double[] {4, 4, 3, 2, 2})
            .number("m", new double[] {2, 2, 2, 3, 3})
            .answer("y", new boolean[] {true, false, true, true, true});
    refused(columns, builder -> builder.strata("s").clusters("c"))
        .hasMessage(
            "only one sampling unit at stage 1 in stratum 9, stratum x: its variance cannot be"
                + " estimated; say what to do with lonePrimarySamplingUnits(CERTAINTY, ADJUST or"
                + " AVERAGE)")
        .isInstanceOfSatisfying(
            LonePrimarySamplingUnitException.class,
            exception -> {
              assertThat(exception.strata()).containsExactly("stratum 9", "stratum x");
              assertThat(exception.stage()).isEqualTo(1);
            });
    refused(SurveySample.builder().answer("y", new boolean[] {true}), builder -> builder)
        .hasMessageStartingWith("only one sampling unit at stage 1 in the whole sample: ");
    // Strata of which all units were drawn are no trouble; units with one household are.
    SurveySample.Builder stages =
        SurveySample.builder()
            .category("s", List.of("a", "a", "a", "b", "b"))
            .category("c", List.of("p", "q", "q", "r", "t"))
            .category("h", List.of(1, 1, 2, 1, 1))
            .number("n", new double[] {4, 4, 4, 2, 2})
            .number("m", new double[] {2, 2, 2, 2, 1})
            .answer("y", new boolean[] {true, false, true, true, true});
    refused(stages, builder -> builder.strata("s").clusters("c", "h").populationSizes("n", "m"))
        .isInstanceOfSatisfying(
            LonePrimarySamplingUnitException.class,
            exception -> {
              assertThat(exception.strata()).containsExactly("unit a / p", "unit b / r");
              assertThat(exception.stage()).isEqualTo(2);
            });
    // Units with several rows, the lone ones last, stand in natural order.
    SurveySample.Builder rows =
        SurveySample.builder()
            .category("c", List.of("u", "u", "u", "u", "10", "10", "9", "9", "9"))
            .category("h", List.of(1, 1, 2, 2, 7, 7, 8, 8, 8))
            .number("n", new double[] {9, 9, 9, 9, 9, 9, 9, 9, 9})
            .number("m", new double[] {4, 4, 4, 4, 4, 4, 4, 4, 4})
            .answer("y", new boolean[9]);
    refused(rows, builder -> builder.clusters("c", "h").populationSizes("n", "m"))
        .hasMessageStartingWith("only one sampling unit at stage 2 in unit 9, unit 10: ");
  }

  @Test
  void manyLoneUnitsAreCounted() {
    int[] strata = new int[23];
    for (int row = 0; row < strata.length; row++) {
      strata[row] = row;
    }
    refused(SurveySample.builder().category("s", strata), builder -> builder.strata("s"))
        .hasMessageContaining("stratum 19 and 3 more: its variance")
        .hasMessageContaining(" in stratum 0, stratum 1, ");
  }

  @Test
  void loneUnitsAreTreatedAsSaid() {
    // Totals by cluster: stratum a 1 and 3, stratum b 5 alone.
    SurveySample sample =
        SurveySample.builder()
            .category("s", List.of("a", "a", "b"))
            .number("y", new double[] {1, 3, 5})
            .number("p", new double[] {0.5, 0.5, 0.5})
            .number("one", new double[] {1, 1, 1})
            .build();
    // Stratum a: 2 ((1 - 2)^2 + (3 - 2)^2)/1 = 4.
    assertThat(totalVariance(sample, LonePrimarySamplingUnits.CERTAINTY)).isEqualTo(4);
    // The mean of all units is 3: (5 - 3)^2 more.
    assertThat(totalVariance(sample, LonePrimarySamplingUnits.ADJUST)).isEqualTo(8);
    // Two strata of which one is known: twice 4.
    assertThat(totalVariance(sample, LonePrimarySamplingUnits.AVERAGE)).isEqualTo(8);
    SurveyDesign design =
        SurveyDesign.of(sample)
            .strata("s")
            .lonePrimarySamplingUnits(LonePrimarySamplingUnits.AVERAGE)
            .build();
    assertThat(design.findings())
        .extracting(Object::toString)
        .containsExactly(
            "INFO NO_WEIGHTS: no weights were given; every row counts as 1",
            "WARNING LONE_PRIMARY_SAMPLING_UNITS: strata or units with a single sampling unit were"
                + " given the mean variance of the other strata");
    assertThat(LonePrimarySamplingUnits.ADJUST.label())
        .isEqualTo("compared with the mean of all units");
    // Stratum b alone: nothing is known of any stratum.
    assertThat(design.total("y").in("s", "b").estimate().variance()).hasValue(0);
    // Overton's approximation has no distance from a mean.
    for (LonePrimarySamplingUnits choice :
        List.of(LonePrimarySamplingUnits.ADJUST, LonePrimarySamplingUnits.AVERAGE)) {
      assertThatThrownBy(() ->
              SurveyDesign.of(sample)
                  .strata("s")
                  .probabilitiesOverton("p")
                  .lonePrimarySamplingUnits(choice)
                  .build())
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessage(
              "lonePrimarySamplingUnits must be CERTAINTY with Overton's approximation, which has"
                  + " nothing to put in the place of a stratum with one unit");
    }
    SurveyDesign overton =
        SurveyDesign.of(sample)
            .strata("s")
            .probabilitiesOverton("p")
            .lonePrimarySamplingUnits(LonePrimarySamplingUnits.CERTAINTY)
            .build();
    // z = 2 and 6: 0.5 (4 + 36) + 2 (1 - (2 - 0.5)/1) 12 = 8.
    assertThat(overton.total("y").estimate().variance().orElseThrow()).isCloseTo(8, within(1e-12));
    // A stratum drawn whole is no lone unit.
    assertThat(SurveyDesign.of(sample).strata("s").samplingFractions("one").build().findings())
        .isEmpty();
  }

  private static double totalVariance(SurveySample sample, LonePrimarySamplingUnits choice) {
    return SurveyDesign.of(sample)
        .strata("s")
        .lonePrimarySamplingUnits(choice)
        .build()
        .total("y")
        .estimate()
        .variance()
        .orElseThrow();
  }

  @Test
  void loneUnitsInADomain() {
    // Domain d: 4 in one of two clusters of stratum a, 1 and 3 in stratum b.
    SurveySample sample =
        SurveySample.builder()
            .category("s", List.of("a", "a", "b", "b"))
            .number("y", new double[] {4, 9, 1, 3})
            .category("d", List.of("in", "out", "in", "in"))
            .build();
    // The ordinary formula: 2 ((4 - 2)^2 + (0 - 2)^2) + 4 = 20.
    assertThat(inDomain(sample, LonePrimarySamplingUnits.FAIL)).isCloseTo(20, within(1e-12));
    assertThat(inDomain(sample, LonePrimarySamplingUnits.CERTAINTY)).isCloseTo(20, within(1e-12));
    // The mean of all four units is 2: 2 ((4 - 2)^2 + (0 - 2)^2) + 4 = 20 again.
    assertThat(inDomain(sample, LonePrimarySamplingUnits.ADJUST)).isCloseTo(20, within(1e-12));
    // Twice the 4 of stratum b.
    assertThat(inDomain(sample, LonePrimarySamplingUnits.AVERAGE)).isCloseTo(8, within(1e-12));
  }

  private static double inDomain(SurveySample sample, LonePrimarySamplingUnits choice) {
    return SurveyDesign.of(sample)
        .strata("s")
        .lonePrimarySamplingUnits(choice)
        .lonePrimarySamplingUnitsAlsoInDomains()
        .build()
        .total("y")
        .in("d", "in")
        .estimate()
        .variance()
        .orElseThrow();
  }

  @Test
  void aCensusStratumAddsNothing() {
    SurveySample sample =
        SurveySample.builder()
            .category("s", List.of("a", "a", "b", "b"))
            .number("y", new double[] {4, 9, 1, 3})
            .number("n", new double[] {2, 2, 8, 8})
            .build();
    // b: weights 4, (1 - 2/8) 2 ((4 - 8)^2 + (12 - 8)^2) = 48.
    SurveyEstimate total =
        SurveyDesign.of(sample).strata("s").populationSizes("n").build().total("y").estimate();
    assertThat(total.value()).hasValue(13 + 16);
    assertThat(total.variance().orElseThrow()).isCloseTo(48, within(1e-12));
  }
}
