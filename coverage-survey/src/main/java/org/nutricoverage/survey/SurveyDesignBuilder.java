package org.nutricoverage.survey;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.nutricoverage.core.Finding;
import org.nutricoverage.core.internal.Arguments;
import org.nutricoverage.core.internal.Numbers;
import org.nutricoverage.survey.internal.DesignVariance;
import org.nutricoverage.survey.internal.Ids;
import org.nutricoverage.survey.internal.PairwiseForm;
import org.nutricoverage.survey.internal.SamplingStage;
import org.nutricoverage.survey.internal.SamplingTree;

/**
 * Describes how a sample was drawn; it ends with {@link #build()}.
 *
 * <p>Without any call it is a simple random sample of the rows. Each part is given once; a second
 * time is refused, as one of the two would be lost.
 *
 * @since 0.1.0
 */
public final class SurveyDesignBuilder {

  private final SurveySample sample;
  private final Map<String, String> given = new HashMap<>();
  private List<String> strata = List.of();
  private List<String> clusters = List.of();
  private @Nullable String weights;
  private List<String> population = List.of();
  private FinitePopulation.Kind populationKind = FinitePopulation.Kind.SIZE;
  private boolean overton;
  private double @Nullable [][] joint;
  private boolean yatesGrundy;
  private boolean nested;
  private LonePrimarySamplingUnits lone = LonePrimarySamplingUnits.FAIL;
  private boolean alsoInDomains;

  SurveyDesignBuilder(SurveySample sample) {
    this.sample = Objects.requireNonNull(sample, "sample");
  }

  /**
   * The strata from which primary sampling units were drawn.
   *
   * @param columns the columns that tell them apart; several are crossed
   * @return this builder
   * @throws IllegalStateException if strata were given already
   */
  public SurveyDesignBuilder strata(String... columns) {
    requireFirst("strata", columns);
    strata = List.of(columns);
    return this;
  }

  /**
   * The units of each stage: first the primary sampling units, then the units within them.
   *
   * <p>Later stages add to the variance only if population sizes or fractions are given for them;
   * without, the first stage carries all of it (the ultimate cluster estimator).
   *
   * @param columns a column for each stage, the first stage first; without one every row is its own
   *     primary sampling unit
   * @return this builder
   * @throws IllegalStateException if clusters were given already
   */
  public SurveyDesignBuilder clusters(String... columns) {
    requireFirst("clusters", columns);
    clusters = List.of(columns);
    return this;
  }

  /**
   * The weights: how many people of the population a row stands for.
   *
   * <p>A row with weight 0 is outside every domain. Without this, the weights are the inverse of
   * the sampling fractions or probabilities where those are given, else 1.
   *
   * @param column a column of numbers, none missing or negative
   * @return this builder
   * @throws IllegalStateException if weights were given already
   */
  public SurveyDesignBuilder weights(String column) {
    requireFirst("weights", column);
    weights = column;
    return this;
  }

  /**
   * The sizes of the populations from which each stage was drawn, for finite population
   * corrections.
   *
   * @param columns a column for each stage, the first stage first: the number of primary sampling
   *     units in the stratum, of second units in the first unit, and so on
   * @return this builder
   * @throws IllegalStateException if sizes, fractions or probabilities were given already
   */
  public SurveyDesignBuilder populationSizes(String... columns) {
    return finite(FinitePopulation.Kind.SIZE, columns);
  }

  /**
   * The fractions that were drawn at each stage, for finite population corrections.
   *
   * @param columns a column for each stage, the first stage first, each above 0 and at most 1
   * @return this builder
   * @throws IllegalStateException if sizes, fractions or probabilities were given already
   */
  public SurveyDesignBuilder samplingFractions(String... columns) {
    return finite(FinitePopulation.Kind.FRACTION, columns);
  }

  /**
   * Probabilities of selection of primary sampling units drawn without replacement and with unequal
   * probabilities, with Brewer's form of the variance: sum (1 - p) n/(n - 1) (z - mean)^2.
   *
   * @param columns the probability of the primary sampling unit, then the fractions of later stages
   * @return this builder
   * @throws IllegalStateException if sizes, fractions or probabilities were given already
   */
  public SurveyDesignBuilder probabilitiesBrewer(String... columns) {
    return finite(FinitePopulation.Kind.PROBABILITY, columns);
  }

  /**
   * Probabilities of selection as with {@link #probabilitiesBrewer}, with Overton's approximation
   * of the joint probabilities.
   *
   * @param column the probability of the primary sampling unit
   * @return this builder
   * @throws IllegalStateException if sizes, fractions or probabilities were given already
   */
  public SurveyDesignBuilder probabilitiesOverton(String column) {
    finite(FinitePopulation.Kind.PROBABILITY, column);
    overton = true;
    return this;
  }

