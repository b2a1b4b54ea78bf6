package org.nutricoverage.io;

import java.util.Objects;
import org.nutricoverage.core.internal.Texts;

/**
 * A document, or a value in it, that breaks a rule and cannot be used, with the place and the rule.
 *
 * @since 0.1.0
 */
public final class UnusableDocumentException extends IllegalArgumentException {

  private static final long serialVersionUID = 1L;

  private final String place;
  private final DocumentRule rule;
  private final String problem;

  private UnusableDocumentException(String place, DocumentRule rule, String problem) {
    super(place.isEmpty() ? problem : place + ": " + problem);
    this.place = place;
    this.rule = rule;
    this.problem = problem;
  }

  /**
   * The error at a place.
   *
   * @param place the path to the value, for example {@code dataValues[3].period} or {@code row 7,
   *     column "adm1_pcode"}; empty for the whole
   * @param rule the rule that is broken
   * @param problem what must hold and what was found
   * @return the error, to be thrown by the caller
   */
  public static UnusableDocumentException at(String place, DocumentRule rule, String problem) {
    return new UnusableDocumentException(
        Texts.cut(place), Objects.requireNonNull(rule, "rule"), Texts.oneLine(problem));
  }

  /**
   * Where the document breaks the rule.
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
  public DocumentRule rule() {
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
