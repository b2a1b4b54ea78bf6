package org.nutricoverage.io.survey;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.nutricoverage.core.Sex;
import org.nutricoverage.core.internal.Arguments;
import org.nutricoverage.io.csv.CsvColumn;
import org.nutricoverage.io.csv.CsvTable;
import org.nutricoverage.io.csv.DecodedColumn;
import org.nutricoverage.io.csv.FindingLog;

/**
 * One table of a survey export, whose rows know the columns of their parents as well as their own.
 *
 * <pre>{@code
 * SurveyTables tables =
 *     SurveyTables.reading()
 *         .columns(ColumnMap.WFP.keeping("village", "weight"))
 *         .codes(CodeBook.WFP)
 *         .parent("data", "village,weight,_index\nKalemie,2.5,1\nMoba,1,2\n")
 *         .repeat("children", "g/PNutProgPartic_yn,_parent_index\n1,1\n0,1\n1,2\n")
 *         .read();
 * ExportTable children = tables.table("children");
 * children.text("village").get(2);                 // "Moba"
 * children.number("weight").get(0);                // 2.5
 * children.answer("PNutProgPartic_yn").get(1);     // NO
 * }</pre>
 *
 * <p>A column is found by the name of its question where that is unique among the columns that were
 * read from the table and its parents; otherwise with its groups, or with the name of the table and
 * a colon before it. See {@link ColumnMap}.
 *
 * <p>Immutable and thread-safe.
 *
 * @since 0.1.0
 */
public final class ExportTable {

  private static final Pattern DECIMAL = Pattern.compile("[+-]?[0-9]{1,18}(\\.[0-9]{1,18})?");

  private final TableReader.Part part;
  private final String name;
  private final CsvTable data;
  private final @Nullable ExportTable parent;
  private final int[] parentRows;
  private final int[] kept;
  private final Settings settings;
  private final ColumnSearch search = new ColumnSearch(this);
  private final List<ExportTable> lineage;

  ExportTable(
      TableReader.Part part,
      @Nullable ExportTable parent,
      int[] parentRows,
      int[] kept,
      Settings settings) {
    this.part = part;
    this.name = part.name();
    this.data = part.data();
    this.parent = parent;
    this.parentRows = parentRows;
    this.kept = kept;
    this.settings = settings;
    List<ExportTable> tables = new ArrayList<>();
    tables.add(this);
    if (parent != null) {
      tables.addAll(parent.lineage);
    }
    this.lineage = List.copyOf(tables);
  }

  static ExportTable ofForm(TableReader.Part part, Settings settings) {
    return new ExportTable(part, null, new int[0], part.kept(), settings);
  }

  /** This table with the rows that have no parent; their parents' columns must not be asked. */
  ExportTable withOrphans() {
    return new ExportTable(part, parent, parentRows, part.kept(), settings);
  }

  /** What all tables of an export share. */
  record Settings(
      ColumnMap columns,
      @Nullable CodeBook codes,
      DateFormats dates,
      int findings,
      boolean strict) {

    FindingLog log() {
      return strict ? FindingLog.strict(findings) : FindingLog.keeping(findings);
    }

    CodeBook codesNeeded() {
      if (codes == null) {
        throw new IllegalStateException(
            "missing before an answer is read: codes(codeBook); what means yes is not known");
      }
      return codes;
    }
  }

  /**
   * The name of the table.
   *
   * @return the name that it was given, or that of its file without the ending
   */
  public String name() {
    return name;
  }

  /**
   * How many rows there are.
   *
   * @return rows that can be used; of a repeat, those with a parent
   */
  public int rows() {
    return kept.length;
  }

  /**
   * The table to whose rows the rows of this one belong.
   *
   * @return the parent table; empty for the table of the form itself
   */
  public Optional<ExportTable> parent() {
    return Optional.ofNullable(parent);
  }

  /**
   * The line of the file on which a row begins.
   *
   * @param row the index of the row, from 0 to {@code rows() - 1}
   * @return the number of the line; the first line of the file is 1
   * @throws IllegalArgumentException if there is no such row
   */
  public int line(int row) {
    return data.line(fileRow(row));
  }

