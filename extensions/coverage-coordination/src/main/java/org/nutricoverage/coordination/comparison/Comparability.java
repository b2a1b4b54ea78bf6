package org.nutricoverage.coordination.comparison;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.nutricoverage.coordination.assessment.AssessmentEstimator;
import org.nutricoverage.coordination.assessment.AssessmentRecord;
import org.nutricoverage.coordination.assessment.AssessmentStatus;

/**
 * Whether two assessments may be compared: the same areas, programme, case definition and
 * estimator.
 *
 * <p>The answer does not depend on which of the two comes first, but for the order in which their
 * values are named.
 *
 * @param differences what keeps them apart; empty if they may be compared
 * @since 0.1.0
 */
public record Comparability(List<FieldDifference> differences) implements Serializable {

  private static final long serialVersionUID = 1L;

  /** Copies the differences. */
  public Comparability {
    differences = List.copyOf(differences);
  }

  /**
   * Compares what two assessments are about.
   *
   * @param first an assessment
   * @param second another assessment
   * @param estimator the estimator whose figures are to be compared
   * @return what keeps them apart
   */
  public static Comparability of(
      AssessmentRecord first, AssessmentRecord second, AssessmentEstimator estimator) {
    List<FieldDifference> differences = new ArrayList<>();
    add(differences, "country", first.site().countryIso3(), second.site().countryIso3());
    add(differences, "areas", first.site().pCodes(), second.site().pCodes());
    add(differences, "programme", first.programme(), second.programme());
    add(differences, "case definition", first.caseDefinition(), second.caseDefinition());
    if (first.result(estimator).isEmpty() || second.result(estimator).isEmpty()) {
      differences.add(new FieldDifference("estimator", estimators(first), estimators(second)));
    }
    if (first.status() == AssessmentStatus.REJECTED
        || second.status() == AssessmentStatus.REJECTED) {
      differences.add(
          new FieldDifference("status", first.status().label(), second.status().label()));
    }
    return new Comparability(differences);
  }

  private static void add(
      List<FieldDifference> differences, String field, Object one, Object other) {
    if (!one.equals(other)) {
      differences.add(new FieldDifference(field, one.toString(), other.toString()));
    }
  }

  private static String estimators(AssessmentRecord assessment) {
    return assessment.results().stream()
        .map(result -> result.estimator().name())
        .toList()
        .toString();
  }

  /**
   * Whether the two may be compared.
   *
   * @return true if nothing keeps them apart
   */
  public boolean isGiven() {
    return differences.isEmpty();
  }

  /** Returns {@code comparable}, or what keeps them apart. */
  @Override
  public String toString() {
    return isGiven()
        ? "comparable"
        : "not comparable: "
            + String.join("; ", differences.stream().map(FieldDifference::toString).toList());
  }

  /**
   * A field in which two assessments differ.
   *
   * @param field the field
   * @param first its value in the first assessment
   * @param second its value in the second assessment
   * @since 0.1.0
   */
  public record FieldDifference(String field, String first, String second) implements Serializable {

    private static final long serialVersionUID = 1L;

    /** Checks that the parts are there. */
    public FieldDifference {
      Objects.requireNonNull(field, "field");
      Objects.requireNonNull(first, "first");
      Objects.requireNonNull(second, "second");
    }

    /** Returns the field with both values. */
    @Override
    public String toString() {
      return field + " (" + first + " and " + second + ")";
    }
  }
}
