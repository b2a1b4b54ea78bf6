package org.nutricoverage.conformance;

import com.google.gson.JsonObject;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.nutricoverage.core.TargetGroup;
import org.nutricoverage.deskreview.need.IncidenceFactor;
import org.nutricoverage.deskreview.need.LocalIncidence;
import org.nutricoverage.deskreview.need.PeopleInNeed;
import org.nutricoverage.deskreview.need.Prevalence;

/** People in need of indicator 13 and their incidence factor. */
final class NeedTopics {

  private static final int YEAR_MONTHS = 12;

  private NeedTopics() {}

  static Map<String, @Nullable Object> peopleInNeed(JsonObject input) {
    Map<String, @Nullable Object> output = new HashMap<>();
    int months = YEAR_MONTHS;
    IncidenceFactor factor;
    if (input.has("k")) {
      factor = IncidenceFactor.additive(Inputs.rational(input, "k"));
    } else if (input.has("multiplier")) {
      factor = IncidenceFactor.multiplier(Inputs.rational(input, "multiplier"));
    } else {
      months = Math.toIntExact(Inputs.count(input, "months"));
      factor = IncidenceFactor.fromDuration(months, Inputs.rational(input, "duration_months"));
      output.put("k", factor.additive().doubleValue());
    }
    PeopleInNeed need =
        PeopleInNeed.computed(TargetGroup.CHILDREN_6_59_MONTHS)
            .population(Inputs.count(input, "population"), "case")
            .prevalence(Prevalence.of(Inputs.rational(input, "prevalence")))
            .incidence(factor)
            .months(months)
            .build();
    output.put("people_in_need", need.total().doubleValue());
    output.put("prevalent", need.prevalent().orElseThrow().doubleValue());
    output.put("incident", need.incident().orElseThrow().doubleValue());
    return output;
  }

  static Map<String, @Nullable Object> localIncidenceFactor(JsonObject input) {
    LocalIncidence incidence =
        LocalIncidence.builder()
            .admissions(Inputs.count(input, "annual_admissions"))
            .coverage(Inputs.rational(input, "coverage"))
            .population(Inputs.count(input, "population"))
            .prevalence(Prevalence.of(Inputs.rational(input, "prevalence")))
            .months(YEAR_MONTHS)
            .source("case")
            .build();
    Map<String, @Nullable Object> output = new HashMap<>();
    output.put("bulti_k", incidence.additiveAfterBulti().doubleValue());
    output.put("isanaka_factor", incidence.additiveAfterIsanaka().doubleValue());
    return output;
  }
}