  /**
   * The row of the parent table to which a row belongs.
   *
   * @param row the index of the row, from 0 to {@code rows() - 1}
   * @return the index of the row of the parent table; empty if there is no parent table
   * @throws IllegalArgumentException if there is no such row
   */
  public OptionalInt parentRow(int row) {
    int fileRow = fileRow(row);
    if (parent == null) {
      return OptionalInt.empty();
    }
    int found = Arrays.binarySearch(parent.kept, parentRows[fileRow]);
    return found < 0 ? OptionalInt.empty() : OptionalInt.of(found);
  }

  /**
   * The columns that were read, those of the parents included.
   *
   * @return the whole headers with the name of their table and a colon before them
   */
  public List<String> columns() {
    List<String> names = new ArrayList<>();
    for (ExportTable table : lineage) {
      for (CsvColumn column : table.data.columns()) {
        names.add(table.name + ":" + column.header());
      }
    }
    return List.copyOf(names);
  }

  /**
   * A column as text.
   *
   * @param column the name of the column
   * @return the texts; a blank cell and a text that the code book declares as missing are missing
   * @throws IllegalArgumentException if there is no such column, or several
   */
  public ExportColumn<String> text(String column) {
    return read(find(column), text -> text, null, "");
  }

  /**
   * A column as exact numbers.
   *
   * @param column the name of the column
   * @return the numbers; what is no plain decimal number, such as {@code 1.5} or {@code -3}, is
   *     missing with a finding
   * @throws IllegalArgumentException if there is no such column, or several
   */
  public ExportColumn<BigDecimal> number(String column) {
    return read(
        find(column),
        text ->
            settings.codes != null && settings.codes.isMissingNumber(text) ? null : decimal(text),
        ExportFinding.NOT_A_NUMBER,
        "is not a number such as 1.5; treated as missing");
  }

  /**
   * A column as whole numbers.
   *
   * @param column the name of the column
   * @return the numbers; what is no whole number is missing with a finding, but {@code 3.0} is 3
   * @throws IllegalArgumentException if there is no such column, or several
   */
  public ExportColumn<Long> wholeNumber(String column) {
    return wholeNumber(column, false);
  }

  ExportColumn<Long> wholeNumber(String column, boolean codesAreNumbers) {
    return read(
        find(column),
        text ->
            !codesAreNumbers && settings.codes != null && settings.codes.isMissingNumber(text)
                ? null
                : whole(text),
        ExportFinding.NOT_A_WHOLE_NUMBER,
        "is not a whole number; treated as missing");
  }

  /**
   * A column as answers, by the code book of the export.
   *
   * @param column the name of the column
   * @return the answers; a code that the book does not have is missing with a finding
   * @throws IllegalArgumentException if there is no such column, or several
   * @throws IllegalStateException if the export was read without a code book
   */
  public ExportColumn<Answer> answer(String column) {
    return answer(column, settings.codesNeeded());
  }

  /**
   * A column as answers, by a code book of its own.
   *
   * @param column the name of the column
   * @param codes what the codes of the column mean
   * @return the answers; a code that the book does not have is missing with a finding
   * @throws IllegalArgumentException if there is no such column, or several
   */
  public ExportColumn<Answer> answer(String column, CodeBook codes) {
    return read(
        find(column),
        text -> codes.answer(text).orElse(null),
        ExportFinding.UNKNOWN_CODE,
        "is not in the code book; the answer is missing");
  }

  /**
   * A column as sexes, by the code book of the export.
   *
   * @param column the name of the column
   * @return {@link Sex#FEMALE} or {@link Sex#MALE}; a code that the book does not have is missing
   *     with a finding
   * @throws IllegalArgumentException if there is no such column, or several
   * @throws IllegalStateException if the export was read without a code book
   */
  public ExportColumn<Sex> sex(String column) {
    CodeBook codes = settings.codesNeeded();
    return read(
        find(column),
        text -> codes.sex(text).orElse(null),
        ExportFinding.UNKNOWN_CODE,
        "is not in the code book; the sex is missing");
  }

  /**
   * A column as dates, in the formats that were declared for the export.
   *
   * @param column the name of the column
   * @return the dates; one that is in no declared format, or that two formats read differently, is
   *     missing, and a finding names the rows
   * @throws IllegalArgumentException if there is no such column, or several
   */
  public ExportColumn<LocalDate> date(String column) {
    return settings.dates.read(find(column), this, settings.log());
  }

