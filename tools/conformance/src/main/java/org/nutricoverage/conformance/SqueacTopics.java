package org.nutricoverage.conformance;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.time.LocalDate;
import java.time.Month;
import java.time.YearMonth;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.nutricoverage.core.Indicator;
import org.nutricoverage.core.Proportion;
import org.nutricoverage.core.Rational;
import org.nutricoverage.core.interval.ConfidenceInterval;
import org.nutricoverage.core.standard.Standard;
import org.nutricoverage.core.standard.Verdict;
import org.nutricoverage.deskreview.exits.ExitCounts;
import org.nutricoverage.deskreview.exits.ExitDenominator;
import org.nutricoverage.deskreview.exits.ExitRates;
import org.nutricoverage.deskreview.routine.Smoothing;
import org.nutricoverage.survey.cases.CaseCounts;
import org.nutricoverage.survey.cases.ContinuousTreatmentCoverage;
import org.nutricoverage.survey.cases.CoverageEstimator;
import org.nutricoverage.survey.cases.CuredStays;
import org.nutricoverage.survey.cases.MetNeed;
import org.nutricoverage.survey.cases.RecoveryRatio;
import org.nutricoverage.survey.squeac.prior.BetaBelief;
import org.nutricoverage.survey.squeac.prior.CredibleInterval;
import org.nutricoverage.survey.squeac.prior.DraftPrior;
import org.nutricoverage.survey.squeac.prior.Likelihood;
import org.nutricoverage.survey.squeac.prior.LikelihoodSampleSize;
import org.nutricoverage.survey.squeac.prior.Posterior;
import org.nutricoverage.survey.squeac.prior.PriorMode;
import org.nutricoverage.survey.squeac.prior.PriorRange;
import org.nutricoverage.survey.squeac.prior.ShapeRule;

/** Estimators from counts of cases, priors and posteriors, and the routine data of stage 1. */
final class SqueacTopics {

  private static final String CASE = "reference case";
  private static final LocalDate ANY_DAY = LocalDate.EPOCH;
  private static final int ANY_YEAR = 2000;

  private SqueacTopics() {}

  static Map<String, @Nullable Object> estimators(JsonObject input) {
    Map<String, @Nullable Object> output = new HashMap<>();
    if (input.has("effectiveness")) {
      MetNeed need =
          MetNeed.of(Inputs.rational(input, "effectiveness"), Inputs.rational(input, "coverage"));
      output.put("met_need", need.value().doubleValue());
    } else if (input.has("untreated_months")) {
      RecoveryRatio ratio =
          RecoveryRatio.fromEpisodeMonths(
              Inputs.number(input, "untreated_months"),
              Inputs.number(input, "treated_months"),
              CASE);
      output.put("k", ratio.value().doubleValue());
    } else {
      CaseCounts counts = counts(input);
      RecoveryRatio ratio = ratio(input);
      output.put("r_out", counts.recoveringNotInProgramme(ratio));
      output.put("point", value(counts.caseFindingEffectiveness()));
      output.put("period", value(counts.periodCoverage()));
      output.put("treatment_coverage", value(counts.treatmentCoverage(ratio)));
    }
    return output;
  }

  private static CaseCounts counts(JsonObject input) {
    return CaseCounts.of(
        Inputs.count(input, "cases_in"),
        Inputs.count(input, "cases_out"),
        Inputs.count(input, "rec_in"));
  }

  private static RecoveryRatio ratio(JsonObject input) {
    return RecoveryRatio.of(Inputs.rational(input, "k"), CASE);
  }

  private static @Nullable Double value(Optional<Proportion.Counted> share) {
    return share.map(Proportion.Counted::value).orElse(null);
  }

  static Map<String, @Nullable Object> treatmentCoverageInterval(JsonObject input) {
    Optional<ContinuousTreatmentCoverage> smooth =
        ContinuousTreatmentCoverage.of(counts(input), ratio(input));
    Optional<ConfidenceInterval> interval =
        smooth.map(coverage -> coverage.interval(Inputs.number(input, "level")));
    Map<String, @Nullable Object> output = new HashMap<>();
    output.put("tc_continuous", smooth.map(ContinuousTreatmentCoverage::estimate).orElse(null));
    output.put("se", smooth.map(ContinuousTreatmentCoverage::standardError).orElse(null));
    output.put("logit_lcl", interval.map(ConfidenceInterval::lower).orElse(null));
    output.put("logit_ucl", interval.map(ConfidenceInterval::upper).orElse(null));
    return output;
  }

