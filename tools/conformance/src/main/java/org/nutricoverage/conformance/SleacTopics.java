package org.nutricoverage.conformance;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalLong;
import java.util.stream.IntStream;
import org.apache.commons.statistics.distribution.NormalDistribution;
import org.jspecify.annotations.Nullable;
import org.nutricoverage.core.Proportion;
import org.nutricoverage.core.Rational;
import org.nutricoverage.core.interval.BinomialInterval;
import org.nutricoverage.core.interval.ConfidenceInterval;
import org.nutricoverage.survey.cases.CaseCounts;
import org.nutricoverage.survey.cases.CoverageEstimator;
import org.nutricoverage.survey.cases.RecoveryRatio;
import org.nutricoverage.survey.lqas.ClassProbabilities;
import org.nutricoverage.survey.lqas.Classification;
import org.nutricoverage.survey.lqas.ClassificationPerformance;
import org.nutricoverage.survey.lqas.Classifier;
import org.nutricoverage.survey.lqas.CoverageClass;
import org.nutricoverage.survey.lqas.DecisionRule;
import org.nutricoverage.survey.lqas.Lot;
import org.nutricoverage.survey.lqas.OperatingCharacteristic;
import org.nutricoverage.survey.lqas.ThreeClass;
import org.nutricoverage.survey.lqas.TwoClass;
import org.nutricoverage.survey.sleac.CoveredCases;
import org.nutricoverage.survey.sleac.ExpectedCases;
import org.nutricoverage.survey.sleac.FreeThresholdPlan;
import org.nutricoverage.survey.sleac.Patchiness;
import org.nutricoverage.survey.sleac.PatchinessResult;
import org.nutricoverage.survey.sleac.SleacSamplePlan;
import org.nutricoverage.survey.sleac.SleacSampleSize;
import org.nutricoverage.survey.sleac.SystematicVillages;
import org.nutricoverage.survey.sleac.WeightedCoverage;
import org.nutricoverage.survey.sleac.WeightedUnit;

/** Classification of coverage, its planning, and the overall figure of several areas. */
final class SleacTopics {

  private static final Rational HUNDRED = Rational.of(100);
  private static final double FIVE_PERCENT = 0.05;
  private static final String SMALL_SAMPLE = "n < 40 and below the small-population target";

  private SleacTopics() {}

  static Map<String, @Nullable Object> lqas(JsonObject input) {
    if (input.has("cases_in")) {
      return classesOfCases(input);
    }
    long sampleSize = Inputs.count(input, "n");
    Map<String, @Nullable Object> output = new HashMap<>();
    Classifier classifier = classifier(input);
    List<DecisionRule> rules = classifier.rules(sampleSize);
    output.put("d", rules.get(0).threshold());
    output.put("d1", rules.get(0).threshold());
    output.put("d2", rules.get(rules.size() - 1).threshold());
    if (input.has("covered")) {
      output.put("class", name(classifier.classify(Inputs.count(input, "covered"), sampleSize)));
    }
    output.put(
        "warning",
        SleacSampleSize.forClassifier(TwoClass.ofPercent(50))
            .check(sampleSize)
            .map(finding -> SMALL_SAMPLE)
            .orElse(null));
    return output;
  }

  private static Map<String, @Nullable Object> classesOfCases(JsonObject input) {
    CaseCounts counts = counts(input);
    Map<String, @Nullable Object> output = new HashMap<>();
    @Nullable String byCaseFinding =
        className(input, CoverageEstimator.CASE_FINDING_EFFECTIVENESS, counts);
    output.put("class", byCaseFinding);
    output.put("cf_class", byCaseFinding);
    output.put("tc_class", className(input, CoverageEstimator.TREATMENT_COVERAGE, counts));
    return output;
  }

  private static @Nullable String className(
      JsonObject input, CoverageEstimator estimator, CaseCounts counts) {
    return estimator
        .proportion(counts, ratio(input))
        .map(share ->
            name(
                classifier(input).classify(share.numerator().floor(), share.denominator().floor())))
        .orElse(null);
  }

  private static @Nullable String name(Classification classification) {
    return classification.coverageClass().map(CoverageClass::label).orElse(null);
  }

