package org.nutricoverage.coordination.register;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.nutricoverage.coordination.CoordinationDataException;
import org.nutricoverage.coordination.DataRule;
import org.nutricoverage.coordination.assessment.AssessmentRecord;
import org.nutricoverage.coordination.barrier.BarrierCounts;
import org.nutricoverage.coordination.internal.Checks;
import org.nutricoverage.coordination.plan.ActionItem;
import org.nutricoverage.coordination.plan.AreaProfile;
import org.nutricoverage.coordination.plan.PlannedAssessment;
import org.nutricoverage.coordination.plan.TrainedPerson;

/**
 * The register of coverage assessments: a value that the caller stores, as JSON by {@link
 * org.nutricoverage.coordination.json.RegisterJson} or in another way.
 *
 * <p>It answers the first questions of a national cluster: which assessments took place, what they
 * found, who is trained, what is planned and what is done.
 *
 * <pre>{@code
 * CoverageRegister register =
 *     CoverageRegister.EMPTY.with(
 *         AssessmentRecord.builder()
 *             .id("LBR-2018-GM")
 *             .title("SQUEAC, Greater Monrovia")
 *             .status(AssessmentStatus.PUBLISHED)
 *             .site(AssessmentSite.of("LBR", List.of("LR30"), AssessmentSetting.URBAN))
 *             .timing(AssessmentTiming.between(LocalDate.of(2018, 3, 1), LocalDate.of(2018, 3, 21)))
 *             .programme(AssessedProgramme.SAM_TREATMENT)
 *             .caseDefinition(CaseDefinition.builder().muacBelowMm(115).build())
 *             .design(AssessmentDesign.builder().method(AssessmentMethod.SQUEAC).build())
 *             .build());
 * String json = RegisterJson.write(register);
 * RegisterJson.read(json).equals(register);   // true
 * }</pre>
 *
 * @param assessments the assessments, each identifier once
 * @param people the trained people, each pseudonym once
 * @param planned the planned assessments, each identifier once
 * @param actions the items of the country action plan, each identifier once
 * @param areas what is known of areas, each once
 * @since 0.1.0
 */
public record CoverageRegister(
    List<AssessmentRecord> assessments,
    List<TrainedPerson> people,
    List<PlannedAssessment> planned,
    List<ActionItem> actions,
    List<AreaProfile> areas)
    implements Serializable {

  /** A register without entries. */
  public static final CoverageRegister EMPTY =
      new CoverageRegister(List.of(), List.of(), List.of(), List.of(), List.of());

  private static final long serialVersionUID = 1L;

  /**
   * Checks and copies the entries.
   *
   * @throws CoordinationDataException if an identifier stands twice, or an entry names an action or
   *     a person that is not there
   */
  public CoverageRegister {
    assessments = List.copyOf(assessments);
    people = List.copyOf(people);
    planned = List.copyOf(planned);
    actions = List.copyOf(actions);
    areas = List.copyOf(areas);
    Checks.unique(assessments, "assessments", AssessmentRecord::id);
    Checks.unique(people, "people", TrainedPerson::id);
    Checks.unique(planned, "planned", PlannedAssessment::id);
    Checks.unique(actions, "actions", ActionItem::id);
    Checks.unique(areas, "areas", AreaProfile::pCode);
    List<String> actionIds = actions.stream().map(ActionItem::id).toList();
    for (int i = 0; i < assessments.size(); i++) {
      for (String actionId : assessments.get(i).actionIds()) {
        requireKnown(
            actionIds.contains(actionId), "assessments[" + i + "].actionIds", actionId, "action");
      }
    }
    for (int i = 0; i < planned.size(); i++) {
      Optional<String> lead = planned.get(i).leadId();
      if (lead.isPresent()) {
        requireKnown(
            people.stream().anyMatch(person -> person.id().equals(lead.get())),
            "planned[" + i + "].leadId",
            lead.get(),
            "person");
      }
    }
  }

  private static void requireKnown(boolean known, String place, String id, String kind) {
    if (!known) {
      throw CoordinationDataException.at(
          place,
          DataRule.UNKNOWN_REFERENCE,
          "the " + kind + " must be one of the register but was \"" + id + "\"");
    }
  }

  /**
   * This register with one more assessment.
   *
   * @param assessment the assessment
   * @return a copy
   * @throws CoordinationDataException if its identifier is taken
   */
  public CoverageRegister with(AssessmentRecord assessment) {
    return new CoverageRegister(more(assessments, assessment), people, planned, actions, areas);
  }

  /**
   * This register with one more trained person.
   *
   * @param person the person
   * @return a copy
   * @throws CoordinationDataException if the pseudonym is taken
   */
  public CoverageRegister with(TrainedPerson person) {
    return new CoverageRegister(assessments, more(people, person), planned, actions, areas);
  }

  /**
   * This register with one more planned assessment.
   *
   * @param assessment the planned assessment
   * @return a copy
   * @throws CoordinationDataException if its identifier is taken
   */
  public CoverageRegister with(PlannedAssessment assessment) {
    return new CoverageRegister(assessments, people, more(planned, assessment), actions, areas);
  }

  /**
   * This register with one more action.
   *
   * @param action the action
   * @return a copy
   * @throws CoordinationDataException if its identifier is taken
   */
  public CoverageRegister with(ActionItem action) {
    return new CoverageRegister(assessments, people, planned, more(actions, action), areas);
  }

  /**
   * This register with what is known of one more area.
   *
   * @param area the area
   * @return a copy
   * @throws CoordinationDataException if the area is there
   */
  public CoverageRegister with(AreaProfile area) {
    return new CoverageRegister(assessments, people, planned, actions, more(areas, area));
  }

  private static <T> List<T> more(List<T> values, T value) {
    List<T> more = new ArrayList<>(values);
    more.add(value);
    return more;
  }

  /**
   * An assessment.
   *
   * @param id its identifier
   * @return the assessment; empty if there is none
   */
  public Optional<AssessmentRecord> assessment(String id) {
    return assessments.stream().filter(assessment -> assessment.id().equals(id)).findFirst();
  }

  /**
   * The barriers of all assessments together.
   *
   * @return the sums of the mentions
   */
  public BarrierCounts barriers() {
    return assessments.stream()
        .map(AssessmentRecord::barriers)
        .filter(counts -> !counts.mentions().isEmpty())
        .reduce(BarrierCounts::plus)
        .orElse(BarrierCounts.NONE);
  }
}