  /**
   * The probabilities that pairs of primary sampling units were drawn together, with the variance
   * of Horvitz and Thompson.
   *
   * @param jointProbabilities a symmetric matrix: row and column i stand for the unit that appears
   *     i-th in the sample; its own probability stands on the diagonal
   * @return this builder
   * @throws IllegalStateException if joint probabilities were given already
   */
  public SurveyDesignBuilder jointProbabilities(double[][] jointProbabilities) {
    return joint(jointProbabilities, false);
  }

  /**
   * The same as {@link #jointProbabilities} with the variance of Yates, Grundy and Sen, for designs
   * of fixed size.
   *
   * @param jointProbabilities the matrix
   * @return this builder
   * @throws IllegalStateException if joint probabilities were given already
   */
  public SurveyDesignBuilder jointProbabilitiesYatesGrundy(double[][] jointProbabilities) {
    return joint(jointProbabilities, true);
  }

  /**
   * Says that the labels of primary sampling units are unique only within their stratum: village 1
   * of one stratum is not village 1 of another.
   *
   * <p>Without this a label that occurs in two strata is refused. Labels of later stages are always
   * read within the unit above.
   *
   * @return this builder
   */
  public SurveyDesignBuilder nested() {
    nested = true;
    return this;
  }

  /**
   * What to do with strata that hold one primary sampling unit.
   *
   * @param choice the choice; {@link LonePrimarySamplingUnits#FAIL} unless said otherwise
   * @return this builder
   * @throws IllegalStateException if that was said already
   */
  public SurveyDesignBuilder lonePrimarySamplingUnits(LonePrimarySamplingUnits choice) {
    requireFirst("lonePrimarySamplingUnits", Objects.requireNonNull(choice, "choice").toString());
    lone = choice;
    return this;
  }

  /**
   * Extends {@link LonePrimarySamplingUnits#ADJUST} and {@link LonePrimarySamplingUnits#AVERAGE} to
   * strata of which only one sampled unit has members of the domain.
   *
   * @return this builder
   */
  public SurveyDesignBuilder lonePrimarySamplingUnitsAlsoInDomains() {
    alsoInDomains = true;
    return this;
  }

  /** Refuses a part that was given before: one of the two must be a mistake. */
  private void requireFirst(String part, String... values) {
    String value = values.length == 0 ? "none" : String.join(", ", values);
    String before = given.putIfAbsent(part, value);
    if (before != null) {
      throw new IllegalStateException(
          part + " must be given once but were given as " + before + " and as " + value);
    }
  }

  private SurveyDesignBuilder finite(FinitePopulation.Kind kind, String... columns) {
    if (!population.isEmpty()) {
      throw new IllegalStateException(
          "population sizes, sampling fractions or probabilities were given already: "
              + String.join(", ", population));
    }
    population = List.of(columns);
    populationKind = kind;
    return this;
  }

  private SurveyDesignBuilder joint(double[][] probabilities, boolean form) {
    requireFirst(
        "joint probabilities",
        "a matrix of " + Numbers.counted(probabilities.length, "row", "rows"));
    joint = Arrays.stream(probabilities).map(double[]::clone).toArray(double[][]::new);
    yatesGrundy = form;
    return this;
  }

