package org.nutricoverage.integration;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jdk.jshell.JShell;
import jdk.jshell.Snippet;
import jdk.jshell.SnippetEvent;
import jdk.jshell.SourceCodeAnalysis;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/**
 * Runs every example of the README and of the Javadoc, and compares what they say they give with
 * what they give.
 *
 * <p>An example is run as a reader would run it, line by line. A comment behind an expression that
 * begins with a text in quotes, a number, {@code true}, {@code false} or a constant is what must
 * come out.
 */
class DocumentationTest {

  private static final Path ROOT =
      Path.of(System.getProperty("user.dir")).resolve("../..").normalize();
  private static final List<String> MODULES =
      List.of(
          "coverage-core",
          "coverage-deskreview",
          "coverage-survey",
          "extensions/coverage-coordination",
          "extensions/coverage-spatial",
          "extensions/coverage-io",
          "extensions/coverage-report");
  private static final Pattern README_BLOCK =
      Pattern.compile("^```java\\R(.*?)^```", Pattern.DOTALL | Pattern.MULTILINE);
  private static final Pattern JAVADOC_BLOCK =
      Pattern.compile("<pre>\\{@code\\R(.*?)^ *\\* *\\}</pre>", Pattern.DOTALL | Pattern.MULTILINE);
  private static final Pattern MARGIN = Pattern.compile("^ *\\* ?", Pattern.MULTILINE);
  private static final Pattern COMMENT =
      Pattern.compile("^[ \\t]*(?:\\R\\s*)?//[ \\t]*([^\\r\\n]*)");
  private static final Pattern PROMISE =
      Pattern.compile(
          "^(?:\"(?<text>[^\"]*)\"|(?<word>true|false|-?[0-9][0-9./-]*|[A-Z][A-Z_]{2,}))(?![\\w%])");
  private static final Pattern NUMBER = Pattern.compile("-?[0-9][0-9./E-]*");
  private static final Pattern OPTIONAL = Pattern.compile("Optional\\w*\\[(.*)]", Pattern.DOTALL);

  @TestFactory
  List<DynamicTest> readme() {
    return examples(ROOT.resolve("README.md"), README_BLOCK, false);
  }

  @TestFactory
  List<DynamicTest> javadoc() {
    return sources().stream()
        .flatMap(file -> examples(file, JAVADOC_BLOCK, true).stream())
        .toList();
  }

  @Test
  void thereAreExamples() {
    assertFalse(examples(ROOT.resolve("README.md"), README_BLOCK, false).isEmpty());
    assertFalse(javadoc().isEmpty());
  }

  private static List<Path> sources() {
    return MODULES.stream()
        .map(module -> ROOT.resolve(module).resolve("src/main/java"))
        .flatMap(folder -> {
          try (Stream<Path> files = Files.walk(folder)) {
            return files
                .filter(file -> file.toString().endsWith(".java"))
                .sorted()
                .toList()
                .stream();
          } catch (IOException e) {
            throw new UncheckedIOException(e);
          }
        })
        .toList();
  }

  private static List<DynamicTest> examples(Path file, Pattern block, boolean hasMargin) {
    String text = read(file);
    List<DynamicTest> tests = new ArrayList<>();
    List<String> earlier = new ArrayList<>();
    Matcher matcher = block.matcher(text);
    while (matcher.find()) {
      String code = hasMargin ? MARGIN.matcher(matcher.group(1)).replaceAll("") : matcher.group(1);
      long line = text.substring(0, matcher.start()).lines().count();
      List<String> before = hasMargin ? List.of() : List.copyOf(earlier);
      tests.add(
          DynamicTest.dynamicTest(
              file.getFileName() + ":" + line,
              file.toUri(),
              () -> new Example(before, code).run()));
      earlier.add(code);
    }
    return tests;
  }

  private static String read(Path file) {
    try {
      return Files.readString(file, StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String imports() {
    return sources().stream()
            .filter(file -> file.endsWith("package-info.java"))
            .map(DocumentationTest::read)
            .map(text ->
                text.replaceFirst("(?s).*^package ", "").replaceFirst("(?s).*\\Rpackage ", ""))
            .map(text -> text.substring(0, text.indexOf(';')))
            .filter(name -> !name.endsWith(".internal"))
            .map(name -> "import " + name + ".*;\n")
            .collect(Collectors.joining())
        + "import java.math.BigDecimal;\nimport java.time.*;\nimport java.util.*;\n";
  }

  /** One example with what must be there before it. */
  private record Example(List<String> before, String code) {

    private static final Map<String, String> GIVEN = Given.VARIABLES;

    void run() {
      try (JShell shell = JShell.builder().executionEngine("local").build()) {
        shell.addToClasspath(System.getProperty("java.class.path"));
        evaluate(shell, imports(), false);
        for (String earlier : before) {
          evaluate(shell, earlier, false);
        }
        given(shell);
        evaluate(shell, code, true);
      }
    }

    private void given(JShell shell) {
      Given.needed(code).forEach(name -> evaluate(shell, GIVEN.get(name), false));
    }

    private static void evaluate(JShell shell, String source, boolean promises) {
      String rest = source;
      while (!rest.isBlank()) {
        SourceCodeAnalysis.CompletionInfo info = shell.sourceCodeAnalysis().analyzeCompletion(rest);
        if (info.source() == null || info.source().isBlank()) {
          return;
        }
        String value = "";
        for (SnippetEvent event : shell.eval(info.source())) {
          value = checked(shell, event, info.source());
        }
        rest = info.remaining();
        Matcher comment = COMMENT.matcher(rest);
        if (promises && comment.find()) {
          check(comment.group(1), value, info.source());
        }
      }
    }

    private static String checked(JShell shell, SnippetEvent event, String source) {
      if (event.exception() != null) {
        throw new AssertionError(
            source + "\nthrew " + event.exception().getMessage(), event.exception());
      }
      if (event.status() != Snippet.Status.VALID && event.causeSnippet() == null) {
        String problems =
            shell
                .diagnostics(event.snippet())
                .map(problem -> problem.getMessage(Locale.ROOT))
                .collect(Collectors.joining("; "));
        throw new AssertionError(source + "\ndoes not compile: " + problems);
      }
      return event.value() == null ? "" : event.value();
    }

    private static void check(String comment, String value, String source) {
      Matcher promise = PROMISE.matcher(comment);
      if (!promise.find() || value.isEmpty()) {
        return;
      }
      Matcher optional = OPTIONAL.matcher(value);
      String actual = optional.matches() ? optional.group(1) : value;
      if (actual.startsWith("\"") && actual.endsWith("\"")) {
        actual =
            actual.substring(1, actual.length() - 1).replace("\\\"", "\"").replace("\\n", "\n");
      }
      String text = promise.group("text");
      if (text == null) {
        text = promise.group("word");
        boolean isNumber = NUMBER.matcher(text).matches();
        if (isNumber && !NUMBER.matcher(actual).matches()) {
          return;
        }
      }
      if (text.endsWith("...")) {
        String beginning = text.substring(0, text.length() - 3);
        assertEquals(
            beginning, actual.substring(0, Math.min(beginning.length(), actual.length())), source);
      } else {
        assertEquals(text, actual, source);
      }
    }
  }
}
