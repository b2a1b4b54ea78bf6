package org.nutricoverage.conformance;

import com.google.gson.JsonObject;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The adapter of a topic: turns an input into calls of the library. */
@FunctionalInterface
interface Topic {

  /**
   * The key of a second output, for an input that does not say which of two questions it asks: the
   * set has cases of one input and two answers. A case passes if one output matches it as a whole.
   */
  String OTHER_READING = "other reading";

  /**
   * Computes.
   *
   * @param input the input of a case
   * @return what came out, by the keys of the reference cases: numbers, booleans, texts, lists;
   *     null for what is not available
   */
  Map<String, @Nullable Object> compute(JsonObject input);
}
