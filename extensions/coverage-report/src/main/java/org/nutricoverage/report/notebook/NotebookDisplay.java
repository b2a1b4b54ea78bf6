package org.nutricoverage.report.notebook;

import java.util.Map;
import java.util.Objects;

/**
 * Shows results in the notebook kernels IJava and JJava.
 *
 * <p>After {@link #install()} a {@code CoverageEstimate}, {@code CoverageTable}, {@code
 * CoverageCrossTable}, {@code SurveyEstimate}, {@code SurveyTable}, {@code Picture} or {@code
 * CoverageReport} that is the last expression of a cell is shown as HTML or as a picture, with its
 * text for places that show only text. Anything else is shown as before.
 *
 * <p>In a notebook, a cell with
 *
 * <pre>
 * import org.nutricoverage.report.notebook.NotebookDisplay;
 * NotebookDisplay.install();
 * </pre>
 *
 * <p>is enough; it prints nothing. In any other kernel or program {@link #view(Object)} gives the
 * same content:
 *
 * <pre>{@code
 * Map<String, String> view = NotebookDisplay.view(Proportion.of(29_760, 48_000));
 * view.get("text/plain");   // "62.0 % (29,760 / 48,000)"
 * }</pre>
 *
 * <p>A fault while a value is shown, even an {@link Error}, never reaches the kernel, which would
 * not answer any more: the text of the value is shown instead.
 *
 * @since 0.1.0
 */
public final class NotebookDisplay {

  private NotebookDisplay() {}

  /**
   * Shows results in the kernel that runs this program. To call it again changes nothing.
   *
   * @throws IllegalStateException if no kernel of IJava or JJava runs here, or it is one whose
   *     renderer has another shape than those known
   */
  public static void install() {
    Kernel.running().register();
  }

  /**
   * Shows results in a given kernel, as an extension of JJava ({@code
   * org.dflib.jjava.jupyter.Extension}) is handed one. To call it again changes nothing.
   *
   * @param kernel an object with a method {@code getRenderer()} such as that of the base kernels of
   *     IJava and JJava
   * @throws IllegalStateException if the kernel has no such renderer
   */
  public static void install(Object kernel) {
    Kernel.of(Objects.requireNonNull(kernel, "kernel")).register();
  }

  /**
   * What is shown of a value.
   *
   * @param value any value
   * @return content by media type: always {@code text/plain}; {@code text/html} for the types named
   *     above; for a picture also {@code image/svg+xml}, and as HTML an image that holds it,
   *     because front ends drop SVG of notebooks that they do not trust
   */
  public static Map<String, String> view(Object value) {
    return View.of(Objects.requireNonNull(value, "value"));
  }
}
