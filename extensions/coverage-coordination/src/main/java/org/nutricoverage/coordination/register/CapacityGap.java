package org.nutricoverage.coordination.register;

import java.io.Serializable;
import java.time.YearMonth;
import java.util.Objects;
import org.nutricoverage.coordination.assessment.AssessmentMethod;

/**
 * The leads that planned assessments of one method need in one month, and those who are trained.
 *
 * @param month the month
 * @param method the method
 * @param required the leads that the planned assessments need
 * @param available the people who can lead this method
 * @since 0.1.0
 */
public record CapacityGap(YearMonth month, AssessmentMethod method, long required, long available)
    implements Serializable {

  private static final long serialVersionUID = 1L;

  /** Checks that the parts are there. */
  public CapacityGap {
    Objects.requireNonNull(month, "month");
    Objects.requireNonNull(method, "method");
  }

  /**
   * The leads that are missing.
   *
   * @return required less available; below 0 where there are more than needed
   */
  public long gap() {
    return required - available;
  }
}
