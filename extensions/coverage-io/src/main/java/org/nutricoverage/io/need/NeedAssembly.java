package org.nutricoverage.io.need;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.nutricoverage.core.Finding;
import org.nutricoverage.core.Rational;
import org.nutricoverage.core.internal.Numbers;
import org.nutricoverage.core.internal.Texts;
import org.nutricoverage.io.csv.FindingLog;

/** Puts the figures of one category together, wherever in the file they stand. */
final class NeedAssembly {

  /**
   * What a row is about.
   *
   * @param place the place
   * @param cluster the cluster
   * @param category which people
   * @param period the period; null if not known
   */
  record Key(
      ReportedPlace place,
      String cluster,
      NeedCategory category,
      @Nullable ReferencePeriod period) {

    Key withoutNames() {
      return new Key(
          new ReportedPlace(
              place.country(), place.codes(), place.codes().stream().map(c -> "").toList()),
          cluster,
          category,
          period);
    }
  }

  /** The figures of a category. */
  private static final class Figures {

    private final Key first;
    private final Map<NeedStatus, Rational> people = new EnumMap<>(NeedStatus.class);
    private final Set<NeedStatus> conflicting = EnumSet.noneOf(NeedStatus.class);

    Figures(Key first) {
      this.first = first;
    }
  }

  private final String source;
  private final FindingLog log;
  private final List<NeedPartition> partitions;
  private final Map<Key, Figures> figures = new LinkedHashMap<>();
  private long rowsLeftOut;

  NeedAssembly(String source, FindingLog log, List<NeedPartition> partitions) {
    this.source = source;
    this.log = log;
    this.partitions = partitions;
  }

  FindingLog log() {
    return log;
  }

  void leaveOut(Finding finding) {
    rowsLeftOut++;
    log.add(finding);
  }

  /** Makes sure that the row is there, even without a figure. */
  void row(Key key) {
    figures.computeIfAbsent(identity(key), unused -> new Figures(key));
  }

  private static Key identity(Key key) {
    List<String> codes = key.place().codes();
    boolean coded = codes.isEmpty() || !codes.get(codes.size() - 1).isEmpty();
    return coded ? key.withoutNames() : key;
  }

  /** Takes a figure, unless it contradicts one that is there. */
  void take(Key key, NeedStatus status, Rational number, Supplier<Finding> here) {
    Figures of = figures.computeIfAbsent(identity(key), unused -> new Figures(key));
    if (of.conflicting.contains(status)) {
      return;
    }
    Rational known = of.people.putIfAbsent(status, number);
    if (known == null) {
      return;
    }
    if (known.equals(number)) {
      log.add(
          at(
              here,
              NeedTableFinding.REPEATED_FIGURE,
              shown(number) + " people " + status.label() + " stand twice and count once"));
      return;
    }
    of.people.remove(status);
    of.conflicting.add(status);
    log.add(
        at(
            here,
            NeedTableFinding.CONFLICTING_FIGURES,
            shown(number)
                + " people "
                + status.label()
                + " here and "
                + shown(known)
                + " before; neither was used"));
  }

  static String shown(Rational number) {
    return Numbers.people(number.rounded(1));
  }

  private static Finding at(Supplier<Finding> here, NeedTableFinding kind, String message) {
    return new Finding(kind.name(), kind.severity(), message, here.get().place());
  }

  NeedTable finish(List<Finding> before) {
    List<NeedRow> rows = new ArrayList<>();
    Map<Key, Map<NeedCategory, NeedRow>> byPlace = new LinkedHashMap<>();
    for (Map.Entry<Key, Figures> entry : figures.entrySet()) {
      Key key = entry.getValue().first;
      NeedRow row =
          new NeedRow(
              key.place(), key.cluster(), key.category(), key.period(), entry.getValue().people);
      rows.add(row);
      Key id = entry.getKey();
      Key ofTotal = new Key(id.place(), id.cluster(), NeedCategory.TOTAL, id.period());
      byPlace.computeIfAbsent(ofTotal, unused -> new LinkedHashMap<>()).put(key.category(), row);
    }
    List<NeedTotal> totals = new ArrayList<>();
    byPlace
        .values()
        .forEach(categories -> {
          List<Finding> ofTotal = new ArrayList<>();
          NeedChecks checks = new NeedChecks(source, categories, partitions);
          checks.ofRows().forEach(log::add);
          NeedRow total = categories.get(NeedCategory.TOTAL);
          if (total != null) {
            List<Finding> ofParts = checks.ofParts(total);
            ofParts.forEach(log::add);
            ofTotal.addAll(checks.of(total));
            ofTotal.addAll(ofParts);
            totals.add(new NeedTotal(source, total, ofTotal));
          }
        });
    List<Finding> all = new ArrayList<>(before);
    all.addAll(log.findings());
    return new NeedTable(Texts.cut(source), rows, totals, all, rowsLeftOut);
  }
}
