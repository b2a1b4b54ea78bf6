package org.nutricoverage.io.internal.json;

/** Makes the typed error of the module that reads. */
public interface JsonFaults {

  /**
   * The error at a place.
   *
   * @param place the path to the value, for example {@code cells[3].scope}; empty for the whole
   * @param rule the rule that is broken
   * @param problem what must hold and what was found
   * @return the error, to be thrown by the caller
   */
  RuntimeException at(String place, JsonRule rule, String problem);

  /**
   * An error of a constructor, seen from the place whose value it refused.
   *
   * @param place the path to the value
   * @param refusal what the constructor threw
   * @return the error, to be thrown by the caller
   */
  default RuntimeException within(String place, IllegalArgumentException refusal) {
    RuntimeException error =
        at(place, JsonRule.VALUE_OUT_OF_RANGE, String.valueOf(refusal.getMessage()));
    error.initCause(refusal);
    return error;
  }
}
