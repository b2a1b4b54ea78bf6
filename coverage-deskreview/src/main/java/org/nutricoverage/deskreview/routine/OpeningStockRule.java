package org.nutricoverage.deskreview.routine;

/**
 * Where the number of people registered at the start of a period comes from.
 *
 * @since 0.1.0
 */
public enum OpeningStockRule {
  /** From the opening stock that the site reported for the first month, and from nowhere else. */
  AS_REPORTED,
  /**
   * From the report where there is one, else from the month before: its closing stock, or its
   * opening stock + all who came - all who left.
   *
   * <p>Real reports often break this identity (in routine data of Sudan, 2016 to 2019, in 6,635 of
   * 7,908 pairs of months), so that the rule has to be asked for and is noted as {@link
   * RoutineFinding#OPENING_STOCK_ROLLED_FORWARD}.
   */
  ROLLED_FORWARD
}
