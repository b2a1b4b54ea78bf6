package org.nutricoverage.io.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.nutricoverage.core.Indicator;
import org.nutricoverage.core.Method;
import org.nutricoverage.core.Outcome;
import org.nutricoverage.core.ReachDefinition;
import org.nutricoverage.core.Severity;
import org.nutricoverage.core.Sex;
import org.nutricoverage.core.SubActivity;
import org.nutricoverage.core.interval.IntervalKind;
import org.nutricoverage.core.table.Dimension;
import org.nutricoverage.io.SomeEstimates;
import org.nutricoverage.io.UnusableDocumentException;

class PublishedSchemaTest {

  private static final CoverageJson JSON = CoverageJson.STANDARD;
  private static final String SURVEY = JSON.write(SomeEstimates.survey(SomeEstimates.SCOPE));
  private static final String COUNTED = JSON.write(SomeEstimates.bySex(100, 200, 110, 205));

  @Test
  void wordsOfTheSchemaAreThoseOfTheLibrary() {
    assertWords(ReachDefinition.values(), "reachDefinition");
    assertWords(Sex.values(), "sex");
    assertWords(Method.Family.values(), "method", "properties", "family");
    assertWords(Severity.values(), "finding", "properties", "severity");
    assertWords(Dimension.values(), "table", "properties", "dimension");
    assertWords(IntervalKind.values(), "interval", "properties", "method", "properties", "kind");
    assertThat(words("scope", "properties", "subActivity"))
        .isEqualTo(Arrays.stream(SubActivity.values()).map(SubActivity::code).toList());
    assertThat(words("scope", "properties", "indicator"))
        .isEqualTo(Arrays.stream(Indicator.values()).map(Indicator::code).toList());
    JsonObject notComputable =
        definition("outcome").getAsJsonArray("oneOf").get(1).getAsJsonObject();
    assertThat(
            notComputable
                .getAsJsonObject("properties")
                .getAsJsonObject("reason")
                .getAsJsonArray("enum"))
        .extracting(JsonElement::getAsString)
        .isEqualTo(Arrays.stream(Outcome.Reason.values()).map(Enum::name).toList());
  }

  private static void assertWords(Enum<?>[] words, String... path) {
    assertThat(words(path)).isEqualTo(Arrays.stream(words).map(Enum::name).toList());
  }

  private static JsonObject definition(String name) {
    return JsonParser.parseString(PublishedSchema.TEXT)
        .getAsJsonObject()
        .getAsJsonObject("$defs")
        .getAsJsonObject(name);
  }

  private static List<String> words(String... path) {
    JsonObject found = definition(path[0]);
    for (String step : Arrays.asList(path).subList(1, path.length)) {
      found = found.getAsJsonObject(step);
    }
    return found.getAsJsonArray("enum").asList().stream().map(JsonElement::getAsString).toList();
  }

  @Test
  void whatIsWrittenIsValid() {
    assertThat(PublishedSchema.errors(SURVEY)).isEmpty();
    assertThat(PublishedSchema.errors(COUNTED)).isEmpty();
    assertThat(PublishedSchema.errors(JSON.writeEstimates(List.of()))).isEmpty();
    assertThat(
            PublishedSchema.errors(JSON.write(SomeEstimates.bySex(3, 4, 5, 600).suppressBelow(5))))
        .isEmpty();
  }

  static Stream<Arguments> mutations() {
    return Stream.of(
        Arguments.of(SURVEY, "\"version\": 1", "\"version\": 2"),
        Arguments.of(SURVEY, "\"version\": 1,", ""),
        Arguments.of(SURVEY, "\"nutricoverage-coverage\"", "\"other\""),
        Arguments.of(SURVEY, "\"content\": \"estimates\"", "\"content\": \"tables\""),
        Arguments.of(SURVEY, "\"sex\": \"ALL\"", "\"sex\": \"BOTH\""),
        Arguments.of(SURVEY, "\"level\": 1,", "\"level\": null,"),
        Arguments.of(SURVEY, "\"level\": 1,", "\"level\": 10,"),
        Arguments.of(SURVEY, "\"level\": 1,", "\"level\": 1.5,"),
        Arguments.of(SURVEY, "\"level\": 1,", "\"height\": 1,"),
        Arguments.of(SURVEY, "\"name\": \"Tanganyika\",", "\"name\": \" \","),
        Arguments.of(SURVEY, "\"2026-01\"", "\"2026-13\""),
        Arguments.of(SURVEY, "\"indicator\": \"7\"", "\"indicator\": 7"),
        Arguments.of(SURVEY, "\"estimate\": 0.617", "\"estimate\": 1.1"),
        Arguments.of(SURVEY, "\"estimate\": 0.617", "\"estimate\": \"0.617\""),
        Arguments.of(SURVEY, "\"standardError\": 0.028", "\"standardError\": -0.028"),
        Arguments.of(SURVEY, "\"level\": 0.95", "\"level\": 1"),
        Arguments.of(SURVEY, "\"degreesOfFreedom\": 36", "\"degreesOfFreedom\": 0"),
        Arguments.of(SURVEY, "\"strata\": 3", "\"strata\": 0"),
        Arguments.of(SURVEY, "\"observations\": 519", "\"observations\": 9223372036854775808"),
        Arguments.of(SURVEY, "\"type\": \"ESTIMATED\"", "\"type\": \"COUNTED\""),
        Arguments.of(SURVEY, "\"type\": \"SAMPLE\"", "\"type\": \"GUESS\""),
        Arguments.of(COUNTED, "\"numerator\": \"100\"", "\"numerator\": 100"),
        Arguments.of(COUNTED, "\"numerator\": \"100\"", "\"numerator\": \"-1\""),
        Arguments.of(COUNTED, "\"numerator\": \"100\"", "\"numerator\": \"1e2\""),
        Arguments.of(COUNTED, "\"denominator\": \"200\"", "\"denominator\": \"0\""),
        Arguments.of(COUNTED, "\"denominator\": \"200\"", "\"denominator\": \"0/5\""),
        Arguments.of(COUNTED, "\"code\": \"PROXY_ESTIMATE\"", "\"code\": \"proxy\""),
        Arguments.of(COUNTED, "\"severity\": \"INFO\"", "\"severity\": \"FATAL\""),
        Arguments.of(COUNTED, "\"dimension\": \"SEX\"", "\"dimension\": \"COLOUR\""),
        Arguments.of(COUNTED, "\"cells\": [", "\"cells\": [5,"),
        Arguments.of(COUNTED, "\"tables\": [", "\"estimates\": ["));
  }

  @ParameterizedTest
  @MethodSource("mutations")
  void whatIsNotValidIsNotRead(String text, String written, String instead) {
    assertThat(text).contains(written);
    String mutated = text.replace(written, instead);
    assertThat(PublishedSchema.errors(mutated)).isNotEmpty();
    assertThatThrownBy(
            () -> {
              if (text.equals(SURVEY)) {
                JSON.readEstimates(mutated);
              } else {
                JSON.readTables(mutated);
              }
            })
        .isInstanceOf(UnusableDocumentException.class);
  }
}
