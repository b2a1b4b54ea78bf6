package org.nutricoverage.io.hxl;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.common.testing.EqualsTester;
import com.google.common.testing.SerializableTester;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.nutricoverage.core.AgeBand;
import org.nutricoverage.core.Sex;

class HxlTagTest {

  @ParameterizedTest
  @CsvSource({
    "#inneed, #inneed",
    "' #InNeed ', #inneed",
    "#inneed+f+children, #inneed+children+f",
    "'#inneed + F  +children', #inneed+children+f",
    "#adm1+code+code, #adm1+code",
    "#x_1+a_2b, #x_1+a_2b",
  })
  void isReadWithoutRegardToCaseSpaceAndOrder(String text, String canonical) {
    HxlTag tag = HxlTag.parse(text);

    assertThat(tag.toString()).isEqualTo(canonical);
    assertThat(HxlTag.parse(tag.toString())).isEqualTo(tag);
    assertThat(HxlTag.find(text)).contains(tag);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "#",
        "inneed",
        "##inneed",
        "#1a",
        "#_a",
        "#in need",
        "#inneed+",
        "#inneed++f",
        "#inneed-f",
        "#inneed+f!",
        "#inneed+1",
        "#*",
        "#inneed+ f children",
        "#ïnneed",
        "# inneed"
      })
  void otherTextIsRefused(String text) {
    assertThat(HxlTag.find(text)).isEmpty();
    assertThatThrownBy(() -> HxlTag.parse(text))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "tag must be an HXL hashtag such as #inneed+f+children of at most 1,000 characters but"
                + " was \""
                + text
                + "\"");
  }

  @Test
  void aHashtagHasAtMostAThousandCharacters() {
    assertThat(HxlTag.find("#" + "a".repeat(999))).isPresent();
    assertThat(HxlTag.find("#" + "a".repeat(1_000))).isEmpty();
    assertThat(HxlTag.find("#a" + "+b".repeat(499))).contains(HxlTag.parse("#a+b"));
    assertThat(HxlTag.find("#a" + " ".repeat(1_000_000) + "!")).isEmpty();
  }

  @Test
  void partsAreChecked() {
    assertThat(new HxlTag("inneed", List.of("f", "children", "f")))
        .isEqualTo(HxlTag.parse("#inneed+children+f"));
    assertThatThrownBy(() -> new HxlTag("InNeed", List.of()))
        .hasMessage(
            "hashtag must be a word of small letters, digits and underscores that begins with a"
                + " letter but was \"InNeed\"");
    assertThatThrownBy(() -> new HxlTag("inneed", List.of("+f")))
        .hasMessage(
            "attribute must be a word of small letters, digits and underscores that begins with a"
                + " letter but was \"+f\"");
  }

  @Test
  void sexIsThatOfTheLibraryWhereItHasOne() {
    assertThat(HxlTag.parse("#inneed").sex()).contains(Sex.ALL);
    assertThat(HxlTag.parse("#inneed+f+children").sex()).contains(Sex.FEMALE);
    assertThat(HxlTag.parse("#inneed+m").sex()).contains(Sex.MALE);
    assertThat(HxlTag.parse("#inneed+i").sex()).isEmpty();
    assertThat(HxlTag.parse("#inneed+f+m").sex()).isEmpty();
    assertThat(HxlTag.parse("#inneed+m+f").sexes())
        .containsExactly(SexAttribute.FEMALE, SexAttribute.MALE);
    assertThat(HxlTag.parse("#inneed+i").sexes()).containsExactly(SexAttribute.NEITHER);
    assertThat(HxlTag.parse("#inneed+female").sexes()).isEmpty();
  }

  @Test
  void unitIsPeopleOrHouseholds() {
    assertThat(HxlTag.parse("#inneed+ind").unit()).contains(CountUnit.INDIVIDUALS);
    assertThat(HxlTag.parse("#inneed+hh").unit()).contains(CountUnit.HOUSEHOLDS);
    assertThat(HxlTag.parse("#inneed").unit()).isEmpty();
    assertThat(HxlTag.parse("#inneed+hh+ind").unit()).isEmpty();
    assertThat(CountUnit.HOUSEHOLDS.attribute()).isEqualTo("hh");
    assertThat(CountUnit.INDIVIDUALS.attribute()).isEqualTo("ind");
  }

  @Test
  void attributesAreFound() {
    assertThat(HxlTag.parse("#adm1+code").has("CODE")).isTrue();
    assertThat(HxlTag.parse("#adm1+code").has("name")).isFalse();
  }

  @Test
  void agesAreWordsOrNumbers() {
    assertThat(HxlTag.parse("#inneed+f").ages()).isEmpty();
    assertThat(HxlTag.parse("#inneed+infants+age_6_59").ages())
        .containsExactly(AgeAttribute.parse("age_6_59"), AgeAttribute.parse("infants"));
  }

  @Test
  void agesHaveABandOnceTheUnitIsSaid() {
    AgeAttribute months = AgeAttribute.parse(" AGE_6_59 ");
    assertThat(months.attribute()).isEqualTo("age_6_59");
    assertThat(months.from()).hasValue(6);
    assertThat(months.to()).hasValue(59);
    assertThat(months.inMonths()).contains(AgeBand.ofCompletedMonths(6, 59));
    assertThat(months.inYears()).contains(AgeBand.ofCompletedMonths(72, 719));
    assertThat(AgeAttribute.parse("age_0_4").inYears()).contains(AgeBand.ofCompletedMonths(0, 59));
    assertThat(AgeAttribute.parse("age0_4")).isNotEqualTo(AgeAttribute.parse("age_0_4"));
    assertThat(AgeAttribute.parse("age0_4").inYears()).contains(AgeBand.ofCompletedMonths(0, 59));
  }

  @Test
  void agesWithoutAnEndAndWordsHaveNoBand() {
    AgeAttribute open = AgeAttribute.parse("age_80_plus");
    assertThat(open.from()).hasValue(80);
    assertThat(open.to()).isEmpty();
    assertThat(open.inMonths()).isEmpty();
    assertThat(open.inYears()).isEmpty();
    assertThat(AgeAttribute.parse("age_80plus").from()).hasValue(80);
    for (String word : AgeAttribute.WORDS) {
      AgeAttribute named = AgeAttribute.parse(word);
      assertThat(named.toString()).isEqualTo(word);
      assertThat(named.from()).isEmpty();
      assertThat(named.inMonths()).isEmpty();
      assertThat(named.inYears()).isEmpty();
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"age_9_2", "age", "age_x_2", "f", "age_12345_12346", "age_1", ""})
  void otherAttributesAreNoAges(String attribute) {
    assertThatThrownBy(() -> AgeAttribute.parse(attribute))
        .hasMessage(
            "attribute must be one of [infants, children, adolescents, adults, elderly], two ages"
                + " such as age_6_59, or age_80_plus but was \""
                + attribute
                + "\"");
  }

  @Test
  void agesBeyondALifeAreRefusedWhenTheyAreUsed() {
    assertThatThrownBy(() -> AgeAttribute.parse("age_0_200").inYears())
        .hasMessage("toMonths must be a number of completed months from 0 to 1440 but was 2411");
  }

  @Test
  void areValues() {
    new EqualsTester()
        .addEqualityGroup(HxlTag.parse("#a+b+c"), HxlTag.parse("#A +c +b"))
        .addEqualityGroup(HxlTag.parse("#a+b"))
        .addEqualityGroup(HxlTag.parse("#b+b"))
        .testEquals();
    new EqualsTester()
        .addEqualityGroup(AgeAttribute.parse("infants"), AgeAttribute.parse("Infants"))
        .addEqualityGroup(AgeAttribute.parse("age_0_4"))
        .testEquals();
    SerializableTester.reserializeAndAssert(HxlTag.parse("#a+b+c"));
    SerializableTester.reserializeAndAssert(AgeAttribute.parse("age_0_4"));
    SerializableTester.reserializeAndAssert(new HxlColumn(3, "In need", HxlTag.parse("#a")));
  }

  @Test
  void aColumnShowsTagPlaceAndHeader() {
    assertThat(new HxlColumn(3, "In need", HxlTag.parse("#a+b")).toString())
        .isEqualTo("#a+b (column 3, \"In need\")");
    assertThat(new HxlColumn(1, "", HxlTag.parse("#a")).toString()).isEqualTo("#a (column 1)");
    assertThatThrownBy(() -> new HxlColumn(0, "", HxlTag.parse("#a")))
        .hasMessage("position must be a number of columns of at least 1 but was 0");
  }
}