  /**
   * One choice of a question to which several answers can be chosen.
   *
   * <p>Exports have the choices as one column each ({@code question/choice}, with codes for yes and
   * no or the choice itself), as one list separated by spaces, or both. Where both are there and
   * differ, the choice is missing with a finding.
   *
   * @param question the name of the question, read with {@link ColumnMap#keepingChoices}
   * @param choice the code of the choice
   * @return whether the choice was made; missing where the question has no answer
   * @throws IllegalArgumentException if neither column is there
   * @throws IllegalStateException if the export was read without a code book
   */
  public ExportColumn<Boolean> choice(String question, String choice) {
    Choices choices = new Choices(this, settings.codesNeeded(), choice);
    Optional<FoundColumn> split = search.findIfThere(question + "/" + choice);
    Optional<FoundColumn> joined = search.findIfThere(question);
    if (split.isPresent() && joined.isPresent()) {
      return choices.inBoth(split.get(), joined.get());
    }
    if (split.isPresent()) {
      return choices.ofItsOwn(split.get());
    }
    return choices.inList(joined.orElseThrow(() -> search.missing(question)));
  }

  /**
   * Begins a sample from the columns of this table and of its parents.
   *
   * @return a builder, which wants the columns next
   */
  public ExportSample toSample() {
    return new ExportSample(this);
  }

  private static @Nullable BigDecimal decimal(String text) {
    return DECIMAL.matcher(text).matches() ? new BigDecimal(text) : null;
  }

  private static @Nullable Long whole(String text) {
    BigDecimal number = decimal(text);
    return number == null || number.stripTrailingZeros().scale() > 0 ? null : number.longValue();
  }

  boolean isMissing(String text) {
    return settings.codes != null && settings.codes.isMissing(text);
  }

  /** Reads a column; a text without meaning is noted unless the kind of finding is null. */
  <T> ExportColumn<T> read(
      FoundColumn found,
      Function<String, @Nullable T> meaning,
      @Nullable ExportFinding kind,
      String problem) {
    DecodedColumn<T> cells =
        found.column().decode(text -> isMissing(text) ? null : meaning.apply(text));
    FindingLog log = settings.log();
    if (kind != null) {
      for (int row : found.table().kept()) {
        if (isUnreadable(cells, row, kind)) {
          String text = found.column().text(row).orElseThrow();
          log.add(found.finding(kind, row, Quoted.of(text) + " " + problem));
        }
      }
    }
    return new ExportColumn<>(
        found.column().header(),
        cells::get,
        row -> isUnreadable(cells, row, kind),
        found.rows(),
        log.findings());
  }

  /** Whether a cell holds a text without meaning that nothing declares as missing. */
  private boolean isUnreadable(DecodedColumn<?> cells, int row, @Nullable ExportFinding kind) {
    if (!cells.hasNoMeaning(row)) {
      return false;
    }
    String text = cells.column().text(row).orElseThrow();
    boolean isNumber =
        kind == ExportFinding.NOT_A_NUMBER || kind == ExportFinding.NOT_A_WHOLE_NUMBER;
    CodeBook codes = settings.codes;
    return codes == null || !(isNumber ? codes.isMissingNumber(text) : codes.isMissing(text));
  }

  FoundColumn find(String column) {
    return search.find(column);
  }

  Optional<FoundColumn> find(SurveyField field) {
    return search.find(field);
  }

  boolean isOneColumn(String column) {
    return search.isOneColumn(column);
  }

  /** The whole address of the column of a field. */
  Optional<String> address(SurveyField field) {
    return find(field).map(FoundColumn::address);
  }

  int fileRow(int row) {
    if (row < 0 || row >= kept.length) {
      throw Arguments.refused(
          "row", "an index of at least 0 and below the " + kept.length + " rows", row);
    }
    return kept[row];
  }

  /** This table, its parent, and so on. */
  List<ExportTable> lineage() {
    return lineage;
  }

  int[] kept() {
    return kept;
  }

  int[] parentRows() {
    return parentRows;
  }

  CsvTable data() {
    return data;
  }

  Settings settings() {
    return settings;
  }

  /** Returns the name and the number of rows. */
  @Override
  public String toString() {
    return name + ": " + rows() + " rows";
  }
}
