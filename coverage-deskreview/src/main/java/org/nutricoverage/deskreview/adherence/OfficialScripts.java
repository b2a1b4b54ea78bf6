package org.nutricoverage.deskreview.adherence;

import java.util.OptionalDouble;
import java.util.OptionalLong;

/** The conditions of the official scripts with the missing values of R, SPSS and Stata. */
final class OfficialScripts {

  private static final double MINIMUM = 0.66;

  private OfficialScripts() {}

  static Adherence classify(AdherenceRule.Treatment treatment, AdherenceRecord record) {
    return switch (treatment) {
      case R -> twoValued(record, OfficialScripts::reachesInR);
      case STATA -> twoValued(record, OfficialScripts::reachesInStata);
      case SPSS -> inSpss(record);
      case EXACT -> throw new IllegalArgumentException("treatment must be an official script");
    };
  }

  private static Adherence twoValued(AdherenceRecord record, Reaches reaches) {
    boolean adequate =
        switch (record.card()) {
          case YES -> reaches.test(record.attendedOnCard(), record.plannedOnCard());
          case NO -> reaches.test(record.attendedAsSaid(), record.plannedAsSaid());
          case OTHER_CODE, MISSING -> false;
        };
    return adequate ? Adherence.ADEQUATE : Adherence.NOT_ADEQUATE;
  }

  private static boolean reachesInR(OptionalLong attended, OptionalLong planned) {
    return attended.isPresent()
        && planned.isPresent()
        && (double) attended.getAsLong() / planned.getAsLong() >= MINIMUM;
  }

  private static boolean reachesInStata(OptionalLong attended, OptionalLong planned) {
    return attended.isEmpty()
        || planned.isEmpty()
        || planned.getAsLong() == 0
        || (double) attended.getAsLong() / planned.getAsLong() >= MINIMUM;
  }

  private static Adherence inSpss(AdherenceRecord record) {
    Kleene seen = card(record, CardAnswer.YES);
    Kleene notSeen = card(record, CardAnswer.NO);
    Kleene condition =
        seen.and(reachesInSpss(record.attendedOnCard(), record.plannedOnCard()))
            .or(notSeen.and(reachesInSpss(record.attendedAsSaid(), record.plannedAsSaid())));
    return switch (condition) {
      case TRUE -> Adherence.ADEQUATE;
      case FALSE -> Adherence.NOT_ADEQUATE;
      case MISSING -> Adherence.UNDETERMINED;
    };
  }

  private static Kleene card(AdherenceRecord record, CardAnswer answer) {
    return record.card() == CardAnswer.MISSING
        ? Kleene.MISSING
        : Kleene.of(record.card() == answer);
  }

  private static Kleene reachesInSpss(OptionalLong attended, OptionalLong planned) {
    OptionalDouble quotient = quotientInSpss(attended, planned);
    return quotient.isEmpty() ? Kleene.MISSING : Kleene.of(quotient.getAsDouble() >= MINIMUM);
  }

  private static OptionalDouble quotientInSpss(OptionalLong attended, OptionalLong planned) {
    if (attended.isPresent() && attended.getAsLong() == 0) {
      return OptionalDouble.of(0);
    }
    return attended.isEmpty() || planned.isEmpty() || planned.getAsLong() == 0
        ? OptionalDouble.empty()
        : OptionalDouble.of((double) attended.getAsLong() / planned.getAsLong());
  }

  @FunctionalInterface
  private interface Reaches {
    boolean test(OptionalLong attended, OptionalLong planned);
  }

  /** Truth with a third value, ordered so that "and" is the lesser and "or" the greater. */
  private enum Kleene {
    FALSE,
    MISSING,
    TRUE;

    static Kleene of(boolean truth) {
      return truth ? TRUE : FALSE;
    }

    Kleene and(Kleene other) {
      return compareTo(other) <= 0 ? this : other;
    }

    Kleene or(Kleene other) {
      return compareTo(other) >= 0 ? this : other;
    }
  }
}
