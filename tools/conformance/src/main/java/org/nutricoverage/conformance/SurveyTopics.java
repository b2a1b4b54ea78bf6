package org.nutricoverage.conformance;

import com.google.gson.JsonObject;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;
import org.nutricoverage.core.Uncertainty;
import org.nutricoverage.core.interval.ConfidenceInterval;
import org.nutricoverage.survey.DesignEffects;
import org.nutricoverage.survey.DomainComparison;
import org.nutricoverage.survey.EstimatedFigure;
import org.nutricoverage.survey.LonePrimarySamplingUnitException;
import org.nutricoverage.survey.SeparateRatio;
import org.nutricoverage.survey.SurveyDesign;
import org.nutricoverage.survey.SurveyEstimate;
import org.nutricoverage.survey.SurveyEstimator;
import org.nutricoverage.survey.SurveyTrend;
import org.nutricoverage.survey.hypothesis.Alternative;
import org.nutricoverage.survey.hypothesis.AssociationStatistic;
import org.nutricoverage.survey.hypothesis.AssociationTest;
import org.nutricoverage.survey.hypothesis.Difference;
import org.nutricoverage.survey.hypothesis.RiskRatio;
import org.nutricoverage.survey.hypothesis.SurveyRound;
import org.nutricoverage.survey.hypothesis.ThresholdTest;
import org.nutricoverage.survey.hypothesis.TrendOfEstimates;
import org.nutricoverage.survey.interval.EstimatedProportion;
import org.nutricoverage.survey.interval.SurveyInterval;
import org.nutricoverage.survey.replication.BlockedBootstrapEstimate;
import org.nutricoverage.survey.replication.BlockedWeightedBootstrap;
import org.nutricoverage.survey.replication.ReplicateVariance;

/** Estimates from surveys. */
final class SurveyTopics {

  private static final Map<String, SurveyInterval> INTERVALS =
      Map.of(
          "mean", SurveyInterval.STUDENT_T,
          "mean_z", SurveyInterval.NORMAL,
          "xlogit", SurveyInterval.XLOGIT,
          "asin_clamped", SurveyInterval.ARCSINE,
          "beta", SurveyInterval.BETA,
          "kg_nchs", SurveyInterval.KORN_GRAUBARD,
          "wilson", SurveyInterval.WILSON,
          "likelihood", SurveyInterval.LIKELIHOOD);

  private SurveyTopics() {}

  static Map<String, @Nullable Object> proportion(JsonObject input) {
    return estimate(input, (design, of) -> design.proportion(of.setting("y")));
  }

  static Map<String, @Nullable Object> mean(JsonObject input) {
    return estimate(input, (design, of) -> design.mean(of.setting("y")));
  }

  static Map<String, @Nullable Object> total(JsonObject input) {
    Map<String, @Nullable Object> output =
        estimate(input, (design, of) -> design.total(of.setting("y")));
    return SurveyCase.of(input).isPairwise() ? withPrintedDesignEffects(output) : output;
  }

  /**
   * For totals of designs with joint probabilities R prints other quotients under the names of the
   * design effects: it leaves out the division by n, and has the two corrections the wrong way
   * round. The set holds what R prints.
   */
  private static Map<String, @Nullable Object> withPrintedDesignEffects(
      Map<String, @Nullable Object> output) {
    if (output.get("deff_replace") instanceof Double effect
        && output.get("n") instanceof Long observations
        && output.get("sum_w") instanceof Double sumOfWeights) {
      double printed = effect / observations;
      output.put("deff", printed);
      output.put("deff_replace", printed / (1 - observations / sumOfWeights));
    }
    return output;
  }

  static Map<String, @Nullable Object> ratio(JsonObject input) {
    return estimate(input, (design, of) -> design.ratio(of.setting("y"), of.setting("x")));
  }

  private interface Question {
    SurveyEstimator of(SurveyDesign design, SurveyCase survey);
  }

  private static Map<String, @Nullable Object> estimate(JsonObject input, Question question) {
    Map<String, @Nullable Object> output = new HashMap<>();
    SurveyCase survey = SurveyCase.of(input);
    SurveyDesign design;
    try {
      design = survey.design();
    } catch (LonePrimarySamplingUnitException e) {
      output.put("error", "lonely_psu");
      return output;
    }
    SurveyEstimator estimator = question.of(design, survey).level(survey.level());
    List<String> domain = survey.domain();
    SurveyEstimate estimate =
        (domain.isEmpty() ? estimator : estimator.in(domain.get(0), domain.get(1))).estimate();
    put(output, estimate, survey.level());
    if (!domain.isEmpty()) {
      output.put("df_full", estimator.estimate().degreesOfFreedom());
    }
    return output;
  }

