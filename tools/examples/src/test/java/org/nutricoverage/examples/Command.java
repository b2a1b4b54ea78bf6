package org.nutricoverage.examples;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;

/** A run of the command with what it printed. */
record Command(int status, String out, String err) {

  static Command run(String... args) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    int status =
        IndicatorReport.run(
            args,
            new PrintStream(out, true, StandardCharsets.UTF_8),
            new PrintStream(err, true, StandardCharsets.UTF_8));
    return new Command(
        status, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
  }

  /** The line of a table that begins with a label. */
  String line(String heading, String label) {
    return out.substring(out.indexOf(heading))
        .lines()
        .filter(line -> line.strip().startsWith(label))
        .findFirst()
        .orElseThrow(() -> new AssertionError("no line " + label + " after " + heading))
        .strip()
        .replaceAll(" +", " ");
  }
}
