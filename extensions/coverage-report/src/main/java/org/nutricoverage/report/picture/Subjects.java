package org.nutricoverage.report.picture;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.nutricoverage.core.CoverageEstimate;
import org.nutricoverage.core.ReportingPeriod;
import org.nutricoverage.core.Scope;
import org.nutricoverage.core.table.Dimension;

/** What all estimates of a picture have in common, for the line below its title. */
final class Subjects {

  private static final int LETTERS = 60;

  private Subjects() {}

  /** Names sub-activity, area, group, period and method where they are the same for all. */
  static String of(List<CoverageEstimate> estimates, Dimension differing) {
    List<String> parts = new ArrayList<>();
    addShared(parts, estimates, one -> one.scope().subActivity().label());
    for (Dimension dimension : Dimension.values()) {
      if (dimension != differing) {
        addShared(parts, estimates, one -> Label.cut(label(dimension, one.scope()), LETTERS));
      }
    }
    addShared(parts, estimates, one -> one.method().family().label());
    return String.join(", ", parts);
  }

  private static String label(Dimension dimension, Scope scope) {
    ReportingPeriod period = scope.period();
    return dimension == Dimension.PERIOD ? period.toString() : dimension.label(scope);
  }

  private static void addShared(
      List<String> parts, List<CoverageEstimate> estimates, Function<CoverageEstimate, String> of) {
    List<String> values = estimates.stream().map(of).distinct().limit(2).toList();
    if (values.size() == 1) {
      parts.add(values.get(0));
    }
  }
}
