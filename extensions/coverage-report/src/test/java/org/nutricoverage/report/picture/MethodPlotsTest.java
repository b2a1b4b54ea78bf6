package org.nutricoverage.report.picture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.nutricoverage.coordination.barrier.BarrierCode;
import org.nutricoverage.coordination.barrier.BarrierCounts;
import org.nutricoverage.coordination.bottleneck.CoverageRung;
import org.nutricoverage.coordination.bottleneck.TanahashiLadder;
import org.nutricoverage.survey.lqas.Lot;
import org.nutricoverage.survey.lqas.OperatingCharacteristic;
import org.nutricoverage.survey.lqas.TwoClass;
import org.nutricoverage.survey.squeac.MuacAtAdmission;
import org.nutricoverage.survey.squeac.ParetoChart;
import org.w3c.dom.Element;

/** Barriers, beliefs, operating characteristics, MUAC, ladders and coordination. */
class MethodPlotsTest {

  @Test
  void barriersAreInOrderWithSharesOnOneAxis() {
    Picture picture =
        BarrierParetoPlot.of(
                BarrierCounts.of(Map.of(BarrierCode.TOO_FAR, 30L, BarrierCode.NO_TIME, 10L))
                    .pareto())
            .draw();
    Svg svg = Svg.of(picture);
    assertThat(svg.texts())
        .contains(
            "too far",
            "30 (75.0 %), together 75.0 %",
            "10 (25.0 %), together 100.0 %",
            "Share of all mentions (%)");
    assertThat(picture.alternativeText().lines())
        .containsExactly(
            "Pareto chart: Barriers to access, by share of all mentions.",
            "too far: 30 (75.0 %), together 75.0 %.",
            "no time: 10 (25.0 %), together 100.0 %.");
    double zero = Svg.left(svg.text("0 %"));
    double hundred = Svg.left(svg.text("100 %"));
    List<Element> bars =
        svg.all("rect").stream()
            .filter(rect -> rect.getAttribute("fill").equals("rgb(86,180,233)"))
            .toList();
    assertThat(bars).hasSize(2);
    assertThat(Svg.number(bars.get(0), "width") / (hundred - zero)).isCloseTo(0.75, within(1e-3));
    assertThat(Svg.number(bars.get(1), "width") / (hundred - zero)).isCloseTo(0.25, within(1e-3));
  }

  @Test
  void weightedBarriersMayHaveAnyName() {
    Map<String, Long> counts = new LinkedHashMap<>();
    for (int i = 0; i < 70; i++) {
      counts.put("<b>" + i + "</b> " + "long ".repeat(20), 1L);
    }
    Picture picture = BarrierParetoPlot.of(ParetoChart.ofCounts(counts)).title("Many").draw();
    assertThat(Svg.of(picture).texts())
        .contains("10 rarer barriers are not drawn.", "Share of the total weight (%)");
    assertThat(BarrierParetoPlot.of(ParetoChart.ofCounts(Map.of("a", 0L))).draw().alternativeText())
        .isEqualTo("There is nothing to draw: no barrier was named.");
    assertThat(BarrierParetoPlot.of(BarrierCounts.NONE.pareto()).draw().alternativeText())
        .isEqualTo("There is nothing to draw: no barrier was named.");
  }

  @Test
  void beliefsHaveThreeCurvesAndAnInterval() {
    Picture picture = BeliefPlot.of(Samples.posterior(30, 50)).draw();
    Svg svg = Svg.of(picture);
    // Beta(44, 29): mode 43/71; the quantiles 0.489 and 0.711 by integrating the density
    assertThat(svg.texts())
        .contains("prior", "likelihood (survey)", "posterior", "Coverage (%)")
        .contains("Probability density (per percentage point)")
        .contains("Posterior 60.6 %, 95 % credible interval 48.9 % to 71.1 %");
    assertThat(picture.alternativeText())
        .contains(
            "Prior: Beta(14, 9), locked on 2026-03-01: before the survey.",
            "Survey: 30 of 50 by treatment coverage.");
  }

  @Test
  void aContradictedPriorIsNotCombined() {
    Picture picture = BeliefPlot.of(Samples.posterior(2, 60)).draw();
    assertThat(Svg.of(picture).texts())
        .contains("Survey and prior contradict each other: they are not combined");
    assertThat(picture.svg()).doesNotContain("stroke=\"#000000\"").doesNotContain("credible");
    Picture empty = BeliefPlot.of(Samples.posterior(0, 0)).title("No survey").draw();
    assertThat(Svg.of(empty).texts())
        .contains("No survey", "No case was found: a prior alone is no estimate");
  }

  @Test
  void histogramsAreStepsAndRefusedAlike() {
    Picture picture = BeliefPlot.of(Samples.histogram(20, 40)).draw();
    assertThat(picture.alternativeText())
        .contains("Prior: histogram of 5 bins.", "Posterior median");
    Picture refused = BeliefPlot.of(Samples.histogram(40, 40)).draw();
    assertThat(refused.alternativeText()).contains("they are not combined");
  }

