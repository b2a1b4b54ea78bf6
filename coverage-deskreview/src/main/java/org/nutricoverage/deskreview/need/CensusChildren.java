package org.nutricoverage.deskreview.need;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.nutricoverage.core.AgeBand;
import org.nutricoverage.core.EligiblePopulation;
import org.nutricoverage.core.Factor;
import org.nutricoverage.core.Finding;
import org.nutricoverage.core.Rational;
import org.nutricoverage.core.Sex;
import org.nutricoverage.core.TargetGroup;
import org.nutricoverage.core.internal.Arguments;
import org.nutricoverage.core.internal.Numbers;

/**
 * Children of an age band in months, from the counts in years of age that a census table gives.
 *
 * <p>6-59 months is a band of no census. Each method is one named way to derive it (or 6-23 months,
 * or any other band within 0-59 months), and the result says so with {@link
 * NeedFinding#AGES_DERIVED}. All assume as many children in each month of age within the groups
 * that the census counted; only {@link #underFive} takes other shares, those of its rule. The share
 * of a group in the total population is another way: {@link EligibleDerivation#population(long,
 * String)} with {@link EligibleDerivation#group(DemographicShare)}.
 *
 * <pre>{@code
 * AgeBand band = AgeBand.parse("6-59");
 * CensusChildren.underFive(2_076_265, UnderFiveFraction.UNIFORM, band, Sex.ALL, "census 2020")
 *     .count()
 *     .doubleValue();   // 1868638.5
 * CensusChildren.underOneAndOneToFour(2_000, 8_000, band, Sex.ALL, "census 2020").count();   // 9000
 * CensusChildren.underOneWithinUnderFive(2_000, 10_000, band, Sex.ALL, "census 2020")
 *     .count();   // 9000
 * }</pre>
 *
 * @since 0.1.0
 */
public final class CensusChildren {

  private static final int MONTHS_IN_YEAR = 12;
  private static final int LAST_MONTH = 59;
  private static final int YEARS = 5;

  private CensusChildren() {}

  /**
   * From children of 0-4 completed years: their number times the share of the band.
   *
   * @param underFive children of 0-4 completed years, at least 0
   * @param rule the share of the band among them; 54 / 60 of 6-59 months where as many children are
   *     in each month of age
   * @param ageBand ages in completed months, within 0-59 months and known to the rule
   * @param sex of which sex the number is
   * @param source the census or projection with its year
   * @return the eligible population, with the share as a factor of its own
   * @throws IllegalArgumentException if the number is negative, the rule does not know the band or
   *     the source is blank
   */
  public static EligiblePopulation underFive(
      long underFive, UnderFiveFraction rule, AgeBand ageBand, Sex sex, String source) {
    Arguments.notNegative(underFive, "underFive", "children");
    Rational share = rule.of(ageBand);
    return derived(
        ageBand,
        sex,
        List.of(
            Factor.exact("children of 0-4 years", Rational.of(underFive), text(source)),
            Factor.exact(
                "share of children " + ageBand + " among those of 0-4 years",
                share,
                rule.source())),
        "children of 0-4 years (" + rule.source() + ")");
  }

  /**
   * From two groups that share nobody: children under 1 year and children of 1-4 years.
   *
   * <p>For 6-59 months: {@code underOne / 2 + oneToFour}. A table whose second group holds those
   * under 1 year too is one for {@link #underOneWithinUnderFive}: taken for exclusive groups, 2,000
   * and 10,000 would give 11,000 for 9,000 children.
   *
   * @param underOne children of 0 completed years, at least 0
   * @param oneToFour children of 1-4 completed years, at least 0
   * @param ageBand ages in completed months, within 0-59 months
   * @param sex of which sex the numbers are
   * @param source the census or projection with its year
   * @return the eligible population
   * @throws IllegalArgumentException if a number is negative, the band is not within 0-59 months or
   *     the source is blank
   */
  public static EligiblePopulation underOneAndOneToFour(
      long underOne, long oneToFour, AgeBand ageBand, Sex sex, String source) {
    Arguments.notNegative(underOne, "underOne", "children");
    Arguments.notNegative(oneToFour, "oneToFour", "children");
    return summed(
        List.of(
            new Group("under 1 year", 0, MONTHS_IN_YEAR - 1, underOne),
            new Group("of 1-4 years", MONTHS_IN_YEAR, LAST_MONTH, oneToFour)),
        ageBand,
        sex,
        source,
        "children under 1 year and of 1-4 years");
  }

