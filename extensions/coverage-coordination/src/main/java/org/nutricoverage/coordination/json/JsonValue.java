package org.nutricoverage.coordination.json;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.nutricoverage.coordination.CoordinationDataException;
import org.nutricoverage.coordination.DataRule;
import org.nutricoverage.core.Rational;
import org.nutricoverage.core.internal.Texts;

/** A value with its place. */
record JsonValue(String place, Object value) {

  private static final Pattern WHOLE = Pattern.compile("-?[0-9]{1,19}");
  private static final Pattern DECIMAL = Pattern.compile("-?[0-9]{1,400}(?:\\.[0-9]{1,400})?");

  private CoordinationDataException wrong(DataRule rule, String wanted, Object found) {
    return CoordinationDataException.at(
        place, rule, "the value must be " + wanted + " but was " + Texts.cut(found.toString()));
  }

  private CoordinationDataException wrongType(String wanted) {
    String found;
    if (value instanceof Map) {
      found = "an object";
    } else if (value instanceof List) {
      found = "a list";
    } else if (value instanceof String) {
      found = "a text";
    } else {
      found = value instanceof Boolean ? "true or false" : "a number";
    }
    return wrong(DataRule.WRONG_TYPE, wanted, found);
  }

  String text() {
    if (value instanceof String text) {
      return text;
    }
    throw wrongType("a text");
  }

  boolean flag() {
    if (value instanceof Boolean flag) {
      return flag;
    }
    throw wrongType("true or false");
  }

  long whole() {
    if (!(value instanceof JsonText.Digits number)) {
      throw wrongType("a number");
    }
    if (WHOLE.matcher(number.digits()).matches()) {
      try {
        return Long.parseLong(number.digits());
      } catch (NumberFormatException beyondLong) {
        // Refused below.
      }
    }
    throw wrong(
        DataRule.NUMBER_OUT_OF_RANGE, "a whole number that fits into 64 bits", number.digits());
  }

  int smallWhole() {
    long whole = whole();
    if (whole < Integer.MIN_VALUE || whole > Integer.MAX_VALUE) {
      throw wrong(DataRule.NUMBER_OUT_OF_RANGE, "a whole number that fits into 32 bits", whole);
    }
    return (int) whole;
  }

  Rational number() {
    String text = text();
    try {
      return Rational.parse(text);
    } catch (IllegalArgumentException e) {
      throw wrong(
          DataRule.NOT_A_VALUE,
          "a text with a whole number, a decimal with a point or a quotient",
          "\"" + text + "\"");
    }
  }

  BigDecimal decimal() {
    String text = text();
    if (!DECIMAL.matcher(text).matches()) {
      throw wrong(DataRule.NOT_A_VALUE, "a text with a decimal with a point", "\"" + text + "\"");
    }
    return new BigDecimal(text);
  }

  LocalDate date() {
    return parsed(LocalDate::parse, "a date such as 2026-03-31");
  }

  YearMonth month() {
    return parsed(YearMonth::parse, "a month such as 2026-03");
  }

  private <T> T parsed(Function<String, T> parser, String wanted) {
    String text = text();
    try {
      return parser.apply(text);
    } catch (DateTimeException e) {
      throw wrong(DataRule.NOT_A_VALUE, wanted, "\"" + text + "\"");
    }
  }

  <E extends Enum<E>> E word(Class<E> type) {
    String text = text();
    return Arrays.stream(type.getEnumConstants())
        .filter(constant -> constant.name().equals(text))
        .findFirst()
        .orElseThrow(() ->
            wrong(
                DataRule.NOT_A_VALUE,
                "one of " + Arrays.toString(type.getEnumConstants()),
                "\"" + text + "\""));
  }

  <T> List<T> list(Function<JsonValue, T> element) {
    if (!(value instanceof List<?> values)) {
      throw wrongType("a list");
    }
    List<T> elements = new ArrayList<>();
    for (Object raw : values) {
      elements.add(element.apply(new JsonValue(place + "[" + elements.size() + "]", raw)));
    }
    return elements;
  }

  Fields fields() {
    if (!(value instanceof Map<?, ?> values)) {
      throw wrongType("an object");
    }
    Map<String, JsonValue> fields = new LinkedHashMap<>();
    values.forEach((name, raw) ->
        fields.put(
            name.toString(),
            new JsonValue(place.isEmpty() ? name.toString() : place + "." + name, raw)));
    return new Fields(place, fields, new HashSet<>());
  }

  /** Makes a value of this place, whose errors then name the place. */
  <T> T build(Supplier<T> maker) {
    try {
      return maker.get();
    } catch (CoordinationDataException e) {
      throw e.within(place);
    } catch (IllegalArgumentException e) {
      CoordinationDataException refused =
          CoordinationDataException.at(
              place, DataRule.VALUE_OUT_OF_RANGE, String.valueOf(e.getMessage()));
      refused.initCause(e);
      throw refused;
    }
  }

  /**
   * The fields of an object.
   *
   * @param place the place of the object
   * @param values the fields by name
   * @param read the names that were asked for
   */
  record Fields(String place, Map<String, JsonValue> values, Set<String> read) {

    Optional<JsonValue> get(String name) {
      read.add(name);
      return Optional.ofNullable(values.get(name));
    }

    JsonValue need(String name) {
      return get(name)
          .orElseThrow(() ->
              CoordinationDataException.at(
                  place, DataRule.MISSING_FIELD, "the field \"" + name + "\" must be given"));
    }

    <T> List<T> list(String name, Function<JsonValue, T> element) {
      return get(name).map(list -> list.list(element)).orElse(List.of());
    }

    /** Refuses fields that nobody asked for. */
    void end() {
      for (Map.Entry<String, JsonValue> field : values.entrySet()) {
        if (!read.contains(field.getKey())) {
          throw CoordinationDataException.at(
              field.getValue().place(),
              DataRule.UNKNOWN_FIELD,
              "the field must be one of " + read.stream().sorted().toList());
        }
      }
    }
  }
}
