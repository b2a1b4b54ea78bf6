package org.nutricoverage.kernel;

import io.github.spencerpark.jupyter.channels.JupyterConnection;
import io.github.spencerpark.jupyter.kernel.BaseKernel;
import io.github.spencerpark.jupyter.kernel.KernelConnectionProperties;
import io.github.spencerpark.jupyter.kernel.LanguageInfo;
import io.github.spencerpark.jupyter.kernel.display.DisplayData;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.logging.LogManager;
import org.jspecify.annotations.Nullable;

/**
 * The kernel: Jupyter starts it with the name of a connection file.
 *
 * <p>A value that throws while it is shown fails its cell, also with an {@link Error}, which leaves
 * IJava and JJava waiting for ever.
 */
public final class NotebookKernel extends BaseKernel {

  private static volatile @Nullable NotebookKernel running;

  private final CellRunner cells;
  private volatile @Nullable Thread busy;

  NotebookKernel(LocalRepository repository) throws CellFailure {
    cells = new CellRunner(repository);
  }

  /**
   * Serves a notebook until it closes the connection.
   *
   * @param args the connection file
   * @throws Exception if the file cannot be read or the connection not be made
   */
  public static void main(String[] args) throws Exception {
    // The library logs each message of the protocol.
    LogManager.getLogManager().reset();
    JupyterConnection connection =
        new JupyterConnection(KernelConnectionProperties.parse(Files.readString(Path.of(args[0]))));
    start(LocalRepository.usual()).becomeHandlerForConnection(connection);
    connection.connect();
    connection.waitUntilClose();
  }

  static NotebookKernel start(LocalRepository repository) throws CellFailure {
    NotebookKernel kernel = new NotebookKernel(repository);
    running = kernel;
    return kernel;
  }

  /**
   * Gives the kernel of this JVM, under the name that IJava gives to its own.
   *
   * @return the kernel
   * @throws IllegalStateException if none was started
   */
  public static NotebookKernel running() {
    NotebookKernel kernel = running;
    if (kernel == null) {
      throw new IllegalStateException("no kernel is running in this JVM");
    }
    return kernel;
  }

  CellRunner cells() {
    return cells;
  }

  @Override
  public LanguageInfo getLanguageInfo() {
    return new LanguageInfo.Builder("Java")
        .version(Runtime.version().toString())
        .mimetype("text/x-java-source")
        .fileExtension(".jshell")
        .pygments("java")
        .codemirror("java")
        .build();
  }

  @Override
  public @Nullable DisplayData eval(String cell) throws Exception {
    busy = Thread.currentThread();
    try {
      Object value = cells.run(cell);
      return value == null ? null : shown(value);
    } catch (Error e) {
      // Such as JShell's own on a broken jar; it would end the thread that answers.
      throw new CellFailure(List.of(e.toString()), e);
    } finally {
      busy = null;
    }
  }

  private DisplayData shown(Object value) throws CellFailure {
    if (value instanceof DisplayData forms) {
      return forms;
    }
    try {
      return getRenderer().render(value);
    } catch (Throwable e) {
      throw new CellFailure(List.of("Thrown while the value was shown: " + e), e);
    }
  }

  @Override
  public List<String> formatError(Exception e) {
    return e instanceof CellFailure failure ? failure.lines() : super.formatError(e);
  }

  @Override
  public void interrupt() {
    Thread thread = busy;
    if (thread != null) {
      thread.interrupt();
    }
  }

  @Override
  public void onShutdown(boolean isRestarting) {
    cells.close();
  }
}
