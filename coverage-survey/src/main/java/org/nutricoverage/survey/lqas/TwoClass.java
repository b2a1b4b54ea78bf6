package org.nutricoverage.survey.lqas;

import java.util.List;
import org.nutricoverage.core.Finding;
import org.nutricoverage.core.Rational;

/**
 * Sorts coverages into two classes by one standard.
 *
 * <pre>{@code
 * Classification result = TwoClass.ofPercent(50).classify(10, 10);
 * result.coverageClass().get();            // SATISFACTORY
 * result.rules().get(0).threshold();       // 5
 * }</pre>
 *
 * @param standard p, an exact fraction from 0 to 1; satisfactory is above it
 * @since 0.1.0
 */
public record TwoClass(Rational standard) implements Classifier {

  private static final long serialVersionUID = 1L;

  private static final List<CoverageClass> CLASSES =
      List.of(CoverageClass.UNSATISFACTORY, CoverageClass.SATISFACTORY);

  /**
   * Checks the standard.
   *
   * @throws IllegalArgumentException if it is not in the range
   */
  public TwoClass {
    Shares.checked(standard, "standard");
  }

  /**
   * The classifier for a standard.
   *
   * @param standard p, a fraction from 0 to 1, taken as the decimal that it prints
   * @return the classifier
   * @throws IllegalArgumentException if the standard is not in the range
   */
  public static TwoClass of(double standard) {
    return new TwoClass(Shares.fromFraction(standard, "standard"));
  }

  /**
   * The classifier for a standard in percent.
   *
   * @param standardPercent p, from 0 to 100, taken as the decimal that it prints
   * @return the classifier
   * @throws IllegalArgumentException if the standard is not in the range
   */
  public static TwoClass ofPercent(double standardPercent) {
    return new TwoClass(Shares.fromPercent(standardPercent, "standardPercent"));
  }

  @Override
  public List<Rational> standards() {
    return List.of(standard);
  }

  @Override
  public List<CoverageClass> classes() {
    return CLASSES;
  }

  @Override
  public List<Finding> findings() {
    return List.of();
  }

  /** Returns {@code two classes at 50 %}. */
  @Override
  public String toString() {
    return "two classes at " + Shares.percent(standard);
  }
}
