package org.nutricoverage.io.population;

import java.io.Serializable;
import java.util.OptionalInt;
import org.nutricoverage.core.internal.Arguments;

/**
 * A range of ages in completed years, both ends included, as census tables have them.
 *
 * <pre>{@code
 * AgeYears.of(0, 4).toString();                         // "0-4"
 * AgeYears.atLeast(80).toString();                      // "80+"
 * AgeYears.ALL.toString();                              // "all"
 * AgeYears.of(0, 4).overlaps(AgeYears.of(0, 18));       // true
 * }</pre>
 *
 * <p>{@link #ALL} is everybody, those of unknown age included; {@code atLeast(0)} is not the same.
 *
 * @since 0.1.0
 */
public final class AgeYears implements Comparable<AgeYears>, Serializable {

  /** Everybody, whatever the age. */
  public static final AgeYears ALL = new AgeYears(-1, -1);

  private static final long serialVersionUID = 1L;
  private static final int GREATEST_AGE = 150;
  private static final int OPEN = Integer.MAX_VALUE;

  private final int from;
  private final int to;

  private AgeYears(int from, int to) {
    this.from = from;
    this.to = to;
  }

  /**
   * The ages from one to another.
   *
   * @param fromYears the least age in completed years, from 0 to 150
   * @param toYears the greatest age in completed years, included, from {@code fromYears} to 150
   * @return the range
   * @throws IllegalArgumentException if an age is out of its range
   */
  public static AgeYears of(int fromYears, int toYears) {
    Arguments.inRange(fromYears, 0, GREATEST_AGE, "fromYears", "completed years");
    Arguments.inRange(toYears, fromYears, GREATEST_AGE, "toYears", "completed years");
    return new AgeYears(fromYears, toYears);
  }

  /**
   * One year of age.
   *
   * @param years the age in completed years, from 0 to 150
   * @return the range
   * @throws IllegalArgumentException if the age is out of its range
   */
  public static AgeYears of(int years) {
    return of(years, years);
  }

  /**
   * The ages from one on.
   *
   * @param fromYears the least age in completed years, from 0 to 150
   * @return the range without an upper end
   * @throws IllegalArgumentException if the age is out of its range
   */
  public static AgeYears atLeast(int fromYears) {
    Arguments.inRange(fromYears, 0, GREATEST_AGE, "fromYears", "completed years");
    return new AgeYears(fromYears, OPEN);
  }

  /**
   * Whether this is everybody.
   *
   * @return true for {@link #ALL} only
   */
  public boolean isAll() {
    return from < 0;
  }

  /**
   * The least age.
   *
   * @return completed years; empty for everybody
   */
  public OptionalInt fromYears() {
    return isAll() ? OptionalInt.empty() : OptionalInt.of(from);
  }

  /**
   * The greatest age.
   *
   * @return completed years, included; empty for everybody and where there is no upper end
   */
  public OptionalInt toYears() {
    return isAll() || to == OPEN ? OptionalInt.empty() : OptionalInt.of(to);
  }

  /**
   * Whether a person may be in both ranges.
   *
   * @param other another range
   * @return true if they share an age, or one of them is everybody
   */
  public boolean overlaps(AgeYears other) {
    return isAll() || other.isAll() || (from <= other.to && other.from <= to);
  }

  /**
   * Whether everyone of another range is in this one.
   *
   * @param other another range
   * @return true if this is everybody or has both ends of the other
   */
  public boolean contains(AgeYears other) {
    return isAll() || (!other.isAll() && from <= other.from && other.to <= to);
  }

  /** The age after the last, or a very great one where there is no upper end. */
  long next() {
    return to + 1L;
  }

  /** Orders ranges by their lower, then by their upper end; everybody comes first. */
  @Override
  public int compareTo(AgeYears other) {
    return from != other.from ? Integer.compare(from, other.from) : Integer.compare(to, other.to);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof AgeYears that && from == that.from && to == that.to;
  }

  @Override
  public int hashCode() {
    return 31 * from + to;
  }

  /** Returns {@code 0-4}, {@code 3} for one year of age, {@code 80+} or {@code all}. */
  @Override
  public String toString() {
    if (isAll()) {
      return "all";
    }
    return to == OPEN ? from + "+" : from == to ? Integer.toString(from) : from + "-" + to;
  }
}
