package org.nutricoverage.survey;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.nutricoverage.survey.calibration.Auxiliary;
import org.nutricoverage.survey.calibration.Calibration;
import org.nutricoverage.survey.calibration.Margin;
import org.nutricoverage.survey.replication.Replication;

/** A case computed in R: what was asked, and what came out. */
record ReferenceCase(Map<String, String> cells, Map<String, Expected> expected) {

  static final Path FOLDER =
      Path.of(System.getProperty("coverage.reference", "../../shared")).resolve("data/survey");

  record Expected(double value, double relativeTolerance, double absoluteTolerance) {}

  static List<ReferenceCase> all() {
    List<Map<String, String>> lines = table("cases.tsv", "\t");
    Map<String, Map<String, Expected>> expected = new LinkedHashMap<>();
    for (Map<String, String> line : table("expected.tsv", "\t")) {
      expected
          .computeIfAbsent(get(line, "id"), id -> new LinkedHashMap<>())
          .put(
              get(line, "key"),
              new Expected(
                  get(line, "key").equals("error") ? 0 : Double.parseDouble(get(line, "value")),
                  Double.parseDouble(get(line, "rel_tol")),
                  Double.parseDouble(get(line, "abs_tol"))));
    }
    return lines.stream()
        .map(line -> new ReferenceCase(line, expected.getOrDefault(get(line, "id"), Map.of())))
        .toList();
  }

  private static String get(Map<String, String> map, String key) {
    return Objects.requireNonNull(map.get(key), key);
  }

