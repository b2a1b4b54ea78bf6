package org.nutricoverage.io.dhis2;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.nutricoverage.core.Finding;
import org.nutricoverage.core.internal.Numbers;
import org.nutricoverage.core.internal.Texts;
import org.nutricoverage.io.csv.FindingLog;

/**
 * Values of data elements, each cell once, and what was noticed when they were read.
 *
 * <pre>{@code
 * DataValue value =
 *     DataValue.of(DataKey.of("ADMITTED"), Dhis2Period.parse("202603"), "KALEMIE", "17");
 * DataValueSet set = DataValueSet.of(IdSchemes.of(IdScheme.CODE), List.of(value, value));
 * set.values().size();                    // 1
 * set.findings().get(0).code();           // "DUPLICATE_VALUE"
 * }</pre>
 *
 * <p>Equal values of one cell (data element, categories, period, organisation unit and attributes)
 * are kept once with a finding; different ones, also a value and its deletion, contradict each
 * other and are all left out with a finding. DHIS2 would take the one that stands last.
 *
 * @since 0.1.0
 */
public final class DataValueSet implements Serializable {

  private static final long serialVersionUID = 1L;
  private static final int MOST_FINDINGS = 1_000;

  private final IdSchemes idSchemes;
  private final String dataSet;
  private final @Nullable LocalDate completeDate;
  private final List<DataValue> values;
  private final List<Finding> findings;

  private DataValueSet(
      IdSchemes idSchemes,
      String dataSet,
      @Nullable LocalDate completeDate,
      List<DataValue> values,
      List<Finding> findings) {
    this.idSchemes = idSchemes;
    this.dataSet = dataSet;
    this.completeDate = completeDate;
    this.values = values;
    this.findings = findings;
  }

  /**
   * A set of values.
   *
   * @param idSchemes what identifies data elements, organisation units and categories
   * @param values the values in any order
   * @return the set, with findings about cells that have several values
   */
  public static DataValueSet of(IdSchemes idSchemes, Collection<DataValue> values) {
    return of(idSchemes, values, FindingLog.keeping(MOST_FINDINGS));
  }

  /**
   * A set of values with what was noticed before.
   *
   * @param idSchemes what identifies data elements, organisation units and categories
   * @param values the values in any order
   * @param log the findings so far, to which those about cells with several values are added
   * @return the set
   * @throws org.nutricoverage.io.csv.UnusableCsvException if the log is strict and a cell has
   *     several values that differ
   */
  public static DataValueSet of(IdSchemes idSchemes, Collection<DataValue> values, FindingLog log) {
    Objects.requireNonNull(idSchemes, "idSchemes");
    List<DataValue> sorted = new ArrayList<>(values);
    Collections.sort(sorted);
    List<DataValue> kept = new ArrayList<>(sorted.size());
    int from = 0;
    while (from < sorted.size()) {
      DataValue first = sorted.get(from);
      int to = from + 1;
      boolean same = true;
      while (to < sorted.size() && sorted.get(to).sameCell(first)) {
        same &= sorted.get(to).sameContent(first);
        to++;
      }
      if (same) {
        kept.add(first);
      }
      if (to - from > 1) {
        log.add(finding(sorted.subList(from, to), same));
      }
      from = to;
    }
    return new DataValueSet(idSchemes, "", null, List.copyOf(kept), log.findings());
  }

  private static Finding finding(List<DataValue> cell, boolean same) {
    DataValue first = cell.get(0);
    DataValue last = cell.get(cell.size() - 1);
    Finding finding =
        same
            ? Finding.of(
                Dhis2Finding.DUPLICATE_VALUE,
                "the value stands " + Numbers.people(cell.size()) + " times; one is kept")
            : Finding.of(
                Dhis2Finding.CONFLICTING_VALUES,
                Numbers.people(cell.size())
                    + " values contradict each other, "
                    + shown(first)
                    + " and "
                    + shown(last)
                    + "; none is used");
    return finding
        .at("orgUnit", Texts.cut(first.orgUnit()))
        .at("period", first.period().toString())
        .at("dataElement", Texts.cut(first.key().toString()));
  }

  private static String shown(DataValue value) {
    return value.deleted() ? "a deletion" : "\"" + Texts.cut(value.value()) + "\"";
  }

  /**
   * This set as the form of a data set.
   *
   * @param newDataSet the identifier of the data set; {@code ""} for none
   * @return a copy
   */
  public DataValueSet ofDataSet(String newDataSet) {
    return new DataValueSet(idSchemes, newDataSet.strip(), completeDate, values, findings);
  }

  /**
   * This set as a form that is complete.
   *
   * @param day the day on which it was completed
   * @return a copy
   */
  public DataValueSet completedOn(LocalDate day) {
    return new DataValueSet(
        idSchemes, dataSet, Objects.requireNonNull(day, "day"), values, findings);
  }

  /**
   * The data set whose form this is.
   *
   * @return its identifier; {@code ""} if none is given
   */
  public String dataSet() {
    return dataSet;
  }

  /**
   * When the form was completed.
   *
   * @return the day; empty if it is not said to be complete
   */
  public Optional<LocalDate> completeDate() {
    return Optional.ofNullable(completeDate);
  }

  /**
   * What identifies data elements, organisation units and categories.
   *
   * @return the schemes
   */
  public IdSchemes idSchemes() {
    return idSchemes;
  }

  /**
   * The values.
   *
   * @return each cell once, ordered by organisation unit, period, attributes and data element
   */
  public List<DataValue> values() {
    return values;
  }

  /**
   * What was noticed.
   *
   * @return the findings
   */
  public List<Finding> findings() {
    return findings;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof DataValueSet that
        && idSchemes.equals(that.idSchemes)
        && dataSet.equals(that.dataSet)
        && Objects.equals(completeDate, that.completeDate)
        && values.equals(that.values)
        && findings.equals(that.findings);
  }

  @Override
  public int hashCode() {
    return Objects.hash(idSchemes, dataSet, completeDate, values, findings);
  }

  /** Returns how many values there are. */
  @Override
  public String toString() {
    return Numbers.counted(values.size(), "data value", "data values")
        + ", "
        + Numbers.counted(findings.size(), "finding", "findings");
  }
}
