package org.nutricoverage.survey.hypothesis;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.apache.commons.math3.linear.EigenDecomposition;
import org.apache.commons.math3.linear.MatrixUtils;
import org.apache.commons.math3.linear.RealMatrix;
import org.apache.commons.math3.linear.SingularValueDecomposition;
import org.nutricoverage.survey.hypothesis.AssociationTest.Computed;
import org.nutricoverage.survey.hypothesis.AssociationTest.NotComputable;
import org.nutricoverage.survey.hypothesis.AssociationTest.Reason;

/**
 * A weighted table without its empty rows and columns, and the statistics of association.
 *
 * <p>The comparisons of rows and columns are products of Helmert contrasts. They span what is left
 * of all contrasts of cells when rows and columns as such are taken out; no statistic depends on
 * which basis of that space is taken.
 */
final class ContingencyTable {

  /** A generalised design effect below this, or an eigenvalue below this part, is rounding. */
  private static final double ROUNDING = 1e-12;

  /**
   * The singular values of contrasts, all 1 without empty cells, fall to rounding or stay above.
   */
  private static final double RANK_LOST = 1e-9;

  private final WeightedTable table;
  private final List<Integer> emptyRows;
  private final List<Integer> emptyColumns;
  private final int rows;
  private final int columns;
  private final double[] shares;
  private final int[] cells;

  private ContingencyTable(WeightedTable table, List<Integer> rowsLeft, List<Integer> columnsLeft) {
    this.table = table;
    rows = rowsLeft.size();
    columns = columnsLeft.size();
    emptyRows = missing(rowsLeft, table.rows());
    emptyColumns = missing(columnsLeft, table.columns());
    double[][] totals = table.totals();
    double total = table.total();
    cells =
        rowsLeft.stream()
            .flatMapToInt(i -> columnsLeft.stream().mapToInt(j -> i * table.columns() + j))
            .toArray();
    shares =
        IntStream.of(cells)
            .mapToDouble(cell -> totals[cell / table.columns()][cell % table.columns()] / total)
            .toArray();
  }

  static ContingencyTable of(WeightedTable table) {
    double[][] totals = table.totals();
    List<Integer> rowsLeft =
        IntStream.range(0, table.rows())
            .filter(i -> IntStream.range(0, table.columns()).anyMatch(j -> isTaken(totals[i][j])))
            .boxed()
            .toList();
    List<Integer> columnsLeft =
        IntStream.range(0, table.columns())
            .filter(j -> IntStream.range(0, table.rows()).anyMatch(i -> isTaken(totals[i][j])))
            .boxed()
            .toList();
    return new ContingencyTable(table, rowsLeft, columnsLeft);
  }

  AssociationTest test(AssociationStatistic statistic) {
    Optional<NotComputable> refusal = refusal(statistic);
    if (refusal.isPresent()) {
      return refusal.get();
    }
    return switch (statistic) {
      case WALD, ADJUSTED_WALD -> wald(statistic);
      case RAO_SCOTT_FIRST_ORDER, RAO_SCOTT_SECOND_ORDER, SADDLEPOINT -> raoScott(statistic);
    };
  }

  private Optional<NotComputable> refusal(AssociationStatistic statistic) {
    for (double[] row : table.totals()) {
      for (double cell : row) {
        if (cell < 0) {
          return Optional.of(
              refused(statistic, Reason.NEGATIVE_CELL, "a cell holds " + cell + " people"));
        }
      }
    }
    if (rows == 0 || table.observations() == 0) {
      return Optional.of(refused(statistic, Reason.NO_OBSERVATIONS, "nobody gave both answers"));
    }
    if (rows == 1 || columns == 1) {
      return Optional.of(
          refused(
              statistic,
              Reason.ONE_ROW_OR_COLUMN,
              "rows with people: "
                  + rows
                  + ", columns with people: "
                  + columns
                  + "; two of each are needed"));
    }
    double needed = statistic == AssociationStatistic.ADJUSTED_WALD ? comparisons() - 1 : 0;
    if (!(table.degreesOfFreedom() > needed)) {
      return Optional.of(
          refused(
              statistic,
              Reason.TOO_FEW_DEGREES_OF_FREEDOM,
              "the survey has "
                  + Covariances.freedomInWords(table.degreesOfFreedom())
                  + ", and more than "
                  + Covariances.plain(needed)
                  + " are needed"));
    }
    return Optional.empty();
  }

  /** k = (r - 1)(c - 1). */
  private int comparisons() {
    return (rows - 1) * (columns - 1);
  }

