package org.nutricoverage.survey.sleac;

import java.io.Serializable;
import java.util.Objects;
import org.nutricoverage.core.Area;
import org.nutricoverage.core.Rational;
import org.nutricoverage.core.internal.Arguments;
import org.nutricoverage.survey.cases.CaseCounts;
import org.nutricoverage.survey.lqas.Lot;

/**
 * A service delivery unit of a SLEAC assessment: its area, the cases found in it, and how much it
 * counts in the overall figure.
 *
 * <p>The weight is the number of cases expected in the unit. Where share and prevalence are taken
 * as the same in all units they cancel, and the population will do.
 *
 * @param area the area
 * @param counts the cases found in all its villages together
 * @param weight the number of cases expected in the unit, or a number in proportion to it, at least
 *     0
 * @param lot the current cases of the unit, by which the probability of a class is sharpened and
 *     the variance corrected; unlimited unless set
 * @since 0.1.0
 */
public record ServiceDeliveryUnit(Area area, CaseCounts counts, Rational weight, Lot lot)
    implements Serializable {

  private static final long serialVersionUID = 1L;

  /**
   * Checks the parts.
   *
   * @throws IllegalArgumentException if the weight is negative or more current cases were found
   *     than the lot holds
   */
  public ServiceDeliveryUnit {
    Objects.requireNonNull(area, "area");
    if (weight.signum() < 0) {
      throw Arguments.refused("weight", "a number of cases of at least 0", weight);
    }
    if (counts.current() > lot.size().orElse(Long.MAX_VALUE)) {
      throw Arguments.refused("lot", "at least the " + counts.current() + " cases found", lot);
    }
  }

  /**
   * A unit that counts by the cases expected in it.
   *
   * @param area the area
   * @param counts the cases found
   * @param expected the cases expected in the whole unit
   * @return the unit, its lot unlimited
   */
  public static ServiceDeliveryUnit of(Area area, CaseCounts counts, ExpectedCases expected) {
    return new ServiceDeliveryUnit(area, counts, expected.exact(), Lot.unlimited());
  }

  /**
   * A unit that counts by its population.
   *
   * @param area the area
   * @param counts the cases found
   * @param people the population, of all ages in every unit or of children in every unit, at least
   *     0
   * @return the unit, its lot unlimited
   * @throws IllegalArgumentException if the population is negative
   */
  public static ServiceDeliveryUnit ofPopulation(Area area, CaseCounts counts, long people) {
    return new ServiceDeliveryUnit(area, counts, Rational.of(people), Lot.unlimited());
  }

  /**
   * This unit with a known number of current cases.
   *
   * @param newLot the current cases of the whole unit
   * @return a copy
   * @throws IllegalArgumentException if more were found than it holds
   */
  public ServiceDeliveryUnit withLot(Lot newLot) {
    return new ServiceDeliveryUnit(area, counts, weight, newLot);
  }
}
