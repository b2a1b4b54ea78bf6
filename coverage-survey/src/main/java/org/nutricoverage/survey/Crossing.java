package org.nutricoverage.survey;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.nutricoverage.survey.internal.Ids;

/** The combinations of values of some columns that occur. */
final class Crossing {

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
      int[] both = new int[codes.length];
      int[][] known = new int[labels.size()][];
      List<List<String>> longer = new ArrayList<>();
      for (int row = 0; row < both.length; row++) {
        if (codes[row] == Ids.MISSING || inner[row] == Ids.MISSING) {
          both[row] = Ids.MISSING;
          continue;
        }
        int[] ofOuter = known[codes[row]];
        if (ofOuter == null) {
          ofOuter = new int[next.count()];
          known[codes[row]] = ofOuter;
        }
        if (ofOuter[inner[row]] == 0) {
          List<String> label = new ArrayList<>(labels.get(codes[row]));
          label.add(next.label(inner[row]));
          longer.add(List.copyOf(label));
          ofOuter[inner[row]] = longer.size();
        }
        both[row] = ofOuter[inner[row]] - 1;
      }
      codes = both;
      labels = longer;
    }
    return new Crossing(codes, labels);
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
