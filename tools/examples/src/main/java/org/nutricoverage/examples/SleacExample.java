package org.nutricoverage.examples;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.nutricoverage.core.Area;
import org.nutricoverage.core.ReportingPeriod;
import org.nutricoverage.core.Scope;
import org.nutricoverage.core.SubActivity;
import org.nutricoverage.core.TargetGroup;
import org.nutricoverage.examples.csv.InputRow;
import org.nutricoverage.examples.csv.InputTable;
import org.nutricoverage.examples.data.ReadingRules;
import org.nutricoverage.io.csv.FindingLog;
import org.nutricoverage.survey.cases.CaseCounts;
import org.nutricoverage.survey.lqas.ThreeClass;
import org.nutricoverage.survey.sleac.ExpectedCases;
import org.nutricoverage.survey.sleac.ListedVillage;
import org.nutricoverage.survey.sleac.ServiceDeliveryUnit;
import org.nutricoverage.survey.sleac.SleacAssessment;
import org.nutricoverage.survey.sleac.SleacResult;
import org.nutricoverage.survey.sleac.SleacSampleSize;
import org.nutricoverage.survey.sleac.SystematicVillages;
import org.nutricoverage.survey.sleac.UnitCoverage;

/**
 * A SLEAC assessment from the village list to the report: five districts of a country that does not
 * exist, with the cases that a team would find in each village.
 *
 * <pre>{@code
 * java -cp tools/examples/target/examples.jar org.nutricoverage.examples.SleacExample
 * }</pre>
 */
public final class SleacExample {

  private static final ThreeClass CLASSIFIER = ThreeClass.ofPercent(20, 50);
  private static final double SHARE_AGED_6_TO_59_MONTHS = 0.16;
  private static final double PREVALENCE = 0.05;
  private static final long SEED = 20_261_122;
  private static final String FILE = "sleac/villages.csv";
  private static final List<String> FIELDS =
      List.of(
          "admin2_pcode",
          "admin2_name",
          "clinic_area",
          "village",
          "population",
          "cases_in_programme",
          "cases_not_in_programme",
          "recovering_in_programme");

  private SleacExample() {}

  /**
   * Prints the assessment.
   *
   * @param args not used
   */
  public static void main(String[] args) {
    PrintStream out =
        new PrintStream(new FileOutputStream(FileDescriptor.out), false, StandardCharsets.UTF_8);
    run(out);
    out.flush();
  }

  /**
   * Runs the assessment.
   *
   * @param out where the report goes
   * @return the results, one for each estimator
   */
  static List<SleacResult> run(PrintStream out) {
    Map<Area, List<Village>> districts = read();
    List<ServiceDeliveryUnit> units = new ArrayList<>();
    out.println("Villages to visit");
    districts.forEach(
        (area, villages) -> units.add(surveyed(area, villages, SEED + units.size(), out)));
    Scope scope =
        Scope.coverage(
            SubActivity.MAM_MANAGEMENT,
            Area.of("XT", "Talunda"),
            ReportingPeriod.quarter(2025, 4),
            TargetGroup.CHILDREN_6_59_MONTHS);
    List<SleacResult> results = SleacAssessment.of(scope, CLASSIFIER, units).seed(SEED).results();
    results.forEach(result -> print(result, out));
    return results;
  }

  /** Plans the survey of a district, draws its villages and adds up what is found in them. */
  private static ServiceDeliveryUnit surveyed(
      Area area, List<Village> villages, long seed, PrintStream out) {
    long people = villages.stream().mapToLong(Village::people).sum();
    ExpectedCases expected = expected((double) people);
    long sampleSize =
        SleacSampleSize.forClassifier(CLASSIFIER).totalCases(expected.whole()).plan().sampleSize();
    long wanted = expected((double) people / villages.size()).villagesFor(sampleSize).orElseThrow();
    SystematicVillages selection =
        SystematicVillages.draw(villages.size(), (int) Math.min(wanted, villages.size()), seed);
    List<Village> sorted = villages.stream().sorted(Comparator.comparing(Village::listed)).toList();
    out.println(
        "  "
            + area.label()
            + ": find "
            + sampleSize
            + " of about "
            + expected.whole()
            + " cases; "
            + selection);
    CaseCounts found =
        CaseCounts.sum(selection.selectFrom(sorted).stream().map(Village::found).toList());
    return ServiceDeliveryUnit.of(area, found, expected);
  }

  private static ExpectedCases expected(double people) {
    return ExpectedCases.of(people, SHARE_AGED_6_TO_59_MONTHS, PREVALENCE);
  }

  private static void print(SleacResult result, PrintStream out) {
    out.println();
    out.println("By " + result.estimator().label() + ", " + result.classifier());
    for (UnitCoverage unit : result.units()) {
      out.println("  " + unit.unit().area().label() + ": " + unit.classification());
      unit.probabilities().ifPresent(each -> out.println("    probability: " + each));
      unit.estimate().interval().ifPresent(interval -> out.println("    interval: " + interval));
    }
    out.println("  " + result.patchinessResult());
    out.println();
    out.println(result.overall().explain());
  }

  private static Map<Area, List<Village>> read() {
    Map<Area, List<Village>> districts = new LinkedHashMap<>();
    InputTable.forEach(
        InputTable.resource(SleacExample.class, FILE),
        FIELDS,
        ReadingRules.LIMITS,
        FindingLog.strict(ReadingRules.LIMITS.findings()),
        row -> {
          Area area =
              Area.of(
                  row.text("admin2_pcode").orElseThrow(), row.text("admin2_name").orElseThrow());
          districts.computeIfAbsent(area, key -> new ArrayList<>()).add(Village.of(row));
        });
    return districts;
  }

  private record Village(ListedVillage listed, long people, CaseCounts found) {

    static Village of(InputRow row) {
      return new Village(
          ListedVillage.of(
              row.text("clinic_area").orElseThrow(), row.text("village").orElseThrow()),
          row.count("population").orElseThrow(),
          CaseCounts.of(
              row.count("cases_in_programme").orElseThrow(),
              row.count("cases_not_in_programme").orElseThrow(),
              row.count("recovering_in_programme").orElseThrow()));
    }
  }
}
