package org.nutricoverage.conformance;

import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Runs the reference cases of the folders and files that it is given.
 *
 * <pre>{@code
 * java -jar tools/conformance/target/conformance.jar FOLDER...
 * }</pre>
 *
 * <p>It prints a line for each topic with the cases passed and run, then every failure, then the
 * total. The exit status is 0 if all passed, 1 if some failed, 2 if the arguments or files could
 * not be read.
 */
public final class Conformance {

  private static final int PASSED = 0;
  private static final int FAILED = 1;
  private static final int UNREADABLE = 2;

  private Conformance() {}

  /**
   * Runs the cases and ends the process.
   *
   * @param args folders or files of reference cases
   */
  public static void main(String[] args) {
    PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    int status = run(List.of(args), out);
    out.flush();
    if (status != PASSED) {
      System.exit(status);
    }
  }

  /**
   * Runs the cases.
   *
   * @param arguments folders or files of reference cases
   * @param out where the lines go
   * @return the exit status
   */
  static int run(List<String> arguments, PrintStream out) {
    if (arguments.isEmpty()) {
      out.println("Name at least one folder or file of reference cases.");
      return UNREADABLE;
    }
    List<ReferenceCase> cases = new ArrayList<>();
    for (String argument : arguments) {
      try {
        cases.addAll(CaseFiles.read(Path.of(argument)));
      } catch (UncheckedIOException | IllegalArgumentException e) {
        out.println(argument + " could not be read: " + e.getMessage());
        return UNREADABLE;
      }
    }
    Report report = Report.of(cases, Topics.all());
    report.lines().forEach(out::println);
    return report.allPassed() ? PASSED : FAILED;
  }
}
