package org.nutricoverage.core.internal;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class TextsTest {

  @Test
  void leavesOrdinaryTextsOfAnyScriptAlone() {
    for (String text :
        new String[] {
          "", "Tanganyika", "جوبا", "ጎንደር", "👩‍👧 mère", "e\u0301", "a\u2027b\u202fc\u2065d\u206a"
        }) {
      assertThat(Texts.oneLine(text)).isSameAs(text);
    }
  }

  @Test
  void escapesWhatWouldBeginALineOrTurnItAround() {
    assertThat(Texts.oneLine("a\r\nb")).isEqualTo("a\\u000d\\u000ab");
    assertThat(Texts.oneLine("\u0085\u2028\u2029\u202a\u202e\u2066\u2069\u007f"))
        .isEqualTo("\\u0085\\u2028\\u2029\\u202a\\u202e\\u2066\\u2069\\u007f");
  }

  @Test
  void cutsLongTexts() {
    assertThat(Texts.cut("x".repeat(200))).isEqualTo("x".repeat(200));
    assertThat(Texts.cut("x".repeat(201))).isEqualTo("x".repeat(200) + "... (201 characters)");
    assertThat(Texts.cut("x".repeat(199) + "😀y"))
        .isEqualTo("x".repeat(199) + "... (202 characters)");
    assertThat(Texts.cut("a\nb")).isEqualTo("a\\u000ab");
    assertThat(Texts.cut("\n" + "x".repeat(300)))
        .startsWith("\\u000a")
        .endsWith("x... (301 characters)");
  }

  @Property
  void isAlwaysOneLine(@ForAll String text) {
    assertThat(Texts.oneLine(text).lines().count()).isLessThanOrEqualTo(1);
    assertThat(Texts.oneLine(Texts.oneLine(text))).isEqualTo(Texts.oneLine(text));
  }
}
