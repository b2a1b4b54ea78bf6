package org.nutricoverage.io.hxl;

import java.io.Serializable;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.nutricoverage.core.Sex;
import org.nutricoverage.core.internal.Arguments;

/**
 * What a column holds, said as an HXL hashtag with attributes: {@code #inneed+f+children}.
 *
 * <p>The order of attributes, case and white space do not matter, and an attribute that stands
 * twice stands once.
 *
 * <pre>{@code
 * HxlTag tag = HxlTag.parse("#InNeed +f +children");
 * tag.toString();                                         // "#inneed+children+f"
 * tag.equals(HxlTag.parse("#inneed+children+f"));         // true
 * tag.sex().map(Sex::label);                              // "female"
 * }</pre>
 *
 * @param hashtag the hashtag without its sign: a small letter, then small letters, digits and
 *     underscores
 * @param attributes the attributes without their signs, each once, in alphabetical order
 * @since 0.1.0
 */
public record HxlTag(String hashtag, List<String> attributes) implements Serializable {

  private static final Pattern FORM =
      Pattern.compile("#(" + Tokens.TOKEN + ")((?:\\s*+\\+\\s*+" + Tokens.TOKEN + ")*+)");

  /**
   * Checks and orders the parts.
   *
   * @throws IllegalArgumentException if a word has another form
   */
  public HxlTag {
    checked(hashtag, "hashtag");
    attributes = ordered(attributes);
  }

  /**
   * Reads a hashtag with its attributes.
   *
   * @param text the text of a cell, at most 1,000 characters
   * @return the tag
   * @throws IllegalArgumentException if it is no hashtag
   */
  public static HxlTag parse(String text) {
    return find(text)
        .orElseThrow(() ->
            Arguments.refused(
                "tag",
                "an HXL hashtag such as #inneed+f+children of at most 1,000 characters",
                "\"" + text + "\""));
  }

  /**
   * Reads a hashtag with its attributes, where there may be none.
   *
   * @param text the text of a cell
   * @return the tag; empty if the text is no hashtag
   */
  public static Optional<HxlTag> find(String text) {
    String stripped = text.strip();
    if (stripped.length() > Tokens.LONGEST) {
      return Optional.empty();
    }
    Matcher matcher = FORM.matcher(stripped);
    if (!matcher.matches()) {
      return Optional.empty();
    }
    String words = matcher.group(2).toLowerCase(Locale.ROOT);
    List<String> attributes =
        Pattern.compile("[\\s+]+").splitAsStream(words).filter(word -> !word.isEmpty()).toList();
    return Optional.of(new HxlTag(matcher.group(1).toLowerCase(Locale.ROOT), attributes));
  }

  static String checked(String word, String name) {
    if (!Tokens.WORD.matcher(word).matches()) {
      throw Arguments.refused(
          name,
          "a word of small letters, digits and underscores that begins with a letter",
          "\"" + word + "\"");
    }
    return word;
  }

  static List<String> ordered(Collection<String> words) {
    TreeSet<String> ordered = new TreeSet<>();
    for (String word : words) {
      ordered.add(checked(word, "attribute"));
    }
    return List.copyOf(ordered);
  }

  /**
   * Whether an attribute is there.
   *
   * @param attribute the attribute without its sign, without regard to case
   * @return true if it is there
   */
  public boolean has(String attribute) {
    return attributes.contains(attribute.toLowerCase(Locale.ROOT));
  }

  /**
   * The sexes that the attributes name.
   *
   * @return each that is named; empty where the column is not about one sex
   */
  public List<SexAttribute> sexes() {
    return List.of(SexAttribute.values()).stream()
        .filter(sex -> attributes.contains(sex.attribute()))
        .toList();
  }

  /**
   * The sex that a figure of the column is about, as this library has it.
   *
   * @return female or male where that alone is named, both ({@link Sex#ALL}) where no sex is named;
   *     empty where the library has no such value: {@code +i}, or several
   */
  public Optional<Sex> sex() {
    List<SexAttribute> named = sexes();
    return switch (named.size()) {
      case 0 -> Optional.of(Sex.ALL);
      case 1 -> named.get(0).sex();
      default -> Optional.empty();
    };
  }

  /**
   * The ages that the attributes name.
   *
   * @return each that is named, in alphabetical order; empty where the column is about all ages
   */
  public List<AgeAttribute> ages() {
    return attributes.stream().map(AgeAttribute::find).flatMap(Optional::stream).toList();
  }

  /**
   * What is counted.
   *
   * @return people or households; empty where the tag does not say, or says both
   */
  public Optional<CountUnit> unit() {
    List<CountUnit> named =
        List.of(CountUnit.values()).stream()
            .filter(unit -> attributes.contains(unit.attribute()))
            .toList();
    return named.size() == 1 ? Optional.of(named.get(0)) : Optional.empty();
  }

  /** Returns the form that {@link #parse(String)} reads, attributes in alphabetical order. */
  @Override
  public String toString() {
    StringBuilder text = new StringBuilder("#").append(hashtag);
    attributes.forEach(attribute -> text.append('+').append(attribute));
    return text.toString();
  }
}
