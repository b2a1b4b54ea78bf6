package org.nutricoverage.survey;

import org.nutricoverage.survey.internal.LoneUnits;

/**
 * What is done with a stratum from which only one primary sampling unit was drawn.
 *
 * <p>One unit shows no variation, so that its stratum's part of the variance cannot be estimated.
 * Every choice but {@link #FAIL} puts something else in its place, and the result names the choice.
 * The same holds for a single unit of a later stage.
 *
 * <p>The other strata, and all units, are those with members of the domain. At a later stage they
 * are the units sampled at that stage in all primary sampling units; R averages within one primary
 * sampling unit, where a single unit leaves nothing to average, and then gives no number for {@link
 * #AVERAGE}.
 *
 * <p>In Stata the choices are {@code singleunit(missing)}, {@code certainty}, {@code centered} and
 * {@code scaled}, in R {@code fail}, {@code certainty} or {@code remove}, {@code adjust} and {@code
 * average}; the correspondence with Stata's {@code centered} and {@code scaled} was read, not
 * tried.
 *
 * @see <a href="https://doi.org/10.18637/jss.v009.i08">Lumley (2004), Analysis of complex survey
 *     samples</a>
 * @since 0.1.0
 */
public enum LonePrimarySamplingUnits {
  /** The design is refused and the strata are named. The default. */
  FAIL("none", LoneUnits.CERTAINTY),
  /** The unit was drawn with certainty: its stratum adds no variance. */
  CERTAINTY("counted as drawn with certainty", LoneUnits.CERTAINTY),
  /** The unit is compared with the mean of all units: conservative. */
  ADJUST("compared with the mean of all units", LoneUnits.ADJUST),
  /** The stratum adds what the other strata add on average. */
  AVERAGE("given the mean variance of the other strata", LoneUnits.AVERAGE);

  private final String label;
  private final LoneUnits rule;

  LonePrimarySamplingUnits(String label, LoneUnits rule) {
    this.label = label;
    this.rule = rule;
  }

  /**
   * The words that a report prints.
   *
   * @return for example {@code counted as drawn with certainty}
   */
  public String label() {
    return label;
  }

  LoneUnits rule() {
    return rule;
  }
}
