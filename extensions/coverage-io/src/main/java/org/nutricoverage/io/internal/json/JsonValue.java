package org.nutricoverage.io.internal.json;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.nutricoverage.core.Rational;
import org.nutricoverage.core.internal.Texts;

/** A value with its place. */
public final class JsonValue {

  private static final Pattern WHOLE = Pattern.compile("-?[0-9]{1,19}");
  private static final Pattern DECIMAL = Pattern.compile("-?[0-9]{1,400}(?:\\.[0-9]{1,400})?");

  private static final Pattern NOT_ZERO = Pattern.compile("^-?[0.]*[1-9]");
  private static final int LONGEST_REAL = 1_000;

  private final String place;
  private final Object value;
  private final JsonFaults faults;

  JsonValue(String place, Object value, JsonFaults faults) {
    this.place = place;
    this.value = value;
    this.faults = faults;
  }

  /**
   * Where the value stands.
   *
   * @return the path, for example {@code cells[3].scope}; empty for the whole
   */
  public String place() {
    return place;
  }

  /**
   * An error at this place.
   *
   * @param rule the rule that is broken
   * @param problem what must hold and what was found
   * @return the error, to be thrown by the caller
   */
  public RuntimeException fault(JsonRule rule, String problem) {
    return faults.at(place, rule, problem);
  }

  private RuntimeException wrong(JsonRule rule, String wanted, Object found) {
    return fault(rule, "the value must be " + wanted + " but was " + Texts.cut(found.toString()));
  }

  /**
   * Whether the value is an element of a list that stands for nothing.
   *
   * @return true if it is
   */
  public boolean isNothing() {
    return value.equals(JsonText.NOTHING);
  }

  private RuntimeException wrongType(String wanted) {
    String found;
    if (isNothing()) {
      found = "nothing";
    } else if (value instanceof Map) {
      found = "an object";
    } else if (value instanceof List) {
      found = "a list";
    } else if (value instanceof String) {
      found = "a text";
    } else {
      found = value instanceof Boolean ? "true or false" : "a number";
    }
    return wrong(JsonRule.WRONG_TYPE, wanted, found);
  }

  /**
   * The value as a text.
   *
   * @return the text
   */
  public String text() {
    if (value instanceof String text) {
      return text;
    }
    throw wrongType("a text");
  }

  /**
   * The value as it is written, whether it is a text or a number.
   *
   * @return the text, or the digits
   */
  public String textOrNumber() {
    return value instanceof JsonText.Digits number ? number.digits() : text();
  }

  /**
   * The value as true or false.
   *
   * @return the flag
   */
  public boolean flag() {
    if (value instanceof Boolean flag) {
      return flag;
    }
    throw wrongType("true or false");
  }

  /**
   * The value as a whole number.
   *
   * @return the number
   */
  public long whole() {
    String digits = digits();
    if (WHOLE.matcher(digits).matches()) {
      try {
        return Long.parseLong(digits);
      } catch (NumberFormatException beyondLong) {
        // Refused below.
      }
    }
    throw wrong(JsonRule.NUMBER_OUT_OF_RANGE, "a whole number that fits into 64 bits", digits);
  }

  private String digits() {
    if (value instanceof JsonText.Digits number) {
      return number.digits();
    }
    throw wrongType("a number");
  }

  /**
   * The value as a small whole number.
   *
   * @return the number
   */
  public int smallWhole() {
    long whole = whole();
    if (whole < Integer.MIN_VALUE || whole > Integer.MAX_VALUE) {
      throw wrong(JsonRule.NUMBER_OUT_OF_RANGE, "a whole number that fits into 32 bits", whole);
    }
    return (int) whole;
  }

