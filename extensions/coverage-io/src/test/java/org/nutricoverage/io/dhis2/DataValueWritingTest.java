package org.nutricoverage.io.dhis2;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class DataValueWritingTest {

  private static final IdSchemes CODES = IdSchemes.of(IdScheme.CODE);
  private static final Dhis2Period MARCH = Dhis2Period.parse("202603");

  private static DataValueSet set(DataValue... values) {
    return DataValueSet.of(CODES, List.of(values));
  }

  @Provide
  Arbitrary<DataValue> values() {
    Arbitrary<String> identifiers =
        Arbitraries.strings()
            .withChars("abXY1._ \u00e9\u0645\",;<&")
            .ofMinLength(1)
            .ofMaxLength(6)
            .map(text -> "c" + text.strip());
    return Combinators.combine(
            identifiers,
            identifiers,
            Arbitraries.of("202603", "2026Q1", "2026W10", "2026NovS1", "20260315"),
            identifiers,
            Arbitraries.of("", "ngo"),
            Arbitraries.of("1", "-5", "2.50", "yes", "a\"b", "x\ny"),
            Arbitraries.strings().excludeChars('\r', '\0').ofMaxLength(10),
            Arbitraries.integers().between(0, 3))
        .as((element, combo, period, unit, attribute, value, comment, flags) ->
            new DataValue(
                DataKey.of(element, combo),
                Dhis2Period.parse(period),
                unit,
                attribute,
                value,
                comment,
                (flags & 1) == 1,
                (flags & 2) == 2));
  }

  @Property(tries = 100)
  void jsonIsReadBackAsItWas(@ForAll("values") DataValue one, @ForAll("values") DataValue other) {
    DataValueSet set = DataValueSet.of(CODES, List.of(one, other)).ofDataSet("S");
    if (!set.values().isEmpty()) {
      DataValueSet back =
          DataValueReading.of(CODES).strict().readJson("x", DataValueWriting.json(set));
      assertThat(back.values()).isEqualTo(set.values());
      assertThat(back.dataSet()).isEqualTo("S");
    }
    DataValueSet single = DataValueSet.of(CODES, List.of(one));
    assertThat(
            DataValueReading.of(CODES)
                .strict()
                .readJson("x", DataValueWriting.singleJson(single))
                .values())
        .isEqualTo(single.values());
  }

  @Property(tries = 100)
  void csvIsReadBackAsItWasButForTheGuardOfFormulas(@ForAll("values") DataValue one) {
    DataValueSet set = DataValueSet.of(CODES, List.of(one));
    DataValue back =
        DataValueReading.of(CODES).strict().readCsv("x", DataValueWriting.csv(set)).values().get(0);
    assertThat(back.commented("")).isEqualTo(one.commented(""));
    assertThat(List.of(one.comment(), "'" + one.comment())).contains(back.comment());
  }

  @Property(tries = 50)
  void theOrderOfTheValuesDoesNotMatter(
      @ForAll("values") DataValue one, @ForAll("values") DataValue other) {
    assertThat(DataValueWriting.json(set(one, other)))
        .isEqualTo(DataValueWriting.json(set(other, one)));
    assertThat(DataValueWriting.csv(set(one, other)))
        .isEqualTo(DataValueWriting.csv(set(other, one)));
  }

  @Example
  void writesTheBulkForm() {
    DataValueSet set =
        set(
                new DataValue(
                    DataKey.of("ADMITTED", "F"), MARCH, "X", "NGO", "17", "late", true, false),
                DataValue.deletion(DataKey.of("DIED"), MARCH, "X"))
            .ofDataSet("CMAM")
            .completedOn(LocalDate.of(2026, 4, 2));
    assertThat(DataValueWriting.json(set))
        .isEqualTo(
            """
            {
              "dataSet": "CMAM",
              "completeDate": "2026-04-02",
              "dataValues": [
                {
                  "dataElement": "DIED",
                  "period": "202603",
                  "orgUnit": "X",
                  "deleted": true
                },
                {
                  "dataElement": "ADMITTED",
                  "period": "202603",
                  "orgUnit": "X",
                  "categoryOptionCombo": "F",
                  "attributeOptionCombo": "NGO",
                  "value": "17",
                  "comment": "late",
                  "followUp": true
                }
              ]
            }\
            """);
  }

  @Example
  void writesTheFormForOnePeriodAndPlace() {
    DataValue value = DataValue.of(DataKey.of("ADMITTED"), MARCH, "X", "17").attributedTo("NGO");
    assertThat(DataValueWriting.singleJson(set(value)))
        .isEqualTo(
            """
            {
              "period": "202603",
              "orgUnit": "X",
              "attributeOptionCombo": "NGO",
              "dataValues": [
                {
                  "dataElement": "ADMITTED",
                  "value": "17"
                }
              ]
            }\
            """);
    assertThat(
            DataValueReading.of(CODES)
                .readJson("x", DataValueWriting.singleJson(set(value)))
                .values())
        .containsExactly(value);
    assertThatThrownBy(() -> DataValueWriting.singleJson(set()))
        .hasMessage("set must hold at least 1 value but was empty");
    assertThatThrownBy(() -> DataValueWriting.singleJson(set(value, value.attributedTo(""))))
        .hasMessage(
            "set must be of one period, organisation unit and attribute option combination but was"
                + " ADMITTED 202603 X = 17 and ADMITTED 202603 X [NGO] = 17");
    assertThatThrownBy(() ->
            DataValueWriting.singleJson(
                set(value, DataValue.of(DataKey.of("A"), MARCH, "Y", "1").attributedTo("NGO"))))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() ->
            DataValueWriting.singleJson(
                set(
                    value,
                    DataValue.of(DataKey.of("A"), Dhis2Period.parse("2026"), "X", "1")
                        .attributedTo("NGO"))))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Example
  void csvIsSafeInASpreadsheet() {
    DataValueSet set =
        set(
            DataValue.of(DataKey.of("A"), MARCH, "X", "-5").commented("=HYPERLINK(\"x\")"),
            DataValue.of(DataKey.of("B"), MARCH, "X", "+1e5").commented("@cmd"),
            DataValue.of(DataKey.of("C"), MARCH, "X", "-2+3").commented("fine, \"really\""));
    assertThat(DataValueWriting.csv(set))
        .isEqualTo(
            "dataelement,period,orgunit,catoptcombo,attroptcombo,value,storedby,lastupdated,comment,"
                + "followup,deleted\n"
                + "A,202603,X,,,-5,,,\"'=HYPERLINK(\"\"x\"\")\",false,\n"
                + "B,202603,X,,,+1e5,,,'@cmd,false,\n"
                + "C,202603,X,,,'-2+3,,,\"fine, \"\"really\"\"\",false,\n");
    for (String acting : List.of("=A", "+A", "-A", "@A", "|A", "%A")) {
      assertThatThrownBy(
              () -> DataValueWriting.csv(set(DataValue.of(DataKey.of(acting), MARCH, "X", "1"))))
          .hasMessage(
              "identifier must be one that does not begin like a formula in CSV but was \""
                  + acting
                  + "\"");
    }
    assertThatThrownBy(
            () -> DataValueWriting.csv(set(DataValue.of(DataKey.of("A", "=F"), MARCH, "X", "1"))))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(
            () -> DataValueWriting.csv(set(DataValue.of(DataKey.of("A"), MARCH, "=X", "1"))))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Example
  void categoriesOfAdxAreNotLost() {
    DataValueSet set = set(DataValue.of(DataKey.of("A").with("SEX", "F"), MARCH, "X", "1"));
    String message =
        "data element must be one without categories of ADX, or with a category option combination"
            + " instead of them but was A{SEX=F}";
    assertThatThrownBy(() -> DataValueWriting.json(set)).hasMessage(message);
    assertThatThrownBy(() -> DataValueWriting.csv(set)).hasMessage(message);
  }
}
