package org.nutricoverage.io.survey;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.nutricoverage.core.Finding;
import org.nutricoverage.core.Sex;
import org.nutricoverage.io.csv.FindingLog;

/** The people in the rows of a table: each column read once, and only if it is needed. */
final class People {

  private final ExportTable table;
  private final FindingLog log;
  private int @Nullable [] agesMonths;
  private @Nullable ExportColumn<Sex> sexes;
  private @Nullable ExportColumn<Answer> enrolment;
  private @Nullable ExportColumn<Answer> cards;

  People(ExportTable table) {
    this.table = table;
    this.log = table.settings().log();
  }

  ExportTable table() {
    return table;
  }

  int[] agesMonths() {
    int[] ages = agesMonths;
    if (ages == null) {
      ages = Ages.of(table, log);
      agesMonths = ages;
    }
    return ages;
  }

  ExportColumn<Sex> sexes() {
    ExportColumn<Sex> column = sexes;
    if (column == null) {
      column = noted(table.sex(addressOf(SurveyField.SEX)));
      sexes = column;
    }
    return column;
  }

  /** The answers on enrolment or card. */
  ExportColumn<Answer> answers(SurveyField field) {
    boolean isCard = field == SurveyField.CARD;
    ExportColumn<Answer> column = isCard ? cards : enrolment;
    if (column == null) {
      column = noted(table.answer(addressOf(field)));
      if (isCard) {
        cards = column;
      } else {
        enrolment = column;
      }
    }
    return column;
  }

  /** Numbers of distributions; as an official script reads them, a code for missing is a number. */
  Optional<ExportColumn<Long>> numbers(SurveyField field, boolean codesAreNumbers) {
    Optional<String> address = table.address(field);
    return address.map(found -> noted(table.wholeNumber(found, codesAreNumbers)));
  }

  private <T> ExportColumn<T> noted(ExportColumn<T> column) {
    log.addAll(column.findings());
    return column;
  }

  private String addressOf(SurveyField field) {
    return table
        .address(field)
        .orElseThrow(() ->
            new IllegalArgumentException(
                "table "
                    + table.name()
                    + " must have a column for "
                    + field
                    + " but has none under the names "
                    + String.join(", ", table.settings().columns().names(field))));
  }

  List<Finding> findings() {
    return log.findings();
  }
}