  /**
   * A JSON number as the nearest double, with or without an exponent.
   *
   * @return the number
   */
  public double real() {
    String digits = digits();
    if (digits.length() <= LONGEST_REAL) {
      double nearest = Double.parseDouble(digits);
      boolean vanished = nearest == 0 && NOT_ZERO.matcher(digits).find();
      if (Double.isFinite(nearest) && !vanished) {
        return nearest;
      }
    }
    throw wrong(JsonRule.NUMBER_OUT_OF_RANGE, "a number that fits into a double", digits);
  }

  /**
   * A JSON number as an exact fraction.
   *
   * @return the number
   */
  public Rational exactNumber() {
    String digits = digits();
    if (!DECIMAL.matcher(digits).matches()) {
      throw wrong(JsonRule.NUMBER_OUT_OF_RANGE, "a number without an exponent", digits);
    }
    return Rational.parse(digits);
  }

  /**
   * A text as an exact fraction.
   *
   * @return the number
   */
  public Rational number() {
    String text = text();
    try {
      return Rational.parse(text);
    } catch (IllegalArgumentException e) {
      throw wrong(
          JsonRule.NOT_A_VALUE,
          "a text with a whole number, a decimal with a point or a quotient",
          "\"" + text + "\"");
    }
  }

  /**
   * A text as a decimal.
   *
   * @return the number
   */
  public BigDecimal decimal() {
    String text = text();
    if (!DECIMAL.matcher(text).matches()) {
      throw wrong(JsonRule.NOT_A_VALUE, "a text with a decimal with a point", "\"" + text + "\"");
    }
    return new BigDecimal(text);
  }

  /**
   * A text as a date.
   *
   * @return the date
   */
  public LocalDate date() {
    return parsed(LocalDate::parse, "a date such as 2026-03-31");
  }

  /**
   * A text as a month.
   *
   * @return the month
   */
  public YearMonth month() {
    return parsed(YearMonth::parse, "a month such as 2026-03");
  }

  private <T> T parsed(Function<String, T> parser, String wanted) {
    String text = text();
    try {
      return parser.apply(text);
    } catch (DateTimeException e) {
      throw wrong(JsonRule.NOT_A_VALUE, wanted, "\"" + text + "\"");
    }
  }

  /**
   * A text as a constant.
   *
   * @param <E> the type
   * @param type the type
   * @return the constant of that name
   */
  public <E extends Enum<E>> E word(Class<E> type) {
    String text = text();
    return Arrays.stream(type.getEnumConstants())
        .filter(constant -> constant.name().equals(text))
        .findFirst()
        .orElseThrow(() ->
            wrong(
                JsonRule.NOT_A_VALUE,
                "one of " + Arrays.toString(type.getEnumConstants()),
                "\"" + text + "\""));
  }

  /**
   * The value as a list.
   *
   * @param <T> the type of an element
   * @param element reads an element
   * @return the elements in their order
   */
  public <T> List<T> list(Function<JsonValue, T> element) {
    if (!(value instanceof List<?> values)) {
      throw wrongType("a list");
    }
    List<T> elements = new ArrayList<>();
    for (Object raw : values) {
      elements.add(element.apply(new JsonValue(place + "[" + elements.size() + "]", raw, faults)));
    }
    return elements;
  }

  /**
   * The value as an object.
   *
   * @return the fields
   */
  public JsonFields fields() {
    if (!(value instanceof Map<?, ?> values)) {
      throw wrongType("an object");
    }
    Map<String, JsonValue> fields = new LinkedHashMap<>();
    values.forEach((name, raw) ->
        fields.put(
            name.toString(),
            new JsonValue(place.isEmpty() ? name.toString() : place + "." + name, raw, faults)));
    return new JsonFields(this, fields);
  }

  /**
   * Makes a value of this place, whose errors then name the place.
   *
   * @param <T> the type
   * @param maker makes the value
   * @return what it made
   */
  public <T> T build(Supplier<T> maker) {
    try {
      return maker.get();
    } catch (IllegalArgumentException refusal) {
      throw faults.within(place, refusal);
    }
  }
}
