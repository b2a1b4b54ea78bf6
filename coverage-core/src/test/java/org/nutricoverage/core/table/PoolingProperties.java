package org.nutricoverage.core.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.nutricoverage.core.CoverageEstimate;
import org.nutricoverage.core.Proportion;
import org.nutricoverage.core.Rational;
import org.nutricoverage.core.SampleEstimates;

class PoolingProperties {

  @Provide
  Arbitrary<List<Proportion.Counted>> counts() {
    Arbitrary<Rational> eligible =
        Arbitraries.oneOf(
            Arbitraries.longs().between(1, Long.MAX_VALUE).map(Rational::of),
            Combinators.combine(
                    Arbitraries.longs().between(1, 10_000), Arbitraries.longs().between(1, 99))
                .as(Rational::of));
    Arbitrary<Rational> reached =
        Arbitraries.oneOf(
            Arbitraries.longs().between(0, Long.MAX_VALUE).map(Rational::of),
            Combinators.combine(
                    Arbitraries.longs().between(0, 10_000), Arbitraries.longs().between(1, 99))
                .as(Rational::of));
    return Combinators.combine(reached, eligible)
        .as(Proportion::of)
        .list()
        .ofMinSize(1)
        .ofMaxSize(12);
  }

  private static CoverageEstimate pooled(List<Proportion.Counted> counts) {
    return CoverageTable.of(
            Dimension.AREA,
            IntStream.range(0, counts.size())
                .mapToObj(i ->
                    SampleEstimates.deskReview(
                            SampleEstimates.SCOPE.with(org.nutricoverage.core.Area.parse("A" + i)))
                        .computed(counts.get(i), SampleEstimates.NONE))
                .toList())
        .total();
  }

  private static Proportion.Counted countsOf(List<Proportion.Counted> counts) {
    return pooled(counts).counts().orElseThrow();
  }

  @Property
  void liesBetweenItsCells(@ForAll("counts") List<Proportion.Counted> counts) {
    List<Rational> parts = counts.stream().map(Proportion::exact).sorted().toList();
    assertThat(countsOf(counts).exact()).isBetween(parts.get(0), parts.get(parts.size() - 1));
  }

  @Property
  void doesNotDependOnTheOrder(
      @ForAll("counts") List<Proportion.Counted> counts, @ForAll Random random) {
    List<Proportion.Counted> shuffled = new ArrayList<>(counts);
    Collections.shuffle(shuffled, random);
    assertThat(countsOf(shuffled)).isEqualTo(countsOf(counts));
  }

  @Property
  void doesNotDependOnTheGrouping(
      @ForAll("counts") List<Proportion.Counted> one,
      @ForAll("counts") List<Proportion.Counted> two,
      @ForAll("counts") List<Proportion.Counted> three) {
    List<Proportion.Counted> all = new ArrayList<>(one);
    all.addAll(two);
    all.addAll(three);
    Proportion.Counted a = countsOf(one);
    Proportion.Counted b = countsOf(two);
    Proportion.Counted c = countsOf(three);
    assertThat(a.pooledWith(b).pooledWith(c))
        .isEqualTo(a.pooledWith(b.pooledWith(c)))
        .isEqualTo(countsOf(all));
    assertThat(countsOf(List.of(a, b, c))).isEqualTo(countsOf(all));
  }

  @Property
  void isTheMeanWeightedByTheEligible(@ForAll("counts") List<Proportion.Counted> counts) {
    Rational sum =
        counts.stream().map(Proportion.Counted::denominator).reduce(Rational.ZERO, Rational::plus);
    Rational mean =
        counts.stream()
            .map(part -> part.exact().times(part.denominator().dividedBy(sum)))
            .reduce(Rational.ZERO, Rational::plus);
    assertThat(countsOf(counts).exact()).isEqualTo(mean);
  }
}
