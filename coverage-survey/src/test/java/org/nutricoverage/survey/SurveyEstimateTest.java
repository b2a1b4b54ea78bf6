package org.nutricoverage.survey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.nutricoverage.core.Outcome;
import org.nutricoverage.core.interval.ConfidenceInterval;
import org.nutricoverage.survey.hypothesis.Alternative;
import org.nutricoverage.survey.interval.EstimatedProportion;
import org.nutricoverage.survey.interval.SurveyInterval;

class SurveyEstimateTest {

  private static final double T_2 = 4.302652729749464;

  @Test
  void aShareByHand() {
    SurveyEstimate share = Villages.enrolled().estimate();
    assertThat(share.value().orElseThrow()).isEqualTo(2.0 / 3);
    assertThat(share.variance().orElseThrow()).isCloseTo(1.0 / 36, within(1e-16));
    assertThat(share.standardError().orElseThrow()).isCloseTo(1.0 / 6, within(1e-16));
    assertThat(share.coefficientOfVariation().orElseThrow()).isCloseTo(0.25, within(1e-15));
    assertThat(share.degreesOfFreedom()).isEqualTo(2);
    assertThat(share.observations()).isEqualTo(6);
    assertThat(share.missing()).isZero();
    assertThat(share.missingWeightShare()).isZero();
    assertThat(share.sumOfWeights()).isEqualTo(6);
    assertThat(share.numerator()).isEqualTo(4);
    assertThat(share.denominator()).isEqualTo(6);
    assertThat(share.primarySamplingUnits()).isEqualTo(3);
    assertThat(share.strata()).isEqualTo(1);
    assertThat(share.domain()).isEqualTo(Domain.everybody());
    assertThat(share.varianceMethod()).isEqualTo("Taylor linearisation");
    assertThat(share.replicateVariance()).isEmpty();
    assertThat(share.notComputable()).isEmpty();
    assertThat(share.effectiveObservations().orElseThrow()).isCloseTo(8, within(1e-12));
    assertThat(share.designEffects().withReplacement().orElseThrow())
        .isCloseTo(0.625, within(1e-14));
    assertThat(share.designEffects().withoutReplacement()).isEmpty();
    assertThat(share.designEffects().weighting()).hasValue(1);
    assertThat(share)
        .hasToString(
            "weighted proportion of enrolled: 66.7 % (standard error 16.7 points), 7.4 % to 98.1 %"
                + " (95 % confidence interval, logit, 2.0 degrees of freedom), 6 observations,"
                + " everybody");
  }

  @Test
  void aShareExplainsItself() {
    SurveyEstimate share = Villages.enrolled().estimate();
    assertThat(share.label()).isEqualTo("weighted proportion of enrolled");
    assertThat(share.isShare()).isTrue();
    assertThat(Villages.design().mean("age").estimate().isShare()).isFalse();
    assertThat(Villages.design().mean("age").estimate().label()).isEqualTo("weighted mean of age");
    assertThat(share.explain().lines())
        .startsWith(
            "Design: " + Villages.design(),
            "Domain: everybody; the design stays whole, units without members count as 0",
            "Weighted proportion of enrolled: 4 / 6 (sums of weights)",
            "Standard error: 16.7 points by Taylor linearisation, 2 degrees of freedom",
            "Design effect (against sampling with replacement): 0.625",
            "Result: " + share)
        .endsWith(share.findings().stream().map(one -> "Finding: " + one).toArray(String[]::new));
    assertThat(Villages.enrolled().in("sex", "X\n").estimate().explain().lines())
        .contains(
            "Result: weighted proportion of enrolled: not computable, 0 observations, sex X\\u000a",
            "Not computable, NO_DATA: no row of the sample belongs to sex X");
  }

  @Test
  void aDomainKeepsTheDesign() {
    // Girls: 3 of 4; the sums of (y - 3/4)/4 are 1/16, 1/16 and -2/16; v = 3/2 6/256.
    SurveyEstimate girls = Villages.enrolled().in("sex", "F").estimate();
    assertThat(girls.value()).hasValue(0.75);
    assertThat(girls.standardError().orElseThrow()).isCloseTo(0.1875, within(1e-15));
    // Boys live in two of the three villages; the third counts as 0.
    SurveyEstimate boys = Villages.enrolled().in("sex", "M").estimate();
    assertThat(boys.value()).hasValue(0.5);
    assertThat(boys.variance().orElseThrow()).isCloseTo(0.1875, within(1e-15));
    assertThat(boys.degreesOfFreedom()).isEqualTo(1);
    assertThat(boys.domain()).isEqualTo(Domain.of("sex", "M"));
    assertThat(boys.designEffects().withReplacement().orElseThrow()).isCloseTo(0.75, within(1e-14));
  }

