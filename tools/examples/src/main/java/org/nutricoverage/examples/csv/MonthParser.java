package org.nutricoverage.examples.csv;

import java.time.YearMonth;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads months as 2026-03, 202603 or Mar 2026, or from two columns. */
final class MonthParser {

  static final String PERMITTED = "2026-03, 202603 or Mar 2026";

  private static final List<String> NAMES =
      List.of(
          "january",
          "february",
          "march",
          "april",
          "may",
          "june",
          "july",
          "august",
          "september",
          "october",
          "november",
          "december");
  private static final Pattern DIGITS = Pattern.compile("([0-9]{4})-?([0-9]{2})");
  private static final Pattern NAMED = Pattern.compile("(\\p{Alpha}{3,9})\\.?[ -]([0-9]{4})");

  private MonthParser() {}

  static Optional<YearMonth> parse(String text) {
    Matcher digits = DIGITS.matcher(text);
    if (digits.matches()) {
      return of(digits.group(2), digits.group(1));
    }
    Matcher named = NAMED.matcher(text);
    return named.matches() ? of(named.group(1), named.group(2)) : Optional.empty();
  }

  /** The month by its English name, its abbreviation or its number, and the year. */
  static Optional<YearMonth> of(String month, String year) {
    int number = month.matches("[0-9]{1,2}") ? Integer.parseInt(month) : named(month);
    if (number < 1 || number > 12 || !year.matches("19[0-9]{2}|2[0-9]{3}")) {
      return Optional.empty();
    }
    return Optional.of(YearMonth.of(Integer.parseInt(year), number));
  }

  private static int named(String month) {
    String lower = month.toLowerCase(Locale.ROOT);
    String plain = lower.endsWith(".") ? lower.substring(0, lower.length() - 1) : lower;
    for (int i = 0; i < NAMES.size(); i++) {
      String name = NAMES.get(i);
      if (plain.equals(name)
          || plain.equals(name.substring(0, 3))
          || (i == 8 && plain.equals("sept"))) {
        return i + 1;
      }
    }
    return 0;
  }
}
