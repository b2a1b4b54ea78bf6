package org.nutricoverage.coordination.bottleneck;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.nutricoverage.core.Finding;
import org.nutricoverage.core.Rational;
import org.nutricoverage.core.internal.Arguments;
import org.nutricoverage.survey.cases.MetNeed;

/**
 * The determinants of coverage beside each other: the lowest is the first bottleneck.
 *
 * <pre>{@code
 * BottleneckAnalysis analysis =
 *     BottleneckAnalysis.of(
 *         BottleneckIndicator.of(Determinant.COMMODITIES, 110, 132, "stock cards 2025"),
 *         BottleneckIndicator.of(Determinant.INITIAL_USE, 300, 1_000, "admissions 2025"),
 *         BottleneckIndicator.of(Determinant.RECOVERY, 75, 100, "exits 2025"));
 * analysis.lowest().orElseThrow().determinant();            // INITIAL_USE
 * analysis.metNeed().orElseThrow().value().toString();      // "0.225"
 * }</pre>
 *
 * @param indicators the determinants in their order
 * @since 0.1.0
 */
public record BottleneckAnalysis(List<BottleneckIndicator> indicators) implements Serializable {

  private static final long serialVersionUID = 1L;

  /**
   * Copies and sorts the indicators.
   *
   * @throws IllegalArgumentException if a determinant stands twice
   */
  public BottleneckAnalysis {
    indicators =
        indicators.stream().sorted(Comparator.comparing(BottleneckIndicator::determinant)).toList();
    Set<Determinant> seen = new HashSet<>();
    for (BottleneckIndicator indicator : indicators) {
      if (!seen.add(indicator.determinant())) {
        throw Arguments.refused(
            "indicators", "one a determinant", "two of " + indicator.determinant());
      }
    }
  }

  /**
   * An analysis.
   *
   * @param indicators the determinants in any order, each at most once
   * @return the analysis
   * @throws IllegalArgumentException if a determinant stands twice
   */
  public static BottleneckAnalysis of(BottleneckIndicator... indicators) {
    return new BottleneckAnalysis(List.of(indicators));
  }

  private Optional<BottleneckIndicator> indicator(Determinant determinant) {
    return indicators.stream()
        .filter(indicator -> indicator.determinant() == determinant)
        .findFirst();
  }

  /**
   * The determinant with the least share.
   *
   * @return the indicator; of several the first; empty if none has a share
   */
  public Optional<BottleneckIndicator> lowest() {
    return indicators.stream()
        .filter(indicator -> indicator.share().isPresent())
        .reduce((best, other) ->
            other.share().orElseThrow().compareTo(best.share().orElseThrow()) < 0 ? other : best);
  }

  /**
   * The met need: recovery times initial use, the top of the ladder.
   *
   * @return the met need; empty if one is missing, has no denominator or is above 100 %
   */
  public Optional<MetNeed> metNeed() {
    Optional<Rational> effectiveness = usable(Determinant.RECOVERY);
    Optional<Rational> coverage = usable(Determinant.INITIAL_USE);
    return effectiveness.flatMap(share -> coverage.map(use -> MetNeed.of(share, use)));
  }

  private Optional<Rational> usable(Determinant determinant) {
    return indicator(determinant)
        .flatMap(BottleneckIndicator::share)
        .filter(share -> share.compareTo(Rational.ONE) <= 0);
  }

  /**
   * What was noticed.
   *
   * @return shares above 100 % or without a denominator, and that the numbers come from several
   *     sources
   */
  public List<Finding> findings() {
    List<Finding> findings = new ArrayList<>();
    for (BottleneckIndicator indicator : indicators) {
      Optional<Rational> share = indicator.share();
      if (share.isEmpty()) {
        findings.add(
            Finding.of(BottleneckFinding.NO_DENOMINATOR, "the denominator is 0")
                .at("determinant", indicator.determinant().name()));
      } else if (share.get().compareTo(Rational.ONE) > 0) {
        findings.add(
            Finding.of(
                    BottleneckFinding.ABOVE_100_PERCENT,
                    indicator.numerator() + " of " + indicator.denominator())
                .at("determinant", indicator.determinant().name()));
      }
    }
    List<String> sources = indicators.stream().map(BottleneckIndicator::source).distinct().toList();
    if (sources.size() > 1) {
      findings.add(
          Finding.of(
              BottleneckFinding.SEVERAL_SOURCES,
              "the determinants come from " + String.join("; ", sources)));
    }
    return List.copyOf(findings);
  }
}
