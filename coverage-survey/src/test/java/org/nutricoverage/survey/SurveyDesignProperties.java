package org.nutricoverage.survey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import org.assertj.core.data.Offset;
import org.jspecify.annotations.Nullable;
import org.nutricoverage.core.interval.ConfidenceInterval;
import org.nutricoverage.survey.Survey.Person;
import org.nutricoverage.survey.calibration.Calibration;
import org.nutricoverage.survey.calibration.Margin;
import org.nutricoverage.survey.interval.SurveyInterval;
import org.nutricoverage.survey.replication.Replication;

/** Laws that every design keeps. */
class SurveyDesignProperties {

  private static final int TRIES = 60;

  private static List<SurveyEstimator> figures(SurveyDesign design) {
    return List.of(
        design.proportion("answer"),
        design.proportion("group", firstGroup(design)),
        design.mean("number"),
        design.ratio("number", "size"),
        design.total("number"),
        design.total("answer"),
        design.proportion("answer").in("group", "g0", "g1"),
        design.total("number").in(Domain.between("size", 2, 3)));
  }

  /** A group that occurs, the same one whatever the order of the rows. */
  private static String firstGroup(SurveyDesign design) {
    return IntStream.rangeClosed(1, design.sample().rows())
        .mapToObj(row -> design.sample().text("group", row))
        .filter(group -> !group.isEmpty())
        .min(Comparator.naturalOrder())
        .orElseThrow();
  }

  private static Offset<Double> nearly(double value) {
    return within(1e-9 * Math.abs(value) + 1e-13);
  }

  private static void assertSame(SurveyEstimate actual, SurveyEstimate expected) {
    assertSame(actual, expected, 1, 1);
  }

  /** Asserts a value and a standard error that are those expected times factors. */
  private static void assertSame(
      SurveyEstimate actual, SurveyEstimate expected, double ofValue, double ofError) {
    assertThat(actual.value().isPresent()).isEqualTo(expected.value().isPresent());
    if (expected.value().isPresent()) {
      double value = ofValue * expected.value().getAsDouble();
      double error = ofError * expected.standardError().orElseThrow();
      assertThat(actual.value().getAsDouble()).isCloseTo(value, nearly(value));
      assertThat(actual.standardError().orElseThrow())
          .isCloseTo(error, within(1e-9 * error + 1e-9 * Math.abs(value)));
    }
  }

  @Property(tries = TRIES)
  void theOrderOfTheRowsDoesNotMatter(
      @ForAll(supplier = Survey.WithExtremeWeights.class) Survey survey, @ForAll int seed) {
    List<SurveyEstimator> before = figures(survey.design());
    SurveyDesign shuffled = survey.shuffled(new Random(seed)).design();
    List<SurveyEstimator> after = figures(shuffled);
    for (int i = 0; i < before.size(); i++) {
      SurveyEstimate expected = before.get(i).estimate();
      SurveyEstimate actual = after.get(i).estimate();
      assertSame(actual, expected);
      assertThat(actual.degreesOfFreedom()).isEqualTo(expected.degreesOfFreedom());
      assertThat(actual.observations()).isEqualTo(expected.observations());
      assertThat(actual.missing()).isEqualTo(expected.missing());
      assertThat(actual.strata()).isEqualTo(expected.strata());
    }
    assertThat(shuffled.proportion("answer").by("group").rows())
        .map(SurveyTable.Row::labels)
        .isEqualTo(
            survey.design().proportion("answer").by("group").rows().stream()
                .map(SurveyTable.Row::labels)
                .toList());
  }

  @Property(tries = TRIES)
  void labelsAndTypesOfIdsDoNotMatter(@ForAll(supplier = Survey.Any.class) Survey survey) {
    Map<String, Integer> numbers = new LinkedHashMap<>();
    int[] strata = new int[survey.people().size()];
    long[] clusters = new long[strata.length];
    Object[] households = new Object[strata.length];
    double[] members = new double[strata.length];
    for (int row = 0; row < strata.length; row++) {
      Person person = survey.people().get(row);
      strata[row] = -7 * number(numbers, person.stratum());
      clusters[row] = (1L << 40) - number(numbers, person.cluster());
      households[row] =
          number(numbers, person.household()) % 2 == 0
              ? "\u0645\u0646\u0632\u0644 " + person.household()
              : (Object) number(numbers, person.household());
      members[row] = number(numbers, person.member()) + 0.5;
    }
    SurveySample relabelled =
        SurveySample.builder()
            .category("stratum", strata)
            .category("cluster", clusters)
            .category("household", List.of(households))
            .number("member", members)
            .number("weight", survey.numbers(Person::weight))
            .answer("answer", survey.<@Nullable Boolean>column(Person::answer))
            .number("number", survey.numbers(Person::number))
            .number("size", survey.numbers(Person::size))
            .category("group", survey.<@Nullable String>column(Person::group))
            .number("clusters", survey.numbers(Person::clusters))
            .number("households", survey.numbers(Person::households))
            .number("members", survey.numbers(Person::members))
            .build();
    List<SurveyEstimator> before = figures(survey.design());
    List<SurveyEstimator> after = figures(survey.described(relabelled).build());
    for (int i = 0; i < before.size(); i++) {
      assertThat(after.get(i).estimate()).hasToString(before.get(i).estimate().toString());
      assertThat(after.get(i).estimate().variance()).isEqualTo(before.get(i).estimate().variance());
      assertThat(after.get(i).estimate().value()).isEqualTo(before.get(i).estimate().value());
    }
  }

