package org.nutricoverage.examples.data;

import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.nutricoverage.core.Finding;
import org.nutricoverage.examples.csv.InputRow;
import org.nutricoverage.examples.csv.InputTable;
import org.nutricoverage.examples.csv.UnusableInputException;
import org.nutricoverage.io.csv.CsvLimits;
import org.nutricoverage.io.csv.CsvSource;
import org.nutricoverage.io.csv.FindingLog;
import org.nutricoverage.io.routine.RoutineReading;
import org.nutricoverage.io.routine.RoutineReports;
import org.nutricoverage.io.routine.RoutineTableFinding;

/**
 * How files are read: how much is taken, and where findings go.
 *
 * @param limits how much of a file is taken
 * @param log where findings go; in strict mode it ends the reading at the first that matters
 */
public record ReadingRules(CsvLimits limits, FindingLog log) {

  /** Generous for routine reports: rows of 64 Ki characters, 5,000,000 rows, 100,000 findings. */
  public static final CsvLimits LIMITS =
      new CsvLimits(65_536, 20, 500, 5_000_000, CsvLimits.DEFAULT.bytes(), 100_000);

  /** What the series of the reports says too, of the site and month instead of row and column. */
  private static final Set<String> SAID_BY_THE_SERIES =
      Set.of(
          RoutineTableFinding.NEGATIVE_COUNT.name(),
          RoutineTableFinding.REPEATED_SITE_MONTH.name(),
          RoutineTableFinding.MONTHS_OUT_OF_ORDER.name());

  /**
   * The usual limits, and a log that is not strict.
   *
   * @return rules with a new log
   */
  public static ReadingRules usual() {
    return new ReadingRules(LIMITS, FindingLog.keeping(LIMITS.findings()));
  }

  /**
   * Reads a file whose columns are called as its fields.
   *
   * @param source the file
   * @param fields the columns
   * @param use what to do with each row
   */
  public void forEach(CsvSource source, List<String> fields, Consumer<InputRow> use) {
    InputTable.forEach(source, fields, limits, log, use);
  }

  /**
   * Reads monthly reports.
   *
   * @param reading their columns
   * @param source the file
   * @return the reports
   * @throws UnusableInputException if no row can be used
   */
  public RoutineReports read(RoutineReading reading, CsvSource source) {
    RoutineReports reports = reading.limits(limits).read(source);
    for (Finding finding : reports.findings()) {
      if (!SAID_BY_THE_SERIES.contains(finding.code())) {
        log.add(finding);
      }
    }
    if (reports.reports().isEmpty()) {
      throw new UnusableInputException(
          "none of the " + reports.rows() + " rows of " + source.name() + " can be used");
    }
    return reports;
  }
}
