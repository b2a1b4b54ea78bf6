package org.nutricoverage.deskreview.reporting;

import java.io.Serializable;
import java.util.Objects;
import org.nutricoverage.core.Rational;
import org.nutricoverage.core.internal.Arguments;

/**
 * The coverage from which a plan starts, and how it was set.
 *
 * <p>A baseline is set once and stays for the whole plan (WFP Monitoring Handbook, indicators 7 and
 * 13, V5.0 2026.03, baseline).
 *
 * <pre>{@code
 * Baseline zero = Baseline.newProgramme(2026);
 * Baseline continued = Baseline.previousYear(Rational.of(29_760, 48_000), 2025);
 * Baseline known = Baseline.reported(Rational.parse("0.35"), 2025, "Ministry of Health");
 * }</pre>
 *
 * @param value the coverage as an exact fraction, at least 0; 0.62 stands for 62 %
 * @param year the year that the value describes: the first year of a new programme, else the year
 *     in which the coverage was measured, from 1900 to 2999
 * @param origin how it was set
 * @param source where the value comes from; {@code ""} if not stated
 * @since 0.1.0
 */
public record Baseline(Rational value, int year, Origin origin, String source)
    implements Serializable {

  private static final long serialVersionUID = 1L;

  /**
   * Checks the parts.
   *
   * @throws IllegalArgumentException if the value is negative, the year is not in its range, or the
   *     zero of a new programme is not zero
   */
  public Baseline {
    if (value.signum() < 0) {
      throw Arguments.refused("value", "a fraction of at least 0", value);
    }
    Years.checked(year);
    Objects.requireNonNull(origin, "origin");
    if (origin == Origin.NEW_PROGRAMME_ZERO && value.signum() != 0) {
      throw Arguments.refused("value", "0 for the zero of a new programme", value);
    }
    source = source.strip();
  }

  /**
   * Zero, for a programme in its first year.
   *
   * @param firstYear the first year of the programme
   * @return the baseline
   * @throws IllegalArgumentException if the year is not from 1900 to 2999
   */
  public static Baseline newProgramme(int firstYear) {
    return new Baseline(Rational.ZERO, firstYear, Origin.NEW_PROGRAMME_ZERO, "new programme");
  }

  /**
   * The coverage of the year before, for a continuing programme.
   *
   * @param coverage the coverage as an exact fraction, at least 0
   * @param year the year in which it was measured
   * @return the baseline
   * @throws IllegalArgumentException if the coverage is negative or the year not from 1900 to 2999
   */
  public static Baseline previousYear(Rational coverage, int year) {
    return new Baseline(coverage, year, Origin.PREVIOUS_YEAR, "coverage of the previous year");
  }

  /**
   * The most recent coverage that the government or partners reported.
   *
   * @param coverage the coverage as an exact fraction, at least 0
   * @param year the year that it describes
   * @param source who reported it
   * @return the baseline
   * @throws IllegalArgumentException if the coverage is negative, the year is not from 1900 to
   *     2999, or the source is blank
   */
  public static Baseline reported(Rational coverage, int year, String source) {
    return new Baseline(
        coverage, year, Origin.GOVERNMENT_OR_PARTNER_ESTIMATE, Arguments.text(source, "source"));
  }

  /** Returns value, year and origin on one line. */
  @Override
  public String toString() {
    return value.percent(1) + " % in " + year + " (" + origin.label() + ")";
  }

  /**
   * How a baseline was set.
   *
   * @since 0.1.0
   */
  public enum Origin {
    /** Zero for the first year of a new programme. */
    NEW_PROGRAMME_ZERO("zero of a new programme"),
    /** The coverage of the previous year of a continuing programme. */
    PREVIOUS_YEAR("coverage of the previous year"),
    /** The most recent estimate of the government or partners, for a new MAM programme. */
    GOVERNMENT_OR_PARTNER_ESTIMATE("estimate of the government or partners");

    private final String label;

    Origin(String label) {
      this.label = label;
    }

    /**
     * The words that a report prints.
     *
     * @return for example {@code zero of a new programme}
     */
    public String label() {
      return label;
    }
  }
}
