package org.nutricoverage.survey.calibration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.apache.commons.math3.linear.Array2DRowRealMatrix;
import org.apache.commons.math3.linear.LUDecomposition;
import org.apache.commons.math3.linear.RealMatrix;
import org.junit.jupiter.api.Test;

class EliminationTest {

  @Test
  void solvesByHand() {
    // 4 x + 2 y = 8, 2 x + 3 y = 8
    Elimination elimination = Elimination.of(new double[][] {{4, 2}, {2, 3}});
    assertThat(elimination.rank()).isEqualTo(2);
    assertThat(elimination.independent()).containsExactly(0, 1);
    assertThat(elimination.solve(new double[] {8, 8}))
        .containsExactly(new double[] {1, 2}, within(1e-15));
    double[][] inverse = elimination.inverse();
    assertThat(inverse[0]).containsExactly(new double[] {0.375, -0.25}, within(1e-15));
    assertThat(inverse[1]).containsExactly(new double[] {-0.25, 0.5}, within(1e-15));
  }

  @Test
  void setsAsideWhatFollowsFromTheFormer() {
    // Columns a, 0, 2 a, b, a - b of a = (1, 1), b = (1, 0) and their products.
    double[][] columns = {{1, 1}, {0, 0}, {2, 2}, {1, 0}, {0, 1}};
    double[][] matrix = new double[5][5];
    for (int i = 0; i < 5; i++) {
      for (int j = 0; j < 5; j++) {
        matrix[i][j] = columns[i][0] * columns[j][0] + columns[i][1] * columns[j][1];
      }
    }
    Elimination elimination = Elimination.of(matrix);
    assertThat(elimination.rank()).isEqualTo(2);
    assertThat(elimination.independent()).containsExactly(0, 3);
    assertThat(elimination.isIndependent(3)).isTrue();
    assertThat(elimination.isIndependent(4)).isFalse();
    assertThat(elimination.dependence(1)).containsExactly(0, 0, 0, 0, 0);
    assertThat(elimination.dependence(2))
        .containsExactly(new double[] {2, 0, 0, 0, 0}, within(1e-14));
    assertThat(elimination.dependence(4))
        .containsExactly(new double[] {1, 0, 0, -1, 0}, within(1e-14));
    double[] solution = elimination.solve(new double[] {3, 9, 9, 2, 9});
    assertThat(solution).containsExactly(new double[] {1, 0, 0, 1, 0}, within(1e-14));
    assertThat(elimination.inverse()[2]).containsExactly(0, 0, 0, 0, 0);
  }

  @Test
  void unitsDoNotMatter() {
    double[][] matrix = {{4e20, 2e-2, 1e3}, {2e-2, 3e-24, 5e-20}, {1e3, 5e-20, 7e-14}};
    RealMatrix exact =
        new Array2DRowRealMatrix(new double[][] {{4, 2, 1}, {2, 3, 0.5}, {1, 0.5, 7}});
    RealMatrix inverse = new LUDecomposition(exact).getSolver().getInverse();
    double[][] computed =
        Elimination.of(
                new double[][] {{4e20, 2e-2, 1e3}, {2e-2, 3e-24, 0.5e-19}, {1e3, 0.5e-19, 7e-14}})
            .inverse();
    double[] units = {1e10, 1e-12, 1e-7};
    for (int i = 0; i < 3; i++) {
      for (int j = 0; j < 3; j++) {
        assertThat(computed[i][j] * units[i] * units[j])
            .isEqualTo(inverse.getEntry(i, j), within(1e-13));
      }
    }
    assertThat(Elimination.of(matrix).rank()).isEqualTo(3);
  }

  @Test
  void tellsSevenDigits() {
    // x = (1, 1 + d): the part that is not the intercept is about d^2 / 4 of its square.
    assertThat(rankOfInterceptAnd(1e-5)).isEqualTo(2);
    assertThat(rankOfInterceptAnd(1e-8)).isEqualTo(1);
  }

  private static int rankOfInterceptAnd(double distance) {
    double other = 1 + distance;
    return Elimination.of(new double[][] {{2, 1 + other}, {1 + other, 1 + other * other}}).rank();
  }
}
