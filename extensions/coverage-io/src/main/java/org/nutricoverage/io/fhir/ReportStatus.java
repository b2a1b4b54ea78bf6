package org.nutricoverage.io.fhir;

import java.util.Locale;

/**
 * How far a report is.
 *
 * @since 0.1.0
 */
public enum ReportStatus {
  /** The report is complete and ready for use. */
  COMPLETE,
  /** The report is being made. */
  PENDING,
  /** An error occurred while the report was made. */
  ERROR;

  /**
   * The code of FHIR.
   *
   * @return {@code complete}, {@code pending} or {@code error}
   */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }
}
