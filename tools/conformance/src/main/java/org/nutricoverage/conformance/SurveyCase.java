package org.nutricoverage.conformance;

import com.google.gson.JsonObject;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.nutricoverage.survey.LonePrimarySamplingUnits;
import org.nutricoverage.survey.SurveyDesign;
import org.nutricoverage.survey.SurveyDesignBuilder;
import org.nutricoverage.survey.SurveySample;
import org.nutricoverage.survey.calibration.Auxiliary;
import org.nutricoverage.survey.calibration.Calibration;
import org.nutricoverage.survey.calibration.Margin;
import org.nutricoverage.survey.replication.Replication;

/** A case of the survey set: its settings, its data and its design. */
final class SurveyCase {

  private static final String COUNT = "Freq";

  private final JsonObject input;
  private final Map<String, String> estimator;
  private final SurveyData data;

  private SurveyCase(JsonObject input, Map<String, String> estimator, SurveyData data) {
    this.input = input;
    this.estimator = estimator;
    this.data = data;
  }

  static SurveyCase of(JsonObject input) {
    Map<String, String> estimator = Inputs.settings(input, "estimator");
    int rows = estimator.containsKey("n") ? (int) Inputs.count(estimator, "n") : 0;
    return new SurveyCase(input, estimator, SurveyData.of(input, rows));
  }

  /** This case with other data. */
  SurveyCase with(SurveyData other) {
    return new SurveyCase(input, estimator, other);
  }

  SurveyData data() {
    return data;
  }

  String setting(String name) {
    String value = estimator.get(name);
    if (value == null) {
      throw new IllegalArgumentException("the estimator has no " + name);
    }
    return value;
  }

  String setting(String name, String otherwise) {
    return estimator.getOrDefault(name, otherwise);
  }

  boolean has(String name) {
    return estimator.containsKey(name);
  }

  double number(String name) {
    return Double.parseDouble(setting(name));
  }

  double level() {
    return has("level") ? number("level") : 0.95;
  }

  List<String> list(String column) {
    String cell = input.get(column).getAsString();
    return cell.isEmpty() ? List.of() : List.of(cell.split(",", -1));
  }

  private String cell(String column) {
    return input.get(column).getAsString();
  }

  Path file(String name) {
    return Path.of(input.get(CaseFiles.FOLDER).getAsString(), name);
  }

  /** The column and the value of {@code domain=column=value}. */
  List<String> domain() {
    String domain = setting("domain", "");
    int sign = domain.indexOf('=');
    return sign < 0 ? List.of() : List.of(domain.substring(0, sign), domain.substring(sign + 1));
  }

  /** Whether the design has the variance of a double sum over pairs of units. */
  boolean isPairwise() {
    return cell("pps").equals("overton") || !jointFile().isEmpty();
  }

