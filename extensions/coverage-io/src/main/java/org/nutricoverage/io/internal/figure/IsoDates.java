package org.nutricoverage.io.internal.figure;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Dates as {@code 2026-03-31}, with or without the midnight that some exports add. */
public final class IsoDates {

  private static final Pattern FORM =
      Pattern.compile("([0-9]{4}-[0-9]{2}-[0-9]{2})(?:[T ]00:00(?::00(?:\\.0{1,9})?)?Z?)?");
  private static final int FIRST_YEAR = 1900;
  private static final int LAST_YEAR = 2999;

  private IsoDates() {}

  /**
   * Reads a date.
   *
   * @param text the text of a cell
   * @return the date; empty if the text is none of the years 1900 to 2999
   */
  public static Optional<LocalDate> find(String text) {
    Matcher matcher = FORM.matcher(text.strip());
    if (!matcher.matches()) {
      return Optional.empty();
    }
    try {
      LocalDate date = LocalDate.parse(matcher.group(1));
      return date.getYear() >= FIRST_YEAR && date.getYear() <= LAST_YEAR
          ? Optional.of(date)
          : Optional.empty();
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }
}
