package org.nutricoverage.core.internal;

import org.apache.commons.numbers.fraction.BigFraction;

/** Stands in until the first internal class arrives. */
public final class PlaceholderInternal {

  private PlaceholderInternal() {}

  /**
   * Returns whether a share of a whole lies in the permitted range.
   *
   * @param part the part, a count
   * @param whole the whole, a count above 0
   * @return true where 0 &lt;= part/whole &lt;= 1
   */
  public static boolean isShare(long part, long whole) {
    BigFraction share = BigFraction.of(part, whole);
    return share.signum() >= 0 && share.compareTo(BigFraction.ONE) <= 0;
  }
}
