package org.nutricoverage.io.routine;

import java.util.List;
import java.util.Set;
import org.nutricoverage.core.Finding;
import org.nutricoverage.core.Sex;
import org.nutricoverage.deskreview.routine.MonthlyReport;
import org.nutricoverage.deskreview.routine.ReportItem;
import org.nutricoverage.deskreview.routine.RoutineSeries;

/**
 * The monthly reports of a table, and what was noticed when it was read.
 *
 * <p>The reports say what the table says: a site and month that stands in it twice is there twice,
 * and a negative count is a negative count. {@link RoutineSeries} settles both with findings of its
 * own, which name the site; those of this class name row and column.
 *
 * <p>Immutable and thread-safe. See {@link RoutineReading} for an example.
 *
 * @since 0.1.0
 */
public final class RoutineReports {

  private final String name;
  private final long rows;
  private final List<MonthlyReport> reports;
  private final Set<Counted> counted;
  private final List<Finding> findings;

  RoutineReports(
      String name,
      long rows,
      List<MonthlyReport> reports,
      Set<Counted> counted,
      List<Finding> findings) {
    this.name = name;
    this.rows = rows;
    this.reports = List.copyOf(reports);
    this.counted = Set.copyOf(counted);
    this.findings = findings;
  }

  /**
   * The name of the source.
   *
   * @return for a file its name without the folder
   */
  public String name() {
    return name;
  }

  /**
   * How many rows the table has, used or not.
   *
   * @return the number of rows without the header, blank rows and rows of hashtags
   */
  public long rows() {
    return rows;
  }

  /**
   * The reports in the order of the table.
   *
   * @return for a table with a row for each site and month one for each row that could be used;
   *     else one for each site and month that has a count, and one more for each repetition
   */
  public List<MonthlyReport> reports() {
    return reports;
  }

  /**
   * The reports of all sites as one series, with the usual limit for a plausible count.
   *
   * @return the series
   */
  public RoutineSeries series() {
    return RoutineSeries.of(reports);
  }

  /**
   * Whether the table has a count.
   *
   * @param item what is counted
   * @param sex of which sex
   * @return true if the column map names it
   */
  public boolean has(ReportItem item, Sex sex) {
    return counted.contains(new Counted(item, sex));
  }

  /**
   * What was noticed.
   *
   * @return findings about the file, then about cells in the order of the rows with file, row and
   *     column, then about whole columns
   */
  public List<Finding> findings() {
    return findings;
  }

  /** Returns the name and the numbers of rows and reports. */
  @Override
  public String toString() {
    return name + ": " + reports.size() + " reports from " + rows + " rows";
  }
}
