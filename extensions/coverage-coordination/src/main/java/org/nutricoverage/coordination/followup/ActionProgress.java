package org.nutricoverage.coordination.followup;

/**
 * How far an action has come.
 *
 * @since 0.1.0
 */
public enum ActionProgress {
  /** Not begun. */
  NOT_STARTED,
  /** Under way. */
  ONGOING,
  /** Done. */
  DONE,
  /** Given up. */
  DROPPED;

  /**
   * Whether something is left to do.
   *
   * @return true if not done and not dropped
   */
  public boolean isOpen() {
    return this == NOT_STARTED || this == ONGOING;
  }
}
