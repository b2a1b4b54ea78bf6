package org.nutricoverage.examples.report;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.nutricoverage.core.Finding;
import org.nutricoverage.core.Severity;
import org.nutricoverage.io.csv.FindingLog;

/** Findings by kind, with how many there are and the first of each. */
final class FindingSummary {

  private static final int SHOWN = 2;

  private final Set<Finding> findings = new LinkedHashSet<>();
  private final Map<String, Long> notKept = new LinkedHashMap<>();

  void add(Collection<Finding> more) {
    findings.addAll(more);
  }

  /** Adds what was kept, and remembers how many of each kind were not. */
  void add(FindingLog log) {
    List<Finding> kept = log.findings();
    findings.addAll(kept);
    log.counts()
        .forEach((code, count) -> {
          long missing =
              count - kept.stream().filter(finding -> finding.code().equals(code)).count();
          if (missing > 0) {
            notKept.merge(code, missing, Long::sum);
          }
        });
  }

  List<Finding> findings() {
    return List.copyOf(findings);
  }

  /** How many findings there are besides those that were kept. */
  long notKept() {
    return notKept.values().stream().mapToLong(Long::longValue).sum();
  }

  long count(Severity severity) {
    long kept = findings.stream().filter(finding -> finding.severity() == severity).count();
    return kept;
  }

  void print(Page page, boolean all) {
    Map<String, List<Finding>> byKind = new LinkedHashMap<>();
    for (Finding finding : findings) {
      byKind.computeIfAbsent(finding.code(), unused -> new ArrayList<>()).add(finding);
    }
    page.heading("Findings: what is wrong with the data, and what was done about it");
    if (byKind.isEmpty()) {
      page.paragraph("None.");
      return;
    }
    page.paragraph(
        Cells.people(count(Severity.ERROR))
            + " errors (data left out), "
            + Cells.people(count(Severity.WARNING))
            + " warnings (figures may be off), "
            + Cells.people(count(Severity.INFO))
            + " notes."
            + (all ? "" : " The first of each kind are shown; --all-findings shows all."));
    byKind.values().stream()
        .sorted(
            Comparator.<List<Finding>, Severity>comparing(
                    kind -> kind.get(0).severity(), Comparator.reverseOrder())
                .thenComparing(List::size, Comparator.reverseOrder())
                .thenComparing(kind -> kind.get(0).code()))
        .forEach(kind -> print(page, kind, all));
  }

  private void print(Page page, List<Finding> kind, boolean all) {
    Finding first = kind.get(0);
    long total = kind.size() + notKept.getOrDefault(first.code(), 0L);
    page.paragraph(
        first.severity() + " " + first.code() + ": " + Cells.people(total), "  ", "      ");
    kind.stream()
        .limit(all ? Integer.MAX_VALUE : SHOWN)
        .forEach(finding -> {
          String line = finding.toString();
          page.paragraph(
              line.substring((finding.severity() + " " + finding.code()).length()).strip(),
              "    - ",
              "      ");
        });
  }
}
