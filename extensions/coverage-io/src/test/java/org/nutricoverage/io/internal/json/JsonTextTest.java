package org.nutricoverage.io.internal.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.nutricoverage.core.Rational;
import org.nutricoverage.core.Sex;

class JsonTextTest {

  private static final JsonFaults FAULTS =
      (place, rule, problem) ->
          new IllegalArgumentException("[" + place + "] " + rule + ": " + problem);

  private static JsonValue read(String json) {
    return read(json, JsonText.Nulls.REFUSED);
  }

  private static JsonValue read(String json, JsonText.Nulls nulls) {
    try {
      return JsonText.read(new StringReader(json), nulls, FAULTS);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Test
  void valuesKeepTheirPlace() {
    JsonFields fields = read("{\"a\":[{\"b\":\"x\"},{\"b\":7}],\"c\":true}").fields();
    List<JsonValue> items = fields.list("a", item -> item.fields().need("b"));
    assertThat(items).extracting(JsonValue::place).containsExactly("a[0].b", "a[1].b");
    assertThat(items.get(0).text()).isEqualTo("x");
    assertThat(items.get(1).whole()).isEqualTo(7);
    assertThat(items.get(0).textOrNumber()).isEqualTo("x");
    assertThat(items.get(1).textOrNumber()).isEqualTo("7");
    assertThat(fields.need("c").flag()).isTrue();
    assertThat(fields.values()).containsOnlyKeys("a", "c");
    assertThat(fields.get("d")).isEmpty();
    assertThat(fields.list("d", JsonValue::text)).isEmpty();
    fields.end();
  }

  @Test
  void textsAreReadAsTheirValues() {
    JsonFields fields =
        read("""
        {"number": "5/3", "decimal": "0.10", "date": "2026-03-31", "month": "2026-03",
         "sex": "FEMALE", "exact": 2.50}
        """)
            .fields();
    assertThat(fields.need("number").number()).isEqualTo(Rational.of(5, 3));
    assertThat(fields.need("decimal").decimal()).isEqualTo(new BigDecimal("0.10"));
    assertThat(fields.need("date").date()).isEqualTo(LocalDate.of(2026, 3, 31));
    assertThat(fields.need("month").month()).isEqualTo(YearMonth.of(2026, 3));
    assertThat(fields.need("sex").word(Sex.class)).isEqualTo(Sex.FEMALE);
    assertThat(fields.need("exact").exactNumber()).isEqualTo(Rational.of(5, 2));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "{", "[1,]", "{\"a\":1,}", "NaN", "1 2", "{'a':1}", "//x\n1", "tru"})
  void whatIsNoJsonIsRefused(String text) {
    assertThatThrownBy(() -> read(text))
        .hasMessageContaining("NOT_JSON: the text must be one JSON value by RFC 8259 but is not");
  }

  @Test
  void aKeyStandsOnce() {
    assertThatThrownBy(() -> read("{\"a\":1,\"b\":{\"c\":1,\"c\":2}}"))
        .hasMessage("[b.c] DUPLICATE_KEY: the key must stand once but stands twice");
    assertThatThrownBy(() -> read("{\"a\":null,\"a\":2}", JsonText.Nulls.ABSENT))
        .hasMessage("[a] DUPLICATE_KEY: the key must stand once but stands twice");
  }

  @Test
  void aNullIsRefusedOrAbsent() {
    assertThatThrownBy(() -> read("{\"a\":null}"))
        .hasMessage(
            "[a] WRONG_TYPE: a value must not be null: leave the field out where nothing is"
                + " known");
    JsonFields fields = read("{\"a\":null,\"b\":1}", JsonText.Nulls.ABSENT).fields();
    assertThat(fields.get("a")).isEmpty();
    assertThat(fields.values()).containsOnlyKeys("b");
    assertThatThrownBy(() -> read("[null]")).hasMessageStartingWith("[[0]] WRONG_TYPE");
    List<JsonValue> elements = read("[1,null,3]", JsonText.Nulls.ABSENT).list(each -> each);
    assertThat(elements).extracting(JsonValue::isNothing).containsExactly(false, true, false);
    assertThatThrownBy(elements.get(1)::text)
        .hasMessage("[[1]] WRONG_TYPE: the value must be a text but was nothing");
  }

  @Test
  void depthIsLimited() {
    assertThat(read("[".repeat(32) + "]".repeat(32))).isNotNull();
    String deep = "[".repeat(1_000_000);
    assertThatThrownBy(() -> read(deep))
        .hasMessage("[] LIMIT_EXCEEDED: the text must be at most 32 levels deep but is more");
  }

  @Test
  void theNumberOfValuesIsLimited() {
    String many = "[" + "1,".repeat(JsonText.MOST_VALUES - 2) + "1";
    assertThat(read(many + "]")).isNotNull();
    assertThatThrownBy(() -> read(many + ",1]"))
        .hasMessage("[] LIMIT_EXCEEDED: the text must be of at most 2000000 values but is more");
    String nothings = "[" + "null,".repeat(JsonText.MOST_VALUES - 2) + "null";
    assertThat(read(nothings + "]", JsonText.Nulls.ABSENT)).isNotNull();
    assertThatThrownBy(() -> read(nothings + ",null]", JsonText.Nulls.ABSENT))
        .hasMessageContaining("LIMIT_EXCEEDED");
  }

  @Test
  void theLengthIsLimited() throws IOException {
    try (JsonText.Limited reader = new JsonText.Limited(new StringReader("ab"), 2, FAULTS)) {
      assertThat(reader.read()).isEqualTo('a');
      assertThat(reader.read()).isEqualTo('b');
      assertThat(reader.read()).isEqualTo(-1);
    }
    try (JsonText.Limited reader = new JsonText.Limited(new StringReader("ab"), 1, FAULTS)) {
      assertThat(reader.read()).isEqualTo('a');
      assertThatThrownBy(reader::read)
          .hasMessage("[] LIMIT_EXCEEDED: the text must have at most 1 characters but has more");
    }
    try (JsonText.Limited reader = new JsonText.Limited(new StringReader("abc"), 2, FAULTS)) {
      assertThatThrownBy(() -> reader.read(new char[3], 0, 3))
          .hasMessageContaining("at most 2 characters");
    }
  }

  @ParameterizedTest
  @CsvSource({
    "9223372036854775807,9223372036854775807",
    "-9223372036854775808,-9223372036854775808"
  })
  void longsAreExact(String digits, long expected) {
    assertThat(read(digits).whole()).isEqualTo(expected);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "9223372036854775808",
        "-9223372036854775809",
        "1.5",
        "1e3",
        "10000000000000000000"
      })
  void whatIsNoWholeNumberOf64BitsIsRefused(String digits) {
    assertThatThrownBy(() -> read(digits).whole())
        .hasMessage(
            "[] NUMBER_OUT_OF_RANGE: the value must be a whole number that fits into 64 bits but"
                + " was "
                + digits);
  }