  private static int number(Map<String, Integer> numbers, String label) {
    return numbers.computeIfAbsent(label, key -> numbers.size() + 1);
  }

  @Property(tries = TRIES)
  void onlyTotalsDependOnTheScaleOfTheWeights(
      @ForAll(supplier = Survey.Any.class) Survey survey,
      @ForAll @IntRange(min = -9, max = 9) int power) {
    double factor = Math.pow(10, power);
    List<SurveyEstimator> before = figures(survey.design());
    List<SurveyEstimator> after =
        figures(survey.map(person -> person.withWeight(factor * person.weight())).design());
    for (int i = 0; i < before.size(); i++) {
      SurveyEstimate expected = before.get(i).estimate();
      SurveyEstimate actual = after.get(i).estimate();
      double scale = before.get(i).variable().isRatioOfTotals() ? 1 : factor;
      assertSame(actual, expected, scale, scale);
      OptionalDouble effect = expected.designEffects().withReplacement();
      assertThat(actual.designEffects().withReplacement().isPresent())
          .isEqualTo(effect.isPresent());
      effect.ifPresent(value ->
          assertThat(actual.designEffects().withReplacement().orElseThrow())
              .isCloseTo(value, within(1e-6 * value + 1e-9)));
      assertThat(actual.designEffects().weighting().orElse(0))
          .isCloseTo(expected.designEffects().weighting().orElse(0), within(1e-9));
    }
  }

  @Property(tries = TRIES)
  void aRowMayBeSplitInTwoOfHalfItsWeight(
      @ForAll(supplier = Survey.Any.class) Survey survey, @ForAll int seed) {
    int place = Math.floorMod(seed, survey.people().size());
    Person whole = survey.people().get(place);
    Person half = whole.withWeight(whole.weight() / 2);
    int[] at = {0};
    Survey split = survey.map(person -> at[0]++ == place ? half : person).with(half);
    List<SurveyEstimator> before = figures(survey.design());
    List<SurveyEstimator> after = figures(split.design());
    for (int i = 0; i < before.size(); i++) {
      assertSame(after.get(i).estimate(), before.get(i).estimate());
    }
    assertThat(after.get(0).estimate().observations() + after.get(0).estimate().missing())
        .isEqualTo(survey.people().size() + 1L);
  }

  @Property(tries = TRIES)
  void theFileTwiceHalvesTheVariance(@ForAll(supplier = Survey.Any.class) Survey survey) {
    Survey copy = survey.map(person -> person.withStratum("copy of " + person.stratum()));
    Survey twice = survey.with(copy.people().toArray(Person[]::new));
    List<SurveyEstimator> before = figures(survey.design());
    List<SurveyEstimator> after = figures(twice.design());
    for (int i = 0; i < before.size(); i++) {
      boolean isRatio = before.get(i).variable().isRatioOfTotals();
      SurveyEstimate one = before.get(i).estimate();
      SurveyEstimate both = after.get(i).estimate();
      assertSame(both, one, isRatio ? 1 : 2, isRatio ? Math.sqrt(0.5) : Math.sqrt(2));
      assertThat(both.degreesOfFreedom()).isEqualTo(2 * one.degreesOfFreedom());
    }
  }

