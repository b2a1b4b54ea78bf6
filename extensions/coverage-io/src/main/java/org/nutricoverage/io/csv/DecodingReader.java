package org.nutricoverage.io.csv;

import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import org.nutricoverage.core.internal.Numbers;

/**
 * Characters of a stream, decoded without repair: what is no text of the character set is an error.
 *
 * <p>A character that the end of the stream cuts in two is dropped: such a file was cut off, not
 * written in another character set.
 */
final class DecodingReader extends Reader {

  private static final int MARK_BYTES = 4;

  private final String name;
  private final InputStream in;
  private final CharsetDecoder decoder;
  private final byte[] buffer = new byte[1 << 16];
  private final ByteBuffer bytes = ByteBuffer.wrap(buffer).limit(0);
  private final long mostBytes;
  private long readBytes;
  private boolean ended;

  private DecodingReader(
      String name, InputStream in, Charset charset, ByteBuffer start, long mostBytes) {
    this.name = name;
    this.in = in;
    this.decoder =
        charset
            .newDecoder()
            .onMalformedInput(CodingErrorAction.REPORT)
            .onUnmappableCharacter(CodingErrorAction.REPORT);
    this.mostBytes = mostBytes;
    this.readBytes = start.remaining();
    bytes.clear().put(start).flip();
  }

  /**
   * Opens a stream: a byte order mark decides, else the declared character set, else UTF-8.
   *
   * @throws UnusableCsvException if the bytes look like UTF-16 and nothing says so
   */
  static DecodingReader open(
      String name, InputStream in, @Nullable Charset declared, long mostBytes) throws IOException {
    ByteBuffer bytes = ByteBuffer.wrap(in.readNBytes(MARK_BYTES));
    Charset charset = declared == null ? StandardCharsets.UTF_8 : declared;
    if (startsWith(bytes, 0xEF, 0xBB, 0xBF)) {
      bytes.position(3);
    } else if (startsWith(bytes, 0xFF, 0xFE)) {
      bytes.position(2);
      charset = StandardCharsets.UTF_16LE;
    } else if (startsWith(bytes, 0xFE, 0xFF)) {
      bytes.position(2);
      charset = StandardCharsets.UTF_16BE;
    } else if (declared == null && hasZeroInOneOfTwo(bytes)) {
      throw new UnusableCsvException(
          name + " looks like UTF-16 without a byte order mark; declare its character set");
    }
    return new DecodingReader(name, in, charset, bytes, mostBytes);
  }

  private static boolean startsWith(ByteBuffer bytes, int... mark) {
    if (bytes.remaining() < mark.length) {
      return false;
    }
    for (int i = 0; i < mark.length; i++) {
      if ((bytes.get(i) & 0xFF) != mark[i]) {
        return false;
      }
    }
    return true;
  }

  private static boolean hasZeroInOneOfTwo(ByteBuffer bytes) {
    return bytes.remaining() == MARK_BYTES
        && ((bytes.get(0) == 0) != (bytes.get(1) == 0))
        && ((bytes.get(2) == 0) != (bytes.get(3) == 0));
  }

  @Override
  public int read(char[] out, int from, int length) throws IOException {
    CharBuffer target = CharBuffer.wrap(out, from, length);
    while (true) {
      CoderResult result = decoder.decode(bytes, target, false);
      int decoded = length - target.remaining();
      if (decoded > 0) {
        return decoded;
      }
      if (result.isError()) {
        result.throwException();
      }
      if (ended) {
        return -1;
      }
      fill();
    }
  }

  private void fill() throws IOException {
    bytes.compact();
    int read = in.read(buffer, bytes.position(), bytes.remaining());
    if (read < 0) {
      ended = true;
    } else {
      bytes.position(bytes.position() + read);
      readBytes += read;
    }
    bytes.flip();
    if (readBytes > mostBytes) {
      throw tooManyBytes(name, mostBytes);
    }
  }

  /** The character set in which the bytes are read. */
  Charset charset() {
    return decoder.charset();
  }

  static UnusableCsvException tooManyBytes(String name, long mostBytes) {
    return new UnusableCsvException(
        name
            + " has more than "
            + Numbers.people(mostBytes)
            + " bytes; raise the limit to read it");
  }

  @Override
  public void close() throws IOException {
    in.close();
  }
}
