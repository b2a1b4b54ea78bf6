package org.nutricoverage.io.survey;

import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.nutricoverage.core.internal.Arguments;
import org.nutricoverage.survey.SurveyDesignBuilder;

/**
 * Which columns of an export tell how its sample was drawn: strata, clusters and weights.
 *
 * <pre>{@code
 * DesignColumns.of()
 *     .strata("ADMIN1Name")
 *     .clusters("village")
 *     .weights("HHWeight")
 *     .options(design -> design.lonePrimarySamplingUnits(LonePrimarySamplingUnits.ADJUST))
 *     .toString();   // "strata ADMIN1Name, clusters village, weights HHWeight"
 * }</pre>
 *
 * <p>The columns may be those of the people or of their households; the column map must keep them.
 * Without any it is a simple random sample of people. Each step returns a copy. Immutable.
 *
 * @since 0.1.0
 */
public final class DesignColumns {

  private final List<String> strata;
  private final List<String> clusters;
  private final @Nullable String weights;
  private final UnaryOperator<SurveyDesignBuilder> options;

  private DesignColumns(
      List<String> strata,
      List<String> clusters,
      @Nullable String weights,
      UnaryOperator<SurveyDesignBuilder> options) {
    this.strata = strata;
    this.clusters = clusters;
    this.weights = weights;
    this.options = options;
  }

  /**
   * A simple random sample of people, until columns are named.
   *
   * @return no column
   */
  public static DesignColumns of() {
    return new DesignColumns(List.of(), List.of(), null, UnaryOperator.identity());
  }

  /**
   * The strata.
   *
   * @param columns the names of the columns; a stratum is a combination of their values
   * @return a copy
   * @throws IllegalArgumentException if a name is blank
   */
  public DesignColumns strata(String... columns) {
    return new DesignColumns(checked("strata", columns), clusters, weights, options);
  }

  /**
   * The units of each stage, the primary sampling units first.
   *
   * @param columns the names of the columns
   * @return a copy
   * @throws IllegalArgumentException if a name is blank
   */
  public DesignColumns clusters(String... columns) {
    return new DesignColumns(strata, checked("clusters", columns), weights, options);
  }

  /**
   * The weights: how many people a row stands for.
   *
   * @param column the name of the column
   * @return a copy
   * @throws IllegalArgumentException if the name is blank
   */
  public DesignColumns weights(String column) {
    return new DesignColumns(strata, clusters, Arguments.text(column, "weights"), options);
  }

  /**
   * What else is to be said of the design: nested labels, population sizes, lone sampling units.
   *
   * @param more adds to the design; columns that it names are kept by the column map, and are named
   *     as they are there
   * @return a copy
   */
  public DesignColumns options(UnaryOperator<SurveyDesignBuilder> more) {
    return new DesignColumns(strata, clusters, weights, Objects.requireNonNull(more, "more"));
  }

  private static List<String> checked(String what, String... columns) {
    return Arrays.stream(columns).map(column -> Arguments.text(column, what)).toList();
  }

  Optional<String> weights() {
    return Optional.ofNullable(weights);
  }

  /** The columns whose values no person may lack, weights apart. */
  Set<String> units() {
    Set<String> units = new LinkedHashSet<>(strata);
    units.addAll(clusters);
    return units;
  }

  SurveyDesignBuilder applyTo(SurveyDesignBuilder design) {
    SurveyDesignBuilder described = design;
    if (!strata.isEmpty()) {
      described = described.strata(strata.toArray(String[]::new));
    }
    if (!clusters.isEmpty()) {
      described = described.clusters(clusters.toArray(String[]::new));
    }
    if (weights != null) {
      described = described.weights(weights);
    }
    return options.apply(described);
  }

  /** Returns the columns. */
  @Override
  public String toString() {
    if (strata.isEmpty() && clusters.isEmpty() && weights == null) {
      return "simple random sample";
    }
    String text =
        (strata.isEmpty() ? "" : ", strata " + String.join(", ", strata))
            + (clusters.isEmpty() ? "" : ", clusters " + String.join(", ", clusters))
            + (weights == null ? "" : ", weights " + weights);
    return text.substring(2);
  }
}
