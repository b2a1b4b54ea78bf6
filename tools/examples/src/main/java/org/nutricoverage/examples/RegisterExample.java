package org.nutricoverage.examples;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.nutricoverage.coordination.assessment.AssessedProgramme;
import org.nutricoverage.coordination.assessment.AssessmentDesign;
import org.nutricoverage.coordination.assessment.AssessmentEstimator;
import org.nutricoverage.coordination.assessment.AssessmentMethod;
import org.nutricoverage.coordination.assessment.AssessmentRecord;
import org.nutricoverage.coordination.assessment.AssessmentRecordBuilder;
import org.nutricoverage.coordination.assessment.AssessmentResult;
import org.nutricoverage.coordination.assessment.AssessmentSetting;
import org.nutricoverage.coordination.assessment.AssessmentSite;
import org.nutricoverage.coordination.assessment.AssessmentStatus;
import org.nutricoverage.coordination.assessment.AssessmentTiming;
import org.nutricoverage.coordination.assessment.CaseDefinition;
import org.nutricoverage.coordination.assessment.CaseFindingMethod;
import org.nutricoverage.coordination.assessment.FirstStageSampling;
import org.nutricoverage.coordination.barrier.BarrierCode;
import org.nutricoverage.coordination.barrier.BarrierCounts;
import org.nutricoverage.coordination.comparison.CoverageChange;
import org.nutricoverage.coordination.comparison.CoverageTrend;
import org.nutricoverage.coordination.instrument.OrganisationType;
import org.nutricoverage.coordination.json.RegisterJson;
import org.nutricoverage.coordination.plan.ActionItem;
import org.nutricoverage.coordination.plan.AreaProfile;
import org.nutricoverage.coordination.plan.PersonRole;
import org.nutricoverage.coordination.plan.PlanObjective;
import org.nutricoverage.coordination.plan.PlannedAssessment;
import org.nutricoverage.coordination.plan.TrainedPerson;
import org.nutricoverage.coordination.quality.QualityReview;
import org.nutricoverage.coordination.register.ActionPlanReview;
import org.nutricoverage.coordination.register.CoverageRegister;
import org.nutricoverage.core.AgeBand;
import org.nutricoverage.core.Severity;
import org.nutricoverage.survey.cases.CaseCounts;

/**
 * A register of invented assessments that is kept in a file: read, extended, written; with the
 * trend of a district, the quality of its assessments and the checks of the action plan.
 *
 * <pre>{@code
 * java -cp tools/examples/target/examples.jar org.nutricoverage.examples.RegisterExample register.json
 * }</pre>
 */
public final class RegisterExample {

  private static final LocalDate TODAY = LocalDate.of(2026, 9, 1);

  private RegisterExample() {}

  /**
   * Adds the assessments to a register and prints what follows.
   *
   * @param args the file of the register, which is made if it is not there
   * @throws IOException if the file cannot be read or written
   */
  public static void main(String[] args) throws IOException {
    PrintStream out =
        new PrintStream(new FileOutputStream(FileDescriptor.out), false, StandardCharsets.UTF_8);
    if (args.length == 1) {
      run(Path.of(args[0]), out);
    } else {
      out.println("Name the file of the register.");
    }
    out.flush();
  }

  /**
   * Reads the register, adds what is not in it, writes it and prints what follows.
   *
   * @param file the file of the register
   * @param out where the report goes
   * @return the register as it is in the file now
   * @throws IOException if the file cannot be read or written
   */
  static CoverageRegister run(Path file, PrintStream out) throws IOException {
    CoverageRegister register = Files.exists(file) ? read(file) : plan();
    for (AssessmentRecord assessment : List.of(first(), second())) {
      if (register.assessment(assessment.id()).isEmpty()) {
        register = register.with(assessment);
      }
    }
    Files.writeString(file, RegisterJson.write(register));

    CoverageTrend trend =
        CoverageTrend.of(register.assessments(), AssessmentEstimator.TREATMENT_COVERAGE);
    out.println("Trend of " + String.join(", ", trend.assessmentIds()));
    trend.changes().forEach(change -> print(change, out));
    out.println();
    for (AssessmentRecord assessment : register.assessments()) {
      out.println("Quality of " + assessment);
      QualityReview.of(assessment).findings().stream()
          .filter(finding -> finding.severity() != Severity.INFO)
          .forEach(finding -> out.println("  " + finding));
    }
    out.println();
    out.println("Barriers");
    register.barriers().pareto().rows().forEach(row -> out.println("  " + row));
    out.println("Action plan");
    ActionPlanReview.of(register, TODAY).findings().forEach(finding -> out.println("  " + finding));
    return register;
  }

