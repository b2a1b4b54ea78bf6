package org.nutricoverage.deskreview.routine;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;

/** Lists of months as findings print them: {@code 2025-02, 2025-05 to 2025-07}. */
final class MonthList {

  private MonthList() {}

  /** The runs of consecutive months, each as its months, of a list in calendar order. */
  static List<List<YearMonth>> runs(Iterable<YearMonth> sorted) {
    List<List<YearMonth>> runs = new ArrayList<>();
    List<YearMonth> run = new ArrayList<>();
    for (YearMonth month : sorted) {
      if (!run.isEmpty() && !run.get(run.size() - 1).plusMonths(1).equals(month)) {
        runs.add(run);
        run = new ArrayList<>();
      }
      run.add(month);
    }
    if (!run.isEmpty()) {
      runs.add(run);
    }
    return runs;
  }

  static String compact(Iterable<YearMonth> sorted) {
    List<String> parts = new ArrayList<>();
    for (List<YearMonth> run : runs(sorted)) {
      YearMonth first = run.get(0);
      parts.add(run.size() == 1 ? first.toString() : first + " to " + run.get(run.size() - 1));
    }
    return String.join(", ", parts);
  }
}
