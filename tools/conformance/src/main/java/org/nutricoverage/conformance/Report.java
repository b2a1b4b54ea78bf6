package org.nutricoverage.conformance;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What passed and what failed, by topic. */
final class Report {

  private final Map<String, int[]> passedAndRun = new LinkedHashMap<>();
  private final List<String> failures = new ArrayList<>();

  private Report() {}

  static Report of(List<ReferenceCase> cases, Map<String, Topic> topics) {
    Report report = new Report();
    for (ReferenceCase reference : cases) {
      List<String> wrong = failures(reference, topics.get(reference.topic()));
      int[] counts = report.passedAndRun.computeIfAbsent(reference.topic(), topic -> new int[2]);
      counts[0] += wrong.isEmpty() ? 1 : 0;
      counts[1]++;
      wrong.forEach(line -> report.failures.add("FAILED " + reference.id() + " " + line));
    }
    return report;
  }

  private static List<String> failures(ReferenceCase reference, @Nullable Topic topic) {
    if (topic == null) {
      return List.of("the topic " + reference.topic() + " is not known");
    }
    Map<String, @Nullable Object> actual;
    try {
      actual = topic.compute(reference.input());
    } catch (RuntimeException e) {
      return List.of("threw " + e);
    }
    List<String> wrong = differences(reference, actual);
    return !wrong.isEmpty()
            && actual.get(Topic.OTHER_READING) instanceof Map<?, ?> other
            && differences(reference, other).isEmpty()
        ? List.of()
        : wrong;
  }

  private static List<String> differences(ReferenceCase reference, Map<?, ?> actual) {
    List<String> wrong = new ArrayList<>();
    reference
        .expected()
        .forEach((key, expected) -> {
          if (isCompared(key) && !(actual.containsKey(key) && expected.matches(actual.get(key)))) {
            wrong.add(
                key
                    + ": expected "
                    + expected.value()
                    + " but was "
                    + (actual.containsKey(key) ? actual.get(key) : "not computed"));
          }
        });
    return wrong;
  }

  private static boolean isCompared(String key) {
    return !key.equals("note")
        && !key.startsWith("trap")
        && !key.startsWith("info")
        && !key.startsWith("sleacr")
        && !key.startsWith("published")
        && !key.startsWith("ci_r_")
        && !key.endsWith("_published");
  }

  boolean allPassed() {
    return failures.isEmpty();
  }

  List<String> lines() {
    List<String> lines = new ArrayList<>();
    int passed = 0;
    int run = 0;
    for (Map.Entry<String, int[]> topic : passedAndRun.entrySet()) {
      passed += topic.getValue()[0];
      run += topic.getValue()[1];
      lines.add(topic.getKey() + " " + topic.getValue()[0] + "/" + topic.getValue()[1]);
    }
    lines.addAll(failures);
    lines.add("TOTAL " + passed + "/" + run);
    return lines;
  }
}
