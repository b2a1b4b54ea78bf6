package org.nutricoverage.deskreview.need;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.nutricoverage.core.EligiblePopulation;
import org.nutricoverage.core.Finding;
import org.nutricoverage.core.Rational;
import org.nutricoverage.core.TargetGroup;
import org.nutricoverage.core.internal.Arguments;
import org.nutricoverage.core.internal.Numbers;

/**
 * The people who need treatment for acute malnutrition in an area and a period: WFP's PIN, the
 * denominator of indicator 13.
 *
 * <p>The number of the national nutrition cluster comes first: {@link #external(long, TargetGroup,
 * String)}. Where there is none it is computed as those ill at the start and those who fall ill in
 * the period: {@code n p + n p k = n p (1 + k)} (WFP Monitoring Handbook, indicator 13).
 *
 * <pre>{@code
 * PeopleInNeed need =
 *     PeopleInNeed.computed(TargetGroup.CHILDREN_6_59_MONTHS)
 *         .population(10_000, "census projection 2026")
 *         .prevalence(Prevalence.ofPercent(10).from("SMART survey 2026"))
 *         .incidence(IncidenceFactor.additive(1.6).from("WFP Monitoring Handbook V5.0"))
 *         .months(12)
 *         .build();
 * need.total();               // 2600: 1,000 prevalent and 1,600 incident
 * need.asEligiblePopulation();
 * }</pre>
 *
 * <p>For children a missing factor is taken as 1.6 a year, as the handbook says, and a finding
 * tells that it is likely too low. For pregnant and breastfeeding women and girls and for any group
 * but children under five there is no default: a factor must be given, {@link
 * IncidenceFactor#PREVALENCE_ONLY} if new cases shall not be counted.
 *
 * <p>The IPC's guidance of 2025 on people in need for acute malnutrition has methods of its own.
 * Its text was not available; a number made after it comes in as an external one.
 *
 * @since 0.1.0
 */
public final class PeopleInNeed implements Serializable {

  private static final long serialVersionUID = 1L;

  /** The need as the product of its factors. */
  private final EligiblePopulation eligible;

  /** The period of the need in months. */
  private final int months;

  /** Those ill at the start; null for a need that another body stated. */
  private final @Nullable Rational prevalent;

  /** The calculation, line by line. */
  private final List<String> explanation;

  private PeopleInNeed(
      EligiblePopulation eligible,
      int months,
      @Nullable Rational prevalent,
      List<String> explanation) {
    this.eligible = eligible;
    this.months = months;
    this.prevalent = prevalent;
    this.explanation = List.copyOf(explanation);
  }

  /**
   * The need of a year as the national nutrition cluster or another body states it.
   *
   * @param people how many, at least 0
   * @param targetGroup of which group
   * @param source who states it, with the date
   * @return the need of 12 months
   * @throws IllegalArgumentException if the number is negative or the source blank
   */
  public static PeopleInNeed external(long people, TargetGroup targetGroup, String source) {
    return external(people, targetGroup, source, IncidenceFactor.MONTHS_IN_YEAR);
  }

  /**
   * The need of a period as the national nutrition cluster or another body states it.
   *
   * @param people how many, at least 0
   * @param targetGroup of which group
   * @param source who states it, with the date
   * @param months the period of the need, from 1 to 1,200 months
   * @return the need
   * @throws IllegalArgumentException if a number is not in its range or the source blank
   */
  public static PeopleInNeed external(
      long people, TargetGroup targetGroup, String source, int months) {
    return external(EligiblePopulation.of(people, targetGroup).from(source), months);
  }

  /**
   * The need of a period as another body states it, with its sex, factors and uncertainty.
   *
   * @param people the need
   * @param months the period of the need, from 1 to 1,200 months
   * @return the need
   * @throws IllegalArgumentException if the period is not in its range
   */
  public static PeopleInNeed external(EligiblePopulation people, int months) {
    Arguments.inRange(months, 1, IncidenceFactor.MOST_MONTHS, "months", "months");
    List<String> lines = new ArrayList<>(people.derivation());
    lines.add(
        "= "
            + Numbers.people(people.count().rounded(1))
            + " people in need of "
            + months
            + " months, as stated");
    return new PeopleInNeed(people, months, null, lines);
  }

  /**
   * Begins to compute the need of a group.
   *
   * @param targetGroup the group
   * @return the builder, which wants population, prevalence and period
   */
  public static Builder computed(TargetGroup targetGroup) {
    return new Builder(targetGroup);
  }