  @Test
  void aWeightedShareMeanRatioAndTotalByHand() {
    SurveyDesign design = Villages.weighted();
    // Weights 2 and six of 1; enrolled 5 of 7. Sums of w (y - 5/7)/7: -1/49, 4/49, -3/49.
    SurveyEstimate share = design.proportion("enrolled").estimate();
    assertThat(share.value().orElseThrow()).isCloseTo(5.0 / 7, within(1e-16));
    assertThat(share.variance().orElseThrow()).isCloseTo(1.5 * 26 / 2401, within(1e-16));
    assertThat(share.designEffects().weighting().orElseThrow())
        .isCloseTo(6 * 9.0 / 49, within(1e-14));
    assertThat(share.designEffects().withReplacement().orElseThrow())
        .isCloseTo((1.5 * 26 / 2401) / (10.0 / 49 / 5), within(1e-13));
    // Mean age: (14 + 12 + 9 + 23 + 30 + 6)/7 = 94/7.
    SurveyEstimate mean = design.mean("age").estimate();
    double m = 94.0 / 7;
    double[] sums = {(26 - 3 * m) / 7, (32 - 2 * m) / 7, (36 - 2 * m) / 7};
    double variance = 1.5 * (sums[0] * sums[0] + sums[1] * sums[1] + sums[2] * sums[2]);
    assertThat(mean.value().orElseThrow()).isCloseTo(m, within(1e-14));
    assertThat(mean.variance().orElseThrow()).isCloseTo(variance, within(1e-13));
    // The answers are numbers too.
    assertThat(design.mean("enrolled").estimate().variance().orElseThrow())
        .isCloseTo(share.variance().orElseThrow(), within(1e-15));
    // Total age: 26 + 32 + 36 = 94, mean of the sums 94/3.
    SurveyEstimate total = design.total("age").estimate();
    assertThat(total.value()).hasValue(94);
    assertThat(total.variance().orElseThrow())
        .isCloseTo(
            1.5
                * (Math.pow(26 - 94 / 3.0, 2)
                    + Math.pow(32 - 94 / 3.0, 2)
                    + Math.pow(36 - 94 / 3.0, 2)),
            within(1e-12));
    ConfidenceInterval interval = total.interval().orElseThrow();
    double half = T_2 * total.standardError().orElseThrow();
    assertThat(interval.lower()).isCloseTo(94 - half, within(1e-9));
    assertThat(interval.upper()).isCloseTo(94 + half, within(1e-9));
    // Age by enrolled: 94/5, sums of w (age - 18.8 enrolled) are -11.6, -5.6 and 17.2.
    SurveyEstimate ratio = design.ratio("age", "enrolled").estimate();
    assertThat(ratio.value().orElseThrow()).isCloseTo(18.8, within(1e-14));
    assertThat(ratio.variance().orElseThrow())
        .isCloseTo(1.5 * (11.6 * 11.6 + 5.6 * 5.6 + 17.2 * 17.2) / 25, within(1e-12));
    assertThat(ratio.share()).isEmpty();
    assertThat(ratio.effectiveObservations()).isEmpty();
    assertThat(ratio.test(0.5)).isEmpty();
    assertThat(ratio.interval(SurveyInterval.WILSON)).isEmpty();
    assertThat(ratio.totalFor(10).orElseThrow())
        .isEqualTo(
            EstimatedFigure.of(
                ratio.value().getAsDouble() * 10, ratio.standardError().orElseThrow() * 10, 2));
    assertThat(ratio)
        .hasToString(
            "combined ratio of age / enrolled: 18.8 (standard error 5.263611), -3.84749 to"
                + " 41.44749, 6 observations, everybody");
  }

