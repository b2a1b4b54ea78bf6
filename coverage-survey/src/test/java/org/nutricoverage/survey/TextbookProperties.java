package org.nutricoverage.survey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.function.ToDoubleFunction;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.nutricoverage.survey.Survey.Person;
import org.nutricoverage.survey.hypothesis.Difference;
import org.nutricoverage.survey.replication.ReplicateVariance;
import org.nutricoverage.survey.replication.Replication;

/** Designs of up to three stages agree with the formulas of the textbooks, naively computed. */
class TextbookProperties {

  private static final int TRIES = 80;

  @SuppressWarnings("UnnecessaryLambda") // named for the reader
  private static final Predicate<Person> EVERYBODY = person -> true;

  private static Predicate<Person> inGroup(String group) {
    return person -> group.equals(person.group());
  }

  private static void assertAgrees(SurveyEstimate actual, Textbook.Figure expected) {
    assertThat(actual.observations()).isEqualTo(expected.observations());
    assertThat(actual.value().isPresent()).isEqualTo(expected.observations() > 0);
    if (actual.value().isPresent()) {
      assertThat(actual.value().getAsDouble())
          .isCloseTo(expected.value(), within(1e-11 * Math.abs(expected.value()) + 1e-15));
      assertThat(actual.variance().orElseThrow())
          .isCloseTo(expected.variance(), within(expected.rounding()));
    }
  }

  @Property(tries = TRIES)
  void everyFigureIsThatOfTheTextbook(
      @ForAll(supplier = Survey.WithExtremeWeights.class) Survey survey) {
    SurveyDesign design = survey.design();
    assertAgrees(design.proportion("answer").estimate(), Textbook.share(survey, EVERYBODY));
    assertAgrees(
        design.mean("number").estimate(),
        Textbook.ratio(survey, EVERYBODY, Person::number, one -> 1));
    assertAgrees(
        design.ratio("number", "size").estimate(),
        Textbook.ratio(survey, EVERYBODY, Person::number, Person::size));
    assertAgrees(
        design.total("number").estimate(), Textbook.total(survey, EVERYBODY, Person::number));
    for (String group : List.of("g0", "g1", "g2")) {
      assertAgrees(
          design.proportion("answer").in("group", group).estimate(),
          Textbook.share(survey, inGroup(group)));
      assertAgrees(
          design.ratio("number", "size").in("group", group).estimate(),
          Textbook.ratio(survey, inGroup(group), Person::number, Person::size));
      assertAgrees(
          design.total("answer").in("group", group).estimate(),
          Textbook.total(survey, inGroup(group), Person::y));
    }
  }

  @Property(tries = TRIES)
  void degreesOfFreedomAreUnitsLessStrataOfTheDomain(
      @ForAll(supplier = Survey.Any.class) Survey survey) {
    SurveyDesign design = survey.design();
    for (SurveyTable.Row row : design.proportion("answer").by("group").rows()) {
      String group = row.labels().get(0);
      Predicate<Person> meant = person -> group.equals(person.group()) && person.answer() != null;
      int expected = Textbook.degreesOfFreedom(survey, meant);
      assertThat(row.estimate().degreesOfFreedom()).isEqualTo(expected);
      assertThat(row.estimate().primarySamplingUnits() - row.estimate().strata())
          .isEqualTo(expected);
      Set<String> strata = new LinkedHashSet<>();
      survey.people().stream().filter(meant).forEach(person -> strata.add(person.stratum()));
      int ofStrata = Textbook.degreesOfFreedom(survey, person -> strata.contains(person.stratum()));
      SurveyEstimator figure = design.proportion("answer").in("group", group);
      assertThat(
              figure
                  .degreesOfFreedom(DegreesOfFreedomRule.STRATA_OF_DOMAIN)
                  .estimate()
                  .degreesOfFreedom())
          .isEqualTo(ofStrata);
      assertThat(figure.degreesOfFreedom(DegreesOfFreedomRule.DESIGN).estimate().degreesOfFreedom())
          .isEqualTo(Textbook.degreesOfFreedom(survey, EVERYBODY));
    }
  }

