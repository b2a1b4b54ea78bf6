package org.nutricoverage.survey.squeac;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.nutricoverage.core.Finding;
import org.nutricoverage.core.Proportion;
import org.nutricoverage.core.internal.Arguments;
import org.nutricoverage.core.internal.Numbers;

/**
 * How long people travel to a treatment site, in bands of minutes: carers of admitted children, of
 * defaulters, or volunteers.
 *
 * <p>Few admissions from far away and many defaulters make distance a barrier.
 *
 * <pre>{@code
 * TravelTimes admissions = TravelTimes.ofUsualBands("admissions", 25, 13, 4, 0, 1);
 * admissions.shareWithin(60).orElseThrow().toString();   // "88.4 % (38 / 43)"
 * admissions.medianBand().orElseThrow();                 // "30 or less"
 * }</pre>
 *
 * @param who whose travel it is, for example {@code admissions}
 * @param upperMinutes the upper end of each closed band, in minutes, included, rising
 * @param people people in each band, one more than ends: the last band is open
 * @since 0.1.0
 */
public record TravelTimes(String who, List<Integer> upperMinutes, List<Long> people)
    implements StageOneEvidence {

  private static final long serialVersionUID = 1L;
  private static final List<Integer> USUAL_BANDS = List.of(30, 60, 90, 120);
  private static final long MOST = 1_000_000_000;

  /**
   * Checks and copies the parts.
   *
   * @throws IllegalArgumentException if the ends do not rise from above 0, the numbers do not go
   *     together, or a number of people is not from 0 to 1,000,000,000
   */
  public TravelTimes {
    who = Arguments.text(who, "who");
    upperMinutes = List.copyOf(upperMinutes);
    people = List.copyOf(people);
    int before = 0;
    for (int end : upperMinutes) {
      if (end <= before) {
        throw Arguments.refused("upperMinutes", "minutes that rise from above 0", upperMinutes);
      }
      before = end;
    }
    Arguments.inRange(
        people.size(), upperMinutes.size() + 1L, upperMinutes.size() + 1L, "people", "bands");
    people.forEach(count -> Arguments.inRange(count, 0, MOST, "people", "people"));
  }

  /**
   * Travel in the usual bands: 30 minutes or less, 31 to 60, 61 to 90, 91 to 120, more.
   *
   * @param who whose travel it is
   * @param people people in each of the five bands
   * @return the travel times
   * @throws IllegalArgumentException if there are not five numbers, or one is not from 0 to
   *     1,000,000,000
   */
  public static TravelTimes ofUsualBands(String who, long... people) {
    List<Long> counts = new ArrayList<>();
    for (long count : people) {
      counts.add(count);
    }
    return new TravelTimes(who, USUAL_BANDS, counts);
  }

  /**
   * These and other people of the same kind together; associative and commutative.
   *
   * @param other travel times of the same people in the same bands, from another site
   * @return the sum
   * @throws IllegalArgumentException if the kinds or bands differ
   */
  public TravelTimes plus(TravelTimes other) {
    if (!other.who.equals(who)) {
      throw Arguments.refused("who", "\"" + who + "\" as in the other", "\"" + other.who + "\"");
    }
    if (!other.upperMinutes.equals(upperMinutes)) {
      throw Arguments.refused(
          "upperMinutes", upperMinutes + " as in the other", other.upperMinutes);
    }
    List<Long> sums = new ArrayList<>();
    for (int i = 0; i < people.size(); i++) {
      sums.add(people.get(i) + other.people.get(i));
    }
    return new TravelTimes(who, upperMinutes, sums);
  }

  /**
   * People in all bands.
   *
   * @return how many
   */
  public long total() {
    return people.stream().mapToLong(Long::longValue).sum();
  }

  /**
   * The share of people who travel no longer than a band's upper end.
   *
   * @param minutes one of the ends of the bands
   * @return the share; empty without people
   * @throws IllegalArgumentException if no band ends there: the number is then not known
   */
  public Optional<Proportion.Counted> shareWithin(int minutes) {
    int band = upperMinutes.indexOf(minutes);
    if (band < 0) {
      throw Arguments.refused("minutes", "the end of a band, one of " + upperMinutes, minutes);
    }
    long within = people.subList(0, band + 1).stream().mapToLong(Long::longValue).sum();
    return total() == 0 ? Optional.empty() : Optional.of(Proportion.of(within, total()));
  }

  /**
   * The band in which the median lies, the lower one if it lies between two.
   *
   * @return for example {@code 31 to 60}; empty without people
   */
  public Optional<String> medianBand() {
    long total = total();
    long passed = 0;
    for (int i = 0; i < people.size(); i++) {
      passed += people.get(i);
      if (passed > 0 && 2 * passed >= total) {
        return Optional.of(label(i));
      }
    }
    return Optional.empty();
  }

  private String label(int band) {
    if (band == upperMinutes.size()) {
      return band == 0 ? "any time" : "more than " + upperMinutes.get(band - 1);
    }
    return band == 0
        ? upperMinutes.get(0) + " or less"
        : upperMinutes.get(band - 1) + 1 + " to " + upperMinutes.get(band);
  }

  @Override
  public List<String> describe() {
    List<String> bands = new ArrayList<>();
    for (int i = 0; i < people.size(); i++) {
      bands.add(label(i) + ": " + Numbers.people(people.get(i)));
    }
    return List.of("Minutes to travel, " + who + ": " + String.join(", ", bands));
  }

  @Override
  public List<Finding> findings() {
    return List.of();
  }
}
