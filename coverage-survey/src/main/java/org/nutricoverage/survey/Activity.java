package org.nutricoverage.survey;

import java.util.Optional;
import java.util.function.IntPredicate;
import org.nutricoverage.survey.internal.SamplingStage;

/** Which primary sampling units hold rows of a kind. */
final class Activity {

  private Activity() {}

  /** Units less strata that hold rows of a kind with a weight, or what the replicates have. */
  static double degreesOfFreedom(SurveyDesign design, IntPredicate isMeant) {
    SamplingStage first = design.tree().first();
    Optional<Replicates> replicates = design.replicates();
    if (replicates.isPresent()) {
      return ofReplicates(design, replicates.get(), isMeant);
    }
    boolean[] units = new boolean[first.units()];
    for (int row = 0; row < design.sample().rows(); row++) {
      if (Math.abs(design.designWeights().of(row)) > 0 && isMeant.test(row)) {
        units[design.tree().primary(design.unit(row))] = true;
      }
    }
    boolean[] strata = new boolean[first.groups()];
    int degrees = 0;
    for (int unit = 0; unit < units.length; unit++) {
      if (units[unit]) {
        degrees++;
        if (!strata[first.group(unit)]) {
          strata[first.group(unit)] = true;
          degrees--;
        }
      }
    }
    return degrees;
  }

  private static double ofReplicates(
      SurveyDesign design, Replicates replicates, IntPredicate isMeant) {
    boolean[] present = new boolean[replicates.slots()];
    for (int row = 0; row < design.sample().rows(); row++) {
      if (Math.abs(design.designWeights().of(row)) > 0 && isMeant.test(row)) {
        present[replicates.slot(row, design.unit(row))] = true;
      }
    }
    return replicates.degreesOfFreedom(present);
  }
}
