package org.nutricoverage.survey.squeac;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.nutricoverage.core.Finding;
import org.nutricoverage.core.Proportion;
import org.nutricoverage.core.Rational;
import org.nutricoverage.core.internal.Arguments;
import org.nutricoverage.core.internal.Numbers;

/**
 * How long defaulters stayed before they were last seen: early defaulters are most likely still
 * cases, and not covered.
 *
 * <p>Early is within 4 weeks of admission (28 days, the 28th included).
 *
 * <pre>{@code
 * DefaultingTimes defaulters = DefaultingTimes.ofDays(7, 14, 28, 35, 70, -2);
 * defaulters.early().orElseThrow().toString();      // "60.0 % (3 / 5)"
 * defaulters.byWeek().toString();                   // "{2=1, 3=1, 5=1, 6=1, 11=1}"
 * }</pre>
 *
 * @param days stays in days, each at least 0, in rising order
 * @param leftOut defaulters whose stay is negative or not known, at least 0
 * @since 0.1.0
 */
public record DefaultingTimes(List<Integer> days, long leftOut) implements StageOneEvidence {

  /** Within how many days of admission defaulting is early: 28. */
  public static final int EARLY_DAYS = 28;

  private static final long serialVersionUID = 1L;
  private static final int DAYS_PER_WEEK = 7;

  /**
   * Checks, copies and sorts the stays.
   *
   * @throws IllegalArgumentException if one is negative
   */
  public DefaultingTimes {
    days = days.stream().sorted().toList();
    days.forEach(stay -> Arguments.notNegative(stay, "days", "days"));
    Arguments.notNegative(leftOut, "leftOut", "defaulters");
  }

  /**
   * Stays in days.
   *
   * @param days last attendance minus admission, in days; negative ones are left out and counted
   * @return the stays
   */
  public static DefaultingTimes ofDays(int... days) {
    List<Integer> known = Arrays.stream(days).filter(stay -> stay >= 0).boxed().toList();
    return new DefaultingTimes(known, days.length - (long) known.size());
  }

  /**
   * These stays and those of defaulters of whom no dates are known.
   *
   * @param defaulters how many more, at least 0
   * @return a copy
   * @throws IllegalArgumentException if the number is negative
   */
  public DefaultingTimes withUnknown(long defaulters) {
    return new DefaultingTimes(
        days, leftOut + Arguments.notNegative(defaulters, "defaulters", "defaulters"));
  }

  /**
   * These and other defaulters together; associative and commutative.
   *
   * @param other defaulters of another site
   * @return the sum
   */
  public DefaultingTimes plus(DefaultingTimes other) {
    List<Integer> both = new ArrayList<>(days);
    both.addAll(other.days);
    return new DefaultingTimes(both, leftOut + other.leftOut);
  }

  /**
   * The share of early defaulters among those with a known stay.
   *
   * @return the share; empty without known stays
   */
  public Optional<Proportion.Counted> early() {
    return days.isEmpty()
        ? Optional.empty()
        : Optional.of(
            Proportion.of(days.stream().filter(stay -> stay <= EARLY_DAYS).count(), days.size()));
  }

  /**
   * Defaulters by week of treatment; the first week is 1 and holds days 0 to 6.
   *
   * @return weeks in order with their numbers, weeks without defaulters left out
   */
  public SortedMap<Integer, Long> byWeek() {
    NavigableMap<Integer, Long> weeks = new TreeMap<>();
    days.forEach(stay -> weeks.merge(stay / DAYS_PER_WEEK + 1, 1L, Long::sum));
    return Collections.unmodifiableSortedMap(weeks);
  }

  /**
   * The median stay.
   *
   * @return days, the mean of the middle two of an even number; empty without known stays
   */
  public Optional<Rational> medianDays() {
    int size = days.size();
    return size == 0
        ? Optional.empty()
        : Optional.of(Rational.of(days.get((size - 1) / 2) + (long) days.get(size / 2), 2));
  }

  @Override
  public List<String> describe() {
    return List.of(
        "Defaulters: "
            + Numbers.people(days.size())
            + " with a known stay, median "
            + medianDays().map(median -> median + " days").orElse("not known")
            + ", early (within 28 days) "
            + early().map(Proportion::toString).orElse("not known"));
  }

  @Override
  public List<Finding> findings() {
    return leftOut == 0
        ? List.of()
        : List.of(
            Finding.of(
                SqueacFinding.STAYS_LEFT_OUT,
                Numbers.counted(leftOut, "defaulter", "defaulters")
                    + " without a usable stay left out"));
  }
}