  private static void put(
      Map<String, @Nullable Object> output, SurveyEstimate estimate, double level) {
    output.put("estimate", available(estimate.value()));
    output.put("se", available(estimate.standardError()));
    output.put("var", available(estimate.variance()));
    output.put("cv", available(estimate.coefficientOfVariation()));
    output.put("df", estimate.degreesOfFreedom());
    output.put("n", estimate.observations());
    output.put("sum_w", estimate.sumOfWeights());
    DesignEffects effects = estimate.designEffects();
    // The set tells apart the quotients by 0 that the library calls not available.
    double simple = effects.simpleRandomVariance().orElse(Double.NaN);
    double ofDesign = effects.variance().orElse(0);
    double rest = 1 - effects.observations() / effects.sumOfWeights();
    output.put("deff_replace", effects.withReplacement().orElse(ofDesign / simple));
    output.put("deff", effects.withoutReplacement().orElse(ofDesign / (simple * rest)));
    output.put("deff_kish", available(effects.weighting()));
    double share = estimate.value().orElse(Double.NaN);
    output.put(
        "neff",
        estimate
            .effectiveObservations()
            .orElse(share * (1 - share) / estimate.variance().orElse(Double.NaN)));
    INTERVALS.forEach((key, method) -> put(output, "ci_" + key, estimate.interval(method)));
    if (estimate.share().isEmpty()) {
      put(output, "ci_mean", estimate.interval());
    }
    estimate.replicateVariance().ifPresent(replicates -> put(output, replicates, level));
  }

  private static void put(
      Map<String, @Nullable Object> output, ReplicateVariance variance, double level) {
    output.put("replicate_mean", available(variance.mean()));
    output.put("replicate_first", available(variance.replicateEstimate(0)));
    output.put("replicate_last", available(variance.replicateEstimate(variance.replicates() - 1)));
    Uncertainty percentile = variance.percentileInterval(level);
    put(output, "ci_percentile", percentile.interval());
  }

  private static void put(
      Map<String, @Nullable Object> output, String key, Optional<ConfidenceInterval> interval) {
    output.put(key + "_lo", interval.map(ConfidenceInterval::lower).orElse(null));
    output.put(key + "_hi", interval.map(ConfidenceInterval::upper).orElse(null));
  }

  private static @Nullable Double available(OptionalDouble value) {
    return value.isPresent() ? value.getAsDouble() : null;
  }

  static Map<String, @Nullable Object> difference(JsonObject input) {
    SurveyCase survey = SurveyCase.of(input);
    DomainComparison comparison =
        survey
            .design()
            .proportion(survey.setting("y"))
            .compare(survey.setting("group"), survey.setting("level_a"), survey.setting("level_b"));
    Difference difference = comparison.difference().orElseThrow();
    Map<String, @Nullable Object> output = new HashMap<>();
    put(output, difference, survey.level());
    output.put("cov", available(comparison.covariance()));
    output.put(
        "se_ignoring_cov",
        Math.sqrt(
            comparison.first().variance().orElseThrow()
                + comparison.second().variance().orElseThrow()));
    Optional<RiskRatio> ratio = comparison.ratio();
    output.put("risk_ratio", ratio.map(RiskRatio::ratio).orElse(null));
    output.put("se_log_rr", ratio.map(RiskRatio::logStandardError).orElse(null));
    return output;
  }

  private static void put(
      Map<String, @Nullable Object> output, Difference difference, double level) {
    output.put("estimate", difference.estimate());
    output.put("se", difference.standardError());
    output.put("var", difference.standardError() * difference.standardError());
    output.put("df", difference.degreesOfFreedom());
    output.put("t", available(difference.t()));
    output.put("p_value", available(difference.pValue()));
    put(output, "ci_mean", difference.interval(level));
  }

  static Map<String, @Nullable Object> independentDifference(JsonObject input) {
    SurveyCase survey = SurveyCase.of(input);
    EstimatedProportion first = part(survey, survey.setting("split"), survey.setting("level_a"));
    EstimatedProportion second = part(survey, survey.setting("split"), survey.setting("level_b"));
    Difference difference = Difference.independent(first, second);
    double sum = first.degreesOfFreedom() + second.degreesOfFreedom();
    Map<String, @Nullable Object> output = new HashMap<>();
    put(output, difference, survey.level());
    output.put("df_satterthwaite", difference.degreesOfFreedom());
    output.put("p_satterthwaite", available(difference.pValue()));
    output.put("df_sum", sum);
    output.put("p_df_sum", available(withDegreesOfFreedom(difference, sum).pValue()));
    output.put(
        "z_p", available(withDegreesOfFreedom(difference, Double.POSITIVE_INFINITY).pValue()));
    return output;
  }

