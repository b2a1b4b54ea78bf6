package org.nutricoverage.deskreview.need;

import java.util.ArrayList;
import java.util.List;
import org.nutricoverage.core.EligiblePopulation;
import org.nutricoverage.core.Factor;
import org.nutricoverage.core.Finding;
import org.nutricoverage.core.Rational;
import org.nutricoverage.core.Sex;
import org.nutricoverage.core.Spread;
import org.nutricoverage.core.TargetGroup;
import org.nutricoverage.core.internal.Arguments;

/**
 * The eligible population of a prevention programme (WFP indicator 7), from the data at hand.
 *
 * <p>In order of preference: a register of households, {@link #householdRegister(long, TargetGroup,
 * String)}; the beneficiaries of general food assistance times the share of the group, {@link
 * #foodAssistanceBeneficiaries(long, String)}; the population times the share in phase 3 or worse,
 * times the share of the targeted who receive food assistance, times the share of the group, {@link
 * #population(long, String)}. WFP names census, projections and the phase classification as
 * sources; the chain is this library's reading of it.
 *
 * <pre>{@code
 * EligiblePopulation eligible =
 *     EligibleDerivation.population(1_000_000, "census 2019")
 *         .projected(GrowthRule.COMPOUND, Rational.parse("0.03"), 84, "statistics office")
 *         .inPhase3OrWorse(Prevalence.ofPercent(35).from("IPC AFI, May 2026"))
 *         .receivingFoodAssistance(Rational.parse("0.6"), "partner reports 2026")
 *         .group(PublishedShares.IFE_CHILDREN_6_23_MONTHS);
 * }</pre>
 *
 * <p>Immutable: each step gives a new value.
 *
 * @since 0.1.0
 */
public final class EligibleDerivation {

  private final List<Factor> factors;
  private final List<Finding> findings;

  private EligibleDerivation(List<Factor> factors, List<Finding> findings) {
    this.factors = List.copyOf(factors);
    this.findings = List.copyOf(findings);
  }

  /**
   * The people of a group in a register of the targeted households: the best source.
   *
   * @param people how many, at least 0
   * @param targetGroup the group
   * @param source the register with its date
   * @return the eligible population
   * @throws IllegalArgumentException if the number is negative or the source blank
   */
  public static EligiblePopulation householdRegister(
      long people, TargetGroup targetGroup, String source) {
    return EligiblePopulation.of(people, targetGroup).from(source);
  }

  /**
   * Begins with people of all ages who receive general food assistance in the period.
   *
   * @param people how many, at least 0
   * @param source the distribution reports
   * @return the derivation
   * @throws IllegalArgumentException if the number is negative or the source blank
   */
  public static EligibleDerivation foodAssistanceBeneficiaries(long people, String source) {
    return begin("beneficiaries of general food assistance", people, source);
  }

  /**
   * Begins with the population of the area, all ages.
   *
   * @param people how many, at least 0
   * @param source census or projection, with its year
   * @return the derivation
   * @throws IllegalArgumentException if the number is negative or the source blank
   */
  public static EligibleDerivation population(long people, String source) {
    return begin("people of all ages", people, source);
  }

  private static EligibleDerivation begin(String name, long people, String source) {
    Arguments.notNegative(people, "people", "people");
    return new EligibleDerivation(
        List.of(Factor.exact(name, Rational.of(people), Arguments.text(source, "source"))),
        List.of());
  }

  /**
   * With the uncertainty of the number it began with.
   *
   * @param coefficientOfVariation its standard deviation over the number, as a fraction from 0 to
   *     below 1
   * @return a copy
   * @throws IllegalArgumentException if it is not in the range, or the number is 0
   */
  public EligibleDerivation uncertainBy(double coefficientOfVariation) {
    if (!(coefficientOfVariation >= 0 && coefficientOfVariation < 1)) {
      throw Arguments.refused(
          "coefficientOfVariation", "a fraction from 0 to below 1", coefficientOfVariation);
    }
    double logVariance = Math.log1p(coefficientOfVariation * coefficientOfVariation);
    List<Factor> replaced = new ArrayList<>(factors);
    replaced.set(0, factors.get(0).with(new Spread.LogNormal(Math.sqrt(logVariance), 0)));
    return new EligibleDerivation(replaced, findings);
  }

  /**
   * Projected from the date of the census to that of the programme.
   *
   * @param rule compound or linear
   * @param annualGrowth the annual growth as a fraction above -1 and at most 1; 0.03 for 3 %
   * @param months from the census to the date, from 0 to 1,200 months
   * @param source where the growth rate comes from
   * @return a copy with the factor of the growth
   * @throws IllegalArgumentException if a number is not in its range or the source blank
   */
  public EligibleDerivation projected(
      GrowthRule rule, Rational annualGrowth, int months, String source) {
    String name =
        (rule == GrowthRule.COMPOUND ? "compound" : "linear")
            + " growth of "
            + Fractions.percent(annualGrowth)
            + " a year over "
            + months
            + " months";
    return times(Factor.exact(name, rule.factor(annualGrowth, months), text(source)));
  }