  /**
   * All who need treatment in the period.
   *
   * @return prevalent and incident cases, exact, not always whole
   */
  public Rational total() {
    return eligible.count();
  }

  /**
   * Those ill at the start of the period.
   *
   * @return n p, or n p t / T under {@link PartYear#PRO_RATA}; empty if the need was stated by
   *     another body
   */
  public Optional<Rational> prevalent() {
    return Optional.ofNullable(prevalent);
  }

  /**
   * Those who fall ill in the period.
   *
   * @return n p k for the period; empty if the need was stated by another body
   */
  public Optional<Rational> incident() {
    return prevalent().map(cases -> total().minus(cases));
  }

  /**
   * The period of the need.
   *
   * @return from 1 to 1,200 months
   */
  public int months() {
    return months;
  }

  /**
   * What was noticed.
   *
   * @return the findings, each once
   */
  public List<Finding> findings() {
    return eligible.findings();
  }

  /**
   * The admissions that a programme with some coverage should expect: {@code C N P (1 + k)}.
   *
   * @param coverage the coverage as a fraction from 0 to 1
   * @return the expected caseload, exact
   * @throws IllegalArgumentException if the coverage is not a fraction
   */
  public Rational expectedCaseload(Rational coverage) {
    return total().times(Fractions.fraction(coverage, "coverage"));
  }

  /**
   * The calculation in words and numbers.
   *
   * @return lines, the need last
   */
  public List<String> explain() {
    return explanation;
  }

  /**
   * The need as the denominator of a coverage, whatever the period of the report.
   *
   * @return the product of its factors, with the findings
   */
  public EligiblePopulation asEligiblePopulation() {
    return eligible;
  }

  /**
   * The need as the denominator of a coverage of a period.
   *
   * <p>A quarterly report against the need of a year understates coverage, a yearly report against
   * the need of a quarter overstates it. The number is not changed; a finding tells it.
   *
   * @param reportMonths the period of the report, from 1 to 1,200 months
   * @return the product of its factors, with the findings and, where the periods differ, {@link
   *     NeedFinding#ANNUAL_NEED_FOR_PART_YEAR} or {@link NeedFinding#NEED_OF_SHORTER_PERIOD}
   * @throws IllegalArgumentException if the period is not in its range
   */
  public EligiblePopulation asEligiblePopulation(int reportMonths) {
    Arguments.inRange(reportMonths, 1, IncidenceFactor.MOST_MONTHS, "reportMonths", "months");
    if (reportMonths == months) {
      return eligible;
    }
    String periods =
        "the report covers "
            + reportMonths
            + " months, the need "
            + months
            + " months: coverage is ";
    return eligible.noting(
        reportMonths < months
            ? Finding.of(NeedFinding.ANNUAL_NEED_FOR_PART_YEAR, periods + "understated")
            : Finding.of(NeedFinding.NEED_OF_SHORTER_PERIOD, periods + "overstated"));
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof PeopleInNeed that
        && eligible.equals(that.eligible)
        && months == that.months
        && Objects.equals(prevalent, that.prevalent)
        && explanation.equals(that.explanation);
  }

  @Override
  public int hashCode() {
    return Objects.hash(eligible, months, prevalent, explanation);
  }

  /** Returns number, group and period on one line. */
  @Override
  public String toString() {
    return Numbers.people(total().rounded(1))
        + " people in need of "
        + months
        + (months == 1 ? " month, " : " months, ")
        + eligible.targetGroup().label();
  }

  /**
   * Collects what the need of a group is computed from. Not thread-safe.
   *
   * @since 0.1.0
   */
  public static final class Builder {

    private final TargetGroup targetGroup;
    private @Nullable EligiblePopulation population;
    private @Nullable Prevalence prevalence;
    private @Nullable IncidenceFactor incidence;
    private @Nullable Integer months;
    private AcuteMalnutrition condition = AcuteMalnutrition.MODERATE;
    private PartYear partYear = PartYear.PREVALENT_ONCE;

    private Builder(TargetGroup targetGroup) {
      this.targetGroup = Objects.requireNonNull(targetGroup, "targetGroup");
    }

    /**
     * How many people the group has; not the total population of the area.
     *
     * @param people n, at least 0
     * @param source census, projection or register, with its year
     * @return this builder
     * @throws IllegalArgumentException if the number is negative or the source blank
     */
    public Builder population(long people, String source) {
      return population(EligiblePopulation.of(people, targetGroup).from(source));
    }

