package org.nutricoverage.examples.csv;

import java.io.IOException;
import java.io.Reader;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The lines of a file as an editor numbers them, each in bounded memory.
 *
 * <p>Lines end with LF, CR LF or CR. Of a line beyond the limit only the beginning is kept, and how
 * long it is.
 */
final class PhysicalLines {

  private final Reader reader;
  private final int limit;
  private final char[] buffer = new char[8192];
  private final Deque<Line> pushedBack = new ArrayDeque<>();
  private int at;
  private int filled;
  private long number;
  private boolean lastWasReturn;

  PhysicalLines(Reader reader, int limit) {
    this.reader = reader;
    this.limit = limit;
  }

  /**
   * A line without its end.
   *
   * @param number the first line of the file is 1
   * @param text the line, or its beginning where it is too long
   * @param length how many characters it has
   * @param ended false if the file ends without a line end
   */
  record Line(long number, String text, long length, boolean ended) {
    boolean isTooLong() {
      return length > text.length();
    }
  }

  /** The next line; null at the end of the file. */
  @Nullable Line next() throws IOException {
    if (!pushedBack.isEmpty()) {
      return pushedBack.removeFirst();
    }
    StringBuilder text = new StringBuilder();
    long length = 0;
    for (int read = read(); read >= 0; read = read()) {
      char character = (char) read;
      if (character == '\n' && lastWasReturn) {
        lastWasReturn = false;
        continue;
      }
      lastWasReturn = character == '\r';
      if (character == '\n' || character == '\r') {
        return new Line(++number, text.toString(), length, true);
      }
      length++;
      if (length <= limit) {
        text.append(character);
      }
    }
    return length == 0 ? null : new Line(++number, text.toString(), length, false);
  }

  /** Gives lines back, to be read again in their order. */
  void pushBack(List<Line> lines) {
    for (int i = lines.size() - 1; i >= 0; i--) {
      pushedBack.addFirst(lines.get(i));
    }
  }

  private int read() throws IOException {
    if (at == filled) {
      filled = reader.read(buffer, 0, buffer.length);
      at = 0;
      if (filled <= 0) {
        filled = 0;
        return -1;
      }
    }
    return buffer[at++];
  }
}