  @Test
  void theShareOfACategory() {
    SurveyEstimate girls = Villages.design().proportion("sex", "F").estimate();
    assertThat(girls.value().orElseThrow()).isCloseTo(4.0 / 6, within(1e-15));
    assertThat(girls).asString().startsWith("weighted proportion of sex F: 66.7 %");
    assertThat(Villages.design().proportion("village", "2").estimate().value().orElseThrow())
        .isCloseTo(1.0 / 3, within(1e-15));
    assertThat(Villages.design().proportion("enrolled", "no").estimate().value().orElseThrow())
        .isCloseTo(1.0 / 3, within(1e-15));
  }

  /** A mistyped category would be a share of 0 % without a word. */
  @Test
  void aCategoryThatNoRowHasIsRefused() {
    assertNoCategory(
        Villages.design(),
        "sex",
        "unknown",
        "no row has the category \"unknown\"; the categories are \"F\", \"M\"");
    assertNoCategory(
        Villages.design(),
        "sex",
        "f",
        "no row has the category \"f\"; did you mean \"F\"? the categories are \"F\", \"M\"");
    assertNoCategory(
        Villages.design(),
        "sex",
        "",
        "no row has the category \"\"; the categories are \"F\", \"M\"");
    assertNoCategory(
        Villages.design(),
        "enrolled",
        "Yes",
        "no row has the category \"Yes\"; did you mean \"yes\"? the categories are \"no\","
            + " \"yes\"");
    List<String> wards = IntStream.rangeClosed(1, 22).mapToObj(ward -> "ward " + ward).toList();
    List<String> fewer = new ArrayList<>(wards.subList(0, 21));
    fewer.add("ward 1");
    SurveyDesign design =
        SurveyDesign.of(
                SurveySample.builder().category("ward", wards).category("fewer", fewer).build())
            .build();
    String named =
        wards.stream().limit(20).map(ward -> '"' + ward + '"').collect(Collectors.joining(", "));
    assertNoCategory(
        design,
        "ward",
        "\u00a0WARD_\u200b1\uff12",
        "no row has the category \"\u00a0WARD_\u200b1\uff12\"; did you mean \"ward 12\"? the categories"
            + " are "
            + named
            + " and 2 others");
    assertNoCategory(
        design,
        "fewer",
        "ward",
        "no row has the category \"ward\"; the categories are " + named + " and 1 other");
  }

  private static void assertNoCategory(
      SurveyDesign design, String column, String category, String rule) {
    assertThatThrownBy(() -> design.proportion(column, category))
        .isInstanceOf(SurveyDataException.class)
        .hasMessage("column " + column + ": " + rule);
  }

  @Test
  void aCategoryThatOnlyTheDomainLacksHasAShareOfZero() {
    SurveyEstimate boys =
        Villages.design().proportion("sex", "M").in(Domain.between("age", 6, 9)).estimate();
    assertThat(boys.value()).hasValue(0);
    assertThat(boys.observations()).isEqualTo(3);
    assertThat(boys.interval().orElseThrow().lower()).isZero();
  }

  @Test
  void anAnswerThatNobodyGaveHasAShareOfZero() {
    SurveyDesign design =
        SurveyDesign.of(
                SurveySample.builder().answer("enrolled", new boolean[] {true, true}).build())
            .build();
    assertThat(design.proportion("enrolled", "no").estimate().value()).hasValue(0);
    assertThat(design.proportion("enrolled", "yes").estimate().value()).hasValue(1);
    assertThatThrownBy(() -> design.proportion("enrolled", "No"))
        .hasMessage(
            "column enrolled: no row has the category \"No\"; did you mean \"no\"? the"
                + " categories are \"no\", \"yes\"");
  }

  @Test
  void aShareOfAColumnWithoutAnyCategoryIsNotComputable() {
    SurveyDesign design =
        SurveyDesign.of(
                SurveySample.builder()
                    .category("sex", Arrays.asList(null, null))
                    .answer("enrolled", new boolean[] {true, false})
                    .build())
            .build();
    SurveyEstimate girls = design.proportion("sex", "F").estimate();
    assertThat(girls.value()).isEmpty();
    assertThat(girls.notComputable().orElseThrow().explanation())
        .isEqualTo("all 2 answers of everybody are missing");
  }

