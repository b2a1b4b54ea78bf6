package org.nutricoverage.io.survey;

import org.nutricoverage.core.Finding;
import org.nutricoverage.io.csv.CsvColumn;

/** A column with the table that has it, seen from the rows of this table. */
record FoundColumn(ExportTable table, CsvColumn column, ExportColumn.RowMapping rows) {

  Finding finding(ExportFinding kind, String message) {
    return Finding.of(kind, message).at("file", table.data().name()).at("column", column.header());
  }

  Finding finding(ExportFinding kind, int fileRow, String message) {
    return Finding.of(kind, message)
        .at("file", table.data().name())
        .at("row", Integer.toString(table.data().line(fileRow)))
        .at("column", column.header());
  }

  String address() {
    return table.name() + ":" + column.header();
  }
}
