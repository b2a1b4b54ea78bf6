package org.nutricoverage.examples.csv;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads whole numbers of people, and says of every other text why it is none. */
final class CountParser {

  private static final int MOST_DIGITS = 18;
  private static final Pattern WHOLE = Pattern.compile("-?[0-9]+");
  private static final Pattern GROUPED =
      Pattern.compile("-?[0-9]{1,3}([,.' \\u00A0\\u202F\\u2009\\u2019][0-9]{3})+");
  private static final Pattern DECIMAL = Pattern.compile("-?[0-9]*[.,][0-9]+|-?[0-9]+[.,]");

  private final @Nullable Character thousands;

  CountParser(@Nullable Character thousands) {
    this.thousands = thousands;
  }

  /** A number, or the kind of problem with its explanation. */
  record Parsed(long value, @Nullable CsvFinding problem, String explanation) {}

  Parsed parse(String text) {
    String plain = thousands == null ? text : withoutThousands(text, thousands);
    if (WHOLE.matcher(plain).matches()) {
      return plain.length() > MOST_DIGITS
          ? problem(CsvFinding.NOT_A_WHOLE_NUMBER, "has more than 17 digits")
          : new Parsed(Long.parseLong(plain), null, "");
    }
    if (thousands == null && GROUPED.matcher(text).matches()) {
      return problem(
          CsvFinding.AMBIGUOUS_NUMBER,
          "may be grouped in thousands or have decimals; declare thousands=comma, point, space or"
              + " apostrophe to have it read");
    }
    if (DECIMAL.matcher(text).matches()) {
      return problem(CsvFinding.DECIMAL_COUNT, "has decimals, and people come whole");
    }
    return problem(
        CsvFinding.NOT_A_WHOLE_NUMBER,
        "is not a whole number in the digits 0 to 9; if it stands for a missing value, declare it with"
            + " missing=...");
  }

  private static String withoutThousands(String text, char separator) {
    String marks =
        switch (separator) {
          case ' ' -> "[ \\u00A0\\u202F\\u2009]";
          case '\'' -> "['\\u2019]";
          default -> Pattern.quote(String.valueOf(separator));
        };
    return text.matches("-?[0-9]{1,3}(" + marks + "[0-9]{3})+") ? text.replaceAll(marks, "") : text;
  }

  private static Parsed problem(CsvFinding kind, String explanation) {
    return new Parsed(0, kind, explanation);
  }
}
