package org.nutricoverage.survey.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class IdsTest {

  /** Codes by a plain map, in the order of first appearance. */
  private static int[] expected(List<? extends @Nullable Object> values) {
    Map<Object, Integer> codes = new HashMap<>();
    int[] result = new int[values.size()];
    for (int i = 0; i < result.length; i++) {
      Object value = values.get(i);
      if (value == null) {
        result[i] = Ids.MISSING;
      } else {
        codes.putIfAbsent(value, codes.size());
        result[i] = codes.get(value);
      }
    }
    return result;
  }

  private static void assertCodes(Ids ids, List<? extends @Nullable Object> values) {
    assertThat(ids.codes()).containsExactly(expected(values));
    for (int i = 0; i < values.size(); i++) {
      if (ids.codes()[i] != Ids.MISSING) {
        assertThat(ids.label(ids.codes()[i])).isEqualTo(String.valueOf(values.get(i)));
        assertThat(ids.codes()[i]).isLessThan(ids.count());
      }
    }
    assertThat(ids.count()).isEqualTo(Arrays.stream(ids.codes()).max().orElse(Ids.MISSING) + 1);
  }

  @Provide
  Arbitrary<List<@Nullable String>> texts() {
    return Arbitraries.strings()
        .withChars("ab\u00e9\uD83D\uDC76 01")
        .ofMaxLength(2)
        .injectNull(0.05)
        .list()
        .ofMaxSize(400);
  }

  @Property(tries = 60)
  void textsAreNumberedAsTheyAppear(@ForAll("texts") List<@Nullable String> values) {
    assertCodes(Ids.of(values), values);
  }

  @Property(tries = 60)
  void numbersAreNumberedAsTheyAppear(
      @ForAll @Size(max = 300) List<@IntRange(min = -60, max = 60) Integer> values) {
    int[] numbers = values.stream().mapToInt(value -> value).toArray();
    assertCodes(Ids.of(numbers), values);
    assertCodes(Ids.of(values.stream().mapToLong(value -> value).toArray()), values);
    assertCodes(Ids.of(values), values);
  }

  @Property(tries = 60)
  void wideNumbersAreNumberedAsTheyAppear(@ForAll @Size(max = 300) List<Integer> values) {
    List<Integer> twice = new ArrayList<>(values);
    twice.addAll(values);
    assertCodes(Ids.of(twice.stream().mapToInt(value -> value).toArray()), twice);
  }

  @Test
  void theEndsOfARange() {
    int[] narrow = {1 << 16, 1, 2};
    assertCodes(Ids.of(narrow), Arrays.stream(narrow).boxed().toList());
    int[] wide = {(1 << 16) + 1, 1, 2};
    assertCodes(Ids.of(wide), Arrays.stream(wide).boxed().toList());
    int[] widest = {Integer.MAX_VALUE, Integer.MIN_VALUE, 0, Integer.MAX_VALUE};
    assertCodes(Ids.of(widest), Arrays.stream(widest).boxed().toList());
    assertThat(Ids.of(new int[0]).count()).isZero();
    assertThat(Ids.of(new long[0]).codes()).isEmpty();
    assertThat(Ids.of(List.of()).count()).isZero();
    long[] longs = {Long.MIN_VALUE, Long.MAX_VALUE, 0, Long.MIN_VALUE};
    assertCodes(Ids.of(longs), Arrays.stream(longs).boxed().toList());
    // More different ids than any table begins with.
    List<Long> many = new ArrayList<>();
    for (long i = 0; i < 5000; i++) {
      many.add(i * 1_000_003L % 4999);
    }
    assertCodes(Ids.of(many.stream().mapToLong(value -> value).toArray()), many);
    assertCodes(Ids.of(many.stream().mapToInt(Long::intValue).toArray()), many);
    assertCodes(Ids.of(many), many);
  }

  @Test
  void textsMadeToCollide() {
    // "Aa" and "BB" have one hash code, and so have all texts made of the two.
    List<String> colliding = new ArrayList<>(List.of(""));
    for (int i = 0; i < 10; i++) {
      List<String> longer = new ArrayList<>();
      colliding.forEach(text -> {
        longer.add(text + "Aa");
        longer.add(text + "BB");
      });
      colliding = longer;
    }
    List<@Nullable String> values = new ArrayList<>(colliding);
    values.add(null);
    values.addAll(colliding);
    values.add("new");
    assertThat(colliding).hasSize(1024);
    assertCodes(Ids.of(values), values);
  }

  @Test
  void numbersOfEveryTypeAreTheirText() {
    Ids ids =
        Ids.of(Arrays.asList(1, "1", 1L, (short) 1, 1.0, 1.0f, "1.0", 1.5, 1e300, -0.0, 0, 'x'));
    assertThat(ids.codes()).containsExactly(0, 0, 0, 0, 0, 0, 1, 2, 3, 4, 4, 5);
    assertThat(IntStream.range(0, ids.count()).mapToObj(ids::label))
        .containsExactly("1", "1.0", "1.5", "1.0E300", "0", "x");
    assertThat(Ids.of(Arrays.asList(Double.POSITIVE_INFINITY, Double.NaN)).codes())
        .containsExactly(0, Ids.MISSING);
  }

  @Property(tries = 60)
  void pairsAreNumberedAsTheyAppear(
      @ForAll @Size(min = 1, max = 200) List<@IntRange(max = 12) Integer> outer,
      @ForAll @IntRange(min = 1, max = 9) int modulus) {
    int[] first = outer.stream().mapToInt(value -> value).toArray();
    int[] second = IntStream.range(0, first.length).map(i -> i * 7 % modulus).toArray();
    List<List<Integer>> pairs = new ArrayList<>();
    for (int i = 0; i < first.length; i++) {
      pairs.add(List.of(first[i], second[i]));
    }
    Ids narrow = Ids.pairs(first, 13, second, modulus);
    assertThat(narrow.codes()).containsExactly(expected(pairs));
    assertThat(narrow.count()).isEqualTo((int) pairs.stream().distinct().count());
    // The same codes among so many that no direct table is made.
    Ids wide = Ids.pairs(first, 1 << 20, second, 1 << 20);
    assertThat(wide.codes()).containsExactly(narrow.codes());
    assertThat(wide.count()).isEqualTo(narrow.count());
    assertThat(wide.label(0)).isEqualTo("0");
    assertThat(narrow.label(0)).isEqualTo("0");
  }

  @Test
  void denseCodesAreKept() {
    int[] codes = {0, 2, 1};
    Ids ids = Ids.dense(codes, 3);
    assertThat(ids.codes()).isSameAs(codes);
    assertThat(ids.count()).isEqualTo(3);
    assertThat(ids.label(2)).isEqualTo("2");
  }
}