  @Property(tries = TRIES)
  void totalsOfDomainsThatPartitionAdd(@ForAll(supplier = Survey.Any.class) Survey survey) {
    SurveyDesign design =
        survey.map(person -> person.group() == null ? person.withGroup("none") : person).design();
    for (SurveyEstimator figure : List.of(design.total("number"), design.proportion("answer"))) {
      SurveyTable table = figure.by("group");
      double sum = 0;
      double weights = 0;
      long observations = 0;
      long missing = 0;
      for (SurveyTable.Row row : table.rows()) {
        sum += row.estimate().numerator();
        weights += row.estimate().sumOfWeights();
        observations += row.estimate().observations();
        missing += row.estimate().missing();
      }
      SurveyEstimate total = table.total();
      assertThat(sum).isCloseTo(total.numerator(), nearly(sum));
      assertThat(weights).isCloseTo(total.sumOfWeights(), nearly(weights));
      assertThat(observations).isEqualTo(total.observations());
      assertThat(missing).isEqualTo(total.missing());
      assertThat(observations + missing).isEqualTo(survey.people().size());
      assertThat(total.missingWeightShare())
          .isCloseTo(1 - weights / design.sumOfWeights(), within(1e-9));
    }
  }

  @Property(tries = TRIES)
  void theComplementMirrorsEveryInterval(@ForAll(supplier = Survey.Any.class) Survey survey) {
    SurveyEstimate yes = survey.design().proportion("answer").estimate();
    SurveyEstimate no =
        survey
            .map(person -> person.answer() == null ? person : person.withAnswer(!person.answer()))
            .design()
            .proportion("answer")
            .estimate();
    assertThat(no.value().orElseThrow()).isCloseTo(1 - yes.value().orElseThrow(), within(1e-12));
    assertThat(no.standardError().orElseThrow())
        .isCloseTo(yes.standardError().orElseThrow(), within(1e-12));
    for (SurveyInterval method : SurveyInterval.values()) {
      Optional<ConfidenceInterval> interval = yes.interval(method);
      Optional<ConfidenceInterval> mirrored = no.interval(method);
      assertThat(mirrored.isPresent()).isEqualTo(interval.isPresent());
      if (interval.isPresent()) {
        assertThat(mirrored.orElseThrow().lower())
            .as(method.toString())
            .isCloseTo(1 - interval.get().upper(), within(1e-7));
        assertThat(mirrored.orElseThrow().upper())
            .isCloseTo(1 - interval.get().lower(), within(1e-7));
      }
    }
  }

  @Property(tries = TRIES)
  void theStratifiedJackknifeOfATotalIsLinearisation(
      @ForAll(supplier = Survey.OfOneStage.class) Survey survey) {
    SurveyDesign design = survey.design();
    SurveyDesign jackknife = design.replicate(Replication.stratifiedJackknife());
    for (String column : List.of("number", "answer")) {
      SurveyEstimate linear = design.total(column).estimate();
      assertSame(jackknife.total(column).estimate(), linear);
      assertSame(
          jackknife.total(column).in("group", "g0").estimate(),
          design.total(column).in("group", "g0").estimate());
      assertThat(jackknife.total(column).estimate().degreesOfFreedom())
          .isEqualTo(linear.degreesOfFreedom());
    }
  }

  @Property(tries = TRIES)
  void balancedReplicatesOfATotalAreLinearisation(
      @ForAll(supplier = Survey.OfPairs.class) Survey survey) {
    SurveyDesign design = survey.design();
    for (Replication method : List.of(Replication.balancedRepeated(), Replication.fay(0.3))) {
      SurveyDesign balanced = design.replicate(method);
      assertSame(balanced.total("number").estimate(), design.total("number").estimate());
      EstimatedFigure total = balanced.totals("number", "size").total("number");
      EstimatedFigure linear = design.totals("number", "size").total("number");
      assertThat(total.standardError().orElseThrow())
          .isCloseTo(linear.standardError().orElseThrow(), nearly(linear.value()));
    }
  }

  @Property(tries = TRIES)
  void anInfinitePopulationNeedsNoCorrection(@ForAll(supplier = Survey.Any.class) Survey survey) {
    SurveyDesign huge =
        survey.withCorrected(1).map(person -> person.withPopulations(1e16, 10)).design();
    List<SurveyEstimator> without = figures(survey.withCorrected(0).design());
    List<SurveyEstimator> with = figures(huge);
    for (int i = 0; i < with.size(); i++) {
      assertSame(with.get(i).estimate(), without.get(i).estimate());
    }
  }

