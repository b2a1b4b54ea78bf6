package org.nutricoverage.io.phase;

import java.io.Serializable;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.nutricoverage.core.Area;
import org.nutricoverage.io.need.ReportedPlace;

/**
 * The area of an analysis as the file has it. Areas are often no administrative units (livelihood
 * zones, camps, clusters of households) and are then kept as text.
 *
 * @param country the country, as its ISO 3166 code of three letters where the file has it
 * @param level1 the greater area in words; {@code ""} if there is none
 * @param area the area in words; {@code ""} for the greater area or country as a whole
 * @param unit the administrative unit; null where the file gives no code
 * @since 0.1.0
 */
public record PhaseArea(String country, String level1, String area, @Nullable Area unit)
    implements Serializable {

  /** Strips the texts. */
  public PhaseArea {
    country = country.strip();
    level1 = level1.strip();
    area = area.strip();
  }

  /**
   * An area in words.
   *
   * @param country the country, as its ISO 3166 code of three letters
   * @param level1 the greater area in words; {@code ""} if there is none
   * @param area the area in words; {@code ""} for the greater area or country as a whole
   * @return the area; a country as a whole is an administrative unit, anything else is none
   */
  public static PhaseArea of(String country, String level1, String area) {
    boolean whole = level1.isBlank() && area.isBlank();
    return new PhaseArea(
        country, level1, area, whole ? ReportedPlace.ofCountry(country).area().orElse(null) : null);
  }

  /** An area whose codes the file may give. */
  static PhaseArea of(String country, List<String> codes, List<String> names) {
    Optional<Area> unit = new ReportedPlace(country, codes, names).area();
    return new PhaseArea(country, names.get(0), names.get(1), unit.orElse(null));
  }

  /**
   * The administrative unit.
   *
   * @return the unit with its code; empty where the file gives none
   */
  public Optional<Area> administrativeUnit() {
    return Optional.ofNullable(unit);
  }

  boolean isUnknown() {
    return country.isEmpty() && level1.isEmpty() && area.isEmpty() && unit == null;
  }

  /** Returns country, greater area and area, from the greatest to the smallest. */
  @Override
  public String toString() {
    String words =
        Stream.of(country, level1, area)
            .filter(part -> !part.isEmpty())
            .collect(Collectors.joining(" / "));
    return unit == null || unit.code().equals(country) ? words : words + " (" + unit.code() + ")";
  }
}
