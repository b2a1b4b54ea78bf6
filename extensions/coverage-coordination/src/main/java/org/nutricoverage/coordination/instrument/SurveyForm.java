package org.nutricoverage.coordination.instrument;

/**
 * The form that a response fills in.
 *
 * @since 0.1.0
 */
public enum SurveyForm {
  /** The form of the partners of the cluster. */
  PARTNER,
  /** The form of the coordinators of the cluster. */
  COORDINATOR
}
