package org.nutricoverage.io.json;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.nutricoverage.core.Area;
import org.nutricoverage.core.CoverageEstimate;
import org.nutricoverage.core.Evidence;
import org.nutricoverage.core.Finding;
import org.nutricoverage.core.Indicator;
import org.nutricoverage.core.Method;
import org.nutricoverage.core.Outcome;
import org.nutricoverage.core.Proportion;
import org.nutricoverage.core.ReachDefinition;
import org.nutricoverage.core.ReportingPeriod;
import org.nutricoverage.core.Scope;
import org.nutricoverage.core.Severity;
import org.nutricoverage.core.Sex;
import org.nutricoverage.core.SubActivity;
import org.nutricoverage.core.TargetGroup;
import org.nutricoverage.core.Uncertainty;
import org.nutricoverage.core.interval.ConfidenceInterval;
import org.nutricoverage.core.table.CoverageTable;
import org.nutricoverage.core.table.Dimension;
import org.nutricoverage.io.internal.json.JsonFields;
import org.nutricoverage.io.internal.json.JsonRule;
import org.nutricoverage.io.internal.json.JsonValue;

/** Reads what {@link EstimateWriter} writes. */
final class EstimateReader {

  private final IntervalMethods methods;

  EstimateReader(IntervalMethods methods) {
    this.methods = methods;
  }

  CoverageTable table(JsonValue value) {
    JsonFields fields = value.fields();
    Dimension dimension = fields.need("dimension").word(Dimension.class);
    List<CoverageEstimate> cells = fields.need("cells").list(this::estimate);
    CoverageEstimate total = estimate(fields.need("total"));
    fields.end();
    return value.build(() -> CoverageTable.restored(dimension, cells, total));
  }

  CoverageEstimate estimate(JsonValue value) {
    JsonFields fields = value.fields();
    Scope scope = scope(fields.need("scope"));
    Method method = method(fields.need("method"));
    ReachDefinition reach = fields.need("reachDefinition").word(ReachDefinition.class);
    String eligibleSource = text(fields, "eligibleSource");
    Evidence evidence = evidence(fields.need("evidence"));
    Outcome outcome = outcome(fields.need("outcome"));
    List<Finding> findings = fields.list("findings", EstimateReader::finding);
    List<String> calculation = fields.list("calculation", JsonValue::text);
    fields.end();
    return new CoverageEstimate(
        scope, method, reach, eligibleSource, evidence, outcome, findings, calculation);
  }

  private static String text(JsonFields fields, String name) {
    return fields.get(name).map(JsonValue::text).orElse("");
  }

  private static Scope scope(JsonValue value) {
    JsonFields fields = value.fields();
    SubActivity subActivity = code(fields.need("subActivity"), SubActivity::parse);
    Indicator indicator = code(fields.need("indicator"), Indicator::parse);
    Area area = area(fields.need("area"));
    ReportingPeriod period = period(fields.need("period"));
    TargetGroup group = targetGroup(fields.need("targetGroup"));
    Sex sex = fields.need("sex").word(Sex.class);
    fields.end();
    return value.build(() -> new Scope(subActivity, indicator, area, period, group, sex));
  }

  private static <T> T code(JsonValue value, Function<String, T> parser) {
    String code = value.text();
    return value.build(() -> parser.apply(code));
  }

  private static Area area(JsonValue value) {
    JsonFields fields = value.fields();
    String code = fields.need("code").text();
    String name = fields.need("name").text();
    var level = fields.get("level").map(JsonValue::smallWhole);
    var parentCode = fields.get("parentCode").map(JsonValue::text);
    fields.end();
    return value.build(() -> {
      Area area = Area.of(code, name);
      Area placed = level.map(area::atLevel).orElse(area);
      return parentCode.map(parent -> placed.within(Area.parse(parent))).orElse(placed);
    });
  }

  private static ReportingPeriod period(JsonValue value) {
    JsonFields fields = value.fields();
    var first = fields.need("firstMonth").month();
    var last = fields.need("lastMonth").month();
    fields.end();
    return value.build(() -> ReportingPeriod.between(first, last));
  }

  private static TargetGroup targetGroup(JsonValue value) {
    JsonFields fields = value.fields();
    String code = fields.need("code").text();
    String label = fields.need("label").text();
    List<TargetGroup> parts = fields.list("parts", EstimateReader::targetGroup);
    fields.end();
    TargetGroup group =
        value.build(() -> parts.isEmpty() ? one(code, label) : TargetGroup.union(parts));
    if (!group.code().equals(code)) {
      throw value.fault(
          JsonRule.VALUE_OUT_OF_RANGE, "the code must be " + group.code() + " but was " + code);
    }
    return group;
  }

  /** A group of the library has the label of the library. */
  private static TargetGroup one(String code, String label) {
    try {
      return TargetGroup.parse(code);
    } catch (IllegalArgumentException noneOfTheLibrary) {
      return TargetGroup.of(code, label);
    }
  }

  private static Method method(JsonValue value) {
    JsonFields fields = value.fields();
    Method.Family family = fields.need("family").word(Method.Family.class);
    String estimator = fields.need("estimator").text();
    fields.end();
    return value.build(() -> Method.of(family, estimator));
  }

  private static Evidence evidence(JsonValue value) {
    JsonFields fields = value.fields();
    Evidence evidence =
        switch (fields.need("type").word(Kinds.OfEvidence.class)) {
          case STATED -> new Evidence.Stated(text(fields, "source"));
          case ROUTINE_REPORTS -> routineReports(value, fields);
          case SAMPLE -> sample(value, fields);
          case REGISTER -> register(value, fields);
        };
    fields.end();
    return evidence;
  }

