package org.nutricoverage.io.hxl;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.nutricoverage.core.Sex;

/** The header of a population file of one country for a tagged column. */
final class PopulationHeader {

  private static final Set<String> PLAIN = Set.of("f", "m", "ind", "num", "total", "all");
  private static final int GREATEST_AGE = 999;

  private PopulationHeader() {}

  /** The header; empty if the people are others than those of one sex, or both, and ages. */
  static Optional<String> of(HxlTag tag) {
    List<AgeAttribute> ages = tag.ages();
    boolean otherPeople =
        tag.attributes().stream()
            .filter(attribute -> !PLAIN.contains(attribute))
            .anyMatch(attribute -> AgeAttribute.find(attribute).isEmpty());
    Optional<Sex> sex = tag.sex();
    if (otherPeople || ages.size() > 1 || sex.isEmpty()) {
      return Optional.empty();
    }
    String letter =
        switch (sex.get()) {
          case FEMALE -> "F_";
          case MALE -> "M_";
          case ALL -> "T_";
        };
    return ages.isEmpty() ? Optional.of(letter + "TL") : ages(ages.get(0)).map(letter::concat);
  }

  private static Optional<String> ages(AgeAttribute age) {
    if (age.from().isEmpty() || age.from().getAsInt() > GREATEST_AGE) {
      return Optional.empty();
    }
    int from = age.from().getAsInt();
    if (age.to().isEmpty()) {
      return Optional.of(String.format(Locale.ROOT, "%02dplus", from));
    }
    int to = age.to().getAsInt();
    return to > GREATEST_AGE
        ? Optional.empty()
        : Optional.of(String.format(Locale.ROOT, "%02d_%02d", from, to));
  }
}
