package org.nutricoverage.examples;

import java.io.IOException;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.nutricoverage.core.ReportingPeriod;
import org.nutricoverage.deskreview.routine.MissingMonths;
import org.nutricoverage.examples.csv.UnusableInputException;
import org.nutricoverage.examples.data.ReadingRules;
import org.nutricoverage.examples.report.ReportRequest;
import org.nutricoverage.io.csv.CsvLimits;
import org.nutricoverage.io.routine.RoutineReading;

/** The options of the command line. */
final class Options {

  static final String HELP =
      """
      Reports nutrition programme coverage by district and sex: WFP indicators 7, 8, 13 and 14-17.

      usage: java -jar examples.jar [OPTION...]

      Without options it reads a synthetic set of districts that is shipped with it.

        --data FOLDER       read FOLDER/population.csv, prevention.csv, treatment.csv, adherence.csv
                            and targets.csv, of the shape of the shipped files
        --routine FILE      read one foreign file of monthly treatment reports instead
        --map MAP           its columns: field=column,..., or a .properties file with such lines;
                            #3 is the third column, \\, a comma. Fields: site, site_code, area,
                            area_name, month, year; opening_stock, new_admissions, transfers_in,
                            readmissions, recovered, died, defaulted, non_response,
                            transferred_out, total_discharges, closing_stock, received_transfer,
                            each also with _female and _male. Settings: separator (comma, semicolon,
                            tab), charset, thousands (comma, point, space, apostrophe), missing
                            (codes such as NA|-|.)
        --need FILE         people in need by area, for --routine: area, people_in_need, source
        --condition NAME    MAM (default) or SAM, for --routine: decides about the standards
        --country CODE      the country in the reporting rows, for --routine
        --period PERIOD     2025, 2025Q1, 2025-03 or 2025-01/2025-06; default: the last full year
        --refuse-missing    no coverage figure where a monthly report is missing; otherwise it rests
                            on the reports that are there and is marked
        --explain FIGURE    explain INDICATOR:AREA or INDICATOR:AREA:SEX, for example 7:XT0101:female
        --all-findings      print every finding
        --strict            stop at the first problem in a file
        --out FILE          where the reporting rows go as CSV; default reporting-rows.csv
        --html FILE         write the same figures as one HTML page too, with pictures, findings,
                            methods, and how each figure came about
        --max-line N        longest row of a file in characters; default 65536
        --max-rows N        most rows of a file, one with more is refused; default 5000000
        --max-findings N    most findings about files that are kept; default 100000
        --help              print this

      Exit status: 0 with or without findings, 2 if the input or an option cannot be used,
      3 for a fault of the program.
      """;

  private static final Set<String> FLAGS =
      Set.of("--refuse-missing", "--all-findings", "--strict", "--help");
  private static final Set<String> WITH_VALUE =
      Set.of(
          "--data",
          "--routine",
          "--map",
          "--need",
          "--condition",
          "--country",
          "--period",
          "--explain",
          "--out",
          "--html",
          "--max-line",
          "--max-rows",
          "--max-findings");

  private static final int MOST_MONTHS = 120;

  private final Map<String, String> values;

  private Options(Map<String, String> values) {
    this.values = values;
  }

  static Options parse(String[] args) {
    Map<String, String> values = new HashMap<>();
    Iterator<String> rest = Arrays.asList(args).iterator();
    while (rest.hasNext()) {
      String option = rest.next();
      if (!FLAGS.contains(option) && !WITH_VALUE.contains(option)) {
        throw new UnusableInputException("there is no option " + option + "; see --help");
      }
      if (WITH_VALUE.contains(option) && !rest.hasNext()) {
        throw new UnusableInputException(option + " must be followed by a value; see --help");
      }
      String value = WITH_VALUE.contains(option) ? rest.next() : "";
      if (values.put(option, value) != null) {
        throw new UnusableInputException(option + " must be given once");
      }
    }
    Options options = new Options(values);
    options.check();
    return options;
  }

