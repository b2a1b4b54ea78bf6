package org.nutricoverage.survey.calibration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

class CalibrationProperties {

  private static final double LOWER = 0.4;
  private static final double UPPER = 2.5;

  /** A sample of 20 to 79 people with a sex, a residence and a household size. */
  private static final class Sample {
    final double[] weights;
    final int[] sex;
    final int[] residence;
    final double[] size;

    Sample(Random random) {
      int n = 20 + random.nextInt(60);
      weights = new double[n];
      sex = new int[n];
      residence = new int[n];
      size = new double[n];
      for (int row = 0; row < n; row++) {
        weights[row] = Math.exp(3 * random.nextDouble());
        // the first six rows fill every cell
        sex[row] = row < 6 ? row % 2 : random.nextInt(2);
        residence[row] = row < 6 ? row / 2 : random.nextInt(3);
        size[row] = 1 + random.nextInt(9);
      }
    }

    double[][] dummies(int[] categories, int count) {
      double[][] values = new double[count][categories.length];
      for (int row = 0; row < categories.length; row++) {
        values[categories[row]][row] = 1;
      }
      return values;
    }

    int[] cells() {
      int[] cells = new int[sex.length];
      Arrays.setAll(cells, row -> 2 * residence[row] + sex[row]);
      return cells;
    }

    double[][] margins() {
      List<double[]> values = new ArrayList<>(List.of(dummies(sex, 2)));
      values.addAll(List.of(dummies(residence, 3)));
      return values.toArray(new double[0][]);
    }

    double[][] singles() {
      double[] everybody = new double[sex.length];
      Arrays.fill(everybody, 1);
      return new double[][] {everybody, dummies(sex, 2)[1], dummies(residence, 3)[2], size};
    }
  }

  private static double total(double[] weights, double[] values) {
    double total = 0;
    for (int row = 0; row < weights.length; row++) {
      total += weights[row] * values[row];
    }
    return total;
  }

  private static Margin margin(String column, double[] totals) {
    Map<String, Double> counts = new LinkedHashMap<>();
    for (int k = 0; k < totals.length; k++) {
      counts.put(column + k, totals[k]);
    }
    return Margin.of(column, counts);
  }

  /** Margins of weights that differ by up to a factor of 2 either way, so that they can be met. */
  private static Margin[] margins(Sample sample, Random random, double scale) {
    double[] other = disturbed(sample, random);
    double[][] values = sample.margins();
    double[] totals = Arrays.stream(values).mapToDouble(x -> scale * total(other, x)).toArray();
    return new Margin[] {
      margin("sex", Arrays.copyOf(totals, 2)), margin("residence", Arrays.copyOfRange(totals, 2, 5))
    };
  }

  private static double[] disturbed(Sample sample, Random random) {
    double[] other = sample.weights.clone();
    for (int row = 0; row < other.length; row++) {
      other[row] *= Math.pow(2, 2 * random.nextDouble() - 1);
    }
    return other;
  }

  /** Totals that factors of the given function, of random coefficients, reach. */
  private static List<Auxiliary> singles(Sample sample, Random random) {
    double[] other = sample.weights.clone();
    double slope = random.nextDouble() - 0.5;
    for (int row = 0; row < other.length; row++) {
      other[row] *= 1.2 + 0.6 * slope * sample.sex[row] + 0.05 * slope * sample.size[row];
    }
    double[][] values = sample.singles();
    return List.of(
        Auxiliary.population(total(other, values[0])),
        Auxiliary.level("sex", "1", total(other, values[1])),
        Auxiliary.level("residence", "2", total(other, values[2])),
        Auxiliary.number("size", total(other, values[3])));
  }

  private static List<Calibration> methods(List<Auxiliary> totals) {
    return List.of(
        Calibration.linear(totals),
        Calibration.linear(totals).bounded(LOWER, UPPER),
        Calibration.linear(totals).bounded(0, Double.POSITIVE_INFINITY),
        Calibration.raking(totals),
        Calibration.logit(LOWER, UPPER, totals));
  }

  private static void assertMet(
      Calibration calibration, CalibrationSolution solution, double[] weights, double[][] values) {
    double[] calibrated = new double[weights.length];
    Arrays.setAll(calibrated, row -> weights[row] * solution.factor(row));
    for (int k = 0; k < values.length; k++) {
      double wanted = calibration.auxiliaries().get(k).total();
      assertThat(total(calibrated, values[k])).isEqualTo(wanted, within(1e-12 * wanted));
    }
  }

