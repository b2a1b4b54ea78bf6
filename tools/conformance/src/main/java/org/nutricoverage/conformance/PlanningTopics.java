package org.nutricoverage.conformance;

import com.google.gson.JsonObject;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.nutricoverage.survey.planning.ComparisonByPower;
import org.nutricoverage.survey.planning.ComparisonPlan;
import org.nutricoverage.survey.planning.CorrectionOrder;
import org.nutricoverage.survey.planning.CriticalValue;
import org.nutricoverage.survey.planning.HouseholdComposition;
import org.nutricoverage.survey.planning.NonResponseAdjustment;
import org.nutricoverage.survey.planning.SamplePlan;
import org.nutricoverage.survey.planning.SampleSize;

/** Sample sizes. */
final class PlanningTopics {

  private static final long POWER_INTERVIEWS = 200;
  private static final int SMART_CLUSTERS = 30;
  private static final double SMART_LEVEL = 0.95;

  private PlanningTopics() {}

  static Map<String, @Nullable Object> sampleSize(JsonObject input) {
    SampleSize question =
        SampleSize.withMarginOfError(Inputs.number(input, "margin_of_error"))
            .expectedProportion(Inputs.number(input, "expected_proportion"))
            .confidenceLevel(Inputs.number(input, "confidence"))
            .designEffect(Inputs.number(input, "design_effect"))
            .nonResponse(Inputs.number(input, "non_response"));
    if (input.has("population")) {
      question = question.populationSize(Inputs.count(input, "population"));
    }
    SamplePlan plan = question.plan();
    Map<String, @Nullable Object> output = new HashMap<>();
    output.put("completed", plan.completedInterviews());
    output.put("to_select", plan.toSelect());
    return output;
  }

  static Map<String, @Nullable Object> households(JsonObject input) {
    HouseholdComposition composition =
        HouseholdComposition.of(
            Inputs.number(input, "household_size"), Inputs.number(input, "group_share"));
    Map<String, @Nullable Object> output = new HashMap<>();
    output.put(
        "households",
        composition.householdsFor(
            Inputs.count(input, "individuals"), Inputs.number(input, "non_response")));
    return output;
  }

  static Map<String, @Nullable Object> oneProportion(JsonObject input) {
    Map<String, String> settings = Inputs.settings(input, "estimator");
    double designEffect = number(settings, "deff");
    SampleSize simple =
        SampleSize.withMarginOfError(number(settings, "d"))
            .expectedProportion(number(settings, "p"))
            .confidenceLevel(number(settings, "level"));
    long population = (long) number(settings, "N");
    SampleSize corrected = population > 0 ? simple.populationSize(population) : simple;
    SampleSize fieldwork =
        corrected.designEffect(designEffect).nonResponse(number(settings, "nonresponse"));
    SampleSize effectFirst =
        fieldwork.correctionOrder(CorrectionOrder.DESIGN_EFFECT_THEN_POPULATION);
    Map<String, @Nullable Object> output = new HashMap<>();
    output.put("n_srs_raw", simple.plan().unroundedSimpleRandomInterviews());
    output.put("n_srs", simple.plan().completedInterviews());
    output.put("n_fpc_raw", corrected.plan().unroundedCompletedInterviews());
    output.put("n_deff_raw", fieldwork.plan().unroundedCompletedInterviews());
    output.put("n_final", fieldwork.plan().toSelect());
    output.put(
        "n_final_multiplier",
        fieldwork.nonResponseAdjustment(NonResponseAdjustment.MULTIPLY).plan().toSelect());
    output.put("n_deff_before_fpc_raw", effectFirst.plan().unroundedCompletedInterviews());
    output.put("n_final_deff_before_fpc", effectFirst.plan().toSelect());
    output.put(
        "smart_t29_raw",
        simple
            .designEffect(designEffect)
            .criticalValue(CriticalValue.studentT(SMART_CLUSTERS))
            .confidenceLevel(SMART_LEVEL)
            .plan()
            .unroundedCompletedInterviews());
    return output;
  }

  static Map<String, @Nullable Object> twoProportions(JsonObject input) {
    Map<String, String> settings = Inputs.settings(input, "estimator");
    ComparisonByPower simple =
        ComparisonByPower.of(number(settings, "p1"), number(settings, "p2"))
            .significanceLevel(number(settings, "alpha"))
            .power(number(settings, "power"));
    ComparisonByPower pooled = simple.designEffect(number(settings, "deff"));
    ComparisonPlan unpooled = pooled.nullVariance(ComparisonByPower.NullVariance.UNPOOLED).plan();
    Map<String, @Nullable Object> output = new HashMap<>();
    output.put("n_pooled_raw", pooled.plan().unroundedSimpleRandomPerGroup());
    output.put("n_pooled", pooled.plan().completedPerGroup());
    output.put("n_unpooled_raw", unpooled.unroundedSimpleRandomPerGroup());
    output.put("n_unpooled", unpooled.completedPerGroup());
    output.put("power_at_200", pooled.achievedPower(POWER_INTERVIEWS));
    return output;
  }

  private static double number(Map<String, String> settings, String name) {
    return Double.parseDouble(settings.getOrDefault(name, ""));
  }
}
