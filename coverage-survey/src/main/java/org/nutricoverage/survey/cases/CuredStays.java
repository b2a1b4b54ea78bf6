package org.nutricoverage.survey.cases;

import java.io.Serializable;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.OptionalLong;
import org.nutricoverage.core.Rational;
import org.nutricoverage.core.internal.Arguments;
import org.nutricoverage.core.internal.Numbers;

/**
 * How long children who were discharged as cured stayed in treatment, from their cards.
 *
 * <p>Only cured children count, and the mean is what {@link RecoveryRatio} wants: the median, which
 * some tools take, is shorter and gives too high a ratio. A stay that is negative or not known is
 * left out and counted. Merging is associative and commutative.
 *
 * <pre>{@code
 * CuredStays stays = CuredStays.of(35, 42, 70, -3);
 * stays.meanDays().orElseThrow().toString();   // "49"
 * stays.excluded();                            // 1
 * }</pre>
 *
 * @param cards cards with a known stay, at least 0
 * @param totalDays the sum of their stays, in days, at least 0; 0 without cards
 * @param excluded cards left out because the stay was negative or not known, at least 0
 * @since 0.1.0
 */
public record CuredStays(long cards, long totalDays, long excluded) implements Serializable {

  /** No cards. */
  public static final CuredStays NONE = new CuredStays(0, 0, 0);

  private static final long serialVersionUID = 1L;

  /**
   * Checks the numbers.
   *
   * @throws IllegalArgumentException if one is negative, or there are days without cards
   */
  public CuredStays {
    Arguments.notNegative(cards, "cards", "cards");
    Arguments.notNegative(totalDays, "totalDays", "days");
    Arguments.notNegative(excluded, "excluded", "cards");
    if (cards == 0 && totalDays > 0) {
      throw Arguments.refused("totalDays", "0 days where there are no cards", totalDays);
    }
  }

  /**
   * Stays in days.
   *
   * @param days discharge minus admission, in days; a negative number is left out and counted
   * @return the stays
   */
  public static CuredStays of(int... days) {
    CuredStays stays = NONE;
    for (int stay : days) {
      stays = stays.with(stay < 0 ? OptionalLong.empty() : OptionalLong.of(stay));
    }
    return stays;
  }

  /**
   * The stay between two dates.
   *
   * @param admission the day of admission; for oedematous malnutrition the day of the lowest weight
   * @param discharge the day of discharge
   * @return days, 0 on the same day; empty if the discharge is before the admission
   */
  public static OptionalLong days(LocalDate admission, LocalDate discharge) {
    long days = ChronoUnit.DAYS.between(admission, discharge);
    return days < 0 ? OptionalLong.empty() : OptionalLong.of(days);
  }

  /**
   * These stays and one more card.
   *
   * @param days its stay in days, at least 0; empty if not known
   * @return a copy
   * @throws IllegalArgumentException if the stay is negative
   */
  public CuredStays with(OptionalLong days) {
    if (days.isEmpty()) {
      return new CuredStays(cards, totalDays, excluded + 1);
    }
    long stay = Arguments.notNegative(days.getAsLong(), "days", "days");
    return new CuredStays(cards + 1, Math.addExact(totalDays, stay), excluded);
  }

  /**
   * These and other cards together.
   *
   * @param other stays that share no card with these
   * @return the sum
   */
  public CuredStays plus(CuredStays other) {
    return new CuredStays(
        Math.addExact(cards, other.cards),
        Math.addExact(totalDays, other.totalDays),
        Math.addExact(excluded, other.excluded));
  }

  /**
   * The mean stay.
   *
   * @return days, exactly; empty without cards
   */
  public Optional<Rational> meanDays() {
    return cards == 0 ? Optional.empty() : Optional.of(Rational.of(totalDays, cards));
  }

  /** Returns cards, mean and cards left out on one line. */
  @Override
  public String toString() {
    return Numbers.counted(cards, "card", "cards")
        + " of cured children, mean stay "
        + meanDays().map(mean -> mean.rounded(1) + " days").orElse("not known")
        + ", "
        + Numbers.people(excluded)
        + " left out";
  }
}
