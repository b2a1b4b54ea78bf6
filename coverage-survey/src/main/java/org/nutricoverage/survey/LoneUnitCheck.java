package org.nutricoverage.survey;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.nutricoverage.survey.internal.SamplingTree;

/** Finds the strata and units that hold a single sampling unit, and names them. */
final class LoneUnitCheck {

  private final SurveySample sample;
  private final List<String> strata;
  private final List<String> clusters;
  private final SamplingTree tree;
  private final @Nullable Crossing strataOfRow;

  LoneUnitCheck(
      SurveySample sample,
      List<String> strata,
      List<String> clusters,
      SamplingTree tree,
      @Nullable Crossing strataOfRow) {
    this.sample = sample;
    this.strata = strata;
    this.clusters = clusters;
    this.tree = tree;
    this.strataOfRow = strataOfRow;
  }

  /**
   * Whether a stratum or a unit holds one sampling unit.
   *
   * @throws LonePrimarySamplingUnitException if one does, and nothing was said about it
   */
  boolean check(LonePrimarySamplingUnits choice) {
    boolean found = false;
    for (int stage = 0; stage < tree.stages().size(); stage++) {
      int[] groups = tree.stages().get(stage).loneGroups();
      found |= groups.length > 0;
      if (groups.length > 0 && choice == LonePrimarySamplingUnits.FAIL) {
        throw new LonePrimarySamplingUnitException(labels(stage, groups), stage + 1);
      }
    }
    return found;
  }

  private List<String> labels(int stage, int[] groups) {
    List<String> labels = new ArrayList<>();
    int[] firstRows = stage > 0 ? firstRows(stage) : new int[0];
    for (int group : groups) {
      if (stage > 0) {
        labels.add("unit " + labelOfUnitAbove(stage, firstRows[group]));
      } else if (strataOfRow == null) {
        labels.add("the whole sample");
      } else {
        labels.add("stratum " + String.join(" / ", strataOfRow.label(group)));
      }
    }
    labels.sort(NaturalOrder.LABELS);
    return labels;
  }

  /** The first row of each group of a stage. */
  private int[] firstRows(int stage) {
    int[] units = tree.unitOfRow();
    int[] firstRows = new int[tree.stages().get(stage).groups()];
    for (int row = sample.rows() - 1; row >= 0; row--) {
      int unit = tree.ancestor(units == null ? row : units[row], stage);
      firstRows[tree.stages().get(stage).group(unit)] = row;
    }
    return firstRows;
  }

  private String labelOfUnitAbove(int stage, int row) {
    List<String> path = new ArrayList<>();
    for (String column : strata) {
      path.add(sample.text(column, row + 1));
    }
    for (String column : clusters.subList(0, stage)) {
      path.add(sample.text(column, row + 1));
    }
    return String.join(" / ", path);
  }
}
