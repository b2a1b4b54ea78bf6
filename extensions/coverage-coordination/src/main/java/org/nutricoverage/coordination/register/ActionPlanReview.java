package org.nutricoverage.coordination.register;

import java.io.Serializable;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.nutricoverage.coordination.assessment.AssessmentMethod;
import org.nutricoverage.coordination.assessment.AssessmentRecord;
import org.nutricoverage.coordination.assessment.AssessmentStatus;
import org.nutricoverage.coordination.barrier.BarrierPareto;
import org.nutricoverage.coordination.plan.ActionItem;
import org.nutricoverage.coordination.plan.AreaProfile;
import org.nutricoverage.coordination.plan.PlanStatus;
import org.nutricoverage.coordination.plan.PlannedAssessment;
import org.nutricoverage.core.Finding;
import org.nutricoverage.core.Rational;

/**
 * Whether the country action plan of a register holds together.
 *
 * <p>Every barrier among the few that make up 80 % of the mentions has an action that was not
 * dropped; every planned assessment has a trained lead, a month in which the area can be reached,
 * and no other assessment of the area or a neighbour within six months. These are rules of this
 * library, made from what the Coverage Monitoring Network asked of national clusters.
 *
 * <pre>{@code
 * ActionPlanReview.of(CoverageRegister.EMPTY, LocalDate.of(2026, 1, 1)).findings().isEmpty();   // true
 * }</pre>
 *
 * @param asOf the day of the review
 * @param capacity the leads that are required and available, month by month and method by method
 * @param findings what does not hold
 * @since 0.1.0
 */
