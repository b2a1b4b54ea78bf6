package org.nutricoverage.survey.squeac;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.nutricoverage.core.Finding;
import org.nutricoverage.core.Indicator;
import org.nutricoverage.core.Scope;
import org.nutricoverage.core.internal.Arguments;
import org.nutricoverage.survey.squeac.prior.DraftPrior;
import org.nutricoverage.survey.squeac.prior.LockedPrior;

/**
 * A SQUEAC from its first stage to its coverage estimate.
 *
 * <p>Stage 1 and 2 are gathered here in the order in which they are done. Stage 3 begins with
 * {@link #lock}: only a locked prior gives the {@link SqueacSurvey} that takes the cases of the
 * likelihood survey.
 *
 * <pre>{@code
 * CoverageEstimate estimate =
 *     Squeac.of(
 *             Scope.coverage(
 *                 SubActivity.MAM_MANAGEMENT,
 *                 Area.of("CD54", "Tanganyika"),
 *                 ReportingPeriod.quarter(2026, 1),
 *                 TargetGroup.CHILDREN_6_59_MONTHS))
 *         .learned(MuacAtAdmission.ofMillimetres(Map.of(124, 30L, 118, 9L)).withCriterion(125))
 *         .tested(SmallAreaHypothesis.notAbove("far villages", 50, "distance").test(1, 10))
 *         .lock(
 *             DraftPrior.of(
 *                 CoverageEstimator.TREATMENT_COVERAGE,
 *                 PriorMode.ofBarriersAndBoosters(8, 10),
 *                 PriorRange.USUAL_POINTS),
 *             LocalDate.of(2026, 3, 1),
 *             "signed by the team")
 *         .surveyed(
 *             LocalDate.of(2026, 3, 3),
 *             VillageCaseList.of(
 *                 VillageCases.of("Kavumu", 9, 12, 6), VillageCases.of("Bulambo", 6, 11, 4)))
 *         .estimate();
 * estimate.interval().orElseThrow().method();   // EQUAL_TAILED
 * }</pre>
 *
 * <p>Immutable and thread-safe.
 *
 * @since 0.1.0
 */
public final class Squeac {

  private final Scope scope;
  private final List<String> lines;
  private final List<Finding> findings;

  private Squeac(Scope scope, List<String> lines, List<Finding> findings) {
    this.scope = scope;
    this.lines = List.copyOf(lines);
    this.findings = List.copyOf(findings);
  }

  /**
   * Begins a SQUEAC.
   *
   * @param scope what the figure will be about, under indicator 13
   * @return the SQUEAC, nothing learned yet
   * @throws IllegalArgumentException if the scope is not one of indicator 13
   */
  public static Squeac of(Scope scope) {
    if (scope.indicator() != Indicator.MAM_MANAGEMENT_COVERAGE) {
      throw Arguments.refused("scope", "one of indicator 13", scope.indicator());
    }
    return new Squeac(scope, List.of(), List.of());
  }

  /**
   * Something that stage 1 learned.
   *
   * @param evidence admissions, travel, defaulting, barriers and boosters, seasons or context
   * @return a copy
   */
  public Squeac learned(StageOneEvidence evidence) {
    return with("Stage 1: ", evidence.describe(), evidence.findings());
  }

  /**
   * A small-area hypothesis that stage 2 tested.
   *
   * @param test the test
   * @return a copy
   */
  public Squeac tested(SmallAreaResult test) {
    return with("Stage 2: ", List.of(test.toString()), test.findings());
  }

  private Squeac with(String stage, List<String> moreLines, List<Finding> moreFindings) {
    List<String> allLines = new ArrayList<>(lines);
    moreLines.forEach(line -> allLines.add(stage + line.strip()));
    List<Finding> allFindings = new ArrayList<>(findings);
    allFindings.addAll(moreFindings);
    return new Squeac(scope, allLines, allFindings);
  }

  /**
   * Locks the prior and opens the survey.
   *
   * @param draft the prior
   * @param on the day, not after the start of the survey
   * @param note who locked it, where it is filed
   * @return the survey, which takes cases
   * @throws IllegalArgumentException if the note is blank
   */
  public SqueacSurvey lock(DraftPrior draft, LocalDate on, String note) {
    return with(draft.lock(on, note));
  }

  /**
   * Opens the survey with a prior that is locked already.
   *
   * @param prior the prior
   * @return the survey, which takes cases
   */
  public SqueacSurvey with(LockedPrior prior) {
    return SqueacSurvey.of(scope, lines, findings, Objects.requireNonNull(prior, "prior"));
  }

  /**
   * What the stages so far have to say.
   *
   * @return lines, possibly none
   */
  public List<String> lines() {
    return lines;
  }

  /**
   * What was noticed so far.
   *
   * @return findings, possibly none
   */
  public List<Finding> findings() {
    return findings;
  }
}
