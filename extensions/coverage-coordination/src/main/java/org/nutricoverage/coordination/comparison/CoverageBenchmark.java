package org.nutricoverage.coordination.comparison;

import java.io.Serializable;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.nutricoverage.core.Proportion;
import org.nutricoverage.core.Rational;
import org.nutricoverage.core.internal.Arguments;

/**
 * A published average of coverage against which a figure may be seen. It is no standard: for those
 * see {@link org.nutricoverage.core.standard.Standard}.
 *
 * <pre>{@code
 * CoverageBenchmark.rogers2015().pointsAbove(Rational.parse("0.5")).toString();   // "11.7"
 * }</pre>
 *
 * @since 0.1.0
 */
public final class CoverageBenchmark implements Serializable {

  private static final long serialVersionUID = 1L;
  private static final Rational HUNDRED = Rational.of(100);

  private final String name;
  private final Rational mean;
  private final String source;
  private final Proportion.@Nullable Counted belowStandard;

  private CoverageBenchmark(
      String name, Rational mean, String source, Proportion.@Nullable Counted belowStandard) {
    this.name = Arguments.text(name, "name");
    this.source = Arguments.text(source, "source");
    this.belowStandard = belowStandard;
    if (mean.signum() < 0 || mean.compareTo(Rational.ONE) > 0) {
      throw Arguments.refused("mean", "a fraction from 0 to 1", mean);
    }
    this.mean = mean;
  }

  /**
   * An average of the caller's.
   *
   * @param name what is averaged
   * @param mean the mean coverage, a fraction from 0 to 1
   * @param source where it is published
   * @return the benchmark
   * @throws IllegalArgumentException if a text is blank or the mean is not in its range
   */
  public static CoverageBenchmark of(String name, Rational mean, String source) {
    return new CoverageBenchmark(name, mean, source, null);
  }

  /**
   * 44 assessments of the treatment of severe acute malnutrition in 21 countries, July 2012 to June
   * 2013: a mean of 38.3 %, 33 of 44 below the standard.
   *
   * @return the benchmark
   */
  public static CoverageBenchmark rogers2015() {
    return new CoverageBenchmark(
        "44 assessments in 21 countries, July 2012 to June 2013",
        Rational.parse("0.383"),
        "Rogers et al. 2015",
        Proportion.of(33, 44));
  }

  /**
   * The benchmarks that are published.
   *
   * @return Rogers 2015, and the "global average about 30 %" of a lecture
   */
  public static List<CoverageBenchmark> published() {
    return List.of(
        rogers2015(),
        of("global average, about", Rational.parse("0.3"), "Guevarra, Coverage of CMAM, lecture"));
  }

  /**
   * What is averaged.
   *
   * @return the name
   */
  public String name() {
    return name;
  }

  /**
   * The mean.
   *
   * @return a fraction from 0 to 1
   */
  public Rational mean() {
    return mean;
  }

  /**
   * Where it is published.
   *
   * @return the source
   */
  public String source() {
    return source;
  }

  /**
   * How many of the assessments were below their standard.
   *
   * @return those below of all; empty if not published
   */
  public Optional<Proportion.Counted> belowStandard() {
    return Optional.ofNullable(belowStandard);
  }

  /**
   * How far a figure lies above the mean; not a test.
   *
   * @param coverage the figure, a fraction of at least 0
   * @return the difference in percentage points, exact; below 0 for a figure below the mean
   * @throws IllegalArgumentException if the figure is negative
   */
  public Rational pointsAbove(Rational coverage) {
    if (coverage.signum() < 0) {
      throw Arguments.refused("coverage", "a fraction of at least 0", coverage);
    }
    return coverage.minus(mean).times(HUNDRED);
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof CoverageBenchmark that
        && name.equals(that.name)
        && mean.equals(that.mean)
        && source.equals(that.source)
        && belowStandard().equals(that.belowStandard());
  }

  @Override
  public int hashCode() {
    return Objects.hash(name, mean, source, belowStandard);
  }

  /** Returns name, mean and source on one line. */
  @Override
  public String toString() {
    return name + ": " + mean.percent(1) + " % (" + source + ")";
  }
}