  private static CoverageRegister read(Path file) throws IOException {
    try (Reader reader = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
      return RegisterJson.read(reader);
    }
  }

  private static void print(CoverageChange change, PrintStream out) {
    if (change instanceof CoverageChange.Compared compared) {
      if (compared.measure() instanceof CoverageChange.ByCounts counts) {
        out.println("  " + counts.change());
        out.println("  " + counts.change().newcombe(0.95));
        out.println("  " + counts.change().verdict(0.95));
      }
      compared.findings().forEach(finding -> out.println("  " + finding));
    } else {
      out.println("  " + change);
    }
  }

  private static AssessmentRecordBuilder assessment(String id, LocalDate from) {
    return AssessmentRecord.builder()
        .id(id)
        .title("SQUEAC " + from.getYear())
        .status(AssessmentStatus.PUBLISHED)
        .site(AssessmentSite.of("TCD", List.of("TD0103"), AssessmentSetting.RURAL))
        .timing(AssessmentTiming.between(from, from.plusDays(20)))
        .programme(AssessedProgramme.SAM_TREATMENT)
        .caseDefinition(
            CaseDefinition.builder()
                .muacBelowMm(115)
                .oedema(true)
                .ageBands(List.of(AgeBand.ofCompletedMonths(6, 59)))
                .build())
        .design(
            AssessmentDesign.builder()
                .method(AssessmentMethod.SQUEAC)
                .stagesDone(List.of(1, 2, 3))
                .firstStageSampling(FirstStageSampling.SPATIAL)
                .caseFinding(CaseFindingMethod.ACTIVE_ADAPTIVE)
                .build());
  }

  private static AssessmentResult treatment(CaseCounts counts) {
    return AssessmentResult.builder()
        .estimator(AssessmentEstimator.TREATMENT_COVERAGE)
        .caseCounts(counts)
        .build();
  }

  private static AssessmentRecord first() {
    Map<BarrierCode, Long> mentions = new LinkedHashMap<>();
    mentions.put(BarrierCode.NOT_AWARE_OF_PROGRAMME, 14L);
    mentions.put(BarrierCode.TOO_FAR, 8L);
    mentions.put(BarrierCode.OUT_OF_STOCK, 3L);
    return assessment("TCD-2024-BV", LocalDate.of(2024, 2, 5))
        .results(List.of(treatment(CaseCounts.of(18, 50, 12))))
        .barriers(BarrierCounts.of(mentions).askedOf(22))
        .build();
  }

  private static AssessmentRecord second() {
    return assessment("TCD-2026-BV", LocalDate.of(2026, 2, 9))
        .results(List.of(treatment(CaseCounts.of(41, 29, 26))))
        .barriers(BarrierCounts.of(Map.of(BarrierCode.TOO_FAR, 11L)).askedOf(11))
        .build();
  }

  private static CoverageRegister plan() {
    return CoverageRegister.EMPTY
        .with(
            TrainedPerson.builder()
                .id("P-01")
                .organisationType(OrganisationType.NNGO)
                .countryIso3("TCD")
                .role(PersonRole.LEAD)
                .methods(List.of(AssessmentMethod.SQUEAC, AssessmentMethod.SLEAC))
                .assessmentsLed(2)
                .build())
        .with(new AreaProfile("TD0103", List.of(7, 8, 9), List.of("TD0104")))
        .with(new AreaProfile("TD0104", List.of(7, 8, 9), List.of("TD0103")))
        .with(
            PlannedAssessment.builder()
                .id("PLAN-TD0104")
                .countryIso3("TCD")
                .pCodes(List.of("TD0104"))
                .method(AssessmentMethod.SLEAC)
                .month(YearMonth.of(2026, 8))
                .leadId("P-01")
                .build())
        .with(
            ActionItem.builder()
                .id("ACT-1")
                .objective(PlanObjective.SCALE_UP)
                .area("TD0103")
                .barrier(BarrierCode.TOO_FAR)
                .activity("Open four more sites")
                .responsible("district health team")
                .start(LocalDate.of(2026, 3, 1))
                .due(LocalDate.of(2026, 8, 31))
                .build());
  }
}
