package org.nutricoverage.io.json;

import java.util.Objects;
import org.nutricoverage.core.internal.Arguments;
import org.nutricoverage.core.interval.IntervalKind;
import org.nutricoverage.core.interval.IntervalMethod;

/**
 * A method of intervals that the reader does not know, kept by name so that nothing of it is lost.
 *
 * <p>A method is foreign if its family belongs to another module or program, or is of a later
 * version of the library, and was not named to {@link CoverageJson#knowing(Class)}. Such an
 * interval says what it is, but it is not equal to the one that was written; written and read once
 * more, it is equal to itself.
 *
 * @param family the family of methods, as the writer names it
 * @param name the code of the method within its family
 * @param label the name of the method for a report
 * @param kind what the intervals of the method express
 * @since 0.1.0
 */
public record ForeignIntervalMethod(String family, String name, String label, IntervalKind kind)
    implements IntervalMethod {

  private static final long serialVersionUID = 1L;

  /**
   * Checks the parts.
   *
   * @throws IllegalArgumentException if a text is blank
   */
  public ForeignIntervalMethod {
    family = Arguments.text(family, "family");
    name = Arguments.text(name, "name");
    label = Arguments.text(label, "label");
    Objects.requireNonNull(kind, "kind");
  }
}
