package org.nutricoverage.io.survey;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.nutricoverage.core.AgeBand;
import org.nutricoverage.core.Finding;
import org.nutricoverage.core.Scope;
import org.nutricoverage.core.internal.Numbers;

/** How many people stand how towards eligibility. */
final class Census {

  private final Map<Standing, Long> counts = new EnumMap<>(Standing.class);
  private long rows;

  boolean isEligible(Standing standing) {
    rows++;
    counts.merge(standing, 1L, Math::addExact);
    return standing == Standing.ELIGIBLE;
  }

  long rows() {
    return rows;
  }

  long eligible() {
    return counts.getOrDefault(Standing.ELIGIBLE, 0L);
  }

  private long without(boolean determined) {
    return counts.entrySet().stream()
        .filter(entry -> entry.getKey() != Standing.ELIGIBLE)
        .filter(entry -> entry.getKey().isDetermined() == determined)
        .mapToLong(Map.Entry::getValue)
        .sum();
  }

  long undetermined() {
    return without(false);
  }

  String line(Eligibility eligibility) {
    return "Eligible ("
        + eligibility
        + "): "
        + Numbers.people(eligible())
        + " of "
        + Numbers.counted(rows, "person", "people")
        + ", not eligible "
        + Numbers.people(without(true))
        + ", undetermined "
        + Numbers.people(undetermined());
  }

  List<Finding> findings() {
    List<Finding> findings = new ArrayList<>();
    if (without(true) > 0) {
      findings.add(
          Finding.of(
              ExportFinding.NOT_ELIGIBLE,
              Numbers.people(without(true))
                  + " of "
                  + Numbers.counted(rows, "person", "people")
                  + " not eligible and not in the figure: "
                  + inWords(true)));
    }
    if (undetermined() > 0) {
      findings.add(
          Finding.of(
              ExportFinding.ELIGIBILITY_UNDETERMINED,
              "of "
                  + Numbers.people(undetermined())
                  + " of "
                  + Numbers.counted(rows, "person", "people")
                  + " it is not known whether they are eligible; they are not in the figure: "
                  + inWords(false)));
    }
    return findings;
  }

  private String inWords(boolean determined) {
    return counts.entrySet().stream()
        .filter(entry -> entry.getKey() != Standing.ELIGIBLE)
        .filter(entry -> entry.getKey().isDetermined() == determined)
        .map(entry -> Numbers.people(entry.getValue()) + " " + entry.getKey().label())
        .collect(Collectors.joining(", "));
  }

  /** Notes where the ages that are counted are not those of the group in the scope. */
  static List<Finding> ageFindings(Scope scope, Eligibility eligibility) {
    Optional<AgeBand> group = scope.targetGroup().ageBand();
    Optional<AgeBand> tested = eligibility.ages();
    if (group.isEmpty() || group.equals(tested)) {
      return List.of();
    }
    return List.of(
        Finding.of(
            ExportFinding.AGE_BAND_DIFFERS,
            "the target group is "
                + scope.targetGroup().label()
                + ", "
                + tested
                    .map(ages -> "ages of " + ages + " were counted")
                    .orElse("ages were not tested")));
  }
}
