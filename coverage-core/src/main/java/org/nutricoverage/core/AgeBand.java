package org.nutricoverage.core;

import java.io.Serializable;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.nutricoverage.core.internal.Arguments;

/**
 * A range of ages in completed months, both ends included.
 *
 * <p>{@code 6-23 months} holds every child from the day it is six months old to the day before it
 * is two years old: a child of 23 months and 29 days has completed 23 months. The band is therefore
 * {@code [6, 24)} in exact age and 18 months wide.
 *
 * @param fromMonths the least age in completed months, from 0 to 1,440
 * @param toMonths the greatest age in completed months, included, from {@code fromMonths} to 1,440
 * @since 0.1.0
 */
public record AgeBand(int fromMonths, int toMonths) implements Comparable<AgeBand>, Serializable {

  private static final int GREATEST_AGE_MONTHS = 1440;
  private static final Pattern FORM =
      Pattern.compile("([0-9]{1,4})\\s*-\\s*([0-9]{1,4})\\s*(?:m|months)?");

  /**
   * Checks the ends.
   *
   * @throws IllegalArgumentException if an age is out of its range
   */
  public AgeBand {
    Arguments.inRange(fromMonths, 0, GREATEST_AGE_MONTHS, "fromMonths", "completed months");
    Arguments.inRange(toMonths, fromMonths, GREATEST_AGE_MONTHS, "toMonths", "completed months");
  }

  /**
   * The band of ages.
   *
   * @param fromMonths the least age in completed months, from 0 to 1,440
   * @param toMonths the greatest age in completed months, included
   * @return the band
   * @throws IllegalArgumentException if an age is out of its range
   */
  public static AgeBand ofCompletedMonths(int fromMonths, int toMonths) {
    return new AgeBand(fromMonths, toMonths);
  }

  /**
   * Reads {@code 6-23 months}, {@code 6-23m} or {@code 6-23}.
   *
   * @param text the band in completed months
   * @return the band
   * @throws IllegalArgumentException if the text has no such form
   */
  public static AgeBand parse(String text) {
    Matcher matcher = FORM.matcher(text.strip());
    if (!matcher.matches()) {
      throw Arguments.refused(
          "age band", "two ages in completed months such as 6-23", "\"" + text + "\"");
    }
    return new AgeBand(Integer.parseInt(matcher.group(1)), Integer.parseInt(matcher.group(2)));
  }

  /**
   * Whether a person of this age is in the band.
   *
   * @param ageMonths age in completed months
   * @return true from {@code fromMonths} to {@code toMonths}, both included
   */
  public boolean contains(int ageMonths) {
    return ageMonths >= fromMonths && ageMonths <= toMonths;
  }

  /**
   * How many months of age the band spans.
   *
   * @return {@code toMonths - fromMonths + 1}; 18 for 6-23 months, 54 for 6-59 months
   */
  public int widthMonths() {
    return toMonths - fromMonths + 1;
  }

  @Override
  public int compareTo(AgeBand other) {
    return fromMonths != other.fromMonths
        ? Integer.compare(fromMonths, other.fromMonths)
        : Integer.compare(toMonths, other.toMonths);
  }

  /** Returns the form that {@link #parse(String)} reads, {@code 6-23 months}. */
  @Override
  public String toString() {
    return fromMonths + "-" + toMonths + " months";
  }
}
