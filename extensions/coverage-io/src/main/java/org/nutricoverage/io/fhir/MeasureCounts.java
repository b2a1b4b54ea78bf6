package org.nutricoverage.io.fhir;

import java.io.Serializable;
import java.util.Optional;
import org.nutricoverage.core.Rational;
import org.nutricoverage.core.internal.Arguments;

/**
 * The counts of a proportion measure of FHIR, and the score that follows from them.
 *
 * <pre>{@code
 * MeasureCounts counts = new MeasureCounts(4, 1, 6, 1, 1);
 * counts.score(ImprovementNotation.INCREASE).orElseThrow().toString();   // "0.75"
 * counts.score(ImprovementNotation.DECREASE).orElseThrow().toString();   // "0.25"
 * MeasureCounts.of(0, 0).score(ImprovementNotation.INCREASE).isPresent();   // false
 * }</pre>
 *
 * @param numerator people in the numerator, at least 0
 * @param numeratorExclusion people among them who are taken out, from 0 to the numerator
 * @param denominator people in the denominator, at least 0
 * @param denominatorExclusion people among them who are taken out, at least 0
 * @param denominatorException people among them who are taken out because the measure does not
 *     apply to them, at least 0; exclusion and exception together at most the denominator
 * @since 0.1.0
 */
public record MeasureCounts(
    long numerator,
    long numeratorExclusion,
    long denominator,
    long denominatorExclusion,
    long denominatorException)
    implements Serializable {

  private static final long serialVersionUID = 1L;
  private static final String PEOPLE = "people";

  /**
   * Checks the counts.
   *
   * @throws IllegalArgumentException if a count is not in its range
   */
  public MeasureCounts {
    Arguments.notNegative(numerator, "numerator", PEOPLE);
    Arguments.inRange(numeratorExclusion, 0, numerator, "numeratorExclusion", PEOPLE);
    Arguments.notNegative(denominator, "denominator", PEOPLE);
    Arguments.inRange(denominatorExclusion, 0, denominator, "denominatorExclusion", PEOPLE);
    Arguments.inRange(
        denominatorException,
        0,
        denominator - denominatorExclusion,
        "denominatorException",
        PEOPLE);
  }

  /**
   * Counts without exclusions.
   *
   * @param numerator people in the numerator, at least 0
   * @param denominator people in the denominator, at least 0
   * @return the counts
   * @throws IllegalArgumentException if a count is negative
   */
  public static MeasureCounts of(long numerator, long denominator) {
    return new MeasureCounts(numerator, 0, denominator, 0, 0);
  }

  /**
   * The people who are counted.
   *
   * @return numerator less exclusion
   */
  public long counted() {
    return numerator - numeratorExclusion;
  }

  /**
   * The people among whom they are counted.
   *
   * @return denominator less exclusion and exception
   */
  public long among() {
    return denominator - denominatorExclusion - denominatorException;
  }

  /**
   * The score: (n - nx) / (d - dx - de), and 1 less that for a measure of which less is better.
   *
   * <p>The rule of the reference implementation cqframework/clinical-reasoning. A score above 1 or
   * below 0 is kept: numerator and denominator of a desk review come from two sources.
   *
   * @param notation whether a greater score is better
   * @return the exact score; empty if nobody is left in the denominator
   */
  public Optional<Rational> score(ImprovementNotation notation) {
    if (among() == 0) {
      return Optional.empty();
    }
    Rational share = Rational.of(counted(), among());
    return Optional.of(
        notation == ImprovementNotation.DECREASE ? Rational.ONE.minus(share) : share);
  }
}