  private static Difference withDegreesOfFreedom(Difference difference, double degreesOfFreedom) {
    return Difference.of(difference.estimate(), difference.standardError(), degreesOfFreedom);
  }

  /** The share in that part of the data that was a survey of its own. */
  private static EstimatedProportion part(SurveyCase survey, String column, String value) {
    return survey
        .with(survey.data().where(column, value))
        .design()
        .proportion(survey.setting("y"))
        .estimate()
        .share()
        .orElseThrow();
  }

  static Map<String, @Nullable Object> trendSummary(JsonObject input) {
    SurveyCase survey = SurveyCase.of(input);
    String time = survey.setting("time");
    List<SurveyRound> rounds = new ArrayList<>();
    for (String round : survey.data().values(time)) {
      rounds.add(SurveyRound.of(Double.parseDouble(round), part(survey, time, round)));
    }
    Map<String, @Nullable Object> output = new HashMap<>();
    if (TrendOfEstimates.of(rounds) instanceof TrendOfEstimates.Computed trend) {
      output.put("slope", trend.slope());
      output.put("se", trend.standardError());
      output.put("z", trend.z());
      output.put("p_value", trend.pValue());
    }
    return output;
  }

  static Map<String, @Nullable Object> trend(JsonObject input) {
    SurveyCase survey = SurveyCase.of(input);
    SurveyTrend.Link link =
        SurveyTrend.Link.valueOf(survey.setting("link").toUpperCase(Locale.ROOT));
    SurveyTrend.Fit fit =
        survey
            .design()
            .trend(survey.setting("y"), survey.setting("time"), link)
            .fit()
            .orElseThrow();
    Map<String, @Nullable Object> output = new HashMap<>();
    output.put("intercept", fit.intercept());
    output.put("slope", fit.slope());
    output.put("se", Math.sqrt(fit.slopeVariance()));
    output.put("se_intercept", Math.sqrt(fit.interceptVariance()));
    output.put("cov", fit.covariance());
    output.put("df_residual", fit.degreesOfFreedom());
    output.put("t", available(fit.test().t()));
    output.put("p_value", available(fit.test().pValue()));
    return output;
  }

  static Map<String, @Nullable Object> association(JsonObject input) {
    SurveyCase survey = SurveyCase.of(input);
    AssociationStatistic statistic =
        switch (survey.setting("statistic")) {
          case "Chisq" -> AssociationStatistic.RAO_SCOTT_FIRST_ORDER;
          case "Wald" -> AssociationStatistic.WALD;
          case "adjWald" -> AssociationStatistic.ADJUSTED_WALD;
          case "saddlepoint" -> AssociationStatistic.SADDLEPOINT;
          default -> AssociationStatistic.RAO_SCOTT_SECOND_ORDER;
        };
    AssociationTest.Computed test =
        survey
            .design()
            .association(survey.setting("rows"), survey.setting("cols"), statistic)
            .computed()
            .orElseThrow();
    Map<String, @Nullable Object> output = new HashMap<>();
    output.put(
        "statistic",
        statistic == AssociationStatistic.RAO_SCOTT_FIRST_ORDER
            ? test.pearsonChiSquared()
            : test.value());
    output.put("ndf", test.numeratorDegreesOfFreedom());
    output.put("ddf", test.denominatorDegreesOfFreedom());
    output.put("p_value", test.pValue());
    return output;
  }

  static Map<String, @Nullable Object> oneSample(JsonObject input) {
    SurveyCase survey = SurveyCase.of(input);
    SurveyEstimate estimate = survey.design().proportion(survey.setting("y")).estimate();
    ThresholdTest test = estimate.test(survey.number("p0")).orElseThrow();
    Map<String, @Nullable Object> output = new HashMap<>();
    put(output, estimate, survey.level());
    output.put("t", available(test.t()));
    output.put("t_logit", available(test.logitT()));
    output.put("p_two", available(test.pValue(Alternative.TWO_SIDED)));
    output.put("p_less", available(test.pValue(Alternative.LESS)));
    output.put("p_greater", available(test.pValue(Alternative.GREATER)));
    output.put("p_two_logit", available(test.logitPValue(Alternative.TWO_SIDED)));
    return output;
  }

