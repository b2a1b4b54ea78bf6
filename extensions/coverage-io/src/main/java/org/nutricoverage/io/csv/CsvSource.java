package org.nutricoverage.io.csv;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.nutricoverage.core.internal.Arguments;

/**
 * Where a table comes from: a file, bytes, a text or a reader, with the name that findings give it.
 *
 * <pre>{@code
 * CsvSource.ofText("data", "village,weight\nKalemie,2.5\n").name();   // "data"
 * }</pre>
 *
 * <p>Nothing is opened before the table is read. A reader can be read once.
 *
 * @since 0.1.0
 */
public final class CsvSource {

  private final String name;
  private final @Nullable Opener<InputStream> bytes;
  private final @Nullable Opener<Reader> characters;

  private CsvSource(
      String name, @Nullable Opener<InputStream> bytes, @Nullable Opener<Reader> characters) {
    this.name = Shown.withoutActing(Arguments.text(name, "name"));
    this.bytes = bytes;
    this.characters = characters;
  }

  /**
   * A file.
   *
   * @param path where it is
   * @return the source, named after the file without its folder
   */
  public static CsvSource of(Path path) {
    Objects.requireNonNull(path, "path");
    Path last = path.getFileName();
    return new CsvSource(
        (last == null ? path : last).toString(), () -> Files.newInputStream(path), null);
  }

  /**
   * Bytes in memory.
   *
   * @param name the name for findings
   * @param bytes the bytes; not copied
   * @return the source
   * @throws IllegalArgumentException if the name is blank
   */
  public static CsvSource ofBytes(String name, byte[] bytes) {
    Objects.requireNonNull(bytes, "bytes");
    return new CsvSource(name, () -> new ByteArrayInputStream(bytes), null);
  }

  /**
   * A text.
   *
   * @param name the name for findings
   * @param text the table itself
   * @return the source
   * @throws IllegalArgumentException if the name is blank
   */
  public static CsvSource ofText(String name, String text) {
    Objects.requireNonNull(text, "text");
    return new CsvSource(name, null, () -> new StringReader(text));
  }

  /**
   * A reader, which is read once and closed.
   *
   * @param name the name for findings
   * @param reader characters, already decoded
   * @return the source
   * @throws IllegalArgumentException if the name is blank
   */
  public static CsvSource of(String name, Reader reader) {
    Objects.requireNonNull(reader, "reader");
    return new CsvSource(name, null, () -> reader);
  }

  /**
   * The name for findings.
   *
   * @return for a file its name without the folder
   */
  public String name() {
    return name;
  }

  @Nullable Opener<InputStream> bytes() {
    return bytes;
  }

  @Nullable Opener<Reader> characters() {
    return characters;
  }

  /** Returns the name. */
  @Override
  public String toString() {
    return name;
  }

  /** Opens the source. */
  @FunctionalInterface
  interface Opener<T> {
    T open() throws IOException;
  }
}
