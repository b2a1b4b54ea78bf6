package org.nutricoverage.report.picture;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class LabelTest {

  @Test
  void cleansWhatNobodySees() {
    assertThat(Label.clean(" a\tb\n c\u0000d\u202Ee\uE000f\uD800 "))
        .isEqualTo("a b c\uFFFDd\uFFFDe\uFFFDf\uFFFD");
    assertThat(Label.clean("a\uFFFEb\uFDD0c")).isEqualTo("a\uFFFDb\uFFFDc");
    assertThat(Label.clean("na\u200Cme \u2068x\u2069")).isEqualTo("na\u200Cme \u2068x\u2069");
    assertThat(Label.clean("\uD83D\uDE00")).isEqualTo("\uD83D\uDE00");
    assertThat(Label.cleanLines("a\nb\tc")).isEqualTo("a\nb c");
  }

  @Test
  void keepsRightToLeftToItself() {
    assertThat(Label.name("كسلا (D)")).isEqualTo("\u2068كسلا (D)\u2069");
    assertThat(Label.name("שלום")).isEqualTo("\u2068שלום\u2069");
    assertThat(Label.name("Gao")).isEqualTo("Gao");
  }

  @Test
  void cutsButKeepsTheCode() {
    assertThat(Label.cut("Gao (ML07)", 10)).isEqualTo("Gao (ML07)");
    assertThat(Label.cut("Baraté-Ville de Tanganyika (XT0103)", 20))
        .isEqualTo("Baraté-Vil… (XT0103)");
    assertThat(Label.cut("abcdefghijkl", 5)).isEqualTo("abcd…");
    assertThat(Label.cut("short (a very long remark)", 12)).isEqualTo("short (a ve…");
  }

  @Test
  void wrapsAtSpaces() {
    assertThat(Label.wrap("one two three", 7)).containsExactly("one two", "three");
    assertThat(Label.wrap("abcdefghij kl", 4)).containsExactly("abcd", "efgh", "ij", "kl");
    assertThat(Label.wrap("", 4)).containsExactly("");
  }

  @Test
  void namesRowsOnTwoLines() {
    assertThat(Label.row("ration stock-outs in the lean season", false))
        .isEqualTo("ration stock-outs in the\nlean season");
    assertThat(Label.row("ration stock-outs in the lean season", true))
        .isEqualTo("ration stock-outs in the l…");
    assertThat(Label.row("x".repeat(200) + " (E)", false).lines()).hasSize(2);
  }

  @Test
  void shortensNumbers() {
    assertThat(Label.number(12.50, 1)).isEqualTo("12.5");
    assertThat(Label.number(12, 1)).isEqualTo("12");
    assertThat(Label.number(0.125, 2)).isEqualTo("0.13");
    assertThat(Label.number(1000, 1)).isEqualTo("1000");
  }

  @Test
  void escapes() {
    assertThat(Label.escape("<a b='c' d=\"e\">&</a>"))
        .isEqualTo("&lt;a b=&#39;c&#39; d=&quot;e&quot;&gt;&amp;&lt;/a&gt;");
  }

  @Property(tries = 200)
  void wrappingLosesNoLetter(
      @ForAll String text, @ForAll @IntRange(min = 2, max = 40) int letters) {
    String joined = String.join("", Label.wrap(text, letters)).replace(" ", "");
    assertThat(joined).isEqualTo(Label.clean(text).replace(" ", ""));
    assertThat(Label.wrap(text, letters)).allMatch(line -> line.length() <= letters);
  }

  @Property(tries = 200)
  void cutTextFits(@ForAll String text, @ForAll @IntRange(min = 3, max = 40) int letters) {
    String cut = Label.cut(text, letters).replace("\u2068", "").replace("\u2069", "");
    assertThat(cut.codePointCount(0, cut.length())).isLessThanOrEqualTo(letters);
  }
}