  @Property(tries = TRIES)
  void aDifferenceHasTheVariancesLessTwiceTheCovariance(
      @ForAll(supplier = Survey.Any.class) Survey survey) {
    SurveyDesign design = survey.design();
    DomainComparison comparison = design.proportion("answer").compare("group", "g0", "g1");
    Textbook.Figure one = Textbook.share(survey, inGroup("g0"));
    Textbook.Figure two = Textbook.share(survey, inGroup("g1"));
    if (one.observations() == 0 || two.observations() == 0) {
      assertThat(comparison.difference()).isEmpty();
      assertThat(comparison.covariance()).isEmpty();
      return;
    }
    double covariance = Textbook.covariance(survey, one.scores(), two.scores());
    double scale = one.scale() + two.scale();
    assertThat(comparison.covariance().orElseThrow()).isCloseTo(covariance, within(1e-11 * scale));
    Difference difference = comparison.difference().orElseThrow();
    assertThat(difference.estimate()).isCloseTo(one.value() - two.value(), within(1e-12));
    assertThat(Math.pow(difference.standardError(), 2))
        .isCloseTo(one.variance() + two.variance() - 2 * covariance, within(1e-10 * scale));
    assertThat(difference.degreesOfFreedom())
        .isEqualTo(Textbook.degreesOfFreedom(survey, person -> person.answer() != null));
  }

  @Property(tries = TRIES)
  void totalsAndTheirCovarianceAgree(@ForAll(supplier = Survey.Any.class) Survey survey) {
    EstimatedTotals totals = survey.design().totals("number", "size", "answer");
    Predicate<Person> known = person -> !Double.isNaN(person.number()) && person.answer() != null;
    List<ToDoubleFunction<Person>> columns = List.of(Person::number, Person::size, Person::y);
    List<String> names = List.of("number", "size", "answer");
    for (int k = 0; k < 3; k++) {
      Textbook.Figure one = Textbook.total(survey, known, columns.get(k));
      assertThat(totals.total(names.get(k)).value())
          .isCloseTo(one.value(), within(1e-11 * one.value() + 1e-15));
      for (int l = 0; l < 3; l++) {
        Textbook.Figure other = Textbook.total(survey, known, columns.get(l));
        assertThat(totals.covariance(names.get(k), names.get(l)).orElseThrow())
            .isCloseTo(
                Textbook.covariance(survey, one.scores(), other.scores()),
                within(1e-11 * Math.sqrt(one.scale() * other.scale())));
      }
      assertThat(Math.pow(totals.total(names.get(k)).standardError().orElseThrow(), 2))
          .isCloseTo(one.variance(), within(1e-10 * one.scale()));
      assertThat(totals.total(names.get(k)).degreesOfFreedom())
          .isEqualTo(Textbook.degreesOfFreedom(survey, known));
    }
  }

  @Property(tries = TRIES)
  void aFunctionOfTotalsHasTheStandardErrorOfTheRatio(
      @ForAll(supplier = Survey.Any.class) Survey survey) {
    SurveyDesign design = survey.design();
    SurveyEstimate ratio = design.ratio("number", "size").estimate();
    EstimatedTotals totals = design.totals("number", "size");
    EstimatedFigure exact = totals.function(SmoothFunction.ratio(0, 1)).orElseThrow();
    EstimatedFigure numeric = totals.function(t -> t[0] / t[1]).orElseThrow();
    double error = ratio.standardError().orElseThrow();
    assertThat(exact.value()).isCloseTo(ratio.value().orElseThrow(), within(1e-11));
    assertThat(exact.standardError().orElseThrow()).isCloseTo(error, within(1e-11 * error + 1e-11));
    assertThat(numeric.value()).isEqualTo(exact.value());
    assertThat(numeric.standardError().orElseThrow())
        .isCloseTo(exact.standardError().orElseThrow(), within(1e-9));
    assertThat(exact.degreesOfFreedom()).isEqualTo(ratio.degreesOfFreedom());
  }

