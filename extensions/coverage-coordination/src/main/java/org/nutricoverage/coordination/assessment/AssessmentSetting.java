package org.nutricoverage.coordination.assessment;

import java.util.Optional;
import org.nutricoverage.core.standard.Setting;

/**
 * The setting of an assessed area.
 *
 * @since 0.1.0
 */
public enum AssessmentSetting {
  /** Rural areas. */
  RURAL("rural"),
  /** Urban areas. */
  URBAN("urban"),
  /** Camps. */
  CAMP("camp"),
  /** Several settings; no standard holds for them together. */
  MIXED("mixed");

  private final String label;

  AssessmentSetting(String label) {
    this.label = label;
  }

  /**
   * The words that a report prints.
   *
   * @return for example {@code rural}
   */
  public String label() {
    return label;
  }

  /**
   * The setting on which Sphere's standard depends.
   *
   * @return the setting; empty where it is mixed
   */
  public Optional<Setting> standardSetting() {
    return this == MIXED ? Optional.empty() : Optional.of(Setting.valueOf(name()));
  }
}
