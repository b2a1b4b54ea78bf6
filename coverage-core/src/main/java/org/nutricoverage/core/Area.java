package org.nutricoverage.core;

import java.io.Serializable;
import java.util.Comparator;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;
import org.nutricoverage.core.internal.Arguments;

/**
 * A place that a figure is about: an administrative area with its p-code, a catchment area, a site.
 *
 * <pre>{@code
 * Area country = Area.of("CD", "Democratic Republic of the Congo").atLevel(0);
 * Area province = Area.of("CD54", "Tanganyika").atLevel(1).within(country);
 * province.label();   // "Tanganyika (CD54)"
 * }</pre>
 *
 * <p>The code identifies the area: p-codes are stable where names are spelled in many ways. Level
 * and parent are known only where they were given; nothing is guessed from the length of the code.
 *
 * @since 0.1.0
 */
public final class Area implements Comparable<Area>, Serializable {

  private static final long serialVersionUID = 1L;
  private static final int GREATEST_LEVEL = 9;
  private static final int LONGEST_TEXT = 200;
  private static final int UNKNOWN_LEVEL = -1;
  private static final Comparator<Area> ORDER =
      Comparator.<Area, String>comparing(area -> area.code)
          .thenComparing(area -> area.name)
          .thenComparingInt(area -> area.level)
          .thenComparing(area -> area.parentCode().orElse(""));

  private final String code;
  private final String name;
  private final int level;
  private final @Nullable String parentCode;

  private Area(String code, String name, int level, @Nullable String parentCode) {
    this.code = code;
    this.name = name;
    this.level = level;
    this.parentCode = parentCode;
  }

  /**
   * An area with its code and name.
   *
   * @param code the p-code or another code that is unique in the data, 1 to 200 characters without
   *     control characters
   * @param name the name that a report prints, in any script, 1 to 200 characters
   * @return the area, its level and parent not known
   * @throws IllegalArgumentException if a text is blank, too long or holds a control character
   */
  public static Area of(String code, String name) {
    return new Area(checked(code, "code"), checked(name, "name"), UNKNOWN_LEVEL, null);
  }

  /**
   * Reads the code of an area.
   *
   * @param code the code, as {@link #toString()} writes it
   * @return the area whose name is its code
   * @throws IllegalArgumentException if the code is blank, too long or holds a control character
   */
  public static Area parse(String code) {
    return of(code, code);
  }

  private static String checked(String text, String name) {
    String stripped = Arguments.text(text, name);
    int length = stripped.codePointCount(0, stripped.length());
    if (length > LONGEST_TEXT) {
      throw Arguments.refused(
          name, "a text of at most " + LONGEST_TEXT + " characters", "one of " + length);
    }
    if (stripped.chars().anyMatch(Character::isISOControl)) {
      throw new IllegalArgumentException(name + " must be a text without control characters");
    }
    return stripped;
  }

  /**
   * This area at a level of the administrative hierarchy.
   *
   * @param level 0 for a country, 1 for its first subdivision, up to 9
   * @return a copy with the level
   * @throws IllegalArgumentException if the level is not in the range
   */
  public Area atLevel(int level) {
    Arguments.inRange(level, 0, GREATEST_LEVEL, "level", "administrative levels");
    return new Area(code, name, level, parentCode);
  }

  /**
   * This area within a larger one.
   *
   * @param parent the next larger area
   * @return a copy with the code of the parent
   * @throws IllegalArgumentException if the parent is the area itself, or both levels are known and
   *     the parent's is not less
   */
  public Area within(Area parent) {
    if (parent.code.equals(code)) {
      throw new IllegalArgumentException("parent must be another area but was " + code + " itself");
    }
    if (level != UNKNOWN_LEVEL && parent.level != UNKNOWN_LEVEL && parent.level >= level) {
      throw Arguments.refused(
          "parent", "an area of a level below " + level, parent.code + " of level " + parent.level);
    }
    return new Area(code, name, level, parent.code);
  }

  /**
   * The code, which identifies the area.
   *
   * @return the p-code or other code
   */
  public String code() {
    return code;
  }

  /**
   * The name.
   *
   * @return the name as it was given
   */
  public String name() {
    return name;
  }

  /**
   * The level of the administrative hierarchy.
   *
   * @return 0 for a country, 1 for its first subdivision and so on; empty if not known
   */
  public OptionalInt level() {
    return level == UNKNOWN_LEVEL ? OptionalInt.empty() : OptionalInt.of(level);
  }

  /**
   * The code of the next larger area.
   *
   * @return the code; empty if not known
   */
  public Optional<String> parentCode() {
    return Optional.ofNullable(parentCode);
  }

  /**
   * Name and code for a report.
   *
   * @return {@code Tanganyika (CD54)}, or the code alone where the name says nothing more
   */
  public String label() {
    return name.equals(code) ? code : name + " (" + code + ")";
  }

  /** Orders areas by code, those of one code by name, level and parent. */
  @Override
  public int compareTo(Area other) {
    return ORDER.compare(this, other);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Area that
        && code.equals(that.code)
        && name.equals(that.name)
        && level == that.level
        && Objects.equals(parentCode, that.parentCode);
  }

  @Override
  public int hashCode() {
    return Objects.hash(code, name, level, parentCode);
  }

  /** Returns the code. */
  @Override
  public String toString() {
    return code;
  }
}
