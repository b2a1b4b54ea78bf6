package org.nutricoverage.report.picture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.nutricoverage.core.CoverageEstimate;
import org.nutricoverage.core.Evidence;
import org.nutricoverage.core.Outcome;
import org.nutricoverage.core.Proportion;
import org.nutricoverage.core.ReportingPeriod;
import org.nutricoverage.core.Uncertainty;
import org.nutricoverage.core.interval.BinomialInterval;
import org.nutricoverage.core.interval.ConfidenceInterval;
import org.nutricoverage.core.standard.Standard;
import org.nutricoverage.core.table.CoverageTable;
import org.nutricoverage.core.table.Dimension;
import org.w3c.dom.Element;

class ForestPlotTest {

  private static final ReportingPeriod QUARTER = ReportingPeriod.quarter(2026, 3);

  private static Picture draw(CoverageEstimate... estimates) {
    return ForestPlot.of(List.of(estimates)).draw();
  }

  /** Marks stand where the axis says: the place of 0 % and 100 % is that of their names. */
  @Test
  void marksStandAtTheirValue() {
    Svg svg = Svg.of(draw(Samples.surveyed("A", "Ansongo", 62, 100)));
    double zero = Svg.left(svg.text("0 %"));
    double hundred = Svg.left(svg.text("100 %"));
    Element mark = svg.all("circle").get(0);
    double x = Svg.left(mark) + Svg.number(mark, "cx");
    assertThat((x - zero) / (hundred - zero)).isCloseTo(0.62, within(1e-4));
    ConfidenceInterval limits = BinomialInterval.WILSON.of(62, 100, 0.95);
    List<Double> ends = new ArrayList<>();
    for (Element line : svg.all("line")) {
      double shift = Svg.left(line);
      if (line.getAttribute("x1").equals(line.getAttribute("x2"))
          && line.getAttribute("stroke").equals(Svg.rgb(Palette.TEXT))) {
        ends.add((shift + Svg.number(line, "x1") - zero) / (hundred - zero));
      }
    }
    assertThat(ends).hasSize(2);
    assertThat(ends.get(0)).isCloseTo(limits.lower(), within(1e-4));
    assertThat(ends.get(1)).isCloseTo(limits.upper(), within(1e-4));
  }

  @Test
  void columnGivesFigureIntervalAndPeople() {
    assertThat(Svg.of(draw(Samples.surveyed("A", "Ansongo", 62, 100))).texts())
        .contains(
            "Ansongo (A)",
            "62.0 % (52.2\u201370.9), n 100",
            "Coverage (% of eligible people)",
            "Coverage by area");
    assertThat(Svg.of(draw(Samples.counted("A", "Ansongo", QUARTER, 29_760, 48_000))).texts())
        .contains("62.0 %, no interval, of 48,000");
  }

  @Test
  void figuresThatAreNotThereAreSaid() {
    Svg svg =
        Svg.of(
            draw(
                Samples.missing("D", "Ménaka", Outcome.Reason.NO_ELIGIBLE_PEOPLE),
                Samples.missing("E", "Gao", Outcome.Reason.SUPPRESSED)));
    assertThat(svg.texts())
        .contains("not computable: no eligible people", "suppressed: small numbers");
    assertThat(svg.all("circle")).isEmpty();
  }

  @Test
  void coverageAboveOneIsOnTheAxis() {
    Svg svg = Svg.of(draw(Samples.counted("C", "Gao", QUARTER, 118, 100)));
    double zero = Svg.left(svg.text("0 %"));
    double hundred = Svg.left(svg.text("100 %"));
    Element mark = svg.all("circle").get(0);
    assertThat((Svg.left(mark) + Svg.number(mark, "cx") - zero) / (hundred - zero))
        .isCloseTo(1.18, within(1e-4));
  }

  @Test
  void farAboveOneIsAnArrow() {
    Svg svg = Svg.of(draw(Samples.counted("C", "Gao", QUARTER, 420, 100)));
    assertThat(svg.all("circle")).isEmpty();
    assertThat(svg.texts())
        .contains(
            "\u25B6",
            "420.0 %, no interval, of 100",
            "150 %",
            "\u25B6 beyond the end of the axis: see the figure on the right.");
  }

  @Test
  void standardIsNamedAndJudged() {
    Picture picture =
        ForestPlot.of(
                List.of(
                    Samples.surveyed("A", "Ansongo", 62, 100),
                    Samples.surveyed("B", "Bourem", 91, 100),
                    Samples.surveyed("C", "Gao", 20, 100)))
            .standard(Standard.wfpMinimumCoverage())
            .draw();
    Svg svg = Svg.of(picture);
    assertThat(svg.texts())
        .contains(
            "WFP minimum coverage of prevention",
            "\u2265 70 %",
            "meets the standard",
            "interval spans the standard",
            "does not meet it");
    assertThat(picture.alternativeText())
        .contains(
            "Ansongo (A): 62.0 % (52.2\u201370.9), n 100; interval spans the standard.",
            "Bourem (B): 91.0 % (83.8\u201395.2), n 100; meets the standard.",
            "Gao (C): 20.0 % (13.3\u201328.9), n 100; does not meet it.",
            "against the standard WFP minimum coverage of prevention \u2265 70 %.");
    List<String> fills =
        svg.all("circle").stream().map(mark -> mark.getAttribute("fill")).limit(2).toList();
    assertThat(fills).containsExactly(Palette.BLUE, Palette.WHITE);
  }

