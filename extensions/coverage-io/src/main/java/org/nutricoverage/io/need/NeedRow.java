package org.nutricoverage.io.need;

import java.io.Serializable;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.nutricoverage.core.Rational;
import org.nutricoverage.core.internal.Arguments;

/**
 * The figures of one category of people in one place, cluster and period.
 *
 * @param place the place
 * @param cluster the code of the cluster as the file has it, {@code NUT} for nutrition
 * @param category which people
 * @param reference the period; null if not known
 * @param people how many people, by status; a status without a figure is not there
 * @since 0.1.0
 */
public record NeedRow(
    ReportedPlace place,
    String cluster,
    NeedCategory category,
    @Nullable ReferencePeriod reference,
    Map<NeedStatus, Rational> people)
    implements Serializable {

  /**
   * Checks and copies the parts.
   *
   * @throws IllegalArgumentException if the cluster is blank or a number negative
   */
  public NeedRow {
    Objects.requireNonNull(place, "place");
    cluster = Arguments.text(cluster, "cluster");
    Objects.requireNonNull(category, "category");
    EnumMap<NeedStatus, Rational> copy = new EnumMap<>(NeedStatus.class);
    people.forEach((status, number) -> {
      if (number.signum() < 0) {
        throw Arguments.refused(status.label(), "a number of people of at least 0", number);
      }
      copy.put(status, number);
    });
    people = Collections.unmodifiableMap(copy);
  }

  /**
   * The period.
   *
   * @return the period; empty if neither the file nor the caller gives it
   */
  public Optional<ReferencePeriod> period() {
    return Optional.ofNullable(reference);
  }

  /**
   * A figure.
   *
   * @param status what it is about
   * @return the number of people; empty if the file gives none
   */
  public Optional<Rational> people(NeedStatus status) {
    return Optional.ofNullable(people.get(status));
  }
}
