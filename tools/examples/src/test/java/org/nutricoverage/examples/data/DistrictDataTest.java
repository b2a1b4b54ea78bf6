package org.nutricoverage.examples.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.nutricoverage.core.Finding;
import org.nutricoverage.core.Sex;
import org.nutricoverage.core.standard.Setting;
import org.nutricoverage.deskreview.reporting.TargetPlan;
import org.nutricoverage.deskreview.routine.ReportItem;
import org.nutricoverage.deskreview.routine.RoutineSeries;
import org.nutricoverage.examples.csv.UnusableInputException;
import org.nutricoverage.examples.synthetic.SyntheticDistricts;
import org.nutricoverage.io.csv.CsvFinding;

class DistrictDataTest {

  @TempDir private Path folder;
  private Map<String, String> files = Map.of();
  private final ReadingRules rules = ReadingRules.usual();

  @BeforeEach
  void writeTheFiles() throws IOException {
    files = SyntheticDistricts.files(SyntheticDistricts.SEED);
    for (Map.Entry<String, String> file : files.entrySet()) {
      Files.writeString(folder.resolve(file.getKey()), file.getValue());
    }
  }

  private DistrictData read(String file, String text) throws IOException {
    Files.writeString(folder.resolve(file), text);
    return DistrictData.of(folder, rules);
  }

  private String file(String name) {
    return files.getOrDefault(name, "");
  }

  private long count(CsvFinding kind) {
    return rules.log().count(kind);
  }

  @Test
  void shippedSetHasFortySitesAndTwoYears() {
    RoutineSeries treatment = DistrictData.shipped().treatment();

    assertThat(treatment.sites()).hasSize(40);
    assertThat(treatment.months()).hasSize(24);
    // 960 site-months - 4 without a report - 1 whose month cannot be read
    assertThat(treatment.reports()).hasSize(955);
    assertThat(DistrictData.shipped().prevention().reports()).hasSize(956);
  }

  @Test
  void folderOfTheSameShapeGivesTheSame() {
    DistrictData data = DistrictData.of(folder, rules);

    assertThat(data.treatment()).isEqualTo(DistrictData.shipped().treatment());
    assertThat(data.country().label()).isEqualTo("Talunda (XT)");
    assertThat(data.districts()).hasSize(6);
    assertThat(data.districts().get(5).setting()).isEqualTo(Setting.CAMP);
    assertThat(data.plans()).hasSize(13).allSatisfy(plan -> assertThat(plan.check()).isEmpty());
  }

  @Test
  void faultsOfTheShippedFilesAreFound() {
    DistrictData data = DistrictData.of(folder, rules);

    assertThat(rules.log().counts())
        .containsEntry("UNKNOWN_CODE", 5L)
        .containsEntry("NOT_A_MONTH", 1L)
        .containsEntry("DECIMAL_COUNT", 1L)
        .containsEntry("AMBIGUOUS_NUMBER", 2L)
        .containsEntry("NOT_A_WHOLE_NUMBER", 3L);
    assertThat(data.treatment().findings().stream().map(Finding::code).distinct())
        .contains(
            "DUPLICATE_REPORT",
            "CONFLICTING_REPORTS",
            "NEGATIVE_COUNT",
            "IMPLAUSIBLE_COUNT",
            "SITE_RENAMED",
            "SITE_MOVED");
    assertThat(
            data.treatment()
                .get("HF-023", YearMonth.of(2025, 4))
                .orElseThrow()
                .count(ReportItem.NEW_ADMISSIONS))
        .isEmpty();
  }

  @Test
  void eligiblePeopleFollowFromTheTable() {
    District urban = DistrictData.shipped().districts().get(2);

    // 39,700 x (0.0184 + 0.0191), 39,700 x 0.0184
    assertThat(urban.eligibleForPrevention(Sex.ALL).orElseThrow().count()).hasToString("1488.75");
    assertThat(urban.eligibleForPrevention(Sex.FEMALE).orElseThrow().count()).hasToString("730.48");
    // 211,300 x 0.1625 x 0.069 x 2.6, and half a year: x (1 + 0.8)
    assertThat(urban.inNeed(Sex.ALL, 12).orElseThrow().total().rounded(2)).hasToString("6159.92");
    assertThat(urban.inNeed(Sex.ALL, 6).orElseThrow().total().rounded(2)).hasToString("4264.56");
    // 211,300 x 0.0828 x 0.069 x 2.6
    assertThat(urban.inNeed(Sex.MALE, 12).orElseThrow().total().rounded(2)).hasToString("3138.72");
  }

  @Test
  void peopleOfUnknownSexAreInTheOverallFigureOnly() {
    DistrictData data = DistrictData.shipped();

    assertThat(data.adherence("XT0201", Sex.ALL)).hasSize(70);
    assertThat(data.adherence("XT0201", Sex.FEMALE).size())
        .isEqualTo(69 - data.adherence("XT0201", Sex.MALE).size());
  }

