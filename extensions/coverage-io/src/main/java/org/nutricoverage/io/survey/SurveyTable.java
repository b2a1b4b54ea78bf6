package org.nutricoverage.io.survey;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.nutricoverage.core.Finding;
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
 * SurveyTable children = tables.table("children");
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
public final class SurveyTable {

  private static final Pattern DECIMAL = Pattern.compile("[+-]?[0-9]{1,18}(\\.[0-9]{1,18})?");

  private final TableReader.Part part;
  private final String name;
  private final CsvTable data;
  private final @Nullable SurveyTable parent;
  private final int[] parentRows;
  private final int[] kept;
  private final Settings settings;

  SurveyTable(
      TableReader.Part part,
      @Nullable SurveyTable parent,
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
  }

  static SurveyTable ofForm(TableReader.Part part, Settings settings) {
    return new SurveyTable(part, null, new int[0], part.kept(), settings);
  }

  /** This table with the rows that have no parent; their parents' columns must not be asked. */
  SurveyTable withOrphans() {
    return new SurveyTable(part, parent, parentRows, part.kept(), settings);
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
  public Optional<SurveyTable> parent() {
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
    for (SurveyTable table = this; table != null; table = table.parent) {
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
  public SurveyColumn<String> text(String column) {
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
  public SurveyColumn<BigDecimal> number(String column) {
    return read(
        find(column),
        text ->
            settings.codes != null && settings.codes.isMissingNumber(text) ? null : decimal(text),
        SurveyFinding.NOT_A_NUMBER,
        "is not a number such as 1.5; treated as missing");
  }

  /**
   * A column as whole numbers.
   *
   * @param column the name of the column
   * @return the numbers; what is no whole number is missing with a finding, but {@code 3.0} is 3
   * @throws IllegalArgumentException if there is no such column, or several
   */
  public SurveyColumn<Long> wholeNumber(String column) {
    return wholeNumber(column, false);
  }

  SurveyColumn<Long> wholeNumber(String column, boolean codesAreNumbers) {
    return read(
        find(column),
        text ->
            !codesAreNumbers && settings.codes != null && settings.codes.isMissingNumber(text)
                ? null
                : whole(text),
        SurveyFinding.NOT_A_WHOLE_NUMBER,
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
  public SurveyColumn<Answer> answer(String column) {
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
  public SurveyColumn<Answer> answer(String column, CodeBook codes) {
    return read(
        find(column),
        text -> codes.answer(text).orElse(null),
        SurveyFinding.UNKNOWN_CODE,
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
  public SurveyColumn<Sex> sex(String column) {
    CodeBook codes = settings.codesNeeded();
    return read(
        find(column),
        text -> codes.sex(text).orElse(null),
        SurveyFinding.UNKNOWN_CODE,
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
  public SurveyColumn<LocalDate> date(String column) {
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
  public SurveyColumn<Boolean> choice(String question, String choice) {
    Choices choices = new Choices(this, settings.codesNeeded(), choice);
    Optional<Found> split = findIfThere(question + "/" + choice);
    Optional<Found> joined = findIfThere(question);
    if (split.isPresent() && joined.isPresent()) {
      return choices.inBoth(split.get(), joined.get());
    }
    if (split.isPresent()) {
      return choices.ofItsOwn(split.get());
    }
    return choices.inList(joined.orElseThrow(() -> missing(question)));
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
  <T> SurveyColumn<T> read(
      Found found,
      Function<String, @Nullable T> meaning,
      @Nullable SurveyFinding kind,
      String problem) {
    DecodedColumn<T> cells =
        found.column.decode(text -> isMissing(text) ? null : meaning.apply(text));
    FindingLog log = settings.log();
    if (kind != null) {
      for (int row : found.table.kept) {
        if (isUnreadable(cells, row, kind)) {
          String text = found.column.text(row).orElseThrow();
          log.add(found.finding(kind, row, Quoted.of(text) + " " + problem));
        }
      }
    }
    return new SurveyColumn<>(
        found.column.header(),
        cells::get,
        row -> isUnreadable(cells, row, kind),
        found.rows,
        log.findings());
  }

  /** Whether a cell holds a text without meaning that nothing declares as missing. */
  private boolean isUnreadable(DecodedColumn<?> cells, int row, @Nullable SurveyFinding kind) {
    if (!cells.hasNoMeaning(row)) {
      return false;
    }
    String text = cells.column().text(row).orElseThrow();
    boolean isNumber =
        kind == SurveyFinding.NOT_A_NUMBER || kind == SurveyFinding.NOT_A_WHOLE_NUMBER;
    CodeBook codes = settings.codes;
    return codes == null || !(isNumber ? codes.isMissingNumber(text) : codes.isMissing(text));
  }

  /** A column with the table that has it, seen from the rows of this table. */
  record Found(SurveyTable table, CsvColumn column, SurveyColumn.RowMapping rows) {

    Finding finding(SurveyFinding kind, String message) {
      return Finding.of(kind, message).at("file", table.data.name()).at("column", column.header());
    }

    Finding finding(SurveyFinding kind, int fileRow, String message) {
      return Finding.of(kind, message)
          .at("file", table.data.name())
          .at("row", Integer.toString(table.data.line(fileRow)))
          .at("column", column.header());
    }

    String address() {
      return table.name + ":" + column.header();
    }
  }

  private Optional<Found> findIfThere(String column) {
    return candidates(column).isEmpty() ? Optional.empty() : Optional.of(find(column));
  }

  Found find(String column) {
    List<Found> candidates = candidates(column);
    if (candidates.isEmpty()) {
      throw missing(column);
    }
    if (candidates.size() > 1) {
      throw Arguments.refused(
          "column",
          "the name of one column (it may be "
              + candidates.stream().map(Found::address).collect(Collectors.joining(", "))
              + ")",
          Quoted.of(column));
    }
    return candidates.get(0);
  }

  private IllegalArgumentException missing(String column) {
    return Arguments.refused(
        "column", "one that was read (" + Quoted.some(columns()) + ")", Quoted.of(column));
  }

  /** The column of a field under the first of its names that is there. */
  Optional<Found> find(SurveyField field) {
    for (String fieldName : settings.columns.names(field)) {
      if (!candidates(fieldName).isEmpty()) {
        return Optional.of(find(fieldName));
      }
    }
    for (String fieldName : settings.columns.names(field)) {
      List<Found> found = runTogether(fieldName);
      if (found.size() == 1) {
        return Optional.of(found.get(0));
      }
    }
    return Optional.empty();
  }

  /** The whole address of the column of a field. */
  Optional<String> address(SurveyField field) {
    return find(field).map(Found::address);
  }

  private List<Found> candidates(String column) {
    int colon = column.indexOf(':');
    String tableName = colon < 0 ? "" : column.substring(0, colon);
    String header = HeaderNames.withoutTable(column);
    List<Found> candidates = new ArrayList<>();
    for (SurveyTable table = this; table != null; table = table.parent) {
      if (colon >= 0 && !table.name.equals(tableName)) {
        continue;
      }
      Optional<CsvColumn> exact = colon < 0 ? Optional.empty() : table.data.find(header);
      if (exact.isPresent()) {
        return List.of(new Found(table, exact.get(), mappingTo(table)));
      }
      for (CsvColumn each : table.data.columns()) {
        if (HeaderNames.matches(each.header(), header)) {
          candidates.add(new Found(table, each, mappingTo(table)));
        }
      }
    }
    return candidates;
  }

  private List<Found> runTogether(String fieldName) {
    List<Found> found = new ArrayList<>();
    for (SurveyTable table = this; table != null; table = table.parent) {
      for (CsvColumn each : table.data.columns()) {
        if (HeaderNames.endsRunTogether(each.header(), fieldName)) {
          found.add(new Found(table, each, mappingTo(table)));
        }
      }
    }
    return found;
  }

  private SurveyColumn.RowMapping mappingTo(SurveyTable target) {
    return row -> {
      int fileRow = fileRow(row);
      for (SurveyTable table = this; !table.equals(target); table = table.parentNeeded()) {
        fileRow = table.parentRows[fileRow];
      }
      return fileRow;
    };
  }

  private SurveyTable parentNeeded() {
    return Objects.requireNonNull(parent, "parent");
  }

  private int fileRow(int row) {
    if (row < 0 || row >= kept.length) {
      throw Arguments.refused(
          "row", "an index of at least 0 and below the " + kept.length + " rows", row);
    }
    return kept[row];
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
