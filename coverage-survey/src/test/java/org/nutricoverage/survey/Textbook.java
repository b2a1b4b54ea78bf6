package org.nutricoverage.survey;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.ToDoubleFunction;
import org.nutricoverage.survey.Survey.Person;

/** The formulas of the textbooks, as plainly as possible. */
final class Textbook {

  private static final List<Function<Person, String>> LABELS =
      List.of(Person::cluster, Person::household, Person::member);
  private static final List<ToDoubleFunction<Person>> POPULATIONS =
      List.of(Person::clusters, Person::households, Person::members);

  private Textbook() {}

  /** A figure, its variance, and the weighted influences from which the variance came. */
  @SuppressWarnings("ArrayRecordComponent") // never compared
  record Figure(
      double value, double variance, double[] scores, double magnitude, long observations) {

    double scale() {
      double squares = 0;
      for (double score : scores) {
        squares += score * score;
      }
      return squares;
    }

    /** What rounding does to the variance: of the sums, and of scores that cancel. */
    double rounding() {
      return 1e-11 * scale() + 1e-14 * Math.sqrt(scale()) * magnitude;
    }
  }

  static Figure share(Survey survey, Predicate<Person> domain) {
    double yes = 0;
    double no = 0;
    long observations = 0;
    for (Person person : survey.people()) {
      if (isMeant(person, domain, Person::y, one -> 1)) {
        yes += person.weight() * person.y();
        no += person.weight() * (1 - person.y());
        observations++;
      }
    }
    double all = yes + no;
    double ofYes = no / all / all;
    double ofNo = -yes / all / all;
    double[] scores =
        survey.numbers(person ->
            isMeant(person, domain, Person::y, one -> 1)
                ? person.weight() * (person.y() > 0 ? ofYes : ofNo)
                : 0);
    return new Figure(yes / all, covariance(survey, scores, scores), scores, 0, observations);
  }

  /** Sum of w y over sum of w x, of the people of the domain of whom both are known. */
  static Figure ratio(
      Survey survey,
      Predicate<Person> domain,
      ToDoubleFunction<Person> y,
      ToDoubleFunction<Person> x) {
    double numerator = 0;
    double denominator = 0;
    long observations = 0;
    for (Person person : survey.people()) {
      if (isMeant(person, domain, y, x)) {
        numerator += person.weight() * y.applyAsDouble(person);
        denominator += person.weight() * x.applyAsDouble(person);
        observations++;
      }
    }
    double ratio = numerator / denominator;
    double total = denominator;
    double[] scores =
        survey.numbers(person ->
            isMeant(person, domain, y, x)
                ? person.weight()
                    * (y.applyAsDouble(person) - ratio * x.applyAsDouble(person))
                    / total
                : 0);
    return new Figure(
        ratio, covariance(survey, scores, scores), scores, Math.abs(ratio), observations);
  }

  static Figure total(Survey survey, Predicate<Person> domain, ToDoubleFunction<Person> y) {
    double[] scores =
        survey.numbers(person ->
            isMeant(person, domain, y, one -> 1) ? person.weight() * y.applyAsDouble(person) : 0);
    double total = 0;
    for (double score : scores) {
      total += score;
    }
    return new Figure(
        total,
        covariance(survey, scores, scores),
        scores,
        0,
        survey.people().stream().filter(person -> isMeant(person, domain, y, one -> 1)).count());
  }

  static boolean isMeant(
      Person person,
      Predicate<Person> domain,
      ToDoubleFunction<Person> y,
      ToDoubleFunction<Person> x) {
    return person.weight() > 0
        && domain.test(person)
        && !Double.isNaN(y.applyAsDouble(person))
        && !Double.isNaN(x.applyAsDouble(person));
  }

  /** Units less strata among the people meant. */
  static int degreesOfFreedom(Survey survey, Predicate<Person> meant) {
    Set<String> strata = new HashSet<>();
    Set<String> clusters = new HashSet<>();
    for (Person person : survey.people()) {
      if (meant.test(person)) {
        strata.add(person.stratum());
        clusters.add(person.stratum() + "/" + person.cluster());
      }
    }
    return clusters.size() - strata.size();
  }

  /** V = V1 + sum f1 V2 and so on, strata apart. */
  static double covariance(Survey survey, double[] first, double[] second) {
    Map<String, List<Integer>> strata = new LinkedHashMap<>();
    for (int row = 0; row < survey.people().size(); row++) {
      strata.computeIfAbsent(survey.people().get(row).stratum(), key -> new ArrayList<>()).add(row);
    }
    double sum = 0;
    for (List<Integer> rows : strata.values()) {
      sum += ofStage(survey, rows, 0, first, second);
    }
    return sum;
  }

  private static double ofStage(
      Survey survey, List<Integer> rows, int stage, double[] first, double[] second) {
    Map<String, List<Integer>> units = new LinkedHashMap<>();
    for (int row : rows) {
      units
          .computeIfAbsent(
              LABELS.get(stage).apply(survey.people().get(row)), key -> new ArrayList<>())
          .add(row);
    }
    int n = units.size();
    double fraction =
        stage < survey.corrected()
            ? n / POPULATIONS.get(stage).applyAsDouble(survey.people().get(rows.get(0)))
            : 0;
    double meanFirst = sum(rows, first) / n;
    double meanSecond = sum(rows, second) / n;
    double variance = 0;
    for (List<Integer> unit : units.values()) {
      double distances = (sum(unit, first) - meanFirst) * (sum(unit, second) - meanSecond);
      variance += fraction < 1 ? (1 - fraction) * n / (n - 1.0) * distances : 0;
      if (stage + 1 < survey.corrected()) {
        variance += fraction * ofStage(survey, unit, stage + 1, first, second);
      }
    }
    return variance;
  }

  private static double sum(List<Integer> rows, double[] values) {
    double sum = 0;
    for (int row : rows) {
      sum += values[row];
    }
    return sum;
  }
}
