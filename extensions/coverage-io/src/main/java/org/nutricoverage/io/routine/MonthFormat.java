package org.nutricoverage.io.routine;

import java.io.Serializable;
import java.text.Normalizer;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.nutricoverage.core.internal.Arguments;

/**
 * How a table writes months, in one cell or in two with month and year.
 *
 * <pre>{@code
 * MonthFormat.ISO.parse("2026-03").orElseThrow().toString();              // "2026-03"
 * MonthFormat.DHIS2.parse("202603").orElseThrow().toString();             // "2026-03"
 * MonthFormat.ENGLISH.parse("Sept 2026").orElseThrow().toString();        // "2026-09"
 * MonthFormat.ENGLISH.parse("Mar", "2026").orElseThrow().toString();      // "2026-03"
 * MonthFormat.named(
 *         "janvier", "février", "mars", "avril", "mai", "juin", "juillet", "août", "septembre",
 *         "octobre", "novembre", "décembre")
 *     .parse("Août 2026")
 *     .orElseThrow()
 *     .toString();                                                        // "2026-08"
 * MonthFormat.ISO.or(MonthFormat.ENGLISH).example();                      // "2026-03 or Mar 2026"
 * }</pre>
 *
 * <p>Names of months are compared without regard to case and to a point behind them. Years are
 * those from 1900 to 2999, written with four digits. Immutable and thread-safe.
 *
 * @since 0.1.0
 */
public final class MonthFormat implements Serializable {

  /** Year and month with a hyphen, {@code 2026-03}. */
  public static final MonthFormat ISO = digits("2026-03", Form.HYPHEN);

  /** The months of DHIS2: {@code 202603}, and {@code 2026-03}, which it reads too. */
  public static final MonthFormat DHIS2 = digits("202603", Form.JOINED, Form.HYPHEN);

  /** English names and their abbreviations with the year: {@code March 2026}, {@code Mar-2026}. */
  public static final MonthFormat ENGLISH = english();

  private static final long serialVersionUID = 1L;
  private static final int MONTHS = 12;
  private static final int LONGEST = 60;
  private static final int LONGEST_NAME = 40;
  private static final int YEAR_DIGITS = 4;
  private static final int MARCH = 3;

  private final TreeSet<Form> forms;
  private final TreeMap<String, Integer> names;
  private final ArrayList<String> examples;

  private MonthFormat(Set<Form> forms, Map<String, Integer> names, List<String> examples) {
    this.forms = new TreeSet<>(forms);
    this.names = new TreeMap<>(names);
    this.examples = new ArrayList<>(examples);
  }

  /** A way to write year and month in digits. */
  private enum Form {
    HYPHEN,
    JOINED
  }

  private static MonthFormat digits(String example, Form... forms) {
    return new MonthFormat(new TreeSet<>(List.of(forms)), new TreeMap<>(), List.of(example));
  }

  private static MonthFormat english() {
    MonthFormat full =
        named(
            "January",
            "February",
            "March",
            "April",
            "May",
            "June",
            "July",
            "August",
            "September",
            "October",
            "November",
            "December");
    TreeMap<String, Integer> names = new TreeMap<>(full.names);
    full.names.forEach((name, month) -> names.put(name.substring(0, MARCH), month));
    names.put("sept", 9);
    return new MonthFormat(new TreeSet<>(), names, List.of("Mar 2026"));
  }

  /**
   * The names of the months in some language, with the year behind them.
   *
   * @param twelveNames the names from January to December, in any script, each of at most 40
   *     characters and without digits
   * @return the format
   * @throws IllegalArgumentException if there are not twelve different names of that form
   */
  public static MonthFormat named(String... twelveNames) {
    if (twelveNames.length != MONTHS) {
      throw Arguments.refused(
          "twelveNames", "12 names from January to December", twelveNames.length);
    }
    TreeMap<String, Integer> names = new TreeMap<>();
    for (int i = 0; i < MONTHS; i++) {
      String name = Arguments.text(twelveNames[i], "name of a month");
      if (name.length() > LONGEST_NAME || name.chars().anyMatch(Character::isDigit)) {
        throw Arguments.refused(
            "name of a month", "a text of at most 40 characters without digits", name);
      }
      Integer other = names.putIfAbsent(key(name), i + 1);
      if (other != null) {
        throw Arguments.refused("name of a month", "the name of one month only", name);
      }
    }
    return new MonthFormat(
        new TreeSet<>(), names, List.of(twelveNames[MARCH - 1].strip() + " 2026"));
  }

