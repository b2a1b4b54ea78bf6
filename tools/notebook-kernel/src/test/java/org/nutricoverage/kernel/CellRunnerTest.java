package org.nutricoverage.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.jar.JarOutputStream;
import java.util.zip.ZipEntry;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CellRunnerTest {

  @TempDir private static Path folder;

  private static CellRunner cells;

  @BeforeAll
  static void start() throws CellFailure {
    cells = new CellRunner(new LocalRepository(folder));
  }

  @AfterAll
  static void stop() {
    cells.close();
  }

  @Test
  void theLastExpressionIsTheValueOfTheCell() throws CellFailure {
    assertThat(cells.run("int twice = 21 * 2;\ntwice")).isEqualTo(42);
    assertThat(cells.run("List.of(twice, 1)")).isEqualTo(List.of(42, 1));
    assertThat(cells.run("1 + 1; // done")).isEqualTo(2);
  }

  @Test
  void aStatementOrDeclarationOrAssignmentShowsNothing() throws CellFailure {
    assertThat(cells.run("int three = 3;")).isNull();
    assertThat(cells.run("three = 4")).isNull();
    assertThat(cells.run("if (three > 3) { three++; }")).isNull();
    assertThat(cells.run("three; import java.time.Year;")).isNull();
    assertThat(cells.run("void nothing() {}\nnothing()")).isNull();
    assertThat(cells.run("")).isNull();
    assertThat(cells.run("// only a comment")).isNull();
    assertThat(cells.run("three")).isEqualTo(5);
  }

  @Test
  void whatIjavaDoesNotImportIsNotImported() {
    assertThatThrownBy(() -> cells.run("Collectors.toList()"))
        .isInstanceOf(CellFailure.class)
        .hasMessageContaining("cannot find symbol");
    assertThatThrownBy(() -> cells.run("LocalDate.of(2026, 1, 1)"))
        .isInstanceOf(CellFailure.class)
        .hasMessageContaining("cannot find symbol")
        .hasMessageContaining("in: LocalDate.of(2026, 1, 1)");
  }

  @Test
  void anExceptionOfTheCellIsNamedWithItsMessage() {
    assertThatThrownBy(() -> cells.run("throw new IllegalStateException(\"no rows\");"))
        .isInstanceOf(CellFailure.class)
        .hasMessageStartingWith("java.lang.IllegalStateException: no rows");
    assertThatThrownBy(
            () -> cells.run("throw new RuntimeException(\"outer\", new Exception(\"inner\"));"))
        .hasMessageContaining("caused by java.lang.Exception: inner");
  }

  @Test
  void anErrorOfTheCellIsReportedAndTheNextCellRuns() throws CellFailure {
    assertThatThrownBy(() -> cells.run("throw new NoClassDefFoundError(\"gone\");"))
        .hasMessageStartingWith("java.lang.NoClassDefFoundError: gone");
    assertThat(cells.run("6 * 7")).isEqualTo(42);
  }

  @Test
  void codeThatDoesNotEndIsRefused() {
    assertThatThrownBy(() -> cells.run("int open = (1 + "))
        .isInstanceOf(CellFailure.class)
        .hasMessage("Incomplete Java: int open = (1 +");
  }

  @Test
  void whatIsNotDeclaredYetIsNamed() throws CellFailure {
    assertThat(cells.run("int later() { return missing(); }")).isNull();
    assertThatThrownBy(() -> cells.run("later()"))
        .isInstanceOf(CellFailure.class)
        .hasMessageContaining("missing()");
  }

  @Test
  void magicsOutsideTheCommonSetAreRefused() {
    assertThatThrownBy(() -> cells.run("%load file.jshell"))
        .hasMessage("%load is not a magic of IJava and JJava alike.");
    assertThatThrownBy(() -> cells.run("%maven")).hasMessage("%maven needs an argument.");
    assertThatThrownBy(() -> cells.run("%%time\n1"))
        .hasMessage("Cell magics (%%) are not common to the kernels that our notebooks are for.");
  }

  @Test
  void aRemainderSignInsideALineIsNoMagic() throws CellFailure {
    assertThat(cells.run("7\n  % 4")).isEqualTo(3);
  }

  @Test
  void classpathTakesAFolderOrAPatternOfJars() throws Exception {
    Path classes = Files.createDirectories(folder.resolve("classes"));
    Files.writeString(classes.resolve("note.txt"), "in a folder");
    Path jars = Files.createDirectories(folder.resolve("jars"));
    try (JarOutputStream jar = new JarOutputStream(Files.newOutputStream(jars.resolve("b.jar")))) {
      jar.putNextEntry(new ZipEntry("packed.txt"));
      jar.write("in a jar".getBytes(StandardCharsets.UTF_8));
    }
    cells.run("%classpath " + classes + "\n%classpath " + jars + "/*.jar");
    assertThat(cells.run(reading("note.txt"))).isEqualTo("in a folder");
    assertThat(cells.run(reading("packed.txt"))).isEqualTo("in a jar");
    assertThatThrownBy(() -> cells.run("%classpath " + folder + "/none/*.jar"))
        .hasMessageStartingWith("Cannot read ");
  }

  private static String reading(String resource) {
    return "new String(new Object() {}.getClass().getClassLoader().getResourceAsStream(\""
        + resource
        + "\").readAllBytes())";
  }
}