  private void check() {
    if (values.containsKey("--data") && values.containsKey("--routine")) {
      throw new UnusableInputException("--data and --routine cannot be given together");
    }
    for (String option : List.of("--map", "--need", "--condition", "--country")) {
      if (values.containsKey(option) && !values.containsKey("--routine")) {
        throw new UnusableInputException(option + " needs --routine");
      }
    }
    if (values.containsKey("--routine") && !values.containsKey("--map")) {
      throw new UnusableInputException("--routine needs --map; see --help");
    }
    condition();
    country();
  }

  boolean has(String flag) {
    return values.containsKey(flag);
  }

  Optional<Path> path(String option) {
    String value = values.get(option);
    try {
      return Optional.ofNullable(value).map(Path::of);
    } catch (InvalidPathException e) {
      throw new UnusableInputException(option + " is no path", e);
    }
  }

  /** The columns of a foreign file, from the option or the properties file that it names. */
  RoutineReading columns() {
    String map = values.getOrDefault("--map", "").strip();
    try {
      return map.endsWith(".properties")
          ? RoutineReading.ofEntries(entriesOf(map))
          : RoutineReading.parse(map);
    } catch (IllegalArgumentException e) {
      throw new UnusableInputException(String.valueOf(e.getMessage()), e);
    }
  }

  private static Map<String, String> entriesOf(String file) {
    Properties properties = new Properties();
    try (Reader reader = Files.newBufferedReader(Path.of(file), StandardCharsets.UTF_8)) {
      properties.load(reader);
    } catch (IOException | IllegalArgumentException e) {
      throw new UnusableInputException("the column map " + file + " cannot be read", e);
    }
    Map<String, String> entries = new TreeMap<>();
    for (String name : properties.stringPropertyNames()) {
      entries.put(name, properties.getProperty(name).strip());
    }
    return entries;
  }

  boolean severe() {
    return condition().equals("SAM");
  }

  String country() {
    String country = values.getOrDefault("--country", "not stated").strip();
    if (country.isEmpty()) {
      throw new UnusableInputException("--country must not be blank");
    }
    return country;
  }

  private String condition() {
    String condition = values.getOrDefault("--condition", "MAM");
    if (!condition.equals("MAM") && !condition.equals("SAM")) {
      throw new UnusableInputException("--condition must be MAM or SAM but was " + condition);
    }
    return condition;
  }

  ReportRequest request() {
    return new ReportRequest(
        period(),
        has("--refuse-missing") ? MissingMonths.REFUSE : MissingMonths.PARTIAL_WINDOW,
        values.getOrDefault("--explain", ""),
        has("--all-findings"));
  }

  private Optional<ReportingPeriod> period() {
    @Nullable String period = values.get("--period");
    try {
      Optional<ReportingPeriod> parsed = Optional.ofNullable(period).map(ReportingPeriod::parse);
      if (parsed.isPresent() && parsed.get().lengthMonths() > MOST_MONTHS) {
        throw new UnusableInputException(
            "--period must be at most " + MOST_MONTHS + " months but was " + period);
      }
      return parsed;
    } catch (IllegalArgumentException e) {
      throw new UnusableInputException("--period: " + e.getMessage(), e);
    }
  }

  CsvLimits limits() {
    CsvLimits usual = ReadingRules.LIMITS;
    return usual
        .withRecordCharacters((int) number("--max-line", usual.recordCharacters(), 16, 16_777_216))
        .withRows((int) number("--max-rows", usual.rows(), 1, 500_000_000))
        .withFindings((int) number("--max-findings", usual.findings(), 1, 1_000_000));
  }

  private long number(String option, long usual, long least, long most) {
    @Nullable String text = values.get(option);
    if (text == null) {
      return usual;
    }
    long number = text.matches("[0-9]{1,12}") ? Long.parseLong(text) : -1;
    if (number < least || number > most) {
      throw new UnusableInputException(
          option + " must be a whole number from " + least + " to " + most + " but was " + text);
    }
    return number;
  }
}
