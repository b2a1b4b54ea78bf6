package org.nutricoverage.io.csv;

import java.io.Serializable;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.IntPredicate;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.nutricoverage.core.Finding;

/**
 * How a file writes whole numbers of people; a text that is none says why.
 *
 * <pre>{@code
 * CountFormat.PLAIN.parse("2076265");                                    // 2076265
 * CountFormat.PLAIN.parse("2,076,265");                                  // empty
 * CountFormat.PLAIN.problem("2,076,265").orElseThrow().code();           // "AMBIGUOUS_NUMBER"
 * CountFormat.of(ThousandsSeparator.COMMA).parse("2,076,265");           // 2076265
 * CountFormat.PLAIN.problem("24.5").orElseThrow().code();                // "DECIMAL_COUNT"
 * }</pre>
 *
 * <p>A separator of thousands is read only where it was declared: {@code 1.204} may be a thousand
 * or a little more than one. Digits are those from 0 to 9.
 *
 * <p>Immutable and thread-safe.
 *
 * @since 0.1.0
 */
public final class CountFormat implements Serializable {

  /** Digits alone, with a sign if the count is negative. */
  public static final CountFormat PLAIN = new CountFormat(null);

  private static final long serialVersionUID = 1L;
  private static final int MOST_CHARACTERS = 40;
  private static final int MOST_DIGITS = 17;
  private static final int GROUP = 3;
  private static final String ANY_MARK = ",.' \u00A0\u202F\u2009\u2019";
  private static final Pattern WHOLE = Pattern.compile("-?[0-9]+");
  private static final Pattern DECIMAL = Pattern.compile("-?[0-9]*[.,][0-9]+|-?[0-9]+[.,]");

  private final @Nullable ThousandsSeparator thousands;

  private CountFormat(@Nullable ThousandsSeparator thousands) {
    this.thousands = thousands;
  }

  /**
   * Numbers whose thousands may be separated; those without a separator are read too.
   *
   * @param thousands what stands between the thousands
   * @return the format
   */
  public static CountFormat of(ThousandsSeparator thousands) {
    return new CountFormat(Objects.requireNonNull(thousands, "thousands"));
  }

  /**
   * Reads a whole number.
   *
   * @param text the text of a cell, without white space at its ends
   * @return the number, also a negative one; empty if the text is none of at most 17 digits
   */
  public OptionalLong parse(String text) {
    if (text.length() > MOST_CHARACTERS) {
      return OptionalLong.empty();
    }
    String plain = withoutThousands(text);
    return WHOLE.matcher(plain).matches() && digits(plain) <= MOST_DIGITS
        ? OptionalLong.of(Long.parseLong(plain))
        : OptionalLong.empty();
  }

  /**
   * Why a text is not read.
   *
   * @param text the text of a cell, without white space at its ends
   * @return a finding without a place, of the kind {@link CsvFinding#NOT_A_WHOLE_NUMBER}, {@link
   *     CsvFinding#DECIMAL_COUNT} or {@link CsvFinding#AMBIGUOUS_NUMBER}; empty if it is read
   */
  public Optional<Finding> problem(String text) {
    if (text.length() > MOST_CHARACTERS) {
      return problem(text, CsvFinding.NOT_A_WHOLE_NUMBER, "is longer than a number of people");
    }
    String plain = withoutThousands(text);
    if (WHOLE.matcher(plain).matches()) {
      return digits(plain) <= MOST_DIGITS
          ? Optional.empty()
          : problem(text, CsvFinding.NOT_A_WHOLE_NUMBER, "has more than 17 digits");
    }
    if (thousands == null && isGrouped(text, ANY_MARK)) {
      return problem(
          text,
          CsvFinding.AMBIGUOUS_NUMBER,
          "may be grouped in thousands or have decimals; declare thousands=comma, point, space or"
              + " apostrophe to have it read");
    }
    if (DECIMAL.matcher(text).matches()) {
      return problem(text, CsvFinding.DECIMAL_COUNT, "has decimals, and people come whole");
    }
    return problem(
        text,
        CsvFinding.NOT_A_WHOLE_NUMBER,
        "is not a whole number in the digits 0 to 9; if it stands for a missing value, declare it"
            + " with missing=...");
  }

  private static Optional<Finding> problem(String text, CsvFinding kind, String why) {
    return Optional.of(Finding.of(kind, Shown.of(text) + " " + why + "; treated as missing"));
  }

  private static int digits(String plain) {
    return plain.charAt(0) == '-' ? plain.length() - 1 : plain.length();
  }

  private String withoutThousands(String text) {
    ThousandsSeparator separator = thousands;
    if (separator == null || !isGrouped(text, separator)) {
      return text;
    }
    StringBuilder digits = new StringBuilder(text.length());
    text.chars().filter(c -> !separator.isMark((char) c)).forEach(c -> digits.append((char) c));
    return digits.toString();
  }

  private static boolean isGrouped(String text, ThousandsSeparator separator) {
    return isGrouped(text, character -> separator.isMark((char) character));
  }

  private static boolean isGrouped(String text, String marks) {
    return isGrouped(text, character -> marks.indexOf(character) >= 0);
  }

  /** One to three digits, then at least once a mark and three digits. */
  private static boolean isGrouped(String text, IntPredicate isMark) {
    int from = text.startsWith("-") ? 1 : 0;
    int length = text.length() - from;
    int first = length % (GROUP + 1);
    if (first == 0 || length <= GROUP) {
      return false;
    }
    for (int i = 0; i < length; i++) {
      char c = text.charAt(from + i);
      boolean atMark = (i - first) % (GROUP + 1) == 0;
      if (atMark ? !isMark.test(c) : c < '0' || c > '9') {
        return false;
      }
    }
    return true;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof CountFormat that && thousands == that.thousands;
  }

  @Override
  public int hashCode() {
    return Objects.hashCode(thousands);
  }

  /** Returns what stands between the thousands. */
  @Override
  public String toString() {
    return thousands == null ? "digits alone" : "thousands " + thousands;
  }
}
