package org.nutricoverage.deskreview.need;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.nutricoverage.core.Finding;
import org.nutricoverage.core.Rational;
import org.nutricoverage.core.internal.Arguments;
import org.nutricoverage.core.internal.Numbers;

/**
 * The incidence factor that a programme's own admissions imply.
 *
 * <p>With L admissions at coverage C in a population N with prevalence P the ratio {@code L / (C N
 * P)} is the number of cases per prevalent case. Two schools read it differently:
 *
 * <ul>
 *   <li>{@linkplain #afterBulti() Bulti et al. 2017}: the admissions over the coverage are
 *       <em>all</em> cases, those ill at the start included, hence {@code k = L / (C N P) - 1};
 *   <li>{@linkplain #afterIsanaka() Isanaka et al. 2021}: they are the <em>new</em> cases, hence
 *       {@code k = L / (C N P)}.
 * </ul>
 *
 * <p>The two factors differ by exactly 1, that is by one whole prevalence in the need. The library
 * follows Bulti where nothing else is asked for.
 *
 * <pre>{@code
 * LocalIncidence local =
 *     LocalIncidence.builder()
 *         .admissions(84_000)
 *         .coverage(Rational.parse("0.5"))
 *         .population(1_000_000)
 *         .prevalence(Prevalence.ofPercent(2))
 *         .months(12)
 *         .source("programme database 2011")
 *         .build();
 * local.afterBulti().additive();     // 7.4
 * local.afterIsanaka().additive();   // 8.4
 * }</pre>
 *
 * <p>A k below 0 after Bulti means that the admissions over the coverage are fewer than those ill
 * at one moment: coverage, population or prevalence are wrong, or the programme opened during the
 * period. The exact number is kept in {@link #additiveAfterBulti()} and a finding {@link
 * NeedFinding#NEGATIVE_LOCAL_K} tells it, but no factor is made of it.
 *
 * @param admissions L, new admissions of the period, at least 0
 * @param coverage C, the coverage of the programme as a fraction above 0 and at most 1
 * @param population N, people of the group, at least 1
 * @param prevalence P, above 0
 * @param months the period of the admissions, from 1 to 1,200 months
 * @param source where the numbers come from
 * @since 0.1.0
 */
