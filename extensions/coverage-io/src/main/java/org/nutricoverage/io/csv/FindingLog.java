package org.nutricoverage.io.csv;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.nutricoverage.core.Finding;
import org.nutricoverage.core.FindingCode;
import org.nutricoverage.core.Severity;
import org.nutricoverage.core.internal.Arguments;
import org.nutricoverage.core.internal.Numbers;

/**
 * Collects findings in bounded memory; where it is strict, the first that matters is thrown.
 *
 * <pre>{@code
 * FindingLog log = FindingLog.keeping(1);
 * log.add(Finding.of(CsvFinding.SHORT_ROW, "2 cells where the header has 3"));
 * log.add(Finding.of(CsvFinding.SHORT_ROW, "1 cell where the header has 3"));
 * log.count(CsvFinding.SHORT_ROW);   // 2
 * log.findings().size();             // 2
 * }</pre>
 *
 * <p>Not thread-safe.
 *
 * @since 0.1.0
 */
public final class FindingLog {

  private final int limit;
  private final boolean strict;
  private final List<Finding> kept = new ArrayList<>();
  private final Map<String, Long> counts = new LinkedHashMap<>();
  private final Map<String, Long> notKept = new LinkedHashMap<>();

  private FindingLog(int limit, boolean strict) {
    this.limit = Math.toIntExact(Arguments.inRange(limit, 1, 1_000_000, "limit", "findings"));
    this.strict = strict;
  }

  /**
   * A log that keeps findings.
   *
   * @param limit findings that are kept word by word, from 1 to 1,000,000
   * @return an empty log
   * @throws IllegalArgumentException if the limit is not in its range
   */
  public static FindingLog keeping(int limit) {
    return new FindingLog(limit, false);
  }

  /**
   * A log that throws the first finding that weighs more than {@link Severity#INFO}.
   *
   * @param limit findings that are kept word by word, from 1 to 1,000,000
   * @return an empty log
   * @throws IllegalArgumentException if the limit is not in its range
   */
  public static FindingLog strict(int limit) {
    return new FindingLog(limit, true);
  }

  /**
   * Adds a finding.
   *
   * @param finding what was noticed
   * @throws UnusableCsvException if the log is strict and the finding weighs more than INFO
   */
  public void add(Finding finding) {
    if (strict && finding.severity() != Severity.INFO) {
      throw new UnusableCsvException(finding);
    }
    counts.merge(finding.code(), 1L, Long::sum);
    if (kept.size() < limit) {
      kept.add(finding);
    } else {
      notKept.merge(finding.code(), 1L, Long::sum);
    }
  }

  /**
   * Adds findings.
   *
   * @param findings what was noticed
   * @throws UnusableCsvException if the log is strict and one weighs more than INFO
   */
  public void addAll(Collection<Finding> findings) {
    findings.forEach(this::add);
  }

  /**
   * The findings that were kept, and one about those that were not.
   *
   * @return findings in the order in which they were made
   */
  public List<Finding> findings() {
    if (notKept.isEmpty()) {
      return List.copyOf(kept);
    }
    List<Finding> all = new ArrayList<>(kept);
    long more = notKept.values().stream().mapToLong(Long::longValue).sum();
    String kinds =
        notKept.entrySet().stream()
            .map(entry -> Numbers.people(entry.getValue()) + " " + entry.getKey())
            .collect(Collectors.joining(", "));
    all.add(
        Finding.of(
            CsvFinding.FINDING_LIMIT_REACHED,
            Numbers.counted(more, "more finding was", "more findings were")
                + " counted but not kept: "
                + kinds));
    return List.copyOf(all);
  }

  /**
   * How often a kind was found, whether kept or not.
   *
   * @param kind the kind
   * @return the number, 0 if never
   */
  public long count(FindingCode kind) {
    return counts.getOrDefault(kind.name(), 0L);
  }

  /**
   * How often each kind was found, whether kept or not.
   *
   * @return numbers by code, in the order of the first finding of each kind
   */
  public Map<String, Long> counts() {
    return Collections.unmodifiableMap(new LinkedHashMap<>(counts));
  }
}
