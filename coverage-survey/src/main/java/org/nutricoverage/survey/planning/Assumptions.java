package org.nutricoverage.survey.planning;

import java.io.Serializable;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.nutricoverage.core.Rational;
import org.nutricoverage.core.internal.Arguments;

/** What links the number of interviews and the margin of error, used in both directions. */
record Assumptions(
    double expectedProportion,
    double confidenceLevel,
    DesignEffect designEffect,
    @Nullable Long populationSize,
    CorrectionOrder correctionOrder,
    CriticalValue criticalValue)
    implements Serializable {

  static final Assumptions DEFAULT =
      new Assumptions(
          0.5,
          0.95,
          DesignEffect.SIMPLE_RANDOM,
          null,
          CorrectionOrder.POPULATION_THEN_DESIGN_EFFECT,
          CriticalValue.normal());

  Assumptions {
    Objects.requireNonNull(designEffect, "designEffect");
    Objects.requireNonNull(correctionOrder, "correctionOrder");
    Objects.requireNonNull(criticalValue, "criticalValue");
  }

  Assumptions withExpectedProportion(double fraction) {
    return new Assumptions(
        Arguments.properFraction(fraction, "expectedProportion"),
        confidenceLevel,
        designEffect,
        populationSize,
        correctionOrder,
        criticalValue);
  }

  Assumptions withConfidenceLevel(double level) {
    return new Assumptions(
        expectedProportion,
        Levels.confidence(level),
        designEffect,
        populationSize,
        correctionOrder,
        criticalValue);
  }

  Assumptions withDesignEffect(DesignEffect effect) {
    return new Assumptions(
        expectedProportion,
        confidenceLevel,
        effect,
        populationSize,
        correctionOrder,
        criticalValue);
  }

  Assumptions withPopulationSize(long individuals) {
    return new Assumptions(
        expectedProportion,
        confidenceLevel,
        designEffect,
        Arguments.inRange(individuals, 1, Long.MAX_VALUE, "populationSize", "eligible individuals"),
        correctionOrder,
        criticalValue);
  }

  Assumptions withCorrectionOrder(CorrectionOrder order) {
    return new Assumptions(
        expectedProportion, confidenceLevel, designEffect, populationSize, order, criticalValue);
  }

  Assumptions withCriticalValue(CriticalValue critical) {
    return new Assumptions(
        expectedProportion,
        confidenceLevel,
        designEffect,
        populationSize,
        correctionOrder,
        critical);
  }

  double critical() {
    return criticalValue.at(confidenceLevel);
  }

  /** z^2 p (1 - p) / d^2. */
  Rational simpleRandom(Rational margin) {
    return Rational.fromDecimal(critical())
        .power(2)
        .times(Levels.variance(expectedProportion))
        .dividedBy(margin.power(2));
  }

  /** The interviews that do in this population and design what n0 do in a simple random sample. */
  Rational corrected(Rational simpleRandom) {
    return corrected(simpleRandom, null);
  }

  /** As above, noting each step; the order of the lines is the order of the corrections. */
  Rational corrected(Rational simpleRandom, @Nullable List<String> lines) {
    return correctionOrder == CorrectionOrder.POPULATION_THEN_DESIGN_EFFECT
        ? clustered(finite(simpleRandom, lines), lines)
        : finite(clustered(simpleRandom, lines), lines);
  }

  private Rational finite(Rational interviews, @Nullable List<String> lines) {
    if (populationSize == null) {
      return interviews;
    }
    Rational population = Rational.of(populationSize);
    Rational corrected =
        population.times(interviews).dividedBy(population.minus(Rational.ONE).plus(interviews));
    if (lines != null) {
      String size = Shown.count(populationSize);
      String shown = Shown.computed(interviews);
      lines.add(
          "Finite population of "
              + size
              + " eligible individuals: "
              + size
              + " x "
              + shown
              + " / ("
              + size
              + " - 1 + "
              + shown
              + ") = "
              + Shown.computed(corrected));
    }
    return corrected;
  }

  private Rational clustered(Rational interviews, @Nullable List<String> lines) {
    Rational enlarged = interviews.times(designEffect.exact());
    if (lines != null) {
      lines.add(
          "Design effect: "
              + Shown.computed(interviews)
              + " x "
              + Shown.given(designEffect.value())
              + " = "
              + Shown.computed(enlarged));
    }
    return enlarged;
  }

  /** The size of the simple random sample that says as much; null if everyone is interviewed. */
  @Nullable Rational effective(Rational interviews) {
    if (correctionOrder == CorrectionOrder.POPULATION_THEN_DESIGN_EFFECT) {
      return beforeFinite(interviews.dividedBy(designEffect.exact()));
    }
    Rational before = beforeFinite(interviews);
    return before == null ? null : before.dividedBy(designEffect.exact());
  }

  /** Solves n = N n0 / (N - 1 + n0) for n0: n (N - 1) / (N - n). */
  private @Nullable Rational beforeFinite(Rational interviews) {
    if (populationSize == null) {
      return interviews;
    }
    Rational rest = Rational.of(populationSize).minus(interviews);
    return rest.signum() <= 0
        ? null
        : interviews.times(Rational.of(populationSize - 1)).dividedBy(rest);
  }

  /** z sqrt(p (1 - p) / n0). */
  double margin(Rational interviews) {
    Rational effective = effective(interviews);
    if (effective == null) {
      return 0;
    }
    if (effective.signum() == 0) {
      return Double.POSITIVE_INFINITY;
    }
    Rational variance = Levels.variance(expectedProportion).dividedBy(effective);
    return critical() * Math.sqrt(variance.doubleValue());
  }

  String criticalLine() {
    return "Standard errors in the margin: " + Shown.critical(critical()) + ", " + confidence();
  }

  String confidence() {
    return confidence(criticalValue, confidenceLevel);
  }

  /** A given critical value does not depend on the confidence level, so none is claimed. */
  static String confidence(CriticalValue criticalValue, double confidenceLevel) {
    return criticalValue instanceof CriticalValue.Fixed fixed
        ? "critical value given as " + Shown.given(fixed.standardErrors())
        : Shown.percent(confidenceLevel) + " confidence (" + criticalValue + ")";
  }
}
