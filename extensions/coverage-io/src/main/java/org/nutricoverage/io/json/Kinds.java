package org.nutricoverage.io.json;

/** The words of the format for the kinds of each sealed type of an estimate. */
final class Kinds {

  private Kinds() {}

  enum OfEvidence {
    STATED,
    ROUTINE_REPORTS,
    SAMPLE,
    REGISTER
  }

  enum OfOutcome {
    COMPUTED,
    NOT_COMPUTABLE
  }

  enum OfProportion {
    COUNTED,
    ESTIMATED
  }

  enum OfUncertainty {
    NO_INTERVAL,
    FROM_SAMPLE,
    PROPAGATED
  }

  enum OfProcedure {
    DELTA_METHOD,
    MONTE_CARLO
  }
}
