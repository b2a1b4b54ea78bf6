package org.nutricoverage.deskreview.need;

import org.nutricoverage.core.AgeBand;
import org.nutricoverage.core.Rational;
import org.nutricoverage.core.TargetGroup;
import org.nutricoverage.core.internal.Arguments;

/**
 * The share of children under five that is in a narrower age band.
 *
 * <p>Census tables give children under five; programmes want those of 6-59 or 6-23 months.
 *
 * <pre>{@code
 * UnderFiveFraction.UNIFORM.of(AgeBand.parse("6-59"));     // 0.9
 * UnderFiveFraction.IFE_BANDS.of(AgeBand.parse("6-59"));   // 16.25 / 17.6, about 0.9233
 * }</pre>
 *
 * @since 0.1.0
 */
public enum UnderFiveFraction {
  /**
   * As many children in each month of age: the width of the band over 60; 54 / 60 for 6-59 months.
   */
  UNIFORM("as many children in each month of age") {
    @Override
    Rational fraction(AgeBand band) {
      return Rational.of(band.widthMonths(), MONTHS);
    }
  },
  /** 0.9 for 6-59 months, as SMART plans its samples; no other band. */
  SMART("0.9, SMART sample size planning") {
    @Override
    Rational fraction(AgeBand band) {
      if (!band.equals(AgeBand.ofCompletedMonths(6, LAST_MONTH))) {
        throw Arguments.refused("ageBand", "6-59 months for the SMART fraction", band);
      }
      return Rational.of(9, 10);
    }
  },
  /**
   * The bands 0-5, 6-11, 12-23 and 24-59 months of the IFE Operational Guidance, and unions of
   * neighbours.
   */
  IFE_BANDS("IFE Operational Guidance as corrected, en-net question 456") {
    @Override
    Rational fraction(AgeBand band) {
      return PublishedShares.ifeShare(band)
          .dividedBy(PublishedShares.IFE_CHILDREN_UNDER_FIVE.share());
    }
  };

  private static final int MONTHS = 60;
  private static final int LAST_MONTH = 59;

  private final String source;

  UnderFiveFraction(String source) {
    this.source = source;
  }

  /**
   * The share of children under five in the band.
   *
   * @param ageBand a band within 0-59 completed months
   * @return the share, above 0 and at most 1
   * @throws IllegalArgumentException if the rule does not know the band
   */
  public Rational of(AgeBand ageBand) {
    if (ageBand.toMonths() > LAST_MONTH) {
      throw Arguments.refused("ageBand", "a band within 0-59 months", ageBand);
    }
    return fraction(ageBand);
  }

  /**
   * The share of a band in the population, from that of children under five.
   *
   * @param underFive the share of children under five, of the group {@code CHILDREN_0_59_MONTHS}
   * @param ageBand a band within 0-59 completed months
   * @return the share of the band, with the uncertainty of that of children under five where it has
   *     one, as a log-normal of equal relative variance
   * @throws IllegalArgumentException if the share is of another group or the rule does not know the
   *     band
   */
  public DemographicShare of(DemographicShare underFive, AgeBand ageBand) {
    if (!underFive.targetGroup().equals(DemographicShare.CHILDREN_UNDER_FIVE)) {
      throw Arguments.refused(
          "underFive",
          "the share of " + DemographicShare.CHILDREN_UNDER_FIVE,
          underFive.targetGroup());
    }
    return underFive.scaled(
        TargetGroup.children(ageBand), of(ageBand), underFive.source() + "; of these: " + source);
  }

  String source() {
    return source;
  }

  abstract Rational fraction(AgeBand band);
}
