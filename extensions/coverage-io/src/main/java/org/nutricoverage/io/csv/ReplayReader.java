package org.nutricoverage.io.csv;

import java.io.IOException;
import java.io.Reader;
import java.util.ArrayDeque;
import java.util.Collections;
import java.util.Deque;
import java.util.Iterator;

/**
 * A reader that can go back to the beginning of a line, as far as the row that is being parsed.
 *
 * <p>Lines end with LF, CR LF or CR, also within quotes, and the first is 1: the parser counts the
 * same way. What lies before the row that is being parsed is forgotten.
 */
final class ReplayReader extends Reader {

  private static final int CHUNK = 1 << 15;

  private final Reader in;
  private final Deque<Chunk> chunks = new ArrayDeque<>();
  private final long mostCharacters;
  private final String name;
  private Iterator<Chunk> ahead = Collections.emptyIterator();
  private Chunk current = new Chunk(new char[0], 0, 1, false);
  private int at;
  private long readCharacters;
  private long neededLine = 1;
  private boolean exhausted;

  ReplayReader(Reader in, String name, long mostCharacters) {
    this.in = in;
    this.name = name;
    this.mostCharacters = mostCharacters;
  }

  /** Characters as they came. */
  private static final class Chunk {

    private final char[] characters;
    private final int length;
    private final long firstLine;
    private final boolean afterReturn;

    /**
     * Keeps the characters.
     *
     * @param firstLine the line of the first character
     * @param afterReturn whether a CR stands before the first character
     */
    Chunk(char[] characters, int length, long firstLine, boolean afterReturn) {
      this.characters = characters;
      this.length = length;
      this.firstLine = firstLine;
      this.afterReturn = afterReturn;
    }
  }

  /** Says that nothing before this line will be asked for again. */
  void need(long line) {
    neededLine = line;
  }

  /** Whether the end was seen and no line end stands before it. */
  boolean isCutOff() {
    if (!exhausted || current.length == 0) {
      return false;
    }
    char last = current.characters[current.length - 1];
    return last != '\n' && last != '\r';
  }

  @Override
  public int read(char[] out, int from, int length) throws IOException {
    if (at == current.length && !next()) {
      return -1;
    }
    int some = Math.min(length, current.length - at);
    System.arraycopy(current.characters, at, out, from, some);
    at += some;
    return some;
  }

  /** The next character, or -1 at the end. */
  @Override
  public int read() throws IOException {
    return at < current.length || next() ? current.characters[at++] : -1;
  }

  private boolean next() throws IOException {
    at = 0;
    if (ahead.hasNext()) {
      current = ahead.next();
      return true;
    }
    long firstLine = lineAfter(current, current.length);
    boolean afterReturn = endsWithReturn(current);
    char[] characters = new char[CHUNK];
    int filled = 0;
    while (filled < CHUNK) {
      int some = in.read(characters, filled, CHUNK - filled);
      if (some < 0) {
        break;
      }
      filled += some;
    }
    if (filled == 0) {
      exhausted = true;
      at = current.length;
      return false;
    }
    readCharacters += filled;
    if (readCharacters > mostCharacters) {
      throw DecodingReader.tooManyBytes(name, mostCharacters * 2);
    }
    current = new Chunk(characters, filled, firstLine, afterReturn);
    forget();
    chunks.addLast(current);
    ahead = Collections.emptyIterator();
    return true;
  }

  private void forget() {
    while (!chunks.isEmpty()) {
      Chunk oldest = chunks.removeFirst();
      long following = chunks.isEmpty() ? current.firstLine : chunks.peekFirst().firstLine;
      if (following >= neededLine) {
        chunks.addFirst(oldest);
        return;
      }
    }
  }

  private static boolean endsWithReturn(Chunk chunk) {
    return chunk.length == 0 ? chunk.afterReturn : chunk.characters[chunk.length - 1] == '\r';
  }

  /** The line on which the character at a position of the chunk stands. */
  private static long lineAfter(Chunk chunk, int position) {
    long line = chunk.firstLine;
    boolean afterReturn = chunk.afterReturn;
    char[] characters = chunk.characters;
    for (int i = 0; i < position; i++) {
      char c = characters[i];
      if (c > '\r') {
        afterReturn = false;
      } else {
        if (c == '\r' || (c == '\n' && !afterReturn)) {
          line++;
        }
        afterReturn = c == '\r';
      }
    }
    return line;
  }

  /**
   * Goes to the beginning of the line after the given one.
   *
   * @param line a line not before the one that was last said to be needed
   * @return the beginning of the given line, and whether its quotes are paired
   */
  PhysicalLine skipLine(long line) throws IOException {
    rewind();
    need(line + 1);
    StringBuilder beginning = new StringBuilder();
    long length = 0;
    boolean paired = true;
    long onLine = current.firstLine;
    boolean afterReturn = current.afterReturn;
    while (true) {
      int c = read();
      if (c < 0) {
        return new PhysicalLine(beginning.toString(), length, paired);
      }
      boolean secondHalf = c == '\n' && afterReturn;
      afterReturn = c == '\r';
      if (secondHalf) {
        continue;
      }
      if (onLine > line) {
        at--;
        return new PhysicalLine(beginning.toString(), length, paired);
      }
      if (c == '\n' || c == '\r') {
        onLine++;
      } else if (onLine == line) {
        length++;
        paired ^= c == '"';
        if (beginning.length() < 200) {
          beginning.append((char) c);
        }
      }
    }
  }

  private void rewind() {
    exhausted = false;
    if (!chunks.isEmpty()) {
      ahead = chunks.iterator();
      current = ahead.next();
    }
    at = 0;
  }

  /**
   * A line of the file.
   *
   * @param beginning its first characters
   * @param length how many characters it has
   * @param quotesArePaired whether the number of quotes on it is even
   */
  record PhysicalLine(String beginning, long length, boolean quotesArePaired) {}

  @Override
  public void close() {
    // whoever opened the source closes it: the parser is replaced while the reading goes on
  }
}
