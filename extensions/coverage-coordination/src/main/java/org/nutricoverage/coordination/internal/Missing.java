package org.nutricoverage.coordination.internal;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.nutricoverage.coordination.CoordinationDataException;
import org.nutricoverage.coordination.DataRule;

/** Collects the names of required parts that were not given. */
public final class Missing {

  private final List<String> names = new ArrayList<>();

  private Missing() {}

  /**
   * Begins with nothing missing.
   *
   * @return the collection
   */
  public static Missing parts() {
    return new Missing();
  }

  /**
   * Notes a part that was not given.
   *
   * @param value the part; null if it was not given
   * @param name its name
   * @return this collection
   */
  public Missing unless(@Nullable Object value, String name) {
    if (value == null) {
      names.add(name);
    }
    return this;
  }

  /**
   * The error that lists what is missing.
   *
   * @return the error, to be thrown by the caller
   */
  public CoordinationDataException exception() {
    return CoordinationDataException.at(
        names.get(0),
        DataRule.MISSING_FIELD,
        "these fields must be given: " + String.join(", ", names));
  }
}
