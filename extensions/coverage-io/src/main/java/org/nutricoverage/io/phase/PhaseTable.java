package org.nutricoverage.io.phase;

import java.io.Serializable;
import java.util.List;
import java.util.Objects;
import org.nutricoverage.core.Finding;
import org.nutricoverage.core.internal.Arguments;
import org.nutricoverage.core.internal.Numbers;

/**
 * The analyses of a file, and what was noticed. See {@link PhaseReading} for an example.
 *
 * @param source the file, as reports name it
 * @param analyses one for each area and period, in the order of the file
 * @param findings what was noticed
 * @param rowsLeftOut how many rows, or periods of a wide row, were left out, each with a finding
 * @since 0.1.0
 */
public record PhaseTable(
    String source, List<PhaseAnalysis> analyses, List<Finding> findings, long rowsLeftOut)
    implements Serializable {

  /**
   * Checks and copies the parts.
   *
   * @throws IllegalArgumentException if the source is blank or the number of rows negative
   */
  public PhaseTable {
    source = Arguments.text(source, "source");
    analyses = List.copyOf(analyses);
    findings = List.copyOf(findings);
    Arguments.notNegative(rowsLeftOut, "rowsLeftOut", "rows");
  }

  /**
   * The analyses of an area in words.
   *
   * @param country the country as the file has it
   * @param area the area in words, or the greater area of an analysis that has no smaller one;
   *     {@code ""} for the country as a whole
   * @return the analyses in the order of the file; empty if there is none
   */
  public List<PhaseAnalysis> analyses(String country, String area) {
    Objects.requireNonNull(country, "country");
    Objects.requireNonNull(area, "area");
    return analyses.stream()
        .filter(analysis -> analysis.area().country().equals(country))
        .filter(analysis -> {
          PhaseArea of = analysis.area();
          return (of.area().isEmpty() ? of.level1() : of.area()).equals(area);
        })
        .toList();
  }

  /** Returns source and numbers of analyses and findings. */
  @Override
  public String toString() {
    return source
        + ": "
        + Numbers.counted(analyses.size(), "analysis", "analyses")
        + ", "
        + Numbers.counted(findings.size(), "finding", "findings");
  }
}