  @Property(tries = 100)
  void totalsAreMetWithinTheBounds(@ForAll long seed) {
    Random random = new Random(seed);
    Sample sample = new Sample(random);
    for (Calibration calibration : methods(singles(sample, random))) {
      CalibrationSolution solution = calibration.solve(sample.weights, sample.singles());
      assertMet(calibration, solution, sample.weights, sample.singles());
      assertThat(solution.largestMisfit()).isLessThan(1e-12);
      double lower = calibration.lowerBound().orElse(Double.NEGATIVE_INFINITY);
      double upper = calibration.upperBound().orElse(Double.POSITIVE_INFINITY);
      for (double factor : solution.factors()) {
        assertThat(factor).isBetween(lower, upper);
        assertThat(factor).isBetween(solution.smallestFactor(), solution.largestFactor());
      }
      assertThat(solution.rank()).isEqualTo(4);
    }
  }

  @Property(tries = 100)
  void estimatedTotalsChangeNothing(@ForAll long seed) {
    Sample sample = new Sample(new Random(seed));
    double[][] values = sample.singles();
    List<Auxiliary> totals =
        List.of(
            Auxiliary.population(total(sample.weights, values[0])),
            Auxiliary.level("sex", "1", total(sample.weights, values[1])),
            Auxiliary.level("residence", "2", total(sample.weights, values[2])),
            Auxiliary.number("size", total(sample.weights, values[3])));
    for (Calibration calibration : methods(totals)) {
      CalibrationSolution solution = calibration.solve(sample.weights, values);
      assertThat(solution.smallestFactor()).isEqualTo(1, within(1e-13));
      assertThat(solution.largestFactor()).isEqualTo(1, within(1e-13));
    }
  }

  @Property(tries = 100)
  void cellsGiveTheSameByEveryMethod(@ForAll long seed) {
    Random random = new Random(seed);
    Sample sample = new Sample(random);
    double[][] values = sample.dummies(sample.cells(), 6);
    double[] other = disturbed(sample, random);
    Margin cells =
        margin("cell", Arrays.stream(values).mapToDouble(x -> total(other, x)).toArray());
    CalibrationSolution exact = Calibration.postStratification(cells).solve(sample.weights, values);
    for (Calibration calibration : List.of(Calibration.linear(cells), Calibration.raking(cells))) {
      CalibrationSolution solution = calibration.solve(sample.weights, values);
      assertThat(solution.factors()).containsExactly(exact.factors(), within(1e-13));
      for (int k = 0; k < 6; k++) {
        assertThat(solution.crossProductInverse()[k])
            .containsExactly(exact.crossProductInverse()[k], within(1e-14));
      }
    }
  }

  @Property(tries = 100)
  void rakingIsIterativeProportionalFitting(@ForAll long seed) {
    Random random = new Random(seed);
    Sample sample = new Sample(random);
    Calibration calibration = Calibration.raking(margins(sample, random, 1));
    double[][] values = sample.margins();
    CalibrationSolution solution = calibration.solve(sample.weights, values);
    double[] fitted = sample.weights.clone();
    for (int round = 0; round < 500; round++) {
      for (int k = 0; k < 5; k++) {
        double ratio = calibration.auxiliaries().get(k).total() / total(fitted, values[k]);
        for (int row = 0; row < fitted.length; row++) {
          fitted[row] *= values[k][row] > 0 ? ratio : 1;
        }
      }
    }
    for (int row = 0; row < fitted.length; row++) {
      assertThat(solution.factor(row)).isEqualTo(fitted[row] / sample.weights[row], within(1e-11));
    }
  }

  @Property(tries = 100)
  void scaleOfTheWeightsDoesNotMatter(@ForAll long seed) {
    double scale = Math.pow(10, new Random(seed).nextInt(19) - 9);
    Sample sample = new Sample(new Random(seed));
    double[] scaled = Arrays.stream(sample.weights).map(w -> w * scale).toArray();
    double[] one =
        Calibration.raking(margins(sample, new Random(seed), 1))
            .solve(sample.weights, sample.margins())
            .factors();
    double[] other =
        Calibration.raking(margins(sample, new Random(seed), scale))
            .solve(scaled, sample.margins())
            .factors();
    assertThat(other).containsExactly(one, within(1e-12));
    // raking to the same totals absorbs the scale
    double[] absorbed =
        Calibration.raking(margins(sample, new Random(seed), 1))
            .solve(scaled, sample.margins())
            .factors();
    for (int row = 0; row < one.length; row++) {
      assertThat(absorbed[row] * scale).isEqualTo(one[row], within(1e-12 * one[row]));
    }
  }

