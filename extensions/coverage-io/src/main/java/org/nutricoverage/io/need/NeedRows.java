package org.nutricoverage.io.need;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.nutricoverage.core.Finding;
import org.nutricoverage.core.internal.Texts;
import org.nutricoverage.io.csv.CsvColumn;
import org.nutricoverage.io.csv.CsvTable;
import org.nutricoverage.io.csv.Delimiter;
import org.nutricoverage.io.hxl.TagRow;
import org.nutricoverage.io.internal.figure.IsoDates;
import org.nutricoverage.io.internal.figure.PeopleText;

/** Takes the figures of a CSV table, row by row. */
final class NeedRows {

  private final CsvTable table;
  private final NeedAssembly assembly;
  private final String country;
  private final @Nullable ReferencePeriod period;
  private final boolean commasBetweenCells;
  private final Map<NeedColumns.Field, CsvColumn> fields = new EnumMap<>(NeedColumns.Field.class);
  private final Map<NeedStatus, CsvColumn> figures = new EnumMap<>(NeedStatus.class);
  private final List<@Nullable CsvColumn> codes = new ArrayList<>();
  private final List<@Nullable CsvColumn> names = new ArrayList<>();
  private final @Nullable CsvColumn people;
  private boolean reachNoted;

  NeedRows(
      CsvTable table,
      NeedColumns columns,
      NeedAssembly assembly,
      String country,
      @Nullable ReferencePeriod period) {
    this.table = table;
    this.assembly = assembly;
    this.country = country;
    this.period = period;
    this.commasBetweenCells = table.delimiter() == Delimiter.COMMA;
    for (NeedColumns.Field field : NeedColumns.Field.values()) {
      columns.find(field).ifPresent(header -> fields.put(field, table.column(header)));
    }
    columns.figures().forEach((status, header) -> figures.put(status, table.column(header)));
    columns.codes().forEach(header -> codes.add(header == null ? null : table.column(header)));
    columns.names().forEach(header -> names.add(header == null ? null : table.column(header)));
    this.people = columns.people().map(table::column).orElse(null);
  }

  void takeAll() {
    for (int row = 0; row < table.rows(); row++) {
      if (row == 0 && isTagRow()) {
        assembly
            .log()
            .add(here(0, NeedTableFinding.TAG_ROW, "the row holds HXL tags and is no data"));
        continue;
      }
      take(row);
    }
  }

  private boolean isTagRow() {
    return TagRow.find(table.columns().stream().map(column -> column.text(0).orElse("")).toList())
        .isPresent();
  }

  private void take(int row) {
    String error = text(NeedColumns.Field.ERROR, row);
    if (!error.isEmpty()) {
      assembly.leaveOut(
          here(
              row,
              NeedTableFinding.PROVIDER_ERROR,
              "the provider says \"" + Texts.cut(error) + "\"; the row was left out"));
      return;
    }
    Optional<NeedAssembly.Key> key = key(row);
    if (key.isEmpty()) {
      return;
    }
    CsvColumn only = people;
    if (only == null) {
      assembly.row(key.get());
      figures.forEach((status, column) -> take(row, key.get(), status, column));
    } else {
      String code = text(NeedColumns.Field.STATUS, row);
      Optional<NeedStatus> status = NeedStatus.find(code);
      if (status.isEmpty()) {
        assembly.leaveOut(
            here(
                row,
                NeedTableFinding.UNKNOWN_STATUS,
                "\""
                    + Texts.cut(code)
                    + "\" is none of all, AFF, INN, TGT and REA; the row was left out"));
        return;
      }
      assembly.row(key.get());
      take(row, key.get(), status.get(), only);
    }
    String note = text(NeedColumns.Field.NOTE, row);
    if (!note.isEmpty()) {
      assembly
          .log()
          .add(
              here(
                  row,
                  NeedTableFinding.PROVIDER_NOTE,
                  "the provider says \"" + Texts.cut(note) + "\""));
    }
  }

