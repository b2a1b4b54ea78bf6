package org.nutricoverage.examples.synthetic;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;

/** A table of texts under construction. */
final class Sheet {

  private final List<String> columns;
  private final List<String[]> rows = new ArrayList<>();

  Sheet(String... columns) {
    this.columns = List.of(columns);
  }

  void add(Object... cells) {
    if (cells.length != columns.size()) {
      throw new IllegalArgumentException(
          "cells must be " + columns.size() + " but were " + cells.length);
    }
    String[] row = new String[cells.length];
    for (int i = 0; i < cells.length; i++) {
      row[i] = String.valueOf(cells[i]);
    }
    rows.add(row);
  }

  String[] row(String site, String month) {
    int siteAt = columns.indexOf("site_code");
    int monthAt = columns.indexOf("month");
    return rows.stream()
        .filter(row -> row[siteAt].equals(site) && row[monthAt].equals(month))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("no row " + site + " " + month));
  }

  String get(String site, String month, String column) {
    return row(site, month)[columns.indexOf(column)];
  }

  void set(String site, String month, String column, String value) {
    row(site, month)[columns.indexOf(column)] = value;
  }

  /** Adds to a number in a cell. */
  void shift(String site, String month, String column, int by) {
    set(site, month, column, Integer.toString(Integer.parseInt(get(site, month, column)) + by));
  }

  void remove(String site, String month) {
    rows.remove(row(site, month));
  }

  /** Writes a row once more directly below itself, with one cell changed if it differs. */
  void repeat(String site, String month, String column, String value) {
    String[] row = row(site, month);
    String[] again = row.clone();
    again[columns.indexOf(column)] = value;
    rows.add(rows.indexOf(row) + 1, again);
  }

  /** Puts a row directly before another of its site. */
  void move(String site, String month, String before) {
    String[] row = row(site, month);
    rows.remove(row);
    rows.add(rows.indexOf(row(site, before)), row);
  }

  /** The table as it is: data to be read, among them cells that a spreadsheet would mistake. */
  String toCsv() {
    StringWriter text = new StringWriter();
    try (CsvWriter csv = CsvWriter.builder().lineDelimiter(LineDelimiter.LF).build(text)) {
      csv.writeRecord(columns);
      rows.forEach(csv::writeRecord);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return text.toString();
  }
}
