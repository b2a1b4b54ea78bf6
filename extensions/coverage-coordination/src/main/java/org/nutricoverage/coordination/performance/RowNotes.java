package org.nutricoverage.coordination.performance;

import java.io.Serializable;
import org.nutricoverage.coordination.internal.Checks;

/**
 * What the partners' meeting writes under a row: context, not part of any score.
 *
 * <p>The texts come from the meeting that discusses the preliminary report, not from the anonymous
 * forms. Nothing reads them: who writes a name into them publishes it.
 *
 * @param rowId the row
 * @param characteristics indicative characteristics, at most 600 characters, possibly empty
 * @param constraints constraints, success factors, good practice, at most 600 characters, possibly
 *     empty
 * @since 0.1.0
 */
public record RowNotes(String rowId, String characteristics, String constraints)
    implements Serializable {

  /** The most characters of a text. */
  public static final int MOST_CHARACTERS = 600;

  private static final long serialVersionUID = 1L;

  /**
   * Checks the texts.
   *
   * @throws org.nutricoverage.coordination.CoordinationDataException if one is too long or holds
   *     control characters
   */
  public RowNotes {
    rowId = Checks.id(rowId, "rowId");
    characteristics = Checks.text(characteristics, "characteristics", MOST_CHARACTERS);
    constraints = Checks.text(constraints, "constraints", MOST_CHARACTERS);
  }
}
