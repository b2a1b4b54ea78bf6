package org.nutricoverage.io.place;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.nutricoverage.core.internal.Arguments;
import org.nutricoverage.core.internal.Countries;

/**
 * One row of a table of p-codes: a code with its country, level, name, parent and validity.
 *
 * <pre>{@code
 * Place place = Place.of("AFG", 2, "AF0101", "Kabul", "AF01");
 * place.code();                                            // "AF0101"
 * place.isValidOn(java.time.LocalDate.of(2026, 1, 1));     // true
 * }</pre>
 *
 * @since 0.1.0
 */
public final class Place implements Comparable<Place>, Serializable {

  static final int GREATEST_LEVEL = 9;
  static final int LONGEST_NAME = 200;

  private static final long serialVersionUID = 1L;
  private static final Comparator<Place> ORDER =
      Comparator.comparing(Place::code)
          .thenComparing(place -> place.validFrom().orElse(LocalDate.MIN))
          .thenComparing(Place::name)
          .thenComparing(Place::countryIso3)
          .thenComparingInt(Place::level)
          .thenComparing(place -> place.parentCode().orElse(""))
          .thenComparing(place -> place.validTo().orElse(LocalDate.MAX));

  private final String countryIso3;
  private final int level;
  private final String code;
  private final String name;
  private final @Nullable String parentCode;
  private final @Nullable LocalDate validFrom;
  private final @Nullable LocalDate validTo;

  Place(
      String countryIso3,
      int level,
      String code,
      String name,
      @Nullable String parentCode,
      @Nullable LocalDate validFrom,
      @Nullable LocalDate validTo) {
    this.countryIso3 = countryIso3;
    this.level = level;
    this.code = code;
    this.name = name;
    this.parentCode = parentCode;
    this.validFrom = validFrom;
    this.validTo = validTo;
  }

  /**
   * A place whose validity is not limited.
   *
   * @param countryIso3 the three letters of its country
   * @param level 0 for the country, 1 for its first subdivision, up to 9
   * @param code the p-code, beginning as those of the country do
   * @param name the name, 1 to 200 characters
   * @param parentCode the p-code of the parent, or the letters of the country
   * @return the place
   * @throws IllegalArgumentException if an argument is not in its range or the code is one of
   *     another country
   */
  public static Place of(
      String countryIso3, int level, String code, String name, String parentCode) {
    if (Countries.iso2(countryIso3).isEmpty()) {
      throw Arguments.refused(
          "countryIso3", "three capital letters of ISO 3166-1", "\"" + countryIso3 + "\"");
    }
    Arguments.inRange(level, 0, GREATEST_LEVEL, "level", "administrative levels");
    if (!Countries.isPCode(code) || !Countries.isPCodeOf(code, countryIso3)) {
      throw Arguments.refused("code", "a p-code of " + beginning(countryIso3), "\"" + code + "\"");
    }
    String checked = Arguments.text(name, "name");
    if (checked.length() > LONGEST_NAME) {
      throw Arguments.refused(
          "name", "a text of at most " + LONGEST_NAME + " characters", "one of " + name.length());
    }
    return new Place(
        countryIso3, level, code, checked, Arguments.text(parentCode, "parentCode"), null, null);
  }

  static String beginning(String countryIso3) {
    return countryIso3
        + ", beginning with "
        + Countries.iso2(countryIso3).orElse("")
        + " or "
        + countryIso3
        + ",";
  }

  /**
   * This place, valid in some days only.
   *
   * @param from the first day
   * @param to the last day
   * @return a copy
   * @throws IllegalArgumentException if the last day is before the first
   */
  public Place valid(LocalDate from, LocalDate to) {
    if (to.isBefore(from)) {
      throw Arguments.refused("to", "a day not before " + from, to);
    }
    return new Place(countryIso3, level, code, name, parentCode, from, to);
  }

  /**
   * This place, valid from a day on.
   *
   * @param from the first day
   * @return a copy without a last day
   */
  public Place validFrom(LocalDate from) {
    Objects.requireNonNull(from, "from");
    return new Place(countryIso3, level, code, name, parentCode, from, null);
  }

  /**
   * The country.
   *
   * @return three letters of ISO 3166-1
   */
  public String countryIso3() {
    return countryIso3;
  }

  /**
   * The administrative level.
   *
   * @return 0 for the country, 1 for its first subdivision and so on
   */
  public int level() {
    return level;
  }

  /**
   * The code.
   *
   * @return the p-code
   */
  public String code() {
    return code;
  }

  /**
   * The name.
   *
   * @return the name as it stands in the table
   */
  public String name() {
    return name;
  }

  /**
   * The parent.
   *
   * @return the code in the parent column; empty if the cell is blank
   */
  public Optional<String> parentCode() {
    return Optional.ofNullable(parentCode);
  }

  /**
   * The first day on which the code is valid.
   *
   * @return the day; empty if it is not limited
   */
  public Optional<LocalDate> validFrom() {
    return Optional.ofNullable(validFrom);
  }

  /**
   * The last day on which the code is valid.
   *
   * @return the day; empty if it is not limited
   */
  public Optional<LocalDate> validTo() {
    return Optional.ofNullable(validTo);
  }

  /**
   * Whether the code is valid on a day.
   *
   * @param date the day
   * @return true from the first to the last day, both included
   */
  public boolean isValidOn(LocalDate date) {
    return (validFrom == null || !date.isBefore(validFrom))
        && (validTo == null || !date.isAfter(validTo));
  }

  /** Orders places by code, those of one code by the first day of their validity. */
  @Override
  public int compareTo(Place other) {
    return ORDER.compare(this, other);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Place that
        && countryIso3.equals(that.countryIso3)
        && level == that.level
        && code.equals(that.code)
        && name.equals(that.name)
        && Objects.equals(parentCode, that.parentCode)
        && Objects.equals(validFrom, that.validFrom)
        && Objects.equals(validTo, that.validTo);
  }

  @Override
  public int hashCode() {
    return Objects.hash(countryIso3, level, code, name, parentCode, validFrom, validTo);
  }

  /** Returns name, code and level. */
  @Override
  public String toString() {
    return name + " (" + code + ", level " + level + ")";
  }
}
