package org.nutricoverage.examples.csv;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * The character set of a file, found from its bytes: a byte order mark decides, else valid UTF-8,
 * else windows-1252, which spreadsheets in western settings write.
 */
record CharsetGuess(Charset charset, int markBytes, boolean fallback) {

  private static final int CHUNK = 8192;
  private static final Charset WINDOWS_1252 = Charset.forName("windows-1252");

  static CharsetGuess of(CsvSource source) throws IOException {
    try (InputStream in = new BufferedInputStream(source.open())) {
      in.mark(4);
      byte[] start = in.readNBytes(3);
      in.reset();
      if (startsWith(start, 0xEF, 0xBB, 0xBF)) {
        return isUtf8(in)
            ? new CharsetGuess(StandardCharsets.UTF_8, 3, false)
            : new CharsetGuess(WINDOWS_1252, 3, true);
      }
      if (startsWith(start, 0xFF, 0xFE)) {
        return new CharsetGuess(StandardCharsets.UTF_16LE, 2, false);
      }
      if (startsWith(start, 0xFE, 0xFF)) {
        return new CharsetGuess(StandardCharsets.UTF_16BE, 2, false);
      }
      return isUtf8(in)
          ? new CharsetGuess(StandardCharsets.UTF_8, 0, false)
          : new CharsetGuess(WINDOWS_1252, 0, true);
    }
  }

  /** A declared character set; a byte order mark that fits it is skipped. */
  static CharsetGuess declared(Charset charset, CsvSource source) throws IOException {
    try (InputStream in = source.open()) {
      byte[] mark = "\uFEFF".getBytes(charset);
      byte[] start = in.readNBytes(mark.length);
      return new CharsetGuess(charset, Arrays.equals(mark, start) ? mark.length : 0, false);
    }
  }

  private static boolean startsWith(byte[] start, int... mark) {
    if (start.length < mark.length) {
      return false;
    }
    for (int i = 0; i < mark.length; i++) {
      if ((start[i] & 0xFF) != mark[i]) {
        return false;
      }
    }
    return true;
  }

  /** A sequence cut off at the very end counts as valid: the file was truncated, not written so. */
  private static boolean isUtf8(InputStream in) throws IOException {
    CharsetDecoder decoder =
        StandardCharsets.UTF_8
            .newDecoder()
            .onMalformedInput(CodingErrorAction.REPORT)
            .onUnmappableCharacter(CodingErrorAction.REPORT);
    byte[] chunk = new byte[CHUNK];
    CharBuffer sink = CharBuffer.allocate(CHUNK + 4);
    int held = 0;
    for (int read = in.read(chunk, 0, CHUNK);
        read >= 0;
        read = in.read(chunk, held, CHUNK - held)) {
      ByteBuffer bytes = ByteBuffer.wrap(chunk, 0, held + read);
      CoderResult result = decoder.decode(bytes, sink.clear(), false);
      if (result.isError()) {
        return false;
      }
      held = bytes.remaining();
      System.arraycopy(chunk, bytes.position(), chunk, 0, held);
    }
    return true;
  }
}