  static Map<String, @Nullable Object> sampleSize(JsonObject input) {
    Map<String, @Nullable Object> output = new HashMap<>();
    if (input.has("population")) {
      output.put(
          "cases",
          new ExpectedCases(
                  Inputs.rational(input, "population"),
                  Inputs.rational(input, "under5"),
                  Inputs.rational(input, "prevalence"))
              .whole());
    } else if (input.has("standard")) {
      double halfWidth =
          Inputs.rational(input, "half_width_points").dividedBy(HUNDRED).doubleValue();
      SleacSampleSize question =
          SleacSampleSize.forClassifier(new TwoClass(percent(input, "standard")), halfWidth)
              .maximumError(Inputs.number(input, "max_error"));
      SleacSamplePlan plan = question.in(lot(input)).plan();
      output.put("n", plan.sampleSize());
      output.put("d", plan.rules().get(0).threshold());
      output.put("p_exceed_at_low", plan.errors().get(0).aboveThoughLow());
      output.put("p_not_exceed_at_high", plan.errors().get(0).notAboveThoughHigh());
    } else {
      long cases = Inputs.count(input, "N");
      double lower = Inputs.number(input, "dLower");
      double upper = Inputs.number(input, "dUpper");
      FreeThresholdPlan plan =
          input.has("n")
              ? FreeThresholdPlan.bestThreshold(cases, Inputs.count(input, "n"), lower, upper)
              : FreeThresholdPlan.smallestSample(
                  cases, lower, upper, Inputs.number(input, "alpha"), Inputs.number(input, "beta"));
      output.put("n", plan.rule().sampleSize());
      output.put("d", plan.rule().threshold());
      output.put("alpha", plan.errors().notAboveThoughHigh());
      output.put("beta", plan.errors().aboveThoughLow());
    }
    return output;
  }

  static Map<String, @Nullable Object> classificationProbability(JsonObject input) {
    Classifier classifier = classifier(input);
    long sampleSize = Inputs.count(input, "n");
    Map<String, @Nullable Object> output = new HashMap<>();
    output.put("d1", classifier.rules(sampleSize).get(0).threshold());
    output.put("d2", classifier.rules(sampleSize).get(1).threshold());
    if (input.has("covered_in_population")) {
      ClassProbabilities probabilities =
          classifier.probabilities(
              sampleSize,
              new Lot.Finite(Inputs.count(input, "N"))
                  .withCovered(Inputs.count(input, "covered_in_population")));
      probabilities.byClass().forEach((one, value) -> output.put(key(one), value));
    } else {
      ClassificationPerformance performance =
          OperatingCharacteristic.onGrid(
                  classifier, sampleSize, lot(input), percent(input, "grid_points").doubleValue())
              .withoutZeroCoverage()
              .performance();
      performance.correctByClass().forEach((one, value) -> output.put(key(one), value));
      output.put("overall", performance.correct());
      output.put("gross", performance.grossError());
    }
    return output;
  }

  private static String key(CoverageClass coverageClass) {
    return coverageClass.name().toLowerCase(Locale.ROOT);
  }

  static Map<String, @Nullable Object> patchiness(JsonObject input) {
    JsonArray covered = input.getAsJsonArray("covered");
    JsonArray cases = input.getAsJsonArray("n");
    Patchiness patchiness =
        Patchiness.of(
            IntStream.range(0, cases.size())
                .mapToObj(
                    i -> CoveredCases.of(covered.get(i).getAsLong(), cases.get(i).getAsLong()))
                .toList());
    Map<String, @Nullable Object> output = new HashMap<>();
    output.put("defined", patchiness.pearson() instanceof PatchinessResult.Tested);
    if (patchiness.pearson() instanceof PatchinessResult.Tested pearson) {
      output.put("df", pearson.degreesOfFreedom());
      output.put("pearson", pearson.value());
      output.put("p_pearson", pearson.pValue());
      output.put("crit_5pct", pearson.criticalValue(FIVE_PERCENT));
    }
    if (patchiness.coveredOnly() instanceof PatchinessResult.Tested coveredOnly) {
      output.put("covered_only", coveredOnly.value());
      output.put("p_covered_only", coveredOnly.pValue());
    }
    return output;
  }

  /**
   * An input with k may ask for treatment coverage, which alone needs it, or for case finding: the
   * set has both questions with the same input.
   */
  static Map<String, @Nullable Object> overall(JsonObject input) {
    Map<String, @Nullable Object> output =
        overall(input, CoverageEstimator.CASE_FINDING_EFFECTIVENESS);
    if (input.has("k")) {
      output.put(Topic.OTHER_READING, overall(input, CoverageEstimator.TREATMENT_COVERAGE));
    }
    return output;
  }

