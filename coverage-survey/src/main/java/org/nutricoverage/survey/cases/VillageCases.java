package org.nutricoverage.survey.cases;

import java.io.Serializable;
import java.util.Comparator;
import java.util.Objects;
import org.nutricoverage.core.internal.Arguments;

/**
 * The cases found in one village.
 *
 * <p>A village in which nobody was found is kept: it is part of the sample. Ordered by name, then
 * by counts.
 *
 * @param village the name or code of the village
 * @param counts the cases found there, possibly none
 * @since 0.1.0
 */
public record VillageCases(String village, CaseCounts counts)
    implements Comparable<VillageCases>, Serializable {

  private static final long serialVersionUID = 1L;
  private static final Comparator<VillageCases> ORDER =
      Comparator.comparing(VillageCases::village)
          .thenComparingLong(entry -> entry.counts.casesInProgramme())
          .thenComparingLong(entry -> entry.counts.casesNotInProgramme())
          .thenComparingLong(entry -> entry.counts.recoveringInProgramme());

  /**
   * Checks the parts.
   *
   * @throws IllegalArgumentException if the name is blank
   */
  public VillageCases {
    village = Arguments.text(village, "village");
    Objects.requireNonNull(counts, "counts");
  }

  /**
   * The cases found in one village.
   *
   * @param village the name or code of the village
   * @param casesInProgramme C_in, from 0 to 100,000,000 children
   * @param casesNotInProgramme C_out, from 0 to 100,000,000 children
   * @param recoveringInProgramme R_in, from 0 to 100,000,000 children
   * @return the village
   * @throws IllegalArgumentException if the name is blank or a count is not in its range
   */
  public static VillageCases of(
      String village, long casesInProgramme, long casesNotInProgramme, long recoveringInProgramme) {
    return new VillageCases(
        village, CaseCounts.of(casesInProgramme, casesNotInProgramme, recoveringInProgramme));
  }

  @Override
  public int compareTo(VillageCases other) {
    return ORDER.compare(this, other);
  }
}
