package org.nutricoverage.coordination.plan;

/**
 * Whether a trained person may train others.
 *
 * @since 0.1.0
 */
public enum TrainerLevel {
  /** Does not train. */
  NOT_A_TRAINER,
  /** Trains beside a trainer. */
  CO_TRAINER,
  /** Trains alone. */
  TRAINER
}