  @Property(tries = 100)
  void orderOfTheRowsDoesNotMatter(@ForAll long seed) {
    Random random = new Random(seed);
    Sample sample = new Sample(random);
    double[][] values = sample.singles();
    int n = sample.weights.length;
    List<Integer> order = new ArrayList<>();
    for (int row = 0; row < n; row++) {
      order.add(row);
    }
    Collections.shuffle(order, random);
    double[] weights = new double[n];
    double[][] shuffled = new double[4][n];
    for (int row = 0; row < n; row++) {
      weights[row] = sample.weights[order.get(row)];
      for (int k = 0; k < 4; k++) {
        shuffled[k][row] = values[k][order.get(row)];
      }
    }
    for (Calibration calibration : methods(singles(sample, random))) {
      CalibrationSolution one = calibration.solve(sample.weights, values);
      CalibrationSolution other = calibration.solve(weights, shuffled);
      for (int row = 0; row < n; row++) {
        double factor = one.factor(order.get(row));
        assertThat(other.factor(row)).isEqualTo(factor, within(1e-14 * Math.abs(factor)));
      }
    }
  }

  @Property(tries = 100)
  void aRowMayBeSplit(@ForAll long seed) {
    Random random = new Random(seed);
    Sample sample = new Sample(random);
    double[][] values = sample.singles();
    int n = sample.weights.length;
    double[] weights = Arrays.copyOf(sample.weights, n + 1);
    weights[n] = weights[0] / 2;
    weights[0] /= 2;
    double[][] more =
        Arrays.stream(values)
            .map(x -> {
              double[] copy = Arrays.copyOf(x, n + 1);
              copy[n] = x[0];
              return copy;
            })
            .toArray(double[][]::new);
    for (Calibration calibration : methods(singles(sample, random))) {
      double[] one = calibration.solve(sample.weights, values).factors();
      double[] other = calibration.solve(weights, more).factors();
      assertThat(Arrays.copyOf(other, n)).containsExactly(one, within(1e-13));
      assertThat(other[n]).isEqualTo(other[0]);
    }
  }

  @Property(tries = 100)
  void collinearAuxiliariesGiveTheWeightsOfTheOthers(@ForAll long seed) {
    Random random = new Random(seed);
    Sample sample = new Sample(random);
    Margin[] margins = margins(sample, random, 1);
    double[][] all = sample.margins();
    List<Auxiliary> reduced = new ArrayList<>(margins[0].auxiliaries());
    reduced.addAll(margins[1].auxiliaries().subList(0, 2));
    double[][] fewer = Arrays.copyOf(all, 4);
    for (boolean raking : new boolean[] {true, false}) {
      double[] one =
          (raking ? Calibration.raking(reduced) : Calibration.linear(reduced))
              .solve(sample.weights, fewer)
              .factors();
      CalibrationSolution other =
          (raking ? Calibration.raking(margins) : Calibration.linear(margins))
              .solve(sample.weights, all);
      assertThat(other.factors()).containsExactly(one, within(1e-13));
      assertThat(other.rank()).isEqualTo(4);
      assertThat(other.findings()).isEmpty();
    }
  }

  @Property(tries = 200)
  void boundsThatHoldManyRowsAreNoObstacle(@ForAll long seed) {
    Random random = new Random(seed);
    Sample sample = new Sample(random);
    double[][] values = sample.singles();
    double[] coefficients = new double[4];
    for (int k = 0; k < 4; k++) {
      coefficients[k] = 3 * (random.nextDouble() - 0.5) / (k == 3 ? 5 : 1);
    }
    double[] factors = new double[sample.weights.length];
    double[] other = new double[factors.length];
    for (int row = 0; row < factors.length; row++) {
      double predictor = 0;
      for (int k = 0; k < 4; k++) {
        predictor += coefficients[k] * values[k][row];
      }
      factors[row] = Math.min(UPPER, Math.max(LOWER, 1 + predictor));
      other[row] = sample.weights[row] * factors[row];
    }
    List<Auxiliary> totals =
        List.of(
            Auxiliary.population(total(other, values[0])),
            Auxiliary.level("sex", "1", total(other, values[1])),
            Auxiliary.level("residence", "2", total(other, values[2])),
            Auxiliary.number("size", total(other, values[3])));
    CalibrationSolution solution =
        Calibration.linear(totals).bounded(LOWER, UPPER).solve(sample.weights, values);
    // the factors are unique: they are the nearest to 1 that meet the totals
    assertThat(solution.factors()).containsExactly(factors, within(1e-9));
    assertThat(solution.iterations()).isLessThan(30);
  }
}