  static Map<String, @Nullable Object> prior(JsonObject input) {
    if (input.has("mode")) {
      return shapeAndSize(input);
    }
    Map<String, @Nullable Object> output = new HashMap<>();
    PriorMode mode;
    if (input.has("barrier_scores")) {
      List<Double> boosters = numbers(input, "booster_scores");
      List<Double> barriers = numbers(input, "barrier_scores");
      mode = PriorMode.ofScores(PriorMode.Exercise.WEIGHTED_BY_TEAM, boosters, barriers);
      output.put("booster_total", sum(boosters));
      output.put("barrier_total", sum(barriers));
    } else if (input.has("barrier_total")) {
      mode =
          PriorMode.ofTotals(
              Inputs.number(input, "booster_total"), Inputs.number(input, "barrier_total"));
    } else if (input.has("barriers")) {
      long boosters = Inputs.count(input, "boosters");
      long barriers = Inputs.count(input, "barriers");
      double each = Inputs.number(input, "score_each");
      mode = PriorMode.ofBarriersAndBoosters(boosters, barriers, each);
      output.put("booster_total", boosters * each);
      output.put("barrier_total", barriers * each);
    } else if (input.has("barrier_links")) {
      mode =
          PriorMode.ofConceptMap(
              Inputs.count(input, "booster_links"), Inputs.count(input, "barrier_links"));
    } else if (input.has("beliefs")) {
      double[] beliefs =
          numbers(input, "beliefs").stream().mapToDouble(Double::doubleValue).toArray();
      mode = PriorMode.ofBeliefs(beliefs);
    } else {
      List<PriorMode> modes =
          numbers(input, "modes").stream().map(each -> PriorMode.stated(each, CASE)).toList();
      mode = PriorMode.average(modes);
    }
    output.put("mode", mode.percent().doubleValue());
    return output;
  }

  private static Map<String, @Nullable Object> shapeAndSize(JsonObject input) {
    double mode = Inputs.number(input, "mode");
    BetaBelief belief =
        input.has("alpha")
            ? BetaBelief.of(Inputs.number(input, "alpha"), Inputs.number(input, "beta"))
            : PriorRange.of(mode, Inputs.number(input, "min"), Inputs.number(input, "max"))
                .shape(ShapeRule.PUBLISHED);
    Map<String, @Nullable Object> output = new HashMap<>();
    output.put("alpha", belief.alpha());
    output.put("beta", belief.beta());
    output.put("mu", belief.mean());
    output.put("sigma", belief.standardDeviation());
    output.put("actual_mode", orNull(belief.mode()));
    if (input.has("precision")) {
      LikelihoodSampleSize size =
          LikelihoodSampleSize.of(mode, belief, Inputs.number(input, "precision"));
      output.put("raw", size.unrounded().doubleValue());
      output.put("sample_size", size.cases());
    }
    return output;
  }

  static Map<String, @Nullable Object> posterior(JsonObject input) {
    double level = Inputs.number(input, "level");
    CoverageEstimator estimator = CoverageEstimator.TREATMENT_COVERAGE;
    Posterior posterior =
        DraftPrior.ofShape(
                estimator,
                BetaBelief.of(Inputs.number(input, "alpha"), Inputs.number(input, "beta")),
                CASE)
            .lock(ANY_DAY, CASE)
            .with(Likelihood.of(estimator, Inputs.count(input, "x"), Inputs.count(input, "n")));
    BetaBelief belief = posterior.belief();
    Map<String, @Nullable Object> output = new HashMap<>();
    output.put("alpha_post", belief.alpha());
    output.put("beta_post", belief.beta());
    output.put("mode", orNull(belief.mode()));
    output.put("mean", belief.mean());
    output.put("median", belief.median());
    output.put("sd", belief.standardDeviation());
    output.put("equal_tailed", limits(posterior.interval(CredibleInterval.EQUAL_TAILED, level)));
    output.put("hpd", limits(posterior.interval(CredibleInterval.HIGHEST_DENSITY, level)));
    output.put("normal_approx", limits(belief.handFormula()));
    output.put("conflict_z", orNull(posterior.conflict().z()));
    output.put("conflict_p_two_sided", orNull(posterior.conflict().normalProbability()));
    output.put("prior_predictive_p", posterior.conflict().predictiveProbability());
    output.put("prob_at_least_50", belief.probabilityAbove(0.5));
    return output;
  }

