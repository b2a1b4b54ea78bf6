package org.nutricoverage.io.csv;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * The cells of one column while a file is read: small whole numbers as themselves, other texts once
 * each with a number that stands for them.
 *
 * <p>A cell is an int: {@link #BLANK}, twice a whole number, or twice the number of a text plus 1.
 */
final class CellStore {

  static final int BLANK = Integer.MIN_VALUE;

  private static final int MOST_DIGITS = 9;
  private static final int GREATEST_NUMBER = (1 << 29) - 1;

  private int[] cells = new int[64];
  private String[] raw = new String[16];
  private String[] clean = new String[16];
  private int texts;
  private int[] slots = new int[64];
  private boolean lastWasNew;

  /**
   * Reads a cell.
   *
   * @return what stands for it
   */
  int read(char[] buffer, int offset, int length) {
    int from = offset;
    int to = offset + length;
    while (from < to && isSpace(buffer[from])) {
      from++;
    }
    while (to > from && isSpace(buffer[to - 1])) {
      to--;
    }
    lastWasNew = false;
    if (from == to) {
      return BLANK;
    }
    int number = smallNumber(buffer, from, to);
    return number == BLANK ? text(buffer, from, to) : number;
  }

  static boolean isSpace(char c) {
    return c == ' ' || (c >= '\t' && c <= '\r') || (c >= '\u00a0' && Character.isSpaceChar(c));
  }

  /** The canonical whole numbers only, so that the text can be written again as it was. */
  private static int smallNumber(char[] buffer, int from, int to) {
    boolean negative = buffer[from] == '-';
    int first = negative ? from + 1 : from;
    int digits = to - first;
    if (digits == 0 || digits > MOST_DIGITS) {
      return BLANK;
    }
    if (buffer[first] == '0' && (digits > 1 || negative)) {
      return BLANK;
    }
    int value = 0;
    for (int i = first; i < to; i++) {
      int digit = buffer[i] - '0';
      if (digit < 0 || digit > 9) {
        return BLANK;
      }
      value = value * 10 + digit;
    }
    return value > GREATEST_NUMBER ? BLANK : (negative ? -value : value) << 1;
  }

  private int text(char[] buffer, int from, int to) {
    int hash = 0;
    for (int i = from; i < to; i++) {
      hash = 31 * hash + buffer[i];
    }
    int mask = slots.length - 1;
    int slot = spread(hash) & mask;
    while (slots[slot] != 0) {
      int known = slots[slot] - 1;
      if (matches(raw[known], buffer, from, to)) {
        return cellOf(known);
      }
      slot = (slot + 1) & mask;
    }
    slots[slot] = texts + 1;
    add(new String(buffer, from, to - from));
    return cellOf(texts - 1);
  }

  /** A text of which nothing is left once it is clean is blank. */
  private int cellOf(int text) {
    return clean[text].isEmpty() ? BLANK : text << 1 | 1;
  }

  private static int spread(int hash) {
    int mixed = hash * 0x9E3779B9;
    return mixed ^ (mixed >>> 15);
  }

  private static boolean matches(String text, char[] buffer, int from, int to) {
    int length = to - from;
    if (text.length() != length) {
      return false;
    }
    for (int i = 0; i < length; i++) {
      if (text.charAt(i) != buffer[from + i]) {
        return false;
      }
    }
    return true;
  }

  private void add(String text) {
    if (texts == raw.length) {
      raw = Arrays.copyOf(raw, texts * 2);
      clean = Arrays.copyOf(clean, texts * 2);
    }
    raw[texts] = text;
    clean[texts] = Shown.withoutActingInLines(text);
    texts++;
    lastWasNew = true;
    if (texts * 2 > slots.length) {
      slots = new int[slots.length * 2];
      int mask = slots.length - 1;
      for (int i = 0; i < texts; i++) {
        int slot = spread(raw[i].hashCode()) & mask;
        while (slots[slot] != 0) {
          slot = (slot + 1) & mask;
        }
        slots[slot] = i + 1;
      }
    }
  }

  /** The text that was just read for the first time; null if the cell held nothing new. */
  @Nullable String newText() {
    return lastWasNew ? raw[texts - 1] : null;
  }

  void set(int row, int cell) {
    if (row == cells.length) {
      cells = Arrays.copyOf(cells, row + (row >> 1));
    }
    cells[row] = cell;
  }

  CsvColumn column(String header, int position, int rows) {
    return new CsvColumn(header, position, Arrays.copyOf(cells, rows), Arrays.copyOf(clean, texts));
  }
}
