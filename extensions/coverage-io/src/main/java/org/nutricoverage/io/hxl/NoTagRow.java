package org.nutricoverage.io.hxl;

import java.io.Serializable;
import org.nutricoverage.core.internal.Arguments;

/**
 * A file without a row of tags among its first lines.
 *
 * @param name the name of the file
 * @param explanation how many lines were tried, and what is wrong with a line that has hashtags
 * @since 0.1.0
 */
public record NoTagRow(String name, String explanation) implements HxlAnswer, Serializable {

  /**
   * Checks the parts.
   *
   * @throws IllegalArgumentException if a text is blank
   */
  public NoTagRow {
    name = Arguments.text(name, "name");
    explanation = Arguments.text(explanation, "explanation");
  }

  /** Returns name and explanation on one line. */
  @Override
  public String toString() {
    return name + ": " + explanation;
  }
}
