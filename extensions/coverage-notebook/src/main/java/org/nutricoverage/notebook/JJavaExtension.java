package org.nutricoverage.notebook;

import org.dflib.jjava.jupyter.Extension;
import org.dflib.jjava.jupyter.kernel.BaseKernel;
import org.nutricoverage.report.notebook.NotebookDisplay;

/**
 * Shows results in JJava without a line in the notebook: that kernel finds this class in the jar
 * that {@code %maven} loads and calls it. IJava never touches it; there {@link
 * NotebookDisplay#install()} is called in a cell.
 *
 * @since 0.1.0
 */
public final class JJavaExtension implements Extension {

  /** Made by the kernel. */
  public JJavaExtension() {}

  @Override
  public void install(BaseKernel kernel) {
    NotebookDisplay.install(kernel);
  }
}