  @Property(tries = TRIES)
  void aCompleteSecondStageAddsNothing(@ForAll(supplier = Survey.OfOneStage.class) Survey survey) {
    Survey one = survey.withCorrected(1);
    double[] fractions = new double[survey.people().size()];
    Map<String, Double> clusters = new LinkedHashMap<>();
    Map<String, List<String>> seen = new LinkedHashMap<>();
    for (Person person : survey.people()) {
      List<String> labels = seen.computeIfAbsent(person.stratum(), key -> new ArrayList<>());
      if (!labels.contains(person.cluster())) {
        labels.add(person.cluster());
        clusters.merge(person.stratum(), 1.0, Double::sum);
      }
    }
    double[] all = new double[fractions.length];
    for (int row = 0; row < fractions.length; row++) {
      Person person = survey.people().get(row);
      fractions[row] = Objects.requireNonNull(clusters.get(person.stratum())) / person.clusters();
      all[row] = 1;
    }
    SurveyDesign twoStages =
        SurveyDesign.of(survey.columns().number("first", fractions).number("second", all).build())
            .strata("stratum")
            .clusters("cluster", "household")
            .nested()
            .weights("weight")
            .samplingFractions("first", "second")
            .build();
    List<SurveyEstimator> expected = figures(one.design());
    List<SurveyEstimator> actual = figures(twoStages);
    for (int i = 0; i < expected.size(); i++) {
      assertSame(actual.get(i).estimate(), expected.get(i).estimate());
    }
  }

  @Property(tries = TRIES)
  void postStratifyingOnTheEstimatedTotalsChangesOnlyTheVariance(
      @ForAll(supplier = Survey.Any.class) Survey survey) {
    Survey complete = survey.map(p -> p.group() == null ? p.withGroup("none") : p);
    Map<String, Double> counts = new TreeMap<>();
    for (Person person : complete.people()) {
      counts.merge(Objects.requireNonNull(person.group()), person.weight(), Double::sum);
    }
    SurveyDesign design = complete.design();
    SurveyDesign calibrated =
        design.calibrate(Calibration.postStratification(Margin.of("group", counts)));
    for (int row = 1; row <= complete.people().size(); row++) {
      assertThat(calibrated.weight(row)).isCloseTo(design.weight(row), nearly(design.weight(row)));
    }
    SurveyEstimate before = design.proportion("answer").estimate();
    SurveyEstimate after = calibrated.proportion("answer").estimate();
    assertThat(after.value().orElseThrow()).isCloseTo(before.value().orElseThrow(), within(1e-9));
    assertThat(after.degreesOfFreedom()).isEqualTo(before.degreesOfFreedom());

    // The variance is that of the residuals from the means of the cells.
    double[] scores = Textbook.share(complete, person -> true).scores();
    double[] residuals = new double[scores.length];
    for (String group : counts.keySet()) {
      double sum = 0;
      for (int row = 0; row < scores.length; row++) {
        if (group.equals(complete.people().get(row).group())) {
          sum += scores[row];
        }
      }
      double mean = sum / Objects.requireNonNull(counts.get(group));
      for (int row = 0; row < scores.length; row++) {
        Person person = complete.people().get(row);
        if (group.equals(person.group())) {
          residuals[row] = scores[row] - person.weight() * mean;
        }
      }
    }
    assertThat(after.variance().orElseThrow())
        .isCloseTo(Textbook.covariance(complete, residuals, residuals), within(1e-12));

    // What is known has no variance left.
    SurveyEstimate known = calibrated.proportion("group", firstGroup(design)).estimate();
    assertThat(known.standardError().orElseThrow()).isCloseTo(0, within(1e-9));
  }

  @Property(tries = TRIES)
  void aHigherLevelGivesAWiderInterval(
      @ForAll(supplier = Survey.Any.class) Survey survey,
      @ForAll @DoubleRange(min = 0.5, max = 0.99) double one,
      @ForAll @DoubleRange(min = 0.5, max = 0.99) double other) {
    for (SurveyEstimator figure : figures(survey.design())) {
      Optional<ConfidenceInterval> narrow =
          figure.level(Math.min(one, other)).estimate().interval();
      Optional<ConfidenceInterval> wide = figure.level(Math.max(one, other)).estimate().interval();
      assertThat(wide.isPresent()).isEqualTo(narrow.isPresent());
      if (wide.isPresent()) {
        assertThat(wide.get().lower()).isLessThanOrEqualTo(narrow.orElseThrow().lower());
        assertThat(wide.get().upper()).isGreaterThanOrEqualTo(narrow.orElseThrow().upper());
      }
    }
  }

  @Property(tries = TRIES)
  void anIntervalHoldsTheFigure(@ForAll(supplier = Survey.WithExtremeWeights.class) Survey survey) {
    for (SurveyEstimator figure : figures(survey.design())) {
      SurveyEstimate estimate = figure.estimate();
      estimate
          .interval()
          .ifPresent(interval -> {
            double value = estimate.value().orElseThrow();
            assertThat(interval.lower()).isLessThanOrEqualTo(value + 1e-12 * Math.abs(value));
            assertThat(interval.upper()).isGreaterThanOrEqualTo(value - 1e-12 * Math.abs(value));
            if (estimate.share().isPresent()) {
              assertThat(interval.lower()).isBetween(0.0, 1.0);
              assertThat(interval.upper()).isBetween(0.0, 1.0);
            }
          });
      assertThat(estimate.interval().isPresent())
          .isEqualTo(estimate.value().isPresent() && estimate.degreesOfFreedom() > 0);
    }
  }

