package org.nutricoverage.io.dhis2;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.nutricoverage.core.Rational;
import org.nutricoverage.io.UnusableDocumentException;
import org.nutricoverage.io.adx.AdxPeriod;
import org.nutricoverage.io.internal.json.DocumentFaults;
import org.nutricoverage.io.internal.json.JsonFields;
import org.nutricoverage.io.internal.json.JsonText;
import org.nutricoverage.io.internal.json.JsonValue;

/** The worked cases about DHIS2 of the reference folder. */
class ReferencePeriodsTest {

  private static final List<JsonFields> CASES = new ArrayList<>();

  @BeforeAll
  static void readCases() throws IOException {
    String reference = System.getProperty("coverage.reference", "");
    Path file = Path.of(reference).resolve("golden/coordination-worked.json");
    assumeTrue(!reference.isEmpty() && Files.isReadable(file), "no reference cases: " + file);
    // Other cases hold a null in a list, which the reader refuses.
    String text = Files.readString(file).replaceAll("(?<=[\\[,]\\s{0,20})null", "0");
    CASES.addAll(
        JsonText.read(new StringReader(text), JsonText.Nulls.ABSENT, DocumentFaults.OF_DOCUMENT)
            .list(JsonValue::fields));
  }

  private static JsonFields part(String id, String part) {
    return CASES.stream()
        .filter(each -> each.need("id").text().equals(id))
        .findFirst()
        .orElseThrow()
        .need(part)
        .fields();
  }

  @Test
  void periodsOfDhis2() {
    List<String> periods = part("ECO-11", "input").list("periods", JsonValue::text);
    List<List<String>> ranges =
        part("ECO-11", "expected").list("ranges", range -> range.list(JsonValue::text));
    assertThat(periods).hasSameSizeAs(ranges).isNotEmpty();
    for (int i = 0; i < periods.size(); i++) {
      Dhis2Period period = Dhis2Period.parse(periods.get(i));
      assertThat(List.of(period.firstDay().toString(), period.lastDay().toString()))
          .isEqualTo(ranges.get(i));
    }
  }

  @Test
  void periodsOfAdx() {
    List<String> periods = part("ECO-12", "input").list("periods", JsonValue::text);
    List<String> types = part("ECO-12", "expected").list("type", JsonValue::text);
    assertThat(periods).hasSameSizeAs(types).isNotEmpty();
    for (int i = 0; i < periods.size(); i++) {
      String text = periods.get(i);
      String type = types.get(i);
      if (type.equals("ERROR")) {
        assertThatThrownBy(() -> AdxPeriod.parse(text))
            .isInstanceOf(UnusableDocumentException.class);
      } else {
        assertThat(type).startsWith(AdxPeriod.parse(text).type().dhis2Name());
      }
    }
  }

  @Test
  void childrenOf6To59Months() {
    JsonFields input = part("ECO-08", "input");
    JsonFields expected = part("ECO-08", "expected");
    JsonFields exclusive = input.need("exclusiveReading").fields();
    SixTo59Months children =
        new SixTo59Months(
            exclusive.need("p0to11m").whole(),
            exclusive.need("p12to59m").whole(),
            SixTo59Months.Older.ONE_TO_FOUR_YEARS);
    Rational formula = expected.need("formulaAppliedToExclusiveInputs").exactNumber();
    assertThat(children.count()).isEqualTo(expected.need("exclusiveTruth").exactNumber());
    assertThat(children.packageFormula()).isEqualTo(formula);
    assertThat(children.check(formula)).isPresent();
    assertThat(
            new SixTo59Months(
                    input.need("pUnder1").whole(),
                    input.need("pUnder5").whole(),
                    SixTo59Months.Older.UNDER_FIVE_YEARS)
                .count())
        .isEqualTo(expected.need("formula").exactNumber());
  }
}
