package org.nutricoverage.survey.sleac;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.nutricoverage.core.Finding;
import org.nutricoverage.core.internal.Numbers;

/**
 * A complete list of villages, sorted by clinic area or chiefdom and by name, so that a systematic
 * selection is spread over all areas and does not depend on the order of entry.
 *
 * <p>Whoever has a better order within the areas, as along a road, gives that list to {@link
 * SystematicVillages#selectFrom(List)} himself.
 *
 * <pre>{@code
 * SpatiallyOrderedVillages villages =
 *     SpatiallyOrderedVillages.of(
 *         List.of(
 *             ListedVillage.of("Bagbe", "Sami"),
 *             ListedVillage.of("Badjia", "Jawe"),
 *             ListedVillage.of("Bagbe", "Buma")));
 * villages.villages().get(0).name();                                           // "Jawe"
 * villages.select(SystematicVillages.startingAt(3, 1, 2)).get(0).name();        // "Buma"
 * }</pre>
 *
 * @param villages the villages by clinic area and name
 * @since 0.1.0
 */
public record SpatiallyOrderedVillages(List<ListedVillage> villages) implements Serializable {

  private static final long serialVersionUID = 1L;

  /** Copies and sorts the villages. */
  public SpatiallyOrderedVillages {
    villages = villages.stream().sorted().toList();
  }

  /**
   * The sorted list.
   *
   * @param villages the villages in any order
   * @return the list
   */
  public static SpatiallyOrderedVillages of(Collection<ListedVillage> villages) {
    return new SpatiallyOrderedVillages(List.copyOf(villages));
  }

  /**
   * The villages of a selection.
   *
   * @param selection a selection from as many villages as there are
   * @return the villages at its positions
   * @throws IllegalArgumentException if it is one from another number of villages
   */
  public List<ListedVillage> select(SystematicVillages selection) {
    return selection.selectFrom(villages);
  }

  /**
   * Villages that are listed more than once.
   *
   * @return a {@link SleacFinding#DUPLICATE_VILLAGE} for each, in order of the list; each entry
   *     stays in the list and may be selected
   */
  public List<Finding> findings() {
    Map<ListedVillage, Long> entries =
        villages.stream()
            .collect(
                Collectors.groupingBy(Function.identity(), TreeMap::new, Collectors.counting()));
    List<Finding> findings = new ArrayList<>();
    entries.forEach((village, count) -> {
      if (count > 1) {
        findings.add(
            Finding.of(
                    SleacFinding.DUPLICATE_VILLAGE,
                    Numbers.people(count)
                        + " entries are alike; each may be selected, which gives the village a"
                        + " greater chance if it is one")
                .at("clinic area", village.clinicArea())
                .at("village", village.name()));
      }
    });
    return List.copyOf(findings);
  }
}