  /**
   * Those in phase 3 (crisis) or worse.
   *
   * @param share their share of the population, after the IPC or the Cadre Harmonise
   * @return a copy with the factor
   */
  public EligibleDerivation inPhase3OrWorse(Prevalence share) {
    List<Finding> more = new ArrayList<>(findings);
    more.addAll(share.findings());
    return new EligibleDerivation(factors, more).times(share.asFactor("share in phase 3 or worse"));
  }

  /**
   * Those of the targeted who receive general food assistance in the period.
   *
   * @param share their share as a fraction from 0 to 1
   * @param source the distribution reports
   * @return a copy with the factor
   * @throws IllegalArgumentException if the share is not a fraction or the source blank
   */
  public EligibleDerivation receivingFoodAssistance(Rational share, String source) {
    return times(
        Factor.exact(
            "share of the targeted who receive food assistance",
            Fractions.fraction(share, "share"),
            text(source)));
  }

  /**
   * Any other factor, for example the share of targeted areas.
   *
   * @param factor the factor with its name, source and uncertainty
   * @return a copy with the factor
   */
  public EligibleDerivation times(Factor factor) {
    List<Factor> more = new ArrayList<>(factors);
    more.add(factor);
    return new EligibleDerivation(more, findings);
  }

  /**
   * The eligible people of a group, at one moment: WFP's denominator.
   *
   * @param share the share of the group
   * @return the eligible population of both sexes
   */
  public EligiblePopulation group(DemographicShare share) {
    return finish(share.targetGroup(), Sex.ALL, times(share.asFactor()));
  }

  /**
   * The eligible people of a group and sex, at one moment.
   *
   * @param share the share of the group, both sexes
   * @param sex the sex
   * @param shareOfSex the share of that sex in the group, as a fraction from 0 to 1; 1 for females
   *     in a group of women
   * @param source where that share comes from
   * @return the eligible population
   * @throws IllegalArgumentException if the share is not a fraction, the source is blank, the sex
   *     is both, or males are asked of a group that has none
   */
  public EligiblePopulation group(
      DemographicShare share, Sex sex, Rational shareOfSex, String source) {
    boolean hasSex = sex == Sex.FEMALE || (sex == Sex.MALE && share.targetGroup().includesMales());
    if (!hasSex) {
      throw new IllegalArgumentException(
          "sex must be "
              + (share.targetGroup().includesMales() ? "female or male" : "female")
              + " for a share of "
              + share.targetGroup().label()
              + " but was "
              + sex.label());
    }
    Factor factor =
        Factor.exact(
            "share of " + sex.label() + "s",
            Fractions.fraction(shareOfSex, "shareOfSex"),
            text(source));
    return finish(share.targetGroup(), sex, times(share.asFactor()).times(factor));
  }

  private EligiblePopulation finish(TargetGroup group, Sex sex, EligibleDerivation complete) {
    EligiblePopulation eligible = EligiblePopulation.product(group, sex, complete.factors);
    for (Finding finding : findings) {
      eligible = eligible.noting(finding);
    }
    return eligible;
  }

  /**
   * The people of an age band who are eligible at some time in a period, from those eligible at one
   * moment.
   *
   * <p>For a stationary cohort, with as many births each month and no deaths or moves: {@code stock
   * x (1 + t / w)}, w the width of the band. WFP's denominator is the stock; this is an option for
   * programmes whose numerator rotates, and a finding tells that it was taken.
   *
   * @param stock eligible people of an age band at one moment
   * @param months t, the period, from 1 to 1,200 months
   * @return the stock times 1 + t / w, with {@link NeedFinding#EVER_ELIGIBLE}
   * @throws IllegalArgumentException if the group has no age band or the period is not in its range
   */
  public static EligiblePopulation everEligible(EligiblePopulation stock, int months) {
    Arguments.inRange(months, 1, IncidenceFactor.MOST_MONTHS, "months", "months");
    int width =
        stock
            .targetGroup()
            .ageBand()
            .orElseThrow(() ->
                Arguments.refused("stock", "of a group with an age band", stock.targetGroup()))
            .widthMonths();
    Rational factor = StaticDenominator.everEligible(width, months);
    return stock
        .times(
            Factor.exact(
                "ever eligible in " + months + " months (1 + t / " + width + ")",
                factor,
                "stationary cohort"))
        .noting(
            Finding.of(
                NeedFinding.EVER_ELIGIBLE,
                "the denominator is " + factor.rounded(3) + " times the number at one moment"));
  }

  private static String text(String source) {
    return Arguments.text(source, "source");
  }
}
