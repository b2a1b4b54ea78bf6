package org.nutricoverage.survey;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.nutricoverage.core.internal.Numbers;
import org.nutricoverage.survey.internal.Ids;

/**
 * What is estimated of each row: a share, a mean, a ratio or a total.
 *
 * <p>Every one is a ratio of totals of y and x, but for the total, which is that of y alone; of a
 * share and a mean, x is 1.
 */
final class Variable {

  enum Kind {
    PROPORTION("weighted proportion"),
    MEAN("weighted mean"),
    RATIO("combined ratio"),
    TOTAL("weighted total");

    private final String label;

    Kind(String label) {
      this.label = label;
    }

    String label() {
      return label;
    }
  }

  private static final int MOST_NAMED = 20;

  private final Kind kind;
  private final String label;
  private final byte @Nullable [] answers;
  private final double @Nullable [] numbers;
  private final double @Nullable [] denominators;

  private Variable(
      Kind kind,
      String label,
      byte @Nullable [] answers,
      double @Nullable [] numbers,
      double @Nullable [] denominators) {
    this.kind = kind;
    this.label = label;
    this.answers = answers;
    this.numbers = numbers;
    this.denominators = denominators;
  }

  static Variable answers(SurveySample sample, String column) {
    return new Variable(Kind.PROPORTION, column, sample.answers(column), null, null);
  }

  static Variable category(SurveySample sample, String column, String category) {
    Ids ids = sample.ids(column);
    int wanted = ids.codeOf(category);
    if (wanted == Ids.MISSING && ids.count() > 0) {
      requirePossible(sample, column, ids, category);
    }
    byte[] answers = new byte[sample.rows()];
    for (int row = 0; row < answers.length; row++) {
      int code = ids.codes()[row];
      answers[row] = code == Ids.MISSING ? SampleColumn.NO_ANSWER : (byte) (code == wanted ? 1 : 0);
    }
    return new Variable(Kind.PROPORTION, column + " " + category, answers, null, null);
  }

  private static void requirePossible(
      SurveySample sample, String column, Ids ids, String category) {
    Set<String> labels = new TreeSet<>(NaturalOrder.LABELS);
    labels.addAll(sample.column(column).possible());
    if (labels.contains(category)) {
      return;
    }
    IntStream.range(0, ids.count()).mapToObj(ids::label).forEach(labels::add);
    Optional<String> meant =
        labels.stream().filter(label -> plain(label).equals(plain(category))).findFirst();
    int unnamed = labels.size() - MOST_NAMED;
    throw SurveyDataException.of(
        column,
        "no row has the category "
            + quoted(category)
            + meant.map(label -> "; did you mean " + quoted(label) + "?").orElse(";")
            + " the categories are "
            + labels.stream()
                .limit(MOST_NAMED)
                .map(Variable::quoted)
                .collect(Collectors.joining(", "))
            + (unnamed > 0 ? " and " + Numbers.counted(unnamed, "other", "others") : ""));
  }

  /** A label without what is easily mistyped: case, spaces, and letters of other widths. */
  private static String plain(String label) {
    return Normalizer.normalize(label, Normalizer.Form.NFKC)
        .toLowerCase(Locale.ROOT)
        .replaceAll("[\\s\\p{Cf}_-]+", "");
  }

  private static String quoted(String label) {
    return '"' + label + '"';
  }

  static Variable mean(SurveySample sample, String column) {
    return new Variable(Kind.MEAN, column, null, sample.numbers(column), null);
  }

  static Variable total(SurveySample sample, String column) {
    return new Variable(Kind.TOTAL, column, null, sample.numbers(column), null);
  }

  static Variable ratio(SurveySample sample, String numerator, String denominator) {
    return new Variable(
        Kind.RATIO,
        numerator + " / " + denominator,
        null,
        sample.numbers(numerator),
        sample.numbers(denominator));
  }

  Kind kind() {
    return kind;
  }

  String label() {
    return label;
  }

  boolean isRatioOfTotals() {
    return kind != Kind.TOTAL;
  }

  /** The answers of a proportion: 0, 1, or {@link SampleColumn#NO_ANSWER}. */
  byte @Nullable [] answers() {
    return answers;
  }

  boolean isKnown(int row) {
    if (answers != null) {
      return answers[row] != SampleColumn.NO_ANSWER;
    }
    return numbers != null
        && !Double.isNaN(numbers[row])
        && (denominators == null || !Double.isNaN(denominators[row]));
  }

  double y(int row) {
    return answers != null ? answers[row] : numbers == null ? Double.NaN : numbers[row];
  }

  double x(int row) {
    return denominators == null ? 1 : denominators[row];
  }
}