public record ActionPlanReview(LocalDate asOf, List<CapacityGap> capacity, List<Finding> findings)
    implements Serializable {

  private static final long serialVersionUID = 1L;
  private static final Rational MOST_MENTIONS = Rational.of(4, 5);
  private static final int MONTHS_APART = 6;

  /** Copies the lists. */
  public ActionPlanReview {
    Objects.requireNonNull(asOf, "asOf");
    capacity = List.copyOf(capacity);
    findings = List.copyOf(findings);
  }

  /**
   * Reviews the plan of a register.
   *
   * @param register the register
   * @param asOf the day of the review
   * @return the review
   */
  public static ActionPlanReview of(CoverageRegister register, LocalDate asOf) {
    Objects.requireNonNull(asOf, "asOf");
    List<Finding> findings = new ArrayList<>();
    reviewBarriers(register, findings);
    reviewActions(register, asOf, findings);
    for (PlannedAssessment planned : register.planned()) {
      reviewLead(register, planned, findings);
      reviewSeason(register, planned, findings);
      reviewNeighbours(register, planned, findings);
    }
    List<CapacityGap> capacity = capacity(register);
    capacity.stream()
        .filter(gap -> gap.gap() > 0)
        .forEach(gap ->
            findings.add(
                Finding.of(
                        PlanFinding.CAPACITY_GAP,
                        gap.required() + " leads required, " + gap.available() + " trained")
                    .at("month", gap.month().toString())
                    .at("method", gap.method().label())));
    return new ActionPlanReview(asOf, capacity, findings);
  }

  private static void reviewBarriers(CoverageRegister register, List<Finding> findings) {
    for (BarrierPareto.Row row : register.barriers().pareto().fewestFor(MOST_MENTIONS)) {
      boolean addressed =
          register.actions().stream()
              .filter(action -> action.status() != PlanStatus.DROPPED)
              .anyMatch(action -> action.barrier().filter(row.code()::equals).isPresent());
      if (!addressed) {
        findings.add(
            Finding.of(
                    PlanFinding.BARRIER_WITHOUT_ACTION,
                    row.mentions() + " mentions, " + row.share().percent(1) + " % of all")
                .at("barrier", row.code().name()));
      }
    }
  }

  private static void reviewActions(
      CoverageRegister register, LocalDate asOf, List<Finding> findings) {
    for (ActionItem action : register.actions()) {
      if (action.isOverdue(asOf)) {
        findings.add(
            Finding.of(PlanFinding.ACTION_OVERDUE, "due on " + action.due())
                .at("action", action.id()));
      }
      if (action.isOpen() && (action.processIndicator().isEmpty() || action.target().isEmpty())) {
        findings.add(
            Finding.of(
                    PlanFinding.NO_PROCESS_INDICATOR,
                    "the action has no process indicator with a target")
                .at("action", action.id()));
      }
    }
  }

  private static void reviewLead(
      CoverageRegister register, PlannedAssessment planned, List<Finding> findings) {
    boolean led =
        planned
            .leadId()
            .flatMap(id ->
                register.people().stream().filter(person -> person.id().equals(id)).findFirst())
            .filter(person -> person.canLead(planned.method()))
            .isPresent();
    if (!led) {
      findings.add(
          Finding.of(
                  PlanFinding.NO_TRAINED_LEAD,
                  planned
                      .leadId()
                      .map(id -> id + " is no lead trained in " + planned.method().label())
                      .orElse("no lead is named"))
              .at("planned", planned.id()));
    }
  }

  private static Optional<AreaProfile> profile(CoverageRegister register, String pCode) {
    return register.areas().stream().filter(area -> area.pCode().equals(pCode)).findFirst();
  }

  private static void reviewSeason(
      CoverageRegister register, PlannedAssessment planned, List<Finding> findings) {
    int month = planned.month().getMonthValue();
    for (String pCode : planned.pCodes()) {
      Optional<AreaProfile> profile = profile(register, pCode);
      if (profile.isEmpty()) {
        findings.add(
            Finding.of(PlanFinding.ACCESS_NOT_KNOWN, "the register has no profile of the area")
                .at("planned", planned.id())
                .at("area", pCode));
      } else if (profile.get().inaccessibleMonths().contains(month)) {
        findings.add(
            Finding.of(
                    PlanFinding.INACCESSIBLE_MONTH, "the area cannot be reached in month " + month)
                .at("planned", planned.id())
                .at("area", pCode));
      }
    }
  }

  /** The areas and those that border on them by the profile of either. */
  private static Set<String> surroundings(CoverageRegister register, List<String> pCodes) {
    Set<String> codes = new HashSet<>(pCodes);
    for (AreaProfile area : register.areas()) {
      if (pCodes.contains(area.pCode())) {
        codes.addAll(area.neighbours());
      } else if (area.neighbours().stream().anyMatch(pCodes::contains)) {
        codes.add(area.pCode());
      }
    }
    return codes;
  }

  private static void reviewNeighbours(
      CoverageRegister register, PlannedAssessment planned, List<Finding> findings) {
    Set<String> near = surroundings(register, planned.pCodes());
    for (PlannedAssessment other : register.planned()) {
      if (other.id().compareTo(planned.id()) > 0
          && other.pCodes().stream().anyMatch(near::contains)) {
        addIfNear(planned, other.id(), other.month(), findings);
      }
    }
    for (AssessmentRecord other : register.assessments()) {
      if (other.status() != AssessmentStatus.REJECTED
          && other.site().pCodes().stream().anyMatch(near::contains)) {
        other
            .timing()
            .middle()
            .ifPresent(day -> addIfNear(planned, other.id(), YearMonth.from(day), findings));
      }
    }
  }

  private static void addIfNear(
      PlannedAssessment planned, String otherId, YearMonth month, List<Finding> findings) {
    long apart = Math.abs(ChronoUnit.MONTHS.between(planned.month(), month));
    if (apart <= MONTHS_APART) {
      findings.add(
          Finding.of(
                  PlanFinding.DUPLICATES_ASSESSMENT,
                  otherId + " in " + month + " is " + apart + " months apart")
              .at("planned", planned.id()));
    }
  }

  private static List<CapacityGap> capacity(CoverageRegister register) {
    List<CapacityGap> gaps = new ArrayList<>();
    Set<YearMonth> months = new TreeSet<>();
    register.planned().forEach(planned -> months.add(planned.month()));
    for (YearMonth month : months) {
      for (AssessmentMethod method : AssessmentMethod.values()) {
        long required =
            register.planned().stream()
                .filter(planned -> planned.month().equals(month) && planned.method() == method)
                .mapToLong(PlannedAssessment::leadsRequired)
                .sum();
        if (required > 0) {
          long available =
              register.people().stream().filter(person -> person.canLead(method)).count();
          gaps.add(new CapacityGap(month, method, required, available));
        }
      }
    }
    return gaps;
  }
}
