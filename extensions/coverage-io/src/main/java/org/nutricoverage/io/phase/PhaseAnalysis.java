package org.nutricoverage.io.phase;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.nutricoverage.core.EligiblePopulation;
import org.nutricoverage.core.Factor;
import org.nutricoverage.core.Finding;
import org.nutricoverage.core.Rational;
import org.nutricoverage.core.Sex;
import org.nutricoverage.core.internal.Arguments;
import org.nutricoverage.core.internal.Numbers;
import org.nutricoverage.core.internal.Texts;
import org.nutricoverage.deskreview.need.DemographicShare;
import org.nutricoverage.io.need.ReferencePeriod;

/**
 * The people of one area and period by phase, people of all ages.
 *
 * @param source the file, as reports name it
 * @param analysed when the analysis was made, in the words of the file; {@code ""} if not known
 * @param area the area
 * @param validity current or a projection
 * @param period the days that the analysis is about
 * @param figures the figures, by phase; a phase without any is not there
 * @param findings what was noticed about them
 * @since 0.1.0
 */
public record PhaseAnalysis(
    String source,
    String analysed,
    PhaseArea area,
    ValidityPeriod validity,
    ReferencePeriod period,
    Map<PhaseCategory, PhaseFigure> figures,
    List<Finding> findings)
    implements Serializable {

  private static final Rational ROUNDED_PHASES = Rational.of(3);

  /**
   * Checks and copies the parts.
   *
   * @throws IllegalArgumentException if the source is blank
   */
  public PhaseAnalysis {
    source = Arguments.text(source, "source");
    analysed = analysed.strip();
    Objects.requireNonNull(area, "area");
    Objects.requireNonNull(validity, "validity");
    Objects.requireNonNull(period, "period");
    EnumMap<PhaseCategory, PhaseFigure> copy = new EnumMap<>(PhaseCategory.class);
    copy.putAll(figures);
    figures = Collections.unmodifiableMap(copy);
    findings = List.copyOf(findings);
  }

  /**
   * How many people are in a phase.
   *
   * @param category the phase
   * @return people of all ages, as the file states them; empty if it does not
   */
  public Optional<Rational> people(PhaseCategory category) {
    return Optional.ofNullable(figures.get(category)).flatMap(PhaseFigure::people);
  }

  /**
   * The fraction of people in a phase.
   *
   * @param category the phase
   * @return the fraction as the file states it; empty if it does not
   */
  public Optional<Rational> fraction(PhaseCategory category) {
    return Optional.ofNullable(figures.get(category)).flatMap(PhaseFigure::fraction);
  }

  /** The sum of phases; empty if one has no number. */
  Optional<Rational> sum(List<PhaseCategory> phases) {
    Rational sum = Rational.ZERO;
    for (PhaseCategory phase : phases) {
      Optional<Rational> people = people(phase);
      if (people.isEmpty()) {
        return Optional.empty();
      }
      sum = sum.plus(people.get());
    }
    return Optional.of(sum);
  }

  /**
   * How many people are in phase 3 or worse, from a source that the caller names.
   *
   * @param basis the stated number, or the sum of phases 3 to 5
   * @return people of all ages; empty if the file does not give that number
   */
  public Optional<Rational> phase3OrWorse(PhaseThreeBasis basis) {
    return basis == PhaseThreeBasis.STATED
        ? people(PhaseCategory.PHASE_3_OR_WORSE)
        : sum(PhaseCategory.THREE_TO_FIVE);
  }

  /**
   * From which source the number of people in phase 3 or worse is taken, where the caller names
   * none.
   *
   * @return the stated number, if it differs from the sum of phases 3 to 5 by at most 3, or by
   *     whatever may be in a phase without a number; the sum, if there is no stated number; empty
   *     if there is neither, or they contradict each other, as 0 does people in phase 3
   */
  public Optional<PhaseThreeBasis> phase3OrWorseBasis() {
    Optional<Rational> stated = phase3OrWorse(PhaseThreeBasis.STATED);
    Optional<Rational> summed = phase3OrWorse(PhaseThreeBasis.SUMMED);
    if (stated.isEmpty()) {
      return summed.map(unused -> PhaseThreeBasis.SUMMED);
    }
    return contradictsPhase3OrWorse(stated.get())
        ? Optional.empty()
        : Optional.of(PhaseThreeBasis.STATED);
  }

  /** Whether a stated number cannot be that of the phases whose numbers are known. */
  boolean contradictsPhase3OrWorse(Rational stated) {
    Rational known = Rational.ZERO;
    int count = 0;
    for (PhaseCategory phase : PhaseCategory.THREE_TO_FIVE) {
      Optional<Rational> people = people(phase);
      if (people.isPresent()) {
        known = known.plus(people.get());
        count++;
      }
    }
    if (stated.signum() == 0) {
      return known.signum() > 0;
    }
    boolean complete = count == PhaseCategory.THREE_TO_FIVE.size();
    boolean comparable = complete || known.compareTo(stated) > 0;
    return comparable && distance(known, stated).compareTo(ROUNDED_PHASES) > 0;
  }

  static Rational distance(Rational one, Rational other) {
    Rational difference = one.minus(other);
    return difference.signum() < 0 ? other.minus(one) : difference;
  }

  /**
   * The people of a group in phase 3 or worse: all ages times the share of the group.
   *
   * <p>Assumed is that the group is in phase 3 or worse as often as everybody; a finding says so.
   *
   * @param share the share of the group in the population
   * @return the population with its derivation, the findings of this analysis and {@link
   *     PhaseTableFinding#ALL_AGES_TIMES_SHARE}; empty if the file gives no number, or
   *     contradictory ones: name the basis then
   */
  public Optional<EligiblePopulation> eligible(DemographicShare share) {
    Objects.requireNonNull(share, "share");
    return phase3OrWorseBasis().flatMap(basis -> eligible(share, basis));
  }

  /**
   * The people of a group in phase 3 or worse, from a source that the caller names.
   *
   * @param share the share of the group in the population
   * @param basis the stated number, or the sum of phases 3 to 5
   * @return the population with its derivation, the findings of this analysis and {@link
   *     PhaseTableFinding#ALL_AGES_TIMES_SHARE}; empty if the file does not give that number
   */
  public Optional<EligiblePopulation> eligible(DemographicShare share, PhaseThreeBasis basis) {
    Objects.requireNonNull(share, "share");
    return phase3OrWorse(basis)
        .map(people -> {
          Factor allAges =
              Factor.exact(
                  "people of all ages in phase 3 or worse, " + basis.label(), people, where());
          EligiblePopulation eligible =
              EligiblePopulation.product(
                  share.targetGroup(), Sex.ALL, List.of(allAges, share.asFactor()));
          for (Finding finding : findings) {
            eligible = eligible.noting(finding);
          }
          return eligible.noting(
              Finding.of(
                  PhaseTableFinding.ALL_AGES_TIMES_SHARE,
                  Numbers.people(people.rounded(1))
                      + " people of all ages times the share of "
                      + share.targetGroup().label()
                      + ": they are taken to be in phase 3 or worse as often as everybody"));
        });
  }

  private String where() {
    List<String> parts = new ArrayList<>();
    parts.add(source);
    parts.add(Texts.cut(area.toString()));
    parts.add(validity.label());
    parts.add(period.toString());
    if (!analysed.isEmpty()) {
      parts.add("analysis of " + Texts.cut(analysed));
    }
    return String.join(", ", parts);
  }

  /** Returns area, validity and period on one line. */
  @Override
  public String toString() {
    return Texts.cut(area.toString()) + ", " + validity.label() + ", " + period;
  }
}
