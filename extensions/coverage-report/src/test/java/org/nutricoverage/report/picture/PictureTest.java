package org.nutricoverage.report.picture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.common.testing.EqualsTester;
import com.google.common.testing.SerializableTester;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class PictureTest {

  private static Picture of(String title, String words) {
    return Picture.of(title, words, 100, 50, "<g id=\"" + Picture.PREFIX + "a\"/>\n");
  }

  @Test
  void holdsWhatItWasGiven() {
    Picture picture = of("Title", "one\ntwo");
    assertThat(picture.title()).isEqualTo("Title");
    assertThat(picture.alternativeText()).isEqualTo("one\ntwo");
    assertThat(picture.width()).isEqualTo(100);
    assertThat(picture.height()).isEqualTo(50);
    assertThat(picture).hasToString("Title\none\ntwo");
  }

  @Test
  void writesACompleteDocument() {
    assertThat(of("T", "w").withIdentifierPrefix("x-").svg())
        .isEqualTo(
            """
            <svg xmlns="http://www.w3.org/2000/svg" width="100" height="50" viewBox="0 0 100 50"\
             role="img" aria-labelledby="x-title x-desc" font-family="Helvetica, Arial, sans-serif">
            <title id="x-title">T</title>
            <desc id="x-desc">w</desc>
            <rect width="100" height="50" fill="#ffffff"/>
            <g id="x-a"/>
            </svg>
            """);
  }

  @Test
  void prefixFollowsFromTheContent() {
    assertThat(of("T", "w").svg()).isEqualTo(of("T", "w").svg());
    assertThat(of("T", "w").svg()).contains("id=\"p").doesNotContain("\uE000");
    String one = Svg.of(of("T", "w")).all("title").get(0).getAttribute("id");
    String other = Svg.of(of("T", "v")).all("title").get(0).getAttribute("id");
    assertThat(one).matches("p[0-9a-f]{8}-title").isNotEqualTo(other);
  }

  @Test
  void refusesPrefixesThatAreNoIdentifiers() {
    assertThatThrownBy(() -> of("T", "w").withIdentifierPrefix("1\""))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "newPrefix must be a letter and up to 63 letters, digits, hyphens, underscores but was"
                + " 1\"");
    assertThatThrownBy(() -> of("T", "w").withIdentifierPrefix(""))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> of("T", "w").withIdentifierPrefix("a".repeat(65)))
        .isInstanceOf(IllegalArgumentException.class);
    assertThat(of("T", "w").withIdentifierPrefix("a".repeat(64)).svg())
        .contains("id=\"" + "a".repeat(64) + "title\"");
  }

  @Test
  void isEqualByValue() {
    new EqualsTester()
        .addEqualityGroup(of("T", "w"), of("T", "w"))
        .addEqualityGroup(of("U", "w"))
        .addEqualityGroup(of("T", "v"))
        .addEqualityGroup(of("T", "w").withIdentifierPrefix("x"))
        .testEquals();
    SerializableTester.reserializeAndAssert(of("T", "w"));
  }

  @Property(tries = 200)
  void anyTextIsEscaped(@ForAll String text) {
    Picture picture = of(text, text);
    Svg svg = Svg.of(picture);
    assertThat(svg.all("title").get(0).getTextContent()).isEqualTo(picture.title());
    assertThat(svg.all("desc").get(0).getTextContent()).isEqualTo(picture.alternativeText());
    assertThat(svg.all("script")).isEmpty();
  }
}
