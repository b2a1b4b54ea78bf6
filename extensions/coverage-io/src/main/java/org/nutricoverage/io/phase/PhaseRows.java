package org.nutricoverage.io.phase;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.nutricoverage.core.Finding;
import org.nutricoverage.core.Rational;
import org.nutricoverage.core.internal.Texts;
import org.nutricoverage.io.csv.CsvColumn;
import org.nutricoverage.io.csv.CsvTable;
import org.nutricoverage.io.csv.Delimiter;
import org.nutricoverage.io.hxl.TagRow;
import org.nutricoverage.io.internal.figure.IsoDates;
import org.nutricoverage.io.internal.figure.PeopleText;
import org.nutricoverage.io.need.ReferencePeriod;

/** Takes the figures of a CSV table, row by row. */
final class PhaseRows {

  private static final int LONGEST_FRACTION = 40;

  private final CsvTable table;
  private final PhaseColumns columns;
  private final PhaseAssembly assembly;
  private final boolean commasBetweenCells;
  private final Map<PhaseColumns.Field, CsvColumn> fields = new EnumMap<>(PhaseColumns.Field.class);

  PhaseRows(CsvTable table, PhaseColumns columns, PhaseAssembly assembly) {
    this.table = table;
    this.columns = columns;
    this.assembly = assembly;
    this.commasBetweenCells = table.delimiter() == Delimiter.COMMA;
    for (PhaseColumns.Field field : PhaseColumns.Field.values()) {
      columns.find(field).ifPresent(header -> fields.put(field, table.column(header)));
    }
  }

  void takeAll() {
    for (int row = 0; row < table.rows(); row++) {
      if (row == 0 && isTagRow()) {
        assembly
            .log()
            .add(here(0, PhaseTableFinding.TAG_ROW, "the row holds HXL tags and is no data"));
      } else {
        take(row);
      }
    }
  }

  private boolean isTagRow() {
    return TagRow.find(table.columns().stream().map(column -> column.text(0).orElse("")).toList())
        .isPresent();
  }

  private void take(int row) {
    String error = text(PhaseColumns.Field.ERROR, row);
    if (!error.isEmpty()) {
      assembly.leaveOut(
          here(
              row,
              PhaseTableFinding.PROVIDER_ERROR,
              "the provider says \"" + Texts.cut(error) + "\"; the row was left out"));
      return;
    }
    PhaseArea area = area(row);
    if (area.isUnknown()) {
      assembly.leaveOut(
          here(
              row,
              PhaseTableFinding.NO_PLACE,
              "the row has neither country nor area and was left out"));
      return;
    }
    if (columns.blocks().isEmpty()) {
      takeLong(row, area);
    } else {
      columns.blocks().forEach((validity, block) -> takeBlock(row, area, validity, block));
    }
    String note = text(PhaseColumns.Field.NOTE, row);
    if (!note.isEmpty()) {
      assembly
          .log()
          .add(
              here(
                  row,
                  PhaseTableFinding.PROVIDER_NOTE,
                  "the provider says \"" + Texts.cut(note) + "\""));
    }
  }

  private PhaseArea area(int row) {
    String country = text(PhaseColumns.Field.COUNTRY, row);
    boolean coded = fields.containsKey(PhaseColumns.Field.ADMIN_1_CODE);
    if (!coded) {
      return PhaseArea.of(
          country, text(PhaseColumns.Field.LEVEL_1, row), text(PhaseColumns.Field.AREA, row));
    }
    return PhaseArea.of(
        country,
        List.of(
            text(PhaseColumns.Field.ADMIN_1_CODE, row), text(PhaseColumns.Field.ADMIN_2_CODE, row)),
        List.of(
            name(PhaseColumns.Field.ADMIN_1_NAME, PhaseColumns.Field.PROVIDER_1_NAME, row),
            name(PhaseColumns.Field.ADMIN_2_NAME, PhaseColumns.Field.PROVIDER_2_NAME, row)));
  }

  private String name(PhaseColumns.Field unit, PhaseColumns.Field provider, int row) {
    String name = text(unit, row);
    return name.isEmpty() ? text(provider, row) : name;
  }

  private void takeLong(int row, PhaseArea area) {
    String validityText = text(PhaseColumns.Field.VALIDITY, row);
    Optional<ValidityPeriod> validity = ValidityPeriod.find(validityText);
    if (validity.isEmpty()) {
      assembly.leaveOut(
          here(
              row,
              PhaseTableFinding.UNKNOWN_VALIDITY,
              "\""
                  + Texts.cut(validityText)
                  + "\" is none of current, first projection and second projection; the row was left"
                  + " out"));
      return;
    }
    String phaseText = text(PhaseColumns.Field.PHASE, row);
    Optional<PhaseCategory> phase = PhaseCategory.find(phaseText);
    if (phase.isEmpty()) {
      assembly.leaveOut(
          here(
              row,
              PhaseTableFinding.UNKNOWN_PHASE,
              "\""
                  + Texts.cut(phaseText)
                  + "\" is none of all, 1 to 5 and 3+; the row was left out"));
      return;
    }
    period(
            row,
            validity.get(),
            text(PhaseColumns.Field.FIRST_DAY, row),
            text(PhaseColumns.Field.LAST_DAY, row))
        .ifPresent(period -> {
          PhaseAssembly.Key key =
              new PhaseAssembly.Key(
                  text(PhaseColumns.Field.ANALYSED, row), area, validity.get(), period);
          assembly.analysis(key, () -> here(row));
          CsvColumn number = fields.get(PhaseColumns.Field.NUMBER);
          if (number != null) {
            number(row, number)
                .ifPresent(n -> assembly.number(key, phase.get(), n, () -> here(row)));
          }
          CsvColumn fraction = fields.get(PhaseColumns.Field.FRACTION);
          if (fraction != null) {
            fraction(row, fraction)
                .ifPresent(f -> assembly.fraction(key, phase.get(), f, () -> here(row)));
          }
        });
  }