    /**
     * How many people the group has, as a product with its uncertainty.
     *
     * @param people n, of the group of this need, for example from {@link EligibleDerivation}
     * @return this builder
     * @throws IllegalArgumentException if it is of another group
     */
    public Builder population(EligiblePopulation people) {
      if (!people.targetGroup().equals(targetGroup)) {
        throw Arguments.refused("population", "of the group " + targetGroup, people.targetGroup());
      }
      this.population = people;
      return this;
    }

    /**
     * The prevalence in the group.
     *
     * @param share p
     * @return this builder
     */
    public Builder prevalence(Prevalence share) {
      this.prevalence = Objects.requireNonNull(share, "share");
      return this;
    }

    /**
     * The incidence factor; for children under five 1.6 a year if none is given.
     *
     * @param factor k with its period
     * @return this builder
     */
    public Builder incidence(IncidenceFactor factor) {
      this.incidence = Objects.requireNonNull(factor, "factor");
      return this;
    }

    /**
     * The period of the need.
     *
     * @param length t, from 1 to 1,200 months; 12 for the need of a year
     * @return this builder
     * @throws IllegalArgumentException if it is not in its range
     */
    public Builder months(int length) {
      this.months =
          (int) Arguments.inRange(length, 1, IncidenceFactor.MOST_MONTHS, "months", "months");
      return this;
    }

    /**
     * The illness; {@link AcuteMalnutrition#MODERATE} if nothing is said.
     *
     * @param illness moderate or severe
     * @return this builder
     */
    public Builder condition(AcuteMalnutrition illness) {
      this.condition = Objects.requireNonNull(illness, "illness");
      return this;
    }

    /**
     * How the need of a part of a year follows; {@link PartYear#PREVALENT_ONCE} if nothing is said.
     *
     * @param rule the rule
     * @return this builder
     */
    public Builder partYear(PartYear rule) {
      this.partYear = Objects.requireNonNull(rule, "rule");
      return this;
    }

    /**
     * The finished need.
     *
     * @return the need
     * @throws IllegalArgumentException if population, prevalence, period or, for a group without
     *     default, the incidence factor is missing; all that is missing is listed
     */
    public PeopleInNeed build() {
      boolean hasDefault = IncidenceRules.hasDefault(targetGroup);
      if (population == null
          || prevalence == null
          || months == null
          || (incidence == null && !hasDefault)) {
        throw Missing.of("people in need of " + targetGroup.label())
            .unless(population, "population")
            .unless(prevalence, "prevalence")
            .unless(months, "months")
            .unless(
                hasDefault ? this : incidence,
                "incidence (no default factor exists for this group; PREVALENCE_ONLY leaves new"
                    + " cases out)")
            .exception();
      }
      IncidenceFactor k = incidence == null ? IncidenceRules.defaultFactor(condition) : incidence;
      EligiblePopulation eligible =
          population
              .times(prevalence.asFactor("prevalence of " + condition.label()))
              .times(k.asFactor(months, partYear));
      Rational cases = population.count().times(prevalence.value());
      Rational prevalent =
          partYear == PartYear.PRO_RATA
              ? cases.times(Rational.of(months, k.periodMonths()))
              : cases;
      Set<Finding> findings = new LinkedHashSet<>(prevalence.findings());
      if (incidence == null) {
        findings.add(
            Finding.of(
                NeedFinding.K_BY_DEFAULT, "no incidence factor was given: " + k + " is taken"));
      }
      findings.addAll(IncidenceRules.check(k, targetGroup, condition));
      if (partYear == PartYear.PRO_RATA && months != k.periodMonths()) {
        findings.add(
            Finding.of(
                NeedFinding.PREVALENT_CASES_PRO_RATED,
                "those ill at the start are counted times " + months + " / " + k.periodMonths()));
      }
      for (Finding finding : findings) {
        eligible = eligible.noting(finding);
      }
      return new PeopleInNeed(eligible, months, prevalent, lines(eligible, prevalent, k));
    }

    private List<String> lines(EligiblePopulation eligible, Rational prevalent, IncidenceFactor k) {
      List<String> lines = new ArrayList<>(eligible.derivation());
      lines.set(
          lines.size() - 1,
          "= "
              + Numbers.people(prevalent.rounded(1))
              + " ill at the start + "
              + Numbers.people(eligible.count().minus(prevalent).rounded(1))
              + " new cases = "
              + Numbers.people(eligible.count().rounded(1))
              + " people in need of "
              + months
              + " months");
      lines.add("Incidence factor: " + k + "; " + partYear);
      return lines;
    }
  }
}
