package org.nutricoverage.survey;

import java.io.Serializable;
import org.nutricoverage.core.internal.Arguments;

/**
 * How the degrees of freedom of a variance are counted: as primary sampling units minus strata, of
 * the domain or of the whole design.
 *
 * @since 0.1.0
 */
public sealed interface DegreesOfFreedomRule extends Serializable {

  /**
   * Units minus strata that hold rows of the domain with an answer; R's and the NHANES rule, and
   * the default.
   */
  DegreesOfFreedomRule DOMAIN = Named.DOMAIN;

  /**
   * All sampled units of the strata that hold rows of the domain, minus those strata; Stata's rule,
   * as far as it could be read without a run of Stata.
   */
  DegreesOfFreedomRule STRATA_OF_DOMAIN = Named.STRATA_OF_DOMAIN;

  /** All units minus all strata of the design, also for a domain. */
  DegreesOfFreedomRule DESIGN = Named.DESIGN;

  /** The normal distribution. */
  DegreesOfFreedomRule INFINITE = Named.INFINITE;

  /**
   * A fixed number.
   *
   * @param degreesOfFreedom the number, above 0
   * @return the rule
   * @throws IllegalArgumentException if the number is not above 0 and finite
   */
  static DegreesOfFreedomRule fixed(double degreesOfFreedom) {
    return new Fixed(degreesOfFreedom);
  }

  /**
   * The rules that count or ignore units.
   *
   * @since 0.1.0
   */
  enum Named implements DegreesOfFreedomRule {
    /** Units minus strata of the domain. */
    DOMAIN,
    /** All units of the strata of the domain minus those strata. */
    STRATA_OF_DOMAIN,
    /** Units minus strata of the design. */
    DESIGN,
    /** Without limit. */
    INFINITE
  }

  /**
   * A number that the caller gives.
   *
   * @param degreesOfFreedom the number, above 0
   * @since 0.1.0
   */
  record Fixed(double degreesOfFreedom) implements DegreesOfFreedomRule {

    private static final long serialVersionUID = 1L;

    /**
     * Checks the number.
     *
     * @throws IllegalArgumentException if the number is not above 0 and finite
     */
    public Fixed {
      degreesOfFreedom =
          Arguments.positive(degreesOfFreedom, "degreesOfFreedom", "degrees of freedom");
    }
  }
}
