package org.nutricoverage.examples;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.nutricoverage.deskreview.need.PeopleInNeed;
import org.nutricoverage.examples.csv.InputTable;
import org.nutricoverage.examples.csv.TextFile;
import org.nutricoverage.examples.csv.UnusableInputException;
import org.nutricoverage.examples.data.DistrictData;
import org.nutricoverage.examples.data.NeedFile;
import org.nutricoverage.examples.data.ReadingRules;
import org.nutricoverage.examples.report.DistrictReport;
import org.nutricoverage.examples.report.ReportRequest;
import org.nutricoverage.examples.report.ReportResult;
import org.nutricoverage.examples.report.TreatmentReport;
import org.nutricoverage.io.csv.CsvOutput;
import org.nutricoverage.io.csv.CsvSource;
import org.nutricoverage.io.csv.FindingLog;
import org.nutricoverage.io.csv.UnusableCsvException;
import org.nutricoverage.io.routine.RoutineReports;

/**
 * Prints an indicator report and writes the reporting rows: from the shipped districts, from files
 * of the same shape, or from a foreign file of monthly treatment reports.
 *
 * <pre>{@code
 * java -jar tools/examples/target/examples.jar
 * java -jar tools/examples/target/examples.jar --help
 * }</pre>
 */
public final class IndicatorReport {

  private static final int DONE = 0;
  private static final int UNUSABLE = 2;
  private static final int FAULT = 3;
  private static final Path ROWS = Path.of("reporting-rows.csv");

  private IndicatorReport() {}

  /**
   * Prints the report.
   *
   * @param args the options, see {@code --help}
   */
  public static void main(String[] args) {
    PrintStream out = utf8(FileDescriptor.out);
    PrintStream err = utf8(FileDescriptor.err);
    int status = run(args, out, err);
    out.flush();
    err.flush();
    System.exit(status);
  }

  private static PrintStream utf8(FileDescriptor descriptor) {
    return new PrintStream(new FileOutputStream(descriptor), false, StandardCharsets.UTF_8);
  }

  /**
   * Runs the command.
   *
   * @param args the options
   * @param out where the report goes
   * @param err where the one line goes that says why there is none
   * @return the exit status: 0; 2 if the input or an option cannot be used; 3 for a fault of this
   *     program
   */
  static int run(String[] args, PrintStream out, PrintStream err) {
    try {
      Options options = Options.parse(args);
      if (options.has("--help")) {
        out.print(Options.HELP);
        return DONE;
      }
      ReportResult result = result(options);
      out.print(result.text());
      Path file = options.path("--out").orElse(ROWS);
      TextFile.write(file, CsvOutput.DEFAULT.reporting(result.rows()));
      out.print("\n" + result.rows().size() + " reporting rows were written to " + file + "\n");
      Optional<Path> page = options.path("--html");
      if (page.isPresent()) {
        TextFile.write(page.get(), result.page().get().toHtml());
        out.print("The report as a page was written to " + page.get() + "\n");
      }
      return DONE;
    } catch (UnusableInputException | UnusableCsvException | UncheckedIOException e) {
      err.print("IndicatorReport: " + e.getMessage() + "\n");
      return UNUSABLE;
    } catch (RuntimeException e) {
      err.print("IndicatorReport: a fault of this program, please report it: " + e + "\n");
      return FAULT;
    }
  }

  private static ReportResult result(Options options) {
    int findings = options.limits().findings();
    FindingLog log =
        options.has("--strict") ? FindingLog.strict(findings) : FindingLog.keeping(findings);
    ReadingRules rules = new ReadingRules(options.limits(), log);
    ReportRequest request = options.request();
    Optional<Path> routine = options.path("--routine");
    if (routine.isPresent()) {
      CsvSource source = InputTable.file(routine.get());
      RoutineReports file = rules.read(options.columns().months(DistrictData.MONTHS), source);
      Map<String, PeopleInNeed> needs =
          options
              .path("--need")
              .map(path -> NeedFile.read(InputTable.file(path), rules))
              .orElse(Map.of());
      return TreatmentReport.of(
          file, request, needs, options.severe(), options.country(), log, source.name());
    }
    Optional<Path> folder = options.path("--data");
    if (folder.isPresent()) {
      DistrictData data = DistrictData.of(folder.get(), rules);
      return DistrictReport.of(data, request, log, folder.get().toString());
    }
    return DistrictReport.of(
        DistrictData.shipped(rules),
        request,
        log,
        "the synthetic districts shipped with the examples");
  }
}