  SurveyDesign design() {
    SurveyDesignBuilder builder = SurveyDesign.of(sample());
    if (!list("strata").isEmpty()) {
      builder.strata(list("strata").toArray(String[]::new));
    }
    if (!list("ids").isEmpty()) {
      builder.clusters(list("ids").toArray(String[]::new));
    }
    if (cell("nest").equals("true")) {
      builder.nested();
    }
    if (!cell("weights").isEmpty()) {
      builder.weights(cell("weights"));
    }
    addPopulation(builder);
    switch (cell("lonely_psu")) {
      case "remove", "certainty" ->
          builder.lonePrimarySamplingUnits(LonePrimarySamplingUnits.CERTAINTY);
      case "adjust" -> builder.lonePrimarySamplingUnits(LonePrimarySamplingUnits.ADJUST);
      case "average" -> builder.lonePrimarySamplingUnits(LonePrimarySamplingUnits.AVERAGE);
      default -> builder.lonePrimarySamplingUnits(LonePrimarySamplingUnits.FAIL);
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

  private void addPopulation(SurveyDesignBuilder builder) {
    String[] columns = list("fpc").toArray(String[]::new);
    String form = cell("pps");
    Map<String, String> joint = jointFile();
    if (!joint.isEmpty()) {
      double[][] matrix = matrix(file(joint.getOrDefault("file", "")));
      if (joint.getOrDefault("variance", "HT").equalsIgnoreCase("YG")) {
        builder.jointProbabilitiesYatesGrundy(matrix);
      } else {
        builder.jointProbabilities(matrix);
      }
    } else if (form.equals("brewer")) {
      builder.probabilitiesBrewer(columns);
    } else if (form.equals("overton")) {
      builder.probabilitiesOverton(columns[0]);
    } else if (columns.length > 0 && cell("fpc_kind").equals("fraction")) {
      builder.samplingFractions(columns);
    } else if (columns.length > 0) {
      builder.populationSizes(columns);
    }
  }

  /** The file of joint probabilities and the form of the variance, wherever the case names them. */
  private Map<String, String> jointFile() {
    Map<String, String> found = new LinkedHashMap<>();
    for (String column : List.of("pps", "estimator", "fpc")) {
      for (String part : cell(column).split("[;,|]", -1)) {
        int sign = part.indexOf('=');
        String value = part.substring(sign + 1);
        if (value.endsWith(".csv") && !value.equals(cell("data"))) {
          found.put("file", value);
        } else if (value.equalsIgnoreCase("HT") || value.equalsIgnoreCase("YG")) {
          found.put("variance", value);
        }
      }
    }
    if (!found.containsKey("file") || estimator.containsKey("draws")) {
      found.clear();
    }
    return found;
  }

  /** A square matrix, with or without a line of names above and a column of names before it. */
  private static double[][] matrix(Path file) {
    SurveyData table = SurveyData.read(file);
    List<String> names = new ArrayList<>(table.names());
    List<double[]> rows = new ArrayList<>();
    boolean isSquare = names.size() == table.rows() || names.size() == table.rows() + 1;
    boolean hasHeader = isSquare && !(names.size() == table.rows() + 1 && isAllNumbers(names));
    if (!hasHeader) {
      rows.add(names.stream().mapToDouble(Double::parseDouble).toArray());
    }
    for (int row = 0; row < table.rows(); row++) {
      int at = row;
      rows.add(
          names.stream()
              .mapToDouble(name -> Double.parseDouble(table.column(name).get(at)))
              .toArray());
    }
    int units = rows.size();
    return rows.stream()
        .map(row ->
            row.length > units ? Arrays.copyOfRange(row, row.length - units, row.length) : row)
        .toArray(double[][]::new);
  }

  private static boolean isAllNumbers(List<String> cells) {
    return cells.stream().allMatch(cell -> cell.matches("[-+0-9.eE]+"));
  }

  private SurveySample sample() {
    Set<String> categories = new LinkedHashSet<>(list("ids"));
    categories.addAll(list("strata"));
    if (!domain().isEmpty()) {
      categories.add(domain().get(0));
    }
    for (String name : List.of("group", "cols", "rows", "split")) {
      if (has(name)) {
        categories.add(setting(name));
      }
    }
    Set<String> numbers = new LinkedHashSet<>();
    for (String name : List.of("y", "x", "time")) {
      if (has(name)) {
        numbers.add(setting(name));
      }
    }
    numbers.addAll(list("fpc").stream().filter(data.names()::contains).toList());
    if (!cell("weights").isEmpty()) {
      numbers.add(cell("weights"));
    }
    if (!cell("calibration").isEmpty()) {
      for (String name : data.names()) {
        if (!numbers.contains(name)
            && (isNamedByTotals(name) || !isAllNumbers(new ArrayList<>(data.values(name))))) {
          categories.add(name);
        }
      }
    }
    if (categories.isEmpty() && numbers.isEmpty()) {
      categories.addAll(data.names());
    }
    return data.sample(categories, numbers);
  }

  private boolean isNamedByTotals(String name) {
    Map<String, String> settings = Inputs.settings(input, "calibration");
    return settings.getOrDefault("totals", "").contains(name)
        || settings.getOrDefault("pop", "").contains(name);
  }

  private Calibration calibration() {
    Map<String, String> settings = Inputs.settings(input, "calibration");
    String type = settings.getOrDefault("type", "");
    if (type.equals("poststratify")) {
      return Calibration.postStratification(margin(settings.getOrDefault("pop", "")));
    }
    if (type.equals("rake")) {
      return Calibration.raking(
          Arrays.stream(settings.getOrDefault("pop", "").split("\\|", -1))
              .map(this::margin)
              .toArray(Margin[]::new));
    }
    List<Auxiliary> auxiliaries = new ArrayList<>();
    for (String total : settings.getOrDefault("totals", "").split("\\|", -1)) {
      int sign = total.lastIndexOf('=');
      auxiliaries.add(
          auxiliary(total.substring(0, sign), Double.parseDouble(total.substring(sign + 1))));
    }
    double[] bounds =
        Arrays.stream(settings.getOrDefault("bounds", "").split("\\|", -1))
            .filter(bound -> !bound.isEmpty())
            .mapToDouble(Double::parseDouble)
            .toArray();
    return switch (settings.getOrDefault("fun", "linear")) {
      case "raking" -> Calibration.raking(auxiliaries);
      case "logit" -> Calibration.logit(bounds[0], bounds[1], auxiliaries);
      default ->
          bounds.length == 2
              ? Calibration.linear(auxiliaries).bounded(bounds[0], bounds[1])
              : Calibration.linear(auxiliaries);
    };
  }

  /** The terms of a model matrix of R: a column of numbers, or a column and a level. */
  private Auxiliary auxiliary(String term, double total) {
    if (term.equals("(Intercept)")) {
      return Auxiliary.population(total);
    }
    for (String column : data.names()) {
      if (term.startsWith(column)
          && data.values(column).contains(term.substring(column.length()))) {
        return Auxiliary.level(column, term.substring(column.length()), total);
      }
    }
    return Auxiliary.number(term, total);
  }

  private Margin margin(String name) {
    SurveyData table = SurveyData.read(file(name));
    List<String> columns = table.names().stream().filter(column -> !column.equals(COUNT)).toList();
    Map<List<String>, Double> counts = new LinkedHashMap<>();
    for (int row = 0; row < table.rows(); row++) {
      int at = row;
      counts.put(
          columns.stream().map(column -> table.column(column).get(at)).toList(),
          table.numbers(COUNT)[row]);
    }
    return Margin.of(columns, counts);
  }

  private Replication replication(SurveyDesign design) {
    Map<String, String> settings = Inputs.settings(input, "replicates");
    SurveyData table = SurveyData.read(file(settings.getOrDefault("file", "")));
    int replicates = (int) Inputs.count(settings, "columns");
    List<String> keys = new ArrayList<>(list("strata"));
    keys.addAll(list("ids"));
    Map<List<String>, Integer> lineOfUnit = new LinkedHashMap<>();
    for (int line = 0; line < table.rows(); line++) {
      lineOfUnit.put(key(table, keys, line), line);
    }
    double[][] columns = new double[replicates][];
    for (int replicate = 0; replicate < replicates; replicate++) {
      columns[replicate] = table.numbers("r" + (replicate + 1));
    }
    int[] units = design.primarySamplingUnitOfRow();
    double[][] factors = new double[replicates][design.primarySamplingUnits()];
    for (int row = 0; row < units.length; row++) {
      int line = lineOfUnit.getOrDefault(key(data, keys, row), -1);
      for (int replicate = 0; replicate < replicates; replicate++) {
        factors[replicate][units[row]] = columns[replicate][line];
      }
    }
    return Replication.supplied(
        factors,
        Double.parseDouble(settings.getOrDefault("scale", "")),
        Arrays.stream(settings.getOrDefault("rscales", "").split("\\|", -1))
            .mapToDouble(Double::parseDouble)
            .toArray(),
        settings.getOrDefault("mse", "FALSE").equalsIgnoreCase("TRUE"));
  }

  private static List<String> key(SurveyData table, List<String> columns, int row) {
    return columns.stream().map(column -> table.column(column).get(row)).toList();
  }
}
