package org.nutricoverage.io.population;

import java.io.Serializable;
import java.util.Comparator;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.nutricoverage.core.Sex;

/**
 * People of a sex and an age range, as a column of a COD-PS table counts them.
 *
 * <pre>{@code
 * PopulationGroup.parse("F_00_04").orElseThrow().age();    // 0-4
 * PopulationGroup.parse("F_80plus").orElseThrow().age();   // 80+
 * PopulationGroup.parse("T_TL").orElseThrow().sex();       // ALL
 * PopulationGroup.parse("F_adulte").isPresent();           // false
 * PopulationGroup.of(Sex.MALE, AgeYears.of(5, 19)).toString();   // "M_05_19"
 * }</pre>
 *
 * <p>Three forms are known, those of OCHA's global table, in any case: {@code [FMT]_TL} for
 * everybody, {@code [FMT]_} with two ages, and {@code [FMT]_} with an age of two or three digits
 * and {@code plus}. Two ages without an underscore between them are read only where they have two
 * digits each: {@code F_0004}. {@code F_05}, which OCHA's pattern admits too, may be the age 5 or
 * the ages from 0 to 5, and is not read.
 *
 * @param sex of which sex
 * @param age of which ages
 * @since 0.1.0
 */
public record PopulationGroup(Sex sex, AgeYears age)
    implements Comparable<PopulationGroup>, Serializable {

  private static final long serialVersionUID = 1L;
  private static final int LONGEST_HEADER = 20;
  private static final int GREATEST_AGE = 150;
  private static final Pattern TOTAL = Pattern.compile("([FMT])_TL");
  private static final Pattern RANGE = Pattern.compile("([FMT])_([0-9]{1,3})_([0-9]{1,3})");
  private static final Pattern JOINED = Pattern.compile("([FMT])_([0-9]{2})([0-9]{2})");
  private static final Pattern OPEN = Pattern.compile("([FMT])_([0-9]{2,3})_?PLUS");
  private static final Comparator<PopulationGroup> ORDER =
      Comparator.comparing(PopulationGroup::age).thenComparing(PopulationGroup::sex);

  /** Checks that nothing is null. */
  public PopulationGroup {
    Objects.requireNonNull(sex, "sex");
    Objects.requireNonNull(age, "age");
  }

  /**
   * A group.
   *
   * @param sex of which sex
   * @param age of which ages
   * @return the group
   */
  public static PopulationGroup of(Sex sex, AgeYears age) {
    return new PopulationGroup(sex, age);
  }

  /**
   * Reads the header of a column.
   *
   * @param header the header
   * @return the group; empty if the header has none of the three forms, an age is above 150 years
   *     or the first age is above the second
   */
  public static Optional<PopulationGroup> parse(String header) {
    String stripped = header.strip();
    if (stripped.length() > LONGEST_HEADER) {
      return Optional.empty();
    }
    String upper = stripped.toUpperCase(Locale.ROOT);
    Matcher matcher = TOTAL.matcher(upper);
    if (matcher.matches()) {
      return Optional.of(of(sexOf(matcher), AgeYears.ALL));
    }
    matcher = RANGE.matcher(upper);
    if (!matcher.matches()) {
      matcher = JOINED.matcher(upper);
    }
    if (matcher.matches()) {
      int from = Integer.parseInt(matcher.group(2));
      int to = Integer.parseInt(matcher.group(3));
      return from <= to && to <= GREATEST_AGE
          ? Optional.of(of(sexOf(matcher), AgeYears.of(from, to)))
          : Optional.empty();
    }
    matcher = OPEN.matcher(upper);
    if (matcher.matches() && Integer.parseInt(matcher.group(2)) <= GREATEST_AGE) {
      return Optional.of(of(sexOf(matcher), AgeYears.atLeast(Integer.parseInt(matcher.group(2)))));
    }
    return Optional.empty();
  }

  private static Sex sexOf(Matcher matcher) {
    return switch (matcher.group(1)) {
      case "F" -> Sex.FEMALE;
      case "M" -> Sex.MALE;
      default -> Sex.ALL;
    };
  }

  /** Orders groups by age, then by sex. */
  @Override
  public int compareTo(PopulationGroup other) {
    return ORDER.compare(this, other);
  }

  /** Returns the header of the column, {@code F_00_04}, {@code T_TL} or {@code M_80plus}. */
  @Override
  public String toString() {
    String letter = sex == Sex.FEMALE ? "F_" : sex == Sex.MALE ? "M_" : "T_";
    OptionalInt from = age.fromYears();
    if (from.isEmpty()) {
      return letter + "TL";
    }
    String first = String.format(Locale.ROOT, "%s%02d", letter, from.getAsInt());
    OptionalInt to = age.toYears();
    return to.isEmpty()
        ? first + "plus"
        : String.format(Locale.ROOT, "%s_%02d", first, to.getAsInt());
  }
}