  /**
   * From children under 1 year and children under five, among whom those under 1 year are counted
   * again.
   *
   * <p>For 6-59 months: {@code underOne / 2 + (underFive - underOne)}, the denominator of the DHIS2
   * nutrition package (NUT-AGG-Nutrition 1.0.0). The design text of that package asks for exclusive
   * groups while its indicator subtracts: with 2,000 and 8,000 exclusive children the formula gives
   * 7,000 instead of 9,000, and a coverage too high by 28.6 %. Which of the two a table is cannot
   * be told from its numbers; therefore there are two methods.
   *
   * @param underOne children of 0 completed years, at least 0
   * @param underFive children of 0-4 completed years, not fewer than those under 1 year
   * @param ageBand ages in completed months, within 0-59 months
   * @param sex of which sex the numbers are
   * @param source the census or projection with its year
   * @return the eligible population
   * @throws IllegalArgumentException if a number is not in its range, the band is not within 0-59
   *     months or the source is blank
   */
  public static EligiblePopulation underOneWithinUnderFive(
      long underOne, long underFive, AgeBand ageBand, Sex sex, String source) {
    Arguments.notNegative(underOne, "underOne", "children");
    if (underFive < underOne) {
      throw Arguments.refused(
          "underFive",
          "a number of children not below the "
              + Numbers.people(underOne)
              + " under 1 year, who are among them,",
          Numbers.people(underFive));
    }
    return underOneAndOneToFour(underOne, underFive - underOne, ageBand, sex, source);
  }

  /**
   * From single years of age.
   *
   * <p>For 6-59 months: {@code a0 / 2 + a1 + a2 + a3 + a4}.
   *
   * @param byYear children of 0, 1, 2, 3 and 4 completed years, each at least 0
   * @param ageBand ages in completed months, within 0-59 months
   * @param sex of which sex the numbers are
   * @param source the census or projection with its year
   * @return the eligible population
   * @throws IllegalArgumentException if there are not five numbers, one is negative, the band is
   *     not within 0-59 months or the source is blank
   */
  public static EligiblePopulation singleYears(
      List<Long> byYear, AgeBand ageBand, Sex sex, String source) {
    if (byYear.size() != YEARS) {
      throw Arguments.refused(
          "byYear", "5 numbers of children, of 0 to 4 completed years,", byYear.size());
    }
    List<Group> groups =
        IntStream.range(0, YEARS)
            .mapToObj(year ->
                new Group(
                    year == 0 ? "under 1 year" : "of " + year + (year == 1 ? " year" : " years"),
                    year * MONTHS_IN_YEAR,
                    year * MONTHS_IN_YEAR + MONTHS_IN_YEAR - 1,
                    Arguments.notNegative(byYear.get(year), "byYear", "children")))
            .toList();
    return summed(groups, ageBand, sex, source, "children by single year of age");
  }

  /** Children that a table counts together. */
  private record Group(String name, int fromMonths, int toMonths, long children) {

    Rational within(AgeBand band) {
      int from = Math.max(fromMonths, band.fromMonths());
      int to = Math.min(toMonths, band.toMonths());
      return to < from ? Rational.ZERO : Rational.of(to - from + 1L, toMonths - fromMonths + 1L);
    }
  }

  private static EligiblePopulation summed(
      List<Group> groups, AgeBand ageBand, Sex sex, String source, String basis) {
    if (ageBand.toMonths() > LAST_MONTH) {
      throw Arguments.refused("ageBand", "a band within 0-59 months", ageBand);
    }
    Rational sum = Rational.ZERO;
    for (Group group : groups) {
      sum = sum.plus(Rational.of(group.children()).times(group.within(ageBand)));
    }
    String parts =
        groups.stream()
            .filter(group -> group.within(ageBand).signum() > 0)
            .map(group -> {
              Rational share = group.within(ageBand);
              return (share.equals(Rational.ONE) ? "" : share + " of ")
                  + Numbers.people(group.children())
                  + " "
                  + group.name();
            })
            .collect(Collectors.joining(" + "));
    return derived(
        ageBand,
        sex,
        List.of(Factor.exact("children " + ageBand + ": " + parts, sum, text(source))),
        basis + " (as many children in each month of age)");
  }

  private static EligiblePopulation derived(
      AgeBand ageBand, Sex sex, List<Factor> factors, String basis) {
    return EligiblePopulation.product(TargetGroup.children(ageBand), sex, factors)
        .noting(
            Finding.of(
                NeedFinding.AGES_DERIVED,
                "children " + ageBand + " were not counted; derived from " + basis));
  }

  private static String text(String source) {
    return Arguments.text(source, "source");
  }
}
