package org.nutricoverage.io.need;

import java.io.Serializable;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.nutricoverage.core.Finding;
import org.nutricoverage.core.internal.Arguments;
import org.nutricoverage.core.internal.Numbers;

/**
 * The humanitarian needs of a file: totals, their parts, and what was noticed. See {@link
 * NeedReading} for an example.
 *
 * @param source the file or document, as reports name it
 * @param rows all figures, totals and parts, in the order of the file; parts overlap and are not to
 *     be added up
 * @param totals the figures of all people, in the order of the file
 * @param findings what was noticed
 * @param rowsLeftOut how many rows were left out, each with a finding
 * @since 0.1.0
 */
public record NeedTable(
    String source,
    List<NeedRow> rows,
    List<NeedTotal> totals,
    List<Finding> findings,
    long rowsLeftOut)
    implements Serializable {

  /** The code of the nutrition cluster. */
  public static final String NUTRITION = "NUT";

  /**
   * Checks and copies the parts.
   *
   * @throws IllegalArgumentException if the source is blank or the number of rows negative
   */
  public NeedTable {
    source = Arguments.text(source, "source");
    rows = List.copyOf(rows);
    totals = List.copyOf(totals);
    findings = List.copyOf(findings);
    Arguments.notNegative(rowsLeftOut, "rowsLeftOut", "rows");
  }

  /**
   * The totals of a place and cluster, one for each period.
   *
   * @param placeCode the p-code, or the code of the country
   * @param cluster the code of the cluster, {@link #NUTRITION} for nutrition
   * @return the totals in the order of the file; empty if there is none
   */
  public List<NeedTotal> totals(String placeCode, String cluster) {
    Objects.requireNonNull(placeCode, "placeCode");
    Objects.requireNonNull(cluster, "cluster");
    return totals.stream()
        .filter(total -> total.row().place().code().equals(placeCode))
        .filter(total -> total.row().cluster().equals(cluster))
        .toList();
  }

  /**
   * The total of a place and cluster.
   *
   * @param placeCode the p-code, or the code of the country
   * @param cluster the code of the cluster, {@link #NUTRITION} for nutrition
   * @return the total; empty if there is none, and if there are several, of different periods: see
   *     {@link #totals(String, String)}
   */
  public Optional<NeedTotal> total(String placeCode, String cluster) {
    List<NeedTotal> found = totals(placeCode, cluster);
    return found.size() == 1 ? Optional.of(found.get(0)) : Optional.empty();
  }

  /** Returns source and numbers of rows, totals and findings. */
  @Override
  public String toString() {
    return source
        + ": "
        + Numbers.counted(rows.size(), "row", "rows")
        + ", "
        + Numbers.counted(totals.size(), "total", "totals")
        + ", "
        + Numbers.counted(findings.size(), "finding", "findings");
  }
}
