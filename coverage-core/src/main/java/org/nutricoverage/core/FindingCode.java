package org.nutricoverage.core;

/**
 * The machine-readable kind of a {@link Finding}; each module has an enum of its own.
 *
 * @since 0.1.0
 */
public interface FindingCode {

  /**
   * The stable name, by which a programme recognises the kind.
   *
   * @return capital letters and underscores, for example {@code ABOVE_ELIGIBLE}
   */
  String name();

  /**
   * How much a finding of this kind weighs.
   *
   * @return the severity
   */
  Severity severity();
}
