package org.nutricoverage.survey;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.nutricoverage.survey.internal.CompensatedSum;
import org.nutricoverage.survey.internal.Ids;
import org.nutricoverage.survey.internal.SamplingTree;
import org.nutricoverage.survey.internal.UnitScores;

/**
 * Estimates one variable for many domains.
 *
 * <p>Shares under positive weights, the common case, take one pass over the rows that leaves sums
 * by unit and domain. Everything else goes domain by domain over the rows of the domain. In both,
 * the sums by unit are enough for the variance and for all replicates.
 */
final class Estimation {

  /** Sums by unit, domain and answer: no, yes, missing, and one place that stays empty. */
  private static final int PLACES = 4;

  private static final long SMALL_TABLE = 1 << 20;
  private static final long WIDEST_TABLE = 1 << 25;

  private final SurveyDesign design;
  private final SamplingTree tree;
  private final DesignWeights weights;
  private final Variable variable;
  private final @Nullable CalibratedWeights calibrated;
  private final @Nullable Replicates replicates;

  Estimation(SurveyDesign design, Variable variable) {
    this.design = design;
    this.variable = variable;
    tree = design.tree();
    weights = design.designWeights();
    calibrated = design.calibrated().orElse(null);
    replicates = design.replicates().orElse(null);
  }

  /**
   * Estimates.
   *
   * @param codes the domain of each row, {@link Ids#MISSING} for none; null if all are in domain 0
   * @param domains how many domains there are
   * @return sums with variances, by domain
   */
  DomainSums[] ofDomains(int @Nullable [] codes, int domains) {
    int[] units = tree.unitOfRow();
    long cells = (long) tree.units() * domains * PLACES;
    if (variable.answers() != null
        && calibrated == null
        && weights.allPositive()
        && units != null
        && !(replicates instanceof Replicates.OfRows)
        && cells <= Math.min(WIDEST_TABLE, Math.max(SMALL_TABLE, 4L * units.length))) {
      return inOnePass(variable.answers(), units, codes, domains);
    }
    return domainByDomain(codes, domains);
  }

  private DomainSums[] inOnePass(byte[] answers, int[] units, int @Nullable [] codes, int domains) {
    double[] sums = new double[tree.units() * domains * PLACES];
    long[] counts = new long[domains * PLACES];
    double[] squares = new double[domains * PLACES];
    if (codes == null) {
      addEverybody(answers, units, sums, counts, squares);
    } else {
      addDomains(answers, units, codes, domains, sums, counts, squares);
    }
    DomainSums[] results = new DomainSums[domains];
    int[] present = new int[tree.units()];
    double[] yes = new double[tree.units()];
    double[] no = new double[tree.units()];
    ReplicateSums replicated = new ReplicateSums(domains);
    for (int domain = 0; domain < domains; domain++) {
      DomainSums result = new DomainSums(variable, tree);
      int count = 0;
      CompensatedSum missing = new CompensatedSum();
      for (int unit = 0; unit < tree.units(); unit++) {
        int place = (unit * domains + domain) * PLACES;
        if (sums[place + SampleColumn.NO_ANSWER] > 0) {
          missing.add(sums[place + SampleColumn.NO_ANSWER]);
        }
        if (sums[place] + sums[place + 1] > 0) {
          present[count] = unit;
          no[count] = sums[place];
          yes[count] = sums[place + 1];
          replicated.add(domain, 0, unit, yes[count], yes[count] + no[count]);
          count++;
        }
      }
      int place = domain * PLACES;
      result.missing = counts[place + SampleColumn.NO_ANSWER];
      result.missingWeight = missing.value();
      result.observations = counts[place] + counts[place + 1];
      result.squaredWeight = squares[place] + squares[place + 1];
      result.countUnits(present, count);
      finishShare(result, present, count, yes, no);
      results[domain] = result;
    }
    replicated.estimate(results);
    return results;
  }

