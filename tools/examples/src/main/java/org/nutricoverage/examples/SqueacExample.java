package org.nutricoverage.examples;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.nutricoverage.core.Area;
import org.nutricoverage.core.CoverageEstimate;
import org.nutricoverage.core.ReportingPeriod;
import org.nutricoverage.core.Scope;
import org.nutricoverage.core.SubActivity;
import org.nutricoverage.core.TargetGroup;
import org.nutricoverage.core.standard.Setting;
import org.nutricoverage.core.standard.Standard;
import org.nutricoverage.examples.csv.InputFinding;
import org.nutricoverage.examples.csv.InputRow;
import org.nutricoverage.examples.csv.InputTable;
import org.nutricoverage.examples.data.ReadingRules;
import org.nutricoverage.survey.cases.CoverageEstimator;
import org.nutricoverage.survey.cases.VillageCaseList;
import org.nutricoverage.survey.cases.VillageCases;
import org.nutricoverage.survey.squeac.BarriersAndBoosters;
import org.nutricoverage.survey.squeac.BarriersAndBoosters.Item;
import org.nutricoverage.survey.squeac.BarriersAndBoosters.Weight;
import org.nutricoverage.survey.squeac.MuacAtAdmission;
import org.nutricoverage.survey.squeac.SmallAreaHypothesis;
import org.nutricoverage.survey.squeac.Squeac;
import org.nutricoverage.survey.squeac.SqueacResult;
import org.nutricoverage.survey.squeac.SqueacSurvey;
import org.nutricoverage.survey.squeac.prior.DraftPrior;
import org.nutricoverage.survey.squeac.prior.LikelihoodSampleSize;
import org.nutricoverage.survey.squeac.prior.PriorMode;
import org.nutricoverage.survey.squeac.prior.PriorRange;

/**
 * A SQUEAC of an invented district from its first stage to the verdict, with the data shipped
 * beside it.
 *
 * <pre>{@code
 * java -cp tools/examples/target/examples.jar org.nutricoverage.examples.SqueacExample
 * }</pre>
 */
public final class SqueacExample {

  private static final int MODERATE_CRITERION_MILLIMETRES = 125;
  private static final double[] BELIEFS_PERCENT = {35, 40, 45, 45, 50, 60};
  private static final LocalDate LOCKED_ON = LocalDate.of(2026, 3, 1);
  private static final LocalDate SURVEY_STARTED_ON = LocalDate.of(2026, 3, 3);

  private SqueacExample() {}

  /**
   * Prints the assessment.
   *
   * @param args none
   */
  public static void main(String[] args) {
    PrintStream out =
        new PrintStream(new FileOutputStream(FileDescriptor.out), false, StandardCharsets.UTF_8);
    run(out);
    out.flush();
  }

  /**
   * Walks through the stages.
   *
   * @param out where the report goes
   * @return what was found
   */
  static SqueacResult run(PrintStream out) {
    ReadingRules rules = ReadingRules.usual();
    BarriersAndBoosters found = barriersAndBoosters(rules);
    Squeac stages =
        Squeac.of(
                Scope.coverage(
                    SubActivity.MAM_MANAGEMENT,
                    Area.of("XT0103", "Baraté-Ville"),
                    ReportingPeriod.quarter(2026, 1),
                    TargetGroup.CHILDREN_6_59_MONTHS))
            .learned(admissions(rules))
            .learned(found)
            .tested(
                SmallAreaHypothesis.notAbove("villages beyond 10 km", 50, "distance").test(2, 11))
            .tested(
                SmallAreaHypothesis.above("villages with a volunteer", 50, "monthly screening")
                    .test(9, 13));

    print(
        out,
        "Barriers that matter most (80 % of the scores of the team)",
        found.barriers(Weight.TEAM).most(0.8));

    PriorMode mode =
        PriorMode.average(
            List.of(
                found.unweightedMode(),
                found.modeWeightedByTeam(),
                found.modeWeightedByCommunity(),
                PriorMode.ofConceptMap(14, 22),
                PriorMode.ofBeliefs(BELIEFS_PERCENT)));
    DraftPrior draft =
        DraftPrior.of(CoverageEstimator.TREATMENT_COVERAGE, mode, PriorRange.USUAL_POINTS);
    LikelihoodSampleSize size = draft.sampleSize(LikelihoodSampleSize.USUAL_PRECISION);
    print(
        out,
        "Survey",
        List.of("Cases to find: " + size, "Villages to visit: " + size.villages(520, 0.18, 0.032)));

    SqueacSurvey survey = stages.lock(draft, LOCKED_ON, "signed by the team, flip chart 4");
    SqueacResult result = survey.surveyed(SURVEY_STARTED_ON, villages(rules));
    CoverageEstimate estimate = result.estimate();
    print(out, "Estimate", estimate.explain().lines().toList());
    print(
        out,
        "Beside it",
        List.of(
            "Survey alone: " + result.surveyAlone(),
            "Case-finding effectiveness: "
                + result.surveyAlone(CoverageEstimator.CASE_FINDING_EFFECTIVENESS),
            result.judged(Standard.sphereCoverage(Setting.RURAL)).toString()));
    print(
        out,
        "Notes on the files",
        rules.log().findings().isEmpty() ? List.of("none") : rules.log().findings());
    return result;
  }