  @Test
  void whatIsNoWholeNumberOf32BitsIsRefused() {
    assertThat(read("2147483647").smallWhole()).isEqualTo(Integer.MAX_VALUE);
    assertThat(read("-2147483648").smallWhole()).isEqualTo(Integer.MIN_VALUE);
    for (String digits : List.of("2147483648", "-2147483649")) {
      assertThatThrownBy(() -> read(digits).smallWhole())
          .hasMessage(
              "[] NUMBER_OUT_OF_RANGE: the value must be a whole number that fits into 32 bits but"
                  + " was "
                  + digits);
    }
  }

  @Test
  void anExponentIsRefusedWhereTheNumberMustBeExact() {
    assertThatThrownBy(() -> read("1e999999999").exactNumber())
        .hasMessage(
            "[] NUMBER_OUT_OF_RANGE: the value must be a number without an exponent but was"
                + " 1e999999999");
  }

  @Test
  void wrongTypesAreNamed() {
    assertThatThrownBy(() -> read("{}").text())
        .hasMessage("[] WRONG_TYPE: the value must be a text but was an object");
    assertThatThrownBy(() -> read("[]").flag())
        .hasMessage("[] WRONG_TYPE: the value must be true or false but was a list");
    assertThatThrownBy(() -> read("\"x\"").whole())
        .hasMessage("[] WRONG_TYPE: the value must be a number but was a text");
    assertThatThrownBy(() -> read("1").fields())
        .hasMessage("[] WRONG_TYPE: the value must be an object but was a number");
    assertThatThrownBy(() -> read("true").list(JsonValue::text))
        .hasMessage("[] WRONG_TYPE: the value must be a list but was true or false");
  }

  @Test
  void textsThatAreNoValuesAreNamed() {
    assertThatThrownBy(() -> read("\"a/b\"").number())
        .hasMessage(
            "[] NOT_A_VALUE: the value must be a text with a whole number, a decimal with a point"
                + " or a quotient but was \"a/b\"");
    assertThatThrownBy(() -> read("\"1,5\"").decimal())
        .hasMessage(
            "[] NOT_A_VALUE: the value must be a text with a decimal with a point but was"
                + " \"1,5\"");
    assertThatThrownBy(() -> read("\"2026-02-30\"").date())
        .hasMessage(
            "[] NOT_A_VALUE: the value must be a date such as 2026-03-31 but was"
                + " \"2026-02-30\"");
    assertThatThrownBy(() -> read("\"2026-13\"").month())
        .hasMessage(
            "[] NOT_A_VALUE: the value must be a month such as 2026-03 but was \"2026-13\"");
    assertThatThrownBy(() -> read("\"female\"").word(Sex.class))
        .hasMessageStartingWith("[] NOT_A_VALUE: the value must be one of [")
        .hasMessageEndingWith("but was \"female\"");
  }

  @Test
  void fieldsAreNeededAndKnown() {
    JsonFields fields = read("{\"a\":1,\"x\":2}").fields();
    assertThatThrownBy(() -> fields.need("b"))
        .hasMessage("[] MISSING_FIELD: the field \"b\" must be given");
    assertThat(fields.need("a").whole()).isEqualTo(1);
    assertThatThrownBy(fields::end)
        .hasMessage("[x] UNKNOWN_FIELD: the field must be one of [a, b]");
  }

  @Test
  void aRefusalOfAConstructorGetsThePlace() {
    JsonValue value = read("{\"a\":-1}").fields().need("a");
    assertThat(value.<Integer>build(() -> 3)).isEqualTo(3);
    assertThatThrownBy(() ->
            value.build(() -> {
              throw new IllegalArgumentException("must be at least 0");
            }))
        .hasMessage("[a] VALUE_OUT_OF_RANGE: must be at least 0")
        .hasCauseInstanceOf(IllegalArgumentException.class);
  }
}
