package org.nutricoverage.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.nutricoverage.core.Area;
import org.nutricoverage.core.CoverageEstimate;
import org.nutricoverage.core.CoverageFinding;
import org.nutricoverage.core.Evidence;
import org.nutricoverage.core.Finding;
import org.nutricoverage.core.Proportion;
import org.nutricoverage.core.Sex;
import org.nutricoverage.core.Uncertainty;
import org.nutricoverage.core.standard.Standard;
import org.nutricoverage.core.table.CoverageTable;
import org.nutricoverage.core.table.Dimension;
import org.nutricoverage.report.notebook.NotebookDisplay;

class CoverageReportProperties {

  /** Any text that can be seen, with signs of HTML, surrogates on their own, and controls. */
  @Provide
  Arbitrary<String> texts() {
    Arbitrary<String> chars = Arbitraries.strings().all().ofMaxLength(40);
    Arbitrary<String> signs =
        Arbitraries.strings()
            .withChars("<>&\"'/=;-!]['`\n\t\0\r\uD800\uDC00\uFFFE\uFFFF\u202E\u2066\u05D0\u0627x")
            .ofMaxLength(40);
    return Arbitraries.oneOf(chars, signs).map(text -> "a" + text + "z");
  }

  @Property(tries = 60)
  void noTextBreaksThePage(@ForAll("texts") String text, @ForAll("texts") String other) {
    CoverageEstimate figure =
        Figures.builder(Figures.scope(Figures.NORTH, Sex.ALL))
            .eligibleFrom(text)
            .restingOn(new Evidence.Stated(other))
            .explainedBy(List.of(text, other))
            .noting(List.of(Finding.of(CoverageFinding.SUPPRESSED, text).at(other, text)))
            .computed(Proportion.of(1, 2), new Uncertainty.NoInterval(other));
    CoverageReport report =
        CoverageReport.of(text)
            .note(other)
            .estimate(figure, new Standard(other, Standard.sphereDefault().threshold(), text))
            .table(other, CoverageTable.of(Dimension.AREA, List.of(figure)))
            .survey(text, Figures.enrolled("y").estimate())
            .build();
    StrictPage page = StrictPage.of(report.toHtml());
    StrictPage plain =
        StrictPage.of(CoverageReport.of("x").note("x").estimate(figure).build().toHtml());
    assertThat(page.all("script")).isEmpty();
    assertThat(page.all("h1")).hasSize(1);
    assertThat(plain.all("section")).hasSize(5);
    assertThat(page.all("section")).hasSize(6);
    StrictPage.fragment(report.toHtmlFragment());
    StrictPage.fragment(NotebookDisplay.view(figure).getOrDefault("text/html", ""));
  }

  @Property(tries = 50)
  void aVisibleTextIsFoundAgain(@ForAll("visible") String name) {
    CoverageReport report =
        CoverageReport.of(name).estimate(Figures.counted(Area.of("A", name), 1, 2)).build();
    StrictPage page = StrictPage.of(report.toHtml());
    assertThat(page.texts("h1")).containsExactly(name);
    assertThat(page.texts("bdi")).contains(name + " (A), 2026Q1, children 6-23 months, overall");
  }

  @Provide
  Arbitrary<String> visible() {
    return Arbitraries.strings()
        .withCharRange('!', '~')
        .withCharRange('\u05D0', '\u05EA')
        .withCharRange('\u0621', '\u063A')
        .ofMinLength(1)
        .ofMaxLength(200)
        .filter(name -> !name.equals("A"));
  }

  @Property(tries = 20)
  void everyFigureIsExplainedOnce(@ForAll @IntRange(min = 1, max = 30) int figures) {
    CoverageReport.Builder builder = CoverageReport.of("x");
    for (int i = 0; i < figures; i++) {
      builder.estimate(Figures.counted(Area.of("A" + i, "Area " + i), i, 30));
    }
    StrictPage page = StrictPage.of(builder.build().toHtml());
    assertThat(
            page.all("h4").stream()
                .filter(heading -> heading.getAttribute("id").startsWith("figure-")))
        .hasSize(figures);
  }
}