  @Property(tries = TRIES)
  void aDomainByItselfIsTheRowOfATable(@ForAll(supplier = Survey.Any.class) Survey survey) {
    SurveyDesign design = survey.design();
    for (SurveyEstimator figure : figures(design)) {
      for (SurveyTable.Row row : figure.by("group", "size").rows()) {
        SurveyEstimate alone =
            figure.in("group", row.labels().get(0)).in("size", row.labels().get(1)).estimate();
        assertSame(row.estimate(), alone);
        assertThat(row.estimate().observations()).isEqualTo(alone.observations());
        assertThat(row.estimate().missing()).isEqualTo(alone.missing());
        assertThat(row.estimate().degreesOfFreedom()).isEqualTo(alone.degreesOfFreedom());
        assertThat(row.estimate().domain()).isEqualTo(alone.domain());
      }
    }
  }

  @Property(tries = TRIES)
  void onePassAndRowByRowAgree(@ForAll(supplier = Survey.Any.class) Survey survey) {
    Person first = survey.people().get(0);
    SurveyDesign onePass = survey.design();
    SurveyDesign rowByRow = survey.with(first.withWeight(0)).design();
    for (SurveyEstimator figure :
        List.of(
            onePass.proportion("answer"),
            onePass.proportion("answer").in("group", "g0"),
            onePass.proportion("group", firstGroup(onePass)))) {
      SurveyEstimator other =
          (figure.variable().label().equals("answer")
                  ? rowByRow.proportion("answer")
                  : rowByRow.proportion("group", firstGroup(onePass)))
              .in(figure.domain());
      SurveyEstimate one = figure.estimate();
      SurveyEstimate two = other.estimate();
      assertSame(one, two);
      assertThat(one.observations()).isEqualTo(two.observations());
      assertThat(one.missing()).isEqualTo(two.missing());
      assertThat(one.missingWeightShare()).isCloseTo(two.missingWeightShare(), within(1e-12));
      assertThat(one.primarySamplingUnits()).isEqualTo(two.primarySamplingUnits());
      assertThat(one.strata()).isEqualTo(two.strata());
      assertThat(one.degreesOfFreedom()).isEqualTo(two.degreesOfFreedom());
      assertThat(one.designEffects().weighting().isPresent())
          .isEqualTo(two.designEffects().weighting().isPresent());
      assertThat(one.designEffects().weighting().orElse(0))
          .isCloseTo(two.designEffects().weighting().orElse(0), within(1e-9));
      assertThat(one.designEffects().simpleRandomVariance().orElse(-1))
          .isCloseTo(two.designEffects().simpleRandomVariance().orElse(-1), within(1e-12));
      assertThat(one.numerator()).isCloseTo(two.numerator(), nearly(two.numerator()));
      assertThat(one.denominator()).isCloseTo(two.denominator(), nearly(two.denominator()));
    }
  }

  @Property(tries = TRIES)
  void replicatesAgreeInOnePassAndRowByRow(
      @ForAll(supplier = Survey.OfOneStage.class) Survey survey) {
    Person first = survey.people().get(0);
    SurveyDesign onePass = survey.design().replicate(Replication.stratifiedJackknife());
    SurveyDesign rowByRow =
        survey.with(first.withWeight(0)).design().replicate(Replication.stratifiedJackknife());
    SurveyTable one = onePass.proportion("answer").by("group");
    SurveyTable two = rowByRow.proportion("answer").by("group");
    assertThat(one.rows()).hasSameSizeAs(two.rows());
    for (int i = 0; i < one.rows().size(); i++) {
      SurveyEstimate actual = one.rows().get(i).estimate();
      SurveyEstimate expected = two.rows().get(i).estimate();
      assertThat(actual.variance().isPresent()).isEqualTo(expected.variance().isPresent());
      if (expected.variance().isPresent()) {
        assertSame(actual, expected);
        assertThat(actual.degreesOfFreedom()).isEqualTo(expected.degreesOfFreedom());
        assertThat(actual.replicateVariance().orElseThrow().dropped())
            .isEqualTo(expected.replicateVariance().orElseThrow().dropped());
      }
    }
  }
}
