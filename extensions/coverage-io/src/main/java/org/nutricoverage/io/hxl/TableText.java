package org.nutricoverage.io.hxl;

import java.io.Reader;
import java.util.List;
import java.util.Map;
import org.nutricoverage.io.csv.CsvColumn;

/** A table as the text of a CSV file, made row by row, each on the line that it had. */
final class TableText extends Reader {

  private final HxlTable table;
  private final List<CsvColumn> columns;
  private final StringBuilder pending = new StringBuilder();
  private int at;
  private int line;
  private int row;

  TableText(HxlTable table, Map<String, CsvColumn> columns) {
    this.table = table;
    this.columns = List.copyOf(columns.values());
    this.line = 1;
    int first = table.rows() == 0 ? 2 : table.line(0);
    goTo(first - 1);
    append(List.copyOf(columns.keySet()));
  }

  private void goTo(int wanted) {
    while (line < wanted) {
      pending.append('\n');
      line++;
    }
  }

  private void append(List<String> cells) {
    for (int i = 0; i < cells.size(); i++) {
      String cell = cells.get(i);
      pending.append(i == 0 ? "\"" : ",\"").append(cell.replace("\"", "\"\"")).append('"');
      line += lineEnds(cell);
    }
    pending.append('\n');
    line++;
  }

  /** Line ends as the parser counts them: LF, CR LF and CR. */
  private static int lineEnds(String cell) {
    int ends = 0;
    for (int i = 0; i < cell.length(); i++) {
      char c = cell.charAt(i);
      if (c == '\r' || (c == '\n' && (i == 0 || cell.charAt(i - 1) != '\r'))) {
        ends++;
      }
    }
    return ends;
  }

  private boolean hasMore() {
    if (at < pending.length()) {
      return true;
    }
    if (row == table.rows()) {
      return false;
    }
    pending.setLength(0);
    at = 0;
    goTo(table.line(row));
    int current = row;
    append(columns.stream().map(column -> column.text(current).orElse("")).toList());
    row++;
    return true;
  }

  @Override
  public int read(char[] buffer, int offset, int length) {
    int copied = 0;
    while (copied < length && hasMore()) {
      int count = Math.min(length - copied, pending.length() - at);
      pending.getChars(at, at + count, buffer, offset + copied);
      at += count;
      copied += count;
    }
    return copied == 0 && length > 0 ? -1 : copied;
  }

  @Override
  public void close() {
    row = table.rows();
    at = pending.length();
  }
}
