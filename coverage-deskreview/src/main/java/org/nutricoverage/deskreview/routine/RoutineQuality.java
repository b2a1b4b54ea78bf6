package org.nutricoverage.deskreview.routine;

import java.io.Serializable;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.nutricoverage.core.Finding;

/**
 * What the checks of routine reports found.
 *
 * @param findings everything that was noticed, site by site in the order of their codes
 * @param tallies how often each check was made and failed; a check that could not be made once is
 *     there with 0
 * @since 0.1.0
 */
public record RoutineQuality(List<Finding> findings, Map<RoutineFinding, Tally> tallies)
    implements Serializable {

  /** Copies the parts. */
  public RoutineQuality {
    findings = List.copyOf(findings);
    Map<RoutineFinding, Tally> copy = new EnumMap<>(RoutineFinding.class);
    tallies.forEach((kind, tally) -> copy.put(kind, Objects.requireNonNull(tally, "tally")));
    tallies = Collections.unmodifiableMap(copy);
  }

  /**
   * How often a check was made and failed.
   *
   * @param kind the kind of finding that the check reports
   * @return the tally; 0 of 0 for a kind that is not counted
   */
  public Tally tally(RoutineFinding kind) {
    return tallies.getOrDefault(kind, new Tally(0, 0));
  }

  /**
   * The findings of a kind.
   *
   * @param kind the kind
   * @return the findings in the same order
   */
  public List<Finding> findings(RoutineFinding kind) {
    return findings.stream().filter(finding -> finding.is(kind)).toList();
  }
}
