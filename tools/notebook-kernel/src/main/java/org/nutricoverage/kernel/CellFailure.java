package org.nutricoverage.kernel;

import java.io.Serial;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A cell that could not be run to its end, told in lines that a reader of the notebook can use. */
public final class CellFailure extends Exception {

  @Serial private static final long serialVersionUID = 1L;

  private final List<String> lines;

  CellFailure(List<String> lines, @Nullable Throwable cause) {
    super(String.join("\n", lines), cause, false, false);
    this.lines = List.copyOf(lines);
  }

  /**
   * What is shown below the cell.
   *
   * @return lines, the message first
   */
  public List<String> lines() {
    return lines;
  }
}
