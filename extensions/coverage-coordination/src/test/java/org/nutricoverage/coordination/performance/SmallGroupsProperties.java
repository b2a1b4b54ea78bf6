package org.nutricoverage.coordination.performance;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.constraints.Size;
import org.nutricoverage.core.Rational;

class SmallGroupsProperties {

  private static Map<String, Long> table(List<Long> respondents) {
    Map<String, Long> table = new LinkedHashMap<>();
    for (int i = 0; i < respondents.size(); i++) {
      table.put("G" + i, respondents.get(i));
    }
    return table;
  }

  /**
   * What is published are the scores of the visible groups and of all. A set of groups can be found
   * by subtraction if its indicator is a linear combination of those: no such set with a hidden
   * group may hold fewer respondents than the minimum, the hidden group by itself least of all.
   */
  @Property(tries = 200)
  void noSmallSetOfGroupsIsFoundBySubtraction(
      @ForAll @Size(min = 1, max = 6) List<@LongRange(max = 12) Long> respondents,
      @ForAll @IntRange(min = 2, max = 7) int minimum) {
    Map<String, Long> table = table(respondents);
    table.values().removeIf(count -> count == 0);
    SmallGroups.Hidden hidden = new SmallGroups(minimum).hiddenIn(table);
    List<String> names = List.copyOf(table.keySet());
    List<List<Rational>> published = new ArrayList<>();
    for (int i = 0; i < names.size(); i++) {
      if (!hidden.groups().contains(names.get(i))) {
        published.add(indicator(names.size(), 1 << i));
      }
    }
    if (!hidden.total() && !names.isEmpty()) {
      published.add(indicator(names.size(), (1 << names.size()) - 1));
    }
    int rank = rank(published);
    for (int set = 1; set < 1 << names.size(); set++) {
      long people = 0;
      long smallest = Long.MAX_VALUE;
      int groups = 0;
      for (int i = 0; i < names.size(); i++) {
        if ((set >> i & 1) == 1) {
          long count = table.getOrDefault(names.get(i), 0L);
          people += count;
          smallest = Math.min(smallest, count);
          groups++;
        }
      }
      List<List<Rational>> withSet = new ArrayList<>(published);
      withSet.add(indicator(names.size(), set));
      if (rank(withSet) == rank) {
        assertThat(people).isGreaterThanOrEqualTo(minimum);
        assertThat(groups > 1 || smallest >= minimum).isTrue();
      }
    }
  }

  private static List<Rational> indicator(int size, int set) {
    List<Rational> row = new ArrayList<>();
    for (int i = 0; i < size; i++) {
      row.add(Rational.of(set >> i & 1));
    }
    return row;
  }

  private static int rank(List<List<Rational>> matrix) {
    List<List<Rational>> rows = new ArrayList<>(matrix);
    int rank = 0;
    int width = rows.isEmpty() ? 0 : rows.get(0).size();
    for (int column = 0; column < width; column++) {
      int pivot = rank;
      while (pivot < rows.size() && rows.get(pivot).get(column).signum() == 0) {
        pivot++;
      }
      if (pivot == rows.size()) {
        continue;
      }
      Collections.swap(rows, rank, pivot);
      for (int i = rank + 1; i < rows.size(); i++) {
        Rational factor = rows.get(i).get(column).dividedBy(rows.get(rank).get(column));
        List<Rational> reduced = new ArrayList<>();
        for (int j = 0; j < width; j++) {
          reduced.add(rows.get(i).get(j).minus(factor.times(rows.get(rank).get(j))));
        }
        rows.set(i, reduced);
      }
      rank++;
    }
    return rank;
  }

  @Property(tries = 100)
  void theOrderOfGroupsPlaysNoPart(
      @ForAll @Size(max = 6) List<@LongRange(max = 12) Long> respondents) {
    Map<String, Long> table = table(respondents);
    List<String> names = new ArrayList<>(table.keySet());
    Collections.reverse(names);
    Map<String, Long> reversed = new LinkedHashMap<>();
    names.forEach(name -> reversed.put(name, table.get(name)));

    assertThat(SmallGroups.DEFAULT.hiddenIn(reversed))
        .isEqualTo(SmallGroups.DEFAULT.hiddenIn(table));
  }
}