  private static Map<String, @Nullable Object> overall(
      JsonObject input, CoverageEstimator estimator) {
    List<WeightedUnit> units = new ArrayList<>();
    long covered = 0;
    long cases = 0;
    for (JsonElement element : input.getAsJsonArray("strata")) {
      JsonObject stratum = element.getAsJsonObject();
      Proportion.Counted share = share(stratum, estimator, ratio(input));
      covered += share.numerator().floor();
      cases += share.denominator().floor();
      units.add(
          WeightedUnit.counted(
              stratum.get("name").getAsString(),
              Inputs.rational(stratum, "population"),
              share.numerator().floor(),
              share.denominator().floor()));
    }
    double level = levelOf(Inputs.number(input, "z"));
    WeightedCoverage overall = WeightedCoverage.of(units);
    ConfidenceInterval interval = overall.unclippedInterval(level);
    Map<String, @Nullable Object> output = new HashMap<>();
    output.put("estimate", overall.estimate());
    output.put("se", overall.standardError());
    output.put("lcl", interval.lower());
    output.put("ucl", interval.upper());
    ConfidenceInterval exact =
        BinomialInterval.CLOPPER_PEARSON.of(covered, cases, Math.round(100 * level) / 100.0);
    output.put("clopper_pearson", List.of(exact.lower(), exact.upper()));
    return output;
  }

  private static Proportion.Counted share(
      JsonObject stratum, CoverageEstimator estimator, RecoveryRatio ratio) {
    return stratum.has("cases_in")
        ? estimator.proportion(counts(stratum), ratio).orElseThrow()
        : Proportion.of(Inputs.count(stratum, "covered"), Inputs.count(stratum, "n"));
  }

  static Map<String, @Nullable Object> villageSampling(JsonObject input) {
    int listed = Math.toIntExact(Inputs.count(input, "villages"));
    int wanted = Math.toIntExact(Inputs.count(input, "wanted"));
    Map<String, @Nullable Object> output = new HashMap<>();
    SystematicVillages selection;
    try {
      selection =
          SystematicVillages.startingAt(
              listed, wanted, input.has("start") ? (int) Inputs.count(input, "start") : 1);
    } catch (IllegalArgumentException refused) {
      output.put("interval", 0);
      return output;
    }
    List<Integer> positions = selection.positions();
    output.put("interval", selection.interval());
    output.put(
        "starts",
        IntStream.rangeClosed(1, selection.rule().starts(listed, wanted)).boxed().toList());
    output.put("count", selection.count());
    output.put("first3", positions.subList(0, Math.min(3, positions.size())));
    output.put("first5", positions.subList(0, Math.min(5, positions.size())));
    output.put("last", positions.get(positions.size() - 1));
    return output;
  }

  static Map<String, @Nullable Object> villages(JsonObject input) {
    OptionalLong villages =
        new ExpectedCases(
                Inputs.rational(input, "village_population"),
                Inputs.rational(input, "under5"),
                Inputs.rational(input, "prevalence"))
            .villagesFor(Inputs.count(input, "n"));
    Map<String, @Nullable Object> output = new HashMap<>();
    output.put("villages", villages.isPresent() ? villages.getAsLong() : null);
    return output;
  }

  private static Classifier classifier(JsonObject input) {
    return input.has("p")
        ? new TwoClass(percent(input, "p"))
        : new ThreeClass(percent(input, "p1"), percent(input, "p2"));
  }

  private static Rational percent(JsonObject input, String name) {
    return Inputs.rational(input, name).dividedBy(HUNDRED);
  }

  private static Lot lot(JsonObject input) {
    JsonElement size = input.get("N");
    return size.getAsJsonPrimitive().isNumber()
        ? Lot.of(Inputs.count(input, "N"))
        : Lot.unlimited();
  }

  private static CaseCounts counts(JsonObject input) {
    return CaseCounts.of(
        Inputs.count(input, "cases_in"),
        Inputs.count(input, "cases_out"),
        input.has("rec_in") ? Inputs.count(input, "rec_in") : 0);
  }

  private static RecoveryRatio ratio(JsonObject input) {
    return input.has("k")
        ? RecoveryRatio.of(Inputs.rational(input, "k"), "the reference case")
        : RecoveryRatio.DEFAULT;
  }

  private static double levelOf(double criticalValue) {
    return 1 - 2 * NormalDistribution.of(0, 1).survivalProbability(criticalValue);
  }
}