  private static List<Map<String, String>> table(String file, String separator) {
    try {
      List<String> lines = Files.readAllLines(FOLDER.resolve(file));
      String[] names = lines.get(0).split(separator, -1);
      List<Map<String, String>> rows = new ArrayList<>();
      for (String line : lines.subList(1, lines.size())) {
        String[] cells = line.split(separator, -1);
        Map<String, String> row = new LinkedHashMap<>();
        for (int i = 0; i < names.length; i++) {
          row.put(names[i], cells[i]);
        }
        rows.add(row);
      }
      return rows;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  String cell(String name) {
    return get(cells, name);
  }

  private List<String> list(String name) {
    return cell(name).isEmpty() ? List.of() : List.of(cell(name).split(",", -1));
  }

  Map<String, String> settings(String name) {
    Map<String, String> settings = new LinkedHashMap<>();
    for (String part : cell(name).split(";", -1)) {
      int sign = part.indexOf('=');
      if (sign > 0) {
        settings.put(part.substring(0, sign), part.substring(sign + 1));
      }
    }
    return settings;
  }

  String setting(String name) {
    return settings("estimator").getOrDefault(name, "");
  }

  double level() {
    return setting("level").isEmpty() ? 0.95 : Double.parseDouble(setting("level"));
  }

  boolean isGenerated() {
    return cell("data").startsWith("generated");
  }

  SurveyDesign design() {
    SurveySample sample = isGenerated() ? generated() : sample(table(cell("data"), ","));
    return isGenerated()
        ? SurveyDesign.of(sample).strata("stratum").clusters("psu").nested().weights("w").build()
        : design(sample);
  }

  private SurveySample generated() {
    int n = (int) Double.parseDouble(setting("n"));
    int[] stratum = new int[n];
    int[] psu = new int[n];
    int[] dom = new int[n];
    double[] w = new double[n];
    boolean[] y = new boolean[n];
    for (int i = 0; i < n; i++) {
      stratum[i] = i % 100;
      psu[i] = i / 100 % 30;
      dom[i] = i / 7 % 8;
      w[i] = 1 + i * 37L % 101 / 10.0;
      y[i] = (i * 7919L + 104729) % 1000003 < 300000 + 6000L * psu[i] + 1000L * stratum[i];
    }
    return SurveySample.builder()
        .category("stratum", stratum)
        .category("psu", psu)
        .category("dom", dom)
        .number("w", w)
        .answer("y", y)
        .build();
  }

  private SurveySample sample(List<Map<String, String>> rows) {
    Set<String> numbers = new LinkedHashSet<>(list("fpc"));
    numbers.addAll(List.of(setting("y"), setting("x"), cell("weights"), setting("time")));
    SurveySample.Builder builder = SurveySample.builder();
    for (String name : rows.get(0).keySet()) {
      List<@Nullable String> values = new ArrayList<>();
      rows.forEach(row -> values.add(get(row, name).isEmpty() ? null : get(row, name)));
      if (numbers.contains(name)) {
        builder.number(
            name,
            values.stream()
                .mapToDouble(value -> value == null ? Double.NaN : Double.parseDouble(value))
                .toArray());
        builder.category("text of " + name, values);
      } else {
        builder.category(name, values);
      }
    }
    return builder.build();
  }

  private SurveyDesign design(SurveySample sample) {
    SurveyDesignBuilder builder =
        SurveyDesign.of(sample)
            .strata(list("strata").toArray(String[]::new))
            .clusters(list("ids").toArray(String[]::new))
            .nested()
            .lonePrimarySamplingUnits(
                switch (cell("lonely_psu")) {
                  case "remove", "certainty" -> LonePrimarySamplingUnits.CERTAINTY;
                  case "adjust" -> LonePrimarySamplingUnits.ADJUST;
                  case "average" -> LonePrimarySamplingUnits.AVERAGE;
                  default -> LonePrimarySamplingUnits.FAIL;
                });
    if (!cell("weights").isEmpty()) {
      builder.weights(cell("weights"));
    }
    String[] population = list("fpc").toArray(String[]::new);
    if (cell("pps").equals("brewer")) {
      builder.probabilitiesBrewer(population);
    } else if (cell("pps").equals("overton")) {
      builder.probabilitiesOverton(population[0]);
    } else if (cell("fpc_kind").equals("fraction")) {
      builder.samplingFractions(population);
    } else {
      builder.populationSizes(population);
    }
    if (cell("adjust_domain_lonely").equals("true")) {
      builder.lonePrimarySamplingUnitsAlsoInDomains();
    }
    SurveyDesign design = builder.build();
    if (!cell("calibration").isEmpty()) {
      return design.calibrate(calibration());
    }
    return cell("replicates").isEmpty() ? design : design.replicate(replication(design));
  }

  private Calibration calibration() {
    Map<String, String> settings = settings("calibration");
    if (settings.containsKey("pop")) {
      Margin[] margins =
          Arrays.stream(get(settings, "pop").split("\\|", -1))
              .map(ReferenceCase::margin)
              .toArray(Margin[]::new);
      return get(settings, "type").equals("rake")
          ? Calibration.raking(margins)
          : Calibration.postStratification(margins[0]);
    }
    List<Auxiliary> auxiliaries =
        List.of(
            Auxiliary.population(26800),
            Auxiliary.level("sex", "M", 13500),
            Auxiliary.level("age", "24-59", 16000));
    return switch (get(settings, "fun")) {
      case "raking" -> Calibration.raking(auxiliaries);
      case "logit" -> Calibration.logit(0.5, 2.2, auxiliaries);
      default -> Calibration.linear(auxiliaries);
    };
  }

  private static Margin margin(String file) {
    Map<List<String>, Double> counts = new LinkedHashMap<>();
    List<String> columns = new ArrayList<>();
    for (Map<String, String> row : table(file, ",")) {
      columns = row.keySet().stream().filter(name -> !name.equals("Freq")).toList();
      counts.put(
          columns.stream().map(name -> get(row, name)).toList(),
          Double.parseDouble(get(row, "Freq")));
    }
    return Margin.of(columns, counts);
  }

  private Replication replication(SurveyDesign design) {
    Map<String, String> settings = settings("replicates");
    List<String> keys = new ArrayList<>(list("strata"));
    keys.addAll(list("ids"));
    Map<List<String>, Map<String, String>> lines = new LinkedHashMap<>();
    for (Map<String, String> line : table(get(settings, "file"), ",")) {
      lines.put(keys.stream().map(key -> get(line, key)).toList(), line);
    }
    int replicates = Integer.parseInt(get(settings, "columns"));
    double[][] factors = new double[replicates][design.primarySamplingUnits()];
    int[] units = design.primarySamplingUnitOfRow();
    for (int row = 0; row < units.length; row++) {
      int at = row + 1;
      Map<String, String> line =
          Objects.requireNonNull(
              lines.get(keys.stream().map(key -> design.sample().text(key, at)).toList()));
      for (int replicate = 0; replicate < replicates; replicate++) {
        factors[replicate][units[row]] = Double.parseDouble(get(line, "r" + (replicate + 1)));
      }
    }
    return Replication.supplied(
        factors,
        Double.parseDouble(get(settings, "scale")),
        Arrays.stream(get(settings, "rscales").split("\\|", -1))
            .mapToDouble(Double::parseDouble)
            .toArray(),
        get(settings, "mse").equals("TRUE"));
  }
}
