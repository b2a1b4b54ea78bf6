package org.nutricoverage.examples.csv;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.nutricoverage.io.csv.Shown;

/** A file of text that is written whole. */
public final class TextFile {

  private TextFile() {}

  /**
   * Writes a text to a file, making its folder if need be.
   *
   * @param file where to
   * @param text what, to be stored as UTF-8
   * @throws UnusableInputException if the file cannot be written
   */
  public static void write(Path file, String text) {
    try {
      Path folder = file.toAbsolutePath().getParent();
      if (folder != null) {
        Files.createDirectories(folder);
      }
      Files.write(file, text.getBytes(StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UnusableInputException(
          Shown.withoutActing(file.toString()) + " cannot be written", e);
    }
  }
}
