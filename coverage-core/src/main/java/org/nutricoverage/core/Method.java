package org.nutricoverage.core;

import java.io.Serializable;
import java.util.Objects;
import org.nutricoverage.core.internal.Arguments;

/**
 * How a figure was found: the family of methods and the estimator within it.
 *
 * <p>Figures are compared only where both agree: a desk review and a survey measure different
 * things, and so do point and period coverage.
 *
 * @param family the family of methods
 * @param estimator the estimator by name, for example {@code opening stock + new admissions}
 * @since 0.1.0
 */
public record Method(Family family, String estimator) implements Serializable {

  /**
   * Checks the parts.
   *
   * @throws IllegalArgumentException if the estimator is blank
   */
  public Method {
    Objects.requireNonNull(family, "family");
    estimator = Arguments.text(estimator, "estimator");
  }

  /**
   * A method.
   *
   * @param family the family of methods
   * @param estimator the estimator by name
   * @return the method
   * @throws IllegalArgumentException if the estimator is blank
   */
  public static Method of(Family family, String estimator) {
    return new Method(family, estimator);
  }

  /** Returns family and estimator on one line. */
  @Override
  public String toString() {
    return family.label() + ": " + estimator;
  }

  /**
   * The families of methods.
   *
   * @since 0.1.0
   */
  public enum Family {
    /** Routine programme data and secondary data; WFP calls every such figure a proxy. */
    DESK_REVIEW("desk review (proxy)"),
    /** A probability survey of households or people. */
    SURVEY("survey"),
    /** Semi-quantitative evaluation of access and coverage. */
    SQUEAC("SQUEAC"),
    /** Simplified LQAS evaluation of access and coverage. */
    SLEAC("SLEAC"),
    /** Centric systematic area sampling. */
    CSAS("CSAS"),
    /** Simple spatial surveying method. */
    S3M("S3M"),
    /** A register of persons, counted without sampling. */
    REGISTER("register"),
    /** Counts of people who left treatment, or of distributions on ration cards. */
    PROGRAMME_RECORDS("programme records");

    private final String label;

    Family(String label) {
      this.label = label;
    }

    /**
     * The words that a report prints.
     *
     * @return for example {@code desk review (proxy)}
     */
    public String label() {
      return label;
    }
  }
}
