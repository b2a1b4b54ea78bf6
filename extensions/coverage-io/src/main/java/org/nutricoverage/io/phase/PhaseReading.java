package org.nutricoverage.io.phase;

import java.io.UncheckedIOException;
import java.util.Objects;
import org.nutricoverage.io.csv.CsvReading;
import org.nutricoverage.io.csv.CsvSource;
import org.nutricoverage.io.csv.CsvTable;
import org.nutricoverage.io.csv.UnusableCsvException;

/**
 * How tables of acute food insecurity by phase are read.
 *
 * <pre>{@code
 * PhaseTable table =
 *     PhaseReading.DEFAULT.read(
 *         CsvSource.ofText(
 *             "phases.csv",
 *             "Date of analysis,Country,Level 1,Area,Validity period,From,To,Phase,Number,Percentage\n"
 *                 + "Sep 2023,CAF,Ouaka,Grimari,current,2023-09-01,2024-03-31,3+,25637,0.5\n"));
 * EligiblePopulation children =
 *     table
 *         .analyses("CAF", "Grimari")
 *         .get(0)
 *         .eligible(PublishedShares.IFE_CHILDREN_6_59_MONTHS)
 *         .orElseThrow();
 * children.factors().get(0).name();   // "people of all ages in phase 3 or worse, as stated"
 * }</pre>
 *
 * <p>Understood by their headers, whatever their order and case, with or without a row of HXL tags:
 *
 * <ul>
 *   <li>the long file of HDX: {@code Date of analysis, Country, Level 1, Area, Validity period,
 *       From, To, Phase, Number, Percentage}, without {@code Area} and {@code Level 1} where it is
 *       about greater areas or countries
 *   <li>the wide file of HDX: {@code Current from, Current to, Population analyzed current, Phase
 *       3+ number current, Phase 3+ percentage current, Phase 1 number current ..}, and the same
 *       for {@code first projection} (or {@code projection}) and {@code second projection}
 *   <li>rows of its API: {@code location_code, .., ipc_phase, ipc_type, population_in_phase,
 *       population_fraction_in_phase, reference_period_start, reference_period_end}
 * </ul>
 *
 * <p>The column of percentages holds fractions: 0.4 is 40 percent. A number above 1 is not used.
 *
 * <p>Phases are checked against each other: their sum against all (rounding explains 1 for each
 * phase), phase 3 or worse against phases 3 to 5, fractions of whole percents against numbers.
 *
 * <p>Immutable and thread-safe.
 *
 * @since 0.1.0
 */
public final class PhaseReading {

  /** Files read with {@link CsvReading#DEFAULT}. */
  public static final PhaseReading DEFAULT = new PhaseReading(CsvReading.DEFAULT);

  private final CsvReading reading;

  private PhaseReading(CsvReading reading) {
    this.reading = reading;
  }

  /**
   * This reading with another way to read CSV files.
   *
   * @param newReading delimiter, character set, limits and strictness
   * @return a copy
   */
  public PhaseReading with(CsvReading newReading) {
    return new PhaseReading(Objects.requireNonNull(newReading, "newReading"));
  }

  /**
   * Reads a file.
   *
   * @param source the file
   * @return the analyses
   * @throws UnusableCsvException if the file is no table of phases, cannot be used or is greater
   *     than its limits, or at the first finding of a strict reading
   * @throws UncheckedIOException if the file is not there or cannot be read to its end
   */
  public PhaseTable read(CsvSource source) {
    CsvTable table = reading.read(source, headers -> PhaseColumns.of(source.name(), headers).all());
    PhaseColumns columns =
        PhaseColumns.of(table.name(), table.columns().stream().map(c -> c.header()).toList());
    PhaseAssembly assembly = new PhaseAssembly(table.name(), reading.log());
    new PhaseRows(table, columns, assembly).takeAll();
    return assembly.finish(table.findings());
  }
}