public record LocalIncidence(
    long admissions,
    Rational coverage,
    long population,
    Prevalence prevalence,
    int months,
    String source)
    implements Serializable {

  /**
   * Checks the parts.
   *
   * @throws IllegalArgumentException if a number is not in its range or the source is blank
   */
  public LocalIncidence {
    Arguments.notNegative(admissions, "admissions", "people");
    Fractions.requirePositiveFraction(coverage, "coverage");
    Arguments.inRange(population, 1, Long.MAX_VALUE, "population", "people");
    if (prevalence.value().signum() == 0) {
      throw Arguments.refused("prevalence", "a fraction above 0", prevalence.value());
    }
    Arguments.inRange(months, 1, IncidenceFactor.MOST_MONTHS, "months", "months");
    source = Arguments.text(source, "source");
  }

  /**
   * Begins with nothing given.
   *
   * @return the builder
   */
  public static Builder builder() {
    return new Builder();
  }

  /**
   * Those ill at one moment.
   *
   * @return N x P, exact
   */
  public Rational prevalent() {
    return Rational.of(population).times(prevalence.value());
  }

  /**
   * The cases of the period, admitted or not.
   *
   * @return L / C, exact
   */
  public Rational cases() {
    return Rational.of(admissions).dividedBy(coverage);
  }

  /**
   * The additive factor after Bulti et al. 2017, as a bare number.
   *
   * @return L / (C N P) - 1, exact; below 0 if fewer cases than ill people were found
   */
  public Rational additiveAfterBulti() {
    return additiveAfterIsanaka().minus(Rational.ONE);
  }

  /**
   * The additive factor after Isanaka et al. 2021, as a bare number.
   *
   * @return L / (C N P), exact; greater by 1 than that after Bulti
   */
  public Rational additiveAfterIsanaka() {
    return cases().dividedBy(prevalent());
  }

  /**
   * The factor after Bulti et al. 2017: admissions over coverage are all cases of the period.
   *
   * @return the factor of the period, k = L / (C N P) - 1
   * @throws IllegalArgumentException if k is below 0; {@link #findings()} tells it beforehand
   */
  public IncidenceFactor afterBulti() {
    if (additiveAfterBulti().signum() < 0) {
      throw new IllegalArgumentException(contradiction());
    }
    return IncidenceFactor.additive(additiveAfterBulti(), months)
        .from("local, after Bulti et al. 2017: " + source);
  }

  /**
   * The factor after Isanaka et al. 2021: admissions over coverage are the new cases of the period.
   *
   * @return the factor of the period, k = L / (C N P)
   */
  public IncidenceFactor afterIsanaka() {
    return IncidenceFactor.additive(additiveAfterIsanaka(), months)
        .from("local, after Isanaka et al. 2021: " + source);
  }

  /**
   * What was noticed about the numbers.
   *
   * @return the findings of the prevalence, and {@link NeedFinding#NEGATIVE_LOCAL_K} if k after
   *     Bulti is below 0
   */
  public List<Finding> findings() {
    List<Finding> findings = new ArrayList<>(prevalence.findings());
    if (additiveAfterBulti().signum() < 0) {
      findings.add(Finding.of(NeedFinding.NEGATIVE_LOCAL_K, contradiction()));
    }
    return List.copyOf(findings);
  }

  private String contradiction() {
    return "admissions over coverage must be at least the prevalent cases ("
        + Numbers.people(prevalent().rounded(1))
        + ") for a factor after Bulti but were "
        + Numbers.people(cases().rounded(1))
        + "; k would be "
        + Fractions.shown(additiveAfterBulti());
  }

  /**
   * Collects the numbers of a {@link LocalIncidence}. Not thread-safe.
   *
   * @since 0.1.0
   */
  public static final class Builder {

    private @Nullable Long admissions;
    private @Nullable Rational coverage;
    private @Nullable Long population;
    private @Nullable Prevalence prevalence;
    private @Nullable Integer months;
    private @Nullable String source;

    private Builder() {}

    /**
     * New admissions of the period.
     *
     * @param people L, at least 0; without transfers and readmissions
     * @return this builder
     */
    public Builder admissions(long people) {
      this.admissions = people;
      return this;
    }

    /**
     * The coverage of the programme, measured by other means than its admissions.
     *
     * @param fraction C, above 0 and at most 1
     * @return this builder
     */
    public Builder coverage(Rational fraction) {
      this.coverage = Objects.requireNonNull(fraction, "fraction");
      return this;
    }

    /**
     * The people of the group in the area of the programme.
     *
     * @param people N, at least 1
     * @return this builder
     */
    public Builder population(long people) {
      this.population = people;
      return this;
    }

    /**
     * The prevalence in that group.
     *
     * @param share P, above 0
     * @return this builder
     */
    public Builder prevalence(Prevalence share) {
      this.prevalence = Objects.requireNonNull(share, "share");
      return this;
    }

    /**
     * The length of the period of the admissions.
     *
     * @param length from 1 to 1,200 months
     * @return this builder
     */
    public Builder months(int length) {
      this.months = length;
      return this;
    }

    /**
     * Where the numbers come from.
     *
     * @param text the programme data and the surveys, with place and date
     * @return this builder
     */
    public Builder source(String text) {
      this.source = Objects.requireNonNull(text, "text");
      return this;
    }

    /**
     * The finished value.
     *
     * @return the local incidence
     * @throws IllegalArgumentException if something is missing, all of which is listed, or not in
     *     its range
     */
    public LocalIncidence build() {
      if (admissions == null
          || coverage == null
          || population == null
          || prevalence == null
          || months == null
          || source == null) {
        throw Missing.of("local incidence")
            .unless(admissions, "admissions")
            .unless(coverage, "coverage")
            .unless(population, "population")
            .unless(prevalence, "prevalence")
            .unless(months, "months")
            .unless(source, "source")
            .exception();
      }
      return new LocalIncidence(admissions, coverage, population, prevalence, months, source);
    }
  }
}
