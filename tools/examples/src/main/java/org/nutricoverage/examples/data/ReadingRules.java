package org.nutricoverage.examples.data;

import org.nutricoverage.examples.csv.CsvLimits;
import org.nutricoverage.examples.csv.FindingLog;

/**
 * How files are read: how much is taken, and where findings go.
 *
 * @param limits how much of a file is taken
 * @param log where findings go; in strict mode it ends the reading at the first that matters
 */
public record ReadingRules(CsvLimits limits, FindingLog log) {

  /**
   * The usual limits, and a log that is not strict.
   *
   * @return rules with a new log
   */
  public static ReadingRules usual() {
    return new ReadingRules(CsvLimits.DEFAULT, new FindingLog(CsvLimits.DEFAULT.findings(), false));
  }
}
