package org.nutricoverage.examples.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class PageTest {

  @Test
  void breaksParagraphsAtBlanks() {
    String text = new Page().paragraph("word ".repeat(40).strip(), "- ", "  ").toString();

    assertThat(text.lines()).allSatisfy(line -> assertThat(line.length()).isLessThanOrEqualTo(100));
    assertThat(text.lines().findFirst().orElseThrow()).startsWith("- word").hasSize(96);
    assertThat(text.lines().skip(1)).allSatisfy(line -> assertThat(line).startsWith("  word"));
  }

  @Test
  void wordLongerThanALineStaysWhole() {
    assertThat(new Page().paragraph("a " + "x".repeat(120)).toString())
        .isEqualTo("a\n" + "x".repeat(120) + "\n");
  }

  @Test
  void alignsByWhatTheEyeSees() {
    // e + combining accent is one column, as is the single letter.
    String text =
        new Page()
            .table(List.of(List.of("", "n"), List.of("Ke\u0301re", "1"), List.of("Kéré", "22")))
            .toString();

    assertThat(text).isEqualTo("         n\n  Ke\u0301re   1\n  Kéré  22\n");
  }

  @Test
  void shortensLabelsToKeepTheWidth() {
    String text = new Page().table(List.of(List.of("N".repeat(150), "1".repeat(10)))).toString();

    assertThat(text).isEqualTo("  " + "N".repeat(85) + "\u2026  " + "1".repeat(10) + "\n");
  }

  @Test
  void headingsAreUnderlinedAndApart() {
    assertThat(new Page().heading("Été").paragraph("x").heading("B").toString())
        .isEqualTo("Été\n---\nx\n\nB\n-\n");
  }
}
