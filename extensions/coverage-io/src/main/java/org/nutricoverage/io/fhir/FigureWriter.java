package org.nutricoverage.io.fhir;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.nutricoverage.core.CoverageEstimate;
import org.nutricoverage.core.Evidence;
import org.nutricoverage.core.Finding;
import org.nutricoverage.core.Outcome;
import org.nutricoverage.core.Proportion;
import org.nutricoverage.core.Rational;
import org.nutricoverage.core.Uncertainty;
import org.nutricoverage.core.interval.ConfidenceInterval;
import org.nutricoverage.io.internal.json.JsonOutput;

/** Writes one figure as a group and a stratum share it: populations, score and extensions. */
final class FigureWriter {

  private static final String POPULATION_SYSTEM =
      "http://terminology.hl7.org/CodeSystem/measure-population";
  private static final String UCUM = "http://unitsofmeasure.org";

  /** The populations of a proportion measure, with their codes and names in FHIR. */
  private enum Population {
    INITIAL_POPULATION("initial-population", "Initial Population"),
    DENOMINATOR("denominator", "Denominator"),
    DENOMINATOR_EXCLUSION("denominator-exclusion", "Denominator Exclusion"),
    DENOMINATOR_EXCEPTION("denominator-exception", "Denominator Exception"),
    NUMERATOR("numerator", "Numerator"),
    NUMERATOR_EXCLUSION("numerator-exclusion", "Numerator Exclusion");

    private final String code;
    private final String display;

    Population(String code, String display) {
      this.code = code;
      this.display = display;
    }
  }

  private final JsonOutput out;
  private final MeasureReports settings;

  FigureWriter(JsonOutput out, MeasureReports settings) {
    this.out = out;
    this.settings = settings;
  }

  /** Populations and score. */
  void figure(CoverageEstimate figure) {
    String absent =
        figure.outcome() instanceof Outcome.NotComputable not
            ? Fhir.absentReason(not.reason())
            : "unknown";
    out.list(
        "population",
        List.copyOf(populations(figure).entrySet()),
        entry -> out.object(() -> population(entry.getKey(), entry.getValue(), absent)));
    out.object("measureScore", () -> score(figure));
  }

  /** The populations in FHIR's order, each with its number of people where that is known. */
  private Map<Population, Optional<Rational>> populations(CoverageEstimate figure) {
    Map<Population, Optional<Rational>> populations = new LinkedHashMap<>();
    Optional<MeasureCounts> given = settings.countsOf(figure);
    Optional<Proportion.Counted> counted = figure.counts();
    Optional<Evidence.Sample> sample =
        figure.proportion().isPresent() && figure.evidence() instanceof Evidence.Sample people
            ? Optional.of(people)
            : Optional.empty();
    Optional<Rational> denominator =
        given
            .map(counts -> Rational.of(counts.denominator()))
            .or(() -> counted.map(Proportion.Counted::denominator))
            .or(() -> sample.map(people -> Rational.of(people.observations())));
    populations.put(
        Population.INITIAL_POPULATION,
        denominator.map(
            people -> people.plus(Rational.of(sample.map(Evidence.Sample::missing).orElse(0L)))));
    populations.put(Population.DENOMINATOR, denominator);
    given.ifPresent(counts -> {
      unlessNone(populations, Population.DENOMINATOR_EXCLUSION, counts.denominatorExclusion());
      unlessNone(populations, Population.DENOMINATOR_EXCEPTION, counts.denominatorException());
    });
    populations.put(
        Population.NUMERATOR,
        given
            .map(counts -> Rational.of(counts.numerator()))
            .or(() -> counted.map(Proportion.Counted::numerator)));
    given.ifPresent(counts ->
        unlessNone(populations, Population.NUMERATOR_EXCLUSION, counts.numeratorExclusion()));
    return populations;
  }

  private static void unlessNone(
      Map<Population, Optional<Rational>> populations, Population population, long people) {
    if (people > 0) {
      populations.put(population, Optional.of(Rational.of(people)));
    }
  }

  private void population(Population population, Optional<Rational> people, String absent) {
    Optional<Integer> count = people.flatMap(Fhir::count);
    List<Rational> exact =
        people.filter(number -> !number.isWhole() || count.isEmpty()).stream().toList();
    out.list("extension", exact, number -> Fhir.extension(out, Fhir.EXACT_COUNT, "String", number));
    Fhir.concept(out, "code", POPULATION_SYSTEM, population.code, population.display);
    if (count.isPresent()) {
      out.whole("count", count.get());
    } else {
      out.object("_count", () -> dataAbsent(people.isPresent() ? "unsupported" : absent));
    }
  }

