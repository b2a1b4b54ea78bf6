package org.nutricoverage.io.survey;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.nutricoverage.core.Finding;
import org.nutricoverage.core.internal.Numbers;
import org.nutricoverage.io.csv.CsvColumn;
import org.nutricoverage.io.csv.FindingLog;
import org.nutricoverage.io.csv.UnusableCsvException;

/** Finds for each row of a repeat the row of its parent table. */
final class TableJoin {

  private static final int ORPHAN = -1;

  private final TableReader.Part repeat;
  private final TableReader.Part parentPart;
  private final ExportTable parent;
  private final List<LinkStyle> styles;
  private final Set<String> noted;
  private final FindingLog log;

  TableJoin(
      TableReader.Part repeat,
      TableReader.Part parentPart,
      ExportTable parent,
      List<LinkStyle> styles,
      Set<String> noted,
      FindingLog log) {
    this.repeat = repeat;
    this.parentPart = parentPart;
    this.parent = parent;
    this.styles = styles;
    this.noted = noted;
    this.log = log;
  }

  /** A repeat with its parent rows, and what came of the join. */
  record Joined(ExportTable table, TableLink link) {}

  Joined join(ExportTable.Settings settings) {
    LinkStyle style = style();
    CsvColumn column = repeat.column(style.column()).orElse(null);
    CsvColumn parentColumn = parentPart.column(style.parentColumn()).orElse(null);
    int[] parentRows = new int[repeat.data().rows()];
    Arrays.fill(parentRows, ORPHAN);
    int linked = 0;
    if (column != null && parentColumn != null) {
      linked = link(column, parentColumn, parentRows);
    }
    int[] kept = new int[linked];
    int at = 0;
    int[] ofParent = new int[parentPart.data().rows()];
    for (int row : repeat.kept()) {
      if (parentRows[row] >= 0) {
        kept[at++] = row;
        ofParent[parentRows[row]]++;
      }
    }
    long withoutRows = Arrays.stream(parent.kept()).filter(row -> ofParent[row] == 0).count();
    checkNumbers(ofParent);
    ExportTable table = new ExportTable(repeat, parent, parentRows, kept, settings);
    TableLink link =
        new TableLink(
            repeat.name(),
            column == null ? style.column() : column.header(),
            parent.name(),
            parentColumn == null ? style.parentColumn() : parentColumn.header(),
            linked,
            repeat.kept().length - linked,
            withoutRows);
    return new Joined(table, link);
  }

  private LinkStyle style() {
    if (repeat.kept().length == 0) {
      return styles.get(0);
    }
    boolean nested = parent.parent().isPresent();
    for (LinkStyle style : styles) {
      if ((style.namesRow() || !nested || styles.size() == 1)
          && repeat.hasFilled(style.column())
          && (parentPart.hasFilled(style.parentColumn()) || parentPart.kept().length == 0)) {
        return style;
      }
    }
    throw new UnusableCsvException(
        repeat.data().name()
            + " cannot be joined to "
            + parentPart.data().name()
            + ": no pair of link columns is filled in both ("
            + styles.stream()
                .map(style -> style.column() + " to " + style.parentColumn())
                .collect(Collectors.joining(", "))
            + ")");
  }

  private int link(CsvColumn column, CsvColumn parentColumn, int[] parentRows) {
    KeyIndex index = index(parentColumn);
    boolean[] isKept = new boolean[parentPart.data().rows()];
    for (int row : parent.kept()) {
      isKept[row] = true;
    }
    @Nullable Check check = check(column);
    CsvColumn tableName = repeat.column(HeaderNames.PARENT_TABLE).orElse(null);
    String expected = firstParentName(repeat).orElse(parent.name());
    int linked = 0;
    for (int row : repeat.kept()) {
      int found = index.find(column, row);
      boolean otherTable =
          tableName != null
              && tableName.text(row).filter(name -> !name.equals(expected)).isPresent();
      if (found == KeyIndex.SEVERAL && !otherTable) {
        log.add(
            finding(ExportFinding.SEVERAL_PARENTS, column, row, "is the key of several parents"));
      } else if (found < 0 || !isKept[found] || otherTable) {
        log.add(
            finding(
                ExportFinding.ORPHAN_ROW,
                column,
                row,
                otherTable ? "names a row of another table" : "names no row of " + parent.name()));
      } else if (check != null && check.contradicts(row, found)) {
        log.add(
            finding(
                ExportFinding.LINKS_DISAGREE,
                column,
                row,
                "names another submission than " + check.column.header()));
      } else {
        parentRows[row] = found;
        linked++;
      }
    }
    return linked;
  }

