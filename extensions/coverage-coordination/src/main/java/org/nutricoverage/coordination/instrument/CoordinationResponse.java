package org.nutricoverage.coordination.instrument;

import java.io.Serializable;
import java.util.Collections;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.nutricoverage.coordination.internal.Checks;

/**
 * One filled-in form: codes only.
 *
 * <p>There is no place for the name of an organisation or a person, nor for free text: a survey
 * that promises to be anonymous must not be able to name anyone.
 *
 * <pre>{@code
 * CoordinationResponse response =
 *     CoordinationResponse.partner(
 *         OrganisationType.NNGO, CoordinationLevel.NATIONAL, Map.of("q114", 3, "q115", 99));
 * response.answers().size();   // 2
 * }</pre>
 *
 * @param form the form
 * @param organisationType the type of the respondent's organisation
 * @param level the level of the cluster that the response is about
 * @param submitted whether the form was handed in; a draft is not counted
 * @param answers the code that was given to each item, in the order of the items' identifiers
 * @since 0.1.0
 */
public record CoordinationResponse(
    SurveyForm form,
    OrganisationType organisationType,
    CoordinationLevel level,
    boolean submitted,
    Map<String, Integer> answers)
    implements Serializable {

  private static final long serialVersionUID = 1L;

  /**
   * Checks and copies the parts.
   *
   * @throws org.nutricoverage.coordination.CoordinationDataException if the identifier of an item
   *     is blank or too long
   */
  public CoordinationResponse {
    Objects.requireNonNull(form, "form");
    Objects.requireNonNull(organisationType, "organisationType");
    Objects.requireNonNull(level, "level");
    Map<String, Integer> copy = new TreeMap<>();
    answers.forEach(
        (item, code) -> copy.put(Checks.id(item, "answers"), Objects.requireNonNull(code, "code")));
    answers = Collections.unmodifiableMap(copy);
  }

  /**
   * A partner's form that was handed in.
   *
   * @param organisationType the type of the organisation
   * @param level the level of the cluster
   * @param answers the code that was given to each item
   * @return the response
   */
  public static CoordinationResponse partner(
      OrganisationType organisationType, CoordinationLevel level, Map<String, Integer> answers) {
    return new CoordinationResponse(SurveyForm.PARTNER, organisationType, level, true, answers);
  }

  /**
   * A coordinator's form that was handed in.
   *
   * @param organisationType the type of the organisation
   * @param level the level of the cluster
   * @param answers the code that was given to each item
   * @return the response
   */
  public static CoordinationResponse coordinator(
      OrganisationType organisationType, CoordinationLevel level, Map<String, Integer> answers) {
    return new CoordinationResponse(SurveyForm.COORDINATOR, organisationType, level, true, answers);
  }
}
