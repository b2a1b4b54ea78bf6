package org.nutricoverage.survey.cases;

import java.util.ArrayList;
import java.util.List;
import org.nutricoverage.core.internal.Numbers;

/** How coverage follows from the counts, line by line. */
final class CaseExplanation {

  private CaseExplanation() {}

  static List<String> lines(CoverageEstimator estimator, CaseCounts counts, RecoveryRatio ratio) {
    String in = Numbers.people(counts.casesInProgramme());
    String out = Numbers.people(counts.casesNotInProgramme());
    String recovering = Numbers.people(counts.recoveringInProgramme());
    List<String> lines = new ArrayList<>();
    lines.add(
        "Cases: "
            + in
            + " current in the programme (C_in), "
            + out
            + " current not in it (C_out), "
            + recovering
            + " recovering in it (R_in)");
    String numerator = in + " + " + recovering;
    String denominator = in + " + " + out + " + " + recovering;
    if (estimator == CoverageEstimator.CASE_FINDING_EFFECTIVENESS) {
      numerator = in;
      denominator = in + " + " + out;
    }
    if (estimator.imputes()) {
      String imputed = Numbers.people(counts.recoveringNotInProgramme(ratio));
      lines.add("Ratio of episode lengths: " + ratio);
      lines.add(
          "Recovering not in the programme, imputed: R_out = floor(R_in x C_out / (k (C_in + 1))) ="
              + " floor("
              + recovering
              + " x "
              + out
              + " / ("
              + ratio.shown()
              + " x "
              + Numbers.people(counts.casesInProgramme() + 1)
              + ")) = "
              + imputed);
      denominator = denominator + " + " + imputed;
    }
    lines.add(
        "Estimator: "
            + estimator.label()
            + (estimator == CoverageEstimator.PERIOD_COVERAGE
                ? ""
                : ", formerly " + estimator.olderName())
            + " = "
            + estimator.formula()
            + " = ("
            + numerator
            + ") / ("
            + denominator
            + ")");
    return List.copyOf(lines);
  }
}