  @Test
  void theMethodOfTheIntervalIsChosen() {
    SurveyEstimator enrolled = Villages.enrolled();
    SurveyEstimate wilson = enrolled.interval(SurveyInterval.WILSON).level(0.9).estimate();
    assertThat(wilson.interval())
        .isEqualTo(enrolled.level(0.9).estimate().interval(SurveyInterval.WILSON))
        .isPresent();
    assertThat(wilson.interval().orElseThrow().level()).isEqualTo(0.9);
    assertThat(wilson.findings()).noneMatch(f -> f.is(SurveyFinding.INTERVAL_REPLACED));
    assertThat(enrolled.estimate().interval())
        .isEqualTo(
            SurveyInterval.preferred(
                EstimatedProportion.of(2.0 / 3, variance(enrolled), 6, 2), .95));
    assertThat(enrolled.degreesOfFreedom(DegreesOfFreedomRule.INFINITE).estimate().interval())
        .isEqualTo(
            SurveyInterval.XLOGIT.of(
                EstimatedProportion.of(2.0 / 3, variance(enrolled), 6, Double.POSITIVE_INFINITY),
                0.95));
    assertThat(
            enrolled
                .degreesOfFreedom(DegreesOfFreedomRule.fixed(7.5))
                .estimate()
                .degreesOfFreedom())
        .isEqualTo(7.5);
  }

  private static double variance(SurveyEstimator estimator) {
    return estimator.estimate().variance().orElseThrow();
  }

  @Test
  void aShareIsTestedAgainstAThreshold() {
    // (2/3 - 1/2) / (1/6) = 1 standard error.
    assertThat(Villages.enrolled().estimate().test(0.5).orElseThrow().t().orElseThrow())
        .isCloseTo(1, within(1e-14));
    assertThat(
            Villages.enrolled()
                .estimate()
                .test(0.5)
                .orElseThrow()
                .pValue(Alternative.TWO_SIDED)
                .orElseThrow())
        .isCloseTo(0.42264973081037427, within(1e-12));
  }

  @Test
  void noneAndAllHaveAnIntervalFromTheNumberOfObservations() {
    SurveyDesign design =
        SurveyDesign.of(
                Villages.columns()
                    .answer("none", new boolean[6])
                    .answer("all", List.of(true, true, true, true, true, true))
                    .build())
            .clusters("village")
            .build();
    SurveyEstimate none = design.proportion("none").estimate();
    assertThat(none.value()).hasValue(0);
    assertThat(none.variance()).hasValue(0);
    assertThat(none.coefficientOfVariation()).isEmpty();
    assertThat(none.effectiveObservations()).isEmpty();
    assertThat(none.designEffects().withReplacement()).isEmpty();
    assertThat(none.interval().orElseThrow().lower()).isZero();
    assertThat(none.interval().orElseThrow().upper()).isBetween(0.4, 1.0);
    SurveyEstimate all = design.proportion("all").estimate();
    assertThat(all.value()).hasValue(1);
    assertThat(all.interval().orElseThrow().upper()).isEqualTo(1);
    assertThat(all.interval().orElseThrow().lower())
        .isCloseTo(1 - none.interval().orElseThrow().upper(), within(1e-12));
  }

  @Test
  void anEmptyDomainHasNoFigure() {
    SurveyEstimate empty = Villages.enrolled().in("sex", "X").estimate();
    assertThat(empty.value()).isEmpty();
    assertThat(empty.variance()).isEmpty();
    assertThat(empty.standardError()).isEmpty();
    assertThat(empty.coefficientOfVariation()).isEmpty();
    assertThat(empty.interval()).isEmpty();
    assertThat(empty.share()).isEmpty();
    assertThat(empty.totalFor(5)).isEmpty();
    assertThat(empty.degreesOfFreedom()).isZero();
    assertThat(empty.observations()).isZero();
    assertThat(empty.designEffects().weighting()).isEmpty();
    assertThat(empty.notComputable())
        .contains(
            new Outcome.NotComputable(
                Outcome.Reason.NO_DATA, "no row of the sample belongs to sex X"));
    assertThat(empty)
        .hasToString("weighted proportion of enrolled: not computable, 0 observations, sex X");
    assertThat(Villages.design().total("age").in("sex", "X").estimate().value()).isEmpty();
  }

