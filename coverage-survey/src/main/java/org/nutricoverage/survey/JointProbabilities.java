package org.nutricoverage.survey;

import org.nutricoverage.core.internal.Arguments;
import org.nutricoverage.survey.internal.PairwiseForm;

/** The probabilities that pairs of units were drawn together. */
final class JointProbabilities {

  private JointProbabilities() {}

  /**
   * The form of the variance that they give.
   *
   * @throws IllegalArgumentException if they are not the probabilities of so many units
   */
  static PairwiseForm form(double[][] joint, int units, boolean yatesGrundy) {
    check(joint, units);
    return PairwiseForm.joint(joint, yatesGrundy);
  }

  private static void check(double[][] joint, int units) {
    if (joint.length != units) {
      throw Arguments.refused(
          "jointProbabilities", "a matrix of " + units + " rows, one for each unit", joint.length);
    }
    for (int i = 0; i < units; i++) {
      if (joint[i].length != units) {
        throw Arguments.refused(
            "jointProbabilities[" + i + "]", units + " probabilities", joint[i].length);
      }
    }
    for (int i = 0; i < units; i++) {
      for (int j = 0; j < units; j++) {
        double own = Math.min(joint[i][i], joint[j][j]);
        boolean sound =
            joint[i][j] > 0
                && joint[i][j] <= Math.min(1, own * (1 + 1e-9))
                && Math.abs(joint[i][j] - joint[j][i]) <= 1e-9 * joint[i][j];
        if (!sound) {
          throw Arguments.refused(
              "jointProbabilities[" + i + "][" + j + "]",
              "above 0, symmetric and at most the probability of either unit",
              joint[i][j]);
        }
      }
    }
  }
}
