package org.nutricoverage.io.survey;

import java.io.Reader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.nutricoverage.core.Finding;
import org.nutricoverage.core.internal.Arguments;
import org.nutricoverage.io.csv.CsvReading;
import org.nutricoverage.io.csv.CsvSource;

/**
 * A survey export of MoDA, ONA or KoBo: the table of the form and any number of tables of its
 * repeats, joined.
 *
 * <pre>{@code
 * SurveyTables tables =
 *     SurveyTables.reading()
 *         .codes(CodeBook.WFP)
 *         .dates(DateFormats.of("M/d/yyyy"))
 *         .parent("data", "today,EligNutProgNb,_index\n11/13/2022,1,1\n11/13/2022,1,2\n")
 *         .repeat(
 *             "RepeatNutProg",
 *             "Mod/RepeatNutProg/PNutProgPartic_yn,_parent_table_name,_parent_index\n"
 *                 + "1,data,1\n"
 *                 + "0,data,7\n")
 *         .read();
 * tables.table("RepeatNutProg").rows();   // 1
 * tables.links().get(0).toString();
 * // "RepeatNutProg._parent_index -> data._index: 1 row linked, 1 orphan, 1 parent without rows"
 * }</pre>
 *
 * <p>Repeats are joined by the first pair of columns that both tables have filled: {@code
 * _parent_index} to {@code _index}, {@code _submission__id} to {@code _id}, {@code
 * _submission__uuid} to {@code _uuid}, {@code PARENT_KEY} to {@code KEY}, {@code _uuid} to {@code
 * _uuid} or {@code meta/instanceID}, {@code meta/instanceID} to itself, {@code instanceID} to
 * itself; {@link #links()} says which it was. A repeat within a repeat is joined to the table that
 * its {@code _parent_table_name} says, by number or key only; where that table is not given, the
 * export is refused, since a number would name a row of another table. A row without a parent, or
 * with several, is left out with a finding.
 *
 * <p>Only the columns of the {@link ColumnMap} are kept in memory. A row below the header that
 * holds nothing but HXL hashtags is no data.
 *
 * <p>Immutable and thread-safe.
 *
 * @since 0.1.0
 */
public final class SurveyTables {

  private final Map<String, ExportTable> tables;
  private final List<TableLink> links;
  private final List<Finding> findings;

  SurveyTables(Map<String, ExportTable> tables, List<TableLink> links, List<Finding> findings) {
    this.tables = new LinkedHashMap<>(tables);
    this.links = List.copyOf(links);
    this.findings = List.copyOf(findings);
  }

  /**
   * Begins the reading of an export.
   *
   * @return the builder; a parent table must be given
   */
  public static Builder reading() {
    return new Builder();
  }

  /**
   * The tables.
   *
   * @return the table of the form and then its repeats
   */
  public List<ExportTable> tables() {
    return List.copyOf(tables.values());
  }

  /**
   * A table by its name, or by the last part of its name where that is unique.
   *
   * @param name the name, for example {@code Module_RepeatNutProg} or {@code RepeatNutProg}
   * @return the table
   * @throws IllegalArgumentException if there is no such table, or several
   */
  public ExportTable table(String name) {
    ExportTable exact = tables.get(name);
    if (exact != null) {
      return exact;
    }
    List<ExportTable> found =
        tables.values().stream()
            .filter(table -> table.name().endsWith("_" + name) || table.name().endsWith("." + name))
            .toList();
    if (found.size() != 1) {
      String names =
          (found.isEmpty() ? tables() : found)
              .stream().map(ExportTable::name).collect(Collectors.joining(", "));
      throw Arguments.refused("table", "the name of one table (" + names + ")", Quoted.of(name));
    }
    return found.get(0);
  }

  /**
   * The table whose rows are people: the one that has the column of a field.
   *
   * @param field what is asked about each person
   * @return the table
   * @throws IllegalArgumentException if no table has such a column, or several have
   */
  public ExportTable tableWith(SurveyField field) {
    List<ExportTable> found = new ArrayList<>();
    for (ExportTable table : tables.values()) {
      Optional<FoundColumn> column = table.find(field);
      if (column.isPresent() && column.get().table().equals(table)) {
        found.add(table);
      }
    }
    if (found.size() != 1) {
      String names =
          (found.isEmpty() ? tables() : found)
              .stream().map(ExportTable::name).collect(Collectors.joining(", "));
      throw new IllegalArgumentException(
          "tables must have one column for "
              + field
              + " but "
              + (found.isEmpty() ? "none of " : "several have: ")
              + names
              + (found.isEmpty() ? " has one" : ""));
    }
    return found.get(0);
  }

  /**
   * How the repeats were joined, and what came of it.
   *
   * @return one link for each repeat, in the order in which they were given
   */
  public List<TableLink> links() {
    return links;
  }

  /**
   * What was noticed while the files were read and joined.
   *
   * @return findings with {@code file}, {@code row} and {@code column}, file by file
   */
  public List<Finding> findings() {
    return findings;
  }

  /** Returns the tables with their numbers of rows. */
  @Override
  public String toString() {
    return tables.values().stream().map(ExportTable::toString).collect(Collectors.joining("; "));
  }

  /**
   * Says what an export consists of and how it is to be read.
   *
   * @since 0.1.0
   */
  public static final class Builder {

    private final Map<String, CsvSource> repeats = new LinkedHashMap<>();
    private CsvReading csv = CsvReading.DEFAULT;
    private ColumnMap columns = ColumnMap.WFP;
    private DateFormats dates = DateFormats.ISO;
    private @Nullable CodeBook codes;
    private @Nullable LinkStyle link;
    private @Nullable CsvSource parent;
    private String parentName = "";