  @Test
  void aDomainWithoutAnswersHasNoFigure() {
    SurveySample sample =
        Villages.columns()
            .answer("asked", Arrays.asList(null, true, null, false, null, null))
            .number("counted", new double[] {Double.NaN, 0, Double.NaN, 0, Double.NaN, 4})
            .build();
    SurveyDesign design = SurveyDesign.of(sample).clusters("village").weights("weight").build();
    SurveyEstimate girls = design.proportion("asked").in("sex", "F").estimate();
    assertThat(girls.notComputable())
        .contains(
            new Outcome.NotComputable(
                Outcome.Reason.ALL_UNDETERMINED, "all 4 answers of sex F are missing"));
    assertThat(girls.missing()).isEqualTo(4);
    assertThat(girls.missingWeightShare()).isEqualTo(1);
    assertThat(girls.findings())
        .extracting(Object::toString)
        .containsExactly(
            "INFO MISSING_ANSWERS: 4 answers are missing (100.0 % of the weight); those rows are"
                + " outside the domain");
    SurveyEstimate everybody = design.proportion("asked").estimate();
    assertThat(everybody.value()).hasValue(0.5);
    assertThat(everybody.missing()).isEqualTo(4);
    assertThat(everybody.missingWeightShare()).isCloseTo(5.0 / 7, within(1e-15));
    assertThat(everybody.primarySamplingUnits()).isEqualTo(2);
    SurveyEstimate one = design.proportion("asked").in("village", "3").estimate();
    assertThat(one.notComputable().orElseThrow().explanation())
        .isEqualTo("all 2 answers of village 3 are missing");
    // A denominator of 0.
    SurveyEstimate ratio = design.ratio("age", "counted").in("sex", "M").estimate();
    assertThat(ratio.notComputable())
        .contains(
            new Outcome.NotComputable(
                Outcome.Reason.NO_ELIGIBLE_PEOPLE,
                "the weighted total of the denominator is 0 in sex M"));
    assertThat(ratio.variance()).isEmpty();
    assertThat(ratio.observations()).isEqualTo(2);
  }

  @Test
  void aDomainInOneClusterHasAFigureAndNoInterval() {
    SurveyEstimate one = Villages.enrolled().in("village", "1").estimate();
    assertThat(one.value()).hasValue(0.5);
    assertThat(one.degreesOfFreedom()).isZero();
    assertThat(one.interval()).isEmpty();
    assertThat(one)
        .hasToString(
            "weighted proportion of enrolled: 50.0 % (standard error not known), 2 observations,"
                + " village 1");
    // With the degrees of freedom of the whole design there would be one.
    assertThat(
            Villages.enrolled()
                .in("village", "1")
                .degreesOfFreedom(DegreesOfFreedomRule.STRATA_OF_DOMAIN)
                .estimate()
                .degreesOfFreedom())
        .isEqualTo(2);
    SurveyEstimate mean = Villages.weighted().mean("age").in("age", "30").estimate();
    assertThat(mean.value()).hasValue(30);
    assertThat(mean.designEffects().simpleRandomVariance()).isEmpty();
    assertThat(Villages.weighted().total("age").in("age", "30").estimate().designEffects())
        .satisfies(effects -> assertThat(effects.simpleRandomVariance()).isEmpty());
    SurveyEstimate row = Villages.enrolled().in("age", "30").estimate();
    assertThat(row.observations()).isEqualTo(1);
    assertThat(row.value()).hasValue(0);
    assertThat(row.designEffects().simpleRandomVariance()).isEmpty();
    assertThat(row.designEffects().withReplacement()).isEmpty();
  }

  @Test
  void aSimpleRandomSample() {
    // 4 of 6: v = (2/9)/5, design effect 1.
    SurveyEstimate share =
        SurveyDesign.of(Villages.sample()).build().proportion("enrolled").estimate();
    assertThat(share.variance().orElseThrow()).isCloseTo(2.0 / 45, within(1e-15));
    assertThat(share.designEffects().withReplacement().orElseThrow()).isCloseTo(1, within(1e-14));
    assertThat(share.degreesOfFreedom()).isEqualTo(5);
  }

