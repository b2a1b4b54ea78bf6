package org.nutricoverage.examples.csv;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/** Bytes that can be read more than once, with the name that findings give them. */
public final class CsvSource {

  private final String name;
  private final Opener opener;

  private CsvSource(String name, Opener opener) {
    this.name = name;
    this.opener = opener;
  }

  /**
   * A file.
   *
   * @param path where it is
   * @return the source, named after the file
   * @throws UnusableInputException if there is no such readable file
   */
  public static CsvSource of(Path path) {
    Path last = path.getFileName();
    String name = Shown.withoutActing((last == null ? path : last).toString());
    if (Files.isDirectory(path)) {
      throw new UnusableInputException(Shown.withoutActing(path.toString()) + " is a folder");
    }
    if (!Files.isReadable(path)) {
      throw new UnusableInputException(
          Shown.withoutActing(path.toString()) + " is not there or cannot be read");
    }
    return new CsvSource(name, () -> Files.newInputStream(path));
  }

  /**
   * A resource beside a class.
   *
   * @param owner the class
   * @param resource its path from the package of the class
   * @return the source, named after the last part of the path
   * @throws UnusableInputException if there is no such resource
   */
  public static CsvSource ofResource(Class<?> owner, String resource) {
    if (owner.getResource(resource) == null) {
      throw new UnusableInputException("the resource " + resource + " is not there");
    }
    return new CsvSource(
        resource.substring(resource.lastIndexOf('/') + 1),
        () -> {
          InputStream stream = owner.getResourceAsStream(resource);
          if (stream == null) {
            throw new IOException("resource gone");
          }
          return stream;
        });
  }

  /**
   * Bytes in memory.
   *
   * @param name the name for findings
   * @param bytes the bytes; not copied
   * @return the source
   */
  public static CsvSource ofBytes(String name, byte[] bytes) {
    return new CsvSource(name, () -> new ByteArrayInputStream(bytes));
  }

  /**
   * The name for findings.
   *
   * @return the file name
   */
  public String name() {
    return name;
  }

  InputStream open() throws IOException {
    return opener.open();
  }

  @FunctionalInterface
  private interface Opener {
    InputStream open() throws IOException;
  }
}
