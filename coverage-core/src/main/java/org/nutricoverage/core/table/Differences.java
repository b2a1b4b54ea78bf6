package org.nutricoverage.core.table;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.nutricoverage.core.CoverageEstimate;
import org.nutricoverage.core.Scope;

/** In what two estimates differ, in words. */
final class Differences {

  private Differences() {}

  /** All differences of kind and scope but those in the dimension. */
  static List<String> between(
      CoverageEstimate one, CoverageEstimate other, @Nullable Dimension except) {
    List<String> differences = ofKind(one, other);
    for (Dimension dimension : Dimension.values()) {
      if (dimension != except) {
        addIfDifferent(differences, dimension, one.scope(), other.scope());
      }
    }
    return differences;
  }

  /** The differences of indicator, method, estimator and definition. */
  static List<String> ofKind(CoverageEstimate one, CoverageEstimate other) {
    List<String> differences = new ArrayList<>();
    add(differences, "indicator", one.scope().indicator().code(), other.scope().indicator().code());
    add(
        differences,
        "sub-activity",
        one.scope().subActivity().code(),
        other.scope().subActivity().code());
    add(differences, "method", one.method().family().label(), other.method().family().label());
    add(differences, "estimator", one.method().estimator(), other.method().estimator());
    add(
        differences,
        "definition of reach",
        one.reachDefinition().label(),
        other.reachDefinition().label());
    return differences;
  }

  static void addIfDifferent(
      List<String> differences, Dimension dimension, Scope one, Scope other) {
    if (!dimension.key(one).equals(dimension.key(other))) {
      differences.add(
          dimension.label() + " (" + dimension.label(one) + " and " + dimension.label(other) + ")");
    }
  }

  private static void add(List<String> differences, String what, String one, String other) {
    if (!one.equals(other)) {
      differences.add(what + " (" + one + " and " + other + ")");
    }
  }
}
