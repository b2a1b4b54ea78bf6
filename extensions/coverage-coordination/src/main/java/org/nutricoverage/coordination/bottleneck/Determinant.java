package org.nutricoverage.coordination.bottleneck;

/**
 * The determinants of a bottleneck analysis of treatment.
 *
 * <p>The definitions of the toolkit of UNICEF, CMN, FANTA and ACF are not available. These are
 * rules of this library over data that the DHIS2 nutrition package has: not confirmed.
 *
 * @since 0.1.0
 */
public enum Determinant {
  /** Facility-months without a stock-out over facility-months reported. */
  COMMODITIES("facility-months without stock-out / facility-months reported"),
  /** Facilities with a trained worker over facilities that should offer the service. */
  STAFF("facilities with a trained worker / facilities that should offer the service"),
  /** Population within 5 km or 1 hour of an active site over the population. */
  GEOGRAPHIC_ACCESS("population within 5 km or 1 h of an active site / population"),
  /** Children screened over children of 6 to 59 months times rounds. */
  SCREENING("children screened / children 6-59 months x rounds"),
  /** New admissions over prevalent and incident cases of the period. */
  INITIAL_USE("new admissions / prevalent and incident cases of the period"),
  /** Those who did not default over all who left treatment. */
  CONTINUOUS_USE("1 - defaulted / (recovered + defaulted + died + non-responsive)"),
  /** Those who recovered over all who left treatment. */
  RECOVERY("recovered / (recovered + defaulted + died + non-responsive)");

  private final String definition;

  Determinant(String definition) {
    this.definition = definition;
  }

  /**
   * Numerator and denominator in words.
   *
   * @return the definition
   */
  public String definition() {
    return definition;
  }
}
