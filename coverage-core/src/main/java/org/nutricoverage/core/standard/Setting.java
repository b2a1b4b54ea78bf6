package org.nutricoverage.core.standard;

/**
 * The setting of a programme, on which Sphere's coverage standard depends.
 *
 * <p>Sphere does not define it for settlements of displaced people or for peri-urban areas; the
 * caller decides and says so.
 *
 * @since 0.1.0
 */
public enum Setting {
  /** Rural areas. */
  RURAL("rural"),
  /** Urban areas. */
  URBAN("urban"),
  /** Camps. */
  CAMP("camp");

  private final String label;

  Setting(String label) {
    this.label = label;
  }

  /**
   * The word that a report prints.
   *
   * @return {@code rural}, {@code urban} or {@code camp}
   */
  public String label() {
    return label;
  }
}