  @Property(tries = TRIES)
  void theSeparateRatioIsSummedOverStrata(
      @ForAll(supplier = Survey.OfOneStage.class) Survey random) {
    Survey survey =
        random.map(person -> Double.isNaN(person.number()) ? person.withNumber(1) : person);
    Map<String, Double> known = new TreeMap<>();
    double total = 0;
    double variance = 0;
    double sumOfKnown = 0;
    Set<String> strata = new LinkedHashSet<>(survey.<String>column(Person::stratum));
    for (String stratum : strata) {
      double x = 100 + 7 * known.size();
      known.put(stratum, x);
      Textbook.Figure ratio =
          Textbook.ratio(
              survey, person -> stratum.equals(person.stratum()), Person::number, Person::size);
      total += x * ratio.value();
      variance += x * x * ratio.variance();
      sumOfKnown += x;
    }
    SeparateRatio separate = survey.design().separateRatio("number", "size", known);
    assertThat(separate.total().value()).isCloseTo(total, within(1e-10 * total));
    assertThat(separate.total().standardError().orElseThrow())
        .isCloseTo(Math.sqrt(variance), within(1e-7 * total));
    assertThat(separate.ratio().value()).isCloseTo(total / sumOfKnown, within(1e-10));
    assertThat(separate.ratio().standardError().orElseThrow())
        .isCloseTo(Math.sqrt(variance) / sumOfKnown, within(1e-7));
    assertThat(separate.ratio().degreesOfFreedom())
        .isEqualTo(Textbook.degreesOfFreedom(survey, EVERYBODY));
    assertThat(separate.ratios().keySet()).containsExactlyElementsOf(known.keySet());
  }

  @Property(tries = TRIES)
  void aJackknifeLeavesOutOneClusterAfterTheOther(
      @ForAll(supplier = Survey.OfOneStage.class) Survey survey) {
    SurveyDesign design = survey.design().replicate(Replication.stratifiedJackknife());
    SurveyEstimate ratio = design.ratio("number", "size").estimate();
    Map<String, Set<String>> clusters = new LinkedHashMap<>();
    Map<String, Double> populations = new LinkedHashMap<>();
    for (Person person : survey.people()) {
      clusters
          .computeIfAbsent(person.stratum(), key -> new LinkedHashSet<>())
          .add(person.cluster());
      populations.put(person.stratum(), person.clusters());
    }
    List<Double> replicates = new ArrayList<>();
    List<Double> scales = new ArrayList<>();
    clusters.forEach((stratum, labels) -> {
      double size = labels.size();
      double rest =
          survey.corrected() > 0 ? 1 - size / Objects.requireNonNull(populations.get(stratum)) : 1;
      // A stratum taken whole has no replicates.
      for (String label : rest > 0 ? labels : Set.<String>of()) {
        Survey without =
            survey.map(person ->
                !person.stratum().equals(stratum)
                    ? person
                    : person.withWeight(
                        person.cluster().equals(label) ? 0 : person.weight() * size / (size - 1)));
        replicates.add(Textbook.ratio(without, EVERYBODY, Person::number, Person::size).value());
        scales.add(rest * (size - 1) / size);
      }
    });
    List<Double> usable = replicates.stream().filter(value -> !value.isNaN()).toList();
    ReplicateVariance replicated = ratio.replicateVariance().orElseThrow();
    assertThat(replicated.replicates()).isEqualTo(replicates.size());
    assertThat(replicated.dropped()).isEqualTo(replicates.size() - usable.size());
    // The same variance by way of the totals of both columns.
    Optional<EstimatedFigure> ofTotals =
        design.totals("number", "size").function(SmoothFunction.ratio(0, 1));
    if (usable.size() == 1) {
      // Numbers are known in one of two clusters: without it, nothing is left to estimate from, and
      // the other replicate alone does not vary.
      assertThat(ratio.value()).isPresent();
      assertThat(ratio.variance()).isEmpty();
      assertThat(replicated.notAvailable())
          .hasValue("only 1 of " + replicates.size() + " replicates gave an estimate");
      assertThat(ofTotals).isEmpty();
      return;
    }
    double middle = usable.stream().mapToDouble(value -> value).average().orElse(0);
    double variance = 0;
    for (int i = 0; i < replicates.size(); i++) {
      double distance = replicates.get(i) - middle;
      variance += Double.isNaN(distance) ? 0 : scales.get(i) * distance * distance;
    }
    assertThat(ratio.variance().orElseThrow()).isCloseTo(variance, within(1e-10));
    // A standard error is a length: it is off by no more than the at most 30 replicates together,
    // each of which is at most 10 and off by 1e-13 of that where it counts as equal to the rest.
    assertThat(ratio.standardError().orElseThrow()).isCloseTo(Math.sqrt(variance), within(1e-11));
    assertThat(ofTotals.orElseThrow().standardError().orElseThrow())
        .isCloseTo(Math.sqrt(variance), within(1e-11));
  }

