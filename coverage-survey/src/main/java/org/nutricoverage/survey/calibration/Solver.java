package org.nutricoverage.survey.calibration;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.nutricoverage.core.Finding;
import org.nutricoverage.core.internal.Numbers;
import org.nutricoverage.core.internal.Texts;
import org.nutricoverage.survey.internal.CompensatedSum;

/** Finds the factors of one calibration for the rows of one sample, or says why there are none. */
final class Solver {

  /** Known totals that differ by less agree: it is what sums of doubles leave. */
  private static final double ROUNDED = 1e-10;

  private final Calibration calibration;
  private final List<Auxiliary> auxiliaries;
  private final WeightedRows rows;
  private final double[] totals;
  private final double[] positive;
  private final double[] negative;
  private final List<Finding> findings = new ArrayList<>();

  Solver(Calibration calibration, double[] weights, double[][] values) {
    this.calibration = calibration;
    this.auxiliaries = calibration.auxiliaries();
    this.rows = WeightedRows.of(calibration, weights, values);
    this.totals = auxiliaries.stream().mapToDouble(Auxiliary::total).toArray();
    double[][] sums = rows.sumsBySign();
    this.positive = sums[0];
    this.negative = sums[1];
  }

  CalibrationSolution solve() {
    FactorFunction function = calibration.function();
    for (int k = 0; k < totals.length; k++) {
      checkReachable(k, function);
    }
    return calibration.kind() == Calibration.Kind.POST_STRATIFICATION
        ? postStratified()
        : iterated(function);
  }

  private void checkReachable(int k, FactorFunction function) {
    if (!(positive[k] + negative[k] > 0)) {
      if (Math.abs(totals[k]) > 0) {
        throw impossible(k, "no row with a weight above 0 has it");
      }
      return;
    }
    double least = product(function.lower(), positive[k]) - product(function.upper(), negative[k]);
    double most = product(function.upper(), positive[k]) - product(function.lower(), negative[k]);
    double rounding = ROUNDED * (positive[k] + negative[k] + Math.abs(totals[k]));
    boolean reached =
        function.boundsAreReached()
            ? totals[k] >= least - rounding && totals[k] <= most + rounding
            : totals[k] > least && totals[k] < most;
    if (!reached) {
      String more = function.boundsAreReached() ? "at least " : "more than ";
      String less = function.boundsAreReached() ? "at most " : "less than ";
      String range =
          (Double.isInfinite(least) ? "" : more + Checks.shown(least))
              + (Double.isInfinite(least) || Double.isInfinite(most) ? "" : " and ")
              + (Double.isInfinite(most) ? "" : less + Checks.shown(most));
      throw impossible(k, calibration.factorsInWords() + " give " + range);
    }
  }

  private static double product(double bound, double sum) {
    return sum > 0 ? bound * sum : 0;
  }

  private CalibrationException impossible(int k, String why) {
    return new CalibrationException(
        "The known total of "
            + auxiliaries.get(k).label()
            + ", "
            + Checks.shown(totals[k])
            + ", cannot be reached: "
            + why,
        List.of());
  }

  private CalibrationSolution postStratified() {
    double[][] inverse = new double[totals.length][totals.length];
    double[] ratios = new double[totals.length];
    int rank = 0;
    for (int k = 0; k < totals.length; k++) {
      boolean empty = !(positive[k] > 0);
      ratios[k] = empty ? 1 : totals[k] / positive[k];
      inverse[k][k] = empty ? 0 : 1 / positive[k];
      rank += empty ? 0 : 1;
    }
    double[] factors = new double[rows.count()];
    for (int row = 0; row < factors.length; row++) {
      double factor = 1;
      for (int k = 0; k < totals.length; k++) {
        factor = rows.value(k, row) > 0 ? ratios[k] : factor;
      }
      factors[row] = factor;
    }
    return solution(factors, inverse, rank, 0);
  }

