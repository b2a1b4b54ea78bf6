package org.nutricoverage.io.fhir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.google.common.testing.EqualsTester;
import com.google.common.testing.SerializableTester;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.StreamSupport;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.nutricoverage.core.Rational;

class MeasureCountsTest {

  @ParameterizedTest
  @CsvSource({
    "4, 1, 6, 1, 1, 0.75, 0.25",
    "1, 0, 3, 0, 0, 1/3, 2/3",
    "0, 0, 5, 0, 0, 0, 1",
    "5, 0, 5, 0, 0, 1, 0",
    "7, 2, 9, 3, 2, 1.25, -0.25"
  })
  void theScoreFollowsFromTheCounts(
      long n, long nx, long d, long dx, long de, String increase, String decrease) {
    MeasureCounts counts = new MeasureCounts(n, nx, d, dx, de);
    assertThat(counts.score(ImprovementNotation.INCREASE)).contains(Rational.parse(increase));
    assertThat(counts.score(ImprovementNotation.DECREASE)).contains(Rational.parse(decrease));
  }

  @Test
  void nobodyInTheDenominatorIsNoScore() {
    for (ImprovementNotation notation : ImprovementNotation.values()) {
      assertThat(new MeasureCounts(0, 0, 2, 2, 0).score(notation)).isEmpty();
      assertThat(new MeasureCounts(3, 0, 2, 1, 1).score(notation)).isEmpty();
      assertThat(MeasureCounts.of(0, 0).score(notation)).isEmpty();
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"ECO-13", "ECO-14"})
  void theReferenceCasesAreMet(String id) throws IOException {
    String folder = System.getProperty("coverage.reference", "");
    Path file = Path.of(folder, "golden", "coordination-worked.json");
    Assumptions.assumeTrue(!folder.isEmpty() && Files.exists(file), "no reference cases");
    JsonObject found = find(JsonParser.parseString(Files.readString(file)), id);
    JsonObject input = found.getAsJsonObject("input");
    JsonObject expected = found.getAsJsonObject("expected");
    MeasureCounts counts =
        new MeasureCounts(
            input.get("numerator").getAsLong(),
            input.get("numeratorExclusion").getAsLong(),
            input.get("denominator").getAsLong(),
            input.get("denominatorExclusion").getAsLong(),
            input.get("denominatorException").getAsLong());
    if (expected.get("score").isJsonNull()) {
      assertThat(counts.score(ImprovementNotation.INCREASE)).isEmpty();
      assertThat(counts.score(ImprovementNotation.DECREASE)).isEmpty();
    } else {
      assertThat(counts.score(ImprovementNotation.INCREASE))
          .contains(Rational.parse(expected.get("score").getAsString()));
      assertThat(counts.score(ImprovementNotation.DECREASE))
          .contains(Rational.parse(expected.get("decreaseNotation").getAsString()));
    }
  }

  private static JsonObject find(JsonElement element, String id) {
    if (element.isJsonObject()) {
      JsonObject object = element.getAsJsonObject();
      if (object.has("id") && object.get("id").getAsString().equals(id)) {
        return object;
      }
      return object.entrySet().stream()
          .map(entry -> find(entry.getValue(), id))
          .filter(found -> !found.isEmpty())
          .findFirst()
          .orElseGet(JsonObject::new);
    }
    return element.isJsonArray()
        ? StreamSupport.stream(element.getAsJsonArray().spliterator(), false)
            .map(item -> find(item, id))
            .filter(found -> !found.isEmpty())
            .findFirst()
            .orElseGet(JsonObject::new)
        : new JsonObject();
  }

  @Property(tries = 200)
  void bothNotationsAddUpToOne(
      @ForAll @IntRange(max = 1_000) int counted,
      @ForAll @IntRange(max = 50) int out,
      @ForAll @IntRange(min = 1, max = 1_000) int among) {
    MeasureCounts counts = new MeasureCounts(counted + out, out, among + 2L * out, out, out);
    Rational increase = counts.score(ImprovementNotation.INCREASE).orElseThrow();
    assertThat(increase).isEqualTo(Rational.of(counted, among));
    assertThat(increase.plus(counts.score(ImprovementNotation.DECREASE).orElseThrow()))
        .isEqualTo(Rational.ONE);
    assertThat(counts.counted()).isEqualTo(counted);
    assertThat(counts.among()).isEqualTo(among);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "-1|0|2|0|0|numerator must be a number of people of at least 0 but was -1",
        "1|2|2|0|0|numeratorExclusion must be a number of people from 0 to 1 but was 2",
        "1|0|-1|0|0|denominator must be a number of people of at least 0 but was -1",
        "1|0|2|3|0|denominatorExclusion must be a number of people from 0 to 2 but was 3",
        "1|0|2|1|2|denominatorException must be a number of people from 0 to 1 but was 2"
      })
  void impossibleCountsAreRefused(long n, long nx, long d, long dx, long de, String message) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new MeasureCounts(n, nx, d, dx, de))
        .withMessage(message);
  }

  @Test
  void countsAreValues() {
    new EqualsTester()
        .addEqualityGroup(MeasureCounts.of(1, 2), new MeasureCounts(1, 0, 2, 0, 0))
        .addEqualityGroup(MeasureCounts.of(2, 2))
        .testEquals();
    SerializableTester.reserializeAndAssert(MeasureCounts.of(1, 2));
  }
}
