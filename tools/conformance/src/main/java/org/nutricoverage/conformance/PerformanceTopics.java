package org.nutricoverage.conformance;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.LongConsumer;
import org.jspecify.annotations.Nullable;
import org.nutricoverage.core.Indicator;
import org.nutricoverage.core.Proportion;
import org.nutricoverage.deskreview.adherence.AdherenceRecord;
import org.nutricoverage.deskreview.adherence.AdherenceRule;
import org.nutricoverage.deskreview.adherence.AdherenceTally;
import org.nutricoverage.deskreview.exits.ExitCounts;
import org.nutricoverage.deskreview.exits.ExitDenominator;
import org.nutricoverage.deskreview.exits.ExitRates;

/** Adherence, indicator 8, and the ways out of treatment, indicators 14 to 17. */
final class PerformanceTopics {

  private static final List<Indicator> WAYS_OUT =
      List.of(
          Indicator.RECOVERY_RATE,
          Indicator.MORTALITY_RATE,
          Indicator.DEFAULT_RATE,
          Indicator.NON_RESPONSE_RATE);

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

  private static void setIfPresent(JsonElement cell, LongConsumer setter) {
    if (!cell.isJsonNull()) {
      setter.accept(cell.getAsLong());
    }
  }

  static Map<String, @Nullable Object> exitRates(JsonObject input) {
    ExitRates rates =
        ExitRates.of(
            ExitCounts.NONE
                .recovered(Inputs.count(input, "recovered"))
                .died(Inputs.count(input, "died"))
                .defaulted(Inputs.count(input, "defaulted"))
                .nonResponse(Inputs.count(input, "non_response"))
                .transferred(Inputs.count(input, "transferred")));
    Map<String, @Nullable Object> output = new HashMap<>();
    output.put("with_transfers", values(rates.over(ExitDenominator.WITH_TRANSFERS)));
    output.put("without_transfers", values(rates.over(ExitDenominator.WITHOUT_TRANSFERS)));
    return output;
  }

  private static @Nullable List<Double> values(ExitRates rates) {
    List<Double> values =
        WAYS_OUT.stream()
            .flatMap(indicator -> rates.rate(indicator).stream())
            .map(Proportion.Counted::value)
            .toList();
    return values.isEmpty() ? null : values;
  }
}
