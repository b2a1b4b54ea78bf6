package org.nutricoverage.io.phase;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.nutricoverage.core.Finding;
import org.nutricoverage.core.Rational;
import org.nutricoverage.core.internal.Numbers;
import org.nutricoverage.core.internal.Texts;

/** What the figures of one area and period say about each other. */
final class PhaseChecks {

  /** Fractions are published as whole percents, which are off by at most half a percent. */
  private static final Rational HALF_A_PERCENT = Rational.of(1, 200);

  private final PhaseAnalysis analysis;
  private final Finding place;
  private final List<Finding> findings = new ArrayList<>();

  PhaseChecks(PhaseAnalysis analysis, Finding first) {
    this.analysis = analysis;
    Finding named = first.at("area", Texts.cut(analysis.area().toString()));
    this.place = named.at("period", analysis.validity().label() + " " + analysis.period());
  }

  List<Finding> findings() {
    Optional<Rational> all = analysis.people(PhaseCategory.ALL);
    complete();
    all.ifPresent(this::phasesAgainst);
    phaseThree();
    all.ifPresent(this::fractionsAgainst);
    return findings;
  }

  private void complete() {
    List<String> missing =
        PhaseCategory.SINGLE.stream()
            .filter(phase -> analysis.people(phase).isEmpty())
            .map(PhaseCategory::code)
            .toList();
    if (!missing.isEmpty() && missing.size() < PhaseCategory.SINGLE.size()) {
      add(
          PhaseTableFinding.PHASES_INCOMPLETE,
          "there is no number of people in phase " + String.join(", ", missing));
    }
  }

  private void phasesAgainst(Rational all) {
    for (PhaseCategory phase : PhaseCategory.values()) {
      analysis
          .people(phase)
          .filter(people -> people.compareTo(all.plus(Rational.of(1))) > 0)
          .filter(people -> phase != PhaseCategory.ALL)
          .ifPresent(people ->
              add(
                  PhaseTableFinding.PHASE_ABOVE_ALL,
                  shown(people) + " in " + phase.label() + " of " + shown(all) + " in all"));
    }
    analysis
        .sum(PhaseCategory.SINGLE)
        .filter(sum -> !sum.equals(all))
        .ifPresent(sum ->
            add(
                within(sum, all, PhaseCategory.SINGLE.size())
                    ? PhaseTableFinding.PHASES_ROUNDED
                    : PhaseTableFinding.PHASES_DIFFER_FROM_ALL,
                "phases 1 to 5 sum to "
                    + shown(sum)
                    + " people, "
                    + shown(PhaseAnalysis.distance(sum, all))
                    + (sum.compareTo(all) < 0 ? " below" : " above")
                    + " all of "
                    + shown(all)));
  }

  private static boolean within(Rational one, Rational other, int parts) {
    return PhaseAnalysis.distance(one, other).compareTo(Rational.of(parts)) <= 0;
  }

  private void phaseThree() {
    Optional<Rational> stated = analysis.phase3OrWorse(PhaseThreeBasis.STATED);
    Optional<Rational> summed = analysis.phase3OrWorse(PhaseThreeBasis.SUMMED);
    if (stated.isEmpty()) {
      return;
    }
    boolean contradictory = analysis.contradictsPhase3OrWorse(stated.get());
    if (contradictory && stated.get().signum() == 0) {
      add(
          PhaseTableFinding.PHASE_3_OR_WORSE_ZERO,
          "nobody is stated to be in phase 3 or worse, but phases 3, 4 and 5 have "
              + phasesThreeToFive()
              + " people");
    } else if (contradictory) {
      add(
          PhaseTableFinding.PHASE_3_OR_WORSE_DIFFERS,
          shown(stated.get())
              + " people are stated to be in phase 3 or worse, but phases 3, 4 and 5 have "
              + phasesThreeToFive()
              + summed.map(sum -> ": " + gap(stated.get(), sum)).orElse(""));
    } else if (summed.isPresent() && !summed.get().equals(stated.get())) {
      add(
          PhaseTableFinding.PHASE_3_OR_WORSE_ROUNDED,
          shown(stated.get())
              + " people are stated to be in phase 3 or worse: "
              + gap(stated.get(), summed.get()));
    }
  }

  private static String gap(Rational stated, Rational sum) {
    return shown(PhaseAnalysis.distance(sum, stated))
        + (sum.compareTo(stated) < 0 ? " more" : " fewer")
        + " than the sum of "
        + shown(sum);
  }

  private String phasesThreeToFive() {
    return PhaseCategory.THREE_TO_FIVE.stream()
        .map(phase -> analysis.people(phase).map(PhaseChecks::shown).orElse("no number of"))
        .collect(Collectors.joining(", "));
  }

  private void fractionsAgainst(Rational all) {
    Rational tolerance = all.times(HALF_A_PERCENT).plus(Rational.ONE);
    for (PhaseCategory phase : PhaseCategory.values()) {
      Optional<Rational> people = analysis.people(phase);
      Optional<Rational> fraction = analysis.fraction(phase);
      if (people.isPresent() && fraction.isPresent()) {
        Rational expected = fraction.get().times(all);
        if (PhaseAnalysis.distance(people.get(), expected).compareTo(tolerance) > 0) {
          add(
              PhaseTableFinding.FRACTION_DIFFERS_FROM_NUMBER,
              shown(people.get())
                  + " in "
                  + phase.label()
                  + ", but "
                  + fraction.get().percent(1)
                  + " % of "
                  + shown(all)
                  + " are "
                  + shown(expected));
        }
      }
    }
  }

  static String shown(Rational number) {
    return Numbers.people(number.rounded(2));
  }

  static Finding at(Finding here, PhaseTableFinding kind, String message) {
    return new Finding(kind.name(), kind.severity(), message, here.place());
  }

  private void add(PhaseTableFinding kind, String message) {
    findings.add(at(place, kind, message));
  }
}
