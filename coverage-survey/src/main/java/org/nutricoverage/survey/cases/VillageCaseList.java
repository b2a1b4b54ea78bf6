package org.nutricoverage.survey.cases;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import org.nutricoverage.core.Finding;
import org.nutricoverage.core.internal.Numbers;

/**
 * The villages of a survey with the cases found in each, in an order of their own, so that the
 * order in which they were entered does not matter.
 *
 * <p>Two entries with one name are both kept, as two visits or two villages, and {@link
 * #findings()} names them. Merging is associative and commutative, with {@link #NONE} as its
 * neutral element.
 *
 * <pre>{@code
 * VillageCaseList villages =
 *     VillageCaseList.of(VillageCases.of("Kavumu", 3, 9, 4), VillageCases.of("Bulambo", 0, 2, 0));
 * villages.total().toString();   // "C_in 3, C_out 11, R_in 4"
 * villages.size();               // 2
 * }</pre>
 *
 * @param villages the villages in order of name and counts
 * @since 0.1.0
 */
public record VillageCaseList(List<VillageCases> villages) implements Serializable {

  /** No villages. */
  public static final VillageCaseList NONE = new VillageCaseList(List.of());

  private static final long serialVersionUID = 1L;

  /**
   * Copies and orders the villages.
   *
   * @throws IllegalArgumentException if there are more cases than {@link CaseCounts} may hold
   */
  public VillageCaseList {
    villages = villages.stream().sorted().toList();
    // Adding up checks that the sums can be held.
    Objects.requireNonNull(total(villages), "total");
  }

  /**
   * A list of villages.
   *
   * @param villages the villages in any order
   * @return the list
   * @throws IllegalArgumentException if there are more than 100,000,000 cases of a kind
   */
  public static VillageCaseList of(Collection<VillageCases> villages) {
    return new VillageCaseList(List.copyOf(villages));
  }

  /**
   * A list of villages.
   *
   * @param villages the villages in any order
   * @return the list
   * @throws IllegalArgumentException if there are more than 100,000,000 cases of a kind
   */
  public static VillageCaseList of(VillageCases... villages) {
    return new VillageCaseList(List.of(villages));
  }

  /**
   * The villages of this and another list.
   *
   * @param other villages that share no child with these
   * @return the longer list
   * @throws IllegalArgumentException if there are more than 100,000,000 cases of a kind
   */
  public VillageCaseList plus(VillageCaseList other) {
    List<VillageCases> both = new ArrayList<>(villages);
    both.addAll(other.villages);
    return new VillageCaseList(both);
  }

  /**
   * How many villages were visited, those without cases included.
   *
   * @return villages
   */
  public int size() {
    return villages.size();
  }

  /**
   * The cases of all villages together.
   *
   * @return the sum of the counts
   */
  public CaseCounts total() {
    return total(villages);
  }

  private static CaseCounts total(List<VillageCases> villages) {
    return CaseCounts.sum(villages.stream().map(VillageCases::counts).toList());
  }

  /**
   * Names that more than one entry has.
   *
   * @return a {@link CaseFinding#DUPLICATE_VILLAGE} for each such name, in order of name
   */
  public List<Finding> findings() {
    List<Finding> findings = new ArrayList<>();
    int first = 0;
    for (int i = 1; i <= villages.size(); i++) {
      String name = villages.get(first).village();
      if (i == villages.size() || !villages.get(i).village().equals(name)) {
        if (i - first > 1) {
          findings.add(
              Finding.of(
                      CaseFinding.DUPLICATE_VILLAGE,
                      Numbers.people(i - first) + " entries have this name; all are counted")
                  .at("village", name));
        }
        first = i;
      }
    }
    return List.copyOf(findings);
  }
}
