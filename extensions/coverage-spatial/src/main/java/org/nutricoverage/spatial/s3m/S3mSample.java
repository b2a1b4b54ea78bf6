package org.nutricoverage.spatial.s3m;

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
 * The communities that a plan samples, and how they came to be chosen.
 *
 * @param design the plan
 * @param points the points of the grid, each with its nearest community; empty if no community lies
 *     in the area
 * @param villages the communities to sample, each once, in order of id
 * @param greatestDistanceMetres how far the community that is worst off is from the nearest one
 *     sampled, on the ellipsoid; 0 if there is none
 * @param findings what was noticed
 * @since 0.1.0
 */
public record S3mSample(
    S3mDesign design,
    List<SamplingPoint> points,
    List<Village> villages,
    double greatestDistanceMetres,
    List<Finding> findings)
    implements Serializable {

  private static final long serialVersionUID = 1L;
  private static final double METRES_PER_KILOMETRE = 1000;

  /**
   * Checks and copies the parts.
   *
   * @throws IllegalArgumentException if the distance is negative, infinite or not a number
   */
  public S3mSample {
    Objects.requireNonNull(design, "design");
    points = List.copyOf(points);
    villages = List.copyOf(villages);
    greatestDistanceMetres =
        Arguments.notNegative(greatestDistanceMetres, "greatestDistanceMetres", "metres");
    findings = List.copyOf(findings);
  }

  /**
   * How the sample came about, in words and numbers.
   *
   * @return lines, good enough to paste in a report
   */
  public List<String> explain() {
    List<String> lines = new ArrayList<>();
    lines.add(
        "S3M: "
            + design.spacing()
            + " over "
            + design.area()
            + ", "
            + design.origin().describe()
            + String.format(Locale.ROOT, ", margin %.2f km", design.marginKilometres()));
    lines.add(
        Numbers.counted(points.size(), "sampling point", "sampling points")
            + ", "
            + Numbers.counted(villages.size(), "community", "communities")
            + " to sample");
    lines.add(
        String.format(
            Locale.ROOT,
            "No community is farther than %.2f km from one that is sampled",
            greatestDistanceMetres / METRES_PER_KILOMETRE));
    findings.forEach(finding -> lines.add("Finding: " + finding));
    return List.copyOf(lines);
  }
}
