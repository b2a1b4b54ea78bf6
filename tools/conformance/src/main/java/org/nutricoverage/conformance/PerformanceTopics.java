package org.nutricoverage.conformance;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.LongFunction;
import org.jspecify.annotations.Nullable;
import org.nutricoverage.core.Proportion;
import org.nutricoverage.deskreview.adherence.AdherenceRecord;
import org.nutricoverage.deskreview.adherence.AdherenceRule;
import org.nutricoverage.deskreview.adherence.AdherenceTally;
import org.nutricoverage.deskreview.exits.ExitCounts;
import org.nutricoverage.deskreview.exits.ExitDenominator;
import org.nutricoverage.deskreview.exits.ExitRate;

/** Adherence, indicator 8, and the ways out of treatment, indicators 14 to 17. */
final class PerformanceTopics {

  private PerformanceTopics() {}

  static Map<String, @Nullable Object> adherence(JsonObject input) {
    List<AdherenceRecord> records = new ArrayList<>();
    for (JsonElement row : input.getAsJsonArray("rows")) {
      records.add(adherenceRecord(row.getAsJsonArray()));
    }
    AdherenceTally tally = AdherenceRule.WFP.tally(records);
    Map<String, @Nullable Object> output = new HashMap<>();
    output.put("adequate", tally.adequate());
    output.put("not_adequate", tally.notAdequate());
    output.put("undetermined", tally.undetermined());
    output.put("adherence", tally.proportion().map(Proportion.Counted::value).orElse(null));
    return output;
  }

  private static AdherenceRecord adherenceRecord(JsonArray row) {
    AdherenceRecord.Builder builder = AdherenceRecord.builder();
    setIfPresent(row.get(0), builder::cardCode);
    setIfPresent(row.get(1), builder::plannedOnCard);
    setIfPresent(row.get(2), builder::attendedOnCard);
    setIfPresent(row.get(3), builder::plannedAsSaid);
    setIfPresent(row.get(4), builder::attendedAsSaid);
    return builder.build();
  }

  private static void setIfPresent(
      JsonElement cell, LongFunction<AdherenceRecord.Builder> setter) {
    if (!cell.isJsonNull()) {
      setter.apply(cell.getAsLong());
    }
  }

  static Map<String, @Nullable Object> exitRates(JsonObject input) {
    ExitCounts counts =
        ExitCounts.builder()
            .recovered(Inputs.count(input, "recovered"))
            .died(Inputs.count(input, "died"))
            .defaulted(Inputs.count(input, "defaulted"))
            .nonResponse(Inputs.count(input, "non_response"))
            .transferred(Inputs.count(input, "transferred"))
            .build();
    Map<String, @Nullable Object> output = new HashMap<>();
    output.put("with_transfers", rates(counts, ExitDenominator.WITH_TRANSFERS));
    output.put("without_transfers", rates(counts, ExitDenominator.WITHOUT_TRANSFERS));
    return output;
  }

  private static @Nullable List<Double> rates(ExitCounts counts, ExitDenominator denominator) {
    List<Double> rates =
        Arrays.stream(ExitRate.values())
            .flatMap(rate -> counts.rate(rate, denominator).stream())
            .map(Proportion.Counted::value)
            .toList();
    return rates.isEmpty() ? null : rates;
  }
}
