package org.nutricoverage.coordination.performance;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.nutricoverage.coordination.instrument.CoordinationResponse;
import org.nutricoverage.coordination.instrument.OrganisationType;
import org.nutricoverage.coordination.instrument.SurveyForm;
import org.nutricoverage.core.Finding;
import org.nutricoverage.core.Rational;

/**
 * The response rates by type of organisation and of all.
 *
 * <p>The numerator counts submitted partner forms by the type that the respondents name: two people
 * of one organisation count twice. An unknown register gives no rate, where reports have printed 0
 * %.
 *
 * <pre>{@code
 * ResponseRates rates =
 *     ResponseRates.of(
 *         Map.of(OrganisationType.INGO, 9L, OrganisationType.UN, 3L),
 *         PartnerRegister.of(
 *             RegisterBasis.OVERALL, Map.of(OrganisationType.INGO, 15L, OrganisationType.UN, 4L)));
 * rates.of(OrganisationType.UN).toString();   // "3 of 4 (75.0 %)"
 * rates.all().toString();                     // "12 of 19 (63.2 %)"
 * }</pre>
 *
 * @param basis which organisations are the denominator
 * @param byType the rate of each type that has responses or organisations, in the order of the
 *     types
 * @since 0.1.0
 */
public record ResponseRates(RegisterBasis basis, Map<OrganisationType, ResponseRate> byType)
    implements Serializable {

  private static final long serialVersionUID = 1L;

  /** Copies the rates. */
  public ResponseRates {
    Objects.requireNonNull(basis, "basis");
    Map<OrganisationType, ResponseRate> copy = new EnumMap<>(OrganisationType.class);
    copy.putAll(byType);
    byType = Collections.unmodifiableMap(copy);
  }

  /**
   * The rates of counted responses.
   *
   * @param responding submitted partner forms of each type, at least 0
   * @param register the organisations
   * @return the rates
   * @throws IllegalArgumentException if a number is negative
   */
  public static ResponseRates of(Map<OrganisationType, Long> responding, PartnerRegister register) {
    Map<OrganisationType, ResponseRate> rates = new EnumMap<>(OrganisationType.class);
    for (OrganisationType type : OrganisationType.values()) {
      if (responding.containsKey(type) || register.organisations().containsKey(type)) {
        rates.put(type, new ResponseRate(responding.getOrDefault(type, 0L), register.of(type)));
      }
    }
    return new ResponseRates(register.basis(), rates);
  }

  /**
   * The rates of responses.
   *
   * @param responses the responses in any order; only partner forms that were handed in are counted
   * @param register the organisations
   * @return the rates
   */
  public static ResponseRates of(
      Collection<CoordinationResponse> responses, PartnerRegister register) {
    Map<OrganisationType, Long> responding = new EnumMap<>(OrganisationType.class);
    responses.stream()
        .filter(response -> response.submitted() && response.form() == SurveyForm.PARTNER)
        .forEach(response -> responding.merge(response.organisationType(), 1L, Long::sum));
    return of(responding, register);
  }

  /**
   * The rate of a type.
   *
   * @param type the type
   * @return the rate; 0 of unknown if it has neither responses nor organisations
   */
  public ResponseRate of(OrganisationType type) {
    return byType.getOrDefault(type, new ResponseRate(0, Rational.ZERO));
  }

  /**
   * The rate of all types together, pooled from the counts.
   *
   * @return all responses of all organisations
   * @throws ArithmeticException if the responses do not fit into a long
   */
  public ResponseRate all() {
    long responding =
        byType.values().stream().mapToLong(ResponseRate::responding).reduce(0, Math::addExact);
    return new ResponseRate(
        responding,
        Rational.sum(byType.values().stream().map(ResponseRate::organisations).toList()));
  }

  /**
   * What was noticed.
   *
   * @return rates that are above 100 % or not computable, and responses that no register stands for
   */
  public List<Finding> findings() {
    List<Finding> findings = new ArrayList<>();
    boolean known = all().fraction().isPresent();
    if (!known) {
      findings.add(
          Finding.of(
              PerformanceFinding.NO_DENOMINATOR,
              all().responding() + " responses, number of organisations not known"));
    }
    byType.forEach((type, rate) -> {
      if (rate.isAbove100Percent()) {
        findings.add(
            Finding.of(PerformanceFinding.ABOVE_100_PERCENT, rate.toString())
                .at("type", type.label()));
      }
      if (known && rate.responding() > 0 && rate.fraction().isEmpty()) {
        findings.add(
            Finding.of(PerformanceFinding.REGISTER_INCOMPLETE, rate + ", yet in the rate of all")
                .at("type", type.label()));
      }
    });
    if (all().isAbove100Percent()) {
      findings.add(
          Finding.of(PerformanceFinding.ABOVE_100_PERCENT, all().toString()).at("type", "all"));
    }
    return List.copyOf(findings);
  }
}
