package org.nutricoverage.io.survey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.common.testing.EqualsTester;
import com.google.common.testing.SerializableTester;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.nutricoverage.core.Sex;

class CodeBookTest {

  private static CodeBook.Builder yesNo() {
    return CodeBook.builder().yes("1", " Oui ").no("2", "Non");
  }

  @Test
  void knowsCodesAndLabels() {
    CodeBook codes = yesNo().doNotKnow("99").refused("98").female("2", "F").male("1", "M").build();

    assertThat(codes.answer("1")).contains(Answer.YES);
    assertThat(codes.answer("OUI")).contains(Answer.YES);
    assertThat(codes.answer(" non ")).contains(Answer.NO);
    assertThat(codes.answer("99")).contains(Answer.DO_NOT_KNOW);
    assertThat(codes.answer("98")).contains(Answer.REFUSED);
    assertThat(codes.answer("0")).isEmpty();
    assertThat(codes.answer("")).isEmpty();
    assertThat(codes.answer("=1")).isEmpty();
    assertThat(codes.sex("2")).contains(Sex.FEMALE);
    assertThat(codes.sex("m")).contains(Sex.MALE);
    assertThat(codes.sex("oui")).isEmpty();
    assertThat(codes.answers())
        .isEqualTo(
            Map.of(
                "1",
                Answer.YES,
                "oui",
                Answer.YES,
                "2",
                Answer.NO,
                "non",
                Answer.NO,
                "99",
                Answer.DO_NOT_KNOW,
                "98",
                Answer.REFUSED));
    assertThat(codes.sexes())
        .isEqualTo(Map.of("2", Sex.FEMALE, "f", Sex.FEMALE, "1", Sex.MALE, "m", Sex.MALE));
  }

  @Test
  void comparesNumbersAsNumbers() {
    CodeBook codes = yesNo().build();

    assertThat(codes.answer("1.0")).contains(Answer.YES);
    assertThat(codes.answer("+1")).contains(Answer.YES);
    assertThat(codes.answer("01")).contains(Answer.YES);
    assertThat(codes.answer("2.000")).contains(Answer.NO);
    assertThat(codes.answer("1.5")).isEmpty();
    assertThat(codes.answer("10")).isEmpty();
    assertThat(codes.answer("-1")).isEmpty();
    assertThat(codes.answer("1e0")).isEmpty();
    assertThat(CodeBook.builder().yes("100").no("0.0").build().answer("1e2")).isEmpty();
    assertThat(CodeBook.builder().yes("100").no("0.0").build().answer("100.0"))
        .contains(Answer.YES);
    assertThat(CodeBook.builder().yes("100").no("0.0").build().answer("0")).contains(Answer.NO);
  }

  @Test
  void knowsWhatIsMissing() {
    CodeBook codes = yesNo().missing("N/A", "-").missingNumbers("999").build();

    assertThat(codes.isMissing("n/a")).isTrue();
    assertThat(codes.isMissing("-")).isTrue();
    assertThat(codes.isMissing("  ")).isTrue();
    assertThat(codes.isMissing("999")).isFalse();
    assertThat(codes.isMissingNumber("999.0")).isTrue();
    assertThat(codes.isMissingNumber("n/a")).isTrue();
    assertThat(codes.isMissingNumber("1")).isFalse();
  }

  @Test
  void refusesACodeWithTwoMeanings() {
    assertThatThrownBy(() -> yesNo().no("oui"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("answer code \"oui\" must have one meaning but stands for YES and NO");
    assertThatThrownBy(() -> yesNo().female("1").male("1.0"))
        .hasMessage("sex code \"1.0\" must have one meaning but stands for FEMALE and MALE");
    assertThatThrownBy(() -> yesNo().missing("1").build())
        .hasMessage("missing code \"1\" must have one meaning but stands for YES");
    assertThatThrownBy(() -> yesNo().female("f").male("m").missing("F").build())
        .hasMessage("missing code \"f\" must have one meaning but stands for FEMALE");
    assertThat(yesNo().yes("1").build()).isEqualTo(yesNo().build());
  }

  @Test
  void wantsYesAndNoAndBothSexes() {
    assertThatThrownBy(() -> CodeBook.builder().yes("1").build())
        .isInstanceOf(IllegalStateException.class)
        .hasMessage("missing before the code book: yes(code), no(code)");
    assertThatThrownBy(() -> CodeBook.builder().no("1").build())
        .isInstanceOf(IllegalStateException.class);
    assertThatThrownBy(() -> yesNo().female("1").build())
        .isInstanceOf(IllegalStateException.class)
        .hasMessage("missing before the code book: female(code), male(code)");
    assertThatThrownBy(() -> yesNo().male("1", "2").build())
        .isInstanceOf(IllegalStateException.class);
    assertThatThrownBy(() -> yesNo().yes(" "))
        .hasMessage("answer code must be a text that is not blank");
    assertThatThrownBy(() -> yesNo().male(" "))
        .hasMessage("sex code must be a text that is not blank");
    assertThatThrownBy(() -> yesNo().missing(" "))
        .hasMessage("missing code must be a text that is not blank");
    assertThatThrownBy(() -> yesNo().missingNumbers(" "))
        .hasMessage("missing number code must be a text that is not blank");
  }

  @Test
  void wfpFormsHaveTheirOwn() {
    assertThat(CodeBook.WFP.answer("1")).contains(Answer.YES);
    assertThat(CodeBook.WFP.answer("0")).contains(Answer.NO);
    assertThat(CodeBook.WFP.answer("888")).contains(Answer.DO_NOT_KNOW);
    assertThat(CodeBook.WFP.answer("999")).isEmpty();
    assertThat(CodeBook.WFP.sex("0")).contains(Sex.FEMALE);
    assertThat(CodeBook.WFP.sex("1")).contains(Sex.MALE);
    assertThat(CodeBook.WFP.isMissingNumber("888")).isTrue();
    assertThat(CodeBook.WFP.isMissing("n/a")).isTrue();
    assertThat(CodeBook.WFP)
        .hasToString(
            "answers {0=NO, 1=YES, 888=DO_NOT_KNOW}, sexes {0=FEMALE, 1=MALE}, missing [n/a],"
                + " missing numbers [888]");
  }

  @Test
  void isAValue() {
    new EqualsTester()
        .addEqualityGroup(
            yesNo().build(), CodeBook.builder().no("2", "NON").yes("oui", "1").build())
        .addEqualityGroup(yesNo().doNotKnow("9").build())
        .addEqualityGroup(yesNo().female("1").male("2").build())
        .addEqualityGroup(yesNo().missing("9").build())
        .addEqualityGroup(yesNo().missingNumbers("9").build())
        .testEquals();
    SerializableTester.reserializeAndAssert(CodeBook.WFP);
    assertThatThrownBy(() -> CodeBook.WFP.answers().clear())
        .isInstanceOf(UnsupportedOperationException.class);
    assertThatThrownBy(() -> CodeBook.WFP.sexes().clear())
        .isInstanceOf(UnsupportedOperationException.class);
  }
}
