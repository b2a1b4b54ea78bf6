package org.nutricoverage.coordination.instrument;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.common.testing.EqualsTester;
import com.google.common.testing.SerializableTester;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.nutricoverage.coordination.CoordinationDataException;
import org.nutricoverage.coordination.DataRule;

class PerformanceInstrumentTest {

  private static InstrumentItem item(String id, String row) {
    return new InstrumentItem(id, row, SurveyForm.PARTNER, AnswerScale.zeroToFour());
  }

  @Test
  void theCoreHasSevenFunctionsAndThirteenRows() {
    PerformanceInstrument instrument =
        PerformanceInstrument.sixPlusOne("iasc", "2016", List.of(item("q1", "1.2")));

    assertThat(instrument.functions()).hasSize(7);
    assertThat(instrument.rows()).hasSize(13);
    assertThat(instrument.item("q1")).contains(item("q1", "1.2"));
    assertThat(instrument.item("q2")).isEmpty();
    assertThat(instrument.row("4.2").orElseThrow().functionId()).isEqualTo("ADVOCACY");
    assertThat(instrument.row("8")).isEmpty();
    assertThat(instrument.itemsOf("1.2")).hasSize(1);
    assertThat(instrument.itemsOf("1.1")).isEmpty();
    SerializableTester.reserializeAndAssert(instrument);
  }

  @Test
  void theListsAreOpen() {
    PerformanceInstrument eight =
        new PerformanceInstrument(
            "shelter",
            "2020",
            List.of(new CoordinationFunction("LOCAL_CAPACITY", "Capacity of local partners")),
            List.of(new FunctionRow("8", "LOCAL_CAPACITY", "Capacity of local partners")),
            List.of());

    assertThat(eight.rows()).hasSize(1);
  }

  @Test
  void contradictionsAreRefusedWithTheirPlace() {
    assertThatThrownBy(() ->
            PerformanceInstrument.sixPlusOne("i", "1", List.of(item("q", "1.1"), item("q", "1.2"))))
        .isInstanceOf(CoordinationDataException.class)
        .hasMessage("items[1]: \"q\" must stand once but stands twice");
    assertThatThrownBy(() -> PerformanceInstrument.sixPlusOne("i", "1", List.of(item("q", "9"))))
        .hasMessage("items[0].rowId: the row must be one of the instrument but was \"9\"");
    assertThatThrownBy(() ->
            new PerformanceInstrument(
                "i", "1", List.of(), List.of(new FunctionRow("1", "F", "x")), List.of()))
        .hasMessage("rows[0].functionId: the function must be one of the instrument but was \"F\"");
    assertThatThrownBy(() -> PerformanceInstrument.sixPlusOne(" ", "1", List.of()))
        .hasMessage(
            "id: an identifier must be 1 to 100 letters, digits and . _ : / -, beginning with a"
                + " letter or digit, but was \" \"");
    assertThatThrownBy(() -> PerformanceInstrument.sixPlusOne("x".repeat(101), "1", List.of()))
        .hasMessageStartingWith("id: an identifier must be");
  }

  @Test
  void scalesKnowTheirCodes() {
    assertThat(AnswerScale.zeroToFour().answer(4)).contains(new CodedAnswer.Value(4));
    assertThat(AnswerScale.zeroToFour().answer(99))
        .contains(new CodedAnswer.Excluded(ExclusionReason.DO_NOT_KNOW));
    assertThat(AnswerScale.zeroToFour().answer(999))
        .contains(new CodedAnswer.Excluded(ExclusionReason.DOES_NOT_EXIST));
    assertThat(AnswerScale.zeroToFour().answer(9999))
        .contains(new CodedAnswer.Excluded(ExclusionReason.NOT_FOR_THIS_ORGANISATION));
    assertThat(AnswerScale.zeroToFour(2, 4).answer(3)).isEmpty();
    assertThat(AnswerScale.zeroToFour(2, 4).lowestValue()).isEqualTo(2);
    assertThat(AnswerScale.agreement().answer(0))
        .contains(new CodedAnswer.Excluded(ExclusionReason.NOT_APPLICABLE));
    assertThat(AnswerScale.agreement().lowestValue()).isEqualTo(1);
    assertThat(AnswerScale.agreement().answer(5)).contains(new CodedAnswer.Value(5));
    assertThat(AnswerScale.yesOrNo().codes()).hasSize(2);
    assertThat(AnswerScale.Kind.ONE_TO_FIVE.least()).isEqualTo(1);
    assertThat(AnswerScale.Kind.ZERO_TO_FOUR.most()).isEqualTo(4);
    assertThatThrownBy(() -> AnswerScale.zeroToFour(5))
        .hasMessage("value must be a number of points from 0 to 4 but was 5");
    assertThatThrownBy(() -> AnswerScale.zeroToFour(new int[0]))
        .hasMessage("codes must hold at least 1 code with a value");
    assertThatThrownBy(() -> new CodedAnswer.Value(6))
        .hasMessage("value must be a number of points from 0 to 5 but was 6");
  }

  /** Nothing of a response can hold a name or a text. */
  @Test
  void aResponseHasNoPlaceForNames() {
    assertThat(CoordinationResponse.class.getRecordComponents())
        .extracting(RecordComponent::getType)
        .doesNotContain(String.class);
    assertThat(Arrays.stream(CoordinationResponse.class.getRecordComponents()))
        .filteredOn(component -> component.getType() == Map.class)
        .extracting(component -> component.getGenericType().getTypeName())
        .containsExactly("java.util.Map<java.lang.String, java.lang.Integer>");
  }

  @Test
  void responsesAreEqualByValue() {
    CoordinationResponse one =
        CoordinationResponse.partner(
            OrganisationType.UN, CoordinationLevel.SUB_NATIONAL, Map.of("a", 1));
    new EqualsTester()
        .addEqualityGroup(one, SerializableTester.reserialize(one))
        .addEqualityGroup(
            CoordinationResponse.coordinator(
                OrganisationType.UN, CoordinationLevel.SUB_NATIONAL, Map.of("a", 1)))
        .testEquals();
    assertThat(OrganisationType.NNGO.label()).isEqualTo("national NGO");
  }

  @Test
  void anErrorIsSeenFromALargerWhole() {
    CoordinationDataException inner =
        CoordinationDataException.at("[2]", DataRule.NOT_A_VALUE, "no\nvalue");
    assertThat(inner.within("list").place()).isEqualTo("list[2]");
    assertThat(inner.within("").place()).isEqualTo("[2]");
    assertThat(inner.within("list").within("whole")).hasMessage("whole.list[2]: no\\u000avalue");
    assertThat(CoordinationDataException.at("", DataRule.NOT_JSON, "x").within("a").place())
        .isEqualTo("a");
    assertThat(CoordinationDataException.at("", DataRule.NOT_JSON, "x")).hasMessage("x");
    assertThat(inner.problem()).isEqualTo("no\\u000avalue");
  }
}
