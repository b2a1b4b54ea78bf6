package org.nutricoverage.kernel;

import java.io.IOException;
import java.lang.reflect.Method;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Stream;
import jdk.jshell.EvalException;
import jdk.jshell.JShell;
import jdk.jshell.JShellException;
import jdk.jshell.Snippet;
import jdk.jshell.Snippet.SubKind;
import jdk.jshell.SnippetEvent;
import jdk.jshell.SourceCodeAnalysis;
import jdk.jshell.UnresolvedReferenceException;
import jdk.jshell.execution.DirectExecutionControl;
import jdk.jshell.spi.ExecutionControl;
import jdk.jshell.spi.ExecutionControlProvider;
import jdk.jshell.spi.ExecutionEnv;
import org.jspecify.annotations.Nullable;

/** Runs cells one after another; what one declares, the next can use. */
final class CellRunner implements AutoCloseable {

  /** What IJava imports for every notebook; neither java.util.stream nor java.time is among it. */
  private static final List<String> IMPORTS =
      List.of(
          "java.util.*",
          "java.io.*",
          "java.math.*",
          "java.net.*",
          "java.util.concurrent.*",
          "java.util.prefs.*",
          "java.util.regex.*",
          "static " + CellFunctions.class.getName() + ".*");

  private static final Set<SubKind> SHOWN =
      Set.of(
          SubKind.VAR_VALUE_SUBKIND,
          SubKind.OTHER_EXPRESSION_SUBKIND,
          SubKind.TEMP_VAR_EXPRESSION_SUBKIND);

  private static final int FRAMES_SHOWN = 8;

  private final LocalRepository repository;
  private final LastValue lastValue = new LastValue();
  private final JShell shell;

  CellRunner(LocalRepository repository) throws CellFailure {
    this.repository = repository;
    this.shell = JShell.builder().executionEngine(lastValue, Map.of()).build();
    Stream.of(System.getProperty("java.class.path").split(java.io.File.pathSeparator, -1))
        .forEach(shell::addToClasspath);
    for (String name : IMPORTS) {
      evaluate("import " + name + ";");
    }
  }

  /**
   * Runs the Java and the line magics of a cell.
   *
   * @return the value of the last expression, or null where the cell ends otherwise
   */
  @Nullable Object run(String cell) throws CellFailure {
    if (cell.stripLeading().startsWith("%%")) {
      throw failure("Cell magics (%%) are not common to the kernels that our notebooks are for.");
    }
    StringBuilder java = new StringBuilder();
    for (String line : cell.lines().toList()) {
      if (line.startsWith("%")) {
        magic(line.substring(1).strip().split("\\s+", -1));
        java.append('\n');
      } else {
        java.append(line).append('\n');
      }
    }
    return evaluate(java.toString());
  }

  private void magic(String[] words) throws CellFailure {
    List<String> arguments = List.of(words).subList(1, words.length);
    if (arguments.isEmpty()) {
      throw failure("%" + words[0] + " needs an argument.");
    }
    for (String argument : arguments) {
      List<Path> entries =
          switch (words[0]) {
            case "maven" -> repository.resolve(argument);
            case "classpath" -> files(argument);
            default -> throw failure("%" + words[0] + " is not a magic of IJava and JJava alike.");
          };
      entries.forEach(entry -> shell.addToClasspath(entry.toString()));
    }
  }

  private static List<Path> files(String pattern) throws CellFailure {
    Path path = Path.of(pattern);
    Path folder = path.toAbsolutePath().getParent();
    Path name = path.getFileName();
    if (!pattern.contains("*") || folder == null || name == null) {
      return List.of(path);
    }
    List<Path> found = new ArrayList<>();
    try (DirectoryStream<Path> matching = Files.newDirectoryStream(folder, name.toString())) {
      matching.forEach(found::add);
    } catch (IOException e) {
      throw new CellFailure(List.of("Cannot read " + folder), e);
    }
    return found.stream().sorted().toList();
  }

  private @Nullable Object evaluate(String source) throws CellFailure {
    Object value = null;
    String rest = source;
    while (!rest.isBlank()) {
      SourceCodeAnalysis.CompletionInfo next = shell.sourceCodeAnalysis().analyzeCompletion(rest);
      if (next.completeness() == SourceCodeAnalysis.Completeness.EMPTY) {
        break;
      }
      if (!next.completeness().isComplete()) {
        throw failure("Incomplete Java: " + rest.strip());
      }
      value = snippet(next.source());
      rest = next.remaining();
    }
    return value;
  }

  private @Nullable Object snippet(String source) throws CellFailure {
    Object value = null;
    for (SnippetEvent event : shell.eval(source)) {
      JShellException thrown = event.exception();
      if (thrown != null) {
        throw thrown(thrown);
      }
      if (event.status() == Snippet.Status.REJECTED) {
        throw rejected(event.snippet());
      }
      if (event.causeSnippet() == null) {
        value = SHOWN.contains(event.snippet().subKind()) ? lastValue.get() : null;
      }
    }
    return value;
  }

  private CellFailure rejected(Snippet snippet) {
    List<String> lines = new ArrayList<>();
    shell
        .diagnostics(snippet)
        .forEach(problem -> lines.addAll(problem.getMessage(Locale.ROOT).lines().toList()));
    lines.add("in: " + snippet.source().strip());
    return new CellFailure(lines, null);
  }

  private CellFailure thrown(JShellException thrown) {
    List<String> lines = new ArrayList<>();
    for (Throwable each = thrown; each != null; each = each.getCause()) {
      lines.add((lines.isEmpty() ? "" : "caused by ") + described(each));
      Stream.of(each.getStackTrace())
          .limit(FRAMES_SHOWN)
          .forEach(frame -> lines.add("    at " + frame));
    }
    return new CellFailure(lines, thrown);
  }

  private String described(Throwable thrown) {
    if (thrown instanceof EvalException evaluated) {
      return evaluated.getExceptionClassName() + ": " + evaluated.getMessage();
    }
    if (thrown instanceof UnresolvedReferenceException unresolved) {
      List<String> missing = shell.unresolvedDependencies(unresolved.getSnippet()).toList();
      return "not declared yet: " + String.join(", ", missing);
    }
    return thrown.toString();
  }

  private static CellFailure failure(String message) {
    return new CellFailure(List.of(message), null);
  }

  @Override
  public void close() {
    shell.close();
  }

  /** Runs snippets in this JVM and keeps the value itself, where JShell keeps only its text. */
  private static final class LastValue
      implements ExecutionControlProvider, Supplier<@Nullable Object> {

    private volatile @Nullable Object value;

    @Override
    public @Nullable Object get() {
      return value;
    }

    @Override
    public String name() {
      return "notebook";
    }

    @Override
    public ExecutionControl generate(ExecutionEnv environment, Map<String, String> parameters) {
      return new DirectExecutionControl() {
        @Override
        protected String invoke(Method snippet) throws Exception {
          value = null;
          value = snippet.invoke(null);
          return "";
        }
      };
    }
  }
}
