package org.nutricoverage.deskreview.need;

import java.io.Serializable;
import java.util.List;
import java.util.Objects;
import org.nutricoverage.core.internal.Arguments;

/**
 * An incidence factor that somebody published: for which illness, for which place, by whom and
 * when.
 *
 * <p>The constants are data, not advice. All are in the additive notation: new cases of a year over
 * prevalent cases, as PROMIS and Isanaka et al. define their K. Others are made by {@link
 * #of(AcuteMalnutrition, String, IncidenceFactor, String, int)}, with a source.
 *
 * <pre>{@code
 * IncidenceFactor mali = PublishedIncidenceFactor.PROMIS_MALI_MODERATE.factor();   // k = 5.1
 * PublishedIncidenceFactor own =
 *     PublishedIncidenceFactor.of(
 *         AcuteMalnutrition.MODERATE,
 *         "Tanganyika",
 *         IncidenceFactor.additive(4.2),
 *         "cohort of the provincial health office",
 *         2025);
 * }</pre>
 *
 * @param condition the illness
 * @param place the country or area that the studies are from
 * @param factor the factor, with the source in words
 * @param year the year of publication
 * @since 0.1.0
 */
public record PublishedIncidenceFactor(
    AcuteMalnutrition condition, String place, IncidenceFactor factor, int year)
    implements Serializable {

  private static final String PROMIS =
      "PROMIS cohorts 2014-2017, Am J Epidemiol 189:1623, PMC7705604";
  private static final String ISANAKA = "Isanaka et al., BMJ Global Health 6:e004342";

  /**
   * k = 1.6 for moderate acute malnutrition, the rule of WFP for indicator 13.
   *
   * <p>It stems from a duration of 7.5 months of severe acute malnutrition. Studies of moderate
   * acute malnutrition found 3.1 to 5.1: the need is understated and coverage is biased upward.
   */
  public static final PublishedIncidenceFactor WFP_MODERATE =
      of(
          AcuteMalnutrition.MODERATE,
          "global",
          IncidenceFactor.additive(1.6),
          "WFP Monitoring Handbook, indicator 13, V5.0",
          2026);

  /** k = 1.6 for severe acute malnutrition, the global factor: 12 over 7.5 months. */
  public static final PublishedIncidenceFactor GLOBAL_SEVERE =
      of(
          AcuteMalnutrition.SEVERE,
          "global",
          IncidenceFactor.additive(1.6),
          "duration 7.5 months, Garenne et al.; en-net question 514",
          2009);

  /** k = 4.7 for moderate acute malnutrition in Burkina Faso. */
  public static final PublishedIncidenceFactor PROMIS_BURKINA_FASO_MODERATE =
      of(AcuteMalnutrition.MODERATE, "Burkina Faso", IncidenceFactor.additive(4.7), PROMIS, 2020);

  /** k = 5.1 for moderate acute malnutrition in Mali. */
  public static final PublishedIncidenceFactor PROMIS_MALI_MODERATE =
      of(AcuteMalnutrition.MODERATE, "Mali", IncidenceFactor.additive(5.1), PROMIS, 2020);

  /** k = 9.4 for severe acute malnutrition in Burkina Faso. */
  public static final PublishedIncidenceFactor PROMIS_BURKINA_FASO_SEVERE =
      of(AcuteMalnutrition.SEVERE, "Burkina Faso", IncidenceFactor.additive(9.4), PROMIS, 2020);

  /** k = 5.7 for severe acute malnutrition in Mali. */
  public static final PublishedIncidenceFactor PROMIS_MALI_SEVERE =
      of(AcuteMalnutrition.SEVERE, "Mali", IncidenceFactor.additive(5.7), PROMIS, 2020);

  /**
   * k = 3.6 (95 % confidence interval 3.4 to 3.9) for severe acute malnutrition: 352 sites in 20
   * countries, pooled, implausible values left out. Admissions over coverage are read as new cases.
   */
  public static final PublishedIncidenceFactor ISANAKA_OVERALL_SEVERE =
      of(
          AcuteMalnutrition.SEVERE,
          "20 countries",
          IncidenceFactor.additive(3.6)
              .withInterval(IncidenceFactor.additive(3.4), IncidenceFactor.additive(3.9), 0.95),
          ISANAKA,
          2021);

  /** k = 1.3 for severe acute malnutrition in Nigeria, the lowest of the 20 countries. */
  public static final PublishedIncidenceFactor ISANAKA_NIGERIA_SEVERE =
      of(AcuteMalnutrition.SEVERE, "Nigeria", IncidenceFactor.additive(1.3), ISANAKA, 2021);

  /** k = 30.1 for severe acute malnutrition in Burundi, the highest of the 20 countries. */
  public static final PublishedIncidenceFactor ISANAKA_BURUNDI_SEVERE =
      of(AcuteMalnutrition.SEVERE, "Burundi", IncidenceFactor.additive(30.1), ISANAKA, 2021);

  private static final List<PublishedIncidenceFactor> ALL =
      List.of(
          WFP_MODERATE,
          GLOBAL_SEVERE,
          PROMIS_BURKINA_FASO_MODERATE,
          PROMIS_MALI_MODERATE,
          PROMIS_BURKINA_FASO_SEVERE,
          PROMIS_MALI_SEVERE,
          ISANAKA_OVERALL_SEVERE,
          ISANAKA_NIGERIA_SEVERE,
          ISANAKA_BURUNDI_SEVERE);

  /**
   * Checks the parts.
   *
   * @throws IllegalArgumentException if the place is blank, the factor has no source, or the year
   *     is not from 1900 to 2999
   */
  public PublishedIncidenceFactor {
    Objects.requireNonNull(condition, "condition");
    place = Arguments.text(place, "place");
    Arguments.text(factor.source(), "source");
    Arguments.inRange(year, 1900, 2999, "year", "the calendar");
  }

  /**
   * A factor with its source.
   *
   * @param condition the illness
   * @param place the country or area that the studies are from
   * @param factor the factor
   * @param source the study, without the year
   * @param year the year of publication, from 1900 to 2999
   * @return the published factor; its factor has the source {@code <source>, <year>}
   * @throws IllegalArgumentException if a text is blank or the year is not in its range
   */
  public static PublishedIncidenceFactor of(
      AcuteMalnutrition condition, String place, IncidenceFactor factor, String source, int year) {
    String dated = Arguments.text(source, "source") + ", " + year;
    return new PublishedIncidenceFactor(condition, place, factor.from(dated), year);
  }

  /**
   * The factors that this library knows.
   *
   * @return the constants of this class
   */
  public static List<PublishedIncidenceFactor> all() {
    return ALL;
  }
}
