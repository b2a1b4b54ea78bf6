package org.nutricoverage.survey.calibration;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.HashSet;
import java.util.List;
import org.nutricoverage.core.internal.Arguments;
import org.nutricoverage.core.internal.Numbers;

/** Checks and number formats of the package. */
final class Checks {

  private static final double LARGEST_GROUPED = 1e15;
  private static final MathContext SHOWN = new MathContext(10, RoundingMode.HALF_EVEN);

  private Checks() {}

  /** Refuses a blank name. Names are not stripped: data are compared with them. */
  static void text(String value, String name) {
    Arguments.text(value, name);
  }

  static List<String> columns(List<String> columns) {
    List<String> copy = List.copyOf(columns);
    if (copy.isEmpty()) {
      throw Arguments.refused("columns", "at least one column", copy);
    }
    copy.forEach(column -> text(column, "column"));
    if (new HashSet<>(copy).size() < copy.size()) {
      throw Arguments.refused("columns", "all different", copy);
    }
    return copy;
  }

  static List<String> levels(List<String> columns, List<String> levels) {
    List<String> copy = List.copyOf(levels);
    if (copy.size() != columns.size()) {
      throw Arguments.refused("levels", "one category for each column of " + columns, copy);
    }
    for (int i = 0; i < copy.size(); i++) {
      text(copy.get(i), "level of " + columns.get(i));
    }
    return copy;
  }

  /** A number for a message: ten digits, whole ones grouped by thousands. */
  static String shown(double value) {
    BigDecimal rounded = new BigDecimal(value).round(SHOWN).stripTrailingZeros();
    boolean whole = rounded.scale() <= 0 && Math.abs(value) < LARGEST_GROUPED;
    return whole ? Numbers.people(rounded) : rounded.toString();
  }
}
