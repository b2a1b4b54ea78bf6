package io.github.spencerpark.ijava;

import org.nutricoverage.kernel.NotebookKernel;

/** The place where a library looks for IJava; here it finds the kernel of this project. */
public final class IJava {

  private IJava() {}

  /**
   * Gives the kernel that runs the notebook.
   *
   * @return the kernel
   */
  public static NotebookKernel getKernelInstance() {
    return NotebookKernel.running();
  }
}
