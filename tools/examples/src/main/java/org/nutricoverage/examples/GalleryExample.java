package org.nutricoverage.examples;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.nutricoverage.coordination.bottleneck.CoverageRung;
import org.nutricoverage.coordination.bottleneck.TanahashiLadder;
import org.nutricoverage.coordination.performance.CoordinationScoring;
import org.nutricoverage.coordination.performance.ScoringPolicy;
import org.nutricoverage.core.CoverageEstimate;
import org.nutricoverage.core.ReachDefinition;
import org.nutricoverage.core.ReachedPopulation;
import org.nutricoverage.core.ReportingPeriod;
import org.nutricoverage.core.Sex;
import org.nutricoverage.core.SubActivity;
import org.nutricoverage.core.standard.Setting;
import org.nutricoverage.core.standard.Standard;
import org.nutricoverage.deskreview.DeskReview;
import org.nutricoverage.deskreview.need.UncertaintyPropagation;
import org.nutricoverage.deskreview.routine.MonthTotal;
import org.nutricoverage.deskreview.routine.ReportItem;
import org.nutricoverage.deskreview.routine.RoutineSeries;
import org.nutricoverage.examples.data.District;
import org.nutricoverage.examples.data.DistrictData;
import org.nutricoverage.examples.data.ReadingRules;
import org.nutricoverage.report.picture.BarrierParetoPlot;
import org.nutricoverage.report.picture.BeliefPlot;
import org.nutricoverage.report.picture.CoverageMap;
import org.nutricoverage.report.picture.ForestPlot;
import org.nutricoverage.report.picture.MuacAtAdmissionPlot;
import org.nutricoverage.report.picture.OperatingCharacteristicPlot;
import org.nutricoverage.report.picture.PerformanceStatusTable;
import org.nutricoverage.report.picture.Picture;
import org.nutricoverage.report.picture.RoutineSeriesPlot;
import org.nutricoverage.report.picture.TanahashiPlot;
import org.nutricoverage.report.picture.TrendPlot;
import org.nutricoverage.spatial.MapClass;
import org.nutricoverage.spatial.geojson.GeoJson;
import org.nutricoverage.spatial.geojson.GeoJsonFeature;
import org.nutricoverage.survey.cases.CoverageEstimator;
import org.nutricoverage.survey.lqas.CoverageClass;
import org.nutricoverage.survey.lqas.Lot;
import org.nutricoverage.survey.lqas.OperatingCharacteristic;
import org.nutricoverage.survey.lqas.ThreeClass;
import org.nutricoverage.survey.sleac.SleacResult;
import org.nutricoverage.survey.sleac.UnitCoverage;
import org.nutricoverage.survey.squeac.BarriersAndBoosters;

/**
 * One picture of each kind from the shipped, invented data, and a page that shows them.
 *
 * <pre>{@code
 * java -cp tools/examples/target/examples.jar org.nutricoverage.examples.GalleryExample docs/gallery
 * }</pre>
 */
public final class GalleryExample {

  private static final String CODE = "admin2_pcode";
  private static final ReportingPeriod LAST_TWO_YEARS =
      ReportingPeriod.between(YearMonth.of(2024, 1), YearMonth.of(2025, 12));
  private static final String COMMAND =
      "mvn -q -B -DskipTests package && java -cp tools/examples/target/examples.jar"
          + " org.nutricoverage.examples.GalleryExample docs/gallery";

  private GalleryExample() {}

  /**
   * Writes the pictures and the page.
   *
   * @param args the folder, by default {@code docs/gallery}
   * @throws IOException if a file cannot be written
   */
  public static void main(String[] args) throws IOException {
    write(Path.of(args.length == 0 ? "docs/gallery" : args[0]));
  }