  @Test
  void missingFileIsOneLine() throws IOException {
    Files.delete(folder.resolve("targets.csv"));

    assertThatThrownBy(() -> DistrictData.of(folder, rules))
        .isInstanceOf(UnusableInputException.class)
        .hasMessageEndingWith("targets.csv is not there or cannot be read");
    assertThatThrownBy(() -> DistrictData.of(folder.resolve("none"), rules))
        .hasMessageEndingWith("none is no folder");
  }

  @Test
  void populationThatCannotBeReadLeavesTheDistrictWithoutDenominator() throws IOException {
    DistrictData data =
        read(
            "population.csv",
            file("population.csv")
                .replace(",186400,", ",\"186,400\",")
                .replace(",61500,", ",-1,")
                .replace(
                    ",0.0184,0.0191,0.0797,0.0828,\"IFE Operational Guidance shares, split by"
                        + " census sex ratio\",0.064",
                    ",1.84,0.0191,0,0.0828,x,0.064"));

    assertThat(data.districts().get(0).inNeed(Sex.ALL, 12)).isEmpty();
    assertThat(data.districts().get(0).eligibleForPrevention(Sex.ALL)).isEmpty();
    assertThat(data.districts().get(1).inNeed(Sex.ALL, 12)).isEmpty();
    assertThat(data.districts().get(1).eligibleForPrevention(Sex.ALL)).isEmpty();
    assertThat(data.districts().get(2).inNeed(Sex.ALL, 12)).isPresent();
    assertThat(count(CsvFinding.AMBIGUOUS_NUMBER)).isEqualTo(3);
    assertThat(count(CsvFinding.NOT_A_NUMBER)).isEqualTo(3);
  }

  @Test
  void intervalThatDoesNotHoldThePrevalenceIsNotUsed() throws IOException {
    DistrictData data =
        read(
            "population.csv",
            file("population.csv").replace("0.077,0.063,0.094", "0.077,0.080,0.094"));

    assertThat(data.districts().get(0).inNeed(Sex.ALL, 12)).isPresent();
    assertThat(rules.log().findings().stream().map(Finding::message))
        .anySatisfy(message -> assertThat(message).startsWith("the interval cannot be used: "));
  }

  @Test
  void districtGivenTwiceOrWithoutSettingIsAFinding() throws IOException {
    String text = file("population.csv");
    String second = text.lines().skip(2).findFirst().orElseThrow();
    DistrictData data =
        read(
            "population.csv",
            text.replace(",urban,", ",town,")
                + second
                + "\nXT,T,,,,N,rural"
                + ",1".repeat(13)
                + "\n");

    assertThat(data.districts()).hasSize(5);
    assertThat(rules.log().findings().stream().map(Finding::message))
        .contains(
            "\"town\" is none of rural, urban, camp; the district was not used",
            "the district XT0102 is there twice; the first row counts",
            "the row has no p-code and was not used");
  }

  @Test
  void fileWithoutADistrictIsRefused() {
    String header = file("population.csv").lines().findFirst().orElseThrow();

    assertThatThrownBy(() -> read("population.csv", header + "\n"))
        .hasMessage("population.csv has no district that can be used");
  }

  @Test
  void targetsThatCannotBeReadAreFindings() throws IOException {
    DistrictData data =
        read(
            "targets.csv",
            file("targets.csv")
                    .replaceFirst("58.0 %", "58.0")
                    .replaceFirst("ANNUAL_TARGET,2024,>= 70 %", "ANNUAL_TARGET,2024,70 %")
                    .replaceFirst(
                        "PREV,CHILDREN_6_23_MONTHS,XT0102,BASELINE", "PREV,BABIES,XT0102,BASELINE")
                    .replaceFirst("END_OF_PLAN_TARGET", "END")
                    .replaceFirst(
                        "MAM,CHILDREN_6_59_MONTHS,XT0103,BASELINE,2023",
                        "MAM,CHILDREN_6_59_MONTHS,XT0103,BASELINE,23")
                + "MAM,CHILDREN_6_59_MONTHS,XT0777,BASELINE,2023,1 %,\n");

    assertThat(data.plans()).hasSize(13);
    TargetPlan first = data.plans().get(0);
    assertThat(first.baseline()).isEmpty();
    assertThat(first.endOfPlan()).isEmpty();
    assertThat(first.annualTargets()).hasSize(4);
    assertThat(
            rules.log().findings().stream()
                .filter(finding -> "targets.csv".equals(finding.place().get("file"))))
        .hasSize(6);
  }

  @Test
  void fileInWhichNoRowCanBeUsedIsRefused() {
    String header = file("treatment.csv").lines().findFirst().orElseThrow();

    assertThatThrownBy(() -> read("treatment.csv", header + "\n" + "x,".repeat(26) + "x\n"))
        .hasMessage("none of the 1 rows of treatment.csv can be used");
  }
}
