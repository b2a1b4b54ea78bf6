package org.nutricoverage.io.need;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.nutricoverage.core.Finding;
import org.nutricoverage.core.Rational;
import org.nutricoverage.core.internal.Numbers;
import org.nutricoverage.core.internal.Texts;

/** What the figures of one place, cluster and period say about each other. */
final class NeedChecks {

  private static final Pattern AGES = Pattern.compile("([0-9]{1,3})(?:-([0-9]{1,3})|\\+)");

  private final String source;
  private final Map<NeedCategory, NeedRow> categories;
  private final List<NeedPartition> partitions;

  NeedChecks(String source, Map<NeedCategory, NeedRow> categories, List<NeedPartition> partitions) {
    this.source = source;
    this.categories = categories;
    this.partitions = partitions;
  }

  /** Findings about each row by itself. */
  List<Finding> ofRows() {
    List<Finding> findings = new ArrayList<>();
    categories.values().forEach(row -> findings.addAll(of(row)));
    return findings;
  }

  List<Finding> of(NeedRow row) {
    List<Finding> findings = new ArrayList<>();
    compare(
        findings, row, NeedStatus.TARGETED, NeedStatus.IN_NEED, NeedTableFinding.TARGET_ABOVE_NEED);
    compare(
        findings,
        row,
        NeedStatus.EXPECTED_REACH,
        NeedStatus.TARGETED,
        NeedTableFinding.EXPECTED_REACH_ABOVE_TARGET);
    compare(
        findings,
        row,
        NeedStatus.IN_NEED,
        NeedStatus.POPULATION,
        NeedTableFinding.NEED_ABOVE_POPULATION);
    compare(
        findings,
        row,
        NeedStatus.AFFECTED,
        NeedStatus.POPULATION,
        NeedTableFinding.AFFECTED_ABOVE_POPULATION);
    return findings;
  }

  private void compare(
      List<Finding> findings,
      NeedRow row,
      NeedStatus part,
      NeedStatus whole,
      NeedTableFinding kind) {
    Rational less = row.people().get(part);
    Rational more = row.people().get(whole);
    if (less != null && more != null && less.compareTo(more) > 0) {
      findings.add(
          at(
              row,
              kind,
              people(less) + " " + part.label() + ", " + people(more) + " " + whole.label()));
    }
  }

  /** Findings about parts that contradict the total. */
  List<Finding> ofParts(NeedRow total) {
    List<Finding> findings = new ArrayList<>();
    for (NeedStatus status : NeedStatus.values()) {
      Rational whole = total.people().get(status);
      if (whole != null) {
        single(findings, status, whole);
        for (NeedPartition partition : partitions) {
          partition(partition, status)
              .ifPresent(rows -> sum(findings, total, status, partition.name(), rows));
        }
        genders(status).ifPresent(rows -> sum(findings, total, status, "gender", rows));
        ages(status).ifPresent(rows -> sum(findings, total, status, "age range", rows));
      }
    }
    return findings;
  }

  private void single(List<Finding> findings, NeedStatus status, Rational whole) {
    Rational most = whole.plus(Rational.ONE);
    for (NeedRow row : categories.values()) {
      Rational part = row.people().get(status);
      if (!row.category().isTotal() && part != null && part.compareTo(most) > 0) {
        findings.add(
            at(
                row,
                NeedTableFinding.PART_ABOVE_TOTAL,
                people(part) + " " + status.label() + " of " + people(whole) + " in all"));
      }
    }
  }

  private Optional<List<NeedRow>> partition(NeedPartition partition, NeedStatus status) {
    List<NeedRow> rows = new ArrayList<>();
    for (NeedCategory part : partition.parts()) {
      NeedRow row = find(part, status);
      if (row == null) {
        return Optional.empty();
      }
      rows.add(row);
    }
    for (NeedCategory part : partition.further()) {
      NeedRow row = find(part, status);
      if (row != null) {
        rows.add(row);
      }
    }
    return Optional.of(rows);
  }