  @Test
  void operatingCharacteristicNamesClassesAndStandards() {
    OperatingCharacteristic curve =
        OperatingCharacteristic.onGrid(TwoClass.ofPercent(50), 30, Lot.of(200), 0.1);
    Picture picture = OperatingCharacteristicPlot.of(curve).draw();
    assertThat(Svg.of(picture).texts())
        .contains(
            "unsatisfactory",
            "satisfactory",
            "standard 50 %",
            "True coverage (%)",
            "Probability of the class (%)",
            "Operating characteristic, n = 30");
    assertThat(picture.alternativeText())
        .contains("True coverage 0 %: unsatisfactory 100.0 %, satisfactory 0.0 %.")
        .contains("True coverage 100 %: unsatisfactory 0.0 %, satisfactory 100.0 %.");
  }

  @Test
  void aCurveOfOnePointOrOfManyIsDrawn() {
    OperatingCharacteristic whole =
        OperatingCharacteristic.ofEveryCount(TwoClass.ofPercent(50), 3, 5000);
    assertThat(OperatingCharacteristicPlot.of(whole).draw().svg().length()).isLessThan(60_000);
    OperatingCharacteristic point =
        new OperatingCharacteristic(whole.classifier(), 3, whole.points().subList(7, 8));
    assertThat(Svg.of(OperatingCharacteristicPlot.of(point).title("P").draw()).all("circle"))
        .isNotEmpty();
  }

  @Test
  void muacHasCriterionMedianAndWhatWasLeftOut() {
    MuacAtAdmission muac =
        MuacAtAdmission.ofMillimetres(Map.of(114, 6L, 110, 3L, 102, 1L, 120, 2L, 30, 4L));
    Picture picture = MuacAtAdmissionPlot.of(muac).draw();
    assertThat(Svg.of(picture).texts())
        .contains(
            "criterion \u2264 115 mm",
            "median 114 mm",
            "MUAC at admission (mm)",
            "Children admitted",
            "Left out as implausible: 4 children below 50 or above 250 mm.");
    assertThat(picture.alternativeText())
        .contains("102 mm: 1 child.", "114 mm: 6 children.", "120 mm: 2 children.");
    List<String> fills =
        Svg.of(picture).all("rect").stream()
            .filter(rect -> rect.getAttribute("stroke").equals("rgb(34,34,34)"))
            .map(rect -> rect.getAttribute("fill"))
            .toList();
    assertThat(fills)
        .containsExactly("rgb(0,114,178)", "rgb(0,114,178)", "rgb(0,114,178)", "rgb(255,255,255)");
    assertThat(MuacAtAdmissionPlot.of(MuacAtAdmission.ofMillimetres(Map.of(30, 1L))).draw())
        .hasToString(
            "MUAC at admission\nThere is nothing to draw: no child with a plausible MUAC. 1 child"
                + " left out below 50 or above 250 mm.");
    assertThat(
            MuacAtAdmissionPlot.of(MuacAtAdmission.ofMillimetres(Map.of(50, 1L, 250, 1L)))
                .title("Wide")
                .draw()
                .title())
        .isEqualTo("Wide");
  }

  @Test
  void laddersShowWhereTheLossIs() {
    Picture picture = TanahashiPlot.of(Samples.ladder()).draw();
    assertThat(Svg.of(picture).texts())
        .contains(
            "1,000",
            "800 (80.0 % of target), 80.0 % of the rung before",
            "450 (45.0 % of target), 56.3 % of the rung before",
            "Largest loss: 350 people before contact.");
  }

  @Test
  void impossibleRungsAreSaid() {
    TanahashiLadder ladder =
        TanahashiLadder.of(
            TanahashiLadder.Count.of(CoverageRung.TARGET, 100, "census"),
            TanahashiLadder.Count.of(CoverageRung.AVAILABILITY, 0, "survey"),
            TanahashiLadder.Count.of(CoverageRung.CONTACT, 260, "register"));
    Picture picture = TanahashiPlot.of(ladder).title("Odd").draw();
    assertThat(Svg.of(picture).texts())
        .contains("260 (260.0 % of target), nobody on the rung before", "250 %")
        .anyMatch(text -> text.startsWith("Cannot be: CONTACT_ABOVE_AVAILABILITY"));
  }

  @Test
  void coordinationHasWordsAndBoxes() {
    Picture picture = PerformanceStatusTable.of(Samples.performance()).draw();
    Svg svg = Svg.of(picture);
    assertThat(svg.texts())
        .contains("62.5", "satisfactory", "25.0", "weak", "no data (not answered)", "score (%)");
    List<Element> filled =
        svg.all("rect").stream()
            .filter(rect -> rect.getAttribute("width").equals("15.0"))
            .filter(rect -> !rect.getAttribute("fill").equals(Palette.WHITE))
            .toList();
    assertThat(filled).hasSize(3 + 1);
    assertThat(picture.alternativeText()).contains("62.5 % satisfactory, 2 respondents.");
    assertThatThrownBy(() -> PerformanceStatusTable.of(Samples.performance()).title("\t"))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
