package org.nutricoverage.io.dhis2;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.common.testing.EqualsTester;
import com.google.common.testing.SerializableTester;
import java.io.IOException;
import java.io.Reader;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.nutricoverage.core.Finding;
import org.nutricoverage.io.DocumentRule;
import org.nutricoverage.io.UnusableDocumentException;
import org.nutricoverage.io.csv.CsvFinding;
import org.nutricoverage.io.csv.CsvLimits;

class DataValueReadingTest {

  private static final IdSchemes CODES = IdSchemes.of(IdScheme.CODE);
  private static final DataValueReading READING = DataValueReading.of(CODES);
  private static final String HEADER =
      "dataelement,period,orgunit,catoptcombo,attroptcombo,value,storedby,lastupdated,comment,"
          + "followup,deleted\n";

  private static DataValueSet json(String json) {
    return READING.readJson("x.json", json);
  }

  private static DataValueSet values(String values) {
    return json("{\"dataValues\":[" + values + "]}");
  }

  private static String onlyFinding(DataValueSet set) {
    assertThat(set.findings()).hasSize(1);
    return set.findings().get(0).toString();
  }

  @Test
  void readsTheFormForOnePeriodAndOrganisationUnit() {
    DataValueSet set =
        json(
            """
            {"dataSet": "CMAM", "completeDate": "2026-04-02T00:00:00.000", "period": "202603",
             "orgUnit": "KALEMIE", "attributeOptionCombo": "NGO",
             "dataValues": [
               {"dataElement": "RECOVERED", "categoryOptionCombo": "F", "value": "17",
                "comment": "late", "followUp": true, "storedBy": "jane", "created": "2026-04-01",
                "lastUpdated": "2026-04-01"},
               {"dataElement": "ADMITTED", "value": 5, "categoryOptionCombo": null},
               {"dataElement": "DIED", "deleted": true}]}
            """);
    assertThat(set.findings()).isEmpty();
    assertThat(set.dataSet()).isEqualTo("CMAM");
    assertThat(set.completeDate()).contains(LocalDate.of(2026, 4, 2));
    assertThat(set.idSchemes()).isEqualTo(CODES);
    Dhis2Period march = Dhis2Period.parse("202603");
    assertThat(set.values())
        .containsExactly(
            DataValue.of(DataKey.of("ADMITTED"), march, "KALEMIE", "5").attributedTo("NGO"),
            DataValue.deletion(DataKey.of("DIED"), march, "KALEMIE").attributedTo("NGO"),
            new DataValue(
                DataKey.of("RECOVERED", "F"), march, "KALEMIE", "NGO", "17", "late", true, false));
    assertThat(set).hasToString("3 data values, 0 findings");
    assertThat(set.toString()).doesNotContain("jane");
  }

  @Test
  void readsTheBulkForm() {
    DataValueSet set =
        values(
            """
            {"dataElement": "A", "period": "2026Q1", "orgUnit": "Y", "value": "1.5",
             "followup": true},
            {"dataElement": "A", "period": "2026-03", "orgUnit": "X", "value": "yes"}
            """);
    assertThat(set.values())
        .map(DataValue::toString)
        .containsExactly("A 202603 X = yes", "A 2026Q1 Y = 1.5");
    assertThat(set.values().get(1).followUp()).isTrue();
    assertThat(set.dataSet()).isEmpty();
    assertThat(set.completeDate()).isEmpty();
  }

