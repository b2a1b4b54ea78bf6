package org.nutricoverage.coordination.performance;

import java.io.Serializable;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.nutricoverage.coordination.instrument.OrganisationType;
import org.nutricoverage.core.Rational;
import org.nutricoverage.core.internal.Arguments;

/**
 * How many organisations of each type the cluster has.
 *
 * <p>PRIME took the figures of the first coordinator; the survey of 2021 took the mean over
 * coordinators, which need not be whole.
 *
 * <pre>{@code
 * PartnerRegister register =
 *     PartnerRegister.of(
 *         RegisterBasis.OVERALL, Map.of(OrganisationType.INGO, 15L, OrganisationType.UN, 4L));
 * register.total().toString();   // "19"
 * }</pre>
 *
 * @param basis which organisations are counted
 * @param organisations the number of each type, at least 0; 0 or no number where it is not known
 * @since 0.1.0
 */
public record PartnerRegister(RegisterBasis basis, Map<OrganisationType, Rational> organisations)
    implements Serializable {

  private static final long serialVersionUID = 1L;

  /**
   * Checks and copies the numbers.
   *
   * @throws IllegalArgumentException if a number is negative
   */
  public PartnerRegister {
    Objects.requireNonNull(basis, "basis");
    Map<OrganisationType, Rational> copy = new EnumMap<>(OrganisationType.class);
    organisations.forEach((type, number) -> {
      if (number.signum() < 0) {
        throw Arguments.refused("organisations", "a number of organisations of at least 0", number);
      }
      copy.put(type, number);
    });
    organisations = Collections.unmodifiableMap(copy);
  }

  /**
   * The register of whole numbers.
   *
   * @param basis which organisations are counted
   * @param organisations the number of each type, at least 0; 0 where it is not known
   * @return the register
   * @throws IllegalArgumentException if a number is negative
   */
  public static PartnerRegister of(RegisterBasis basis, Map<OrganisationType, Long> organisations) {
    Map<OrganisationType, Rational> exact = new EnumMap<>(OrganisationType.class);
    organisations.forEach((type, number) -> exact.put(type, Rational.of(number)));
    return new PartnerRegister(basis, exact);
  }

  /**
   * The mean of what several coordinators say; a type that one leaves out is 0 there.
   *
   * @param registers at least one, all of one basis
   * @return the mean, exact
   * @throws IllegalArgumentException if there is none or they differ in basis
   */
  public static PartnerRegister mean(List<PartnerRegister> registers) {
    Arguments.inRange(registers.size(), 1, Integer.MAX_VALUE, "registers", "registers");
    RegisterBasis basis = registers.get(0).basis;
    if (registers.stream().anyMatch(register -> register.basis != basis)) {
      throw new IllegalArgumentException("registers must have one basis but have two");
    }
    Map<OrganisationType, Rational> sum = new EnumMap<>(OrganisationType.class);
    registers.forEach(register ->
        register.organisations.forEach((type, n) -> sum.merge(type, n, Rational::plus)));
    sum.replaceAll((type, n) -> n.dividedBy(Rational.of(registers.size())));
    return new PartnerRegister(basis, sum);
  }

  /**
   * The organisations of a type.
   *
   * @param type the type
   * @return the number; 0 if it is not known
   */
  public Rational of(OrganisationType type) {
    return organisations.getOrDefault(type, Rational.ZERO);
  }

  /**
   * All organisations.
   *
   * @return the sum over the types
   */
  public Rational total() {
    return Rational.sum(organisations.values());
  }
}