  /**
   * This format or another.
   *
   * @param other another format
   * @return a format that reads what one of them reads
   * @throws IllegalArgumentException if a name stands for different months in the two
   */
  public MonthFormat or(MonthFormat other) {
    TreeMap<String, Integer> both = new TreeMap<>(names);
    other.names.forEach((name, month) -> {
      Integer known = both.putIfAbsent(name, month);
      if (known != null && !known.equals(month)) {
        throw Arguments.refused(
            "name of a month", "the name of one month only", name + " of two months");
      }
    });
    TreeSet<Form> allForms = new TreeSet<>(forms);
    allForms.addAll(other.forms);
    List<String> allExamples = new ArrayList<>(examples);
    other.examples.stream().filter(each -> !examples.contains(each)).forEach(allExamples::add);
    return new MonthFormat(allForms, both, allExamples);
  }

  /**
   * Reads a month from one cell.
   *
   * @param text the text, white space at its ends does not matter
   * @return the month; empty if the text has none of the forms
   */
  public Optional<YearMonth> parse(String text) {
    String stripped = text.strip();
    if (stripped.length() > LONGEST) {
      return Optional.empty();
    }
    if (forms.contains(Form.HYPHEN) && stripped.matches("[0-9]{4}-[0-9]{2}")) {
      return of(stripped.substring(0, YEAR_DIGITS), number(stripped.substring(YEAR_DIGITS + 1)));
    }
    if (forms.contains(Form.JOINED) && stripped.matches("[0-9]{6}")) {
      return of(stripped.substring(0, YEAR_DIGITS), number(stripped.substring(YEAR_DIGITS)));
    }
    int end = stripped.length() - YEAR_DIGITS - 1;
    if (names.isEmpty() || end < 1 || " -\u00A0".indexOf(stripped.charAt(end)) < 0) {
      return Optional.empty();
    }
    return of(stripped.substring(end + 1), named(stripped.substring(0, end)));
  }

  /**
   * Reads a month from two cells.
   *
   * @param month the number of the month, 1 or 01 to 12, or its name if the format has names
   * @param year the year in four digits
   * @return the month; empty if the texts have none of the forms
   */
  public Optional<YearMonth> parse(String month, String year) {
    String stripped = month.strip();
    if (stripped.length() > LONGEST) {
      return Optional.empty();
    }
    return of(year.strip(), stripped.matches("[0-9]{1,2}") ? number(stripped) : named(stripped));
  }

  private static OptionalInt number(String digits) {
    return OptionalInt.of(Integer.parseInt(digits));
  }

  private OptionalInt named(String name) {
    Integer month = names.get(key(name));
    return month == null ? OptionalInt.empty() : OptionalInt.of(month);
  }

  private static Optional<YearMonth> of(String year, OptionalInt month) {
    if (month.isEmpty()
        || month.getAsInt() < 1
        || month.getAsInt() > MONTHS
        || year.length() != YEAR_DIGITS
        || !year.matches("19[0-9]{2}|2[0-9]{3}")) {
      return Optional.empty();
    }
    return Optional.of(YearMonth.of(Integer.parseInt(year), month.getAsInt()));
  }

  private static String key(String name) {
    String lower = Normalizer.normalize(name.strip(), Normalizer.Form.NFC).toLowerCase(Locale.ROOT);
    return lower.endsWith(".") ? lower.substring(0, lower.length() - 1) : lower;
  }

  /**
   * A month in each of the forms, for messages.
   *
   * @return for example {@code 2026-03, 202603 or Mar 2026}
   */
  public String example() {
    int last = examples.size() - 1;
    return last == 0
        ? examples.get(0)
        : String.join(", ", examples.subList(0, last)) + " or " + examples.get(last);
  }

  /** A month in two cells, for messages. */
  String exampleOfTwo() {
    String name =
        examples.stream()
            .filter(each -> !Character.isDigit(each.charAt(0)))
            .map(each -> each.substring(0, each.length() - YEAR_DIGITS - 1) + " or ")
            .findFirst()
            .orElse("");
    return name + "3 with the year 2026";
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof MonthFormat that
        && forms.equals(that.forms)
        && names.equals(that.names)
        && examples.equals(that.examples);
  }

  @Override
  public int hashCode() {
    return Objects.hash(forms, names, examples);
  }

  /** Returns a month in each of the forms. */
  @Override
  public String toString() {
    return example();
  }
}
