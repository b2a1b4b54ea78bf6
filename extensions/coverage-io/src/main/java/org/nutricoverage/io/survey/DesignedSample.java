package org.nutricoverage.io.survey;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.nutricoverage.core.CoverageEstimate;
import org.nutricoverage.core.Evidence;
import org.nutricoverage.core.Finding;
import org.nutricoverage.core.Method;
import org.nutricoverage.core.Outcome;
import org.nutricoverage.core.ReachDefinition;
import org.nutricoverage.core.Scope;
import org.nutricoverage.io.csv.FindingLog;
import org.nutricoverage.survey.SurveyDesign;
import org.nutricoverage.survey.SurveyEstimator;
import org.nutricoverage.survey.SurveySample;

/**
 * The people of a table as a sample with its design: all of them, so that those who are not
 * eligible still tell of the variance; the eligible ones are a domain.
 */
final class DesignedSample {

  /** Names with spaces, which no question of a form has. */
  static final String ELIGIBLE = "eligible person";

  private static final String YES = "yes";
  private static final byte MISSING = -1;

  private final ExportTable table;
  private final DesignColumns columns;
  private final FindingLog log;
  private final Map<String, ExportColumn<String>> texts = new LinkedHashMap<>();

  DesignedSample(ExportTable table, DesignColumns columns) {
    this.table = table;
    this.columns = columns;
    this.log = table.settings().log();
    Set<String> names = new LinkedHashSet<>(columns.units());
    for (String kept : table.settings().columns().kept()) {
      if (table.isOneColumn(kept)) {
        names.add(kept);
      }
    }
    columns.weights().ifPresent(names::remove);
    names.forEach(name -> texts.put(name, table.text(name)));
  }

  /** The estimator of an answer among eligible people; empty if no row has all of the design. */
  Optional<SurveyEstimator> estimator(String name, byte[] answers, boolean[] eligible) {
    ExportColumn<BigDecimal> weights = columns.weights().map(table::number).orElse(null);
    if (weights != null) {
      log.addAll(weights.findings());
    }
    int[] rows = usableRows(weights);
    if (rows.length == 0) {
      return Optional.empty();
    }
    SurveySample.Builder sample = SurveySample.builder();
    byte[] values = new byte[rows.length];
    @Nullable String[] domain = new @Nullable String[rows.length];
    for (int i = 0; i < rows.length; i++) {
      values[i] = answers[rows[i]];
      domain[i] = eligible[rows[i]] ? YES : "no";
    }
    sample.answer(name, values).category(ELIGIBLE, domain);
    texts.forEach((column, cells) -> {
      @Nullable String[] ids = new @Nullable String[rows.length];
      for (int i = 0; i < rows.length; i++) {
        ids[i] = cells.get(rows[i]).orElse(null);
      }
      sample.category(column, ids);
    });
    if (weights != null) {
      double[] numbers = new double[rows.length];
      for (int i = 0; i < rows.length; i++) {
        numbers[i] = weights.get(rows[i]).orElseThrow().doubleValue();
      }
      sample.number(columns.weights().orElseThrow(), numbers);
    }
    SurveyDesign design = columns.applyTo(SurveyDesign.of(sample.build())).build();
    return Optional.of(design.proportion(name).in(ELIGIBLE, YES));
  }

  private int[] usableRows(@Nullable ExportColumn<BigDecimal> weights) {
    int[] rows = new int[table.rows()];
    int count = 0;
    for (int row = 0; row < rows.length; row++) {
      String lacking = lacking(row, weights);
      if (lacking == null) {
        rows[count++] = row;
      } else {
        log.add(
            Finding.of(
                    ExportFinding.DESIGN_VALUE_MISSING,
                    "the person has no usable value in a column of the design and was left out")
                .at("file", table.data().name())
                .at("row", Integer.toString(table.line(row)))
                .at("column", lacking));
      }
    }
    return Arrays.copyOf(rows, count);
  }

  private @Nullable String lacking(int row, @Nullable ExportColumn<BigDecimal> weights) {
    for (String unit : columns.units()) {
      ExportColumn<String> cells = texts.get(unit);
      if (cells != null && cells.get(row).isEmpty()) {
        return unit;
      }
    }
    return weights == null || weights.get(row).filter(weight -> weight.signum() >= 0).isPresent()
        ? null
        : weights.header();
  }

  /** The estimate of an answer among eligible people, with what the export says of it. */
  CoverageEstimate estimate(
      String name,
      byte[] answers,
      boolean[] eligible,
      Scope scope,
      ReachDefinition reached,
      Context context) {
    Optional<SurveyEstimator> estimator = estimator(name, answers, eligible);
    List<Finding> findings = new ArrayList<>(context.findings());
    findings.addAll(log.findings());
    CoverageEstimate estimate =
        estimator
            .map(found -> found.estimate().toCoverage(scope, reached))
            .orElseGet(() ->
                CoverageEstimate.of(scope, Method.of(Method.Family.SURVEY, "share"))
                    .reached(reached)
                    .restingOn(Evidence.Sample.simple(0))
                    .notComputable(Outcome.Reason.NO_DATA, "no row has all columns of the design"));
    findings.addAll(estimate.findings());
    List<String> lines = new ArrayList<>(context.lines());
    lines.add("Design: " + columns);
    lines.addAll(estimate.calculation());
    return new CoverageEstimate(
        scope,
        estimate.method(),
        reached,
        context.source(),
        estimate.evidence(),
        estimate.outcome(),
        findings,
        lines);
  }

  /** What the export says of an estimate. */
  record Context(String source, List<Finding> findings, List<String> lines) {}

  static byte coded(Optional<Boolean> answer) {
    return answer.map(yes -> yes ? (byte) 1 : (byte) 0).orElse(MISSING);
  }
}