  /** One probability for each cluster, the same for all of its rows. */
  private static double probability(Person person) {
    return 0.1 + 0.07 * ((person.stratum() + person.cluster()).hashCode() & 7);
  }

  private static SurveySample withProbabilities(Survey survey) {
    return survey
        .columns()
        .number("probability", survey.numbers(TextbookProperties::probability))
        .build();
  }

  @Property(tries = TRIES)
  void unequalProbabilitiesAreThoseOfBrewerAndOverton(
      @ForAll(supplier = Survey.OfOneStage.class) Survey survey) {
    Survey plain = survey.withCorrected(0);
    SurveySample sample = withProbabilities(plain);
    SurveyDesign brewer = plain.described(sample).probabilitiesBrewer("probability").build();
    SurveyDesign overton = plain.described(sample).probabilitiesOverton("probability").build();
    Textbook.Figure share = Textbook.share(plain, EVERYBODY);
    double expectedBrewer = 0;
    double expectedOverton = 0;
    for (String stratum : new LinkedHashSet<>(plain.<String>column(Person::stratum))) {
      List<double[]> units = units(plain, stratum, share.scores());
      double n = units.size();
      double mean = units.stream().mapToDouble(unit -> unit[0]).average().orElseThrow();
      for (double[] one : units) {
        expectedBrewer += (1 - one[1]) * n / (n - 1) * Math.pow(one[0] - mean, 2);
        for (double[] other : units) {
          @SuppressWarnings("ReferenceEquality") // the same unit, not one of the same numbers
          boolean isSame = one == other;
          double weight = isSame ? 1 - one[1] : 1 - (n - (one[1] + other[1]) / 2) / (n - 1);
          expectedOverton += weight * one[0] * other[0];
        }
      }
    }
    assertThat(brewer.proportion("answer").estimate().variance().orElseThrow())
        .isCloseTo(expectedBrewer, within(1e-11 * share.scale()));
    // The form may be negative, and then there is no variance.
    double variance = overton.proportion("answer").estimate().variance().orElse(0);
    assertThat(variance).isCloseTo(Math.max(0, expectedOverton), within(1e-10 * share.scale()));
    if (expectedOverton < -1e-10 * share.scale()) {
      assertThat(overton.proportion("answer").estimate().variance()).isEmpty();
    }
    assertThat(overton.totals("size", "weight").covariance("size", "weight").orElseThrow())
        .isCloseTo(
            overton.totals("size", "weight").covariance("weight", "size").orElseThrow(),
            within(1e-12));
  }

  /** Sum of the scores and probability of each cluster of a stratum. */
  private static List<double[]> units(Survey survey, String stratum, double[] scores) {
    Set<String> clusters = new LinkedHashSet<>();
    survey.people().stream()
        .filter(person -> person.stratum().equals(stratum))
        .forEach(person -> clusters.add(person.cluster()));
    List<double[]> units = new ArrayList<>();
    for (String cluster : clusters) {
      double[] unit = new double[2];
      for (int row = 0; row < scores.length; row++) {
        Person person = survey.people().get(row);
        if (person.stratum().equals(stratum) && person.cluster().equals(cluster)) {
          unit[0] += scores[row];
          unit[1] = probability(person);
        }
      }
      units.add(unit);
    }
    return units;
  }

