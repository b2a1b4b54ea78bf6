package org.nutricoverage.coordination.instrument;

import java.io.Serializable;
import java.util.Objects;
import org.nutricoverage.coordination.internal.Checks;

/**
 * A question of a form, by its code: the words belong to those who publish the questionnaire.
 *
 * @param id the identifier, for example {@code q114}; an item asked on both forms has one each
 * @param rowId the row of the status table that it enters
 * @param form the form on which it is asked
 * @param scale the codes of its answers
 * @since 0.1.0
 */
public record InstrumentItem(String id, String rowId, SurveyForm form, AnswerScale scale)
    implements Serializable {

  private static final long serialVersionUID = 1L;

  /**
   * Checks the parts.
   *
   * @throws org.nutricoverage.coordination.CoordinationDataException if an identifier is blank or
   *     too long
   */
  public InstrumentItem {
    id = Checks.id(id, "id");
    rowId = Checks.id(rowId, "rowId");
    Objects.requireNonNull(form, "form");
    Objects.requireNonNull(scale, "scale");
  }
}
