package org.nutricoverage.io.csv;

import java.util.ArrayList;
import java.util.List;

/** Tables of tests. */
final class Tables {

  private Tables() {}

  static CsvTable read(String text, String... columns) {
    return CsvReading.DEFAULT.read(CsvSource.ofText("data", text), columns);
  }

  /** Each row as its line, a colon and its cells between bars; a blank cell is nothing. */
  static List<String> rows(CsvTable table) {
    List<String> rows = new ArrayList<>();
    for (int row = 0; row < table.rows(); row++) {
      StringBuilder text = new StringBuilder();
      text.append(table.line(row)).append(':');
      for (CsvColumn column : table.columns()) {
        text.append(column.text(row).orElse("")).append('|');
      }
      rows.add(text.toString());
    }
    return rows;
  }

  static List<String> findings(CsvTable table) {
    return table.findings().stream().map(Object::toString).toList();
  }
}
