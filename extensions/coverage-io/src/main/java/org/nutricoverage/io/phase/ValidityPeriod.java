package org.nutricoverage.io.phase;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Whether an analysis is about the present or a projection.
 *
 * @since 0.1.0
 */
public enum ValidityPeriod {
  /** The current situation at the time of the analysis. */
  CURRENT("current", "current"),
  /** The first projection. */
  FIRST_PROJECTION("first projection", "first projection", "projection", "projected"),
  /** The second projection. */
  SECOND_PROJECTION(
      "second projection", "second projection", "second_projection", "second_projected");

  private final String label;

  @SuppressWarnings("ImmutableEnumChecker") // made by List.of
  private final List<String> names;

  ValidityPeriod(String label, String... names) {
    this.label = label;
    this.names = List.of(names);
  }

  /**
   * The words of the files.
   *
   * @return {@code current}, {@code first projection} or {@code second projection}
   */
  public String label() {
    return label;
  }

  List<String> names() {
    return names;
  }

  static Optional<ValidityPeriod> find(String text) {
    String lower = text.strip().toLowerCase(Locale.ROOT);
    return Arrays.stream(values()).filter(period -> period.names.contains(lower)).findFirst();
  }
}
