package org.nutricoverage.io.fhir;

/**
 * Whether a greater score of a measure is the better one.
 *
 * <p>Codes of the code system {@code
 * http://terminology.hl7.org/CodeSystem/measure-improvement-notation}.
 *
 * @since 0.1.0
 */
public enum ImprovementNotation {
  /** A greater score is better, as of coverage: the score is the proportion. */
  INCREASE("increase", "Increased score indicates improvement"),
  /** A smaller score is better: the score is 1 less the proportion. */
  DECREASE("decrease", "Decreased score indicates improvement");

  private final String code;
  private final String display;

  ImprovementNotation(String code, String display) {
    this.code = code;
    this.display = display;
  }

  /**
   * The code of FHIR.
   *
   * @return {@code increase} or {@code decrease}
   */
  public String code() {
    return code;
  }

  String display() {
    return display;
  }
}