  private @Nullable NeedRow find(NeedCategory category, NeedStatus status) {
    for (Map.Entry<NeedCategory, NeedRow> entry : categories.entrySet()) {
      boolean same =
          entry.getKey().isTextOnly()
              && entry.getKey().text().equalsIgnoreCase(category.text())
              && category.isTextOnly();
      if (same && entry.getValue().people().containsKey(status)) {
        return entry.getValue();
      }
    }
    return null;
  }

  private Optional<List<NeedRow>> genders(NeedStatus status) {
    Set<String> genders = Set.of("f", "m", "x", "u", "o");
    List<NeedRow> rows =
        categories.values().stream()
            .filter(row -> row.people().containsKey(status))
            .filter(row -> genders.contains(row.category().gender()))
            .filter(row ->
                row.category().equals(new NeedCategory("", row.category().gender(), "", "", "")))
            .toList();
    boolean both =
        Set.copyOf(rows.stream().map(row -> row.category().gender()).toList())
            .containsAll(Set.of("f", "m"));
    return both ? Optional.of(rows) : Optional.empty();
  }

  /** Age ranges that begin with 0, leave no age out, share none and do not end. */
  private Optional<List<NeedRow>> ages(NeedStatus status) {
    List<NeedRow> rows =
        categories.values().stream()
            .filter(row -> !row.category().ageRange().isEmpty())
            .filter(row ->
                row.category().equals(new NeedCategory("", "", row.category().ageRange(), "", "")))
            .sorted(Comparator.comparingInt(row -> firstAge(row.category().ageRange())))
            .toList();
    int next = 0;
    for (NeedRow row : rows) {
      Matcher ages = AGES.matcher(row.category().ageRange());
      boolean follows = ages.matches() && Integer.parseInt(ages.group(1)) == next;
      if (!follows || !row.people().containsKey(status)) {
        return Optional.empty();
      }
      next = ages.group(2) == null ? Integer.MAX_VALUE : Integer.parseInt(ages.group(2)) + 1;
    }
    return next == Integer.MAX_VALUE ? Optional.of(rows) : Optional.empty();
  }

  private static int firstAge(String range) {
    Matcher ages = AGES.matcher(range);
    return ages.matches() ? Integer.parseInt(ages.group(1)) : -1;
  }

  private void sum(
      List<Finding> findings,
      NeedRow total,
      NeedStatus status,
      String partition,
      List<NeedRow> rows) {
    Rational whole = total.people().getOrDefault(status, Rational.ZERO);
    Rational sum = Rational.ZERO;
    for (NeedRow row : rows) {
      sum = sum.plus(row.people().getOrDefault(status, Rational.ZERO));
    }
    Rational gap = sum.minus(whole);
    Rational distance = gap.signum() < 0 ? whole.minus(sum) : gap;
    if (distance.compareTo(Rational.of(rows.size())) > 0) {
      findings.add(
          at(
              total,
              NeedTableFinding.PARTS_DIFFER_FROM_TOTAL,
              rows.size()
                  + " parts by "
                  + partition
                  + " sum to "
                  + people(sum)
                  + " "
                  + status.label()
                  + ", "
                  + people(distance)
                  + (gap.signum() < 0 ? " below" : " above")
                  + " the total of "
                  + people(whole)));
    }
  }

  private static String people(Rational number) {
    return Numbers.people(number.rounded(1));
  }

  private Finding at(NeedRow row, NeedTableFinding kind, String message) {
    Finding finding =
        Finding.of(kind, message)
            .at("file", source)
            .at("place", Texts.cut(row.place().toString()))
            .at("cluster", Texts.cut(row.cluster()));
    if (!row.category().isTotal()) {
      finding = finding.at("category", Texts.cut(row.category().toString()));
    }
    return row.reference() == null ? finding : finding.at("period", row.reference().toString());
  }
}
