package org.nutricoverage.spatial;

import java.io.Serializable;
import java.util.Comparator;
import java.util.Objects;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;
import org.nutricoverage.core.internal.Arguments;

/**
 * A community that can be sampled: its id, its name, where it lies and, where known, how many
 * people live there.
 *
 * <pre>{@code
 * Village village = Village.of("KLM-014", "Kabimba", GeoPoint.of(-5.56, 29.35)).withPopulation(520);
 * village.toString();   // "Kabimba (KLM-014)"
 * }</pre>
 *
 * <p>Ordered by id, so that lists of villages have one order whatever the order of their source.
 *
 * @since 0.1.0
 */
public final class Village implements Comparable<Village>, Serializable {

  private static final long serialVersionUID = 1L;
  private static final long UNKNOWN = -1;
  private static final Comparator<Village> ORDER =
      Comparator.<Village, String>comparing(village -> village.id)
          .thenComparing(village -> village.name)
          .thenComparingDouble(village -> village.location.latitudeDegrees())
          .thenComparingDouble(village -> village.location.longitudeDegrees())
          .thenComparingLong(village -> village.population);

  private final String id;
  private final String name;
  private final GeoPoint location;
  private final long population;

  private Village(String id, String name, GeoPoint location, long population) {
    this.id = Arguments.text(id, "id");
    this.name = Arguments.text(name, "name");
    this.location = Objects.requireNonNull(location, "location");
    this.population = population;
  }

  /**
   * A village whose population is not known.
   *
   * @param id the id, unique among the villages of a survey
   * @param name the name that a report prints, in any script
   * @param location where it lies
   * @return the village
   * @throws IllegalArgumentException if id or name is blank
   */
  public static Village of(String id, String name, GeoPoint location) {
    return new Village(id, name, location, UNKNOWN);
  }

  /**
   * This village with its population.
   *
   * @param population people of all ages, at least 0
   * @return a copy
   * @throws IllegalArgumentException if the number is negative
   */
  public Village withPopulation(long population) {
    return new Village(
        id, name, location, Arguments.notNegative(population, "population", "people"));
  }

  /**
   * The id.
   *
   * @return the id without white space at its ends
   */
  public String id() {
    return id;
  }

  /**
   * The name.
   *
   * @return the name without white space at its ends
   */
  public String name() {
    return name;
  }

  /**
   * Where it lies.
   *
   * @return the place
   */
  public GeoPoint location() {
    return location;
  }

  /**
   * How many people live there.
   *
   * @return the number, empty if it is not known
   */
  public OptionalLong population() {
    return population == UNKNOWN ? OptionalLong.empty() : OptionalLong.of(population);
  }

  @Override
  public int compareTo(Village other) {
    return ORDER.compare(this, other);
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Village that && compareTo(that) == 0;
  }

  @Override
  public int hashCode() {
    return Objects.hash(id, name, location, population);
  }

  /** Returns name and id. */
  @Override
  public String toString() {
    return name + " (" + id + ")";
  }
}
