package org.nutricoverage.coordination;

import java.util.Objects;
import org.nutricoverage.core.internal.Texts;

/**
 * Data that break a rule, with the place and the rule.
 *
 * <pre>{@code
 * try {
 *   AssessmentSite.of("LBR", List.of("KE01"), AssessmentSetting.RURAL);
 * } catch (CoordinationDataException e) {
 *   e.rule();    // P_CODE_OF_ANOTHER_COUNTRY
 *   e.place();   // "pCodes[0]"
 * }
 * }</pre>
 *
 * @since 0.1.0
 */
public final class CoordinationDataException extends IllegalArgumentException {

  private static final long serialVersionUID = 1L;

  private final String place;
  private final DataRule rule;
  private final String problem;

  private CoordinationDataException(String place, DataRule rule, String problem) {
    super(place.isEmpty() ? problem : place + ": " + problem);
    this.place = place;
    this.rule = rule;
    this.problem = problem;
  }

  /**
   * The error at a place.
   *
   * @param place the path to the value, for example {@code assessments[3].site.pCodes[0]}; empty
   *     for the whole
   * @param rule the rule that is broken
   * @param problem what must hold and what was found
   * @return the error, to be thrown by the caller
   */
  public static CoordinationDataException at(String place, DataRule rule, String problem) {
    return new CoordinationDataException(
        Texts.cut(place), Objects.requireNonNull(rule, "rule"), Texts.oneLine(problem));
  }

  /**
   * This error seen from a larger whole.
   *
   * @param outer the path to what holds the place, for example {@code assessments[3]}
   * @return a copy whose place begins with that path
   */
  public CoordinationDataException within(String outer) {
    if (outer.isEmpty()) {
      return this;
    }
    String path = place.isEmpty() ? outer : outer + (place.startsWith("[") ? "" : ".") + place;
    CoordinationDataException copy = at(path, rule, problem);
    copy.initCause(this);
    return copy;
  }

  /**
   * Where the data break the rule.
   *
   * @return the path to the value; empty for the whole
   */
  public String place() {
    return place;
  }

  /**
   * Which rule is broken.
   *
   * @return the rule
   */
  public DataRule rule() {
    return rule;
  }

  /**
   * What is wrong, without the place.
   *
   * @return what must hold and what was found, on one line
   */
  public String problem() {
    return problem;
  }
}