  private void dataAbsent(String reason) {
    out.list(
        "extension", List.of(reason), code -> Fhir.extension(out, Fhir.DATA_ABSENT, "Code", code));
  }

  private void score(CoverageEstimate figure) {
    if (figure.outcome() instanceof Outcome.Computed computed) {
      boolean lessIsBetter = settings.notation() == ImprovementNotation.DECREASE;
      scoreExtensions(computed, lessIsBetter);
      Rational share = computed.proportion().exact();
      out.decimal("value", Fhir.decimal(lessIsBetter ? Rational.ONE.minus(share) : share))
          .text("unit", "1")
          .text("system", UCUM)
          .text("code", "1");
    } else if (figure.outcome() instanceof Outcome.NotComputable not) {
      out.list(
          "extension",
          List.of(not),
          reason -> {
            Fhir.extension(out, Fhir.DATA_ABSENT, "Code", Fhir.absentReason(reason.reason()));
            parts(
                Fhir.NOT_COMPUTABLE,
                () -> {
                  Fhir.extension(out, "reason", "Code", reason.reason().name());
                  Fhir.extension(out, "explanation", "String", FhirText.of(reason.explanation()));
                });
          });
    }
  }

  private void scoreExtensions(Outcome.Computed computed, boolean lessIsBetter) {
    Optional<ConfidenceInterval> interval =
        computed
            .uncertainty()
            .interval()
            .map(limits -> lessIsBetter ? limits.complement() : limits);
    Optional<Proportion.Estimated> estimated =
        computed.proportion() instanceof Proportion.Estimated found
            ? Optional.of(found)
            : Optional.empty();
    if (interval.isPresent() || estimated.isPresent()) {
      out.list(
          "extension",
          List.of(computed),
          ignored -> {
            interval.ifPresent(this::interval);
            estimated.ifPresent(
                found -> Fhir.extension(out, Fhir.STANDARD_ERROR, found.standardError()));
          });
    }
  }

  private void interval(ConfidenceInterval interval) {
    parts(
        Fhir.INTERVAL,
        () -> {
          Fhir.extension(out, "lower", interval.lower());
          Fhir.extension(out, "upper", interval.upper());
          Fhir.extension(out, "level", interval.level());
          Fhir.extension(out, "kind", "Code", interval.method().kind().name());
          Fhir.extension(out, "method", "String", FhirText.of(interval.method().label()));
          if (Double.isFinite(interval.degreesOfFreedom())) {
            Fhir.extension(out, "degrees-of-freedom", interval.degreesOfFreedom());
          }
        });
  }

  /** Method and findings of a group or a stratum. */
  void extensions(CoverageEstimate figure) {
    out.list(
        "extension",
        List.of(figure),
        estimate -> {
          method(estimate);
          estimate.findings().forEach(this::finding);
        });
  }

  private void method(CoverageEstimate estimate) {
    parts(
        Fhir.METHOD,
        () -> {
          Fhir.extension(out, "family", "Code", estimate.method().family().name());
          Fhir.extension(out, "estimator", "String", FhirText.of(estimate.method().estimator()));
          Fhir.extension(out, "reach-definition", "Code", estimate.reachDefinition().name());
          if (!estimate.eligibleSource().isEmpty()) {
            Fhir.extension(
                out, "eligible-source", "String", FhirText.of(estimate.eligibleSource()));
          }
          Fhir.extension(out, "evidence", "String", FhirText.of(estimate.evidence().describe()));
          if (estimate.outcome() instanceof Outcome.Computed computed
              && computed.uncertainty() instanceof Uncertainty.NoInterval none) {
            Fhir.extension(out, "no-interval", "String", FhirText.of(none.reason()));
          }
        });
  }

  private void finding(Finding finding) {
    parts(
        Fhir.FINDING,
        () -> {
          Fhir.extension(out, "code", "Code", finding.code());
          Fhir.extension(out, "severity", "Code", finding.severity().name());
          Fhir.extension(out, "message", "String", FhirText.of(finding.message()));
          if (!finding.place().isEmpty()) {
            String place =
                finding.place().entrySet().stream()
                    .map(part -> part.getKey() + " " + part.getValue())
                    .collect(Collectors.joining(", "));
            Fhir.extension(out, "place", "String", FhirText.of(place));
          }
        });
  }

  private void parts(String url, Runnable parts) {
    out.object(() -> out.list("extension", List.of(url), ignored -> parts.run()).text("url", url));
  }
}
