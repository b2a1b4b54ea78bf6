package org.nutricoverage.examples.csv;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.nutricoverage.core.Finding;
import org.nutricoverage.core.Severity;

/** Collects findings in bounded memory; in strict mode the first that matters ends the reading. */
public final class FindingLog {

  private final int limit;
  private final boolean strict;
  private final List<Finding> kept = new ArrayList<>();
  private final Map<String, Long> counts = new LinkedHashMap<>();
  private long notKept;

  /**
   * An empty log.
   *
   * @param limit how many findings are kept, at least 1
   * @param strict whether the first finding above INFO is thrown
   */
  public FindingLog(int limit, boolean strict) {
    this.limit = limit;
    this.strict = strict;
  }

  /**
   * Adds a finding.
   *
   * @param finding what was noticed
   * @throws UnusableInputException in strict mode, if the finding weighs more than INFO
   */
  public void add(Finding finding) {
    if (strict && finding.severity() != Severity.INFO) {
      throw new UnusableInputException(finding.toString());
    }
    counts.merge(finding.code(), 1L, Long::sum);
    if (kept.size() < limit) {
      kept.add(finding);
    } else {
      notKept++;
    }
  }

  /**
   * Adds findings.
   *
   * @param findings what was noticed
   * @throws UnusableInputException in strict mode, if one weighs more than INFO
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
    if (notKept == 0) {
      return List.copyOf(kept);
    }
    List<Finding> all = new ArrayList<>(kept);
    all.add(
        Finding.of(
            CsvFinding.FINDING_LIMIT_REACHED,
            notKept + " more findings were counted but not kept"));
    return List.copyOf(all);
  }

  /**
   * How often each kind was found, whether kept or not.
   *
   * @return counts by code, in the order of the first of each kind
   */
  public Map<String, Long> counts() {
    return new LinkedHashMap<>(counts);
  }

  /**
   * How often a kind was found.
   *
   * @param kind the kind
   * @return the number, 0 if never
   */
  public long count(CsvFinding kind) {
    return counts.getOrDefault(kind.name(), 0L);
  }
}