  /** Writes a file for each picture, and README.md. */
  static void write(Path folder) throws IOException {
    Files.createDirectories(folder);
    Map<String, Picture> pictures = pictures();
    for (Map.Entry<String, Picture> entry : pictures.entrySet()) {
      Path file = folder.resolve(entry.getKey() + ".svg");
      Files.writeString(file, entry.getValue().svg(), StandardCharsets.UTF_8);
    }
    Files.writeString(folder.resolve("README.md"), page(pictures), StandardCharsets.UTF_8);
  }

  /** The page in Markdown: title, picture and the words that stand for it. */
  static String page(Map<String, Picture> pictures) {
    StringBuilder page = new StringBuilder();
    page.append("# Pictures\n\nEach is drawn from values of the library and from invented data")
        .append(" shipped with the examples. This page and its files are made by\n\n```sh\n")
        .append(COMMAND)
        .append("\n```\n\nThe text below a picture is its alternative text.\n");
    pictures.forEach((name, picture) -> {
      page.append("\n## ").append(picture.title()).append("\n\n");
      page.append("![").append(picture.title()).append("](").append(name).append(".svg)\n\n");
      page.append("```text\n").append(picture.alternativeText()).append("\n```\n");
    });
    return page.toString();
  }

  /**
   * The pictures by the name of their file, one of each kind and more where kinds have variants.
   */
  static Map<String, Picture> pictures() {
    ReadingRules rules = ReadingRules.usual();
    PrintStream nowhere =
        new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8);
    DistrictData data = DistrictData.shipped(rules);
    SleacResult sleac =
        SleacExample.run(nowhere).stream()
            .filter(result -> result.estimator() == CoverageEstimator.TREATMENT_COVERAGE)
            .findFirst()
            .orElseThrow();
    Map<String, Picture> pictures = new LinkedHashMap<>();
    pictures.put("forest", forest(sleac));
    pictures.put("map-of-classes", classes(sleac));
    pictures.put("map-of-estimates", estimates(sleac));
    pictures.put("trend", trend(data, sleac));
    pictures.put("routine-counts", admissions(data));
    pictures.put("routine-exits", exits(data));
    pictures.put(
        "barriers",
        BarrierParetoPlot.of(
                SqueacExample.barriersAndBoosters(rules).barriers(BarriersAndBoosters.Weight.TEAM))
            .title("Barriers to treatment, scored by the team")
            .draw());
    pictures.put("belief", BeliefPlot.of(SqueacExample.run(nowhere).posterior()).draw());
    pictures.put(
        "operating-characteristic",
        OperatingCharacteristicPlot.of(
                OperatingCharacteristic.onGrid(ThreeClass.ofPercent(20, 50), 40, Lot.of(600), 0.01))
            .draw());
    pictures.put("muac", MuacAtAdmissionPlot.of(SqueacExample.admissions(rules)).draw());
    pictures.put("ladder", TanahashiPlot.of(ladder()).draw());
    pictures.put(
        "coordination",
        PerformanceStatusTable.of(
                CoordinationScoring.of(ScoringPolicy.PRIME_RESPONDENT_MEAN_MEDIAN)
                    .score(CcpmExample.instrument(), CcpmExample.responses()))
            .title("Performance of the nutrition cluster, Baratistan, May 2026")
            .draw());
    return pictures;
  }

  private static Picture forest(SleacResult sleac) {
    return ForestPlot.of(sleac.units().stream().map(UnitCoverage::estimate).toList())
        .total(sleac.overall())
        .standard(Standard.sphereCoverage(Setting.RURAL))
        .title("Treatment coverage by district")
        .draw();
  }

  private static Picture classes(SleacResult sleac) {
    Map<String, MapClass> classes = new LinkedHashMap<>();
    for (UnitCoverage unit : sleac.units()) {
      MapClass shown =
          unit.coverageClass().map(GalleryExample::shown).orElse(MapClass.NOT_CLASSIFIED);
      classes.put(unit.unit().area().code(), shown);
    }
    return CoverageMap.ofClasses(areas(), CODE, classes)
        .title("Class of treatment coverage (SLEAC, 20 % and 50 %)")
        .draw();
  }

  private static MapClass shown(CoverageClass one) {
    return switch (one) {
      case LOW, UNSATISFACTORY -> MapClass.LOW;
      case MODERATE -> MapClass.MODERATE;
      case HIGH, SATISFACTORY -> MapClass.HIGH;
    };
  }

  private static Picture estimates(SleacResult sleac) {
    List<CoverageEstimate> estimates = sleac.units().stream().map(UnitCoverage::estimate).toList();
    return CoverageMap.ofEstimates(areas(), CODE, estimates).title("Treatment coverage").draw();
  }

  private static List<GeoJsonFeature> areas() {
    try (InputStream stream =
        Objects.requireNonNull(
            GalleryExample.class.getResourceAsStream("gallery/districts.geojson"))) {
      return GeoJson.read(new String(stream.readAllBytes(), StandardCharsets.UTF_8))
          .strict()
          .features();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Children newly admitted in each quarter among those in need, and the survey at the end. */
  private static Picture trend(DistrictData data, SleacResult sleac) {
    District district = data.districts().get(0);
    RoutineSeries reports = data.treatment().area(district.area());
    List<CoverageEstimate> estimates = new ArrayList<>();
    for (int i = 0; i < 8; i++) {
      ReportingPeriod quarter = ReportingPeriod.quarter(2024 + i / 4, 1 + i % 4);
      long admitted =
          reports.monthlyTotals(ReportItem.NEW_ADMISSIONS, Sex.ALL, quarter).values().stream()
              .mapToLong(MonthTotal::total)
              .sum();
      estimates.add(
          DeskReview.of(SubActivity.MAM_MANAGEMENT)
              .area(district.area())
              .period(quarter)
              .eligible(district.inNeed(Sex.ALL, 3).orElseThrow().asEligiblePopulation())
              .reached(ReachedPopulation.of(admitted, ReachDefinition.IN_TREATMENT))
              .propagating(UncertaintyPropagation.deltaMethod())
              .estimate());
    }
    sleac.units().stream()
        .map(UnitCoverage::estimate)
        .filter(one -> one.scope().area().code().equals(district.area().code()))
        .forEach(estimates::add);
    return TrendPlot.of(estimates)
        .standard(Standard.sphereCoverage(Setting.RURAL))
        .title("Treatment coverage from quarter to quarter")
        .draw();
  }

  private static Picture admissions(DistrictData data) {
    return RoutineSeriesPlot.ofCounts(
            data.treatment().area(data.districts().get(0).area()),
            ReportItem.NEW_ADMISSIONS,
            Sex.ALL,
            LAST_TWO_YEARS)
        .title("Admissions to treatment, " + data.districts().get(0).area().label())
        .draw();
  }

  private static Picture exits(DistrictData data) {
    return RoutineSeriesPlot.ofExitShare(
            data.treatment(), ReportItem.DEFAULTED, Sex.ALL, LAST_TWO_YEARS)
        .standard(Standard.sphereDefault())
        .title("Defaulting from treatment, all districts")
        .draw();
  }

  private static TanahashiLadder ladder() {
    return TanahashiLadder.of(
        TanahashiLadder.Count.of(CoverageRung.TARGET, 12_400, "census projection"),
        TanahashiLadder.Count.of(CoverageRung.AVAILABILITY, 10_900, "facility survey"),
        TanahashiLadder.Count.of(CoverageRung.ACCESSIBILITY, 8_200, "facility survey"),
        TanahashiLadder.Count.of(CoverageRung.ACCEPTABILITY, 7_100, "household survey"),
        TanahashiLadder.Count.of(CoverageRung.CONTACT, 4_300, "registers"),
        TanahashiLadder.Count.of(CoverageRung.EFFECTIVE, 3_350, "registers"));
  }
}
