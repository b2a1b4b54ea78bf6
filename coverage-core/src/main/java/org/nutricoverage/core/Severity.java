package org.nutricoverage.core;

/**
 * How much a {@link Finding} weighs.
 *
 * @since 0.1.0
 */
public enum Severity {
  /** Worth knowing when the figure is read. */
  INFO,
  /** The figure may be off; it should be looked at before it is used. */
  WARNING,
  /** Data were contradictory or unusable and were left out as the finding says. */
  ERROR
}
