package org.nutricoverage.survey;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.nutricoverage.survey.internal.Ids;

/** The combinations of values of some columns that occur. */
final class Crossing {

  private static final int UNSEEN = Ids.MISSING - 1;

  private final int[] codes;
  private final List<List<String>> labels;

  private Crossing(int[] codes, List<List<String>> labels) {
    this.codes = codes;
    this.labels = labels;
  }

  /** The combinations of at least one column; a row with a missing value has none. */
  static Crossing of(SurveySample sample, List<String> columns) {
    Ids first = sample.ids(columns.get(0));
    int[] codes = first.codes();
    List<List<String>> labels =
        new ArrayList<>(
            IntStream.range(0, first.count())
                .mapToObj(code -> List.of(first.label(code)))
                .toList());
    for (String column : columns.subList(1, columns.size())) {
      Ids next = sample.ids(column);
      int[] inner = next.codes();
      // The code 0 stands for a missing value, so that pairs hold none.
      Ids pairs = Ids.pairs(raised(codes), labels.size() + 1, raised(inner), next.count() + 1);
      int[] newCodes = new int[pairs.count()];
      Arrays.fill(newCodes, UNSEEN);
      int[] both = new int[codes.length];
      List<List<String>> longer = new ArrayList<>();
      for (int row = 0; row < both.length; row++) {
        int pair = pairs.codes()[row];
        if (newCodes[pair] == UNSEEN) {
          if (codes[row] == Ids.MISSING || inner[row] == Ids.MISSING) {
            newCodes[pair] = Ids.MISSING;
          } else {
            List<String> label = new ArrayList<>(labels.get(codes[row]));
            label.add(next.label(inner[row]));
            newCodes[pair] = longer.size();
            longer.add(List.copyOf(label));
          }
        }
        both[row] = newCodes[pair];
      }
      codes = both;
      labels = longer;
    }
    return new Crossing(codes, labels);
  }

  private static int[] raised(int[] codes) {
    return Arrays.stream(codes).map(code -> code + 1).toArray();
  }

  /** The combination of each row; the array must not be changed. */
  int[] codes() {
    return codes;
  }

  int count() {
    return labels.size();
  }

  List<String> label(int code) {
    return labels.get(code);
  }

  /** The codes in the order of their labels, column by column. */
  List<Integer> inOrder() {
    return IntStream.range(0, labels.size())
        .boxed()
        .sorted((one, other) -> compare(labels.get(one), labels.get(other)))
        .toList();
  }

  /** The natural order of labels of the same columns. */
  static int compare(List<String> one, List<String> other) {
    for (int i = 0; i < one.size(); i++) {
      int order = NaturalOrder.LABELS.compare(one.get(i), other.get(i));
      if (order != 0) {
        return order;
      }
    }
    return 0;
  }
}
