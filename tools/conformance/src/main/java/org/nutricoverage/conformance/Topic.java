package org.nutricoverage.conformance;

import com.google.gson.JsonObject;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The adapter of a topic: turns an input into calls of the library. */
@FunctionalInterface
interface Topic {

  /**
   * Computes.
   *
   * @param input the input of a case
   * @return what came out, by the keys of the reference cases: numbers, booleans, texts, lists;
   *     null for what is not available
   */
  Map<String, @Nullable Object> compute(JsonObject input);
}