  /**
   * Encodes and checks the design.
   *
   * @return the design
   * @throws SurveyDataException if the data contradict the description: an id, a weight or a size
   *     is missing, a weight is negative, a label occurs in two strata, fewer units are in the
   *     population than in the sample
   * @throws LonePrimarySamplingUnitException if a stratum holds one primary sampling unit, or a
   *     sampled unit one unit of the next stage, and nothing was said about it
   * @throws IllegalArgumentException if the sample has no rows, or the parts do not go together
   */
  public SurveyDesign build() {
    if (sample.rows() == 0) {
      throw new IllegalArgumentException("the sample must have at least one row");
    }
    if (population.size() > Math.max(1, clusters.size())) {
      throw new IllegalArgumentException(
          "there must be at most one column of sizes, fractions or probabilities for each of the "
              + Math.max(1, clusters.size())
              + " stages but there are "
              + population.size());
    }
    Crossing strataOfRow = strata.isEmpty() ? null : completeStrata();
    if (strataOfRow != null && !clusters.isEmpty() && !nested) {
      requireOneStratum(strataOfRow);
    }
    Ids firstStrata =
        strataOfRow == null ? null : Ids.dense(strataOfRow.codes(), strataOfRow.count());
    SamplingTree tree = SamplingTree.of(sample.rows(), firstStrata, stages());
    boolean hasLone = checkLone(tree, strataOfRow);
    PairwiseForm form = form(tree, hasLone);
    DesignVariance variance = new DesignVariance(tree, lone.rule(), alsoInDomains, form);
    List<Finding> findings = new ArrayList<>();
    DesignWeights rowWeights = DesignWeights.of(weightsOfRows(tree));
    if (!Double.isFinite(rowWeights.sum())) {
      throw SurveyDataException.of(
          Objects.requireNonNullElse(weights, "weights"), "the weights are too great to be summed");
    }
    if (!(rowWeights.sum() > 0)) {
      throw SurveyDataException.of(
          Objects.requireNonNullElse(weights, "weights"), "all weights are 0");
    }
    if (weights == null && population.isEmpty() && joint == null) {
      findings.add(
          Finding.of(SurveyFinding.NO_WEIGHTS, "no weights were given; every row counts as 1"));
    }
    if (hasLone) {
      findings.add(
          Finding.of(
              SurveyFinding.LONE_PRIMARY_SAMPLING_UNITS,
              "strata or units with a single sampling unit were " + lone.label()));
    }
    return new SurveyDesign(
        sample,
        tree,
        rowWeights,
        variance,
        lone,
        hasLone,
        description(),
        strata,
        clusters.stream().findFirst(),
        findings,
        null,
        null);
  }

  private Crossing completeStrata() {
    strata.forEach(sample::completeIds);
    return Crossing.of(sample, strata);
  }

  private List<SamplingTree.Stage> stages() {
    List<SamplingTree.Stage> stages = new ArrayList<>();
    int used = Math.max(1, Math.min(clusters.size(), population.size()));
    for (int stage = 0; stage < used; stage++) {
      Ids units = clusters.isEmpty() ? null : sample.completeIds(clusters.get(stage));
      FinitePopulation.Kind kind =
          stage > 0 && populationKind == FinitePopulation.Kind.PROBABILITY
              ? FinitePopulation.Kind.FRACTION
              : populationKind;
      FinitePopulation drawn =
          stage < population.size()
              ? new FinitePopulation(sample, population.get(stage), kind)
              : null;
      stages.add(new SamplingTree.Stage(units, drawn));
    }
    return stages;
  }

  private void requireOneStratum(Crossing strataOfRow) {
    Ids units = sample.completeIds(clusters.get(0));
    int[] stratumOfUnit = new int[units.count()];
    Arrays.fill(stratumOfUnit, Ids.MISSING);
    for (int row = 0; row < sample.rows(); row++) {
      int unit = units.codes()[row];
      int stratum = strataOfRow.codes()[row];
      if (stratumOfUnit[unit] == Ids.MISSING) {
        stratumOfUnit[unit] = stratum;
      } else if (stratumOfUnit[unit] != stratum) {
        throw SurveyDataException.at(
            clusters.get(0),
            row,
            "the label "
                + units.label(unit)
                + " occurs in the strata "
                + String.join(" / ", strataOfRow.label(stratumOfUnit[unit]))
                + " and "
                + String.join(" / ", strataOfRow.label(stratum))
                + "; say nested() if labels are unique only within a stratum");
      }
    }
  }

  private boolean checkLone(SamplingTree tree, @Nullable Crossing strataOfRow) {
    if (joint != null) {
      return false;
    }
    boolean found = false;
    for (int stage = 0; stage < tree.stages().size(); stage++) {
      int[] groups = tree.stages().get(stage).loneGroups();
      found |= groups.length > 0;
      if (groups.length > 0 && lone == LonePrimarySamplingUnits.FAIL) {
        throw new LonePrimarySamplingUnitException(
            labels(tree, stage, groups, strataOfRow), stage + 1);
      }
    }
    return found;
  }

  private List<String> labels(
      SamplingTree tree, int stage, int[] groups, @Nullable Crossing strataOfRow) {
    List<String> labels = new ArrayList<>();
    int[] firstRows = stage > 0 ? firstRows(tree, stage) : new int[0];
    for (int group : groups) {
      if (stage > 0) {
        labels.add("unit " + labelOfUnitAbove(stage, firstRows[group]));
      } else if (strataOfRow == null) {
        labels.add("the whole sample");
      } else {
        labels.add("stratum " + String.join(" / ", strataOfRow.label(group)));
      }
    }
    labels.sort(NaturalOrder.LABELS);
    return labels;
  }

