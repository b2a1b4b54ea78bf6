package org.nutricoverage.survey.replication;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class HadamardMatrixTest {

  @Test
  void availableOrdersAreThoseThatAreDocumented() {
    List<Integer> missing =
        IntStream.rangeClosed(1, 125)
            .map(quarter -> 4 * quarter)
            .filter(order -> !HadamardMatrix.isAvailable(order))
            .boxed()
            .toList();
    assertThat(missing)
        .containsExactly(
            92, 116, 156, 172, 184, 188, 232, 236, 260, 268, 292, 324, 356, 372, 376, 404, 412, 428,
            436, 452, 472, 476);
    assertThat(IntStream.rangeClosed(1, 200).filter(HadamardMatrix::isAvailable))
        .allMatch(order -> order <= 2 || order % 4 == 0);
  }

  @Test
  void takesTheSmallestOrder() {
    assertThat(
            IntStream.of(1, 2, 3, 4, 5, 9, 10, 12, 13, 89, 93, 185, 477)
                .map(HadamardMatrix::orderOfAtLeast))
        .containsExactly(1, 2, 4, 4, 8, 12, 12, 12, 16, 96, 96, 192, 480);
    assertThat(HadamardMatrix.orderOfAtLeast(1 << 15)).isEqualTo(1 << 15);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> HadamardMatrix.orderOfAtLeast((1 << 15) + 1))
        .withMessage("strata + 1 must be a number of columns from 1 to 32768 but was 32769");
  }

  /** 28 and 244 take the fields of 27 and 243 elements, 52 that of 25, 100 that of 49. */
  @Test
  void columnsAreOrthogonalAndTheFirstIsConstant() {
    IntStream.rangeClosed(1, 130)
        .filter(HadamardMatrix::isAvailable)
        .forEach(HadamardMatrixTest::assertOrthogonal);
    assertOrthogonal(164);
    assertOrthogonal(244);
    assertOrthogonal(252);
  }

  private static void assertOrthogonal(int order) {
    boolean[][] negative = HadamardMatrix.negative(order);
    assertThat(negative.length).isEqualTo(order);
    for (int i = 0; i < order; i++) {
      assertThat(negative[i].length).isEqualTo(order);
      assertThat(negative[i][0]).isFalse();
      for (int j = 0; j < i; j++) {
        int product = 0;
        for (int row = 0; row < order; row++) {
          product += negative[row][i] == negative[row][j] ? 1 : -1;
        }
        assertThat(product).as("order %s, columns %s and %s", order, i, j).isZero();
      }
    }
  }

  @Test
  void fieldsAreThoseOfOddPrimePowers() {
    assertThat(IntStream.rangeClosed(0, 130).filter(q -> PrimePower.of(q).isPresent()).boxed())
        .containsExactly(
            3, 5, 7, 9, 11, 13, 17, 19, 23, 25, 27, 29, 31, 37, 41, 43, 47, 49, 53, 59, 61, 67, 71,
            73, 79, 81, 83, 89, 97, 101, 103, 107, 109, 113, 121, 125, 127);
    assertThat(PrimePower.of(243)).contains(new PrimePower(3, 5, 243));
    assertThat(PrimePower.of(9973)).contains(new PrimePower(9973, 1, 9973));
  }

  @Test
  void squaresOfPrimeFieldsAreQuadraticResidues() {
    for (int p : new int[] {3, 7, 11, 13, 29, 101}) {
      boolean[] expected = new boolean[p];
      for (int x = 1; x < p; x++) {
        expected[x * x % p] = true;
      }
      assertThat(PrimePower.of(p).orElseThrow().squares()).isEqualTo(expected);
    }
  }

  @Test
  void differencesGoDigitByDigit() {
    PrimePower nine = PrimePower.of(9).orElseThrow();
    // 7 = 21 and 5 = 12 to the base 3; 21 - 12 = 12
    assertThat(nine.difference(7, 5)).isEqualTo(5);
    assertThat(nine.difference(0, 1)).isEqualTo(2);
    assertThat(nine.difference(4, 4)).isZero();
  }
}
