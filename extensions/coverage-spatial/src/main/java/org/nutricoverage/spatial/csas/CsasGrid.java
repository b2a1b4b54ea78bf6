package org.nutricoverage.spatial.csas;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.nutricoverage.core.Finding;
import org.nutricoverage.core.internal.Arguments;
import org.nutricoverage.core.internal.Numbers;
import org.nutricoverage.spatial.Village;

/**
 * The quadrats of a plan and the villages chosen in them.
 *
 * @param design the plan
 * @param quadrats the quadrats that stay, row by row from the north-west
 * @param dropped the quadrats of which too little lies in the area, in the same order
 * @param villagesPerQuadrat how many villages are to be chosen in each quadrat; 0 if no quadrat
 *     stays
 * @param findings what was noticed
 * @since 0.1.0
 */
public record CsasGrid(
    CsasDesign design,
    List<Quadrat> quadrats,
    List<Quadrat> dropped,
    long villagesPerQuadrat,
    List<Finding> findings)
    implements Serializable {

  private static final long serialVersionUID = 1L;

  /**
   * Checks and copies the parts.
   *
   * @throws IllegalArgumentException if the number of villages is negative
   */
  public CsasGrid {
    Objects.requireNonNull(design, "design");
    quadrats = List.copyOf(quadrats);
    dropped = List.copyOf(dropped);
    Arguments.notNegative(villagesPerQuadrat, "villagesPerQuadrat", "villages");
    findings = List.copyOf(findings);
  }

  /**
   * All villages chosen.
   *
   * @return the villages, quadrat by quadrat, the nearest to the centre first
   */
  public List<Village> villages() {
    return quadrats.stream().flatMap(quadrat -> quadrat.villages().stream()).toList();
  }

  /**
   * How the grid came about, in words and numbers.
   *
   * @return lines, good enough to paste in a report
   */
  public List<String> explain() {
    List<String> lines = new ArrayList<>();
    lines.add(
        "CSAS: squares of "
            + String.format(Locale.ROOT, "%.3f", design.quadratSideKilometres())
            + " km over "
            + design.area()
            + ", "
            + design.origin().describe());
    lines.add(
        Numbers.counted(quadrats.size(), "quadrat stays", "quadrats stay")
            + " (at least "
            + Numbers.percent(design.leastInsideFraction())
            + " in the area), "
            + Numbers.people(dropped.size())
            + " dropped");
    lines.add(
        "Villages: "
            + Numbers.people(design.villages())
            + " wanted, "
            + Numbers.people(villagesPerQuadrat)
            + " in each quadrat, "
            + Numbers.people(villages().size())
            + " chosen");
    findings.forEach(finding -> lines.add("Finding: " + finding));
    return List.copyOf(lines);
  }
}