  private CalibrationSolution iterated(FactorFunction function) {
    double[][] products = rows.crossProducts(auxiliaries);
    Elimination elimination = Elimination.of(products);
    checkDependent(elimination);
    DualNewton newton = new DualNewton(rows, function, totals, elimination.independent(), products);
    double[] coefficients =
        newton.minimise(
            calibration.rule().enough(),
            calibration.rule().acceptable(),
            calibration.rule().mostIterations());
    double[] factors = newton.factors(coefficients);
    double[] misfits = misfits(factors);
    double worst =
        Arrays.stream(elimination.independent()).mapToDouble(k -> misfits[k]).max().orElse(0);
    if (!(worst <= calibration.rule().acceptable())) {
      throw missed(factors, newton.iterations(), worst);
    }
    return solution(factors, elimination.inverse(), elimination.rank(), newton.iterations());
  }

  private void checkDependent(Elimination elimination) {
    List<String> following = new ArrayList<>();
    for (int k = 0; k < totals.length; k++) {
      if (!elimination.isIndependent(k) && positive[k] + negative[k] > 0) {
        following.add(auxiliaries.get(k).label());
        checkImplied(k, elimination.dependence(k));
      }
    }
    if (following.size() > Math.max(0, calibration.margins().size() - 1)) {
      findings.add(
          Finding.of(
              CalibrationFinding.NOT_FULL_RANK,
              following.size()
                  + " of "
                  + Numbers.counted(totals.length, "auxiliary", "auxiliaries")
                  + (following.size() == 1 ? " follows" : " follow")
                  + " from the ones before: "
                  + String.join("; ", following)));
    }
  }

  private void checkImplied(int k, double[] dependence) {
    CompensatedSum[] sums = CompensatedSum.several(2);
    for (int j = 0; j < totals.length; j++) {
      sums[0].add(dependence[j] * totals[j]);
      sums[1].add(Math.abs(dependence[j] * totals[j]));
    }
    double implied = sums[0].value();
    double scale = sums[1].value() + Math.abs(totals[k]);
    double difference = Math.abs(totals[k] - implied);
    if (!(difference > ROUNDED * scale)) {
      return;
    }
    double largest = Arrays.stream(dependence).map(Math::abs).max().orElse(0);
    String others =
        IntStream.range(0, dependence.length)
            .filter(j -> Math.abs(dependence[j]) > 1e-9 * largest)
            .mapToObj(j -> auxiliaries.get(j).label())
            .collect(Collectors.joining("; "));
    String message =
        "the known total of "
            + auxiliaries.get(k).label()
            + ", "
            + Checks.shown(totals[k])
            + ", differs from the "
            + Checks.shown(implied)
            + " that follows from those of "
            + others;
    if (difference > KnownTotals.CONTRADICTION * scale) {
      throw new CalibrationException("Known totals contradict one another: " + message, List.of());
    }
    findings.add(Finding.of(CalibrationFinding.TOTALS_DIFFER, message));
  }

  private CompensatedSum[] reached(double[] factors) {
    CompensatedSum[] sums = CompensatedSum.several(2 * totals.length);
    for (int row = 0; row < factors.length; row++) {
      double weight = rows.weight(row) * factors[row];
      for (int k = 0; k < totals.length; k++) {
        double part = weight * rows.value(k, row);
        sums[k].add(part);
        sums[totals.length + k].add(Math.abs(part));
      }
    }
    return sums;
  }

  private double[] misfits(double[] factors) {
    CompensatedSum[] reached = reached(factors);
    return IntStream.range(0, totals.length)
        .mapToDouble(k ->
            DualNewton.relativeMisfit(
                totals[k], reached[k].value(), reached[totals.length + k].value()))
        .toArray();
  }

  private CalibrationException missed(double[] factors, int iterations, double worst) {
    CompensatedSum[] reached = reached(factors);
    return new CalibrationException(
        Texts.cut(calibration.label())
            + " did not reach the known totals in "
            + Numbers.counted(iterations, "iteration", "iterations")
            + ", the largest relative misfit being "
            + Checks.shown(worst),
        IntStream.range(0, totals.length)
            .mapToObj(k -> new CalibrationException.Misfit(auxiliaries.get(k), reached[k].value()))
            .toList());
  }

  private CalibrationSolution solution(
      double[] factors, double[][] inverse, int rank, int iterations) {
    double worst = Arrays.stream(misfits(factors)).max().orElse(0);
    FactorRange range = FactorRange.of(rows, factors);
    range.negativeFinding().ifPresent(findings::add);
    range.extremeFinding().ifPresent(findings::add);
    return new CalibrationSolution(factors, inverse, rank, iterations, worst, range, findings);
  }
}
