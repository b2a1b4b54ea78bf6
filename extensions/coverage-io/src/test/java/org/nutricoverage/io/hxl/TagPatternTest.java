package org.nutricoverage.io.hxl;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.common.testing.EqualsTester;
import com.google.common.testing.SerializableTester;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TagPatternTest {

  /** Case ECO-03 of the reference. */
  @Test
  void womenWithoutChildren() {
    TagPattern pattern = TagPattern.parse("#inneed+f-children");

    assertThat(
            Stream.of(
                    "#inneed+f",
                    "#inneed+f+children",
                    "#inneed+children+f",
                    "#inneed",
                    "#targeted+f",
                    "#inneed+f+adults+ind")
                .map(HxlTag::parse)
                .map(pattern::matches))
        .containsExactly(true, false, false, false, false, true);
  }

  @ParameterizedTest
  @CsvSource({
    "#inneed!, #inneed, true",
    "#inneed!, #inneed+f, false",
    "#inneed+f!, #inneed+f, true",
    "#inneed+f!, #inneed+f+children, false",
    "#inneed+children+f!, #inneed+f+children, true",
    "#inneed+f!, #inneed, false",
    "#*, #anything+at+all, true",
    "#*+code, #adm1+code, true",
    "#*+code, #adm1+name, false",
    "#*-code!, #adm1, true",
    "#*!, #adm1+code, false",
    "'#InNeed + F - Children !', #inneed+f, true",
    "#adm1, #adm, false",
    "#adm+code-parent, #adm+code+parent, false",
  })
  void matches(String pattern, String tag, boolean expected) {
    assertThat(TagPattern.parse(pattern).matches(HxlTag.parse(tag))).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource({
    "#inneed, #inneed",
    "' #InNeed -children + F ', #inneed+f-children",
    "#*+b-d-c+a!, #*+a+b-c-d!",
    "#inneed+f+f, #inneed+f",
  })
  void hasOneTextForm(String text, String canonical) {
    TagPattern pattern = TagPattern.parse(text);

    assertThat(pattern.toString()).isEqualTo(canonical);
    assertThat(TagPattern.parse(canonical)).isEqualTo(pattern);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "#",
        "inneed",
        "*",
        "#inneed+",
        "#inneed+f-",
        "#inneed!!",
        "#inneed!+f",
        "#in need",
        "#**",
        "#inneed+*",
        "#inneed+1",
        "#!",
        "+f"
      })
  void otherTextIsRefused(String text) {
    assertThatThrownBy(() -> TagPattern.parse(text))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "pattern must be an HXL tag pattern such as #inneed+f-children or #inneed+f! of at"
                + " most 1,000 characters but was \""
                + text
                + "\"");
  }

  @Test
  void hostileTextIsRefusedAtOnce() {
    assertThatThrownBy(() -> TagPattern.parse("#a" + "+b".repeat(500_000)))
        .hasMessageContaining("of at most 1,000 characters but was \"#a+b+b")
        .hasMessageContaining("(1,000,004 characters)");
    assertThat(TagPattern.parse("#a" + "+b".repeat(499)).toString()).isEqualTo("#a+b");
  }

  @Test
  void contradictionsAreRefused() {
    assertThatThrownBy(() -> TagPattern.parse("#inneed+f-f"))
        .hasMessage("attribute must be either included or excluded but was both: \"f\"");
    assertThatThrownBy(() -> new TagPattern("#a", List.of(), List.of(), false))
        .hasMessage(
            "hashtag must be a word of small letters, digits and underscores that begins with a"
                + " letter but was \"#a\"");
  }

  @Test
  void isAValue() {
    new EqualsTester()
        .addEqualityGroup(
            TagPattern.parse("#a+b+c-d"),
            TagPattern.parse("#A-d+c+b"),
            new TagPattern("a", List.of("c", "b"), List.of("d"), false))
        .addEqualityGroup(TagPattern.parse("#a+b+c-d!"))
        .addEqualityGroup(TagPattern.parse("#a+b-c-d"))
        .testEquals();
    SerializableTester.reserializeAndAssert(TagPattern.parse("#*+b-c!"));
  }
}