  private void addEverybody(
      byte[] answers, int[] units, double[] sums, long[] counts, double[] squares) {
    double[] weight = weights.array();
    int[] ofAnswer = new int[PLACES];
    for (int row = 0; row < units.length; row++) {
      byte answer = answers[row];
      sums[units[row] * PLACES + answer] += weight[row];
      ofAnswer[answer]++;
    }
    for (int answer = 0; answer < PLACES; answer++) {
      counts[answer] = ofAnswer[answer];
    }
    if (counts[SampleColumn.NO_ANSWER] == 0) {
      squares[0] = weights.sumOfSquares();
      return;
    }
    for (int row = 0; row < units.length; row++) {
      squares[answers[row]] += weight[row] * weight[row];
    }
  }

  private void addDomains(
      byte[] answers,
      int[] units,
      int[] codes,
      int domains,
      double[] sums,
      long[] counts,
      double[] squares) {
    double[] weight = weights.array();
    for (int row = 0; row < units.length; row++) {
      int code = codes[row];
      if (code >= 0) {
        int place = code * PLACES + answers[row];
        sums[units[row] * domains * PLACES + place] += weight[row];
        counts[place]++;
        squares[place] += weight[row] * weight[row];
      }
    }
  }

  /** Sets totals and variances of a share from its sums by unit. */
  private void finishShare(DomainSums result, int[] units, int count, double[] yes, double[] no) {
    double reached = CompensatedSum.of(yes, count);
    double others = CompensatedSum.of(no, count);
    double all = reached + others;
    result.numerator = reached;
    result.denominator = all;
    result.weight = all;
    if (!(all > 0)) {
      return;
    }
    double share = reached / all;
    double rest = others / all;
    if (replicates == null) {
      double[] scores = new double[count];
      for (int i = 0; i < count; i++) {
        scores[i] = (yes[i] * rest - no[i] * share) / all;
      }
      result.variance = design.variance().variance(units, count, scores);
    }
    long n = result.observations;
    result.simpleRandomVariance = n > 1 ? share * rest / (n - 1.0) : Double.NaN;
  }

  private DomainSums[] domainByDomain(int @Nullable [] codes, int domains) {
    RowsOfDomains rows = RowsOfDomains.of(tree.rows(), codes, domains);
    UnitSlots slots = new UnitSlots(tree.units());
    DomainSums[] results = new DomainSums[domains];
    ReplicateSums replicated = new ReplicateSums(domains);
    for (int domain = 0; domain < domains; domain++) {
      results[domain] = ofRows(rows, domain, slots, replicated);
    }
    replicated.estimate(results);
    return results;
  }

  private DomainSums ofRows(
      RowsOfDomains rows, int domain, UnitSlots slots, ReplicateSums slotSums) {
    DomainSums result = new DomainSums(variable, tree);
    CompensatedSum missing = new CompensatedSum();
    CompensatedSum all = new CompensatedSum();
    CompensatedSum numerator = new CompensatedSum();
    CompensatedSum denominator = new CompensatedSum();
    CompensatedSum squares = new CompensatedSum();
    slots.clear();
    for (int i = rows.start(domain); i < rows.end(domain); i++) {
      int row = rows.row(i);
      double weight = weights.of(row);
      if (!(weight < 0 || weight > 0)) {
        continue;
      }
      if (!variable.isKnown(row)) {
        result.missing++;
        missing.add(weight);
        continue;
      }
      result.observations++;
      slots.slot(design.unit(row));
      all.add(weight);
      squares.add(weight * weight);
      numerator.add(weight * variable.y(row));
      denominator.add(weight * variable.x(row));
    }
    result.missingWeight = missing.value();
    result.weight = all.value();
    result.squaredWeight = squares.value();
    result.numerator = numerator.value();
    result.denominator = denominator.value();
    result.countUnits(slots.units(), slots.count());
    if (result.observations > 0 && !Double.isNaN(result.estimate())) {
      spread(result, rows, domain, slots, slotSums);
    }
    return result;
  }

