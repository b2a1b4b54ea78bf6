package org.nutricoverage.io.hxl;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.nutricoverage.core.internal.Arguments;

/**
 * Which columns are meant: a hashtag, attributes that must be there and attributes that must not.
 *
 * <ul>
 *   <li>{@code #inneed}: that hashtag with any attributes
 *   <li>{@code #inneed+f-children}: with {@code +f} and without {@code +children}
 *   <li>{@code #inneed+f!}: with {@code +f} and nothing else
 *   <li>{@code #*+code}: any hashtag with {@code +code}
 * </ul>
 *
 * <pre>{@code
 * TagPattern pattern = TagPattern.parse("#inneed+f-children");
 * pattern.matches(HxlTag.parse("#inneed+f+adults+ind"));   // true
 * pattern.matches(HxlTag.parse("#inneed+children+f"));     // false
 * }</pre>
 *
 * @param hashtag the hashtag without its sign, or {@code *} for any
 * @param included attributes that must be there, in alphabetical order
 * @param excluded attributes that must not be there, in alphabetical order
 * @param exact whether no attribute may be there but the included ones
 * @since 0.1.0
 */
public record TagPattern(
    String hashtag, List<String> included, List<String> excluded, boolean exact)
    implements Serializable {

  private static final String ANY = "*";
  private static final Pattern FORM =
      Pattern.compile(
          "#(" + Tokens.TOKEN + "|\\*)((?:\\s*+[+-]\\s*+" + Tokens.TOKEN + ")*+)\\s*+(!?)");
  private static final Pattern ATTRIBUTE = Pattern.compile("([+-])\\s*+(" + Tokens.TOKEN + ")");

  /**
   * Checks and orders the parts.
   *
   * @throws IllegalArgumentException if a word has another form, or an attribute is both included
   *     and excluded
   */
  public TagPattern {
    if (!hashtag.equals(ANY)) {
      HxlTag.checked(hashtag, "hashtag");
    }
    included = HxlTag.ordered(included);
    excluded = HxlTag.ordered(excluded);
    for (String attribute : included) {
      if (excluded.contains(attribute)) {
        throw Arguments.refused(
            "attribute", "either included or excluded", "both: \"" + attribute + "\"");
      }
    }
  }

  /**
   * Reads a pattern.
   *
   * @param text the pattern, at most 1,000 characters; case and white space do not matter
   * @return the pattern
   * @throws IllegalArgumentException if it has another form, or an attribute is both included and
   *     excluded
   */
  public static TagPattern parse(String text) {
    String stripped = text.strip();
    Matcher matcher = FORM.matcher(stripped);
    if (stripped.length() > Tokens.LONGEST || !matcher.matches()) {
      throw Arguments.refused(
          "pattern",
          "an HXL tag pattern such as #inneed+f-children or #inneed+f! of at most 1,000 characters",
          "\"" + text + "\"");
    }
    List<String> included = new ArrayList<>();
    List<String> excluded = new ArrayList<>();
    Matcher attribute = ATTRIBUTE.matcher(matcher.group(2).toLowerCase(Locale.ROOT));
    while (attribute.find()) {
      (attribute.group(1).equals("+") ? included : excluded).add(attribute.group(2));
    }
    return new TagPattern(
        matcher.group(1).toLowerCase(Locale.ROOT), included, excluded, !matcher.group(3).isEmpty());
  }

  /**
   * Whether a column is meant.
   *
   * @param tag the tag of the column
   * @return true if hashtag and attributes are as the pattern asks
   */
  public boolean matches(HxlTag tag) {
    return (hashtag.equals(ANY) || hashtag.equals(tag.hashtag()))
        && tag.attributes().containsAll(included)
        && excluded.stream().noneMatch(tag.attributes()::contains)
        && (!exact || tag.attributes().size() == included.size());
  }

  /** Returns the form that {@link #parse(String)} reads. */
  @Override
  public String toString() {
    StringBuilder text = new StringBuilder("#").append(hashtag);
    included.forEach(attribute -> text.append('+').append(attribute));
    excluded.forEach(attribute -> text.append('-').append(attribute));
    return exact ? text.append('!').toString() : text.toString();
  }
}
