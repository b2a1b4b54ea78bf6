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
import net.jqwik.api.ArbitrarySupplier;
import org.jspecify.annotations.Nullable;

/**
 * A small survey to try laws on.
 *
 * @param people its rows
 * @param corrected for how many stages the sizes of the populations are given
 */
record Survey(List<Person> people, int corrected) {

  /** Where somebody lives. */
  record Place(String stratum, String cluster, String household, String member) {}

  /** How many clusters, households and members there are to be drawn from. */
  record Populations(double clusters, double households, double members) {}

  /** A row; answer and group may be missing, the number is NaN then. */
  record Person(
      Place place,
      double weight,
      @Nullable Boolean answer,
      double number,
      double size,
      @Nullable String group,
      Populations populations) {

    Person withWeight(double newWeight) {
      return new Person(place, newWeight, answer, number, size, group, populations);
    }

    Person withAnswer(@Nullable Boolean newAnswer) {
      return new Person(place, weight, newAnswer, number, size, group, populations);
    }

    Person withNumber(double newNumber) {
      return new Person(place, weight, answer, newNumber, size, group, populations);
    }

    Person withGroup(@Nullable String newGroup) {
      return new Person(place, weight, answer, number, size, newGroup, populations);
    }

    Person withStratum(String newStratum) {
      Place moved = new Place(newStratum, place.cluster, place.household, place.member);
      return new Person(moved, weight, answer, number, size, group, populations);
    }

    Person withPopulations(double clusters, double households) {
      return new Person(
          place,
          weight,
          answer,
          number,
          size,
          group,
          new Populations(clusters, households, populations.members));
    }

    String stratum() {
      return place.stratum;
    }

    String cluster() {
      return place.cluster;
    }

    String household() {
      return place.household;
    }

    String member() {
      return place.member;
    }

    double clusters() {
      return populations.clusters;
    }

    double households() {
      return populations.households;
    }

    double members() {
      return populations.members;
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
  static final class Any implements ArbitrarySupplier<Survey> {
    @Override
    public Arbitrary<Survey> get() {
      return Arbitraries.randomValue(random -> random(random, random.nextInt(4), 6, false));
    }
  }

  /** The same with population sizes for at most the first stage. */
  static final class OfOneStage implements ArbitrarySupplier<Survey> {
    @Override
    public Arbitrary<Survey> get() {
      return Arbitraries.randomValue(random -> random(random, random.nextInt(2), 6, false));
    }
  }

  /** The same without population sizes and with two clusters in each stratum. */
  static final class OfPairs implements ArbitrarySupplier<Survey> {
    @Override
    public Arbitrary<Survey> get() {
      return Arbitraries.randomValue(random -> random(random, 0, 2, false));
    }
  }

  /** Any survey with weights from 1e-6 to 1e6. */
  static final class WithExtremeWeights implements ArbitrarySupplier<Survey> {
    @Override
    public Arbitrary<Survey> get() {
      return Arbitraries.randomValue(random -> random(random, random.nextInt(4), 6, true));
    }
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
                    new Place("s" + stratum, "c" + cluster, "h" + household, "m" + member),
                    weight,
                    (!isFirst && random.nextInt(10) == 0) ? null : (random.nextDouble() < share),
                    !isFirst && random.nextInt(15) == 0 ? Double.NaN : 10 * random.nextDouble(),
                    1 + random.nextInt(4),
                    !isFirst && random.nextInt(12) == 0
                        ? null
                        : "g" + random.nextInt(1 + random.nextInt(4)),
                    new Populations(allClusters, allHouseholds, allMembers)));
          }
        }
      }
    }
    return new Survey(people, corrected);
  }
}
