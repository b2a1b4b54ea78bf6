package org.nutricoverage.io.hxl;

import java.io.Serializable;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.nutricoverage.core.AgeBand;
import org.nutricoverage.core.internal.Arguments;

/**
 * An attribute of HXL that names ages: a word such as {@code +infants}, or numbers such as {@code
 * +age_6_59}.
 *
 * <p>The words have no limits that all files share, so they have no {@link AgeBand}. HXL does not
 * say either whether numbers are months or years: the caller does.
 *
 * <pre>{@code
 * AgeAttribute ages = HxlTag.parse("#inneed+age_6_59").ages().get(0);
 * ages.inMonths();                                // "6-59 months"
 * AgeAttribute.parse("age_0_4").inYears();        // "0-59 months"
 * AgeAttribute.parse("infants").inMonths();       // empty
 * }</pre>
 *
 * @since 0.1.0
 */
public final class AgeAttribute implements Serializable {

  /** The words for ages: infants, children, adolescents, adults, elderly. */
  public static final List<String> WORDS =
      List.of("infants", "children", "adolescents", "adults", "elderly");

  private static final long serialVersionUID = 1L;
  private static final int MONTHS_IN_YEAR = 12;
  private static final Pattern RANGE = Pattern.compile("age_?([0-9]{1,4})_([0-9]{1,4})");
  private static final Pattern OPEN = Pattern.compile("age_?([0-9]{1,4})_?plus");

  private final String attribute;
  private final @Nullable Integer from;
  private final @Nullable Integer to;

  private AgeAttribute(String attribute, @Nullable Integer from, @Nullable Integer to) {
    this.attribute = attribute;
    this.from = from;
    this.to = to;
  }

  /**
   * Reads an attribute that names ages.
   *
   * @param attribute the attribute without its sign, without regard to case
   * @return the ages
   * @throws IllegalArgumentException if it names no ages, or ends before it begins
   */
  public static AgeAttribute parse(String attribute) {
    return find(attribute)
        .orElseThrow(() ->
            Arguments.refused(
                "attribute",
                "one of " + WORDS + ", two ages such as age_6_59, or age_80_plus",
                "\"" + attribute + "\""));
  }

  static Optional<AgeAttribute> find(String attribute) {
    String lower = attribute.strip().toLowerCase(Locale.ROOT);
    if (WORDS.contains(lower)) {
      return Optional.of(new AgeAttribute(lower, null, null));
    }
    Matcher range = RANGE.matcher(lower);
    if (range.matches()) {
      int from = Integer.parseInt(range.group(1));
      int to = Integer.parseInt(range.group(2));
      return from > to ? Optional.empty() : Optional.of(new AgeAttribute(lower, from, to));
    }
    Matcher open = OPEN.matcher(lower);
    return open.matches()
        ? Optional.of(new AgeAttribute(lower, Integer.parseInt(open.group(1)), null))
        : Optional.empty();
  }

  /**
   * The attribute without its sign.
   *
   * @return the text in small letters
   */
  public String attribute() {
    return attribute;
  }

  /**
   * The least age, in the unit of the file.
   *
   * @return the number; empty for a word
   */
  public OptionalInt from() {
    return from == null ? OptionalInt.empty() : OptionalInt.of(from);
  }

  /**
   * The greatest age, included, in the unit of the file.
   *
   * @return the number; empty for a word and for ages without an end
   */
  public OptionalInt to() {
    return to == null ? OptionalInt.empty() : OptionalInt.of(to);
  }

  /**
   * The ages, the numbers taken as completed months.
   *
   * @return the band; empty for a word and for ages without an end
   * @throws IllegalArgumentException if an age is beyond 1,440 months
   */
  public Optional<AgeBand> inMonths() {
    return from == null || to == null
        ? Optional.empty()
        : Optional.of(AgeBand.ofCompletedMonths(from, to));
  }

  /**
   * The ages, the numbers taken as completed years: 0 to 4 years are 0 to 59 months.
   *
   * @return the band; empty for a word and for ages without an end
   * @throws IllegalArgumentException if an age is beyond 1,440 months
   */
  public Optional<AgeBand> inYears() {
    return from == null || to == null
        ? Optional.empty()
        : Optional.of(
            AgeBand.ofCompletedMonths(
                from * MONTHS_IN_YEAR, to * MONTHS_IN_YEAR + MONTHS_IN_YEAR - 1));
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof AgeAttribute that && attribute.equals(that.attribute);
  }

  @Override
  public int hashCode() {
    return attribute.hashCode();
  }

  /** Returns the attribute without its sign. */
  @Override
  public String toString() {
    return attribute;
  }
}