  private AssociationTest raoScott(AssociationStatistic statistic) {
    RealMatrix contrasts = contrasts();
    if (leastSingularValue(withoutEmptyCells(contrasts)) < RANK_LOST) {
      return refused(
          statistic,
          Reason.TOO_MANY_EMPTY_CELLS,
          "empty cells leave fewer than "
              + comparisons()
              + " comparisons of rows and columns; join rows or columns");
    }
    RealMatrix effects = designEffects(contrasts);
    double trace = effects.getTrace();
    int k = comparisons();
    if (!(trace > k * ROUNDING)) {
      return refused(
          statistic, Reason.NO_VARIANCE, "the shares of the cells do not vary under the design");
    }
    double norm = effects.getFrobeniusNorm();
    double freedom = trace / norm * (trace / norm);
    double nu = table.degreesOfFreedom();
    double pearson = pearson();
    return switch (statistic) {
      case RAO_SCOTT_FIRST_ORDER -> {
        double value = pearson / (trace / k);
        yield computed(statistic, value, k, Double.POSITIVE_INFINITY, PValues.chiSquared(value, k));
      }
      case SADDLEPOINT ->
          computed(
              statistic,
              pearson,
              k,
              freedom * nu,
              Saddlepoint.above(
                  pearson, new EigenDecomposition(effects).getRealEigenvalues(), freedom * nu));
      default -> {
        double value = pearson / trace;
        yield computed(
            statistic, value, freedom, freedom * nu, PValues.f(value, freedom, freedom * nu));
      }
    };
  }

  private double pearson() {
    double sum = 0;
    for (int i = 0; i < rows; i++) {
      for (int j = 0; j < columns; j++) {
        double expected = rowShare(i) * columnShare(j);
        double excess = shares[i * columns + j] - expected;
        sum += excess * excess / expected;
      }
    }
    return table.observations() * sum;
  }

  /**
   * D in an orthonormal basis, in which it is symmetric: n Q' P^-1/2 V P^-1/2 Q, where the columns
   * of Q span those of P^-1/2 C.
   *
   * <p>(C' P^-1 C / n)^-1 (C' P^-1 V P^-1 C) has the same eigenvalues and loses digits.
   */
  private RealMatrix designEffects(RealMatrix contrasts) {
    RealMatrix scaled = contrasts.copy();
    double[] roots = new double[shares.length];
    for (int cell = 0; cell < shares.length; cell++) {
      roots[cell] = shares[cell] > 0 ? 1 / Math.sqrt(shares[cell]) : 0;
      scaled.setRowVector(cell, scaled.getRowVector(cell).mapMultiply(roots[cell]));
    }
    RealMatrix scale = MatrixUtils.createRealDiagonalMatrix(roots);
    RealMatrix basis = scale.multiply(new SingularValueDecomposition(scaled).getU());
    RealMatrix effects =
        basis.transpose().multiply(covariance(table.covarianceOfProportions())).multiply(basis);
    return symmetric(effects.scalarMultiply((double) table.observations()));
  }

  private AssociationTest wald(AssociationStatistic statistic) {
    int k = comparisons();
    double nu = table.degreesOfFreedom();
    RealMatrix contrasts = contrasts();
    double[] excess = new double[shares.length];
    RealMatrix jacobian = MatrixUtils.createRealIdentityMatrix(shares.length);
    for (int cell = 0; cell < shares.length; cell++) {
      int i = cell / columns;
      int j = cell % columns;
      double expected = rowShare(i) * columnShare(j);
      excess[cell] = shares[cell] - expected;
      for (int other = 0; other < shares.length; other++) {
        double derivative = expected;
        derivative -= other / columns == i ? columnShare(j) : 0;
        derivative -= other % columns == j ? rowShare(i) : 0;
        jacobian.addToEntry(cell, other, derivative);
      }
    }
    double total = table.total();
    RealMatrix transposed = contrasts.transpose().multiply(jacobian).scalarMultiply(1 / total);
    RealMatrix variance =
        symmetric(
            transposed
                .multiply(covariance(table.covarianceOfTotals()))
                .multiply(transposed.transpose()));
    double[] distances = contrasts.transpose().operate(excess);
    double[] deviations = new double[k];
    for (int a = 0; a < k; a++) {
      deviations[a] = Math.sqrt(Math.max(0, variance.getEntry(a, a)));
      if (!(deviations[a] > 0)) {
        return refused(statistic, Reason.NO_VARIANCE, "a comparison of the cells does not vary");
      }
    }
    RealMatrix scale =
        MatrixUtils.createRealDiagonalMatrix(
            Arrays.stream(deviations).map(deviation -> 1 / deviation).toArray());
    EigenDecomposition correlation =
        new EigenDecomposition(symmetric(scale.multiply(variance).multiply(scale)));
    double[] standardized = scale.operate(distances);
    double[] eigenvalues = correlation.getRealEigenvalues();
    double largest = Arrays.stream(eigenvalues).max().orElseThrow();
    double statisticValue = 0;
    for (int a = 0; a < k; a++) {
      if (!(eigenvalues[a] > ROUNDING * largest)) {
        return refused(
            statistic,
            Reason.SINGULAR_COVARIANCE,
            "the covariance of the "
                + k
                + " comparisons cannot be inverted; the survey has "
                + Covariances.freedomInWords(nu));
      }
      double along =
          correlation.getEigenvector(a).dotProduct(MatrixUtils.createRealVector(standardized));
      statisticValue += along * along / eigenvalues[a];
    }
    boolean isAdjusted = statistic == AssociationStatistic.ADJUSTED_WALD;
    double denominator = isAdjusted ? nu - k + 1 : nu;
    double factor = isAdjusted && !Double.isInfinite(nu) ? denominator / nu : 1;
    double value = statisticValue / k * factor;
    return computed(statistic, value, k, denominator, PValues.f(value, k, denominator));
  }

