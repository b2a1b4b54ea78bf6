package org.nutricoverage.survey.sleac;

import java.util.Optional;
import org.nutricoverage.core.Finding;
import org.nutricoverage.core.Rational;
import org.nutricoverage.survey.lqas.Classifier;

/** Whether enough cases were found in a unit, for standards however near to 0 or 1. */
final class Targets {

  private static final Rational REACH = Rational.of(1, 10);

  private Targets() {}

  static Optional<Finding> check(Classifier classifier, ServiceDeliveryUnit unit) {
    boolean hasGreyZone =
        classifier.standards().stream()
            .allMatch(standard ->
                standard.compareTo(REACH) >= 0
                    && standard.plus(REACH).compareTo(Rational.ONE) <= 0);
    return hasGreyZone
        ? SleacSampleSize.forClassifier(classifier).in(unit.lot()).check(unit.counts().current())
        : Optional.empty();
  }
}
