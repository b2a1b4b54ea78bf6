package org.nutricoverage.io.need;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.nutricoverage.core.Area;
import org.nutricoverage.core.internal.Arguments;

/**
 * The place of a row as the file has it: a country and, below it, codes and names of areas.
 *
 * @param country the country, as its ISO 3166 code of three letters where the file has it; {@code
 *     ""} if not known
 * @param codes the p-codes from level 1 down; {@code ""} where there is none
 * @param names the names from level 1 down, as many as codes; {@code ""} where there is none
 * @since 0.1.0
 */
public record ReportedPlace(String country, List<String> codes, List<String> names)
    implements Serializable {

  /**
   * Copies the parts and drops empty levels at the end.
   *
   * @throws IllegalArgumentException if there are not as many names as codes
   */
  public ReportedPlace {
    if (codes.size() != names.size()) {
      throw Arguments.refused("names", "as many as the " + codes.size() + " codes", names.size());
    }
    country = country.strip();
    int level = codes.size();
    while (level > 0 && codes.get(level - 1).isBlank() && names.get(level - 1).isBlank()) {
      level--;
    }
    codes = codes.subList(0, level).stream().map(String::strip).toList();
    names = names.subList(0, level).stream().map(String::strip).toList();
  }

  /**
   * A country as a whole.
   *
   * @param country its code
   * @return the place
   */
  public static ReportedPlace ofCountry(String country) {
    return new ReportedPlace(country, List.of(), List.of());
  }

  /**
   * The level of the place.
   *
   * @return 0 for a country, 1 for its first subdivision and so on
   */
  public int level() {
    return codes.size();
  }

  /** Whether neither a country nor an area is named. */
  boolean isUnknown() {
    return country.isEmpty() && codes.isEmpty();
  }

  /**
   * The code of the place.
   *
   * @return the p-code, or the code of the country; {@code ""} if the file gives only a name
   */
  public String code() {
    return codes.isEmpty() ? country : codes.get(codes.size() - 1);
  }

  /**
   * The place as an area with a code.
   *
   * @return the area with level and parent; empty if the file gives only a name, or a text that can
   *     be no code
   */
  public Optional<Area> area() {
    try {
      if (code().isEmpty()) {
        return Optional.empty();
      }
      String name = codes.isEmpty() ? country : names.get(names.size() - 1);
      Area area = Area.of(code(), name.isEmpty() ? code() : name).atLevel(level());
      String parent =
          switch (codes.size()) {
            case 0 -> "";
            case 1 -> country;
            default -> codes.get(codes.size() - 2);
          };
      return Optional.of(
          parent.isEmpty() || parent.equals(code())
              ? area
              : area.within(Area.of(parent, parent).atLevel(level() - 1)));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  /** Returns country and areas, from the greatest to the smallest. */
  @Override
  public String toString() {
    List<String> parts = new ArrayList<>();
    if (!country.isEmpty()) {
      parts.add(country);
    }
    for (int i = 0; i < codes.size(); i++) {
      String name = names.get(i);
      String code = codes.get(i);
      if (!name.isEmpty() || !code.isEmpty()) {
        parts.add(name.isEmpty() || code.isEmpty() ? name + code : name + " (" + code + ")");
      }
    }
    return parts.isEmpty() ? "no place" : String.join(" / ", parts);
  }
}
