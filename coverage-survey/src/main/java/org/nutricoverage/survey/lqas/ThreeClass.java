package org.nutricoverage.survey.lqas;

import java.util.List;
import org.nutricoverage.core.Finding;
import org.nutricoverage.core.Rational;
import org.nutricoverage.core.internal.Arguments;

/**
 * Sorts coverages into three classes by two standards.
 *
 * <p>Common pairs are 20 and 50 % and 30 and 70 %; there is no default. Standards that are less
 * than 25 percentage points apart are warned of: the middle class is then seldom recognised.
 *
 * <pre>{@code
 * ThreeClass classifier = ThreeClass.ofPercent(30, 70);
 * classifier.classify(29, 38).coverageClass().get();   // HIGH
 * classifier.classify(28, 40).coverageClass().get();   // MODERATE
 * classifier.probabilities(40, Lot.of(600).nearestTo(0.5)).toString();
 * // "low 0.7 %, moderate 99.1 %, high 0.2 %"
 * }</pre>
 *
 * @param lowerStandard p1, an exact fraction from 0 to 1; low is not above it
 * @param upperStandard p2, an exact fraction above p1 and up to 1; high is above it
 * @since 0.1.0
 */
public record ThreeClass(Rational lowerStandard, Rational upperStandard) implements Classifier {

  private static final long serialVersionUID = 1L;

  private static final List<CoverageClass> CLASSES =
      List.of(CoverageClass.LOW, CoverageClass.MODERATE, CoverageClass.HIGH);
  private static final Rational CLOSE = Rational.of(25, 100);
  private static final Rational RATHER_CLOSE = Rational.of(30, 100);

  /**
   * Checks the standards.
   *
   * @throws IllegalArgumentException if one is not in its range
   */
  public ThreeClass {
    Shares.checked(lowerStandard, "lowerStandard");
    Shares.checked(upperStandard, "upperStandard");
    if (lowerStandard.compareTo(upperStandard) >= 0) {
      throw Arguments.refused(
          "upperStandard", "a fraction above the lower standard " + lowerStandard, upperStandard);
    }
  }

  /**
   * The classifier for two standards.
   *
   * @param lowerStandard p1, a fraction from 0 to 1, taken as the decimal that it prints
   * @param upperStandard p2, a fraction above p1 and up to 1, taken as the decimal that it prints
   * @return the classifier
   * @throws IllegalArgumentException if a standard is not in its range
   */
  public static ThreeClass of(double lowerStandard, double upperStandard) {
    return new ThreeClass(
        Shares.fromFraction(lowerStandard, "lowerStandard"),
        Shares.fromFraction(upperStandard, "upperStandard"));
  }

  /**
   * The classifier for two standards in percent.
   *
   * @param lowerStandardPercent p1, from 0 to 100, taken as the decimal that it prints
   * @param upperStandardPercent p2, above p1 and up to 100, taken as the decimal that it prints
   * @return the classifier
   * @throws IllegalArgumentException if a standard is not in its range
   */
  public static ThreeClass ofPercent(double lowerStandardPercent, double upperStandardPercent) {
    return new ThreeClass(
        Shares.fromPercent(lowerStandardPercent, "lowerStandardPercent"),
        Shares.fromPercent(upperStandardPercent, "upperStandardPercent"));
  }

  @Override
  public List<Rational> standards() {
    return List.of(lowerStandard, upperStandard);
  }

  @Override
  public List<CoverageClass> classes() {
    return CLASSES;
  }

  @Override
  public List<Finding> findings() {
    Rational gap = upperStandard.minus(lowerStandard);
    if (gap.compareTo(RATHER_CLOSE) >= 0) {
      return List.of();
    }
    boolean close = gap.compareTo(CLOSE) < 0;
    String apart =
        "the standards "
            + Shares.percent(lowerStandard)
            + " and "
            + Shares.percent(upperStandard)
            + " are less than ";
    return List.of(
        close
            ? Finding.of(
                LqasFinding.STANDARDS_CLOSE,
                apart + "25 percentage points apart: the middle class is seldom recognised")
            : Finding.of(LqasFinding.STANDARDS_RATHER_CLOSE, apart + "30 percentage points apart"));
  }

  /** Returns {@code three classes at 30 % and 70 %}. */
  @Override
  public String toString() {
    return "three classes at "
        + Shares.percent(lowerStandard)
        + " and "
        + Shares.percent(upperStandard);
  }
}
