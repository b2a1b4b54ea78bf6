package org.nutricoverage.deskreview.need;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.nutricoverage.core.EligiblePopulation;
import org.nutricoverage.core.Factor;
import org.nutricoverage.core.Rational;
import org.nutricoverage.core.Uncertainty;
import org.nutricoverage.core.internal.Arguments;
import org.nutricoverage.core.interval.ConfidenceInterval;

/** A coverage and its uncertain factors, in an order that does not depend on the caller's. */
record UncertainInputs(double coverage, List<Factor> uncertain) {

  private static final Comparator<Factor> ORDER =
      Comparator.comparing(Factor::name)
          .thenComparing(Factor::value)
          .thenComparing(factor -> factor.spread().toString());

  static UncertainInputs of(Rational reached, EligiblePopulation eligible) {
    if (reached.signum() < 0) {
      throw Arguments.refused("reached", "a number of people of at least 0", reached);
    }
    if (eligible.count().signum() == 0) {
      throw Arguments.refused("eligible", "a number of people above 0", eligible.count());
    }
    return new UncertainInputs(
        reached.dividedBy(eligible.count()).doubleValue(),
        eligible.factors().stream().filter(Factor::isUncertain).sorted(ORDER).toList());
  }

  /** How many factors before this one have its name. */
  int occurrence(int index) {
    String name = uncertain.get(index).name();
    return (int)
        uncertain.subList(0, index).stream().filter(factor -> factor.name().equals(name)).count();
  }

  Uncertainty result(
      double[] variances,
      double lowerRatio,
      double upperRatio,
      double level,
      PropagatedInterval method,
      Uncertainty.Procedure procedure) {
    double total = Arrays.stream(variances).sum();
    if (total <= 0) {
      return new Uncertainty.NoInterval("no input carries an uncertainty");
    }
    double lower = coverage * lowerRatio;
    double upper = coverage * upperRatio;
    if (!Double.isFinite(total) || !Double.isFinite(upper)) {
      return new Uncertainty.NoInterval(
          "the inputs are so uncertain that the upper limit is no finite number");
    }
    List<Uncertainty.Contribution> contributions = new ArrayList<>();
    for (int i = 0; i < variances.length; i++) {
      contributions.add(
          new Uncertainty.Contribution(uncertain.get(i).name(), variances[i] / total));
    }
    contributions.sort(
        Comparator.comparingDouble(Uncertainty.Contribution::varianceShare).reversed());
    return new Uncertainty.Propagated(
        ConfidenceInterval.of(lower, upper, level, method), contributions, procedure);
  }
}