  @Test
  void aValueMustAgreeWithItsSet() {
    DataValueSet set =
        json(
            "{\"period\":\"202603\",\"orgUnit\":\"X\",\"dataValues\":["
                + "{\"dataElement\":\"A\",\"period\":\"202603\",\"orgUnit\":\"X\",\"value\":\"1\"},"
                + "{\"dataElement\":\"B\",\"period\":\"202604\",\"value\":\"2\"}]}");
    assertThat(set.values()).map(DataValue::value).containsExactly("1");
    assertThat(onlyFinding(set))
        .isEqualTo(
            "ERROR UNREADABLE_VALUE (file x.json, row dataValues[1]): period must be that of the"
                + " set, \"202603\", but was \"202604\"; the value was left out");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{'period':'202603','orgUnit':'X','value':'1'}|the data element is missing",
        "{'dataElement':'A','orgUnit':'X','value':'1'}|period must be one of DHIS2 in the years"
            + " 1900 to 2999, such as 202603, 2026Q1, 2026S1, 2026April, 2026W10 or 20260315, but"
            + " was \"\"",
        "{'dataElement':'A','period':'202613','orgUnit':'X','value':'1'}|period must be one of"
            + " DHIS2 in the years 1900 to 2999, such as 202603, 2026Q1, 2026S1, 2026April,"
            + " 2026W10 or 20260315, but was \"202613\"",
        "{'dataElement':'A','period':'202603','value':'1'}|the organisation unit is missing",
        "{'dataElement':'A','period':'202603','orgUnit':'X'}|the value is missing",
        "{'dataElement':'A','period':'202603','orgUnit':'X','value':' '}|the value is missing",
        "{'dataElement':'A','period':'202603','orgUnit':'X','value':true}|the value must be a text"
            + " but was true or false",
        "{'dataElement':'A','period':'202603','orgUnit':'X','value':{}}|the value must be a text"
            + " but was an object",
        "{'dataElement':['A'],'period':'202603','orgUnit':'X','value':'1'}|the value must be a text"
            + " but was a list",
        "{'dataElement':'A','period':'202603','orgUnit':'X','value':'1','deleted':'yes'}|the value"
            + " must be true or false but was a text",
        "\"text\"|the value must be an object but was a text",
        "7|the value must be an object but was a number",
      })
  void oneBadValueIsAFindingAndTheOthersStay(String bad, String problem) {
    DataValueSet set =
        values(
            "{'dataElement':'GOOD','period':'202603','orgUnit':'X','value':'1'},".replace('\'', '"')
                + bad.replace('\'', '"'));
    assertThat(set.values()).map(value -> value.key().dataElement()).containsExactly("GOOD");
    Finding finding = set.findings().get(0);
    assertThat(finding.is(Dhis2Finding.UNREADABLE_VALUE)).isTrue();
    assertThat(finding.message()).isEqualTo(problem + "; the value was left out");
    assertThat(finding.place().get("row")).startsWith("dataValues[1]");
    assertThat(finding.place()).containsEntry("file", "x.json");
  }

  @Test
  void unknownFieldsAreNamedOnce() {
    DataValueSet set =
        json(
            "{\"zebra\":1,\"dataValues\":[{\"ant\":1,\"dataElement\":\"A\",\"period\":\"2026\","
                + "\"orgUnit\":\"X\",\"value\":\"1\"},{\"ant\":2,\"dataElement\":\"B\","
                + "\"period\":\"2026\",\"orgUnit\":\"X\",\"value\":\"1\"}]}");
    assertThat(set.values()).hasSize(2);
    assertThat(set.findings())
        .map(Finding::toString)
        .containsExactly(
            "INFO UNKNOWN_FIELD (file x.json): the field \"ant\" is not known and was not used",
            "INFO UNKNOWN_FIELD (file x.json): the field \"zebra\" is not known and was not used");
  }

  @Test
  void identifiersMustBeOfTheDeclaredScheme() {
    DataValueReading uids = DataValueReading.of(IdSchemes.of(IdScheme.UID));
    String json =
        "{\"dataValues\":[{\"dataElement\":\"s46m5MS0hxu\",\"period\":\"202603\","
            + "\"orgUnit\":\"DiszpKrYNg8\",\"categoryOptionCombo\":\"%s\",\"value\":\"1\","
            + "\"attributeOptionCombo\":\"HllvX50cXC0\"}]}";
    assertThat(uids.readJson("x", json.replace("%s", "Prlt0C1RF0s")).findings()).isEmpty();
    assertThat(onlyFinding(uids.readJson("x", json.replace("%s", "FEMALE"))))
        .isEqualTo(
            "ERROR UNREADABLE_VALUE (file x, row dataValues[0]): the category option combination"
                + " must be a uid but was \"FEMALE\"; the value was left out");
    assertThat(
            onlyFinding(
                uids.readJson(
                    "x", json.replace("%s", "Prlt0C1RF0s").replace("HllvX50cXC0", "0llvX50cXC0"))))
        .contains("the attribute option combination must be a uid but was \"0llvX50cXC0\"");
    assertThat(
            onlyFinding(
                uids.readJson(
                    "x", json.replace("%s", "Prlt0C1RF0s").replace("DiszpKrYNg8", "Diszp"))))
        .contains("the organisation unit must be a uid but was \"Diszp\"");
    assertThat(
            onlyFinding(
                uids.readJson(
                    "x", json.replace("%s", "Prlt0C1RF0s").replace("s46m5MS0hxu", "a b"))))
        .contains("the data element must be a uid but was \"a b\"");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "idScheme",
        "dataElementIdScheme",
        "orgUnitIdScheme",
        "categoryOptionComboIdScheme"
      })
  void aDocumentThatDeclaresAnotherSchemeIsRefused(String field) {
    assertThat(json("{\"" + field + "\":\"CODE\",\"dataValues\":[]}").values()).isEmpty();
    assertThatThrownBy(() -> json("{\"" + field + "\":\"uid\",\"dataValues\":[]}"))
        .isInstanceOf(UnusableDocumentException.class)
        .hasMessage(
            field + ": the scheme must be code, as was declared for reading, but was \"uid\"")
        .extracting(e -> ((UnusableDocumentException) e).rule())
        .isEqualTo(DocumentRule.VALUE_OUT_OF_RANGE);
  }

  private static void refused(String json, DocumentRule rule, String message) {
    assertThatThrownBy(() -> json(json))
        .isInstanceOf(UnusableDocumentException.class)
        .hasMessageStartingWith(message)
        .extracting(e -> ((UnusableDocumentException) e).rule())
        .isEqualTo(rule);
  }

  @Test
  void refusesWhatIsNoDataValueSet() {
    refused("", DocumentRule.NOT_JSON, "the text must be one JSON value");
    refused("{\"dataValues\":[", DocumentRule.NOT_JSON, "dataValues[0]: the text must be one JSON");
    refused("[]", DocumentRule.WRONG_TYPE, "the value must be an object but was a list");
    refused("{}", DocumentRule.MISSING_FIELD, "the field \"dataValues\" must be given");
    refused("{\"dataValues\":{}}", DocumentRule.WRONG_TYPE, "dataValues: the value must be a list");
    refused("{\"dataValues\":[],\"dataValues\":[]}", DocumentRule.DUPLICATE_KEY, "dataValues: ");
    refused(
        "{\"dataValues\":[{\"value\":\"1\",\"value\":\"2\"}]}",
        DocumentRule.DUPLICATE_KEY,
        "dataValues[0].value: the key must stand once");
    refused("{\"dataValues\":[NaN]}", DocumentRule.NOT_JSON, "");
    refused("{\"dataValues\":[]} x", DocumentRule.NOT_JSON, "");
    refused(
        "{\"completeDate\":\"2026-02-30\",\"dataValues\":[]}",
        DocumentRule.NOT_A_VALUE,
        "completeDate: the value must be a date such as 2026-04-02 but was \"2026-02-30\"");
    refused(
        "{\"completeDate\":\"soon\",\"dataValues\":[]}",
        DocumentRule.NOT_A_VALUE,
        "completeDate: the value must be a date");
  }

  @ParameterizedTest
  @ValueSource(strings = {"attributeCategoryCombo", "attributeCategoryOptions"})
  void valuesOfAPartAreNotTakenForThoseOfTheWhole(String field) {
    refused(
        "{\"" + field + "\":\"NGO\",\"dataValues\":[]}",
        DocumentRule.UNKNOWN_FIELD,
        field
            + ": the part of the organisation unit that the values are of must be given as"
            + " attributeOptionCombo");
  }

  @Test
  void refusesAMillionLevelsInBoundedMemory() {
    refused(
        "{\"dataValues\":" + "[".repeat(1_000_000), DocumentRule.LIMIT_EXCEEDED, "the text must");
    refused("{\"a\":".repeat(1_000_000), DocumentRule.LIMIT_EXCEEDED, "the text must");
  }

  @Test
  void numbersBeyondLongAreTextsForTheReader() {
    DataValueSet set =
        values(
            "{\"dataElement\":\"A\",\"period\":\"2026\",\"orgUnit\":\"X\","
                + "\"value\":99999999999999999999}");
    assertThat(set.values().get(0).value()).isEqualTo("99999999999999999999");
  }

  @Test
  void strictReadingEndsAtTheFirstFinding() {
    String json = "{\"dataValues\":[{\"dataElement\":\"A\"}]}";
    assertThat(READING.readJson("x", json).findings()).hasSize(1);
    assertThatThrownBy(() -> READING.strict().readJson("x", json))
        .isInstanceOf(UnusableDocumentException.class)
        .hasMessageStartingWith("x: ERROR UNREADABLE_VALUE (file x, row dataValues[0]): ")
        .extracting(e -> ((UnusableDocumentException) e).rule())
        .isEqualTo(DocumentRule.NOT_A_VALUE);
    assertThat(READING.strict().readJson("x", "{\"hint\":1,\"dataValues\":[]}").findings())
        .hasSize(1);
  }

  @Test
  void findingsAreKeptUpToTheLimit() {
    DataValueSet set =
        READING
            .withLimits(CsvLimits.DEFAULT.withFindings(2))
            .readJson("x", "{\"dataValues\":[1,2,3,4]}");
    assertThat(set.findings()).hasSize(3);
    assertThat(set.findings().get(2).is(CsvFinding.FINDING_LIMIT_REACHED)).isTrue();
  }

  @Test
  void equalValuesOfOneCellAreOneAndDifferentOnesNone() {
    String same = "{\"dataElement\":\"A\",\"period\":\"202603\",\"orgUnit\":\"X\",\"value\":\"1\"}";
    DataValueSet twice = values(same + "," + same);
    assertThat(twice.values()).hasSize(1);
    assertThat(onlyFinding(twice))
        .isEqualTo(
            "INFO DUPLICATE_VALUE (orgUnit X, period 202603, dataElement A): the value stands 2"
                + " times; one is kept");
    DataValueSet different = values(same + "," + same.replace("\"1\"", "\"2\""));
    assertThat(different.values()).isEmpty();
    assertThat(onlyFinding(different))
        .isEqualTo(
            "ERROR CONFLICTING_VALUES (orgUnit X, period 202603, dataElement A): 2 values"
                + " contradict each other, \"1\" and \"2\"; none is used");
    DataValueSet deleted = values(same + "," + same.replace("}", ",\"deleted\":true}"));
    assertThat(deleted.values()).isEmpty();
    assertThat(onlyFinding(deleted)).contains("\"1\" and a deletion; none is used");
    DataValueSet others =
        values(
            same
                + ","
                + same.replace("\"A\"", "\"B\"")
                + ","
                + same.replace("\"X\"", "\"Y\"")
                + ","
                + same.replace("202603", "202604")
                + ","
                + same.replace("}", ",\"categoryOptionCombo\":\"F\"}")
                + ","
                + same.replace("}", ",\"attributeOptionCombo\":\"F\"}"));
    assertThat(others.values()).hasSize(6);
    assertThat(others.findings()).isEmpty();
  }

  @Test
  void readsCsvByPosition() {
    DataValueSet set =
        READING.readCsv(
            "x.csv",
            """
            \ufeffa,b,c,d,e,f
            ADMITTED,202603,KALEMIE,F,,17,jane,2026-04-01,"late, very",true

            DIED,2026-03,KALEMIE,,NGO,,,,,,TRUE
            ,,,,,
            RECOVERED,202603,KALEMIE,,,3
            """);
    assertThat(set.findings()).isEmpty();
    assertThat(set.values())
        .map(DataValue::toString)
        .containsExactly(
            "ADMITTED.F 202603 KALEMIE = 17",
            "RECOVERED 202603 KALEMIE = 3",
            "DIED 202603 KALEMIE [NGO] deleted");
    assertThat(set.values().get(0).comment()).isEqualTo("late, very");
    assertThat(set.values().get(0).followUp()).isTrue();
    assertThat(set.values().get(1).followUp()).isFalse();
  }

  @Test
  void badRowsOfCsvAreFindingsWithTheirLine() {
    DataValueSet set =
        READING.readCsv(
            "x.csv",
            HEADER
                + "A,202603,X,,\n"
                + "A,202613,X,,,1\n"
                + "A,202603,X,,,1,,,,perhaps\n"
                + "A,202603,X,,,1,,,,,,twelfth\n"
                + "A,202603,X,,,1,,,,,,\n"
                + "\"B\nC\",202603,X,,,1\n"
                + "D,202603,X,,,2\n");
    assertThat(set.values())
        .map(DataValue::toString)
        .containsExactly("A 202603 X = 1", "D 202603 X = 2");
    assertThat(set.findings())
        .map(finding -> finding.place().get("row") + ": " + finding.message())
        .containsExactly(
            "2: the row must have at least 6 cells but has 5; the value was left out",
            "3: period must be one of DHIS2 in the years 1900 to 2999, such as 202603, 2026Q1,"
                + " 2026S1, 2026April, 2026W10 or 20260315, but was \"202613\"; the value was left"
                + " out",
            "4: followup must be true, false or blank but was another text; the value was left out",
            "5: the row must have at most 11 cells but has 12; the value was left out",
            "7: the data element must be a code but was \"B\\u000aC\"; the value was left out");
  }

  @Test
  void aHeaderThatLooksLikeDataIsAFinding() {
    DataValueSet set = READING.readCsv("x.csv", "A,202603,X,,,1\nB,202603,X,,,2\n");
    assertThat(set.values()).hasSize(1);
    assertThat(onlyFinding(set))
        .isEqualTo(
            "ERROR FIRST_LINE_LOOKS_LIKE_DATA (file x.csv, row 1): the first line is a header for"
                + " DHIS2 and is not read, but its second cell is a period; if it is data, put a"
                + " header before it");
  }

  @Test
  void refusesWhatIsNoTable() {
    assertThatThrownBy(() -> READING.readCsv("x.csv", ""))
        .isInstanceOf(UnusableDocumentException.class)
        .hasMessage("x.csv: x.csv is empty; its first line must be a header")
        .extracting(e -> ((UnusableDocumentException) e).rule())
        .isEqualTo(DocumentRule.UNKNOWN_FORMAT);
    assertThatThrownBy(() -> READING.readCsv("x.csv", "a;b;c;d;e;f\n"))
        .isInstanceOf(UnusableDocumentException.class)
        .hasMessageEndingWith(
            "x.csv must have at least 6 columns between commas, dataelement, period, orgunit,"
                + " catoptcombo, attroptcombo and value, but its header has 1");
    assertThatThrownBy(() -> READING.readCsv("x.csv", HEADER + "A,202603,X,,,\"1\nB,202603"))
        .isInstanceOf(UnusableDocumentException.class)
        .hasMessageEndingWith(
            "x.csv is no CSV after 0 rows: a quote is not closed, text follows a closing quote, or"
                + " a row is longer than the limit");
    assertThatThrownBy(() ->
            READING
                .withLimits(CsvLimits.DEFAULT.withRows(1))
                .readCsv("x.csv", HEADER + "A,202603,X,,,1\nB,202603,X,,,2\n"))
        .isInstanceOf(UnusableDocumentException.class)
        .hasMessageEndingWith("x.csv has more rows than the limit of 1");
    assertThatThrownBy(() ->
            READING
                .withLimits(CsvLimits.DEFAULT.withBytes(100))
                .readCsv("x.csv", HEADER + "A,202603,X,,,1\n"))
        .isInstanceOf(UnusableDocumentException.class)
        .hasMessageEndingWith("x.csv has more characters than the limit of 50");
    assertThatThrownBy(() ->
            READING
                .withLimits(CsvLimits.DEFAULT.withRecordCharacters(16))
                .readCsv("x.csv", HEADER + "A,202603,X,,,1,,," + "c".repeat(200_000) + "\n"))
        .isInstanceOf(UnusableDocumentException.class)
        .hasMessageContaining("a row is longer than the limit");
  }

  @Test
  void aSourceThatFailsIsAFailureOfReading() {
    Reader failing =
        new Reader() {
          @Override
          public int read(char[] buffer, int offset, int length) throws IOException {
            throw new IOException("gone");
          }

          @Override
          public void close() {}
        };
    assertThatThrownBy(() -> READING.readJson("x.json", failing))
        .isInstanceOf(UncheckedIOException.class)
        .hasMessage("x.json cannot be read");
    assertThatThrownBy(() -> READING.readCsv("x.csv", failing))
        .isInstanceOf(UncheckedIOException.class);
    assertThatThrownBy(() -> READING.readCsv(" ", new StringReader("")))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("name must be a text that is not blank");
  }

  @Test
  void schemesAreNamed() {
    assertThat(IdScheme.parse(" Uid ")).isEqualTo(IdScheme.UID);
    assertThatThrownBy(() -> IdScheme.parse("id"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("id scheme must be uid, code or name but was \"id\"");
    assertThat(IdScheme.UID.fits("a1234567890")).isTrue();
    assertThat(IdScheme.UID.fits("1a234567890")).isFalse();
    assertThat(IdScheme.UID.fits("a123456789")).isFalse();
    assertThat(IdScheme.UID.fits("a123456789\u0660")).isFalse();
    assertThat(IdScheme.NAME.fits("Centre de sant\u00e9 \u0645\u0631\u0643\u0632")).isTrue();
    assertThat(IdScheme.CODE.fits(" ")).isFalse();
    assertThat(IdScheme.CODE.fits("a\tb")).isFalse();
    assertThat(IdScheme.CODE.fits("a".repeat(250))).isTrue();
    assertThat(IdScheme.CODE.fits("a".repeat(251))).isFalse();
    assertThat(CODES.with(IdScheme.UID, IdScheme.NAME))
        .hasToString("data elements by uid, organisation units by name, categories by code");
  }

  @Test
  void valuesAreValues() {
    DataKey key = DataKey.of("A", "F");
    Dhis2Period march = Dhis2Period.parse("202603");
    DataValue value = DataValue.of(key, march, "X", "1");
    new EqualsTester()
        .addEqualityGroup(key, DataKey.of(" A ", "F "))
        .addEqualityGroup(DataKey.of("A"))
        .addEqualityGroup(DataKey.of("A").with("SEX", "F"))
        .addEqualityGroup(value, DataValue.of(key, march, " X", " 1"))
        .addEqualityGroup(value.commented("c"))
        .addEqualityGroup(value.attributedTo("c"))
        .addEqualityGroup(
            DataValueSet.of(CODES, List.of(value)), DataValueSet.of(CODES, List.of(value)))
        .addEqualityGroup(DataValueSet.of(CODES, List.of(value)).ofDataSet("S"))
        .addEqualityGroup(
            DataValueSet.of(CODES, List.of(value)).completedOn(LocalDate.of(2026, 4, 1)))
        .addEqualityGroup(DataValueSet.of(IdSchemes.of(IdScheme.NAME), List.of(value)))
        .testEquals();
    SerializableTester.reserializeAndAssert(
        DataValueSet.of(CODES, List.of(value, value)).completedOn(LocalDate.of(2026, 4, 1)));
    SerializableTester.reserializeAndAssert(DataKey.of("A").with("SEX", "F"));
    assertThat(DataKey.of("A").with("b", "x, c=y"))
        .hasToString("A{b=\"x, c=y\"}")
        .isNotEqualTo(DataKey.of("A").with("b", "x").with("c", "y"));
    assertThat(
            DataKey.of("A")
                .with("b", "x, c=y")
                .compareTo(DataKey.of("A").with("b", "x").with("c", "y")))
        .isNotZero();
    assertThatThrownBy(() -> DataValue.of(key, march, " ", "1"))
        .hasMessage("orgUnit must be a text that is not blank");
    assertThatThrownBy(() -> DataValue.of(key, march, "X", ""))
        .hasMessage("value must be a text that is not blank");
    assertThatThrownBy(() -> DataKey.of(""))
        .hasMessage("dataElement must be a text that is not blank");
    assertThatThrownBy(() -> key.with(" ", "F"))
        .hasMessage("category must be a text that is not blank");
  }
}