  private double rowShare(int row) {
    double sum = 0;
    for (int j = 0; j < columns; j++) {
      sum += shares[row * columns + j];
    }
    return sum;
  }

  private double columnShare(int column) {
    double sum = 0;
    for (int i = 0; i < rows; i++) {
      sum += shares[i * columns + column];
    }
    return sum;
  }

  private RealMatrix covariance(double[][] ofAllCells) {
    return MatrixUtils.createRealMatrix(ofAllCells).getSubMatrix(cells, cells);
  }

  private RealMatrix contrasts() {
    double[][] ofRows = helmert(rows);
    double[][] ofColumns = helmert(columns);
    RealMatrix contrasts = MatrixUtils.createRealMatrix(rows * columns, comparisons());
    for (int cell = 0; cell < shares.length; cell++) {
      for (int a = 0; a < comparisons(); a++) {
        contrasts.setEntry(
            cell,
            a,
            ofRows[cell / columns][a / (columns - 1)]
                * ofColumns[cell % columns][a % (columns - 1)]);
      }
    }
    return contrasts;
  }

  /** An orthonormal basis of all contrasts of so many levels, one in each column. */
  private static double[][] helmert(int levels) {
    double[][] contrasts = new double[levels][levels - 1];
    for (int a = 0; a < levels - 1; a++) {
      double norm = Math.sqrt((a + 1.0) * (a + 2.0));
      for (int level = 0; level <= a; level++) {
        contrasts[level][a] = 1 / norm;
      }
      contrasts[a + 1][a] = -(a + 1) / norm;
    }
    return contrasts;
  }

  private RealMatrix withoutEmptyCells(RealMatrix contrasts) {
    int[] taken = IntStream.range(0, shares.length).filter(cell -> shares[cell] > 0).toArray();
    int[] all = IntStream.range(0, comparisons()).toArray();
    return contrasts.getSubMatrix(taken, all);
  }

  private double leastSingularValue(RealMatrix matrix) {
    if (matrix.getRowDimension() < matrix.getColumnDimension()) {
      return 0;
    }
    double[] values = new SingularValueDecomposition(matrix).getSingularValues();
    return values[values.length - 1];
  }

  /** Rounding apart the matrix is symmetric, which the decompositions ask for to the last digit. */
  private static RealMatrix symmetric(RealMatrix matrix) {
    return matrix.add(matrix.transpose()).scalarMultiply(0.5);
  }

  private static boolean isTaken(double total) {
    return total > 0 || total < 0;
  }

  private static List<Integer> missing(List<Integer> left, int all) {
    return IntStream.range(0, all).boxed().filter(index -> !left.contains(index)).toList();
  }

  private Computed computed(
      AssociationStatistic statistic,
      double value,
      double numerator,
      double denominator,
      double pValue) {
    return new Computed(
        statistic, value, pearson(), numerator, denominator, pValue, emptyRows, emptyColumns);
  }

  private NotComputable refused(AssociationStatistic statistic, Reason reason, String explanation) {
    return new NotComputable(statistic, reason, explanation, emptyRows, emptyColumns);
  }
}