  private Optional<NeedAssembly.Key> key(int row) {
    String cluster = text(NeedColumns.Field.CLUSTER, row);
    if (cluster.isEmpty()) {
      assembly.leaveOut(
          here(row, NeedTableFinding.NO_CLUSTER, "the row has no cluster and was left out"));
      return Optional.empty();
    }
    ReportedPlace place = place(row);
    if (place.isUnknown()) {
      assembly.leaveOut(
          here(
              row,
              NeedTableFinding.NO_PLACE,
              "the row has neither country nor area and was left out"));
      return Optional.empty();
    }
    NeedCategory category;
    try {
      category =
          new NeedCategory(
              text(NeedColumns.Field.CATEGORY, row),
              text(NeedColumns.Field.GENDER, row),
              text(NeedColumns.Field.AGE_RANGE, row),
              text(NeedColumns.Field.GROUP, row),
              text(NeedColumns.Field.DISABILITY, row));
    } catch (IllegalArgumentException e) {
      assembly.leaveOut(
          here(
              row,
              NeedTableFinding.UNUSABLE_VALUE,
              "the category cannot be one: " + e.getMessage() + "; the row was left out"));
      return Optional.empty();
    }
    boolean ownPeriod =
        !text(NeedColumns.Field.FIRST_DAY, row).isEmpty()
            || !text(NeedColumns.Field.LAST_DAY, row).isEmpty();
    if (!ownPeriod) {
      return Optional.of(new NeedAssembly.Key(place, cluster, category, period));
    }
    return period(row).map(own -> new NeedAssembly.Key(place, cluster, category, own));
  }

  private Optional<ReferencePeriod> period(int row) {
    Optional<LocalDate> first = day(row, NeedColumns.Field.FIRST_DAY);
    Optional<LocalDate> last = first.flatMap(day -> day(row, NeedColumns.Field.LAST_DAY));
    if (first.isEmpty() || last.isEmpty()) {
      return Optional.empty();
    }
    if (last.get().isBefore(first.get())) {
      assembly.leaveOut(
          here(
              row,
              NeedTableFinding.PERIOD_ENDS_BEFORE_IT_BEGINS,
              "the period begins on "
                  + first.get()
                  + " and ends on "
                  + last.get()
                  + "; the row was left out"));
      return Optional.empty();
    }
    return Optional.of(ReferencePeriod.of(first.get(), last.get()));
  }

  private Optional<LocalDate> day(int row, NeedColumns.Field field) {
    String text = text(field, row);
    Optional<LocalDate> day = IsoDates.find(text);
    if (day.isEmpty()) {
      assembly.leaveOut(
          here(
                  row,
                  NeedTableFinding.UNREADABLE_DATE,
                  "\"" + Texts.cut(text) + "\" is no date such as 2026-03-31; the row was left out")
              .at("column", header(field)));
    }
    return day;
  }

  private String header(NeedColumns.Field field) {
    CsvColumn column = fields.get(field);
    return column == null ? "none" : column.header();
  }

  private ReportedPlace place(int row) {
    String own = text(NeedColumns.Field.COUNTRY, row);
    return new ReportedPlace(own.isEmpty() ? country : own, texts(codes, row), texts(names, row));
  }

  private static List<String> texts(List<@Nullable CsvColumn> columns, int row) {
    List<String> texts = new ArrayList<>();
    for (CsvColumn column : columns) {
      texts.add(column == null ? "" : column.text(row).orElse(""));
    }
    return texts;
  }

  private String text(NeedColumns.Field field, int row) {
    CsvColumn column = fields.get(field);
    return column == null ? "" : column.text(row).orElse("");
  }

  private void take(int row, NeedAssembly.Key key, NeedStatus status, CsvColumn column) {
    Optional<String> text = column.text(row);
    if (text.isEmpty()) {
      return;
    }
    PeopleText people = PeopleText.of(text.get(), commasBetweenCells);
    Supplier<Finding> here = () -> here(row).at("column", column.header());
    NeedFigures.note(people, text.get(), here).ifPresent(assembly.log()::add);
    if (people.number().isEmpty()) {
      return;
    }
    if (status == NeedStatus.EXPECTED_REACH && !reachNoted) {
      reachNoted = true;
      assembly.log().add(NeedFigures.reachIsExpected(table.name()));
    }
    assembly.take(key, status, people.number().get(), here);
  }

  private Finding here(int row) {
    return here(row, NeedTableFinding.NOT_A_NUMBER, "here");
  }

  private Finding here(int row, NeedTableFinding kind, String message) {
    return Finding.of(kind, message)
        .at("file", table.name())
        .at("row", Integer.toString(table.line(row)));
  }
}
