package org.nutricoverage.examples;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The report of the shipped districts, to the letter.
 *
 * <p>After a change that is meant, {@code mvn -pl tools/examples -am test -Dexamples.golden=write}
 * writes the expected files anew; read their difference before it is committed.
 */
class GoldenReportTest {

  private static final Path EXPECTED =
      Path.of("src", "test", "resources", "org", "nutricoverage", "examples");
  private static final boolean WRITE = "write".equals(System.getProperty("examples.golden"));

  private static void compare(String name, String actual) throws IOException {
    Path file = EXPECTED.resolve(name);
    if (WRITE) {
      Files.createDirectories(EXPECTED);
      Files.writeString(file, actual);
    }
    assertThat(actual).isEqualTo(Files.readString(file).replace("\r\n", "\n"));
  }

  @Test
  void reportOfTheShippedDistricts(@TempDir Path folder) throws IOException {
    Path rows = folder.resolve("rows.csv");

    Command command = Command.run("--out", rows.toString());

    assertThat(command.err()).isEmpty();
    assertThat(command.status()).isZero();
    compare("expected-report.txt", command.out().replace(rows.toString(), "ROWS"));
    compare("expected-rows.csv", Files.readString(rows));
  }

  @Test
  void noLineIsWiderThanATerminal(@TempDir Path folder) {
    String out = Command.run("--all-findings", "--out", folder.resolve("r.csv").toString()).out();

    assertThat(out.lines().filter(line -> !line.contains(folder.toString())))
        .allSatisfy(
            line -> assertThat(line.codePointCount(0, line.length())).isLessThanOrEqualTo(100));
    assertThat(out).doesNotContain("\t", "\r", "NaN", "Infinity", "null");
  }

  @Test
  void everyLocaleGivesTheSame(@TempDir Path folder) {
    String rows = folder.resolve("r.csv").toString();
    Locale before = Locale.getDefault();
    try {
      Locale.setDefault(Locale.forLanguageTag("hi-IN-u-nu-deva"));
      String hindi = Command.run("--out", rows).out();
      Locale.setDefault(Locale.forLanguageTag("tr-TR"));
      String turkish = Command.run("--out", rows).out();
      Locale.setDefault(Locale.ROOT);

      assertThat(hindi).isEqualTo(Command.run("--out", rows).out()).isEqualTo(turkish);
    } finally {
      Locale.setDefault(before);
    }
  }
}
