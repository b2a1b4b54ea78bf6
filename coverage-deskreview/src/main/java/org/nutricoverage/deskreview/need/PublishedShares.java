package org.nutricoverage.deskreview.need;

import java.util.List;
import org.nutricoverage.core.AgeBand;
import org.nutricoverage.core.Rational;
import org.nutricoverage.core.TargetGroup;
import org.nutricoverage.core.internal.Arguments;

/**
 * Shares of children and women in a population that guidelines print, as data with their source.
 *
 * <p>They are averages of no place. A register, a survey or the census of the area is better;
 * without one these are what the guidelines offer.
 *
 * <pre>{@code
 * DemographicShare share = PublishedShares.IFE_CHILDREN_6_23_MONTHS;
 * share.share();   // 0.0375
 * }</pre>
 *
 * @since 0.1.0
 */
public final class PublishedShares {

  private static final String IFE = "IFE Operational Guidance as corrected in en-net question 456";
  private static final String IFE_SUM = "sum of bands of the " + IFE;
  private static final String EN_NET_3420 = "en-net question 3420, country not stated";
  private static final String SPHERE = "Sphere 2001";

  /** 1.35 % under 6 months. */
  public static final DemographicShare IFE_CHILDREN_0_5_MONTHS = children(0, 5, "0.0135", IFE);

  /** 1.25 % of 6-11 months. */
  public static final DemographicShare IFE_CHILDREN_6_11_MONTHS = children(6, 11, "0.0125", IFE);

  /** 2.5 % of 12-23 months. */
  public static final DemographicShare IFE_CHILDREN_12_23_MONTHS = children(12, 23, "0.025", IFE);

  /** 12.5 % of 24-59 months; the uncorrected text gives this number for all under five. */
  public static final DemographicShare IFE_CHILDREN_24_59_MONTHS = children(24, 59, "0.125", IFE);

  /** 3.75 % of 6-23 months: 1.25 % + 2.5 %. */
  public static final DemographicShare IFE_CHILDREN_6_23_MONTHS =
      children(6, 23, "0.0375", IFE_SUM);

  /** 16.25 % of 6-59 months: 1.25 % + 2.5 % + 12.5 %. */
  public static final DemographicShare IFE_CHILDREN_6_59_MONTHS =
      children(6, 59, "0.1625", IFE_SUM);

  /** 17.6 % under five years: the sum of the four bands. */
  public static final DemographicShare IFE_CHILDREN_UNDER_FIVE = children(0, 59, "0.176", IFE_SUM);

  /** 5 to 7 % pregnant and lactating women: the middle, 6 %, with the uncertainty of the range. */
  public static final DemographicShare IFE_PREGNANT_AND_LACTATING_WOMEN =
      DemographicShare.ofRange(
          TargetGroup.PBWG,
          Rational.parse("0.05"),
          Rational.parse("0.07"),
          IFE + ", 5 to 7 %, the middle");

  /** 12.37 % under five years, from an older text of WHO. */
  public static final DemographicShare WHO_OLD_CHILDREN_UNDER_FIVE =
      children(0, 59, "0.1237", "older WHO text quoted in en-net question 456");

  /** 18 % under five years, a figure of practice. */
  public static final DemographicShare PRACTICE_18_CHILDREN_UNDER_FIVE =
      children(0, 59, "0.18", "practice quoted in en-net question 456");

  /** 20 % under five years, a figure of practice. */
  public static final DemographicShare PRACTICE_20_CHILDREN_UNDER_FIVE =
      children(0, 59, "0.20", "practice quoted in en-net question 456");

  /** 12 % of 0-4 years. */
  public static final DemographicShare SPHERE_2001_CHILDREN_UNDER_FIVE =
      children(0, 59, "0.12", SPHERE);

  /** 5 % pregnant and lactating women: 2 % pregnant and 3 % lactating. */
  public static final DemographicShare SPHERE_2001_PREGNANT_AND_LACTATING_WOMEN =
      DemographicShare.of(
          TargetGroup.PBWG, Rational.parse("0.05"), SPHERE + ", 2 % pregnant + 3 % lactating");

  /** 16.43 % under five years. */
  public static final DemographicShare EN_NET_3420_CHILDREN_UNDER_FIVE =
      children(0, 59, "0.1643", EN_NET_3420);

  /** 3.47 % pregnant and lactating women. */
  public static final DemographicShare EN_NET_3420_PREGNANT_AND_LACTATING_WOMEN =
      DemographicShare.of(TargetGroup.PBWG, Rational.parse("0.0347"), EN_NET_3420);

  private static final List<DemographicShare> IFE_BANDS =
      List.of(
          IFE_CHILDREN_0_5_MONTHS,
          IFE_CHILDREN_6_11_MONTHS,
          IFE_CHILDREN_12_23_MONTHS,
          IFE_CHILDREN_24_59_MONTHS);

  private static final List<DemographicShare> ALL =
      List.of(
          IFE_CHILDREN_0_5_MONTHS,
          IFE_CHILDREN_6_11_MONTHS,
          IFE_CHILDREN_12_23_MONTHS,
          IFE_CHILDREN_24_59_MONTHS,
          IFE_CHILDREN_6_23_MONTHS,
          IFE_CHILDREN_6_59_MONTHS,
          IFE_CHILDREN_UNDER_FIVE,
          IFE_PREGNANT_AND_LACTATING_WOMEN,
          WHO_OLD_CHILDREN_UNDER_FIVE,
          PRACTICE_18_CHILDREN_UNDER_FIVE,
          PRACTICE_20_CHILDREN_UNDER_FIVE,
          SPHERE_2001_CHILDREN_UNDER_FIVE,
          SPHERE_2001_PREGNANT_AND_LACTATING_WOMEN,
          EN_NET_3420_CHILDREN_UNDER_FIVE,
          EN_NET_3420_PREGNANT_AND_LACTATING_WOMEN);

  private PublishedShares() {}

  /**
   * The shares that this library knows.
   *
   * @return the constants of this class
   */
  public static List<DemographicShare> all() {
    return ALL;
  }

  /** The share of a union of neighbouring bands of the IFE Operational Guidance. */
  static Rational ifeShare(AgeBand band) {
    Rational sum = Rational.ZERO;
    int covered = 0;
    for (DemographicShare each : IFE_BANDS) {
      AgeBand part = each.targetGroup().ageBand().orElseThrow();
      if (part.fromMonths() >= band.fromMonths() && part.toMonths() <= band.toMonths()) {
        sum = sum.plus(each.share());
        covered += part.widthMonths();
      }
    }
    if (covered != band.widthMonths()) {
      throw Arguments.refused(
          "ageBand", "a union of 0-5, 6-11, 12-23 and 24-59 months for the IFE bands", band);
    }
    return sum;
  }

  private static DemographicShare children(int from, int to, String share, String source) {
    return DemographicShare.of(
        TargetGroup.children(AgeBand.ofCompletedMonths(from, to)), Rational.parse(share), source);
  }
}
