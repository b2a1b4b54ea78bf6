package org.nutricoverage.conformance;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.nutricoverage.coordination.instrument.AnswerScale;
import org.nutricoverage.coordination.instrument.CoordinationLevel;
import org.nutricoverage.coordination.instrument.CoordinationResponse;
import org.nutricoverage.coordination.instrument.InstrumentItem;
import org.nutricoverage.coordination.instrument.OrganisationType;
import org.nutricoverage.coordination.instrument.PerformanceInstrument;
import org.nutricoverage.coordination.instrument.SurveyForm;
import org.nutricoverage.coordination.performance.CoordinationScoring;
import org.nutricoverage.coordination.performance.PartnerRegister;
import org.nutricoverage.coordination.performance.RegisterBasis;
import org.nutricoverage.coordination.performance.ResponseRate;
import org.nutricoverage.coordination.performance.ResponseRates;
import org.nutricoverage.coordination.performance.RowResult;
import org.nutricoverage.coordination.performance.ScoringPolicy;
import org.nutricoverage.core.Rational;

/** Scores and response rates of cluster coordination performance monitoring. */
final class CoordinationTopics {

  private static final String ROW = "1.2";

  private CoordinationTopics() {}

  static Map<String, @Nullable Object> responseRates(JsonObject input) {
    ResponseRates rates =
        ResponseRates.of(
            counts(input.getAsJsonObject("responding")),
            PartnerRegister.of(RegisterBasis.OVERALL, counts(input.getAsJsonObject("total"))));
    Map<String, @Nullable Object> output = new HashMap<>();
    output.put("all", value(rates.all()));
    for (OrganisationType type : OrganisationType.values()) {
      output.put(type.name(), value(rates.of(type)));
    }
    return output;
  }

  private static Map<OrganisationType, Long> counts(JsonObject byType) {
    Map<OrganisationType, Long> counts = new EnumMap<>(OrganisationType.class);
    for (String type : byType.keySet()) {
      counts.put(OrganisationType.valueOf(type), Inputs.count(byType, type));
    }
    return counts;
  }

  private static @Nullable Double value(ResponseRate rate) {
    return rate.fraction().map(Rational::doubleValue).orElse(null);
  }

  static Map<String, @Nullable Object> score(JsonObject input) {
    List<CoordinationResponse> responses = new ArrayList<>();
    int items = 0;
    for (JsonElement response : input.getAsJsonArray("responses")) {
      Map<String, Integer> answers = new HashMap<>();
      for (JsonElement code : response.getAsJsonArray()) {
        answers.put("q" + answers.size(), code.getAsInt());
      }
      items = Math.max(items, answers.size());
      responses.add(
          CoordinationResponse.partner(
              OrganisationType.OTHER, CoordinationLevel.NATIONAL, answers));
    }
    List<InstrumentItem> questions = new ArrayList<>();
    for (int i = 0; i < items; i++) {
      questions.add(new InstrumentItem("q" + i, ROW, SurveyForm.PARTNER, AnswerScale.zeroToFour()));
    }
    RowResult row =
        CoordinationScoring.of(ScoringPolicy.PRIME_RESPONDENT_MEAN_MEDIAN)
            .score(PerformanceInstrument.sixPlusOne("reference", "1", questions), responses)
            .row(ROW)
            .orElseThrow();
    Map<String, @Nullable Object> output = new HashMap<>();
    output.put("score", row.score().percent().map(Rational::doubleValue).orElse(null));
    output.put("status", row.score().status().map(Enum::name).orElse("NO_DATA"));
    output.put("respondents", row.respondentCount());
    return output;
  }
}