  static Optional<String> firstParentName(TableReader.Part repeat) {
    CsvColumn names = repeat.column(HeaderNames.PARENT_TABLE).orElse(null);
    if (names != null) {
      for (int row : repeat.kept()) {
        if (!names.isBlank(row)) {
          return names.text(row);
        }
      }
    }
    return Optional.empty();
  }

  private KeyIndex index(CsvColumn parentColumn) {
    return index(parentPart, parentColumn, noted, log);
  }

  /** Notes rows of a table that have one number; each column of a table once. */
  static void noteDuplicates(TableReader.Part part, Set<String> noted, FindingLog log) {
    part.column(HeaderNames.INDEX).ifPresent(column -> index(part, column, noted, log));
  }

  private static KeyIndex index(
      TableReader.Part part, CsvColumn column, Set<String> noted, FindingLog log) {
    boolean first = noted.add(part.name() + ":" + column.header());
    KeyIndex index = new KeyIndex(part.data().rows());
    for (int row : part.kept()) {
      int before = index.add(column, row);
      if (before != KeyIndex.NONE && first) {
        log.add(duplicate(part, column, row, before));
      }
    }
    return index;
  }

  private static Finding duplicate(TableReader.Part part, CsvColumn column, int row, int before) {
    String first =
        before == KeyIndex.SEVERAL ? "several rows before it" : "row " + part.data().line(before);
    return Finding.of(
            ExportFinding.DUPLICATE_KEY,
            Quoted.of(column.text(row).orElse("")) + " is also the key of " + first)
        .at("file", part.data().name())
        .at("row", Integer.toString(part.data().line(row)))
        .at("column", column.header());
  }

  private Finding finding(ExportFinding kind, CsvColumn column, int row, String problem) {
    String key = column.text(row).map(Quoted::of).orElse("a blank cell");
    return Finding.of(kind, key + " " + problem + "; the row was left out")
        .at("file", repeat.data().name())
        .at("row", Integer.toString(repeat.data().line(row)))
        .at("column", column.header());
  }

  /** A second pair of link columns, by which the first is checked. */
  private @Nullable Check check(CsvColumn used) {
    if (parent.parent().isPresent() || styles.size() == 1) {
      return null;
    }
    CsvColumn column = repeat.column("_submission__id").orElse(null);
    CsvColumn parentColumn = parentPart.column(HeaderNames.ID).orElse(null);
    return column == null || parentColumn == null || column.header().equals(used.header())
        ? null
        : new Check(column, parentColumn);
  }

  private record Check(CsvColumn column, CsvColumn parentColumn) {

    boolean contradicts(int row, int parentRow) {
      if (column.isBlank(row) || parentColumn.isBlank(parentRow)) {
        return false;
      }
      OptionalInt one = column.smallNumber(row);
      OptionalInt other = parentColumn.smallNumber(parentRow);
      return (one.isPresent() && other.isPresent())
          ? one.getAsInt() != other.getAsInt()
          : !KeyIndex.key(column, row).equals(KeyIndex.key(parentColumn, parentRow));
    }
  }

  private void checkNumbers(int[] ofParent) {
    List<CsvColumn> counts = new ArrayList<>();
    for (CsvColumn column : parentPart.data().columns()) {
      if (TableReader.isCountOf(column.header(), repeat)) {
        counts.add(column);
      }
    }
    for (CsvColumn column : counts) {
      checkNumbers(column, ofParent, ExportFinding.REPEAT_COUNT_DIFFERS, "rows are counted");
    }
  }

  void checkEligible(CsvColumn column, ExportTable repeatTable) {
    int[] ofParent = new int[parentPart.data().rows()];
    for (int row : repeatTable.kept()) {
      ofParent[repeatTable.parentRows()[row]]++;
    }
    checkNumbers(
        column, ofParent, ExportFinding.ELIGIBLE_NUMBER_DIFFERS, "eligible people are stated");
  }

  private void checkNumbers(CsvColumn column, int[] ofParent, ExportFinding kind, String what) {
    for (int row : parent.kept()) {
      OptionalInt stated = column.smallNumber(row);
      if (stated.isPresent() && stated.getAsInt() != ofParent[row]) {
        log.add(
            Finding.of(
                    kind,
                    stated.getAsInt()
                        + " "
                        + what
                        + ", "
                        + repeat.name()
                        + " has "
                        + Numbers.counted(ofParent[row], "row", "rows"))
                .at("file", parentPart.data().name())
                .at("row", Integer.toString(parentPart.data().line(row)))
                .at("column", column.header()));
      }
    }
  }
}
