package org.nutricoverage.survey.hypothesis;

import java.io.Serializable;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.nutricoverage.core.internal.Arguments;

/**
 * The test whether two answers, such as coverage and livelihood, go together in a survey with
 * clusters, strata and weights; or the statement that it cannot be made.
 *
 * <p>Pearson's chi-square takes people as independent and finds associations that are not there;
 * the statistics here are corrected by the covariances under the design. Rows and columns without
 * anybody are left out and named in the result. Single empty cells stay: their share of 0 enters
 * the statistic, and 1/0 is taken as 0 in the design effects. The order of rows and of columns
 * plays no part.
 *
 * <pre>{@code
 * double[][] totals = {{300, 260}, {200, 240}};
 * double[][] covariance = {
 *   {900, 100, -100, 0}, {100, 800, 0, -100}, {-100, 0, 700, 100}, {0, -100, 100, 750}};
 * WeightedTable table = WeightedTable.linearized(totals, covariance, 400, 28);
 * AssociationTest test = AssociationTest.of(table);
 * if (test instanceof AssociationTest.Computed computed) {
 *   System.out.println(computed.pValue());
 * }
 * // nobody in the second row: nothing to compare
 * double[][] one = {{300, 260}, {0, 0}};
 * AssociationTest.of(WeightedTable.linearized(one, covariance, 400, 28)).computed().isPresent();   // false
 * }</pre>
 *
 * @since 0.1.0
 */
public sealed interface AssociationTest extends Serializable {

  /**
   * The test by Rao and Scott's second order correction.
   *
   * @param table the table with its covariances
   * @return the test, or why there is none
   */
  static AssociationTest of(WeightedTable table) {
    return of(table, AssociationStatistic.RAO_SCOTT_SECOND_ORDER);
  }

  /**
   * The test by a given statistic.
   *
   * @param table the table with its covariances
   * @param statistic the statistic
   * @return the test, or why there is none
   */
  static AssociationTest of(WeightedTable table, AssociationStatistic statistic) {
    Objects.requireNonNull(statistic, "statistic");
    return ContingencyTable.of(table).test(statistic);
  }

  /**
   * The statistic that was asked for.
   *
   * @return the statistic
   */
  AssociationStatistic statistic();

  /**
   * The rows that were left out because nobody is in them.
   *
   * @return their numbers from 0, in order; usually none
   */
  List<Integer> emptyRows();

  /**
   * The columns that were left out because nobody is in them.
   *
   * @return their numbers from 0, in order; usually none
   */
  List<Integer> emptyColumns();

  /**
   * The test, where it could be made.
   *
   * @return the test; empty where it is not computable
   */
  default Optional<Computed> computed() {
    return this instanceof Computed test ? Optional.of(test) : Optional.empty();
  }

  /**
   * A test that could be made.
   *
   * @param statistic the statistic
   * @param value the value of the statistic, at least 0, which goes with the degrees of freedom
   * @param pearsonChiSquared X2 of the weighted shares before any correction, at least 0; what R
   *     prints as the statistic of the first order correction
   * @param numeratorDegreesOfFreedom the first degrees of freedom of F, or those of chi-square;
   *     above 0, not always whole
   * @param denominatorDegreesOfFreedom the second degrees of freedom of F, above 0; {@link
   *     Double#POSITIVE_INFINITY} for chi-square
   * @param pValue the p-value of there being no association, from 0 to 1
   * @param emptyRows the rows without anybody, left out
   * @param emptyColumns the columns without anybody, left out
   * @since 0.1.0
   */
  record Computed(
      AssociationStatistic statistic,
      double value,
      double pearsonChiSquared,
      double numeratorDegreesOfFreedom,
      double denominatorDegreesOfFreedom,
      double pValue,
      List<Integer> emptyRows,
      List<Integer> emptyColumns)
      implements AssociationTest {

    private static final long serialVersionUID = 1L;

    /**
     * Checks and copies the components.
     *
     * @throws IllegalArgumentException if a component is not in its range
     */
    public Computed {
      Objects.requireNonNull(statistic, "statistic");
      value = Arguments.notNegative(value, "value", "units of the statistic");
      pearsonChiSquared =
          Arguments.notNegative(pearsonChiSquared, "pearsonChiSquared", "units of the statistic");
      numeratorDegreesOfFreedom =
          Arguments.positive(
              numeratorDegreesOfFreedom, "numeratorDegreesOfFreedom", "degrees of freedom");
      if (!(denominatorDegreesOfFreedom > 0)) {
        throw Arguments.refused(
            "denominatorDegreesOfFreedom",
            "a number above 0 or infinity",
            denominatorDegreesOfFreedom);
      }
      pValue = Arguments.fraction(pValue, "pValue");
      emptyRows = List.copyOf(emptyRows);
      emptyColumns = List.copyOf(emptyColumns);
    }
  }

  /**
   * No test, and why.
   *
   * @param statistic the statistic that was asked for
   * @param reason the machine-readable reason
   * @param explanation the reason in words and numbers
   * @param emptyRows the rows without anybody
   * @param emptyColumns the columns without anybody
   * @since 0.1.0
   */
  record NotComputable(
      AssociationStatistic statistic,
      Reason reason,
      String explanation,
      List<Integer> emptyRows,
      List<Integer> emptyColumns)
      implements AssociationTest {

    private static final long serialVersionUID = 1L;

    /**
     * Checks and copies the components.
     *
     * @throws IllegalArgumentException if the explanation is blank
     */
    public NotComputable {
      Objects.requireNonNull(statistic, "statistic");
      Objects.requireNonNull(reason, "reason");
      explanation = Arguments.text(explanation, "explanation");
      emptyRows = List.copyOf(emptyRows);
      emptyColumns = List.copyOf(emptyColumns);
    }
  }

  /**
   * Why there is no test.
   *
   * @since 0.1.0
   */
  enum Reason {
    /** Nobody gave both answers. */
    NO_OBSERVATIONS,
    /** A cell is below 0, as calibrated weights can make it. */
    NEGATIVE_CELL,
    /** Without empty rows and columns, one row or one column is left. */
    ONE_ROW_OR_COLUMN,
    /** The degrees of freedom are too few for the statistic. */
    TOO_FEW_DEGREES_OF_FREEDOM,
    /** The table does not vary under the design. */
    NO_VARIANCE,
    /** So many cells are empty that some comparison of rows and columns rests on nobody. */
    TOO_MANY_EMPTY_CELLS,
    /** The covariance of the comparisons cannot be inverted, as with fewer clusters than those. */
    SINGULAR_COVARIANCE
  }
}
