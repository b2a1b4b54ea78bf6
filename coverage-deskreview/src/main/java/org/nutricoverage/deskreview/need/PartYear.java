package org.nutricoverage.deskreview.need;

/**
 * How the need of a part of a year follows from the prevalence and an annual incidence factor.
 *
 * <p>The handbook of WFP does not say; both rules are from the field's forum.
 *
 * <p>Example: 1,000 children ill at the start, k = 1.6 a year, six months. {@link #PREVALENT_ONCE}
 * gives 1,800, {@link #PRO_RATA} gives 1,300. Over a full year both give 2,600.
 *
 * @since 0.1.0
 */
public enum PartYear {
  /**
   * Those ill at the start are counted once and in full, new cases by time: {@code n p (1 + k t /
   * 12)}. The default; en-net questions 514, 1169 and 1451 (k = t / 7.5).
   */
  PREVALENT_ONCE,
  /**
   * The need of a year by time, those ill at the start included: {@code n p (1 + k) t / 12}. A
   * later post in en-net question 514. The needs of the parts of a year then add up to that of the
   * year, but each part counts only some of those who were ill when it began.
   */
  PRO_RATA
}
