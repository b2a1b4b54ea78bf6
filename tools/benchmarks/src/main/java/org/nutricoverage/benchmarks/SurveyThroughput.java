package org.nutricoverage.benchmarks;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.DoubleSupplier;
import org.nutricoverage.survey.SurveyDesign;

/**
 * Prints how many rows a second estimates take, beside a loop over plain arrays, and beside R's
 * package survey where {@code Rscript} has it.
 *
 * <pre>{@code
 * java -cp tools/benchmarks/target/benchmarks.jar org.nutricoverage.benchmarks.SurveyThroughput
 * }</pre>
 */
public final class SurveyThroughput {

  private static final int[] SIZES = {10_000, 100_000, 1_000_000, 10_000_000};
  private static final long LEAST_NANOS = 2_000_000_000L;
  private static final int FEWEST_RUNS = 12;
  private static final int LARGEST_FOR_R = 1_000_000;
  private static final long MOST_MINUTES = 5;

  private SurveyThroughput() {}

  /**
   * Measures and prints.
   *
   * @param args none
   * @throws IOException if R was started and could not be read
   * @throws InterruptedException if the wait for R was interrupted
   */
  public static void main(String[] args) throws IOException, InterruptedException {
    PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    out.printf(
        Locale.ROOT,
        "%10s  %18s  %18s  %18s  %14s%n",
        "rows",
        "share, Mrows/s",
        "8 domains, Mrows/s",
        "plain loop, Mrows/s",
        "R share, s");
    for (int rows : SIZES) {
      GeneratedSurvey survey = GeneratedSurvey.ofRows(rows);
      SurveyDesign design = survey.design();
      PlainLoop loop = PlainLoop.of(survey);
      double share = rate(rows, () -> design.proportion("y").estimate().value().orElseThrow());
      double domains =
          rate(rows, () -> design.proportion("y").by("dom").total().value().orElseThrow());
      double plain = rate(rows, loop::standardError);
      String r = rows > LARGEST_FOR_R ? "not run" : secondsOfR(rows).orElse("not installed");
      out.printf(
          Locale.ROOT, "%10d  %18.0f  %18.0f  %18.0f  %14s%n", rows, share, domains, plain, r);
    }
    SurveyExportBenchmark export = new SurveyExportBenchmark();
    export.people = LARGEST_FOR_R;
    export.make();
    double bytes = rate(export.bytes(), () -> export.read().tables().size());
    out.printf(Locale.ROOT, "survey export of %d people: %.0f MB/s%n", export.people, bytes);
    Runtime runtime = Runtime.getRuntime();
    out.printf(
        Locale.ROOT,
        "heap in use %d MiB of %d MiB%n",
        (runtime.totalMemory() - runtime.freeMemory()) >> 20,
        runtime.maxMemory() >> 20);
  }

  /** The greatest rate of many runs, in millions of rows a second. */
  private static double rate(int rows, DoubleSupplier work) {
    double best = 0;
    double sink = 0;
    long begin = System.nanoTime();
    for (int run = 0; run < FEWEST_RUNS || System.nanoTime() - begin < LEAST_NANOS; run++) {
      long start = System.nanoTime();
      sink += work.getAsDouble();
      best = Math.max(best, rows * 1e3 / (System.nanoTime() - start));
    }
    if (Double.isNaN(sink)) {
      throw new IllegalStateException("an estimate is not a number");
    }
    return best;
  }

  private static Optional<String> secondsOfR(int rows) throws IOException, InterruptedException {
    String script =
        "suppressMessages(library(survey)); n <- "
            + rows
            + "; i <- 0:(n - 1);"
            + "d <- data.frame(s = i %% 100, p = (i %/% 100) %% 30, w = 1 + ((i * 37) %% 101) / 10,"
            + " y = as.integer(((i * 7919 + 104729) %% 1000003) <"
            + " 300000 + 6000 * ((i %/% 100) %% 30) + 1000 * (i %% 100)));"
            + "b <- svydesign(ids = ~p, strata = ~s, weights = ~w, nest = TRUE, data = d);"
            + "t <- min(sapply(1:3, function(k) system.time(svymean(~y, b))[[3]]));"
            + "cat(sprintf('%.3f', t))";
    Process process;
    try {
      process = new ProcessBuilder("Rscript", "-e", script).redirectErrorStream(true).start();
    } catch (IOException e) {
      return Optional.empty();
    }
    String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    boolean ended = process.waitFor(MOST_MINUTES, TimeUnit.MINUTES);
    return ended && process.exitValue() == 0 ? Optional.of(output.strip()) : Optional.empty();
  }
}