  private static void print(PrintStream out, String heading, List<?> lines) {
    out.print(heading + "\n");
    lines.forEach(line -> out.print("  " + line + "\n"));
    out.print("\n");
  }

  static MuacAtAdmission admissions(ReadingRules rules) {
    Map<Integer, Long> tally = new TreeMap<>();
    read(
        "muac-at-admission.csv",
        List.of("millimetres", "children"),
        rules,
        row -> {
          OptionalLong millimetres = row.count("millimetres");
          OptionalLong children = row.count("children");
          if (millimetres.isPresent() && children.isPresent()) {
            tally.merge(Math.toIntExact(millimetres.getAsLong()), children.getAsLong(), Long::sum);
          }
        });
    return MuacAtAdmission.ofMillimetres(tally).withCriterion(MODERATE_CRITERION_MILLIMETRES);
  }

  static BarriersAndBoosters barriersAndBoosters(ReadingRules rules) {
    List<Item> items = new ArrayList<>();
    read(
        "barriers-and-boosters.csv",
        List.of("kind", "name", "team_score", "community_score", "sources"),
        rules,
        row -> items.add(item(row)));
    return new BarriersAndBoosters(items);
  }

  private static Item item(InputRow row) {
    String name = row.text("name").orElse("row " + row.row());
    double team = row.count("team_score").orElse(0);
    double community = row.count("community_score").orElse(0);
    Item item =
        row.text("kind").filter("booster"::equals).isPresent()
            ? Item.booster(name, team, community)
            : Item.barrier(name, team, community);
    for (String source : row.text("sources").orElse("").split(";", -1)) {
      item = source.isBlank() ? item : item.from(source);
    }
    return item;
  }

  private static VillageCaseList villages(ReadingRules rules) {
    List<VillageCases> villages = new ArrayList<>();
    read(
        "villages.csv",
        List.of(
            "village", "cases_in_programme", "cases_not_in_programme", "recovering_in_programme"),
        rules,
        row -> {
          OptionalLong in = row.count("cases_in_programme");
          OptionalLong out = row.count("cases_not_in_programme");
          OptionalLong recovering = row.count("recovering_in_programme");
          if (in.isEmpty() || out.isEmpty() || recovering.isEmpty()) {
            row.note(InputFinding.NAME_MISSING, "village", "a count is missing; it was not used");
            return;
          }
          villages.add(
              VillageCases.of(
                  row.text("village").orElse("row " + row.row()),
                  in.getAsLong(),
                  out.getAsLong(),
                  recovering.getAsLong()));
        });
    return VillageCaseList.of(villages);
  }

  private static void read(
      String file, List<String> fields, ReadingRules rules, Consumer<InputRow> use) {
    rules.forEach(
        InputTable.resource(SqueacExample.class, "/org/nutricoverage/examples/squeac/" + file),
        fields,
        use);
  }
}
