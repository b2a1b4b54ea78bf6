package org.nutricoverage.survey;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import java.util.function.UnaryOperator;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import org.jspecify.annotations.Nullable;

/**
 * A small survey to try laws on.
 *
 * @param people its rows
 * @param corrected for how many stages the sizes of the populations are given
 */
record Survey(List<Person> people, int corrected) {

  /** A row; answer and group may be missing, the number is NaN then. */
  record Person(
      String stratum,
      String cluster,
      String household,
      String member,
      double weight,
      @Nullable Boolean answer,
      double number,
      double size,
      @Nullable String group,
      double clusters,
      double households,
      double members) {

    Person withWeight(double newWeight) {
      return new Person(
          stratum,
          cluster,
          household,
          member,
          newWeight,
          answer,
          number,
          size,
          group,
          clusters,
          households,
          members);
    }

    Person withAnswer(@Nullable Boolean newAnswer) {
      return new Person(
          stratum,
          cluster,
          household,
          member,
          weight,
          newAnswer,
          number,
          size,
          group,
          clusters,
          households,
          members);
    }

    Person withGroup(@Nullable String newGroup) {
      return new Person(
          stratum,
          cluster,
          household,
          member,
          weight,
          answer,
          number,
          size,
          newGroup,
          clusters,
          households,
          members);
    }

    Person withStratum(String newStratum) {
      return new Person(
          newStratum,
          cluster,
          household,
          member,
          weight,
          answer,
          number,
          size,
          group,
          clusters,
          households,
          members);
    }

    Person withPopulations(double newClusters, double newHouseholds) {
      return new Person(
          stratum,
          cluster,
          household,
          member,
          weight,
          answer,
          number,
          size,
          group,
          newClusters,
          newHouseholds,
          members);
    }

    double y() {
      return answer == null ? Double.NaN : answer ? 1 : 0;
    }
  }

  Survey {
    people = List.copyOf(people);
  }

  Survey map(UnaryOperator<Person> change) {
    return new Survey(people.stream().map(change).toList(), corrected);
  }

  Survey shuffled(Random random) {
    List<Person> shuffled = new ArrayList<>(people);
    Collections.shuffle(shuffled, random);
    return new Survey(shuffled, corrected);
  }

  Survey withCorrected(int stages) {
    return new Survey(people, stages);
  }

  Survey with(Person... more) {
    List<Person> all = new ArrayList<>(people);
    all.addAll(Arrays.asList(more));
    return new Survey(all, corrected);
  }

  double[] numbers(ToDoubleFunction<Person> value) {
    return people.stream().mapToDouble(value).toArray();
  }

  <T extends @Nullable Object> List<T> column(Function<Person, T> value) {
    List<T> values = new ArrayList<>();
    people.forEach(person -> values.add(value.apply(person)));
    return values;
  }

  SurveySample.Builder columns() {
    return SurveySample.builder()
        .category("stratum", column(Person::stratum))
        .category("cluster", column(Person::cluster))
        .category("household", column(Person::household))
        .category("member", column(Person::member))
        .number("weight", numbers(Person::weight))
        .answer("answer", this.<@Nullable Boolean>column(Person::answer))
        .number("number", numbers(Person::number))
        .number("size", numbers(Person::size))
        .category("group", this.<@Nullable String>column(Person::group))
        .number("clusters", numbers(Person::clusters))
        .number("households", numbers(Person::households))
        .number("members", numbers(Person::members));
  }

  SurveyDesignBuilder described() {
    return described(columns().build());
  }

  SurveyDesignBuilder described(SurveySample sample) {
    SurveyDesignBuilder builder =
        SurveyDesign.of(sample)
            .strata("stratum")
            .clusters(Arrays.copyOf(new String[] {"cluster", "household", "member"}, stages()))
            .nested()
            .weights("weight");
    return corrected == 0
        ? builder
        : builder.populationSizes(
            Arrays.copyOf(new String[] {"clusters", "households", "members"}, corrected));
  }

  private int stages() {
    return Math.max(1, corrected);
  }

  SurveyDesign design() {
    return described().build();
  }

  /** Surveys of 1 to 5 strata, 2 to 6 clusters in each, up to three stages. */
  static Arbitrary<Survey> any() {
    return Arbitraries.randomValue(random -> random(random, random.nextInt(4), 6, false));
  }

  /** The same with population sizes for at most the first stage. */
  static Arbitrary<Survey> ofOneStage() {
    return Arbitraries.randomValue(random -> random(random, random.nextInt(2), 6, false));
  }

  /** The same without population sizes and with two clusters in each stratum. */
  static Arbitrary<Survey> ofPairs() {
    return Arbitraries.randomValue(random -> random(random, 0, 2, false));
  }

  /** The same with weights from 1e-6 to 1e6. */
  static Arbitrary<Survey> withExtremeWeights() {
    return Arbitraries.randomValue(random -> random(random, random.nextInt(4), 6, true));
  }

  private static Survey random(Random random, int corrected, int mostClusters, boolean extreme) {
    List<Person> people = new ArrayList<>();
    double share = random.nextDouble();
    int strata = 1 + random.nextInt(5);
    for (int stratum = 0; stratum < strata; stratum++) {
      int clusters = 2 + random.nextInt(mostClusters - 1);
      double allClusters = clusters + random.nextInt(8);
      for (int cluster = 0; cluster < clusters; cluster++) {
        int households = (corrected > 1 ? 2 : 1) + random.nextInt(2);
        double allHouseholds = households + random.nextInt(8);
        for (int household = 0; household < households; household++) {
          int members = (corrected > 2 ? 2 : 1) + random.nextInt(3);
          double allMembers = members + random.nextInt(4);
          for (int member = 0; member < members; member++) {
            double weight =
                extreme ? Math.pow(10, 12 * random.nextDouble() - 6) : 1 + 99 * random.nextDouble();
            boolean isFirst = people.isEmpty();
            people.add(
                new Person(
                    "s" + stratum,
                    "c" + cluster,
                    "h" + household,
                    "m" + member,
                    weight,
                    (!isFirst && random.nextInt(10) == 0) ? null : (random.nextDouble() < share),
                    !isFirst && random.nextInt(15) == 0 ? Double.NaN : 10 * random.nextDouble(),
                    1 + random.nextInt(4),
                    !isFirst && random.nextInt(12) == 0
                        ? null
                        : "g" + random.nextInt(1 + random.nextInt(4)),
                    allClusters,
                    allHouseholds,
                    allMembers));
          }
        }
      }
    }
    return new Survey(people, corrected);
  }
}
