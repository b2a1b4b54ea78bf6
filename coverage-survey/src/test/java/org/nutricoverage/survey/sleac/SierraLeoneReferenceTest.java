package org.nutricoverage.survey.sleac;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.nutricoverage.core.Area;
import org.nutricoverage.core.Proportion;
import org.nutricoverage.core.ReportingPeriod;
import org.nutricoverage.core.Scope;
import org.nutricoverage.core.SubActivity;
import org.nutricoverage.core.TargetGroup;
import org.nutricoverage.survey.cases.CaseCounts;
import org.nutricoverage.survey.lqas.CoverageClass;
import org.nutricoverage.survey.lqas.ThreeClass;

/** The national assessment of 2011; skipped where the data are not at hand. */
class SierraLeoneReferenceTest {

  private static final Path FOLDER =
      Path.of(System.getProperty("coverage.reference", "../../shared"))
          .resolve("data/sleac-sierra-leone");

  private final List<ServiceDeliveryUnit> districts = new ArrayList<>();

  @BeforeEach
  void read() throws IOException {
    assumeTrue(Files.exists(FOLDER), "the reference data are missing");
    Map<String, Long> people = new HashMap<>();
    for (String[] row : rows("sleacr_pop_data.csv")) {
      people.put(row[0], Long.parseLong(row[1]));
    }
    for (String[] row : rows("sleacr_survey_data.csv")) {
      districts.add(
          ServiceDeliveryUnit.ofPopulation(
              Area.parse(row[2]),
              CaseCounts.of(Long.parseLong(row[3]), Long.parseLong(row[4]), Long.parseLong(row[5])),
              people.getOrDefault(row[2], 0L)));
    }
  }

  private static List<String[]> rows(String name) throws IOException {
    return Files.readAllLines(FOLDER.resolve(name)).stream()
        .skip(1)
        .map(line -> line.replace("\"", "").split(",", -1))
        .toList();
  }

  private SleacAssessment assessment() {
    return SleacAssessment.of(
        Scope.coverage(
            SubActivity.MAM_MANAGEMENT,
            Area.of("SL", "Sierra Leone"),
            ReportingPeriod.year(2011),
            TargetGroup.CHILDREN_6_59_MONTHS),
        ThreeClass.ofPercent(20, 50),
        districts);
  }

  @Test
  void caseFindingEffectiveness() {
    SleacResult result = assessment().caseFindingEffectiveness();
    assertThat(result.overall().value().orElseThrow()).isCloseTo(0.125367862849224, within(1e-14));
    assertThat(((Proportion.Estimated) result.overall().proportion().orElseThrow()).standardError())
        .isCloseTo(0.018295811043402, within(1e-14));
    assertThat(result.overall().interval().orElseThrow().lower()).isCloseTo(0.0895, within(5e-5));
    assertThat(result.overall().interval().orElseThrow().upper()).isCloseTo(0.1612, within(5e-5));
    assertThat(result.patchinessResult().verdict()).isEqualTo(PatchinessResult.Verdict.PATCHY);
    assertThat(result.patchiness().pearson().verdict()).isEqualTo(PatchinessResult.Verdict.PATCHY);
    assertThat(result.patchiness().coveredOnly().verdict())
        .isEqualTo(PatchinessResult.Verdict.NOT_PATCHY);
    assertThat(result.unitsByClass().values()).containsExactly(11, 3, 0);
  }

  @Test
  void treatmentCoverage() {
    SleacResult published = assessment().imputedAsObserved().treatmentCoverage();
    assertThat(published.overall().value().orElseThrow())
        .isCloseTo(0.170833394092269, within(1e-14));
    assertThat(
            ((Proportion.Estimated) published.overall().proportion().orElseThrow()).standardError())
        .isCloseTo(0.0180065839354136, within(1e-14));
    SleacResult result = assessment().treatmentCoverage();
    assertThat(result.overall().value()).isEqualTo(published.overall().value());
    assertThat(result.overall().interval().orElseThrow().width())
        .isGreaterThan(published.overall().interval().orElseThrow().width());
    Map<String, CoverageClass> classes = new HashMap<>();
    result
        .units()
        .forEach(
            unit -> classes.put(unit.unit().area().code(), unit.coverageClass().orElseThrow()));
    assertThat(classes)
        .containsEntry("Bombali", CoverageClass.MODERATE)
        .containsEntry("Bo", CoverageClass.MODERATE)
        .containsEntry("Moyamba", CoverageClass.LOW)
        .containsEntry("Western Area Rural", CoverageClass.LOW);
  }

  @Test
  void theVillageListGivesAbout40Villages() throws IOException {
    List<ListedVillage> listed = new ArrayList<>();
    for (String[] row : rows("sleacr_village_list.csv")) {
      listed.add(ListedVillage.of(row[1], row[3]));
    }
    SpatiallyOrderedVillages villages = SpatiallyOrderedVillages.of(listed);
    SystematicVillages selection = SystematicVillages.startingAt(listed.size(), 40, 20);
    assertThat(villages.select(selection)).hasSize(40);
    assertThat(villages.select(selection).stream().map(ListedVillage::clinicArea).distinct())
        .hasSameElementsAs(listed.stream().map(ListedVillage::clinicArea).distinct().toList());
  }
}
