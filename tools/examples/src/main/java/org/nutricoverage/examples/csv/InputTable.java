package org.nutricoverage.examples.csv;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.nutricoverage.core.Finding;
import org.nutricoverage.io.csv.CsvLimits;
import org.nutricoverage.io.csv.CsvReading;
import org.nutricoverage.io.csv.CsvSource;
import org.nutricoverage.io.csv.CsvTable;
import org.nutricoverage.io.csv.FindingLog;
import org.nutricoverage.io.csv.Shown;

/** A file of the examples, whose columns are called as their fields, read row by row. */
public final class InputTable {

  private static final int MOST_HEADERS_SHOWN = 20;

  private InputTable() {}

  /**
   * A file that is there.
   *
   * @param path where it is
   * @return the source, named after the file
   * @throws UnusableInputException if there is no such readable file
   */
  public static CsvSource file(Path path) {
    if (Files.isDirectory(path)) {
      throw new UnusableInputException(Shown.withoutActing(path.toString()) + " is a folder");
    }
    if (!Files.isReadable(path)) {
      throw new UnusableInputException(
          Shown.withoutActing(path.toString()) + " is not there or cannot be read");
    }
    return CsvSource.of(path);
  }

  /**
   * A resource that is shipped beside a class.
   *
   * @param owner the class
   * @param resource its path
   * @return the source, named after the last part of the path
   * @throws UnusableInputException if there is no such resource
   */
  public static CsvSource resource(Class<?> owner, String resource) {
    try (InputStream stream = owner.getResourceAsStream(resource)) {
      if (stream == null) {
        throw new UnusableInputException("the resource " + resource + " is not there");
      }
      return CsvSource.ofBytes(
          resource.substring(resource.lastIndexOf('/') + 1), stream.readAllBytes());
    } catch (IOException e) {
      throw new UnusableInputException("the resource " + resource + " cannot be read", e);
    }
  }

  /**
   * Reads a file and hands out its rows.
   *
   * @param source the file
   * @param fields the columns
   * @param limits how much to take
   * @param log where findings go
   * @param use what to do with each row
   */
  public static void forEach(
      CsvSource source,
      List<String> fields,
      CsvLimits limits,
      FindingLog log,
      Consumer<InputRow> use) {
    CsvTable table =
        CsvReading.DEFAULT.withLimits(limits).read(source, fields.toArray(String[]::new));
    List<String> unused =
        table.header().stream().filter(name -> !fields.contains(name)).distinct().toList();
    if (!unused.isEmpty()) {
      log.add(
          Finding.of(
                  InputFinding.COLUMNS_NOT_USED,
                  "columns that were not read: "
                      + unused.stream()
                          .limit(MOST_HEADERS_SHOWN)
                          .map(Shown::of)
                          .collect(Collectors.joining(", "))
                      + (unused.size() > MOST_HEADERS_SHOWN
                          ? " and " + (unused.size() - MOST_HEADERS_SHOWN) + " more"
                          : ""))
              .at("file", table.name()));
    }
    log.addAll(table.findings());
    for (int row = 0; row < table.rows(); row++) {
      use.accept(new InputRow(table, row, log));
    }
  }
}