  /** The first row of each group of a stage. */
  private int[] firstRows(SamplingTree tree, int stage) {
    int[] units = tree.unitOfRow();
    int[] firstRows = new int[tree.stages().get(stage).groups()];
    for (int row = sample.rows() - 1; row >= 0; row--) {
      int unit = tree.ancestor(units == null ? row : units[row], stage);
      firstRows[tree.stages().get(stage).group(unit)] = row;
    }
    return firstRows;
  }

  private String labelOfUnitAbove(int stage, int row) {
    List<String> path = new ArrayList<>();
    for (String column : strata) {
      path.add(sample.text(column, row + 1));
    }
    for (String column : clusters.subList(0, stage)) {
      path.add(sample.text(column, row + 1));
    }
    return String.join(" / ", path);
  }

  private @Nullable PairwiseForm form(SamplingTree tree, boolean hasLone) {
    SamplingStage first = tree.first();
    if (joint != null && !population.isEmpty()) {
      throw new IllegalArgumentException(
          "joint probabilities take the place of sizes, fractions and probabilities; give one of"
              + " them");
    }
    if (overton) {
      if (hasLone && lone != LonePrimarySamplingUnits.CERTAINTY) {
        throw new IllegalArgumentException(
            "lonePrimarySamplingUnits must be CERTAINTY with Overton's approximation, which has"
                + " nothing to put in the place of a stratum with one unit");
      }
      return PairwiseForm.overton(first);
    }
    if (joint == null) {
      return null;
    }
    checkJoint(joint, first.units());
    return PairwiseForm.joint(joint, yatesGrundy);
  }

  private static void checkJoint(double[][] joint, int units) {
    if (joint.length != units) {
      throw Arguments.refused(
          "jointProbabilities", "a matrix of " + units + " rows, one for each unit", joint.length);
    }
    for (int i = 0; i < units; i++) {
      if (joint[i].length != units) {
        throw Arguments.refused(
            "jointProbabilities[" + i + "]", units + " probabilities", joint[i].length);
      }
    }
    for (int i = 0; i < units; i++) {
      for (int j = 0; j < units; j++) {
        double own = Math.min(joint[i][i], joint[j][j]);
        boolean sound =
            joint[i][j] > 0
                && joint[i][j] <= Math.min(1, own * (1 + 1e-9))
                && Math.abs(joint[i][j] - joint[j][i]) <= 1e-9 * joint[i][j];
        if (!sound) {
          throw Arguments.refused(
              "jointProbabilities[" + i + "][" + j + "]",
              "above 0, symmetric and at most the probability of either unit",
              joint[i][j]);
        }
      }
    }
  }

  private double[] weightsOfRows(SamplingTree tree) {
    double[] values = new double[sample.rows()];
    if (weights != null) {
      double[] given = sample.numbers(weights);
      for (int row = 0; row < values.length; row++) {
        if (Double.isNaN(given[row])) {
          throw SurveyDataException.at(weights, row, "the weight is missing");
        }
        if (given[row] < 0) {
          throw SurveyDataException.at(
              weights, row, "a weight must be at least 0 but was " + given[row]);
        }
        values[row] = given[row];
      }
      return values;
    }
    int[] units = tree.unitOfRow();
    for (int row = 0; row < values.length; row++) {
      int unit = units == null ? row : units[row];
      double weight = 1;
      for (int stage = tree.stages().size() - 1; stage >= 0; stage--) {
        double fraction =
            joint == null
                ? tree.stages().get(stage).fraction(tree.ancestor(unit, stage))
                : joint[unit][unit];
        weight = fraction > 0 ? weight / fraction : weight;
      }
      values[row] = weight;
    }
    return values;
  }

  private String description() {
    StringBuilder text = new StringBuilder();
    if (weights != null) {
      text.append("weights ").append(weights);
    } else if (population.isEmpty() && joint == null) {
      text.append("no weights");
    } else {
      text.append("weights from the sampling fractions");
    }
    if (joint != null) {
      text.append(
          yatesGrundy
              ? ", joint probabilities (Yates-Grundy)"
              : ", joint probabilities (Horvitz-Thompson)");
    } else if (!population.isEmpty()) {
      String what =
          switch (populationKind) {
            case SIZE -> "population sizes ";
            case FRACTION -> "sampling fractions ";
            case PROBABILITY -> overton ? "probabilities (Overton) " : "probabilities (Brewer) ";
          };
      text.append(", ").append(what).append(String.join(", ", population));
    }
    return text.toString();
  }
}
