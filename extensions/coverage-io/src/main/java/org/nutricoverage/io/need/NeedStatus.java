package org.nutricoverage.io.need;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/**
 * What a number of people in a table of humanitarian needs is about.
 *
 * @since 0.1.0
 */
public enum NeedStatus {
  /** All people of the area. */
  POPULATION("all", "population"),
  /** People affected by the crisis. */
  AFFECTED("AFF", "affected"),
  /** People in need of assistance. */
  IN_NEED("INN", "in need"),
  /** People whom the plan wants to assist. */
  TARGETED("TGT", "targeted"),
  /**
   * People whom the plan <em>expects</em> to reach. The files of the Humanitarian Data Exchange
   * call it reached; it is no count of anybody who was.
   */
  EXPECTED_REACH("REA", "expected to be reached");

  private final String code;
  private final String label;

  NeedStatus(String code, String label) {
    this.code = code;
    this.label = label;
  }

  /**
   * The code of the humanitarian API of HDX.
   *
   * @return {@code all}, {@code AFF}, {@code INN}, {@code TGT} or {@code REA}
   */
  public String code() {
    return code;
  }

  /**
   * The words that a report prints.
   *
   * @return for example {@code in need}
   */
  public String label() {
    return label;
  }

  static Optional<NeedStatus> find(String code) {
    String upper = code.strip().toUpperCase(Locale.ROOT);
    return Arrays.stream(values())
        .filter(status -> status.code.toUpperCase(Locale.ROOT).equals(upper))
        .findFirst();
  }
}