  static Map<String, @Nullable Object> routineData(JsonObject input) {
    if (input.has("series")) {
      return smoothed(input);
    }
    if (input.has("admission")) {
      OptionalLong days =
          CuredStays.days(
              LocalDate.parse(input.get("admission").getAsString()),
              LocalDate.parse(input.get("discharge").getAsString()));
      Map<String, @Nullable Object> output = new HashMap<>();
      output.put("days", days.isPresent() ? days.getAsLong() : null);
      return output;
    }
    JsonObject exits = input.has("columns") ? input.getAsJsonObject("columns") : input;
    return exits(
        ExitCounts.NONE
            .recovered(Inputs.count(exits, "cured"))
            .died(Inputs.count(exits, exits.has("death") ? "death" : "died"))
            .defaulted(Inputs.count(exits, exits.has("default") ? "default" : "defaulted"))
            .nonResponse(Inputs.count(exits, "non_response")));
  }

  private static Map<String, @Nullable Object> smoothed(JsonObject input) {
    List<Double> series = numbers(input, "series");
    List<Double> smoothed;
    if (input.has("labels")) {
      SortedMap<YearMonth, Double> byMonth = new TreeMap<>();
      for (int i = 0; i < series.size(); i++) {
        String label = input.getAsJsonArray("labels").get(i).getAsString();
        byMonth.put(YearMonth.of(ANY_YEAR, month(label)), series.get(i));
      }
      smoothed = List.copyOf(Smoothing.m3a3().smooth(byMonth).values());
    } else {
      smoothed = Smoothing.m3a3().smooth(series);
    }
    Map<String, @Nullable Object> output = new HashMap<>();
    output.put("smoothed", smoothed.isEmpty() ? null : smoothed);
    return output;
  }

  private static Month month(String label) {
    return Arrays.stream(Month.values())
        .filter(month -> month.getDisplayName(TextStyle.SHORT, Locale.ROOT).equals(label))
        .findFirst()
        .orElseGet(() -> Month.valueOf(label.toUpperCase(Locale.ROOT)));
  }

  private static Map<String, @Nullable Object> exits(ExitCounts counts) {
    ExitRates rates = ExitRates.of(counts).over(ExitDenominator.WITHOUT_TRANSFERS);
    Optional<Proportion.Counted> cured = rates.rate(Indicator.RECOVERY_RATE);
    Optional<Proportion.Counted> died = rates.rate(Indicator.MORTALITY_RATE);
    Optional<Proportion.Counted> defaulted = rates.rate(Indicator.DEFAULT_RATE);
    Map<String, @Nullable Object> output = new HashMap<>();
    output.put("exits", counts.total(ExitDenominator.WITHOUT_TRANSFERS));
    output.put("cured", value(cured));
    output.put("died", value(died));
    output.put("defaulted", value(defaulted));
    output.put("non_response", value(rates.rate(Indicator.NON_RESPONSE_RATE)));
    output.put("sphere_cured_gt75", meets(Standard.sphereRecovery(), cured));
    output.put("sphere_died_lt10", meets(Standard.sphereMortalitySevere(), died));
    output.put("sphere_default_lt15", meets(Standard.sphereDefault(), defaulted));
    return output;
  }

  private static @Nullable Boolean meets(Standard standard, Optional<Proportion.Counted> rate) {
    return rate.map(value -> standard.verdict(value.exact()) == Verdict.MET).orElse(null);
  }

  private static @Nullable Double orNull(OptionalDouble value) {
    return value.isPresent() ? value.getAsDouble() : null;
  }

  private static @Nullable List<Double> limits(Optional<ConfidenceInterval> interval) {
    return interval.map(limits -> List.of(limits.lower(), limits.upper())).orElse(null);
  }

  private static List<Double> numbers(JsonObject input, String name) {
    List<Double> numbers = new ArrayList<>();
    for (JsonElement element : input.getAsJsonArray(name)) {
      numbers.add(element.getAsDouble());
    }
    return numbers;
  }

  private static double sum(List<Double> values) {
    return Rational.sum(values.stream().map(Rational::fromDecimal).toList()).doubleValue();
  }
}