  @Test
  void totalIsTheLastLineAndADiamond() {
    List<CoverageEstimate> cells =
        List.of(
            Samples.counted("A", "Ansongo", QUARTER, 40, 100),
            Samples.counted("B", "Bourem", QUARTER, 80, 100));
    Picture picture = ForestPlot.of(CoverageTable.of(Dimension.AREA, cells)).draw();
    Svg svg = Svg.of(picture);
    assertThat(Svg.top(svg.text("Total"))).isGreaterThan(Svg.top(svg.text("Bourem (B)")));
    assertThat(svg.all("circle")).hasSize(2);
    assertThat(picture.alternativeText()).endsWith("Total: 60.0 %, no interval, of 200.");
    assertThat(svg.texts()).doesNotContain("estimate");
  }

  @Test
  void linesAreNamedByTheDimension() {
    Picture picture =
        ForestPlot.of(
                List.of(
                    Samples.counted("A", "Ansongo", ReportingPeriod.quarter(2026, 1), 40, 100),
                    Samples.counted("A", "Ansongo", ReportingPeriod.quarter(2026, 2), 50, 100)))
            .by(Dimension.PERIOD)
            .draw();
    assertThat(Svg.of(picture).texts()).contains("2026Q1", "2026Q2");
    assertThat(picture.title()).isEqualTo("Coverage by period");
    assertThat(Svg.of(picture).texts().toString()).contains("Ansongo (A)");
  }

  @Test
  void aSingleEstimateIsExplained() {
    CoverageEstimate one = Samples.surveyed("A", "Ansongo", 62, 100);
    assertThat(draw(one).alternativeText()).endsWith(one.explain());
  }

  @Test
  void withoutEstimatesSaysSo() {
    Picture picture = ForestPlot.of(List.of()).title("Nothing yet").draw();
    assertThat(Svg.of(picture).texts())
        .containsExactly("Nothing yet", "There is nothing to draw: no estimates were given.");
    assertThat(picture.alternativeText())
        .isEqualTo("There is nothing to draw: no estimates were given.");
  }

  @Test
  void hostileNamesAreText() {
    Picture picture =
        draw(
            Samples.surveyed("A", "<script>alert('x')</script>", 1, 2),
            Samples.surveyed("B", "محلية كسلا", 1, 2),
            Samples.surveyed("C", "x".repeat(200), 1, 2),
            Samples.surveyed("D", "]]> & \\(a^b\\) ${e} <a href='z'>", 1, 2));
    Svg svg = Svg.of(picture);
    assertThat(svg.all("script")).isEmpty();
    assertThat(svg.all("a")).isEmpty();
    assertThat(svg.texts())
        .contains("<script>alert('x')</script>", "\u2068محلية كسلا (B)\u2069", "x".repeat(27));
    assertThat(picture.alternativeText()).contains("x".repeat(200) + " (C)", "]]> & \\(a^b\\)");
  }

  @Test
  void intervalsFromZeroToOneFillTheAxis() {
    CoverageEstimate vague =
        Samples.builder("A", "Ansongo", QUARTER)
            .restingOn(Evidence.Sample.simple(1))
            .computed(
                Proportion.of(0, 1),
                new Uncertainty.FromSample(
                    ConfidenceInterval.of(0, 1, 0.95, BinomialInterval.CLOPPER_PEARSON)));
    assertThat(Svg.of(draw(vague)).texts()).contains("0.0 % (0.0\u2013100.0), n 1", "100 %");
  }

  @Test
  void fiveHundredAreasEachHaveTheirLine() {
    List<CoverageEstimate> many = new ArrayList<>();
    for (int i = 0; i < 500; i++) {
      many.add(Samples.surveyed("Z" + i, "District", i % 101, 100));
    }
    Picture picture = ForestPlot.of(many).standard(Standard.wfpMinimumCoverage()).draw();
    Svg svg = Svg.of(picture);
    assertThat(svg.texts()).contains("District (Z0)", "District (Z499)");
    double first = Svg.top(svg.text("District (Z0)"));
    double last = Svg.top(svg.text("District (Z499)"));
    assertThat((last - first) / 499).isGreaterThan(16);
    assertThat(picture.svg().length()).isLessThan(600_000);
    assertThat(picture.alternativeText()).endsWith("and 460 more");
  }

  @Test
  void orderIsKept() {
    Svg svg =
        Svg.of(draw(Samples.surveyed("B", "Bourem", 1, 2), Samples.surveyed("A", "Ansongo", 1, 2)));
    assertThat(Svg.top(svg.text("Bourem (B)"))).isLessThan(Svg.top(svg.text("Ansongo (A)")));
  }

  @Test
  void titleMayNotBeBlank() {
    assertThatThrownBy(() -> ForestPlot.of(List.of()).title(" "))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("newTitle must be a text that is not blank");
  }
}
