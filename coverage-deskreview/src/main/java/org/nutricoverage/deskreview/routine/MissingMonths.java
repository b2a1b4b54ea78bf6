package org.nutricoverage.deskreview.routine;

/**
 * What happens when monthly numbers are missing.
 *
 * @since 0.1.0
 */
public enum MissingMonths {
  /** There is no figure, and the missing site-months are listed. */
  REFUSE,
  /**
   * The figure rests on the months that are there, and the missing ones are listed in findings.
   *
   * <p>Nothing is put in the place of what is missing, so that the count of people reached is a
   * lower one. At a site whose opening stock of the first month is missing, the window begins with
   * the first month that has one: earlier admissions are part of that stock, and counting them
   * again would count people twice. A site without any opening stock is left out of a count that
   * needs one.
   */
  PARTIAL_WINDOW
}
