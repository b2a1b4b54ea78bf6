package org.nutricoverage.survey.internal;

import java.util.Arrays;

/**
 * A sum that keeps the digits that plain addition loses (Neumaier 1974).
 *
 * <p>Not thread-safe.
 */
public final class CompensatedSum {

  private double sum;
  private double lost;

  /** Begins at 0. */
  public CompensatedSum() {}

  /**
   * Several sums that begin at 0.
   *
   * @param count how many
   * @return the sums
   */
  public static CompensatedSum[] several(int count) {
    CompensatedSum[] sums = new CompensatedSum[count];
    Arrays.setAll(sums, place -> new CompensatedSum());
    return sums;
  }

  /**
   * Adds a number.
   *
   * @param value a finite number
   */
  public void add(double value) {
    double next = sum + value;
    if (Math.abs(sum) >= Math.abs(value)) {
      lost += (sum - next) + value;
    } else {
      lost += (value - next) + sum;
    }
    sum = next;
  }

  /**
   * The sum so far.
   *
   * @return the sum, within about one unit in the last place of the exact one; infinite or not a
   *     number if it leaves the range of a double
   */
  public double value() {
    return sum + lost;
  }

  /**
   * The sum of the first numbers of an array.
   *
   * @param values the numbers
   * @param count how many of them
   * @return the sum
   */
  public static double of(double[] values, int count) {
    CompensatedSum total = new CompensatedSum();
    for (int i = 0; i < count; i++) {
      total.add(values[i]);
    }
    return total.value();
  }
}
