package org.nutricoverage.survey;

import java.util.List;

/**
 * The refusal of a design in which strata hold one primary sampling unit, or units of a stage one
 * unit of the next, because nothing was said about them.
 *
 * @see SurveyDesignBuilder#lonePrimarySamplingUnits(LonePrimarySamplingUnits)
 * @since 0.1.0
 */
public final class LonePrimarySamplingUnitException extends IllegalArgumentException {

  private static final long serialVersionUID = 1L;
  private static final int MOST_NAMED = 20;

  private final List<String> strata;
  private final int stage;

  LonePrimarySamplingUnitException(List<String> strata, int stage) {
    super(message(strata, stage));
    this.strata = List.copyOf(strata);
    this.stage = stage;
  }

  private static String message(List<String> strata, int stage) {
    List<String> named = strata.subList(0, Math.min(MOST_NAMED, strata.size()));
    int more = strata.size() - named.size();
    return "only one sampling unit at stage "
        + stage
        + " in "
        + String.join(", ", named)
        + (more == 0 ? "" : " and " + more + " more")
        + ": its variance cannot be estimated; say what to do with"
        + " lonePrimarySamplingUnits(CERTAINTY, ADJUST or AVERAGE)";
  }

  /**
   * Where there is one unit.
   *
   * @return the strata, or at a later stage the units that were sampled within
   */
  public List<String> strata() {
    return strata;
  }

  /**
   * The stage of sampling.
   *
   * @return 1 for primary sampling units
   */
  public int stage() {
    return stage;
  }
}
