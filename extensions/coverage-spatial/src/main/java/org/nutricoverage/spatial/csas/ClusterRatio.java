package org.nutricoverage.spatial.csas;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.apache.commons.statistics.distribution.TDistribution;
import org.nutricoverage.core.Finding;
import org.nutricoverage.core.Uncertainty;
import org.nutricoverage.core.internal.Numbers;
import org.nutricoverage.core.interval.BinomialInterval;
import org.nutricoverage.core.interval.ConfidenceInterval;
import org.nutricoverage.spatial.SpatialFinding;
import org.nutricoverage.spatial.SpatialInterval;

/** The ratio of two sums over clusters with its linearised variance, exact up to the last root. */
final class ClusterRatio {

  private static final int FEW_CLUSTERS = 5;

  private final int clusters;
  private final long covered;
  private final long cases;
  private final BigInteger squares;

  ClusterRatio(List<QuadratCoverage> quadrats, long covered, long cases) {
    clusters = quadrats.size();
    this.covered = covered;
    this.cases = cases;
    // The residuals times the cases are whole, and so is the sum of their squares: any order of the
    // quadrats gives the same.
    BigInteger sum = BigInteger.ZERO;
    for (QuadratCoverage quadrat : quadrats) {
      BigInteger residual =
          product(quadrat.covered(), cases).subtract(product(covered, quadrat.cases()));
      sum = sum.add(residual.multiply(residual));
    }
    squares = sum;
  }

  private static BigInteger product(long one, long other) {
    return BigInteger.valueOf(one).multiply(BigInteger.valueOf(other));
  }

  double standardError() {
    double factor = (double) clusters / (clusters - 1);
    return Math.sqrt(factor * squares.doubleValue()) / ((double) cases * cases);
  }

  Uncertainty uncertainty(double level) {
    if (clusters == 1) {
      return new Uncertainty.NoInterval(
          "one quadrat was visited: the variance between quadrats cannot be estimated");
    }
    if (squares.signum() == 0) {
      return new Uncertainty.FromSample(BinomialInterval.CLOPPER_PEARSON.of(covered, cases, level));
    }
    double freedom = clusters - 1.0;
    double ratio = (double) covered / cases;
    double halfWidth =
        TDistribution.of(freedom).inverseSurvivalProbability((1 - level) / 2) * standardError();
    return new Uncertainty.FromSample(
        new ConfidenceInterval(
            Math.max(0, ratio - halfWidth),
            Math.min(1, ratio + halfWidth),
            level,
            SpatialInterval.QUADRAT_RATIO_T,
            freedom));
  }

  List<Finding> findings() {
    List<Finding> findings = new ArrayList<>();
    if (clusters > 1 && squares.signum() == 0) {
      findings.add(
          Finding.of(
              SpatialFinding.NO_VARIANCE,
              "every quadrat has the same coverage; the interval takes the cases for a simple"
                  + " random sample"));
    }
    if (clusters < FEW_CLUSTERS) {
      findings.add(
          Finding.of(
              SpatialFinding.FEW_CLUSTERS,
              Numbers.counted(clusters, "quadrat was", "quadrats were")
                  + " visited; the variance between quadrats is poorly known below "
                  + FEW_CLUSTERS));
    }
    return findings;
  }

  List<String> lines(int quadrats) {
    List<String> lines = new ArrayList<>();
    lines.add("Quadrats: " + Numbers.people(clusters) + " visited of " + Numbers.people(quadrats));
    lines.add(
        "Coverage: sum of covered / sum of cases = "
            + Numbers.people(covered)
            + " / "
            + Numbers.people(cases));
    if (clusters > 1 && squares.signum() > 0) {
      lines.add(
          String.format(
              Locale.ROOT,
              "Standard error: sqrt(q / (q - 1) x sum of ((c - p n) / sum of cases)^2) = %.6f",
              standardError()));
    }
    return lines;
  }
}
