package org.nutricoverage.conformance;

import com.google.gson.JsonObject;
import java.util.Map;

/**
 * One reference case.
 *
 * @param id its name
 * @param topic its topic or kind
 * @param input what goes in
 * @param expected what must come out, by key
 */
record ReferenceCase(String id, String topic, JsonObject input, Map<String, Expected> expected) {}
