package org.nutricoverage.io.json;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.nutricoverage.core.internal.Arguments;
import org.nutricoverage.core.interval.BinomialInterval;
import org.nutricoverage.core.interval.FinitePopulationInterval;
import org.nutricoverage.core.interval.IntervalKind;
import org.nutricoverage.core.interval.IntervalMethod;
import org.nutricoverage.deskreview.need.PropagatedInterval;
import org.nutricoverage.io.internal.json.JsonFields;
import org.nutricoverage.io.internal.json.JsonOutput;
import org.nutricoverage.io.internal.json.JsonRule;
import org.nutricoverage.io.internal.json.JsonValue;
import org.nutricoverage.survey.cases.CaseInterval;
import org.nutricoverage.survey.hypothesis.RatioInterval;
import org.nutricoverage.survey.interval.SurveyInterval;
import org.nutricoverage.survey.replication.ReplicateInterval;
import org.nutricoverage.survey.sleac.WeightedCoverage;
import org.nutricoverage.survey.squeac.prior.CredibleInterval;

/** The methods of intervals that a reader knows, by family and name. */
final class IntervalMethods {

  /** The families of the library; the texts are part of the format and outlive a renamed class. */
  private static final Map<String, Class<? extends IntervalMethod>> OF_THE_LIBRARY =
      Map.of(
          "BinomialInterval", BinomialInterval.class,
          "CaseInterval", CaseInterval.class,
          "CredibleInterval", CredibleInterval.class,
          "FinitePopulationInterval", FinitePopulationInterval.class,
          "PropagatedInterval", PropagatedInterval.class,
          "RatioInterval", RatioInterval.class,
          "ReplicateInterval", ReplicateInterval.class,
          "SurveyInterval", SurveyInterval.class,
          "WeightedInterval", WeightedCoverage.WeightedInterval.class);

  static final IntervalMethods STANDARD = new IntervalMethods(OF_THE_LIBRARY);

  private final Map<String, Class<? extends IntervalMethod>> families;

  private IntervalMethods(Map<String, Class<? extends IntervalMethod>> families) {
    this.families = families;
  }

  IntervalMethods with(Class<? extends IntervalMethod> family) {
    if (!family.isEnum()) {
      throw Arguments.refused("methods", "the class of an enum", family.getName());
    }
    Map<String, Class<? extends IntervalMethod>> more = new LinkedHashMap<>(families);
    more.put(familyOf(family), family);
    return new IntervalMethods(Map.copyOf(more));
  }

  /** The name of a family: that of the format, or of a class of another module its full name. */
  private static String familyOf(Class<?> type) {
    return OF_THE_LIBRARY.entrySet().stream()
        .filter(entry -> entry.getValue() == type)
        .map(Map.Entry::getKey)
        .findFirst()
        .orElseGet(type::getName);
  }

  static void write(JsonOutput out, IntervalMethod method) {
    String family =
        method instanceof ForeignIntervalMethod foreign
            ? foreign.family()
            : familyOf(
                method instanceof Enum<?> constant
                    ? constant.getDeclaringClass()
                    : method.getClass());
    out.object(
        "method",
        () ->
            out.text("family", family)
                .text("name", method.name())
                .text("label", method.label())
                .text("kind", method.kind().name()));
  }

  IntervalMethod read(JsonValue value) {
    JsonFields fields = value.fields();
    String family = fields.need("family").text();
    String name = fields.need("name").text();
    String label = fields.need("label").text();
    JsonValue kindValue = fields.need("kind");
    IntervalKind kind = kindValue.word(IntervalKind.class);
    fields.end();
    Optional<IntervalMethod> known =
        Optional.ofNullable(families.get(family)).flatMap(type -> constant(type, name));
    if (known.isPresent() && known.get().kind() != kind) {
      throw kindValue.fault(
          JsonRule.VALUE_OUT_OF_RANGE,
          "the value must be "
              + known.get().kind()
              + ", which is the kind of "
              + family
              + " "
              + name
              + ", but was "
              + kind);
    }
    return known.orElseGet(
        () -> value.build(() -> new ForeignIntervalMethod(family, name, label, kind)));
  }

  private static Optional<IntervalMethod> constant(
      Class<? extends IntervalMethod> type, String name) {
    return Arrays.<IntervalMethod>stream(type.getEnumConstants())
        .filter(method -> method.name().equals(name))
        .findFirst();
  }
}
