package org.nutricoverage.io.need;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.nutricoverage.core.internal.Arguments;
import org.nutricoverage.core.internal.Texts;
import org.nutricoverage.io.UnusableDocumentException;
import org.nutricoverage.io.csv.CsvReading;
import org.nutricoverage.io.csv.CsvSource;
import org.nutricoverage.io.csv.CsvTable;
import org.nutricoverage.io.csv.UnusableCsvException;

/**
 * How tables of humanitarian needs are read.
 *
 * <pre>{@code
 * NeedTable needs =
 *     NeedReading.DEFAULT
 *         .forPeriod(ReferencePeriod.year(2024))
 *         .read(
 *             CsvSource.ofText(
 *                 "needs.csv",
 *                 "Country ISO3,Cluster,Category,In Need,Targeted,Reached\n"
 *                     + "AFG,NUT,,7399632,5638791,\n"));
 * NeedTotal nutrition = needs.total("AFG", NeedTable.NUTRITION).orElseThrow();
 * nutrition.targetShare().orElseThrow().toString();   // "76.2 % (5,638,791 / 7,399,632)"
 * EligiblePopulation eligible =
 *     nutrition.eligible(NeedStatus.IN_NEED, TargetGroup.CHILDREN_6_59_MONTHS).orElseThrow();
 * eligible.source();   // "needs.csv, in need, NUT, AFG, 2024-01-01/2024-12-31"
 * }</pre>
 *
 * <p>Understood by their headers, whatever their order and case, with or without a row of HXL tags:
 *
 * <ul>
 *   <li>the files of the Humanitarian Data Exchange: {@code Country ISO3, Admin 1 PCode .. Admin 5
 *       Name, Description, Cluster, Category, Population, In Need, Targeted, Affected, Reached,
 *       Info}, and the older ones with {@code Sector, Gender, Age Range, Disabled, Population
 *       Group}
 *   <li>rows of its API: {@code location_code, .., sector_code, category, population_status,
 *       population, reference_period_start, reference_period_end, warning, error}, and the older
 *       ones with {@code gender, age_range, disabled_marker, population_group}
 * </ul>
 *
 * <p>Other headers can be given these by {@link org.nutricoverage.io.hxl.TagColumns#NEEDS}. A
 * column {@code Reached} is {@link NeedStatus#EXPECTED_REACH}.
 *
 * <p>Immutable and thread-safe.
 *
 * @since 0.1.0
 */
public final class NeedReading {

  /** Files read with {@link CsvReading#DEFAULT}, no period, {@link NeedPartition#STANDARD}. */
  public static final NeedReading DEFAULT =
      new NeedReading(CsvReading.DEFAULT, null, "", NeedPartition.STANDARD);

  private final CsvReading reading;
  private final @Nullable ReferencePeriod period;
  private final String country;
  private final List<NeedPartition> partitions;

  private NeedReading(
      CsvReading reading,
      @Nullable ReferencePeriod period,
      String country,
      List<NeedPartition> partitions) {
    this.reading = reading;
    this.period = period;
    this.country = country;
    this.partitions = partitions;
  }

  /**
   * This reading with another way to read CSV files.
   *
   * @param newReading delimiter, character set, limits and strictness
   * @return a copy
   */
  public NeedReading with(CsvReading newReading) {
    Objects.requireNonNull(newReading, "newReading");
    return new NeedReading(newReading, period, country, partitions);
  }

  /**
   * This reading with the period of files that do not say theirs.
   *
   * @param newPeriod the period of the plan
   * @return a copy
   */
  public NeedReading forPeriod(ReferencePeriod newPeriod) {
    Objects.requireNonNull(newPeriod, "newPeriod");
    return new NeedReading(reading, newPeriod, country, partitions);
  }

  /**
   * This reading with the country of files that do not say theirs.
   *
   * @param newCountry its ISO 3166 code of three letters
   * @return a copy
   * @throws IllegalArgumentException if the code is blank
   */
  public NeedReading forCountry(String newCountry) {
    return new NeedReading(reading, period, Arguments.text(newCountry, "country"), partitions);
  }

  /**
   * This reading with other categories that make up the total.
   *
   * @param newPartitions the partitions; none if no categories in words shall be compared
   * @return a copy
   */
  public NeedReading withPartitions(List<NeedPartition> newPartitions) {
    return new NeedReading(reading, period, country, List.copyOf(newPartitions));
  }

  /**
   * Reads a file of HDX, or rows of its API.
   *
   * @param source the file
   * @return the needs
   * @throws UnusableCsvException if the file is no table of needs, cannot be used or is greater
   *     than its limits, or at the first finding of a strict reading
   * @throws UncheckedIOException if the file is not there or cannot be read to its end
   */
  public NeedTable read(CsvSource source) {
    CsvTable table = reading.read(source, headers -> NeedColumns.of(source.name(), headers).all());
    NeedColumns columns =
        NeedColumns.of(table.name(), table.columns().stream().map(c -> c.header()).toList());
    NeedAssembly assembly = new NeedAssembly(table.name(), reading.log(), partitions);
    new NeedRows(table, columns, assembly, country, period).takeAll();
    return assembly.finish(table.findings());
  }

  /**
   * Reads the response monitoring of a plan from the HPC API, version 2, with its caseloads and
   * their disaggregation.
   *
   * <p>The cluster of a caseload is its {@code availableGlobalClusterCode}, else the global cluster
   * that {@code planGlobalClusters} gives its {@code entityId}, else its {@code caseloadCustomRef};
   * the caseload of the plan itself has the cluster {@code ALL}. The country is the one that this
   * reading has, else the p-code of the only location of level 0. Fields that are not named here
   * are not looked at.
   *
   * @param name the name for findings
   * @param json the text, at most 50,000,000 characters, 2,000,000 values and 32 levels; left open
   * @return the needs, with the paths of values in the findings
   * @throws UnusableDocumentException if the text is no JSON, is greater than the limits, has a key
   *     twice in one object, or lacks {@code data}, its {@code locations} or its {@code caseloads}
   * @throws UnusableCsvException at the first finding, if the reading is strict
   * @throws UncheckedIOException if the text cannot be read to its end
   * @throws IllegalArgumentException if the name is blank
   */
  public NeedTable readPlan(String name, Reader json) {
    String checked = Texts.cut(Arguments.text(name, "name"));
    Objects.requireNonNull(json, "json");
    NeedAssembly assembly = new NeedAssembly(checked, reading.log(), partitions);
    try {
      new PlanDocument(checked, assembly, country, period).takeAll(json);
    } catch (IOException e) {
      throw new UncheckedIOException(checked + " cannot be read", e);
    }
    return assembly.finish(List.of());
  }
}