  /** The second pass over the rows of a domain, which knows the estimate. */
  private void spread(
      DomainSums result, RowsOfDomains rows, int domain, UnitSlots slots, ReplicateSums slotSums) {
    Influence influence = Influence.of(variable, result);
    double[] scores = new double[slots.count()];
    double[] fitted = calibrated == null ? new double[0] : new double[calibrated.auxiliaries()];
    double middle = influence.middleOfSpread();
    CompensatedSum spread = new CompensatedSum();
    for (int i = rows.start(domain); i < rows.end(domain); i++) {
      int row = rows.row(i);
      double weight = weights.of(row);
      if (!(weight < 0 || weight > 0) || !variable.isKnown(row)) {
        continue;
      }
      double y = variable.y(row);
      double x = variable.x(row);
      double score = influence.of(y, x);
      int unit = design.unit(row);
      scores[slots.slot(unit)] += weight * score;
      if (replicates != null) {
        double replicated = replicates.weight(weight);
        slotSums.add(domain, row, unit, replicated * y, replicated * x);
      }
      if (calibrated != null) {
        calibrated.addCrossProducts(row, score, fitted);
      }
      double distance = influence.spreadOf(y, x) - middle;
      spread.add(weight * distance * distance);
    }
    if (replicates == null) {
      result.variance =
          calibrated == null
              ? design.variance().variance(slots.units(), slots.count(), scores)
              : residualVariance(slots, scores, fitted, calibrated);
    }
    result.simpleRandomVariance = influence.simpleRandomVariance(spread.value());
  }

  private double residualVariance(
      UnitSlots slots, double[] scores, double[] fitted, CalibratedWeights calibration) {
    double[] dense = new double[tree.units()];
    for (int i = 0; i < slots.count(); i++) {
      dense[slots.units()[i]] = scores[i];
    }
    calibration.subtractFitted(fitted, dense);
    return design.variance().variance(UnitScores.ofAll(dense));
  }

  /** Sums by what has a weight of its own in a replicate, from which replicates are estimated. */
  private final class ReplicateSums {

    private final double[][] numerators;
    private final double[][] denominators;
    private final boolean[][] present;

    ReplicateSums(int domains) {
      int slots = replicates == null ? 0 : replicates.slots();
      int tables = replicates == null ? 0 : domains;
      numerators = new double[tables][slots];
      denominators = new double[tables][slots];
      present = new boolean[tables][slots];
    }

    void add(int domain, int row, int unit, double numerator, double denominator) {
      if (replicates != null) {
        int slot = replicates.slot(row, unit);
        numerators[domain][slot] += numerator;
        denominators[domain][slot] += denominator;
        present[domain][slot] = true;
      }
    }

    void estimate(DomainSums[] results) {
      if (replicates == null) {
        return;
      }
      int domains = results.length;
      double[][] both = Arrays.copyOf(numerators, 2 * domains);
      System.arraycopy(denominators, 0, both, domains, domains);
      double[][] sums = replicates.totals(both);
      for (int domain = 0; domain < domains; domain++) {
        DomainSums result = results[domain];
        if (!Double.isNaN(result.estimate())) {
          result.replicateEstimates = estimates(sums[domain], sums[domains + domain]);
          result.degreesOfFreedomOfReplicates = replicates.degreesOfFreedom(present[domain]);
        }
      }
    }

    private double[] estimates(double[] numeratorsOf, double[] denominatorsOf) {
      if (!variable.isRatioOfTotals()) {
        return numeratorsOf;
      }
      double[] estimates = new double[numeratorsOf.length];
      for (int replicate = 0; replicate < estimates.length; replicate++) {
        double below = denominatorsOf[replicate];
        estimates[replicate] = Math.abs(below) > 0 ? numeratorsOf[replicate] / below : Double.NaN;
      }
      return estimates;
    }
  }
}
