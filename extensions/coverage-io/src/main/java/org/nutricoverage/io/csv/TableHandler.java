package org.nutricoverage.io.csv;

import de.siegmar.fastcsv.reader.AbstractBaseCsvCallbackHandler;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.nutricoverage.core.Finding;
import org.nutricoverage.core.internal.Numbers;

/** Takes the cells of the wanted columns as the parser finds them, without a text for each. */
final class TableHandler extends AbstractBaseCsvCallbackHandler<Boolean> {

  private final String file;
  private final List<String> header;
  private final @Nullable CellStore[] stores;
  private final int[] pending;
  private final CsvLimits limits;
  private final FindingLog log;
  private final ReplayReader in;
  private int[] lines = new int[64];
  private int rows;
  private long rowsLeftOut;
  private long linesBefore;

  private long line;
  private int cells;
  private long characters;
  private int lineBreaks;
  private boolean filled;
  private boolean filledBeyond;

  TableHandler(
      String file,
      List<String> header,
      @Nullable CellStore[] stores,
      CsvLimits limits,
      FindingLog log,
      ReplayReader in) {
    this.file = file;
    this.header = header;
    this.stores = stores;
    this.pending = new int[stores.length];
    this.limits = limits;
    this.log = log;
    this.in = in;
  }

  /** A row that the parser could split but that cannot be one row; reading goes on line by line. */
  static final class NoRowException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    NoRowException() {
      super("no row", null, false, false);
    }
  }

  void beginAfter(long newLinesBefore) {
    linesBefore = newLinesBefore;
    line = newLinesBefore + 1;
  }

  /** The line on which the row that is being read begins. */
  long line() {
    return line;
  }

  @Override
  protected void handleBegin(long startingLine) {
    line = linesBefore + startingLine;
    in.need(line);
    cells = 0;
    characters = 0;
    lineBreaks = 0;
    filled = false;
    filledBeyond = false;
  }

  @Override
  protected void handleField(int index, char[] buffer, int offset, int length, boolean quoted) {
    characters += length + 1;
    if (characters > limits.recordCharacters()) {
      throw new NoRowException();
    }
    cells = index + 1;
    if (length == 0) {
      if (index < pending.length) {
        pending[index] = CellStore.BLANK;
      }
      return;
    }
    if (quoted) {
      countLineBreaks(buffer, offset, length);
    }
    if (index >= pending.length) {
      filledBeyond |= !isBlank(buffer, offset, length);
      return;
    }
    CellStore store = stores[index];
    if (store == null) {
      filled = filled || !isBlank(buffer, offset, length);
      return;
    }
    int cell = store.read(buffer, offset, length);
    pending[index] = cell;
    filled |= cell != CellStore.BLANK;
    String text = store.newText();
    if (text != null) {
      check(index, text, quoted);
    }
  }

  private void countLineBreaks(char[] buffer, int offset, int length) {
    for (int i = offset; i < offset + length; i++) {
      char c = buffer[i];
      if (c == '\r' || (c == '\n' && (i == offset || buffer[i - 1] != '\r'))) {
        lineBreaks++;
      }
    }
    if (lineBreaks >= limits.recordLines()) {
      throw new NoRowException();
    }
  }

  private static boolean isBlank(char[] buffer, int offset, int length) {
    for (int i = offset; i < offset + length; i++) {
      if (!CellStore.isSpace(buffer[i])) {
        return false;
      }
    }
    return true;
  }

  private void check(int index, String text, boolean quoted) {
    if (!quoted && text.indexOf('"') >= 0) {
      log.add(
          here(
                  CsvFinding.STRAY_QUOTE,
                  "a cell without quotes around it holds one, first here: "
                      + Shown.of(text)
                      + "; used as it is")
              .at("column", header.get(index)));
    }
    if (!Shown.withoutActingInLines(text).equals(text)) {
      log.add(
          here(
                  CsvFinding.CONTROL_CHARACTERS,
                  Shown.of(text)
                      + " holds control or direction characters, first here; they were taken out")
              .at("column", header.get(index)));
    }
  }

  @Override
  protected Boolean buildRecord() {
    int width = header.size();
    if (!filled && !filledBeyond) {
      if (cells > 1) {
        log.add(here(CsvFinding.BLANK_ROW, "the row has separators and no values"));
      }
      return false;
    }
    if (cells == width || (cells > width && !filledBeyond)) {
      if (cells > width) {
        log.add(
            here(CsvFinding.EXTRA_BLANK_CELLS, numbersOfCells(width) + "; those beyond are blank"));
      }
      take();
      return true;
    }
    if (lineBreaks > 0) {
      throw new NoRowException();
    }
    leaveOut(width);
    return false;
  }

  private void take() {
    if (rows == limits.rows()) {
      throw new UnusableCsvException(
          file
              + " has more than "
              + Numbers.people(limits.rows())
              + " rows; raise the limit to read it");
    }
    for (int i = 0; i < stores.length; i++) {
      CellStore store = stores[i];
      if (store != null) {
        store.set(rows, pending[i]);
      }
    }
    if (rows == lines.length) {
      lines = Arrays.copyOf(lines, rows + (rows >> 1));
    }
    lines[rows++] = Math.toIntExact(line);
  }

  private void leaveOut(int width) {
    rowsLeftOut++;
    if (cells > width) {
      log.add(here(CsvFinding.LONG_ROW, numbersOfCells(width) + "; the row was left out"));
    } else if (in.isCutOff()) {
      log.add(
          here(
              CsvFinding.TRUNCATED_LAST_ROW,
              numbersOfCells(width)
                  + "; the file seems to be cut off there; the row was left out"));
    } else {
      log.add(here(CsvFinding.SHORT_ROW, numbersOfCells(width) + "; the row was left out"));
    }
  }

  private String numbersOfCells(int width) {
    return Numbers.counted(cells, "cell", "cells") + " where the header has " + width;
  }

  /** Notes that the row beginning on a line is none, after the parser gave it up. */
  void giveUp(ReplayReader.PhysicalLine first) {
    rowsLeftOut++;
    String beginning = "the row begins with " + Shown.beginning(first.beginning());
    boolean tooLong =
        first.length() > limits.recordCharacters()
            || (first.quotesArePaired() && characters > limits.recordCharacters());
    if (tooLong) {
      log.add(
          here(
              CsvFinding.RECORD_TOO_LONG,
              "more than "
                  + Numbers.people(limits.recordCharacters())
                  + " characters; "
                  + beginning
                  + " and was left out"));
    } else {
      log.add(
          here(
              CsvFinding.BROKEN_QUOTES,
              "a quoted cell is not closed, or goes on after its closing quote; "
                  + beginning
                  + " and was left out"));
    }
  }

  private Finding here(CsvFinding kind, String message) {
    return Finding.of(kind, message).at("file", file).at("row", Long.toString(line));
  }

  int[] lines() {
    return Arrays.copyOf(lines, rows);
  }

  long rowsLeftOut() {
    return rowsLeftOut;
  }

  Map<String, CsvColumn> columns() {
    Map<String, CsvColumn> columns = new LinkedHashMap<>();
    for (int i = 0; i < stores.length; i++) {
      CellStore store = stores[i];
      if (store != null) {
        columns.put(header.get(i), store.column(header.get(i), i + 1, rows));
      }
    }
    return columns;
  }
}
