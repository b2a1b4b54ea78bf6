package org.nutricoverage.kernel;

import io.github.spencerpark.jupyter.kernel.display.DisplayData;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The functions that a cell can call without an import, named as in IJava and JJava. */
public final class CellFunctions {

  private CellFunctions() {}

  /**
   * Gives the forms in which a value can be shown.
   *
   * @param value what is to be shown
   * @return its text and whatever richer forms are registered for its type
   */
  public static DisplayData render(@Nullable Object value) {
    return NotebookKernel.running().getRenderer().render(value);
  }

  /**
   * Gives the forms in which a value can be shown, only those asked for.
   *
   * @param value what is to be shown
   * @param mediaTypes such as {@code text/html}
   * @return those forms
   */
  public static DisplayData render(@Nullable Object value, String... mediaTypes) {
    return NotebookKernel.running().getRenderer().renderAs(value, mediaTypes);
  }

  /**
   * Shows a value below the cell at once.
   *
   * @param value what is to be shown
   * @return the id with which it can be replaced later
   */
  public static String display(@Nullable Object value) {
    return show(render(value));
  }

  /**
   * Shows a value below the cell at once, in the forms asked for.
   *
   * @param value what is to be shown
   * @param mediaTypes such as {@code text/html}
   * @return the id with which it can be replaced later
   */
  public static String display(@Nullable Object value, String... mediaTypes) {
    return show(render(value, mediaTypes));
  }

  /**
   * Replaces what was shown.
   *
   * @param id what {@code display} returned
   * @param value what is to be shown in its place
   */
  public static void updateDisplay(String id, @Nullable Object value) {
    NotebookKernel.running().getIO().display.updateDisplay(id, render(value));
  }

  /**
   * Replaces what was shown, in the forms asked for.
   *
   * @param id what {@code display} returned
   * @param value what is to be shown in its place
   * @param mediaTypes such as {@code text/html}
   */
  public static void updateDisplay(String id, @Nullable Object value, String... mediaTypes) {
    NotebookKernel.running().getIO().display.updateDisplay(id, render(value, mediaTypes));
  }

  /**
   * Runs a text as if it were a cell.
   *
   * @param source Java and line magics
   * @return the value of its last expression, or null where it ends otherwise
   * @throws CellFailure if it cannot be compiled or throws
   */
  public static @Nullable Object eval(String source) throws CellFailure {
    return NotebookKernel.running().cells().run(source);
  }

  private static String show(DisplayData forms) {
    if (!forms.hasDisplayId()) {
      forms.setDisplayId(UUID.randomUUID().toString());
    }
    NotebookKernel.running().display(forms);
    return forms.getDisplayId();
  }
}