    private Builder() {}

    /**
     * How the files are read; {@link CsvReading#DEFAULT} unless given.
     *
     * @param reading delimiter, character set, limits and strictness
     * @return this builder
     */
    public Builder csv(CsvReading reading) {
      this.csv = Objects.requireNonNull(reading, "reading");
      return this;
    }

    /**
     * Which columns are read; {@link ColumnMap#WFP} unless given.
     *
     * @param map the columns
     * @return this builder
     */
    public Builder columns(ColumnMap map) {
      this.columns = Objects.requireNonNull(map, "map");
      return this;
    }

    /**
     * What the codes mean. There is no default; without it no answer can be read.
     *
     * @param book the code book
     * @return this builder
     */
    public Builder codes(CodeBook book) {
      this.codes = Objects.requireNonNull(book, "book");
      return this;
    }

    /**
     * How dates are written; {@link DateFormats#ISO} unless given.
     *
     * @param formats the formats
     * @return this builder
     */
    public Builder dates(DateFormats formats) {
      this.dates = Objects.requireNonNull(formats, "formats");
      return this;
    }

    /**
     * By which columns repeats are joined, instead of the first pair that is filled.
     *
     * @param column the column of the repeats
     * @param parentColumn the column of the parent table
     * @return this builder
     * @throws IllegalArgumentException if a name is blank
     */
    public Builder linkedBy(String column, String parentColumn) {
      this.link =
          new LinkStyle(
              Arguments.text(column, "column"), Arguments.text(parentColumn, "parentColumn"), true);
      return this;
    }

    /**
     * The file of the form itself; its table has the name of the file without the ending.
     *
     * @param file where it is
     * @return this builder
     * @throws IllegalStateException if there is a parent table already
     */
    public Builder parent(Path file) {
      return parent(withoutEnding(file), CsvSource.of(file));
    }

    /**
     * The table of the form itself as a text.
     *
     * @param name the name of the table
     * @param text the table
     * @return this builder
     * @throws IllegalArgumentException if the name is blank
     * @throws IllegalStateException if there is a parent table already
     */
    public Builder parent(String name, String text) {
      return parent(name, CsvSource.ofText(name, text));
    }

    /**
     * The table of the form itself from a reader, which is read once and closed.
     *
     * @param name the name of the table
     * @param reader the table
     * @return this builder
     * @throws IllegalArgumentException if the name is blank
     * @throws IllegalStateException if there is a parent table already
     */
    public Builder parent(String name, Reader reader) {
      return parent(name, CsvSource.of(name, reader));
    }

    /**
     * The table of the form itself from any source.
     *
     * @param name the name of the table
     * @param source the table
     * @return this builder
     * @throws IllegalArgumentException if the name is blank
     * @throws IllegalStateException if there is a parent table already
     */
    public Builder parent(String name, CsvSource source) {
      if (parent != null) {
        throw new IllegalStateException("the parent table is given twice: " + parentName);
      }
      this.parentName = Arguments.text(name, "name");
      this.parent = Objects.requireNonNull(source, "source");
      return this;
    }

    /**
     * The file of a repeat; its table has the name of the file without the ending.
     *
     * @param file where it is
     * @return this builder
     * @throws IllegalStateException if there is a repeat of that name already
     */
    public Builder repeat(Path file) {
      return repeat(withoutEnding(file), CsvSource.of(file));
    }

    /**
     * The table of a repeat as a text.
     *
     * @param name the name of the table
     * @param text the table
     * @return this builder
     * @throws IllegalArgumentException if the name is blank
     * @throws IllegalStateException if there is a repeat of that name already
     */
    public Builder repeat(String name, String text) {
      return repeat(name, CsvSource.ofText(name, text));
    }

    /**
     * The table of a repeat from a reader, which is read once and closed.
     *
     * @param name the name of the table
     * @param reader the table
     * @return this builder
     * @throws IllegalArgumentException if the name is blank
     * @throws IllegalStateException if there is a repeat of that name already
     */
    public Builder repeat(String name, Reader reader) {
      return repeat(name, CsvSource.of(name, reader));
    }

    /**
     * The table of a repeat from any source.
     *
     * @param name the name of the table
     * @param source the table
     * @return this builder
     * @throws IllegalArgumentException if the name is blank
     * @throws IllegalStateException if there is a repeat of that name already
     */
    public Builder repeat(String name, CsvSource source) {
      if (repeats.putIfAbsent(Arguments.text(name, "name"), source) != null) {
        throw new IllegalStateException("the repeat is given twice: " + name);
      }
      return this;
    }

    private static String withoutEnding(Path file) {
      String name = CsvSource.of(file).name();
      return name.toLowerCase(Locale.ROOT).endsWith(".csv")
          ? name.substring(0, name.length() - 4)
          : name;
    }

    /**
     * Reads and joins the tables.
     *
     * @return the export
     * @throws IllegalStateException if there is no parent table, or a repeat has its name
     * @throws org.nutricoverage.io.csv.UnusableCsvException if a file cannot be used or joined, or
     *     at the first finding of a strict reading
     * @throws java.io.UncheckedIOException if a file is not there or cannot be read to its end
     */
    public SurveyTables read() {
      CsvSource source = parent;
      if (source == null) {
        throw new IllegalStateException("missing before the reading: parent(file)");
      }
      if (repeats.containsKey(parentName)) {
        throw new IllegalStateException("a repeat has the name of the parent table: " + parentName);
      }
      return new TableAssembly(
              new TableReader(csv, columns, link),
              new ExportTable.Settings(
                  columns, codes, dates, csv.limits().findings(), csv.isStrict()),
              csv.log())
          .of(parentName, source, repeats);
    }
  }
}