  @Test
  void rowsOfWeightZeroAreOutside() {
    SurveyDesign design =
        SurveyDesign.of(Villages.columns().number("w", new double[] {1, 1, 0, 0, 1, 1}).build())
            .clusters("village")
            .weights("w")
            .build();
    SurveyEstimate share = design.proportion("enrolled").estimate();
    assertThat(share.value()).hasValue(0.5);
    assertThat(share.observations()).isEqualTo(4);
    assertThat(share.primarySamplingUnits()).isEqualTo(2);
    assertThat(share.degreesOfFreedom()).isEqualTo(1);
    assertThat(design.proportion("enrolled").in("village", "2").estimate().notComputable())
        .map(Outcome.NotComputable::reason)
        .contains(Outcome.Reason.NO_DATA);
    // In the two other villages (y - 1/2)/4 sums to 0.
    assertThat(share.variance()).hasValue(0);
    assertThat(share.effectiveObservations()).isEmpty();
  }

  @Test
  void whatIsNotAskedOfAFigureIsRefused() {
    SurveyDesign design = Villages.design();
    assertThatThrownBy(() -> design.total("age").estimate().totalFor(5))
        .isInstanceOf(IllegalStateException.class)
        .hasMessage("a total is not multiplied by a known total");
    assertThatThrownBy(() -> design.mean("age").estimate().totalFor(0))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "knownTotal must be a finite number of units of the denominator above 0 but was 0.0");
    assertThat(design.mean("age").estimate().totalFor(6).orElseThrow().value())
        .isCloseTo(87, within(1e-12));
  }

  @Test
  void theCorrelationInAVillage() {
    // Design effect 0.625, two children in each: (0.625 - 1)/(2 - 1).
    assertThat(Villages.enrolled().intraclassCorrelation().orElseThrow())
        .isCloseTo(-0.375, within(1e-13));
    // Girls: 1, 1 and 2 in a village, b = 6/4; the design effect is (9/256)/(3/16/3) = 0.5625.
    assertThat(Villages.enrolled().in("sex", "F").intraclassCorrelation().orElseThrow())
        .isCloseTo((0.5625 - 1) / 0.5, within(1e-13));
    assertThat(Villages.enrolled().in("sex", "X").intraclassCorrelation()).isEmpty();
    assertThat(
            SurveyDesign.of(Villages.sample())
                .build()
                .proportion("enrolled")
                .intraclassCorrelation())
        .isEqualTo(OptionalDouble.empty());
    // A child without weight or without an answer is no observation.
    SurveyDesign zero =
        SurveyDesign.of(
                Villages.columns()
                    .number("w", new double[] {1, 1, 1, 1, 1, 0})
                    .answer("asked", Arrays.asList(null, true, true, false, true, true))
                    .build())
            .clusters("village")
            .weights("w")
            .build();
    SurveyEstimator asked = zero.proportion("asked");
    double effect = asked.estimate().designEffects().withReplacement().orElseThrow();
    assertThat(asked.intraclassCorrelation().orElseThrow())
        .isCloseTo((effect - 1) / (6.0 / 4 - 1), within(1e-12));
  }

  @Test
  void levelsAndMethodsThatDoNotFitAreRefused() {
    SurveyEstimator share = Villages.enrolled();
    assertThatThrownBy(() -> share.level(0.49))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("level must be a fraction from 0.5 to below 1 but was 0.49");
    assertThatThrownBy(() -> share.level(1)).hasMessageEndingWith("but was 1.0");
    assertThatThrownBy(() -> share.level(Double.NaN)).hasMessageEndingWith("but was NaN");
    assertThat(share.level(0.5).estimate().interval()).isPresent();
    SurveyEstimator mean = Villages.design().mean("age");
    assertThatThrownBy(() -> mean.interval(SurveyInterval.WILSON))
        .isInstanceOf(IllegalStateException.class)
        .hasMessage(
            "the method of the interval is chosen for a share; the interval of a weighted mean is"
                + " that of Student's t");
    assertThatThrownBy(() -> mean.by())
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("columns must name at least one column");
    assertThatThrownBy(() -> mean.by("nobody"))
        .isInstanceOf(SurveyDataException.class)
        .hasMessage(
            "column nobody: there is no such column; the sample has village, sex, weight, age,"
                + " enrolled");
    assertThatThrownBy(() -> DegreesOfFreedomRule.fixed(0))
        .hasMessage(
            "degreesOfFreedom must be a finite number of degrees of freedom above 0 but was 0.0");
    assertThat(share.in("sex", "F").in(Domain.between("age", 6, 9)))
        .hasToString("weighted proportion of enrolled, sex F, age 6 to 9");
  }
}
