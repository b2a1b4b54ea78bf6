package org.nutricoverage.io.population;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.nutricoverage.core.Finding;
import org.nutricoverage.core.internal.Arguments;
import org.nutricoverage.io.csv.Shown;

/**
 * The areas of a population table, each with its people by sex and age, and what was noticed.
 *
 * <p>Immutable and thread-safe. See {@link AreaPopulation} and {@link PopulationReading} for
 * examples.
 *
 * @since 0.1.0
 */
public final class PopulationTable {

  private final String name;
  private final List<AreaPopulation> areas;
  private final Map<String, AreaPopulation> latest = new LinkedHashMap<>();
  private final List<Finding> findings;

  PopulationTable(String name, List<AreaPopulation> areas, List<Finding> findings) {
    this.name = name;
    this.areas = List.copyOf(areas);
    this.findings = findings;
    for (AreaPopulation area : this.areas) {
      latest.put(area.area().code(), area);
    }
  }

  /**
   * The name of the source.
   *
   * @return for a file its name without the folder
   */
  public String name() {
    return name;
  }

  /**
   * All areas.
   *
   * @return the areas in the order of their codes, those of one code by reference year
   */
  public List<AreaPopulation> areas() {
    return areas;
  }

  /**
   * The people of an area in the latest reference year of the table.
   *
   * @param code the code of the area
   * @return the people; empty if the area is not in the table
   */
  public Optional<AreaPopulation> find(String code) {
    return Optional.ofNullable(latest.get(code));
  }

  /**
   * The people of an area in a reference year.
   *
   * @param code the code of the area
   * @param referenceYear the year
   * @return the people; empty if the area is not in the table with that year
   */
  public Optional<AreaPopulation> find(String code, int referenceYear) {
    return areas.stream()
        .filter(area -> area.area().code().equals(code))
        .filter(area -> area.referenceYear().orElse(0) == referenceYear)
        .findFirst();
  }

  /**
   * The people of an area in the latest reference year of the table.
   *
   * @param code the code of the area
   * @return the people
   * @throws IllegalArgumentException if the area is not in the table
   */
  public AreaPopulation area(String code) {
    return find(code)
        .orElseThrow(() -> Arguments.refused("code", "that of an area in " + name, Shown.of(code)));
  }

  /**
   * What was noticed.
   *
   * @return findings about cells with file, row and column, then those about areas
   */
  public List<Finding> findings() {
    return findings;
  }

  /** Returns the name and how many areas there are. */
  @Override
  public String toString() {
    return name + ": people of " + areas.size() + " areas and years";
  }
}