  static Map<String, @Nullable Object> weights(JsonObject input) {
    SurveyDesign design = SurveyCase.of(input).design();
    double[] weights = new double[design.sample().rows()];
    for (int row = 0; row < weights.length; row++) {
      weights[row] = design.weight(row + 1);
    }
    Map<String, @Nullable Object> output = new HashMap<>();
    output.put("first", weights[0]);
    output.put("last", weights[weights.length - 1]);
    output.put("sum", design.sumOfWeights());
    output.put("sum_sq", Arrays.stream(weights).map(weight -> weight * weight).sum());
    output.put("min", Arrays.stream(weights).min().orElseThrow());
    output.put("max", Arrays.stream(weights).max().orElseThrow());
    return output;
  }

  static Map<String, @Nullable Object> combinedRatio(JsonObject input) {
    SurveyCase survey = SurveyCase.of(input);
    SurveyEstimate ratio =
        survey.design().ratio(survey.setting("y"), survey.setting("x")).estimate();
    EstimatedFigure total = ratio.totalFor(survey.number("x_total")).orElseThrow();
    Map<String, @Nullable Object> output = new HashMap<>();
    put(output, ratio, survey.level());
    output.put("total", total.value());
    output.put("total_se", available(total.standardError()));
    return output;
  }

  static Map<String, @Nullable Object> separateRatio(JsonObject input) {
    SurveyCase survey = SurveyCase.of(input);
    Map<String, Double> known = new LinkedHashMap<>();
    for (String total : survey.setting("x_totals").split("\\|", -1)) {
      int sign = total.lastIndexOf(':');
      known.put(total.substring(0, sign), Double.parseDouble(total.substring(sign + 1)));
    }
    SeparateRatio separate =
        survey.design().separateRatio(survey.setting("y"), survey.setting("x"), known);
    Map<String, @Nullable Object> output = new HashMap<>();
    output.put("total", separate.total().value());
    output.put("total_se", available(separate.total().standardError()));
    output.put("estimate", separate.ratio().value());
    output.put("se", available(separate.ratio().standardError()));
    output.put("df", separate.ratio().degreesOfFreedom());
    separate.ratios().forEach((stratum, ratio) -> output.put("ratio_" + stratum, ratio));
    return output;
  }

  static Map<String, @Nullable Object> blockedBootstrap(JsonObject input) {
    SurveyCase survey = SurveyCase.of(input);
    SurveyDesign design = survey.design();
    SurveyData draws = SurveyData.read(survey.file(survey.setting("draws")));
    int[][] rows =
        draws.column("rows").stream()
            .map(cell ->
                Arrays.stream(cell.split(" ", -1))
                    .mapToInt(row -> Integer.parseInt(row) - 1)
                    .toArray())
            .toArray(int[][]::new);
    String unit = survey.list("ids").get(0);
    SurveyData population =
        SurveyData.read(survey.file(survey.setting("draws").replace("_draws", "_pop")));
    Map<String, Double> people = new HashMap<>();
    for (int row = 0; row < population.rows(); row++) {
      people.put(population.column(unit).get(row), population.numbers("pop")[row]);
    }
    int[] units = design.primarySamplingUnitOfRow();
    double[] peopleOfUnit = new double[design.primarySamplingUnits()];
    for (int row = 0; row < units.length; row++) {
      peopleOfUnit[units[row]] =
          people.getOrDefault(survey.data().column(unit).get(row), Double.NaN);
    }
    BlockedBootstrapEstimate estimate =
        BlockedWeightedBootstrap.of(peopleOfUnit, rows.length, 0)
            .replay(rows)
            .proportion(units, survey.data().numbers(survey.setting("y")));
    Map<String, @Nullable Object> output = new HashMap<>();
    put(output, estimate, survey.level());
    return output;
  }

  private static void put(
      Map<String, @Nullable Object> output, BlockedBootstrapEstimate estimate, double level) {
    output.put("estimate", available(estimate.estimate()));
    put(output, "ci_percentile", estimate.interval(level).interval());
    output.put("se", available(estimate.standardError()));
    output.put("mean", available(estimate.mean()));
    output.put("first", available(estimate.replicateEstimate(0)));
    output.put("last", available(estimate.replicateEstimate(estimate.replicates() - 1)));
    output.put("analytic_centre", available(estimate.analyticCentre()));
    output.put("analytic_se", available(estimate.analyticStandardError()));
  }
}
