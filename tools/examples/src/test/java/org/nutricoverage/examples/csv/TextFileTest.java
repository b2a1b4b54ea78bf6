package org.nutricoverage.examples.csv;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TextFileTest {

  @Test
  void writesUtf8AndMakesTheFolder(@TempDir Path folder) throws IOException {
    Path file = folder.resolve("new").resolve("rows.csv");

    TextFile.write(file, "é\n");

    assertThat(Files.readAllBytes(file)).containsExactly(0xC3, 0xA9, '\n');
  }

  @Test
  void fileThatCannotBeWrittenIsOneLine(@TempDir Path folder) {
    assertThatThrownBy(() -> TextFile.write(folder, "a"))
        .isInstanceOf(UnusableInputException.class)
        .hasMessageEndingWith(" cannot be written");
  }
}