  @Property(tries = TRIES)
  void jointProbabilitiesGiveTheDoubleSums(
      @ForAll(supplier = Survey.OfOneStage.class) Survey survey, @ForAll int seed) {
    Survey plain = survey.withCorrected(0);
    Textbook.Figure share = Textbook.share(plain, inGroup("g0"));
    List<double[]> units = new ArrayList<>();
    for (String stratum : new LinkedHashSet<>(plain.<String>column(Person::stratum))) {
      units.addAll(units(plain, stratum, share.scores()));
    }
    int n = units.size();
    Random random = new Random(seed);
    double[][] joint = new double[n][n];
    for (int i = 0; i < n; i++) {
      joint[i][i] = units.get(i)[1];
      for (int j = 0; j < i; j++) {
        joint[i][j] = joint[i][i] * joint[j][j] * (0.5 + 0.5 * random.nextDouble());
        joint[j][i] = joint[i][j];
      }
    }
    double horvitz = 0;
    double yates = 0;
    for (int i = 0; i < n; i++) {
      for (int j = 0; j < n; j++) {
        double weight = (joint[i][j] - joint[i][i] * joint[j][j]) / joint[i][j];
        horvitz += weight * units.get(i)[0] * units.get(j)[0];
        yates -= weight / 2 * Math.pow(units.get(i)[0] - units.get(j)[0], 2);
      }
    }
    SurveyEstimate first =
        plain
            .described()
            .jointProbabilities(joint)
            .build()
            .proportion("answer")
            .in("group", "g0")
            .estimate();
    SurveyEstimate second =
        plain
            .described()
            .jointProbabilitiesYatesGrundy(joint)
            .build()
            .proportion("answer")
            .in("group", "g0")
            .estimate();
    if (share.observations() > 0) {
      double tolerance = 1e-10 * n * share.scale() + 1e-15;
      assertVariance(first, horvitz, tolerance);
      assertVariance(second, yates, tolerance);
    }
  }

  /** A form that may be negative gives no variance then, and 0 where it is negative by rounding. */
  private static void assertVariance(SurveyEstimate estimate, double expected, double tolerance) {
    if (expected < -tolerance) {
      assertThat(estimate.variance()).isEmpty();
    } else {
      assertThat(estimate.variance().orElse(0)).isCloseTo(Math.max(0, expected), within(tolerance));
    }
  }

  @Property(tries = TRIES)
  void designEffectsCompareWithASimpleRandomSample(
      @ForAll(supplier = Survey.Any.class) Survey survey) {
    SurveyDesign design = survey.design();
    SurveyEstimate share = design.proportion("answer").estimate();
    double weights = 0;
    double squares = 0;
    for (Person person : survey.people()) {
      weights += person.answer() == null ? 0 : person.weight();
      squares += person.answer() == null ? 0 : person.weight() * person.weight();
    }
    double n = share.observations();
    double p = share.value().orElseThrow();
    DesignEffects effects = share.designEffects();
    assertThat(effects.weighting().orElseThrow())
        .isCloseTo(n * squares / (weights * weights), within(1e-11));
    if (n > 1 && p > 1e-9 && p < 1 - 1e-9) {
      double simple = p * (1 - p) / (n - 1);
      double effect = share.variance().orElseThrow() / simple;
      assertThat(effects.withReplacement().orElseThrow()).isCloseTo(effect, within(1e-9));
      assertThat(effects.rootWithReplacement().orElseThrow())
          .isCloseTo(Math.sqrt(effect), within(1e-6));
      if (weights > n) {
        assertThat(effects.withoutReplacement().orElseThrow())
            .isCloseTo(effect / (1 - n / weights), within(1e-6 * effect + 1e-9));
      }
    }
    SurveyEstimate ratio = design.ratio("number", "size").estimate();
    SurveyEstimate total = design.total("number").estimate();
    assertThat(total.designEffects().simpleRandomVariance().isPresent())
        .isEqualTo(total.observations() > 1);
    if (total.observations() > 1) {
      double w = total.sumOfWeights();
      double m = total.observations();
      double mean = total.value().orElseThrow() / w;
      double r = ratio.value().orElseThrow();
      double ofTotal = 0;
      double ofRatio = 0;
      for (Person person : survey.people()) {
        if (!Double.isNaN(person.number())) {
          ofTotal += person.weight() * Math.pow(person.number() - mean, 2);
          ofRatio +=
              person.weight()
                  * Math.pow((person.number() - r * person.size()) / ratio.denominator(), 2);
        }
      }
      assertThat(total.designEffects().simpleRandomVariance().orElseThrow())
          .isCloseTo(ofTotal / w / (m - 1) * w * w, within(1e-9 * ofTotal * w));
      assertThat(ratio.designEffects().simpleRandomVariance().orElseThrow())
          .isCloseTo(ofRatio / w / (m - 1) * w * w, within(1e-9 * ofRatio * w));
    }
  }
}