  private static Evidence routineReports(JsonValue value, JsonFields fields) {
    int sites = fields.need("sites").smallWhole();
    int expected = fields.need("siteMonthsExpected").smallWhole();
    int reported = fields.need("siteMonthsReported").smallWhole();
    return value.build(() -> new Evidence.RoutineReports(sites, expected, reported));
  }

  private static Evidence sample(JsonValue value, JsonFields fields) {
    long observations = fields.need("observations").whole();
    int units = fields.need("primarySamplingUnits").smallWhole();
    int strata = fields.need("strata").smallWhole();
    double weights = fields.need("sumOfWeights").real();
    long missing = fields.need("missing").whole();
    double missingShare = fields.need("missingWeightShare").real();
    String lone = fields.need("lonePrimarySamplingUnits").text();
    return value.build(() ->
        new Evidence.Sample(observations, units, strata, weights, missing, missingShare, lone));
  }

  private static Evidence register(JsonValue value, JsonFields fields) {
    long records = fields.need("records").whole();
    long persons = fields.need("persons").whole();
    String source = fields.need("source").text();
    return value.build(() -> new Evidence.Register(records, persons, source));
  }

  private Outcome outcome(JsonValue value) {
    JsonFields fields = value.fields();
    Outcome outcome =
        switch (fields.need("type").word(Kinds.OfOutcome.class)) {
          case COMPUTED ->
              new Outcome.Computed(
                  proportion(fields.need("proportion")), uncertainty(fields.need("uncertainty")));
          case NOT_COMPUTABLE -> notComputable(value, fields);
        };
    fields.end();
    return outcome;
  }

  private static Outcome notComputable(JsonValue value, JsonFields fields) {
    Outcome.Reason reason = fields.need("reason").word(Outcome.Reason.class);
    String explanation = fields.need("explanation").text();
    return value.build(() -> new Outcome.NotComputable(reason, explanation));
  }

  private static Proportion proportion(JsonValue value) {
    JsonFields fields = value.fields();
    Proportion proportion =
        switch (fields.need("type").word(Kinds.OfProportion.class)) {
          case COUNTED -> {
            var numerator = fields.need("numerator").number();
            var denominator = fields.need("denominator").number();
            yield value.build(() -> Proportion.of(numerator, denominator));
          }
          case ESTIMATED -> {
            double estimate = fields.need("estimate").real();
            double standardError = fields.need("standardError").real();
            yield value.build(() -> Proportion.estimated(estimate, standardError));
          }
        };
    fields.end();
    return proportion;
  }

  private Uncertainty uncertainty(JsonValue value) {
    JsonFields fields = value.fields();
    Uncertainty uncertainty =
        switch (fields.need("type").word(Kinds.OfUncertainty.class)) {
          case NO_INTERVAL -> {
            String reason = fields.need("reason").text();
            yield value.build(() -> new Uncertainty.NoInterval(reason));
          }
          case FROM_SAMPLE -> new Uncertainty.FromSample(interval(fields.need("interval")));
          case PROPAGATED ->
              new Uncertainty.Propagated(
                  interval(fields.need("interval")),
                  fields.list("contributions", EstimateReader::contribution),
                  procedure(fields.need("procedure")));
        };
    fields.end();
    return uncertainty;
  }

  private static Uncertainty.Contribution contribution(JsonValue value) {
    JsonFields fields = value.fields();
    String input = fields.need("input").text();
    double share = fields.need("varianceShare").real();
    fields.end();
    return value.build(() -> new Uncertainty.Contribution(input, share));
  }

  private static Uncertainty.Procedure procedure(JsonValue value) {
    JsonFields fields = value.fields();
    Uncertainty.Procedure procedure =
        switch (fields.need("type").word(Kinds.OfProcedure.class)) {
          case DELTA_METHOD -> new Uncertainty.DeltaMethod();
          case MONTE_CARLO -> {
            int draws = fields.need("draws").smallWhole();
            long seed = seed(fields.need("seed"));
            yield value.build(() -> new Uncertainty.MonteCarlo(draws, seed));
          }
        };
    fields.end();
    return procedure;
  }

  /** The text of a whole number: many programs would round a JSON number of 64 bits. */
  private static long seed(JsonValue value) {
    String text = value.text();
    try {
      return Long.parseLong(text);
    } catch (NumberFormatException e) {
      throw value.fault(
          JsonRule.NOT_A_VALUE, "the value must be a text with a whole number of 64 bits");
    }
  }

  private ConfidenceInterval interval(JsonValue value) {
    JsonFields fields = value.fields();
    double lower = fields.need("lower").real();
    double upper = fields.need("upper").real();
    double level = fields.need("level").real();
    var method = methods.read(fields.need("method"));
    double freedom =
        fields.get("degreesOfFreedom").map(JsonValue::real).orElse(Double.POSITIVE_INFINITY);
    fields.end();
    return value.build(() -> ConfidenceInterval.of(lower, upper, level, method, freedom));
  }

  private static Finding finding(JsonValue value) {
    JsonFields fields = value.fields();
    String code = fields.need("code").text();
    Severity severity = fields.need("severity").word(Severity.class);
    String message = fields.need("message").text();
    Map<String, String> place = new LinkedHashMap<>();
    fields
        .get("place")
        .ifPresent(
            found -> found.fields().values().forEach((key, part) -> place.put(key, part.text())));
    fields.end();
    return value.build(() -> new Finding(code, severity, message, place));
  }
}
