package org.nutricoverage.conformance;

import com.google.gson.JsonObject;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.commons.statistics.distribution.NormalDistribution;
import org.jspecify.annotations.Nullable;
import org.nutricoverage.core.Proportion;
import org.nutricoverage.core.interval.BinomialInterval;
import org.nutricoverage.core.interval.ConfidenceInterval;
import org.nutricoverage.core.interval.FinitePopulationInterval;

/** Intervals of a counted proportion. */
final class IntervalTopics {

  private static final double ROUNDED_CRITICAL_VALUE = 1.96;
  private static final Map<String, BinomialInterval> KINDS =
      Map.of(
          "wald", BinomialInterval.WALD,
          "wilson", BinomialInterval.WILSON,
          "wilson_cc", BinomialInterval.WILSON_CONTINUITY_CORRECTED,
          "agresti_coull", BinomialInterval.AGRESTI_COULL,
          "clopper_pearson", BinomialInterval.CLOPPER_PEARSON,
          "jeffreys", BinomialInterval.JEFFREYS,
          "mid_p", BinomialInterval.MID_P);

  private IntervalTopics() {}

  static Map<String, @Nullable Object> intervals(JsonObject input) {
    long successes = Inputs.count(input, "x");
    long trials = Inputs.count(input, "n");
    Map<String, @Nullable Object> output = new HashMap<>();
    output.put("p", Proportion.of(successes, trials).value());
    output.put("se_correct", BinomialInterval.standardError(successes, trials));
    output.put("se_wald", BinomialInterval.standardError(successes, trials));
    if (input.has("level")) {
      double level = Inputs.number(input, "level");
      output.put("wilson", limits(BinomialInterval.WILSON.of(successes, trials, level)));
      output.put(
          "clopper_pearson", limits(BinomialInterval.CLOPPER_PEARSON.of(successes, trials, level)));
      output.put(
          "wald_z1.96",
          limits(
              BinomialInterval.WALD.unclipped(successes, trials, levelOf(ROUNDED_CRITICAL_VALUE))));
    }
    if (input.has("N")) {
      long population = Inputs.count(input, "N");
      ConfidenceInterval interval =
          FinitePopulationInterval.WALD_FINITE_POPULATION.unclipped(
              successes, trials, population, levelOf(Inputs.number(input, "z")));
      output.put("se_fpc", FinitePopulationInterval.standardError(successes, trials, population));
      output.put("lcl", interval.lower());
      output.put("ucl", interval.upper());
    }
    return output;
  }

  static Map<String, @Nullable Object> binomial(JsonObject input) {
    Map<String, String> settings = Inputs.settings(input, "estimator");
    long successes = Inputs.count(settings, "x");
    long trials = Inputs.count(settings, "n");
    double level = Double.parseDouble(settings.getOrDefault("level", ""));
    Map<String, @Nullable Object> output = new HashMap<>();
    output.put("estimate", Proportion.of(successes, trials).value());
    KINDS.forEach((name, method) -> {
      ConfidenceInterval interval = method.unclipped(successes, trials, level);
      output.put("ci_" + name + "_lo", interval.lower());
      output.put("ci_" + name + "_hi", interval.upper());
    });
    return output;
  }

  private static List<Double> limits(ConfidenceInterval interval) {
    return List.of(interval.lower(), interval.upper());
  }

  private static double levelOf(double criticalValue) {
    return 1 - 2 * NormalDistribution.of(0, 1).survivalProbability(criticalValue);
  }
}