  private void takeBlock(
      int row, PhaseArea area, ValidityPeriod validity, PhaseColumns.Block block) {
    String from = text(table.column(block.firstDay()), row);
    String to = text(table.column(block.lastDay()), row);
    List<String> phaseColumns = new ArrayList<>();
    block
        .numbers()
        .forEach((phase, header) -> {
          if (phase != PhaseCategory.ALL) {
            phaseColumns.add(header);
          }
        });
    phaseColumns.addAll(block.fractions().values());
    boolean noPhases = phaseColumns.stream().allMatch(header -> table.column(header).isBlank(row));
    if (noPhases) {
      if (!from.isEmpty() || !to.isEmpty()) {
        assembly.leaveOut(
            here(
                    row,
                    PhaseTableFinding.NO_PHASES,
                    "the period has the number of no phase and was left out")
                .at("validity", validity.label()));
      }
      return;
    }
    period(row, validity, from, to)
        .ifPresent(period -> {
          PhaseAssembly.Key key =
              new PhaseAssembly.Key(text(PhaseColumns.Field.ANALYSED, row), area, validity, period);
          assembly.analysis(key, () -> here(row));
          block
              .numbers()
              .forEach((phase, header) ->
                  number(row, table.column(header))
                      .ifPresent(n ->
                          assembly.number(key, phase, n, () -> here(row).at("column", header))));
          block
              .fractions()
              .forEach((phase, header) ->
                  fraction(row, table.column(header))
                      .ifPresent(f ->
                          assembly.fraction(key, phase, f, () -> here(row).at("column", header))));
        });
  }

  private Optional<ReferencePeriod> period(
      int row, ValidityPeriod validity, String from, String to) {
    if (from.isEmpty() || to.isEmpty()) {
      return leftOut(
          row,
          validity,
          PhaseTableFinding.NO_PERIOD,
          "the period has no " + (from.isEmpty() ? "beginning" : "end"));
    }
    Optional<LocalDate> first = IsoDates.find(from);
    Optional<LocalDate> last = IsoDates.find(to);
    if (first.isEmpty() || last.isEmpty()) {
      return leftOut(
          row,
          validity,
          PhaseTableFinding.UNREADABLE_DATE,
          "\"" + Texts.cut(first.isEmpty() ? from : to) + "\" is no date such as 2026-03-31");
    }
    if (last.get().isBefore(first.get())) {
      return leftOut(
          row,
          validity,
          PhaseTableFinding.PERIOD_ENDS_BEFORE_IT_BEGINS,
          "the period begins on " + first.get() + " and ends on " + last.get());
    }
    return Optional.of(ReferencePeriod.of(first.get(), last.get()));
  }

  private Optional<ReferencePeriod> leftOut(
      int row, ValidityPeriod validity, PhaseTableFinding kind, String problem) {
    assembly.leaveOut(
        here(row, kind, problem + "; the figures were left out").at("validity", validity.label()));
    return Optional.empty();
  }

  private Optional<Rational> number(int row, CsvColumn column) {
    Optional<String> text = column.text(row);
    if (text.isEmpty()) {
      return Optional.empty();
    }
    PeopleText people = PeopleText.of(text.get(), commasBetweenCells);
    String shown = "\"" + Texts.cut(text.get()) + "\"";
    switch (people.reading()) {
      case WHOLE -> {
        // An ordinary number needs no word.
      }
      case FRACTIONAL ->
          note(
              row,
              column,
              PhaseTableFinding.FRACTIONAL_PEOPLE,
              shown + " is no whole number of people; used as it is");
      case GROUPED ->
          note(
              row,
              column,
              PhaseTableFinding.GROUPED_DIGITS,
              shown + " was read without its separators");
      case NEGATIVE, TOO_LARGE, AMBIGUOUS, NO_NUMBER ->
          note(
              row,
              column,
              PhaseTableFinding.NOT_A_NUMBER,
              shown + " is no number of people of at least 0 and was not used");
    }
    return people.number();
  }

  private void note(int row, CsvColumn column, PhaseTableFinding kind, String message) {
    assembly.log().add(here(row, kind, message).at("column", column.header()));
  }

  private Optional<Rational> fraction(int row, CsvColumn column) {
    Optional<String> text = column.text(row);
    if (text.isEmpty()) {
      return Optional.empty();
    }
    Optional<Rational> fraction = fraction(text.get());
    if (fraction.isEmpty()) {
      note(
          row,
          column,
          PhaseTableFinding.NOT_A_FRACTION,
          "\"" + Texts.cut(text.get()) + "\" is no fraction from 0 to 1 and was not used");
    }
    return fraction;
  }

  private static Optional<Rational> fraction(String text) {
    if (text.length() > LONGEST_FRACTION || !text.matches("[0-9]+(?:\\.[0-9]+)?")) {
      return Optional.empty();
    }
    return Optional.of(Rational.parse(text))
        .filter(fraction -> fraction.compareTo(Rational.ONE) <= 0);
  }

  private String text(PhaseColumns.Field field, int row) {
    CsvColumn column = fields.get(field);
    return column == null ? "" : text(column, row);
  }

  private static String text(CsvColumn column, int row) {
    return column.text(row).orElse("");
  }

  private Finding here(int row) {
    return here(row, PhaseTableFinding.NOT_A_NUMBER, "here");
  }

  private Finding here(int row, PhaseTableFinding kind, String message) {
    return Finding.of(kind, message)
        .at("file", table.name())
        .at("row", Integer.toString(table.line(row)));
  }
}
